"""Bodies whose names follow a pattern of their own: bank branches, leading groups, strangers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from documents.extraction.agencies.levels import Levels, short_name
from documents.extraction.gazetteer import provinces
from documents.extraction.spans import Span
from documents.extraction.types import AgencyMention

# 中国人民银行吉林省分行, 人行贵阳中心支行, 人民银行市中心支行.
_BANK = re.compile(
    r"(?=[中人])(?:中国)?(?:人民银行|人行)(?P<name>[一-龥]{1,6}?)(?P<kind>分行|中心支行|支行|营业管理部)"
)
# 中国证券监督管理委员会吉林监管局, written in full.
_BUREAU = re.compile(
    r"(?P<body>中国证券监督管理委员会|中国银行保险监督管理委员会|中国银行业监督管理委员会"
    r"|国家金融监督管理总局|国家能源局)(?P<name>[一-龥]{2,6}?)(?P<kind>监管局|监管分局"
    r"|监管办(?:公室)?)"
)
_AVIATION = re.compile(r"(?:中国民用航空|民航)(?P<name>[一-龥]{2,4}?)(?:安全监督管理局|监管局)")
# 省应对疫情防控领导小组, 省推进工业互联网创新发展专项工作组 …: the words before are cut off below.
_GROUP = re.compile(
    r"(?:领导小组(?:[一-龥]{2,14}?(?:执行|专项|工作)小组)?|专项工作组|专项小组|协调小组"
    r"|专班(?!化|式|人员|制)"
    r"|指挥部"
    r"|联席会议(?!制度|机制|精神)|推进组(?:工作专班)?)(?P<office>办公室)?"
)
# 我省成立工作专班: what is set up just then has no name yet.
_SET_UP = re.compile(r"任组长|为组长|成立|组建|建立|设立|设置|组织|抽调|指定|明确|派出")
_GROUP_HEAD = re.compile(
    r"(?P<head>国务院|中央|国家|全国|(?:我|本|全)?(?P<level>自治区|省|市|县|区|州)(?!级)(?P<party>委)?)"
)
_NOT_GROUP = re.compile(r"[一-龥]{0,4}会议")
ZONE_NAME = re.compile(
    r"(?P<own>[一-龥]{2,14})(?:新区|开发区|高新区|经开区|示范区|实验区|试验区|保税区|合作区|度假区"
    r"|保护区|功能区|经济区|新片区|港区|综保区|园区|集聚区|风景区|景区|旅游区)(?:开发建设|建设)?$"
)
# What may stand right before the name of a leading group.
_HARD = re.compile(r".*[，。；：、,;:（）()《》！？\s]", re.DOTALL)
_FREE = re.compile(
    r"(?:依托|按照|根据|成立|组建|设立|建立|作为|纳入|会同|联合|发挥|配合|报请|提请|已|了|的|由"
    r"|在|向|经|报|与"
    r"|和|及|请|受|将|为|是|该|原)$"
)
# Where the words before a name stop: function words and verbs that take a body as their object.
_CUT = re.compile(
    r".*(?:依托|按照|根据|成立|组建|设立|建立|作为|纳入|会同|发挥|配合|报请|经由|提请|听取|有关"
    r"|支持|指导|督促|推动|协调|鼓励"
    r"|以及"
    r"|(?<!数)据|经(?![济开贸营])|商(?![务贸业丘洛城])|和(?![平田谐])"
    r"|[，。；：、,;:（）()《》！？“”\s的了由在向报与及同请受对将为])",
    re.DOTALL,
)
_WINDOW = 34
# 区农水局, 市经研金融办: no known stem, so both ends must show that it is a name.
_STRANGE_NAME = (
    r"(?P<stem>[一-龥]{2,12}?)(?P<kind>(?<![布格结全大当邮])局|厅|办公室|办(?!法|理|事|公)"
    r"|委员会|(?<!员)委(?!员|托))"
    r"(?=[、，,；;。：:）)\s]|和|与|将|要|会同|负责|牵头|配合|等|已|正|拟|也|还|按|做|联合"
    r"|印发|出台|组织"
    r"|开展|积极|建立|制定|下达|先后|提出|审核|备案|批准|受理|申请|确认|$)"
)
_STRANGER = re.compile(
    r"(?=[省市区县州旗自])(?:(?<=[、，,：:；;（(。\s由经和与报向请])|(?<=会同)|(?<=联合)|(?<=配合)|^)(?P<level>省|市(?!场)"
    r"|区|县|州|旗|自治区)" + _STRANGE_NAME
)
_STRANGER_OF_PLACE = re.compile(_STRANGE_NAME)
_STEM_NOT = re.compile(
    r"[的了在将为由被是有从并把每各届第]|政府|领导|部门|单位|财政|会同|联合|实施|工作|政协|人大|镇|街道"
)


def banks_of(plain: str, levels: Levels) -> Iterator[AgencyMention]:
    """Branches of the central bank (人民银行) and of supervisors written in full."""
    for match in _BANK.finditer(plain):
        name = match["name"]
        if name in {"市", "省", "州", "县"}:
            name = levels.name_of(name, match.start()) or name
        yield _mention(match, "中国人民银行" + name + match["kind"], "agencies.bank")
    for match in _BUREAU.finditer(plain):
        name = short_name(match["name"]) if match["name"][-1] in "省市" else match["name"]
        yield _mention(match, match["body"] + name + _full_kind(match), "agencies.branch")


def civil_aviation_of(plain: str) -> Iterator[AgencyMention]:
    """Branches of the civil aviation administration: 民航浙江监管局."""
    for match in _AVIATION.finditer(plain):
        canonical = f"中国民用航空{match['name']}安全监督管理局"
        yield _mention(match, canonical, "agencies.branch")


def _full_kind(match: re.Match[str]) -> str:
    return match["kind"].replace("监管办公室", "监管办").replace("监管办", "监管办公室")


def groups_of(
    plain: str, levels: Levels, places: Mapping[int, tuple[int, str]]
) -> Iterator[AgencyMention]:
    """Leading groups and their offices (领导小组办公室); `places`: start -> (end, full name)."""
    for match in _GROUP.finditer(plain):
        if match["office"] is None and _NOT_GROUP.match(plain, match.end()):
            continue
        found = _head(plain, match.start(), levels, places)
        if found is None:
            continue
        start, head_end, prefix = found
        if _SET_UP.search(plain, head_end, match.end()):
            continue
        yield AgencyMention(
            canonical=prefix + plain[head_end : match.end()],
            as_written=plain[start : match.end()],
            span=Span(start, match.end()),
            rule="agencies.group",
        )


def _head(
    plain: str, right: int, levels: Levels, places: Mapping[int, tuple[int, str]]
) -> tuple[int, int, str] | None:
    """Start and end of the word for the place of a leading group, and its full name.

    The last one before the group's own words that begins after a sign or a function word:
    全省 in 省科技厅作为全省医药健康产业领导小组.
    """
    hard = _HARD.match(plain, max(0, right - _WINDOW), right)
    left = hard.end() if hard else max(0, right - _WINDOW)
    for start in range(right - 1, left - 1, -1):
        if start > left and _FREE.search(plain, left, start) is None:
            continue
        if start in places:
            end, name = places[start]
            if plain.startswith("委", end):
                return start, end + 1, f"中共{name}委"
            return start, end, name
        match = _GROUP_HEAD.match(plain, start, right)
        if match is not None:
            return _level_head(match, levels)
    return None


def _level_head(match: re.Match[str], levels: Levels) -> tuple[int, int, str]:
    if match["level"] is None:
        return match.start(), match.end(), match["head"]
    name = levels.name_of(match["level"], match.start()) or match["level"]
    return match.start(), match.end(), f"中共{name}委" if match["party"] else name


def strangers_of(
    plain: str, levels: Levels, places: Mapping[int, tuple[int, str]]
) -> Iterator[AgencyMention]:
    """Departments that the lexicon does not know, by their place, kind and surroundings.

    `places`: start -> (end, full name) of the runs of place words.
    """
    for match in _STRANGER.finditer(plain):
        name = levels.name_of(match["level"], match.start()) or match["level"]
        if _STEM_NOT.search(match["stem"]) is None:
            yield _mention(match, name + match["stem"] + _kind_of(match), "agencies.stranger")
    for start, (end, name) in (*places.items(), *_zone_places(plain)):
        found = _STRANGER_OF_PLACE.match(plain, end)
        if (
            found is None
            or _STEM_NOT.search(found["stem"])
            or plain[end - 1] not in "省市县区州旗盟"
        ):
            continue
        yield AgencyMention(
            canonical=name + found["stem"] + _kind_of(found),
            as_written=plain[start : found.end()],
            span=Span(start, found.end()),
            rule="agencies.stranger",
        )


def _zone_places(plain: str) -> Iterator[tuple[int, tuple[int, str]]]:
    """Zones by name (南沙开发区), as places: start -> (end, name)."""
    for end in re.finditer(
        r"(?:新|开发|高新|经开|示范|保税|试验|实验)区(?=[一-龥]{3,14}(?:局|办|委))", plain
    ):
        start = name_start(plain, end.end())
        zone = ZONE_NAME.fullmatch(plain, start, end.end())
        if zone is not None and len(zone["own"]) > 1:
            yield start, (end.end(), zone[0])


def _kind_of(match: re.Match[str]) -> str:
    """委 written out; 市经研金融办 shortens more than its last word, so it stays as it is."""
    short = match["kind"] == "委" and match["stem"][-1] != "工"
    return "委员会" if short else match["kind"]


def name_start(plain: str, end: int) -> int:
    """Where a name that ends at `end` can begin at the earliest."""
    begin = max(0, end - _WINDOW)
    match = _CUT.match(plain, begin, end)
    return match.end() if match else begin


def _mention(match: re.Match[str], canonical: str, rule: str) -> AgencyMention:
    return AgencyMention(
        canonical=canonical,
        as_written=match[0],
        span=Span(match.start(), match.end()),
        rule=rule,
    )


_YOUTH = re.compile(r"团(?P<level>省|市|县|区|州)委(?!员)")
_TREASURY = re.compile(
    r"(?P<whose>中央|"
    + "|".join(sorted(province.name for province in provinces()))
    + r"|省级?|市级?|县级?|区级?)财政(?=[^部厅局专资收支预金审、，。的性]|安排|累计)"
)


def youth_leagues_of(plain: str, levels: Levels) -> Iterator[AgencyMention]:
    """团省委, the Communist Youth League's committee: a mass organisation, not the party's 省委."""
    for match in _YOUTH.finditer(plain):
        name = levels.name_of(match["level"], match.start())
        if name is not None:
            yield AgencyMention(
                canonical=f"共青团{name}委员会",
                as_written=match[0],
                span=Span(match.start(), match.end()),
                collective=True,
                rule="agencies.organisation",
            )


_PROVINCE = "|".join(
    sorted({p.short for p in provinces()} | {p.name for p in provinces()}, key=len)[::-1]
)
# 云南、贵州、四川三省人民政府: the governments of all of them.
_GOVERNMENTS = re.compile(
    rf"(?P<names>(?:{_PROVINCE})(?:[、和与](?:{_PROVINCE})){{1,6}})(?:等)?[两二三四五六七八九]?(?:省区"
    rf"|省市|省份|省)"
    r"(?P<kind>人民政府|政府)(?!部门)"
)


def joint_governments_of(plain: str) -> Iterator[AgencyMention]:
    """Governments of several provinces under one word."""
    full = {name: p.name for p in provinces() for name in (p.name, p.short)}
    for match in _GOVERNMENTS.finditer(plain):
        names = list(re.finditer(_PROVINCE, match["names"]))
        for name in names:
            start = match.start() + name.start()
            end = match.end() if name is names[-1] else match.start() + name.end()
            yield AgencyMention(
                canonical=f"{full[name[0]]}人民政府",
                as_written=plain[start:end],
                span=Span(start, end),
                rule="agencies.joint",
            )


def treasuries_of(plain: str, levels: Levels) -> Iterator[AgencyMention]:
    """中央财政, 省财政 as payers: the ministry or department of finance behind them."""
    for match in _TREASURY.finditer(plain):
        whose = match["whose"].removesuffix("级")
        if whose == "中央":
            canonical = "财政部"
        elif whose in {"省", "市", "县", "区"}:
            name = levels.name_of(whose, match.start())
            canonical = f"{name}财政{'厅' if whose == '省' else '局'}" if name else match[0]
        else:
            canonical = whose + ("财政局" if whose[-1] == "市" else "财政厅")
        yield AgencyMention(
            canonical=canonical,
            as_written=match[0],
            span=Span(match.start(), match.end()),
            collective=True,
            rule="agencies.treasury",
        )
