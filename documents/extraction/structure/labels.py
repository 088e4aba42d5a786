"""Numbering at the head of a paragraph (层次序号), in every style the corpus shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from documents.extraction.numerals.values import chinese_number, half_width

_HAN = "[一二三四五六七八九十]{1,3}"
_ARTICLE = "第(?:[一二三四五六七八九十百零]{1,6}|[0-9](?: ?[0-9]){0,2})"  # 第三条, 第3条, 第1 0条

# Kinds from the outermost inwards; a kind never stands inside one further down the list.
_FORM = re.compile(
    rf"(?P<chapter>{_ARTICLE}(?:[编章]|部分))[、:：]?"
    rf"|(?P<part>{_ARTICLE}节)"
    rf"|(?P<article>{_ARTICLE}条)(?!例|款|规定|的|所)[、:：]?"
    # 一、 一. 一． and 一、2023年…, but not 一、2
    rf"|(?P<han>{_HAN})[、.．﹒:：](?:(?!\d)|(?=20[0-9]{{2}}年))"
    rf"|[（(〔](?P<han_round>{_HAN})[）)〕][、.．]?"  # （一） (一) （一）、
    r"|(?P<box>专栏 ?[0-9一二三四五六七八九十]{1,3})[:： ]{0,2}"
    # 1. 1． 12﹒ 1、 and 1.2017-2021年安排…, but not 1.5亿元
    r"|(?P<digit>[0-9０-９]{1,3})(?:[.．﹒](?:(?![0-9０-９])|(?=20[0-9]{2}[-—－年]))|、)"
    r"|(?P<digit_half>[0-9]{1,2})[）)]"  # 1）
    r"|[（(](?P<digit_round>[0-9０-９]{1,3})[）)][、.．]?"  # （1）
    r"|(?P<circle>[①-⑳⑴-⒇⒈-⒛])[、.．]?"
)
_SHAPE = {"han_round": "（{}）", "digit_round": "（{}）", "digit_half": "{}）"}
_COUNT = re.compile(r"[0-9]{1,3}|[一二三四五六七八九十百零]{1,6}")
_KINDS = tuple(_FORM.groupindex)
_AFTER_ROUND = _KINDS.index("han_round") + 1
# Articles that run on under 一、 and （一） stand inside both.
_RANK = (*_KINDS[:_AFTER_ROUND], "inner_article", *_KINDS[_AFTER_ROUND:])
BOX_RANK = _RANK.index("box")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label as read: its kind, its normal form (一, （一）, 1, （1）, 第三条) and its end."""

    kind: str
    text: str
    end: int

    @property
    def rank(self) -> int:
        """Place of the kind from the outermost inwards."""
        return _RANK.index(self.kind)

    @property
    def number(self) -> int | None:
        """What it counts: 3 for （三） and 3); None for ③."""
        sign = _COUNT.search(self.text)
        if sign is None:
            return None
        return int(sign[0]) if sign[0].isdecimal() else int(chinese_number(sign[0]) or 0)

    @property
    def inner(self) -> Label:
        """The same article, inside 一、 and （一）."""
        return replace(self, kind="inner_article")


def label_at(text: str, start: int, end: int) -> Label | None:
    """The label that begins at `start`, if one does and something follows it."""
    found = _FORM.match(text, start, end)
    if found is None or found.lastgroup is None or found.end() >= end:
        return None
    kind = found.lastgroup
    number = half_width(found[kind]).replace(" ", "")
    return Label(kind=kind, text=_SHAPE.get(kind, "{}").format(number), end=found.end())
