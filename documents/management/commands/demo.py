"""`manage.py demo`: everything from an empty machine to a page in the browser (演示)."""

import contextlib
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

import waitress
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.core.servers.basehttp import get_internal_wsgi_application

from documents.accounts import demo_accounts_create
from documents.models import Document

HOST, PORT = "127.0.0.1", 8000


@contextlib.contextmanager
def _worker() -> Iterator[None]:
    """A background worker that ends with us: it watches the pipe that only we hold open."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "worker", "--attached"]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as worker:  # noqa: S603 - our own file
        try:
            yield
        finally:
            worker.terminate()


class Command(BaseCommand):
    """Migrate, ingest, make accounts, serve; a second run changes nothing."""

    help = "Set up and serve the demonstration on 127.0.0.1:8000 (演示)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to serve, and where."""
        parser.add_argument("--no-serve", action="store_true", help="do all but serve")
        parser.add_argument("--port", type=int, default=PORT)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Each step says what it does."""
        self.stdout.write("1/4 准备数据库 …")
        call_command("migrate", verbosity=0)
        self.stdout.write("2/4 入库示例文件 …")
        call_command("ingest", settings.BASE_DIR / "fixtures" / "seeds", stdout=self.stdout)
        self.stdout.write("3/4 建立演示账号 …")
        self._accounts()
        address = f"http://{HOST}:{options['port']}/"
        self.stdout.write(f"4/4 就绪：库中现有 {Document.objects.count()} 份文件。")
        if options["no_serve"]:
            return
        application = get_internal_wsgi_application()
        self.stdout.write(f"请用浏览器打开 {address} （按 Ctrl+C 结束）")
        self.stdout.flush()
        with _worker():
            waitress.serve(application, host=HOST, port=options["port"], threads=8, ident=None)

    def _accounts(self) -> None:
        made = demo_accounts_create()
        for name, password in made:
            self.stdout.write(f"    账号 {name}  密码 {password}")
        if not made:
            self.stdout.write("    账号已存在，密码不变；重设请运行 manage.py changepassword 账号")
