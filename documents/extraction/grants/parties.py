"""Who may obtain a grant and under what condition; who pays (对象、条件、资金来源)."""

from __future__ import annotations

import re
from dataclasses import dataclass

ORG = (
    "企业|公司|机构|单位|平台|主体|商户|个体工商户|农户|合作社|园区|基地|载体|孵化器|众创空间|高校|院校|院所|学校|医院"
    "|团队|人才|人员|职工|员工|劳动者|毕业生|学生|居民|青年|个人|家庭|项目|品种|产品|器械|生物药|经纪人|工业企业"
    "|客商|客户|协会|商会|银行|市场主体|养老机构|幼儿园|旅行社|用户|车辆|中心|实验室|联盟|组织|农场|大户|经营者|借款人"
)
_ORG = re.compile(rf"(?:{ORG})(?:（[^（）]{{1,24}}）)?")
_LEAD = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}是|其中|同时|此外|另外|对于|针对|凡是?|对)[，,]?"
)
_FOR = re.compile(r"(?:^|[，；。：])(?:其中)?[，]?(?:对于|针对|凡是?|对|向|为)(?=[^，。；]{2})")
_PAYER = re.compile(
    r"(?:^|[，,：])?(?:再|并|由|从|通过|在|落实|鼓励)?(?P<payer>[^，。；：]{0,24}?(?:财政|财政部门|专项资金|专账资金|引导资金|发展资金|补助资金"
    r"|基金|担保机构|担保公司|担保集团|银行|经费|资金池))(?:中|里|统筹安排|安排|给予|予以|按照?|再|可|一次性|提供|、|，|$)"
)
_TAIL_VERB = re.compile(
    r"[，,]?(?:再|并|可|可以|可按规定|按规定|按|由|一次性|分别|最高|依法|将|均|经[^，。；]{2,30}(?:后|同意|批准|核准)?[，,]?|视情况|适当)$"
)
_HEADLESS = re.compile(r"的$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Recipient, condition and the range of text in which both stand (relative to the half)."""

    beneficiary: str | None
    condition: str | None


def parties_of(phrase: str) -> Parties:
    """Split the words between 对 and the granting verb into recipient and condition.

    对开展临床试验的第三类医疗器械 -> 第三类医疗器械, 开展临床试验.
    """
    phrase = _trim(phrase)
    if not phrase:
        return Parties(beneficiary=None, condition=None)
    first, _, rest = phrase.partition("，")
    if rest and _ORG.search(first) and not _HEADLESS.search(first):
        condition = _HEADLESS.sub("", rest)
        head, modifiers = _head(first)
        return Parties(beneficiary=head, condition=condition or modifiers)
    if _HEADLESS.search(phrase):
        return _headless(phrase)
    head, modifiers = _head(phrase)
    return Parties(beneficiary=head, condition=modifiers)


def payer_in(words: str) -> str | None:
    """The fund or treasury named beside the granting verb, if any."""
    found = None
    for match in _PAYER.finditer(words):
        found = match["payer"]
    if found is None:
        return None
    found = re.sub(r"^(?:.*?(?:从|通过|由|对|给予|的))(?=.{2})", "", found)
    return found.strip("，, ") or None


def phrase_start(half: str, verb: int) -> int:
    """Where the recipient's words begin: after the last 对 that governs the verb, else the half."""
    starts = [match.end() for match in _FOR.finditer(half, 0, verb)]
    return starts[0] if starts else 0


def _trim(phrase: str) -> str:
    phrase = phrase.strip("，, ：:；;")
    phrase = _LEAD.sub("", phrase)
    before = None
    while before != phrase:
        before = phrase
        phrase = _TAIL_VERB.sub("", phrase).strip("，, ")
    return phrase


def _headless(phrase: str) -> Parties:
    """对新入规入统的企业连续3年…的: the recipient is named inside its condition."""
    body = _HEADLESS.sub("", phrase)
    match = _ORG.search(body)
    if match is None:
        return Parties(beneficiary=body, condition=body)
    last = match
    for following in _ORG.finditer(body, match.end()):
        if re.fullmatch(r"[、和或及与]?[^，。；的]{0,14}?", body[last.end() : following.start()]):
            last = following
        else:
            break
    head = body[: last.end()]
    rest = body[last.end() :].strip("，, ")
    return Parties(beneficiary=_LEAD.sub("", head), condition=rest or body)


def _head(phrase: str) -> tuple[str, str | None]:
    """Noun phrase after the last 的 outside brackets, and what stands before it."""
    depth = 0
    for index in range(len(phrase) - 1, -1, -1):
        char = phrase[index]
        if char in "）)”》":
            depth += 1
        elif char in "（(“《":
            depth -= 1
        elif char == "的" and depth == 0 and len(phrase) - index > 2:  # noqa: PLR2004 - a word
            return phrase[index + 1 :], phrase[:index].strip("，, ") or None
    return phrase, _inner_condition(phrase)


def _inner_condition(phrase: str) -> str | None:
    """符合条件企业, 新认定及运营中的…: a condition without 的."""
    match = re.match(
        r"(?:新[一-龥]{1,3}|符合[一-龥]{2,10}?条件|列入[^，]{2,30}|经[^，]{2,20}认定)", phrase
    )
    return match[0] if match else None
