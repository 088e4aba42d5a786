"""Facets with their Chinese labels (分面)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from documents.models import Agency, DocumentStatus
from documents.models.document import KIND_NAMES
from documents.models.facts import STATUS_NAMES
from documents.search.codes import CAP_BAND_NAMES, FacetName
from documents.search.request import FacetGroup, FacetValue, SearchRequest

FACET_LABELS = {
    FacetName.DEPARTMENT: "部门",
    FacetName.YEAR: "年份",
    FacetName.KIND: "种类",
    FacetName.STATUS: "状态",
    FacetName.STAMP: "审核",
    FacetName.REGION: "地区",
    FacetName.FORM: "补贴形式",
    FacetName.CAP: "补贴上限",
    FacetName.SESSION: "届次",
}
_KINDS = {kind.value: label for kind, label in KIND_NAMES.items()}
_STATUSES = {status.value: label for status, label in STATUS_NAMES.items()}
_STAMPS = {str(value): str(label) for value, label in DocumentStatus.choices}
_SHOWN = 30  # values of one facet


def facet_group(
    name: FacetName, counted: Sequence[tuple[str, int]], *, request: SearchRequest, capped: bool
) -> FacetGroup:
    """A facet from its counted codes: most documents first; years and bands in their own order."""
    chosen = {str(value) for value in chosen_values(request, name)}
    counts = {code.partition(":")[2]: number for code, number in counted}
    values = sorted(counts, key=lambda value: (value not in chosen, -counts[value], value))[:_SHOWN]
    # What is chosen stays in sight, if only to be taken back.
    values += sorted(chosen.difference(counts))
    if name is FacetName.YEAR:
        values.sort(reverse=True)
    if name is FacetName.CAP:
        values.sort(key=int)
    label = _labeller(name, values)
    return FacetGroup(
        name=name,
        label=FACET_LABELS[name],
        values=tuple(
            FacetValue(
                value=value, label=label(value), count=counts.get(value, 0), chosen=value in chosen
            )
            for value in values
        ),
        capped=capped,
    )


def chosen_values(request: SearchRequest, name: FacetName) -> tuple[object, ...]:
    """Values of a facet that the request filters by."""
    chosen: dict[FacetName, tuple[object, ...]] = {
        FacetName.DEPARTMENT: request.departments,
        FacetName.YEAR: request.years,
        FacetName.KIND: request.kinds,
        FacetName.STATUS: request.statuses,
        FacetName.STAMP: request.stamps,
        FacetName.REGION: request.regions,
        FacetName.FORM: request.forms,
        FacetName.CAP: request.cap_bands,
        FacetName.SESSION: request.sessions,
    }
    return chosen.get(name, ())


def is_chosen(request: SearchRequest, name: FacetName) -> bool:
    """Whether the request filters by a facet, as values or as a range."""
    if name is FacetName.CAP and (request.cap_min, request.cap_max) != (None, None):
        return True
    if name is FacetName.YEAR and (request.issued_from or request.issued_to):
        return True
    return bool(chosen_values(request, name))


def _labeller(name: FacetName, values: Sequence[str]) -> Callable[[str], str]:
    names: dict[str, str] = {}
    if name is FacetName.DEPARTMENT:
        keys = [int(value) for value in values if value.isdecimal()]
        rows = Agency.objects.filter(pk__in=keys).values_list("pk", "canonical")
        names = {str(pk): canonical for pk, canonical in rows}
    elif name is FacetName.CAP:
        names = {str(index): band for index, band in enumerate(CAP_BAND_NAMES)}
    else:
        names = {
            FacetName.KIND: _KINDS,
            FacetName.STATUS: _STATUSES,
            FacetName.STAMP: _STAMPS,
        }.get(name, {})
    suffix = " 年" if name is FacetName.YEAR else ""
    return lambda value: names.get(value, value) + suffix
