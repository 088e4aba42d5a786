"""Short names a document gives itself: （以下简称专项资金） (简称)."""

from __future__ import annotations

import re

_ALIAS = re.compile(
    r"[（(](?:以下|下)?(?:统称"
    r"|简称)(?:为)?[:：]?[“\"《]?(?P<short>[^）)”\"》，。；]{2,30})[”\"》]?[）)]"
)
_FULL = re.compile(
    r"(?:《(?P<title>[^《》]{2,80})》"
    r"|(?P<name>(?:[^，。；：、“”《》（）()\n]|（[^（）\n]{1,12}）){2,40}))$"
)
# 通过省级科技创新专项资金（…）: the verb before a name is not part of it.
_VERBS = re.compile(
    r"^.*?(?:通过|设立|安排|统筹|利用|使用|印发|制定|按照|根据|落实|从|由|将|对|在|和|及)(?=.{4})"
)
# 统筹使用省级…专项资金: a second verb behind the first.
_SECOND = re.compile(r"^(?:使用|安排|设立|通过|印发|制定|出台|实施)(?=.{4})")
_BRACKETS = re.compile(r"(?:（[^（）]{0,60}）)$")


def aliases_of(text: str) -> dict[str, str]:
    """Short name -> the full name it stands for, as the text words both."""
    found: dict[str, str] = {}
    for match in _ALIAS.finditer(text):
        before = _BRACKETS.sub("", text[max(0, match.start() - 120) : match.start()])
        full = _FULL.search(before)
        if full is None:
            continue
        name = full["title"] or _SECOND.sub("", _VERBS.sub("", full["name"]))
        found.setdefault(match["short"].strip(), name.strip())
    return found
