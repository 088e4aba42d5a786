"""Write the files in fixtures/formats: one founding plan in each format, and one scanned page.

Usage: python -m tests.reading.formats.fixtures (needs a browser that prints)
"""

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

from documents.reading.pdf import render_page
from tests.reading.formats.flowing import FLOWING
from tests.reading.formats.paged import as_ofd, as_pdf
from tests.reading.formats.paper import papers

FOLDER = Path(__file__).parents[3] / "fixtures" / "formats"
PLAN = "001_90cfc1a6d423bbdb"
SCANNED_PAGE = 8
"""A page of the plan with several capped subsidies."""

_DPI = 150


def main() -> None:
    """Make all files anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    plan = next(paper for paper in papers() if paper.name == PLAN)
    for name, make in FLOWING.items():
        if name != "txt":
            (FOLDER / f"plan.{name}").write_bytes(make(plan))
    printed = as_pdf(plan)
    (FOLDER / "plan.pdf").write_bytes(printed)
    (FOLDER / "plan.ofd").write_bytes(as_ofd(printed))
    document = pypdfium2.PdfDocument(printed)
    image = render_page(document[SCANNED_PAGE - 1], dpi=_DPI)
    document.close()
    sheet = Image.frombytes("RGB", (image.width, image.height), image.pixels).convert("L")
    sheet.save(FOLDER / "scan.pdf", resolution=_DPI, quality=60)
    sheet.quantize(16).save(FOLDER / "scan.png", optimize=True)


if __name__ == "__main__":
    main()
