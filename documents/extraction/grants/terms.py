"""The terms of a benefit: per whom, how often, of what kind, on what basis, from whose purse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from documents.extraction.grants.amounts import deed_of
from documents.extraction.grants.benefits import Grant
from documents.extraction.grants.rules import rule_book
from documents.extraction.spans import Span

_PER = re.compile(
    r"(?:单(?:个|户|家|一|项(?!冠军)|笔|只|条|台|批)(?!来源)|每(?:一|1)?(?:个|户|家|人|亩|吨|头|羽|台|套|辆|名|项|笔|件|次|档|级|只|条|批|所|株|场|平方米|公里|千瓦时|千瓦|度|年|月)"
    r"(?:每(?:一|1)?(?:人|月|年|天|日|亩|次|台|个))?|同一)"
    r"(?:(?:企业|项目|品种|机构|单位|产品|团队|平台|基地|金融|融资|担保公司|个人|服务|主体|品牌|孵化器|孵化载体|载体|网点|合作社|学生|人才|教师){0,3})"
)
_TIMES_ONLY = {"每年", "每月", "每次", "同一"}
_STAGES = re.compile(r"不同阶段|各阶段|分阶段")
_LEVELS = re.compile(r"[两二三四五六]个?(?:层次|档次|等级|级别|类别)")
_TIMES = (
    ("一次性或分阶段", re.compile(r"一次性或(?:者)?分阶段")),
    ("一次性", re.compile(r"一次性(?!扣除|特别培训|缴|税前)|一次给予")),
    ("分阶段", re.compile(r"分阶段|不同阶段")),
    ("分期", re.compile(r"分期")),
    (
        "每年",
        re.compile(
            r"每年|按年|逐年|每个?年度|/年|每[^，每]{1,3}每年|连续[两二三四五\d]年(?:给予|予以)"
        ),
    ),
    ("每月", re.compile(r"每月|按月|/月")),
    ("每季度", re.compile(r"每季度?|按季")),
)
_BY_YEARS = re.compile(
    r"分(?:[两二三四五六\d]{1,2}年|[两二三四五六\d]{1,2}次|[两二三四五六\d]{1,2}期)"
)
_BASE_OPENING = re.compile(
    r"^(?:[^，；按依以]{0,12}?)(?:可|并|均)?(?:按照?|依据|根据|以)(?:不高于|不超过|不低于|最高|其)?(?=.)"
)
_BASE_CUT = re.compile(
    r"(?:的)?(?:最高)?(?:不高于|不超过|最高|最高可达)?的?(?:Pp*|Mm*)|的?一半|全额|半额|(?:给予|予以|进行|实施|发放|安排|确定|执行|的标准|的比例)"
)
_MONEY_NOUN = re.compile(
    r"(?:费用?|额|款|租金|租|金|利率|利息|价|成本|支出|投入|投资|收入|合同|总额|增量|存量|税|财力|工资|经费|保费|差价|设备|损失|利润|产值|销售|贡献|部分|数额)$"
)
_SOURCE_FUND = re.compile(
    r"(?:从|由|在|(?<![采应利使])用(?:好)?|使用|利用|通过|统筹)(?P<from>[^，。；：、MP]{2,30}?(?:专项资金|专账资金|资金|基金|经费|预算|费用|账户))(?:中|内|里)?(?:优先)?(?:予以|给予|中)?(?:列支|安排|解决|支付|支出|承担|支持|补贴|补助|支|给予|对|，|$)"
)
_FOLLOWS = re.compile(r"(?:上述|所需|以上)?[^，。；：、]{0,6}(?:资金|经费|费用)(?:从|由|在|列)")
_SOURCE_GIVEN = re.compile(
    r"(?P<fund>[^，。；：、的]{0,14}(?:专项资金|专项基金|资金|基金))(?:一次性)?(?:最高)?(?:给予|予以|一次性)"
)
_GIVEN_FUND = re.compile(r"(?:给予|予以)(?P<fund>[^，。；：、的]{0,14}?(?:专项资金))")
_SET_UP = re.compile(
    r"(?P<who>[^，。；：]{2,6}?)设立(?P<fund>[^，。；：、]{0,14}(?:专项基金|专项资金|补偿资金|基金|资金))"
)
_PAYER = re.compile(
    r"(?:各级|本级|同级|受益地|中央|省级?|市级?|县级?|区级?|旗级?|自治区|地方|省市|市县|区县|所在地|当地|省、市|市、区|市（州）|州级?){0,2}财政(?:部门|局|厅)?(?!性|支|投|资金|政策|厅|专项|收|预算)(?!(?<=[^省市县区央级]财政)(?:补|贴|奖))"
)
_BODY = re.compile(
    r"(?P<who>[^，。；：、对向由按]{0,14}(?:担保机构|担保集团|再担保公司|担保公司|银行|保险公司|产业集团|银行机构))(?:应|要|可|均)?(?:对|免收|给予|减收|提供|可|实行|酌情|减免|将)"
)


def per_of(grant: Grant) -> str | None:
    """For whom or what each amount is: 单个品种, 每人每月, 同一服务机构; the last one said."""
    if grant.rule.kind == "waive":
        return None
    for span in [*reversed(grant.terms), grant.clause, *reversed(grant.basis)]:
        found = list(_PER.finditer(grant.segment.shadow, span.start, span.end))
        found = [one for one in found if one[0] not in _TIMES_ONLY]
        if found:
            return found[-1][0]
    if "分档" in segment_words(grant):
        return "分档"
    deed = deed_of(grant)
    if deed is not None:
        return deed[0]
    for pattern in (_LEVELS, _STAGES):
        for span in [grant.clause, *grant.head]:
            stage = pattern.search(grant.segment.shadow, span.start, span.end)
            if stage is not None and stage[0] != "分阶段":
                return stage[0]
    return None


_YEARS = re.compile(r"(?:前|后|第)[一二两三四五六七八九十\d]{1,3}个?年度?")
_CALENDAR = re.compile(r"(?:19|20)\d\d(?=年)")


def year_of(grant: Grant, clause: Span, label: str | None) -> str | None:
    """The year of a tier: 前三年, 2024; None where rows do not go by year."""
    if label is not None:
        years = _CALENDAR.findall(label)
        if len(years) == 1:
            return str(years[0])
    span = _YEARS.search(grant.segment.text, clause.start, clause.end)
    return span[0] if span else None


def segment_words(grant: Grant) -> str:
    """The words of the core clause."""
    return grant.segment.words(grant.clause)


def frequency_of(grant: Grant) -> str | None:
    """How often it is paid, as far as it is said of the payment: 一次性, 每年, 分3年."""
    spans = [grant.body, *grant.terms, *grant.basis, Span(_tail(grant), grant.core.start)]
    said = "，".join(grant.segment.words(span) for span in spans)
    by_years = _BY_YEARS.search(said)
    if by_years:
        return by_years[0]
    for name, pattern in _TIMES:
        if pattern.search(said):
            return name
    if any(_STAGES.search(grant.segment.words(span)) for span in grant.head) and re.search(
        "分别", said
    ):
        return "分阶段"
    return None


def _tail(grant: Grant) -> int:
    """Where the words of the payment begin before the core: behind the head's last 的, 企业."""
    lead = grant.segment.shadow[grant.clause.start : grant.core.start]
    if lead.startswith("对") or len(lead) > 16:
        return max(grant.clause.start, grant.core.start - 6)
    return grant.clause.start


def form_of(grant: Grant) -> str:
    """The kind of benefit in the closed list of forms."""
    if grant.rule.form:
        return grant.rule.form
    book = rule_book()
    core = grant.segment.words(grant.core)
    body = grant.segment.words(grant.body)
    if grant.form_word and re.search(r"奖励性补助|以奖代补", body):
        return "奖补"
    if re.search(r"返还|退还", core):
        return "其他"
    for words in (grant.form_word, core, body):
        form = book.form_of(words) if words else None
        if form:
            return "贴息" if form in {"补助", "资助"} and "贴息" in core else form
    return "其他"


def base_of(grant: Grant) -> str | None:
    """What a rate is taken of, or the spend, loan or rate that the amount follows."""
    segment = grant.segment
    for span in grant.basis:
        found = _cut_base(segment.shadow[span.start : span.end], segment.words(span))
        if found:
            return found
    for span in (grant.lead, grant.clause):
        shadow, words = segment.shadow[span.start : span.end], segment.words(span)
        by = max(shadow.rfind("按"), shadow.rfind("依据"))
        found = _cut_base(shadow[by:], words[by:]) if by >= 0 else None
        if found:
            return found
    if grant.rule.id == "subsidies.standard":
        before = _trim(segment.words(grant.lead))
        if before is not None and _MONEY_NOUN.search(before):
            return before
    if grant.rule.id == "subsidies.deduct":
        bought = re.search(
            r"(?:新)?购置[^，]{0,8}?(?:设备|器具|仪器)", segment.text[: grant.core.end]
        )
        return bought[0] if bought else None
    for span in grant.head:
        own = re.match(r"对其(?P<base>[^，]{2,60})$", segment.words(span))
        if own is not None:
            return own["base"]
    lead = grant.lead
    shadow, words = segment.shadow[lead.start : lead.end], segment.words(lead)
    own = re.search(
        r"对其(?P<base>[^，]{2,60}?)(?:的?Pp*)?(?:的?(?:比例|标准))?(?:给予|予以|，)?$", shadow
    )
    if own is not None:
        return _trim(words[own.start("base") : own.end("base")])
    return _inner(grant)


def _inner(grant: Grant) -> str | None:
    """给予基准利率50%的贴息, 返还其上年度实际缴纳失业保险费的50%: between verb and figure."""
    segment = grant.segment
    body = grant.body
    shadow, words = segment.shadow[body.start : body.end], segment.words(body)
    if grant.rule.kind == "half":
        found = re.search(r"减半征收(?:Cc*)?(?P<base>[^，；]{2,20})", shadow) or re.search(
            r"(?P<base>[^，；、]{2,24})减半", shadow
        )
        if found is None:
            return None
        base = words[found.start("base") : found.end("base")]
        return base if base != "征收" else _taxes(grant)
    inner = re.search(
        r"^(?:可)?(?:给予|予以|返还|退还|全额退还|提供|补贴|补助|奖励|给与|暂退|返还标准可?按照?|标准可?按照?|标准为)(?P<base>(?!比例|标准|金额|额度|由)[^，；MP]{2,50}?)的?(?:不超过|最高)?的?Pp*",
        shadow,
    )
    if inner is not None:
        return _trim(words[inner.start("base") : inner.end("base")])
    if grant.rule.kind == "refund":
        whole = re.search(
            r"(?:返还标准可?按照?|退还|返还|给予)(?P<base>[^，；P]{2,60}?)(?:确定|执行|的?标准|稳岗返还|$)",
            shadow,
        )
        if whole is not None:
            return _trim(words[whole.start("base") : whole.end("base")])
    standard = re.search(r"由(?P<base>[^，；P]{2,30}?)的?Pp*", shadow)
    if standard is not None:
        return _trim(words[standard.start("base") : standard.end("base")])
    for span in grant.terms:
        term = re.search(
            r"标准(?:为|是|按)(?P<base>[^，；P]{2,30}?)的?Pp*",
            segment.shadow[span.start : span.end],
        )
        if term is not None:
            return _trim(segment.words(span)[term.start("base") : term.end("base")])
    return None


def _taxes(grant: Grant) -> str | None:
    found = re.search(
        r"(?:申请|对|将)?(?P<base>[^，；]{2,24})减半征收", grant.segment.words(grant.clause)
    )
    return found["base"].removeprefix("可申请") if found else None


def _cut_base(shadow: str, words: str) -> str | None:
    opening = _BASE_OPENING.match(shadow)
    if opening is None:
        return None
    cut = _BASE_CUT.search(shadow, opening.end())
    end = cut.start() if cut else len(shadow)
    base = _trim(words[opening.end() : end])
    if base is None or re.search(r"规定|政策|标准$|要求|原则|程序|文件|通知|层次|数量|每", base):
        return None
    return (
        base
        if (cut and cut[0].lstrip("的不高于超过最").startswith(("P", "一半")))
        or _MONEY_NOUN.search(base)
        else None
    )


def _trim(words: str) -> str | None:
    base = words.strip("的，、 ")
    base = re.sub(r"^(?:其|不超过|不高于|最高|按照?)(?=.{3})", "", base)
    return base if len(base) > 1 else None


def sources_of(grant: Grant, aliases: Mapping[str, str], following: str = "") -> str | None:
    """Whose purse pays: a fund by its full name, else the payer named beside the verb."""
    segment = grant.segment
    spans = [*grant.basis, grant.clause, *grant.terms, *grant.head]
    here = "，".join(segment.words(span) for span in (*spans, *grant.tail))
    for words in (here, following if _FOLLOWS.match(following) else ""):
        fund = _fund(words, aliases)
        if fund:
            return fund
    payer = next(_payers(grant), None)
    if payer:
        return payer
    if grant.rule.id == "subsidies.equity" and "财政资金" in here:
        return "财政资金"
    if grant.rule.kind in {"waive", "loan", "half"}:
        earlier = []
        before = grant.before
        while before is not None:
            earlier.append(before.clause)
            before = before.before
        for span in [grant.clause, *grant.head, *earlier]:
            body = _BODY.search(segment.words(span))
            if body is not None:
                return body["who"]
    return None


def _fund(words: str, aliases: Mapping[str, str]) -> str | None:
    for pattern, name in (
        (_GIVEN_FUND, "fund"),
        (_SOURCE_FUND, "from"),
        (_SOURCE_GIVEN, "fund"),
        (_SET_UP, "fund"),
    ):
        found = pattern.search(words)
        if found is not None and not re.search(r"^贴息资金$|所需", found[name]):
            return aliases.get(found[name].strip(), found[name].strip())
    return None


def _payers(grant: Grant) -> Iterator[str]:
    words = grant.segment.words
    spans = [Span(grant.clause.start, grant.core.end), *grant.terms, *grant.basis, *grant.head[-1:]]
    for span in spans:
        for found in _PAYER.finditer(words(span)):
            yield found[0]
