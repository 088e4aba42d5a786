# ruff: noqa: T201 - it prints its table
"""Make every format of the founding documents, read each in a child process, print the matrix.

Usage: python -m tests.reading.formats [FOLDER] (the files are kept there) [--no-scans]
"""

import sys
import time
from collections import Counter
from pathlib import Path

from documents.reading import ReadingError, SourceFormat, read, read_safely
from tests.reading.formats.flowing import FLOWING
from tests.reading.formats.measure import fact_keys, fact_score, paper_error_rate, table_is_whole
from tests.reading.formats.paged import as_ofd, as_pdf, as_scan, browser
from tests.reading.formats.paper import Paper, papers


def main(arguments: list[str]) -> int:
    """Print one row a format and document; fail where a digital format loses a character."""
    folder = next((Path(argument) for argument in arguments if not argument.startswith("-")), None)
    with_scans = "--no-scans" not in arguments
    is_lossless = True
    print(
        f"{'document':<10}{'format':<12}{'CER %':>8}{'folded %':>10}{'facts F1':>10}"
        f"{'table':>8}{'s':>7}"
    )
    for paper in papers():
        facts = fact_keys(read(FLOWING["txt"](paper), paper.name).text)
        for name, data in _files(paper, with_scans=with_scans).items():
            if folder:
                folder.mkdir(parents=True, exist_ok=True)
                (folder / f"{paper.name}.{name}").write_bytes(data)
            row, rate = _row(paper, name, data, facts)
            is_lossless = is_lossless and (rate == 0 or "scan" in name)
            print(row, flush=True)
    return 0 if is_lossless else 1


def _files(paper: Paper, *, with_scans: bool) -> dict[str, bytes]:
    files = {name: make(paper) for name, make in FLOWING.items()}
    if browser():
        printed = as_pdf(paper)
        files |= {"pdf": printed, "ofd": as_ofd(printed)}
        if with_scans:
            files["scan.pdf"] = as_scan(printed, is_bad=False)
            files["badscan.pdf"] = as_scan(printed, is_bad=True)
    return files


def _row(
    paper: Paper, name: str, data: bytes, facts: Counter[tuple[str, str]]
) -> tuple[str, float]:
    start = time.monotonic()
    try:
        source = read_safely(data, f"a.{name}")
    except ReadingError as error:
        return f"{paper.name[:3]:<10}{name:<12}{error.message}", 100.0
    seconds = time.monotonic() - start
    rate = paper_error_rate(paper, source, fold=False)
    fold = paper_error_rate(paper, source, fold=True)
    score = fact_score(facts, fact_keys(source.text))
    table = "whole" if table_is_whole(source) else "broken"
    if source.format is SourceFormat.TEXT:
        table = "none"
    figures = f"{rate:>8.2f}{fold:>10.2f}{score:>10.3f}{table:>8}{seconds:>7.1f}"
    return f"{paper.name[:3]:<10}{name:<12}{figures}", rate


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
