"""Recipients' phrases and what they are taken apart into: words with their mask (受益主体).

Rules read the mask, in which figures are symbols and asides □; what is kept comes from the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.extraction.grants.segments import Segment
from documents.extraction.grants.wording import (
    CAUSES,
    COUNTED,
    FOUNDED,
    MONEY_NOUN,
    NOISE,
    SIZED_FIRST,
    SUPPORT,
    URGE,
    WHOLE,
)
from documents.extraction.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One kind of recipient with its condition; None where the words name none.

    `base` is the spend or loan that the recipient's phrase ends in (中小企业新购置设备); `named`
    says that the phrase ends in a known kind of recipient; `spans` are its clauses in `origin`.
    What `above` says stands in recipient and condition too.
    """

    beneficiary: str | None
    condition: str | None
    base: str | None = None
    named: bool = False
    spans: tuple[Span, ...] = ()
    origin: Segment | None = None
    above: Head | None = None  # what stands once over several benefits

    @property
    def text(self) -> str:
        """Condition and beneficiary together."""
        return f"{self.condition or ''}的{self.beneficiary or ''}"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words with their mask of the same length."""

    text: str
    mask: str

    def cut(self, start: int, end: int) -> Phrase:
        """Part of the phrase without commas at its edges."""
        return Phrase(self.text[start:end], self.mask[start:end]).stripped()

    def stripped(self) -> Phrase:
        """Without blanks and commas at the edges."""
        start = len(self.text) - len(self.text.lstrip("，,、 ：:》）"))
        end = len(self.text.rstrip("，,、 ："))
        return Phrase(self.text[start:end], self.mask[start:end]) if start < end else Phrase("", "")

    def bare(self) -> Phrase:
        """Without words that open a clause: 其中, 同时, 一是."""
        whole = self.stripped()
        noise = NOISE.match(whole.mask)
        keep = noise is None or re.search(r"对", noise[0]) is not None
        return whole if keep or noise is None else whole.cut(noise.end(), len(whole.text))

    @property
    def supports(self) -> bool:
        """Whether the phrase opens with 支持, 鼓励."""
        return SUPPORT.match(self.mask) is not None

    def unsupported(self) -> Phrase:
        """Without 支持 and its like before the recipient."""
        # 创建国家4A级旅游景区的: there the verb is the deed.
        support = (URGE if self.mask.endswith("的") else SUPPORT).match(self.mask)
        if support is None:
            return self
        if self.mask.startswith("新") and FOUNDED.match(self.mask):
            return self  # 新建五星级酒店
        bare = self.cut(support.end(), len(self.text))
        if bare.mask.startswith(("的", "并", "且", "或", "、")) or SIZED_FIRST.match(bare.mask):
            return self  # 新建10万平方米以上的厂房: what it must have done
        counted = COUNTED.match(bare.mask)  # 遴选10个优秀案例
        return bare if counted is None else bare.cut(counted.end(), len(bare.text))

    @staticmethod
    def joined(parts: Sequence[Phrase]) -> Phrase:
        """Clauses put together again."""
        return Phrase("，".join(p.text for p in parts), "，".join(p.mask for p in parts))


def is_whole(mask: str) -> bool:
    """Whether a phrase ends in a recipient, or in 的 with the recipient left out."""
    return WHOLE.search(mask.rstrip("，、 ")) is not None or MONEY_NOUN.search(mask) is not None


def both(first: str | None, second: str | None) -> str | None:
    """Two parts of a condition as one; None where both are empty."""
    return "，".join(part for part in (first, second) if part) or None


def taken(phrase: Phrase, match: re.Match[str], name: str) -> str | None:
    """The words that a group of a match names, without 的; None for none."""
    start, end = match.span(name)
    if start < 0:
        return None
    words = phrase.text[start:end].strip("，、 ").removesuffix("的")
    if name == "who":
        words = CAUSES.sub("", words)  # 因疫情，导致企业遭受损失
    return words or None


def headed(phrase: Phrase, found: re.Match[str], condition: str) -> Head:
    """The recipient of a match, with a group of it as condition."""
    return Head(
        beneficiary=taken(phrase, found, "who"),
        condition=taken(phrase, found, condition),
        named=True,
    )


# 向旅行社暂退; 减免中小企业房租; 省科技厅每年组织示范机构考核
_ACT_FIRST = re.compile(
    r"(?:[^，]{1,12}[厅局委部](?:每年|定期)?(?=组织|开展|对))?"
    r"(?:向(?!阳|日)|对(?!外|口|台)|减免|免收|妥善解决|加快推进|推进|推动|组织(?=[^，]{4})|建设(?=培育)|培育)+"
    r"(?:\d{1,4}家(?:以上)?)?(?=[^，]{2})"
)


def plain_name(who: str | None) -> str | None:
    """A recipient's name without the act that leads to it: 旅行社 of 向旅行社."""
    act = _ACT_FIRST.match(who) if who else None
    return who[act.end() :] if who and act else who
