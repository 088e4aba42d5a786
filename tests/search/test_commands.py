"""The commands around search."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from documents.management.commands import reindex
from documents.models import Agency, AgencyAlias, Document, Passage
from documents.search import engine
from documents.search.index import index_document
from documents.search.names import body_names_rewrite
from documents.search.request import SearchRequest
from documents.search.synthetic import material, papers
from tests.search.conftest import Library

pytestmark = pytest.mark.django_db


def printed(*arguments: str) -> str:
    """What a command prints."""
    out = StringIO()
    call_command(*arguments, stdout=out, verbosity=0)
    return out.getvalue()


def test_reindex_makes_the_same_index_again(library: Library) -> None:
    """Rows, their words and what is found are as before."""
    before = sorted(Passage.objects.values_list("document", "role", "start", "folded", "facets"))

    assert "已重建 43 份文件" in printed("reindex")
    after = sorted(Passage.objects.values_list("document", "role", "start", "folded", "facets"))

    assert after == before


def test_reindex_learns_aliases_that_were_entered(library: Library) -> None:
    """A new alias completes to its body."""
    body = Agency.objects.get(canonical="吉林省科学技术厅")
    AgencyAlias.objects.create(agency=body, name="吉科技")

    printed("reindex")

    assert next(s.text for s in engine.suggest("吉科技")) == "吉林省科学技术厅"


def test_reindex_passes_over_a_paper_deleted_meanwhile(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody withdraws one while the command runs: the others are done."""

    def index_and_delete(document: Document) -> int:
        Document.objects.filter(pk=max(library.documents.values())).delete()
        return index_document(document)

    monkeypatch.setattr(reindex, "index_document", index_and_delete)

    assert "已重建 42 份文件" in printed("reindex")


def test_names_are_rewritten_while_no_paper_writes_any(library: Library) -> None:
    """An upload in between would leave names that are there already."""
    body_names_rewrite()

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks WHERE relation = 'documents_searchname'::regclass"
            " AND mode = 'ShareRowExclusiveLock' AND pid = pg_backend_pid() AND granted"
        )
        assert cursor.fetchone() == (1,)


def test_search_prints_hits_with_their_words(library: Library) -> None:
    """A quick look from the command line."""
    out = printed("search", "先投后股")

    assert "共 1 份文件" in out
    assert "【先投后股】" in out


def test_deleted_papers_are_not_found(library: Library) -> None:
    """Index rows go with their document."""
    assert engine.count(SearchRequest(text="先投后股")).value > 0

    Document.objects.filter(file_name__startswith="000_").delete()

    assert engine.count(SearchRequest(text="先投后股")).value == 0


def test_made_up_papers_are_deterministic_and_varied(library: Library) -> None:
    """One seed, one library; words from rare to in four passages of five."""
    texts = list(Document.objects.order_by("pk").values_list("text", flat=True))
    source = material(texts, [(1, "吉林省财政厅"), (2, "吉林省科学技术厅")], ["吉林省"])
    stream, again = papers(source, seed=1), papers(source, seed=1)
    made = [next(stream) for _ in range(30)]

    assert made == [next(again) for _ in range(30)]
    passages = [passage for paper in made for passage in paper.passages]
    assert 0.6 < sum("企业" in passage for passage in passages) / len(passages) < 0.95
