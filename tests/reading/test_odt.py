"""OpenDocument text: paragraphs, list numbers, tables, notes, furniture."""

import pytest

from documents.reading import (
    DamagedFile,
    EncryptedFile,
    LineRole,
    UnsafeFile,
    limits,
    read,
)
from tests.reading.builders import zipped
from tests.reading.lines import lines, placed

SPACES = " ".join(
    f'xmlns:{name}="urn:{name}"' for name in ("office", "text", "table", "draw", "style", "m")
)
KIND = "application/vnd.oasis.opendocument.text"
LIST = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." '
    'style:num-suffix="、"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="1" '
    'style:num-prefix="（" style:num-suffix="）"/>'
    '<text:list-level-style-bullet text:level="3"/></text:list-style>'
)


def odt(body: str, *, head: str = "", **parts: str) -> bytes:
    """Build a file; `parts` are further members by name, slashes as double underscores."""
    content = (
        f"<office:document-content {SPACES}>{head}<office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    others = {name.replace("__", "/") + ".xml": part for name, part in parts.items()}
    return zipped({"mimetype": KIND, "content.xml": content, **others})


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("总<text:span>产值</text:span>500", "总产值500"),
        ("甲<text:s text:c='3'/>乙<text:tab/>丙", "甲   乙\t丙"),
        ("上<text:line-break/>下", "上\n下"),
        ("正<office:annotation><text:p>批注</text:p></office:annotation>文", "正文"),
    ],
)
def test_characters(content: str, expected: str) -> None:
    """Spans are transparent, blanks are counted, comments are left out."""
    assert read(odt(f"<text:p>{content}</text:p>"), "a.odt").text == expected


def test_deletions_kept_for_review_are_no_text() -> None:
    """Tracked changes stand before the body."""
    deleted = "<text:tracked-changes><text:p>删去</text:p></text:tracked-changes>"

    assert read(odt(f"{deleted}<text:p>正文</text:p>"), "a.odt").text == "正文"


def test_list_numbers_are_written_out() -> None:
    """Levels begin anew below a new item; a list of the same style may go on."""
    inner = "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>"
    first = (
        '<text:list text:style-name="L1"><text:list-item><text:p>总体要求</text:p>'
        f"{inner.format('思想')}</text:list-item>"
        f"<text:list-item><text:p>任务</text:p>{inner.format('要点')}</text:list-item></text:list>"
    )
    second = (
        '<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item>'
        "<text:p>保障</text:p></text:list-item></text:list>"
    )
    source = read(odt(first + second + first, head=LIST), "a.odt")

    assert lines(source)[:5] == ["一、总体要求", "（1）思想", "二、任务", "（1）要点", "三、保障"]
    assert lines(source)[5] == "一、总体要求"


def test_tables_keep_their_cells() -> None:
    """Merged and repeated cells keep the others in their columns."""
    cell = "<table:table-cell {}><text:p>{}</text:p></table:table-cell>"
    table = (
        "<table:table><table:table-header-rows><table:table-row>"
        + cell.format("table:number-columns-spanned='2'", "任务")
        + "<table:covered-table-cell/>"
        + cell.format("", "单位")
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + cell.format("table:number-columns-repeated='2'", "")
        + cell.format("", "省科技厅")
        + "</table:table-row></table:table>"
    )
    source = read(odt(table), "a.odt")

    assert placed(source) == [
        ("任务", (0, 0, 0)),
        ("单位", (0, 0, 2)),
        ("省科技厅", (0, 1, 2)),
    ]


def test_notes_boxes_pages_and_furniture() -> None:
    """A note goes behind the body, a box behind its paragraph, a header aside."""
    note = "<text:note><text:note-body><text:p>注。</text:p></text:note-body></text:note>"
    box = "<draw:frame><draw:text-box><text:p>红头</text:p></draw:text-box></draw:frame>"
    body = f"<text:p>前{note}后{box}</text:p><text:soft-page-break/><text:p>次页</text:p>"
    styles = f"<office:x {SPACES}><style:header><text:p>页眉</text:p></style:header></office:x>"
    source = read(odt(body, styles=styles), "a.odt")

    assert lines(source) == ["前后", "红头", "次页", "注。"]
    assert [line.page for line in source.lines] == [1, 1, 2, 1]
    assert source.lines[3].role is LineRole.NOTE
    assert source.furniture == ("页眉",)


def test_named_failures() -> None:
    """Encrypted, damaged, nested beyond reason, bloated."""
    manifest = "<m><encryption-data/></m>"
    with pytest.raises(EncryptedFile):
        read(odt("", **{"META-INF__manifest": manifest}), "a.odt")
    with pytest.raises(DamagedFile):
        read(zipped({"mimetype": KIND, "content.xml": "<x/>"}), "a.odt")
    with pytest.raises(UnsafeFile):
        read(odt("<text:section>" * 100 + "</text:section>" * 100), "a.odt")
    with pytest.raises(UnsafeFile):
        read(zipped({"mimetype": KIND, "content.xml": b" " * (limits.MEMBER_BYTES + 1)}), "a.odt")
