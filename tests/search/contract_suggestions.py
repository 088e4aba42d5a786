"""What completions any engine behind the interface gives: imported as `contract` is."""

from __future__ import annotations

from types import ModuleType

import pytest

from documents.search.request import SearchRequest, SuggestionKind
from tests.search.conftest import Library


@pytest.mark.parametrize("typed", ["吉林省科", "jilinshengkexue", "jlskx", "科技厅", "kjt"])
def test_suggestions_complete_bodies(engine: ModuleType, library: Library, typed: str) -> None:
    """By characters, full pinyin and initials."""
    texts = [suggestion.text for suggestion in engine.suggest(typed)]

    assert "吉林省科学技术厅" in texts


@pytest.mark.parametrize(
    "typed", ["吉科发医2022", "吉科发医 2022 97", "吉科发医〔20", "吉科发医【2022】97号"]
)
def test_suggestions_complete_numbers(engine: ModuleType, library: Library, typed: str) -> None:
    """In any brackets, or none."""
    assert engine.suggest(typed)[0].text == "吉科发医〔2022〕97号"


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("人参 科技厅", "人参 吉林省科学技术厅"),
        ("部门：kjt", "部门：吉林省科学技术厅"),
        ("奖补 -部门:科技厅", "奖补 -部门:吉林省科学技术厅"),
        ("提案人:丁", "提案人:丁肇勇"),
        ("企业 梅花", "企业 梅花鹿"),
    ],
)
def test_suggestions_complete_the_last_part(
    engine: ModuleType, library: Library, typed: str, completed: str
) -> None:
    """What stands before it stays."""
    assert completed in [suggestion.text for suggestion in engine.suggest(typed)]


def test_suggested_words_are_found(engine: ModuleType, library: Library) -> None:
    """By characters and by sound; none that no paper holds."""
    for typed, word in (
        ("梅花", "梅花鹿"),
        ("meihua", "梅花鹿"),
        ("mhl", "梅花鹿"),
        ("jb", "奖补"),
    ):
        words = [s.text for s in engine.suggest(typed) if s.kind is SuggestionKind.WORD]
        assert word in words
        assert all(engine.count(SearchRequest(text=found)).value for found in words)
    assert "张掖" not in [suggestion.text for suggestion in engine.suggest("张")]
    assert "梅花鹿" in engine.search(SearchRequest(text="meihualu")).instead


def test_suggested_titles_are_as_written(engine: ModuleType, library: Library) -> None:
    """With the marks that folding changes."""
    texts = [suggestion.text for suggestion in engine.suggest("三个一批")]

    assert any("“三个一批”" in text for text in texts)
