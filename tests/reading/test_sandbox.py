"""The child process: same words as in-process, and every way of dying is a named failure."""

import gc
import tempfile
from pathlib import Path

import pytest

from documents.reading import (
    EncryptedFile,
    ReadingError,
    SourceFormat,
    TooLargeFile,
    UnsafeFile,
    UnsupportedFile,
    limits,
    page_image_safely,
    read,
    read_safely,
    sandbox,
)
from tests.reading.builders import docx, paragraph, zipped
from tests.reading.pdf_builder import assembled, bloated, grid, pdf, text

PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
    "/Resources << /XObject << /X 5 0 R >> >> >>"
)


def form_pdf(*forms: str) -> bytes:
    """Build a PDF of one page that draws the first of these forms."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        PAGE,
        "<< /Length 6 >>\nstream\n/X Do \nendstream",
        *forms,
    ]
    return assembled(objects)


def form(content: str, draws: int) -> str:
    """Build a form that may draw the object of that number."""
    return (
        f"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length {len(content)} "
        f"/Resources << /XObject << /X {draws} 0 R >> >> >>\nstream\n{content}\nendstream"
    )


@pytest.mark.parametrize(
    "data",
    [
        docx(paragraph("一、主要目标") + paragraph("到2025年，力争实现总产值500亿元。")),
        pdf(text("关于印发方案的通知", 80, 150) + grid((80, 200, 300), (200, 230, 260))),
        "<html><p>各市（州）人民政府，长白山管委会：</p></html>".encode(),
        "一、纯文本，不需要子进程。\n".encode("gb18030"),
    ],
)
def test_the_child_gives_the_same(data: bytes) -> None:
    """Nothing is lost between the processes."""
    assert read_safely(data, "a.bin") == read(data, "a.bin")


def test_a_failure_in_the_child_keeps_its_name_and_message() -> None:
    """Outcomes cross the border between the processes."""
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")

    with pytest.raises(EncryptedFile, match="密码"):
        read_safely(data, "a.docx")


@pytest.mark.parametrize(
    "data",
    [
        form_pdf(form("/X Do", 5)),  # a form that draws itself
        form_pdf(*[form("/X Do /X Do", 6 + n) for n in range(25)], form("0 0 m 9 9 l S", 5)),
        bloated(1024),
        zipped({"word/document.xml": b" " * (limits.MEMBER_BYTES + 1)}),
    ],
    ids=["self", "doubling", "stream", "bomb"],
)
def test_files_built_to_do_harm_end_in_a_named_failure(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Memory, time or an abort of the parser: the parent only hears that it was unsafe."""
    monkeypatch.setattr(limits, "CHILD_WALL_SECONDS", 8)

    with pytest.raises(ReadingError) as caught:
        read_safely(data, "a.pdf")

    assert caught.value.message.endswith("。")


def test_time_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    """A child that is late is killed with its whole group."""
    monkeypatch.setattr(limits, "CHILD_WALL_SECONDS", 0.5)
    monkeypatch.setattr(sandbox, "_START", "import time; time.sleep(60)")

    with pytest.raises(UnsafeFile, match="时间"):
        read_safely(b"%PDF-1.4", "a.pdf")


@pytest.mark.parametrize(
    "start",
    [
        "import os; os.abort()",
        "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
        "raise SystemExit(3)",
        "print('no message')",
        "print('{}')",
    ],
)
def test_a_child_that_dies_is_a_failure_of_the_file(
    start: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A signal, an exit or an answer that is none."""
    monkeypatch.setattr(sandbox, "_START", start)

    with pytest.raises(UnsafeFile, match="安全读取"):
        read_safely(b"%PDF-1.4", "a.pdf")


def test_output_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    """A child that talks without end cannot fill the parent."""
    monkeypatch.setattr(limits, "CHILD_OUTPUT_BYTES", 100_000)
    monkeypatch.setattr(sandbox, "_START", "while True: print('x' * 9999)")

    with pytest.raises(UnsafeFile):
        read_safely(b"%PDF-1.4", "a.pdf")


def test_memory_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child sets its limits before it looks at the file."""
    start = (
        "import sys; sys.path.insert(0, sys.argv[1]); from documents.reading import child; "
        "child._answer = lambda *_: b'x' * (2 << 30); child.main()"
    )
    monkeypatch.setattr(sandbox, "_START", start)

    with pytest.raises(UnsafeFile, match="内存"):
        read_safely(b"%PDF-1.4", "a.pdf")


def test_the_child_can_write_no_file_and_sees_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are limited to nothing, and the environment is empty but for paths."""
    monkeypatch.setenv("DATABASE_URL", "postgres://secret")
    start = (
        "import os, signal, sys; sys.path.insert(0, sys.argv[1])\n"
        "from documents.reading import child, errors\n"
        "def probe(*_):\n"
        "    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "    try:\n"
        "        open('leak', 'wb', buffering=0).write(b'x')\n"
        "    except OSError:\n"
        "        raise errors.DamagedFile(str('DATABASE_URL' in os.environ))\n"
        "child._answer = probe; child.main()"
    )
    monkeypatch.setattr(sandbox, "_START", start)

    with pytest.raises(ReadingError, match=r"^False$"):
        read_safely(b"%PDF-1.4", "a.pdf")


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No temporary file and no open descriptor, whether it went well or not."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gc.collect()
    before = len(list(Path("/proc/self/fd").iterdir()))
    read_safely(docx(paragraph("正文")), "a.docx")
    with pytest.raises(ReadingError):
        read_safely(b"%PDF-1.4 broken", "a.pdf")

    assert list(tmp_path.iterdir()) == []
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_sizes_are_checked_before_a_child_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """An upload beyond the limit costs no process."""
    monkeypatch.setattr(sandbox, "_START", "raise SystemExit(3)")

    with pytest.raises(TooLargeFile):
        read_safely(b"PK" + bytes(limits.UPLOAD_BYTES), "a.docx")


def test_progress_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Page messages reach the caller, in order."""
    start = (
        "import json\n"
        "for n in (1, 2): print(json.dumps({'page': [n, 2]}), flush=True)\n"
        "print(json.dumps({'failure': ['EmptyFile', '空']}))"
    )
    monkeypatch.setattr(sandbox, "_START", start)
    seen: list[tuple[int, int]] = []

    with pytest.raises(ReadingError):
        read_safely(b"%PDF-1.4", "a.pdf", on_page=lambda n, m: seen.append((n, m)))

    assert seen == [(1, 2), (2, 2)]


def test_a_page_is_drawn_as_png() -> None:
    """The picture has the size asked for."""
    image = page_image_safely(pdf(text("正文", 80, 150)), 1, dpi=72)

    assert image.startswith(b"\x89PNG\r\n\x1a\n")
    assert (int.from_bytes(image[16:20]), int.from_bytes(image[20:24])) == (595, 842)


def test_formats_without_pages_have_no_picture() -> None:
    """The message says what to do instead."""
    with pytest.raises(UnsupportedFile, match="下载原件"):
        page_image_safely(docx(paragraph("正文")), 1)


def test_plain_text_needs_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text is read here: a child would cost more than the reading."""
    monkeypatch.setattr(sandbox, "_START", "raise SystemExit(3)")

    assert read_safely("正文，一行。".encode(), "a.txt").format is SourceFormat.TEXT
