"""From a query tree to SQL: what the one index decides, and what is compared with the row (条件).

A condition has two forms. `lexemes` is a tsquery without positions: the grams of its phrases and
the codes of its filters meet in one scan of one GIN index. Two characters are one gram and a filter
is one code, so these need no further look; a longer phrase is compared with the row's own words,
which are at hand, while positions would double the vector and need it fetched. `check` is the whole
condition over the row alone, for walks of the table that leave the index aside.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from documents.search import codes, tree
from documents.search.tokens import phrase_grams, quoted

Parameters = tuple[object, ...]
Share = Callable[[str], float]
_NO_CASE = 0x2E80  # from here on characters are never the first of a code
_PARTS = {
    tree.Field.TITLE: (codes.Part.TITLE,),
    tree.Field.NUMBER: (codes.Part.NUMBER,),
    tree.Field.PROPOSER: (codes.Part.PROPOSER,),
    tree.Field.SESSION: (codes.Part.CASE,),
}


_COMMON = 0.01  # share of the passages from which on many titles have it
_HEADS, _MANY_HEADS = 100_000, 1_000_000  # lines of heads that a field is looked up in
_BANDS = 2  # of caps, which are looked up one by one; for more, all subsidies
# Microseconds, measured: a row visited, a row of the rarest part looked for in the list of another
# part, and a row of that list passed over.
_VISIT, _SEEK, _PASS = 1.3, 1.0, 0.01
_GRAMS = 2  # of a phrase that the index is asked for
# What stands before the phrase is all there is only if the phrase is not there. `strpos` finds it
# the same way, but then counts the characters before it, which takes as long again.
HOLDS = "split_part(p.folded, %s, 1) <> p.folded"


def _unknown(_lexeme: str) -> float:
    return 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition on a passage `p`.

    `lexemes` is None where the index can say nothing; `exact` if it decides alone, `positive` if it
    says what is there and not only what is not. `rest` is what must be checked of the rows the
    index finds, `check` the condition as a whole. `share` is about how many of the passages the
    index finds.
    """

    lexemes: str | None
    exact: bool
    positive: bool = True
    check: str
    parameters: Parameters = ()
    rest: tuple[tuple[str, Parameters], ...] = ()
    share: float = 1.0

    def where_indexed(self) -> tuple[str, Parameters]:
        """WHERE clause that goes through the index; only if `lexemes` is not None."""
        clauses: list[str] = ["passage_lexemes(p.folded, p.facets) @@ %s::tsquery"]
        parameters: list[object] = [self.lexemes]
        for clause, values in self.rest:
            clauses.append(f"({clause})")
            parameters += values
        return " AND ".join(clauses), tuple(parameters)


NOTHING = Condition(lexemes=None, exact=False, positive=False, check="FALSE", rest=(("FALSE", ()),))


def condition(node: tree.Node, share: Share = _unknown) -> Condition:  # noqa: PLR0911 - one a kind
    """The condition of a tree; `share` tells how common a lexeme is, for the choice of grams."""
    match node:
        case tree.Phrase(text=text):
            return _phrase(text, share)
        case tree.Facet(codes=values):
            return _facet(values, share)
        case tree.Term(field=name, text=text):
            return _term(name, text, share)
        case tree.AmountRange():
            return _amounts(node, share)
        case tree.DateRange():
            return _days(node, share)
        case tree.All():
            return _all(_worth_looking_up([condition(part, share) for part in _flat(node)]))
        case tree.Any(parts=parts):
            return _any([condition(part, share) for part in parts])
        case tree.Not(part=part):
            return _not(condition(part, share))


def _phrase(text: str, share: Share) -> Condition:
    check, parameters = HOLDS, (text,)
    if len(text) == 1:
        lexemes = f"'{quoted(text)}':*"
        exact = ord(text) >= _NO_CASE
        common = 1.0
    else:
        grams = _telling_grams(text, share)
        common = min(map(share, grams))
        lexemes = " & ".join(f"'{quoted(gram)}'" for gram in grams)
        exact = len(text) == 2  # noqa: PLR2004 - one gram
    return Condition(
        lexemes=f"({lexemes})",
        exact=exact,
        check=check,
        parameters=parameters,
        rest=() if exact else ((check, parameters),),
        share=common,
    )


def _telling_grams(text: str, share: Share) -> list[str]:
    """A few grams of a phrase, the rarest ones and far apart, since neighbours come together.

    Six common lists met in the index cost more than the few rows that three of them leave over.
    """
    all_grams = phrase_grams(text)
    rest = sorted(range(len(all_grams)), key=lambda place: (share(all_grams[place]), place))
    chosen: list[int] = []
    for apart in (2, 1):
        for place in rest:
            if len(chosen) == _GRAMS:
                break
            if all(abs(place - other) >= apart for other in chosen):
                chosen.append(place)
    return [all_grams[place] for place in sorted(chosen)]


def _facet(values: Sequence[str], share: Share) -> Condition:
    if not values:
        return NOTHING
    return Condition(
        lexemes="(" + " | ".join(f"'{quoted(value)}'" for value in values) + ")",
        exact=True,
        check="p.facets && %s::text[]",
        parameters=(list(values),),
        share=min(1.0, sum(map(share, values))),
    )


def _term(name: tree.Field, text: str, share: Share) -> Condition:
    """A term on the head of the paper: passages of documents whose head has it."""
    if name is tree.Field.CASE:
        inner = _facet((codes.code(codes.FacetName.CASE, text.lstrip("0") or "0"),), share)
    elif name in _PARTS:
        inner = _all([_facet([part.value for part in _PARTS[name]], share), _phrase(text, share)])
    else:  # names of departments, kinds and states are made codes before (`resolve`)
        return NOTHING
    clause, parameters = inner.where_indexed()
    found = f"SELECT p.document_id FROM documents_passage p WHERE {clause} LIMIT"  # noqa: S608
    # An array is found once, and the index of papers leads from it to their passages; a subquery
    # would be joined with the whole table.
    check = f"p.document_id = ANY(ARRAY({found} {_HEADS}))"
    if name is tree.Field.TITLE and min(map(share, phrase_grams(text)), default=1.0) > _COMMON:
        # Many papers: a hash that each row of a walk is looked up in.
        check = f"(p.document_id IN ({found} {_MANY_HEADS})) IS TRUE"
    return _unindexed(check, parameters)


def _amounts(node: tree.AmountRange, share: Share) -> Condition:
    column = "caps" if node.field is tree.Field.CAP else "rates"
    bounds, parameters = [], []
    for operator, value in ((">=", node.low), ("<=", node.high)):
        if value is not None:
            bounds.append(f"a {operator} %s")
            parameters.append(value)
    within = f"EXISTS (SELECT FROM unnest(p.{column}) a WHERE {' AND '.join(bounds) or 'TRUE'})"
    check = f"p.{column} IS NOT NULL AND {within}"
    bands = codes.cap_band_codes(node.low, node.high) if node.field is tree.Field.CAP else ()
    found = bands if 0 < len(bands) <= _BANDS else (codes.Part.SUBSIDY.value,)
    return _all([_facet(found, share), _unindexed(check, tuple(parameters))])


def _days(node: tree.DateRange, share: Share) -> Condition:
    if node.field is tree.Field.DUE:
        first = node.low.year if node.low else 2000
        last = node.high.year if node.high else 2060
        due = [codes.code(codes.FacetName.DUE, year) for year in range(first, min(last, 2100) + 1)]
        return _facet(due, share)
    bounds, parameters = [], []
    for operator, value in ((">=", node.low), ("<=", node.high)):
        if value is not None:
            bounds.append(f"p.day {operator} %s")
            parameters.append(value)
    exact = _unindexed(" AND ".join(bounds) or "TRUE", tuple(parameters))
    if node.low and node.high and node.high.year - node.low.year < 30:  # noqa: PLR2004 - years
        years = range(node.low.year, node.high.year + 1)
        facet = _facet([codes.code(codes.FacetName.YEAR, year) for year in years], share)
        whole = (node.low.month, node.low.day, node.high.month, node.high.day) == (1, 1, 12, 31)
        return facet if whole else _all([facet, exact])
    return exact


def _unindexed(check: str, parameters: Parameters) -> Condition:
    return Condition(
        lexemes=None,
        exact=False,
        positive=False,
        check=check,
        parameters=parameters,
        rest=((check, parameters),),
    )


def _flat(node: tree.All) -> Iterator[tree.Node]:
    for part in node.parts:
        if isinstance(part, tree.All):
            yield from _flat(part)
        else:
            yield part


def _worth_looking_up(parts: Sequence[Condition]) -> list[Condition]:
    """The parts, of which the index is asked for those only that save more than they cost.

    The index looks for every row of its rarest list in all other lists: what four passages in five
    have is sooner seen on the few rows that the rarer parts leave.
    """
    indexed = [part for part in parts if part.lexemes is not None]
    indexed.sort(key=lambda part: (not part.positive, part.share))
    if not indexed or not indexed[0].positive:
        return list(parts)
    rarest = left = indexed[0].share
    checked: list[int] = []
    for part in indexed[1:]:
        if left * (1 - part.share) * _VISIT < min(rarest * _SEEK, part.share * _PASS):
            checked.append(id(part))
        else:
            left *= part.share
    return [_unindexed(p.check, p.parameters) if id(p) in checked else p for p in parts]


def _all(parts: Sequence[Condition]) -> Condition:
    if len(parts) == 1:
        return parts[0]
    lexemes = [part.lexemes for part in parts if part.lexemes is not None]
    check, parameters = _joined(parts, " AND ", "TRUE")
    return Condition(
        lexemes=f"({' & '.join(lexemes)})" if lexemes else None,
        exact=bool(parts) and all(part.exact for part in parts),
        positive=any(part.positive for part in parts),
        check=check,
        parameters=parameters,
        rest=tuple(rest for part in parts for rest in part.rest),
        share=math.prod(part.share for part in parts),
    )


def _any(parts: Sequence[Condition]) -> Condition:
    if len(parts) == 1:
        return parts[0]
    known = all(part.lexemes is not None for part in parts)
    check, parameters = _joined(parts, " OR ", "FALSE")
    exact = all(part.exact for part in parts)
    return Condition(
        lexemes=f"({' | '.join(str(part.lexemes) for part in parts)})" if known else None,
        exact=exact and known,
        positive=all(part.positive for part in parts),
        check=check,
        parameters=parameters,
        rest=() if exact and known else ((check, parameters),),
        share=min(1.0, sum(part.share for part in parts)),
    )


def _not(part: Condition) -> Condition:
    check = f"({part.check}) IS NOT TRUE"  # a paper without a date is not of 2022
    if part.exact:
        return Condition(
            lexemes=f"!{part.lexemes}",
            exact=True,
            positive=False,
            check=check,
            parameters=part.parameters,
            share=1.0 - part.share,
        )
    return _unindexed(check, part.parameters)


def _joined(parts: Sequence[Condition], operator: str, empty: str) -> tuple[str, Parameters]:

    joined = operator.join(f"({part.check})" for part in parts) or empty
    return joined, tuple(value for part in parts for value in part.parameters)
