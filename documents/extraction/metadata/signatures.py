"""Who issued a paper (发文机关): the signature, else the headline, else the body that acts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from documents.extraction.metadata.dates import day_in
from documents.extraction.metadata.heads import Line
from documents.extraction.spans import CleanText, Span
from documents.extraction.types import AgencyMention, Paragraph, ParagraphRole
from documents.extraction.words import unspaced

# Before the headline's own verb stand its issuers: 吉林省人民政府办公厅印发…; 重庆市能源局关于….
_VERB = re.compile(r"关于|印发|转发|发布|对(?=.{2,30}(?:建议|提案|答复))|公布|批转|令(?:第|\Z)")
_CONTACT = re.compile(r"[（(]?(?:联系|聯系|聯繫|咨询|电话|電話|抄送|印发).*\Z", re.DOTALL)
_BODY_END = re.compile(r"(?:[厅局委办部院署会社府]|办公室|中心|小组|集团|公司|大学|学院|组)\Z")
_OURS = re.compile(r"我(?P<last>[厅局委办部院署会])")
# A body acts: 省科技厅十分重视…, 省科技厅将…, 省发展改革委印发了….
_ACTS = re.compile(
    r"(?:十分|高度|一直|始终|积极|认真|充分|强化|持续|立足)?"
    r"(?:重视|推进|将|已|印发|制定|出台|组织|支持|会同|牵头|联合|加大|加快|开展|强化|为|探索|起草)"
)
_LAST_RESORT = re.compile(r"各(?:市|县|区|地|镇|街道|乡|有关)")
_DATE_SIGNS = re.compile(r"[年月日\d〇一二三四五六七八九十]")
_NAMED = re.compile(r"[\u3400-\u9fff]{4}")
_SHORTEST, _LONGEST = 4, 60
_ENOUGH_BODIES = 2
_LEAST_ACTS = 4
"""Weight of namings from which a body counts as the one that acts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuers:
    """Canonical names of who issued the paper, whether they signed, where, and the day."""

    names: tuple[str, ...] = ()
    explicit: bool = False
    span: Span | None = None
    issued_on: str | None = None
    date_span: Span | None = None


def signed_by(
    text: CleanText,
    paragraphs: tuple[Paragraph, ...],
    mentions: tuple[AgencyMention, ...],
    headline: Line | None,
) -> Issuers:
    """Issuers and day of the signature, checked against the headline.

    Seal text that OCR read as words names bodies that the headline does not know: the headline's
    issuers are then the paper's.
    """
    lines = _signature(text, paragraphs)
    day = _day(text, lines) or _day(text, _captions(paragraphs))
    names, span = _signed_names(text, lines, mentions)
    titled = _titled_names(text, headline, mentions)
    seal = _is_seal(names, titled)
    if seal or not names:
        return Issuers(
            names=titled,
            explicit=seal,
            span=span if seal else None,
            issued_on=day[0] if day else None,
            date_span=day[1] if day else None,
        )
    return Issuers(
        names=names,
        explicit=True,
        span=span,
        issued_on=day[0] if day else None,
        date_span=day[1] if day else None,
    )


def _captions(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Lines below a title that may hold the day: （2021年3月5日 粤科规范字〔2021〕2号）."""
    return tuple(p for p in paragraphs if p.role is ParagraphRole.NUMBER)


def _is_seal(signed: tuple[str, ...], titled: tuple[str, ...]) -> bool:
    """Whether the signature names bodies that a headline of joint issuers does not know."""
    both = set(signed) & set(titled)
    return len(titled) > 1 and bool(both) and not set(signed) <= both


def _signature(text: CleanText, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The run of signature lines that holds a day, else the last run."""
    runs: list[list[Paragraph]] = []
    last = -2
    for place, paragraph in enumerate(paragraphs):
        if paragraph.role is not ParagraphRole.SIGNATURE:
            continue
        if place - last > 1:
            runs.append([])
        runs[-1].append(paragraph)
        last = place
    named = [run for run in runs if any(_may_name(text, line) for line in run)]
    dated = [run for run in named if _day(text, tuple(run))]
    for candidates in (dated[:1], named[-1:], runs[:1]):
        if candidates:
            return tuple(candidates[0])
    return ()


def _may_name(text: CleanText, paragraph: Paragraph) -> bool:
    words = text.text[paragraph.span.start : paragraph.span.end]
    return _NAMED.search(_DATE_SIGNS.sub("", words)) is not None


def _day(text: CleanText, lines: Iterable[Paragraph]) -> tuple[str, Span] | None:
    for line in lines:
        words = text.text[line.span.start : line.span.end]
        found = day_in(words)
        if found is not None:
            iso, start, end = found
            return iso, Span(line.span.start + start, line.span.start + end)
    return None


def _signed_names(
    text: CleanText, lines: tuple[Paragraph, ...], mentions: tuple[AgencyMention, ...]
) -> tuple[tuple[str, ...], Span | None]:
    """Canonical names in the signature; a body the lexicon does not know stands as printed."""
    names: dict[str, None] = {}
    places: list[Span] = []
    for line in lines:
        words = text.text[line.span.start : line.span.end]
        aside = _CONTACT.search(words)
        end = line.span.start + (aside.start() if aside else len(words))
        inside = [m for m in mentions if line.span.start <= m.span.start and m.span.end <= end]
        known = [m for m in inside if not m.collective]
        printed = unspaced(text.text[line.span.start : end])
        day = day_in(printed)
        printed = printed[: day[1]] if day else printed
        covered = sum(m.span.end - m.span.start for m in known)
        if known and covered * 2 >= len(printed):
            names.update(dict.fromkeys(m.canonical for m in known))
        elif _SHORTEST <= len(printed) <= _LONGEST and _BODY_END.search(printed):
            names[printed] = None
        else:
            continue
        places.append(line.span)
    span = Span(places[0].start, places[-1].end) if places else None
    return tuple(names), span


def _titled_names(
    text: CleanText, headline: Line | None, mentions: tuple[AgencyMention, ...]
) -> tuple[str, ...]:
    """Bodies that the headline names before its verb."""
    if headline is None:
        return ()
    verb = _VERB.search(text.text, headline.span.start, headline.span.end)
    if verb is None:
        return ()
    found = {
        m.canonical: None
        for m in mentions
        if headline.span.start <= m.span.start and m.span.end <= verb.start() and not m.collective
    }
    if found:
        return tuple(found)
    printed = unspaced(text.text[headline.span.start : verb.start()])
    if _SHORTEST <= len(printed) <= _LONGEST and _BODY_END.search(printed):
        return (printed,)
    return ()


def acting_body(text: CleanText, mentions: tuple[AgencyMention, ...], *, start: int) -> str | None:
    """The body that acts in an unsigned reply: of the kind 我厅 or 我委 names, acting most often.

    Reads the text from `start`. None if no body of that kind acts.
    """
    ours = Counter(found["last"] for found in _OURS.finditer(text.text, start))
    acts: Counter[str] = Counter()
    for mention in mentions:
        if mention.span.start < start or mention.collective or not mention.canonical:
            continue
        weight = 1 + 3 * (_ACTS.match(text.text, mention.span.end) is not None)
        acts[mention.canonical] += weight
    if ours:
        kind = ours.most_common(1)[0][0]
        ends = {"委": ("委员会", "委"), "办": ("办公室", "办")}.get(kind, (kind,))
        acts = Counter({name: n for name, n in acts.items() if name.endswith(ends)})
    best = acts.most_common(2)
    if not best or (not ours and (best[0][1] < _LEAST_ACTS or _tied(best))):
        return None
    return best[0][0]


def _tied(best: list[tuple[str, int]]) -> bool:
    return len(best) > 1 and best[0][1] == best[1][1]


def governing_body(
    text: CleanText, mentions: tuple[AgencyMention, ...], region: str | None
) -> str | None:
    """The government of the region, when an unsigned paper gives tasks to several bodies."""
    bodies = {m.canonical for m in mentions if not m.collective}
    if region is None or len(bodies) < _ENOUGH_BODIES or not _LAST_RESORT.search(text.text):
        return None
    return f"{region}人民政府"
