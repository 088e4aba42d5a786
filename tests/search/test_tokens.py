"""Grams that match and terms that are asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.search.fold import fold
from documents.search.tokens import grams, phrase_grams, terms

TERMS = [
    ("吉科发医〔2022〕97号", ["吉科发医(2022)97号"]),  # never cut at its brackets
    ("省科技厅支持人参产业的补贴", ["省科技厅", "支持", "人参", "产业", "补贴"]),  # 的 is empty
    ("200万元", ["200万元"]),  # not 200 and 万元
    ("先投后股", ["先投后股"]),  # a word of the trade
    ("类器官", ["类器官"]),
    ("R&D投入", ["r&d", "投入"]),
    ("mRNA疫苗", ["mrna", "疫苗"]),
    ("10%", ["10%"]),
    ("2022年6月28日", ["2022年6月28日"]),
    ("第224号", ["第224号"]),
    ("吉林省科学技术厅的奖补", ["吉林省科学技术厅", "奖补"]),  # a body is one name
    ("四平市财政局", ["四平市财政局"]),
    ("吉林省人参产业", ["吉林省", "人参", "产业"]),
    ("的", ["的"]),  # alone it is what is asked
    ("——", ["--"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TERMS)
def test_terms(text: str, expected: list[str]) -> None:
    """The telling words of a run; figures, numbers and names whole."""
    assert list(terms(fold(text))) == expected


@given(st.text(alphabet="省科技厅的和补贴2020万元%()-·R&Da，。人参产业", max_size=20))
def test_terms_are_pieces_of_the_run(text: str) -> None:
    """Every term stands in the run, so whatever holds the run holds all terms."""
    folded = fold(text)

    assert all(term and term in folded for term in terms(folded))


@given(st.text(max_size=30), st.text(min_size=2, max_size=6))
def test_a_text_with_a_phrase_has_the_grams_of_the_phrase(text: str, phrase: str) -> None:
    """What the index requires of a phrase, every text that holds it has."""
    whole = fold(text + phrase + text)

    if fold(phrase) in whole:
        assert grams(whole) >= set(phrase_grams(fold(phrase)))


def test_the_last_character_is_a_gram() -> None:
    """A single character is looked up by the beginning of grams, the last one as well."""
    assert grams("省厅") == {"省厅", "厅"}
