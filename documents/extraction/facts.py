"""The facts of a read document (see the glossary in README.md): frozen values, nothing else.

Every fact points at its words by `span` (half-open, into the clean text), repeats them in `quote`,
and names the `rule` that found it. `doubts` says what stayed unresolved; none means confident.
Money is in whole yuan, rates are in percent, `None` stands for the document's silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from documents.extraction.spans import Span


class MeasureStatus(StrEnum):
    """How far an action is: 已完成, 进行中, 计划, 不予采纳."""

    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"
    DECLINED = "declined"


class Role(StrEnum):
    """A body's part in an action: 牵头 or 配合."""

    LEAD = "lead"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What all facts share."""

    name: ClassVar[str] = ""

    span: Span
    quote: str
    rule: str
    section: int | None = None
    doubts: tuple[str, ...] = ()

    @property
    def confidence(self) -> Decimal:
        """How sure the reader is: 1 without doubts, three quarters of that for each."""
        return (Decimal("0.75") ** len(self.doubts)).quantize(Decimal("0.01"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Fact):
    """A policy, plan, rule or standard named in 《》."""

    name: ClassVar[str] = "citations"

    title: str
    document_number: str | None = None
    repeals: bool = False  # 《…》同时废止


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """One testable condition: 年销售收入 > 20000000 元."""

    on: str
    op: str
    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsidy(Fact):
    """An entitlement (补贴政策): not money spent, not a fund's size."""

    name: ClassVar[str] = "subsidies"

    cap: Decimal | None = None  # yuan
    cap_min: Decimal | None = None  # yuan, lower end of a range
    rate_percent: Decimal | None = None
    rate_base: str | None = None
    unit_amount: Decimal | None = None  # yuan for one `unit`
    unit: str | None = None
    per: str | None = None
    frequency: str | None = None
    form: str = "其他"
    beneficiary: str | None = None
    condition: str | None = None
    thresholds: tuple[Threshold, ...] = ()
    source: str | None = None
    by_reference: str | None = None  # title or clause whose terms apply
    year: str | None = None  # of a year tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Stacking(Fact):
    """A clause on combining entitlements: 不重复享受, 就高不重复, 可叠加."""

    name: ClassVar[str] = "stackings"

    allowed: bool
    scope: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Fact):
    """A quantified goal still ahead."""

    name: ClassVar[str] = "targets"

    indicator: str
    value: Decimal
    value_max: Decimal | None = None
    unit: str
    op: str = "="
    due: str | None = None  # as SCHEMA: 2025 | 十四五 | 5年内
    due_on: str | None = None  # the last day, ISO, where it can be told


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Fact):
    """A quantified state already reached."""

    name: ClassVar[str] = "results"

    indicator: str
    value: Decimal
    unit: str
    period: str | None = None
    agency: str | None = None  # canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Fact):
    """One sentence that states an action a public body answers for (举措)."""

    name: ClassVar[str] = "measures"

    status: MeasureStatus
    agencies: tuple[tuple[str, Role], ...] = ()
    how: str = "issuer"  # see Answer.how
    object: str | None = None  # what a planned action is about: 《》 title or programme
    figure: str | None = None  # its figure as written
    due: str | None = None
