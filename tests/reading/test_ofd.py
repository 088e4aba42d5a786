"""OFD files: placed characters, tables, furniture, pictures, and what must not be followed."""

import pytest

from documents.reading import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    TooLargeFile,
    UnsafeFile,
    UnsupportedFile,
    limits,
    read,
)
from documents.reading.layout import PlacedLine
from documents.reading.ofd import read_ofd
from documents.reading.recognition import PageImage, Recognised, Recognition
from tests.reading.builders import ofd, ofd_rule, ofd_text, zipped
from tests.reading.lines import lines

BOX = (0.0, 300.0, 9.0, 309.0)
FULL = "为深入贯彻落实党的二十大精神加快推进生物医药产业发"


def test_characters_become_lines_with_places() -> None:
    """Boxes count points, indents become full blanks."""
    page = ofd_text(FULL, 28, 50) + ofd_text(FULL, 28, 60) + ofd_text("二、重点任务", 39.2, 70)
    source = read(ofd(page, ofd_text("第二页", 28, 50)), "a.ofd")

    assert lines(source) == [FULL, FULL, "　　二、重点任务", "第二页"]
    assert [line.page for line in source.lines] == [1, 1, 1, 2]
    assert source.lines[0].box == pytest.approx((79.4, 127.8, 476.2, 143.7), abs=1)


def test_furniture_and_tables_work_as_in_pdf() -> None:
    """Rules make cells; page numbers go aside."""
    rules = "".join(ofd_rule(28, y, 150, y) for y in (70, 85, 100))
    rules += "".join(ofd_rule(x, 70, x, 100) for x in (28, 80, 150))
    words = "".join(
        ofd_text(word, x, y, 4)
        for word, x, y in (("丁", 82, 95), ("甲", 30, 80), ("乙", 82, 80), ("丙", 30, 95))
    )
    source = read(ofd(ofd_text("表", 28, 60) + words + rules + ofd_text("— 1 —", 95, 285)), "a")

    assert lines(source) == ["表", "甲", "乙", "丙", "丁"]
    assert source.lines[4].cell == (0, 1, 1)
    assert source.furniture == ("— 1 —",)


def test_matrices_are_applied_and_slanted_words_set_aside() -> None:
    """A text object may be scaled; a watermark is turned."""
    scaled = ofd_text("标题文字", 28, 50, 1, 'CTM="6 0 0 6 0 0"')
    turned = ofd_text("内部资料", 60, 150, 9, 'CTM="0.7 0.7 -0.7 0.7 0 0"')
    source = read(ofd(scaled + turned), "a.ofd")

    assert lines(source) == ["标题文字"]
    assert source.furniture == ("内部资料",)
    assert source.lines[0].box is not None
    assert source.lines[0].box[3] - source.lines[0].box[1] == pytest.approx(17, abs=0.1)


@pytest.mark.parametrize("steps", ["g 2000000000 1", "g x y", "g", "5 5 5 5 5 5 5 5 5 5", ""])
def test_absurd_steps_are_clamped(steps: str) -> None:
    """A repeat count is only believed up to the number of characters."""
    page = (
        '<ofd:TextObject Boundary="28 50 99 9" Size="5">'
        f'<ofd:TextCode X="0" Y="5" DeltaX="{steps}">三个字</ofd:TextCode></ofd:TextObject>'
    )

    assert "".join(read(ofd(page), "a.ofd").text.split()) == "三个字"


def test_pictures_are_recognised_where_installed() -> None:
    """The image behind the page's object is handed over, with the page's own measure."""
    page = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="scan"/>'
    recognition = Recognition(
        images=lambda data: [PageImage(width=len(data), height=1, pixels=b"", points=1)],
        lines=lambda image: Recognised(
            lines=[PlacedLine(text=f"宽{image.width * image.points:.0f}", box=BOX, size=9)]
        ),
    )
    data = ofd(page, ofd_text("正文", 28, 50), scan=b"picture")
    source = read_ofd(data, recognition=recognition)

    assert lines(source) == ["宽595", "正文"]
    assert "1 页是扫描图像" in source.warnings[0]
    assert "第 1 页是扫描图像" in read_ofd(data).warnings[0]
    with pytest.raises(UnsupportedFile, match="文字识别组件"):
        read_ofd(ofd(page, scan=b"picture"))


def test_places_outside_the_file_are_refused() -> None:
    """A document root that climbs out of the archive is an attack."""
    root = "<OFD><DocBody><DocRoot>../../etc/passwd</DocRoot></DocBody></OFD>"

    with pytest.raises(UnsafeFile, match="以外的位置"):
        read(zipped({"OFD.xml": root}), "a.ofd")


@pytest.mark.parametrize(
    "members",
    [
        {"OFD.xml": "<OFD/>"},
        {"OFD.xml": "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>"},
        {"OFD.xml": "broken"},
    ],
)
def test_missing_parts_are_damaged(members: dict[str, str]) -> None:
    """No root, no document, no XML."""
    with pytest.raises(DamagedFile):
        read(zipped(members), "a.ofd")


def test_a_broken_page_costs_only_itself() -> None:
    """The others are read, and the reader is told which is missing; without any it is damaged."""
    source = read(ofd(ofd_text("第一页", 28, 50), "<broken"), "a.ofd")

    assert lines(source) == ["第一页"]
    assert source.warnings == ("第 2 页已损坏，没有读取，请对照原件核对。",)
    with pytest.raises(DamagedFile):
        read(ofd("<broken"), "a.ofd")


def test_encrypted_files_are_named() -> None:
    """An encrypted OFD lists its ciphers in a part of its own."""
    with pytest.raises(EncryptedFile):
        read(zipped({"OFD.xml": "<OFD/>", "Encryptions.xml": "<e/>"}), "a.ofd")


def test_amounts_are_limited() -> None:
    """Characters of a page, and pages."""
    with pytest.raises(TooLargeFile):
        read(ofd(ofd_text("字" * (limits.PAGE_CHARACTERS + 1), 0, 9)), "a.ofd")
    with pytest.raises(TooLargeFile, match="500 页"):
        read(ofd(*[ofd_text("字", 0, 9)] * (limits.PAGES + 1)), "a.ofd")


def test_a_page_without_words_is_empty() -> None:
    """Neither text nor picture."""
    with pytest.raises(EmptyFile):
        read(ofd(""), "a.ofd")
