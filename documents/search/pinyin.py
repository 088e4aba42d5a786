"""Names as they sound (拼音): jilinshengkejiting and jlskjt for 吉林省科技厅. Pure."""

from __future__ import annotations

from pypinyin import Style, lazy_pinyin

from documents.search.fold import fold

LONGEST = 60  # characters of a name that are spelled


def spelled(name: str) -> tuple[str, str]:
    """Full spelling and initials of a name; what is not Chinese stands for itself."""
    folded = fold(name)[:LONGEST]
    full = lazy_pinyin(folded, style=Style.NORMAL, v_to_u=False)
    initials = lazy_pinyin(folded, style=Style.FIRST_LETTER)
    return "".join(full), "".join(initials)


def sounds(word: str) -> str:
    """The full spelling alone: words of equal sound are easily typed for each other."""
    return "".join(lazy_pinyin(word[:LONGEST], style=Style.NORMAL, v_to_u=False))
