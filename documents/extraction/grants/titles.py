"""Titles and what wins them: 被认定为示范基地的, 民宿｜被评为甲级 (获评的主体)."""

from __future__ import annotations

from documents.extraction.grants.nominals import Head, Phrase, headed, taken
from documents.extraction.grants.wording import (
    BROUGHT,
    CAUSED,
    HONOURED,
    HONOURS,
    PROGRAMME,
    TITLED,
    WINS,
    WON,
)


def won_by(phrase: Phrase) -> Head | None:
    """科技项目｜被评为省级工法: a thing that was honoured."""
    if not HONOURS.search(phrase.mask):
        return None  # most phrases: one look instead of one a kind of recipient
    found = WON.match(phrase.mask)
    return None if found is None else headed(phrase, found, "rest")


def titled(phrase: Phrase) -> Head | None:
    """The recipient inside what happened to it: 被认定为示范基地, 车规级芯片｜首次通过认证."""
    for pattern in (CAUSED, TITLED, HONOURED, BROUGHT):
        found = pattern.search(phrase.mask)
        if found is not None:
            who = taken(phrase, found, "who")
            if PROGRAMME.search(found["who"]):
                who = f"{phrase.text}者"
            return Head(beneficiary=who, condition=phrase.text, named=True)
    wins = WINS.match(phrase.mask)
    return None if wins is None else headed(phrase, wins, "rest")
