"""A number that was typed goes straight to its paper (直达): 吉科发医〔2022〕97号, 第224号."""

from __future__ import annotations

import re

from documents.models import Document
from documents.search.fetch import documents_of, wish
from documents.search.fold import fold
from documents.search.query import field_node
from documents.search.tree import All, Field, Node, Phrase, Term

_CASE = re.compile(
    r"(?P<session>[\u4e00-\u9fff0-9]{0,30}?(?:会议|届[一二三四五六七八九十\d]{1,3}次))?"
    r"(?:会议)?第?(?P<number>\d{1,6})号(?:委员|代表)?(?:提案|建议)?(?:的?答复)?"
)
_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,20}\(?(?:19|20)\d{2}\)?第?\d{1,5}号?")

_SEEN = 50  # passages with the number: enough to see a second paper


def document_direct(text: str) -> Document | None:
    """The one paper whose 文号 or 案号 the text is, if it is one and no other has it."""
    folded = fold(text)
    asked = _asked(folded)
    if asked is None:
        return None
    (keys,) = documents_of([(wish(asked), _SEEN)])
    if len(keys) != 1:
        return None
    return Document.objects.filter(pk=keys[0]).first()


def _asked(folded: str) -> Node | None:
    """What to look up: a number of a document, or of a proposal with or without its session."""
    if _NUMBER.fullmatch(folded):
        return field_node(Field.NUMBER, ":", folded)
    case = _CASE.fullmatch(folded)
    if case is None:
        return None
    number = Term(field=Field.CASE, text=case["number"])
    if not case["session"]:
        return number
    session = case["session"].removesuffix("会议")
    return All(parts=(number, Term(field=Field.SESSION, text=session), Phrase(text=session)))
