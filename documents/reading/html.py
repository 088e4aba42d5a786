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
from documents.reading.text import decode
from documents.reading.types import LineRole, SourceFormat, SourceText

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

_HIDDEN = re.compile(r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden", re.IGNORECASE)

# What content systems of government sites call the element with the paper.
_CONTAINER = re.compile(
    r"(?:ucap-content|zoom|trs_editor|trs_ueditor|trs_editor_view|trs_paper_default|vsb_content"
    r"|pages_content|article[-_]?(?:content|con|body|text|main)|news[-_]?(?:content|con|text|body)"
    r"|xxgk[-_]?(?:content|con|text)|detail[-_]?(?:content|con|text)|zhengwen|wzcon|artcon"
    r"|content[-_]?(?:text|body|detail)|con[-_]?text|main[-_]?(?:text|txt|content)|zwcontent"
    r"|info[-_]?(?:content|con)|j-fontcontent|fontzoom|text[-_]?con(?:tent)?|view[-_]?content)",
    re.IGNORECASE,
)

_SENTENCE = re.compile(r"[，。；：、]")
_HAN = re.compile(r"[\u3400-\u9fff]")

# Lines of the site, not of the paper; tested on short lines only.
_SITE = re.compile(
    r"版权所有|ICP备|公网安备|网站标识码|网站地图|技术支持[:：]|扫一扫|分享到|打印本页|关闭窗口"
    r"|^[【\[]?(?:打印|关闭|收藏|返回顶部)|上一[篇页条][:：]|下一[篇页条][:：]|浏览次数|阅读次数|点击数"
    r"|当前位置|您(?:现在)?的位置|字体[:：]|字号[:：]?\s?[【\[]?[大中小]|责任编辑[:：]"
    r"|^(?:信息来源|来源|发布时间|发布日期|更新时间)[:：]"
)
_SITE_LINE = 120
_EDGE = 15
_SHARE = 0.9
_KNOWN_SHARE = 0.75
_TITLE_WINDOW = 400
_LEAST_LINKS = 2
_LINK_SHARE = 0.6
_TEXT_TAGS = frozenset({"p", "h1", "h2", "h3", "h4", "span", "font", "strong", "b", "li"})
_TABLE_PARTS = frozenset({"table", "thead", "tbody", "tr"})
_SHORTEST_TITLE = 6
_INDEX_SIZE = 2_000
_BLANKS = re.compile(r"\s+")

_ABOVE = 6
# 关于印发…的通知, 对…提案的答复: the only lines above a paper that are part of it.
_TITLE_LINE = re.compile(
    r"(?:[^，。；！？]{0,30})(?:关于|对|印发)[^，。；！？]{2,80}"
    r"(?:通知|意见|方案|办法|措施|规划|计划|规定|细则|答复|复函|批复|决定|公告|通告|报告|的函)"
    r"(?:[（(][^（）()]{1,20}[）)])?"
)

_INDEX = re.compile(r"索\s?引\s?号|发文字号|文\s?号")
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
    title = _title(page)
    _drop_unseen(page)
    _drop_menus(page)
    index = _index_lines(page)
    container = _known_container(page)
    if container is None:
        container = _dominant_container(page)
    found = element_lines(container)
    lines = _without_site([*_heading_above(page, found), *found])
    opening = _squeezed("".join(line.text for line in lines))[:_TITLE_WINDOW]
    if title and _squeezed(title) not in opening:
        lines.insert(0, Draft(text=title))
    return assemble(index + lines, source_format=source_format, reader=READER)


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


def _drop_menus(page: HtmlElement) -> None:
    """Take off blocks that are mostly links: menus, breadcrumbs, lists of other papers."""
    for block in list(page.iter("div", "ul", "ol", "dl", "header", "footer", "aside", "form")):
        links = block.xpath(".//a")
        if len(links) < _LEAST_LINKS or block.getparent() is None:
            continue
        text = _squeezed("".join(block.itertext()))
        linked = sum(len(_squeezed("".join(link.itertext()))) for link in links)
        if linked > _LINK_SHARE * len(text) and "附件" not in text:
            block.drop_tree()


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
    weights = _weights(page)
    best = max(found, key=lambda element: weights.get(element, 0))
    whole = weights.get(page, 0)
    return best if whole and weights.get(best, 0) >= _KNOWN_SHARE * whole else None


def _dominant_container(page: HtmlElement) -> HtmlElement:
    """Descend while one child holds nearly all sentences.

    Where that ends in a table of data, step back to what also holds the words around it.
    """
    weights = _weights(page)
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


def _weights(page: HtmlElement) -> dict[HtmlElement, int]:
    """Give each element the number of Chinese characters in sentences below it, links left out."""
    weights: dict[HtmlElement, int] = {}
    for _, element in etree.iterwalk(page, events=("end",)):
        own = 0 if element.tag == "a" else _weight(element.text)
        own += sum(weights.get(child, 0) + _weight(child.tail) for child in element.iterchildren())
        weights[element] = own
    return weights


def _weight(text: str | None) -> int:
    if not text or not _SENTENCE.search(text) or (len(text) <= _SITE_LINE and _SITE.search(text)):
        return 0
    return len(_HAN.findall(text))


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


def _heading_above(page: HtmlElement, lines: list[Draft]) -> list[Draft]:
    """Give title and number of the paper where they stand in a block of their own above it."""
    if not lines:
        return []
    whole = [line.text for line in element_lines(page)]
    first = next((at for at, text in enumerate(whole) if text == lines[0].text), 0)
    above = whole[max(0, first - _ABOVE) : first]
    begin = next((at for at, text in enumerate(above) if _TITLE_LINE.fullmatch(text.strip())), None)
    return [] if begin is None else [Draft(text=text) for text in above[begin:]]


def _index_lines(page: HtmlElement) -> list[Draft]:
    """Give the 索引号 table of an open-government page as furniture, and take it off the page."""
    for table in page.iter("table"):
        text = "".join(table.itertext())
        if len(text) < _INDEX_SIZE and len(set(_INDEX.findall(text))) > 1 and "索" in text:
            drafts = element_lines(table)
            table.drop_tree()
            return [Draft(text=draft.text, role=LineRole.HEADER) for draft in drafts]
    return []


def _without_site(lines: list[Draft]) -> list[Draft]:
    """Mark the site's own lines near both ends as furniture."""
    marked = []
    for number, line in enumerate(lines):
        at_edge = number < _EDGE or number >= len(lines) - _EDGE
        is_site = at_edge and len(line.text) <= _SITE_LINE and _SITE.search(line.text)
        marked.append(Draft(text=line.text, role=LineRole.FOOTER) if is_site else line)
    return marked


def _squeezed(text: str) -> str:
    return "".join(text.split())
