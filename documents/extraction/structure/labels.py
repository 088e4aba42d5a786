"""Numbering at the head of a paragraph (层次序号), in every style the corpus shows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.extraction.numerals.values import WIDTH

_HAN = "[一二三四五六七八九十]{1,3}"
_ARTICLE = "第(?:[一二三四五六七八九十百零]{1,6}|[0-9]{1,3})"

# Kinds from the outermost inwards; a kind never stands inside one further down the list.
_FORM = re.compile(
    rf"(?P<chapter>{_ARTICLE}(?:[编章]|部分))[、:：]?"
    rf"|(?P<part>{_ARTICLE}节)"
    rf"|(?P<article>{_ARTICLE}条)(?!例|款|规定|的|所)[、:：]?"
    rf"|(?P<han>{_HAN})[、.．﹒:：](?!\d)"  # 一、 一. 一．
    rf"|[（(〔](?P<han_round>{_HAN})[）)〕][、.．]?"  # （一） (一) （一）、
    r"|(?P<box>专栏[0-9一二三四五六七八九十]{1,3})[:： ]?"
    # 1. 1． 12﹒ 1、 and 1.2017-2021年安排…, but not 1.5亿元
    r"|(?P<digit>[0-9０-９]{1,3})(?:[.．﹒](?:(?![0-9０-９])|(?=20[0-9]{2}[-—－年]))|、)"
    r"|(?P<digit_half>[0-9]{1,2})[）)]"  # 1）
    r"|[（(](?P<digit_round>[0-9０-９]{1,3})[）)][、.．]?"  # （1）
    r"|(?P<circle>[①-⑳⑴-⒇⒈-⒛])[、.．]?"
)
_SHAPE = {"han_round": "（{}）", "digit_round": "（{}）", "digit_half": "{}）"}
_RANK = tuple(_FORM.groupindex)
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


def label_at(text: str, start: int, end: int) -> Label | None:
    """The label that begins at `start`, if one does and something follows it."""
    found = _FORM.match(text, start, end)
    if found is None or found.lastgroup is None or found.end() >= end:
        return None
    kind = found.lastgroup
    number = found[kind].translate(WIDTH)
    return Label(kind=kind, text=_SHAPE.get(kind, "{}").format(number), end=found.end())
