"""Signs that an act is done: 了, 已, a date, an act over at once, what is counted."""

from __future__ import annotations

import re

DONE = re.compile(
    r"(?<!为)了(?![解然望])|[局厅委部府院们人]曾(?!是)|已(?!备案|[一-龥]{1,5}的(?!通知|函|方案|意见|办法))"
    r"|先后(?!顺序)|相继|累计(?![^，,。；]{0,4}(?:次数|期限|时间|不超过|不得|最高|最长))"
    r"|(?<![公一])共(?!同)(?=计"
    r"|(?!约)[一-龥]{0,4}\d|安排|支持|投入|争取|下达|完成|建成|实施|筹措|整合|拨付)"
    r"|截至|截止|获批(?!的)|荣获|(?<!对)(?:获得认定|入选|获评)(?![^，,。；]{0,24}的)|建成(?!后|[之以]后)|竣工|(?:^|[，,；;：:]|[是年]|以来|全[省市县区])(?:顺利)?完成"
    r"|(?:编制|建设|改造|制定|修订|整治|安装|搭建|修建|维修|铺设|治理)完成(?!后|的|率|情况|时)"
)
# Acts that are over once done: without 了 they are done too.
ONCE = re.compile(
    r"(?:^|[，,；;：:、“]|[一二三四五六七八九十]是|厅|局|委|部|府|办|院|区|市|联合|我们|日|底|初"
    r"|年|月|后|会同[一-龥]{2,8})"
    # 正组织起草 is under way, 正式印发 done; 批准后可以, 下达的预算指标 name other acts.
    r"(?:(?:(?!正(?!式))[一-龥\d]){0,10}?(?:签订(?!的)|签署(?!的)|召开|举办|举行|印发(?!的)"
    r"|出台(?!的)|发布(?!的)|评选|确定(?![的性])|(?<![新对])认定(?![的及和后])"
    r"|赴[一-龥]{2,12}(?:开展|调研)|下达(?!的)|转发|现场踏[看勘]|实地(?:查看|踏勘|走访)"
    r"|起草|参与编制|(?:编制|制定)(?=〇)|专题(?:研究|部署|听取|调度)|成立(?=[^，,。；]{0,24}(?:专班|小组|指挥部|领导|机构|联盟|公司|中心|委员会))"
    r"|多次(?:组织|召开|听取|调研|深入|赴|开展|协调|研究|对接|沟通|现场)|批准(?!后|的)|获得|(?<!新)引进|引入))|与[^，。；]{2,40}?(?:签订|签署)"
    r"|(?:立即|第一时间|迅速|专门)(?:组织|成立|召开|安排|批示|研究|派|开展|与|会同)|及时成立"
    r"|首次(?:写入|列入|纳入|入选)|新(?:成立|组建)(?!的)"
    r"|正式(?:开通|启用|上线|挂牌|投用|投入使用|通车)(?![后前的])"
)
# 投入资金6799万元，新建幼儿园6所: what is counted is done.
_COUNTED = re.compile(
    r"(?:^|[，,；;：:]|[是年区县市省]|其中)(?:[一-龥]{0,6}阶段)?(?:共|已|总|从中)?"
    r"(?:投入|安排|建立|成立|开设|补充|查处|受理|举办|发现|培养|征集|评定|新增|增设|优化|打造|开通|投放|修缮|清淤|培育|选派|组建|设立|创建|评选|推荐|筛选|遴选|新建|改建|扩建|维修|改造|拨付|争取|落实|发放|培训|检查|排查|走访|引进|招聘|扶持|整治|修建"
    r"|硬化|采购|购置|安装)[一-龥、（）()]{0,24}?(?:约|近|超|达)?\d[\d.,，]*[万亿]?[余多]?"
    r"(?!\d|[.,，]\d|年|月|日|号|岁|小时|%|％|个月|个?工作日)"
)
DATED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,2}是|其中[，,]|同时[，,])?(?:自|从|在)?[一-龥]{0,6}(?:19"
    r"|20)\d\d(?:年|[-—－至~])(?!以来|起|正在|(?:\d{1,2}月)?[底末]前)"
    r"|[，,][一-龥]{2,8}20\d\d年[一-龥]{0,8}安排|[，,；;](?:20\d\d年|今年|去年)\d{1,2}月(?!底?前|底)"
    r"|[，,；;](?:20\d\d年|去年)[，,](?![^，,。；]{0,12}(?:将|计划|拟))"
    r"|[局厅委部府院们]于(?:19|20)\d\d年"
)
# 今年3月份从…下达, 4、5月份为…争取, 去年对…维修: dated without a year.
DATED_SHORT = re.compile(
    r"^(?:\d{1,2}、|[一二三四五六七八九十]{1,3}是|其中[，,]|同时[，,])?"
    r"(?:(?:今年|本年|当年)?(?:\d{1,2}月?[、至—–-])?\d{1,2}月(?:份|初|中旬|上旬|下旬"
    r"|\d{1,2}日)?(?!底?前|底|以前|起)"
    r"|今年(?:上|下)?半年|今年[一二三四]季度|去年|上年|前年|近日|日前"
    r"|年初)(?![^，,。；]{0,12}(?:将|计划|拟))"
)
ISSUED = re.compile(
    r"[一-龥：:，,“]{2}(?:联合|已)?(?:印发|出台|发布|签订|签署|召开|举办|下达)(?![的后]|前)"
)
# 工业集聚区应按规定建成…, 要求…完成: what ought to be is not done yet.
_OUGHT = re.compile(r"(?:应当?|必须|须|要求)[^，,。；：]{0,40}$")
_RULE = re.compile(
    r"每|不超过|不低于|最高|最低|给予|按照?[^，,。；]{0,20}标准|以上|以下|不少于|目标|须|应"
)

# …实施计划，2021年企业承担项目213项: what a later clause counts in a year that is over.
_YEAR_COUNTED = re.compile(
    r"[，,；;](?:其中)?(?P<year>20\d\d)年(?:度)?(?!以来|起|前|[底末]|至|到|-|—)[^，,。；;\d]{2,24}\d"
)


def tells_of(text: str, *, before: int | None) -> bool:
    """Whether a later clause counts what was reached in a year `before` the paper's own."""
    counted = _YEAR_COUNTED.search(text)
    return counted is not None and before is not None and int(counted["year"]) < before


def counted_in(text: str) -> re.Match[str] | None:
    """An act told by what it amounts to (新建幼儿园6所), unless a rule sets the amount."""
    found = _COUNTED.search(text)
    ruled = found is not None and _RULE.search(text, 0, found.end() + len("万元/人以上"))
    return None if ruled else found


def done_in(text: str) -> re.Match[str] | None:
    """The first sign of an act done; 建成 and 完成 that only ought to be are none."""
    for found in DONE.finditer(text):
        if found[0][-2:] not in {"建成", "完成", "竣工"} or not _OUGHT.search(
            text, 0, found.start()
        ):
            return found
    return None
