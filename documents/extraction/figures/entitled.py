"""What the insured and those in need may have (待遇标准): 政策范围内费用报销80%, 每年最高2万元.

Reads: a figure and its clause. Tells such rules in force from what was reached with
them: 实际报销比例达到72%.
"""

from __future__ import annotations

import re

from documents.extraction.spans import Quantity, QuantityKind, Span

_NEAR = 24  # characters before a figure that hold what it is of
_FAR = 120  # characters before a share in which the benefit stands that it raises
_PAYS = "报销|支付|补偿|救助|资助|补[助贴]?|承担|负担|分担|减免|代缴|报"
# 住院费用报销85%, 按70%给予救助, 中央财政补40%, 统筹基金支付比例为90%
_SHARE_BEFORE = re.compile(
    r"(?:报销|支付|补偿|救助)(?:比例)?(?:分别)?(?:为|按|最高|不低于)?\Z"
    r"|(?:财政|[省市县区]级?|中央|基金|个人|[农养种殖植]户|企业)(?:分别|各|再)?(?:补[助贴]?|承担|负担|分担|支付)(?:比例为?)?\Z"
)
_SHARE_BY = re.compile(r"按照?[^，。；\d]{0,12}\Z")
_SHARE_AFTER = re.compile(rf"的?(?:比例|标准)?(?:给予|予以|进行|分段|直接)?(?:{_PAYS})")
# 年度救助限额3万元, 起付标准600元, 补助限额为2000元
_BOUND = re.compile(
    r"(?:限额|起付(?:线|标准|金额?)|封顶线|最高支付(?:限额|额度?)|免赔额|缴费标准|筹资标准)"
    r"[^，。；\d上下降提调增减]{0,6}(?:\d[\d.]*[百千万]?元[、和及或][^，。；\d]{0,10}){0,3}\Z"
)
# 每引进一头母牛补5000元, 每户奖2万元: for each one that is to come; 每户累计补助 counts
_EACH = re.compile(
    r"(?<![^，。；：、的])(?:对|凡)?[^，。；：\d]{0,16}每[^，。；：\d]{1,16}(?:再|另|可|一次性|给予)?(?:奖[励补]?|补[助贴]?)\Z"
)
# 低保对象起付线降低50%, 特困人员报销比例提高5个百分点: terms for a kind of person
_PERSONS = r"(?:低保|特困|五保|孤儿|贫困|脱贫|返贫|残疾|优抚|重病|患者|监测)[^，。；\d]{0,24}"
_BETTER = re.compile(
    rf"{_PERSONS}(?:起付(?:线|标准)|(?:报销|支付|补偿|救助)比例|封顶线)[^，。；\d]{{0,6}}"
    r"(?:降低|提高|上浮|下调|上调|减半|倾斜)\Z"
    r"|(?:各段|分段|年度|相应|其)[^，。；\d]{0,6}(?:报销|支付|补偿|救助)比例[^，。；\d]{0,6}(?:降低|提高|上浮|下调|上调)\Z"
)
# 按投入的5%给予补助；对中小企业，比例可提高至10%
_RAISED = re.compile(
    r"(?:奖|补|资助|贴息|扶持)[^。]{0,80}[；，](?:对[^，。；]{2,30}，)?(?:补助|奖励|补贴|资助|奖补)?"
    r"比例(?:可以?|再|均|统一){0,2}(?:提高|上浮|放宽|增加|上调)(?:到|至|为)\Z"
)
# What was reached or paid: 实际报销比例为68%, 已按50%报销, 共支付90%
_REACHED = re.compile(
    r"实际|平均|综合|总体|达到?|稳定|了|已(?!经?参保|脱贫|纳入|建)|累计|共(?!同)|截[至止]|同比|占"
)


def is_benefit_rule(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a figure says what somebody is entitled to, and tells of nothing reached."""
    start, end = quantity.span.start, quantity.span.end
    if _REACHED.search(text, clause.start, start):
        return False
    before = text[max(clause.start, start - 2 * _NEAR) : start]
    if quantity.kind is QuantityKind.MONEY:
        return (_BOUND.search(before) or _EACH.search(before)) is not None
    if quantity.kind is not QuantityKind.PERCENT:
        return False
    if _BETTER.search(before) or _RAISED.search(text, max(0, start - _FAR), start):
        return True
    if "率" in before[-_NEAR:]:
        return False
    shared = _SHARE_BY.search(before) and _SHARE_AFTER.match(text, end, clause.end)
    return bool(shared) or _SHARE_BEFORE.search(before) is not None
