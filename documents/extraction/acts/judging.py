"""Whether a sentence states an act, a plan or a rule of a public body."""

from __future__ import annotations

import re

from documents.extraction.acts.forms import frames_the_paper
from documents.extraction.acts.others import OWN_ACT, is_about_others, is_for_others
from documents.extraction.acts.states import (
    has_verb,
    is_attitude,
    is_copular,
    is_extent,
    is_still,
    turned_out,
)

ITEM = re.compile(r"^[一二三四五六七八九十]{1,3}是")
_SHORTEST = 6


def is_act(words: str, *, tasks: bool, named: bool, said: bool) -> bool:
    """Whether words state an act; `tasks`: in a plan, where all that does not frame it does.

    In a reply a named actor, or a plan or a point of a list of acts (一是强引领) says so (`named`,
    `said`); else a verb of administration must, for much of a reply is about how things stand.
    """
    plain = words.rstrip("：:")
    item = ITEM.match(plain)
    if len(plain) < _SHORTEST - (item is not None) or frames_the_paper(plain):
        return False
    if tasks or is_attitude(plain):
        return tasks
    if is_about_others(plain, named=named):
        return OWN_ACT.search(plain) is not None
    if not named and (turned_out(ITEM.sub("", plain)) or (not said and is_for_others(plain))):
        return False
    still = is_still(plain, said=said) or is_extent(plain)
    copula = is_copular(ITEM.sub("", plain))
    if still or named or (said and not (copula and item)):
        return not still
    return has_verb(plain) and not copula
