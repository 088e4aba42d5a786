"""Figures that count nothing (不是指标的数字): ordinals, spans of time, sizes, parts of a name."""

from __future__ import annotations

import re

from documents.extraction.spans import Quantity, QuantityKind, Span
from documents.extraction.words import words_of

_TIME = frozenset(words_of("spans_of_time"))
_HAN = "一二两三四五六七八九十百千万亿零〇"
_RANKED = re.compile(
    r"(?:排名?|位次|位居|位列|居|名列|列|[升移进跃]{1,2}[至到]|提[升高前][至到]|全[国省市县区]|世界|全球)"
    r"[^，。；]{0,8}第[位名]\Z"
)
# 沿河长约2公里 is a size, 新建公路120公里 is not, nor the whole length of a road that is built.
_SIZED = re.compile(
    r"(?:(?<![增成延])长|×|[宽高深厚]度?|时速|半径|直径|口径)(?:约|为|不[小低少]于){0,2}\Z"
    r"|距[^，。；\d]{0,12}\Z"
)
# 前3名; 目前95%的路段已建成 counts.
_FIRST_ONES = re.compile(r"(?<![目当日此之以年提])前\Z")
_WHOLE = re.compile(r"(?:全|总|路线)长约?\Z")
_BUILT = re.compile(r"(?:启动|[新改扩修]建|建设|实施|开工|改造|硬化|建成|完成)[^。；]{0,36}[，,]\Z")
_WIDE = re.compile(r"\s?(?:左右|以[上下])?的?(?:宽|高|厚|深|长|处(?![置理]))")
_REACH = re.compile(r"\s?(?:以[下内][\u3400-\u9fff]|覆盖率|服务?半径|范围|见[绿园]|以?内)")
_A_YEAR = re.compile(r"[/／][年日天][\u3400-\u9fff]{2}")
_LENGTHS = frozenset(("米", "公里", "千米", "海里"))
# 8个部门出台, 5家单位印发, 11部委: bodies that act together are counted, nothing they did.
_BODIES = re.compile(
    r"(?:国家|省直|市直|相关|有关|中央|其他|省级)?[\u3400-\u9fff]{0,4}?(?:部门|部委|厅局|委办局)"
    r"|单位(?:联合|共同|印发|出台|会签)"
)
# 7个试点县之一, 在16个市中排名第5: those among whom one is.
_ONE_OF = re.compile(r"[^，。；、]{0,20}(?:之一|[中里](?:排|位|名列|居))")
_MEETING = re.compile(r"[\u3400-\u9fff]{0,4}(?:会议|全会|例会)")
# 25条政策措施, 7项重点任务: a paper's own contents.
_CONTENTS = re.compile(
    r"[^，。；、]{0,6}?(?:措施|任务|要求|意见|建议|原则|内容|举措|条款|事项"
    r"|工作(?!站|室|者|人员|日|坊|点))"
)
_PAPER_UNITS = frozenset(("条", "项", "点", "类", "批", "批次"))
# Spans of time, ages and lengths that are measured of many: 优良天数168天, 平均寿命81岁.
_GAUGED = re.compile(
    r"天数[^，。；\d]{0,4}\Z|同比[^，。；\d]{0,4}(?:增加|减少)\Z"
    r"|(?:平均|[人户]均|预期寿命|期望寿命|中位)[^，。；\d]{0,16}(?:达到?|为|至|到|是|仅|约|超过?|[提升增降缩压]\S)\Z"
    # 审批时限由5个工作日压缩到2个工作日, 飞行时长达4万小时
    r"|(?:时限|时间|时长|周期|用时|耗时)[^，。；]{0,24}(?:压缩|压减|缩短|控制|降低?)(?:到|至|在)\Z"
    r"|(?:时长|[小课]时数)[^，。；\d]{0,6}\Z"
)
_SCORED = re.compile(
    r"(?:得分|评分|满意度|总分|成绩|分值)[^，。；\d]{0,6}(?:[\d.]{1,5}分[提上][高升][到至])?\Z"
)
# 出台人才新政26条; 发布视频20条 counts.
_ISSUED = re.compile(
    r"(?:出台|制定|印发|发布|推出)(?![^，。；\d]{0,12}(?:视频|文章|信息|新闻|稿件?|推文|微博|作品))"
    r"[^，。；\d]{0,16}\Z"
)
_AREAS = frozenset(("平方米", "平米", "亩"))
_EACH = re.compile(
    r"(?:每(?:处|个|间|所|套|村|社区)|按每)[^，。；\d]{0,8}\Z"
)  # 每处不少于200平方米
_TURNS = frozenset(("次", "场", "期", "轮", "场次"))
_RHYTHM = re.compile(r"每(?:半年|年|季度?|月|周|学期|两年|三年)[^，。；\d]{0,16}\Z")
_OFTEN, _FEW_RULES = 12, 300
_FLOORED = re.compile(r"(?:不少于|不低于|至少[^，。；\d]{0,4})\Z")
_YEARS = (1900, 2100)
_UNIT_PRICE = 5000
"""Yuan below which a sum is what one head, mu or kilowatt-hour costs."""
_EARNED = re.compile(r"增收|净增|收入|人均|户均|工资|薪酬|GDP|盈利|增值")
_NAMED_SUM = re.compile(
    r"(?:级|以上)?[\u3400-\u9fff]{0,8}?(?:镇|村|县|产业|集群|园区|企业|项目|级)"
)
# 需资金1200万元, 缺口864万元, 欠款3亿元: figures of a problem.
# 停车位缺口约2万个
_COMPARED = re.compile(r"(?:同比|同期|[上去]年)[^，。；\d]{0,4}[（(]\Z")
_SHORT_OF = re.compile(r"(?:缺口|尚缺|短缺|欠缺|缺少|[尚还仍]需)[^，。；\d]{0,6}\Z")
_LACKING = re.compile(r"(?:需|缺口|欠款|欠账|债务|赤字|亏损|不足)[^，。；\d]{0,8}\Z")
# 仍有300个小区尚未改造, 您反映的3个村: nothing reached or planned.
_NOT_YET = re.compile(
    r"关于建议|不得(?![低少]于)|禁止|严禁|尚未|尚有|仍有|仍存|还有|未[能列]|没有"
    r"|您(?:反映|提[出到及]|所提|建议)"
    r"|存在[^，。；]{0,16}(?:困难|问题|现象|不足|短板|隐患|差距)"
)
# 由45%提高到60%: where a change starts is no figure of its own.
_FROM = re.compile(r"[由从](?:(?P<year>20\d\d)年[底末初]?的?)?[^，。；]{0,24}\Z")
# 每吸纳1人给予2000元
_FOR_EACH = re.compile(r"每[\u3400-\u9fff]{0,8}\Z")
_EACH_MORE = re.compile(r"每(?:新增|增加|增长|提高|多|吸纳|招[用收]|引进|培[养训])\Z")
_PAID_FOR = re.compile(
    r"[\u3400-\u9fff]{0,8}[，,]?(?:再|另外?)?(?:给予|予以|补[助贴]|奖[励补]|资助|发放)"
)
_RAISED = re.compile(
    r"[由从][^，。；]{0,24}\d[^，。；\d]{0,8}(?:提高|提升|增加|增长|上[调升浮]|扩大|下[调降]|降低?|减少|调整|调[高低增减整]?|压减|缩减)"
    r"(?:到|至|为)[^，。；\d]{0,8}\Z"
)
_UNTIL = re.compile(r"[高升加长大降低少小][到至](?P<year>20\d\d)年[底末]?的?\Z")
# 300万元（含300万元）: only whether a bound is within.
_WITHIN = re.compile(r"(?:.*[（(])?\s?不?含\Z")
# 按第2、3条执行: articles that are referred to.
_REFERRED = re.compile(r"第[\d一二三四五六七八九十]{1,3}(?:条|款|项)?[、，和及至或—-]\Z")
_ARTICLES = frozenset(("条", "款", "项"))
_RISES = re.compile(
    r"(?:左右|以[上下])?[^，。；]{0,6}?"
    r"(?:(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|压减|压缩|缩短|调整|增|升|降|扩面?|跃升|攀升|前移|进位|前进)了?"
    r"(?:到|至|为)|跃居|跻身)"
)


def counts_nothing(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a figure counts nothing: an ordinal, a span of time, a size, part of a name."""
    before = text[clause.start : quantity.span.start]
    after = text[quantity.span.end : clause.end]
    if quantity.value is None or is_time(quantity, before) or _FIRST_ONES.search(before):
        return True
    former = _is_former(before, after) and base_year(text, quantity, clause) is None
    if before.endswith("第"):  # 第3批; 排名第3位 counts
        based = base_year(text, quantity, clause) is not None
        return former or not (based or _RANKED.search(before + quantity.unit))
    built = _WHOLE.search(before) and _BUILT.search(text, max(0, clause.start - 40), clause.start)
    sized = _is_size(quantity, before, after) and not built
    if former or sized or _in_name(before, after) or _only_compares(text, clause, before, after):
        return True
    paid = _FOR_EACH.search(before) and _PAID_FOR.match(after)
    for_each = quantity.value == 1 and (paid or _EACH_MORE.search(before))
    lacking = _SHORT_OF.search(before) or _NOT_YET.search(before + after)
    if for_each or lacking or _is_rhythm(quantity, before):
        return True
    if quantity.kind is QuantityKind.MONEY:
        raised = is_raised(text, quantity, clause)
        return not raised and _is_small_or_lacking(text, quantity, before)
    return quantity.kind is QuantityKind.COUNT and _is_plain_count(text, quantity, before, after)


def _only_compares(text: str, clause: Span, before: str, after: str) -> bool:
    """Whether an aside holds a bound (含3万元) or what a change starts from: 同比（320件）增加."""
    if _WITHIN.match(before) and re.match(r"\s?(?:[)）]|\Z)", after):
        return True
    aside = text[clause.start - 1 : clause.start] in {"（", "("}
    return aside and _COMPARED.search(text, max(0, clause.start - 12), clause.start) is not None


def is_time(quantity: Quantity, before: str) -> bool:
    """Whether a figure is a span of time, an age or a length of no more than one thing."""
    if not _TIME & {quantity.unit, quantity.unit.removeprefix("个")}:
        return False
    scored = quantity.unit == "分" and _SCORED.search(before)
    return not scored and not is_gauged(before)


def is_gauged(before: str) -> bool:
    """Whether words lead to what was measured of many: 人均预期寿命达到."""
    return _GAUGED.search(before) is not None


def _is_size(quantity: Quantity, before: str, after: str) -> bool:
    """Whether a figure is a length, the size of each one or the number of an article."""
    unit = quantity.unit
    return bool(
        (unit in _LENGTHS and (_SIZED.search(before) or _WIDE.match(after)))
        or (unit in _AREAS and _EACH.search(before))
        or (unit in _ARTICLES and _REFERRED.search(before))
    )


def is_among(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a figure counts those among whom one is told of: 7个试点县之一, 16个市中排名第5."""
    return _ONE_OF.match(text, quantity.span.end, clause.end) is not None


def is_reach(text: str, quantity: Quantity) -> bool:
    """Whether a figure is in a name: 站点500米覆盖率, 150万吨/年甲醇项目."""
    place = quantity.span.end
    reach = quantity.unit in _LENGTHS and _REACH.match(text, place) is not None
    return reach or _A_YEAR.match(text, place) is not None


def base_year(text: str, quantity: Quantity, clause: Span) -> str | None:
    """The year in which a change starts, told of the figure that it starts from: 2021年的27%."""
    found = _FROM.search(text[clause.start : quantity.span.start])
    rises = found is not None and _RISES.match(text[quantity.span.end : clause.end])
    return found["year"] if found and rises else None


def end_year(text: str, quantity: Quantity, clause: Span) -> str | None:
    """The year in which a change ends, told of the figure where it ends: 提高到2023年的35%."""
    found = _UNTIL.search(text[clause.start : quantity.span.start])
    return found["year"] if found else None


def is_raised(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a figure is what a sum or share was changed to: 由1000元提高到1500元."""
    return _RAISED.search(text, clause.start, quantity.span.start) is not None


def _is_former(before: str, after: str) -> bool:
    """Whether a figure is where a change starts: 由45%提高到60%."""
    return _FROM.search(before) is not None and _RISES.match(after) is not None


def _is_rhythm(quantity: Quantity, before: str) -> bool:
    """Whether a figure only says how often (每月开展1次), not how often at least."""
    few = (quantity.value or 0) <= _OFTEN and _FLOORED.search(before) is None
    return few and quantity.unit in _TURNS and _RHYTHM.search(before) is not None


def is_class_of_size(text: str, quantity: Quantity) -> bool:
    """Whether a sum only names a class: 十亿元镇, 亿元以上技术改造项目."""
    start, end = quantity.span.start, quantity.span.end
    if quantity.kind is not QuantityKind.MONEY:
        return False
    # 10万亿元级的支柱
    graded = text.startswith("级", end)
    return graded or (text[start] in _HAN and _NAMED_SUM.match(text, end) is not None)


def _is_small_or_lacking(text: str, quantity: Quantity, before: str) -> bool:
    """Sums that are a unit's price, a name (十亿元镇) or what is missing (缺口864万元)."""
    named = is_class_of_size(text, quantity)
    small = (quantity.value or 0) < _UNIT_PRICE and not _EARNED.search(before)
    return bool(small or named or _LACKING.search(before))


def _is_plain_count(text: str, quantity: Quantity, before: str, after: str) -> bool:
    """Counts that tell nothing: 三批, 一家, 5部门, 12条措施."""
    first = text[quantity.span.start]
    value = quantity.value or 0
    if first in _HAN and quantity.unit in _PAPER_UNITS and _CONTENTS.match(after):
        return True
    if quantity.unit == "起" and _YEARS[0] <= value <= _YEARS[1]:
        return True  # 2018起
    if quantity.unit == "次" and _MEETING.match(after):
        return True  # 经省政府109次常务会议审议
    if _BODIES.match(after):
        return True
    few = value < _FEW_RULES
    if quantity.unit == "条" and few and not after and _ISSUED.search(before):
        return True  # 出台人才新政26条
    return quantity.unit in _PAPER_UNITS and _CONTENTS.match(after) is not None


def _in_name(before: str, after: str) -> bool:
    """Whether an opened 《 or “ before the figure is closed behind it.

    实现“高层次人才达到2000名，贡献率达到40%”的目标: a quotation of several clauses is no name.
    """
    if before.rfind("《") > before.rfind("》") and "》" in after:
        return True
    opened, closed = before.rfind("“"), after.find("”")
    return (
        opened > before.rfind("”")
        and closed >= 0
        and not re.search("[，；。]", before[opened:] + after[:closed])
    )
