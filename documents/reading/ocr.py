"""Recognition of Chinese print by RapidOCR, an optional part of the installation.

Its models come inside the package, so that it works with the network cut. Errors it is known for
are mended where that is sure (width of punctuation) and marked where it is not (〇 lost in a year).
"""

import importlib
import importlib.util
import math
import os
import re
import statistics
from functools import lru_cache
from typing import Any

from documents.reading.errors import UnsafeFile
from documents.reading.layout import PlacedLine, Rule
from documents.reading.ocr_image import (
    SEAL_HEIGHT,
    open_images,
    red_share,
    ruling_lines,
    without_seal,
)
from documents.reading.recognition import PageImage, Recognised, Recognition

_NEEDED = ("rapidocr", "onnxruntime", "cv2", "numpy")
_SURE = 0.8
_SENSIBLE = 0.75
_LEAST_SURE = 0.5
_RED = 0.6
_SIDE = 960
_THREADS = 4
_LEAST_EM = 4.0
_LINE_HEIGHT = 0.8
_TURN = math.radians(0.25)

_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_HALF = re.compile(r"(?<=[\u3400-\u9fff”》）])[,;:?!]|[,;:?!](?=[\u3400-\u9fff“《（])")
# 吉政办发〔2023]35号: the angular brackets of a document number, unlike or square.
_NUMBER_YEAR = re.compile(
    r"〔((?:19|20)[0-9]{2})[\]】]|[\[【]((?:19|20)[0-9]{2})[〕\]】](?=第?[0-9]{1,5}号)"
)
# 二○二五年, 二O二五年: the round zero is read as a circle or a letter.
_ROUND_ZERO = re.compile(
    r"(?<=[〇○Oo一二三四五六七八九])[○Oo0](?=[〇○Oo0一二三四五六七八九]{0,2}年)"
)
# 二二五年: a year in Chinese digits that lost its 〇.
_SHORT_YEAR = re.compile(r"(?<![〇一二三四五六七八九十百千])(?:二|一九)[一二三四五六七八九]{1,2}年")


def recognition() -> Recognition | None:
    """The installed recognition, or None where one of its parts is missing."""
    if any(importlib.util.find_spec(name) is None for name in _NEEDED):
        return None
    return Recognition(images=open_images, lines=recognise)


def recognise(image: PageImage) -> Recognised:
    """Read the words of one page image, whichever way up it lies and whatever is stamped on it."""
    numpy = importlib.import_module("numpy")
    pixels = numpy.frombuffer(image.pixels, numpy.uint8).reshape(image.height, image.width, 3)
    try:
        quarters, found = _upright(pixels)
        pixels = _turned_by(pixels, quarters)
        unstamped = without_seal(pixels)
        under = None if unstamped is None else _engine()(unstamped, use_cls=False)
    except Exception as error:
        raise UnsafeFile(
            "文字识别中途失败，可能是内存不足，也可能是图像异常。请稍后重试；"
            "若仍失败，请以 200 至 300 dpi 重新扫描，或上传该文件的 Word 或文字版 PDF。"
        ) from error
    if found.boxes is None:
        return Recognised(lines=[])
    turn = _turn([_corners(quad) for quad in found.boxes])
    lines = _lines(found, pixels, image.points, turn)
    if under is not None:
        seals = [line for line in lines if line.is_stamp]
        lines = [*_lines(under, unstamped, image.points, turn), *seals]
    rules = [Rule(*(side * image.points for side in rule)) for rule in ruling_lines(pixels, turn)]
    return Recognised(lines=_rows(lines), rules=rules, quarters=quarters, turn=-math.degrees(turn))


def _lines(found: Any, pixels: Any, points: float, turn: float) -> list[PlacedLine]:  # noqa: ANN401
    """Place what was found in an image, as if the page lay straight."""
    if found.boxes is None:
        return []
    height, width = pixels.shape[:2]
    lines = []
    for box, text, score in zip(found.boxes, found.txts, found.scores, strict=True):
        if not text.strip() or score < _LEAST_SURE:
            continue
        quad = _corners(box)
        is_stamp = quad[0][1] > SEAL_HEIGHT * height and red_share(pixels, quad) > _RED
        straight = [_turned(point, (width / 2, height / 2), -turn) for point in quad]
        placed = [(x * points, y * points) for x, y in straight]
        lines.append(_line(text, placed, is_sure=score >= _SURE, is_stamp=is_stamp))
    return lines


def _corners(box: Any) -> list[tuple[float, float]]:  # noqa: ANN401 - the library's own array
    return [(float(x), float(y)) for x, y in box]


def _upright(pixels: Any) -> tuple[int, Any]:  # noqa: ANN401 - numpy is optional
    """Try quarter turns until the words make sense; the library's own guess is by line.

    That guess turns single good lines upside down, so it is switched off.
    """
    best = 0
    found = results = _engine()(pixels, use_cls=False)
    for quarters in (0, 1, 2, 3):
        if quarters:
            results = _engine()(_turned_by(pixels, quarters), use_cls=False)
        if _sense(results) > _sense(found):
            best, found = quarters, results
        if _sense(found) >= _SENSIBLE:
            break
    return best, found


def _sense(found: Any) -> float:  # noqa: ANN401 - the library's own result
    """How sure the recognised characters are, on level lines; 1 for an empty page."""
    if found.boxes is None or not len(found.boxes):
        return 1.0
    count = sure = 0.0
    for quad, text, score in zip(found.boxes, found.txts, found.scores, strict=True):
        is_level = abs(quad[1][0] - quad[0][0]) >= abs(quad[3][1] - quad[0][1])
        count += len(text)
        sure += len(text) * float(score) * is_level
    return sure / max(1.0, count)


def _turned_by(pixels: Any, quarters: int) -> Any:  # noqa: ANN401 - numpy is optional
    numpy = importlib.import_module("numpy")
    return numpy.ascontiguousarray(numpy.rot90(pixels, quarters)) if quarters else pixels


@lru_cache(maxsize=1)
def _engine() -> Any:  # noqa: ANN401 - the library's own class, known only once installed
    """Load the models once a process."""
    library = importlib.import_module("rapidocr")
    return library.RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.text_score": _LEAST_SURE,
            "Det.limit_type": "max",
            "Det.limit_side_len": _SIDE,
            "EngineConfig.onnxruntime.intra_op_num_threads": min(_THREADS, os.cpu_count() or 1),
        }
    )


def _turn(quads: list[list[tuple[float, float]]]) -> float:
    """Angle in radians by which the page lies askew; 0 where it is straight enough."""
    angles = [
        math.atan2(quad[1][1] - quad[0][1], quad[1][0] - quad[0][0])
        for quad in quads
        if quad[1][0] - quad[0][0] > 4 * (quad[3][1] - quad[0][1])
    ]
    turn = statistics.median(angles) if angles else 0.0
    return turn if abs(turn) > _TURN else 0.0


def _line(
    text: str, quad: list[tuple[float, float]], *, is_sure: bool, is_stamp: bool
) -> PlacedLine:
    """Place a line by its corners in points; its size follows from its width."""
    xs, ys = [x for x, _ in quad], [y for _, y in quad]
    mended = mend(text)
    ems = sum(1.0 if character >= "\u2e80" else 0.5 for character in mended)
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    size = min(width / ems, height) if ems >= _LEAST_EM else height * _LINE_HEIGHT
    return PlacedLine(
        text=mended,
        box=(min(xs), min(ys), max(xs), max(ys)),
        size=max(size, 1.0),
        is_stamp=is_stamp,
        is_doubtful=not is_sure or bool(_SHORT_YEAR.search(mended)),
    )


def _turned(
    point: tuple[float, float], middle: tuple[float, float], angle: float
) -> tuple[float, float]:
    x, y = point[0] - middle[0], point[1] - middle[1]
    return (
        middle[0] + x * math.cos(angle) - y * math.sin(angle),
        middle[1] + x * math.sin(angle) + y * math.cos(angle),
    )


def _rows(lines: list[PlacedLine]) -> list[PlacedLine]:
    """Sort lines by rows from top to bottom, within a row from left to right."""
    rows: list[list[PlacedLine]] = []
    for line in sorted(lines, key=lambda line: line.box[1] + line.box[3]):
        middle = (line.box[1] + line.box[3]) / 2
        if rows and middle < rows[-1][0].box[3] - 0.3 * rows[-1][0].size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.box[0])]


def mend(text: str) -> str:
    """Give punctuation beside Chinese its full width, years their zero and brackets."""
    text = _HALF.sub(lambda found: _WIDE[found.group()], text)
    text = _NUMBER_YEAR.sub(lambda found: f"〔{found.group(1) or found.group(2)}〕", text)
    return _ROUND_ZERO.sub("〇", text)
