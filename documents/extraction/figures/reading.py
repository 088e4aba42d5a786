"""All figures of a paper that tell of goals or achievements, each with what it counts.

Reads: sentences, quantities, statuses of sentences, sections, metadata. Yields: `Figure`s in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from documents.extraction.clauses import Clause, clauses_of
from documents.extraction.facts import MeasureStatus
from documents.extraction.figures.attributes import is_attribute
from documents.extraction.figures.candidates import candidates_of, holds_more
from documents.extraction.figures.carry import Run, When
from documents.extraction.figures.figure import Figure
from documents.extraction.figures.goals import goal_sentences
from documents.extraction.figures.grids import tabled_figures
from documents.extraction.figures.guards import base_year, end_year
from documents.extraction.figures.horizons import Due, dealt_years, due_in, period_in
from documents.extraction.figures.judging import ORDERS, Judge
from documents.extraction.figures.outlook import Outlook, outlooks_of
from documents.extraction.figures.parts import is_next, parts_of
from documents.extraction.figures.passages import passages_of
from documents.extraction.figures.standpoint import end_of, standpoint_of
from documents.extraction.indicators import Thread, each_of, is_bare, items_of, name_of, names_of
from documents.extraction.spans import Quantity, Span, starting_in
from documents.extraction.tense import future_in, tenses_of
from documents.extraction.types import Context, DocumentKind, Sentence

# 您在建议中反映：…: figures that the proposer gave.
_PROPOSER = re.compile(
    r"\s{0,2}(?:(?:您|你)们?(?:在|所)?[^，。；：:]{0,16}|(?:建议|提案)中)(?:反映|提到|提及|指出"
    r"|谈到)"
)
# 到2025年，…: a date that heads its sentence heads those behind it too.
_DATE_ALONE = re.compile(
    r"\s{0,2}(?:下一步[，,])?(?:到|至|力争|争取|在)?(?:今年|年内|明年|未来[一-十]年|20\d\d年?(?:[底末])?(?:之?前)?"
    r"|“?十[三四五]五”?(?:期间|时期|末))(?:内|底)?\s{0,2}"
)
# 三年累计培育10家。制定标准5项。: years in which one thing is done are not the next one's.
_SPAN_ONLY = re.compile(r"[一二两三四五六七八九十\d]年(?:累计|[之以]?内)(?![，,]|\s{0,2}\Z)")
_SCOPE = re.compile(r"\s{0,2}(?P<scope>[\u3400-\u9fff]{2,12}领域)(?!的)")
# 仅大新镇就安排, 对停车场分时段在: names that begin or end in the middle of something.
_TORN = re.compile(
    r"\A(?:对|探索|仅|是|原则上|其)|(?:在|有|安排|投入|下达|计划|涉及|支持|等|每年|占)\Z"
)
_OWN_YEAR = re.compile(r"[、和及与]?\s?(?P<year>20\d\d)年(?![底末]?[的前])")
# 60个 below 开展试点
_BEGINS = re.compile(r"(?:不少于|不低于|至少|约|超过|达到?)?\d")
_STOPPED = re.compile(r"[，。；：:\d]")
_CELL = 24
_SHORT_QUOTE, _SHORT_NAME, _SHORT_WORDS = 8, 3, 16


def figures_of(context: Context, *, ahead: bool) -> Iterator[Figure]:
    """Goals (`ahead`) or achievements in the order of the text.

    Thresholds, prices and entitlements are left out.
    """
    return (figure for figure in _figures_in(context) if figure.ahead is ahead)


@lru_cache(maxsize=1)
def _figures_in(context: Context) -> tuple[Figure, ...]:
    """Both kinds; kept for the last context, since two extractors ask for their half."""
    tenses = tenses_of(context)
    year, ends = standpoint_of(context), end_of(context)
    parts = parts_of(context, year=year)
    goals = parts.tasks | goal_sentences(context)
    run = Run(parents=[section.parent for section in context.sections])
    found: list[Figure] = []
    for number, sentence in passages_of(context):
        inside = starting_in(context.quantities, sentence.span)
        words = context.text.text[sentence.span.start : sentence.span.end]
        if _PROPOSER.match(words):
            continue
        run.enter(
            sentence, words, parts.dues.get(-1 if sentence.section is None else sentence.section)
        )
        if not inside and not holds_more(words):
            run.leave(Outlook.BASE, words)
        else:
            aimed = sentence.section in parts.aimed or number in goals
            told = sentence.section in parts.told and not is_next(words) and not aimed
            told = told or number in parts.progress
            status, announced = tenses[number]
            planned = status is MeasureStatus.PLANNED or run.quoted or aimed
            own = planned and not (announced or run.quoted or aimed)
            turn = future_in(words) if own else 0
            reading = _Reading(context, number, sentence, years=(year, ends), told=told)
            found += reading.figures(run, planned=planned and not told, turn=turn)
    return (*found, *tabled_figures(context, year))


def distinct(figures: Iterable[Figure], text: str) -> Iterator[Figure]:
    """Figures without those whose words and value a paper has said before."""
    seen: dict[tuple[str, str, Decimal, str], set[Due | None]] = {}
    last: Figure | None = None
    for figure in figures:
        if last and last.quantity is figure.quantity:
            yield figure  # 甲、乙各10家
            continue
        last = None
        words = text[figure.quote.start : figure.quote.end]
        # 增幅全省排第7位 is said of one indicator after another.
        name = figure.indicator if len(words) < _SHORT_WORDS else ""
        key = (words, name, figure.value, figure.unit)
        dues = seen.setdefault(key, set())
        again = bool(dues) and (figure.due is None or None in dues or figure.due in dues)
        if not again or figure.quote.end - figure.quote.start < _SHORT_QUOTE:
            dues.add(figure.due)
            last = figure
            yield figure


class _Reading:
    """One sentence read for its figures; `told`: it stands under 取得成效.

    `years`: the paper's own and the last of its plan, if they can be told.
    """

    def __init__(
        self,
        context: Context,
        number: int,
        own: Sentence,
        *,
        years: tuple[int | None, int | None],
        told: bool,
    ) -> None:
        self._text = context.text.text
        self._kind = context.metadata.kind
        self._made_on, (self._year, self._ends) = context.metadata.issued_on, years
        self._number, self._sentence = number, own.span
        self._found = candidates_of(self._text, starting_in(context.quantities, own.span), own.span)
        self._told = told
        self._heads = own.section is not None and (
            number == 0 or context.sentences[number - 1].section != own.section
        )
        self._above = _cell_above(context, number, own)
        self._judge = Judge(self._text, own.span, self._kind, told=told)

    def figures(self, run: Run, *, planned: bool, turn: int = 0) -> Iterator[Figure]:
        """Figures of the sentence, planned from `turn` on; updates what carries on."""
        text = self._text
        clauses = clauses_of(text, self._sentence)
        outlooks = self._outlooks(clauses, run, planned=planned)
        run.thread = thread = Thread(run.thread, self._above)
        leads = text[self._sentence.start : self._sentence.end].rstrip().endswith(("：", ":"))
        for number, (clause, outlook) in enumerate(zip(clauses, outlooks, strict=True)):
            words = text[clause.span.start : clause.span.end]
            # 今年，省财政拟安排1亿元: the date of what is wished for behind it
            wished = Outlook.WISH in outlooks[number:] and _DATE_ALONE.fullmatch(words)
            open_ = planned or wished or outlook is not Outlook.BASE
            if outlook is not Outlook.REACHED and open_:
                due = self._due(words, run.due)
                # 推进建设，力争2024年底建成5个。培育企业10家。: a date inside is its sentence's own
                lasts = number == 0 and self._kind in ORDERS and _SPAN_ONLY.search(words) is None
                lasts = lasts or _DATE_ALONE.fullmatch(words) is not None
                run.limit(due, heads=self._heads and lasts, lasts=lasts, leads=leads)
            if outlook is Outlook.REACHED or (outlook is Outlook.BASE and not planned):
                # 将从2018年起… dates nothing that is reached behind it.
                run.period = period_in(words) or run.period
            inside = self._inside(clause)
            names: list[str] = []
            if inside:
                later = next((c.span for c in clauses[number + 1 :] if not c.aside), None)
                after = text[later.start : later.end] if later else ""
                around = thread.around(clause, words, inside, after)
                names = names_of(text, clause.span, inside, around)
                wanted = planned and clause.span.end > self._sentence.start + turn
                when = When(run, outlook, ahead=self._is_ahead(outlook, planned=wanted))
                yield from self._rows(clause, inside, names, when, run)
            thread.add(clause, words, inside, names)

    def _due(self, words: str, before: Due | None) -> Due | None:
        """The limit that a clause sets."""
        year, ends = self._year, self._ends
        return due_in(words, made_on=self._made_on, year=year, ends=ends, before=before)

    def _outlooks(self, clauses: tuple[Clause, ...], run: Run, *, planned: bool) -> list[Outlook]:
        """What each clause tells of; leaves to the next sentence what holds on."""
        sentence = self._text[self._sentence.start : self._sentence.end]
        orders = self._kind in ORDERS
        held = run.held(sentence, orders=orders)
        found = outlooks_of(self._text, clauses, year=self._year, orders=orders, held=held)
        last = found[-1] if found else Outlook.BASE
        if last is Outlook.BASE and Outlook.WISH in found:
            last = Outlook.WISH  # 规划建设学校，扩充教育资源；开工建设幼儿园5所
        run.leave(last, sentence, planned=planned and last is not Outlook.REACHED)
        run.told = last is Outlook.REACHED and found[0] is last
        return found

    def _rows(
        self, clause: Clause, inside: list[Quantity], names: list[str], held: When, run: Run
    ) -> Iterator[Figure]:
        """Rows for the figures of one clause that count."""
        text = self._text
        items = items_of(text, clause.span, inside)
        scope = _SCOPE.match(text, self._sentence.start, self._sentence.end)
        told = text[self._sentence.start : inside[0].span.start]
        years: list[int | None] = [*dealt_years(told, len(inside))]
        years = years or [_year_of(text, clause.span, item) for item in items]
        for quantity, item, name, dealt in zip(inside, items, names, years, strict=True):
            base = base_year(text, quantity, clause.span)
            year = base or (None if held.ahead else end_year(text, quantity, clause.span))
            when = When.in_year(run, year) if year else held.of_year(dealt)
            if not when.ahead and self._judge.requires(quantity, clause.span):
                when = When.as_rule(run)
            if not self._judge.counts(quantity, clause.span, when):
                continue
            quote = self._quote(clause, item)
            scoped = scope and not clause.aside and scope["scope"] not in name
            figure = Figure(
                quantity=quantity,
                sentence=self._number,
                clause=clause.span,
                quote=quote,
                indicator=f"{scope['scope']}{name}" if scope and scoped else name,
                value=quantity.value or Decimal(0),
                unit=quantity.unit,
                ahead=when.ahead,
                due=when.due,
                period=when.period,
                doubts=self._doubts(quantity, item, name, when),
            )
            for one in each_of(text, item, quantity, figure.indicator):
                yield replace(figure, indicator=one)

    def _doubts(self, quantity: Quantity, item: Span, name: str, when: When) -> tuple[str, ...]:
        """What stayed unresolved: when it is or was, what is counted, in what."""
        orders = self._kind in ORDERS
        silent = when.outlook is Outlook.BASE and not self._told
        found = {
            "time_unsaid": silent and not orders and not when.ahead and when.period is None,
            "goal_unannounced": silent and self._kind is DocumentKind.MEASURES and when.ahead,
            "name_unclear": is_bare(name_of(self._text, quantity, item))
            or len(name) < _SHORT_NAME
            or _TORN.search(name) is not None,
            "unit_unsaid": not quantity.unit,
        }
        return tuple(doubt for doubt, holds in found.items() if holds)

    def _inside(self, clause: Clause) -> list[Quantity]:
        """Figures that stand in the clause itself and in none of its asides."""
        text = self._text
        found = []
        for quantity in starting_in(self._found, clause.span):
            if not clause.span.contains(quantity.span):
                continue
            if is_attribute(text, quantity, clause.span):
                continue
            before = text[clause.span.start : quantity.span.start]
            opened = max(before.rfind("（"), before.rfind("("))
            closed = max(before.rfind("）"), before.rfind(")"))
            if clause.aside or opened <= closed:
                found.append(quantity)
        return found

    def _is_ahead(self, outlook: Outlook, *, planned: bool) -> bool:
        if outlook is Outlook.REACHED:
            return False
        wished = outlook is Outlook.WISH and not self._told
        return planned or outlook is Outlook.HORIZON or wished

    def _quote(self, clause: Clause, item: Span) -> Span:
        """The words of a figure's part; a very short one with the clause's beginning."""
        text = self._text
        start, end = item.start, item.end
        while start < end and text[start] in "、，,/／和及与 \u3000":
            start += 1
        while end > start and text[end - 1] in "、，,。；; \u3000":
            end -= 1
        if end - start < _SHORT_QUOTE and not clause.aside:
            start = clause.span.start
        return Span(start, end)


def _cell_above(context: Context, number: int, own: Sentence) -> str:
    """The cell above one that a figure begins, of a table whose cells stand one a line."""
    text = context.text.text
    words = text[own.span.start : own.span.end]
    if len(words) > _CELL or "。" in words or not number or not _BEGINS.match(words):
        return ""
    above = context.sentences[number - 1]
    told = text[above.span.start : above.span.end]
    apart = above.paragraph == own.paragraph - 1
    return told if apart and len(told) <= _CELL and not _STOPPED.search(told) else ""


def _year_of(text: str, clause: Span, item: Span) -> int | None:
    """The year that a later part of a clause names for itself: 2023年新建8所、2024年新建10所."""
    found = _OWN_YEAR.match(text, item.start, item.end) if item.start > clause.start else None
    return int(found["year"]) if found else None
