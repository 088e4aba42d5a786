"""Clauses of a segment as benefits need them: cut at joined sums, joined where lists go on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.extraction.grants.segments import Segment
from documents.extraction.spans import Span

_ADDS = re.compile(
    r"(?<=[助贴励费资金持])(?:、|和|以及|及)(?=(?:每人)?(?:(?:每[年月]|一次性)[^，；：、MP]{0,6}|最高|不超过)?"
    r"Mm*(?:[至到—-]+Mm*)?(?:/[年月])?的?[^，；：、MP的]{0,8}"
    r"(?:补助|补贴|津贴|奖励|资助|费|激励|支持|奖金)|对[^，；：、]{2,40}(?:给予|奖励|补助|补贴)"
    r"|第[一二三四五六七八九十](?:、第?[一二三四五六七八九十]){0,3}年)"
    r"|(?<=[Mm])(?:、|和|以及|及)(?=(?:安家|购房|住房|租房|生活|交通|人才|岗位|科研|启动|创业|装修|薪酬|建设|设备|运营)"
    r"(?:补助|补贴|津贴|经费|费|资助|奖励)(?:每[年月])?M)"
    r"|(?<=贷款)(?:期限|支持|额度)?(?:和|及|以及|、)(?=[^，；：的MP]{0,6}贴息)"
)
_EXEMPTS = re.compile(r"免[收除征]")
_LIST_OPENING = re.compile(r"(?:标准|金额|额度)(?:分别)?(?:为|如下|是)?$|分别为$")
_ITEM = re.compile(r"[^，；：MP给奖补]{2,16}Mm*(?:/[^，]{1,8})?")
_OPENED = re.compile(r"(?:标准|金额|额度)(?:分别)?(?:为|如下|是)?[：:][^：:]{2,20}M")


def pieces_of(segment: Segment) -> list[Span]:
    """Clauses, cut where they join 免收 and 减半, joined where a colon opens a list of amounts."""
    pieces: list[Span] = []
    for clause in _by_sum(segment):
        words = segment.words(clause)
        cut = words.find("、")
        if pieces and (
            _opens_list(segment, pieces[-1], clause) or _goes_on(segment, pieces[-1], clause)
        ):
            pieces[-1] = Span(pieces[-1].start, clause.end)
        elif cut > 0 and "减半" in words and _EXEMPTS.search(words) is not None:
            pieces += [
                Span(clause.start, clause.start + cut),
                Span(clause.start + cut + 1, clause.end),
            ]
        else:
            pieces.append(clause)
    return pieces


def _by_sum(segment: Segment) -> Iterator[Span]:
    """Clauses, cut where a sum with a time of its own is added: 给予…安家费、每年20万元岗位津贴."""
    if _ADDS.search(segment.shadow) is None:
        yield from segment.clauses
        return
    for clause in segment.clauses:
        start = clause.start
        for joint in _ADDS.finditer(segment.shadow, clause.start, clause.end):
            if segment.shadow.find("分别", start, joint.start()) >= 0:
                continue  # 分别给予10万元奖励、5万元奖励: dealt out over recipients
            yield Span(start, joint.start())
            start = joint.end()
        yield Span(start, clause.end)


def _opens_list(segment: Segment, before: Span, clause: Span) -> bool:
    """补贴标准为：博士每月2000元、硕士每月1500元."""
    colon = segment.text[before.end : clause.start] in {"：", ":"}
    opening = _LIST_OPENING.search(segment.shadow[before.start : before.end])
    return colon and opening is not None and "M" in segment.shadow[clause.start : clause.end]


def _goes_on(segment: Segment, before: Span, clause: Span) -> bool:
    """…标准为：顶尖团队1000万元，领军团队500万元: the list goes on behind its comma."""
    item = _ITEM.fullmatch(segment.shadow, clause.start, clause.end)
    return item is not None and _OPENED.search(segment.shadow, before.start, before.end) is not None
