"""What the words of its own part say that a figure counts (指标本身的用语).

Two orders: 省级重点实验室57个 (name, figure) and 支持3家科技企业 (verb, figure, name).
"""

from __future__ import annotations

import re

from documents.extraction.indicators.heads import head_of, short, without_fillers
from documents.extraction.spans import Quantity, QuantityKind, Span
from documents.extraction.words import any_of

_VERB = re.compile(any_of("clause_verbs"))
_MEMBER = re.compile(r"[、，,]|以及|和|与|及")
_AFTER_NUMBER = re.compile(
    r"(?:多|余)?\s?(?:[/／][年月日天])?(?:左右|上下|及?以[上下内]"
    r"|之多)?(?:[（(][^（()）]{0,24}[）)])?(?:的)?"
)
_AFTER = re.compile(
    r"(?P<noun>(?:(?:新建|改建|扩建|改扩建|续建|在建)[、和及](?=新建|改|扩|续建|在建))*(?:[^，。；、：:（()）“”]|、(?!"
    + any_of("clause_verbs")
    + r")|“[^”]{1,20}”|[（(][^（()）\d]{1,8}[）)]){1,32})"
)
_LISTED = re.compile(r"等\Z")
# 托位数达到每千人4.5个
_FOR_EACH = re.compile(
    r"\A(?P<what>[^，。；]{2,24}?)(?:达到?|提高到|增加到|不低于|不少于|为)(?:平均)?(?P<each>每[百千万]?[\u3400-\u9fff]{1,4})\Z"
)
_OF_AIM = re.compile(
    r"(?:的)?(?:工作|预期|既定|年度)?目标(?:任务)?\Z|\A(?:的)?大关\Z"
)  # 床位数7.5张的目标
_PRAISED = re.compile(r"并(?=[予给进加开])")  # 评选案例20个并予以通报
# 开展用工对接、技能指导、法律咨询等各类服务3万人次: the examples are left out
_ETC = re.compile(
    rf"(?P<verb>{any_of('clause_verbs')}|提供|开设|配置|引入|包括|研发|研制)"
    r"[^，。；、等“”]{1,16}(?:、[^，。；、等“”]{1,16}){1,9}等(?=[\u3400-\u9fff]{2})"
)
# 充分利用现有站点建设 stations: the manner of an act is no part of what it brings
_MANNER = re.compile(
    r"(?:严格|合理|充分|积极|科学)?(?:利用|依托|通过|结合|按照?|根据|围绕|借助|采取|采用)[^，。；]{2,40}(?="
    + any_of("clause_verbs")
    + r"\Z)"
)
# What money is: 20亿元贷款额度, 5亿元专项资金.
_MONEY_NOUN = re.compile(
    r"[^，。；、]{0,10}?(?:产值|收入|利润|税收|营收|销售额|交易额|资金|额度|贷款(?:额度|资金|余额)?|经费|基金|补助|投资|保费|债券|授信)"
)
# 建立了甲园区、乙园区2个园区: the two are left out, the act is not
_LISTING = re.compile(
    r"(?:(?P<act>(?:建[立成设]|打造|培育|创建|认定|评选|引进|成立|组建|设立)(?:了|出)?)|共有|现有|建有|拥有|包括|有)(?P<list>[^，。；]*[、和与及][^，。；]*)\Z"
)
_SIZED = re.compile(r"规模(?:为|达到?|超过|约|不低于)?\Z")
_OF_FUND = re.compile(r"(?:以上|左右)?的(?P<fund>[^，。；、的]{0,20}?(?:基金|资金池|专项资金))")
_KEEPS = re.compile(r"(?:继续|持续|均)?保持\Z")  # 产量继续保持40%以上增长
_DATED = re.compile(r"[于在](?:20)?\d\d")
# 随公用经费下达取暖费资金: how money came is no part of what it is
_WAY = re.compile(
    r"\A[^，。；]{0,24}?(?:从|由|随|通过|经|按|将|把"
    r"|在)[^，。；]{2,40}?(?=(?:下达|安排|拨付|投入|争取|落实|补助|发放|筹集"
    r"|支持)[^，。；]{3,})|\A[^，。；]{1,10}(?:将|把)(?=[^，。；]{3,}\Z)"
)
_OUT_OF = re.compile(
    r"\A[^，。；]{0,30}?(?:资金|经费|预算|财力|收入)(?:中|里)(?=(?:安排|列支|拿出|统筹|切块|划拨|投入|调剂))"
)
_USED_FOR = re.compile(
    "(?:专项|主要|全部)?(?:用于|支持|资助|扶持|建设|新建|改造|修建|实施|开展|配备|购置|购买|奖励)"
)  # 使用专项资金42万元用于供水点改造
RISES = re.compile(
    r"(?:提高|提升|增加|增长|上[升调]|扩大|下[降调]|降低|减少|调整|跃升|攀升|前移|缩小|缩短|压减|压缩|扩面|[升降增扩])(?:到|至|为|\Z)"
)
"""Words of change before or behind a figure: 提高到, 增长."""
BARE_VERB = 2
"""安排, 投入: a verb alone needs what follows the money."""


def name_of(text: str, quantity: Quantity, item: Span) -> str:
    """What the figure counts by the words of its own part alone; may be empty."""
    before = _ETC.sub(r"\g<verb>", head_of(text[item.start : quantity.span.start]))
    before = _FOR_EACH.sub(r"\g<each>\g<what>", before)
    skipped = _AFTER_NUMBER.match(text, quantity.span.end, item.end)
    after = _AFTER.match(text, skipped.end() if skipped else quantity.span.end, item.end)
    noun = without_fillers(after["noun"]) if after and not RISES.match(after["noun"]) else ""
    noun = _OF_AIM.sub("", _PRAISED.split(noun)[0])
    if quantity.kind is QuantityKind.COUNT and noun:
        return _count(before, noun, quantity)
    if quantity.kind is QuantityKind.MONEY:
        fund = _OF_FUND.match(text, quantity.span.end, item.end)
        if fund and _SIZED.search(before):
            return short(f"{fund['fund']}规模")  # 设立规模为5亿元的甲基金
        return _money(_OUT_OF.sub("", _WAY.sub("", before)), noun)
    if quantity.kind is QuantityKind.PERCENT and noun.startswith("增长"):
        return short(_KEEPS.sub("", before) + "增长")
    # 省、市两级80%以上的事项实现网上办理
    shared = quantity.kind is QuantityKind.PERCENT and skipped and skipped[0].endswith("的")
    return short(before + noun) if shared else _led(before, noun)


def _count(before: str, noun: str, quantity: Quantity) -> str:
    """支持3家科技企业: the noun is what is counted, without examples and manners before it."""
    if quantity.unit == "人" and noun.startswith("口"):
        noun = f"人{noun}"  # 共有45万人口
    before = _MANNER.sub("", before)
    if _LISTED.search(before):
        verb = _VERB.match(before)
        before = verb.group() if verb else ""
    elif "等" in before:
        before = before.rsplit("等", 1)[1]
    else:
        before = _without_members(before, quantity)
    return short(before + noun)


def _money(before: str, noun: str) -> str:
    """20亿元贷款额度, 42万元用于改造: money is named by what it is or is for."""
    money = _MONEY_NOUN.match(noun)
    if money and not _MONEY_NOUN.search(before):
        return short(before.rsplit("等", 1)[-1] + money.group())
    return short(before + noun) if _USED_FOR.match(noun) else _led(before, noun)


def _led(before: str, noun: str) -> str:
    """The words before a figure, unless they are a verb alone."""
    return short(before if len(before) > BARE_VERB else before + _DATED.split(noun)[0])


def _without_members(before: str, quantity: Quantity) -> str:
    """Words before a count without the things it counts: 共有甲园区和乙园区2家集聚区."""
    listed = _LISTING.search(before)
    if listed is None or len(_MEMBER.split(listed["list"])) != quantity.value:
        return before
    return before[: listed.start()] + (listed["act"] or "").rstrip("了出")
