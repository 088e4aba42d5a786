"""A paper as a file of flowing text: docx, odt, rtf, doc, html, plain text."""

import html
import io
from collections.abc import Callable

import docx

from tests.reading.builders import zipped
from tests.reading.formats.paper import HEADER, TABLE, Paper
from tests.reading.ole_builder import doc

_ROW_END = b"\x16\x24\x01\x17\x24\x01"
_MERGED = (1, 2)
"""Rows of the table whose last cells are one."""


def as_text(paper: Paper) -> bytes:
    """Write plain text, one paragraph or cell a line."""
    cells = [text for line in _table_rows() for text in line]
    return "\n".join([*("　　" + line for line in paper.paragraphs), *cells]).encode("gb18030")


def as_docx(paper: Paper) -> bytes:
    """Write a Word file with a running head and a merged cell."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = HEADER
    for line in paper.paragraphs:
        document.add_paragraph(line)
    table = document.add_table(rows=len(TABLE), cols=len(TABLE[0]))
    for row, cells in enumerate(TABLE):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    first, last = (table.cell(row, 2) for row in _MERGED)
    last.text = ""
    first.merge(last).text = TABLE[1][2]
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def as_odt(paper: Paper) -> bytes:
    """Write an OpenDocument text."""
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f"<table:table-cell><text:p>{html.escape(text)}</text:p></table:table-cell>"
            for text in line
        )
        + "</table:table-row>"
        for line in _table_rows()
    )
    body = "".join(f"<text:p>{html.escape(line)}</text:p>" for line in paper.paragraphs)
    spaces = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("o", "text", "table"))
    content = (
        f"<o:document-content {spaces}><o:body><o:text>{body}<table:table>{rows}</table:table>"
        "</o:text></o:body></o:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": content})


def as_rtf(paper: Paper) -> bytes:
    """Write RTF with GBK escapes, Unicode ones where GBK has no character."""
    body = "".join(f"\\pard {_escaped(line)}\\par\n" for line in paper.paragraphs)
    rows = "".join(
        "\\trowd " + "".join(f"{_escaped(text)}\\cell " for text in line) + "\\row\n"
        for line in _table_rows()
    )
    return f"{{\\rtf1\\ansi\\ansicpg936\n{body}{rows}}}".encode("ascii")


def as_doc(paper: Paper) -> bytes:
    """Write an old Word file."""
    text = "".join(line + "\r" for line in paper.paragraphs)
    marks = []
    for line in _table_rows():
        text += "".join(cell + "\x07" for cell in line) + "\x07"
        marks.append((len(text) - 1, len(text), _ROW_END))
    return doc(text, header=HEADER + "\r", paragraphs=marks)


def as_html(paper: Paper) -> bytes:
    """Write a page of a government site in GBK, the paper in a nameless container."""
    title = paper.paragraphs[0]
    body = "".join(
        f'<p style="text-indent:2em">&#12288;&#12288;{html.escape(line)}</p>\n'
        for line in paper.paragraphs
    )
    return (
        f"<!DOCTYPE html><html><head><meta charset=gbk><title>{html.escape(title)}_某省</title>"
        "</head><body><div class=top><a href=/>首页</a> <a href=/a>政务公开</a></div>"
        "<div class=a1>当前位置：<a href=/>首页</a> &gt; <a href=/b>公示公告</a></div>"
        f"<div class=w9><div class=x>{body}{html_table()}</div>"
        "<p>【打印】【关闭】</p></div>"
        "<div class=b>版权所有：某省人民政府办公厅　网站标识码：2200000000　某ICP备05000000号</div>"
        "<script>var s='不是正文，是脚本。'</script></body></html>"
    ).encode("gb18030")


def html_table() -> str:
    """Write the table with its merged cell."""
    rows = ""
    for row, line in enumerate(TABLE):
        cells = "".join(f"<td>{text}</td>" for text in line[:2])
        if row not in _MERGED[1:]:
            span = len(_MERGED) if row == _MERGED[0] else 1
            cells += f"<td rowspan={span}>{line[2]}</td>"
        rows += f"<tr>{cells}</tr>"
    return f"<table>{rows}</table>"


FLOWING: dict[str, Callable[[Paper], bytes]] = {
    "txt": as_text,
    "docx": as_docx,
    "doc": as_doc,
    "odt": as_odt,
    "rtf": as_rtf,
    "html": as_html,
}


def _table_rows() -> list[tuple[str, ...]]:
    """Rows of the table, the second merged cell left empty."""
    return [
        (*line[:2], "") if row in _MERGED[1:] else tuple(line) for row, line in enumerate(TABLE)
    ]


def _escaped(text: str) -> str:
    parts = []
    for character in text:
        if character < "\x80":
            parts.append(character)
            continue
        try:
            parts.extend(f"\\'{byte:02x}" for byte in character.encode("gbk"))
        except UnicodeEncodeError:
            number = ord(character)
            parts.append(f"\\u{number - 65536 if number > 32767 else number}?")
    return "".join(parts)
