"""Figures that only tell which thing is counted (修饰成分): 库容500万立方米的水库3座."""

from __future__ import annotations

import re

from documents.extraction.figures.guards import is_among, is_reach, is_time
from documents.extraction.figures.terms import SIZES, is_threshold
from documents.extraction.spans import Quantity, Span

# 年产10万吨生产线2条: the size of what is counted.
_OUTPUT = re.compile(
    r"[年日](?:产|处理|加工|供水|供气|供热|发电|屠宰|出栏|吞吐|接待|分拣)(?:能力|能|量)?\Z"
)
# 库容500万立方米的水库3座
_SIZE_OF = re.compile(r"(?:以上)?的[^，。；、\d]{1,16}\d{1,5}[个座家处条所]")
_MADE_BY = re.compile(
    r"(?:的)?[^，。；\d]{0,8}(?:生产线|项目|基地|[水电]?厂|装置|设施|电站|中心|码头|[养殖猪]场)"
)
_OF_MANY = re.compile(r"[^，。；、\d]{1,16}\d")
_YEARS = {"岁", "周岁", "年", "个月", "天"}


def is_attribute(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a figure is part of the name of what its clause counts or tells of."""
    before = text[clause.start : quantity.span.start]
    if quantity.unit in _YEARS and is_time(quantity, before):
        return True  # 连续5年
    if is_among(text, quantity, clause) or is_reach(text, quantity):
        return True
    if is_threshold(text, quantity, clause):
        return True  # 营收超100亿元的企业10家
    end = quantity.span.end
    if before.endswith("每") and _OF_MANY.match(text, end, clause.end):
        return True  # 每10万人口拥有律师45名
    sized = quantity.unit in SIZES and _SIZE_OF.match(text, end)
    return bool(sized or (_OUTPUT.search(before) and _MADE_BY.match(text, end)))
