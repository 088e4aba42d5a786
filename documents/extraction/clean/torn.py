"""Text whose every run of figures stands on a line of its own, as copies of web pages have it.

关于印发 / 2021 / 年实施方案的通知: line ends around such scraps are layout. Tables whose cells
stand one a line look alike, but their lines are short and hold no commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.extraction.clean.marks import LABEL

_LINES = re.compile(r"[^\n]*\n?")
# 2021, 〔, 5%, 2018~2020, ；, …, and the dots of a table of contents.
_SCRAP = re.compile(
    r"[\d.,~%％‰+×x:/-]{1,16}|[A-Za-z][A-Za-z0-9.+-]{0,9}|[〔〕（）()【】《》“”；，、：。％~～]{1,4}|[.…·]{3,}"
)
_DATE_SIGN = re.compile(r"[年月日号]")
_LEANS = re.compile(r"[的了和及与或]")  # 参与竞价模式 / 的用户: a run in bold ends the line too
_DOTS = re.compile(r"[.…·]{3,}")
_PAGE = re.compile(r"[-—–]\s?\d{1,3}\s?[-—–]")
_ENDED = re.compile(r"[。！？；：;:]\Z")
_STOPPED = re.compile(r"[，。；]")
_LONG = 20
_LEAST, _SHARE = 8, 0.6
_SHORT_HEADING = 24


def mended(source: str) -> str:
    """The source with blanks for the line ends inside torn lines; as long as before."""
    lines = [(found.start(), found[0].strip()) for found in _LINES.finditer(source) if found[0]]
    words = [line for _, line in lines]
    scraps = [i for i, line in enumerate(words) if _SCRAP.fullmatch(line)]
    if len(scraps) < _LEAST or not _is_torn(words, scraps):
        return source
    signs = list(source)
    for joint in _joints(words, set(scraps)):
        end = lines[joint][0] - 1
        signs[end] = " "
        if source[end - 1 : end] == "\r":
            signs[end - 1] = " "
    return "".join(signs)


def _is_torn(words: list[str], scraps: list[int]) -> bool:
    """Whether most scraps stand between lines of running text."""
    torn = sum(
        1
        for i in scraps
        if 0 < i < len(words) - 1
        and words[i - 1]
        and words[i + 1]
        and any(
            _runs(words[near]) for near in (i - 2, i - 1, i + 1, i + 2) if 0 <= near < len(words)
        )
    )
    return torn >= max(_LEAST, _SHARE * len(scraps))


def _runs(line: str) -> bool:
    return len(line) >= _LONG or (_STOPPED.search(line) is not None and len(line) > 1)


def _joints(words: list[str], scraps: set[int]) -> Iterator[int]:
    """Lines that go on from the line before."""
    for i in range(1, len(words)):
        before, line = words[i - 1], words[i]
        if not before or not line or _PAGE.fullmatch(line) or _PAGE.fullmatch(before):
            continue
        if _DOTS.fullmatch(line) or (
            _DOTS.fullmatch(before) is None and _goes_on(words, scraps, i)
        ):
            yield i


def _goes_on(words: list[str], scraps: set[int], i: int) -> bool:
    """Whether a line goes on: a scrap, what follows a scrap, 的…, what follows 年 or 月."""
    before, line = words[i - 1], words[i]
    if _DATE_SIGN.fullmatch(before) and i - 2 in scraps and line[0] not in "（(":
        return True
    if _ends(before):
        return False
    if i in scraps or _LEANS.match(line):
        return True
    return i - 1 in scraps and LABEL.match(line) is None


def _ends(line: str) -> bool:
    """Whether a line ends a sentence or is a heading."""
    heading = LABEL.match(line) and len(line) <= _SHORT_HEADING and not _STOPPED.search(line)
    return _ENDED.search(line) is not None or bool(heading)
