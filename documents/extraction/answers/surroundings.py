"""What stands before and behind a body that acts, and what takes the act away from it."""

from __future__ import annotations

import re

# What may stand before a subject inside its clause: 一是, 其中, 目前, 2022年, 下一步 …
LEAD = re.compile(
    r"(?:(?:（[^（）]{2,20}意见）|\d{1,2}[、.．]|[一二三四五六七八九十]{1,3}(?:是|、|要)|首先|其次|再次|第[一二三四五六七八九十](?:是"
    r"|，)?|（[一二三四五六七八九十\d]{1,3}）"
    r"|其中|同时|此外|另外|目前|近日|近期|近年来?|之后|随后|日前|为此|因此|如|例如|并|并且|还|也"
    r"|又|且|而|同年|当前|一直以来|长期以来|今年(?:以来|年?初|[上下]半年|[一二三四]季度)?|去年(?:以来|年?底)?|上年|前年"
    r"|明年|当年|近[\d一二三四五六七八九十两]{1,2}年来?|截至目前|到目前为止|前期|后期|后续|早在|至此|此前|此后|期间|现"
    r"|特别是|尤其是|比如|像|具体是|主要是|重点是|首先是|另|再者|由此|从而|于是|届时|会后|随即|一方面|另一方面|与此同时"
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
ACT = re.compile(
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
    r"|先|延长|减免|优先|予以|支付|不得|抓|让|把|出资|补助|奖励|各|就|颁布|审议|修订|核定|听取)"
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
_FIRMS = re.compile(
    r"^(?:[、和与及][一-龥]{2,10}?(?:公司|集团|银行|分行|支行|大学|学院|协会|中心|新区|开发区|研究院|企业"
    r"|机构))+"
)
# 各区、各基层医疗机构要…: beside bodies of a kind, others of a kind.
_OTHERS = re.compile(
    r"^(?:[、和与及]各[一-龥]{2,12}?(?:机构|单位|企业|医院|学校|高校|院校|中心|部门|园区|街道"
    r"|镇街|乡镇|协会))+"
)
# 省人社厅：近年来，…; 省财政厅反馈：…; 省财政厅表示，将….
_SAYS = re.compile(r"(?:反馈|答复|回复|表示|意见)?[：:]|(?:反馈|答复|回复|表示|告知)(?=[，,将已])")
_PREDICATE = re.compile(r"[一-龥]{3}|[一-龥]{2}[“《]")
# 在省科技厅与省人社厅共同推动下
_UNDER = re.compile(r"(?:的)?共同(?:推动|努力|推进|支持)下")
# 统一由省领导小组统筹分配的企业，: inside what describes another word.
_MODIFIER = re.compile(r"[^，,。；;]{0,30}?的(?:[一-龥]{1,10})?[，,、]")
# 我厅与省发改委: a body beside 我厅 in the subject; not 我厅与省财政厅对接, whom it only asks.
_AFTER_SELF = re.compile(r"(?:我|本)[厅委局部办](?:将|也|已|正|还)?(?:与|和|会同|、)$")
_ASKED = re.compile(
    r"(?:等[一-龥]{0,6})?[^，,。；]{0,6}?(?:对接|沟通(?!协作)|衔接|汇报|联系|反映|协商|协调|申请)"
)
_AGENT = re.compile(r"(?:由|请)$")
_LAID_DOWN = re.compile(r"(?:明确|规定|要求|确定|指定)由$")


def is_subject(before: str, after: str, *, by_name: bool) -> bool:
    """Whether a group stands as a clause's subject: at its beginning, before a predicate.

    A named body there is the subject of whatever follows but a noun (国务院部署); a kind of bodies
    must be seen to act (各级政府要…), for it often only describes (各级政府性担保机构).
    """
    clause = re.split(r"[，,；;：:。]", before)[-1]
    if clause.startswith(("自", "从")):
        return False  # 自2008年国务院批准设立…以来
    if before == "" and _SAYS.match(after):
        return True
    beside = _AFTER_SELF.search(clause) is not None and _ASKED.match(after) is None
    if LEAD.fullmatch(clause) is None and not beside:
        return before.endswith("在") and _UNDER.match(after) is not None
    tail = after.removeprefix("）")  # 省林草局（省公园局）制定…: its second name ends the group
    tail = _AND_OTHERS.sub("", _ASIDE.sub("", tail))
    if not by_name:
        tail = _OTHERS.sub("", tail)
    if by_name:
        tail = _FIRMS.sub("", _FELLOWS.sub("", tail))
    if _NOT_AFTER.match(tail):
        return by_name and _BY_PAPER.match(tail) is not None
    skipped = _SKIP.match(tail)
    rest = tail[skipped.end() :] if skipped else tail
    if ACT.match(rest) or ACT.match(tail):
        return True
    return by_name and _PREDICATE.match(rest) is not None


def is_agent(before: str, after: str, *, led: bool) -> bool:
    """由省科技厅牵头, 由省财政厅负责; not what another act says (省政府…并明确由省科技厅牵头)."""
    if _MODIFIER.match(after) or (led and _LAID_DOWN.search(before)):
        return False
    return _AGENT.search(before) is not None and bool(
        re.match(
            r"(?:等部门|等)?[^，。；]{0,8}?(?:牵头|负责|组织|按|给予|统筹|实施|落实|承担|审核"
            r"|会同|确定|予以|核实|办理|协调|接管|管理|管养|建设|审批|验收|发放|印制|认定|评审|制定|受理"
            r"|拨付|兑现|启动|查处|集中)",
            after,
        )
    )
