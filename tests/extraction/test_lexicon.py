"""Names in one automaton: places, bodies, aliases."""

from __future__ import annotations

import pytest

from documents.extraction.lexicon import WordKind, default_lexicon


def found(text: str) -> list[tuple[str, str]]:
    """Words and their first meanings."""
    return [(word.written, word.meanings[0][1]) for word in default_lexicon().find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国家发改委", [("国家发改委", "国家发展和改革委员会")]),
        ("长春市科技局", [("长春市", "长春市"), ("科技局", "{place}科学技术局")]),
        ("延边州财政局", [("延边州", "延边朝鲜族自治州"), ("财政局", "{place}财政局")]),
        ("卫生健康委员会", [("卫生健康委员会", "{place}卫生健康委员会")]),
        # An ordinary word is no name.
        ("高质量发展", []),
        ("", []),
    ],
)
def test_find_takes_the_longest_word_at_each_place(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """The leftmost, longest names are found and nothing else is."""
    assert found(text) == expected


def test_an_alias_is_known_only_to_the_enlarged_lexicon() -> None:
    """An editor's alias enlarges a copy; the lexicon of the data files stays as it was."""
    plain = default_lexicon()
    enlarged = plain.with_aliases({"省科研院": "吉林省科技创新研究院"})

    words = enlarged.find("吉林省科研院与省科研院")

    assert [w.meaning(WordKind.ALIAS) for w in words] == ["吉林省科技创新研究院"] * 2
    assert all(w.meaning(WordKind.ALIAS) is None for w in plain.find("省科研院"))


def test_an_empty_alias_is_ignored() -> None:
    """Blank rows of the alias table add no word."""
    assert default_lexicon().with_aliases({" ": "财政部", "财部": ""}).words == (
        default_lexicon().words
    )


def test_a_renamed_body_is_kept_apart() -> None:
    """环境保护部 and 生态环境部 are two bodies, each with its own years."""
    assert found("环保部") == [("环保部", "环境保护部")]
    assert found("生态环境部") == [("生态环境部", "生态环境部")]
