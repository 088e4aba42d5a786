"""Words that head the columns of a table of sums: 类别 | 补助标准（万元） | 发放方式.

A column is told by the last word of its head; the unit in it applies to the bare figures below.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum


class Column(StrEnum):
    """What a column of a table of sums holds."""

    SUM = "sum"
    MONEY = "money"  # a head with a unit that names no benefit: 省级（万元）
    WAY = "way"
    WHEN = "when"
    WHO = "who"
    REST = "rest"  # numbers of rows, owners, notes


_GIVING = (
    "(?:补贴|补助|奖励|奖补|奖金|资助|津贴|慰问|救助|扶持|支持|安家|购房|租房|住房|房票|生活"
    "|贴息|补偿|奖)"
)
UNIT = re.compile(
    r"[（(\[]?(?:计量)?(?:金额)?(?:单位[:：]?)?(?:人民币)?"
    r"(?P<unit>(?:[百千万亿]{0,2}元(?:[/／每·][\u3400-\u9fff㎡]{1,6}){0,2}|[%％]))[）)\]]?"
)
SAID_UNIT = re.compile(
    r"(?:单位[:：]\s?(?:人民币)?|[（(])(?P<unit>(?:[百千万亿]{0,2}元(?:[/／每·][\u3400-\u9fff㎡]{1,6}){0,2}|[%％]))(?=[）)]|\Z)"
)
"""A unit for a whole table: （单位：万元/人）, 单位：元."""
_BEHIND = re.compile(
    r"(?P<name>.{1,20}?)(?:[（(\[](?:单位[:：]?)?(?P<unit>[^（()）]{1,12})[）)\]]|[/／](?P<slash>[百千万]{0,2}元))"
)
# 认定标准, 收费标准, 投资金额: what is asked for or paid by others.
_NO_SUM = re.compile(
    r"认定|评定|考核|评价|评分|评选|评审|技术|收费|缴费|缴纳|建设|申报|入选|准入|分类|划型|投资|合同|贷款"
    r"|预算|销售|核定|已|实发|拟|应发|项目总|目标|罚|扣|招生|价格|单价|执行|规划|产值|规模|收入|税|利润|资产|费用|总额|进口|出口|成本|贷|存|指标"
)
_SUM = re.compile(
    rf".{{0,10}}(?:标准|金额|额度|数额|上限|限额|比例|面[额值]|券额)|.{{0,8}}{_GIVING}(?:费|金|资金|款|额|标准|金额|额度)?"
)
_WAY = re.compile(r".{0,6}(?:方式|办法|年限|期限|周期|频次|批次)")
_WHEN = re.compile(
    r".{0,6}(?:条件|要求|情形|内容|事项|环节|范围|门槛|程度|时间|时段|券种"
    r"|(?:认定|评定|分类|入选|考核|评选)标准|地区|区域|名次|奖项|年龄段?)"
)
_WHO = re.compile(
    r".{0,6}(?:类别|类型|类目|等级|层次|档次|级别|对象|主体|名称|学历|职称|档位|种类|品种|险种|作物|星级|等次"
    r"|规模|分类|人才|人员|项目|资质|学位|分档|称号|层级|机型|畜种|户型|群体|企业|阶段)"
)
_REST = re.compile(
    r".{0,6}(?:保额|费率|单价|面积|数量|保费)|序号|编号|备注|说明|依据|(?:责任|牵头|配合|主管|主办|实施|兑现|受理)(?:单位|部门|科室|股室)|咨询电话|联系电话"
)
# The names of those who were paid: a list of awards, no entitlement.
NAMED = re.compile(
    r"(?:企业|单位|申报单位|公司|学校|机构|户主|获奖者?)名称|姓名|申请人|户主|账号|开户行|身份证号?码?"
)
_LONGEST = 24
_MARK = re.compile(r"[、，。；]|\A[（(\d第]")  # 三、奖补标准 and （一）奖补标准 are headings
_LAST = frozenset(
    "槛程间种率价积量值准额度数限域例贴助励补金资扶持救慰问家房票活息偿奖费款式法期次件求形容节项围目区段型类级层别档象体称历"
    "项位种品物星等模分才员质学号机畜户群龄业阶号注明据门科室股话元）)]％%"
)
"""The last characters of all heads."""


def column_of(words: str) -> tuple[Column, str] | None:
    """What a cell heads, with the unit that its head gives; None for a cell that heads nothing."""
    if not words or words[-1] not in _LAST or len(words) > _LONGEST or _MARK.search(words):
        return None  # most lines
    behind = _BEHIND.fullmatch(words)
    name, unit = (behind["name"], behind["unit"] or behind["slash"]) if behind else (words, "")
    if _REST.fullmatch(name):
        return Column.REST, ""
    money = UNIT.fullmatch(unit) if unit else None
    if money is not None and not _NO_SUM.search(name):
        return (Column.SUM if _SUM.fullmatch(name) else Column.MONEY), money["unit"]
    for kind, form in ((Column.WAY, _WAY), (Column.WHEN, _WHEN)):
        if form.fullmatch(name):
            return kind, ""
    if _SUM.fullmatch(name) and not _NO_SUM.search(name):
        return Column.SUM, ""
    return (Column.WHO, "") if _WHO.fullmatch(name) else None


def heads_sums(columns: Collection[Column]) -> bool:
    """Whether columns are those of a table that says who gets how much."""
    kinds = set(columns)
    return bool(kinds & {Column.SUM, Column.MONEY}) and bool(kinds & {Column.WHO, Column.WHEN})


class TaskColumn(StrEnum):
    """What a column of a table of tasks with owners holds."""

    NUMBER = "number"
    TASK = "task"
    OWNER = "owner"
    TIME = "time"
    NOTE = "note"


_TASK_HEADS = (
    (TaskColumn.NUMBER, re.compile(r"序号|编号")),
    (TaskColumn.OWNER, re.compile(r"(?:责任|牵头|主办|实施|落实|承办)(?:单位|部门|科室|处室)")),
    (TaskColumn.TIME, re.compile(r"(?:完成|办结|实施)?(?:时限|时间|期限)(?:要求|节点)?")),
    (
        TaskColumn.NOTE,
        re.compile(r"备注|(?:配合|协办|参与)(?:单位|部门)|(?:责任|牵头|分管)领导|责任人"),
    ),
    (
        TaskColumn.TASK,
        re.compile(
            r"(?:重点|工作|主要|具体|目标|建设|年度|改革)?(?:任务|事项|内容|举措|措施|目标|项目)"
            r"(?:名称|内容|要求)?"
        ),
    ),
)
_LONGEST_TASK_HEAD = 10


def task_column_of(words: str) -> TaskColumn | None:
    """What a cell heads in a table of tasks (序号 | 重点任务 | 责任单位), if it heads anything."""
    if len(words) > _LONGEST_TASK_HEAD:
        return None
    return next((kind for kind, form in _TASK_HEADS if form.fullmatch(words)), None)


def heads_tasks(columns: Collection[TaskColumn]) -> bool:
    """Whether columns are those of a table that says who does what."""
    return list(columns).count(TaskColumn.OWNER) == 1 and TaskColumn.TASK in columns
