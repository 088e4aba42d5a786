"""What a reader of page images must offer; the readers know this shape, not the library."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from documents.reading.errors import UnsupportedFile
from documents.reading.layout import PageLines, PlacedLine, Rule, placed_page

_NAMED_PAGES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """Pixels of one page, three bytes each (blue, green, red), row by row.

    `points` is the size of one pixel in points, so that lines come out in the page's own measure.
    """

    width: int
    height: int
    pixels: bytes
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """Lines of a page image from top to bottom, and the ruling lines seen in it, in points.

    Both lie upright and straight; `quarters` and `turn` say how the image was turned for that.
    """

    lines: list[PlacedLine]
    rules: list[Rule] = field(default_factory=list)
    quarters: int = 0
    turn: float = 0.0


Recogniser = Callable[[PageImage], Recognised]
"""Reads the words in a page image (文字识别)."""

Progress = Callable[[int, int], None]
"""Told the number of the page about to be recognised, and how many there are (第 n/m 页)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """The installed recognition: `images` opens a picture file, one image for each of its pages."""

    images: Callable[[bytes], list[PageImage]]
    lines: Recogniser


def recognised_page(image: PageImage, recogniser: Recogniser, *, number: int) -> PageLines:
    """Recognise one page and sort its lines into its tables."""
    found = recogniser(image)
    width, height = image.width * image.points, image.height * image.points
    if found.quarters % 2:
        width, height = height, width
    page = placed_page(found.lines, found.rules, number=number, width=width, height=height)
    return replace(page, quarters=found.quarters, turn=found.turn, is_recognised=True)


def recognition_warnings(pages: list[PageLines]) -> list[str]:
    """What a reader should check on pages whose words a machine recognised."""
    warnings = [f"有 {len(pages)} 页是扫描图像，文字由机器识别，请对照原件核对。"]
    doubtful = [page.number for page in pages if any(line.is_doubtful for line in page.lines)]
    if doubtful:
        numbers = "、".join(str(number) for number in doubtful[:_NAMED_PAGES])
        warnings.append(f"第 {numbers} 页有字迹不清或年份存疑之处，识别结果可能有误。")
    return warnings


def broken_warning(numbers: list[int]) -> list[str]:
    """Say which pages could not be opened, if any."""
    named = "、".join(str(number) for number in numbers[:_NAMED_PAGES])
    return [f"第 {named} 页已损坏，没有读取，请对照原件核对。"] if numbers else []


def layered_warning(numbers: list[int]) -> list[str]:
    """Say which pages are scans whose words came with the file, recognised by who knows what."""
    named = "、".join(str(number) for number in numbers[:_NAMED_PAGES])
    return [f"第 {named} 页是扫描图像，文字取自文件自带的识别结果，请核对。"] if numbers else []


def unread_warning(numbers: list[int]) -> str:
    """Say which pages were left out because recognition is not installed."""
    named = "、".join(str(number) for number in numbers[:_NAMED_PAGES])
    return f"第 {named} 页是扫描图像，因未安装文字识别组件而没有读取。"


def scan_unsupported() -> UnsupportedFile:
    """Name the outcome for a scan where recognition is not installed."""
    return UnsupportedFile(
        "这是扫描件或照片，里面没有可直接读取的文字，而本系统没有安装文字识别组件。"
        "请管理员安装识别组件（可选依赖 ocr），或上传该文件的 Word、文字版 PDF 或 OFD。"
    )
