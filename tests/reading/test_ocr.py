"""Recognition: what is mended, how lines are ordered, and what happens where it is missing."""

import importlib.util
import io

import pytest

from documents.reading import DamagedFile, SourceFormat, TooLargeFile, UnsupportedFile, ocr, read
from documents.reading.layout import PlacedLine, Rule, placed_page
from documents.reading.ocr_image import open_images, red_share, ruling_lines, without_seal
from documents.reading.picture import read_picture
from documents.reading.recognition import (
    PageImage,
    Recognised,
    Recognition,
    recognition_warnings,
)

numpy = pytest.importorskip("numpy")
pillow = pytest.importorskip("PIL.Image")
pytest.importorskip("cv2")


def line(text: str, x: float, y: float, size: float = 16) -> PlacedLine:
    """Place a line by its left top corner."""
    return PlacedLine(text=text, box=(x, y, x + size * len(text), y + size), size=size)


def picture(kind: str = "PNG", size: tuple[int, int] = (60, 80), **options: object) -> bytes:
    """Write an empty picture file."""
    target = io.BytesIO()
    mode, color = options.pop("mode", "RGB"), options.pop("color", "white")
    pillow.new(mode, size, color).save(target, kind, **options)
    return target.getvalue()


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        ("现答复如下:", "现答复如下："),
        ("规划》,吉林省", "规划》，吉林省"),
        ("吉政办发〔2023]35号", "吉政办发〔2023〕35号"),
        ("吉政办发〔2023]", "吉政办发〔2023〕"),
        ("国办发[2021]7号", "国办发〔2021〕7号"),
        ("见[2021]第3页", "见[2021]第3页"),
        ("二○二五年", "二〇二五年"),
        ("二O二O年", "二〇二〇年"),
        ("比例为1:3", "比例为1:3"),
        ("http://a.cn", "http://a.cn"),
        ("(2022)97号", "(2022)97号"),
        ("PCR(qPCR)", "PCR(qPCR)"),
    ],
)
def test_widths_are_mended_where_that_is_sure(read: str, expected: str) -> None:
    """Punctuation beside Chinese is wide; figures and addresses keep theirs."""
    assert ocr.mend(read) == expected


def test_rows_are_read_from_left_to_right() -> None:
    """Boxes of one row differ by a few points in height."""
    lines = [line("丙", 300, 101), line("甲", 80, 100), line("丁", 80, 130), line("乙", 200, 98)]

    assert "".join(found.text for found in ocr._rows(lines)) == "甲乙丙丁"


def test_recognised_tables_are_read_by_cells() -> None:
    """Ruling lines seen in the picture sort the words of a row into cells."""
    rules = [Rule(80, y, 400, y) for y in (100, 140, 180)]
    rules += [Rule(x, 100, x, 180) for x in (80, 200, 400)]
    lines = [
        line("甲", 90, 110),
        line("乙一", 210, 102),
        line("乙二", 210, 120),
        line("丙", 90, 150),
    ]
    page = placed_page(lines, rules, number=1, width=595, height=842)

    assert [(found.text, found.cell) for found in page.lines] == [
        ("甲", (0, 0, 0)),
        ("乙一", (0, 0, 1)),
        ("乙二", (0, 0, 1)),
        ("丙", (0, 1, 0)),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("二二五年", True), ("一九七年", True), ("二〇二五年", False), ("十二五年", False)],
)
def test_a_year_that_lost_its_zero_is_doubtful(text: str, expected: bool) -> None:  # noqa: FBT001
    """〇 is the character recognition drops."""
    quad = [(10.0, 10.0), (74.0, 10.0), (74.0, 26.0), (10.0, 26.0)]
    found = ocr._line(text, quad, is_sure=True, is_stamp=False)
    page = placed_page([found], [], number=3, width=600, height=800)

    assert found.is_doubtful is expected
    assert any("第 3 页" in warning for warning in recognition_warnings([page])) is expected


def test_ruling_lines_are_seen() -> None:
    """Long strokes are rules, characters are not; a page askew is straightened first."""
    pixels = numpy.full((800, 600, 3), 255, numpy.uint8)
    pixels[100:102, 50:550] = 0
    pixels[100:400, 50:52] = 0
    pixels[200:216, 100:116] = 0
    found = ruling_lines(pixels, 0.0)

    assert [tuple(round(side / 10) for side in rule) for rule in found] == [
        (5, 10, 55, 10),
        (5, 10, 5, 40),
    ]


def test_red_ink_is_told_from_black() -> None:
    """A seal is red, the text below it black."""
    pixels = numpy.full((100, 100, 3), 255, numpy.uint8)
    pixels[10:20, 10:90] = (30, 30, 220)
    pixels[60:70, 10:90] = (20, 20, 20)

    assert red_share(pixels, [(10, 10), (90, 10), (90, 20), (10, 20)]) == 1.0
    assert red_share(pixels, [(10, 60), (90, 60), (90, 70), (10, 70)]) == 0.0
    assert red_share(pixels, [(10, 30), (90, 30), (90, 40), (10, 40)]) == 0.0


def test_a_seal_is_taken_off_and_the_words_under_it_stay() -> None:
    """Red over black stays black, red on paper goes; the letterhead above keeps its red."""
    pixels = numpy.full((100, 100, 3), 255, numpy.uint8)
    pixels[5:10, 10:90] = pixels[60:80, 40:60] = (30, 30, 220)
    pixels[68:72, 10:50] = (20, 20, 20)

    seen = without_seal(pixels)

    assert seen is not None
    assert (seen[5:10, 10:90] == (30, 30, 220)).all()
    assert (seen[60:68, 40:60] >= 220).all()
    assert (seen[68:72, 10:50] == 20).all()
    assert without_seal(pixels[:50].copy()) is None


@pytest.mark.parametrize("missing", ["rapidocr", "onnxruntime", "cv2"])
def test_a_missing_part_means_no_recognition(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The product works without it and says what to do."""
    known = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == missing else known(name)
    )

    assert ocr.recognition() is None
    with pytest.raises(UnsupportedFile, match="可选依赖 ocr"):
        read(picture(), "a.png")


def seen(image: PageImage) -> Recognised:
    """Stand in for recognition: one line that tells the size of the picture."""
    return Recognised(lines=[line(f"{image.width}x{image.height}", 80, 200)])


STAND_IN = Recognition(images=open_images, lines=seen)


def test_every_frame_of_a_picture_is_a_page() -> None:
    """A fax is one file of many frames."""
    frames = [pillow.new("1", (50, 70)), pillow.new("L", (60, 80))]
    target = io.BytesIO()
    frames[0].save(target, "TIFF", save_all=True, append_images=frames[1:])
    told: list[tuple[int, int]] = []
    source = read_picture(
        target.getvalue(), recognition=STAND_IN, on_page=lambda n, m: told.append((n, m))
    )

    assert source.text.split() == ["50x70", "60x80"]
    assert (source.format, source.pages, told[-1]) == (SourceFormat.IMAGE, 2, (2, 2))


def test_pictures_are_put_upright_on_white() -> None:
    """A phone notes how it was held; transparent ink lies on white."""
    exif = pillow.Exif()
    exif[0x0112] = 6
    turned = open_images(picture("JPEG", (60, 80), exif=exif.tobytes()))[0]
    clear = open_images(picture("PNG", mode="RGBA", color=(0, 0, 0, 0)))[0]

    assert (turned.width, turned.height) == (80, 60)
    assert set(clear.pixels) == {255}


def test_large_pictures_are_made_small_or_refused() -> None:
    """Recognition needs no more than 2,600 pixels; absurd ones are not unpacked."""
    assert open_images(picture(size=(5200, 10)))[0].width == 2600
    with pytest.raises(TooLargeFile, match="百万像素"):
        open_images(picture("BMP", (30_000, 3_000), mode="1"))


@pytest.mark.parametrize("data", [picture()[:60], b"\xff\xd8\xff" + bytes(99), b"GIF89a"])
def test_broken_pictures_are_damaged(data: bytes) -> None:
    """A picture that cannot be opened is named."""
    with pytest.raises(DamagedFile):
        open_images(data)
