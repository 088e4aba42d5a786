"""Amounts that go with a list: 国家级、省级分别给予80万元、30万元 (分档)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from documents.extraction.grants.parts import Grant
from documents.extraction.spans import Quantity, QuantityKind, Span

_GAP = re.compile(
    r"(?:\s?[/／][^，、]{1,8})?(?:、|和|及|或|与|，|以及)?"
    r"(?:的?(?:标准|比例|奖励|补助|奖补|补贴|资助))?(?:、|和|及|或|与|以及)?"
)
_MIXED_GAP = re.compile(r"(?:、|和|及|以及)(?:按照?)?[^，；：、MP不最]{0,14}")
_LABEL = re.compile(
    r"(?:^|[、，：和及或]|给予|奖励|补助|补贴|资助|分别|标准为|按照?)(?P<label>[^，、：M]{1,24}?)"
    r"(?:的|按照?(?=每))?(?:每[^，、每]{1,4}){0,2}(?:分别)?(?:给予|奖励|补助|补贴|资助|为|按|不超过|不低于|不少于|最高)?$"
)
_OPENING = re.compile(r"^(?:的?(?:补助|奖励|补贴|资助|奖补))?[、，和及]?(?:按照?|给予|对)?")
_LIMITED = re.compile(
    r"(?:其中[，：:]?)?(?P<label>(?!其中|且|并|对?单(?![台套件])|对?每|对?同|总|累计|合计|补|奖|贴|年度|期限|最)"
    r"[^，；：MP]{2,20}?)(?:的|则|可|分别)*(?:(?:最高|不超过|不高于|上限|封顶)(?:为|不超过|线为)?(?=M)|以(?=Mm*(?:为限|封顶|为上限))|(?=Mm*封顶)|(?<=[前后]者)(?=M))"
)
_PLACES = {"前者", "后者", "前一类", "后一类", "前一种", "后一种", "前款", "后款"}
_GIVING = re.compile(r"给予|予以|奖励|补助|补贴|资助")
_NO_LABEL = re.compile(r"最高|不超过|一次性|再|每|由|提高|提升|至|标准|贴息")
_BASED = re.compile(r"(?<=.{2})按照?[^按]{2,16}$")
_STANDARD = re.compile(
    r"^.*(?:标准|金额|额度)(?:分别)?(?:为|是|按)[：:]?"
)  # 补助标准为日光温室3万元
_JOINTS = (re.compile(r"、(?:和|及|或)?|和|或|及|以及|与"), re.compile(r"、"))
_NUMBER = re.compile(
    r"(?:Dd*|[\d.]+(?:亿|万|千|百)*(?:美元|欧元|港元)?(?:人次|[元家人个户名年%‰吨亩头只台辆间场])?"
    r"(?![A-Za-z]))"
)
# 3%（含）以上; 5000万元（含）至1亿元: a figure with its own bounds.
_ASIDE = r"(?:[（(]不?含[^（()）]{0,6}[）)])?"
_BOUND = re.compile(
    rf"{_ASIDE}(?:及?以[上下内]{_ASIDE})?(?:至|到|-|—){{1,2}}[\d.]+"
    rf"(?:[%亿万千百元亩人家个户吨头只台辆间场]|人次)*{_ASIDE}(?:及?以下)?"
    rf"|{_ASIDE}(?:及?以[上下内])"
)
# 500万元以上至1000万元、…: the first item of the list is a range too.
_RANGE_START = re.compile(
    rf"(?P<low>[\d.]+(?:[%亿万千百元亩人家个户吨头只台辆间场]|人次)*){_ASIDE}(?:及?以上)?{_ASIDE}"
    rf"(?:至|到|-|—){{1,2}}\Z"
)
# 设一等奖3名; 选拔技师15名左右
_PRIZES = re.compile(
    r"(?:设(?![计备施])(?:立|置)?(?=.{1,4}奖))|(?<=奖)\d{1,3}[名个项]|(?<=[一-龥])\d{1,4}[名个项家人](?:左右|以内)"
    r"|(?<=[A-Za-z甲乙丙丁])[两二三四五六七](?=[档类级])"
)
# （A类，按目录确定）; （含5个） stays with its figure.
_BRACKETED = re.compile(r"[（(](?!不?含)[^（()）]{1,60}[）)]")
_PRIVATE = 0xE000  # the first code point of private use
_ENDS = re.compile(r"(?:[（(]不?含[^（()）]{0,6}[）)])?(?:[美欧港]?元)?(?:及?以[上下内])?")
_QUOTED = re.compile(r"“[^“”]{1,30}”")
_VERB = re.compile(
    r".*(?:为|在|的|实现|达到|获得|通过|属于|对|列入|生育|评为|入选|获评|荣获|获批|发布|制定|制订|修订"
    r"|参与|主导|取得|创建|引进|设立|就读|考取|考入|举办|承办|主办|晋升|晋级|开展|组织"
    r"|(?:培养|引进|招收|招用|聘用)(?:\d{1,3}|一)[名人个])"
)
_LEVEL = re.compile(r"(?:国际|国家|全国|省|市|州|县|区|行业)级?")
_DIGITS = "一二三四五六七八九"
_SPAN = re.compile(rf"(?P<a>[{_DIGITS}])至(?P<b>[{_DIGITS}])(?P<kind>[类级档])")
# 获评省、市级示范项目、绿色工厂的: the levels part the sums, not the kinds of thing
_LEVELS = re.compile(rf"{_LEVEL.pattern}(?:(?:、|和|及|或){_LEVEL.pattern})+(?![、及和或以])")
_LAST_LEVEL = re.compile(rf".*(?P<level>{_LEVEL.pattern}[^、，]{{0,8}})$")
_PRIZE = re.compile(r"[特一二三四五]等奖|[金银铜]奖|优[胜秀]奖")
_PRIZE_LAST = re.compile(rf"(?:{_PRIZE.pattern})$")
_GRADE = re.compile(r"(?<=[家国省市县区])(?P<grade>[一二三四五六七八九甲乙丙丁A-Z]{1,4}级)$")
_LONGEST_ITEM = 24
_SHORT_ITEM = 4
_SIGN = re.compile("[A-Za-z一二三四五六七甲乙丙丁Ⅰ-Ⅻ金银铜]")  # A、B、C类; 一、二、三等奖
_KIND = re.compile("业?(?:企业|单位|机构|项目|工程|人才|人员|基地|平台|园区)")
_LONGER = 3  # 国家级 beside 省级


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """One of several figures: its label if one stands before it, its place in the list."""

    figure: Quantity
    label: str | None
    place: int
    places: int


def tiers_of(grant: Grant, clause: Span, figures: list[Quantity]) -> list[Tier]:
    """The figures of a clause as tiers; none if they belong to one row."""
    segment = grant.segment
    gaps = [segment.shadow[a.span.end : b.span.start] for a, b in pairwise(figures)]
    if all(_GAP.fullmatch(gap) for gap in gaps):
        return [
            Tier(figure=one, label=None, place=n, places=len(figures))
            for n, one in enumerate(figures)
        ]
    tiers = []
    begin = max(clause.start, figures[0].span.start - _LONGEST_ITEM)
    for place, one in enumerate(figures):
        share = one.kind is QuantityKind.PERCENT
        label = _label(segment.text[begin : one.span.start], share=share)
        if label is None:
            return []
        tiers.append(Tier(figure=one, label=label, place=place, places=len(figures)))
        begin = one.span.end
    return tiers


def mixed_of(grant: Grant, figures: list[Quantity]) -> list[Tier]:
    """Sums and shares in one list as tiers: 分别按20万元、实到外资额的5‰给予奖励."""
    segment, clause = grant.segment, grant.clause
    inside = sorted(
        (one for one in figures if clause.contains(one.span)), key=lambda f: f.span.start
    )
    kinds = {one.kind for one in inside}
    if len(kinds) < 2 or "分别" not in segment.text[clause.start : inside[0].span.start]:  # noqa: PLR2004 - of both kinds
        return []
    gaps = [segment.shadow[a.span.end : b.span.start] for a, b in pairwise(inside)]
    if not all(_MIXED_GAP.fullmatch(gap) for gap in gaps):
        return []
    return [
        Tier(figure=one, label=None, place=n, places=len(inside)) for n, one in enumerate(inside)
    ]


def limits_of(grant: Grant, figures: list[Quantity]) -> list[Tier]:
    """Ceilings in clauses of their own, each with its label: 国际最高500万元，国内最高300万元."""
    found = []
    for span in grant.terms:
        inside = [one for one in figures if span.contains(one.span)]
        label = _LIMITED.match(grant.segment.shadow, span.start, span.end)
        if len(inside) == 1 and label is not None:
            words = grant.segment.text[label.start("label") : label.end("label")]
            # 前者…，后者…: by their places
            found.append((inside[0], None if words in _PLACES else words))
    if len(found) == 1:
        return []
    return [
        Tier(figure=one, label=label, place=place, places=len(found))
        for place, (one, label) in enumerate(found)
    ]


def _label(before: str, *, share: bool) -> str | None:
    """What stands before an amount in a list of tiers; behind 按 a sum's label, a share's base."""
    found = _LABEL.search(before)
    if found is None:
        return None
    label = _STANDARD.sub("", found["label"])
    label = _OPENING.sub("", _GIVING.split(label)[-1])
    label = re.sub(r"(?:按照?|为|则|补|(?<!等)奖|返|给)$", "", label)
    label = label.removesuffix("年度")
    # 新建项目｜按投资的25%; 对企业按｜初级工每人800元
    label = _BASED.sub("", label) if share else re.split("按照?", label)[-1]
    return label if len(label) > 1 and not _NO_LABEL.search(label) else None


def chosen(words: str, tier: Tier, *, whole: bool = False) -> str | None:
    """`words` with only the tier's item of a list as long as the tiers; None without such list.

    国家级、省级、市级孵化载体: the first item is as long as the second, the last carries the rest.
    `whole`: of a longer list, its last items are none.
    """
    words, asides = _closed(_PRIZES.sub("", words))
    item = _chosen(words, tier, whole=whole)
    if item is None:
        return None
    return "".join(asides.get(char, char) for char in item)


def _closed(words: str) -> tuple[str, dict[str, str]]:
    """The words with each aside as one sign, and what the signs stand for."""
    asides: dict[str, str] = {}

    def sign(aside: re.Match[str]) -> str:
        asides[char := chr(_PRIVATE + len(asides))] = aside[0]
        return char

    return _BRACKETED.sub(sign, words), asides


def _spelt(span: re.Match[str]) -> str:
    """一至三类 as 一类、二类、三类."""
    first, last = (_DIGITS.index(span[name]) for name in ("a", "b"))
    return "、".join(f"{digit}{span['kind']}" for digit in _DIGITS[first : last + 1])


def _chosen(words: str, tier: Tier, *, whole: bool) -> str | None:
    words = _SPAN.sub(_spelt, words)
    for run in _LEVELS.finditer(words):
        levels = _LEVEL.findall(run[0])
        if len(levels) == tier.places:
            level = str(levels[tier.place])
            if len(level) == 1 and run[0].endswith("级"):
                level += "级"  # 省、市级
            return words[: run.start()] + level + words[run.end() :]
    for exact in (True,) if whole else (True, False):
        for joints in _JOINTS:
            for stretch in re.split("，", words):
                items = _items(stretch, joints, tier.places, exact=exact)
                if items is not None:
                    return words.replace(stretch, items[tier.place], 1)
    quoted = list(_QUOTED.finditer(words))
    if len(quoted) == tier.places:
        return words[: quoted[0].start()] + quoted[tier.place][0] + words[quoted[-1].end() :]
    return None


def _items(stretch: str, joints: re.Pattern[str], places: int, *, exact: bool) -> list[str] | None:
    """The stretch once for each item of its last list, with that item alone."""
    cuts = list(joints.finditer(stretch))
    if len(cuts) < places - 1 or (exact and len(cuts) > places - 1):
        return None
    run = cuts[len(cuts) - (places - 1) :]
    inner = [stretch[a.end() : b.start()] for a, b in pairwise(run)]
    if any(not item or len(item) > _LONGEST_ITEM for item in inner):
        return None
    first, last = stretch[: run[0].start()], stretch[run[-1].end() :]
    signed = inner[0] if inner else last[:1]  # 完成Ⅰ期、Ⅱ期试验; 国家级一、二、三等奖
    alike = _SIGN.match(signed) and _signs(first[-len(signed) :]) == _signs(signed)
    start = len(first) - len(signed) if alike else _first_item(first, inner, last)
    others = inner or [first[start:]]
    prize = _PRIZE.match(last) if _PRIZE_LAST.search(others[-1]) else None
    end = _last_item(last, others, like=not inner) if prize is None else prize.end()
    items = [first[start:], *inner, last[:end]]
    return [first[:start] + item + last[end:] for item in items]


def _first_item(first: str, inner: list[str], last: str) -> int:
    """Where the first item begins: as many figures or characters back as the second has."""
    numbers = list(_NUMBER.finditer(first))
    if numbers and _ENDS.fullmatch(first, numbers[-1].end()):
        low = _RANGE_START.search(first, 0, numbers[-1].start())
        return numbers[-1].start() if low is None else low.start()
    verb = _VERB.match(first)
    start = verb.end() if verb else 0
    prize = _PRIZE_LAST.search(first)
    if prize is not None and _PRIZE.match((inner or [last])[0]):
        return prize.start()  # 国家科学技术奖一等奖、二等奖
    grade = _GRADE.search(first)
    if inner and grade is not None and len(grade["grade"]) == len(inner[0]):
        return grade.start("grade")  # 国家丙级、乙级、甲级
    level = _LAST_LEVEL.match(first) if _LEVEL.match((inner or [last])[0]) else None
    if level is not None and start < level.start("level"):
        return level.start("level")  # 承办国家级、省级赛事
    if inner and not 0 < len(first) - start <= len(inner[0]) + _LONGER:
        return max(0, len(first) - len(inner[0]))
    return start


def _signs(item: str) -> str:
    """An item with its signs made one: Ⅰ期 and Ⅱ期 are alike."""
    return _SIGN.sub("#", item)


def _last_item(last: str, others: list[str], *, like: bool) -> int:
    """Where the last item ends and the words common to all begin.

    `like`: the only other item may be a little longer or shorter (国家级、省级企业技术中心).
    """
    number = _NUMBER.match(last)
    if number is not None:
        own = _BOUND.match(last, number.end())
        if own is not None and any(_BOUND.search(other) for other in others):
            return own.end()
        # 5万件、10万件、20万件以上: with the unit that the others have too.
        unit = _NUMBER.sub("", others[-1], count=1)
        return number.end() + (len(unit) if last.startswith(unit, number.end()) else 0)
    other = others[0]
    size = len(other)
    if all(len(one) == 1 for one in others) and (not like or _SIGN.match(last)):
        return 1  # A、B、C类; 金、银、铜牌
    even = len({len(one) for one in others}) == 1
    if (
        other
        and not like
        and (last[size - 1 : size] == other[-1] or (even and _KIND.fullmatch(last, size)))
    ):
        return size  # 国家级、省级、市级载体; 批发、零售、住宿企业
    short = 0 < size <= _SHORT_ITEM + (2 if other.endswith("级") else 0)
    alike = last.find(other[-1], 0, size + 1) if like and short else -1
    if like and size == len(other[:3]) > 1 and last[:1] == other[:1]:
        alike = size - 1  # 境外、境内企业
    if alike >= 0:
        return alike + 1
    # 国家、省级研究机构: the second level ends where its noun begins.
    level = _LEVEL.match(last) if _LEVEL.fullmatch(other) else None
    stop = re.search(r"的|认定|称号|等(?!级)", last)
    end = stop.start() if stop else len(last)
    return level.end() if level is not None else end
