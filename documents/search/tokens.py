"""What a text is found by: its grams (exact, for matching) and its words (for terms and ranking).

Pure; one function for the index and the query side. A gram is two neighbouring characters of the
folded text, punctuation and digits included, so that any run of two or more characters is found
exactly where it stands; words alone miss up to 63 % of what people type (小微企业, 200万元, 人参).
The last character is a gram of its own, so that single characters can be looked up by prefix.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from documents.search.words import cut, domain_words

# Read as one term, never cut: document numbers, amounts and rates, figures with a unit, Latin runs.
_WHOLE = re.compile(
    r"[\u4e00-\u9fff]{1,12}\((?:19|20)\d{2}\)第?\d{1,5}号"  # 吉科发医(2022)97号
    r"|(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?"
    r"|第?\d{1,6}号"
    r"|\d{0,8}[a-z]{1,40}(?:[&+\-./]?[a-z0-9]{1,40}){0,8}"  # r&d, mrna, covid-19, 5g
    r"|\d{1,20}(?:[.,]\d{1,20}){0,4}(?:%|‰|[十百千万亿]{0,3}(?:元|亩|吨|家|个|人|项|户|千瓦时|千瓦)?)"
)
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{1,200}")
_PLACE_ENDS, _BODY_ENDS = "省市州县区旗", "厅局委办会室府院部"
# Words that say nothing of what is sought; dropped from a longer query, never searched alone.
_EMPTY = frozenset(
    "的了和与及或等在对为是有将把被从到由于以按并也就都而之其该各我你他吗呢啊吧个"
) | {
    *("关于", "有关", "相关", "哪些", "什么", "怎么", "如何"),
    *("怎样", "多少", "是否", "可以", "请问", "以及", "或者"),
    *("并且", "对于", "进行", "情况", "问题", "方面"),
}


def grams(folded: str) -> set[str]:
    """All grams of a folded text."""
    found = {folded[i : i + 2] for i in range(len(folded) - 1)}
    if folded:
        found.add(folded[-1])
    return found


def phrase_grams(folded: str) -> tuple[str, ...]:
    """Grams that a text containing the folded phrase must have, in the order of the phrase."""
    if len(folded) < 2:  # noqa: PLR2004 - a gram is two characters
        return ()
    return tuple(dict.fromkeys(folded[i : i + 2] for i in range(len(folded) - 1)))


def terms(folded: str) -> tuple[str, ...]:
    """What a folded run of text asks for: its telling words, each a piece of the run.

    The run itself if nothing in it tells (的, ——).
    """
    found = tuple(dict.fromkeys(_telling(_pieces(folded))))
    return found or ((folded,) if folded else ())


def quoted(lexeme: str) -> str:
    """A lexeme as it stands between quotes in literals of tsvector and tsquery."""
    return lexeme.replace("\\", "\\\\").replace("'", "''")


def _pieces(folded: str) -> Iterator[str]:
    """Words of a run in order, figures and numbers of documents whole, punctuation left out."""
    position = 0
    for match in _WHOLE.finditer(folded):
        yield from _han_pieces(folded[position : match.start()])
        yield match.group()
        position = match.end()
    yield from _han_pieces(folded[position:])


def _han_pieces(run: str) -> Iterator[str]:
    for match in _HAN.finditer(run):
        yield from _glued(_bodies(cut(match.group())))


def _bodies(words: Iterable[str]) -> Iterator[str]:
    """Words, with a place and the department after it as one: 吉林省+科学技术厅."""
    place = ""
    for word in words:
        if place:
            if word[-1] in _BODY_ENDS and word in domain_words():
                yield place + word
                place = ""
                continue
            yield place
            place = ""
        if word[-1] in _PLACE_ENDS and len(word) > 1 and word in domain_words():
            place = word
        else:
            yield word
    if place:
        yield place


def _glued(words: Iterable[str]) -> Iterator[str]:
    """Words, neighbouring single characters as one: a word nobody listed (类+器+官)."""
    single = ""
    for word in words:
        if len(word) == 1 and word not in _EMPTY:
            single += word
            continue
        if single:
            yield single
            single = ""
        yield word
    if single:
        yield single


def _telling(pieces: Iterator[str]) -> Iterator[str]:
    """Pieces worth asking for: no empty words, single characters only if there is nothing else."""
    kept = [piece for piece in pieces if piece not in _EMPTY]
    longer = [piece for piece in kept if len(piece) > 1]
    yield from longer or kept
