"""From words to what the library means by them: aliases, synonyms, names of filters (归一).

A body is found under all its names (省科技厅 ⇄ 吉林省科学技术厅 ⇄ 科技厅), a word under the
administrator's synonyms; what was added is told, and can be switched off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from documents.models import DocumentStatus
from documents.models.document import KIND_NAMES
from documents.models.facts import STATUS_NAMES
from documents.search.codes import FacetName, code
from documents.search.database import rows_read
from documents.search.fold import fold
from documents.search.names import names_sounding
from documents.search.request import Widened
from documents.search.tree import All, Any, Facet, Field, Node, Not, Phrase, Term

_SOUNDING = 50  # bodies that one spelling may mean
_NAMES = 8  # other names one word is searched under
# 科技厅 is that of any province, whichever of them a paper happened to call so.
_BARE = re.compile("(?![省市县区州])[\u4e00-\u9fff]{1,11}(?:[厅局委办]|委员会)")
_PLACE = re.compile(
    "[\u4e00-\u9fff]{2,7}?(?:省|自治区|自治州|市|县|区|旗)(?=[\u4e00-\u9fff]{2,}[厅局委办会室]$)"
)
_LEVEL = re.compile("^[省市县区州](?=[\u4e00-\u9fff]{2,}(?:[厅局委办]|委员会)$)")


@dataclass(slots=True)
class Resolution:
    """A tree without names, and what was done to get it."""

    root: Node
    bodies: dict[str, tuple[int, ...]] = field(default_factory=dict)  # pks by folded name
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)  # a term's other names, folded
    runs: Mapping[All, str] = field(default_factory=dict)  # what was cut into several words
    widened: list[Widened] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def resolve(root: Node, *, synonyms: bool, runs: Iterable[tuple[All, str]] = ()) -> Resolution:
    """The tree with names of bodies, kinds and states made codes, and phrases widened.

    So is what was typed as one word and cut into several: 研发经费, 奖励补助.
    """
    cut = dict(runs)
    asked = set(_asked(root))
    phrases = {leaf.text for leaf in asked if isinstance(leaf, Phrase)} if synonyms else set()
    phrases |= set(cut.values()) if synonyms else set()
    departments = {leaf.text for leaf in asked if isinstance(leaf, Term)}
    others = {text: names for text, names in _other_names(phrases).items() if names}
    resolution = Resolution(root=root, bodies=_bodies_named(departments), runs=cut)
    for text, names in others.items():
        folded = dict.fromkeys(fold(name) for name in names)
        # 科技成果转化 is found by 成果转化 already.
        further = tuple(name for name in folded if name and text not in name)[:_NAMES]
        if further:
            resolution.names[text] = further
            shown = tuple(n for n in names if fold(n) in further)[:_NAMES]
            written = next((n for n in names if fold(n) == text), text)  # R&D, not r&d
            resolution.widened.append(Widened(word=written, others=shown))
    resolution.root = _rewrite(root, resolution)
    return resolution


def _asked(node: Node) -> Iterator[Phrase | Term]:
    """Phrases that may be widened, and departments asked for by field."""
    match node:
        case Phrase(strict=False) | Term(field=Field.DEPARTMENT):
            yield node
        case All(parts=parts) | Any(parts=parts):
            for part in parts:
                yield from _asked(part)
        case Not(part=part):
            # What is left out is left out as typed.
            yield from (leaf for leaf in _asked(part) if isinstance(leaf, Term))
        case _:
            return


def _other_names(phrases: set[str]) -> dict[str, tuple[str, ...]]:
    """Synonyms of phrases, then all names of the bodies that they name; themselves among them."""
    if not phrases:
        return {}
    found: dict[str, dict[str, None]] = {text: {} for text in phrases}
    bare = {text for text in phrases if _BARE.fullmatch(text) and not _PLACE.match(text)}
    # 吉林省工信厅 is what papers of that province call 省工信厅.
    placed = [
        (f"{place.group()[-1]}{phrase[place.end() :]}", place.group(), phrase)
        for phrase in phrases
        if (place := _PLACE.match(phrase))
    ]
    asked = [*phrases, *(f"省{text}" for text in bare), *(short for short, _, _ in placed)]
    rows = rows_read(
        "SELECT NULL, words::text[] FROM"
        " (SELECT words FROM documents_synonym WHERE active ORDER BY id LIMIT 2000) AS synonym"
        " UNION ALL SELECT named.text, ARRAY(SELECT a.canonical::text FROM documents_agency a"
        " WHERE a.id = named.agency_id) || ARRAY(SELECT x.name::text FROM documents_agencyalias x"
        " WHERE x.agency_id = named.agency_id ORDER BY x.id LIMIT 50) FROM"
        " (SELECT name AS text, agency_id FROM documents_agencyalias WHERE name = ANY(%s)"
        " UNION SELECT canonical, id FROM documents_agency WHERE canonical = ANY(%s)"
        " UNION SELECT '省' || bare.text, a.id FROM unnest(%s::text[]) AS bare(text)"
        " JOIN documents_agency a ON right(a.canonical, length(bare.text)) = bare.text"
        " ORDER BY 1, 2 LIMIT 200) AS named",
        (asked, asked, list(bare)),
    )
    for text, names in rows:
        if text is None:
            for phrase in phrases.intersection(map(fold, names)):
                found[phrase] |= dict.fromkeys(names)
        elif (short := text.removeprefix("省")) in bare:
            found[short] |= dict.fromkeys(_LEVEL.sub("", _PLACE.sub("", name)) for name in names)
        if text in phrases - bare:
            found[text] |= dict.fromkeys(names)
        for short, start, phrase in placed:
            if text == short and any(name.startswith(start) for name in names):
                found[phrase] |= dict.fromkeys(names)
    return {text: tuple(names) for text, names in found.items()}


def _bodies_named(texts: set[str]) -> dict[str, tuple[int, ...]]:
    """Pks of the bodies that folded names may mean: by alias or name, else by part or by sound.

    科技厅 means that of every province, whichever of them a paper happened to call so.
    """
    if not texts:
        return {}
    rows = rows_read(
        "SELECT asked.text, body.id, body.whole FROM unnest(%s::text[], %s::bool[])"
        " AS asked(text, bare) CROSS JOIN LATERAL (SELECT id, canonical = asked.text"
        " OR asked.bare AND right(canonical, length(asked.text)) = asked.text AS whole"
        " FROM documents_agency WHERE strpos(canonical, asked.text) > 0"
        " UNION SELECT agency_id, name = asked.text OR asked.bare AND name = '省' || asked.text"
        " FROM documents_agencyalias WHERE strpos(name, asked.text) > 0"
        " ORDER BY whole DESC, id LIMIT 100) AS body",
        (list(texts), [_BARE.fullmatch(text) is not None for text in texts]),
    )
    found: dict[str, tuple[int, ...]] = {}
    for text in texts:
        bodies = [(pk, whole) for asked, pk, whole in rows if asked == text]
        whole = {pk for pk, is_whole in bodies if is_whole}
        found[text] = tuple(sorted(whole or {pk for pk, _ in bodies} or _sounding(text)))
    return found


def _sounding(text: str) -> set[int]:
    """Bodies whose name is spelled so in Latin letters: kjt, kejiting."""
    if not (text.isascii() and text.isalpha()):
        return set()
    return {name.agency_id for name in names_sounding(text, limit=_SOUNDING) if name.agency_id}


def _rewrite(node: Node, resolution: Resolution) -> Node:  # noqa: PLR0911 - one a kind
    match node:
        case Phrase(text=text, strict=False) if text in resolution.names:
            return Any(parts=(node, *(Phrase(text=name) for name in resolution.names[text])))
        case Term(field=Field.DEPARTMENT, text=text):
            pks = resolution.bodies.get(text, ())
            if not pks:
                resolution.notes.append(f"库中没有名为“{text}”的部门。")
            return Facet(codes=tuple(code(FacetName.DEPARTMENT, pk) for pk in pks))
        case Term(field=Field.KIND, text=text):
            return _named(text, Field.KIND, resolution)
        case Term(field=Field.STATUS, text=text):
            return _named(text, Field.STATUS, resolution)
        case All(parts=parts):
            rewritten = All(parts=tuple(_rewrite(part, resolution) for part in parts))
            further = resolution.names.get(resolution.runs.get(node, ""), ())
            if not further:
                return rewritten
            return Any(parts=(rewritten, *(Phrase(text=name) for name in further)))
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
