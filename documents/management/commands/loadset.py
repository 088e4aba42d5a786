"""`manage.py loadset --passages N`: a large made-up library for measuring (压测数据)."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from tqdm import tqdm

from documents.models import (
    Agency,
    Document,
    DocumentStatus,
    OriginalFile,
    Passage,
    PassageRole,
    Stage,
)
from documents.search.codes import FacetName, Part, cap_band, code
from documents.search.copying import PassageRow, rows_copy
from documents.search.fold import fold
from documents.search.passages import LONGEST
from documents.search.synthetic import Paper, material, papers
from documents.search.word_indexes import gin_create, gin_drop

MARK = "loadset-"  # checksums of made-up papers begin so
_BATCH = 20_000  # passages made before they are written
_PAPERS = 500  # papers removed at a time
_FORMS = ("奖补", "补助", "奖励", "贴息", "资助")
_CAPS = tuple(
    Decimal(wan) * 10_000 for wan in (1, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000, 3000)
)


class Command(BaseCommand):
    """Make papers from the library's own clauses and write them with COPY."""

    help = "Fill the library with made-up papers for measuring (压测数据)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How many, which ones, or away with them."""
        parser.add_argument("--passages", type=int, default=100_000, metavar="N")
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--clear", action="store_true", help="remove what was made before")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Without the index of words while loading; it is built at the end."""
        if options["clear"]:
            self.stdout.write(f"已删除 {_clear()} 份仿真文件。")
            return
        wanted, seed = options["passages"], options["seed"]
        texts = Document.objects.exclude(original__checksum__startswith=MARK)
        source = material(
            list(texts.exclude(text="").values_list("text", flat=True)),
            list(
                Agency.objects.filter(collective=False)
                .order_by("pk")
                .values_list("pk", "canonical")
            ),
            sorted(set(texts.exclude(region="").values_list("region", flat=True))),
        )
        if not source.clauses or not source.bodies:
            raise CommandError("库中还没有文件可供仿真，请先运行 manage.py ingest fixtures。")
        gin_drop()
        timing = _load(papers(source, seed=seed), wanted, seed=seed, quiet=not options["verbosity"])
        begun = time.monotonic()
        gin_create()
        made, written = timing
        self.stdout.write(
            f"已生成 {wanted:,} 个段落：拟文与切词 {made:.1f} 秒，写入 {written:.1f} 秒"
            f"（{wanted / written:,.0f} 段/秒），建索引 {time.monotonic() - begun:.1f} 秒。"
        )


def _load(source: Iterator[Paper], wanted: int, *, seed: int, quiet: bool) -> tuple[float, float]:
    """Seconds for making papers and lines, and for writing them."""
    made = written = 0.0
    done = number = 0
    with tqdm(total=wanted, unit="段", disable=quiet) as bar:
        while done < wanted:
            begun = time.monotonic()
            batch, size = [], 0
            while size < min(_BATCH, wanted - done):
                paper = next(source)
                batch.append(paper)
                size += len(paper.passages) + 2
            turn = time.monotonic()
            with transaction.atomic():
                keys = _documents_make(batch, first=number, seed=seed)
                size = rows_copy(
                    row for paper, key in zip(batch, keys, strict=True) for row in _rows(paper, key)
                )
            written += time.monotonic() - turn
            made += turn - begun
            number += len(batch)
            done += size
            bar.update(size)
    return made, written


def _documents_make(batch: list[Paper], *, first: int, seed: int) -> list[int]:
    """Write originals and documents, give their pks."""
    originals = OriginalFile.objects.bulk_create(
        OriginalFile(checksum=f"{MARK}{seed}-{number}", content=b"", size=0)
        for number, _ in enumerate(batch, first)
    )
    documents = Document.objects.bulk_create(
        Document(
            original=original,
            file_name=f"{original.checksum}.txt",
            status=DocumentStatus.PUBLISHED,
            stage=Stage.DONE,
            kind=paper.kind,
            title=paper.title,
            document_number=paper.number,
            issuer_id=paper.issuer,
            issued_on=paper.day,
            region=paper.region,
            text="\n".join(paper.passages),
        )
        for original, paper in zip(originals, batch, strict=True)
    )
    return [document.pk for document in documents]


def _rows(paper: Paper, document: int) -> Iterator[PassageRow]:
    """Index rows as `documents.search.index` makes them of a stored paper."""
    shared = (
        code(FacetName.KIND, paper.kind),
        code(FacetName.STAMP, DocumentStatus.PUBLISHED.value),
        code(FacetName.DEPARTMENT, paper.issuer),
        code(FacetName.YEAR, paper.day.year),
        *((code(FacetName.REGION, paper.region),) if paper.region else ()),
    )
    for part, role, line in (
        (Part.TITLE, PassageRole.TITLE, paper.title),
        (Part.NUMBER, PassageRole.HEAD, paper.number),
    ):
        yield PassageRow(
            document_id=document,
            role=role,
            start=0,
            end=0,
            day=paper.day,
            folded=fold(line),
            codes=(*shared, part.value),
        )
    start = 0
    for order, (sentence, body) in enumerate(zip(paper.passages, paper.bodies, strict=True)):
        codes, caps = _fact_codes(order + document, body)
        yield PassageRow(
            document_id=document,
            role=PassageRole.FACT if codes else PassageRole.TEXT,
            start=start,
            end=start + len(sentence),
            day=paper.day,
            folded=fold(sentence)[:LONGEST],
            codes=(*shared, Part.TEXT.value, *codes),
            caps=caps,
        )
        start += len(sentence) + 1


def _fact_codes(number: int, body: int) -> tuple[tuple[str, ...], tuple[Decimal, ...]]:
    """Every third sentence states a measure, every twelfth a subsidy with a cap."""
    if number % 3:
        return (), ()
    status = ("done", "ongoing", "planned")[number // 3 % 3]
    codes = [Part.FACT.value, Part.MEASURE.value, code(FacetName.STATUS, status)]
    codes.append(code(FacetName.DEPARTMENT, body))
    if number % 12:
        return tuple(codes), ()
    cap = _CAPS[number // 12 % len(_CAPS)]
    codes += [Part.SUBSIDY.value, code(FacetName.FORM, _FORMS[number // 12 % len(_FORMS)])]
    codes.append(code(FacetName.CAP, cap_band(cap)))
    return tuple(codes), (cap,)


def _clear() -> int:
    """Remove made-up papers, how many."""
    keys = Document.objects.filter(original__checksum__startswith=MARK).values_list("pk", flat=True)
    total = keys.count()
    while part := list(keys.order_by("pk")[:_PAPERS]):
        Passage.objects.filter(document__in=part).delete()
        Document.objects.filter(pk__in=part).delete()
    OriginalFile.objects.filter(checksum__startswith=MARK).delete()
    return total
