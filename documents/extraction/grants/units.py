"""What an amount is for one of: 元/人/月, 元/50公斤, each deed and each step (计量单位)."""

from __future__ import annotations

import re

from documents.extraction.grants.parts import Grant
from documents.extraction.grants.segments import Segment
from documents.extraction.spans import Quantity

_UNITS = (
    "羔|餐|顿|学期|学年|袋|筐|尾|匹|峰|桶|杆|巢|棒|担|岗|犊|万吨|万亩|万头|万羽|万株|千亩|百亩|车(?![型间位库站辆])|托位|千瓦时|小时|平方米|立方米|立方水体|公里|公斤|千克|千瓦|课时|学时|标箱|架次|人次|公顷|展位|床位|车位|泊位|岗位"
    "|学位|航班|班列|车次|人|生|孩|胎|亩|吨|头|羽|台|套|辆|笔|件|度|株|支|只|斤|天|日|床|张|月|次|年|瓦|例|晚"
    "|艘|栋|间|块|册|班|孔|座|口|单|票|名|位|棵|桩|枪|盏|眼|井|棚|群|趟|列|门|部|集|幅|柜|箱"
)
# 每人每月3000元, 每亩每年不超过500元, 每年每亩13元
_PER_UNIT = re.compile(
    rf"每(?:产|出栏|存栏)?(?:1|一)?个?(?:标准)?(?P<a>{_UNITS})(?:(?:床位?|位|车|地)(?=每))?(?:每(?:1|一)?个?(?P<b>{_UNITS}))?"
    rf"(?P<rest>[^，、：；每]{{0,18}})$"
)
# 每50公斤补贴5元
_PER_SEVERAL = re.compile(rf"每(?P<a>\d{{1,5}}(?:{_UNITS}))[^，、每\d]{{0,12}}$")
# 一亩补2000元
_ONE = re.compile(r"(?<![^，；：、。的])一(?P<a>[亩头只羽匹台套座口户棵株箱])[^，、每\d]{0,6}$")
# 户均补助1.4万元
_MEAN = re.compile(r"(?P<a>[户人亩头生村])均(?:补助|补贴|奖励|奖补|不超过|不低于|最高|给予){0,2}$")
_SLASH = re.compile(
    r"\s?[/／]\s?(?P<unit>(?:\d{2}英尺)?[一-龥A-Za-z㎡]{1,6}?"
    r"(?=[^一-龥A-Za-z㎡]|的|给|标准|补|奖|进|一次性|予以|执行|享受|计|核|拨|兑|发放|安排|列支|结算|$)"
    r"(?:[/／·•．][一-龥]{1,3}?(?=的|且|给|标准|补|奖|进|予|$|[^一-龥]))?)"
)
# 每成功推荐1个企业…给予1万元: paid for each deed.
_DEED = re.compile(
    r"每(?:成功)?(?:新增|增加|新?引进|推荐|介绍|认定|评定|创建|获评|新?招用|吸纳|培育|培养|多?承担"
    r"|培训|举办|完成|组织|接收|输送|获得|建成|新建|孵化|服务|(?![年月周日天季轮届两三个家户人名位亩台辆吨条项件"
    r"次场班车趟标往平立千公只头羽套所站床张笔单村镇县市期批])(?![^CMP]{0,4}[少低超达])[一-龥]{2,8}?|留|招|培|育|引)(?:Cc*(?!及?以[上下])|一|1)"
    r"(?P<unit>[个家名人户项件笔场次头台辆套亩吨只座栋间艘部例批]?)"
)
# 产值每新增1000万元，奖励2万元; 增速每提高1个百分点奖励10万元: paid for each step.
_STEP = re.compile(
    r"每再?(?:新增|增加|增长|新增加|提高|提升|上升|递增|超过|超出|超|满|达到?|完成|出口|进口|实现|销售"
    r"|利用|吸引|到位)?(?:(?<!每)[^，；：MPC补奖给]{0,10}?)?(?P<step>[MP][mp]*"
    r"|(?<!每)[一二两三五十百千万]{1,3}(?:人次?|[个家户亩吨台辆年]))"
)
_MONTHLY = re.compile(r"按(?P<a>月)(?:发放|给予|补贴|补助)[^，；：每最不]{0,6}$")
_COUNTED = re.compile(r"(?P<number>\d[\d.]*[万千百]*)\s?(?P<unit>[一-龥]{1,3})$")
_TIME_UNITS = {"学期", "学年", "月", "年", "天", "日", "次", "餐", "顿"}
_MEASURES = frozenset(
    "餐顿米箱时里艘栋间人生亩吨头羽台套辆笔件度株只斤天日床张月次年瓦例座晚棒担犊"
)
_WHOLES = {"个", "家", "户", "项", "次", "场", "例", "套", "台"}
_EXTENTS = {"亩", "公顷", "平方米", "立方米", "公里"}  # of which one recipient has many
_PERIODS = {"月", "年", "次"}


def is_step(segment: Segment, one: Quantity) -> bool:
    """Whether a figure is what the amount is paid for each of: 每新增1000万元."""
    before = max(0, one.span.start - 24)
    return any(
        found.start("step") == one.span.start
        for found in _STEP.finditer(segment.shadow, before, one.span.end)
    )


def unit_of(segment: Segment, one: Quantity, *, shared: bool) -> str | None:
    """The unit that an amount is for one of: 元/人/月; None for a ceiling.

    `shared`: the benefit is a share, which an amount for each can only bound.
    """
    slash = _SLASH.match(segment.text, one.span.end)
    if "/" in one.unit or slash:
        return one.unit if slash is None else _slashed(segment, one, slash["unit"], shared=shared)
    before = segment.text[max(0, one.span.start - 24) : one.span.start]
    ways = (_MEAN, _PER_SEVERAL, _MONTHLY, _ONE)
    other = next((found for way in ways if (found := way.search(before))), None)
    if other is not None:
        bounded = other["a"] == "户" and re.search("最高|不超过", other[0]) is not None
        return None if bounded else f"元/{other['a']}"  # 户均最高1.5万元
    near = segment.shadow[max(0, one.span.start - 48) : one.span.start]
    found = _PER_UNIT.search(near.replace("□", "")[-24:])  # 每座（不小于90平方米）奖补
    if found is None or re.search(r"贴息期|累计", found["rest"]):
        return None
    own = re.split("[、，]", segment.shadow[max(0, one.span.start - 24) : one.span.start])[-1]
    bounded = re.search(r"最高|不超过|不高于|上限", own) is not None
    counted = found["a"][-1] not in _MEASURES or (shared and found["a"] not in _EXTENTS)
    if counted and bounded:
        return None  # 最高每标准展位1.5万元 is a ceiling for each
    parts = [part for part in (found["a"], found["b"]) if part]
    if set(parts) <= _PERIODS:
        return "元/月" if parts == ["月"] and not bounded else None
    parts.sort(key=lambda part: part in _TIME_UNITS)
    return "/".join(["元", *parts])


def _bounded(segment: Segment, one: Quantity) -> bool:
    near = segment.shadow[max(0, one.span.start - 6) : one.span.start]
    return re.search(r"最高|不超过|不高于|上限", near) is not None


def _slashed(segment: Segment, one: Quantity, unit: str, *, shared: bool) -> str | None:
    """The unit of 每平方米20元/月: what stands behind the slash, with what 每 names before it."""
    if shared and unit in _WHOLES and _bounded(segment, one):
        return None  # 按投入的50%补助，不超过50万元/个
    before = segment.shadow[max(0, one.span.start - 24) : one.span.start]
    each = _PER_UNIT.search(before) if unit in _TIME_UNITS else None
    return f"元/{each['a']}/{unit}" if each and each["a"] not in _TIME_UNITS else f"元/{unit}"


def deed_of(grant: Grant) -> tuple[str, str] | None:
    """The deed that an amount is paid for each of, and its unit: 每成功推荐1个, 元/个."""
    for span in [*grant.head, grant.clause, *grant.basis]:
        found = _DEED.search(grant.segment.shadow, span.start, span.end)
        if found is not None:
            words = grant.segment.text[found.start() : found.end()]
            counted = _COUNTED.search(words)
            if counted is not None and counted["number"] != "1":
                return words, f"元/{counted[0]}"  # 每增加1000人次
            return words, f"元/{counted['unit'] if counted else found['unit'] or '个'}"
        step = _STEP.search(grant.segment.shadow, span.start, span.end)
        if step is not None:
            each = grant.segment.text[step.start("step") : step.end()]
            each = re.sub("^一(?=年)", "", each)
            return grant.segment.text[step.start() : step.end()], f"元/{each}"
    return None
