"""`manage.py extract PATH…`: read files and print what is in them, without a database (抽取)."""

import json
import os
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from documents.extraction.explain import explain
from documents.extraction.output import to_record
from documents.extraction.pipeline import trace
from documents.reading import ReadingError, path_text, read_safely, unopened


class Command(BaseCommand):
    """Print one JSON object a line for each file, or with --explain how it was read."""

    help = "Print what is read out of files, one JSON object a line; no database (抽取)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Files, and whether to explain."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--explain",
            action="store_true",
            help="print for each sentence the spans found and what each rule gave (解释)",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Read each file; those that cannot be read are named and make the command fail."""
        try:
            unread = self._read(options["paths"], is_explained=options["explain"])
            self.stdout.flush()
        except BrokenPipeError:  # `| head` has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return
        if unread:
            raise CommandError(f"{unread} 个文件未能读取，原因见上。")

    def _read(self, paths: list[Path], *, is_explained: bool) -> int:
        """Print what each file holds; how many could not be read."""
        unread = 0
        for path in paths:
            try:
                text = read_safely(path.read_bytes(), path_text(path.name)).text
            except ReadingError as error:
                unread += self._tell(path, error.message)
                continue
            except OSError as error:
                unread += self._tell(path, unopened(error))
                continue
            found = trace(text)
            if is_explained:
                self.stdout.write(f"== {path_text(path)}")
                self.stdout.writelines(f"{line}\n" for line in explain(found))
            else:
                record = to_record(found.analysis, path_text(path))
                self.stdout.write(json.dumps(record, ensure_ascii=False))
        return unread

    def _tell(self, path: Path, reason: str) -> int:
        """Say why a file was not read; counts as one."""
        self.stderr.write(f"{path_text(path)}：{reason}")
        return 1
