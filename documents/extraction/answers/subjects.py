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
    APPROVER = "approver"  # 经省委、省政府批准
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a sentence says about who acts."""

    subject: Subject
    owners: Owners = ()
    approvers: Owners = ()
    self_word: str = ""  # 局 in 我局, 省 in 我省, 们 in 我们
    with_self: bool = False  # 财政部会同我部…
    later: Owners = ()  # bodies of a kind that act in a later clause: 费用减半，各地要落实


_LETTERS = "厅委局部办行署院会们"  # 我厅, 我们: the writer; 我省: anyone there
# What may stand before a subject inside its clause: 一是, 其中, 目前, 2022年, 下一步 …
_LEAD = re.compile(
    r"(?:(?:[一二三四五六七八九十]{1,3}(?:是|、|要)|首先|其次|再次|第[一二三四五六七八九十](?:是"
    r"|，)?|（[一二三四五六七八九十\d]{1,3}）"
    r"|其中|同时|此外|另外|目前|近日|近期|近年来?|之后|随后|日前|为此|因此|如|例如|并|并且|还|也"
    r"|又|且|而|同年|当前|一直以来|长期以来"
    r"|下一步(?:工作中)?|下步|今后|接下来|下阶段|下一阶段|未来|(?:自"
    r"|从)?\d{4}年?(?:[-—－至~和、]\d{4}年?)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|起|底|初|末|度|期间)?"
    r"|“[一-龥]{2,4}”(?:时期|期间|以来)?|原|对此|据此|由|则|请|再由|先由|[，,：:；;“、\s])){0,8}$"
)
# What follows a subject; a list sign or 的 takes the office away.
_NOT_AFTER = re.compile(
    r"的|提出的|《|[、/]|等(?:的|地|\d)|(?:审议|部署|支持下|指导下|领导下)(?!了)"
    r"|(?:批准|同意|批复|安排|要求|认定|确定)(?=[，,。；;、]|的|后|部署|和)"
    r"|(?:统一|决策|工作)?(?:文件|精神|会议|规定|意见|决策)|牵头部门|网站|门户|关于|有关|所属"
    r"|下属|直属|办公室|主要负责|分管"
    r"|领导|负责人|机关|党组|内|外|层面|及其|平台|系统"
)
_LIST_GAP = re.compile(r"(?:[、，,\s（）()]|和|与|及|以及|（[^（）]{0,20}）){1,4}")
_PARTNER = re.compile(r"(?:会同|联合|协同|商|密切配合)(?:其他)?$")
_WITH = re.compile(r"(?:与|和|同)$")
_TOGETHER = re.compile(
    r"[^，。；]{0,10}?(?:共同|联合|一起|一道|通力|密切配合|沟通协作|协作|合力|携手)"
)
_APPROVED = re.compile(r"(?:经|获|报经|报|提请|已经)$")
_APPROVAL = re.compile(r"(?:等)?(?:[一-龥]{0,8}?)?(?:批准|同意|批复|审定|审议通过|审批)")
_BASED = re.compile(r"(?:依托)$")
_AGENT = re.compile(r"(?:由|请)$")
_LAID_DOWN = re.compile(r"(?:明确|规定|要求|确定|指定)由$")
_SELF = re.compile(
    r"(?:我|本)(?P<word>厅|委|局|部|办|行|署|院|会|省|市|县|区|州|旗|自治区|们)(?!门|分|级|内|外)"
)
_ACT = re.compile(
    r"(?:连续|常态化|统一|集中|专门|商|主要|也|还|已|均|都|又|再|将|拟|要|应|可|须|会|可以|应当|必须|继续|正在|正|先后"
    r"|相继"
    r"|分别|积极|共同|高度|十分|始终|一直|着力|全面"
    r"|联合|会同|牵头|切实|认真|及时|主动|负责|按照|根据|结合|立足|围绕|为|以|对|在|与|和|从"
    r"|通过|充分|大力|持续|不断|进一步|加快|加强|加大"
    r"|强化|推动|推进|组织|印发|出台|制定|发布|建立|开展|实施|启动|支持|安排|下达|设立|成立|召开"
    r"|起草|编制|完善|落实|做好|指导|督促|协调"
    r"|鼓励|引导|探索|提出|明确|规定|要求|承担|配合|搭建|签订|争取|研究|拨付|投入|确定|认定"
    r"|批准|举办|建设|打造|优化|深化|严格|依法"
    r"|给予|提供|参照|采取|利用|累计|共|每年|预|近|于|自|作为|重视|完成|报|向|尽快"
    r"|先|延长|减免|优先|予以|支付|不得|抓|让|把|出资|补助|奖励|各|就)"
)
_ORDER = re.compile("|".join(measure_verbs()))  # 支持企业扩产，各地可…: the paper's own act first
# 县政府高度关注，县农业农村局开展…: the one acts, the other attends to it.
_MINDS = re.compile(
    r"(?:已|也|都|均|一直|始终|历来)*(?:高度|十分|非常)(?:重视|关注|关心)[^，,。；;]{0,24}[，,]"
)
# 省科技厅等部门, 省工信厅等7部门: others that act with it.
_AND_OTHERS = re.compile(
    r"^等(?:(?:\d{1,2}|[一二两三四五六七八九十]{1,2})?个?(?:部门|单位|厅局|部委))?"
)
# 商务部《…规划》等文件均明确…: a body lays down what its paper says.
_BY_PAPER = re.compile(
    r"(?:《[^《》]{2,80}》(?:[（(][^（()）]{2,30}[）)])?[、和及]?){1,4}(?:等[^，,。；]{0,6}?)?(?:中|均|都|也|已|就)*"
    r"(?:明确|提出|规定|要求|指出)"
)
# Between a subject and what it does: 省财政厅2026年安排…, 县水利局去年投入….
_SKIP = re.compile(
    r"[，,]?(?:同时|目前|近年来|在[^，。；]{2,20}?(?:上|中|时|后)|依法履职时"
    r"|(?:已?[自从于])?(?:20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[至\-—－~](?:20)?\d\d年)?|今年|去年|上年|前年|明年"
    r"|“十[一-龥]五”(?:期间|时期)?)(?:以来|起|年?[初底末]|[上下]半年|期间|度)?"
    r"|根据[^，。；]{2,20})?[，,]?"
)
# （单位） behind a subject; others that act with it: 省科技厅、长春新区、香港大学三方.
_ASIDE = re.compile(r"^（[^（）]{1,12}）")
_FELLOWS = re.compile(
    r"^(?:[、和与][一-龥]{2,12}){1,3}?(?=三方|双方|等|正|将|已|应|要|须|负责|共同|联合)"
)
_WITH_SELF = re.compile(r"(?:会同|联合|与|和)(?:我|本)(?:部|厅|委|局|办)(?!门)")
_FIRMS = re.compile(
    r"^(?:[、和与及][一-龥]{2,10}?(?:公司|集团|银行|分行|支行|大学|学院|协会|中心|新区|开发区|研究院|企业"
    r"|机构))+"
)
# 各区、各基层医疗机构要…: beside bodies of a kind, others of a kind.
_OTHERS = re.compile(
    r"^(?:[、和与及]各[一-龥]{2,12}?(?:机构|单位|企业|医院|学校|高校|院校|中心|部门|园区|街道"
    r"|镇街|乡镇|协会))+"
)
_DESCRIBES = re.compile(r"[^，,。；;]{0,16}的")  # 依托省网信办备案的大模型
_PREDICATE = re.compile(r"[一-龥]{3}|[一-龥]{2}[“《]")
# 在省科技厅与省人社厅共同推动下
_UNDER = re.compile(r"(?:的)?共同(?:推动|努力|推进|支持)下")
# 统一由省领导小组统筹分配的企业，: inside what describes another word.
_MODIFIER = re.compile(r"[^，,。；;]{0,30}?的(?:[一-龥]{1,10})?[，,、]")


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
        elif _is_subject(before, after, by_name=_plainly_named(group)) or _is_agent(
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
    _leave_out_minders(text[: span.end], groups, owners)
    found = _reading(text[span.start : span.end], owners, approvers, collectives)
    return replace(found, later=tuple((n, Role.LEAD) for n in later)) if later else found


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
) -> Reading:
    found = Subject.NONE
    own = _self_word(sentence)
    lead = any(role is Role.LEAD for role in owners.values())
    if lead and own not in set(_LETTERS):
        own = ""  # 省财政厅…如下：一、我省已成立…
    if own:
        found = Subject.SELF
    elif lead:
        found = Subject.BODY
    elif collectives:
        found = Subject.COLLECTIVE
        owners = {**dict.fromkeys(collectives, Role.LEAD), **owners}
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
        with_self=_WITH_SELF.search(sentence) is not None,
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


def _is_subject(before: str, after: str, *, by_name: bool) -> bool:
    """Whether a group stands as a clause's subject: at its beginning, before a predicate.

    A named body there is the subject of whatever follows but a noun (国务院部署); a kind of bodies
    must be seen to act (各级政府要…), for it often only describes (各级政府性担保机构).
    """
    clause = re.split(r"[，,；;：:。]", before)[-1]
    if clause.startswith(("自", "从")):
        return False  # 自2008年国务院批准设立…以来
    if before == "" and after.startswith(("：", ":")):
        return True  # 省人社厅：近年来，…
    if _LEAD.fullmatch(clause) is None and not _after_self(clause):
        return before.endswith("在") and _UNDER.match(after) is not None
    tail = _AND_OTHERS.sub("", _ASIDE.sub("", after))
    if not by_name:
        tail = _OTHERS.sub("", tail)
    if by_name:
        tail = _FIRMS.sub("", _FELLOWS.sub("", tail))
    if _NOT_AFTER.match(tail):
        return by_name and _BY_PAPER.match(tail) is not None
    skipped = _SKIP.match(tail)
    rest = tail[skipped.end() :] if skipped else tail
    if _ACT.match(rest) or _ACT.match(tail):
        return True
    return by_name and _PREDICATE.match(rest) is not None


def _after_self(clause: str) -> bool:
    """我厅与省发改委: a body beside 我厅 in the subject."""
    return (
        re.search(r"(?:我|本)[厅委局部办](?:将|也|已|正|还)?(?:与|和|会同|、)$", clause) is not None
    )


def _by_name(mention: AgencyMention) -> bool:
    """Whether a mention names a body; 中央财政 stands for one."""
    return not mention.collective or mention.rule == "agencies.treasury"


def _plainly_named(group: list[AgencyMention]) -> bool:
    """Whether all of a group are bodies by name."""
    return not any(mention.collective for mention in group)


def _is_agent(before: str, after: str, *, led: bool) -> bool:
    """由省科技厅牵头, 由省财政厅负责; not what another act says (省政府…并明确由省科技厅牵头)."""
    if _MODIFIER.match(after) or (led and _LAID_DOWN.search(before)):
        return False
    return _AGENT.search(before) is not None and bool(
        re.match(
            r"(?:等部门|等)?[^，。；]{0,8}?(?:牵头|负责|组织|按|给予|统筹|实施|落实|承担|审核"
            r"|会同|确定|予以|核实|办理|协调|接管|管理|管养|建设|审批|验收|发放|印制|认定|评审|制定|受理"
            r"|拨付|兑现|启动|查处|落实|集中)",
            after,
        )
    )


def _self_word(sentence: str) -> str:
    """局 of a 我局 that begins a clause, 们 of 我们; empty if none does."""
    for match in _SELF.finditer(sentence):
        clause = re.split(r"[，,；;：:。]", sentence[: match.start()])[-1]
        if _LEAD.fullmatch(clause) and not sentence.startswith("的", match.end()):
            return match["word"]
    return ""
