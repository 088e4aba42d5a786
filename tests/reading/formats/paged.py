"""A paper as pages: printed to PDF by a browser, moved to OFD, scanned clean and scanned badly."""

import html
import io
import itertools
import random
import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageChops, ImageFilter

from documents.reading.pdf import render_page
from documents.reading.pdf_page import read_page
from tests.reading.builders import ofd
from tests.reading.formats.flowing import html_table
from tests.reading.formats.paper import HEADER, Paper

_MILLIMETRES = 25.4 / 72
_SHEET = """<!DOCTYPE html><meta charset=utf-8><style>
@page{{size:A4;margin:34mm 26mm 32mm 28mm;
 @bottom-center{{content:"— " counter(page) " —";font-size:14pt}}
 @top-center{{content:"{header}";font-size:9pt}}}}
body{{font:16pt/28pt "FangSong","Noto Serif CJK SC"}}
p{{margin:0;text-indent:2em;text-align:justify}}
table{{border-collapse:collapse;font-size:12pt;line-height:18pt;width:100%}}
td{{border:1px solid #000;padding:2pt 4pt}} td:nth-child(1){{width:3em}}
td:nth-child(3){{width:10em}}
</style>{body}{table}"""


def browser() -> str | None:
    """Path of a browser that can print; None where there is none."""
    return next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chrome"))), None)


def as_pdf(paper: Paper) -> bytes:
    """Print the paper on A4 with a running head and page numbers."""
    program = browser()
    if program is None:
        raise FileNotFoundError("chromium")
    body = "".join(f"<p>{html.escape(line)}</p>" for line in paper.paragraphs)
    page = _SHEET.format(header=HEADER, body=body, table=html_table())
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "a.html", Path(folder) / "a.pdf"
        source.write_text(page, encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        subprocess.run(
            [program, *options, f"--print-to-pdf={target}", str(source)],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return target.read_bytes()


def as_ofd(printed: bytes) -> bytes:
    """Move the characters and rules of a PDF to OFD, one text object a run on a baseline."""
    document = pypdfium2.PdfDocument(printed)
    pages = []
    for index in range(len(document)):
        page = read_page(document[index], number=index + 1).glyphs
        parts = []
        run: list[tuple[str, float, float, float]] = []
        for glyph in page.glyphs:
            place = (glyph.text, glyph.x0, glyph.y, glyph.size)
            if run and (abs(run[-1][2] - glyph.y) > 1 or glyph.x0 < run[-1][1]):
                parts.append(_text_object(run))
                run = []
            run.append(place)
        parts.append(_text_object(run))
        for x0, y0, x1, y1 in page.rules:
            box = [round(side * _MILLIMETRES, 3) for side in (x0, y0, x1 - x0, y1 - y0)]
            parts.append(
                f'<ofd:PathObject Boundary="{" ".join(map(str, box))}"><ofd:AbbreviatedData>'
                f"M 0 0 L {box[2]} {box[3]}</ofd:AbbreviatedData></ofd:PathObject>"
            )
        pages.append("".join(parts))
    document.close()
    return ofd(*pages)


def _text_object(run: list[tuple[str, float, float, float]]) -> str:
    if not run:
        return ""
    _, left, baseline, size = run[0]
    steps = " ".join(
        f"{(after[1] - before[1]) * _MILLIMETRES:.3f}" for before, after in itertools.pairwise(run)
    )
    words = escape("".join(text for text, *_ in run))
    x, y, height = left * _MILLIMETRES, baseline * _MILLIMETRES, size * _MILLIMETRES
    return (
        f'<ofd:TextObject Boundary="{x:.3f} {y - height:.3f} 180 {height:.3f}" Size="{height:.3f}">'
        f'<ofd:TextCode X="0" Y="{height:.3f}" DeltaX="{steps}">{words}</ofd:TextCode>'
        "</ofd:TextObject>"
    )


def as_scan(printed: bytes, *, is_bad: bool, dpi: int = 200) -> bytes:
    """Scan each page into a picture; a bad one lies askew, is grey, speckled and blurred."""
    document = pypdfium2.PdfDocument(printed)
    chance = random.Random(7)  # noqa: S311 - the same speckles each time
    sheets = []
    for index in range(len(document)):
        image = render_page(document[index], dpi=dpi)
        sheet = Image.frombytes("RGB", (image.width, image.height), image.pixels).convert("L")
        if is_bad:
            sheet = sheet.rotate(chance.uniform(-2, 2), Image.Resampling.BICUBIC, fillcolor=255)
            sheet = sheet.filter(ImageFilter.GaussianBlur(0.9)).point(
                lambda value: value * 0.85 + 12
            )
            noise = Image.effect_noise(sheet.size, 45)
            sheet = ImageChops.add(sheet, noise, scale=1, offset=-128)
        sheets.append(sheet)
    document.close()
    target = io.BytesIO()
    quality = 45 if is_bad else 85
    sheets[0].save(
        target, "PDF", save_all=True, append_images=sheets[1:], resolution=dpi, quality=quality
    )
    return target.getvalue()
