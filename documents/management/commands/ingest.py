"""`manage.py ingest PATH…`: take files or folders into the library (批量入库)."""

from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from documents.ingest import OUTCOME_NAMES, Ingested, Outcome, document_ingest
from documents.reading.limits import UPLOAD_BYTES


class Command(BaseCommand):
    """Ingest files one by one; a file already held is left alone, so a run can be repeated."""

    help = "Read files (or all files of folders) into the library; repeatable (批量入库)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Paths, and whether to show the bar."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Ingest each file, print its outcome, end with the sums."""
        paths = files_under(options["paths"])
        outcomes: Counter[Outcome] = Counter()
        with tqdm(paths, unit="份", disable=options["verbosity"] == 0) as bar:
            for path in bar:
                done = _ingest(path)
                outcomes[done.outcome] += 1
                line = f"{OUTCOME_NAMES[done.outcome]}  {path.name}  {done.message}"
                bar.write(line.rstrip(), file=self.stdout)
        sums = "，".join(f"{OUTCOME_NAMES[outcome]} {outcomes[outcome]} 份" for outcome in Outcome)
        self.stdout.write(f"共 {len(paths)} 份：{sums}")
        if outcomes[Outcome.REFUSED]:
            raise CommandError(f"{outcomes[Outcome.REFUSED]} 份文件未能入库，原因见上。")


def files_under(paths: list[Path]) -> list[Path]:
    """Files named and files below folders named, in order of name; a missing path is an error."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(p for p in path.rglob("*") if p.is_file() and p.name[0] != ".")
        elif path.is_file():
            found.append(path)
        else:
            raise CommandError(f"找不到 {path}，请检查路径。")
    return found


def _ingest(path: Path) -> Ingested:
    with path.open("rb") as file:
        # One byte past the limit is enough for the reader to refuse the file by its size.
        return document_ingest(file.read(UPLOAD_BYTES + 1), path.name)
