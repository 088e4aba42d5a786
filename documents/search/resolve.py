"""From words to what the library means by them: aliases, synonyms, names of filters (归一).

A body is found under all its names (省科技厅 ⇄ 吉林省科学技术厅 ⇄ 科技厅), a word under the
administrator's synonyms; what was added is told, and can be switched off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from documents.models import Agency, AgencyAlias, DocumentStatus, Synonym
from documents.models.document import KIND_NAMES
from documents.models.facts import STATUS_NAMES
from documents.search.codes import FacetName, code
from documents.search.fold import fold
from documents.search.request import Widened
from documents.search.tree import All, Any, Facet, Field, Node, Not, Phrase, Term

_NAMES = 8  # other names one word is searched under


@dataclass(slots=True)
class Resolution:
    """A tree without names, and what was done to get it."""

    root: Node
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)  # a term's other names, folded
    widened: list[Widened] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def resolve(root: Node, *, synonyms: bool) -> Resolution:
    """The tree with names of bodies, kinds and states made codes, and phrases widened."""
    phrases = set(_phrases(root)) if synonyms else set()
    others = {text: names for text, names in _other_names(phrases).items() if names}
    resolution = Resolution(root=root)
    for text, names in others.items():
        folded = dict.fromkeys(fold(name) for name in names)
        # 科技成果转化 is found by 成果转化 already.
        further = tuple(name for name in folded if name and text not in name)[:_NAMES]
        if further:
            resolution.names[text] = further
            shown = tuple(n for n in names if fold(n) in further)[:_NAMES]
            resolution.widened.append(Widened(word=text, others=shown))
    resolution.root = _rewrite(root, resolution)
    return resolution


def departments_named(text: str) -> tuple[int, ...]:
    """Pks of the bodies a folded name may mean: by alias or name, else by part of the name."""
    named = set(AgencyAlias.objects.filter(name=text).values_list("agency", flat=True))
    named |= set(Agency.objects.filter(canonical=text).values_list("pk", flat=True))
    if not named:
        parts = Agency.objects.filter(canonical__contains=text).values_list("pk", flat=True)
        named = set(parts[:50])
        aliases = AgencyAlias.objects.filter(name__contains=text)
        named |= set(aliases.values_list("agency", flat=True)[:50])
    return tuple(sorted(named))


def _phrases(node: Node) -> Iterator[str]:
    """Phrases that may be widened."""
    match node:
        case Phrase(text=text, strict=False):
            yield text
        case All(parts=parts) | Any(parts=parts):
            for part in parts:
                yield from _phrases(part)
        case _:
            return


def _other_names(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Aliases and synonyms of phrases."""
    wanted = set(phrases)
    if not wanted:
        return {}
    found: dict[str, dict[str, None]] = {text: {} for text in wanted}
    for words in Synonym.objects.filter(active=True).values_list("words", flat=True)[:2000]:
        folded = [fold(word) for word in words]
        for text in wanted.intersection(folded):
            found[text] |= dict.fromkeys(w for w in words if fold(w) != text)
    for text, names in _body_names(wanted).items():
        found[text] |= dict.fromkeys(n for n in names if fold(n) != text)
    return {text: tuple(names) for text, names in found.items()}


def _body_names(wanted: set[str]) -> dict[str, list[str]]:
    """All names of the bodies that phrases name."""
    by_alias = AgencyAlias.objects.filter(name__in=wanted).values_list("name", "agency")
    by_name = Agency.objects.filter(canonical__in=wanted).values_list("canonical", "pk")
    bodies: dict[str, set[int]] = {}
    for text, pk in [*by_alias[:200], *by_name]:
        bodies.setdefault(text, set()).add(pk)
    keys = {pk for pks in bodies.values() for pk in pks}
    names: dict[int, list[str]] = {}
    for pk, canonical in Agency.objects.filter(pk__in=keys).values_list("pk", "canonical"):
        names[pk] = [canonical]
    for pk, alias in AgencyAlias.objects.filter(agency__in=keys).values_list("agency", "name"):
        names[pk].append(alias)
    return {text: [n for pk in sorted(pks) for n in names[pk]] for text, pks in bodies.items()}


def _rewrite(node: Node, resolution: Resolution) -> Node:  # noqa: PLR0911 - one a kind
    match node:
        case Phrase(text=text, strict=False) if text in resolution.names:
            further = (Phrase(text=name) for name in resolution.names[text])
            return Any(parts=(node, *further))
        case Term(field=Field.DEPARTMENT, text=text):
            pks = departments_named(text)
            if not pks:
                resolution.notes.append(f"库中没有名为“{text}”的部门。")
            return Facet(codes=tuple(code(FacetName.DEPARTMENT, pk) for pk in pks))
        case Term(field=Field.KIND, text=text):
            return _named(text, Field.KIND, resolution)
        case Term(field=Field.STATUS, text=text):
            return _named(text, Field.STATUS, resolution)
        case All(parts=parts):
            return All(parts=tuple(_rewrite(part, resolution) for part in parts))
        case Any(parts=parts):
            return Any(parts=tuple(_rewrite(part, resolution) for part in parts))
        case Not(part=part):
            return Not(part=_rewrite(part, resolution))
        case _:
            return node


def _named(text: str, name: Field, resolution: Resolution) -> Node:
    """The codes of a kind (答复) or state (计划, 已发布) by its Chinese name or part of it."""
    if name is Field.KIND:
        choices = [(code(FacetName.KIND, k.value), label) for k, label in KIND_NAMES.items()]
    else:
        choices = [(code(FacetName.STATUS, s.value), label) for s, label in STATUS_NAMES.items()]
        choices += [
            (code(FacetName.STAMP, value), str(label)) for value, label in DocumentStatus.choices
        ]
    found = [c for c, label in choices if label == text] or [
        c for c, label in choices if text in label
    ]
    if not found:
        known = "、".join(label for _, label in choices)
        resolution.notes.append(f"没有“{text}”这个{name.value}，可用：{known}。")
    return Facet(codes=tuple(found))
