"""Short ways to read values and stored rows, so that a test is one or two lines."""

from __future__ import annotations

import hashlib
from decimal import Decimal

from documents.extraction.facts import Citation, Fact, Measure, MeasureStatus, Role, Subsidy
from documents.extraction.spans import CleanText, Span
from documents.extraction.types import (
    AgencyMention,
    Analysis,
    DocumentKind,
    Metadata,
    Paragraph,
    ParagraphRole,
    Proposal,
    Recommendation,
    Section,
)
from documents.models import Document, OriginalFile

TEXT = (
    "一、关于“加大支持”的建议。省财政厅对新建平台给予最高不超过300万元奖补。"
    "下一步，省科技厅将落实《吉林省平台方案》（吉政发〔2022〕1号）。"
)


def span_of(words: str, text: str = TEXT) -> Span:
    """Where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def a_subsidy(words: str = "对新建平台给予最高不超过300万元奖补", **values: object) -> Subsidy:
    """A capped entitlement of the sample text."""
    values = {"cap": Decimal(3_000_000), "form": "奖补", "section": 0, **values}
    return Subsidy(span=span_of(words), quote=words, rule="test.subsidy", **values)  # type: ignore[arg-type]


def a_measure(words: str = "下一步，省科技厅将落实", **values: object) -> Measure:
    """A planned action of the sample text."""
    values = {
        "status": MeasureStatus.PLANNED,
        "agencies": (("吉林省科学技术厅", Role.LEAD),),
        "section": 0,
        **values,
    }
    return Measure(span=span_of(words), quote=words, rule="test.measure", **values)  # type: ignore[arg-type]


def a_citation(**values: object) -> Citation:
    """The one title of the sample text."""
    values = {"title": "吉林省平台方案", "document_number": "吉政发〔2022〕1号", **values}
    words = "《吉林省平台方案》"
    return Citation(span=span_of(words), quote=words, rule="test.citation", **values)  # type: ignore[arg-type]


def an_analysis(*facts: Fact, **metadata: object) -> Analysis:
    """The sample text as a reply with one section, one recommendation and the facts given."""
    whole = Span(0, len(TEXT))
    heading = span_of("一、关于“加大支持”的建议")
    values = {
        "kind": DocumentKind.REPLY,
        "title": "对第1号提案的答复",
        "issuer": "吉林省科学技术厅",
        "issued_on": "2022-06-28",
        **metadata,
    }
    return Analysis(
        text=CleanText(text=TEXT, runs=((0, 0, len(TEXT)),), paragraphs=(whole,)),
        paragraphs=(Paragraph(span=whole, role=ParagraphRole.BODY),),
        sections=(
            Section(
                label="一",
                heading="关于“加大支持”的建议",
                level=1,
                parent=None,
                path="一",
                span=whole,
                heading_span=heading,
            ),
        ),
        sentences=(),
        metadata=Metadata(**values),  # type: ignore[arg-type]
        proposal=Proposal(session="省政协十二届五次会议", number="1", title="关于平台的建议"),
        recommendations=(Recommendation(text="加大支持", span=span_of("加大支持"), section=0),),
        mentions=(
            AgencyMention(
                canonical="吉林省科学技术厅", as_written="省科技厅", span=span_of("省科技厅")
            ),
        ),
        facts=facts,
        version="test",
    )


def a_document(name: str = "答复.txt") -> Document:
    """A received document without any analysis."""
    checksum = hashlib.sha256(name.encode()).hexdigest()
    original = OriginalFile.objects.create(checksum=checksum, content=name.encode(), size=1)
    return Document.objects.create(original=original, file_name=name)
