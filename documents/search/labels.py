"""Facets with their Chinese labels (分面)."""

from __future__ import annotations

from documents.models.document import KIND_NAMES
from documents.models.facts import STATUS_NAMES
from documents.search.codes import CAP_BAND_NAMES, FacetName
from documents.search.overview import Counted, FacetCounts
from documents.search.request import FACET_VALUES, FacetGroup, FacetValue, SearchRequest

FACET_LABELS = {
    FacetName.DEPARTMENT: "部门",
    FacetName.YEAR: "年份",
    FacetName.KIND: "种类",
    FacetName.STATUS: "状态",
    FacetName.REGION: "地区",
    FacetName.FORM: "补贴形式",
    FacetName.CAP: "补贴上限",
}
_NAMES: dict[FacetName, dict[str, str]] = {
    FacetName.KIND: {kind.value: label for kind, label in KIND_NAMES.items()},
    FacetName.STATUS: {status.value: label for status, label in STATUS_NAMES.items()},
}


def facet_group(name: FacetName, counted: FacetCounts, *, request: SearchRequest) -> FacetGroup:
    """A facet from its counted codes: most documents first; years and bands in their own order."""
    chosen = {str(value) for value in chosen_values(request, name)}
    # Of a department that was only named and one that was counted, the one counted.
    told = sorted(counted.codes, key=lambda one: one.documents)
    counts = {one.code.partition(":")[2]: one for one in told}
    counts = {value: one for value, one in counts.items() if one.documents or value in chosen}
    values = sorted(
        counts, key=lambda value: (value not in chosen, -counts[value].documents, value)
    )
    values = values[:FACET_VALUES]
    # What is chosen stays in sight, if only to be taken back.
    values += sorted(chosen.difference(counts))
    if name is FacetName.YEAR:
        values.sort(reverse=True)
    if name is FacetName.CAP:
        values.sort(key=int)
    nothing = Counted(code="", documents=0)
    return FacetGroup(
        name=name,
        label=FACET_LABELS[name],
        values=tuple(
            FacetValue(
                value=value,
                label=_label(name, value, counts.get(value, nothing).name),
                count=counts.get(value, nothing).documents,
                chosen=value in chosen,
            )
            for value in values
        ),
        capped=counted.capped,
    )


def chosen_values(request: SearchRequest, name: FacetName) -> tuple[object, ...]:
    """Values of a facet that the request filters by."""
    return request.chosen.get(name, ())


def is_chosen(request: SearchRequest, name: FacetName) -> bool:
    """Whether the request filters by a facet, as values or as a range."""
    if name is FacetName.CAP and (request.cap_min, request.cap_max) != (None, None):
        return True
    if name is FacetName.YEAR and (request.issued_from or request.issued_to):
        return True
    return bool(chosen_values(request, name))


def _label(name: FacetName, value: str, given: str) -> str:
    """A value as it is shown; `given` is the name that the database knows."""
    if name is FacetName.YEAR:
        return f"{value} 年"
    if name is FacetName.CAP:
        return CAP_BAND_NAMES[int(value)]
    return given or _NAMES.get(name, {}).get(value, value)
