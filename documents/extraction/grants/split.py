"""Several kinds of recipient in one clause, each a row of its own (拆分).

Split: 开展临床试验的…、首次注册…的…; 中小微企业…和大型企业…; …的企业，以及…的企业.
Not split: an open list under one condition (企业总部或地区总部、研发中心).
"""

from __future__ import annotations

import re

from documents.extraction.grants.parties import ORG

_SIZE = re.compile(
    r"(?:中小微|中小|小微|大型|中型|小型|微型|规模以上|规模以下)[^，。；、和]{0,3}企业[^，。；、]{0,20}"
)
_OWN = re.compile(rf"[^的]{{2,}}的[^，。；的]{{0,30}}(?:{ORG})")
_JOINTS = re.compile(
    r"，?(?:以及)(?=[^，。；]{4})|(?<=[一-龥）])、(?=[^，。；、]{4})|和对(?=[^，。；]{4})|或(?=[^，。；]{6})"
)
_TIERS = re.compile(
    r"^(?P<head>.{0,40}?首次(?:超过?|突破|达到?)[^，。；和]{2,14}?)和以(?P<step>[^，。；]{2,12})为一档[^，。；且]{0,8}(?P<rest>.*)$"
)
_NAMED = re.compile(
    r"(?P<verb>通过|获得|被认定为|获评|获)(?P<list>[^，。；的]{4,80}?)(?P<end>认定|评定|称号|荣誉称号)?的"
)


def kinds_in(phrase: str) -> list[str]:
    """Phrases of the kinds of recipient; the phrase itself where there is one kind."""
    for splitter in (_tiers, _sizes, _joined, _certificates):
        parts = splitter(phrase)
        if len(parts) > 1:
            return parts
    return [phrase]


def listed(phrase: str, count: int) -> list[tuple[str, str]]:
    """The last list of `count` items in a phrase, for 分别: item and the phrase with it alone."""
    pattern = re.compile(
        r"[^，。；、的为对至和]{1,24}"
        + r"、[^，。；、的和]{1,24}" * (count - 2)
        + r"(?:、|和|及|或)[^，。；、的和]{1,24}?"
        r"(?=的|等|，|三个|两个|四个|五个|梯度|阶段|级|$)"
    )
    found = None
    for match in pattern.finditer(phrase):
        found = match
    if found is None:
        return []
    items = re.split(r"、|和|及|或", found[0])
    if len(items) != count:
        return []
    return [(item, phrase[: found.start()] + item + phrase[found.end() :]) for item in items]


def _tiers(phrase: str) -> list[str]:
    match = _TIERS.match(phrase)
    if match is None:
        return [phrase]
    subject = re.match(r"[^，。；]{0,16}?(?=首次)", match["head"])
    step = f"{subject[0] if subject else ''}以{match['step']}为一档倍数递增"
    return [match["head"] + match["rest"], step + match["rest"]]


def _sizes(phrase: str) -> list[str]:
    parts = [match.span() for match in _SIZE.finditer(phrase)]
    if len(parts) < 2:  # noqa: PLR2004 - one kind
        return [phrase]
    lead = phrase[: parts[0][0]]
    tails = [phrase[a:b].rstrip("和及与、") for a, b in parts]
    if any("的" not in lead and not re.search("投入|营业|收入|增量|贡献", tail) for tail in tails):
        return [phrase]
    return [lead + tail for tail in tails]


def _joined(phrase: str) -> list[str]:
    """Parts each with a relative clause and a noun of its own."""
    for match in _JOINTS.finditer(phrase):
        left, right = phrase[: match.start()], phrase[match.end() :]
        if match[0].endswith("和对"):
            return [left, right]
        if _OWN.search(left) and _OWN.search(right) and _depth(left) == 0:
            noun = re.search(rf"(?:{ORG})(?:（[^）]*）)?$", left)
            if noun is not None:
                return [left, right]
    return [phrase]


def _certificates(phrase: str) -> list[str]:
    match = _NAMED.search(phrase)
    if match is None or "或" not in match["list"] or _depth(match["list"]):
        return [phrase]
    items = re.split(r"、|或", match["list"])
    if any(len(item) < 4 for item in items):  # noqa: PLR2004 - 省级或国家级…: one kind
        return [phrase]
    head, tail = phrase[: match.start("list")], phrase[match.end("list") :]
    return [head + item + tail for item in items]


def _depth(words: str) -> int:
    return sum(words.count(a) for a in "（“《") - sum(words.count(b) for b in "）”》")
