"""Who issued a paper (发文机关): the signature, else the headline, else the body that acts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from documents.extraction.metadata.dates import day_in
from documents.extraction.metadata.heads import Line
from documents.extraction.spans import CleanText, Span
from documents.extraction.types import AgencyMention, Paragraph, ParagraphRole
from documents.extraction.words import unspaced

# Before the headline's own verb stand its issuers: 吉林省人民政府办公厅印发…; 重庆市能源局关于….
_VERB = re.compile(r"关于|印发|转发|发布|对(?=.{2,30}(?:建议|提案|答复))|公布|批转|令(?:第|\Z)")
_CONTACT = re.compile(r"[（(]?(?:联系|咨询|电话|抄送|印发).*\Z", re.DOTALL)
_BODY_END = re.compile(r"(?:[厅局委办部院署会社府]|办公室|中心|小组|集团|公司|大学|学院|组)\Z")
_DATE_SIGNS = re.compile(r"[年月日\d〇一二三四五六七八九十]")
_NAMED = re.compile(r"[\u3400-\u9fff]{4}")
_SHORTEST, _LONGEST = 4, 60


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
    first = next((m for m in mentions if m.span.start == headline.span.start), None)
    verb = _VERB.search(text.text, headline.span.start, headline.span.end)
    if verb is None:  # 甲市财政局2023年工作要点
        return (first.canonical,) if first and not first.collective else ()
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
