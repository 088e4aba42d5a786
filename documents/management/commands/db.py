"""`manage.py db start|stop|status`: the embedded PostgreSQL by hand."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from jlpolicy.postgres import PostgresError, Server, State


class Command(BaseCommand):
    """Start, stop or look at the embedded database server."""

    help = "启动、停止或查看内置的 PostgreSQL 数据库"
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """One word says what to do."""
        parser.add_argument(
            "action",
            choices=("start", "stop", "status"),
            help="start 启动；stop 停止；status 查看状态",
        )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's call
        """Do it; a server that does not run is no error for `stop`, but is one for `status`."""
        if settings.DATABASES["default"]["ENGINE"] != "jlpolicy.embedded":
            raise CommandError("正在使用 DATABASE_URL 指定的数据库，请用它自己的办法启动和停止。")
        try:
            server = Server(settings.DATA_DIR)
            self._act(server, options["action"])
        except (PostgresError, OSError) as error:
            raise CommandError(str(error)) from error

    def _act(self, server: Server, action: str) -> None:
        if action == "start":
            server.ensure_running()
        elif action == "stop":
            self.stdout.write("已停止。" if server.stop() else "没有在运行。")
            return
        status = server.status()
        pid = f"，进程 {status.pid}" if status.pid else ""
        self.stdout.write(f"数据库：{status.state.value}{pid}")
        self.stdout.write(f"数据目录：{status.data}")
        self.stdout.write(f"连接目录：{status.socket_dir}")
        self.stdout.write(f"日志：{status.log}")
        if status.state is not State.RUNNING:
            raise SystemExit(3)
