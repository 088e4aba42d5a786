"""Brackets of recognised pages: half or full width, as the paper has them throughout.

Recognition tells the width of a bracket from one page to the next, and of its other half, by
chance; those who typed a paper kept to one. So all brackets beside Chinese follow the majority.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from documents.reading.layout import PageLines

_BESIDE = r"[\u3400-\u9fff\u3000-\u303f\uff0c\uff1a\uff1b“”]"
_BRACKET = re.compile(rf"(?<={_BESIDE})[()（）]|[()（）](?={_BESIDE})")
# Around figures and Latin letters recognition takes any bracket for a half one; around Chinese not.
_TELLING = re.compile(r"[(（](?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])[)）]")
# (1） or （GLP): the halves of a pair.
_UNLIKE = re.compile(r"\(([^()（）]{1,40})）|（([^()（）]{1,40})\)")
_FULL = str.maketrans("()", "（）")
_HALF = str.maketrans("（）", "()")


def brackets_settled(pages: Sequence[PageLines]) -> list[PageLines]:
    """The pages with the brackets of their recognised lines of one width."""
    votes: Counter[str] = Counter()
    for page in pages:
        if page.is_recognised:
            for line in page.lines:
                votes.update(_TELLING.findall(line.text))
    is_full = votes["（"] + votes["）"] >= votes["("] + votes[")"]
    return [_page_settled(page, is_full=is_full) if page.is_recognised else page for page in pages]


def _page_settled(page: PageLines, *, is_full: bool) -> PageLines:
    lines = [replace(line, text=settled(line.text, is_full=is_full)) for line in page.lines]
    return replace(page, lines=lines)


def settled(text: str, *, is_full: bool) -> str:
    """Give brackets beside Chinese this width, and their other halves too."""
    table = _FULL if is_full else _HALF
    text = _BRACKET.sub(lambda found: found.group().translate(table), text)
    return _UNLIKE.sub(lambda found: found.group().translate(table), text)
