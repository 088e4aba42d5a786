"""The query language: what a clerk types, parsed to a tree (检索式). Pure; never raises.

    人参 补贴            both (并且)                人参|鹿茸   人参 或者 鹿茸    either
    人参 -种植  人参 不含 种植   without             “拨投结合”   these characters exactly
    标题:人参  文号:吉科发医2022 97  部门:省科技厅  提案人:丁肇勇  届次:十二届五次  案号:224
    种类:答复  状态:计划  上限>=200万  比例>=10%  成文:2022..2023  到期:2025

What is not understood is searched as words, and `Query.notes` says so. A run of words without
spaces is cut into its telling words; a hit must hold them all, so whatever holds the run is found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from documents.search.fold import fold
from documents.search.ranges import amount_range, date_range, range_like
from documents.search.tokens import terms
from documents.search.tree import All, Any, Field, Node, Not, Phrase, Query, Term

LENGTH = 500  # characters of a query that are read
PARTS = 24  # parts of a query that are searched
_FIELDS = "|".join(kind.value for kind in Field)
_TOKEN = re.compile(
    r"\s{1,500}"
    r"|(?P<field>" + _FIELDS + r")\s{0,5}(?P<op>>=|<=|=>|=<|≥|≤|>|<|=|:)\s{0,5}"
    r'(?:"(?P<quoted_value>[^"]{1,200})"'
    r'|(?P<value>(?<=文号:)[^\s"|]{1,60}(?:19|20)\d{2}[)〕\]】）]?\s第?\d{1,5}号?|[^\s"|]{1,200}))'
    r'|"(?P<phrase>[^"]{1,500})"'
    r"|(?P<either>\||或者(?=\s))"
    r"|(?P<without>-(?=[^\s-])|不含(?=\s))"
    r"|(?P<both>并且(?=\s))"
    r'|(?P<word>[^\s"|]{1,500})'
    r"|(?P<stray>[\"|])"
)
_QUOTES = re.compile("[“”„〝〞＂「」『』]")
_PLAIN = str.maketrans("：｜＞＜＝－　", ":|><=- ")
_NAMES = frozenset(kind.value for kind in Field)
_TELLING = frozenset("%‰℃&")  # signs that are looked for
_NUMBER_PARTS = re.compile(r"^(\D{1,20}?)\(?((?:19|20)\d{2})\)?第?(\d{0,5})号?$")


@dataclass(slots=True)
class _State:
    """What has been read so far."""

    groups: list[list[Node]] = field(default_factory=list)  # a conjunction of disjunctions
    wanted: list[str] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)  # runs of nothing but punctuation, folded
    either: bool = False
    without: bool = False

    def add(self, node: Node) -> None:
        """Take the next part, as the operator before it says."""
        if self.without:
            node = Not(part=node)
        elif self.either and self.groups:
            self.groups[-1].append(node)
            self.either = self.without = False
            return
        self.groups.append([node])
        self.either = self.without = False


def parse(text: str, *, exact: bool = False) -> Query:
    """The query; with `exact` (精确) the whole text is one phrase and nothing is an operator."""
    if exact:
        phrase = fold(text[:LENGTH])
        root: Node = Phrase(text=phrase, strict=True) if phrase else All()
        return Query(root=root, wanted=(phrase,) if phrase else (), whole=phrase)
    state = _State()
    if len(text) > LENGTH:
        state.notes.append(f"检索式过长，只用了前 {LENGTH} 个字。")
    plain = _QUOTES.sub('"', text[:LENGTH].translate(_PLAIN))
    for match in _TOKEN.finditer(plain):
        _take(state, match)
    # Signs between words (企业 、 人才) are not asked for, signs alone are.
    for sign in state.signs if not state.groups else ():
        _want(state, (sign,), sign)
        state.add(Phrase(text=sign))
    if len(state.groups) > PARTS:
        state.notes.append(f"检索条件过多，只用了前 {PARTS} 个。")
    parts = tuple(
        group[0] if len(group) == 1 else Any(parts=tuple(group)) for group in state.groups[:PARTS]
    )
    return Query(
        root=parts[0] if len(parts) == 1 else All(parts=parts),
        wanted=tuple(dict.fromkeys(state.wanted)),
        whole="".join(state.whole),
        notes=tuple(dict.fromkeys(state.notes)),
    )


def _take(state: _State, match: re.Match[str]) -> None:
    kind = match.lastgroup
    # An operator needs something before it: 不含税 or -40℃ at the start are words.
    if kind == "either":
        state.either = bool(state.groups)
    elif kind == "without" and state.groups:
        state.without = True
    elif match["field"]:
        _take_field(state, match)
    elif match["phrase"]:
        _take_phrase(state, match["phrase"])
    elif match["word"]:
        if match["word"][:-1] in _NAMES and match["word"].endswith(":"):
            state.notes.append(f"“{match['word']}”后面没有内容，已按普通词语检索。")
        _take_word(state, match["word"])
    elif kind == "without" and match["without"] != "-":
        _take_word(state, match["without"])
    elif kind == "stray" and match["stray"] == '"':
        state.notes.append("引号不成对，已忽略。")


def _take_phrase(state: _State, text: str) -> None:
    phrase = fold(text)
    if phrase:
        _want(state, (phrase,), phrase)
        state.add(Phrase(text=phrase, strict=True))


def _take_word(state: _State, text: str) -> None:
    run = fold(text)
    if not any(map(str.isalnum, run)) and run not in _TELLING:
        state.signs += [run] if run else []
        return
    if state.without:
        # Without the run as typed; without any of its words would throw away far more.
        state.add(Phrase(text=run, strict=True))
        return
    found = terms(run)
    _want(state, found, run)
    nodes = tuple(Phrase(text=term) for term in found)
    if len(nodes) == 1 or state.either:
        state.add(nodes[0] if len(nodes) == 1 else All(parts=nodes))
        return
    state.add(All(parts=nodes))


def _want(state: _State, wanted: tuple[str, ...], run: str) -> None:
    if not state.without:
        state.wanted += wanted
        state.whole.append(run)


def _take_field(state: _State, match: re.Match[str]) -> None:
    name, op = Field(match["field"]), match["op"]
    value = (match["quoted_value"] or match["value"] or "").strip()
    node = field_node(name, op, value)
    if node is None:
        state.notes.append(f"“{match.group().strip()}”看不懂，已按普通词语检索。")
        _take_word(state, match.group())
        return
    state.add(node)


def field_node(name: Field, op: str, value: str) -> Node | None:  # noqa: PLR0911 - one a field
    """The condition of a field term, None if its value cannot be one."""
    if name in {Field.CAP, Field.RATE}:
        return amount_range(name, op, value)
    if name in {Field.ISSUED, Field.DUE}:
        return date_range(name, op, value)
    if op not in {":", "="} or range_like(value):
        return None
    folded = fold(value)
    if not folded:
        return None
    if name is Field.CASE:
        folded = folded.removeprefix("第").removesuffix("号")
    choices = [fold(choice) for choice in re.split(r"[,，、]", value) if fold(choice)]
    if name in {Field.KIND, Field.STATUS, Field.DEPARTMENT} and len(choices) > 1:
        return Any(parts=tuple(Term(field=name, text=choice) for choice in choices))
    if name is Field.NUMBER and (parts := _NUMBER_PARTS.match(folded)):
        return _number_node(parts)
    return Term(field=name, text=folded)


def _number_node(parts: re.Match[str]) -> Node:
    """吉科发医2022 97: code, year and number, however typed."""
    code, year, number = parts.groups()
    tail = f"({year}){number}号" if number else f"({year})"
    return Term(field=Field.NUMBER, text=f"{code.strip('(')}{tail}")
