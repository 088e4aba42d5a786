"""What frames a paper and states no act: openings, transmittals, courtesies, terms of the paper."""

from __future__ import annotations

import re

# Openings, transmittals, courtesies and preambles.
_FORMAL = re.compile(
    r"(?:答复|回复|汇报|报告|反馈|说明|介绍|意见|情况|通知|措施|办法|方案|政策|规定|细则|要求|方面|工作|通报|函复|公告"
    r"|通告|事项)(?:意见"
    r"|内容)?如下$|收悉[^。]{0,60}$|具体如下$|谢谢您"
    r"|希望.{0,16}(?:继续|一如既往).{0,16}(?:关注|支持|意见|建议)"
    r"|现(?:将)?.{0,60}印发|(?:印发|转发)给你们|特此通知|此件|(?:特?制[定订]|提出)(?:[和并]实施)?(?:本|以下|如下"
    r"|此)[^，。]{0,16}$"
    r"|联系(?:人|电话|单位|方式)[：:]|此答复"
    r"|专此|谨此|敬请|恳请|负责解释$|由[^，,。；]{2,40}解释$|如有.{0,10}问题|请(?:您)?批评指正"
    r"|请(?:及时|直接|径|迳)?(?:向|与)[^，。]{2,30}(?:反映|反馈|联系|报告)$|作出如下(?:决定|规定)$"
    r"|由我.{0,30}(?:办理|主办|会办)$"
    r"|研究办理(?:$|[，,][^，,]{0,12}(?:答复|如下))|\d日印发$"
    r"|(?:是多少|有哪些|是什么|怎么办|[吗呢])$"
)
_FORMALLY_BEGUN = re.compile(
    r"(?:(?:最后|首先|同时)[，,])?[^，,]{0,16}感谢(?:您|你|各位|贵)"
    r"|[^，,]{0,16}感谢.{0,20}(?:关心|支持|关注|理解)"
    r"|【[^【】]{0,6}(?:依据|单位|部门|电话|时限)】"
    r"|.{0,8}请您.{0,10}(?:理解|谅解|支持)|对?以上(?:答复|回复|意见|是)|附件"
    r"|(?:您|你)们?(?:在|提出(?!.*下一?步)|好)|[一-龥]{0,24}办公室$"
    r"|《[^《》]{4,80}》已经?[^。]{2,24}(?:同意|审议通过|批准)$"
)
# What a word means, since when a paper holds: 本办法所称…, …是指…, 自印发之日起施行.
_TERMS_OF_PAPER = re.compile(
    r"^(?:其中[，,])?(?:(?:本(?:办法|措施|意见|方案|规定|细则|通知|文件|政策))?所称"
    r"|[^，,。；]{2,24}是指)"
    r"|^(?:本|以上|上述|该)[一-龥]{0,8}(?:自|从)[^，,。；]{2,20}起(?:正式)?(?:施行|实施|执行|生效)"
)
# How entitlements combine, whom and how long the paper binds, what takes precedence over it.
_RESERVATION = re.compile(
    r"^(?:同一|单个|每个|上述|以上|本|前款|符合|享受|已|与|对(?:于|符合|同)|若|如|凡|各项|多项|企业|项目|申报|政策)"
    r"(?![^。；]*\d[^。；]*元)[^。；]*?(?:(?:不|不得|不再|不能|不可|不予)(?:重复|叠加|累计|同时|兼得)"
    r"(?:享受|申报|申请|奖励|补助|补贴|支持|奖补|资助|获得|计算|兑现)|就高不(?:重复|就低)|从高不重复"
    r"|按?(?:就高|从高|从优|最高额|最高标准)(?:原则|执行|享受))[^，,。；]{0,14}$"
    r"|(?:以(?:本|上级|国家|最新)[^，,。；]{1,12}为准|从其规定)$"
    r"|^本(?:办法|措施|政策|意见|方案|规定|细则|通知|条款)[^，,。；]{0,8}(?:仅?适用于|有效期)"
)
# 2月29日，习近平总书记…强调: a leader's words are no act of the issuer; 贯彻落实…重要指示 is.
_LEADER = re.compile(
    r"^(?:同时[，,]|(?:\d{1,4}[年月日]){1,3}[，,]?)?(?:习近平(?:总书记|主席)|总书记)(?!关于)"
)
# 当前，…发展面临新的挑战: where a plan starts from.
_BACKGROUND = re.compile(
    r"^(?:当前|目前|近年来|随着|但|同时)[，,]?[^。；]*(?:面临[^，,。；]{0,24}|仍?(?:有待|不足|滞后|短缺|突出))$"
)
_STAGE = re.compile(
    r"^[^，,。；;]{2,14}阶段(?:[（(][^（()）]{2,24}[）)])?$"
)  # 自查阶段（10月底前）
# 具体年度目标：; ——2025年，产值…: what a plan aims at, year by year.
_YEARLY = re.compile(
    r"[^，,。；;：:]{0,10}目标(?:如下)?[：:]?$|(?:[—－-]{1,2}|其中[，,]?)(?:到)?20\d\d年(?:底)?[，,：:]"
)
# What no measure begins with (tried at one place only), and what none holds.
_NEVER_BEGUN = (_YEARLY, _STAGE, _FORMALLY_BEGUN, _TERMS_OF_PAPER, _LEADER, _BACKGROUND)
_NEVER = (_FORMAL, _RESERVATION)


def frames_the_paper(plain: str) -> bool:
    """Whether words open, transmit, thank or bind, rather than state an act."""
    begun = any(form.match(plain) for form in _NEVER_BEGUN)
    return begun or any(form.search(plain) for form in _NEVER)
