"""Marking ranges of a text for the page (标注): escape first, then mark. Pure but for escaping.

Ranges may overlap and nest in any way. The text is cut at every start and end; each piece is one
element that names all the marks over it, so no element ever crosses another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A half-open range to mark: `kind` styles it, `anchor` names it in the page.

    `sign` is the word of the link behind the range that leads to its card; none means no link.
    """

    start: int
    end: int
    kind: str
    anchor: str
    sign: str = ""
    lit: bool = False


def marked_html(text: str, marks: Sequence[Mark], *, start: int, end: int) -> SafeString:
    """`text[start:end]` as HTML with the marks on it; anchors stand where a mark begins."""
    near = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = {start, end}
    for mark in near:
        cuts |= {max(mark.start, start), min(mark.end, end)}
    edges = sorted(cuts)
    pieces = []
    for left, right in pairwise(edges):
        over = [mark for mark in near if mark.start < right and mark.end > left]
        pieces.append(_piece(text[left:right], over, start=left, end=right))
    # Every piece is escaped by format_html.
    return mark_safe("".join(pieces))  # noqa: S308


def _piece(text: str, over: list[Mark], *, start: int, end: int) -> SafeString:
    if not over:
        return format_html("{}", text)
    opened = [mark for mark in over if mark.start == start]
    closed = [mark for mark in over if mark.end == end and mark.sign]
    anchors = _joined(
        format_html('<a class="anchor" id="{}"></a>', mark.anchor) for mark in opened if mark.anchor
    )
    signs = _joined(
        format_html(
            '<a class="sign sign-{}" href="#card-{}">{}</a>', mark.kind, mark.anchor, mark.sign
        )
        for mark in closed
    )
    classes = sorted({f"m-{mark.kind}" for mark in over})
    if any(mark.lit for mark in over):
        classes.append("lit")
    names = " ".join(mark.anchor for mark in over if mark.anchor)
    return format_html(
        '{}<mark class="m {}" data-facts="{}">{}</mark>{}',
        anchors,
        " ".join(classes),
        names,
        text,
        signs,
    )


def _joined(pieces: Iterable[SafeString]) -> SafeString:
    """Already escaped pieces as one."""
    return mark_safe("".join(pieces))  # noqa: S308
