"""How much a clause grants: cap, floor, rate and its base, amount a unit (额度)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from documents.extraction.spans import Quantity, QuantityKind, Span

_SLASH = re.compile(r"\s?[/／]\s?(?P<unit>[一-龥A-Za-z]{1,6}(?:[/／·•．]?[一-龥]{1,3})?)")
# 每人每月3000元, 每亩5元, 每成功推荐1个…1万元: an amount a unit, never a cap.
_EACH_UNIT = re.compile(
    r"每(?:一)?(?P<one>人次|人|名|亩|吨|公斤|千克|千瓦时|千瓦|度|平方米|平米|公里|立方米|头|只|羽|床|辆|台|套|艘|箱|标箱"
    r"|标准箱|学时|课时|班|班次|列|株|棵|公顷|张|位|生)?(?P<time>每?(?:月|年|天|日|学期|季度|学年))?"
    r"(?:最高|不超过|不低于|给予|补贴|补助|奖励|发放|可?领取|标准为?|按|一次性|约|[^，。；M]{0,3})?$"
)
_EACH_DEED = re.compile(
    r"每(?:新增|成功|引进|吸纳|招用|推荐|培养|培训|组织|介绍|增加|新招用|招聘|举办|获得|完成|接收|输送)[^，。；]{0,24}?(?P<one>1?[个名人家户项件场次])"
)
_CAP_WORDS = re.compile(
    r"(?:最高|不超过|最多|不高于|上限|封顶|总额|累计|合计|额度)[^，。；MP]{0,6}$"
)
_CAP_AFTER = re.compile(r"^(?:以内|以下|封顶|为上限|为限)")
# A figure of growth or share is a condition, a lowered rate is a price.
_NOT_RATE = re.compile(
    r"(?:增长|增速|占比|占|下浮|上浮|达到?|超过|高于|低于|降至|降低|控股|持股|同比|提高(?!到)|比例(?=不))[^，。；P]{0,6}$"
)
_BASE = (
    re.compile(
        r"(?:按照?|依据|根据)(?:不(?:高于|超过)|其|最高)?(?P<base>[^，。；PM]{2,40}?)的?(?:不超过|最高)?$"
    ),
    re.compile(
        r"(?:返还|退还|暂退|返还其|补贴|补助|奖励|给予)(?:其|不超过)?(?P<base>[^，。；PM]{2,40}?)的?(?:不超过|最高)?$"
    ),
    re.compile(
        r"对(?:其|入驻[^，。；]{0,30}期间)?(?P<base>[^，。；PM]{2,40}?)(?:给予|予以|按)(?:不超过|最高)?$"
    ),
    re.compile(r"[，对](?:其)?(?P<base>[^，。；PM]{2,36}?)的?(?:不超过|最高)?$"),
)
_BASE_NO_RATE = re.compile(
    r"(?:按照?|根据)(?:其|不(?:高于|超过))?(?P<base>[^，。；]{2,40}?)(?:，|给予|予以|确定|的标准|标准|进行|落实)"
)
_LIKE_MONEY = re.compile(
    r"额|费|款|金|率|价|成本|收入|投入|投资|支出|贡献|税|租|利息|总量|产值|面积|数"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """Money in yuan, rate in percent; `caps` holds several figures of a 分别 list."""

    caps: tuple[Decimal, ...] = ()
    cap_min: Decimal | None = None
    rate: Decimal | None = None
    rate_base: str | None = None
    unit_amounts: tuple[Decimal, ...] = ()
    unit: str | None = None
    each: str | None = None
    end: int = 0


def amounts_of(text: str, shadow: str, zone: Span, quantities: Sequence[Quantity]) -> Amounts:
    """Amounts between the condition of a clause and its end; `zone` is a range of the text."""
    caps: list[Decimal] = []
    units: list[Decimal] = []
    cap_min = rate = base = unit = each = None
    end = zone.start
    for quantity in quantities:
        if quantity.value is None or not zone.contains(quantity.span):
            continue
        before = text[zone.start : quantity.span.start]
        if quantity.kind is QuantityKind.PERCENT:
            if not _NOT_RATE.search(before):
                rate = quantity.value_max or quantity.value
                base = base or rate_base(shadow, text, Span(zone.start, quantity.span.start))
                end = quantity.span.end
        elif quantity.kind is QuantityKind.MONEY:
            found = _each(text, zone, quantity)
            if found is not None:
                unit, each = found
                units.append(quantity.value_max or quantity.value)
            else:
                caps.append(quantity.value_max or quantity.value)
                cap_min = quantity.value if quantity.value_max else cap_min
            end = quantity.span.end
    zone_text = text[zone.start : zone.end]
    if rate is None:
        rate, base = _worded_rate(zone_text, base)
    if rate is None and base is None:
        base = _base_alone(zone_text)
    return Amounts(
        caps=tuple(caps),
        cap_min=cap_min,
        rate=rate,
        rate_base=base,
        unit_amounts=tuple(units),
        unit=unit,
        each=each,
        end=end,
    )


def rate_base(shadow: str, text: str, before: Span) -> str | None:
    """What a percentage is of: the words before it, back to 按 or the verb."""
    head = shadow[before.start : before.end]
    for pattern in _BASE:
        match = pattern.search(head)
        if match is not None:
            start = before.start + match.start("base")
            return text[start : before.start + match.end("base")].strip("的 ") or None
    return None


def _each(text: str, zone: Span, quantity: Quantity) -> tuple[str, str | None] | None:
    """Unit and wording of an amount a unit (元/亩, 每亩); None for a plain amount."""
    after = _SLASH.match(text, quantity.span.end)
    if after is not None:
        return f"元/{after['unit']}", None
    before = text[zone.start : quantity.span.start]
    if _CAP_AFTER.match(text[quantity.span.end : quantity.span.end + 4]):
        return None
    match = _EACH_UNIT.search(before)
    if match is not None and (match["one"] or match["time"]):
        parts = [match["one"], (match["time"] or "").removeprefix("每")]
        wording = "".join(f"每{part}" for part in parts if part)
        capped = _CAP_WORDS.search(before)
        if match["one"] is None and capped:
            return None
        return "元/" + "/".join(part for part in parts if part), wording
    deed = _EACH_DEED.search(before)
    if deed is not None and not _CAP_WORDS.search(before):
        return f"元/{deed['one'].removeprefix('1')}", deed[0]
    return None


def _worded_rate(zone: str, base: str | None) -> tuple[Decimal | None, str | None]:
    """减半, 一半 are 50 percent; 全额补助 is all of it."""
    half = re.search(r"(?P<base>[^，。；]{0,20}?)(?:减半|一半的?(?:贴息|补|资))", zone)
    if half is not None:
        return Decimal(50), base or _half_base(zone, half)
    if re.search(r"全额(?:补助|补贴|资助)", zone):
        return Decimal(100), base or _base_alone(zone)
    return None, base


def _half_base(zone: str, half: re.Match[str]) -> str | None:
    after = re.match(
        r"征收(?:[^，。；]{0,6}个?月)?的?(?P<base>[^，。；]{1,16})", zone[half.end() :]
    )
    if after is not None:
        return after["base"]
    rent = re.search(
        r"(?P<base>[^，。；、月]{0,10}?(?:房租|租金|费用?|税|基金)(?:（[^）]{1,12}）)?)$",
        half["base"],
    )
    return rent["base"] if rent else None


def _base_alone(zone: str) -> str | None:
    match = _BASE_NO_RATE.search(zone)
    if match is None or not _LIKE_MONEY.search(match["base"]):
        return None
    return match["base"].strip("的 ") or None
