"""Sentences about others: the asker, an opinion, a rule quoted as ground, how things are."""

from __future__ import annotations

import re

# Not said of the issuer's work: the proposal, the matter itself.
_STRANGE = re.compile(
    r"^(?:在?[^，。]{2,20}方面$|关于[^，。]{2,40}$|关于[^，。]{2,20}提出[：:]|提案(?![^，。]{0,40}已(?:完工|建成|完成|解决|开工|竣工|投入))|您|你们|该提案"
    r"|关于(?:您|你们?|委员|代表)(?:所?提出?|反映)|建议(?:中|提出)|这(?:是|些|一)|据(?:初步)?统计)"
)
# Said about the matter or to the asker, no act: …具有重要意义, 我们认为…, 请你们督促…, 约需资金….
_OPINION = re.compile(
    r"^(?:因此|为此|同时|综上)?[，,]?(?:经[^。；]{2,40}?[，,])?(?:我们|我[局厅委部办])?认为"
)
_REQUEST = re.compile(
    r"^如果?[您你]|^[^，,。；]{2,20}[，,]请(?:您|你|各位|代表|委员)"
    r"|^(?:同时|对此|在此|因此|为此)?[，,]?(?:也|还)?(?:请|希望|恳请|敬请|望)(?:您|你|贵|各位"
    r"|代表|委员)"
    r"|^(?:为[^，,。；]{2,40}[，,])?建议(?!提案|办理|已)"
)
OWN_ACT = re.compile(
    r"[，,；;：:](?:[一-龥]{0,6}[，,])?(?:(?:我|本)(?:们(?!认为)|[厅局委部办院区县市省州])|下一?步|[省市县区州][一-龥]{2,10}(?:厅|局|委|办)(?![的和与]))"
)
# 《食品安全法》第三十三条规定，…: the ground of an answer.
_QUOTED_RULE = re.compile(
    r"(?:根据|按照|依据)?(?:国家)?《[^《》]{2,60}》(?:[（(][^（()）]{1,30}[）)])?"
    r"(?:第[一二三四五六七八九十百\d]{1,5}[条款项]){0,3}[^，,。；;]{0,10}"
    r"(?:规定|明确|要求|指出|提出)(?:[，,：:]|的)"
)
# How things are, not what is done: …是…的重要基础, …是一种…, 发展迅速, 存在…困难.
_STATE = re.compile(
    r"(?:^|[，,])[^，,。；;]{0,24}?(?<!的)(?<!就)是(?:一[种项个]"
    r"|[^，,。；;]{0,24}(?:重要|关键|核心|根本|必然|有效|迫切)[^，,。；;]{0,8})[^，,。；;]{0,24}$"
    r"|^是|(?:内容|范围|对象)(?:主要)?包括"
    r"|(?:发展迅速|[做作]出了?[^，,。；;]{0,10}贡献)$"
    r"|(?:存在|面临|出现)[^，,。；;]{0,24}(?:困难|问题|不足|差距|隐患|现象)(?:的情况)?$"
    r"|(?:隐患|困难|紧张|不便|滞后|薄弱)$"
)
# 国家鼓励社会资本参与, 全国教育大会强调: where others stand is a ground, no act of the writer.
_ABOVE = re.compile(
    r"(?:近年来|目前|同时|当前|[，,])*(?:国家|中央|党中央|党的[一-龥]{2,10}|上级|[一-龥]{0,12}(?:会议|全会|大会|报告))"
    r"(?:层面|[对就][^，,。；]{1,24}|在[^，,。；]{1,16}[中上])?(?:也|均|都|已|多次|始终|一直|高度|大力|积极|明确|进一步)*"
    r"(?:要求|指出|强调|提出|规定|鼓励|支持|重视|明确)"
)
# 企业可以享受优惠, 申请人应当提交材料: what people may or must do under rules in force.
_PEOPLE = (
    r"(?:企业|公司|个人|人员|职工|员工|农户|村民|居民|市民|业主|群众|用户|家庭|学生|家长|老人|老年人|患者|单位|机构|商户"
    r"|经营者|申[请报](?:对象|人|者|主体)|当事人|参保人|纳税人|投资者|创业者|学校|合作社|医院|项目|您)"
)
_MAY = re.compile(
    rf"(?!对|给|为|向|由)(?:[^，,。；]{{0,24}}[，,])?(?!对|给|为|向|由)[^，,。；对给为向]{{0,16}}{_PEOPLE}(?:[（(][^（()）]{{1,16}}[）)])?"
    r"(?:均|也|还|都)?(?:可以|可(?=[按向到在凭依选根申通享自])|应当|应(?=[当在按依向])|必须|须|需要?(?=提[交供])|不得)"
)
# 企业积极拓展市场, 某集团投资建设了…, 省汽车协会举办…: what firms and associations did.
_NOT_WHO = (
    r"各|对|支持|鼓励|引导|推动|组织|指导|协调|督促|帮助|联合|会同|依托|委托|通过|推荐|培育|引进|加强|建立|要求|向|为|与|由|在|把|将|给|按|从|和|让|使"
    r"|服务|面向|动员|发动|吸引|扶持|走访|约谈"
)
_THIRD = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}是|目前|同时|此外|近年来|近日|近期|其中|如|比如|例如|截至目前|20\d\d年(?:\d{1,2}月)?|今年以来?|去年|[，,])*"
    rf"(?P<who>(?:(?!{_NOT_WHO})[一-龥A-Za-z0-9（）()“”·]){{0,18}}?(?:企业|公司|集团|协会|商会|学会|促进会|联盟|大学|学院|合作社|基金会|农户|村民|居民|业主|群众|市民))"
    r"(?:等(?:[一-龥\d]{0,8}?(?:企业|单位|高校|家|户))?)?"
    r"(?:也|还|已经?|均|都|先后|正在?|自主|成功|积极|主动|纷纷|踊跃|不断|持续|累计|共|大力|加快|计划|拟)*"
    r"(?:拓展|投资|投入|建设|建成|建立|研发|研制|开展|成立|开发|组织|举办|承办|签订|签署|获得|获评|入选|实现|完成|参与|参加|承担|生产"
    r"|推出|上线|发布|牵头|采用|引进|新增|吸纳|带动|运用|利用|通过|依托|自发|自筹|反映|与|在|以|从|为|对|围绕|坚持|发挥|现有|种植|养殖|购买|出资|捐赠|捐助)"
)
# Public services by another name: what a city's water works does is done for the city.
_PUBLIC = re.compile(
    r"城投|交投|国投|水投|建投|农投|水务|供水|排水|自来水|供电|电网|电力|国网|燃气|热力|公交|地铁|轨道|铁路|高速|铁塔|移动|联通|电信|广电|邮政"
    r"|烟草|担保|国有|国资|平台|发展集团|控股|融资|旅投|文旅|机场|港口|港务|盐业|粮食"
)


def is_about_others(plain: str, *, named: bool) -> bool:
    """Whether a sentence of a reply speaks of the asker, an opinion, a rule or how things are."""
    if any(form.match(plain) for form in (_STRANGE, _OPINION, _REQUEST)):
        return True
    return not named and bool(
        _QUOTED_RULE.match(plain) or _STATE.search(plain) or _ABOVE.match(plain)
    )


def is_for_others(plain: str) -> bool:
    """Whether firms and people act in a sentence of a reply, or a rule tells what they may do."""
    third = _THIRD.match(plain)
    if third is not None and _PUBLIC.search(third["who"]) is None:
        return True
    return _MAY.match(plain) is not None
