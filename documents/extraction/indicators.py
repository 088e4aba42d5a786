"""What a figure counts (指标): the words around a figure that name it.

Two orders: 省级重点实验室57个 (name, figure) and 支持3家科技企业 (verb, figure, name). Lists given
with 分别 are dealt out; a bare 规模 gets its owner from the clause before, 其中国家级10家 its noun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.extraction.spans import Quantity, QuantityKind, Span
from documents.extraction.words import any_of, unspaced

_DATE = (
    r"(?:截至|截止|到|至|在|自|从|于)?(?:20\d\d年?(?:[-—－~至]{1,2}20\d\d)?年?(?:\d{1,2}月)?(?:\d{1,2}日)?"
    r"|“?十[三四五六]五”?|年初|目前|今年|去年|近年来|今后|未来)(?:年?[底末]|度|以来|期间|时期|前|开始|起|内|上半年)?"
)
_LEAD = re.compile(
    r"(?:\s|较(?:去年|上年|上一?年度?|20\d\d年)(?:同期)?|[一二三四五六七八九十]{1,2}(?:是|、)|其中|同时|此外|另外|并(?![网购行入轨联])|且|还|也|再|均|现已?|已经?|共(?![同享建])|一共|目前|将|拟|预计|预期|力争|争取|确保|计划|有望"
    r"|努力|全面|正在|积极|据[^，]{0,6}统计|我[省市县区厅局委部州]|我们|[，,：:、/／和及与或]|以及|"
    + _DATE
    + r"){1,6}"
)
_INNER = re.compile(
    r"力争|预期|预计|争取|确保|努力(?=实现|达到)|已经?(?!有)|(?<![年人户亩平日月])均(?!衡)|(?<![为除])了(?!解)|可(?=达|实现)"
)
_TAIL = re.compile(
    r"(?:达到|高达|(?<!下)达|为|是|约|近|将近|超过|超额|超|突破|共计|总计|合计|共|(?<!累)计|至少|不低于|不少于|不高于|不超过|低于|高于"
    r"|提高到|提升到|提升至|提高至|增加到|增加至|扩大到|扩大至|下降到|降至|降到|至|到|实现|分别|各|的|第|有关|最高|要|约为|[：:（(“\s]"
    r"|(?:保持|稳定|维持|控制)在|每年|每年度"
    r"|[由从](?:20\d\d年?[底末]?)?)\Z"
)
_AFTER_NUMBER = re.compile(
    r"(?:多|余)?\s?(?:[/／][年月日天])?(?:左右|上下|及?以[上下内]|之多)?(?:[（(][^（()）]{0,24}[）)])?(?:的)?"
)
_AFTER = re.compile(
    r"(?P<noun>(?:[^，。；、：:（()）“”]|“[^”]{1,20}”|[（(][^（()）\d]{1,8}[）)]){1,32})"
)
_CLOSES = re.compile(r"(?:多|余|以上|左右|[（(][^（()）]{0,20}[）)])?(?:的)?\s?[、/／和及与，]")
_ITEM_END = re.compile(r"[、/／和与]|以及|(?<![涉普波遍惠])及|并")
_LISTED = re.compile(r"等\Z")
_VERB = re.compile(any_of("clause_verbs"))
_AND = re.compile(r"[、，,]|以及|和|及")
_MEMBER = re.compile(r"[、，,]|以及|和|与|及")
_BARE_NAME = re.compile(
    r"(?:总?规模|总?金额|总额|总?投资额?|总投入|投资金额|资金|占比|比重|比例|合计|产值|年产能|产能|总装机容量|覆盖率|续约率|涉及项目|满意度|总数|总量|总数量"
    r"|涉及|级|占|占全[国省市县区]|累计|同比增长|增长|(?:全[国省市]|位?居全[国省市])?排名|位?居全[国省市]|省级|市级|县级|国家级|其中)"
)
_OF_LAST = re.compile(r"占|比|总数|总数量|同比|增长|增速|(?:位?居)?(?:全[国省市])?(?:排名)?\Z")
# 承办“甲培训”、“乙会议”等培训活动: the examples in quotation marks are left out.
_EXAMPLES = re.compile(r"(?:“[^”]{1,40}”[、和]?){1,8}等")
# What money is: 20亿元贷款额度, 5亿元专项资金.
_MONEY_NOUN = re.compile(r"[^，。；、]{0,10}?(?:资金|额度|贷款|经费|基金|补助|投资|保费|债券|授信)")
_RISES = re.compile(r"(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|调整)(?:到|至|为|\Z)")
# 培训补助范围扩大至…的经营者: the subject ends before what becomes of it.
_CHANGES = re.compile(r"(?:扩大|提高|提升|增加|降低|下降|延长|调整)(?:到|至|为)")
_BARE_FUND = re.compile(
    r"(?P<verb>(?:[^，。；]{0,6}(?:安排|下达|拨付|投入|落实|争取|补助|筹集|统筹))?)(?P<fund>(?:专项|补助|奖励|奖补|省级|市级|中央|财政|补助性|引导){0,3}(?:资金|经费))"
)
_PURPOSE = re.compile(
    r"\s{0,2}(?:主要|重点|专项|全部|专门)?(?:用于(?:支持|开展|推进)?|支持|开展|推进)(?P<what>[\u3400-\u9fff]{3,20})\s{0,2}\Z"
)
_BROUGHT_ABOUT = re.compile(r"\A.{0,6}?(?:新增|培育|引进|建成|新建|打造|发展|建设)")
_HAS = re.compile(r"\A[^，。；]{0,8}?(?:共有|现有|拥有|建有)")
_GROWS = re.compile(r"(?:继续|持续)?(?:保持)?(?:年均|同比|每年)?(?:增长|增速|提高|提升|下降).*\Z")
_LEVEL = re.compile(r"(?P<level>[国省市县区][\u3400-\u9fff]?级)(?P<noun>.{2,24})\Z")
_KIND_ONLY = re.compile(r"[\u3400-\u9fff“”]{1,4}|[\u3400-\u9fff]{1,8}(?:级|类|区|省|市|县|州|性)")
_LONGEST = 48
_LONGEST_OWNER = 24


def items_of(text: str, clause: Span, figures: Sequence[Quantity]) -> tuple[Span, ...]:
    """The part of a clause that belongs to each of its figures.

    In 国家实验室11个、省实验室148个 a figure closes its part; in 9个实验室、19家基地 it opens it;
    in 103个水源地1362个问题 and 为35户企业提供授信16亿元 the words between belong to both.
    """
    starts, ends = [clause.start], []
    for before, after in pairwise(figures):
        between = text[before.span.end : after.span.start]
        closes = _CLOSES.match(between)
        cuts = list(_ITEM_END.finditer(between))
        if closes is not None or cuts:
            cut = closes.end() - 1 if closes is not None else cuts[-1].start()
            starts.append(before.span.end + cut)
            ends.append(before.span.end + cut)
        else:
            starts.append(before.span.end)
            ends.append(after.span.start)
    ends.append(clause.end)
    return tuple(Span(start, max(start, end)) for start, end in zip(starts, ends, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around a clause.

    `owner` is what the sentence's first figure counted, or its subject; `whole` what the figure
    before counted; `before`, `after` are the clauses beside; `part`: it tells of a part (其中).
    """

    owner: str = ""
    whole: str = ""
    before: str = ""
    after: str = ""
    part: bool = False


def names_of(text: str, clause: Span, figures: Sequence[Quantity], around: Around) -> list[str]:
    """What each figure of a clause counts, in order."""
    dealt = dealt_names(text, clause, figures, around.before)
    if dealt:
        return dealt
    names: list[str] = []
    for quantity, item in zip(figures, items_of(text, clause, figures), strict=True):
        name = name_of(text, quantity, item)
        if names and quantity.unit not in _NAMELESS and (not name or _RISES.match(name)):
            # 产量增长9%、达357万辆: the second is of what the first rose.
            name = names[-1] if quantity.unit == "%" else _GROWS.sub("", names[-1]) or names[-1]
        elif around.part and not _VERB.match(name):
            name = with_owner(name, around.whole, part=True)
        elif is_bare(name) or len(name) == 1:
            first, last = (names[0], names[-1]) if names else (around.owner, around.whole)
            name = _NAMELESS.get(quantity.unit, name) if len(name) < _BARE_VERB else name
            owner = (last or first) if _OF_LAST.match(name) else first
            name = with_owner(name, owner, part=False)
        names.append(_for_what(name, around.after) if quantity.kind is QuantityKind.MONEY else name)
    return with_common_noun(names)


def _for_what(name: str, after: str) -> str:
    """安排专项资金, 支持湖泊保护: money without a name of its own goes by what it is for."""
    bare, purpose = _BARE_FUND.fullmatch(name), _PURPOSE.match(after)
    return f"{bare['verb']}{purpose['what']}{bare['fund']}" if bare and purpose else name


def name_of(text: str, quantity: Quantity, item: Span) -> str:
    """What the figure counts by the words of its own part alone; may be empty."""
    before = _head(text[item.start : quantity.span.start])
    if quantity.kind is QuantityKind.MONEY:
        before = _WAY.sub("", before)
    skipped = _AFTER_NUMBER.match(text, quantity.span.end, item.end)
    after = _AFTER.match(text, skipped.end() if skipped else quantity.span.end, item.end)
    noun = _INNER.sub("", after["noun"]) if after and not _RISES.match(after["noun"]) else ""
    if quantity.kind is QuantityKind.COUNT and noun:
        if _LISTED.search(before):
            verb = _VERB.match(before)
            before = verb.group() if verb else ""
        elif "等" in before:
            before = before.rsplit("等", 1)[1]
        else:
            before = _without_members(before, quantity)
        return _short(before + noun)
    money = _MONEY_NOUN.match(noun) if quantity.kind is QuantityKind.MONEY else None
    if money and not _MONEY_NOUN.search(before):
        return _short(before + money.group())
    if quantity.kind is QuantityKind.PERCENT and after and after["noun"].startswith("增长"):
        return _short(_KEEPS.sub("", before) + "增长")
    if len(before) > _BARE_VERB:
        return _short(before)
    return _short(before + _DATED.split(noun)[0])


def _without_members(before: str, quantity: Quantity) -> str:
    """Words before a count without the things it counts: 共有甲园区和乙园区2家集聚区."""
    listed = _LISTING.search(before)
    if listed is None or len(_MEMBER.split(listed["list"])) != quantity.value:
        return before
    return before[: listed.start()]


_LISTING = re.compile(r"(?:共有|现有|建有|拥有|包括|有)(?P<list>[^，。；]*[、和与及][^，。；]*)\Z")
_NAMELESS = {
    "户": "户数",
    "人": "人数",
    "人次": "人次",
    "栋": "楼栋",
    "平方米": "面积",
    "平米": "面积",
}
_KEEPS = re.compile(r"(?:继续|持续|均)?保持\Z")  # 产量继续保持40%以上增长
_DATED = re.compile(r"[于在](?:20)?\d\d")
_WAY = re.compile(
    r"\A[^，。；]{0,24}?(?:从|由|随|通过|经|按|将|把|在)[^，。；]{2,40}?(?=(?:下达|安排|拨付|投入|争取|落实|补助|发放|筹集|支持)[^，。；]{3,})|\A[^，。；]{1,10}(?:将|把)(?=[^，。；]{3,}\Z)"
)
"""How money came is no part of what it is: 随公用经费下达取暖费资金."""
_BARE_VERB = 2
"""安排, 投入: a verb alone needs what follows the money."""


def is_bare(name: str) -> bool:
    """Whether a name needs an owner: 规模, 总投资, 国家级."""
    return not name or _BARE_NAME.fullmatch(name) is not None


def with_owner(name: str, owner: str, *, part: bool) -> str:
    """A bare name with whose it is; a part's name (其中甘肃) with the whole's behind it."""
    if not owner or (part and not _KIND_ONLY.fullmatch(name)):
        return name
    if name.startswith("总"):
        # 新增上市公司20家，总数达到100家; 增加值年均增长10%，总量达到500亿元
        owner = _GROWS.sub("", _BROUGHT_ABOUT.sub("", owner)).replace("实现", "")
    if part:
        owner = _HAS.sub("", owner)  # 全省共有养老机构900家，其中公办500家
    return _short(name + owner if part else owner + name)


def subject_of(words: str) -> str:
    """What a clause without a figure leaves to name a bare figure behind it, at most 24 signs."""
    head = _head(_CHANGES.split(words)[0])
    cut = head[-_LONGEST_OWNER:]
    return cut if len(cut) == len(head) else re.sub(r"\A[^、和及与的]{0,8}[、和及与的]", "", cut)


def with_common_noun(names: Sequence[str]) -> list[str]:
    """Names whose noun stands only behind the last: 14个国家级、119个省级、55个市级产业园."""
    last = _LEVEL.search(names[-1]) if names else None
    if last is None:
        return list(names)
    noun = last["noun"]
    return [*(name + noun if name.endswith("级") else name for name in names[:-1]), names[-1]]


def dealt_names(text: str, clause: Span, figures: Sequence[Quantity], before: str) -> list[str]:
    """Names for figures given with 分别: members of the list before it, with what is measured.

    货物贸易、对外投资和利用外资分别占比达30%、20%和10%; `before` is the clause before, which holds
    the list when only 规模 stands before 分别. Empty if members and figures differ in number.
    """
    words, count = text[clause.start : figures[0].span.start], len(figures)
    place = words.rfind("分别")
    if place < 0:
        return []
    measured, listed = _strip_tail(words[place + 2 :]), _head(words[:place])
    inner = _head(before)
    verb = _VERB.match(inner)
    inner = inner[verb.end() :] if verb else inner
    for members_of, suffix in (
        (listed, measured),
        (inner, listed if is_bare(listed) else measured),
    ):
        for sign in (_AND, _MEMBER):
            members = [unspaced(member) for member in sign.split(members_of) if member.strip()]
            if len(members) == count:
                return [_short(member + suffix) for member in members]
    return []


def _head(words: str) -> str:
    """The words before a figure without date, modal words and filling verbs."""
    words = unspaced(words)
    lead = _LEAD.match(words)
    while lead is not None and lead.end():
        words = words[lead.end() :]
        lead = _LEAD.match(words)
    return _strip_tail(_INNER.sub("", words))


def _strip_tail(words: str) -> str:
    tail = _TAIL.search(words)
    while tail is not None:
        words = words[: tail.start()]
        tail = _TAIL.search(words)
    return words.strip("，、：:；。")


def _short(name: str) -> str:
    """The last part of a long name, without quoted examples."""
    name = _EXAMPLES.sub("", name)
    name = name.strip("，、：:；。（(")
    if name.count("“") != name.count("”"):
        name = name.replace("“", "").replace("”", "")
    return name if len(name) <= _LONGEST else name[-_LONGEST:]
