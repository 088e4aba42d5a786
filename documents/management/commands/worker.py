"""`manage.py worker`: read queued documents (后台识别); run as many as there are cores."""

import asyncio
import os
import signal
import sys
import threading
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import Error, connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import ProcrastinateException

RETRY_SECONDS = 2
NICE = 10
"""Recognition fills a core for minutes; who reads pages meanwhile comes first."""


class Command(BaseCommand):
    """Work until stopped; a lost database is waited for."""

    help = "Read queued documents in the background (后台识别)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to stay."""
        parser.add_argument("--once", action="store_true", help="stop when the queue is empty")
        parser.add_argument(
            "--attached", action="store_true", help="stop when standard input is closed"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run the worker; start it again when the database went away."""
        if options["attached"]:
            threading.Thread(target=_stop_with_parent, daemon=True).start()
        if not options["once"]:  # else it may run inside another command
            os.nice(NICE)
        while True:
            try:
                connection.ensure_connection()  # starts the embedded server, if that is ours
                connection.close()
                asyncio.run(_work(wait=not options["once"]))
            except (Error, ProcrastinateException, OSError) as error:
                self.stderr.write(f"数据库暂时连不上，{RETRY_SECONDS} 秒后重试：{error}")
                time.sleep(RETRY_SECONDS)
                connection.close()
            else:
                return


def _stop_with_parent() -> None:
    """Wait until whoever started us is gone, however it went, then stop in order."""
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)


async def _work(*, wait: bool) -> None:
    connector = app.connector
    if not isinstance(connector, DjangoConnector):
        raise TypeError(f"the queue runs on Django's database, not on {connector!r}")
    with app.replace_connector(connector.get_worker_connector()) as worker_app:
        async with worker_app.open_async():
            await worker_app.run_worker_async(wait=wait, delete_jobs="successful")
