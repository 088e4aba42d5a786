"""The query language: what a clerk types, parsed to a tree (检索式). Pure; never raises.

    人参 补贴            both (并且)                人参|鹿茸   人参 或者 鹿茸    either
    人参 -种植  人参 不含 种植   without             “拨投结合”   these characters exactly
    标题:人参  文号:吉科发医2022 97  部门:省科技厅  提案人:丁肇勇  届次:十二届五次  案号:224
    种类:答复  状态:计划  上限>=200万  比例>=10%  成文:2022..2023  到期:2025

Ends of ranges and figures with a unit may stand apart (上限>=200 万元, 成文:2022 至 2023), a field
takes several values (标题:人参|鹿茸), and characters typed one by one are a word (科 技 厅).
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
_END = r'(?=[\s"|]|$)'
_ALONE = r"(?=\s|$)"
_FIGURE = r"\d[\d.,年月日/-]{0,12}(?:\s{0,3}[千百万亿元%]{1,4})?"
_RANGE = rf"(?:(?:\s?(?:\.{{2,3}}|…|~|至|到|—{{1,2}})\s?|\s-\s){_FIGURE})?"
_NUMBER = r"[^\s\"|]{0,40}\s?[(〔\[【（]?(?:19|20)\d{2}[)〕\]】）]?(?:\s?第?\d{1,5}号?)?" + _END
_TOKEN = re.compile(
    r"\s{1,500}"
    # 上限>=200 万元, 标题:"人参 产业", 文号:吉科发医 2022 97, 成文:2022 至 2023, 标题:人参|鹿茸
    rf"|(?P<field>{_FIELDS})(?P<op>>=|<=|=>|=<|≥|≤|>|<|=|:)"
    rf'(?:"(?P<quoted_value>[^"]{{1,200}})"|(?P<value>(?<=文号:){_NUMBER}'
    rf"|(?:[\u4e00-\u9fff]{{2,3}})?{_FIGURE}(?:及?以[上下内])?{_RANGE}{_END}"
    rf'|[^\s"|]{{1,200}}(?:\|[^\s"|:<>=≥≤]{{1,100}}{_END}){{0,9}}))'
    r'|"(?P<phrase>[^"]{1,500})"'
    rf"|(?P<either>\||(?:或者|OR){_ALONE})"
    rf"|(?P<without>-(?=[^\s-])|(?:不含|NOT){_ALONE})"
    rf"|(?P<both>(?:并且|AND){_ALONE})"
    r'|(?P<word>[^\s"|]{1,500})'
    r"|(?P<stray>[\"|])"
)
_AROUND = re.compile(rf"({_FIELDS})\s{{0,5}}(>=|<=|=>|=<|≥|≤|>|<|=|:)\s{{0,5}}")
_APART = re.compile("(?<!\\S)[\u4e00-\u9fff](?:\\s{1,3}[\u4e00-\u9fff]){1,40}(?!\\S)")
QUOTES = re.compile('["“”„〝〞＂「」『』]')
_PLAIN = str.maketrans("：｜＞＜＝－　", ":|><=- ")
_NAMES = frozenset(kind.value for kind in Field)
_EDGES = ",.;:!?、。《》()\"'"  # signs around words, folded, that nobody looks for
_SHORT = 3  # characters
_PARTICLES = frozenset("的了吗呢啊吧")
_WORDS = frozenset(("不含", "NOT"))  # operators that alone are words
_BELOW_ZERO = re.compile(r"-\d")  # -40℃ at the start is a temperature
_TELLING = frozenset("%‰℃&")  # signs that are looked for
_NUMBER_PARTS = re.compile(r"^(\D{0,20}?)\(?((?:19|20)\d{2})\)?第?(\d{0,5})号?$")


@dataclass(slots=True)
class _State:
    """What has been read so far."""

    groups: list[list[Node]] = field(default_factory=list)  # a conjunction of disjunctions
    wanted: list[str] = field(default_factory=list)
    runs: list[tuple[All, str]] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)  # runs of nothing but punctuation, folded
    either: bool = False
    without: bool = False
    waiting: str = ""  # an operator that nothing follows yet

    def add(self, node: Node) -> None:
        """Take the next part, as the operator before it says."""
        self.waiting = ""
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
    plain = QUOTES.sub('"', text[:LENGTH].translate(_PLAIN))
    plain = _APART.sub(lambda match: "".join(match.group().split()), plain)
    for match in _TOKEN.finditer(_AROUND.sub(r"\1\2", plain)):
        _take(state, match)
    _end(state)
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
        runs=tuple(state.runs),
        whole="".join(state.whole),
        notes=tuple(dict.fromkeys(state.notes)),
    )


def _take(state: _State, match: re.Match[str]) -> None:
    kind, sign = match.lastgroup, match.group()
    if match["field"]:
        _take_field(state, match)
    elif match["phrase"]:
        _take_phrase(state, match["phrase"])
    elif match["word"]:
        if match["word"][:-1] in _NAMES and match["word"].endswith(":"):
            state.notes.append(f"“{match['word']}”后面没有内容，已按普通词语检索。")
        _take_word(state, match["word"])
    elif kind == "either" and (state.groups or sign == "|"):
        state.either, state.waiting = bool(state.groups), sign
    elif kind == "without" and (state.groups or not _BELOW_ZERO.match(match.string, match.start())):
        state.without, state.waiting = True, sign
    elif kind == "both" and state.groups:
        state.waiting = sign
    elif kind in {"either", "both"}:
        _take_word(state, sign)
    elif kind == "stray" and sign == '"':
        state.notes.append("引号不成对，已忽略。")


def _end(state: _State) -> None:
    """An operator that nothing follows, and a query that only says what it is without."""
    alone = all(isinstance(node, Not) for group in state.groups for node in group)
    if state.waiting and state.groups:
        state.notes.append(f"“{state.waiting}”后面没有内容，已忽略。")
    elif state.waiting in _WORDS:
        state.without = False
        _take_word(state, state.waiting)
        return
    texts = [
        node.part.text
        for group in state.groups
        for node in group
        if isinstance(node, Not) and isinstance(node.part, Phrase)
    ]
    if alone and texts and len(texts) == len(state.groups):
        state.notes.append("只写了不含什么，没有写要找什么，已按普通词语检索。")
        state.groups.clear()
        state.without = False
        for text in texts:
            _take_word(state, text)


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
    found = _terms(run)
    _want(state, found, run)
    nodes = tuple(Phrase(text=term) for term in found)
    if len(nodes) == 1:
        state.add(nodes[0])
        return
    part = All(parts=nodes)
    state.runs.append((part, run))
    state.add(part)


def _terms(run: str) -> tuple[str, ...]:
    """The words of a run; a short one of which a character would be lost is a name: 于海."""
    found = terms(run)
    telling = _letters(run)
    lost = telling != _letters("".join(found)) and telling in run
    return (telling,) if len(run) <= _SHORT and lost else found


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum() and c not in _PARTICLES)


def _want(state: _State, wanted: tuple[str, ...], run: str) -> None:
    if not state.without:
        state.wanted += wanted
        state.whole.append(run.strip(_EDGES))


def _take_field(state: _State, match: re.Match[str]) -> None:
    name, op = Field(match["field"]), match["op"]
    value = (match["quoted_value"] or match["value"] or "").strip()
    node = field_node(name, op, value)
    if node is None:
        state.notes.append(f"“{match.group().strip()}”看不懂，已按普通词语检索。")
        _take_word(state, match.group())
        return
    state.add(node)


def field_node(name: Field, op: str, value: str) -> Node | None:
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
    between = r"[|,，、]" if name in {Field.KIND, Field.STATUS, Field.DEPARTMENT} else r"\|"
    choices = [fold(choice) for choice in re.split(between, value) if fold(choice)]
    terms = tuple(_term(name, choice) for choice in choices or [folded])
    return terms[0] if len(terms) == 1 else Any(parts=terms)


def _term(name: Field, folded: str) -> Term:
    """The condition of a folded value."""
    if name is Field.CASE:
        folded = folded.removeprefix("第").removesuffix("号")
    if name is Field.NUMBER and (parts := _NUMBER_PARTS.match(folded)):
        # 吉科发医2022 97: code, year and number, however typed.
        code, year, number = parts.groups()
        if code or number:
            tail = f"({year}){number}号" if number else f"({year})"
            folded = f"{code.strip('(')}{tail}"
    return Term(field=name, text=folded)
