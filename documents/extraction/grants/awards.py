"""The words by which a text grants something: 给予…奖补, 免征, 返还, 贴息 (给付动词).

Awards are looked for in the shadow of one half of a sentence (parted at ；), where M stands for
money, P for a percentage, C for a count, D for a date and A for an agency.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NOUN = (
    "奖补|奖励性补助|奖励|后补助|补助|补贴|资助|贴息|奖金|补偿|津贴|返还|资金配套|配套支持|配套奖励"
)
# The first word that tells the form decides: 贴息补助 is 贴息.
FORMS = (
    ("贴息", "贴息"),
    ("奖补", "奖补"),
    ("奖励性补助", "补助"),
    ("后补助", "补助"),
    ("补助", "补助"),
    ("补贴", "补助"),
    ("津贴", "补助"),
    ("奖励", "奖励"),
    ("奖金", "奖励"),
    ("资助", "资助"),
    ("配套", "资助"),
    ("贷款", "贷款"),
    ("信贷", "贷款"),
)

_GIVE = "给予|予以|给与|发放|领取|享受|提供|拨付|兑现|进行|实行|获得|可?申请"
_GIVEN = re.compile(
    rf"(?:再|分别|另)?(?P<verb>{_GIVE})(?P<gap>[^。；]{{0,50}}?)(?P<noun>{NOUN})(?![^，。；]{{0,6}}(?:政策宣传|办法》))"
)
# Support, loans and funds count as granted only with an amount: 给予政策支持 is none.
_GIVEN_AMOUNT = re.compile(
    r"(?:分别|一次性)?(?P<verb>给予|予以|给与|提供|发放|奖|补)(?P<gap>[^。；，]{0,30}?[Mm]{2,}[^。；，]{0,14}?)"
    r"(?P<noun>信用贷款|贷款|支持|扶持|补足|经费|资金|优惠|奖|(?=[，。；]|$))"
)
_DIRECT = re.compile(
    r"(?P<noun>奖励|补助|补贴|资助|奖补|补偿|津贴|一次性奖励)"
    r"(?:标准|金额|额度|资金|比例)?(?:按|为|分别|最高|提高到|每[^，。；]{1,8}|不超过|[：:]){0,3}\s?[MP][mp]"
)
_DIVIDED = re.compile(
    r"(?P<noun>(?<=分别)(?:资助|奖励|补助|补贴)|全额(?:资助|补助|补贴))(?![^，。；]{0,3}[的名])"
)
_RAISED = re.compile(
    r"(?:提高|降低|优化)[^，。；]{0,16}(?P<noun>奖补|补助|补贴|补偿|返还)(?:标准|比例)"
)
_RETURN = re.compile(r"(?P<noun>返还|退还|暂退|退回|补偿比例|返还标准|返还比例)[^。；]{2,60}")
_WAIVE = re.compile(
    r"(?P<noun>免收|免征|免缴|免交|免除|免费提供|零收费|减半征收|减半|减免|减征|减收|困难减免"
    r"|税前一次性扣除|一次性税前扣除|降低[^，。；]{0,8}费用|费率降至|(?<=[租费金])免收)"
)
_INTEREST = re.compile(r"(?P<noun>贴息|保费补贴|风险补偿)")

# The clause says that somebody else should, or that it has been done, or only names a policy.
_URGED = re.compile(r"^[^，。；]{0,12}(?:鼓励|倡导|引导|动员|呼吁)")
_SPENT = re.compile(
    r"(?:已|累计|共计|合计|先后|截至|截止|去年|上年|共(?=发放|拨付|给予|争取|获得))[^，。；]{0,24}$"
)
_SPENT_AFTER = re.compile(
    r"^(?:资金|经费|补助)?(?:了|共计?|合计|累计)|^[^，。；]{0,10}(?:累计|共计)"
)
_NAMED = re.compile(
    r"(?:政策|办法|机制|制度|方式|力度|标准|额度|资金的?|目录|范围|项目|名单|审核)$"
)
_POOL = re.compile(r"(?:安排|设立|投入|统筹|筹措|下达|争取)[^，。；]{0,24}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """One granting word: where its verb starts, where its noun ends, and how it was found."""

    start: int
    end: int
    noun: str
    rule: str


_RULES = (
    ("subsidies.given", _GIVEN),
    ("subsidies.given-amount", _GIVEN_AMOUNT),
    ("subsidies.direct", _DIRECT),
    ("subsidies.divided", _DIVIDED),
    ("subsidies.raised", _RAISED),
    ("subsidies.return", _RETURN),
    ("subsidies.waiver", _WAIVE),
)


def awards_in(half: str, *, plan: bool) -> list[Award]:
    """Awards in the shadow of half a sentence, in order; of two that overlap, the first rule's.

    `plan` tells a paper of policies from a reply: only replies speak of money already spent.
    """
    if _URGED.match(half) and not re.search(r"[MP][mp]", half):
        return []
    found: list[Award] = []
    for rule, pattern in _RULES:
        for match in pattern.finditer(half):
            award = Award(start=match.start(), end=match.end("noun"), noun=match["noun"], rule=rule)
            if any(award.start < other.end and other.start < award.end for other in found):
                continue
            if not _excluded(half, award, plan=plan):
                found.append(award)
    return sorted(found, key=lambda award: award.start)


def form_of(award: Award) -> str:
    """奖补, 奖励, 补助, 贴息, 贷款, 减免, 资助 or 其他 (rulings: refunds are 其他)."""
    if award.rule == "subsidies.waiver":
        return "减免"
    if award.rule == "subsidies.return" or award.noun in {"返还", "补偿"}:
        return "其他"
    named = next((form for word, form in FORMS if word in award.noun), None)
    return named or "资助"


def _excluded(half: str, award: Award, *, plan: bool) -> bool:
    before, after = half[: award.start], half[award.end :]
    if award.rule == "subsidies.waiver" and _waiver_is_condition(before, after):
        return True
    if not plan and (_SPENT.search(before) or _SPENT_AFTER.match(after)):
        return True
    if after.startswith(("政策的", "政策宣传", "办法", "工作", "机制", "制度", "名单", "审核")):
        return True
    return bool(_POOL.search(before)) and award.rule in {
        "subsidies.direct",
        "subsidies.given-amount",
    }


def _waiver_is_condition(before: str, after: str) -> bool:
    """给予房租减免的基地，…给予奖补: what the beneficiary did for others, not what it obtains."""
    if re.search(r"(?:鼓励|倡导|引导)[^。；]{0,30}$", before):
        return True
    return bool(re.match(r"[^。；]{0,40}(?:给予|予以)[^。；]{0,30}(?:补助|奖补|补贴|奖励)", after))
