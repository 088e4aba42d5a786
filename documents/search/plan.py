"""From a request to what is read: words, scope and filters in one tree (检索计划)."""

from __future__ import annotations

from dataclasses import dataclass

from documents.search import tree
from documents.search.codes import FacetName, Part, cap_band_codes, code
from documents.search.fetch import Wish, wish
from documents.search.query import parse
from documents.search.ranking import Wanted
from documents.search.request import Scope, SearchRequest, Sort, Widened
from documents.search.resolve import resolve

_SCOPES = {
    Scope.TITLE: (Part.TITLE,),
    Scope.MEASURE: (Part.MEASURE,),
    Scope.SUBSIDY: (Part.SUBSIDY,),
    Scope.TARGET: (Part.TARGET,),
    Scope.PROPOSAL: (Part.PROPOSAL, Part.PROPOSER, Part.CASE),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A request understood: what to read, what to rank and mark by, what to tell the reader."""

    request: SearchRequest
    wish: Wish
    wanted: Wanted
    root: tree.Node  # the words
    filters: tuple[tree.Node, ...]  # scope and filters
    also: tuple[str, ...] = ()  # other names of what is several words
    widened: tuple[Widened, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def order(self) -> Sort:
        """The order to use: filters alone leave nothing to weigh."""
        if self.request.sort is None and not self.wanted.terms:
            return Sort.DATE
        return self.request.order

    def without(self, facet: FacetName) -> Wish:
        """What to read with the filters of a facet left out."""
        filters = _filters(self.request, facet)
        return wish(tree.All(parts=(self.root, *filters)), whole=self.wish.whole)

    @property
    def marked(self) -> tuple[str, ...]:
        """Folded words to mark, longer ones first."""
        words = {name for names in self.wanted.terms for name in names}
        words |= {self.wanted.whole, *self.also} - {""}
        return tuple(sorted(words, key=lambda word: (-len(word), word)))


def plan(request: SearchRequest) -> Plan:
    """The plan of a request."""
    query = parse(request.text, exact=request.exact)
    inner = parse(request.within, exact=request.exact)
    root = tree.All(parts=(query.root, inner.root)) if request.within.strip() else query.root
    resolution = resolve(
        root,
        synonyms=request.synonyms and not request.exact,
        runs=(*query.runs, *inner.runs),
    )
    terms = tuple(dict.fromkeys((*query.wanted, *inner.wanted)))
    filters = tuple(_filters(request))
    # One word alone stands in all that is found, but for one shorter than what was typed (成果转).
    together = query.whole if len(terms) > 1 or query.whole not in terms else ""
    whole = together or (query.whole if resolution.names else "")
    return Plan(
        request=request,
        wish=wish(tree.All(parts=(resolution.root, *filters)), whole=whole),
        wanted=Wanted(
            terms=tuple((term, *resolution.names.get(term, ())) for term in terms),
            whole=together,
        ),
        root=resolution.root,
        filters=filters,
        also=tuple(
            name for _, run in (*query.runs, *inner.runs) for name in resolution.names.get(run, ())
        ),
        widened=tuple(resolution.widened),
        notes=(*query.notes, *inner.notes, *resolution.notes, *_order_notes(request)),
    )


def _order_notes(request: SearchRequest) -> tuple[str, ...]:
    return ("按金额排序，只列写明上限的补贴。",) if request.order is Sort.AMOUNT else ()


def _filters(request: SearchRequest, without: FacetName | None = None) -> list[tree.Node]:
    nodes: list[tree.Node] = [
        tree.Facet(codes=tuple(code(name, value) for value in values))
        for name, values in request.chosen.items()
        if values and name is not without
    ]
    if request.order is Sort.AMOUNT:
        nodes.append(tree.Facet(codes=cap_band_codes(None, None)))
    if request.scope is not Scope.ALL:
        nodes.append(tree.Facet(codes=tuple(part.value for part in _SCOPES[request.scope])))
    if without is not FacetName.CAP and (request.cap_min, request.cap_max) != (None, None):
        nodes.append(
            tree.AmountRange(field=tree.Field.CAP, low=request.cap_min, high=request.cap_max)
        )
    if without is not FacetName.YEAR and (request.issued_from or request.issued_to):
        nodes.append(
            tree.DateRange(field=tree.Field.ISSUED, low=request.issued_from, high=request.issued_to)
        )
    return nodes
