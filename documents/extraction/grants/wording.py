"""Patterns of recipients' phrases: who may receive, what they do, what they spend (受益主体用语).

All are for masks, in which figures are symbols (M money, P percent, C count, D date) and asides □.
"""

from __future__ import annotations

import re

from documents.extraction.words import words_of

# 落户 is a deed, 领军人才 no soldiers.
_NOT_IN = {
    "户": "(?<!落)户",
    "人员": "人员(?!费|经费|工资|成本)",
    "军人": "(?<!领)军人",
    "个人": "个人(?!所得|缴费|自付|账户|收入|贡献|消费(?!者))",
    "银行": "银行(?!贷款|信贷|授信|利率|账户|存款|同期|间)",
    "人才": "人才(?!公寓|住房|政策|计划|津贴|认定|驿站)",
    "中介": "中介(?!服务(?!机构|组织)|费)",
}


def _any_of(*lists: str) -> str:
    """A regular expression for a word of the lists, the longest first.

    One look at the first character spares trying hundreds of words where none begins.
    """
    words = {word for name in lists for word in words_of(name)}
    firsts = "".join(sorted({re.escape(word[0]) for word in words}))
    found = "|".join(_NOT_IN.get(w, w) for w in sorted(words, key=lambda w: (-len(w), w)))
    return f"(?:(?=[{firsts}])(?:{found}))"


ACTOR = _any_of("actors")
NOUN = _any_of("actors", "recipients")
RECIPIENT_END = rf"(?:{NOUN}|(?<=的)(?:县|市|区|乡|镇)(?=□|$))(?:们)?(?:等)?□*(?:[”』])?"
SPEND = "(?:费用?|租金|保费|运费|利息|成本|支出|投入|投资|经费|展位费|注册费|认证费|检测费|服务费)"
"""What may be spent, at the end of its name."""
OWING = rf"[^，；：的MP]{{0,20}}?{RECIPIENT_END}(?!所得税|缴[费纳]|年金|[^，；：的MP]{{0,3}}{NOUN})"
"""Who owes what is waived: 小微企业｜工会经费; 企业所得税, 单位缴费 name what is owed."""
OWED = r"[^，；：的MP]{1,24}?(?:[费税金租款]|部分|门票)"
WHOLE = re.compile(rf"(?:{RECIPIENT_END}|的)$")
NOISE = re.compile(
    r"^(?:第[一二三四五六七八九十]{1,3}条\s{0,4}|[①-⑳]|其中|同时|此外|另外|并|且|[一二三四五六七八九十]是"
    r"|落实|首年|次年|凡是?|对于|对|若|如|如果|采取(?=.{2,8}(?:企业|人|户|单位))|□+(?=.)|[，、：；])+"
)
SUPPORT = re.compile(
    r"^(?:每年|每[一二两三四五六]?[年轮届批期]|积极|大力|重点(?!产业|项目|企业|领域|行业|人群|群体)|优先|适当|全力|鼓励和|鼓励|引导"
    r"|支持|扶持|推动|培育|建设|一批|新建|打造|创建|争创|申报|评选|遴选|选拔|做大|做强|做优|壮大"
    r"|发展)+(?=[^MP].)"
)
URGE = re.compile(
    r"^(?:积极|大力|重点(?!产业|项目|企业|领域|行业|人群|群体)|优先|鼓励和|鼓励|引导|支持|扶持)+"
    r"(?=.{2})"
)
MODIFIED = re.compile(
    rf"^(?P<condition>.+)的(?P<who>[^的]{{0,60}}?{RECIPIENT_END}(?:[、和及或][^的，、和及或]{{2,6}}□*)?)$"
)
# 在本县参保的外卖骑手: who is modified by a deed receives, whatever kind of noun names it; words
# for rules, sums, times, places and works do not.
_NOBODY = (
    "基础|前提|情况|条件|要求|规定|标准|比例|原则|办法|方式|方法|程序|政策|措施|通知|意见|精神|部署|目标|任务|计划|规划|方案|力度"
    "|作用|问题|影响|优势|机遇|时间|期间|期限|时|日|起|年|月|后|前|上|下|[其当]中|内|外|里|间|领域|方面|行业|范围|部分|额度?"
    "|[资奖基租]金|费用?|款|税|利息|投入|投资|成本|收入|利润|产值|贡献|支持|奖励|补贴|补助|服务|业务|合同|协议|证书|称号|荣誉"
    "|资质|认定|认证|能力|水平|质量|效益|成果|意愿|需求|工作|活动|建设|发展|经济|生活|环境|氛围|体系|机制|制度|格局|模式"
    "|功能|利率|数量|面积|规模|人数|总数|个数|等级|级别|类型|类别|材料|资料|手续|证明|依据|基准|基数|对象|单?价|价格|名单"
    "|目录|结果|考核|评价|比赛|竞赛|评选|奖项?|成绩|名次|部门|政府|机关|作为|行为|税收|优惠|保护|治理|修复|养护|管护|管理|维护|培训|推广|宣传|[省市县区级]|等"
)
UNLISTED = re.compile(
    r"^(?!根据|按照?|依照|依据|随着|围绕|坚持|本着|结合|针对|由|将|把|我[省市县区国]|其|这|此|上述|以[上下]|如|若|除"
    r"|每|进一步|加[大强快]|落实|完善|建立|健全|推[动进]|促进|充分|认真|切实|全面|深入|不断|继续)"
    rf"(?P<condition>[^，]{{2,60}})的(?P<who>(?![^，]*(?:{_NOBODY})□*$)[^的，MPCD]{{2,30}})$"
)
VERBS = (
    "流转|托管|栽[种植]|饲养|出栏|存栏|就读|考取|持有|招引|安置|引育|争创|收住|收治|报废|置换|承办|承揽|开通|开设|开办|新开|新设|自建|改建|聘用|聘请|录用|签订"
    "|入选|荣获|评为|晋升|晋级|上榜|跻身|雇佣|接待|跨省|外出|挂牌|拍摄|播出|采购|运用|创(?=[^新业投造意建])|"
    "的?每|收取|开展|开拓|实施|建设|参加|参与|吸纳|吸收|新[购增建招引获认评入取组]|购[买置]|引进|通过|获得|获评"
    "|取得|成功|首次|在[^职读校岗册孵保建编]|按|因|达到|完成|投[资入保]|进入|入驻|上市|符合|缴纳"
    "|组织|介绍|为|发生|连续|面临|受|确|列入|纳入|申请|承租|承担|招[收用]|实现|主导|牵头|被|经(?!济|营|费)|依法"
    "|乘坐|参观|游览|导入|推行|使用|减免|向|上一?年|生产|出现|出口|进口|遭受|提供|对照|自主|年度|创建|制定|举办|主办|租[用赁房住]"
    "|组建|患|感染|抓紧|加快|积极|直接|主动|自愿|率先|联合|运营|从事|承接|销售|种植|养殖|返乡"
    "|领办|加大|扩大|“[^”]{1,8}”(?:组织|开展|实施|建设)|[CDMP]"
)
ACTS = re.compile(rf"^(?P<who>[^，：]{{0,60}}?{ACTOR}□*)(?!及?以[上下])(?P<rest>(?:{VERBS}).*)$")
# In a clause that ends in 的 what acts may also be told of by its figures: 企业年营收首次达到…的.
TOLD = (
    "发展|内设|附设|下设|从事|发行|兼并|并购|收购|重组|搬迁|迁建|扩建|扩产|增资|融资|贷款|投保|承建|中标|签约|委托|研发"
    "|引入|受让|攻关|研制|代理|配送|直播|复工|组团|前往|编制|修订|主持|设置|配备|安装|加装|更新|淘汰"
    "|盘活|腾退|入园|建立|成立|布局|开发|推出|上线|拓展|建成|"
    "升级|改造|技术改造|技改|转型|年(?:营|销|产|出|引|接|组|度|收|纳|均|内|研|新|主|利|税|用)"
    "|营业收入|营收|销售|主营|产值|税收|纳税|研发(?!中心|机构|平台|团队|人员|基地|总部|服务)"
    "|固定资产|地方|财政|当年|上年|总投资|产品|落户|迁入|注册|整体|搬迁|转让|转化|举|培养|培育|推广"
    "|使用|应用|采用|与|利用|产学研|聘|购|招|为|对|进行|实行|依托|通过|围绕|凭|以|面向|提出|报送"
    "|来|赴|到|灵活|就业|创业|办理|自主|“"
)
TELLS = re.compile(
    rf"^(?P<who>[^，：]{{0,60}}?{ACTOR}□*)(?P<rest>(?:{VERBS}|{TOLD}"
    rf"|(?:(?!{ACTOR})[^，的、和及]){{2,16}}?(?:达到?|超过?|突破|不低于|增长|提高|下降|降低)"
    rf"[MPC]).*)$"
)
SIZED = re.compile(
    rf"^(?P<who>[^，的MPC]{{0,20}}?{NOUN}(?![数次均])□*)(?P<condition>[^，的]{{2,60}}[MPC][mpc]*□*"
    rf"(?:及?以[上下内]|的)?)$"
)
# 企业参加政府组织的展销活动: who takes part is the recipient.
TAKES_PART = re.compile(r"参[加与]|举办|主办|承办|申报|购[买置]|采购|租[用赁]")
# 岗位补贴, 购房补贴: what is paid for says nothing of who must do what
PURPOSE = re.compile(
    r"(?:一次性)?(?:岗位|生活|安家|住房租赁|租赁住房|人才|交通|住房|租房|购房|伙食|社保|社会保险|运营|建设|取暖|医疗|学费|房租|租金|保费|用电|物流|运输|食宿|差旅|培训|招聘)"
)
QUALIFIES = re.compile(r"^(?:符合|达到|满足|具备)[^的]*$")
OPENS = re.compile(
    r"^(?:根据|依托|(?:组织|开展|举办|参加|参与)(?=[^的]{6})|为|在(?!.(?:企业|高校|院所|单位|机构))|按|经|自|从|因|通过|为了|到|将|把|一般|原则"
    r"|由|所需|返还)"
)
ACTOR_LAST = re.compile(rf"{ACTOR}□*$")
RECIPIENT_LAST = re.compile(RECIPIENT_END + "$")
LAST_NOUN = re.compile(rf"的[^的，]{{0,48}}{RECIPIENT_END}$")
FOUNDED = re.compile(
    rf"^(?P<condition>(?:[^，的]{{0,16}}|在[^，的]{{2,30}}?(?:内|中)?)"
    rf"(?:新设立|设立|新建|新组建|新认定|新获批|新引进))(?![、和或及与/])(?:的)?"
    rf"(?P<who>[^的]*{RECIPIENT_END})$"
)
DURING = re.compile(rf"^(?:由)?(?P<who>.*?{NOUN}□*)(?P<condition>在.*(?:阶段|期间|过程中?|环节))$")
LIKE = re.compile(
    rf"^(?P<who>[^，]{{0,20}}?{ACTOR}□*)(?P<condition>(?:(?!{ACTOR})[^，、和及的]){{2,6}})$"
)
FORCE = re.compile(r"(?:扶持|支持|资助|投入|奖补|补助)力度$")
# 对航运企业实施补贴，标准为…: the recipient ends before the verb.
COUNTED = re.compile(r"(?:不超过|最多|约)?Cc*(?=.{2})(?!及?以[上下]|的)")
SIZED_FIRST = re.compile(r"Cc*及?以[上下]")
GRANTED = re.compile(
    r"(?:实施|实行|进行|给予|予以)(?:(?!进行|给予|予以|企业|单位)[^，的]){1,8}"
    r"(?:补贴|补助|奖励|奖补|资助)$|(?:发放|兑付)[“\"]?[^，的]{1,10}券[”\"]?□*$"
    r"|(?:实施|进行|实行|给予|予以|提供|分别|一次性)+(?:补贴|补助|奖励|奖补|资助|贴息|扶持|支持)$"
)
# 租用算力的企业且符合条件的
JOINED = re.compile(
    rf"^(?:(?P<condition>.+)的)?(?P<who>[^的]{{0,24}}?{NOUN}□*)(?:且|并且|同时)"
    rf"(?P<more>[^，]{{2,}}.*)$"
)
TITLED = re.compile(r"(?:认定为|评为|评定为|获评|成为|授予|入选|命名为)(?P<who>.{2,60})$")
# 入选省级人才计划: it is they who were chosen that receive.
PROGRAMME = re.compile(r"(?:人才[^，]{0,4}|领军|先锋)(?:工程|计划|项目|名单|榜单?|库)□*$")
# 成功创建国家5A级旅游景区的: what is brought about is the recipient if it is a kind of one.
# 新获得中华老字号的, 获得省级示范社区称号的
HONOURED = re.compile(
    r"(?:新|首次|成功)?(?:获得|获评|获|被授予|荣获)(?P<who>(?![^，]{0,6}(?:级|以上)(?:称号|荣誉))[^，]{2,40}?)(?:称号|荣誉)(?:□*)$"
)
BROUGHT = re.compile(
    rf"(?:创建|创成|争创|设置|获批|获得|列入|纳入|评选|建成|组建|设立|认定)(?:建设|成为|为)?"
    rf"(?P<who>[^，]{{0,40}}{RECIPIENT_END})$"
)
# 每培养1名技师, 年出口额每增加100万元: what is paid for each of.
HONOURS = re.compile(
    "评为|评定为|认定为|列入|纳入|授予|获评|入选|荣获|获得|取得|通过|考核|评估|评定|验收"
)
# 科技项目｜被评为省级工法
WON = re.compile(
    rf"^(?P<who>[^，的]{{0,24}}?{NOUN}□*)"
    r"(?P<rest>(?:首次|新)?(?:被?(?:评为|评定为|认定为|列入|纳入|授予)|获评|入选|荣获"
    r"|(?:获得?|取得|通过)(?=[^，]{0,12}(?:认定|认证|注册|审定|验收|评审))"
    r"|(?:年度)?(?:绩效)?(?:考核|评估|评定|验收)(?:结果|等次)?(?:为|合格|优秀|良好|达标)).+)$"
)
# 车规级芯片首次通过认证的: what wins a title is of any noun
WINS = re.compile(
    r"^(?P<who>(?!新|首|每|其|被|经|在|对|年|通过|获|取|入选|列|纳|进)[^，的MPCD]{2,12}?)"
    r"(?P<rest>(?:(?:首次|首批|成功|新)(?:通过|获得?|取得|入选|列入|纳入|进入|被)|改造|升级改造|提升改造|加装|内设)"
    r"[^，]{2,}.*)$"
)
# 招用…青年，签订…的企业: who is taken on or helped is not who receives
TAKES_ON = re.compile(
    r"(?:招用|招收|招录|吸纳|接收|聘用|聘请|录用|培养|安置|带动|委托|联合|帮助|推荐|介绍|收购|引荐|向|为|与|由|将|把|从)"
)
# 入选省级人才计划: what was won, and nobody is named
DEED = re.compile(
    rf"^(?:新|首次|当年|成功|被|已|经)*(?:(?:认定|评选|评定|评)为|(?:入选|入围|当选|获评|荣获|考取|取得|获得|获批)"
    rf"(?:(?=国家|全国|省|市|县|区)|(?![^，]*{NOUN}$))|(?:引进|招引)(?![^，]*{NOUN}$))(?!的)[^，的]+$"
)
EACH = re.compile(
    r"每(?:一|1)?(?:个|家|名|户(?!均)|位|所|台|辆|座|处|支|件|项|栋|艘)(?=[^，每均MPCD]{2})"
)
"""What counts recipients one by one: 每家新认定的企业."""
EACH_DEED = re.compile(
    rf"^(?P<who>(?:[^，每]{{0,30}}?{ACTOR}□*)?)(?P<rest>[^，每]{{0,16}}每"
    rf"(?!年|月|季|个|家|户|人|名|位|亩|台|辆|吨)[^，]{{2,30}})$"
)
CAUSED = re.compile(rf"(?:导致|致使|造成)(?P<who>[^，的]{{0,8}}?{ACTOR})")
CAUSES = re.compile(r"^(?:导致|致使|造成|使得)(?=.{2})")
MONEY_NOUN = re.compile(
    r"(?:费用?|贷款|租金|利率|利息|成本|支出|投入|投资|增量|存量|经费|保费|差价|设备|自付部分"
    r"|工资待遇|税|(?<=[成存税])部分|贡献)□*$"
)
PORTION = re.compile(r"[MPC][mpc]*□*[^，的]{0,8}的?部分$")
QUALIFIED = re.compile(r"^(?P<condition>符合[^，的]{0,10}条件|经[^，的]{2,12}认定)的(?P<who>.+)$")
# 企业2020年新增的贷款; else the spend begins behind the last that acts.
SPENT = re.compile(rf"^(?P<who>[^，]{{0,60}}?{ACTOR}□*)(?P<base>(?:[CDM]|在|新|所).{{2,40}})$")
COST = re.compile(rf"^(?P<who>.{{0,80}}{ACTOR}□*)(?P<base>[^，、]{{2,40}})$")
GIVES_OTHERS = re.compile(r"减免|为|向|给")
PAID_BY_OTHERS = re.compile(r"收取|缴纳的|支付的|提供|获得")
STAGES = re.compile(r"不同阶段|各阶段|分阶段")
