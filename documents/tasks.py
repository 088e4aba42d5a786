"""Work in the background (后台任务), queued in the same PostgreSQL as the data.

A job is queued in the transaction that stores its document, and processing a document twice
changes nothing: so a killed worker, server or database loses nothing and doubles nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection, transaction
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.manager import JobManager

from documents.ingest import Ingested, Outcome, document_process, document_receive

if TYPE_CHECKING:
    from django.contrib.auth.models import User

STALLED_SECONDS = 30
"""Without a sign of life for so long, a worker is taken for dead."""


@app.task(queue="documents")
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
