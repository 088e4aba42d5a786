"""Charts as PNG, drawn from the same places as the SVG at twice the size (图片): no Django.

A font without a character draws a box in its stead, and says nothing: a picture is drawn with a
font that has every character of it, or not at all.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import partial
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from documents.charts import Chart, Timeline

SCALE = 2
LEAST_WIDTH, MARGIN, LINE, GAP = 400, 12, 20, 6  # units of the chart
TITLE_SIZE, TEXT_SIZE = 15, 11
FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
"""Where Linux keeps fonts."""
NAMES = (
    "notosanscjk*-regular.*",
    "notosanssc*-regular.*",
    "sourcehansans*-regular.*",
    "msyh.*",
    "simhei.*",
    "wqy-zenhei.*",
    "wqy-microhei.*",
    "simsun.*",
    "notoserifcjk*-regular.*",
    "sourcehanserif*-regular.*",
)
"""Files of Chinese fonts, in small letters, best first."""
_FACES = 10  # of one collection
_SIMPLIFIED = " SC"  # the face of a collection that writes as the mainland does
_NO_GLYPH = "\U0010ffff"  # no character, so that every font draws its box
_INK, _QUIET, _FLOOR, _BAR, _DOT = "#1f2933", "#52606d", "#c5ccd3", "#3f78b5", "#17406d"
_GOAL, _GOAL_INK = "#a86a00", "#694400"


class FontMissingError(Exception):
    """No font has all characters of a picture."""


@dataclass(frozen=True, slots=True)
class FontFace:
    """A font of a file: its path and which of the file's faces."""

    path: Path
    number: int = 0


def fonts_usual(folders: Iterable[str] = FOLDERS) -> Iterator[Path]:
    """Files of Chinese fonts in the folders and below, best first."""
    files = [
        Path(where, name)
        for folder in folders
        for where, _, names in os.walk(Path(folder).expanduser())
        for name in names
    ]
    for pattern in NAMES:
        yield from sorted(file for file in files if fnmatch(file.name.lower(), pattern))


def font_find(text: str, paths: Iterable[Path]) -> FontFace:
    """The first of the fonts that has every character of `text`."""
    for path in paths:
        face = FontFace(path, _face(path))
        try:
            font = _font(face, TEXT_SIZE)
            box = bytes(font.getmask(_NO_GLYPH))
            if all(_drawn(font, char, box) for char in set(text) - {" "}):
                return face
        except OSError:
            continue
    raise FontMissingError


def chart_png(
    chart: Chart | Timeline, *, title: str, notes: Sequence[str], paths: Iterable[Path]
) -> bytes:
    """The chart under its title and over notes (source, date), a line each, as a PNG.

    `paths` are files of fonts; raises `FontMissingError` where none has all characters.
    """
    title, *notes = (_clean(line) for line in (title, *notes))
    face = font_find("".join((title, *notes, *_texts(chart))), paths)
    large, small = (_font(face, size * SCALE) for size in (TITLE_SIZE, TEXT_SIZE))
    width = max(chart.width, LEAST_WIDTH)
    above = _wrapped(title, large, width * SCALE)
    below = [line for note in notes for line in _wrapped(note, small, width * SCALE)]
    top = MARGIN + LINE * len(above) + GAP
    height = top + chart.height + LINE * len(below) + 2 * MARGIN
    image = Image.new("RGB", ((width + 2 * MARGIN) * SCALE, height * SCALE), "white")
    pen = _Pen(draw=ImageDraw.Draw(image), font=small, left=MARGIN, top=top)
    for n, line in enumerate(above):
        pen.draw.text((MARGIN * SCALE, (MARGIN + n * LINE) * SCALE), line, _INK, large, "la")
    draw = partial(_bars, chart) if isinstance(chart, Chart) else partial(_moments, chart)
    draw(pen)
    for n, line in enumerate(below):
        pen.text(0, chart.height + MARGIN + n * LINE, line, _QUIET, anchor="la")
    data = io.BytesIO()
    image.save(data, "PNG", optimize=True)
    return data.getvalue()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pen:
    """Draws in units of the chart, whose corner stands at (left, top)."""

    draw: ImageDraw.ImageDraw
    font: ImageFont.FreeTypeFont
    left: int
    top: int

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A place of the chart in the picture."""
        return (self.left + x) * SCALE, (self.top + y) * SCALE

    def text(self, x: float, y: float, text: str, ink: str = _INK, *, anchor: str = "ms") -> None:
        """Words, by default centred over their place."""
        self.draw.text(self.at(x, y), text, ink, self.font, anchor)

    def line(self, ends: Sequence[tuple[float, float]], ink: str, *, width: int = 1) -> None:
        """A line through places of the chart."""
        self.draw.line([self.at(*end) for end in ends], ink, width * SCALE, joint="curve")


def _bars(chart: Chart, pen: _Pen) -> None:
    for bar in chart.bars:
        if bar.height:
            ends = pen.at(bar.x, bar.y), pen.at(bar.x + bar.width, chart.floor)
            pen.draw.rectangle(ends, _BAR)
        pen.text(bar.middle, bar.y - 4, str(bar.value))
        pen.text(bar.middle, chart.floor + 14, _clean(bar.label))
    pen.line([(0, chart.floor), (chart.width, chart.floor)], _FLOOR)


def _moments(chart: Timeline, pen: _Pen) -> None:
    pen.line([(0, chart.floor), (chart.width, chart.floor)], _FLOOR)
    if chart.goal_y is not None:
        for x in range(0, chart.width, 9):
            pen.line([(x, chart.goal_y), (min(x + 5, chart.width), chart.goal_y)], _GOAL)
        pen.text(chart.width - 4, chart.goal_y - 4, _clean(chart.goal_text), _GOAL_INK, anchor="rs")
    pen.line([(moment.x, moment.y) for moment in chart.moments], _BAR, width=2)
    for moment in chart.moments:
        pen.draw.circle(pen.at(moment.x, moment.y), 4 * SCALE, _DOT)
        pen.text(moment.x, moment.y - 8, _clean(moment.text))
        pen.text(moment.x, chart.floor + 14, f"{moment.day:%Y-%m}")


def _texts(chart: Chart | Timeline) -> Iterator[str]:
    """All words in the chart, digits of values and days among them."""
    yield "0123456789-"
    if isinstance(chart, Chart):
        yield from (_clean(bar.label) for bar in chart.bars)
    else:
        yield _clean(chart.goal_text)
        yield from (_clean(moment.text) for moment in chart.moments)


def _clean(text: str) -> str:
    """One line without characters that nobody sees."""
    return "".join(char for char in " ".join(text.split()) if char.isprintable())


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    """Lines no wider than `width` pixels; Chinese may break behind any character."""
    lines = [""]
    for char in text:
        if lines[-1] and font.getlength(lines[-1] + char) > width:
            lines.append("")
        lines[-1] += char
    return lines


def _font(face: FontFace, size: int) -> ImageFont.FreeTypeFont:
    engine = ImageFont.Layout.BASIC
    return ImageFont.truetype(face.path, size, index=face.number, layout_engine=engine)


def _face(path: Path) -> int:
    """The face of a collection for simplified characters; else the first."""
    for face in range(_FACES):
        try:
            family = _font(FontFace(path, face), TEXT_SIZE).getname()[0] or ""
        except OSError:
            break
        if family.endswith(_SIMPLIFIED):
            return face
    return 0


def _drawn(font: ImageFont.FreeTypeFont, char: str, box: bytes) -> bool:
    mask = font.getmask(char)
    return mask.getbbox() is not None and bytes(mask) != box
