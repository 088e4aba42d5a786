"""What people checked leaves as golden rows that a reading can be scored against."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

from documents.corrections import papers_checked
from documents.evaluation import score
from documents.extraction import analyse
from documents.extraction.output import to_record
from documents.ingest import document_ingest
from documents.models import Document, DocumentStatus, Fact
from documents.models.facts import KINDS
from documents.review import fact_accept, fact_correct, fact_reject
from documents.versions import stamp_set

pytestmark = pytest.mark.django_db

SEEDS = Path(__file__).parent.parent / "fixtures" / "seeds"


@pytest.fixture
def clerk() -> User:
    """Who checks."""
    return User.objects.create_user("clerk")


@pytest.fixture
def plan() -> Document:
    """A founding plan with subsidies, targets and measures."""
    path = next(SEEDS.glob("001_*.txt"))
    document = document_ingest(path.read_bytes(), path.name).document
    assert document is not None
    return document


def all_facts(document: Document) -> list[Fact]:
    """Every live fact of a paper."""
    return [f for model in KINDS.values() for f in model._default_manager.filter(document=document)]


def test_nothing_checked_means_nothing_exported(plan: Document, clerk: User) -> None:
    """Accepting one fact of many is no correction; without any, there is not even a candidate."""
    assert list(papers_checked()) == []
    fact_accept(all_facts(plan)[0], by=clerk)

    assert list(papers_checked()) == []


def test_a_paper_accepted_as_it_stands_scores_full_marks(plan: Document, clerk: User) -> None:
    """The record of a reading that a person confirmed is the record of that reading."""
    for fact in all_facts(plan):
        fact_accept(fact, by=clerk)
    stamp_set(plan, DocumentStatus.PUBLISHED)
    found = to_record(analyse(plan.source_text), plan.file_name)

    (paper,) = papers_checked()

    assert paper.complete
    assert paper.record["document"] == found["document"]
    assert [miss for miss in score(paper.record, found).misses if miss.wanted != miss.found] == []
    for name in ("citations", "subsidies", "stackings", "targets", "results", "measures"):
        golden, read = paper.record[name], found[name]
        assert isinstance(golden, list)
        assert isinstance(read, list)
        assert len(golden) == len(read)
        for a, b in zip(golden, read, strict=True):
            assert isinstance(a, dict)
            assert isinstance(b, dict)
            expected = {**b, "quote": "".join(str(b["quote"]).split())}
            shared = a.keys() & expected.keys()
            assert {key: a[key] for key in shared} == {key: expected[key] for key in shared}
            assert expected.keys() - shared <= {"doubts", "confidence", "how"}


def test_a_correction_and_a_rejection_are_golden_the_rest_is_neutral(
    plan: Document, clerk: User
) -> None:
    """The reading is now wrong in the cap and in the rejected row, and in nothing else."""
    first, second = plan.subsidy_set.exclude(cap=None).order_by("start")[:2]
    fact_correct(first, {"cap": Decimal(1_234_567)}, by=clerk)
    fact_reject(second, by=clerk)
    found = to_record(analyse(plan.source_text), plan.file_name)

    (paper,) = papers_checked()

    assert not paper.complete
    rows = paper.record["subsidies"]
    assert isinstance(rows, list)
    assert [row["cap"] for row in rows if isinstance(row, dict)] == [1_234_567]
    assert "document" not in paper.record
    misses = score(paper.record, found).misses
    assert {miss.name for miss in misses} == {"subsidies"}
    wrong = {miss.found["quote"] for miss in misses if isinstance(miss.found, dict)}
    assert {"".join(quote.split()) for quote in wrong} >= {"".join(second.quote.split())}
    assert len(misses) <= 3


def test_the_command_writes_pairs_that_evaluate_understands(
    plan: Document, clerk: User, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Document and golden file lie side by side, the document byte for byte."""
    for fact in all_facts(plan):
        fact_accept(fact, by=clerk)

    call_command("corrections", out=tmp_path)

    copy = tmp_path / f"{plan.pk}.txt"
    assert copy.read_bytes() == bytes(plan.original.content)
    assert json.loads((tmp_path / f"{plan.pk}.json").read_text("utf-8"))["measures"]
    call_command("evaluate", str(copy), golden=tmp_path)
    assert "全部条目已核对" in capsys.readouterr().out
