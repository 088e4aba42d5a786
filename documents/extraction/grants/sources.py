"""Whose purse pays a benefit (资金来源)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from documents.extraction.grants.parts import Grant
from documents.extraction.spans import Span

# 使用专项资金减免相关费用: the waiver and what is waived are no part of the fund's name.
_SOURCE_FUND = re.compile(
    r"(?:从|由|在|(?<![采应利使信费适通租自专])用(?:好)?(?!于)|使用|利用|通过|统筹)"
    r"(?P<from>(?!的|[^，]{0,4}等费用)(?:(?!一定|减免|免收|免除|工作中|用于|给予|予以|从(?!业))[^，。；：、MP]){2,30}?"
    r"(?:专项资金|专账资金|公益金|资金|基金|经费|预算|费用|账户|再贷款))(?:中|内|里)?"
    r"(?:按[^，。；]{0,12}规定)?(?:优先|统筹|予以|给予|中){0,2}"
    r"(?:再?按|列支|安排|解决|支付|支出|承担|支持|补贴|补助|支|给予|减免|免收|免除|代缴|对|，|$)"
)
_FOLLOWS = re.compile(r"(?:上述|所需|以上)?[^，。；：、]{0,6}(?:资金|经费|费用)(?:从|由|在|列)")
_SOURCE_GIVEN = re.compile(
    r"(?P<fund>[^，。；：、的对按]{0,14}(?:专项资金|专项基金|资金|基金))(?:一次性)?(?:最高)?"
    r"(?:给予|予以|一次性|(?<=专项资金)(?:按|对))"
)
_GIVEN_FUND = re.compile(r"(?:给予|予以)(?P<fund>[^，。；：、的]{0,14}?(?:专项资金))")
_SET_UP = re.compile(
    r"(?P<who>[^，。；：]{2,6}?)设立(?P<fund>[^，。；：、]{0,14}"
    r"(?:专项基金|专项资金|补偿资金|基金|资金))"
)
_PAYER = re.compile(
    r"(?:各级|本级|同级|受益地|中央|省级?|市级?|县级?|区级?|旗级?|自治区|地方|省市|市县|区县|所在地"
    r"|当地|省、市|市、区|市（州）|州级?){0,2}财政(?:部门|局|厅)?"
    r"(?!性|支|投|扶|资金|政策|厅|专项|部(?!门)|收|预算|[^，；的]{0,6}贡献|补助额度|奖励额度|资助额度|增量|[^，；的]{0,4}(?:补[贴助]|奖励)标准|留[成存]|所得|分成|实得|不承担|不负担)"
    r"(?!(?<=[^省市县区央级]财政)(?:补|贴|奖))"
)
_BODY = re.compile(
    r"(?P<who>[^，。；：、对向由按]{0,14}(?:担保机构|担保集团|再担保公司|担保公司|银行|保险公司"
    r"|产业集团|银行机构))(?:应|要|可|均)?(?:对|免收|给予|减收|提供|可|实行|酌情|减免|将)"
)
_FUNDS = ((_GIVEN_FUND, "fund"), (_SOURCE_FUND, "from"), (_SOURCE_GIVEN, "fund"), (_SET_UP, "fund"))
_NO_FUND = re.compile(r"^贴息资金$|所需")


def source_of(grant: Grant, aliases: Mapping[str, str], following: str = "") -> str | None:
    """A fund by its full name, else the payer named beside the verb, else who waives or lends.

    `following` is the segment behind: 贴息资金从…专项资金中安排.
    """
    segment = grant.segment
    spans = [*grant.basis, grant.clause, *grant.terms, *grant.head, *grant.tail]
    here = "，".join(segment.words(span) for span in spans)
    for words in (here, following if _FOLLOWS.match(following) else ""):
        fund = _fund(words, aliases)
        if fund:
            return fund
    payer = next(_payers(grant), None)
    if payer is not None:
        return payer
    if grant.rule.id == "subsidies.equity" and "财政资金" in here:
        return "财政资金"
    return _waiver(grant) if grant.rule.kind in {"waive", "loan", "half"} else None


def _fund(words: str, aliases: Mapping[str, str]) -> str | None:
    for pattern, name in _FUNDS:
        for found in pattern.finditer(words):
            if not _NO_FUND.search(found[name]):
                return aliases.get(found[name].strip(), found[name].strip())
    return None


def _payers(grant: Grant) -> Iterator[str]:
    spans = [Span(grant.clause.start, grant.core.end), *grant.terms, *grant.basis, *grant.head[-1:]]
    for span in spans:
        for found in _PAYER.finditer(grant.segment.words(span)):
            yield found[0]


def _waiver(grant: Grant) -> str | None:
    """The bank or guarantor that waives or lends, also from the benefits before."""
    spans = [grant.clause, *grant.head]
    before = grant.before
    while before is not None:
        spans.append(before.clause)
        before = before.before
    for span in spans:
        body = _BODY.search(grant.segment.words(span))
        if body is not None:
            return body["who"]
    return None
