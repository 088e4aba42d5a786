"""One form for all ways of writing the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.search.fold import fold, fold_map

PAIRS = [
    ("吉科发医【２０２２】 97号", "吉科发医(2022)97号"),  # brackets, width, spaces
    ("R＆D", "r&d"),
    ("臺灣發展", "台湾发展"),
    ("“十四五”", '"十四五"'),
    ("5～10家", "5~10家"),
    ("㎡①", "m21"),
    ("a\u200bb\n c", "abc"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_fold(text: str, expected: str) -> None:
    """Ways of writing that mean the same become one."""
    assert fold(text) == expected


@given(st.text(max_size=60))
def test_fold_is_idempotent(text: str) -> None:
    """Folded text is its own form."""
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_fold_map_tells_where_each_character_came_from(text: str) -> None:
    """Each folded character comes from the fold of the character it is mapped to."""
    folded, origins = fold_map(text)

    assert folded == fold(text)
    assert len(origins) == len(folded)
    assert list(origins) == sorted(origins)
    assert all(c in fold(text[i]) for c, i in zip(folded, origins, strict=True))
