"""Receiving a file: bytes in, a stored and analysed document out (入库)."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from django.db import IntegrityError, InterfaceError, OperationalError, transaction
from django.db.models import Case, F, QuerySet, Value, When

from documents.extraction import analyse
from documents.extraction.lexicon import Lexicon, default_lexicon
from documents.layout import layout_of
from documents.models import AgencyAlias, Document, DocumentStatus, OriginalFile, Stage
from documents.reading import ReadingError, SourceFormat, SourceText, read_safely, sniff
from documents.store import analysis_save
from documents.tables import cells_of

if TYPE_CHECKING:
    from django.contrib.auth.models import User


LOG = logging.getLogger(__name__)


class Outcome(StrEnum):
    """How receiving a file ended."""

    CREATED = "created"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


OUTCOME_NAMES = {
    Outcome.CREATED: "已入库",
    Outcome.DUPLICATE: "已在库中",
    Outcome.REFUSED: "未入库",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """The outcome, the document (none if refused) and, if refused, why (Chinese)."""

    outcome: Outcome
    document: Document | None = None
    message: str = ""


def document_ingest(data: bytes, name: str, *, user: User | None = None) -> Ingested:
    """Read, analyse and store a file in one transaction; a refused file leaves nothing behind."""
    checksum = hashlib.sha256(data).hexdigest()
    if (known := _known(checksum)) is not None:
        return Ingested(outcome=Outcome.DUPLICATE, document=known)
    try:
        source = read_safely(data, name)
    except ReadingError as error:
        return Ingested(outcome=Outcome.REFUSED, message=error.message)
    try:
        document = _document_create(data, name, checksum=checksum, source=source, user=user)
    except IntegrityError:
        # Another process stored the same bytes between our look and our write.
        if (known := _known(checksum)) is None:
            raise
        return Ingested(outcome=Outcome.DUPLICATE, document=known)
    return Ingested(outcome=Outcome.CREATED, document=document)


def document_receive(data: bytes, name: str, *, user: User | None = None) -> Ingested:
    """Keep the bytes of a file that can be read, for `document_process` to read later.

    Only cheap looks are taken here: size, format by content, and text's encoding.
    """
    checksum = hashlib.sha256(data).hexdigest()
    if (known := _known(checksum)) is not None:
        return Ingested(outcome=Outcome.DUPLICATE, document=known)
    try:
        if sniff(data) is SourceFormat.TEXT:
            read_safely(data, name)
    except ReadingError as error:
        return Ingested(outcome=Outcome.REFUSED, message=error.message)
    try:
        document = _document_keep(data, name, checksum=checksum, user=user)
    except IntegrityError:
        if (known := _known(checksum)) is None:
            raise
        return Ingested(outcome=Outcome.DUPLICATE, document=known)
    return Ingested(outcome=Outcome.CREATED, document=document)


def document_process(document_id: int) -> None:
    """Read and analyse a document in line; doing it twice, or at once, changes nothing.

    A file that cannot be read ends as 识别失败 with the reason; its bytes are kept. One that was
    read before keeps its stamp and facts. Raises only what a lost database raises.
    """
    waiting = Document.objects.filter(pk=document_id).exclude(stage=Stage.DONE)
    document = waiting.select_related("original").first()
    if document is None:
        return
    try:
        _process(waiting, document)
    except ReadingError as error:
        _fail(waiting, error.message)
    except (OperationalError, InterfaceError):
        raise  # no fault of the file: the queue tries again
    except Exception as error:
        LOG.exception("document %s could not be processed", document_id)
        _fail(waiting, f"处理时出错（{type(error).__name__}）。请将此文件发给维护人员。")


def _process(waiting: QuerySet[Document], document: Document) -> None:
    waiting.update(stage=Stage.READING, pages_read=0)

    def page_seen(page: int, pages: int) -> None:
        waiting.update(pages_read=page, pages=pages)

    data = bytes(document.original.content)
    source = read_safely(data, document.file_name, on_page=page_seen)
    waiting.update(stage=Stage.EXTRACTING, pages=source.pages, pages_read=source.pages or 0)
    analysis = analyse(source.text, lexicon=lexicon_current())
    with transaction.atomic():
        # A second worker that was given the same document waits here and then finds it done.
        locked = waiting.select_for_update().first()
        if locked is not None:
            _source_note(locked, source)
            analysis_save(locked, analysis, source_text=source.text)


def _fail(waiting: QuerySet[Document], reason: str) -> None:
    is_new = When(status=DocumentStatus.RECEIVED, then=Value(DocumentStatus.FAILED))
    waiting.update(
        status=Case(is_new, default=F("status")), stage=Stage.DONE, failure=reason, pages_read=0
    )


def document_reanalyse(document: Document) -> None:
    """Read the stored bytes again with today's rules; checked facts stay as they are.

    Raises ReadingError, and Document.DoesNotExist if the paper was deleted meanwhile.
    """
    source = read_safely(bytes(document.original.content), document.file_name)
    analysis = analyse(source.text, lexicon=lexicon_current())
    with transaction.atomic():
        # Stamp and version may have changed while the file was read.
        document.refresh_from_db(from_queryset=Document.objects.select_for_update())
        _source_note(document, source)
        analysis_save(document, analysis, source_text=source.text)


def _source_note(document: Document, source: SourceText) -> None:
    """Write down how the file was read, and where its lines stand on pages and in tables."""
    document.reader, document.pages = source.reader, source.pages
    document.reading_warnings = list(source.warnings)
    document.layout, document.cells = layout_of(source), cells_of(source)


def lexicon_current() -> Lexicon:
    """The built-in lexicon with the aliases editors have entered."""
    entered = AgencyAlias.objects.filter(edited=True).values_list("name", "agency__canonical")
    extra = dict(entered)
    return default_lexicon().with_aliases(extra) if extra else default_lexicon()


def _known(checksum: str) -> Document | None:
    # A repeated run asks this of every file: the texts stay where they are.
    held = Document.objects.defer("text", "source_text", "source_map", "paragraphs", "layout")
    return held.filter(original__checksum=checksum).first()


@transaction.atomic
def _document_keep(data: bytes, name: str, *, checksum: str, user: User | None) -> Document:
    # Bytes stay when their document is deleted in the database.
    original, _ = OriginalFile.objects.get_or_create(
        checksum=checksum, defaults={"content": data, "size": len(data)}
    )
    return Document.objects.create(original=original, file_name=name[:255], received_by=user)


@transaction.atomic
def _document_create(
    data: bytes, name: str, *, checksum: str, source: SourceText, user: User | None
) -> Document:
    document = _document_keep(data, name, checksum=checksum, user=user)
    _source_note(document, source)
    analysis = analyse(source.text, lexicon=lexicon_current())
    analysis_save(document, analysis, source_text=source.text)
    return document
