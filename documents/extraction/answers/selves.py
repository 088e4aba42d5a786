"""The writer in a sentence of its own: 我局, 我们, 我省; 省财政厅会同我厅."""

from __future__ import annotations

import re

from documents.extraction.answers.surroundings import ACT, LEAD

LETTERS = "厅委局部办行署院会们"  # 我厅, 我们: the writer; 我省: anyone there
_SELF = re.compile(
    r"(?:我|本)(?P<word>厅|委|局|部|办|行|署|院|会|省|市|县|区|州|旗|自治区|们)(?!门|分|级|内|外)"
)
_WITH_SELF = re.compile(r"(?:会同|联合|与|和)(?:我|本)(?:部|厅|委|局|办)(?!门)")
_BESIDE = re.compile(
    r"(?:、|及|以及)(?:我|本)(?:部|厅|委|局|办)(?!门)(?:等[一-龥\d]{0,6}?(?:部门|单位))?"
)


def self_word(sentence: str) -> str:
    """局 of a 我局 that begins a clause, 们 of 我们; empty if none does."""
    for match in _SELF.finditer(sentence):
        clause = re.split(r"[，,；;：:。]", sentence[: match.start()])[-1]
        if LEAD.fullmatch(clause) and not sentence.startswith("的", match.end()):
            return match["word"]
    return ""


def with_self(sentence: str) -> bool:
    """Whether the writer acts beside another: 省财政厅会同我厅; 省财政厅、我厅联合印发."""
    if _WITH_SELF.search(sentence) is not None:
        return True
    beside = _BESIDE.search(sentence)
    return beside is not None and ACT.match(sentence, beside.end()) is not None
