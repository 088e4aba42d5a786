"""The engine on PostgreSQL holds the contract of the interface."""

from types import ModuleType

import pytest

from documents.models import Document, Passage, PassageRole
from documents.search import engine as postgres_engine
from documents.search.codes import Part
from documents.search.request import SearchRequest
from tests.search.conftest import Library
from tests.search.contract import *  # noqa: F403 - the tests of the contract run here
from tests.search.contract_pages import *  # noqa: F403 - and these
from tests.search.contract_suggestions import *  # noqa: F403 - and these

pytestmark = pytest.mark.django_db


@pytest.fixture
def engine() -> ModuleType:
    """The engine under test."""
    return postgres_engine


def test_a_field_that_very_many_papers_have_finds_the_last_too(library: Library) -> None:
    """A title or number is looked up in more lines than any library of a province has."""
    many, last = Document.objects.order_by("pk")[:2]
    for part, field in ((Part.TITLE, "标题"), (Part.NUMBER, "文号")):
        head = {"role": PassageRole.TITLE, "start": 0, "end": 0, "facets": [part.value]}
        rows = [Passage(document=many, folded=f"齉龘{n}", **head) for n in range(10_001)]
        Passage.objects.bulk_create([*rows, Passage(document=last, folded="齉龘", **head)])
        held = Passage.objects.filter(document=last, folded__contains="企业").count()
        found = postgres_engine.search(SearchRequest(text=f"{field}:齉龘 企业", page_size=100))

        assert [hit.matches for hit in found.hits if hit.document == last] == [held] != [0]
        Passage.objects.filter(folded__startswith="齉龘").delete()


def test_without_a_year_leaves_papers_without_a_date(library: Library) -> None:
    """A day that is not known is not within what is ruled out."""
    undated = Passage.objects.filter(day=None).count()
    earlier = Passage.objects.filter(day__year__lt=2015).count()

    assert undated
    assert postgres_engine.count(SearchRequest(text="-成文>=2015")).value == undated + earlier
