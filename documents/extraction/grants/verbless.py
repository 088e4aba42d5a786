"""Sums without a verb of their own: items of a list before them, and sums under a label."""

from __future__ import annotations

import re

from documents.extraction.grants.parts import Grant
from documents.extraction.grants.pieces import pieces_of
from documents.extraction.grants.rules import Rule, rule_book
from documents.extraction.grants.segments import Segment
from documents.extraction.grants.units import unit_of
from documents.extraction.spans import QuantityKind, Span

LIMIT = re.compile(
    r"(?:最高|不超过|不高于|上限|封顶|限[报补奖]|总额|累计|合计)[^，]{0,24}?(?:Mm*|Pp*)"
    r"|(?:Mm*)(?:封顶|为限)|最低[^，]{0,8}Mm*|不(?:低于|少于)Mm*"
)
"""A ceiling or floor: 最高50万元, 50万元封顶."""
_STEP = re.compile(
    r"[^，；：MP]{1,16}(?:以上|以下|级|类|等|奖|的|生|士|师|人才|员|企业|单位|团队)(?:[^，；：MP]{0,4}每[^，；：MP]{1,6})?"
    r"(?:最高|不超过)?Mm*"
)
# 500亩以上的20万元, 省级园区80万元, 小米80元: a step or a kind, then its sum and nothing else
_PLAIN = re.compile(
    r"(?:其他|其余)?(?:[^，；：MP]{0,8}[CM][^，；：MP]{0,16}?的"
    r"|(?![^，；：M]*(?:[费额投达缴款价担息标限超共每单同第约贷]|累计|合计|财政|自筹|实现|带动"
    r"|[为到至计是按在值收入金税产润献利率量]M))"
    r"[^，；：、MP]{1,14}?的?)Mm*(?:\s?[/／][一-龥]{1,4})?"
)
_LADDER = re.compile(r"[^，；：MP]{0,12}[C千百万][^，；：MP]{0,10}?(?:及?以[上下内])?的[MP][mp]*")
# 属于重点产业链的提高至10%, 外资项目按3%, 脱贫县可上浮5个百分点: another share of the same base
_SHARE_STEP = re.compile(
    r"(?![^，；：M]*(?:最|超过P|不[超高低]|其中|占P|比例|部分|拨付|兑|支付|首[批期付次年]"
    r"|余|第[一二三四五\d]|前[一二两三四五\d]|分[期批]|验收|开工|投产|竣工|启动|财政|[省市县区]级?按|自筹|年按))"
    r"[^，；：MP]{2,24}?(?P<core>的?(?:提高|上浮|调高|上调)(?:到|至)|的?按照?"
    r"|的?(?:可|再|另|适当|额外|相应){0,3}(?P<more>提高|上浮|调高|上调|增加|追加|叠加|加补))(?:最高|不超过)?Pp*"
)
_SUMS = re.compile(r"标准|额度|金额|比例")  # labels of sums, no ways and contents
_AMOUNT = re.compile(
    r"(?:每[^，；：MP]{1,6}?|最高|不超过|不低于|不少于|一次性|按[^，；：MP]{2,20})*[MP][mp]*"
)
_QUALIFIED = re.compile(r"□{0,9}(?:及?以[上下内]|的$|的?部分|左右)")
_TITLE = re.compile(
    r"[^，；：MP]{0,20}(?P<form>返还|退还|补贴|补助|奖励|奖补|资助|贴息)(?:的|资金)?(?:标准|比例)"
)
_RAISED = re.compile(
    r"[^，；：MP]{2,24}(?P<core>(?:由|从)[MP][mp]*(?:统一)?(?:提高|提升|调整|上调|增加)(?:到|至|为)[MP][mp]*)"
)
_NAMES = re.compile(
    r"(?![^，]*(?:给予|予以|享受|发放|对|标准|金额|额度|比例))[^，；：MP]{2,12}(?:贴息|补贴|补助|奖励|奖补|资助|津贴|减免|返还|(?:扶助|慰问|救助|奖励|抚恤|补助|褒扬|助学)金)"
)
_EACH_OWNER = re.compile(
    r"(?:每|单|同一)[个户人家一]?[^，；：MP]{0,6}?(?:每年|年度|累计|合计|总额)?(?:最高|不超过|不高于|上限)"
)
# 总投资5000万元, 年产值达到2亿元: what must be reached
_TEST = re.compile(
    r"(?:投资|投入|资产|资本|产值|收入|营收|销售额|交易额|出口额|税收|贡献|面积|保费|保额)[^，；：按]{0,6}$"
    r"|(?:达到?|超过?|突破|满)$"
)
# 其中博士每月2000元，硕士每月1500元, behind 发放租房补贴
_AMONG = re.compile(r"(?:其中[，：:]?)?[^，；：MP]{2,40}每[年月](?:最高|不超过)?Mm*")

# 给予重奖，冠军8万元，亚军5万元
_RANKED = re.compile(
    r"(?:第?[一二三四五六七八九十Cc]{1,6}(?:[至到、—-]第?[一二三四五六七八九十Cc]{1,6})?名|[特一二三]等奖|[冠亚季]军|[金银铜][奖牌])"
    r"[^，；：MP]{0,6}Mm*"
)


def is_item(segment: Segment, clause: Span, last: Grant) -> bool:
    """高龄津贴50元，90周岁以上每人每月100元: one more step of the benefit before."""
    whole = (segment.shadow, clause.start, clause.end)
    if is_share(segment, clause):
        return "P" in segment.shadow[(last.basis or [last.clause])[0].start : last.clause.end]
    first = "M" not in segment.shadow[last.clause.start : last.clause.end]
    ways = (_AMONG, _LADDER, _RANKED) if first else (_STEP, _PLAIN, _RANKED)
    return any(way.fullmatch(*whole) is not None for way in ways)


def is_share(segment: Segment, clause: Span) -> bool:
    """Whether a clause gives another share of what was said: 外资项目按3%."""
    return _SHARE_STEP.fullmatch(segment.shadow, clause.start, clause.end) is not None


def item_of(segment: Segment, clause: Span, last: Grant) -> Grant:
    """The step as a benefit of its own, worded as the one before it."""
    share = _SHARE_STEP.fullmatch(segment.shadow, clause.start, clause.end)
    more = share is not None and share["more"] is not None
    amount = segment.shadow.find("M", clause.start, clause.end)
    return Grant(
        segment=segment,
        rule=_rule("points.raised") if more else last.rule,
        clause=clause,
        core=Span(share.start("core") if share else amount, clause.end),
        form_word=last.form_word or last.segment.words(last.core),
        before=last,
        listed=True,
        each=each_of(last),
        opening=last.opening if last.listed else last if last.announces else None,
    )


def is_title(segment: Segment, clause: Span) -> bool:
    """Whether a clause only names what follows: 创业贷款贴息：."""
    colon = segment.text[clause.end : clause.end + 1] in {"：", ":"}
    return colon and _NAMES.fullmatch(segment.shadow, clause.start, clause.end) is not None


def _rule(name: str) -> Rule:
    return next(one for one in rule_book().rules if one.id == f"subsidies.{name}")


def each_of(last: Grant) -> str | None:
    """The unit that a sum was for one of, for the item behind it: 谷子每亩120元，小米80元."""
    if last.listed and last.each is not None:
        return last.each
    inside = last.segment.within(last.clause)
    money = next((one for one in inside if one.kind is QuantityKind.MONEY), None)
    return None if money is None else unit_of(last.segment, money, shared=False)


def raised(segment: Segment, clause: Span) -> Grant | None:
    """A share that rises under a title: 稳岗返还比例，中小企业由60%提高到80%."""
    item = _RAISED.fullmatch(segment.shadow, clause.start, clause.end)
    first = segment.clauses[0]
    title = item and _TITLE.fullmatch(segment.shadow, first.start, first.end)
    if item is None or title is None:
        return None
    return Grant(
        segment=segment,
        rule=_rule("refund.standard" if title["form"] in {"返还", "退还"} else "direct.rate"),
        clause=clause,
        core=Span(item.start("core"), clause.end),
        form_word=title["form"],
    )


# 最高30万元, 每台最高2万元, 单家企业年度不超过50万元
_BOUND = re.compile(
    rf"(?:(?:每|单)[^，；：MP]{{1,10}}?(?:最高|不超过|上限|封顶)(?=M))|{LIMIT.pattern}"
)
_TRANCHE = re.compile(
    r"分[两三四五\d](?:年|次|期)(?:付|拨|兑|到|发)|(?:首|次|第[一二三四五]|末)(?:年|期|批|次)[^，；：M]{0,16}P"
)


def labelled(segment: Segment) -> list[Grant]:
    """Sums under a label that have no verb: 补贴标准：博士每人5万元，硕士每人3万元."""
    found: list[Grant] = []
    title = next((one for one in segment.clauses[:1] if is_title(segment, one)), None)
    label = segment.label or (f"{segment.words(title)}标准" if title else "")
    if not _SUMS.search(label):
        return found
    rule = _rule("standard")
    form = rule_book().form_of(label)
    pending: list[Span] = []
    for clause in pieces_of(segment):
        if clause == title:
            continue
        if found and _TRANCHE.match(segment.shadow, clause.start, clause.end):
            found[-1].tail.append(clause)  # 分两年付，首年70%
            continue
        amount = _AMOUNT.search(segment.shadow, clause.start, clause.end)
        if amount is not None and _TEST.search(segment.shadow[clause.start : amount.start()]):
            continue
        if amount is None or _QUALIFIED.match(segment.shadow, amount.end(), clause.end):
            pending.append(clause)  # 在主板上市的，｜500万元
            continue
        if found and _EACH_OWNER.match(segment.shadow, clause.start, clause.end):
            for one in found:
                one.terms.append(clause)  # …，每户最高不超过5万元: whichever it grows
            continue
        if found and _BOUND.match(segment.shadow, clause.start, clause.end):
            found[-1].terms.append(clause)
            continue
        found.append(
            Grant(
                segment=segment,
                rule=rule,
                clause=clause,
                core=Span(amount.start(), clause.end),
                form_word=form or "",
                head=pending,
                before=found[-1] if found else None,
            )
        )
        pending = []
    return found
