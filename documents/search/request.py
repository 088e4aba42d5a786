"""What is asked of search and what it answers: plain values (检索请求与结果)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from documents.models import Document
from documents.search.codes import FacetName
from documents.search.excerpts import Segments

PAGE_SIZES = (10, 20, 50, 100)
PAGES = 50  # pages that can be turned to; whoever looks further narrows the search
COUNT_LIMIT = 10_000  # counts are exact to here, then 10,000+
FACET_LIMIT = 2_000  # passages whose facets are counted; of more, of the first met
FACET_VALUES = 30  # of one facet, those that most documents have


class Scope(StrEnum):
    """Where to look."""

    ALL = "all"
    TITLE = "title"
    MEASURE = "measure"
    SUBSIDY = "subsidy"
    TARGET = "target"
    PROPOSAL = "proposal"


SCOPE_NAMES = {
    Scope.ALL: "全文",
    Scope.TITLE: "标题",
    Scope.MEASURE: "举措",
    Scope.SUBSIDY: "补贴",
    Scope.TARGET: "目标",
    Scope.PROPOSAL: "提案",
}


class Sort(StrEnum):
    """Order of results."""

    RELEVANCE = "relevance"
    DATE = "date"
    AMOUNT = "amount"


SORT_NAMES = {Sort.RELEVANCE: "相关度", Sort.DATE: "成文日期", Sort.AMOUNT: "金额"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """A search. Several values of one filter mean any of them; filters among each other, all.

    `text` is in the query language (see `query`); `within` narrows it (结果中检索). `departments`
    are pks of agencies, `kinds` values of DocumentKind, `statuses` of MeasureStatus. Money in
    yuan, ends included.
    """

    text: str = ""
    within: str = ""
    scope: Scope = Scope.ALL
    departments: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    cap_bands: tuple[int, ...] = ()
    cap_min: Decimal | None = None
    cap_max: Decimal | None = None
    issued_from: date | None = None
    issued_to: date | None = None
    exact: bool = False
    synonyms: bool = True
    sort: Sort | None = None  # None: by relevance with words, by date without
    page: int = 1
    page_size: int = 20

    @property
    def order(self) -> Sort:
        """The order to use."""
        if self.sort is not None:
            return self.sort
        return Sort.RELEVANCE if self.text.strip() or self.within.strip() else Sort.DATE

    @property
    def size(self) -> int:
        """Documents on a page, at most the largest page on offer."""
        return min(max(self.page_size, 1), max(PAGE_SIZES))

    @property
    def number(self) -> int:
        """Number of the page, within what can be turned to."""
        return min(max(self.page, 1), PAGES)

    @property
    def chosen(self) -> dict[FacetName, tuple[object, ...]]:
        """Values filtered by, by the facet that offers them."""
        return {
            FacetName.DEPARTMENT: self.departments,
            FacetName.YEAR: self.years,
            FacetName.KIND: self.kinds,
            FacetName.STATUS: self.statuses,
            FacetName.REGION: self.regions,
            FacetName.FORM: self.forms,
            FacetName.CAP: self.cap_bands,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A count that is exact up to its limit."""

    value: int
    capped: bool = False

    def __str__(self) -> str:
        return f"{self.value:,}+" if self.capped else f"{self.value:,}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageHit:
    """A matching sentence; `start` and `end` are into the clean text, both 0 for the head.

    `fact` names the fact read from it (`subsidy`, 17), to link to; `path` is the section's labels.
    """

    segments: Segments
    start: int
    end: int
    part: str  # 标题, 文号, 提案, 举措, 补贴, 目标, 成效, 小标题, 正文
    path: str = ""
    heading: str = ""
    fact: tuple[str, int] | None = None

    @property
    def anchor(self) -> str:
        """Fragment of the fact on its document's page; empty where there is no fact."""
        return f"{self.fact[0]}-{self.fact[1]}" if self.fact else ""


class Match(StrEnum):
    """How much of what was asked a document has."""

    FULL = "full"  # one sentence holds it all
    SPREAD = "spread"  # the document holds it, in several sentences
    PARTIAL = "partial"  # some of it


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentHit:
    """A document with its best passages; `matches` counts all of its passages that match."""

    document: Document
    title: Segments
    passages: tuple[PassageHit, ...]
    matches: int
    match: Match = Match.FULL
    measures: int = 0
    subsidies: int = 0
    targets: int = 0
    recommendation: str = ""  # of a reply: the point its best passage answers


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    """A value to filter by, its Chinese label, and how many documents would be left."""

    value: str
    label: str
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetGroup:
    """One facet; `capped` where counts are of the first 2,000 passages only."""

    name: FacetName
    label: str
    values: tuple[FacetValue, ...]
    capped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Widened:
    """A word that was searched together with others (已同时检索)."""

    word: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """One page of results.

    `total` counts passages, `documents` the documents they are in (of the first 10,000 passages);
    `listed` are those that all pages together show, the first ones in the order.
    `near` holds hits that have not all the words in one sentence; shown below the others.
    `direct` is the document whose 文号 or 案号 was typed. `instead` offers other spellings.
    `facets` are there if they were asked for.
    """

    request: SearchRequest
    hits: tuple[DocumentHit, ...]
    total: Total
    documents: Total
    order: Sort
    page: int
    pages: int
    listed: int
    seconds: float
    near: tuple[DocumentHit, ...] = ()
    widened: tuple[Widened, ...] = ()
    notes: tuple[str, ...] = ()
    direct: Document | None = None
    instead: tuple[str, ...] = ()
    facets: tuple[FacetGroup, ...] = ()

    @property
    def cut(self) -> bool:
        """Whether there are documents that no page shows."""
        return self.documents.capped or self.listed < self.documents.value


class SuggestionKind(StrEnum):
    """What a suggestion is."""

    DEPARTMENT = "部门"
    NUMBER = "文号"
    TITLE = "文件"
    PROPOSER = "提案人"
    WORD = "词语"
    RECENT = "最近检索"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A completion: what it is, and the words to search for."""

    kind: SuggestionKind
    text: str
