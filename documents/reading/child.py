"""What runs inside the child process that reads one file: limits first, then the parser.

Reads: the file on standard input. Writes: messages (`wire`) on standard output, nothing else.
"""

import base64
import contextlib
import ctypes
import os
import resource
import signal
import sys

from documents.reading import limits
from documents.reading.errors import DamagedFile, ReadingError, UnsafeFile
from documents.reading.png import png
from documents.reading.reader import page_image, read
from documents.reading.wire import encode, failure_message, source_message

_PDEATHSIG = 1
_NEW_USER, _NEW_NET = 0x10000000, 0x40000000


def main() -> None:
    """Read the file on standard input as the arguments ask; always end with one message."""
    channel = _private_output()
    _confine()
    try:
        message = _answer(sys.argv[1:], sys.stdin.buffer.read(), channel)
    except ReadingError as error:
        message = failure_message(error)
    except (MemoryError, RecursionError):
        message = failure_message(
            UnsafeFile(
                "读取文件所需的内存超出限制，文件可能异常庞大或被恶意构造，已停止读取。"
                "请拆分文件，或另存为纯文本后上传。"
            )
        )
    except Exception as error:  # noqa: BLE001 - the parent must learn of it as an outcome
        message = failure_message(
            DamagedFile(
                f"读取文件时出错（{type(error).__name__}），文件可能已损坏。"
                "请用 Word、WPS 或浏览器打开后另存，再重新上传。"
            )
        )
    with os.fdopen(channel, "wb") as output:
        output.write(encode(message))


def _answer(arguments: list[str], data: bytes, channel: int) -> dict[str, object]:
    """`read NAME` gives the text, `image PAGE DPI` one page as PNG."""
    if arguments[0] == "image":
        image = page_image(data, int(arguments[1]), dpi=int(arguments[2]))
        return {"image": base64.b64encode(png(image)).decode()}
    widened = False

    def on_page(number: int, count: int) -> None:
        nonlocal widened
        if not widened:
            _widen(count)
            widened = True
        os.write(channel, encode({"page": [number, count]}))

    return source_message(read(data, arguments[1], on_page=on_page))


def _private_output() -> int:
    """Keep the real output for messages; whatever a library prints goes nowhere."""
    channel = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return channel


def _confine() -> None:
    """Limit memory, time and files; die with the parent; leave the network where allowed."""
    _limit(resource.RLIMIT_AS, limits.CHILD_BYTES, limits.OCR_CHILD_BYTES)
    longest = limits.CHILD_SECONDS + limits.OCR_PAGE_SECONDS * limits.PAGES
    _limit(resource.RLIMIT_CPU, limits.CHILD_SECONDS, longest)
    _limit(resource.RLIMIT_FSIZE, 0, 0)
    _limit(resource.RLIMIT_CORE, 0, 0)
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None)
        libc.prctl(_PDEATHSIG, signal.SIGKILL)
        libc.unshare(_NEW_USER | _NEW_NET)


def _widen(pages: int) -> None:
    """Allow what recognition of so many pages needs."""
    _limit(resource.RLIMIT_AS, limits.OCR_CHILD_BYTES, limits.OCR_CHILD_BYTES)
    seconds = limits.CHILD_SECONDS + limits.OCR_PAGE_SECONDS * min(pages, limits.PAGES)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    _limit(resource.RLIMIT_CPU, seconds, hard)


def _limit(kind: int, soft: int, hard: int) -> None:
    """Set one limit; some systems do not know all of them."""
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(kind, (soft, hard))
