"""Entitlements that may fit a firm (企业匹配)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from documents.calculator import (
    Assessment,
    Question,
    Verdict,
    assess,
    questions,
)
from documents.extraction.gazetteer import counties, provinces
from documents.models import Agency, Subsidy
from documents.models.document import ended
from documents.selectors.agencies import NATIONAL, place_of
from documents.selectors.clauses import clause_of
from documents.selectors.library import LOAN, subsidies_shown

LIMIT = 1000  # clauses tried for one firm, those with the highest caps
ASKED = 8  # figures asked for beyond the fixed boxes
# Who is any firm, whatever its trade: 省内中小微企业, 规模以上企业, 符合条件的单位.
_ANY_FIRM = (
    "^[大中小微型规模以上各类有关相符合条件的省市县区内全本我辖境等级、和及]*"
    "(民营|科技型|成长型|初创|高新技术|专精特新)?[大中小微型、]*"
    "(企业|公司|单位|用人单位|项目单位|市场主体|纳税人)$"
)
_PARTED = re.compile(r"[\s,，、;；/|]+")
_OF_THE_YEAR = re.compile("^(?:上一?年度?|当年度?|本年度?|年度?|企业|项目)+(?=..)")
_TRADE = re.compile("(?<=..)(?:企业|公司|行业|产业|领域)$")


class Judged(StrEnum):
    """What figures alone tell of a clause; who the firm is, a person must check."""

    MET = "数据符合"  # every threshold is a number that was given and reached
    MISSING = "缺数据"
    WORDS = "看条件"  # no threshold is a number: 对成功上市的企业
    FAILED = "不符合"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A clause tried on a firm, and the most it may come to."""

    subsidy: Subsidy
    done: Assessment

    @property
    def judged(self) -> Judged:
        """How far the figures carry."""
        if self.done.verdict == Verdict.FAILS:
            return Judged.FAILED
        if self.done.missing:
            return Judged.MISSING
        return Judged.MET if clause_of(self.subsidy).conditions else Judged.WORDS

    @property
    def bound(self) -> Decimal:
        """Upper bound to rank by; nothing known ranks last."""
        return self.done.amount or Decimal(0)

    @property
    def sized(self) -> bool:
        """Whether the clause says how much: 免征增值税 does not."""
        row = self.subsidy
        return any(sum_ is not None for sum_ in (row.cap, row.rate_percent, row.unit_amount))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fits:
    """Clauses tried on a firm, each in one of four groups; highest upper bound first."""

    named: list[Fit]  # they name the trade, or none was given
    general: list[Fit]  # for firms of any trade
    unsized: list[Fit]  # they may fit, but say no sum
    failed: list[Fit]  # a figure misses a threshold
    asked: list[Question]  # what those that may fit want to know and no box asks for

    @property
    def everything(self) -> list[Fit]:
        """All groups, one behind the other."""
        return [*self.named, *self.general, *self.unsized, *self.failed]


def words_part(typed: str) -> list[str]:
    """The words of 餐饮、住宿 or 制药企业, without what names no trade."""
    return [_TRADE.sub("", word) for word in _PARTED.split(typed) if word]


def regions_above(region: str) -> tuple[str, ...]:
    """A place and those it lies in: a firm of 广州市天河区 is one of 广州市 and 广东省."""
    over = counties().get(region, ())  # 泗洪县 is printed without its city
    found = [region]
    for province in provinces():
        cities = [city for city in province.cities if city in over or region.startswith(city)]
        if cities or province.name in over or region.startswith(province.name):
            found += [*cities, province.name]
    return tuple(dict.fromkeys(found))


def regions_read() -> list[str]:
    """Places whose papers hold entitlements; one's own province first."""
    rows = Subsidy.objects.current().exclude(document__region="").order_by("document__region")
    found = rows.values_list("document__region", flat=True).distinct()
    return sorted(found, key=lambda region: region != settings.HOME_REGION)


def fits_read(
    profile: Mapping[Question, Decimal],
    *,
    words: str = "",
    region: str = "",
    boxes: Mapping[Question, Question] | None = None,
) -> Fits:
    """Clauses tried on a firm with these figures.

    `words` name its trade, any of them; `boxes` are all quantities that the reader could have
    filled in, under every name. A paper that has run out is left out. Of more than `LIMIT`
    clauses those with the highest caps are tried.
    """
    desk = _Desk(profile=profile, names={**{q: q for q in profile}, **(boxes or {})}, found={})
    rows = _rows(region)
    wanted = _wanted(words_part(words))
    named = [desk.fit(row) for row in _highest(rows.filter(wanted))]
    general = []
    if wanted:
        others = rows.filter(beneficiary__regex=_ANY_FIRM).exclude(wanted)
        general = [desk.fit(row) for row in _highest(others)]
    both = [*named, *general]
    may = [fit for fit in both if fit.judged != Judged.FAILED and fit.sized]
    return Fits(
        named=_sized(named),
        general=_sized(general),
        unsized=[fit for fit in both if fit.judged != Judged.FAILED and not fit.sized],
        failed=_ranked([fit for fit in both if fit.judged == Judged.FAILED]),
        asked=desk.asked(_ranked(may)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """A firm's figures, and the boxes for quantities under all their names."""

    profile: Mapping[Question, Decimal]
    names: Mapping[Question, Question]
    found: dict[Question, Question | None]  # what was looked up once

    def fit(self, subsidy: Subsidy) -> Fit:
        """A clause tried on the figures."""
        clause = clause_of(subsidy)
        figures = {}
        for question in questions(clause):
            box = self._box(question)
            if box is not None and box in self.profile:
                figures[question.name] = self.profile[box]
        return Fit(subsidy=subsidy, done=assess(clause, figures))

    def asked(self, fits: list[Fit]) -> list[Question]:
        """Quantities that have no box, those wanted by most clauses first."""
        wanted = Counter(
            question
            for fit in fits
            for question in questions(clause_of(fit.subsidy))
            if self._box(question) is None
        )
        return [question for question, _ in wanted.most_common(ASKED)]

    def _box(self, question: Question) -> Question | None:
        if question not in self.found:
            bare = replace(question, name=_OF_THE_YEAR.sub("", question.name))
            self.found[question] = self.names.get(question) or self.names.get(bare)
            if self.found[question] is None:
                # 年度促成技术合同成交额 is a kind of 技术合同成交额; 成交额 may be of anything.
                kinds = [box for box in set(self.names.values()) if _is_kind(question, box)]
                self.found[question] = max(kinds, key=lambda box: len(box.name), default=None)
        return self.found[question]


def _is_kind(question: Question, box: Question) -> bool:
    return question.unit == box.unit and question.name.endswith(box.name)


def _rows(region: str) -> QuerySet[Subsidy]:
    """Entitlements in force for firms of the place, those of the whole country too."""
    rows = subsidies_shown().exclude(form=LOAN)
    rows = rows.exclude(ended("document__", timezone.localdate()))
    if not region:
        return rows
    issuers = Agency.objects.filter(issued_documents__region="").distinct()
    national = [body.pk for body in issuers if place_of(body.canonical) == NATIONAL]
    nation_wide = Q(document__region="", document__issuer__in=national)
    return rows.filter(Q(document__region__in=regions_above(region)) | nation_wide)


def _wanted(words: list[str]) -> Q:
    wanted = Q()
    for word in words:
        wanted |= Q(quote__icontains=word) | Q(beneficiary__icontains=word)
        wanted |= Q(document__title__icontains=word)
    return wanted


def _highest(rows: QuerySet[Subsidy]) -> QuerySet[Subsidy]:
    return rows.order_by(F("cap").desc(nulls_last=True), "pk")[:LIMIT]


def _sized(fits: list[Fit]) -> list[Fit]:
    return _ranked([fit for fit in fits if fit.judged != Judged.FAILED and fit.sized])


def _ranked(fits: list[Fit]) -> list[Fit]:
    return sorted(fits, key=lambda fit: (-fit.bound, fit.done.verdict, fit.subsidy.pk))
