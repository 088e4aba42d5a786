"""The commands around search."""

from io import StringIO

import pytest
from django.core.management import call_command

from documents.models import Agency, AgencyAlias, Document, Passage
from documents.search import engine
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

    assert next(s.label for s in engine.suggest("吉科技")) == "吉林省科学技术厅"


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
