"""Read a file in a child process with limits of memory, time and output.

No parser of a complex format runs in a web or queue process: pdfium alone can be made to eat all
memory or to abort by a file of five kilobytes. A child that dies is a named failure of the file.
"""

import base64
import contextlib
import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from documents.reading import limits
from documents.reading.errors import UnsafeFile
from documents.reading.recognition import Progress
from documents.reading.sniff import check_size, is_container, sniff
from documents.reading.text import read_text
from documents.reading.types import SourceFormat, SourceText
from documents.reading.wire import unpack_failure, unpack_source

_ROOT = Path(__file__).resolve().parents[2]
_START = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); "
    "from documents.reading.child import main; main()"
)
_CHUNK = 1 << 16


def read_safely(data: bytes, name: str, *, on_page: Progress | None = None) -> SourceText:
    """Read any file; plain text here, all else in a child. Raises a ReadingError only.

    `on_page` is told of each page about to be recognised (识别中 第 n/m 页).
    """
    check_size(data)
    if not is_container(data) and sniff(data) is SourceFormat.TEXT:
        return read_text(data)
    answer = _ask_child(["read", Path(name).name], data, on_page=on_page)
    return unpack_source(answer["text"])


def page_image_safely(data: bytes, number: int, *, dpi: int = 110) -> bytes:
    """Draw one page of a PDF or image file as PNG, counted from 1. Raises a ReadingError only."""
    check_size(data)
    answer = _ask_child(["image", str(number), str(dpi)], data, on_page=None)
    return base64.b64decode(answer["image"])


def _ask_child(arguments: list[str], data: bytes, *, on_page: Progress | None) -> dict[str, Any]:
    """Start a child on `data` and give its last message; raises what it failed with."""
    with (
        tempfile.TemporaryDirectory(prefix="jlpolicy-read-") as folder,
        tempfile.TemporaryFile(dir=folder) as source,
    ):
        source.write(data)
        source.seek(0)
        child = subprocess.Popen(  # noqa: S603 - our own interpreter with our own arguments
            [sys.executable, "-I", "-B", "-c", _START, str(_ROOT), *arguments],
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=_environment(folder),
            start_new_session=True,
        )
        try:
            answer = _last_message(child, on_page)
        finally:
            _end(child)
    if "failure" in answer:
        raise unpack_failure(answer["failure"])
    return answer


def _environment(folder: str) -> dict[str, str]:
    """Nothing of the server's own settings and secrets reaches the child."""
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}
    threads = {"OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "1"}
    return {**kept, **threads, "LANG": "C.UTF-8", "HOME": folder, "TMPDIR": folder}


def _last_message(child: subprocess.Popen[bytes], on_page: Progress | None) -> dict[str, Any]:
    answer: dict[str, Any] = {}
    for line in _lines(child):
        try:
            answer = json.loads(line)
        except ValueError as error:
            raise _unsafe() from error
        if "page" in answer and on_page is not None:
            number, count = answer["page"]
            on_page(number, count)
    if not answer.keys() & {"text", "image", "failure"}:
        raise _unsafe()
    return answer


def _lines(child: subprocess.Popen[bytes]) -> Iterator[bytes]:
    """Give the child's lines until it ends; raises UnsafeFile when it is late or talks too much.

    Each page that is recognised buys more time.
    """
    output = child.stdout
    if output is None:
        return
    deadline = time.monotonic() + limits.CHILD_WALL_SECONDS
    pending = bytearray()
    amount = 0
    with selectors.DefaultSelector() as selector:
        selector.register(output, selectors.EVENT_READ)
        while True:
            left = deadline - time.monotonic()
            if left <= 0 or not selector.select(left):
                raise UnsafeFile(
                    "读取文件超过了时间限制，文件可能异常庞大或被恶意构造，已停止读取。"
                    "请拆分文件，或另存为纯文本后上传。"
                )
            chunk = os.read(output.fileno(), _CHUNK)
            amount += len(chunk)
            if amount > limits.CHILD_OUTPUT_BYTES:
                raise _unsafe()
            if not chunk:
                return
            pending += chunk
            while (end := pending.find(b"\n")) >= 0:
                yield bytes(pending[:end])
                del pending[: end + 1]
                deadline = time.monotonic() + limits.CHILD_WALL_SECONDS


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kill whatever is left of the child and those it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    if child.stdout is not None:
        child.stdout.close()


def _unsafe() -> UnsafeFile:
    return UnsafeFile(
        "文件无法安全读取：读取程序被异常终止，文件可能异常庞大或被恶意构造。"
        "请用原软件打开后另存为 Word 或纯文本，再重新上传。"
    )
