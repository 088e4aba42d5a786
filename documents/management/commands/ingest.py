"""`manage.py ingest PATH…`: take files or folders into the library (批量入库)."""

import time
from argparse import ArgumentParser, ArgumentTypeError
from collections import Counter
from collections.abc import Iterable
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from tqdm import tqdm

from documents.bulk import Report, Watch, files_ingest, files_under
from documents.ingest import OUTCOME_NAMES, Outcome
from documents.reading import path_text

# Its watching thread would be alive when --workers forks.
tqdm.monitor_interval = 0


class Command(BaseCommand):
    """Ingest files; one already held is left alone, so a run can be broken off and repeated."""

    help = "Read files (or all files of folders) into the library; repeatable (批量入库)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Paths, how many processes, and whether to stay."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument(
            "--workers", type=_positive, default=1, metavar="N", help="processes (进程数)"
        )
        parser.add_argument(
            "--watch",
            type=_positive,
            metavar="SECONDS",
            help="stay and take new files, looking every so many seconds (监视文件夹)",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Report each file and the sums; a refused file makes the command fail, unless it stays."""
        connection.ensure_connection()  # starts the embedded server, once for all processes
        if options["watch"]:
            self._watch(options)
            return
        outcomes = self._take(self._files(options["paths"]), options)
        self._sums(outcomes)
        if outcomes[Outcome.REFUSED]:
            raise CommandError(f"{outcomes[Outcome.REFUSED]} 份文件未能入库，原因见上。")

    def _watch(self, options: dict[str, Any]) -> None:
        watch, outcomes = Watch(), Counter[Outcome]()
        self.stdout.write(f"正在监视，每 {options['watch']} 秒查看一次（按 Ctrl+C 结束）")
        try:
            while True:
                if ready := watch.ready(self._files(options["paths"])):
                    outcomes += self._take(ready, options)
                self.stdout.flush()
                time.sleep(options["watch"])
        except KeyboardInterrupt:
            self._sums(outcomes)

    def _files(self, paths: Iterable[Path]) -> list[Path]:
        try:
            return files_under(paths)
        except FileNotFoundError as error:
            raise CommandError(f"找不到 {error}，请检查路径。") from error

    def _take(self, paths: list[Path], options: dict[str, Any]) -> Counter[Outcome]:
        outcomes: Counter[Outcome] = Counter()
        try:
            with tqdm(total=len(paths), unit="份", disable=options["verbosity"] == 0) as bar:
                for report in files_ingest(paths, workers=options["workers"]):
                    outcomes[report.outcome] += 1
                    bar.update()
                    with bar.external_write_mode():
                        self.stdout.write(_line(report))
        except BrokenProcessPool as error:
            raise CommandError(
                "一个工作进程意外终止。已入库的文件不受影响，重新运行同一命令即可继续。"
            ) from error
        return outcomes

    def _sums(self, outcomes: Counter[Outcome]) -> None:
        sums = "，".join(f"{OUTCOME_NAMES[outcome]} {outcomes[outcome]} 份" for outcome in Outcome)
        self.stdout.write(f"共 {outcomes.total()} 份：{sums}")


def _line(report: Report) -> str:
    return (
        f"{OUTCOME_NAMES[report.outcome]}  {path_text(report.path.name)}  {report.message}".rstrip()
    )


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text} 不是大于零的整数")
    return int(text)
