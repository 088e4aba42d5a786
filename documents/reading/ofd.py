"""OFD (GB/T 33190), the page format of Chinese offices: XML with millimetres in a zip archive.

Text is placed by character, as in PDF; a page that holds only a picture is a scan.
"""

import posixpath
from dataclasses import replace

from lxml import etree

from documents.reading import limits
from documents.reading.errors import DamagedFile, EncryptedFile, TooLargeFile
from documents.reading.layout import (
    PageGlyphs,
    PageLines,
    PlacedLine,
    page_drafts,
    page_layout,
    page_lines,
)
from documents.reading.lines import assemble
from documents.reading.ofd_page import POINTS, OfdPage, gather, numbers_of
from documents.reading.ofd_resources import resolved, resources_of, templates_of
from documents.reading.package import Package, child, children, damaged, value
from documents.reading.recognition import (
    Progress,
    Recognition,
    broken_warning,
    recognised_page,
    recognition_warnings,
    scan_unsupported,
    unread_warning,
)
from documents.reading.types import SourceFormat, SourceText
from documents.reading.widths import brackets_settled

READER = "ofd 1"

_FEW = 20
_PICTURE = 0.5
"""A page of fewer characters is a scan where a picture covers more than this share of it."""

_A4 = (210.0, 297.0)


def read_ofd(
    data: bytes, *, recognition: Recognition | None = None, on_page: Progress | None = None
) -> SourceText:
    """Read all pages of all documents in the file.

    Raises DamagedFile, EncryptedFile, UnsafeFile, TooLargeFile, EmptyFile; UnsupportedFile for a
    scan when `recognition` is None.
    """
    package = Package(data, members=limits.OFD_MEMBERS)
    if package.has("Encryptions.xml"):
        raise EncryptedFile(
            "OFD 文件已加密，无法读取其中内容。请向来文单位索取未加密的文件后上传。"
        )
    pages: list[PageLines] = []
    scans: dict[int, bytes] = {}
    broken: list[int] = []
    characters = 0
    for root in _document_roots(package):
        resources = resources_of(package, root)
        templates = templates_of(package, root)
        for content, size in _pages(package, root):
            page = OfdPage(units=resources.units)
            if content is None:
                broken.append(len(pages) + 1)
            for layer in _layers(content, templates):
                gather(layer, page, depth=0)
            characters += len(page.glyphs)
            _check_amount(len(pages) + 1, characters, page)
            if (name := _scan(page, resources.pictures, size)) is not None:
                scans[len(pages)] = package.read(name)
            pages.append(_lines(page, len(pages) + 1, size))
    if len(broken) == len(pages):
        raise damaged()
    warnings = broken_warning(broken) + _recognise(pages, scans, recognition, on_page)
    source = assemble(
        page_drafts(pages),
        source_format=SourceFormat.OFD,
        reader=READER,
        pages=len(pages),
        warnings=warnings,
    )
    return replace(source, layout=page_layout(pages))


def _layers(
    content: etree._Element | None, templates: dict[str, etree._Element]
) -> list[etree._Element]:
    """Give the sheets (模板页) that a page is printed on, then the page; none of a broken one."""
    if content is None:
        return []
    named = [value(item, "TemplateID") or "" for item in children(content, "Template")]
    return [*(templates[name] for name in named if name in templates), content]


def _scan(page: OfdPage, files: dict[str, str], size: tuple[float, float]) -> str | None:
    """Give the picture that is the page: the largest, where there is hardly any text."""
    words = sum(1 for glyph in page.glyphs if glyph.text.strip())
    known = [picture for picture in page.pictures if picture.resource in files]
    if words >= _FEW or not known:
        return None
    largest = max(known, key=lambda picture: picture.width * picture.height)
    covers = largest.width * largest.height > _PICTURE * size[0] * size[1]
    return files[largest.resource] if covers or not words else None


def _lines(page: OfdPage, number: int, size: tuple[float, float]) -> PageLines:
    width, height = size[0] * POINTS, size[1] * POINTS
    lines = page_lines(
        PageGlyphs(number=number, width=width, height=height, glyphs=page.glyphs, rules=page.rules)
    )
    if page.stamp:
        text = "".join(page.stamp)
        lines.lines.append(
            PlacedLine(text=text, box=(0.0, 0.0, width, height), size=1.0, is_stamp=True)
        )
    return lines


def _recognise(
    pages: list[PageLines],
    scans: dict[int, bytes],
    recognition: Recognition | None,
    on_page: Progress | None,
) -> list[str]:
    """Put recognised lines into the pages that are pictures; give the warnings."""
    if not scans:
        return []
    if recognition is None:
        if not any(page.lines for page in pages):
            raise scan_unsupported()
        return [unread_warning([index + 1 for index in scans])]
    for done, (index, picture) in enumerate(scans.items(), start=1):
        if on_page:
            on_page(done, len(scans))
        for image in recognition.images(picture)[:1]:
            points = pages[index].width / max(1, image.width)
            scaled = replace(image, points=points)
            pages[index] = recognised_page(scaled, recognition.lines, number=index + 1)
    pages[:] = brackets_settled(pages)
    return recognition_warnings([pages[index] for index in scans])


def _check_amount(number: int, characters: int, page: OfdPage) -> None:
    if number > limits.PAGES:
        raise TooLargeFile(f"文件超过 {limits.PAGES} 页的上限。请拆分为几个文件后分别上传。")
    if len(page.glyphs) > limits.PAGE_CHARACTERS or characters > limits.TOTAL_CHARACTERS:
        raise TooLargeFile(
            f"文件第 {number} 页的文字数量超出上限。请检查文件，或拆分为几个文件后分别上传。"
        )


def _document_roots(package: Package) -> list[str]:
    roots = [child(body, "DocRoot") for body in children(package.xml("OFD.xml"), "DocBody")]
    places = [(root.text or "").strip() for root in roots if root is not None]
    if not any(places):
        raise damaged()
    return [place for place in places if place]


def _pages(package: Package, root: str) -> list[tuple[etree._Element | None, tuple[float, float]]]:
    """Content (None where broken) and size in millimetres of each page, in its order."""
    document = package.xml(root)
    usual = _page_size(child(document, "CommonData", "PageArea")) or _A4
    found: list[tuple[etree._Element | None, tuple[float, float]]] = []
    for page in children(child(document, "Pages"), "Page"):
        name = resolved(package, posixpath.dirname(root), value(page, "BaseLoc") or "")
        content = _page_content(package, name)
        found.append((content, _page_size(child(content, "Area")) or usual))
        if len(found) > limits.PAGES:
            break
    return found


def _page_content(package: Package, name: str) -> etree._Element | None:
    try:
        return package.xml(name)
    except DamagedFile:
        return None


def _page_size(area: etree._Element | None) -> tuple[float, float] | None:
    box = child(area, "PhysicalBox")
    numbers = numbers_of(box.text if box is not None else None)
    return (numbers[2], numbers[3]) if len(numbers) == 4 else None  # noqa: PLR2004 - x y w h
