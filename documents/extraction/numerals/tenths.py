"""Tenths as shares: 六成, 八成五, 两至三成, 七八成 (成数)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from documents.extraction.numerals.values import chinese_number
from documents.extraction.spans import Span

# 三成员单位, 一成不变, 五成本 are other words that 成 begins.
TENTH = (
    "成(?![员本果功熟立长分都人为型片套效就绩品交语名见因败书文虫才年份药活形体家建批材色千百对规了系"
    "双串排队林网链块灾龙像病性考])(?!组(?!织))(?!不变)"
)
"""成 behind a number as a tenth."""

_ONE = "[一两二三四五六七八九]"
_TENTHS = re.compile(
    r"(?<![第数几分之一两二三四五六七八九十百千万亿零〇点\d年月])"
    rf"(?:(?P<low>{_ONE})(?:成?(?:至|到|[-—－~～]))?)?(?P<tenths>{_ONE}){TENTH}"
    # 八成五, but 三成五个小组
    r"(?P<half>[一二三四五六七八九半](?=[，,。；;、：:）)的以左上]|\Z|[多余]?[\u3400-\u9fff]{2})"
    r"(?![个家户名项人位万亿千百十点年月大类条]))?"
)
_BEGIN = re.compile(f"{_ONE}(?=.{{0,3}}成)")
_TEN = Decimal(10)


def tenths(plain: str) -> Iterator[tuple[Span, Decimal, Decimal | None]]:
    """Places of shares in tenths, each in percent with the upper end of a range."""
    reached = 0
    for begin in _BEGIN.finditer(plain) if "成" in plain else ():
        found = _TENTHS.match(plain, begin.start()) if begin.start() >= reached else None
        share = _share(found) if found else None
        if found is not None and share is not None:
            reached = found.end()
            yield Span(*found.span()), *share


def _share(found: re.Match[str]) -> tuple[Decimal, Decimal | None] | None:
    """Percent and upper end; None where the first numeral begins no range."""
    share = _percent(found["tenths"])
    if found["half"]:
        share += Decimal(5) if found["half"] == "半" else _percent(found["half"]) / _TEN
    if not found["low"]:
        return share, None
    low = _percent(found["low"])
    close = share - low == _TEN or found["tenths"] != found[0][1:2]
    return (low, share) if low < share and close else None


def _percent(numeral: str) -> Decimal:
    return (chinese_number(numeral) or Decimal(0)) * _TEN
