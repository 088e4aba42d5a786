"""Picture files to page images, and what a page image shows besides words: rules and seals."""

import importlib
import io
import math
from typing import Any

from documents.reading import limits
from documents.reading.errors import DamagedFile, TooLargeFile
from documents.reading.recognition import PageImage

_LONG_SIDE = 2600
_A4_WIDTH, _A4_HEIGHT = 595.0, 842.0
_MOST_PIXELS = 3 * limits.PAGE_PIXELS
"""Below the number at which Pillow itself begins to warn."""
_LONG = 18
"""A rule is at least this fraction of the page long: 1 / 18 of its width, half that of height."""

SEAL_HEIGHT = 0.35
"""Share of the page above which red is a letterhead and not a seal."""

_RED_MARGIN = 50
_SEAL_SHARE = 0.0015
"""Share of red below the head from which a page is taken to bear a seal."""
_INK = 160

Quad = list[tuple[float, float]]


def open_images(data: bytes) -> list[PageImage]:
    """Open a picture file, one image a frame; pixels are counted before they are unpacked."""
    library: Any = importlib.import_module("PIL.Image")
    sequence = importlib.import_module("PIL.ImageSequence")
    operations = importlib.import_module("PIL.ImageOps")
    images = []
    try:
        with library.open(io.BytesIO(data)) as picture:
            for frame in sequence.Iterator(picture):
                if frame.width * frame.height > _MOST_PIXELS:
                    raise _too_large()
                upright = operations.exif_transpose(frame)
                images.append(_page_image(upright, library))
                if len(images) > limits.PAGES:
                    break
    except (library.DecompressionBombError, library.DecompressionBombWarning) as error:
        raise _too_large() from error
    except (OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError, TypeError) as error:
        raise DamagedFile(
            "图片已损坏，打不开，可能没有下载完整。请重新扫描或拍摄后上传。"
        ) from error
    return images


def _too_large() -> TooLargeFile:
    return TooLargeFile(
        f"图片超过 {_MOST_PIXELS // 1_000_000} 百万像素的上限。请以 200 至 300 dpi 重新扫描后上传。"
    )


def _page_image(frame: Any, library: Any) -> PageImage:  # noqa: ANN401 - Pillow is loaded for pictures only
    """Put a frame on white, no larger than recognition can use."""
    if frame.mode in {"RGBA", "LA", "P", "PA"}:
        frame = frame.convert("RGBA")
        white = library.new("RGBA", frame.size, "white")
        frame = library.alpha_composite(white, frame)
    elif frame.mode.startswith("I;16"):
        frame = frame.point(lambda value: value / 256)
    frame = frame.convert("RGB")
    frame.thumbnail((_LONG_SIDE, _LONG_SIDE))
    red, green, blue = frame.split()
    usual = _A4_WIDTH if frame.width <= frame.height else _A4_HEIGHT
    return PageImage(
        width=frame.width,
        height=frame.height,
        pixels=library.merge("RGB", (blue, green, red)).tobytes(),
        points=usual / frame.width,
    )


def ruling_lines(pixels: Any, turn: float) -> list[tuple[float, float, float, float]]:  # noqa: ANN401
    """Straight long strokes of a page image, in pixels, as if the page lay straight."""
    vision = importlib.import_module("cv2")
    numpy = importlib.import_module("numpy")
    height, width = pixels.shape[:2]
    grey = vision.cvtColor(pixels, vision.COLOR_BGR2GRAY)
    if turn:
        middle = (width / 2, height / 2)
        matrix = vision.getRotationMatrix2D(middle, math.degrees(turn), 1)
        grey = vision.warpAffine(grey, matrix, (width, height), borderValue=255)
    ink = vision.adaptiveThreshold(
        255 - grey, 255, vision.ADAPTIVE_THRESH_MEAN_C, vision.THRESH_BINARY, 15, -10
    )
    found = []
    for shape in ((width // _LONG, 1), (1, height // (2 * _LONG))):
        kernel = numpy.ones((max(3, shape[1]) if shape[0] == 1 else 1, max(1, shape[0])), "uint8")
        strokes = vision.morphologyEx(ink, vision.MORPH_OPEN, kernel)
        joined = vision.dilate(strokes, numpy.ones((3, 3), "uint8"))
        contours, _ = vision.findContours(joined, vision.RETR_EXTERNAL, vision.CHAIN_APPROX_SIMPLE)
        for contour in contours:
            left, top, across, down = (float(side) for side in vision.boundingRect(contour))
            middle_x, middle_y = left + across / 2, top + down / 2
            if shape[0] > 1:
                found.append((left, middle_y, left + across, middle_y))
            else:
                found.append((middle_x, top, middle_x, top + down))
    return found


def without_seal(pixels: Any) -> Any | None:  # noqa: ANN401 - numpy is optional
    """Give the page as seen through a red glass, its head as it is; None where nothing is red.

    Black words under a red seal stay black then, and the seal is gone.
    """
    numpy = importlib.import_module("numpy")
    first = int(SEAL_HEIGHT * pixels.shape[0])
    low = pixels[first:].astype("int16")
    red, others = low[..., 2], numpy.maximum(low[..., 0], low[..., 1])
    if (red - others > _RED_MARGIN).mean() < _SEAL_SHARE:
        return None
    seen = pixels.copy()
    seen[first:] = pixels[first:, :, 2:3]
    return seen


def red_share(pixels: Any, quad: Quad) -> float:  # noqa: ANN401 - numpy is optional
    """Share of red among the ink of a line: seals are red, and so are letterheads."""
    xs, ys = [int(x) for x, _ in quad], [int(y) for _, y in quad]
    part = pixels[max(0, min(ys)) : max(ys) + 1, max(0, min(xs)) : max(xs) + 1].astype("int16")
    if not part.size:
        return 0.0
    blue, green, red = part[..., 0], part[..., 1], part[..., 2]
    is_red = (red - green > _RED_MARGIN) & (red - blue > _RED_MARGIN)
    is_ink = is_red | (part.max(axis=2) < _INK)
    ink = int(is_ink.sum())
    return int(is_red.sum()) / ink if ink else 0.0
