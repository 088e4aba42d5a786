"""What a rate is taken of: 按X的10%, 返还X的50%, X减半 (计算基数)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.extraction.grants.leads import is_size
from documents.extraction.grants.parts import Grant
from documents.extraction.grants.premiums import premium_of
from documents.extraction.grants.segments import Segment
from documents.extraction.grants.wording import ACTOR, OWED, OWING, SPEND
from documents.extraction.spans import Span

_OPENING = re.compile(
    r"^(?:[^，；按依以参]{0,12}?)(?:可|并|均)?(?:按照?|依据|根据|以|参照|比照)"
    r"(?:每[人月年户生]){0,2}(?:不高于|不超过?|不低于|最高|其){0,2}(?=.)"
)
_CUT = re.compile(
    r"(?:的)?(?:最高)?(?:不高于|不超过|最高|最高可达)?的?(?:Pp*|Mm*)|的?一半|全额|半额"
    r"|的?(?:同等比例|等额|[\d.]+\s?[:：∶]\s?[\d.]+)"
    r"|(?:分别)?(?:给予|予以|进行|实施|发放|安排|确定|执行|的标准|的比例)"
)
_MONEY_NOUN = re.compile(
    r"(?:费用?|额度?|款|租金|租|金|利率|利息|价|成本|支出|投入|投资|收入|合同|总额|增量|存量|税|财力"
    r"|工资|经费|保费|差价|设备|损失|利润|产值|销售|贡献|部分|数额|工资水平|(?:奖补|奖励|补助|补贴)(?:标准|资金)|工资标准|保障标准"
    r"|收费标准|缴费标准|LPR(?:[-+－＋加减][^，]{1,8})?)(?:[（(][^（()）]{2,40}[）)])?$"
)
_BY = re.compile("按|依据|根据|参照|比照")
_NO_BASE = re.compile(
    r"规定|政策|半价|(?<!奖补)(?<!奖励)(?<!工资)(?<!保障)(?<!收费)(?<!缴费)(?<!户)(?<!补贴)(?<!补助)(?<!上述)(?<!以上)(?<!前述)标准$|要求|原则|程序|文件|通知|层次"
    r"|数量|每"
)
_TIME = re.compile(r"(?:前|后|第|自|从|的|至|月份?|年度?|起|个|季度|[一二两三四五六七八九十\d])+")
# The spend before the verb: 展位费按80%给予补贴.
_SPENT = re.compile(
    rf"(?:其[^，的按对]{{2,20}}的|其|所)?(?P<base>[^，的按对]{{0,12}}{SPEND})的?(?:可|将|均)?"
    rf"(?:按照?(?:最高|不超过)?Pp*|(?:给予|予以|补[贴助]|奖励|资助|报销|最高|不超过){{1,3}}Pp*"
    rf"|(?:给予|予以)全额|(?:全额|全部)(?:补[贴助]|资助|奖励|报销)|[补奖返]Pp*)"
)
_SHARE = re.compile(r"(?P<base>[^，对按MP]{1,20}(?:部分|额|金|费))的?Pp*$")  # 增量部分的100%
_REFERENCE = re.compile(r"利率(?:上限)?不(?:超过|高于)(?P<base>[^，；]{2,24}?)的")  # 一年期LPR
_FIGURE_NEXT = re.compile(r"[的不高于超过最]*(?:P|一半|同等|等额|[\d.])")
_BOUGHT = re.compile(r"(?:新)?购置[^，]{0,8}?(?:设备|器具|仪器)")
# 其缴纳的增值税留成部分，前2年按100%; 猎头费用，按50%
_PAID = re.compile(
    rf"^(?!由|从)(?:其|所|[^，]{{0,10}}?{ACTOR}[^，]{{0,6}})?(?:实际)?(?:缴纳|发生|支付|产生|投入)的"
    rf"(?P<base>[^，；MP]{{1,24}}?(?:部分|{SPEND}|税))$|^(?P<named>(?!由|降低|减轻|减少|控制|压[缩减]|节约|承担|缓解)[^，的MP]{{0,10}}{SPEND})$"
)
# 对其设备投资给予50%的补助; 对其在场地等方面的投入，按照比例给予
# 税收比上年增长10%以上的新增部分，按40%
PORTIONED = re.compile(
    r"^(?:对(?:于)?)?(?P<base>[^，；]{2,40}?(?:新增|增量|增长|增加|超出|超过|留成|留存)[^，；]{0,14}部分)$"
)
_OWN = re.compile(r"对其(?P<base>[^，]{2,60}?)(?:的?Pp*)?(?:的?(?:比例|标准))?(?:给予|予以|，)?$")
# 不低于最低工资标准的生活费｜按贡献给予不超过其个人收入5%
_LEAST = re.compile(r"(?:给予|予以)(?:不低于|不高于|不超过|相当于)(?P<base>[^，MP]{2,20}?标准)的")
_NEAREST = re.compile(
    rf"(?:给予|予以)(?:不超过|不高于|最高)其(?P<base>[^，MP]{{2,20}}?(?:收入|{SPEND}|额|金|费))的?P"
)
# 全额补助培训考试费
_WHOLE_FEE = re.compile(
    r"^(?:给予|予以)?全额(?:给予|予以)?(?:补助|补贴|资助)(?P<base>[一-龥]{2,12}费用?)$"
)
# 对首轮流片费用给予最高30%
_ON = re.compile(rf"^对(?:于)?(?!其)(?P<base>[^，对由MP]{{2,30}}?{SPEND})(?:给予|予以|按照?)?$")
_HALVED = (
    re.compile(r"减半征收(?:Cc*)?(?P<base>[^，；]{2,20})"),
    re.compile(r"(?:申请|对|将)?(?P<base>[^，；、]{2,24})减半"),
)
# 大型企业｜养老保险单位缴费部分｜实行减半征收
_OWED_BY = re.compile(rf"{OWING}(?P<base>{OWED})(?:实行|予以|给予)?$")
# 停车费按五折优惠
_DISCOUNTED = re.compile(
    r"(?P<base>[^，；：的对MP]{0,6}(?:费用?|租金|门票|票价|房价))"
    r"(?:可|均|实行|统一|给予|予以|享受){0,2}(?:减?按|以|打|[一二三四五六七八九\dC])"
)
_OFFSET = re.compile(
    r"抵[扣减付用]其?(?:Pp*的)?(?P<base>[^，；：的MP]{0,10}?(?:费用?|租金|税|款|支出))"
)
# 给予基准利率50%的贴息, 返还其上年度实际缴纳失业保险费的50%
_BETWEEN = re.compile(
    r"^可?(?:安排)?(?:给予|予以|享受|领取|申请|返还|退还|全额退还|提供|补贴|补助|奖励|给与|暂退|返还标准可?按照?"
    r"|标准可?按照?|标准为)(?:企业|用人单位|其)?(?P<base>(?!比例|标准|金额|额度|由)[^，；MP]{2,50}?)的?"
    r"(?:不超过|最高)?的?Pp*"
)
# 给予1万元人员费补助, 享受薪酬补贴
_PAID_FOR = r"(?:Mm*的?|^(?:给予|享受|发放|提供)(?:政府|财政|一次性)?)"
# 给予50%的租金补贴: what is paid for is in the name of the benefit
_NAMED_BY = re.compile(
    rf"(?:Pp*的|{_PAID_FOR})(?P<base>(?:(?!的)[一-龥]){{0,6}}?(?:费用?(?<!经费)|租金|房租|薪酬|工资|利息))(?:补|资助|奖)"
)
_FEE_FIRST = re.compile(r"^(?:补助|补贴|资助)(?P<base>[一-龥]{1,6}费(?<!经费))(?=最高|不超过|每|M)")
_BORNE = re.compile(
    rf"(?P<base>[^，的MP]{{0,12}}{SPEND})(?:由|(?:中央|[省市县区]|各级|财政)[^，]{{0,14}}?[承负分]担)|(?P<named>[^，的MP]{{0,8}}损失)(?:再|分别)?承担"
)  # 保费由财政承担80%
# 脱贫户｜自缴部分｜由县财政全额兜底; 政策范围内个人自付费用｜全额救助
_LEFT_TO_PAY = re.compile(
    r"(?P<base>(?:(?:政策|目录|医保)范围内|合规)?的?(?:医疗|住院|门诊)?(?:个人)?(?:自[缴付负筹担]|缴费)(?:部分|费用)?)(?:由|[^，；：MP]{0,6}全额)"
)
_ALL_FREE = re.compile(
    r"(?:[^，；：的MP]{0,16}?[的户家生员者人内])?(?P<base>(?:(?!享受)[^，；：的MP]){0,8}(?:部分|费用?|租金))全免"
)  # 住宿费全免
_TIMED = re.compile(r"^(?:前|后|首|第)?[一二两三四五六]年(?=.{2})")
_SHARED = re.compile(r"^(?P<base>[^，；：的MP]{0,10}?(?:租金|费用?|房租|税))(?=[^，]{0,4}减)")
_FEE = re.compile(
    r"^(?:资助|补助|补贴|奖励)[^，；：]{0,8}Mm*的?(?P<base>[一-龥]{1,5}(?<!经)费)$"
)  # 资助不超过5000元摊位费
# 给予国家补助资金1:1配套奖励
_MATCHED = re.compile(r"^(?:给予|予以)(?P<base>[^，；：MP\d]{2,24}?)的?[\d.]+\s?[:：∶]\s?[\d.]+")
_REFUNDED = re.compile(
    r"(?:返还标准可?按照?|退还|返还|给予)(?P<base>[^，；P]{2,60}?)(?:确定|执行|的?标准|稳岗返还|$)"
)
_FROM = re.compile(r"由(?P<base>(?![^，；]{0,8}(?:财政|基金))[^，；P]{2,30}?)的?Pp*")
# 给予企业30%的租金补助, 给予医药企业两年50%的支持: who receives, no base.
_RECEIVES = re.compile(rf"[^的]{{0,8}}(?:{ACTOR}|[一-龥]{{2}}方)(?:(?:连续)?[一二三四五\d]年)?")
_BOUNDED = re.compile(r"(?:不高于|不超过)其?(?P<base>[^，；MP]{2,24}?)的?Pp*")
# 贴息比例为贷款利息的40%, 补贴标准不超过投资额的15%
_STANDARD = re.compile(
    r"(?:标准|比例|额度|金额)(?:为|是|按照?|不超过|不高于|(?:提高|调整|上浮|增加)[到至为])(?:不超过)?(?P<base>[^，；P]{2,30}?)的?Pp*"
)


def base_of(grant: Grant) -> str | None:
    """The spend, loan, fee or reference rate that a rate or amount follows, as worded."""
    return next(_bases(grant), None)


def _bases(grant: Grant) -> Iterator[str]:
    """What may be the base, the likeliest first."""
    segment = grant.segment
    for span in grant.terms:
        yield from _found(segment, span, _STANDARD)
    yield from _found(segment, grant.clause, _NEAREST)
    yield from _named(grant)
    yield from _before_verb(grant)
    yield from _due(grant)
    yield from _of_rule(grant)
    if grant.rule.id == "subsidies.deduct":
        return
    for span in (*grant.head, grant.lead):
        yield from _found(segment, span, _OWN)
    for span in grant.head[-1:]:
        yield from _found(segment, span, _PAID)
        yield from _found(segment, span, PORTIONED)
    if grant.rule.kind == "half":
        yield from _halved(grant)
        return
    refunded = (_REFUNDED,) if grant.rule.kind == "refund" else ()
    for pattern in (_BETWEEN, _MATCHED, _FEE, _FEE_FIRST, _WHOLE_FEE, _LEAST, *refunded, _FROM):
        yield from _found(segment, grant.body, pattern)
    for span in grant.terms:
        yield from _found(segment, span, _BOUNDED)
    yield from _found(segment, grant.body, _NAMED_BY)
    for span in (grant.lead, *grant.head):
        yield from _found(segment, span, _ON)


def _due(grant: Grant) -> Iterator[str]:
    """The premium that purses share, or what is left to pay and borne in full."""
    premium = premium_of(grant)
    if premium is not None:
        yield premium
    if grant.rule.id == "subsidies.whole":
        yield from _found(grant.segment, grant.clause, _LEFT_TO_PAY)


def _of_rule(grant: Grant) -> Iterator[str]:
    """Bases that only some wordings have: the rate of a loan, what is bought and deducted."""
    segment = grant.segment
    if grant.rule.id == "subsidies.waive.part.share":
        yield from _found(segment, grant.body, _SHARED)
    if grant.rule.id in {"subsidies.waive.part.left", "subsidies.waive.part.discount"}:
        yield from _found(segment, grant.clause, _DISCOUNTED)
    if grant.rule.id == "subsidies.offset.fee":
        yield from _found(segment, grant.body, _OFFSET)
    if grant.rule.kind == "loan":
        yield from _found(segment, grant.body, _REFERENCE)
    if grant.rule.id == "subsidies.standard":
        yield from _found(segment, grant.clause, _STANDARD)
        yield from _found(segment, grant.body, _BOUNDED)
        before = _trim(segment.words(grant.lead))
        if before is not None and _MONEY_NOUN.search(before):
            yield before
    if grant.rule.id == "subsidies.deduct":
        bought = _BOUGHT.search(segment.text[: grant.core.end])
        if bought is not None:
            yield bought[0]


def _before_verb(grant: Grant) -> Iterator[str]:
    """Spends that open the clause: 展位费按80%…, 增量部分的100%…."""
    segment, clause = grant.segment, grant.clause
    tries = [(_SPENT, clause.start, clause.end), (_SHARE, clause.start, grant.core.start)]
    tries.append((_BORNE, clause.start, clause.end))
    tries.append((_ALL_FREE, clause.start, clause.end))
    tries += [(_SHARE, span.start, span.end) for span in grant.basis]
    for pattern, start, end in tries:
        found = pattern.match(segment.shadow, start, end)
        if found is not None:
            name = "base" if found["base"] else "named"
            yield _TIMED.sub("", segment.text[found.start(name) : found.end(name)])


def _named(grant: Grant) -> Iterator[str]:
    """Bases that 按 names: in a clause of their own, before the verb, anywhere in the clause."""
    segment = grant.segment
    for span in grant.basis:
        yield from _cut_base(segment, span)
    for span in (grant.lead, grant.clause):
        shadow = segment.shadow[span.start : span.end]
        for by in reversed(list(_BY.finditer(shadow))):
            if is_size(segment, Span(span.start + by.end(), grant.core.start)):
                continue  # 按投资额60万-90万美元奖励9万元
            yield from _cut_base(segment, Span(span.start + by.start(), span.end))


def _halved(grant: Grant) -> Iterator[str]:
    segment = grant.segment
    yield from _found(segment, grant.body, _HALVED[0])
    for base in _found(segment, grant.clause, _HALVED[1]):
        owed = _OWED_BY.match(base)
        yield re.sub(r"^(?:可申请|可)", "", base if owed is None else owed["base"])


def _found(segment: Segment, span: Span, pattern: re.Pattern[str]) -> Iterator[str]:
    match = pattern.search(segment.shadow[span.start : span.end])
    if match is not None:
        name = "base" if match["base"] else "named"
        base = _trim(segment.words(span)[match.start(name) : match.end(name)])
        if base is not None and not _RECEIVES.fullmatch(base):
            yield base


def _cut_base(segment: Segment, span: Span) -> Iterator[str]:
    """按…的10%: from behind 按 to the figure; without figure only what is money."""
    shadow = segment.shadow[span.start : span.end]
    opening = _OPENING.match(shadow)
    if opening is None or shadow[opening.end() :][:1].isdigit():
        return  # 按1:1比例: a ratio, no sum
    cut = _CUT.search(shadow, opening.end())
    base = _trim(segment.words(span)[opening.end() : cut.start() if cut else len(shadow)])
    matched = cut is not None and re.search(r"[:：∶]", cut[0]) is not None  # 按市级标准1:1
    if base is None or (_NO_BASE.search(base) and not matched):
        return
    if (cut is not None and _FIGURE_NEXT.match(cut[0])) or _MONEY_NOUN.search(base):
        yield base


def _trim(words: str) -> str | None:
    base = re.sub(r"^对(?![^，]*贡献)", "", words.strip("的，、 "))
    base = re.sub(r"(?:不超过|不高于|不低于|最高)+$", "", base)
    base = re.sub(r"^(?:资金|金额|总额)?(?:不得?超过|不得?高于)", "", base)
    base = re.sub(r"^(?:前|后|首)[一二两三四五六\d]年(?=.{2})", "", base)  # 前三年当年贡献
    base = re.sub(r"^(?:其|不超过|不高于|最高|按照?)(?=.{3})", "", base)
    return base if len(base) > 1 and not _TIME.fullmatch(re.sub("不超过|最长", "", base)) else None
