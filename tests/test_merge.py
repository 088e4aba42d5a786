"""What people did to facts outlives every later reading."""

from decimal import Decimal

import pytest

from documents.merge import MISSING
from documents.models import Subsidy
from documents.store import analysis_save
from tests.factories import TEXT, a_document, a_subsidy, an_analysis

pytestmark = pytest.mark.django_db


def read_twice(*, person: dict[str, object], again: list[object]) -> list[Subsidy]:
    """Read the sample's subsidy, let a person change its row, read `again`; all rows."""
    document = a_document()
    analysis_save(document, an_analysis(a_subsidy()), source_text=TEXT)
    Subsidy.everything.update(**person)
    analysis_save(document, an_analysis(*again), source_text=TEXT)  # type: ignore[arg-type]
    return list(Subsidy.everything.all())


def test_a_corrected_cap_stays_and_the_difference_is_shown() -> None:
    """The machine still reads 300万元 where a person wrote 200万元."""
    (row,) = read_twice(person={"checked": True, "cap": Decimal(2_000_000)}, again=[a_subsidy()])

    assert row.cap == Decimal(2_000_000)
    assert row.conflict == {"cap": "3000000"}


def test_a_confirmed_fact_read_alike_has_no_conflict() -> None:
    """Agreement is silent, whatever zeros a column keeps."""
    (row,) = read_twice(person={"checked": True}, again=[a_subsidy()])

    assert row.conflict is None


def test_a_checked_fact_no_longer_read_stays_and_says_so() -> None:
    """Nothing checked is lost because a rule changed."""
    (row,) = read_twice(person={"checked": True}, again=[])

    assert row.conflict == MISSING


def test_a_rejected_fact_does_not_come_back() -> None:
    """The row stays hidden; a second reading adds no twin."""
    (row,) = read_twice(person={"rejected": True}, again=[a_subsidy()])

    assert row.rejected
    assert not Subsidy.objects.exists()


def test_a_checked_fact_is_known_again_when_its_quote_grows() -> None:
    """A rule that takes a few words more reads the same fact, not a second one."""
    longer = a_subsidy("省财政厅对新建平台给予最高不超过300万元奖补")

    (row,) = read_twice(person={"checked": True}, again=[longer])

    assert row.conflict is None
    assert row.quote.startswith("对新建平台")


def test_a_checked_fact_finds_its_section_in_the_outline_read_anew() -> None:
    """The outline is replaced as a whole; what a person checked keeps its place in it."""
    (row,) = read_twice(person={"checked": True}, again=[])

    assert row.section is not None
    assert row.section.path == "一"
