"""Whether a paper puts an end to a policy it names (废止).

Counts: 《A办法》（甲发〔2010〕3号）同时废止; 《A》和《B》自本办法施行之日起予以废止;
关于废止《A》等3件文件的决定; 现决定废止《A》、《B》.
Does not: 建议废止《A》, 关于废止《A》的提案, a wish; 《A》废止后, of another paper's doing;
根据《A》，《B》同时废止 for A; 《A》不予废止.
"""

from __future__ import annotations

import re

from documents.extraction.spans import Span

_ASIDE = r"(?:\s?[（(〔\[][^（()）\n]{1,60}[）)\]〕])?"
_JOINED = r"(?:[、和及与]|以及){0,2}\s?"
_LISTED = rf"(?:{_JOINED}《[^《》\n]{{1,120}}》{_ASIDE}){{0,30}}"
# Behind a title: 《甲办法》（甲政发〔2015〕3号）同时废止, 《甲》《乙》等文件自印发之日起停止执行.
_AFTER = re.compile(
    rf"{_ASIDE}{_LISTED}(?:等[^，。；《》\n]{{0,14}})?"
    r"[，,]?(?:自[^，。；《》\n]{1,24}(?:起|日)[，,]?)?"
    r"(?:同时|即行|即|相应|一并|均|全部|现|也|亦|予以?|宣布){0,3}"
    r"(?:废止|停止执行)(?![前后时的])"
)
# Before a title: 决定废止《甲办法》, 现废止以下文件：《甲》、《乙》.
_BEFORE = re.compile(
    r"(?:^|(?<=[，,。；：:、\s])|决定|现|予以|宣布|同时|一并|关于)废止(?:了|下列|以下|原)?"
    rf"[^，。；：:《》\n]{{0,12}}[：:]?{_LISTED}{_JOINED}\Z"
)
_WISH = re.compile(r"[^。；\n]{0,40}?的(?:建议|提案|议案|请示)")
_FAR = 600  # characters before a title in which its list may have begun


def is_repealed(text: str, title: Span) -> bool:
    """Whether the words around a title in 《》 say that it is repealed."""
    if _AFTER.match(text, title.end):
        return True
    start = max(text.rfind("。", 0, title.start) + 1, title.start - _FAR)
    before = text[start : title.start]
    if "废止" not in before or _WISH.match(text, title.end):
        return False
    return _BEFORE.search(before) is not None
