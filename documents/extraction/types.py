"""The layers of a read document below and around its facts: frozen values, nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from documents.extraction.facts import Fact, Role
from documents.extraction.spans import CleanText, Quantity, Span


class DocumentKind(StrEnum):
    """Kind of paper (文种); `measures` is a paper of policies (若干措施), not a `Measure`."""

    REPLY = "reply"
    PLAN = "plan"
    NOTICE = "notice"
    MEASURES = "measures"
    OTHER = "other"


class ParagraphRole(StrEnum):
    """What a paragraph is to its paper; only `body` and `heading` carry facts."""

    TITLE = "title"
    NUMBER = "number"  # 发文字号 on a line of its own
    ADDRESSEE = "addressee"
    HEADING = "heading"
    BODY = "body"
    OWNERS = "owners"  # responsibility note (责任单位：…) on a line of its own
    SIGNATURE = "signature"  # signing bodies and 成文日期
    TABLE = "table"  # a cell of a flattened table, e.g. a 任务分工表
    NOISE = "noise"  # web chrome, contact and print-office lines, page numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph and what it is to its paper."""

    span: Span
    role: ParagraphRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """An element of the outline (Akoma Ntoso: num, heading); `span` runs to the next of its level.

    `label` is normalised (一, （一）, 1, （1）, 第三条); `parent` indexes the list of sections;
    `path` joins the labels from the top (二/（一）/1); `heading_span` covers label and heading.
    """

    label: str
    heading: str
    level: int
    parent: int | None
    path: str
    span: Span
    heading_span: Span

    @property
    def anchor(self) -> str:
        """Stable fragment for links (eId)."""
        return f"s{self.span.start}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of body text without label or run-in heading, with its final stop."""

    span: Span
    section: int | None
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Head and foot of the paper."""

    kind: DocumentKind
    title: str | None = None
    document_number: str | None = None
    issuer: str | None = None  # canonical name; the first of joint issuers
    joint_issuers: tuple[str, ...] = ()  # canonical names of all, when several sign
    issuer_explicit: bool = False
    issued_on: str | None = None  # 2022-06-28
    region: str | None = None
    in_force_from: str | None = None  # as the text says of the paper itself
    in_force_until: str | None = None  # the last day
    spans: tuple[tuple[str, Span], ...] = ()  # field name -> where it stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The 提案 or 建议 that a reply answers."""

    session: str | None = None
    number: str | None = None
    title: str | None = None
    proposers: tuple[str, ...] = ()
    body: str | None = None  # 政协 | 人大
    handling: str | None = None  # 主办 | 分办 | 会办
    consulted: tuple[str, ...] = ()  # as written
    class_mark: str | None = None  # 办理结果 A/B/C/D as written
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One of the proposal's own points, from a heading 关于“…”的建议."""

    text: str
    span: Span
    section: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyMention:
    """One naming of a public body."""

    canonical: str
    as_written: str
    span: Span
    collective: bool = False  # 相关部门, 各市（州）人民政府
    rule: str = "agencies.lexicon"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Who answers for a sentence, and how that is known.

    `announced`: carried from words that say so (答复意见如下：), not merely from who acted before.
    """

    agencies: tuple[tuple[str, Role], ...]  # canonical names
    how: str  # named | noted | carried | issuer | unknown
    announced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisWarning:
    """I went on, but could not place this."""

    code: str
    detail: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All that was read out of one text; offsets are in `text.text`."""

    text: CleanText
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    metadata: Metadata
    proposal: Proposal | None
    recommendations: tuple[Recommendation, ...]
    mentions: tuple[AgencyMention, ...]
    facts: tuple[Fact, ...]
    warnings: tuple[AnalysisWarning, ...] = ()
    version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Context:
    """What extractors read: every layer below them; equal only to itself.

    `shadow` is as long as `text.text`; each typed span in it is one run of a symbol, its first
    character upper case (Mm money, Pp percent, Cc count, Dd date, Aa agency, Tt a title in 《》).
    """

    text: CleanText
    shadow: str
    quantities: tuple[Quantity, ...]
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    metadata: Metadata
    proposal: Proposal | None
    mentions: tuple[AgencyMention, ...]
    aliases: dict[str, str] = field(default_factory=dict)  # 以下简称: short -> full
    answers: tuple[Answer, ...] = ()  # one a sentence
