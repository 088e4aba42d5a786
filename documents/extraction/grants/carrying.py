"""Recipients that sentences before leave to a benefit that names none (承前省略的受益主体)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from documents.extraction.grants.guides import section_of
from documents.extraction.grants.heads import head_in, head_of, phrase_of
from documents.extraction.grants.leads import TO
from documents.extraction.grants.nominals import Head, Phrase, both, is_whole
from documents.extraction.grants.parallels import completed, is_figures, said_of, without_case
from documents.extraction.grants.parts import Grant
from documents.extraction.grants.phrases import parse
from documents.extraction.grants.segments import Segment
from documents.extraction.grants.terms import owner_of
from documents.extraction.grants.things import described, is_thing, is_work, of_whom
from documents.extraction.grants.topics import topic_of
from documents.extraction.grants.wording import RECIPIENT_LAST
from documents.extraction.spans import Span
from documents.extraction.types import Context

_PLACES = re.compile(r"(?:国外|国内|境外|境内|海外|新兴|传统)[^，]{0,6}市场$")
_LEANS = re.compile(r"其中|确有|符合|未|上述|该|需|超过|再|缓缴|延期|逾期|另|同时|另外")
_PART = re.compile(r"□*其中[，：:]?")
_OPENS = re.compile(r"[：:]\s*$")
# 奖励金额按投资额分档：…: for whom is said before.
_MEASURE = re.compile(
    r"□*(?:具体)?(?:奖励|补助|补贴|扶持|资助|奖补|支持)(?:资金)?(?:金额|标准|额度)"
)
_KIND = 2  # characters at the end of a name that tell its kind: 企业, 人才
_SAYS_NOTHING = "的"
_SHORT = 10  # characters of a recipient and nothing else
_FAR = 3  # sentences back in which a recipient may stand


@dataclass(slots=True)
class Carrier:
    """What has been said so far of who receives: by sentence, by section, before a list."""

    context: Context
    segments: tuple[Segment, ...]
    previous: tuple[Segment, Head] | None = None
    last: Head | None = None
    _known: dict[int, tuple[Head, int]] = field(default_factory=dict)  # with the first core's place
    _named: dict[int, list[Span]] = field(default_factory=dict)
    _sections: dict[int, str] = field(default_factory=dict)
    _ladder: Head | None = None  # of a benefit whose sums are the items behind it
    _cases: bool = False  # whether 其中 opened a run of cases
    _opened: tuple[int | None, int, Head] | None = None  # section, last paragraph, head

    def enter(self, number: int) -> None:
        """Turn to a segment; a head lasts only to the next one of its sentence."""
        previous, here = self.previous, self.segments[number]
        same = previous is not None and previous[0].sentence == here.sentence
        if number and previous and self.segments[number - 1] is not previous[0]:
            same = False
        self.last = previous[1] if same and previous else None

    def head(self, grant: Grant, number: int) -> tuple[Head | None, tuple[str, ...]]:
        """The benefit's own head; else, with a doubt, the last one or one that is left to it."""
        whole = self._whole(grant, number)
        head = head_of(grant)
        if whole is not None and head is not None and _is_case(grant, head, whole, self._cases):
            self.last = whole  # the next case is not of this one
            case = both(without_case(whole.condition, head.beneficiary or ""), head.beneficiary)
            return replace(whole, condition=case), ("beneficiary_carried",)
        if head is not None and whole is not None and _is_alike(grant, head, whole):
            # 批发企业奖励8万元，零售企业奖励6万元: on the same condition
            told = without_case(whole.condition, head.beneficiary or "")
            head = replace(head, condition=told, spans=whole.spans, origin=whole.origin)
        head, doubts = self._own_or_left(grant, head, number)
        if not grant.listed:
            self._ladder = head if grant.announces else None
        elif self._ladder is not None and head is not None and doubts:
            # 对达标的茶园给予补助，500亩以上的20万元: on both conditions
            first, own = self._ladder.condition or "", head.condition or ""
            head = head if own.startswith(first) else replace(head, condition=both(first, own))
        self.last = head or self.last
        if _OPENS.search(self.segments[number].text) and self.last is not None:
            self._opened = (self._section(number), self.segments[number].paragraph, self.last)
        return head, doubts

    def keep(self, grant: Grant, number: int) -> None:
        """Take note that a benefit of a segment is one."""
        if self.last is None:
            return
        self.previous = self.segments[number], self.last
        if self.last.beneficiary is not None:
            self._known.setdefault(number, (self.last, grant.core.start))

    def settled(
        self, number: int, head: Head | None, doubts: tuple[str, ...]
    ) -> tuple[Head, tuple[str, ...]]:
        """The head with the recipient that its section or a heading names, if it has none.

        Where nobody is named, who meets the condition: 获得发明专利授权的.
        """
        section = self._section(number)
        if head is not None and is_work(head):
            head = of_whom(head, topic_of(self.context, section))
        if head is not None and head.beneficiary is not None:
            if section is not None:
                self._sections.setdefault(section, head.beneficiary)
            return head, doubts
        head = head or Head(beneficiary=None, condition=None)
        above = None if section is None else self.context.sections[section].parent
        topic = self._sections.get(above) if above is not None else None
        topic = topic or topic_of(self.context, section)
        if topic is None:
            return described(head, self.segments[number]), (*doubts, "beneficiary_unknown")
        carried = doubts if "beneficiary_carried" in doubts else (*doubts, "beneficiary_carried")
        named = parse(Phrase(topic, topic))
        told = named.condition if named.beneficiary else None
        head = replace(head, condition=both(told, head.condition) if told else head.condition)
        return replace(head, beneficiary=named.beneficiary or topic), carried

    def _section(self, number: int) -> int | None:
        return section_of(self.context, self.segments[number])

    def _whole(self, grant: Grant, number: int) -> Head | None:
        """The head of which a benefit may be a case: 其中，甲类…; 国外新兴市场，按…."""
        part = _PART.match(grant.segment.shadow) is not None
        joined = self._joined(number)
        self._cases = part or (self._cases and joined)
        return self._left(number) if self.last is None and (part or joined) else self.last

    def _own_or_left(
        self, grant: Grant, head: Head | None, number: int
    ) -> tuple[Head | None, tuple[str, ...]]:
        owner = owner_of(grant) if head is not None else None
        if head is not None and owner is not None and not head.named:
            left = self.last or self._left(number) if head.beneficiary is None else None
            head = completed(head, left)
            before = (left.beneficiary if left is not None else None) or ""
            owner = before if before.endswith(owner) else owner
            # 对责任险按保费的40%给予补贴，单户企业每年最高10万元
            told = head.beneficiary or ""
            told = "" if told in (head.condition or "") else told
            return replace(head, beneficiary=owner, condition=both(head.condition, told)), ()
        if head is not None and is_thing(head) and (self.last or self._joined(number)):
            left = self.last or self._left(number)
            head = of_whom(head, left.beneficiary if left is not None else None)
        if head is not None and head.beneficiary is not None:
            tested = self.last is not None and (self.last.spans or self.last.condition is None)
            alike = grant.listed or (not head.spans and tested)
            if self.last is not None and head.condition is None and alike:
                # 给予承接方…, 其中博士每月2000元: on the same condition
                shared = without_case(self.last.condition, head.beneficiary)
                head = replace(head, condition=shared)
            elif is_figures(head.condition) and (self.last is not None or self._joined(number)):
                head = completed(head, self.last or self._left(number))
            return head, ()
        carried = self.last
        here = self.segments[number]
        leaning = head is not None or _LEANS.match(here.shadow) is not None
        leaning = leaning or self._joined(number) or grant.clause == here.clauses[0]
        named = grant.rule.id != "subsidies.standard" or self._announced(number)
        if carried is None and leaning and named:
            carried = self._left(number)
        if carried is None:
            return head, ()
        if head is None or head.text == _SAYS_NOTHING:
            return said_of(grant, carried), ("head_carried",)
        head = completed(head, carried)
        return replace(head, beneficiary=carried.beneficiary), ("beneficiary_carried",)

    def _left(self, number: int) -> Head | None:
        """The head that the sentences before, or the opening of a list, leave to a benefit."""
        here = self.segments[number]
        for at in range(number - 1, max(-1, number - 1 - _FAR), -1):
            earlier = self.segments[at]
            if earlier.paragraph != here.paragraph:
                break
            known, core = self._known.get(at, (None, len(earlier.text)))
            spans = self._phrases(at)
            if spans and (known is None or spans[-1].end <= core):
                known = _given(head_in(earlier, spans), known)
            if known is not None:
                return known
        near = self.previous and here.paragraph <= self.previous[0].paragraph + 1
        if near and self.previous and _MEASURE.match(here.shadow):
            return replace(self.previous[1], condition=None, spans=())
        return self._listed(number)

    def _phrases(self, at: int) -> list[Span]:
        """Clauses up to the recipient's of a segment, if it names one; looked for once.

        A text without stops makes segments of hundreds of clauses and benefits.
        """
        if at not in self._named:
            segment = self.segments[at]
            names = any(_names(segment, span) for span in segment.clauses)
            self._named[at] = _until_verb(segment) if names else []
        return self._named[at]

    def _listed(self, number: int) -> Head | None:
        """The head before a list's colon: 对达标的企业，按以下标准奖励：⏎1.…⏎2.…."""
        if self._opened is None:
            return None
        section, paragraph, head = self._opened
        here, at = self.segments[number], self._section(number)
        above = None if at is None else self.context.sections[at].parent
        first = number > 0 and _OPENS.search(self.segments[number - 1].text) is not None
        if here.paragraph > paragraph + 1 or not (first or section in {at, above}):
            return None
        self._opened = (section if section in {at, above} else above, here.paragraph, head)
        if head.beneficiary is None and head.condition is not None:
            return replace(head, beneficiary=f"{head.condition}的")  # 在本区从业并获奖的
        return head

    def _announced(self, number: int) -> bool:
        """Whether the sentence before grants without figures: 给予补助。补助标准为…."""
        before = self.segments[number - 1] if number else None
        return (
            before is not None
            and before.paragraph == self.segments[number].paragraph
            and re.search("给予|予以|享受|发放|申领|申请|领取", before.shadow) is not None
            and "M" not in before.shadow
        )

    def _joined(self, number: int) -> bool:
        """Whether only a ； parts a segment from the one before."""
        before = self.segments[number - 1] if number else None
        return (
            before is not None
            and before.paragraph == self.segments[number].paragraph
            and not before.text.rstrip().endswith(("。", "！", "？"))
        )


def _given(said: Head | None, known: Head | None) -> Head | None:
    """The head as said, but for who stands behind the verb: 对展会，给予举办单位10万元."""
    if said is None or known is None or not said.beneficiary:
        return said or known
    return known if said.beneficiary in (known.condition or "") else said


def _is_case(grant: Grant, head: Head, whole: Head, among: bool) -> bool:  # noqa: FBT001
    """Whether a bare noun is a case of the recipient before it; `among` cases anything may be."""
    named = "，".join(grant.segment.shadow[span.start : span.end] for span in head.spans)
    who = head.beneficiary or ""
    if not who or head.condition is not None or not named or TO.search(named) or "的" in named:
        return False
    if whole.beneficiary is None:
        return False
    return among or _PLACES.search(who) is not None or RECIPIENT_LAST.search(who) is None


def _is_alike(grant: Grant, head: Head, whole: Head) -> bool:
    """Whether a recipient without condition is of the kind of the one before it."""
    first, last = whole.beneficiary or "", head.beneficiary or ""
    named = "，".join(grant.segment.shadow[span.start : span.end] for span in head.spans)
    plain = head.condition is None and "的" not in named and not TO.search(named)
    if not plain or len(last) <= _KIND or first == last:
        return False
    return first[-_KIND:] == last[-_KIND:] or _is_tested(whole)


def _is_tested(whole: Head) -> bool:
    """Whether a test stands before a bare recipient: 通过审查的，法人每件资助2万元."""
    if whole.origin is None or len(whole.spans) == 1:
        return False
    shown = [whole.origin.shadow[span.start : span.end] for span in whole.spans]
    if not shown or TO.search(shown[0]):
        return False
    # 个人缴费部分，特困人员全额资助，低保对象按90%
    listed = len(shown[-1]) <= _SHORT and RECIPIENT_LAST.search(shown[-1]) is not None
    return shown[0].endswith("的") or (listed and "的" not in shown[-1])


def _names(segment: Segment, span: Span) -> bool:
    """Whether a clause may name a recipient: 对…, 支持…."""
    return (
        TO.search(segment.shadow, span.start, span.end) is not None
        or phrase_of(segment, span).supports
    )


def _until_verb(segment: Segment) -> list[Span]:
    """Clauses up to the one whose recipient phrase is complete."""
    spans: list[Span] = []
    whole = False
    for span in segment.clauses:
        words = segment.shadow[span.start : span.end]
        if whole and not words.endswith(("的", "时", "后")):
            break
        spans.append(span)
        named = TO.search(segment.shadow, spans[0].start, span.end) is not None
        whole = whole or (named and is_whole(words))
    return spans
