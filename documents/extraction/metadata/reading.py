"""The head and foot of a paper, put together."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.extraction.metadata.heads import (
    Line,
    first_line_of,
    headline_of,
    number_of,
    titles_of,
)
from documents.extraction.metadata.inferred import (
    acting_body,
    governing_body,
    numbered_body,
    published_body,
    publishing_body,
)
from documents.extraction.metadata.kinds import kind_by_words, kind_of
from documents.extraction.metadata.signatures import signed_by
from documents.extraction.metadata.validity import validity_of
from documents.extraction.proposal.opening import opening_of
from documents.extraction.spans import CleanText
from documents.extraction.types import (
    AgencyMention,
    DocumentKind,
    Metadata,
    Paragraph,
    ParagraphRole,
)

_REPLY_TITLE = re.compile(
    r"(?:建议|提案|议案|意见)[^。]{0,24}(?:答复|复函|复文|回复|答覆)|办理情况的?答复"
    r"|(?:提案|建议|议案)(?:的|等)?(?:办理(?:落实)?(?:情况|结果)|(?:办理|协办|会办|分办|主办)意见)"
)

_RULING = {DocumentKind.PLAN, DocumentKind.MEASURES, DocumentKind.NOTICE}
"""Kinds of paper that a government issues to those below it."""


def metadata_of(
    text: CleanText,
    paragraphs: tuple[Paragraph, ...],
    mentions: tuple[AgencyMention, ...],
    region: str | None,
) -> Metadata:
    """Kind, title, number, issuers, day, region and time in force of a paper.

    Reads: roles of paragraphs, namings of bodies. Silence is None; an issuer that did not sign is
    inferred from the headline or from the body that acts, with `issuer_explicit` false.
    """
    reply = _is_reply(text, paragraphs)
    headline = headline_of(text, paragraphs, reply=reply)
    kind = _kind(text, paragraphs, headline, reply=reply)
    if kind is DocumentKind.OTHER and headline is None:
        headline = first_line_of(text, paragraphs)
    number, number_span = number_of(text, paragraphs) or (None, None)
    issuers = signed_by(text, paragraphs, mentions, headline)
    if not issuers.names:
        opening = opening_of(text, paragraphs)
        if opening is not None:
            body = publishing_body(text, mentions) or numbered_body(number, text, region)
            body = body or acting_body(text, mentions, opening=opening.span, region=region)
            body = body or published_body(text, paragraphs, mentions)
        elif reply:
            body = published_body(text, paragraphs, mentions)
        else:
            words = headline.words if headline else ""
            ruling = kind in _RULING
            body = governing_body(text, mentions, region, words) if ruling else None
        issuers = replace(issuers, names=(body,) if body else (), explicit=False, span=None)
    validity = validity_of(text.text, issued_on=issuers.issued_on)
    spans = {
        "title": headline.span if headline else None,
        "document_number": number_span,
        "issuer": issuers.span,
        "issued_on": issuers.date_span,
    }
    return Metadata(
        kind=kind,
        title=headline.words if headline else None,
        document_number=number,
        issuer=issuers.names[0] if issuers.names else None,
        joint_issuers=issuers.names if len(issuers.names) > 1 else (),
        issuer_explicit=issuers.explicit,
        issued_on=issuers.issued_on,
        region=region,
        in_force_from=validity.start,
        in_force_until=validity.end,
        spans=tuple((name, span) for name, span in spans.items() if span is not None),
    )


def _kind(
    text: CleanText, paragraphs: tuple[Paragraph, ...], headline: Line | None, *, reply: bool
) -> DocumentKind:
    """By its titles, else by what it says of itself; what is addressed to somebody is a notice."""
    titles = [] if headline is None else [headline.words]
    titles += [line.words for line in titles_of(text, paragraphs)]
    kind = kind_of(tuple(titles), reply=reply)
    if kind is DocumentKind.OTHER:
        kind = kind_by_words(text.text)
    if kind is DocumentKind.OTHER and any(p.role is ParagraphRole.ADDRESSEE for p in paragraphs):
        kind = DocumentKind.NOTICE
    return kind


def _is_reply(text: CleanText, paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether the paper answers a proposal, by its opening or its title."""
    if opening_of(text, paragraphs) is not None:
        return True
    return any(
        _REPLY_TITLE.search(text.text, p.span.start, p.span.end)
        for p in paragraphs
        if p.role is ParagraphRole.TITLE
    )
