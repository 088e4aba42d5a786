"""Whether a clause speaks of what is ahead or of what is reached (时态，以分句为界).

A horizon (到2025年, 力争到2027年底) holds to the sentence's end; a wish (预期, 拟) for the clauses
that go on without a subject of their own; a sign of the reached (已, 截至) for its clause and on.
"""

from __future__ import annotations

import re
from enum import IntEnum

from documents.extraction.clauses import Clause
from documents.extraction.figures.standpoint import PLAN_ENDS
from documents.extraction.words import any_of

_TIMED = re.compile("年|五|20|期[末满]|将于")
"""What a time limit or a period needs; most clauses have none of these."""

_HORIZON = re.compile(
    r"(?:到|(?<![\d年])至|力争|争取|确保)(?P<year>20\d\d)"
    r"(?:年|(?![百千万亿元余多个家户人名项件亩吨公米平台套辆座处所条张]))(?:底|末|年底|年末|[，,]|前|、"
    r"|(?=[一-龥])|(?<=年)\Z)"
    r"|(?P<before>20\d\d)年(?:\d{1,2}月)?(?:底|末|年底)?(?:之|以)?前"
    r"|(?P<plan>[“\"]?(?P<five>十[三四五六七]五)[”\"]?)(?:(?P<end>期?末|末期)|时期|期间)"
    r"|(?:规划|行动|计划|方案|实施|工程)(?:实施)?期[末满]"
    r"|将于(?:今年|年内)?(?:\d{1,2}月(?:\d{1,2}日)?)?[底末]?(?:之|以)?前?(?=[^，。；]{0,6}(?:建成|完成|完工|竣工|投用|通车|开工))"
    r"|(?:今后|未来)[一二两三四五六七八九十\d]{1,2}年|[\d一二两三四五六七八九十]{1,2}年内"
)
_WISH = re.compile(
    # 争取省级资金470万元 is obtained, 争取达到, 争取用3年 wished for.
    r"争取(?=(?:尽|早|在|用|年|今|明|将|使|让|把|全|再|每|建成|创建|纳入|列入|申报|获批|突破|超过"
    r"|到(?:20|“?十|今|明|年|本|\d)|\d|"
    + any_of("clause_verbs")
    + r"))|(?!预期寿命)"
    + any_of("ahead_words")
    + "|拟(?="
    + any_of("clause_verbs")[3:]
    # 将 of the future stands before an act; 将…纳入 moves an object.
    + r"|将(?=再|新[建增签设开招引购]|继续|进一步"
    r"|会同?|持续|积极|在|于|与|按照?|根据|结合|统筹|组织|" + any_of("clause_verbs")[3:-1] + r")"
    r"|(?:要|应|须|必须|应当)(?=达到|实现|确保|完成|不低于|不少于|控制)"
    # 正在积极推动建设6个中心 is not yet reached, nor what a plan in the making estimates.
    r"|正在?(?:积极|加快|抓紧|全力|组织|同步|开展|进行){0,2}(?:[^，。；\d]{0,12}前期(?:工作)?|推动建设|推进建设"
    r"|谋划|筹建|筹备|规划建设|申报|争取|(?:编制|起草|论证|报批|审批|设计|立项)(?!的))"
    r"|决定(?:实施|开展|启动|建设|投资|安排|新建)"
    # 《方案》印发，明确三年新增面积30万亩: what a plan says.
    r"|\A\s{0,2}并?(?:明确|提出)(?!了)[^，。；\d]{0,16}(?:新增|建设|培育|改造|建成|达到|实现|完成|打造)(?=[^，。；]{0,20}\d)"
    r"|可(?=解决|带动|新增|实现|形成|满足|增加|惠及)"
    r"|(?<![生产资务动展划设作购按])计划(?![由的书内外])(?=(?:20\d\d年)?[^，。；\d的]{1,16}\d)|围绕[^，。；]{2,60}目标"
    r"|(?:规定|要求|明确|提出)[^，。；]{0,40}不(?:低于|少于)"
    r"|用[一二两三四五\d](?:[-—至到][三四五\d])?年(?:左右)?的?时间(?![^，。；]{0,20}了)"
)
# 目前，正在编制规划，概算投资2亿元: told of today, of what is still to be.
_PREPARED = re.compile(
    r"正在?[^，。；\d]{0,12}(?:前期|谋划|筹[建备]|规划建设|编制|起草|论证|报批|设计|立项)(?!的)"
)
# 为确保验收成功，拨付8万元: what an act is for.
_PURPOSE = re.compile(r"\s{0,2}为了?(?:进一步)?(?:确保|力争|实现|打造)")
# 今年2月，上报项目9个: a month that a reply names has passed, unless 底前 or a plan says else.
_MONTH = re.compile(
    r"\s{0,2}(?:今年|本年|当年)?\d{1,2}月(?:份|初|[上中下]旬|\d{1,2}日)?(?![底末前以]|\d|之前|起)"
)
# 列入 a plan is still ahead; 依托已建成的基地 only describes.
_ALREADY = r"已(?!列入|纳入|[^，。；、\d]{1,6}的)"
_REACHED = re.compile(
    any_of("reached_words")
    + r"|"
    + _ALREADY
    + r"|(?<![比较])[上去]年(?!度|同期)|(?<![为除])了(?!解|然|望)"
)
# 到2025年，累计建成: a sum belongs to what is ahead as well as to what is reached.
_SUM = re.compile("累计|共有")
# 已实施项目8个，概算投资5290万元: what the projects cost is as real as they are.
_ESTIMATED = re.compile(
    r"\s{0,2}(?:项目)?(?:总)?(?:(?:概算|估算|匡算)|(?:拟|计划|预计)(?:总|完成)?投资)"
)
_PLAINLY_REACHED = re.compile(
    r"20\d\d年[\u3400-\u9fff]{0,6}到位|截至|截止|" + _ALREADY + r"|目前|以来"
)
# 已列入2021年改造项目，涉及28个社区: what is told of a listed project is still ahead.
_LISTED = re.compile(r"列入[^，。；]{0,24}(?:计划|项目)(?!库|总)")
# 主要预期目标是：…, 发展目标：…: all that the sentence lists is ahead.
_GOALS = re.compile(
    r"(?:预期性?|发展|主要|总体|工作|奋斗|年度|具体|约束性)目标(?:任务)?(?:(?:是|为|如下)"
    r"|(?=[：:]))"
)
_ASIDE = re.compile(r"[（(][^（()）]{0,80}[）)]")
_FROM_YEAR = re.compile(r"[从自](?P<year>20\d\d)年(?:\d{1,2}月)?起")  # 从2024年起，每年新建
_PERIOD = re.compile(r"(?P<plan>十[一二三四五六]五)[”\"]?(?:时期|期间|以来|期?末)")
_FAR, _PERIOD_YEARS = 9999, 5
# 较2019年下降 compares; 2025年重点拟上市企业 is a name.
_YEAR = re.compile(
    r"(?<![较比由从])(?<!同比)(?P<from>20\d\d)年?(?:[-—－~至]{1,2}(?P<to>20\d\d))?年(?!度重点"
    r"|重点拟)"
)
# 同时, 并, 其中, 累计 … may stand before the verb a clause begins with.
_GOES_ON = re.compile(
    r"[“\"]?(?:十[一二三四五六七]五|20\d\d年)[”\"]?(?:时期|期间|\d{1,2}月)?\Z"
    r"|\s{0,2}其中20\d\d年|\s{0,2}(?:[一二三四五六七八九十]是|并|还|且|同时|进一步|共|重点|积极|每年|全面|分别|再"
    r"|新|直接|间接|以|通过|向|为|对)?\s{0,2}"
    + any_of("clause_verbs")
    +
    # 拟建体育馆，总建筑面积2万平方米: what is planned has its sizes and costs
    r"|\s{0,2}(?:项目)?(?:总|拟|概算|估算|匡算)?(?:建筑面积|用地面积|占地|投资|工期|装机|长度?|里程)"
)


class Outlook(IntEnum):
    """What a clause tells of; the higher holds the longer."""

    BASE = 0  # nothing said: as the sentence
    WISH = 1
    REACHED = 2
    HORIZON = 3


_AHEAD = {Outlook.WISH, Outlook.HORIZON}


def outlooks_of(
    text: str,
    clauses: tuple[Clause, ...],
    *,
    year: int | None,
    orders: bool = False,
    held: Outlook = Outlook.BASE,
) -> list[Outlook]:
    """What each clause tells of by its own signs or those that hold on from clauses before.

    `year` is the paper's own; without it years alone decide nothing. A paper that `orders` speaks
    of the reached only with 截至 or 已: its 累计 and 了 are part of what is to come. `held` is what
    the sentence before leaves to this one.
    """
    found: list[Outlook] = []
    for clause in clauses:
        words = _ASIDE.sub("", text[clause.span.start : clause.span.end])
        own = sign_of(words, year=year, orders=orders)
        if own is not Outlook.REACHED and _GOALS.search(
            text, clause.span.start, clause.span.end + 1
        ):
            own = Outlook.HORIZON
        if own is Outlook.REACHED and held in _AHEAD and _SUM.search(words):
            own = sign_of(_SUM.sub("", words), year=year, orders=orders)
        if own is Outlook.BASE:
            goes_on = clause.aside or held is not Outlook.WISH or _GOES_ON.match(words)
            found.append(held if goes_on else Outlook.BASE)
            if not clause.aside and not goes_on:
                held = Outlook.BASE
            continue
        if own is Outlook.WISH and held is Outlook.REACHED and _ESTIMATED.match(words):
            own = held
        if own is Outlook.WISH and held is Outlook.HORIZON:
            own = held  # 到2015年，力争…: the wish goes on under the time limit
        found.append(own)
        if not clause.aside:
            held = own
    return found


def is_subjectless(words: str) -> bool:
    """Whether words begin with a verb, as a clause that goes on does."""
    return _GOES_ON.match(words) is not None


def sign_of(words: str, *, year: int | None, orders: bool = False) -> Outlook:
    """The sign that a clause itself gives."""
    horizon = _HORIZON.search(words) if _TIMED.search(words) else None
    listed = None if orders else _LISTED.search(words)
    if listed is not None:
        return Outlook.REACHED if _by_year(listed[0], year) is Outlook.REACHED else Outlook.HORIZON
    reached = (_PLAINLY_REACHED if orders else _REACHED).search(words)
    if horizon is not None and _holds(horizon, reached, year):
        return Outlook.HORIZON
    wish = None if _PURPOSE.match(words) else _WISH.search(words)
    if reached is not None and reached[0] == "目前" and _PREPARED.search(words):
        return Outlook.WISH
    if wish is not None and (reached is None or wish.start() < reached.start()):
        return Outlook.WISH
    if reached is not None or (not orders and _MONTH.match(words)):
        return Outlook.REACHED
    return _by_year(words, year)


def _holds(horizon: re.Match[str], reached: re.Match[str] | None, year: int | None) -> bool:
    """Whether a time limit lies ahead: it comes before any 已 and not before the paper's year."""
    if reached is not None and (horizon["plan"] or reached.start() < horizon.start()):
        return False
    if horizon["plan"]:
        # 期间 of the running period says nothing of its own; its end and the next period do.
        left = PLAN_ENDS.get(horizon["five"], _FAR) - year if year else _PERIOD_YEARS
        return left >= (1 if horizon["end"] else _PERIOD_YEARS)
    named = horizon["year"] or horizon["before"]
    return named is None or year is None or int(named) >= year


def _by_year(words: str, year: int | None) -> Outlook:
    """A year or plan period behind the paper's own is reached, a year ahead of it a horizon."""
    if year is None or _TIMED.search(words) is None:
        return Outlook.BASE
    begins = _FROM_YEAR.search(words)
    if begins is not None and int(begins["year"]) > year:
        return Outlook.WISH
    period = _PERIOD.search(words)
    if period is not None and PLAN_ENDS[period["plan"]] < year:
        return Outlook.REACHED
    found = _YEAR.search(words)
    if found is None:
        return Outlook.BASE
    last = int(found["to"] or found["from"])
    if last < year:
        return Outlook.REACHED
    return Outlook.HORIZON if last > year and not found["to"] else Outlook.BASE
