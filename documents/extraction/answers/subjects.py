"""Who a sentence itself names as acting: its subject, its partners, an approver.

省科技厅印发了…; 省科技厅牵头，联合省委组织部、省教育厅…; 经省委、省政府批准设立; 我局将…;
各级政府要….
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from documents.extraction.answers.governments import at_front, places_of
from documents.extraction.answers.notes import Owners
from documents.extraction.answers.selves import LETTERS, self_word, with_self
from documents.extraction.answers.shorthand import again_in, short_in
from documents.extraction.answers.surroundings import is_agent, is_subject
from documents.extraction.answers.within import mentions_in
from documents.extraction.facts import Role
from documents.extraction.gazetteer import measure_verbs
from documents.extraction.spans import Span
from documents.extraction.types import AgencyMention, Context


class Subject(Enum):
    """What kind of subject a sentence has."""

    BODY = "body"  # a body by name
    SELF = "self"  # 我局, 我们, 我省
    COLLECTIVE = "collective"  # 各级政府
    PLACE = "place"  # 湖南省, 沈阳市: a government meant, none named
    SHORT = "short"  # 县上, 两部门, 市局: whom it means, the discourse knows
    APPROVER = "approver"  # 经省委、省政府批准
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a sentence says about who acts."""

    subject: Subject
    owners: Owners = ()
    approvers: Owners = ()
    short: str = ""  # 两部门
    self_word: str = ""  # 局 in 我局, 省 in 我省, 们 in 我们
    with_self: bool = False  # 财政部会同我部…
    later: Owners = ()  # bodies of a kind that act in a later clause: 费用减半，各地要落实


_LIST_GAP = re.compile(r"(?:[、，,\s（）()]|和|与|及|以及|（[^（）]{0,20}）){1,4}")
_PARTNER = re.compile(r"(?:会同|联合|协同|商|密切配合)(?:其他)?$")
_WITH = re.compile(r"(?:与|和|同)$")
_TOGETHER = re.compile(
    r"[^，。；]{0,10}?(?:共同|联合|一起|一道|通力|密切配合|沟通协作|协作|合力|携手)"
)
_APPROVED = re.compile(r"(?:经|获|报经|报|提请|已经)$")
_APPROVAL = re.compile(r"(?:等)?(?:[一-龥]{0,8}?)?(?:批准|同意|批复|审定|审议通过|审批)")
_BASED = re.compile(r"(?:依托)$")
_ORDER = re.compile("|".join(measure_verbs()))  # 支持企业扩产，各地可…: the paper's own act first
# 县政府高度关注，县农业农村局开展…: the one acts, the other attends to it.
_MINDS = re.compile(
    r"(?:已|也|都|均|一直|始终|历来)*(?:高度|十分|非常)(?:重视|关注|关心)[^，,。；;]{0,24}[，,]"
)
_NEAR = 160  # how far back a body stands that 该厅 means
_DESCRIBES = re.compile(r"[^，,。；;]{0,16}的")  # 依托省网信办备案的大模型


def reading_of(context: Context, span: Span, *, payers: bool) -> Reading:
    """Reads the subject, the partners and the approvers of the sentence at `span`.

    `payers`: whether 中央财政 acts; in a paper of policies it only pays what others answer for.
    """
    text = context.text.text
    mentions = [m for m in mentions_in(context, span) if payers or m.rule != "agencies.treasury"]
    owners: dict[str, Role] = {}
    approvers: dict[str, Role] = {}
    collectives: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    groups = _groups(text, mentions)
    for group in groups:
        before = text[span.start : group[0].span.start]
        after = text[group[-1].span.end : span.end]
        if _APPROVED.search(before) and _APPROVAL.match(after):
            approvers.update((m.canonical, Role.LEAD) for m in group)
        elif is_subject(before, after, by_name=_plainly_named(group)) or is_agent(
            before, after, led=bool(owners)
        ):
            if any(map(_by_name, group)):
                role = Role.SUPPORT if owners and after.startswith("配合") else Role.LEAD
                owners.update((m.canonical, role) for m in group)
            elif not collectives and at_front(before):
                collectives = tuple(m.canonical for m in group)
            elif not later and _ORDER.match(before) is None:
                later = tuple(m.canonical for m in group)
        elif _PARTNER.search(before) or (_WITH.search(before) and _TOGETHER.match(after)):
            partners = {m.canonical: Role.SUPPORT for m in group if _by_name(m)}
            owners |= {name: role for name, role in partners.items() if name not in owners}
        elif _BASED.search(before) and _DESCRIBES.match(after) is None:
            owners.update((m.canonical, Role.LEAD) for m in group if _by_name(m))
    owners |= dict.fromkeys(_meant_again(context, span), Role.LEAD)
    _leave_out_minders(text[: span.end], groups, owners)
    treasuries = frozenset(m.canonical for m in mentions if m.rule == "agencies.treasury")
    treasuries -= {m.canonical for m in mentions if not m.collective}
    found = _reading(text[span.start : span.end], owners, approvers, collectives, treasuries)
    return replace(found, later=tuple((n, Role.LEAD) for n in later)) if later else found


def _meant_again(context: Context, span: Span) -> tuple[str, ...]:
    """The body that 该厅 means: 经与省自然资源厅沟通，该厅已批复."""
    again = again_in(context.text.text[span.start : span.end])
    if again is None:
        return ()
    at = span.start + again.start()
    near = [m for m in mentions_in(context, Span(max(0, at - _NEAR), at)) if not m.collective]
    named = [m.canonical for m in near if m.as_written[-1] == again["kind"]]
    return (named[-1],) if named else ()


def _leave_out_minders(
    text: str, groups: list[list[AgencyMention]], owners: dict[str, Role]
) -> None:
    """Takes out who only attends to the matter (高度关注) where another acts."""
    minding = [group for group in groups if _MINDS.match(text, group[-1].span.end)]
    names = {m.canonical for group in minding for m in group}
    if names < set(owners):
        for name in names:
            del owners[name]


def _reading(
    sentence: str,
    owners: dict[str, Role],
    approvers: dict[str, Role],
    collectives: tuple[str, ...],
    payers: frozenset[str],
) -> Reading:
    found = Subject.NONE
    own = self_word(sentence)
    if own:
        owners = {name: owners[name] for name in owners if name not in payers}  # 由县财政给予补助
    lead = any(role is Role.LEAD for role in owners.values())
    if lead and own not in set(LETTERS):
        own = ""  # 省财政厅…如下：一、我省已成立…
    if own:
        found = Subject.SELF
    elif lead:
        found = Subject.BODY
    elif collectives:
        found = Subject.COLLECTIVE
        owners = {**dict.fromkeys(collectives, Role.LEAD), **owners}
    elif short := short_in(sentence):
        return Reading(subject=Subject.SHORT, owners=tuple(owners.items()), short=short)
    elif places := places_of(sentence):
        found = Subject.PLACE
        owners = {**dict.fromkeys(places, Role.LEAD), **owners}
    elif approvers:
        found = Subject.APPROVER
    return Reading(
        subject=found,
        owners=tuple(owners.items()),
        approvers=tuple(approvers.items()),
        self_word=own,
        with_self=with_self(sentence),
    )


def _groups(text: str, mentions: list[AgencyMention]) -> list[list[AgencyMention]]:
    """Mentions joined by list signs into one group: 省委金融办和省科技厅、省商务厅."""
    groups: list[list[AgencyMention]] = []
    for mention in mentions:
        if groups:
            gap = text[groups[-1][-1].span.end : mention.span.start]
            if gap == "" or _LIST_GAP.fullmatch(gap):
                groups[-1].append(mention)
                continue
        groups.append([mention])
    return groups


def _by_name(mention: AgencyMention) -> bool:
    """Whether a mention names a body; 中央财政 stands for one."""
    return not mention.collective or mention.rule == "agencies.treasury"


def _plainly_named(group: list[AgencyMention]) -> bool:
    """Whether all of a group are bodies by name."""
    return not any(mention.collective for mention in group)
