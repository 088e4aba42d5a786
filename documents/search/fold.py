"""One form for all ways of writing the same: width, case, brackets, quotes, 繁体, stray spaces.

Pure. Both sides, the stored passages and what is asked, go through `fold`; what is equal after it
is equal to search.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from documents.extraction.traditional import simplified_forms

DATA = Path(__file__).parent / "data"

# Document numbers are typed with any bracket: 吉科发医〔2022〕97号, [2022], 【2022】, （2022）.
_SAME = {
    **dict.fromkeys("〔[【〖［﹝{（〘", "("),
    **dict.fromkeys("〕]】〗］﹞}）〙", ")"),
    **dict.fromkeys("“”‘’‛‟„〝〞＂＇'`´「」『』", '"'),
    **dict.fromkeys("—–―‐‑‒─－﹣−", "-"),
    **dict.fromkeys("～〜∼", "~"),
    **dict.fromkeys("•・‧∙", "·"),
}
# Separators, controls (but not what they separate), formats and what no database text can hold.
_NOTHING = frozenset(("Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Cn", "Co"))


def fold(text: str) -> str:
    """The one form of `text`; idempotent."""
    return text.translate(_TABLE)


def fold_map(text: str) -> tuple[str, tuple[int, ...]]:
    """The one form, and for each of its characters the index in `text` it came from."""
    pieces = [_TABLE[ord(character)] for character in text]
    origins = [index for index, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), tuple(origins)


class _Table(dict[int, str]):
    """What a code point becomes, worked out when first met."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        if character in _SAME:
            folded = _SAME[character]
        else:
            plain = unicodedata.normalize("NFKC", character).casefold()
            plain = unicodedata.normalize("NFKC", plain).casefold()
            simple = "".join(simplified_forms().get(c, c) for c in plain)
            folded = "".join(
                _SAME.get(c, c) for c in simple if unicodedata.category(c) not in _NOTHING
            )
        self[point] = folded
        return folded


_TABLE = _Table()
