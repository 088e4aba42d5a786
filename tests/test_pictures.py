"""Charts as PNG: their size, what is drawn, and no picture without a font that has the words."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image, ImageColor, ImageFont

from documents.charts import Chart, Timeline, bar_chart, timeline_chart
from documents.pictures import (
    LEAST_WIDTH,
    MARGIN,
    SCALE,
    FontMissingError,
    chart_png,
    font_find,
    fonts_usual,
)

BARS = bar_chart("Years", [(str(2010 + n), 5 * n, "") for n in range(12)])
LINE = timeline_chart(
    "Output",
    [
        (dt.date(2023, 1, 1), Decimal(20), "20", ""),
        (dt.date(2024, 1, 1), Decimal(80), "80", ""),
    ],
    goal=Decimal(100),
    goal_text="goal 100",
)


@pytest.fixture
def latin(tmp_path: Path) -> Path:
    """A file of the font that Pillow brings along, which has no Chinese."""
    font = ImageFont.load_default(12)
    assert isinstance(font, ImageFont.FreeTypeFont)
    assert isinstance(font.path, io.BytesIO)
    file = tmp_path / "latin.ttf"
    file.write_bytes(font.path.getvalue())
    return file


def opened(chart: Chart | Timeline, font: Path, *, title: str = "Years") -> Image.Image:
    """The picture as a viewer opens it."""
    data = chart_png(chart, title=title, notes=["Source: all", "2026-11-30"], paths=[font])
    image = Image.open(io.BytesIO(data))
    assert image.format == "PNG"
    return image.convert("RGB")


def shades(image: Image.Image) -> set[object]:
    """Colours of the picture."""
    return {colour for _, colour in image.getcolors(1 << 20) or ()}


@pytest.mark.parametrize("chart", [BARS, LINE, bar_chart("One", [("2022", 3, "")])])
def test_a_picture_is_twice_the_size_of_its_chart(chart: Chart | Timeline, latin: Path) -> None:
    """Margins at both sides, title above, notes below; a small chart has the room of its notes."""
    image = opened(chart, latin)

    assert image.width == (max(chart.width, LEAST_WIDTH) + 2 * MARGIN) * SCALE
    assert image.height > (chart.height + 2 * MARGIN) * SCALE


def test_bars_stand_where_the_page_draws_them(latin: Path) -> None:
    """Each in its colour between its top and the floor, the one of zero not at all."""
    image = opened(BARS, latin)
    blue = ImageColor.getrgb("#3f78b5")

    columns = [
        {
            y
            for y in range(image.height)
            if image.getpixel(((MARGIN + bar.middle) * SCALE, y)) == blue
        }
        for bar in BARS.bars
    ]

    assert columns[0] == set()
    heights = [len(column) // SCALE for column in columns[1:]]
    assert heights == [pytest.approx(bar.height, abs=1) for bar in BARS.bars[1:]]


def test_a_line_runs_below_its_goal(latin: Path) -> None:
    """Line, dots and goal each have their colour; without a goal there is none."""
    goal = ImageColor.getrgb("#a86a00")
    plain = timeline_chart("Output", [(m.day, Decimal(5), m.text, "") for m in LINE.moments])

    assert {ImageColor.getrgb(ink) for ink in ("#3f78b5", "#17406d")} <= shades(opened(LINE, latin))
    assert goal in shades(opened(LINE, latin))
    assert goal not in shades(opened(plain, latin))


def test_a_long_title_takes_more_lines(latin: Path) -> None:
    """None of it is cut off."""
    short, long = (opened(BARS, latin, title="Years " * n) for n in (1, 60))

    assert long.width == short.width
    assert long.height > short.height


def test_characters_that_nobody_sees_need_no_font(latin: Path) -> None:
    """A zero-width space and a line end in a label draw nothing."""
    chart = bar_chart("Years", [("20\u200b22\n", 3, "")])
    plain = bar_chart("Years", [("2022", 3, "")])

    assert opened(chart, latin).tobytes() == opened(plain, latin).tobytes()


@pytest.mark.parametrize(
    ("chart", "title"),
    [
        (BARS, "分年度举措"),
        (bar_chart("Years", [("未注明", 3, "")]), "Years"),
        (timeline_chart("Output", [(dt.date(2023, 1, 1), Decimal(5), "5亿元", "")]), "Output"),
    ],
    ids=["title", "label", "value"],
)
def test_no_picture_has_boxes(chart: Chart | Timeline, title: str, latin: Path) -> None:
    """Wherever the character stands that the font lacks."""
    with pytest.raises(FontMissingError):
        opened(chart, latin, title=title)


def test_the_first_font_that_has_the_words_is_taken(latin: Path, tmp_path: Path) -> None:
    """Files that are missing or no fonts are passed by; nothing at all is an error."""
    broken = tmp_path / "simhei.ttf"
    broken.write_bytes(b"no font")
    paths = [tmp_path / "missing.ttf", broken, latin]

    assert font_find("Years 2022", paths).path == latin
    for none in ([], paths[:2]):
        with pytest.raises(FontMissingError):
            font_find("Years 2022", none)


def test_fonts_are_looked_for_below_the_usual_folders(tmp_path: Path) -> None:
    """By name, whatever its case, best first; other files are none."""
    for name in ("a/SimSun.ttc", "b/c/NotoSansCJK-Regular.ttc", "DejaVuSans.ttf", "b/msyh.ttc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    found = [path.name for path in fonts_usual([str(tmp_path), str(tmp_path / "nowhere")])]

    assert found == ["NotoSansCJK-Regular.ttc", "msyh.ttc", "SimSun.ttc"]


@pytest.mark.skipif(not list(fonts_usual()), reason="no Chinese font on this machine")
def test_a_chinese_font_draws_chinese() -> None:
    """The words change the picture."""
    place = font_find("吉林省", fonts_usual())
    chart = bar_chart("分年度举措", [("未注明", 3, "")])

    pictures = {opened(chart, place.path, title=title).tobytes() for title in ("吉林", "辽宁")}

    assert len(pictures) == 2
