"""Recipients that stand elsewhere than before the verb: behind it, at the end, in the basis."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.extraction.grants.nominals import Head, Phrase, both
from documents.extraction.grants.parts import Grant
from documents.extraction.grants.phrases import parse
from documents.extraction.grants.wording import ACTOR, EACH, OWED, OWING, PURPOSE, RECIPIENT_END
from documents.extraction.spans import Span

_EACH_PLACE = re.compile(r"各(?:设区市|市|县|区|地区|地|省)(?:（[^（）]{1,6}）)?")
_PREFERRED = re.compile(rf"(?:优先|重点)支持(?P<who>[^，]{{2,40}}{RECIPIENT_END})")
# 孤儿基本｜生活费标准: what it is for is in its name
_NAMED_FOR = re.compile(
    rf"(?P<who>[^，]{{0,24}}?{ACTOR})(?:基本|生活|护理|医疗|住房|租房|购房|交通|高龄|养老|营养|伙食|岗位)+"
)
_OPENING = re.compile(r"^(?:其中|同时|并|且|对|，)+")
_PAYER_ONLY = re.compile(r"(?:由)?[^，]{0,6}(?:财政|政府|部门|各地)$|\d+比例")
# 减免在四板市场挂牌的企业挂牌手续费
_WHOSE = re.compile(
    rf"(?:减免|减收|免收)(?P<whose>[^，；：]{{2,30}}?的[^，；：的]{{0,16}}?{RECIPIENT_END})"
    rf"[^，；：的]{{2,12}}?(?:手续费|费用?|租金)"
)
# 首次认定的30万元: what was done, not who
_DONE = re.compile(
    r"(?:首次|再次|重新|新[认评获入]|初次|通过|获|被|经|入选|评|列入|连续|达到|完成)[^，]*的$"
)
_SHORTEST = 2
_OF_LOAN = re.compile(r"(?:担保|信用|抵押)$")
# 免征小微企业工会经费
_RELIEVED = re.compile(
    rf"(?:免[收征缴交除]|减[免征收]|减半征收|减半收取)(?P<who>(?:[^，；：MP]{{2,24}}的)?{OWING})(?:的?Pp*的?)?{OWED}"
)
_HALVED = re.compile(rf"(?:对|将)?(?P<who>{OWING}){OWED}[^，；：]{{0,8}}(?:减半|减?按|折|半价)")
_COUNTED = re.compile(rf"{EACH.pattern}(?P<who>[^，的每]{{2,10}}?{RECIPIENT_END})(?:一次性|分别)?")
_PAID_TO = re.compile(
    rf"(?:兑[付现]|发放|拨付|支付|补[贴助])给(?P<who>(?![^，]*(?:账户|财政|部门))[^，]{{2,30}}{RECIPIENT_END})(?=$|，)"
)
_PAID_BY = re.compile(r"免[收征缴交除](?P<who>[^，]{2,24}?)(?:应?缴纳|应缴|承担)的")


def head_elsewhere(grant: Grant, head: Head | None, lead: Span | None) -> Head | None:
    """Heads of benefits that name their recipient elsewhere than before the verb."""
    if grant.rule.id == "subsidies.standard" and lead is not None:
        return _standard(grant, lead)
    if head is None and grant.segment.label and grant.head:
        # under 给予奖励：国家级，80万元 all before the sum is its case
        words = "，".join(grant.segment.words(span) for span in grant.head)
        return Head(beneficiary=None, condition=words, spans=tuple(grant.head))
    ways = (_preferred, _exempted, _each_place, _paid_out, _each_one, _said)
    found = next((own for way in ways if (own := way(grant, head, lead)) is not None), None)
    return found or head


def _preferred(grant: Grant, head: Head | None, lead: Span | None) -> Head | None:  # noqa: ARG001
    """资金转换为股权，…，项目优先支持拟融资的科技型中小企业."""
    preferred = _PREFERRED.search(grant.segment.text)
    if grant.rule.id != "subsidies.equity" or preferred is None:
        return None
    found = parse(Phrase(preferred["who"], preferred["who"]))
    return replace(found, condition=both(found.condition, head.text if head else ""))


def _exempted(grant: Grant, head: Head | None, lead: Span | None) -> Head | None:  # noqa: ARG001
    """免征民航企业缴纳的民航发展基金: the recipient stands behind the verb."""
    body = Span(grant.core.start, grant.clause.end)
    whose = _WHOSE.match(grant.segment.shadow, body.start, body.end)
    if whose is not None:
        words = grant.segment.text[slice(*whose.span("whose"))]
        return parse(Phrase(words, words))
    if grant.rule.kind not in {"waive", "half"}:
        return None
    found = _PAID_BY.search(grant.segment.shadow, body.start, body.end)
    if found is None:
        return _relieved(grant, body)
    who = grant.segment.text[found.start("who") : found.end("who")]
    return Head(beneficiary=who, condition=grant.segment.text[found.end("who") : body.end])


def _relieved(grant: Grant, body: Span) -> Head | None:
    """免征小微企业工会经费; 大型企业社保单位缴费部分减半征收; 货车通行费按九折收取."""
    for pattern, span in ((_RELIEVED, body), (_HALVED, body), (_HALVED, grant.clause)):
        found = pattern.match(grant.segment.shadow, span.start, span.end)
        if found is not None:
            words = grant.segment.text[slice(*found.span("who"))]
            return replace(parse(Phrase(words, words)), spans=(body,), origin=grant.segment)
    return None


def _standard(grant: Grant, lead: Span) -> Head:
    """国有林的补偿标准提高到…: recipient; 吸纳劳动力补贴标准提高至…: condition."""
    words = re.sub(r"^将|自[^，]{2,8}起", "", grant.segment.words(lead))
    if PURPOSE.fullmatch(words):
        return Head(beneficiary=None, condition=None)  # 岗位补贴标准为…: of those named before
    named = _NAMED_FOR.fullmatch(words)
    if named is not None:
        return Head(beneficiary=named["who"], condition=None, spans=(lead,))
    if _DONE.match(words):
        return replace(parse(Phrase(words, words)), spans=(lead,))
    if words.endswith("的"):
        return Head(beneficiary=words.removesuffix("的"), condition=None, spans=(lead,))
    return Head(beneficiary=None, condition=words or None, spans=(lead,))


def _each_place(grant: Grant, head: Head | None, lead: Span | None) -> Head | None:  # noqa: ARG001
    """根据各市政策实施情况给予补助: the places that are looked at obtain it."""
    basis = "，".join(grant.segment.words(span) for span in (*grant.basis, grant.lead))
    place = _EACH_PLACE.search(basis)
    if place is None or head is not None or "根据" not in basis:
        return None
    return Head(beneficiary=place[0], condition=basis.strip("，"))


def _each_one(grant: Grant, head: Head | None, lead: Span | None) -> Head | None:  # noqa: ARG001
    """每个示范旗县给予90万元: who is counted one by one receives."""
    words = grant.segment.shadow[grant.clause.start : grant.core.start]
    each = None if head is not None else _COUNTED.fullmatch(words)
    return None if each is None else Head(beneficiary=each["who"], condition=None, named=True)


def _paid_out(grant: Grant, head: Head | None, lead: Span | None) -> Head | None:  # noqa: ARG001
    """对还田的，每亩补助30元，资金直接兑付给作业主体: who is paid stands at the end."""
    spans = (*grant.terms, *grant.tail)
    found = next(
        (one for span in spans if (one := _PAID_TO.search(grant.segment.words(span)))), None
    )
    if found is None:
        return None
    own = head or Head(beneficiary=None, condition=None)
    who = parse(Phrase(found["who"], found["who"]))
    return replace(own, beneficiary=who.beneficiary, condition=both(own.condition, who.condition))


def _said(grant: Grant, head: Head | None, lead: Span | None) -> Head | None:
    """证监会受理奖励300万元: what stands before the verb is a condition."""
    if head is not None or lead is None:
        return None
    said = _OPENING.sub("", grant.segment.words(lead).strip("，、 "))
    if (
        len(said) < _SHORTEST
        or PURPOSE.fullmatch(said)
        or _PAYER_ONLY.match(said)
        or _OF_LOAN.search(said)
    ):
        return None
    return Head(beneficiary=None, condition=said, spans=(lead,))
