"""Who issued a paper that nobody signed: the body that acts, is thanked, or governs the region."""

from __future__ import annotations

import re
from collections import Counter

from documents.extraction.agencies.zones import is_zone
from documents.extraction.gazetteer import department_bodies, provinces
from documents.extraction.lexicon import WordKind, default_lexicon
from documents.extraction.spans import CleanText, Span
from documents.extraction.types import AgencyMention, Paragraph, ParagraphRole

_OURS = re.compile(r"我(?P<last>[厅局委办部院署会])")
_OUR_COUNTY = re.compile(r"[我本]县")
_KINDS = {"委": ("委员会", "委"), "办": ("办公室", "办")}
# A body acts: 省科技厅十分重视…, 省科技厅将…, 省发展改革委印发了….
_ACTS = re.compile(
    r"(?:十分|高度|一直|始终|积极|认真|充分|强化|持续|立足)?"
    r"(?:重视|推进|将|已|印发|制定|出台|组织|支持|会同|牵头|联合|加大|加快|开展|强化|为|探索|起草)"
)
# 我部和财政部, 会同发展改革委, 商水利部: the other is not who writes.
_BESIDE = re.compile(
    r"(?:我[厅局委办部院署会](?:、|和|与|会同|联合)|[会协]同|[经会]商|联合|配合|协调|对接|沟通|与)\Z"
)
# 感谢您对农业农村工作的关心: the field of the body that writes.
_THANKED = re.compile(
    r"感谢[^。]{0,10}对(?:我[省市县区国]|全[省市县区国])?(?P<field>[一-龥]{2,10}?)(?:工作|事业)的"
)
_VAGUE = {"建设", "城市建设", "经济", "发展", "政府"}  # 我市建设工作: several bodies' field
_LETTERS = re.compile(r"[一-龥]{2,9}(?=[〔\[［（(﹝【])")
# 榕民〔2020〕17号: one character for the field of the body.
_FIELDS = {
    "民": "民政",
    "财": "财政",
    "教": "教育",
    "水": "水利",
    "交": "交通运输",
    "农": "农业农村",
    "公": "公安",
    "司": "司法",
    "卫": "卫生健康",
    "审": "审计",
}
# Names with their place: 海渔局, 市教育局 of some page say too little.
_PUBLISHED = re.compile(
    r"(?:来\s{0,4}源|发布机构|发文机关|发布单位)[:：\s|]{0,4}"
    r"(?P<body>[一-龥]{2,8}[省市县区州旗][一-龥]{2,14}(?:局|厅|委员会|委|办公室))(?![一-龥])"
)
_RULERS = re.compile(r"^中共|^国务院|人民政府\Z")
# 某部公布对人大代表张三关于甲的建议的答复
_MADE_PUBLIC = re.compile(r"(?:日前|近日)?(?:公布|公开|发布)了?对[^。]{4,120}?的?(?:答复|复函)")
_HANDLED = re.compile(r"(?:此件|本件|该件|此函|本提案|该提案|本建议|该建议)由\Z")
_PAPERS = frozenset("函发字办复提议政规案建答文通")
_OPENS = re.compile(r"\A(?:(?:关于)?(?:印发|发布|公布)|关于)?[《“]?")
_RULES = re.compile(r"(?:办法|细则|规定|规程|指南)(?:[（(][^（()）]{1,12}[）)])?(?:》?的?通知)?\Z")
_EXPLAINS = re.compile(r"由(?=[^，。；]{2,24}负责(?:本[^，。；]{2,8}的)?解释)")
_LAST_RESORT = re.compile(r"各(?:市|县|区|地|镇|街道|乡|有关)")
_ENOUGH_BODIES = 2
_LIST_SIGNS, _LONGEST_LIST = frozenset("、和与及"), 8
_LEAST_ACTS = 4
"""Weight of namings from which a body counts as the one that acts."""


def acting_body(
    text: CleanText, mentions: tuple[AgencyMention, ...], *, opening: Span, region: str | None
) -> str | None:
    """The body that acts in an unsigned reply: of the kind 我厅 or 我委 names, acting most often.

    A letter that says 我局 is by the body of the field that its courtesies name (感谢您对教育工作的
    关心), for the bureaus it names may be others. Bodies that the opening consults wrote nothing.
    None if nothing tells.
    """
    if _OUR_COUNTY.search(text.text) and region is not None and region[-1] in "省州盟":
        return None  # by a county's bureau, and which county nobody says
    ours = Counter(found["last"] for found in _OURS.finditer(text.text, opening.start))
    thanked = _thanked_body(text, ours, region) if ours else None
    if thanked is not None:
        return thanked
    acts = _acts(text, mentions, opening, region)
    if ours:
        kind = ours.most_common(1)[0][0]
        ends = _KINDS.get(kind, (kind,))
        acts = Counter({name: n for name, n in acts.items() if name.endswith(ends)})
    offices = Counter({name: n for name, n in acts.items() if not _RULERS.search(name)})
    best = (offices or acts).most_common(2)  # 省政府高度重视: who decides, not who writes
    if not best or (not ours and (best[0][1] < _LEAST_ACTS or _tied(best))):
        return None
    return best[0][0]


def _acts(
    text: CleanText, mentions: tuple[AgencyMention, ...], opening: Span, region: str | None
) -> Counter[str]:
    """How much each body is named and seen to act, beside nobody (会同, 经商)."""
    acts: Counter[str] = Counter()
    consulted: set[str] = set()
    ends = {mention.span.start: mention.span.end for mention in mentions}
    last = -1
    for mention in mentions:
        start = mention.span.start
        if start < opening.start or mention.collective:
            continue
        if region is not None and region not in mention.canonical:
            continue  # 省财政厅 does not write a city's letter
        listed = 0 <= start - last <= 1  # 经商财政部、水利部
        if listed or _BESIDE.search(text.text, max(0, start - 8), start):
            consulted |= {mention.canonical} if start < opening.end else set()
            last = mention.span.end
            continue
        end = _list_end(text.text, mention.span.end, ends)
        acts[mention.canonical] += 1 + 3 * (_ACTS.match(text.text, end) is not None)
    return Counter({name: n for name, n in acts.items() if name not in consulted})


def _list_end(text: str, end: int, ends: dict[int, int]) -> int:
    """Where the list ends whose member ends at `end`: 市人社局、市财政局|已出台…."""
    for _ in range(_LONGEST_LIST):
        sign = 0 if end in ends else 1  # 甲省科技厅 财政厅: the blank is gone
        if (sign and text[end : end + 1] not in _LIST_SIGNS) or end + sign not in ends:
            break
        end = ends[end + sign]
    return end


def numbered_body(number: str | None, text: CleanText, region: str | None) -> str | None:
    """The region's body that a document number abbreviates: 个住建函〔2021〕25号.

    The number's words are the place's mark, the body's short name and the kind of paper.
    """
    letters = _LETTERS.match(number or "")
    if letters is None or region is None or not _is_mark(letters[0][0], region):
        return None
    ours = Counter(found["last"] for found in _OURS.finditer(text.text))
    high = region.endswith(("省", "自治区"))
    kinds = [kind for kind, _ in ours.most_common(1)] or (["厅"] if high else []) + ["局", "委"]
    words = letters[0]
    for end in range(len(words), 1, -1):
        if end < len(words) and words[end] not in _PAPERS:
            break
        for start in (1, 2):
            short = words[start:end]
            short = _FIELDS.get(short, short if len(short) > 1 else "")
            found = next((body for kind in kinds if (body := _department(short + kind))), None)
            if short and found is not None:
                return found.format(place=region)
    return None


def _is_mark(sign: str, region: str) -> bool:
    """Whether a number that begins so can be the region's: 湘 for 湖南省, any for a city."""
    of_province = next((p for p in provinces() if p.name == region), None)
    return of_province is None or sign in {*of_province.marks, *region}


def _department(word: str) -> str | None:
    """The pattern of the department in being that a word names."""
    ended = {body.canonical for body in department_bodies() if body.until is not None}
    for meaning, canonical in default_lexicon().words.get(word, ()):
        if meaning is WordKind.DEPARTMENT and canonical not in ended:
            return canonical
    return None


def _tied(best: list[tuple[str, int]]) -> bool:
    return len(best) > 1 and best[0][1] == best[1][1]


def _thanked_body(text: CleanText, ours: Counter[str], region: str | None) -> str | None:
    """The lexicon's body of the thanked field and of the kind that 我部 or 我局 says."""
    thanked = _THANKED.search(text.text)
    if thanked is None or thanked["field"] in _VAGUE:
        return None
    for word in (thanked["field"] + ours.most_common(1)[0][0], "国家" + thanked["field"] + "委"):
        department = _department(word)
        if region is not None and department is not None:
            return department.format(place=region)
        for kind, canonical in default_lexicon().words.get(word, ()):
            if kind is WordKind.WHOLE and region is None:
                return canonical
    return None


def governing_body(
    text: CleanText,
    mentions: tuple[AgencyMention, ...],
    region: str | None,
    headline: str,
) -> str | None:
    """Who issued rules that nobody signed: the zone's administration or the region's government.

    The government, where the headline begins with its place (甲县促进…若干政策) or several of its
    bodies have tasks; a single bureau that explains its own rules (由市科技局负责解释) made them.
    """
    if region is None:
        return None
    if is_zone(region):
        return f"{region}管理委员会"
    bodies = {m.canonical for m in mentions if not m.collective}
    own = {name for name in bodies if name.startswith(region) and not _RULERS.search(name)}
    if len(own) == 1 and _RULES.search(headline):
        explains = _EXPLAINS.search(text.text)
        named = explains and [m for m in mentions if m.span.start == explains.end()]
        if named and named[0].canonical in own:
            return named[0].canonical
    addressed = len(bodies) >= _ENOUGH_BODIES and _LAST_RESORT.search(text.text)
    if _of_place(headline, region) or len(own) >= _ENOUGH_BODIES or addressed:
        return f"{region}人民政府"
    return None


def _of_place(headline: str, region: str) -> bool:
    """Whether a headline begins with the place: 鹿城区促进… of 温州市鹿城区."""
    words = _OPENS.sub("", headline)
    return any(words.startswith(region[at:]) for at in range(len(region) - 2))


def publishing_body(text: CleanText, mentions: tuple[AgencyMention, ...]) -> str | None:
    """The body that is told to have published its answer."""
    ends = (m for m in mentions if _MADE_PUBLIC.match(text.text, m.span.end))
    return next((mention.canonical for mention in ends), None)


def published_body(
    text: CleanText, paragraphs: tuple[Paragraph, ...], mentions: tuple[AgencyMention, ...]
) -> str | None:
    """The body that handled an unsigned reply by its own note, or by the page that shows it.

    此件由市水利局办理; 来源：乌恰县畜牧兽医局. Of the kind that 我局 names, if the text says it.
    """
    for mention in mentions:
        if _HANDLED.search(text.text, max(0, mention.span.start - 8), mention.span.start):
            return mention.canonical
    ours = Counter(found["last"] for found in _OURS.finditer(text.text))
    ends = tuple(_KINDS.get(kind, (kind,)) for kind, _ in ours.most_common(1))
    for paragraph in paragraphs:
        if paragraph.role is not ParagraphRole.NOISE:
            continue
        for found in _PUBLISHED.finditer(text.text, paragraph.span.start, paragraph.span.end):
            if not ends or found["body"].endswith(ends[0]):
                return found["body"]
    return None
