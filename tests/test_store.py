"""What was read becomes rows, once, and survives being read again."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from documents.extraction.facts import Role
from documents.extraction.spans import Span
from documents.extraction.types import AgencyMention
from documents.keys import fact_keys
from documents.models import (
    Agency,
    AgencyAlias,
    Citation,
    Document,
    DocumentStatus,
    Measure,
    Origin,
    Proposal,
    Subsidy,
)
from documents.store import analysis_save
from tests.factories import TEXT, a_citation, a_document, a_measure, a_subsidy, an_analysis

pytestmark = pytest.mark.django_db


def save(document: Document, *facts: object, **metadata: object) -> Document:
    """Store an analysis of the sample text and return the fresh row."""
    analysis_save(document, an_analysis(*facts, **metadata), source_text=TEXT)  # type: ignore[arg-type]
    return Document.objects.get(pk=document.pk)


def test_head_and_foot_become_columns() -> None:
    """Kind, date, issuer and stamp stand on the document; the paper awaits a check."""
    document = save(a_document())

    assert document.kind == "reply"
    assert document.issued_on == dt.date(2022, 6, 28)
    assert document.issuer is not None
    assert document.issuer.canonical == "吉林省科学技术厅"
    assert document.status == DocumentStatus.PENDING
    assert document.text == TEXT


@pytest.mark.parametrize(
    ("written", "canonical", "rule", "named"),
    [
        ("省财政", "吉林省财政厅", "agencies.treasury", True),
        ("省财政", "省财政", "agencies.treasury", False),  # of a province nobody knows
        ("吉林省总工会", "吉林省总工会", "agencies.organisation", True),
        ("有关部门", "有关部门", "agencies.collective", False),
    ],
)
def test_what_names_one_body_counts_as_one(
    written: str, canonical: str, rule: str, *, named: bool
) -> None:
    """A treasury and a union are bodies, also where an older reading took them for a kind."""
    Agency.objects.create(canonical=canonical, collective=True)
    mention = AgencyMention(
        canonical=canonical, as_written=written, span=Span(0, 2), collective=True, rule=rule
    )
    analysis = replace(an_analysis(), mentions=(mention,))
    analysis_save(a_document(), analysis, source_text=TEXT)

    assert Agency.objects.get(canonical=canonical).collective != named


def test_a_fact_keeps_place_quote_and_context() -> None:
    """Span, quote, context and rule stand beside the values."""
    document = save(a_document(), a_subsidy())

    subsidy = document.subsidy_set.get()
    assert document.text[subsidy.start : subsidy.end] == subsidy.quote
    assert subsidy.prefix.endswith("省财政厅")
    assert subsidy.suffix.startswith("。下一步")
    assert subsidy.cap == Decimal(3_000_000)
    assert subsidy.origin == Origin.MACHINE


def test_a_measure_answers_the_recommendation_of_its_section() -> None:
    """The point quoted in the heading is what the section's sentences answer."""
    document = save(a_document(), a_measure())

    measure = document.measure_set.get()
    assert measure.recommendation is not None
    assert measure.recommendation.text == "加大支持"
    part = measure.parts.get()
    assert (part.agency.canonical, part.role) == ("吉林省科学技术厅", Role.LEAD.value)


def test_a_checked_measure_still_answers_its_recommendation_when_read_again() -> None:
    """Points of the proposal are read anew; the checked sentence answers the same one."""
    document = save(a_document(), a_measure())
    Measure.objects.update(checked=True)

    save(document, a_measure())

    measure = document.measure_set.get()
    assert measure.recommendation is not None
    assert measure.parts.count() == 1


def test_reading_again_keeps_the_row_of_a_fact_found_again() -> None:
    """The address of a fact outlives a new version of the rules."""
    document = save(a_document(), a_subsidy())
    before = document.subsidy_set.get()

    save(document, a_subsidy(cap=Decimal(2_000_000)))

    after = Subsidy.objects.get()
    assert after.pk == before.pk
    assert after.cap == Decimal(2_000_000)


def test_reading_again_keeps_the_row_of_the_proposal() -> None:
    """Its address outlives a new version of the rules; its points are read anew."""
    document = save(a_document(), a_measure())
    before = Proposal.objects.get()

    save(document, a_measure())

    assert Proposal.objects.get().pk == before.pk
    assert [point.text for point in before.recommendations.all()] == ["加大支持"]


def test_reading_again_drops_what_is_no_longer_found() -> None:
    """A machine's row that nobody checked goes when its rule no longer finds it."""
    document = save(a_document(), a_subsidy(), a_measure())

    save(document, a_measure())

    assert Subsidy.objects.count() == 0
    assert Measure.objects.count() == 1


def test_reading_again_leaves_a_checked_fact_alone() -> None:
    """What a person checked is neither rewritten nor dropped."""
    document = save(a_document(), a_subsidy())
    Subsidy.objects.update(checked=True, cap=Decimal(1))

    save(document, a_subsidy())
    save(document)

    assert Subsidy.objects.get().cap == Decimal(1)


def test_reading_twice_doubles_nothing() -> None:
    """The second save of the same analysis only rewrites."""
    document = a_document()
    analysis = an_analysis(a_subsidy(), a_measure(), a_citation())
    analysis_save(document, analysis, source_text=TEXT)

    stored = analysis_save(document, analysis, source_text=TEXT)

    assert (stored.created, stored.updated, stored.deleted) == (0, 3, 0)
    assert document.sections.count() == 1


def test_equal_quotes_have_keys_of_their_own() -> None:
    """Two rows read from one sentence do not collide."""
    first, second = fact_keys([a_subsidy(), a_subsidy(beneficiary="大型企业")])

    assert first != second


def test_quotes_that_differ_in_blanks_only_have_keys_of_their_own() -> None:
    """A stray blank in one of two equal sentences must not cost the document."""
    torn, whole = (replace(a_subsidy(), quote=words) for words in ("给予 奖励", "给予奖励"))

    first, second = fact_keys([torn, whole])

    assert first != second


def test_a_citation_finds_its_paper_whichever_came_first() -> None:
    """The link is made when the second of the two papers arrives."""
    citing = save(a_document("甲.txt"), a_citation())
    assert citing.citation_set.get().cited is None

    cited = save(a_document("乙.txt"), document_number="吉政发〔2022〕1号", title="平台方案")
    late = save(a_document("丙.txt"), a_citation())

    assert Citation.objects.get(document=citing).cited == cited
    assert Citation.objects.get(document=late).cited == cited


def test_a_number_decides_over_a_like_title() -> None:
    """Editions share a title; the printed number names the edition (吉发〔2021〕3号, 2.0版)."""
    save(a_document("新.txt"), title="吉林省平台方案", document_number="吉政发〔2023〕9号")

    citing = save(a_document("旧.txt"), a_citation())

    assert citing.citation_set.get().cited is None


def test_written_forms_become_aliases_that_no_editor_entered() -> None:
    """省科技厅 is kept as met in a text, apart from what editors add."""
    save(a_document())

    alias = AgencyAlias.objects.get()
    assert (alias.name, alias.agency.canonical) == ("省科技厅", "吉林省科学技术厅")
    assert not alias.edited


def test_the_database_refuses_a_fact_without_words() -> None:
    """An empty span is no fact, whoever writes it."""
    document = save(a_document(), a_subsidy())
    subsidy = document.subsidy_set.get()
    subsidy.end = subsidy.start

    with pytest.raises(IntegrityError, match="subsidy_end_after_start"), transaction.atomic():
        subsidy.save()


def test_a_nul_in_the_source_is_stored_as_an_unreadable_sign() -> None:
    """PostgreSQL text holds no NUL; offsets stay true."""
    document = a_document()

    analysis_save(document, an_analysis(), source_text="甲\0乙")

    document.refresh_from_db()
    assert document.source_text == "甲\ufffd乙"
