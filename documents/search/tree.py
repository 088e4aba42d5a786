"""What a query asks, as a tree (查询树): frozen values, nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Field(StrEnum):
    """Parts of a paper that can be asked for by name, with the name in the query language."""

    TITLE = "标题"
    NUMBER = "文号"
    DEPARTMENT = "部门"
    PROPOSER = "提案人"
    SESSION = "届次"
    CASE = "案号"
    KIND = "种类"
    STATUS = "状态"
    CAP = "上限"
    RATE = "比例"
    ISSUED = "成文"
    DUE = "到期"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """These folded characters, one after the other; `strict` ones are not widened by synonyms."""

    text: str
    strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The text in a part of the paper: 标题:人参, 部门:省科技厅; `text` is folded."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountRange:
    """Cap in yuan or rate in percent, ends included; None is open."""

    field: Field
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """Days, ends included; None is open."""

    field: Field
    low: date | None = None
    high: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One of the codes (see `codes`)."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class All:
    """Every part (并且); without parts, anything."""

    parts: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Any:
    """At least one part (或者)."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    """Not the part (不含)."""

    part: Node


Node = Phrase | Term | Facet | AmountRange | DateRange | All | Any | Not


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A parsed query: its tree, the phrases it asks for, and what was not understood (Chinese).

    `runs` are what was typed in one piece and cut into words, with the part of the tree it became.
    """

    root: Node
    wanted: tuple[str, ...] = ()  # folded; for ranking and marking
    runs: tuple[tuple[All, str], ...] = ()
    whole: str = ""  # folded words as typed side by side; rewarded where they stand together
    notes: tuple[str, ...] = ()
