"""Small readings of Word files and their elements that need no state."""

import re

from lxml import etree

from documents.reading import limits
from documents.reading.package import Package, child, local, unsafe, value

SKIPPED = frozenset(
    {
        *("del", "moveFrom", "delText", "delInstrText", "instrText"),
        *("rPr", "pPr", "sdtPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "rubyPr"),
        *("rt", "Fallback", "commentReference", "annotationRef", "binData", "txbxContent"),
    }
)
"""Elements that hold no words of the text as it stands; text boxes are taken separately."""

_PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff")
_NUMBER = re.compile(r"[0-9]{1,6}(?=\.)")
_OFF = frozenset({"0", "false", "off"})


def rows(table: etree._Element, depth: int) -> list[etree._Element]:
    """Rows of a table, content controls and insertions opened, deleted ones left out."""
    if depth > limits.NESTING:
        raise unsafe("嵌套层数过多")
    found = []
    for item in table:
        name = local(item)
        if name == "tr":
            if child(item, "trPr", "del") is None:
                found.append(item)
        elif name not in SKIPPED:
            found.extend(rows(item, depth + 1))
    return found


def cells(row: etree._Element) -> list[etree._Element]:
    """Cells of a row, content controls and insertions opened."""
    found = []
    for item in row:
        name = local(item)
        if name == "tc":
            found.append(item)
        elif name in {"sdt", "sdtContent", "customXml", "ins"}:
            found.extend(cells(item))
    return found


def is_hidden(run: etree._Element) -> bool:
    """Whether a run is marked as not to be shown (w:vanish)."""
    mark = child(run, "rPr", "vanish")
    return mark is not None and value(mark) not in _OFF


def goes_on(paragraph: etree._Element) -> bool:
    """Whether a deletion took the mark of a paragraph, which joins it to the next one."""
    following = paragraph.getnext()
    is_last = following is None or local(following) != "p"
    return not is_last and child(paragraph, "pPr", "rPr", "del") is not None


def leaf(item: etree._Element, name: str) -> str:
    """Characters that one leaf element stands for."""
    if name == "t":
        return item.text or ""
    if name == "noBreakHyphen":
        return "-"
    if name == "sym":
        code = value(item, "char") or ""
        try:
            return chr(int(code, 16))
        except (ValueError, OverflowError):
            return ""
    return "\t"


def pictures(package: Package, folder: str) -> list[bytes]:
    """Give the pictures of a file in the order Word numbers them: image2 before image10."""
    names = [name for name in package.names if name.startswith(f"{folder}/media/".lower())]
    wanted = [name for name in names if name.endswith(_PICTURES)]
    return [package.read(name) for name in sorted(wanted, key=_picture_number)]


def _picture_number(name: str) -> tuple[int, str]:
    found = _NUMBER.search(name)
    return (int(found.group()) if found else 0, name)
