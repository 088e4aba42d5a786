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


def cell(text: str, properties: str = "") -> str:
    """Build a table cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def row(*cells: str) -> str:
    """Build a table row."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


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


def ofd(*pages: str, **members: str | bytes) -> bytes:
    """Build an OFD file of these page contents, 210 × 297 millimetres; `members` by resource."""
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    items = "".join(
        f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages))
    )
    media = "".join(
        f'<ofd:MultiMedia ID="{name}" Type="Image"><ofd:MediaFile>{name}.png</ofd:MediaFile>'
        "</ofd:MultiMedia>"
        for name in members
    )
    content = {
        f"Doc_0/Pages/Page_{n}/Content.xml": f"<ofd:Page {space}><ofd:Content><ofd:Layer>{page}"
        "</ofd:Layer></ofd:Content></ofd:Page>"
        for n, page in enumerate(pages)
    }
    return zipped(
        {
            "OFD.xml": f"<ofd:OFD {space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml"
            "</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
            "Doc_0/Document.xml": f"<ofd:Document {space}><ofd:CommonData><ofd:PageArea>"
            "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
            "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData>"
            f"<ofd:Pages>{items}</ofd:Pages></ofd:Document>",
            "Doc_0/DocumentRes.xml": f'<ofd:Res {space} BaseLoc="Res"><ofd:MultiMedias>{media}'
            "</ofd:MultiMedias></ofd:Res>",
            **content,
            **{f"Doc_0/Res/{name}.png": picture for name, picture in members.items()},
        }
    )


def ofd_text(words: str, x: float, y: float, size: float = 5.6, more: str = "") -> str:
    """Place words in an OFD page, millimetres from the top left corner, y at the baseline."""
    steps = f"g {len(words) - 1} {size}" if len(words) > 1 else ""
    return (
        f'<ofd:TextObject Boundary="{x} {y - size} 180 {size + 2}" Size="{size}" {more}>'
        f'<ofd:TextCode X="0" Y="{size}" DeltaX="{steps}">{words}</ofd:TextCode></ofd:TextObject>'
    )


def ofd_rule(x0: float, y0: float, x1: float, y1: float) -> str:
    """Draw a line in an OFD page."""
    return (
        f'<ofd:PathObject Boundary="{x0} {y0} {x1 - x0} {y1 - y0}" LineWidth="0.25">'
        f"<ofd:AbbreviatedData>M 0 0 L {x1 - x0} {y1 - y0}</ofd:AbbreviatedData></ofd:PathObject>"
    )
