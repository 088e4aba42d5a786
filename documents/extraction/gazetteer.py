"""The data files about places, public bodies and what they do, read once and typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"

# The kind of body as its short and its full last word (发改委 -> 发展和改革委员会).
KINDS = {
    "委": ("委", "委员会"),
    "厅": ("厅",),
    "局": ("局",),
    "办": ("办", "办公室"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A province-level unit (省级行政区) and the prefecture-level ones in it."""

    name: str  # 吉林省
    short: str  # 吉林
    marks: tuple[str, ...]  # 吉, as document numbers begin
    cities: tuple[str, ...]  # 长春市, 延边朝鲜族自治州; the capital first


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A public body, or the pattern of one, with the names it goes by.

    `canonical` may hold {place}, {party}, {name} or {full}, see `local_bodies.tsv`, `branches.tsv`.
    """

    canonical: str
    written: tuple[str, ...]
    since: int | None = None
    until: int | None = None
    became: str | None = None


def _rows(name: str) -> Iterator[list[str]]:
    """Cells of the tab-separated lines of a data file, `-` read as empty, `#` lines left out."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield ["" if cell == "-" else cell for cell in line.split("\t")]


def _year(cell: str) -> int | None:
    """A year, or None for an open end."""
    return int(cell) if cell else None


@cache
def provinces() -> tuple[Province, ...]:
    """All province-level units."""
    return tuple(
        Province(
            name=name,
            short=short,
            marks=tuple(marks.split()),
            cities=tuple(cities.split()),
        )
        for name, short, marks, cities in _rows("regions.tsv")
    )


@cache
def counties() -> dict[str, tuple[str, ...]]:
    """Names of county-level units (县级行政区) -> the cities or provinces that have one."""
    above: dict[str, tuple[str, ...]] = {}
    for unit, names in _rows("counties.tsv"):
        for name in names.split():
            above[name] = (*above.get(name, ()), unit)
    return above


@cache
def national_bodies() -> tuple[Body, ...]:
    """National and foreign bodies, each under its one full name."""
    national = [
        Body(
            canonical=canonical,
            written=(canonical, *written.split()),
            since=_year(since),
            until=_year(until),
            became=became or None,
        )
        for canonical, written, since, until, became in _rows("national.tsv")
    ]
    return (*national, *foreign_bodies())


@cache
def foreign_bodies() -> tuple[Body, ...]:
    """Those of other countries and of the world: 欧洲药品管理局."""
    rows = (row[0].split() for row in _rows("foreign.txt"))
    return tuple(Body(canonical=names[0], written=tuple(names)) for names in rows)


@cache
def department_bodies() -> tuple[Body, ...]:
    """Patterns of the departments of a government, one for each kind of body they come as."""
    bodies = []
    for stem, shorts, kinds, since, until, became in _rows("departments.tsv"):
        for kind in kinds.split():
            endings = KINDS.get(kind, (kind,))
            written = tuple(s + e for s in (stem, *shorts.split()) for e in endings)
            bodies.append(
                Body(
                    canonical="{place}" + stem + endings[-1],
                    written=written,
                    since=_year(since),
                    until=_year(until),
                    became=became or None,
                )
            )
    return tuple(bodies)


def _party_forms(written: list[str]) -> Iterator[str]:
    """The forms, and those of an autonomous region's party committee: 委宣传部, 党委宣传部."""
    for form in written:
        yield form
        if form.startswith("委"):
            yield "党" + form


@cache
def local_bodies() -> tuple[Body, ...]:
    """Patterns of a place's bodies other than its plain departments: 省政府办公厅, 省委组织部."""
    return tuple(
        Body(canonical=canonical, written=tuple(_party_forms(written.split())))
        for canonical, written in _rows("local_bodies.tsv")
    )


@cache
def branch_bodies() -> tuple[Body, ...]:
    """Patterns of local branches of national bodies: 吉林证监局, 合肥海关."""
    return tuple(
        Body(canonical=canonical, written=tuple(written.split()))
        for canonical, written in _rows("branches.tsv")
    )


@cache
def branch_areas() -> tuple[str, ...]:
    """Areas of several provinces that a branch is named for (华中能源监管局)."""
    return tuple(name for row in _rows("regional_branches.txt") for name in row[0].split())


@cache
def zones() -> tuple[Body, ...]:
    """Development zones with a standing administration and its full name (长白山管委会)."""
    return tuple(
        Body(canonical=names[0], written=tuple(names))
        for names in (row[0].split() for row in _rows("zones.txt"))
    )


@cache
def organisation_bodies() -> tuple[Body, ...]:
    """Patterns of mass organisations that notes name beside departments (省总工会, 省妇联)."""
    return tuple(
        Body(canonical=canonical, written=tuple(written.split()))
        for canonical, written in _rows("organisations.tsv")
    )


@cache
def measure_verbs() -> tuple[str, ...]:
    """Verbs of administration that tell an act from a plain statement."""
    return tuple(word for row in _rows("measure_verbs.txt") for word in row[0].split())
