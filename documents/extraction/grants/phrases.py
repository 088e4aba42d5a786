"""Noun phrases of recipients taken apart: 开展临床试验的｜第三类医疗器械 (名词短语).

Rules read the mask, in which figures are symbols and asides □; what is kept comes from the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.extraction.spans import Span
from documents.extraction.words import any_of, words_of

_ACTOR = any_of("actors")
_NOUN = (
    "(?:"
    + "|".join(sorted({*words_of("actors"), *words_of("recipients")}, key=lambda w: (-len(w), w)))
    + ")"
)
RECIPIENT_END = rf"{_NOUN}(?:们)?(?:等)?□*(?:[”』])?"
_WHOLE = re.compile(rf"(?:{RECIPIENT_END}|的)$")
_NOISE = re.compile(
    r"^(?:其中|同时|此外|另外|并|且|[一二三四五六七八九十]是|落实|凡是?|对于|对|若|如|如果|□+(?=.)|[，、：；])+"
)
_SUPPORT = re.compile(
    r"^(?:每年|积极|大力|重点|优先|适当|全力|鼓励和|鼓励|引导|支持|扶持|推动|培育|建设|一批|新建|打造|创建|争创|申报|评选|遴选|选拔)+(?=.{2})"
)
_MODIFIED = re.compile(rf"^(?P<condition>.+)的(?P<who>[^的]{{0,60}}?{RECIPIENT_END})$")
_VERBS = (
    "的?每|收取|开展|实施|建设|参加|参与|吸纳|新[购增建招引]|购[买置]|引进|通过|获得|获评|取得|成功|首次|在[^职读校岗册孵保建编]|按|因|达到|完成|投[资入保]|进入|入驻"
    "|上市|符合|缴纳|组织|介绍|为|发生|连续|面临|受|确|列入|纳入|申请|承租|承担|招[收用]|实现|主导|牵头|被|经|依法|减免|向|上一?年|生产|出现|出口|进口|遭受|提供|对照|自主|年度|创建|制定|举办|主办|租[用赁]|组建|患|感染|抓紧|加快|积极|直接|主动|自愿|率先|牵头|联合|运营|从事|承接|销售|种植|养殖|返乡|领办|加大|扩大|“[^”]{1,8}”(?:组织|开展|实施|建设)|[CDMP]"
)
_ACTS = re.compile(rf"^(?P<who>[^，：]{{0,60}}?{_ACTOR}□*)(?P<rest>(?:{_VERBS}).*)$")
_OPENS = re.compile(r"^(?:根据|为|在|按|经|自|从|因|通过|为了|到|将|把|一般|原则|由|所需|返还)")
_LAST_NOUN = re.compile(rf"的[^的，]{{0,30}}{RECIPIENT_END}$")
_FOUNDED = re.compile(
    rf"^(?P<condition>[^，的]{{0,16}}(?:新设立|设立|新建|新组建|新认定|新获批|新引进))(?:的)?(?P<who>[^的]*{RECIPIENT_END})$"
)
_DURING = re.compile(
    rf"^(?:由)?(?P<who>.*?{_NOUN}□*)(?P<condition>在.*(?:阶段|期间|过程中?|环节))$"
)
_LIKE = re.compile(
    rf"^(?P<who>[^，]{{0,12}}?{_ACTOR})(?P<condition>(?:(?!{_ACTOR})[^，、和及的]){{2,6}})$"
)
_FORCE = re.compile(r"(?:扶持|支持|资助|投入|奖补|补助)力度$")
_TITLED = re.compile(r"(?:认定为|评为|评定为|获评|成为|授予|入选|命名为)(?P<who>.{2,60})$")
_CAUSED = re.compile(rf"(?:导致|致使|造成)(?P<who>[^，的]{{0,8}}?{_ACTOR})")
_CAUSES = re.compile(r"^(?:导致|致使|造成|使得)(?=.{2})")
_MONEY_NOUN = re.compile(
    r"(?:费用?|贷款|租金|利率|利息|成本|支出|投入|投资|增量|存量|经费|保费|差价|设备|自付部分|工资待遇|税)$"
)
_QUALIFIED = re.compile(r"^(?P<condition>符合[^，的]{0,10}条件|经[^，的]{2,12}认定)的(?P<who>.+)$")
# 企业2020年新增的贷款; else the spend begins behind the last that acts.
_SPENT = re.compile(rf"^(?P<who>[^，]{{0,60}}?{_ACTOR}□*)(?P<base>(?:[CDM]|在|新|所).{{2,40}})$")
_COST = re.compile(rf"^(?P<who>.{{0,80}}{_ACTOR}□*)(?P<base>[^，、]{{2,40}})$")
_GIVES_OTHERS = re.compile(r"减免|为|向|给")
_PAID_BY_OTHERS = re.compile(r"收取|缴纳的|支付的|提供|获得")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One kind of recipient with its condition; None where the words name none.

    `base` is the spend or loan that the recipient's phrase ends in (中小企业新购置设备); `named`
    says that the phrase ends in a known kind of recipient.
    """

    beneficiary: str | None
    condition: str | None
    base: str | None = None
    named: bool = False
    spans: tuple[Span, ...] = ()

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
        start = len(self.text) - len(self.text.lstrip("，,、 ：:"))
        end = len(self.text.rstrip("，,、 ："))
        return Phrase(self.text[start:end], self.mask[start:end]) if start < end else Phrase("", "")

    def bare(self) -> Phrase:
        """Without words that open a clause: 其中, 同时, 一是."""
        whole = self.stripped()
        noise = _NOISE.match(whole.mask)
        keep = noise is None or re.search(r"对", noise[0]) is not None
        return whole if keep or noise is None else whole.cut(noise.end(), len(whole.text))

    @property
    def supports(self) -> bool:
        """Whether the phrase opens with 支持, 鼓励."""
        return _SUPPORT.match(self.mask) is not None

    def unsupported(self) -> Phrase:
        """Without 支持 and its like before the recipient."""
        support = _SUPPORT.match(self.mask)
        return self if support is None else self.cut(support.end(), len(self.text))

    @staticmethod
    def joined(parts: Sequence[Phrase]) -> Phrase:
        """Clauses put together again."""
        return Phrase("，".join(p.text for p in parts), "，".join(p.mask for p in parts))


def is_whole(mask: str) -> bool:
    """Whether a phrase ends in a recipient, or in 的 with the recipient left out."""
    return _WHOLE.search(mask.rstrip("，、 ")) is not None or _MONEY_NOUN.search(mask) is not None


def parse(phrase: Phrase) -> Head:
    """Recipient and condition of a phrase such as 符合条件的中小企业新购置设备."""
    force = _FORCE.search(phrase.mask)
    if force is not None:
        phrase = phrase.cut(0, force.start())
    if not phrase.text:
        return Head(beneficiary=None, condition=None)
    if phrase.mask.endswith("的"):
        return _nominal(phrase.cut(0, len(phrase.text) - 1))
    ways = (_spent, _founded, _during, _opened, _modified, _acting, _like)
    found = next((head for way in ways if (head := way(phrase)) is not None), None)
    named = re.search(rf"{RECIPIENT_END}$", phrase.mask) is not None
    return found or Head(beneficiary=phrase.text, condition=None, named=named)


def _spent(phrase: Phrase) -> Head | None:
    """中小企业新购置设备; 孵化器减免在孵企业的租金 is a deed, no spend."""
    if _MONEY_NOUN.search(phrase.mask) is None:
        return None
    acts = _ACTS.match(phrase.mask)
    if acts is not None and _GIVES_OTHERS.match(acts["rest"]) is not None:
        return _head(phrase, acts, "rest")
    cost = _cost(phrase)
    return _head(phrase, acts, "rest") if acts is not None and not cost.named else cost


def _founded(phrase: Phrase) -> Head | None:
    """在我省新设立企业总部: what is founded is the recipient."""
    found = _FOUNDED.match(phrase.mask)
    return None if found is None else _head(phrase, found, "condition")


def _during(phrase: Phrase) -> Head | None:
    """企业自主研发的生物药在开展临床试验等不同阶段."""
    found = _DURING.match(phrase.mask)
    if found is None or _OPENS.match(found["who"]):
        return None
    return _head(phrase, found, "condition")


def _opened(phrase: Phrase) -> Head | None:
    """根据…, 通过…: words that name no recipient unless one stands at their end."""
    if not _OPENS.match(phrase.mask) or _LAST_NOUN.search(phrase.mask):
        return None
    return Head(beneficiary=None, condition=phrase.text)


def _modified(phrase: Phrase) -> Head | None:
    """开展临床试验的｜第三类医疗器械."""
    found = _MODIFIED.match(phrase.mask)
    if found is None or (_ACTS.match(phrase.mask) and _ACTS.match(found["who"])):
        return None
    return _head(phrase, found, "condition")


def _acting(phrase: Phrase) -> Head | None:
    """企业｜开展智能化改造; of 企业收取的费用 the 企业 is the recipient."""
    acts = _ACTS.match(phrase.mask)
    if acts is None:
        return None
    if _PAID_BY_OTHERS.match(acts["rest"]):
        return parse(phrase.cut(0, acts.end("who")))
    return _head(phrase, acts, "rest")


def _like(phrase: Phrase) -> Head | None:
    """企业｜技术交易: a recipient with a short word for what it does."""
    if re.search(rf"{RECIPIENT_END}$", phrase.mask):
        return None
    found = _LIKE.match(phrase.mask)
    return None if found is None else _head(phrase, found, "condition")


def _head(phrase: Phrase, found: re.Match[str], condition: str) -> Head:
    return Head(
        beneficiary=_take(phrase, found, "who"),
        condition=_take(phrase, found, condition),
        named=True,
    )


def _nominal(phrase: Phrase) -> Head:
    """新入规入统的企业连续3年…的: the recipient inside the condition, if any is named."""
    acts = _ACTS.match(phrase.mask)
    if acts is not None and not _OPENS.match(phrase.mask):
        return Head(
            beneficiary=_take(phrase, acts, "who"),
            condition=_take(phrase, acts, "rest"),
            named=True,
        )
    caused = _CAUSED.search(phrase.mask)
    if caused is not None:
        return replace(_head(phrase, caused, "who"), condition=phrase.text)
    titled = _TITLED.search(phrase.mask)
    if titled is not None:
        return Head(beneficiary=_take(phrase, titled, "who"), condition=phrase.text, named=True)
    return Head(beneficiary=None, condition=phrase.text)


def _cost(phrase: Phrase) -> Head:
    """A phrase that ends in what is spent: its payer is the recipient, itself the base."""
    condition = None
    qualified = _QUALIFIED.match(phrase.mask)
    if qualified is not None:
        condition = _take(phrase, qualified, "condition")
        phrase = phrase.cut(qualified.start("who"), len(phrase.text))
    spent = _SPENT.match(phrase.mask)
    if spent is not None:
        base = _take(phrase, spent, "base")
        who = _take(phrase, spent, "who")
        return Head(beneficiary=who, condition=condition or base, base=base, named=True)
    cost = _COST.match(phrase.mask)
    if cost is not None:
        payer = parse(phrase.cut(0, cost.end("who")))
        base = _take(phrase, cost, "base")
        if _PAID_BY_OTHERS.match(cost["base"]):
            return replace(payer, condition=both(payer.condition, base))
        return replace(payer, condition=condition or payer.condition or base, base=base)
    whose, _, base = phrase.text.rpartition("的")
    if whose and len(base) > 1:
        named = re.search(rf"{RECIPIENT_END}$|林$", whose) is not None
        return Head(
            beneficiary=whose if named else None,
            condition=condition or (None if named else whose),
            base=base,
            named=named,
        )
    return Head(beneficiary=phrase.text, condition=condition, base=phrase.text)


def both(first: str | None, second: str | None) -> str | None:
    """Two parts of a condition as one; None where both are empty."""
    return "，".join(part for part in (first, second) if part) or None


def _take(phrase: Phrase, match: re.Match[str], name: str) -> str | None:
    start, end = match.span(name)
    words = phrase.text[start:end].strip("，、 ").removesuffix("的")
    if name == "who":
        words = _CAUSES.sub("", words)  # 因疫情，导致企业遭受损失
    return words or None
