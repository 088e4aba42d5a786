"""Saved web pages of government sites: the paper without the site around it.

The container is a known one (names that site builders of the field give it), else the innermost
element that holds nearly all sentences. The title often stands above it and is put back in front;
the 索引号 table and the page's own lines (打印、扫一扫) go to the furniture.
"""

import email
import email.policy
import re
from email.message import EmailMessage

from lxml import etree, html
from lxml.html import HtmlElement

from documents.reading.errors import DamagedFile, EmptyFile, UndecodableFile, UnsafeFile
from documents.reading.lines import Draft, assemble
from documents.reading.markup import element_lines, is_data_table
from documents.reading.site import (
    drop_menus,
    index_lines,
    sentence_weights,
    with_number,
    without_site,
)
from documents.reading.text import decode
from documents.reading.types import SourceFormat, SourceText

READER = "html 1"

_DROPPED = (
    *("script", "style", "noscript", "template", "iframe", "object", "embed", "select", "button"),
    *(
        "input",
        "textarea",
        "svg",
        "canvas",
        "nav",
        "video",
        "audio",
        "map",
        "link",
        "meta",
        "title",
    ),
)

_HIDDEN = re.compile(
    r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden"
    r"|font-size\s{0,4}:\s{0,4}0(?:px|pt|em|rem)?\s{0,4}(?:;|!|$)",
    re.IGNORECASE,
)

# What content systems of government sites call the element with the paper.
_CONTAINER = re.compile(
    r"(?:ucap-content|zoom|trs_editor|trs_ueditor|trs_editor_view|trs_paper_default|vsb_content"
    r"|pages_content|article[-_]?(?:content|con|body|text|main)|news[-_]?(?:content|con|text|body)"
    r"|xxgk[-_]?(?:content|con|text)|detail[-_]?(?:content|con|text)|zhengwen|wzcon|artcon"
    r"|content[-_]?(?:text|body|detail)|con[-_]?text|main[-_]?(?:text|txt|content)|zwcontent"
    r"|info[-_]?(?:content|con)|j-fontcontent|fontzoom|text[-_]?con(?:tent)?|view[-_]?content)",
    re.IGNORECASE,
)

_SHARE = 0.9
_KNOWN_SHARE = 0.75
_TITLE_WINDOW = 400
_TEXT_TAGS = frozenset({"p", "h1", "h2", "h3", "h4", "span", "font", "strong", "b", "li"})
_TABLE_PARTS = frozenset({"table", "thead", "tbody", "tr"})
_SHORTEST_TITLE = 6
_LONG_TITLE = 10
_SITE_NAME = re.compile(r"(?:网站?|门户|平台|[厅局委院]|委员会|政府|办公[室厅]|中心)$")
_BLANKS = re.compile(r"\s+")

_ABOVE = 6
# 关于印发…的通知, 对…提案的答复: the only lines above a paper that are part of it.
_TITLE_LINE = re.compile(
    r"(?:[^，。；！？]{0,30})(?:关于|对|印发)[^，。；！？]{2,80}"
    r"(?:通知|意见|方案|办法|措施|规划|计划|规定|细则|答复|复函|批复|决定|公告|通告|报告|的函)"
    r"(?:[（(][^（）()]{1,20}[）)])?"
)

_ATTRIBUTES = 2_000
_LONG_TAG = re.compile(rb"<[A-Za-z][^<>]{20000}")


def read_html(data: bytes) -> SourceText:
    """Read a saved web page; one line for each block, `<br>` or cell.

    Raises EmptyFile, UndecodableFile, UnsafeFile, DamagedFile.
    """
    return _read_page(data, source_format=SourceFormat.HTML)


def read_mht(data: bytes) -> SourceText:
    """Read a web archive (.mht): its first HTML part.

    Raises as `read_html`; DamagedFile when no part is a page.
    """
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        parts = [part for part in message.walk() if part.get_content_type() == "text/html"]
        page = _payload(parts[0]) if parts else b""
    except RecursionError as error:
        raise UnsafeFile(
            "网页存档的层数过多，可能是恶意构造的文件，已停止读取。请向来文单位核实后重新索取。"
        ) from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise _damaged() from error
    if not page.strip():
        raise _damaged()
    return _read_page(page, source_format=SourceFormat.MHT)


def _payload(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _damaged() -> DamagedFile:
    return DamagedFile(
        "网页存档已损坏：里面找不到网页正文。请在浏览器中重新保存为网页或 PDF 后上传。"
    )


def _read_page(data: bytes, *, source_format: SourceFormat) -> SourceText:
    page = _parse(data)
    title, name = _title(page), _squeezed(page.findtext(".//title") or "")
    _drop_unseen(page)
    drop_menus(page)
    index = index_lines(page)
    container = _known_container(page)
    if container is None:
        container = _dominant_container(page)
    found = element_lines(container)
    lines = without_site([*_heading_above(page, found, name), *found])
    opening = _squeezed("".join(line.text for line in lines))[:_TITLE_WINDOW]
    if title and _squeezed(title) not in opening:
        lines.insert(0, Draft(text=title))
    drafts = with_number(index + lines)
    return assemble(drafts, source_format=source_format, reader=READER)


def _parse(data: bytes) -> HtmlElement:
    _check_tags(data)
    try:
        text = decode(data).text
    except UndecodableFile:
        text = data.decode("utf-8", errors="replace")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise EmptyFile(
            "网页里没有读到文字，可能没有保存完整。请在浏览器中重新保存，或复制正文为纯文本后上传。"
        ) from error


def _drop_unseen(page: HtmlElement) -> None:
    """Take off what a browser never shows as text."""
    for element in list(page.iter(*_DROPPED)):
        if element.getparent() is not None:
            element.drop_tree()
    for element in page.xpath("//*[@style or @hidden]"):
        is_hidden = element.get("hidden") is not None or _HIDDEN.search(element.get("style", ""))
        if is_hidden and element.getparent() is not None and element.tag != "body":
            element.drop_tree()


def _check_tags(data: bytes) -> None:
    """Refuse a tag with thousands of attributes: HTML parsers compare each with all others."""
    for found in _LONG_TAG.finditer(data):
        end = data.find(b">", found.end())
        tag = data[found.start() : end if end > 0 else None]
        if tag.count(b"=") > _ATTRIBUTES or len(tag.split()) > _ATTRIBUTES:
            raise UnsafeFile(
                "网页的标签结构异常，可能是恶意构造的文件，已停止读取。"
                "请复制网页正文，存为纯文本后上传。"
            )


def _known_container(page: HtmlElement) -> HtmlElement | None:
    """Give the named container with the most words, if it holds most sentences of the page."""
    found = [
        element
        for element in page.xpath("//*[@id or @class]")
        if _CONTAINER.search(f"{element.get('id', '')} {element.get('class', '')}")
    ]
    if not found:
        return None
    weights = sentence_weights(page)
    best = max(found, key=lambda element: weights.get(element, 0))
    whole = weights.get(page, 0)
    return best if whole and weights.get(best, 0) >= _KNOWN_SHARE * whole else None


def _dominant_container(page: HtmlElement) -> HtmlElement:
    """Descend while one child holds nearly all sentences.

    Where that ends in a table of data, step back to what also holds the words around it.
    """
    weights = sentence_weights(page)
    path = [page]
    while True:
        whole = weights.get(path[-1], 0)
        children = path[-1].iterchildren()
        heavy = [child for child in children if weights.get(child, 0) >= _SHARE * whole > 0]
        if not heavy or heavy[0].tag in _TEXT_TAGS:
            break
        path.append(heavy[0])
    tables = [element for element in path if element.tag == "table" and is_data_table(element)]
    if tables:
        held = weights.get(tables[0], 0)
        outside = path[: path.index(tables[0])]
        return next((e for e in reversed(outside) if weights.get(e, 0) > held), outside[-1])
    return next(element for element in reversed(path) if element.tag not in _TABLE_PARTS)


def _title(page: HtmlElement) -> str | None:
    """Give the paper's title: the standard's meta tag, else a heading that `<title>` repeats."""
    for meta in page.iter("meta"):
        if meta.get("name", "").lower() == "articletitle" and meta.get("content", "").strip():
            return meta.get("content", "").strip()
    name = _squeezed(page.findtext(".//title") or "")
    for heading in page.iter("h1", "h2", "h3"):
        text = _BLANKS.sub(" ", "".join(heading.itertext())).strip()
        if len(text) >= _SHORTEST_TITLE and name.startswith(_squeezed(text)):
            return text
    return None


def _heading_above(page: HtmlElement, lines: list[Draft], name: str) -> list[Draft]:
    """Give title and number of the paper where they stand in a block of their own above it.

    A title is told by its form, or because `name`, the page's own, begins with it.
    """
    if not lines:
        return []
    whole = [line.text for line in element_lines(page)]
    first = next((at for at, text in enumerate(whole) if text == lines[0].text), 0)
    above = whole[max(0, first - _ABOVE) : first]
    begin = next((at for at, text in enumerate(above) if _is_title(text.strip(), name)), None)
    return [] if begin is None else [Draft(text=text) for text in above[begin:]]


def _is_title(text: str, name: str) -> bool:
    if _TITLE_LINE.fullmatch(text):
        return True
    is_named = len(text) >= _LONG_TITLE and name.startswith(_squeezed(text))
    return is_named and _SITE_NAME.search(text) is None


def _squeezed(text: str) -> str:
    return "".join(text.split())
