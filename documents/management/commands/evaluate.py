"""`manage.py evaluate`: score readings of the fixtures against their golden files (评测)."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from documents.evaluation import Figures, Miss, Score, compare, figures, score, table, total
from documents.extraction import analyse
from documents.extraction.output import Record, to_record
from documents.reading import read

FIXTURES = Path(settings.BASE_DIR) / "fixtures"
FOLDERS = ("seeds", "corpus")
ACCEPTED = "accepted.json"
_SHOWN = 160


class Command(BaseCommand):
    """Print the table of all golden documents, and gains and losses since the last acceptance."""

    help = "Score the reading of documents against their golden files (评测)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which documents, and what to do with the figures."""
        parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
        parser.add_argument("--golden", type=Path, default=FIXTURES / "golden")
        parser.add_argument("--misses", action="store_true", help="name what was missed (列出差错)")
        parser.add_argument("--accept", action="store_true", help="keep these figures (接受)")
        parser.add_argument(
            "--write",
            action="store_true",
            help="draft missing golden files, to be corrected by a reader (起草标注)",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Score, compare, print; a document without a golden file makes the command fail."""
        golden: Path = options["golden"]
        paths = options["paths"] or list(documents_with_golden(golden))
        missing = [path for path in paths if not golden_of(path, golden).is_file()]
        scores: dict[str, list[Score]] = {}
        for path in paths:
            if path in missing:
                continue
            one = score_of(path, golden)
            scores.setdefault(path.parent.name, []).append(one)
            if options["misses"]:
                self.stdout.writelines(f"{path.stem}  {_shown(miss)}\n" for miss in one.misses)
        totals = {folder: total(each) for folder, each in scores.items()}
        accepted = {} if options["paths"] else accepted_in(golden)
        for folder, result in totals.items():
            self._report(folder, result, accepted.get(folder))
        if options["accept"] and not options["paths"]:
            _accept(totals, golden)
        if missing:
            self._draft(missing, golden, write=options["write"])

    def _report(self, folder: str, result: Score, accepted: Figures | None) -> None:
        self.stdout.write(f"== {folder}")
        self.stdout.writelines(f"{line}\n" for line in table(result))
        if accepted is None:
            return
        gains, losses = compare(result, accepted)
        for name, lines in (("升 gains", gains), ("降 losses", losses)):
            self.stdout.write(f"{name}: {len(lines)}")
            self.stdout.writelines(f"  {line}\n" for line in lines)

    def _draft(self, missing: list[Path], golden: Path, *, write: bool) -> None:
        """Name the documents without golden files; with `write` draft these."""
        for path in missing:
            target = golden_of(path, golden)
            if write:
                draft = json.dumps(_record(path), ensure_ascii=False, indent=1)
                target.write_text(f"{draft}\n", encoding="utf-8")
                self.stderr.write(f"已起草 {target}，请对照原文逐条核对后提交。")
            else:
                self.stderr.write(f"{path} 没有标注文件 {target.name}，可用 --write 起草。")
        raise CommandError(f"{len(missing)} 份文件缺少经核对的标注。")


def documents_with_golden(golden: Path) -> Iterator[Path]:
    """Fixture documents that have a golden file, in order."""
    for folder in FOLDERS:
        for path in sorted((FIXTURES / folder).iterdir()):
            if golden_of(path, golden).is_file():
                yield path


def golden_of(path: Path, golden: Path) -> Path:
    """The golden file of a document: 000.json for 000_81cd0819.txt."""
    return golden / f"{path.stem.split('_')[0]}.json"


def score_of(path: Path, golden: Path) -> Score:
    """Read a document and score it against its golden file."""
    gold = json.loads(golden_of(path, golden).read_text(encoding="utf-8"))
    return score(gold, _record(path))


def _record(path: Path) -> Record:
    return to_record(analyse(read(path.read_bytes(), path.name).text), path.name)


def accepted_in(golden: Path) -> dict[str, Figures]:
    """The figures last accepted, by folder of documents; empty where none were."""
    path = golden / ACCEPTED
    figures_by_folder: dict[str, Figures] = {}
    if path.is_file():
        figures_by_folder = json.loads(path.read_text(encoding="utf-8"))
    return figures_by_folder


def _accept(totals: dict[str, Score], golden: Path) -> None:
    kept = {folder: figures(result) for folder, result in totals.items()}
    text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True)
    (golden / ACCEPTED).write_text(f"{text}\n", encoding="utf-8")


def _shown(miss: Miss) -> str:
    """A miss on one line: what was wanted, what was found."""
    if miss.wanted is None and isinstance(miss.found, dict):
        return f"{miss.name} 多出 {json.dumps(miss.found, ensure_ascii=False)}"[:_SHOWN]
    if miss.found is None and isinstance(miss.wanted, dict):
        return f"{miss.name} 漏掉 {json.dumps(miss.wanted, ensure_ascii=False)}"[:_SHOWN]
    return f"{miss.name} 应为 {miss.wanted!r}，读作 {miss.found!r}"
