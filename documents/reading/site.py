"""What a page of a government site holds besides the paper: menus, index tables, its own lines.

Works on elements of one parsed page, and on the draft lines read from it.
"""

import re
from dataclasses import dataclass, replace

from lxml import etree
from lxml.html import HtmlElement

from documents.reading.lines import Draft
from documents.reading.markup import INLINE, element_lines
from documents.reading.types import LineRole

_SENTENCE = re.compile(r"[，。；：、]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_BLANKS = re.compile(r"\s+")

# Lines of the site, not of the paper; tested on short lines only.
_SITE = re.compile(
    r"版权所有|ICP备|公网安备|网站标识码|网站地图|技术支持[:：]|扫一扫|扫码分享|分享到|打印本页|关闭窗口"
    r"|^[【\[]?(?:打印|关闭|收藏|返回顶部)|上一[篇页条][:：]|下一[篇页条][:：]"
    r"|(?:浏览|阅读|访问|点击)(?:次数|量|数)?[:：]|浏览次数|阅读次数|点击数"
    r"|当前位置|您(?:现在)?的位置|字[体号][:：]?\s?[【\[]?(?:默认|[超特]?[大中小])|字[体号][:：]"
    r"|^今天是(?:19|20)\d\d年|^登录[\s|]|^主办(?:单位)?[:：].{2,40}承办(?:单位)?[:：]"
    r"|语音播报|手机(?:打开|浏览|查看)(?:当前|本)|您访问的链接即将离开|^分享[:：]?$|^是\s{0,4}否$"
    r"|责任编辑[:：]|^(?:[初复终一二三]审|责编|编辑|校对|审核|监制|作者)[:：]\s?[\u4e00-\u9fff]{2,4}(?:\s|$)"
    r"|^(?:信息来源|来源|发布时间|发布日期|更新时间)[:：]"
    r"|^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\s\d{1,2}:\d\d(?::\d\d)?$|.{0,20}来源[:：])"
)
# The foot of a site; at the end of a paper it is whom to ask.
_ADDRESS = re.compile(r"地址[:：].{4,60}邮编[:：]")
_SITE_LINE = 120
_EDGE = 15

_MENUS = ("div", "ul", "ol", "dl", "header", "footer", "aside", "form")
_LEAST_LINKS = 2
_LINK_SHARE = 0.6
_ATTACHED = re.compile(r"\.(?:docx?|wps|xlsx?|et|pdf|ofd|rtf|zip|rar|txt)\s*$", re.IGNORECASE)
_SENTENCES = re.compile(r"[。；]")
# What sites call a column beside the paper; its summaries are sentences too.
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:aside|sidebar|side|related?|relevant|recommend|hot|xgwj|xgxx|xgyd|xgjd|xglj)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_FOOT = re.compile(r"(?:^|[\s_-])(?:foot|footer|copyright|bottom)(?:$|[\s_-])", re.IGNORECASE)
_ASIDE_SHARE = 0.4
"""Most a block beside or below the paper may hold of the page's sentences."""

_INDEX = re.compile(r"索\s?引\s?号|发文字号|文\s?号")
_INDEX_SIZE = 2_000
_SPEAKING = 3
"""Sentences from which a table holds a paper."""
_INDEX_NUMBER = re.compile(r"索\s{0,4}引\s{0,4}号\s{0,2}[:：]")
_INDEX_LABEL = re.compile(
    r"(?:索引号|信息索引|(?:主题|组配|信息|体裁|内容)?分类|信息类别|主题词|关键词|标题|名称|信息名称|(?:发布|发文|公开)?"
    r"(?:机构|机关|单位)|公开责任部门|公开(?:形式|方式|范围|时限|程序)|服务对象|语种|文号|发文字号|文件编号"
    r"|(?:成文|生成|发文|印发|发布|公开|生效|实施|失效|废止)(?:日期|时间)|有效性|时效性?|效力状态|文件状态|统一编号)"
    r"[:：]"
)
_FEWEST_LABELS = 3
_NUMBER = re.compile(
    r"(?:发文字号|文号)[:：]?([\u4e00-\u9fff]{2,15}[〔\[［【(（](?:19|20)\d\d[〕\]］】)）]第?\d{1,5}号)"
)


@dataclass(slots=True)
class _Sum:
    """What a block holds, menus inside it aside: characters, those in links, and the links.

    `says`: whether a sentence ends outside the links; `attaches`: whether it names attachments.
    """

    text: int = 0
    linked: int = 0
    links: int = 0
    says: bool = False
    attaches: bool = False


def drop_menus(page: HtmlElement) -> None:
    """Take off blocks that are mostly links: menus, breadcrumbs, lists of other papers.

    From the inside out, so that a short paper does not go with the menus of its site.
    """
    weights = sentence_weights(page)
    whole = weights.get(page, 0)
    dropped = []
    sums = [_Sum()]
    links = 0
    for event, element in etree.iterwalk(page, events=("start", "end")):
        if event == "start":
            sums.append(_Sum())
            links += element.tag == "a"
            _count(sums[-1], element.text, in_link=links > 0)
            continue
        own = sums.pop()
        if element.tag == "a":
            links -= 1
            own.links += 1
            own.attaches |= bool(_ATTACHED.search(element.get("href") or ""))
        is_small = weights.get(element, 0) <= _ASIDE_SHARE * whole
        if element.getparent() is not None and _is_of_site(element, own, is_small=is_small):
            dropped.append(element)
        else:
            _add(sums[-1], own)
        if element is not page:
            _count(sums[-1], element.tail, in_link=links > 0)
    for element in dropped:
        element.drop_tree()


def _is_of_site(element: HtmlElement, block: _Sum, *, is_small: bool) -> bool:
    """Whether a block is mostly links, or a column or foot by its name and `is_small`."""
    if element.tag not in _MENUS:
        return False
    has_links = block.links >= _LEAST_LINKS
    names = (element.get("id", ""), element.get("class", ""))
    if is_small and any(
        _FOOT.search(name) or (has_links and _ASIDE.search(name)) for name in names
    ):
        return True
    is_linked = has_links and block.linked > _LINK_SHARE * block.text
    return is_linked and not block.says and not block.attaches


def _count(block: _Sum, text: str | None, *, in_link: bool) -> None:
    if not text:
        return
    size = len(_BLANKS.sub("", text))
    block.text += size
    block.linked += size * in_link
    block.says |= not in_link and _SENTENCES.search(text) is not None
    block.attaches |= "附件" in text


def _add(block: _Sum, inner: _Sum) -> None:
    block.text += inner.text
    block.linked += inner.linked
    block.links += inner.links
    block.says |= inner.says
    block.attaches |= inner.attaches


def sentence_weights(page: HtmlElement) -> dict[HtmlElement, int]:
    """Give each element the number of Chinese characters in sentences below it, links left out.

    A sentence is judged by the line it stands on: editors cut lines into spans of a few words.
    """
    weights: dict[HtmlElement, int] = {}
    blocks = [page]
    parts: list[str] = []
    links = 0

    def end_line() -> None:
        weights[blocks[-1]] = weights.get(blocks[-1], 0) + _weight("".join(parts))
        parts.clear()

    for event, element in etree.iterwalk(page, events=("start", "end")):
        is_block = element.tag not in INLINE and element is not page
        if is_block:
            end_line()
        if event == "start":
            links += element.tag == "a"
            if is_block:
                blocks.append(element)
            text = element.text
        else:
            links -= element.tag == "a"
            if is_block:
                blocks.pop()
            text = element.tail if element is not page else None
        if text and not links:
            parts.append(text)
    end_line()
    for _, element in etree.iterwalk(page, events=("end",)):
        below = sum(weights.get(child, 0) for child in element.iterchildren())
        weights[element] = weights.get(element, 0) + below
    return weights


def _is_site(line: str) -> bool:
    return len(line) <= _SITE_LINE and _SITE.search(line.strip()) is not None


def _weight(line: str) -> int:
    if not _SENTENCE.search(line) or _is_site(line) or _ADDRESS.search(line):
        return 0
    return len(_HAN.findall(line))


def index_lines(page: HtmlElement) -> list[Draft]:
    """Give the 索引号 table of an open-government page as furniture, and take it off the page.

    The innermost that is one: sites lay out the whole page, paper and all, in tables around it.
    """
    for table in reversed(list(page.iter("table"))):
        text = "".join(table.itertext())
        is_index = len(text) < _INDEX_SIZE and len(set(_INDEX.findall(text))) > 1 and "索" in text
        if is_index and len(_SENTENCES.findall(text)) < _SPEAKING:
            drafts = element_lines(table)
            table.drop_tree()
            return [Draft(text=draft.text, role=LineRole.HEADER) for draft in drafts]
    return []


def without_site(lines: list[Draft]) -> list[Draft]:
    """Mark the site's own lines near both ends as furniture, and an index made without a table."""
    marked = []
    index = _index_range([line.text for line in lines[: 2 * _EDGE]])
    for number, line in enumerate(lines):
        at_edge = number < _EDGE or number >= len(lines) - _EDGE
        if number in index:
            marked.append(replace(line, role=LineRole.HEADER, cell=None))
        elif at_edge and _is_site(line.text):
            marked.append(Draft(text=line.text, role=LineRole.FOOTER))
        else:
            marked.append(line)
    return marked


def _index_range(texts: list[str]) -> range:
    """Find where lines with 索引号：, 发布机构： and the like follow each other; often nowhere."""
    first = next((at for at, text in enumerate(texts) if _INDEX_NUMBER.match(text)), None)
    if first is None:
        return range(0)
    last, labels = first, 0
    while last < len(texts) and (label := _INDEX_LABEL.match(_BLANKS.sub("", texts[last]))):
        labels += 1
        # In a row of cells the value is a line of its own; where it is empty, a label follows.
        is_bare = label.end() == len(_BLANKS.sub("", texts[last]))
        following = _BLANKS.sub("", texts[last + 1]) if last + 1 < len(texts) else ""
        last += 2 if is_bare and following and not _INDEX_LABEL.match(following) else 1
    return range(first, last) if labels >= _FEWEST_LABELS else range(0)


def with_number(drafts: list[Draft]) -> list[Draft]:
    """Put the document number of the index before the paper where the paper itself lacks it."""
    index = "".join(draft.text for draft in drafts if draft.role is LineRole.HEADER)
    found = _NUMBER.search("".join(index.split()))
    words = "".join("".join(d.text.split()) for d in drafts if d.role is LineRole.BODY)
    if found is None or found.group(1) in words:
        return drafts
    return [Draft(text=found.group(1)), *drafts]
