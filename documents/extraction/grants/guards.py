"""What reads like an entitlement and is none: budgets, money spent, wishes, policies by name."""

from __future__ import annotations

import re

from documents.extraction.grants.nominals import Head
from documents.extraction.grants.parts import Grant
from documents.extraction.grants.rules import rule_book
from documents.extraction.grants.sharing import SHARED, is_between_purses
from documents.extraction.spans import QuantityKind
from documents.extraction.types import Context, DocumentKind

_PLANS = {DocumentKind.MEASURES, DocumentKind.PLAN, DocumentKind.NOTICE}
_PAST_YEAR = re.compile(
    r"^(?:其中)?(?:自|从)?(?:Dd*)(?:以来|，|我|省|市|全|中央|共|间|对|兑[付现]|发放|拨付|下达|核发)"
    # 今年前五个月，兑付补助资金300万元
    r"|^今年(?:以来|上半年|[前1一][^，]{0,8})，(?![^；]*(?:下半年|拟|将))"
)
# What a proposal asks for: 您提出的《关于给予补贴的建议》收悉.
_ASKED = re.compile(
    r"收悉|您(?:们|在)?[^，。]{0,24}提出|关于建议|关于[^，。]{2,60}的(?:建议|提案)”?"
)
_TOPIC = re.compile(r"(?:关于|针对|对于?)(?:您|代表|委员|你)[^，。]{0,60}，")
# 我省出台了办法，对成效突出的市县给予奖励; 对5户企业给予补助 tells what was done.
_FRESH = re.compile(
    r"对(?:于)?(?:符合|满足|达到|通过|获|被|新|首次|当年|年度"
    r"|(?![^，]*(?:了|已|Cc*(?!及?以|的)))[^，]{4,}的[^，的]{2,})"
)
# 每户补助1500元，其中省级补助600元: who pays how much of it.
_BREAKDOWN = re.compile(
    r"(?:其中[，：]?)?(?:由)?(?:中央|省|市|县|区|旗|乡镇|各?级?财政)[^，]{0,8}M"
)
_PAST_PAYER = re.compile(r"Dd*[^，；]{0,12}(?:财政|资金)[^，]{0,10}(?:支持|补助|奖励|安排|下达)")
_PAYER = re.compile(r"财政|专项资金|基金|省政府")
_WISHED = re.compile(r"[^，]{0,8}(?:建议|希望|恳请|请求|呼吁)|望(?:相关|有关|上级)")
_GOT = re.compile(r"获得?[^，；：]{0,12}M")  # 2020年某公司获得奖补资金1000万元
_PAID = re.compile(r"(?:核发|拨付|兑现|下达|争取|到位|落实)(?:各类|各级|财政)*$")
_PAID_OUT = re.compile(r"发放|兑付|兑现|拨付|落实")
_OFFERED = re.compile(r"对|每|最高|不超过|标准|可|的，|起")
# 不对重复举报给予奖励; 应当凭身份证明领取奖励
_CLAIMED = re.compile(
    r"不对[^，]{2,30}(?:给予|奖)|(?:应当|凭|推举|持)[^；]{0,40}领取|领取奖励通知|未领取|视为[^，]{0,4}放弃"
)
_SHARED_OUT = re.compile(r"分担|自筹|容积率|(?:承担|负担)比例|比例(?:承担|负担)")
# 按每站2000元列支, 兑现20万元: verbs of any payment; without a recipient they grant nothing.
_PAYS = {
    f"subsidies.{rule}"
    for rule in (
        "by.paid",
        "cashed",
        "paid.to",
        "points.raised",
        "more",
        "joined.form",
        "waive.part.left",
        "waive.part.discount",
    )
}
_LEAST_LEFT = 20  # percent of a fee that a discount leaves to pay
_LOCAL = re.compile(r"鼓励(?:有条件|各|地方)")
# 单个项目支持额度不超过500万元 names a kind of recipient, 支持额度不超过500万元 nobody.
_EACH_ONE = re.compile(
    r"(?:且|并|对|原则上)?(?:单[个家户项一]?|每[个家户项])[^，；：的MP]{0,6}(?:项目|企业|课题|平台|团队|机构|单位|基地)"
)
_TELLING = 5  # shorter words before a verb are adverbs: 逐步提高
_POOL = 50_000_000
_POOL_UNNAMED = 10_000_000
_GIVEN = re.compile("给予|予以|奖励(?!资金)|补贴|补助(?!资金)|资助")
_VAGUE = re.compile(
    r"(?:加大|强化|加强|完善|优化|落实|争取|研究|探索|建立|健全|推动|用好|宣传|兑现|加快)"
    r"[^，]{0,20}$"
)


def _is_told(grant: Grant, head: Head | None) -> bool:
    """Whether a reply wishes for it or tells of a sum paid: 建议…补贴, 发放运营补贴860万元."""
    segment = grant.segment
    before = segment.shadow[grant.clause.start : grant.core.start]
    if _WISHED.match(before) or any(
        _WISHED.match(segment.shadow, span.start, span.end) for span in grant.head
    ):
        return True
    if _GOT.match(segment.shadow, grant.core.start) or _PAID.search(before):
        return True
    nobody = head is None or head.beneficiary is None
    paid = _PAID_OUT.match(segment.shadow, grant.core.start) is not None
    return nobody and paid and _OFFERED.search(segment.shadow) is None


def is_entitlement(grant: Grant, head: Head | None, context: Context) -> bool:
    """Whether a benefit is one that somebody may obtain."""
    if _is_denied(grant):
        return False
    if context.metadata.kind not in _PLANS and (_is_past(grant) or _is_told(grant, head)):
        return False
    if grant.rule.kind in {"waive", "half"} and _is_urged(grant):
        return False
    if _has_figures(grant):
        return not _is_nobodys(grant, head) and not _is_pool(grant, head)
    # 为企业提供免费培训: a service for all
    for_all = grant.rule.id == "subsidies.free.service" and not (
        head and head.beneficiary and head.condition
    )
    if (
        for_all
        or head is None
        or (head.beneficiary is None and len(head.condition or "") < _TELLING)
    ):
        return grant.rule.kind == "grant" and _PAYER.search(grant.segment.text) is not None
    return _stated(grant)


def _is_nobodys(grant: Grant, head: Head | None) -> bool:
    """Whether nobody receives, not even one of what it is: 支持额度不超过500万元.

    项目资金按每公里50万元安排: money is only moved.
    """
    if grant.rule.id in _PAYS:
        said = head and (head.beneficiary or head.condition)
        moved = grant.segment.shadow.endswith(("经费", "资金"), 0, grant.clause.end)
        if moved and (head is None or head.beneficiary is None):
            return True  # 财政按人均2元安排应急经费
        return not said or said.endswith(("资金", "经费", "费用", "支付"))
    each = _EACH_ONE.match(grant.segment.shadow, grant.clause.start)
    return head is None and grant.rule.id == "subsidies.standard" and each is None


def _is_denied(grant: Grant) -> bool:
    """Whether the sentence refuses or takes back, or the clause counts what has been paid."""
    guards = rule_book().guards
    clause = grant.segment.shadow[grant.clause.start : grant.clause.end]
    until = grant.segment.shadow[: grant.clause.end]
    topic = _TOPIC.match(grant.segment.shadow)  # 关于您提出的培育产业链，我厅…
    if _ASKED.search(grant.segment.shadow, topic.end() if topic else 0) or (
        "其中" in until and _BREAKDOWN.match(clause)
    ):
        return True
    denied = guards["denied"].search(grant.segment.shadow)
    if denied is not None and denied.start() > grant.clause.end and denied[0][0] in "已曾":
        denied = None  # 每辆给予1万元补贴，已享受国家补贴的不再享受
    return bool(
        denied
        or guards["forbidden"].search(until)
        or guards["repeated"].search(clause)
        or guards["spent"].search(clause)
        or (grant.rule.id not in SHARED and _SHARED_OUT.search(clause))
        or is_between_purses(grant)
        or _is_price(grant)
        or _CLAIMED.search(grant.segment.shadow)
    )


def _is_price(grant: Grant) -> bool:
    """Whether a share of what is paid is no discount: 担保费按1%收取."""
    inside = grant.segment.within(grant.core)
    low = any(one.value is not None and one.value < _LEAST_LEFT for one in inside)
    return grant.rule.id == "subsidies.waive.part.left" and low


def _is_urged(grant: Grant) -> bool:
    """Whether others are only asked to waive something: 鼓励业主为租户减免租金."""
    urged = rule_book().guards["urged"]
    segment = grant.segment
    return any(
        urged.match(segment.shadow, span.start, span.end)
        for span in segment.clauses
        if span.start <= grant.core.start
    )


def _has_figures(grant: Grant) -> bool:
    return any(
        one.kind in {QuantityKind.MONEY, QuantityKind.PERCENT}
        for span in [grant.clause, *grant.basis, *grant.terms]
        for one in grant.segment.within(span)
    )


def _is_past(grant: Grant) -> bool:
    """Whether a reply tells what was paid: 2021年，…; 已为22户企业发放贷款2.19亿元."""
    shadow = grant.segment.shadow
    if grant.rule.id == "subsidies.standard":
        return False
    before = shadow[: grant.core.end]
    # 设立了认定标准，对符合条件的基地（，每年）给予…: the policy was set, the grant is in force.
    for begun in (grant.clause, *reversed(grant.head)):
        if _FRESH.match(shadow, begun.start, min(begun.end, grant.core.start)):
            before = shadow[begun.start : grant.core.end]
            break
    return bool(
        _PAST_YEAR.match(shadow)
        or _PAST_PAYER.search(before)
        or rule_book().guards["spent"].search(before)
    )


def _is_pool(grant: Grant, head: Head | None) -> bool:
    """Whether the amount is a budget: 省级财政安排5亿元, no ceiling and nobody to obtain it."""
    clause = grant.segment.shadow[grant.clause.start : grant.clause.end]
    if rule_book().guards["pool"].search(clause) and not re.search(
        r"给予|予以|奖励(?!资金)|补贴", clause
    ):
        return True
    if head is not None and _GIVEN.search(clause):
        return False
    top = max(
        (
            one.value or 0
            for one in grant.segment.within(grant.body)
            if one.kind is QuantityKind.MONEY
        ),
        default=0,
    )
    limited = re.search(r"最高|不超过|不高于|上限", grant.segment.shadow) is not None
    return (top >= _POOL or (head is None and top >= _POOL_UNNAMED)) and not limited


def _stated(grant: Grant) -> bool:
    """Whether support without an amount is stated as such and not only named or announced."""
    shadow = grant.segment.shadow
    clause = shadow[grant.clause.start : grant.clause.end]
    opens_list = grant.segment.text[grant.clause.end : grant.clause.end + 1] in {"：", ":"}
    if opens_list or rule_book().guards["listed"].search(clause) or _LOCAL.match(shadow):
        return False
    exempts = grant.rule.kind in {"waive", "half"} and "对" in shadow[: grant.core.start]
    return exempts or _VAGUE.search(shadow[grant.clause.start : grant.core.start]) is None
