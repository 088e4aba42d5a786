"""What stands before a benefit's verb, without payer, basis and adverbs (动词前的受益者)."""

from __future__ import annotations

import re

from documents.extraction.grants.parts import Grant
from documents.extraction.grants.segments import Segment
from documents.extraction.grants.wording import ACTOR, SPEND
from documents.extraction.spans import Span

# 对其…投资 is a basis, 对单家企业的补贴上限 a limit; neither names the recipient. 点对点 and
# 对下转移支付 are words.
TO = re.compile(
    r"(?:(?<![针面相应反绝核校派点其度])|(?<=[年季]度))对(?:于)?(?!其|点|下转移|同一|接|照"
    r"|外(?!经贸企业|贸|商|资企|籍|地(?!区)|省|市)|口(?!腔|岸)|标(?!杆|兵)|比|抗(?!旱|灾|震|疫)|象|方|策|话|冲|应(?!届|急)|账"
    r"|[^，的]{0,14}贡献|(?:单|每)[^，]{0,16}(?:上限|最高|不超过|封顶|累计|总额|额度))"
)
OWN_BASE = re.compile(r"对其[^，]{2,60}$")
_BY = re.compile(
    r"(?:可|均可)?(?:由)?(?:省级|市级|区级|省财政|市财政|县财政)?(?:(?:按照?|依据|参照|以(?=每[^，]{1,6}M|M))"
    r"(?!规定|有关|国家(?:有关|规定|政策|标准)|月|年(?!度|利|化|日|均|末)|季(?!度))|(?:采用|采取)[^，]{2,12}方式)"
)
_PAYERS = re.compile(
    r"(?:由)?(?:各级|本级|同级|受益地|中央|省级?|市级?|县级?|区级?|地方|市县|区县|各地|政府)*"
    r"(?:财政(?:部门)?|政府|各地)(?:部门)?$|(?:省|市|区|县)级$|(?:^|，)(?:国家|省里|我[省市县区])$|各地$"
    r"|^(?:由|从)?[^，；：的对]{0,10}(?:补助|补贴|专项|奖补|奖励|引导)(?:资金|基金)$"
    r"|由[^，；：的对]{2,12}(?:资金|基金|资金池|管委会|财政(?:部门|局)?|园区|开发区)$"
)
_ADVERBS = re.compile(
    r"(?:连续|累计|增加|追加|据实|足额|及时|同等|同比例|配套|可以|可|将|再|仍然?|另|还|均|都|应|要|分别|继续|按规定|按有关规定|一次性|适当|优先|最高|合并|并|叠加|累加|(?:经)?(?:核[算定实]|审[核定])后"
    r"|，|、|依法|统一|分阶段|分期|分年度|(?:前|后|第)(?:[一二两三四五六七八九十\d]{1,3}年?(?:至|到|、|和)第?)?(?:[一二两三四五六七八九十\d]{1,3}个?年度?"
    r"|Cc*)|直接|额外|另外|全额|定额|在?(?:建设|运营|培育|孵化|有效|服务|聘|合同)期内?|平均|各|分[两二三四五六\d]{1,2}[次期批年]|在职期间|(?<!对)每[^，的]{1,6}|(?:连续|连补|为期|最长)?"
    r"[一二两三四五六\d]{1,2}年(?:内|期)?|(?:连续|连补|为期|最长)Cc*(?:内|期)?"
    r"|单(?:个|户|家|一|项|品种)[^，]{0,6}|视情况?|酌情|一般|原则上|我们|我[省市厅局委区县]|^贷款"
    r"|[户人亩头生村]均|进行|实行|落实|全部|向[^，]{2,8}(?:部门|机关|机构)(?:申请|申报|申领)?)$"
)
# 安家补助, 购房补贴: what it is for is in its name
_FOR_WHAT = re.compile(
    r"(?:(?<![^，、：；])|(?<=一次性)|(?<=每[年月人])|(?<=[生士才员人者]))"
    r"(?:安家|购房|租房|住房租赁|住房|生活|交通|岗位|科研启动|科研|薪酬|房租)$"
)
_BY_SIZE = re.compile(
    r"(?![^，]*(?:每|标准))[^，对MPC]{2,14}[MC][mc]*□*(?:[美欧港]元)?(?P<bound>及?以[上下]□*)?(?:的|分别|一次性|给予)*"
)
_BY_TIME = re.compile(r"(?:并|可)?按[月年季]度?$")  # 并按月｜发放
# 展位费按80%给予补贴: the spend before the verb is no recipient and no condition.
_SPEND = re.compile(
    rf"(?:其[^，的按对]{{2,20}}的|其|所)?(?P<base>[^，的按]{{0,12}}{SPEND})的?(?:可|将|均)?(?=按|给予|予以|最高|全[额部]|每|由|(?:中央|国家|[省市县区州旗]|乡镇|地方|各级)[^，的]{{0,14}}[承负分]担"
    r"|(?:补[贴助]|奖励|资助|报销)(?:最高|不超过)?P)"
)
_ASIDE = re.compile(r"(?:除了?|(?<![^，；：])在)$")  # 除｜给予50万元奖励外
_SHARE = re.compile(r"[^，对按MP]{2,24}?的?(?:Pp*)")


def is_size(segment: Segment, span: Span) -> bool:
    """Whether what stands behind 按 says how much there must be: 按年投资额60万-90万美元."""
    size = _BY_SIZE.fullmatch(segment.shadow, span.start, span.end)
    ranges = any(one.value_max is not None for one in segment.within(span))
    return size is not None and (ranges or size["bound"] is not None)


def lead_of(grant: Grant) -> Span | None:
    """What the core clause says before the core, without payer, basis, adverbs."""
    segment = grant.segment
    start, end = grant.clause.start, grant.core.start
    spend = _SPEND.match(segment.shadow, start, grant.clause.end)
    if spend is not None and not re.search(ACTOR, spend["base"]):
        return None
    if _SHARE.fullmatch(segment.shadow, start, end):
        return None  # 增量部分的100%奖励给企业
    own = OWN_BASE.search(segment.shadow[start:end])
    if own is not None:
        end = start + own.start()
    by = _BY.search(segment.shadow, start, end)
    if by is not None and is_size(segment, Span(by.end(), end)):
        return Span(by.end(), end)  # 按年投资额60万-90万美元奖励9万元: a test, no basis
    if by is not None:
        # 财政按照每生500元标准对幼儿园给予补助: the recipient stands behind the basis.
        to = TO.search(segment.shadow, by.end(), end)
        start, end = (start, by.start()) if to is None else (to.start(), end)
    paid = _BY_TIME.search(segment.shadow, start, end)
    end = end if paid is None else paid.start()
    named = _FOR_WHAT.search(segment.shadow, start, end)
    if named is not None and grant.rule.id != "subsidies.standard":
        end = named.start()
    before = -1
    while before != end:
        before = end
        for pattern in (_ADVERBS, _PAYERS):
            cut = pattern.search(segment.shadow[start:end])
            if cut is not None:
                end = start + cut.start()
                break
    aside = _ASIDE.search(segment.shadow, start, end)
    end = end if aside is None else aside.start()
    return Span(start, end) if end > start else None
