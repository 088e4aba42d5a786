"""Who may receive a benefit and on what condition, from the words before it (受益主体与条件)."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.extraction.grants.bases import PORTIONED
from documents.extraction.grants.elsewhere import head_elsewhere
from documents.extraction.grants.leads import OWN_BASE, TO, lead_of
from documents.extraction.grants.nominals import Head, Phrase, both
from documents.extraction.grants.parts import Grant
from documents.extraction.grants.phrases import parse
from documents.extraction.grants.recipients import recipient_of, subject_of
from documents.extraction.grants.segments import Segment
from documents.extraction.grants.wording import ACTOR, RECIPIENT_END
from documents.extraction.spans import Span

_ASIDE = re.compile(
    r"^(?:(?:每年)?以[^，]{2,30}为(?:基数|依据|基准)$|(?:完善|落实|实施|加大|建立|健全|强化|优化"
    r"|推进|加强|加快|促进|提升|推动)[^，的]{0,30}(?:政策|机制|力度|制度|工程|行动|建设|发展|培育|升级|转型|水平|能力"
    r"|环境|体系|创建|振兴|融合|消费|保障|转化)$|除[^，]{2,30}外"
    r"|(?:发起|组建|成立)?设立[^，]{2,40}(?:基金|资金|资金池)$|给予[^，]{0,16}(?:支持|券)$"
    r"|(?:每年)?安排[^，]{0,24}(?:资金|经费)[^，]{0,12}$|所需|从[^，]{2,30}(?:资金|经费|基金)中?$"
    r"|采[取用][^，]{2,16}方式$|[^，]{0,12}(?:还|明确|也|要求)?(?:规定|提出|指出)$"
    r"|由[^，]{2,20}(?:支付|承担|负担)|可(?:申报|申请|参评|推荐)[^，]{2,30}$|[^，对]{0,12}按[^，对]{0,8}\d[:：∶][^，对]{0,16}[分承负共][摊担]$|在[^，]{2,20}(?:基础上|前提下)$"
    r"|通过[^，]{2,24}(?:资金|基金)$)"
)
# 不断加大对造林的投入力度，对造林主体给予补助
_EFFORT = re.compile(r"(?:加大|强化|加强|提高)对")
_BY_RESULTS = re.compile(r"根据[^，\d]{4,40}(?:情况|结果|绩效|等次|程度)")
_ANYBODY = {"企业", "单位", "个人"}
_LEVELS = re.compile(r"按照?(?P<who>[^，]{2,40}?)[两二三四五]个?(?:层次|档次|等级|级别|类别)")
_GIVEN_TO = re.compile(
    rf"(?:分别|一次性)*(?:[付拨发奖补]给|给[予与]?|奖励|补贴|补助|资助|予以)(?P<who>"
    rf"(?!每|费|金(?!融|牌)|为|对象|同一|其|标准|金额|比例|额度)[^，：MP\d每]{{0,14}}?{RECIPIENT_END})"
    rf"(?=一次性|最高|不超过|每|各|分别|\d|(?<=单位|企业|机构|公司|主体|[一-龥]方)[^，：MP的]{{0,4}}(?:奖励|补助|补贴|资助))"
)
# 新获国际标准的，给予企业20万元; 新设立的检测中心: titles and things do not receive it.
_ACTS = re.compile(rf"(?:{ACTOR}|项目|小巨人|人)[”』]?□*$")
_BODY = re.compile(r"(?:基地|单位|园区|景区|企业|项目)□*$")
_FIRM = re.compile(
    r"(?:企业|公司|集团|项目|主体|商户|工商户|工厂|合作社|农场|小巨人)[”』]?"
    r"(?:[（(][^（()）]*[）)])?$"
)
_GIVEN_SOMEBODY = re.compile(
    rf"(?:分别|一次性)*(?:[付拨发奖补]给|给予|奖励|补贴|补助|资助|予以|返还|奖补)(?:给|于)?"
    rf"(?:每[家个位名户](?=[^，：MP\d]{{0,12}}?{ACTOR}))?"
    rf"(?P<who>(?!每|费|金(?!融|牌)|为|对象|同一|其|标准|金额|比例|额度|一定|适当|相应)"
    rf"(?:[^，：MP\d的]{{2,20}}的)?[^，：MP\d的]{{0,30}}{RECIPIENT_END}"
    rf"(?:[（(][^（()）]{{1,6}}[）)])?)(?=$|一次性|最高|不[超少低]|每|各|分别|\d"
    rf"|[^，的]{{0,8}}的?(?:补贴|补助|奖励|奖补|资助))"
)
# 按0.5%奖励引荐人
_GIVEN_LAST = re.compile(
    rf"(?<=[%‰元])的?(?:奖励|补贴|补助|资助)(?:给|于)?(?P<who>[^，：MP\d的]{{0,10}}?{RECIPIENT_END})$"
)
# 支持规模茶场对集中连片的基地开展示范: who does it stands before 对.
_SUPPORTED = re.compile(
    rf"(?:支持|鼓励|引导|鼓励和?支持)(?P<who>[^，的对]{{0,40}}?{RECIPIENT_END})"
    rf"(?P<condition>(?:对(?!应|接|口|外|标)|面向|围绕|通过|利用|依托|针对|与|以)[^，]{{4,}}?"
    rf"(?:开展|进行|实施|建设|提供|发布|举办|参与|合作|研发|开发|申报|承担)[^，]*)"
)
# 给予新增软件著作权每件奖励900元
_GIVEN_THING = re.compile(r"给予(?P<who>新[增获授认][^，；：MP\d]{2,14}?)(?=每[件项个])")
_ASIDE_LAST = re.compile(r"(?<=的)□+$")
# 紧缺人才｜除享受上述补贴外
_BESIDES = re.compile(
    r"(?<=[^，]{2})除了?(?:享受|给予|按|执行|免|获得)[^，]{2,40}?外$|(?<=[^，]{3})自[^，]{2,14}起$"
)
_LABEL = re.compile(
    rf"(?!支持|鼓励|引导|推动|促进|加快|加强|培育)(?![^，]*(?:标准|条件|对象|方式|内容|范围|措施|政策|要求|原则|如下|办法|补贴|补助|奖励))"
    rf"[^，；的对按给]{{0,16}}(?:{RECIPIENT_END}|[棚房舍库厂场站车船机塘池网]□*)"
)


def head_of(grant: Grant) -> Head | None:
    """The head of a benefit as worded; None if nothing before it says for whom."""
    spans = [*grant.head]
    lead = lead_of(grant)
    if lead is not None:
        spans.append(lead)
    label = _label(grant)
    if label is not None:
        head = head_in(grant.segment, spans[1:], lead)
        return replace(
            head or Head(beneficiary=None, condition=None, spans=tuple(spans[1:])),
            beneficiary=label,
            condition=_rest_of(grant, spans[1:]),
        )
    head = head_in(grant.segment, spans, lead)
    if head is None or head.beneficiary is None:
        return _given_to(grant, head) or head_elsewhere(grant, head, lead)
    return _filled(grant, head)


def _label(grant: Grant) -> str | None:
    """The recipient that heads an item: 智能温控大棚：连片新建50亩以上，每亩补贴5万元."""
    segment, first = grant.segment, grant.segment.clauses[0]
    if not grant.head or grant.head[0] != first:
        return None
    colon = segment.text[first.end : first.end + 1] in {"：", ":"}
    label = _LABEL.fullmatch(segment.shadow, first.start, first.end)
    named = any(TO.search(segment.shadow, span.start, span.end) for span in segment.clauses)
    return segment.words(first) if colon and label is not None and not named else None


def _rest_of(grant: Grant, spans: list[Span]) -> str | None:
    words = [phrase_of(grant.segment, span).text.removesuffix("的") for span in spans]
    return "，".join(one for one in words if one) or None


def _given_to(grant: Grant, head: Head | None) -> Head | None:
    """给予用人单位每人2000元补贴: the recipient behind the verb, where none stands before it."""
    words = grant.segment.words(grant.clause)
    at = grant.core.start - grant.clause.start
    named = _GIVEN_SOMEBODY.match(words, at) or _GIVEN_LAST.search(words, at)
    named = named or _GIVEN_THING.match(words, at)
    if named is None:
        return None
    condition = head.condition if head else None
    who = parse(Phrase(named["who"], named["who"]))
    spans = head.spans if head else ()
    return replace(who, condition=both(condition, who.condition), spans=spans)


def _filled(grant: Grant, head: Head) -> Head:
    """A head with what its basis says: 根据…的数量, or the levels that are the recipients."""
    words = grant.segment.words(grant.clause)
    levels = _LEVELS.search(words)
    if levels is not None and not re.search(r"\d", levels["who"]):
        return replace(head, beneficiary=levels["who"])
    named = _GIVEN_TO.match(words, grant.core.start - grant.clause.start)
    if named is not None and (named["who"] not in _ANYBODY or _is_title(head, named["who"])):
        # 分别给予企业管理团队50万元: the recipient stands behind the verb.
        head = _tested(grant, head)
        said = (head.beneficiary or "") in (head.condition or "")
        condition = head.condition if said else both(head.beneficiary, head.condition)
        return replace(head, beneficiary=named["who"], condition=condition)
    if grant.basis:
        basis = "，".join(grant.segment.words(span) for span in grant.basis)
        if basis.startswith("根据") and (head.condition is None or _BY_RESULTS.fullmatch(basis)):
            return replace(head, condition=both(head.condition, basis))
    return head


def _tested(grant: Grant, head: Head) -> Head:
    """The head of the test alone: 鼓励高校发布项目，通过验收的，给予发布方80万元."""
    first, last = (phrase_of(grant.segment, span) for span in (head.spans[0], head.spans[-1]))
    if first.supports and last.mask.endswith("的") and not re.search("[MPC]", first.mask):
        return replace(head, beneficiary=None, condition=last.text.removesuffix("的"))
    return head


def _is_title(head: Head, named: str) -> bool:
    """Whether what a head names as recipient is only a title won or a thing set up."""
    who = head.beneficiary or ""
    if _BODY.search(who) and named in {"企业", "单位"}:
        return False  # 对版权示范单位，给予企业30万元
    if who in (head.condition or "") or _ACTS.search(who) is None:
        return True
    return named == "企业" and _FIRM.search(who) is None  # 对引进的博士，给予企业5000元


def head_in(segment: Segment, spans: list[Span], own: Span | None = None) -> Head | None:
    """The head that some clauses of a segment hold; `own` is the core's own clause."""
    clauses = [phrase_of(segment, span) for span in spans]
    kept = [(c, span) for c, span in zip(clauses, spans, strict=True) if c.text]
    kept = [(c, span) for c, span in kept if not _ASIDE.match(c.mask)]
    if not kept:
        return None
    kept = [(c, span) for c, span in kept if not _is_portion(c)] or kept
    asked: list[Phrase] = []
    if len(kept) > 1 and spans and kept[-1][1] == own and TO.search(kept[-1][0].mask):
        # 鼓励担保机构降低费率，财政部门对担保机构给予补贴: the nearest 对 is the recipient's.
        asked = [c for c, _ in kept[:-1] if TO.match(c.mask)]
        kept = [*((c, s) for c, s in kept[:-1] if not TO.search(c.mask)), kept[-1]]
    for place, (phrase, _) in enumerate(kept):
        supported = _SUPPORTED.match(phrase.mask)
        if supported is not None:
            who = phrase.text[slice(*supported.span("who"))]
            rest = "，".join(c.text.removesuffix("的") for c, _ in kept[place + 1 :])
            condition = both(phrase.text[slice(*supported.span("condition"))], rest)
            behind = tuple(span for _, span in kept[place:])
            head = Head(beneficiary=who, condition=condition, named=True)
            return replace(head, spans=behind, origin=segment)
    named = [item for item in kept if TO.search(item[0].mask)]
    if len(named) > 1 and _EFFORT.search(named[0][0].mask):
        kept.remove(named[0])
    for number, (clause, _) in enumerate(kept):
        to = TO.search(clause.mask)
        if to is not None:
            first = clause.cut(to.end(), len(clause.text))
            others = [c for c, _ in kept[number + 1 :] if not OWN_BASE.match(c.mask)]
            before = [c for c, _ in kept[:number]]
            spans = [span for _, span in kept[number:]]
            found = recipient_of([first, *others], before)
            if found.condition is None:
                # 对举办论坛的，对主办单位给予奖励
                words = (TO.sub("", c.text, count=1).removesuffix("的") for c in asked)
                found = replace(found, condition="，".join(words) or None)
            return replace(found, spans=tuple(spans), origin=segment)
    subject = subject_of([c for c, _ in kept])
    spans = [span for _, span in kept]
    return subject and replace(subject, spans=tuple(spans), origin=segment)


def _is_portion(phrase: Phrase) -> bool:
    """Whether a clause is what a share is of: 对新增贡献超过15%部分."""
    return phrase.mask.endswith("部分") and PORTIONED.search(phrase.mask) is not None


def phrase_of(segment: Segment, span: Span) -> Phrase:
    """A clause as a phrase, without words that open it and an aside behind its 的."""
    shadow = segment.shadow[span.start : span.end]
    aside = _ASIDE_LAST.search(shadow)  # 龙头企业的（含联合体）
    aside = aside or _BESIDES.search(shadow)
    end = span.end - (len(aside[0]) if aside else 0)
    return Phrase(segment.text[span.start : end], segment.shadow[span.start : end]).bare()
