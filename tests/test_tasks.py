"""A queued file is read once, whatever dies on the way."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from documents.ingest import Outcome, document_process
from documents.models import Document, DocumentStatus, OriginalFile, SearchLog, Stage
from documents.search.log import KEPT
from documents.tasks import document_queue, document_queue_again, jobs_rescue, searches_forget
from tests.test_ingest import LETTER


def elsewhere(work: Callable[[], object]) -> None:
    """Do `work` in a thread of its own: a browser test may have left this one's loop running."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(work).result()


def worker_run() -> None:
    """Let a worker empty the queue."""
    elsewhere(lambda: call_command("worker", once=True))


def test_a_worker_reads_what_was_queued(transactional_db: None) -> None:
    """The page shows 待识别 until the worker has been there, then 待审核."""
    done = document_queue(LETTER.encode(), "答复.txt")
    assert done.document is not None
    assert done.document.status == DocumentStatus.RECEIVED

    worker_run()

    document = Document.objects.get()
    assert (document.status, document.stage) == (DocumentStatus.PENDING, Stage.DONE)
    assert "收悉" in document.text
    assert not ProcrastinateJob.objects.filter(status="todo", queue_name="documents").exists()


def test_a_file_is_kept_and_queued_together_or_not_at_all(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the queue cannot take the job, no document is left that nobody would read."""

    def fail(**_kwargs: int) -> None:
        raise RuntimeError("queue down")

    monkeypatch.setattr("documents.tasks.process.defer", fail)

    with pytest.raises(RuntimeError, match="queue down"):
        document_queue(LETTER.encode(), "答复.txt")

    assert not Document.objects.exists()
    assert not OriginalFile.objects.exists()


def test_processing_twice_changes_nothing(db: None) -> None:
    """Two workers may be given the same document."""
    done = document_queue(LETTER.encode(), "答复.txt")
    assert done.document is not None
    document_process(done.document.pk)
    first = Document.objects.values().get()

    document_process(done.document.pk)

    assert Document.objects.values().get() == first


def test_a_duplicate_is_not_queued(db: None) -> None:
    """A known file leads to its document and makes no work."""
    document_queue(LETTER.encode(), "答复.txt")

    done = document_queue(LETTER.encode(), "副本.txt")

    assert done.outcome is Outcome.DUPLICATE
    assert ProcrastinateJob.objects.filter(queue_name="documents").count() == 1


def test_an_unreadable_file_fails_with_its_reason_and_bytes(db: None) -> None:
    """What only a full reading can tell ends as 识别失败, nothing lost."""
    data = b"%PDF-1.7\nbroken"
    done = document_queue(data, "扫描.pdf")
    assert done.document is not None

    document_process(done.document.pk)

    document = Document.objects.get()
    assert document.status == DocumentStatus.FAILED
    assert document.failure
    assert bytes(document.original.content) == data


def test_a_fault_of_ours_leaves_no_document_in_line_for_ever(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong ends as 识别失败 with a word on what to do."""

    def fail(*_arguments: object, **_options: object) -> None:
        raise KeyError("nobody thought of this")

    done = document_queue(LETTER.encode(), "答复.txt")
    assert done.document is not None
    monkeypatch.setattr("documents.ingest.analyse", fail)

    document_process(done.document.pk)

    document = Document.objects.get()
    assert (document.status, document.stage) == (DocumentStatus.FAILED, Stage.DONE)
    assert "发给维护人员" in document.failure


def test_a_failed_file_is_read_again_on_request(db: None) -> None:
    """The reason goes, the file stands in line, and its second reading ends as any first one."""
    done = document_queue(LETTER.encode(), "答复.txt")
    assert done.document is not None
    Document.objects.update(status="failed", failure="内存不足", stage="done")

    document_queue_again(done.document)
    document_queue_again(done.document)  # a second click queues nothing more

    document = Document.objects.get()
    assert (document.status, document.failure) == (DocumentStatus.RECEIVED, "")
    assert ProcrastinateJob.objects.filter(queue_name="documents").count() == 2
    document_process(document.pk)
    assert Document.objects.get().status == DocumentStatus.PENDING


def test_a_published_paper_read_again_keeps_its_stamp(db: None) -> None:
    """Neither a new reading nor a failed one takes a paper off the shelf."""
    done = document_queue(LETTER.encode(), "答复.txt")
    assert done.document is not None
    document_process(done.document.pk)
    Document.objects.update(status="published")

    document_queue_again(done.document)
    document_process(done.document.pk)
    document_queue_again(done.document)
    OriginalFile.objects.update(content=b"%PDF-1.7\nbroken")
    document_process(done.document.pk)

    document = Document.objects.get()
    assert (document.status, document.stage) == (DocumentStatus.PUBLISHED, Stage.DONE)
    assert "PDF" in document.failure
    assert "收悉" in document.text


def test_the_job_of_a_dead_worker_is_given_to_a_living_one(transactional_db: None) -> None:
    """A worker killed in the middle leaves its job running; upkeep puts it back in line."""
    document_queue(LETTER.encode(), "答复.txt")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat)"
            " VALUES (now() - interval '1 hour') RETURNING id"
        )
        (worker,) = cursor.fetchone()
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s", [worker])

    elsewhere(lambda: asyncio.run(_upkeep()))
    worker_run()

    assert Document.objects.get().status == DocumentStatus.PENDING


def test_searches_that_are_too_old_go_every_night(transactional_db: None) -> None:
    """They may hold names of people, and nobody need think of it."""
    SearchLog.objects.create(text="旧", total=1, milliseconds=1)
    SearchLog.objects.update(at=timezone.now() - KEPT - timedelta(days=1))
    SearchLog.objects.create(text="新", total=1, milliseconds=1)
    nightly = [task.cron for task in app.periodic_registry.periodic_tasks.values()]

    elsewhere(lambda: searches_forget(timestamp=0))

    assert "0 3 * * *" in nightly
    assert [log.text for log in SearchLog.objects.all()] == ["新"]


async def _upkeep() -> None:
    connector = app.connector.get_worker_connector()  # type: ignore[attr-defined]
    with app.replace_connector(connector) as worker_app:
        async with worker_app.open_async():
            await jobs_rescue(worker_app.job_manager)
