"""Who may receive a benefit and on what condition, from the words before it (受益主体与条件)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.extraction.grants.benefits import Grant
from documents.extraction.spans import Span
from documents.extraction.words import any_of

_NOUN = any_of("recipients")
_TO = re.compile(
    r"(?<![针面相应反绝核校])对(?:于)?(?!其|单|每|同一|接|照|外|口|标|比|抗|象|方|策|话|冲|应|账|上述企业给予)"
)
_OWN_BASE = re.compile(r"对其[^，]{2,60}$")
_PAYERS = re.compile(
    r"(?:由)?(?:各级|本级|同级|受益地|中央|省级?|市级?|县级?|区级?|地方|省市|市县|区县|政府)*(?:财政(?:部门)?|政府)?(?:部门)?$"
)
_ADVERBS = re.compile(
    r"(?:可以|可|将|再|另|还|均|都|应|要|分别|继续|按规定|按有关规定|一次性|适当|优先|最高|省级|市级|区级|县级|省|市|区|并|，|、|依法|统一|直接|额外|在职期间|每[^，]{1,6}|单(?:个|户|家|一|项)[^，]{0,6}|经批准后?|经[^，]{2,16}(?:评定|认定|核准|确认|批准|审核)[后後]?|视情况?|酌情|一般|原则上|进行|实行|，)$"
)
_NOISE = re.compile(
    r"^(?:其中|同时|此外|另外|并|且|对|一是|二是|三是|四是|五是|（[一二三四五六七八九十]）|落实|凡是?|以下|一、|二、|三、)+"
)
_SUPPORTED = re.compile(
    rf"(?:积极|大力|重点|优先|适当|全力)?(?:支持|鼓励|引导|扶持)(?:一批)?(?P<who>[^，的]{{0,24}}?{_NOUN})(?P<rest>.*)"
)
_MODIFIED = re.compile(
    rf"^(?P<condition>.+)的(?P<who>[^的]{{0,30}}{_NOUN}(?:等)?[（）\w]{{0,4}})$", re.DOTALL
)
_SUBJECT = re.compile(
    rf"^(?P<who>[^，：]{{0,40}}?{_NOUN}(?:（[^（）]{{1,40}}）)?)(?P<rest>(?:的?每|开展|实施|建设|参加|参与|吸纳|新|购|引进|通过|获|取得|成功|首次|在|按|因|达|完成|投|从|进入|入驻|上市|符合|缴纳|组织|介绍|发生|连续|面临|受|确|列入|纳入|申请|承租|承担|招|实现|主导|牵头|被|经|依法|上一?年|\d).*)$"
)
_NOT_WHO = re.compile(r"^(?:根据|为|按|经|在|自|从|如|若|因|通过|为了|到|将|把|一般|原则)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One kind of recipient with its condition; None where the words name none."""

    beneficiary: str | None
    condition: str | None
    spans: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """Beneficiary and condition together."""
        return f"{self.condition or ''}{self.beneficiary or ''}"


def head_of(grant: Grant) -> Head | None:
    """The head of a benefit as worded; None if nothing before it says for whom."""
    segment = grant.segment
    spans = [*grant.head]
    lead = _lead(grant)
    if lead is not None:
        spans.append(lead)
    spans = [span for span in spans if segment.words(span).strip("，、 ")]
    if not spans:
        return None
    for number, span in enumerate(spans):
        to = _TO.search(segment.shadow, span.start, span.end)
        if to is not None:
            first = Span(to.end(), span.end)
            return _after_to(grant, first, spans[number + 1 :], spans[:number])
    return _without_to(grant, spans)


def _lead(grant: Grant) -> Span | None:
    """What the core clause says before the core, without payer, basis, adverbs."""
    segment = grant.segment
    start, end = grant.clause.start, grant.core.start
    words = segment.text[start:end]
    inside = re.match(r"(?:可|予以|给予)?", words)
    own = _OWN_BASE.search(words)
    if own is not None:
        end = start + own.start()
    by = re.search(
        r"(?:可)?(?:省级|市级|区级|省财政|市财政)?(?:按照?|依据|参照)(?!规定)",
        segment.text[start:end],
    )
    if by is not None:
        end = start + by.start()
    before = -1
    while before != end:
        before = end
        words = segment.text[start:end]
        for pattern in (_ADVERBS, _PAYERS):
            cut = pattern.search(words)
            if cut is not None and cut.start() < len(words):
                end = start + cut.start()
                break
    return Span(start, end) if end > start and inside is not None else None


def _after_to(grant: Grant, first: Span, rest: list[Span], before: list[Span]) -> Head:
    """对A，B的，给予: A is the recipient, B the condition."""
    segment = grant.segment
    words = segment.words(first).strip("，、 ")
    later = [w for span in rest if (w := segment.words(span).strip("，、 ")) and not _source(w)]
    spans = (first, *rest)
    tail = "，".join(word.removesuffix("的") if word.endswith("的") else word for word in later)
    if words.endswith("的") or (
        later and later[-1].endswith("的") and not re.search(rf"{_NOUN}$", words)
    ):
        bare = words.removesuffix("的")
        who = _supported(grant, before) or _object(bare)
        return Head(beneficiary=who or bare, condition=_joined(bare, tail), spans=spans)
    if later and re.search(rf"{_NOUN}$", later[-1]) and not re.search(rf"{_NOUN}$", words):
        whole = _joined(words, tail) or words
        return _split(whole, "", spans)
    return _split(words, tail, spans)


def _split(words: str, tail: str, spans: tuple[Span, ...]) -> Head:
    modified = _MODIFIED.match(words)
    if modified is None:
        subject = _SUBJECT.match(words)
        if subject is not None and not words.endswith(subject["who"]):
            return Head(
                beneficiary=_clean(subject["who"]),
                condition=_joined(subject["rest"], tail),
                spans=spans,
            )
        return Head(beneficiary=_clean(words), condition=_joined("", tail) or None, spans=spans)
    return Head(
        beneficiary=_clean(modified["who"]),
        condition=_joined(modified["condition"], tail),
        spans=spans,
    )


def _without_to(grant: Grant, spans: list[Span]) -> Head | None:
    segment = grant.segment
    words = [w for span in spans if (w := _NOISE.sub("", segment.words(span)).strip("，、 "))]
    words = [w for w in words if not _source(w)]
    if not words:
        return None
    for number, word in enumerate(words):
        supported = _SUPPORTED.search(word)
        if supported is not None:
            rest = _joined(supported["rest"], "，".join(words[number + 1 :]))
            return Head(beneficiary=supported["who"], condition=rest, spans=tuple(spans))
    for number, word in enumerate(words):
        tail = "，".join(w.removesuffix("的") for w in (*words[:number], *words[number + 1 :]))
        modified = _MODIFIED.match(word)
        if modified is not None:
            return Head(
                beneficiary=_clean(modified["who"]),
                condition=_joined(modified["condition"], tail),
                spans=tuple(spans),
            )
        subject = _SUBJECT.match(word)
        if subject is not None and not _NOT_WHO.match(word):
            return Head(
                beneficiary=_clean(subject["who"]),
                condition=_joined(subject["rest"], tail),
                spans=tuple(spans),
            )
        if re.search(rf"{_NOUN}$", word) and not _NOT_WHO.match(word):
            return Head(beneficiary=_clean(word), condition=tail or None, spans=tuple(spans))
    whole = "，".join(words).removesuffix("的")
    if not words[-1].endswith("的") and not any(w.endswith("的") for w in words):
        return None
    return Head(beneficiary=_object(whole) or whole, condition=whole, spans=tuple(spans))


def _supported(grant: Grant, before: list[Span]) -> str | None:
    for span in before:
        found = _SUPPORTED.search(grant.segment.words(span))
        if found is not None:
            return found["who"]
    return None


def _object(words: str) -> str | None:
    """The last noun that can receive, in a condition that ends in 的."""
    found = re.search(
        rf"(?:[^，的、]{{0,12}})(?P<who>(?:[^，的、在]{{1,12}}、){{0,4}}[^，的、在]{{0,12}}{_NOUN})(?:[^，]{{0,40}})",
        words,
    )
    return found["who"] if found and len(found["who"]) > 1 else None


def _source(words: str) -> bool:
    return (
        re.match(r"(?:从|由|通过|所需|在)[^，]{2,30}(?:资金|基金|经费|财政)(?:中)?$", words)
        is not None
    )


def _joined(first: str, rest: str) -> str | None:
    parts = [
        part.strip("，、 ").removesuffix("的") for part in (first, rest) if part.strip("，、 ")
    ]
    return "，".join(parts) or None


def _clean(words: str) -> str:
    return _NOISE.sub("", words).strip("，、 ：")
