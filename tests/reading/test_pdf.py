"""PDF files: lines in reading order, furniture aside, tables, notes, and pages that are scans."""

import pytest

from documents.reading import (
    LineRole,
    UnsupportedFile,
    limits,
    read,
)
from documents.reading.layout import PlacedLine
from documents.reading.pdf import read_pdf
from documents.reading.recognition import PageImage, Recognised
from tests.reading.lines import lines
from tests.reading.pdf_builder import HEIGHT, WIDTH, body, grid, pdf, picture, rule, text

FULL = "为深入贯彻落实党的二十大精神加快推进生物医药产业发"


def test_lines_come_with_page_and_box() -> None:
    """The box counts points from the top left corner."""
    source = read(pdf(body(FULL), body("第二页")), "a.pdf")

    assert lines(source) == [FULL, "第二页"]
    assert [line.page for line in source.lines] == [1, 2]
    assert source.pages == 2
    assert source.lines[0].box == pytest.approx((80, 135.9, 480, 151.9), abs=1)


def test_indents_become_full_blanks() -> None:
    """They tell where a paragraph begins, as in a copy of the page."""
    content = body(FULL, FULL) + text("二、重点任务", 112, 206) + text("2023年12月2日", 336, 234)

    assert lines(read(pdf(content), "a.pdf"))[2:] == [
        "　　二、重点任务",
        "　" * 16 + "2023年12月2日",
    ]


def test_a_piece_drawn_later_is_put_back_into_its_line() -> None:
    """Quotation marks of a fallback font follow their line in the file."""
    content = text("推动", 80, 150) + text("拨投结合", 128, 150) + text("模式", 208, 150)
    content += text("“", 112, 150) + text("”", 192, 150) + text("另一行", 80, 178)

    assert lines(read(pdf(content), "a.pdf")) == ["推动“拨投结合”模式", "另一行"]


def test_bold_that_is_drawn_twice_is_read_once() -> None:
    """Type is thickened by drawing each character again beside itself."""
    content = "".join(
        text(c, 80 + 16 * n + d, 150) for n, c in enumerate("主要目标") for d in (0, 0.4)
    )

    assert lines(read(pdf(content), "a.pdf")) == ["主要目标"]


def test_repeated_characters_are_kept() -> None:
    """天天 is no bold 天."""
    assert lines(read(pdf(text("好好学习天天向上", 80, 150)), "a.pdf")) == ["好好学习天天向上"]


def test_columns_are_not_mixed() -> None:
    """Stream order is reading order; each column has its own left edge."""
    left = "".join(text("左栏文字内容左栏文字内容好", 60, 150 + 28 * n) for n in range(6))
    right = "".join(text("右栏文字内容右栏文字内容好", 320, 150 + 28 * n) for n in range(6))

    assert lines(read(pdf(left + right), "a.pdf")) == [
        *["左栏文字内容左栏文字内容好"] * 6,
        *["右栏文字内容右栏文字内容好"] * 6,
    ]


def test_page_numbers_and_running_heads_are_set_aside() -> None:
    """Numbers by their form, heads because they recur; a body line that recurs stays."""
    pages = [
        text("吉林省人民政府公报", 200, 60, 10)
        + body(FULL, "抄送")
        + text(f"— {n} —", 270, 800, 14)
        for n in (1, 2, 3)
    ]
    source = read(pdf(*pages), "a.pdf")

    assert lines(source) == [FULL, "抄送"] * 3
    assert source.furniture == tuple(
        words for n in (1, 2, 3) for words in ("吉林省人民政府公报", f"— {n} —")
    )


def test_notes_below_their_rule_stand_behind_the_body() -> None:
    """The raised number that calls a note is dropped, m² keeps its own."""
    content = body(FULL + "。", "面积五百km")
    content += text("1", 496, 143, 8) + text("2", 176, 171, 8)
    content += rule(80, 700, 230, 700) + text("1注：见规划。", 80, 715, 9)
    source = read(pdf(content, body("下一页")), "a.pdf")

    assert lines(source) == [FULL + "。", "面积五百km2", "下一页", "1注：见规划。"]
    assert source.lines[-1].role is LineRole.NOTE


def test_tables_keep_cells_drawn_in_any_order() -> None:
    """A merged cell has its first corner; words broken by a narrow cell are joined."""
    content = body("任务分工表")
    content += rule(80, 200, 400, 200) + rule(180, 230, 400, 230) + rule(80, 290, 400, 290)
    content += "".join(rule(x, 200, x, 290) for x in (80, 180, 400))
    content += text("建园区", 185, 218, 12) + text("省财政厅", 185, 246, 12)
    content += text("省科技厅", 185, 262, 12) + text("支持企业做大做强", 84, 218, 12)
    content += text("和创新发展", 84, 234, 12) + body("表后文字", y=330)
    source = read(pdf(content), "a.pdf")

    assert [
        (words, line.cell) for words, line in zip(lines(source), source.lines, strict=True)
    ] == [
        ("任务分工表", None),
        ("支持企业做大做强和创新发展", (0, 0, 0)),
        ("建园区", (0, 0, 1)),
        ("省财政厅", (0, 1, 1)),
        ("省科技厅", (0, 1, 1)),
        ("表后文字", None),
    ]


def test_a_table_goes_on_over_the_page_break() -> None:
    """Same columns, nothing between: rows are counted on."""
    page = grid((80, 200, 400), (150, 200, 250))
    cells = text("甲", 90, 180) + text("乙", 210, 180) + text("丙", 90, 230) + text("丁", 210, 230)
    number = text("— 1 —", 270, 800, 14)
    source = read(pdf(page + cells + number, page + cells + number), "a.pdf")

    assert [line.cell for line in source.lines] == [
        (0, row, column) for row in range(4) for column in range(2)
    ]


def test_a_frame_around_the_text_is_no_table() -> None:
    """A 专栏 box has one cell: its lines are lines of the text."""
    source = read(pdf(grid((70, 500), (130, 250)) + body(FULL, FULL)), "a.pdf")

    assert [line.cell for line in source.lines] == [None, None]


@pytest.mark.parametrize(("rotate", "turn"), [(90, (0, 1, -1, 0)), (270, (0, -1, 1, 0)), (0, ())])
def test_turned_pages_are_read_upright(rotate: int, turn: tuple[float, ...]) -> None:
    """A landscape page is a portrait one with a turn."""
    places = [(300, 400), (328, 400)] if rotate == 90 else [(300, 400), (272, 400)]
    places = places if rotate else [(80, 150), (80, 178)]
    content = "".join(
        text(words, x, y, 16, turn)
        for words, (x, y) in zip(("上一行", "下一行"), places, strict=True)
    )

    assert lines(read(pdf(content, rotate=rotate), "a.pdf")) == ["上一行", "下一行"]


def test_a_watermark_askew_is_set_aside() -> None:
    """Slanted words over the page are no sentence of it."""
    content = body(FULL, FULL) + text("内部资料", 200, 500, 40, (0.7, 0.7, -0.7, 0.7))
    source = read(pdf(content), "a.pdf")

    assert lines(source) == [FULL, FULL]
    assert source.furniture == ("内部资料",)


def test_matrix_scaled_type_has_its_true_size() -> None:
    """Some programs set type at size 1 and enlarge it."""
    content = text(FULL, 80, 150, 1, (16, 0, 0, 16)) + text(FULL, 80, 178, 1, (16, 0, 0, 16))

    assert lines(read(pdf(content), "a.pdf")) == [FULL, FULL]


def test_latin_words_keep_their_blanks() -> None:
    """A gap between Latin words is a blank, drawn or not."""
    content = text("Open", 80, 150) + text("AI+", 168, 150) + text("产业", 216, 150)

    assert lines(read(pdf(content), "a.pdf")) == ["Open AI+产业"]


def recognised(image: PageImage) -> Recognised:
    """Stand in for recognition: one line that tells the size of the picture."""
    words = f"识别{image.width * image.points:.0f}x{image.height * image.points:.0f}"
    assert len(image.pixels) == image.width * image.height * 3
    return Recognised(lines=[PlacedLine(text=words, box=(80, 150, 200, 166), size=16)])


def test_only_scanned_pages_are_recognised() -> None:
    """Each page is judged alone, and progress is told."""
    seen: list[tuple[int, int]] = []
    data = pdf(body(FULL), picture(WIDTH, HEIGHT), picture(WIDTH, HEIGHT))
    source = read_pdf(data, recogniser=recognised, on_page=lambda n, m: seen.append((n, m)))

    assert lines(source) == [FULL, "识别595x842", "识别595x842"]
    assert seen == [(1, 2), (2, 2)]
    assert "2 页是扫描图像" in source.warnings[0]


def test_a_scan_that_carries_its_words_is_not_recognised_again() -> None:
    """The words are taken as they come, with a warning; a letterhead picture is none."""
    layered = read_pdf(pdf(picture(WIDTH, HEIGHT) + body(FULL)), recogniser=recognised)
    headed = read_pdf(pdf(picture(WIDTH, 80) + body(FULL)), recogniser=recognised)

    assert lines(layered) == lines(headed) == [FULL]
    assert "自带的识别结果" in layered.warnings[0]
    assert headed.warnings == ()


def test_huge_pages_are_drawn_small() -> None:
    """Pixels are capped before anything is drawn."""
    huge = pdf(picture(WIDTH, HEIGHT) + picture(14_400, 14_400), extra="/CropBox [0 0 14400 14400]")
    huge = huge.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 99999 99999]")
    sizes: list[int] = []

    def watch(image: PageImage) -> Recognised:
        sizes.append(image.width * image.height)
        return recognised(image)

    read_pdf(huge, recogniser=watch)

    assert 0 < sizes[0] <= limits.PAGE_PIXELS * 1.01


def test_a_scan_without_recognition_says_so() -> None:
    """The message names the missing part and a way out; pages with text are kept."""
    with pytest.raises(UnsupportedFile, match="文字识别组件"):
        read_pdf(pdf(picture(WIDTH, HEIGHT)))

    mixed = read_pdf(pdf(body(FULL), picture(WIDTH, HEIGHT)))
    assert lines(mixed) == [FULL]
    assert "第 2 页" in mixed.warnings[0]
