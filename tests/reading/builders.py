"""Small files of each zipped format, built from their parts."""

import io
import zipfile
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
EXTRA = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Pack members in this order, compressed."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Build a Word file; `parts` are further XML parts by name without suffix."""
    document = f"<w:document {W} {EXTRA}><w:body>{body}</w:body></w:document>"
    others = {
        f"word/{name}.xml": f"<w:{name} {W}>{content}</w:{name}>" for name, content in parts.items()
    }
    return zipped({"word/document.xml": document, **others})


def run(text: str, properties: str = "") -> str:
    """Build a run of one text."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(content: str, properties: str = "") -> str:
    """Build a paragraph; plain text becomes a run."""
    inner = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def listed(text: str, *, list_id: int, level: int = 0) -> str:
    """Build a paragraph with an automatic number."""
    mark = f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list_id}'/></w:numPr>"
    return paragraph(text, mark)


def level(place: int, numbering: str, pattern: str, extra: str = "") -> str:
    """Build one level of an abstract list."""
    return (
        f"<w:lvl w:ilvl='{place}'><w:start w:val='1'/><w:numFmt w:val='{numbering}'/>{extra}"
        f"<w:lvlText w:val='{pattern}'/></w:lvl>"
    )
