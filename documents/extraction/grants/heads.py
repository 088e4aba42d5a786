"""Who may receive a benefit and on what condition, from the words before it (受益主体与条件)."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.extraction.grants.benefits import Grant
from documents.extraction.grants.elsewhere import head_elsewhere
from documents.extraction.grants.phrases import (
    RECIPIENT_END,
    Head,
    Phrase,
    both,
    is_whole,
    parse,
)
from documents.extraction.grants.segments import Segment
from documents.extraction.spans import Span

# 对其…投资 is a basis, 对单家企业的补贴上限 a limit; neither names the recipient. 点对点 and
# 对下转移支付 are words.
_TO = re.compile(
    r"(?<![针面相应反绝核校派点])对(?:于)?(?!其|点|下转移|同一|接|照|外|口|标|比|抗|象|方|策|话|冲|应|账|口"
    r"|(?:单|每)[^，]{0,16}(?:上限|最高|不超过|封顶|累计|总额|额度))"
)
_OWN_BASE = re.compile(r"对其[^，]{2,60}$")
_BY = re.compile(
    r"(?:可|均可)?(?:省级|市级|区级|省财政|市财政)?(?:(?:按照?|依据|参照)(?!规定|有关|国家|月|年|季)|(?:采用|采取)[^，]{2,12}方式)"
)
# 横向补偿协议 goes toward nobody.
_TOWARD = re.compile(
    r"(?<![横纵方导转意定走单双])向(?P<who>(?![^，]*(?:部门|机关|银行|税务|申请))[^，的]{2,24})$"
)
_LENDERS = re.compile(r"(?:担保机构|银行|担保公司|集团|金融机构|保险公司)$")
_PAYERS = re.compile(
    r"(?:由)?(?:各级|本级|同级|受益地|中央|省级?|市级?|县级?|区级?|地方|市县|区县|各地|政府)*(?:财政(?:部门)?|政府|各地)(?:部门)?$|(?:省|市|区|县)级$|各地$"
)
_ADVERBS = re.compile(
    r"(?:可以|可|将|再|另|还|均|都|应|要|分别|继续|按规定|按有关规定|一次性|适当|优先|最高|并|，|、|依法|统一|分阶段|分期|分年度|(?:前|后|第)[一二两三四五六七八九十\d]{1,3}个?年度?|直接|额外|另外|全额|在职期间|每[^，]{1,6}"
    r"|单(?:个|户|家|一|项)[^，]{0,6}|视情况?|酌情|一般|原则上|我们|我[省市厅局委区县]|^贷款|[户人亩头生村]均|进行|实行|落实|全部|向[^，]{2,8}(?:部门|机关|机构)(?:申请|申报|申领)?)$"
)
_ASIDE = re.compile(
    r"^(?:(?:完善|落实|实施|加大|建立|健全|强化|优化|推进|加强)[^，]{0,30}(?:政策|机制|力度|制度|工程|行动)$|除[^，]{2,30}外|所需|从[^，]{2,30}(?:资金|经费|基金)中?$|由[^，]{2,20}(?:支付|承担|负担)|在[^，]{2,20}(?:基础上|前提下)$|通过[^，]{2,24}(?:资金|基金)$)"
)
# 不断加大对造林的投入力度，对造林主体给予补助
_EFFORT = re.compile(r"(?:加大|强化|加强|提高)对")
_PERIOD = re.compile(r"^(?:在|自)?(?:[^，]{0,14}期间|Dd*起?|之?日起)$")
_NAMED = re.compile(rf"的[^的，]{{0,30}}{RECIPIENT_END}$")
_PURE = re.compile(rf"^[^的，]{{0,10}}{RECIPIENT_END}$")
_LEVELS = re.compile(r"按照?(?P<who>[^，]{2,40}?)[两二三四五]个?(?:层次|档次|等级|级别|类别)")
_GIVEN_TO = re.compile(
    rf"(?:给予|奖励|补贴|补助|资助|予以)(?P<who>(?!每|同一|其|标准|金额|比例|额度)[^，：MP\d]{{0,14}}?{RECIPIENT_END})(?=一次性|最高|不超过|每|\d)"
)
_LEANS = re.compile(r"其中|确有|符合|未|上述|该|需|超过|再|缓缴|延期|逾期|另|同时|另外")


def head_of(grant: Grant) -> Head | None:
    """The head of a benefit as worded; None if nothing before it says for whom."""
    spans = [*grant.head]
    lead = _lead(grant)
    if lead is not None:
        spans.append(lead)
    head = head_in(grant.segment, spans, lead)
    return (
        head_elsewhere(grant, head, lead)
        if head is None or head.beneficiary is None
        else _filled(grant, head)
    )


def _filled(grant: Grant, head: Head) -> Head:
    """A head with what its basis says: 根据…的数量, or the levels that are the recipients."""
    words = grant.segment.words(grant.clause)
    levels = _LEVELS.search(words)
    if levels is not None:
        return replace(head, beneficiary=levels["who"])
    named = _GIVEN_TO.match(words, grant.core.start - grant.clause.start)
    if named is not None and named["who"] not in {"企业", "单位", "个人"}:
        # 分别给予企业管理团队50万元: the recipient stands behind the verb.
        condition = head.text if head.condition else head.beneficiary
        return replace(head, beneficiary=named["who"], condition=condition)
    if head.condition is None and grant.basis:
        basis = "，".join(grant.segment.words(span) for span in grant.basis)
        if basis.startswith("根据"):
            return replace(head, condition=basis)
    return head


def head_in(segment: Segment, spans: list[Span], own: Span | None = None) -> Head | None:
    """The head that some clauses of a segment hold; `own` is the core's own clause."""
    clauses = [_phrase(segment, span) for span in spans]
    kept = [(c, span) for c, span in zip(clauses, spans, strict=True) if c.text]
    kept = [(c, span) for c, span in kept if not _ASIDE.match(c.mask)]
    if not kept:
        return None
    if len(kept) > 1 and spans and kept[-1][1] == own and _TO.search(kept[-1][0].mask):
        # 鼓励担保机构降低费率，财政部门对担保机构给予补贴: the nearest 对 is the recipient's.
        kept = [*((c, s) for c, s in kept[:-1] if not _TO.search(c.mask)), kept[-1]]
    named = [item for item in kept if _TO.search(item[0].mask)]
    if len(named) > 1 and _EFFORT.search(named[0][0].mask):
        kept.remove(named[0])
    for number, (clause, _) in enumerate(kept):
        to = _TO.search(clause.mask)
        if to is not None:
            first = clause.cut(to.end(), len(clause.text))
            rest = [c for c, _ in kept[number + 1 :] if not _OWN_BASE.match(c.mask)]
            before = [c for c, _ in kept[:number]]
            spans = [span for _, span in kept[number:]]
            return replace(_recipient([first, *rest], before), spans=tuple(spans))
    head = _subject([c for c, _ in kept])
    return None if head is None else replace(head, spans=tuple(span for _, span in kept))


def carried_head(segments: tuple[Segment, ...], number: int) -> Head | None:
    """The head that the sentences before in the same paragraph leave to a headless benefit."""
    here = segments[number]
    for earlier in reversed(segments[max(0, number - 3) : number]):
        if earlier.paragraph != here.paragraph:
            return None
        if any(_TO.search(earlier.shadow, span.start, span.end) for span in earlier.clauses):
            head = head_in(earlier, _until_verb(earlier))
            if head is not None:
                return replace(head, spans=())
    return None


def leans(segment: Segment) -> bool:
    """Whether a segment by its first words continues the one before."""
    return _LEANS.match(segment.shadow) is not None


def _until_verb(segment: Segment) -> list[Span]:
    """Clauses up to the one whose recipient phrase is complete."""
    spans: list[Span] = []
    for span in segment.clauses:
        spans.append(span)
        if _TO.search(segment.shadow, spans[0].start, span.end) and is_whole(
            segment.shadow[span.start : span.end]
        ):
            break
    return spans


def _phrase(segment: Segment, span: Span) -> Phrase:
    return Phrase(segment.words(span), segment.shadow[span.start : span.end]).bare()


def _lead(grant: Grant) -> Span | None:
    """What the core clause says before the core, without payer, basis, adverbs."""
    segment = grant.segment
    start, end = grant.clause.start, grant.core.start
    own = _OWN_BASE.search(segment.shadow[start:end])
    if own is not None:
        end = start + own.start()
    by = _BY.search(segment.shadow, start, end)
    if by is not None:
        # 财政按照每生500元标准对幼儿园给予补助: the recipient stands behind the basis.
        to = _TO.search(segment.shadow, by.end(), end)
        start, end = (start, by.start()) if to is None else (to.start(), end)
    before = -1
    while before != end:
        before = end
        for pattern in (_ADVERBS, _PAYERS):
            cut = pattern.search(segment.shadow[start:end])
            if cut is not None:
                end = start + cut.start()
                break
    return Span(start, end) if end > start else None


def _recipient(clauses: list[Phrase], before: list[Phrase]) -> Head:
    """对A，B的，给予: A is the recipient, B the condition; A may run over several clauses."""
    last = 0
    if not is_whole(clauses[0].mask):
        last = next((n for n, clause in enumerate(clauses) if is_whole(clause.mask)), 0)
    elif clauses[0].mask.endswith("的"):
        last = next(
            (
                n
                for n, c in enumerate(clauses)
                if n and "的" in c.mask and is_whole(c.mask) and not c.mask.endswith("的")
            ),
            0,
        )
    named = Phrase.joined(clauses[: last + 1])
    head = parse(named)
    rest = "，".join(clause.text.removesuffix("的") for clause in clauses[last + 1 :])
    others = clauses[last + 1 :]
    if head.base is not None and others and others[0].mask.endswith("的"):
        borrower = parse(others[0])
        if borrower.beneficiary is not None and borrower.named:
            return replace(borrower, condition=both(named.text, rest), base=head.base)
    if (
        others
        and _PURE.match(others[-1].mask)
        and not _LENDERS.search(others[-1].mask)
        and head.beneficiary is not None
    ):
        # 对推荐的企业客户，实行…政策：小微企业免收…: the last names the recipient itself.
        condition = both(named.text, "，".join(clause.text for clause in others[:-1]))
        return Head(beneficiary=others[-1].text, condition=condition, named=True)
    if head.beneficiary is None:
        head = replace(head, beneficiary=_supported(before))
    if head.condition is None and not rest and before:
        asked = before[-1]
        if asked.supports:
            return replace(head, condition=parse(asked.unsupported()).condition)
    return replace(head, condition=both(head.condition, rest))


def _supported(before: list[Phrase]) -> str | None:
    for clause in before:
        if re.match(r"(?:积极|大力)?(?:支持|鼓励)", clause.mask):
            return parse(clause.unsupported()).beneficiary
    return None


def _subject(clauses: list[Phrase]) -> Head | None:
    """The recipient as the subject of the sentence or the object of 支持."""
    lasting = [clause for clause in clauses if not _PERIOD.match(clause.mask)]
    for number, clause in enumerate(lasting):
        toward = _TOWARD.search(clause.mask)
        if toward is not None:
            who = clause.text[toward.start("who") :]
            return Head(beneficiary=who, condition=_rest(lasting, number) or None)
        if clause.supports and not is_whole(clause.mask):
            end = next(
                (n for n in range(number, len(lasting)) if _NAMED.search(lasting[n].mask)), number
            )
            joined = Phrase.joined(lasting[number : end + 1]).unsupported()
            head = parse(joined)
            if end > number and head.beneficiary is not None and head.named:
                rest = "，".join(c.text.removesuffix("的") for c in lasting[end + 1 :])
                return replace(head, condition=both(head.condition, rest))
        head = parse(clause.unsupported())
        if head.beneficiary is not None and (head.named or clause.supports):
            return replace(head, condition=both(head.condition, _rest(lasting, number)))
    whole = "，".join(clause.text for clause in lasting)
    if not whole.endswith("的") and not any(c.text.endswith("的") for c in lasting):
        return None
    return Head(beneficiary=None, condition=whole.removesuffix("的"))


def _rest(clauses: list[Phrase], number: int) -> str:
    others = [clause for n, clause in enumerate(clauses) if n != number]
    return "，".join(clause.text.removesuffix("的") for clause in others)
