"""How often, for each of what: 一次性, 单个品种 (频次、享受单位)."""

from __future__ import annotations

import re

_FREQUENCY = re.compile(
    r"(?P<both>一次性或分阶段|一次性或分期)|(?P<once>一次性|一次)|(?P<staged>分阶段|分期|分年度?|分批|分档兑现)"
    r"|(?P<month>按月|每月|逐月)|(?P<quarter>按季度?|每季度)|(?P<year>每年度?|按年度?|逐年|年度最高|每学年)"
    r"|(?P<run>连续[\d一二三四五两]{1,2}年)"
)
_STAGES = re.compile(r"不同阶段|各阶段")
_PER = re.compile(
    r"单个(?:品种|企业|项目|单位|机构|主体|产品|平台|载体|基地|园区)|单户(?:企业)?|单项|单家(?:企业)?|单一(?:企业|项目)"
    r"|同一(?:企业|单位|服务机构|机构|项目|主体|申报主体)|(?<!为)每(?:一)?(?:个|家|户|项|件|人|名|档|款|条|只|支|台|套|所|处|批|场|期|辆|亩|吨)"
    r"(?:每(?:年|月|天|日))?(?:企业|项目|单位|机构|产品|品种|平台|标准|专利|人)?|不同阶段|[二两三四五]个(?:层次|档次|等次|阶段|等级)|分档"
)


def frequency_in(zone: str, phrase: str = "") -> str | None:
    """How often it is paid, if the words of payment say so."""
    match = _FREQUENCY.search(zone)
    if match is not None:
        return {
            "both": match[0],
            "once": "一次性",
            "staged": "分阶段" if match[0] in {"分阶段", "分期"} else match[0],
            "month": "每月" if match[0] == "每月" else "按月",
            "quarter": match[0],
            "year": "每年",
            "run": match[0],
        }[match.lastgroup or "once"]
    return "分阶段" if _STAGES.search(phrase) else None


def per_in(zone: str, phrase: str = "") -> str | None:
    """What each grant is for, e.g. 单个品种 or 每一档."""
    match = _PER.search(zone) or re.search(r"不同阶段|[二两三四五]个层次", phrase)
    return match[0] if match else None
