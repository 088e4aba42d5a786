"""The law of search: what stands in a passage is found, and in 精确 mode nothing else."""

from __future__ import annotations

import random

import pytest
from django.db import connection

from documents.search.fold import fold
from documents.search.query import parse
from documents.search.tokens import grams
from documents.search.tree import All, Any, Node, Phrase
from tests.search.conftest import Library
from tests.search.support import found, walked

pytestmark = pytest.mark.django_db

SEED_COUNTS = [
    ("基金", 20),
    ("补助", 7),
    ("奖补", 12),
    ("贴息", 2),
    ("省科技厅", 19),
    ("200万元", 4),
    ("R&D", 1),
    ("mRNA", 2),
    ("GCP", 1),
]
WRITTEN_IN_MANY_WAYS = [
    (
        "吉科发医〔2022〕97号",
        ["吉科发医[2022]97号", "吉科发医【2022】97号", "吉科发医（2022） 97号"],
    ),
    ("R&D", ["r&d", "Ｒ＆Ｄ", "R & D"]),
    ("200万元", ["２００万元", "200 万元"]),
    ("科学技术", ["科學技術", "科 学 技 术"]),
    ("10%", ["10％", "１０%"]),
]


@pytest.mark.parametrize(("word", "sentences"), SEED_COUNTS)
def test_sentences_of_the_founding_documents(library: Library, word: str, sentences: int) -> None:
    """As many sentences as hold the word are found, whichever way the word is cut."""
    hits = found(word) & library.seeds

    assert len(hits) == sentences
    assert hits == library.holding(fold(word)) & library.seeds


@pytest.mark.parametrize(("word", "others"), WRITTEN_IN_MANY_WAYS)
def test_ways_of_writing_are_one(library: Library, word: str, others: list[str]) -> None:
    """Width, case, brackets, spaces and 繁体 make no difference."""
    expected = found(word, exact=True)

    assert expected
    assert [found(other, exact=True) for other in others] == [expected] * len(others)


def substrings(library: Library, *, count: int, shortest: int, seed: int) -> list[str]:
    """Pieces of 2 to 8 characters from random places of random passages."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    long = sorted(words for words in library.passages.values() if len(words) >= 8)
    pieces: list[str] = []
    while len(pieces) < count:
        words = chance.choice(long)
        start = chance.randrange(len(words) - shortest + 1)
        pieces.append(words[start : start + chance.randint(shortest, 8)])
    return pieces


def test_exact_finds_what_substring_search_finds(library: Library) -> None:
    """In 精确 mode both ways find exactly the passages that hold the piece."""
    for piece in substrings(library, count=150, shortest=2, seed=1):
        expected = library.holding(piece)

        assert found(piece, exact=True) == expected, piece
        assert walked(piece, exact=True) == expected, piece


def test_default_finds_at_least_what_substring_search_finds(library: Library) -> None:
    """Whatever is cut, dropped or widened, no passage that holds the piece is lost."""
    for piece in substrings(library, count=150, shortest=2, seed=2):
        if not has_field(parse(piece).root):
            assert found(piece) >= library.holding(piece), piece
            assert found(piece, synonyms=True) >= library.holding(piece), piece


def test_single_characters_are_found(library: Library) -> None:
    """A query of one character finds exactly the passages that hold it."""
    for character in ("鹿", "桩", "税", "9", "%"):
        assert found(character) == library.holding(character)


def test_both_ways_agree_on_combined_queries(library: Library) -> None:
    """The index and the walk answer every operator alike."""
    for text in (
        "人参|鹿茸",
        "企业 -补贴",
        "基金 不含 投资",
        "“专项资金” 奖补|贴息",
        "标题:梅花鹿 养殖",
        "补贴 成文:2020",
        "上限>=50万 企业",
        "比例>=10%",
        "种类:答复 企业 资金",
        "部门:省科技厅 平台",
        "医疗器械 奖补",
        "“医疗器械” 奖补|减税 -临床试验",
    ):
        assert found(text) == walked(text), text
        assert found(text, synonyms=True) == walked(text, synonyms=True), text


def test_the_database_makes_the_same_lexemes(library: Library) -> None:
    """passage_lexemes is `tokens.grams` and the codes, for every passage of the library."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT folded, facets, tsvector_to_array(passage_lexemes(folded, facets))"
            " FROM documents_passage"
        )
        rows = cursor.fetchall()

    assert len(rows) == len(library.passages)
    assert all(set(lexemes) == grams(folded) | set(codes) for folded, codes, lexemes in rows)


def has_field(node: Node) -> bool:
    """Whether the tree asks for more than words: 文号: at the start of a piece is a field."""
    match node:
        case Phrase():
            return False
        case All(parts=parts) | Any(parts=parts):
            return any(has_field(part) for part in parts)
        case _:
            return True
