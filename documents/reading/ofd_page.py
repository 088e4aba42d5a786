"""One OFD page as glyphs and rules in points."""

import itertools
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from documents.reading import limits
from documents.reading.layout.types import Glyph, Rule
from documents.reading.package import child, children, local, unsafe, value

POINTS = 72 / 25.4
"""Points in a millimetre."""

_DEFAULT_SIZE = 4.0
_LEVEL = 0.2
_THIN = 0.9
_SHORTEST = 1.8
_MOST_SEGMENTS = 400
_NUMBER = re.compile(r"-?(?:\d{1,9}(?:\.\d{0,12})?|\.\d{1,12})(?:[eE]-?\d{1,2})?")
_SEGMENT = re.compile(r"([SMLQBAC])([^SMLQBAC]{0,200})")
_GROUPS = frozenset({"Content", "Layer", "PageBlock", "Page"})
_BOX = ("left", "top", "width", "height")
_TEXT_END = "\n\r\t"

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Picture:
    """An image on a page: its resource number, and its width and height in millimetres."""

    resource: str
    width: float
    height: float


@dataclass(slots=True)
class OfdPage:
    """What one page has gathered; `pictures` are its images, `units` what it may draw by number.

    A unit (CompositeGraphicUnit) is a drawing of its own that pages put where they want it.
    """

    glyphs: list[Glyph] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    stamp: list[str] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    units: Mapping[str, etree._Element] = field(default_factory=dict)
    objects: int = 0


def gather(
    element: etree._Element, page: OfdPage, depth: int, shift: tuple[float, float] = (0.0, 0.0)
) -> None:
    """Collect text and rules in drawing order; layers and blocks only group them.

    `shift` is where the drawing lies on the page, in millimetres.
    """
    if depth > limits.NESTING:
        return
    for item in element:
        name = local(item)
        page.objects += 1
        if page.objects > limits.BLOCKS:
            raise unsafe("图元数量异常")
        if name == "TextObject":
            _text(item, page, shift)
        elif name == "PathObject":
            page.rules.extend(_path(item, shift))
        elif name == "ImageObject":
            page.pictures.append(_picture(item))
        elif name == "CompositeObject":
            unit = page.units.get(value(item, "ResourceID") or "")
            if unit is not None:
                corner = _corner(item)
                gather(unit, page, depth + 1, (shift[0] + corner[0], shift[1] + corner[1]))
        elif name in _GROUPS:
            gather(item, page, depth + 1, shift)


def _corner(item: etree._Element) -> tuple[float, float]:
    """Upper left corner of an object's boundary, moved as its matrix says."""
    origin = numbers_of(value(item, "Boundary"))
    matrix = _matrix(value(item, "CTM"))
    left, top = (origin[0], origin[1]) if len(origin) > 1 else (0.0, 0.0)
    return left + matrix[4], top + matrix[5]


def _picture(item: etree._Element) -> Picture:
    box = numbers_of(value(item, "Boundary"))
    width, height = (box[2], box[3]) if len(box) == len(_BOX) else (0.0, 0.0)
    return Picture(value(item, "ResourceID") or "", width, height)


def _text(item: etree._Element, page: OfdPage, shift: tuple[float, float]) -> None:
    """Place each character of a text object; slanted ones belong to stamps."""
    origin = numbers_of(value(item, "Boundary"))
    matrix = _matrix(value(item, "CTM"))
    left, top = (origin[0], origin[1]) if len(origin) > 1 else (0.0, 0.0)
    left, top = left + shift[0], top + shift[1]
    size = next(iter(numbers_of(value(item, "Size"))), _DEFAULT_SIZE)
    size *= math.hypot(matrix[2], matrix[3]) or 1.0
    x = y = 0.0
    is_level = matrix[0] > 0 and abs(matrix[1]) <= _LEVEL * matrix[0]
    for code in children(item, "TextCode"):
        text = (code.text or "").strip(_TEXT_END)
        x = next(iter(numbers_of(value(code, "X"))), x)
        y = next(iter(numbers_of(value(code, "Y"))), y)
        if not is_level:
            page.stamp.append(text)
            continue
        across = _deltas(value(code, "DeltaX"), len(text))
        down = _deltas(value(code, "DeltaY"), len(text))
        at_x, at_y = x, y
        for index, character in enumerate(text):
            place_x = left + matrix[0] * at_x + matrix[2] * at_y + matrix[4]
            place_y = top + matrix[1] * at_x + matrix[3] * at_y + matrix[5]
            width = size if character >= "\u2e80" else size / 2
            page.glyphs.append(
                Glyph(
                    character,
                    place_x * POINTS,
                    (place_x + width) * POINTS,
                    place_y * POINTS,
                    max(size * POINTS, 0.1),
                )
            )
            # Without steps characters follow each other, as wide as they are.
            usual = 0.0 if across or down else width
            at_x += across[index] if index < len(across) else usual
            at_y += down[index] if index < len(down) else 0.0


def _deltas(written: str | None, count: int) -> list[float]:
    """Steps between characters; "g 3 6.35" stands for three of them, and may claim a billion."""
    steps: list[float] = []
    tokens = (written or "").split()[: 4 * count + 4]
    index = 0
    while index < len(tokens) and len(steps) < count:
        if tokens[index] == "g":
            times = numbers_of(" ".join(tokens[index + 1 : index + 3]))
            if len(times) == 2:  # noqa: PLR2004 - how often, how far
                steps.extend([times[1]] * max(0, min(int(times[0]), count - len(steps))))
            index += 3
        else:
            steps.extend(numbers_of(tokens[index])[:1])
            index += 1
    return steps


def _path(item: etree._Element, shift: tuple[float, float]) -> list[Rule]:
    """Level and upright strokes of a path, and filled boxes thin enough to be one."""
    origin = numbers_of(value(item, "Boundary"))
    data = child(item, "AbbreviatedData")
    if data is None or len(origin) < 2 or len(data.text or "") > 20 * _MOST_SEGMENTS:  # noqa: PLR2004
        return []
    matrix = _matrix(value(item, "CTM"))
    is_filled = value(item, "Fill") == "true"
    is_stroked = value(item, "Stroke") != "false"
    rules = []
    for points in _subpaths(data.text or ""):
        placed = [
            (
                (origin[0] + shift[0] + matrix[0] * x + matrix[2] * y + matrix[4]) * POINTS,
                (origin[1] + shift[1] + matrix[1] * x + matrix[3] * y + matrix[5]) * POINTS,
            )
            for x, y in points
        ]
        xs, ys = [x for x, _ in placed], [y for _, y in placed]
        thin = min(max(xs) - min(xs), max(ys) - min(ys)) <= _THIN * POINTS
        if thin and (is_filled or is_stroked):
            rules.extend(_rule((min(xs), min(ys)), (max(xs), max(ys))))
        elif is_stroked:
            for start, end in itertools.pairwise(placed):
                rules.extend(_rule(start, end))
    return rules


def _subpaths(written: str) -> list[list[tuple[float, float]]]:
    """Corner points of each subpath; curves count by where they end."""
    found: list[list[tuple[float, float]]] = []
    for operator, rest in _SEGMENT.findall(written)[:_MOST_SEGMENTS]:
        numbers = numbers_of(rest)
        if operator in "SM" and len(numbers) > 1:
            found.append([(numbers[0], numbers[1])])
        elif found and operator == "C":
            found[-1].append(found[-1][0])
        elif found and len(numbers) > 1:
            found[-1].append((numbers[-2], numbers[-1]))
    return [points for points in found if len(points) > 1]


def _rule(start: tuple[float, float], end: tuple[float, float]) -> list[Rule]:
    width, height = abs(end[0] - start[0]), abs(end[1] - start[1])
    least, most = _SHORTEST * POINTS, _THIN * POINTS
    x0, x1 = sorted((start[0], end[0]))
    y0, y1 = sorted((start[1], end[1]))
    if width >= least and height <= most:
        return [Rule(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2)]
    if height >= least and width <= most:
        return [Rule((x0 + x1) / 2, y0, (x0 + x1) / 2, y1)]
    return []


def _matrix(written: str | None) -> Matrix:
    numbers = numbers_of(written)
    if len(numbers) != 6:  # noqa: PLR2004 - a b c d e f
        return _IDENTITY
    a, b, c, d, e, f = numbers
    return (a, b, c, d, e, f)


def numbers_of(written: str | None) -> list[float]:
    """All numbers of an attribute, whatever stands between them."""
    return [float(found) for found in _NUMBER.findall((written or "")[:4000])]
