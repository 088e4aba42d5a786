"""Bureaus named without a place (水利局将…) that are those of the paper's own county or city."""

from __future__ import annotations

import re

from documents.extraction.agencies.chains import Place
from documents.extraction.lexicon import Word, WordKind

# 水利局将…, 教体局已…: in a county's paper its own, where a clause begins and the bureau acts.
_CLAUSE_START = re.compile(r"[，,。；;：:\s]$|^$")
_BARE_ACTS = re.compile(
    r"(?:也|还)?(?:将|牵头|要|已|正在|负责|会同|积极|高度|多次|先后|按照|组织|及时|联合|对)"
)
_LEAST_BARE = 3
# 我局会同建设局, 由发改局牵头, 与人社局联系
_PARTNERED = re.compile(
    r"(?:我局(?:会同|联合)|(?:^|[，,。；：:])(?:由|与|和|会同|联合|商|向|经与|请|责成)|(?:单位|部门)[:：])$"
)


def is_own(plain: str, word: Word, place: Place) -> bool:
    """Whether a bureau's name that opens a clause is one of the paper's own county or city."""
    return (
        word.written[-1] == "局"
        and len(word.written) >= _LEAST_BARE
        and word.meaning(WordKind.DEPARTMENT) is not None
        and (place.county or place.city) is not None
        and (
            _begins_and_acts(plain, word)
            or _PARTNERED.search(plain, max(0, word.start - 8), word.start) is not None
        )
    )


def _begins_and_acts(plain: str, word: Word) -> bool:
    """Whether a clause begins with the word and what follows is an act."""
    begins = _CLAUSE_START.search(plain, max(0, word.start - 2), word.start)
    return begins is not None and _BARE_ACTS.match(plain, word.end) is not None
