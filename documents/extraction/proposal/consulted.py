"""Bodies that the answering one consulted (会同、商、与…共同), as the opening writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.extraction.proposal.naming import BOOK

_CONSULTED = re.compile(
    # 会同省水利厅, 经商市财政局
    r"(?:会同|会商|商请|征求|综合|协商|联合|(?:经"
    r"|我[部厅委局办]|研究|[，,并后])商(?![务业会贸品场]))(?P<a>[^，。；：:]{2,120})"
    # 我局与县住建局沟通
    r"|(?:经|我[部厅委局办])(?:与|和|同)(?P<e>[^，。；：:]{2,120}?)(?:研究|沟通|对接|商议|磋商|论证"
    r"|协调)"
    # 经我厅、省水利厅共同研究
    r"|(?:^|[。，,；])经(?!研究|认真|调查|核实)(?P<f>[^，。；：:]{4,120}?)(?:共同|联合)(?:研究|办理|会商)"
    # 结合省水利厅会办意见
    r"|结合(?P<d>[^，。；：:]{2,80}?)(?:会办|协办)意见"
    # 与省水利厅等单位, 和市财政局一起
    r"|(?:与|和)(?P<b>[^，。；：:]{2,120}?)(?:共同|联合|协商|会商|一起|一同"
    r"|等(?:部门|单位|(?:协办|会办|分办|相关|有关)单位))"
    # 由我厅主办，省水利厅会办
    r"|(?:主办|牵头)[，,、]\s?(?P<c>[^，。；：:]{2,80})(?:会办|协办|分办|配合)"
)
_LIST_END = re.compile(
    r"(?:等(?:有关|相关|协办|会办|分办)?(?:部门|单位|\d{1,2}个?部门|厅局)?)?"
    r"(?:的?(?:意见|办理意见|会办意见)|后|同意|认真|共同|联合|协商|研究|办理|进行|一起|分别|就)"
    r"|等(?:有关|相关|协办|会办|分办)?(?:部门|单位|厅局)|等\Z"
)
_SEPARATOR = re.compile(r"[、，,]|以及|及|和|与")
_BODY_END = re.compile(
    r"(?:[部厅局委办署院会室行]|政府|公司|集团|中心|管委会|电力|海关|监管局|银行|领导小组"
    r"|法院)(?:（[^（）]{1,20}）)?\Z"
)
_BEFORE_NAME = re.compile(r"(?:我[省市县区])?(?:由|请|经)?")


def consulted_in(line: str, *, known: frozenset[str]) -> tuple[str, ...]:
    """Names in the order of the opening `line`.

    `known` are names of bodies found in it, which are not taken apart at 和 or 与.
    """
    words = BOOK.sub(lambda title: "\u3000" * len(title.group()), line)
    names: dict[str, None] = {}
    for found in _CONSULTED.finditer(words):
        group = found.lastgroup or "a"
        listed = found[group]
        stop = _LIST_END.search(listed)
        start = found.start(group)
        end = start + (stop.start() if stop else len(listed))
        names.update(dict.fromkeys(_members(line[start:end], known)))
    return tuple(names)


def _members(listed: str, known: frozenset[str]) -> Iterator[str]:
    """Names of a list; 和 and 与 part names unless they stand in a known one."""
    masked = listed
    for name in sorted(known, key=len, reverse=True):
        masked = masked.replace(name, "〇" * len(name))
    begin = 0
    for cut in (*_SEPARATOR.finditer(masked), None):
        name = listed[begin : cut.start() if cut else len(listed)].strip()
        begin = cut.end() if cut else begin
        lead = _BEFORE_NAME.match(name)
        name = name[lead.end() :] if lead else name
        if name.startswith("各"):
            continue  # 综合各单位会办意见
        if name in known or (len(name) > 1 and _BODY_END.search(name) and "我" not in name):
            yield name
