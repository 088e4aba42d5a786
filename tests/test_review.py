"""A person's acts change a row, leave a trace, and outlive the machine."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction

from documents.extraction.spans import CleanText, Span
from documents.models import Action, Agency, Correction, Document, Origin, Subsidy
from documents.review import (
    FactGone,
    NotInText,
    Selection,
    fact_accept,
    fact_add,
    fact_correct,
    fact_reject,
    facts_accept,
    selection_find,
)
from documents.store import analysis_save
from tests.factories import TEXT, a_document, a_measure, a_subsidy, an_analysis, span_of

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


def somebody_waits() -> bool:
    """Whether another connection waits for a lock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        (count,) = cursor.fetchone()
    return bool(count)


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


def test_a_conflict_that_was_decided_is_not_shown_again(clerk: User, document: Document) -> None:
    """Whoever saved with the machine's figure on the screen has decided against it."""
    fact_correct(document.subsidy_set.get(), {"cap": Decimal(2_000_000)}, by=clerk)
    analysis_save(document, an_analysis(a_subsidy(), a_measure()), source_text=TEXT)
    fact_correct(document.subsidy_set.get(), {}, by=clerk)

    analysis_save(document, an_analysis(a_subsidy(), a_measure()), source_text=TEXT)
    repeated = document.subsidy_set.get().conflict
    other = a_subsidy(cap=Decimal(5_000_000))
    analysis_save(document, an_analysis(other, a_measure()), source_text=TEXT)

    assert repeated is None
    assert document.subsidy_set.get().conflict == {"cap": "5000000"}


def test_corrected_bodies_stay_and_show_the_conflict(clerk: User, document: Document) -> None:
    """Who answers for a measure is a value like any other."""
    finance = Agency.objects.create(canonical="吉林省财政厅")
    measure = document.measure_set.get()

    changed = fact_correct(measure, {}, bodies=[finance], by=clerk)

    logged = Correction.objects.get()
    assert changed == [logged.field] == ["bodies"]

    analysis_save(document, an_analysis(a_subsidy(), a_measure()), source_text=TEXT)

    measure = document.measure_set.get()
    assert list(measure.agencies.all()) == [finance]
    assert measure.conflict == {"bodies": ["吉林省科学技术厅"]}
    fact_accept(measure, by=clerk)
    analysis_save(document, an_analysis(a_subsidy(), a_measure()), source_text=TEXT)
    assert document.measure_set.get().conflict is None


def test_checked_facts_follow_their_words_to_a_new_place(clerk: User, document: Document) -> None:
    """A later reader may find a line more; what people checked stands on its words."""
    fact_accept(document.subsidy_set.get(), by=clerk)
    fact_add(document, "measure", Selection(start=10, quote=TEXT[10:20]), values={}, by=clerk)
    analysis = an_analysis()
    longer = "第一页漏读的一行。" + TEXT
    moved = replace(
        analysis,
        text=CleanText(text=longer, runs=((0, 0, len(longer)),), paragraphs=(Span(0, 9),)),
    )

    analysis_save(document, moved, source_text=longer)

    facts = [document.subsidy_set.get(), document.measure_set.get()]
    assert [longer[fact.start : fact.end] for fact in facts] == [fact.quote for fact in facts]


def test_an_act_sees_what_a_reading_meanwhile_has_left(clerk: User, document: Document) -> None:
    """The fact was on the screen when its paper was read again: outline and places are new."""
    shown = document.subsidy_set.get()
    longer = "第一页漏读的一行。" + TEXT
    again = an_analysis(replace(a_subsidy(), span=span_of(a_subsidy().quote, longer)), a_measure())
    moved = CleanText(text=longer, runs=((0, 0, len(longer)),), paragraphs=(Span(0, 9),))
    analysis_save(document, replace(again, text=moved), source_text=longer)

    fact_correct(shown, {"cap": Decimal(2_000_000)}, by=clerk)

    saved = document.subsidy_set.get()
    assert saved.cap == Decimal(2_000_000)
    assert saved.section in document.sections.all()
    assert longer[saved.start : saved.end] == saved.quote


def test_acts_wait_for_a_reading_under_way(
    transactional_db: None, clerk: User, document: Document
) -> None:
    """Neither breaks the other off, and what the person wrote stands."""
    shown = document.subsidy_set.get()

    def correct() -> None:
        try:
            fact_correct(shown, {"cap": Decimal(2_000_000)}, by=clerk)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            Document.objects.select_for_update().get(pk=document.pk)
            act = pool.submit(correct)
            while not somebody_waits():
                assert not act.done()
            analysis_save(document, an_analysis(a_subsidy(), a_measure()), source_text=TEXT)
        act.result()

    assert document.subsidy_set.get().cap == Decimal(2_000_000)


def test_a_fact_that_a_reading_did_not_find_again_is_told(clerk: User, document: Document) -> None:
    """It is not brought back; of many confirmed at once the others are."""
    gone, stays = document.subsidy_set.get(), document.measure_set.get()
    analysis_save(document, an_analysis(a_measure()), source_text=TEXT)

    with pytest.raises(FactGone):
        fact_correct(gone, {"cap": Decimal(2_000_000)}, by=clerk)
    count = facts_accept([gone, stays], by=clerk)

    assert count == Correction.objects.count() == 1
    assert not Subsidy.everything.exists()


def test_words_copied_off_a_page_are_found_whatever_blanks_they_took_along(
    document: Document,
) -> None:
    """A browser's selection holds line ends that the text does not."""
    found = selection_find(document, "省财政厅\n 对新建平台")

    assert found.quote == "省财政厅对新建平台"
    assert TEXT[found.start : found.end] == found.quote


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


def test_words_that_a_reading_has_moved_are_refused(clerk: User, document: Document) -> None:
    """What was selected is looked up in the text as it stands now."""
    Document.objects.update(text="第一页漏读的一行。" + TEXT)
    selection = Selection(start=10, quote=TEXT[10:20])

    with pytest.raises(NotInText):
        fact_add(document, "measure", selection, values={}, by=clerk)


def test_many_facts_are_confirmed_at_once(clerk: User, document: Document) -> None:
    """Bulk acceptance logs each fact."""
    count = facts_accept(document.measure_set.all(), by=clerk)

    assert count == Correction.objects.count() == 1
    assert document.measure_set.get().checked
