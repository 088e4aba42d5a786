"""Benefits in a segment, each with the clauses that belong to it (惠企条款的组成).

A clause is a core (给予…奖补), terms that follow one (最高500万元), a basis (按投资额的10%) or
part of the head (对…的企业). A head reaches from the benefit before to the core.
"""

from __future__ import annotations

import re

from documents.extraction.grants.parts import Grant, Part
from documents.extraction.grants.pieces import pieces_of
from documents.extraction.grants.rules import Rule, rule_book
from documents.extraction.grants.segments import Segment
from documents.extraction.grants.verbless import (
    LIMIT,
    each_of,
    is_item,
    is_share,
    is_title,
    item_of,
    labelled,
    raised,
)
from documents.extraction.grants.wording import RECIPIENT_END
from documents.extraction.spans import Span

# 第三年至第五年按留存部分的50%; 一次性给予10%，最高…补助: a share that waits for its verb.
_BASIS = re.compile(
    r"(?:(?:可|并|均|均可|分别|省级|市级|区级|省财政|市财政|由财政|由[^，]{2,8}财政)?"
    r"|[^，；：按对的MP]{0,12}(?:[年月]|Cc*|Dd*)(?:内|期间|起|度)?(?:分别|再|可)?)"
    r"(?:按照?|依据|根据|参照|比照)(?!规定|有关规定|国家规定|相关规定|国家有关|《[^《》]{1,40}》[^，；：]{0,4}对)"
    r"|(?:一次性|分别|再|可|最高)*(?:给予|予以)(?:[^，；的MP]{0,8}[前首第][^，；的MP]{1,4}|最高|不超过)?Pp*$"
    r"|[^，；：按对MP]{4,30}[分额费金税]的Pp*$"
)
_GIVES = re.compile(r"给予|予以|给与|发放|可领取|可申请|可申领")
_PERIOD = re.compile(
    r"(?:期限?|时间|年限)[^，]{0,8}(?:不超过|最长|为|至)|最长不超过|最长[^，]{0,3}Cc*"
)
# 减免租金的孵化器, 给予…减免的园区, 在中央财政贴息的基础上: words about a recipient or a ground.
_RELATIVE = re.compile(
    rf"[^，；：MP]{{0,16}}?的(?:[^，；：的]{{0,40}}?{RECIPIENT_END}"
    rf"(?:$|[，、；：]|和|或|及|给予|予以|出现|，)|基础上|前提下|同时|情况下|个人"
    rf"|[^，；：]{{0,12}}(?:条件|要求)$)|[^，；：]{{0,16}}(?:基础上|之外|以外|外$)"
)
# A clause without any of these grants nothing; the rules need not be tried on it. Each begins with
# a plain character, so that a search leaps from one such to the next.
MAY_GRANT = re.compile(
    r"奖|补|返P|优惠P|比例[可再均统相适提上放增]|贴息|激励|经费|启动费|资助|津贴|抚慰|扶助|慰问|安家费|生活费|发放|兑[付现]|申领|领取|可(?:凭[^，]{1,4}|免费)?[获得]|享受|救助|代缴|待遇"
    r"|助学金|给[予与]|给[^，；：MP]{0,16}M|M[^，；：]{0,16}(?:拨|列支|计发|结算|核发|下达)|P[^，；：]{0,16}(?:拨|列支|计发|结算|核发|下达|收|缴|执行)|计酬|计发|代偿|予以|提供|安排|配套|返还|退还|退付"
    r"|先征后返|即征即退|暂退|免|减|不(?:再|予|增)?[征增]?收|无偿|零收费|费率|降低|扣除|贷|再(?:增加|增发|提高)"
    r"|另(?:增加|增发|提高)|外(?:增加|增发|提高)|申请|授信|股权|加[发价]|累加|追加|上浮|叠加|基础上[^，；：M]{0,12}[增提]|报销|支付比例"
    r"|基金[^，；：]{0,8}P|医保[^，；：]{0,8}P|按[^，；：]{2,24}P[^，；：]{0,2}(?:执行|兑现)|承担P"
    r"|额[承负]担|部[承负]担|租金的?P|帮扶|支持[^，；：]{0,12}M|扶持[^，；：]{0,12}M|财政扶持|财政支持|额度[最不上可为]|由[PM][mp]*(?:提|调|增)|由[^，；：MP]{2,12}[费金息]"
    r"|资金扶持|财政[^，；：MP]{0,8}[承负分]担|负担P|分[担摊]|共担|比例[承负]担|共同[承负]担|折(?![合算旧股扣])|半价|抵[扣付用]|兜底"
)
_EXCEPT = re.compile(r"除(?!贫|险|尘|草|雪)|(?:三|\d)年内不准|不得|不准")
# 除给予50万元奖励外，再…; 在享受国家奖励20万元基础上 tells of others' benefits
_ASIDE = re.compile(
    r"(?![^，；：]*(?:国家|中央|[省市县区](?:级|里|财政)|上级|本级|原有?|已|现[行有]|按[^，；：]{0,6}规定|其他|相关|有关|同时))"
    r"[^，；：MP]{0,30}?(?:除|在)(?P<own>(?:了|一次性|按|每|给予|发放|享受|奖励|补[助贴]|免[收征除])[^，；：]*?)"
    r"(?:的?(?:之外|以外|外)|的?基础(?:之?上))"
)
# 资助资金按启动期50%、验收50%分期拨付: how it is paid out
_TRANCHES = re.compile(
    r"[^，；：MP]{0,8}(?:资金|补助|奖励|补贴)按[^，；：M]{0,16}P[^，；：M]{0,40}(?:拨付|兑付|支付|兑现)"
)
_STARTS_HEAD = re.compile(r"对(?:于)?(?!单|每|同|其)|凡|其中|符合|鼓励|支持")
_STANDARD = re.compile(
    r"(?![^，]*(?:缴费|收费))(?:具体|平均)?[^，]{0,8}(?:标准|金额|额度|比例)(?:分别)?(?:为|是|按|不)"
)
# 补助标准为温室3万元、大棚补助1万元: the list belongs to its standard.
_OPENS_STANDARD = re.compile(r"[^，；：M]{0,8}标准(?:分别)?(?:为|是|：)")
_LIMITING = {
    f"subsidies.{rule}"
    for rule in (
        "standard",
        "direct.amount",
        "interest",
        "support.amount",
        "short",
        "offset",
        "offset.fee",
    )
}
_STANDARDS = {"subsidies.standard", "subsidies.refund.standard"}
_OWN_PART = re.compile(r"自[缴付筹担]|保费")  # 每头自缴不高于60元: what is left to pay
_WAIVES = {"waive", "half"}  # 减免租金3个月以上的 says who qualifies
_ON_TOP = {"subsidies.topped.up", "subsidies.paid.more", "subsidies.matched.sum"}
# 单个项目补助不超过100万元 behind 每立方米补助200元: the ceiling of what stands before it.
_EACH_LIMIT = re.compile(
    r"(?:且|并|但|原则上)?(?:单[个家户一]?|每(?=[个家户人年])|同一|年度|全年|累计|最高|总额|合计)"
    r"(?:[^，的给]|[受得]的){0,16}?(?:最高|不超过|不高于|上限|封顶)"
)
# 给予三年租金补贴，第一年100%，第二年80%
_YEAR_SHARE = re.compile(
    r"(?:前|后|首|第)[一二两三四五六](?:年?[至到、]第?[一二三四五六])?年(?:度)?(?:分别)?(?:按照?|为|给予|补贴|补助)?Pp*"
)
_YEAR_SUM = re.compile(r"(?:首|前|第)[一二三四五]?年(?:补[贴助]|奖励|给予|资助)?M")
_BY_SHARE = re.compile("按照?[^，；]{2,30}P")
_BY_PLACE = re.compile("[前后]者(?:为|给予)?M")
_EACH_NEAR = 6  # characters before the verb in which 每立方米 may stand
_EACH_STEP = re.compile(r"每再?(?:新增|增加|增长|提高|提升|上升|递增|超过|超出|超|满|完成)")


def grants_of(segment: Segment) -> list[Grant]:
    """All benefits of a segment, in order."""
    found: list[Grant] = []
    if not MAY_GRANT.search(segment.shadow):
        return labelled(segment)
    pending: list[tuple[Part, Span]] = []
    for clause in (one for one in pieces_of(segment) if not is_title(segment, one)):
        core = _core(segment, clause)
        last = found[-1] if found else None
        if last and _continues(segment, clause, core, last, pending):
            last.terms.append(clause)
            if last.before and last.listed and is_share(segment, last.clause):
                last.before.terms.append(clause)  # …3%，外资项目按5%，最高50万元: for both
            last.head += [
                span for part, span in pending if part is Part.HEAD and _tells(segment, span)
            ]
            last.tail += [span for _, span in pending if span not in last.head]
            pending = []
        elif core is not None:
            rule, match = core
            announced = None
            if last and _announces(segment, last, core, clause, pending):
                announced = found.pop()
                last = announced.before
            grant = Grant(
                segment=segment,
                rule=rule,
                clause=clause,
                core=Span(match.start(), match.end()),
                form_word=match.groupdict().get("form") or "",
                head=[span for part, span in pending if part is Part.HEAD],
                basis=[span for part, span in pending if part is Part.BASIS],
                before=last,
                each=each_of(last) if last and _shares_unit(segment, clause, rule) else None,
            )
            if announced is not None:
                by = _BASIS.match(segment.shadow, announced.clause.start) is not None
                grant.head = [*announced.head, *([] if by else [announced.clause]), *grant.head]
                grant.basis = [*announced.basis, *([announced.clause] if by else []), *grant.basis]
            found.append(grant)
            pending = []
        elif (item := _verbless(segment, clause, last)) is not None:
            found.append(item)
            pending = []
        else:
            part = (
                Part.BASIS if _BASIS.match(segment.shadow[clause.start : clause.end]) else Part.HEAD
            )
            pending.append((part, clause))
    if found:
        found[-1].tail += [span for _, span in pending]
    return found or labelled(segment)


def _verbless(segment: Segment, clause: Span, last: Grant | None) -> Grant | None:
    """The clause as one more step of the benefit before, or of the title that opens the segment."""
    if last is not None and is_item(segment, clause, last):
        last.announces = not _has_figures(last) and not is_share(segment, clause)
        return item_of(segment, clause, last)
    return raised(segment, clause)


def _announces(
    segment: Segment,
    last: Grant,
    core: tuple[Rule, re.Match[str]],
    clause: Span,
    pending: list[tuple[Part, Span]],
) -> bool:
    """Whether the benefit before only says that there is one: 对企业进行奖励，一等奖奖励300万元."""
    rule, match = core
    form = match.groupdict().get("form") or ""
    lead = segment.shadow[clause.start : match.start()]
    return (
        last.rule.kind == rule.kind == "grant"
        and not last.terms
        and not re.search(r"[MP]|全额|全部|半", _shown(segment, [last.clause, *last.basis]))
        and form[:1] == last.form_word[:1] != ""
        and re.search(r"[MP]", segment.shadow[clause.start : clause.end]) is not None
        and "对" not in lead
        and not any(_STARTS_HEAD.match(segment.shadow, span.start, span.end) for _, span in pending)
    )


def _shares_unit(segment: Segment, clause: Span, rule: Rule) -> bool:
    """Whether sums are for each of what the sum before was for: 每亩600元，首年补贴300元."""
    return rule.id in _ON_TOP or _YEAR_SUM.match(segment.shadow, clause.start) is not None


def _shown(segment: Segment, spans: list[Span]) -> str:
    return "，".join(segment.shadow[span.start : span.end] for span in spans)


def _tells(segment: Segment, span: Span) -> bool:
    """Whether a clause between a benefit and its standard says for whom: 2023年投产的."""
    return segment.shadow[span.start : span.end].endswith("的")


def _core(segment: Segment, clause: Span) -> tuple[Rule, re.Match[str]] | None:
    """The first rule that finds a benefit in the clause."""
    if not MAY_GRANT.search(segment.shadow, clause.start, clause.end):
        return None
    aside = _ASIDE.fullmatch(segment.shadow, clause.start, clause.end)
    if aside is not None:
        clause = Span(aside.start("own"), aside.end("own"))
    elif _EXCEPT.match(segment.shadow, clause.start, clause.end):
        return None
    if _TRANCHES.match(segment.shadow, clause.start, clause.end):
        return None
    rules = rule_book().rules
    if _OPENS_STANDARD.match(segment.shadow, clause.start, clause.end):
        rules = (*(rule for rule in rules if rule.id == "subsidies.standard"), *rules)
    shadow, start, end = segment.shadow, clause.start, clause.end
    for rule in rules:
        if rule.pattern.search(shadow, start, end) is None:
            continue  # most of them: a search costs less than an iterator
        for match in rule.pattern.finditer(shadow, start, end):
            tells = rule.kind in _WAIVES and shadow.endswith("的", 0, end)
            if not tells and not _RELATIVE.match(shadow, match.end(), end):
                return rule, match
    return None


def _continues(
    segment: Segment,
    clause: Span,
    core: tuple[Rule, re.Match[str]] | None,
    last: Grant,
    pending: list[tuple[Part, Span]],
) -> bool:
    """Whether the clause only adds a limit or a standard to the benefit before it."""
    shadow = segment.shadow[clause.start : clause.end]
    if any(_STARTS_HEAD.match(segment.shadow, span.start, span.end) for _, span in pending):
        return False
    if core is None:
        return bool(
            (LIMIT.search(shadow) and not _OWN_PART.search(shadow) and not shadow.endswith("的"))
            or _BY_PLACE.match(shadow)
            or (_YEAR_SHARE.fullmatch(shadow) and not _has_money(last))
            or _PERIOD.search(shadow)
            or (_STANDARD.match(shadow) and re.search(r"[MP]", shadow))
        )
    by = Span(last.clause.start, last.core.start)
    by_share = "P" in shadow and _BY_SHARE.search(segment.shadow, by.start, by.end) is not None
    told = _has_figures(last) or by_share
    if not told and (core[0].id in _STANDARDS or _is_rate(shadow, core[0], last)):
        return True
    insured = core[0].id == last.rule.id == "subsidies.insured"
    shared = _has_figures(last) or "P" in segment.shadow[last.clause.start : last.clause.end]
    bounded = _EACH_LIMIT.match(shadow) and not _has_ceiling(last) and shared
    if insured or bounded:
        return True  # …，由基金代缴医疗保险费; …，单个企业每年享受补助不超过80万元
    if core[0].id not in _LIMITING or _GIVES.search(shadow) or not LIMIT.search(shadow):
        return False
    return not _has_ceiling(last) or _EACH_LIMIT.match(shadow) is not None


def _is_rate(shadow: str, rule: Rule, last: Grant) -> bool:
    """对贷款给予贴息，贴息比例为利息的40%: the second names the rate of the first."""
    return rule is last.rule and _STANDARD.match(shadow) is not None and "P" in shadow


def _has_ceiling(grant: Grant) -> bool:
    """Whether an amount was already named outside 每…一笔 and rates."""
    near = max(grant.clause.start, grant.core.start - _EACH_NEAR)
    spans = [Span(near, grant.clause.end), *grant.terms]  # 每立方米｜补贴100元
    shadow = "，".join(grant.segment.shadow[span.start : span.end] for span in spans)
    step = _EACH_STEP.search(grant.segment.shadow, grant.clause.start, grant.core.start)
    return "M" in shadow and step is None and not re.search(r"每|/", shadow)


def _has_money(grant: Grant) -> bool:
    return "M" in grant.segment.shadow[grant.clause.start : grant.clause.end]


def _has_figures(grant: Grant) -> bool:
    spans = [grant.body, *grant.basis, *grant.terms]
    return any(
        one.kind.value in {"money", "percent"}
        for span in spans
        for one in grant.segment.within(span)
    )
