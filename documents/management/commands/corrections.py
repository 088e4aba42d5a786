"""`manage.py corrections --out FOLDER`: what people checked, as golden files (导出核对结果)."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from documents.corrections import papers_checked


class Command(BaseCommand):
    """Write each checked paper and its golden file side by side, ready for `evaluate --golden`."""

    help = "Export checked papers with their golden rows (导出核对结果)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to."""
        parser.add_argument("--out", type=Path, required=True, metavar="FOLDER")

    def handle(self, *_args: Any, **options: Any) -> None:
        """One pair of files a paper, named by its number in the library; say how complete it is."""
        folder: Path = options["out"]
        folder.mkdir(parents=True, exist_ok=True)
        count = 0
        for paper in papers_checked():
            name = str(paper.document.pk)
            suffix = Path(paper.document.file_name).suffix
            (folder / f"{name}{suffix}").write_bytes(bytes(paper.document.original.content))
            text = json.dumps(paper.record, ensure_ascii=False, indent=1)
            (folder / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")
            extent = "全部条目已核对" if paper.complete else "部分条目已核对"
            self.stdout.write(f"{name}.json  {paper.document.display_title}  {extent}")
            count += 1
        self.stdout.write(f"共导出 {count} 份到 {folder}")
