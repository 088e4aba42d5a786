"""Figures that a page has set on lines of their own: 总规模为 / 50 / 万千瓦.

Pages that set digits in another face lose them to lines of their own. A line with nothing but a
figure is torn out of a sentence where the next line goes on with its unit or a closing mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.extraction.clean.marks import STOP

_FIGURE = re.compile(r"\d{1,9}(?:[.:：~～—-]\d{1,9})?[%％]?")
_GOES_ON = re.compile(
    r"[年月日号届次〕）)\]】》，。、；%％]|[至到和]\Z"
    r"|[百千]?[万亿]{0,2}余?[元个家户人名项件亩吨公米平台套辆座处所条张场批倍千兆].{2}"
    r"|[百千]?[万亿][\u3400-\u9fff]{2}"
)
_LEAST = 4
"""Figures that must be torn before any is taken for one: a page number may stand before 年."""


def torn_lines(lines: Sequence[str]) -> frozenset[int]:
    """Numbers of the lines that hold nothing but a figure of the sentence around them."""
    found = {
        number
        for number, line in enumerate(lines)
        if line and number + 1 < len(lines) and _is_torn(lines, number)
    }
    return frozenset(found) if len(found) >= _LEAST else frozenset()


def _is_torn(lines: Sequence[str], number: int) -> bool:
    """Whether a line is a figure between words: behind a stop only a date may begin."""
    if _FIGURE.fullmatch(lines[number]) is None or _GOES_ON.match(lines[number + 1]) is None:
        return False
    before = lines[number - 1] if number else ""
    begins = not before or STOP.search(before) is not None
    return not begins or lines[number + 1].startswith("年")
