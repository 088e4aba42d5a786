"""Public bodies by place, with what they answer for (部门)."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from django.conf import settings
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import ExtractYear
from pypinyin import lazy_pinyin

from documents.extraction.gazetteer import foreign_bodies, national_bodies
from documents.models import (
    Agency,
    AgencyAlias,
    AgencyMention,
    Document,
    Measure,
    MeasureAgency,
    Result,
    Subsidy,
)
from documents.models.document import current
from documents.selectors.facts import Tab, tabs_of
from documents.selectors.library import (
    documents_shown,
    issued_by,
    measures_shown,
    reached_by,
    results_shown,
    rows_listed,
    subsidies_shown,
    targets_shown,
)
from documents.selectors.progress import Progress, progress_read
from documents.selectors.tallies import tally

_NAME_SHORTEST, _NAME_LONGEST = 3, 30  # 财政部
_NO_YEAR = 9999
HANDFUL = 10  # rows of each kind on a body's page

NATIONAL = "国家"
ELSEWHERE = "其他"
COLLECTIVE = "泛指的机构"  # 各市人民政府, 有关部门: whoever they are, no body of its own
# 吉林省财政厅, 内蒙古自治区…, 包头市…, 延边朝鲜族自治州…, 沧县…
_PLACE = re.compile(
    r"(?:中共)?(?![全各本我])(?P<place>(?:[\u4e00-\u9fff]{2,8}?(?:自治区|自治州|特别行政区)|[\u4e00-\u9fff]{1,5}?[省市区县旗]))"
    r"(?=[\u4e00-\u9fff])"
)
_NATIONAL = re.compile(r"国家|国务院|中共中央|中华人民共和国|全国|中央")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body and the number of measures it answers for."""

    pk: int
    name: str
    measures: int


@dataclass(slots=True, kw_only=True)
class Place:
    """The bodies of one province, city or county."""

    name: str
    bodies: list[Body] = field(default_factory=list)

    @property
    def measures(self) -> int:
        """Sum over its bodies; a measure of two bodies counts for both."""
        return sum(body.measures for body in self.bodies)


@cache
def _national_name() -> re.Pattern[str]:
    """How the names of ministries and their branches begin: 财政部, 中国人民银行广州分行."""
    names = [body.canonical for body in national_bodies() if body not in foreign_bodies()]
    return re.compile("|".join(map(re.escape, names)))


def place_of(name: str, *, region: str = "") -> str:
    """Where a body belongs: its region if known, else the place its name begins with."""
    if _NATIONAL.match(name) or _national_name().match(name):
        return NATIONAL
    if region:
        return region
    match = _PLACE.match(name)
    return match["place"] if match else ELSEWHERE


def tree_read(measures: QuerySet[MeasureAgency]) -> list[Place]:
    """Bodies that answer for the given parts, by place, most measures first."""
    named = [f"agency{column}" for column in ("", "__canonical", "__region", "__collective")]
    rows = (
        measures.order_by()
        .values(*named)
        .annotate(number=Count("pk"))
        .order_by("-number", "agency__canonical")
    )
    return _places(rows.values_list(*named, "number"))


def tree_chosen(places: list[Place], chosen: Agency | None) -> list[Place]:
    """The place of the chosen body before all others."""
    if chosen is None:
        return places
    return sorted(places, key=lambda place: all(body.pk != chosen.pk for body in place.bodies))


def busiest_read(*, limit: int = 14) -> list[Body]:
    """The bodies that answer for most measures, collective names left out."""
    rows = (
        MeasureAgency.objects.filter(current("measure__document__"), agency__collective=False)
        .order_by()
        .values("agency", "agency__canonical")
        .annotate(number=Count("pk"))
        .order_by("-number", "agency__canonical")[:limit]
    )
    return [
        Body(pk=row["agency"], name=row["agency__canonical"], measures=row["number"])
        for row in rows
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What a body answers for: measures by status and year, payments, goals, papers."""

    tabs: list[Tab]
    years: Sequence[tuple[int | None, int]]
    measures: list[Measure]
    subsidies: list[Subsidy]
    targets: list[Progress]
    results: list[Result]
    documents: list[Document]


def agency_read(agency: Agency, *, handful: int = HANDFUL) -> Work:
    """The body's work, a first handful of each kind."""
    measures = measures_shown().filter(agencies=agency)
    tabs, years = sums_read(agency)
    newest = (F("document__issued_on").desc(nulls_last=True), "-document", "start")
    # Keys, not joins: a join to all mentions would be sorted whole to be made distinct.
    naming = AgencyMention.objects.filter(agency=agency).values("document")
    papers = Q(issuer=agency) | Q(pk__in=naming)
    return Work(
        tabs=tabs,
        years=years,
        measures=list(rows_listed(measures).order_by(*newest)[:handful]),
        subsidies=list(
            rows_listed(subsidies_shown())
            .filter(issued_by(agency))
            .order_by(F("cap").desc(nulls_last=True))[:handful]
        ),
        targets=progress_read(
            rows_listed(targets_shown()).filter(issued_by(agency)).order_by("due_on")[:handful]
        ),
        results=list(
            rows_listed(results_shown()).filter(reached_by(agency)).order_by(*newest)[:handful]
        ),
        documents=list(
            rows_listed(documents_shown())
            .filter(papers)
            .order_by(F("issued_on").desc(nulls_last=True))[:handful]
        ),
    )


def sums_read(agency: Agency) -> tuple[list[Tab], list[tuple[int | None, int]]]:
    """The body's measures by status and by year of their paper, undated last, in one query."""
    measures = measures_shown().filter(agencies=agency)
    return tally(("body", agency.pk), lambda: _sums(measures))


def _sums(measures: QuerySet[Measure]) -> tuple[list[Tab], list[tuple[int | None, int]]]:
    rows = (
        measures.order_by()
        .annotate(in_year=ExtractYear("document__issued_on"))
        .values("status", "in_year")
        .annotate(number=Count("pk"))
        .values_list("status", "in_year", "number")
    )
    statuses, years = Counter[str](), Counter[int | None]()
    for status, year, number in rows:
        statuses[status] += number
        years[year] += number
    return tabs_of(statuses), sorted(years.items(), key=lambda one: one[0] or _NO_YEAR)


def directory_read(*, name: str = "") -> list[Place]:
    """All bodies of the library by place; `name` narrows by official name or alias."""
    counted = Count("parts", filter=current("parts__measure__document__"))
    bodies = Agency.objects.all()
    if name.isascii() and name.isalpha():
        bodies = bodies.filter(pk__in=_pinyin_pks(name.lower()))
    elif name:
        named = Q(canonical__icontains=name) | Q(aliases__name__icontains=name)
        bodies = bodies.filter(pk__in=Agency.objects.filter(named).values("pk"))
    rows = (
        bodies.annotate(number=counted)
        .order_by("-number", "canonical")
        .values_list("pk", "canonical", "region", "collective", "number")
    )
    return _places(rows)


def bodies_named(name: str, *, limit: int = 4) -> list[Agency]:
    """Bodies of exactly this name or alias that answer for something, our own first."""
    if not _NAME_SHORTEST <= len(name) <= _NAME_LONGEST or not name.isalpha():
        return []
    named = Agency.objects.filter(Q(canonical=name) | Q(aliases__name=name)).values("pk")
    at_work = Exists(MeasureAgency.objects.filter(agency=OuterRef("pk")))
    found = Agency.objects.filter(at_work, pk__in=named, collective=False)
    home = settings.HOME_REGION
    ordered = sorted(found, key=lambda b: (not b.canonical.startswith(home), b.canonical))
    return ordered[:limit]


def _pinyin_pks(letters: str) -> set[int]:
    """Bodies with a name or alias that holds the letters as initials (kjt) or in full pinyin."""
    names = [*Agency.objects.values_list("pk", "canonical")]
    names += AgencyAlias.objects.values_list("agency_id", "name")
    found = set()
    for pk, name in names:
        syllables = lazy_pinyin(name)
        initials = "".join(syllable[:1] for syllable in syllables)
        if letters in initials or letters in "".join(syllables):
            found.add(pk)
    return found


def _places(rows: Iterable[tuple[int, str, str, bool, int]]) -> list[Place]:
    """By place, our own first; what belongs to none, then what is no body of its own, last."""
    places: dict[str, Place] = {}
    for pk, name, region, collective, number in rows:
        where = COLLECTIVE if collective else place_of(name, region=region)
        place = places.setdefault(where, Place(name=where))
        place.bodies.append(Body(pk=pk, name=name, measures=number))
    apart = {settings.HOME_REGION: -1, ELSEWHERE: 1, COLLECTIVE: 2}
    return sorted(places.values(), key=lambda p: (apart.get(p.name, 0), -p.measures))
