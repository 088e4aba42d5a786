"""For whom or for what each amount is: 单个品种, 每人每月, 每公里 (享受单位)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.extraction.grants.parts import Grant
from documents.extraction.grants.units import deed_of
from documents.extraction.grants.wording import EACH, STAGES
from documents.extraction.spans import Span

_PER = re.compile(
    r"(?:单(?=品种|项目|企业|产品)|单(?:个|户|家|一|人|项(?!冠军)|笔|只|条|台|批|车|船|站|栋|场|部(?=[电影最作奖])|次|件|辆|架|艘|套|座|期|班|列|届|集|例)(?!来源|补[贴助]标准)"
    r"|每(?:一|1)?(?:个(?!(?:标准)?(?:展位|床位|车位|泊位|岗位|学位|航班|班列))|户|家|人次?|生|亩|吨"
    r"|头|羽|台|套|辆|名|项|笔|件|次|档|级|只|条|批|所|株|场|块|处|张(?:床位)?|平方米|立方米?|架次|课时|学时|公斤|瓦|晚|座|公里|千瓦时"
    r"|千瓦|度|年|月|(?:个)?(?:标准)?(?:展位|床位|车位|泊位|岗位|学位|航班|班列|桩|盏|眼|棚|标箱|班"
    r"|列|趟))(?:每(?:一|1)?(?:人|月|年|天|日|亩|次|台|个|季度?|学[年期]|小时|课时|平方米|公里|吨|床|户|车|辆|头|只))?|同一)"
    r"(?:(?:企业|项目|品种|机构|单位|产品|团队|平台|基地|金融|融资|担保公司|个人|服务|主体|品牌"
    r"|银行|农户|商户|景区|旅行社|养殖场|家庭|孵化器|孵化载体|载体|网点|合作社|学生|人才|教师|展位|设备|园区|学校|医院|村|站点|研发){0,3})"
)
# 每往返航次给予最高9万元: whatever stands between 每 and the verb.
_BEFORE_GIVING = re.compile(
    r"每(?!年|月|季|日|天|轮|届|[两三四五]年|成功|新|增|培|引|完|实|超|满|达|提|多|出|进|销|投|到|屠)[^，、；：每的MPCD]{1,8}?"
    r"(?=(?:分别|一次性|再|按)?(?:给予|予以|最高|补助|补贴|奖励|资助|不超过|[补奖增]|加价|Mm*))"
)
_TIMES_ONLY = {"每年", "每月", "每次", "同一"}
_EACH_ONE = re.compile(r"单(?:个|家|户|一)(?:企业|项目|品种|机构|单位|产品|平台|基地)")
_TO_EACH = re.compile(rf"对(?P<each>{EACH.pattern})")  # 对每家新认定的企业
_BY_STEP = re.compile("分档(?!次)")
_MEAN = re.compile(r"[户人亩头生村]均(?=[补奖不最给\d])")
_LEVELS = re.compile(r"[两二三四五六]个?(?:层次|档次|等级|级别|类别)")
_BOUNDS = re.compile("最高|不超过|上限")
_MONTHLY = re.compile(r"每月[^，；：的MP]{0,6}M")
# 每公里奖补12万元，单个县（市、区）最高200万元: the ceiling is for each of its owners.
_OF_OWNER = re.compile(
    r"(?:单[个家户条]|每[个家户条校省县市村站]|同一)[^，；：每年最不累上\d]{1,10}?"
    r"(?=每?年|每季|全年|累计|最高|不超过|上限|奖励|补)"
)
_OWNED = re.compile(r"单|同一|每[个家户校省县市村站][^每]")


def per_of(grant: Grant) -> str | None:
    """For whom or what each amount is: 单个品种, 每人每月, 同一服务机构; the last one said."""
    if grant.rule.kind == "waive":
        return None
    own = next(_each(grant), None)
    return own or (next(_each(grant.opening), None) if grant.opening else None)


def _each(grant: Grant) -> Iterator[str]:
    """What may be the unit of payment, the likeliest first."""
    yield from _said_of_payment(grant)
    yield from _by_step(grant)
    segment = grant.segment
    for span in (grant.lead, *reversed(grant.head)):
        counted = _TO_EACH.search(segment.shadow, span.start, span.end)
        if counted is not None:
            yield counted["each"]
    for span in grant.head:
        yield from (one[0] for one in _EACH_ONE.finditer(segment.shadow, span.start, span.end))
    for span in (grant.clause, *grant.terms):
        if _MONTHLY.search(segment.shadow, span.start, span.end):
            yield "每月"
    for pattern in (_LEVELS, STAGES):
        for span in [grant.clause, *grant.head]:
            stage = pattern.search(segment.shadow, span.start, span.end)
            if stage is not None and stage[0] != "分阶段":
                yield stage[0]


def _by_step(grant: Grant) -> Iterator[str]:
    """Steps and deeds that are paid for one by one: 分档, 户均, 每引进1名."""
    for pattern in (_BY_STEP, _MEAN):
        step = pattern.search(grant.segment.words(grant.clause))
        if step is not None:
            yield step[0]
    deed = deed_of(grant)
    if deed is not None:
        yield deed[0]


def _said_of_payment(grant: Grant) -> Iterator[str]:
    """Units that stand with the amount: 单个企业最高…, 每往返航次给予…."""
    segment = grant.segment
    limits = [span for span in grant.terms if "M" in segment.shadow[span.start : span.end]]
    others = [span for span in reversed(grant.terms) if span not in limits]
    core = [grant.clause] if "M" in segment.shadow[grant.clause.start : grant.clause.end] else []
    bounds = [*limits, *(one for one in grant.tail if _BOUNDS.search(segment.words(one)))]
    owner = next(_owners(grant, bounds), None)
    deed = deed_of(grant)
    own = next(_units(grant, core), None) or (deed[0] if deed is not None else None)
    if owner is not None and own is not None and own[:2] not in owner:
        yield f"{own}，{owner}"  # 每千瓦时0.05元，单户企业最高30万元: for each of both
    yield from _units(grant, [*core, *limits, *others, grant.clause, *reversed(grant.basis)])
    if owner is not None:
        yield owner
    for span in [*grant.terms, grant.clause]:
        before = _BEFORE_GIVING.search(segment.shadow, span.start, span.end)
        if before is not None:
            yield segment.text[before.start() : before.end()]


def _units(grant: Grant, spans: list[Span]) -> Iterator[str]:
    """What amounts of some clauses are for one of; the last one said in each first."""
    for span in spans:
        found = [one[0] for one in _PER.finditer(grant.segment.shadow, span.start, span.end)]
        yield from (one for one in reversed(found) if one not in _TIMES_ONLY)


def _owners(grant: Grant, spans: list[Span]) -> Iterator[str]:
    """Whose ceiling it is: 同一机构每年最高…, 单户企业每季度最高…."""
    for span in spans:
        owned = _OF_OWNER.search(grant.segment.text, span.start, span.end)
        if owned is not None:
            yield owned[0]
        yield from (one for one in _units(grant, [span]) if _OWNED.match(one))
