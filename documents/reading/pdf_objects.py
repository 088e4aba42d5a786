"""Ruling lines and pictures of a PDF page, from its drawing objects."""

import ctypes
import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from documents.reading.layout.types import Rule

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_MOST_OBJECTS = 50_000
_MOST_SEGMENTS = 400
"""Longer paths are drawings; a grid drawn as one path stays below."""

_DEPTH = 8
_THIN = 2.5
_SHORTEST = 5.0
_SLOPE = 0.7


@dataclass(slots=True, kw_only=True)
class Drawing:
    """Rules in page space (y upwards) and the area that pictures cover, in square points."""

    rules: list[Rule] = field(default_factory=list)
    picture_area: float = 0.0


def page_drawing(page: Any) -> Drawing:  # noqa: ANN401 - pypdfium2 has no types
    """Gather rules and pictures; a page with too many objects gives no rules."""
    drawing = Drawing()
    for count, (item, kind, matrix) in enumerate(_objects(page)):
        if count > _MOST_OBJECTS:
            return Drawing(picture_area=drawing.picture_area)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            own = _product(_matrix(item), matrix)
            drawing.picture_area += abs(own[0] * own[3] - own[1] * own[2])
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            drawing.rules.extend(_path_rules(item, matrix))
    return drawing


def _objects(page: Any) -> Iterator[tuple[Any, int, Matrix]]:  # noqa: ANN401 - as above
    """Walk all objects, those of forms with the matrix of their form."""
    stack = [
        (pdfium.FPDFPage_GetObject(page, index), _IDENTITY, 0)
        for index in reversed(range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)))
    ]
    while stack:
        item, matrix, depth = stack.pop()
        kind = pdfium.FPDFPageObj_GetType(item)
        yield item, kind, matrix
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
            inner = _product(_matrix(item), matrix)
            count = min(pdfium.FPDFFormObj_CountObjects(item), _MOST_OBJECTS)
            stack.extend(
                (pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1)
                for index in reversed(range(max(0, count)))
            )


def _matrix(item: Any) -> Matrix:  # noqa: ANN401 - as above
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(found)):
        return _IDENTITY
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _path_rules(item: Any, outer: Matrix) -> Iterator[Rule]:  # noqa: ANN401 - as above
    """Give the axis-parallel strokes of a path, and its filled boxes that are thin as a rule."""
    if not 1 < pdfium.FPDFPath_CountSegments(item) <= _MOST_SEGMENTS:
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke)):
        return
    if not fill.value and not stroke.value:
        return
    for points in _subpaths(item, _product(_matrix(item), outer)):
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        low, high = min(y for _, y in points), max(y for _, y in points)
        if min(right - left, high - low) <= _THIN:
            yield from _rule((left, low), (right, high))
        elif stroke.value:
            for start, end in itertools.pairwise(points):
                yield from _rule(start, end)


def _subpaths(item: Any, matrix: Matrix) -> Iterator[list[Point]]:  # noqa: ANN401 - as above
    """Give the corner points of each subpath in page space, closed ones back to their start."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    for index in range(pdfium.FPDFPath_CountSegments(item)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        if all(math.isfinite(number) for number in point):
            points.append(point)
        if pdfium.FPDFPathSegment_GetClose(segment) and points:
            points.append(points[0])
    if points:
        yield points


def _rule(start: Point, end: Point) -> Iterator[Rule]:
    """Give the straight rule between two points, if it is level or upright and long enough."""
    width, height = abs(end[0] - start[0]), abs(end[1] - start[1])
    x0, x1 = sorted((start[0], end[0]))
    y0, y1 = sorted((start[1], end[1]))
    if width >= _SHORTEST and height <= max(_SLOPE, _THIN):
        middle = (y0 + y1) / 2
        yield Rule(x0, middle, x1, middle)
    elif height >= _SHORTEST and width <= max(_SLOPE, _THIN):
        middle = (x0 + x1) / 2
        yield Rule(middle, y0, middle, y1)
