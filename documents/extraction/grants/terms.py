"""The terms of a benefit: how often, of what kind, in which year (频次与形式)."""

from __future__ import annotations

import re

from documents.extraction.grants.parts import Grant
from documents.extraction.grants.rules import rule_book
from documents.extraction.grants.tiers import Tier
from documents.extraction.grants.wording import ACTOR, STAGES
from documents.extraction.spans import Span

_YEARS = re.compile(
    r"(?:前|后|第)(?:[一二三四五六七八九十\d]{1,2}年?[至到]第?)?[一二两三四五六七八九十\d]{1,3}个?年度?"
)
_CALENDAR = re.compile(r"(?:19|20)\d\d(?=年)")
_TIMES = (
    ("一次性或分阶段", re.compile(r"一次性或(?:者)?分阶段")),
    ("一次性", re.compile(r"一次性(?!扣除|特别培训|缴|税前)|一次给予")),
    ("分阶段", re.compile(r"分阶段|不同阶段")),
    ("分期", re.compile(r"分期")),
    ("分年度", re.compile(r"(?<!部)分年度|按年度(?=分|拨|兑|发)")),
    (
        "每年",
        re.compile(
            r"每年|按年(?![度利化息日均])|逐年|每个?年度|/年|每[^，每]{1,3}每年"
            r"|连续[两二三四五\d]年(?=给予|予以|每|按|奖|补|资助)"
            r"|连续(?:给予|奖励|补助|补贴|资助|支持|扶持)[^，]{0,4}[两二三四五\d]年"
            r"|(?:年度|全年|一年内|(?<![\d两二三四五六七八九十])年)"
            r"(?:[^，MP收产销增入]{0,8}?(?:奖励|补助|补贴|资助|扶持|支持|贴息|奖补))?"
            r"(?:内|累计|合计|总额|总计|金额|资金|额度){0,4}"
            r"(?:最高|最多|不得?超过|不高于|上限)"
        ),
    ),
    ("每月", re.compile(r"每月|按月|/月")),
    ("每季度", re.compile(r"每季度?|按季")),
)
_PAID_BY = re.compile(
    r"每(?:月|年|季度)(?=最高|不超过)?(?=[^，]{0,3}M|按照?|给予|补助|补贴|奖励|资助)"
)  # 博士每月3000元
_PAID_OUT = re.compile(r"拨付|发放|兑现|兑付|支付|给付")  # 分三年拨付
_WAY = re.compile("以奖代补方式|“以奖代补”")
_HALVED = re.compile(r"减半(?:给予|予以|进行)?(?P<form>奖励|补助|补贴|资助|奖补)")
_ON_TOP = {"subsidies.more", "subsidies.points.raised"}
_LONG = 16  # a lead longer than this holds the recipient
_BY_YEARS = re.compile(
    r"(?<!部)分(?:[两二三四五六\d]{1,2}年|期(?=拨付|兑[付现]|支付)|[两二三四五六\d]{1,2}次|[两二三四五六\d]{1,2}期)"
)


_OWNER = re.compile(
    rf"(?:同一[个家]?|单[个家户]|每[个家户])(?P<who>[^，；：MP的\d]{{0,4}}?{ACTOR})[^，；：]{{0,8}}?"
    r"(?:最高|不超过|上限)"
)


def owner_of(grant: Grant) -> str | None:
    """Who is named by a ceiling for each: 同一单位每年奖励不超过100万元."""
    found = (
        _OWNER.search(grant.segment.shadow, span.start, span.end)
        for span in (*grant.terms, *grant.tail)
    )
    return next((one["who"] for one in found if one is not None), None)


def year_of(grant: Grant, clause: Span, label: str | None, tier: Tier | None = None) -> str | None:
    """The year of a tier: 前三年, 2024; None where rows do not go by year."""
    words = grant.segment.words(clause)
    if tier is not None and len(listed := _YEARS.findall(words)) == tier.places > 1:
        return str(listed[tier.place])  # 第二年、第三年分别按40%、20%
    if label is not None:
        spell = _YEARS.search(label)
        if spell is not None:
            return spell[0]
        years = _CALENDAR.findall(label)
        if len(years) == 1:
            return str(years[0])
    span = _YEARS.search(grant.segment.text, clause.start, clause.end)
    return span[0] if span else None


def frequency_of(grant: Grant) -> str | None:
    """How often it is paid, as far as it is said of the payment: 一次性, 每年, 分3年."""
    spans = [Span(_tail(grant), grant.clause.end), *grant.terms, *grant.basis]
    said = "，".join(grant.segment.words(span) for span in spans)
    paid = _PAID_BY.search(grant.segment.shadow, grant.clause.start, grant.clause.end)
    if paid is not None:
        said = f"{said}，{paid[0]}"
    paid_out = [grant.segment.words(span) for span in grant.tail]
    by_years = _BY_YEARS.search(
        "，".join([said, *(words for words in paid_out if _PAID_OUT.search(words))])
    )
    if by_years:
        return by_years[0]
    for name, pattern in _TIMES:
        if pattern.search(said):
            return name
    if any(STAGES.search(grant.segment.words(span)) for span in grant.head) and re.search(
        "分别", said
    ):
        return "分阶段"
    return None


def _tail(grant: Grant) -> int:
    """Where the words of the payment begin before the core: behind the head's last 的, 企业."""
    lead = grant.segment.shadow[grant.clause.start : grant.core.start]
    if lead.startswith("对") or len(lead) > _LONG:
        return max(grant.clause.start, grant.core.start - 6)
    return grant.clause.start


def is_unnamed(grant: Grant) -> bool:
    """Whether a sum is called nothing: 给予100万元."""
    words = (grant.form_word, grant.segment.words(grant.core), grant.segment.words(grant.body))
    named = any(rule_book().form_of(one) for one in words if one)
    return grant.rule.kind == "grant" and grant.rule.form is None and not named


def form_of(grant: Grant) -> str:
    """The kind of benefit in the closed list of forms."""
    before = grant.before
    if before is not None and grant.rule.id in _ON_TOP:
        return form_of(before)  # 奖励10万元，…的再叠加5万元
    halved = _HALVED.search(grant.segment.text, grant.clause.start, grant.clause.end)
    settled = rule_book().form_of(halved["form"]) if halved is not None else grant.rule.form
    if settled:
        return settled
    book = rule_book()
    core = grant.segment.words(grant.core)
    body = grant.segment.words(grant.body)
    # 通过以奖代补方式支持…，每村补助20万元
    way = re.search(r"奖励性补助|以奖代补", body) or _WAY.search(grant.segment.text)
    if grant.form_word and way is not None:
        return "奖补"
    named = () if re.search(r"返还|退还", core) else (grant.form_word, core, body)
    for words in named:
        form = book.form_of(words) if words else None
        if form:
            return "贴息" if form in {"补助", "资助"} and "贴息" in core else form
    if not named or "M" not in grant.segment.shadow[grant.core.start : grant.clause.end]:
        return "其他"
    # A类人才给予100万元补贴，B类人才给予60万元: what is not called anything is as before it.
    last = form_of(before) if before is not None else "其他"
    return "资助" if last == "其他" else last
