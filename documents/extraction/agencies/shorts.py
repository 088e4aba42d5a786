"""Short names that a text gives its bodies: 珠江流域…监督管理局（以下简称珠江南海局）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.extraction.spans import Span
from documents.extraction.types import AgencyMention

_SHORT = re.compile(
    r"[（(](?:以下"
    r"|下)?简称(?:为)?[:：]?[“‘\"]?(?P<short>[一-龥]{2,14}[厅局委办部署院会组司])[”’\"]?[）)]"
)


def shorts_of(plain: str, mentions: Sequence[AgencyMention]) -> Iterator[AgencyMention]:
    """Later namings by the short name given right behind one of `mentions`."""
    ends = {m.span.end: m for m in mentions if not m.collective}
    for given in _SHORT.finditer(plain):
        body = ends.get(given.start())
        if body is None:
            continue
        for again in re.finditer(re.escape(given["short"]), plain[given.end() :]):
            start = given.end() + again.start()
            yield replace(body, span=Span(start, start + len(again[0])), rule="agencies.short")
