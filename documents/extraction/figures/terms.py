"""Figures that set terms: prices, thresholds (5000万元以上的项目), entitlements (最高200万元奖补).

Reads: a figure and its clause. Tells them from goals and achievements.
"""

from __future__ import annotations

import re

from documents.extraction.figures.entitled import is_benefit_rule
from documents.extraction.figures.prices import (
    AT_LIMIT,
    EACH_ONE,
    LISTED,
    NEAR_TERM,
    is_floor,
    is_price,
)
from documents.extraction.spans import Quantity, QuantityKind, Span
from documents.extraction.words import any_of

_ATTRIBUTE = re.compile(
    r"(?:[（(]含[^（()）]{0,8}[）)])?(?:及?以[上下内]|之内|左右)?(?:[（(]含[^（()）]{0,8}[）)])?的?"
    r"(?:的|[^，。；、]{0,16}的(?:[，,。；;]|\Z"
    r"|[^，。；]{0,12}(?:企业|单位|项目|机构|个人|人员|主体|园区|基地|平台|团队|产品|用户|商户|会议|活动|赛事|展会|论坛|演出|专列"
    r"|载体)))"
    # 用地100亩以上、投资强度不低于300万元的项目
    r"|及?以[上下]、[^，。；、]{2,24}\d[^，。；、]{1,8}的[^，。；、]{0,8}(?:企业|单位|项目|机构|基地|园区)"
)
# 给予…奖补 grants; 安排奖励资金180亿元, 实施奖励政策 does not.
_GRANT = re.compile(
    r"给予|予以|(?:奖励|补助|补贴|奖补|贴息|资助|补偿)(?!资金|政策|范围|机制|经费|基金|总额|项目)"
    r"|减免|减半|减按|返还|免收|免缴|退还|抵扣|奖金|扶持资金|配套支持|建设支持|优惠"
    r"|可在?[^，。；\d]{0,16}申请[^，。；\d]{0,8}[贷信]"
)
# In a reply's present tense 给予 states a policy unless something was paid.
_GIVES = re.compile(
    r"给予|予以|每[人户家个台套张床亩吨]|减免(?!税[额费]|[金总]额|租金|资金)|返还"
    r"|可(?:获|享受|申请)|可在[^，。；\d]{0,16}申请"
)
_PAID = re.compile(
    r"了|已|累计|共|安排|下达|拨付|发放|兑现|投入|落实|获|争取|支持|补助(?:总额|资金)|收入"
)
# 对…的企业, 按…的20%, 单个企业: what begins so sets terms for beneficiaries.
_TERMS_FIRST = re.compile(
    r"\s{0,2}(?:[一二三四五六七八九十]是)?(?:对(?![口接外])|针对|围绕|依托|基于|根据|在现有|凡|符合|满足|按"
    r"|依|以其|单个|单户|同一|每个(?![县市乡镇村区]|街道|社区)|每家|每户|每人)"
)
# What is watched over as a goal is one: 生产总值增长5%以上等预期目标.
# A share of things that something is done with: 90%的市场主体纳入平台.
_SHARE_DONE = re.compile(
    r"\A[^，。；的]{1,8}(?:的[^，。；]{2,24}(?:纳入|设[置立]|建立|覆盖|实现|达到|完成|开展|建[设成]|成为|创建|用于)|用于)"
    r"|\A[\d.]{0,6}[%％](?:以上)?的?[^，。；]{0,24}?(?:达到|得到|接受|具备|取得|通过|参加|享有|配备)"
)
_GROWN = re.compile(r"(?:[率长高降超过达占幅]|比[重例]?)[^，。；\d]{0,3}\Z")
# 对50公里管网进行改造 says what is to be done to how much.
_TREATED = re.compile(
    r"\s{0,2}(?:[一二三四五六七八九十]是)?(?:按照?[^，。；对]{2,20})?对[^，。；\d]{0,30}\d[^，。；]{1,30}"
    r"(?:开展|进行|实施|完成|整治|改造|治理|排查)(?![^，。；]{0,6}(?:奖励|补[助贴]|资助|奖补|表彰|支持))"
)
_AIMS_NAMED = re.compile(r"(?:预期|发展|约束性|主要|年度|工作)目标")
_EACH_STEP = re.compile(r"每(?:新增|增加|增长|提高|超过|超|满)\Z")  # 每增加1000人次奖励5000元
_EACH_PLACE = re.compile(
    r"\s{0,2}(?:推动|推进|确保|实现|力争|原则上)?每(?:个|所|座|处|条)?"
    r"(?!企业|项目|人|户|单位|主体|亩|头|家|名|件|台|套|吨|辆|基地|品种|公里|次|年|月|季|周|日)"
)
_LEAST = re.compile(r"(?:至少[^，。；\d]{0,6}|不少于|不低于)\Z")
_HELD_DOWN = re.compile(r"控制|下降|降低|压[减降缩]|缩[短小减]|减少|[降减][至到]|精简")
_AT_MOST = re.compile(r"(?:[（(]含?[^（()）]{0,6}[）)])?及?以[下内]")
# 过百亿元企业, 投资5000万元以上项目
_SIZE_OF = re.compile(
    r"(?:及?以[上下])?(?:的)?[^，。；、\d]{0,10}?(?:企业|项目|产业|集群|园区|品牌|单位|市场|基地|仪器|设备|工程)"
)
# 规模不低于5亿元的引导资金 is set up; 1000万元及以上至5000万元 are the bounds of a tier.
_POOL = re.compile(
    r"(?:(?:设立|组建|安排|筹集|建立)[^，。；\d]{0,12}"
    r"|(?:规模|总额)[^，。；\d]{0,4}(?:不低于|不少于|超过|突破|达到))\Z"
)
_POOLED = re.compile(r"(?:及?以上)?(?:的)?[^，。；、的\d]{0,16}(?:基金|资金池|引导资金|专项资金)")
_BOUND_ABOVE = re.compile(
    r"[（(]?(?:不?含)?[^（()），。；]{0,6}[）)]?及?以上(?:[（(]不?含[^（()）]{0,6}[）)])?(?:至"
    r"|到|—{1,2}|-)\s?\d"
)
_BOUND_BELOW = re.compile(
    r"\d[亿万千百元亩人家个%]{0,3}(?:[（(]不?含[^（()）]{0,6}[）)])?"
    r"及?以上(?:[（(]不?含[^（()）]{0,6}[）)])?(?:至|到|—{1,2}|-)\s?\Z"
)
# 首次突破6000万元、9000万元、2亿元; 达到3000万元、6000万元的，分别奖励: steps of a ladder.
_SUM = r"\d[\d.,]{0,9}[百千万亿]{0,2}元?"
_LADDER_BEFORE = re.compile(
    rf"(?P<first>首次[^，。；\d]{{0,16}})?(?:达到?|突破|超过?|实现|为)?(?P<told>(?:{_SUM}[、和及或]){{0,6}})\Z"
)
_STEP, _RUNG = 12, 90  # characters of a step before, and of all steps
_LADDER_AFTER = re.compile(
    rf"(?P<told>(?:[、和及或]{_SUM}){{0,6}})(?:及?以上)?(?:[（(][^（()）]{{1,8}}[）)])?"
    r"(?P<of>的(?:[，,。；;]|[^，。；、]{0,12}(?:企业|单位|项目|机构|个人|主体)))?"
)
# 载客400人以上、600人以上; 500亩至1000亩的40万元; 保存率达80%后补齐
_RUNG_AFTER = re.compile(
    r"(?:及?以上)[、和或]\d[\d.,万千]*[\u3400-\u9fff]{1,2}及?以上|(?:及?以上)?的\d"
)
_RUNG_BEFORE = re.compile(
    r"\d[\d.,万千]*[\u3400-\u9fff]{1,2}及?以上(?:[、和或]|的(?:[^，。；\d]{0,4}(?:至少|不少于|配备)){1,2})\Z"
)
_AFTERWARDS = re.compile(
    r"(?:及?以上)?[之以]?后(?=补[齐助贴]|给予|拨付|兑付|发放)"
    r"|及?以上[^，。；\d]{2,16}每[亩头只户个株][补奖]"
)
_OVER = re.compile(r"(?:过|超|超过|达到?|突破)\Z")
# 培育10家以上的龙头企业 counts them, 招用10人以上的企业 says which.
SIZES = frozenset(
    ["平方米", "平米", "亩", "公里", "吨", "立方米", "千瓦", "兆瓦", "米", "公顷", "万千瓦"]
)
_BROUGHT = re.compile(
    r"(?:培育|建设|打造|引进|新增|建成|形成|创建|组建|新建|扶持|推广|改造|发展|认定|遴选|培养"
    r"|培训)(?:约|至少|不少于|不低于|超过)?\Z"
)
# 30户以上自然村通硬化路, 100人以上企业
_HEADS = frozenset(("户", "人", "名"))
_LED = re.compile(r"(?:推动|推进|引导|组织|带动|帮助|指导|服务)\Z")
_SETTLED = re.compile(
    r"及?以[上下](?:的)?(?:较大|集中|连片)?(?:自然|行政|建制|居民|移民|人口)?(?:村|小区|企业|超?大班额?|组"
    r"|屯|点|聚居)"
)
# 报销比例提高5个百分点, 起付线下调100元: what has been changed is done
_CHANGED = re.compile(r"(?:提高|上调|下调|降低)了?\Z")
_IF = re.compile(r"\A\s{0,2}(?:[一二三四五六七八九十]是)?(?:对|凡|符合|满足|如|若|经|年度|当年|其)")
# 企业年度最高50万元, but 历史最高达50万元
_CAPPED = re.compile(r"(?:(?<!历史)最高|不超过?|上限|封顶)\Z")
# 入选企业各奖80万元, 另给当地400万元, 千亩以上的60万元: what each gets
_AWARDED = re.compile(
    r"(?:各[奖补]|分别奖励?|再奖励?|另给[^，。；\d]{0,6}|[补提]到|发给[^，。；\d]{0,8}|累加"
    r"|(?:购[买置入]|新购|报废|更新|置换)[^，。；\d]{1,16}(?:补贴|补助|奖励)|每[户家人个](?:授信|贷款|补助|奖励)|(?:以[上下内]|[亩户家人个吨元])的)\Z"
)
_LIMITED = re.compile(
    r"最高|不超过|不超\Z|不高于|上限|封顶|限额|为限|每[人户家个台套亩吨][^，]{0,6}\Z"
    r"|按[^，。]{0,16}(?:比例|标准|计)"
)
_SUMS = re.compile(
    r"生产率|[人亩户地]均|产值|总值|总额|收入|营收|规模|投资|投入|税收|税额|销售|成交额|交易额"
    r"|余额|融资|利润|增加值|进出口|出口|进口|资金"
    r"|预算|经费|费用|募集|采购额|贷款|货值|产业链|集群|经济总量|基金|债券|专项债|授信|保费"
)
_SHARES = re.compile(
    r"率|增长|增速|增幅|占比|比重|比例|覆盖|提高|提升|下降|降低|达到|达|超过|年均|普及|公开"
    r"|完成|控制|稳定在|保持在|预留|满意度|[≥≤]|低于|高于|再降|不低于|不少于|至少|用于|设置|配备"
    r"|压[减缩降]|精简|缩[短减]|减少|削减|节[约能水]|替代|[降减]至|持平|[增减降]幅"
)
_NEAR, _ENCLOSING = 10, 60
_AIMS = re.compile(
    any_of("clause_verbs") + r"|(?:稳定|保持|维持|控制)在|(?:提高|增加|提升|扩大)到"
    r"|对口联系|面向|产量|日产|年产|总量|数量|总数|不低于|不少于|达|目标"
)


def is_term(text: str, quantity: Quantity, clause: Span, *, paid: bool) -> bool:
    """Whether a figure is a price, a threshold or an entitlement; `paid` if the clause tells."""
    changed = paid and _CHANGED.search(text, clause.start, quantity.span.start) is not None
    return (
        is_benefit_rule(text, quantity, clause)
        or (not changed and is_price(text, quantity, clause))
        or is_threshold(text, quantity, clause)
        or is_entitlement(text, quantity, clause, paid=paid)
    )


def is_threshold(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a figure says who or what qualifies: 投资5000万元以上的项目, 对超10亿元的企业."""
    before = text[clause.start : quantity.span.start]
    after = text[quantity.span.end : clause.end]
    money = quantity.kind is QuantityKind.MONEY
    over = after.startswith(("以上", "及以上", "以下")) or _OVER.search(before)
    if money and over and _SIZE_OF.match(after):
        return True
    if _BOUND_ABOVE.match(after) or _BOUND_BELOW.search(before):
        return True
    if money and _is_step(before, after):
        return True
    if _RUNG_AFTER.match(after) or _RUNG_BEFORE.search(before[-_STEP:]) or _AFTERWARDS.match(after):
        return True
    pooled = money and _POOL.search(before) and _POOLED.match(after)
    # 80%以上的事项实现网上办理 is a share of things that something is done with.
    percent = quantity.kind is QuantityKind.PERCENT and _GROWN.search(before) is None
    shared = percent and _SHARE_DONE.match("%" + after)
    return not pooled and not shared and _describes(quantity, before, after)


def _is_step(before: str, after: str) -> bool:
    """Whether a sum is a step of a ladder: 首次突破6000万元、9000万元的企业."""
    if "、" not in before[-_STEP:] and not after.startswith(("、", "和", "及", "或")):
        return False
    above, below = _LADDER_BEFORE.search(before[-_RUNG:]), _LADDER_AFTER.match(after)
    if above is None or below is None or not (above["told"] or below["told"]):
        return False
    return bool(above["first"] or below["of"])


def _describes(quantity: Quantity, before: str, after: str) -> bool:
    """Whether a figure belongs to the noun behind it: 30户以上自然村, 不低于10亩的基地."""
    brought = _BROUGHT.search(before) is not None
    # 推动300户以上企业上云 counts the firms.
    led = quantity.unit == "户" and _LED.search(before)
    if quantity.unit in _HEADS and _SETTLED.match(after) and not (brought or led):
        return True
    counted = quantity.kind is QuantityKind.COUNT and quantity.unit not in SIZES
    if _ATTRIBUTE.match(after) is None or (counted and (brought or led)):
        return False
    bounded = quantity.op in {">", ">=", "<", "<="} or re.match(r"[（(]?含|及?以[上下]", after)
    return bool(bounded) or _IF.match(before) is not None


def is_entitlement(text: str, quantity: Quantity, clause: Span, *, paid: bool) -> bool:
    """Whether money or a share is what a beneficiary may obtain; `paid` if it was given.

    给予最高不超过200万元奖补 is; 安排中央环保专项资金234.3亿元 is money spent.
    """
    if quantity.kind is QuantityKind.COUNT or is_floor(text, quantity, clause):
        return False
    words = text[_whole(text, clause.start) : clause.end]
    before = text[max(clause.start, quantity.span.start - 24) : quantity.span.start]
    before = LISTED.sub("", before, count=1)
    if _AWARDED.search(before) or (paid and _CAPPED.search(before)):
        return True
    if paid:
        if AT_LIMIT.match(text, quantity.span.end):
            return True
        limited = _LIMITED.search(before) or (_GIVES.search(words) and not _PAID.search(words))
        return bool(limited) and _GRANT.search(words) is not None
    return _GRANT.search(words) is not None or _LIMITED.search(before) is not None


def sets_terms(text: str, clause: Span) -> bool:
    """Whether a clause begins with whom its terms are for: 对…的企业, 单个企业."""
    return _TERMS_FIRST.match(text, clause.start, clause.end) is not None


def _whole(text: str, start: int) -> int:
    """Where the clause begins in which an aside stands: 可申请小额信贷（5万元）."""
    if text[start - 1 : start] not in {"（", "("}:
        return start
    return max(text.rfind(stop, max(0, start - _ENCLOSING), start) for stop in "，。；,;") + 1


def is_goal(text: str, quantity: Quantity, clause: Span, *, announced: bool, plan: bool) -> bool:
    """Whether a figure of a plan or paper of policies is a goal, not a term for beneficiaries.

    `announced`: 到2025年 or 力争 says so; in a `plan` each count is a task's figure.
    """
    start, end = quantity.span.start, quantity.span.end
    before = text[clause.start : start]
    if _AIMS_NAMED.search(text, end, clause.end):
        return True
    counted = quantity.kind is QuantityKind.COUNT
    if counted and plan and _is_least(text, quantity, before):
        return True
    each_one = quantity.value == 1 and EACH_ONE.search(before)
    each_one = each_one or _EACH_STEP.search(before)
    treated = counted and _TREATED.match(text, clause.start, clause.end) is not None
    if each_one or (not treated and sets_terms(text, clause)):
        return False
    capped = _LIMITED.search(before[-16:]) or "最多" in before or _AT_MOST.match(text, end)
    if announced and quantity.kind is not QuantityKind.MONEY:
        capped = None  # 到2025年，保有量不超过500万辆
    if capped and not _HELD_DOWN.search(text, clause.start, end):
        return False
    told = announced or treated or is_floor(text, quantity, clause)
    return told or _speaks(text, quantity, clause, plan=plan)


def _is_least(text: str, quantity: Quantity, before: str) -> bool:
    """Whether a count is the least that each place is to have: 每个服务区快充桩不少于4根."""
    if quantity.unit in SIZES or _EACH_PLACE.match(before) is None:
        return False
    return _LEAST.search(before) is not None or text.startswith("以上", quantity.span.end)


def _speaks(text: str, quantity: Quantity, clause: Span, *, plan: bool) -> bool:
    """Whether the words around a figure speak of a goal though nothing announces one."""
    start, end = quantity.span.start, quantity.span.end
    if quantity.kind is QuantityKind.MONEY:
        near = min(clause.end, end + _NEAR)
        # 政府承担营销资金的75%，41.25万元
        begin = clause.start if start > clause.start else max(0, clause.start - NEAR_TERM)
        return _SUMS.search(text, begin, near) is not None
    if quantity.kind is QuantityKind.PERCENT:
        done = _SHARE_DONE.search(text[start : clause.end])
        return (done or _SHARES.search(text, clause.start, end)) is not None
    return plan or _AIMS.search(text, clause.start, end) is not None
