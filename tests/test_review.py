"""A person's acts change a row, leave a trace, and outlive the machine."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import User

from documents.models import Action, Correction, Document, Origin, Subsidy
from documents.review import (
    NotInText,
    Selection,
    fact_accept,
    fact_add,
    fact_correct,
    fact_reject,
    facts_accept,
)
from documents.store import analysis_save
from tests.factories import TEXT, a_document, a_measure, a_subsidy, an_analysis

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk() -> User:
    """Somebody who checks."""
    return User.objects.create_user("clerk")


@pytest.fixture
def document() -> Document:
    """The sample text with one subsidy and one measure."""
    document = a_document()
    analysis_save(document, an_analysis(a_subsidy(), a_measure()), source_text=TEXT)
    return document


def test_a_correction_keeps_who_old_and_new(clerk: User, document: Document) -> None:
    """The log holds the reading as it was and as it became."""
    changed = fact_correct(document.subsidy_set.get(), {"cap": Decimal(2_000_000)}, by=clerk)

    logged = Correction.objects.get()
    assert changed == ["cap"]
    assert (logged.action, logged.field, logged.by) == (Action.CORRECT, "cap", clerk)
    assert (logged.old, logged.new) == ("3000000", "2000000")
    assert document.subsidy_set.get().checked


def test_a_corrected_cap_survives_and_shows_the_conflict(clerk: User, document: Document) -> None:
    """Reading again keeps the person's figure and says what the machine would write."""
    fact_correct(document.subsidy_set.get(), {"cap": Decimal(2_000_000)}, by=clerk)

    analysis_save(document, an_analysis(a_subsidy(), a_measure()), source_text=TEXT)

    subsidy = document.subsidy_set.get()
    assert subsidy.cap == Decimal(2_000_000)
    assert subsidy.conflict == {"cap": "3000000"}


def test_a_correction_without_change_is_a_confirmation(clerk: User, document: Document) -> None:
    """Saving the form untouched confirms; it invents no correction."""
    changed = fact_correct(document.subsidy_set.get(), {"cap": Decimal("3000000.00")}, by=clerk)

    assert changed == []
    assert Correction.objects.get().action == Action.ACCEPT


def test_accepting_settles_a_conflict(clerk: User, document: Document) -> None:
    """The person has seen the difference and keeps the row."""
    Subsidy.objects.update(checked=True, conflict={"cap": "1"})

    fact_accept(document.subsidy_set.get(), by=clerk)

    assert document.subsidy_set.get().conflict is None


def test_a_rejected_fact_leaves_every_list(clerk: User, document: Document) -> None:
    """It is hidden, not deleted, and logged."""
    fact_reject(document.subsidy_set.get(), by=clerk)

    assert not document.subsidy_set.exists()
    assert Subsidy.everything.get().rejected
    assert Correction.objects.get().action == Action.REJECT


def test_a_fact_is_added_on_the_documents_own_words(clerk: User, document: Document) -> None:
    """Selected words become a fact made by a person, in the section where they stand."""
    quote = "省财政厅"
    added = fact_add(
        document,
        "measure",
        Selection(start=TEXT.index(quote), quote=quote),
        values={"status": "planned", "how": "named"},
        by=clerk,
    )

    assert added.origin == Origin.PERSON
    assert added.section is not None
    assert document.measure_set.count() == 2


def test_words_that_are_not_the_documents_are_refused(clerk: User, document: Document) -> None:
    """A stale page cannot tie a fact to words that moved."""
    with pytest.raises(NotInText):
        fact_add(document, "measure", Selection(start=0, quote="没有这句"), values={}, by=clerk)

    assert not Correction.objects.exists()


def test_many_facts_are_confirmed_at_once(clerk: User, document: Document) -> None:
    """Bulk acceptance logs each fact."""
    count = facts_accept(document.measure_set.all(), by=clerk)

    assert count == Correction.objects.count() == 1
    assert document.measure_set.get().checked
