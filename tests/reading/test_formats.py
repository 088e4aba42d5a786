"""One founding plan in every format: not a character lost, and its table whole."""

from pathlib import Path

import pytest

from documents.reading import SourceFormat, ocr, read, read_safely
from tests.reading.formats.fixtures import FOLDER, PLAN, SCANNED_PAGE
from tests.reading.formats.measure import error_rate, folded, paper_error_rate, table_is_whole
from tests.reading.formats.paper import HEADER, papers, squeezed

DIGITAL = sorted(path.name for path in FOLDER.glob("plan.*"))


def test_every_format_has_its_fixture() -> None:
    """A format without a file would pass unread."""
    suffixes = {Path(name).suffix.removeprefix(".") for name in DIGITAL}

    assert suffixes == {"doc", "docx", "html", "odt", "ofd", "pdf", "rtf"}


@pytest.mark.parametrize("name", DIGITAL)
def test_digital_formats_lose_nothing(name: str) -> None:
    """Words, order and table come through; running heads and page numbers do not."""
    plan = next(paper for paper in papers() if paper.name == PLAN)
    source = read((FOLDER / name).read_bytes(), name)

    assert paper_error_rate(plan, source, fold=False) == 0
    assert table_is_whole(source)
    assert HEADER not in source.text
    assert source.warnings == ()


@pytest.mark.skipif(ocr.recognition() is None, reason="recognition is not installed")
@pytest.mark.parametrize(("name", "kind"), [("scan.pdf", "pdf"), ("scan.png", "image")])
def test_a_scanned_page_is_read(name: str, kind: str) -> None:
    """At most one character in a hundred is wrong, width of punctuation aside."""
    printed = read((FOLDER / "plan.pdf").read_bytes(), "plan.pdf")
    # One page alone does not tell that its head runs on.
    expected = HEADER + "".join(
        printed.text[line.start : line.end] for line in printed.lines if line.page == SCANNED_PAGE
    )
    seen: list[tuple[int, int]] = []
    source = read_safely(
        (FOLDER / name).read_bytes(), name, on_page=lambda n, m: seen.append((n, m))
    )

    assert source.format is SourceFormat(kind)
    rate = error_rate(folded(squeezed(expected)), folded(squeezed(source.text)))
    assert rate <= 1
    assert (1, 1) in seen
