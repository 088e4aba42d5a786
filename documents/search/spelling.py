"""Other spellings of a word that is nowhere found (纠错): like in sound, or but one sign apart.

Pure. Which of them are in the library, the engine finds out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from documents.search.pinyin import sounds, spelled
from documents.search.words import domain_words, programme_words

_SHORTEST = 3  # characters of a word that may be one sign apart; shorter ones must sound alike


@dataclass(frozen=True, slots=True, kw_only=True)
class Spellings:
    """Known words by sound and by what is left of them without one character."""

    by_sound: Mapping[str, tuple[str, ...]]
    by_rest: Mapping[str, tuple[str, ...]]

    def near(self, word: str) -> Iterator[str]:
        """Known words that may have been meant, likeliest first."""
        seen = {word}
        for other in (*self.by_sound.get(sounds(word), ()), *self._one_apart(word)):
            if other not in seen:
                seen.add(other)
                yield other

    def _one_apart(self, word: str) -> Iterator[str]:
        if len(word) < _SHORTEST:
            return
        for rest in (word, *_rests(word)):
            for other in self.by_rest.get(rest, ()):
                if abs(len(other) - len(word)) <= 1 and _apart(word, other) <= 1:
                    yield other


def spellings(words: Iterable[str]) -> Spellings:
    """An index of known words."""
    by_sound: dict[str, list[str]] = defaultdict(list)
    by_rest: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words)):
        by_sound[sounds(word)].append(word)
        if len(word) >= _SHORTEST:
            for rest in {word, *_rests(word)}:
                by_rest[rest].append(word)
    return Spellings(
        by_sound={key: tuple(found) for key, found in by_sound.items()},
        by_rest={key: tuple(found) for key, found in by_rest.items()},
    )


@cache
def domain_spellings() -> Spellings:
    """Of the words of this trade; bodies of each place are left to the names of the library."""
    return spellings(word for word in domain_words() if word[0] not in "省市县区州")


def programmes_sounding(letters: str, *, whole: bool = False) -> list[str]:
    """Words of policy papers that are spelled so, or begin so, also by initials; shortest first."""
    found = [
        word
        for word, sound in _programme_sounds()
        if any(letters == one if whole else one.startswith(letters) for one in sound)
    ]
    return sorted(found, key=lambda word: (len(word), word))


@cache
def _programme_sounds() -> tuple[tuple[str, tuple[str, str]], ...]:
    return tuple((word, spelled(word)) for word in dict.fromkeys(programme_words()))


def _rests(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


def _apart(one: str, other: str) -> int:
    """Edits between two words of about equal length: one, or more than one."""
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True))
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return 1 if shorter in _rests(longer) else 2
