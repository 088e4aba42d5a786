"""Work in the background (后台任务), queued in the same PostgreSQL as the data.

A job is queued in the transaction that stores its document, and processing a document twice
changes nothing: so a killed worker, server or database loses nothing and doubles nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import InterfaceError, OperationalError, connection, transaction
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.manager import JobManager

from documents.ingest import Ingested, Outcome, document_process, document_receive
from documents.models import Document, DocumentStatus, Stage
from documents.search.log import searches_prune

if TYPE_CHECKING:
    from django.contrib.auth.models import User

STALLED_SECONDS = 30
"""Without a sign of life for so long, a worker is taken for dead."""


LOST_DATABASE = RetryStrategy(
    max_attempts=10, wait=5, retry_exceptions={OperationalError, InterfaceError}
)
"""A database that went away under a job and came back before the worker noticed."""


@app.task(queue="documents", retry=LOST_DATABASE)
def process(document_id: int) -> None:
    """Read and analyse one received document."""
    try:
        document_process(document_id)
    finally:
        # The queue runs each job in a thread of its own choosing; none may keep a connection.
        connection.close()


@app.periodic(cron="*/15 * * * * *")
@app.task(queue="upkeep", queueing_lock="stalled", pass_context=True)
async def stalled_retry(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - the queue's
    """Every quarter of a minute, see to the jobs of dead workers."""
    await jobs_rescue(context.app.job_manager)


@app.periodic(cron="0 3 * * *")
@app.task(queue="upkeep", queueing_lock="searches")
def searches_forget(timestamp: int) -> None:  # noqa: ARG001 - the queue's
    """Every night, delete the searches that may not be kept any longer."""
    try:
        searches_prune()
    finally:
        connection.close()  # as above


async def jobs_rescue(manager: JobManager) -> None:
    """Give the jobs of dead workers to the living."""
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_SECONDS):
        await manager.retry_job(job)


def document_queue(data: bytes, name: str, *, user: User | None = None) -> Ingested:
    """Keep a file and queue its reading, both or neither."""
    with transaction.atomic():
        done = document_receive(data, name, user=user)
        if done.outcome is Outcome.CREATED and done.document is not None:
            process.defer(document_id=done.document.pk)
    return done


@transaction.atomic
def document_queue_again(document: Document) -> None:
    """Queue another reading of a document; one that failed starts anew, one in line stays there."""
    locked = Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
    if locked.stage != Stage.DONE:
        return
    if locked.status == DocumentStatus.FAILED:
        locked.status, locked.failure = DocumentStatus.RECEIVED, ""
    locked.stage, locked.pages_read = Stage.QUEUED, 0
    locked.save(update_fields=["status", "failure", "stage", "pages_read"])
    process.defer(document_id=locked.pk)
