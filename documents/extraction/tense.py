"""How far the act of a sentence is: done, ongoing or planned (时态与状态).

Reads: sentences, sections, the kind of paper. In plans everything is planned. In replies 下一步
holds to its paragraph's end, 主要做了以下工作 makes bare verbs done, else the first sign decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from documents.extraction.agencies.glosses import without_glosses
from documents.extraction.content import content_of
from documents.extraction.facts import MeasureStatus
from documents.extraction.gazetteer import measure_verbs
from documents.extraction.headings import sections_ahead, sections_back
from documents.extraction.types import Context, DocumentKind, Sentence

# 下一步 opens a clause; 提出将在下一阶段推进 reports another's plan.
_NEXT = re.compile(
    r"(?:^|[，,；;。：:“])(?:在)?(?:下一步|下步|今后|接下来|下阶段|下一阶段|后续(?:工作中|[，,])"
    r"|未来(?=[，,一几]))"
    r"|将(?:继续|重点|着力|主要)?(?:做好|开展|采取|抓好|从)[^。]{0,14}(?:以下|几个方面|如下)"
)
_FIRST_ITEM = re.compile(r"(?:一是|一要|首先|第一[，,是])")
_DID = re.compile(
    r"(?:主要|重点|积极)?(?:做了|开展了|采取了|完成了)[^。]{0,8}(?:工作|措施|举措)[^。]{0,4}[：:]"
)
# 将 as future stands before an adverb or a plain verb; 将 = 把 moves an object forward.
_FUTURE = re.compile(
    r"将(?:继续|进一步|会同?|持续|积极|不断|按照?|根据|认真|加强|加快|加大|支持|组织|结合"
    r"|在(?!.{2,14}(?:纳入|列入))|立足|与|和|同|配合|深入|统筹|密切|以|从|通过|围绕|督促|邀请|基于|就|为|充分|重点|着力"
    r"|协商|启动|推动|推进|建设|建立|完善|全面|尽快|尽力|力争|适时|始终|坚持"
    r"|研究|制定|出台|开展|实施|强化|优化|做好|切实|严格|依托|依法|全力|大力|主动|联合|争取|逐步"
    r"|贯彻|落实|指导|协调|关注|打造|探索|鼓励|引导|把|对|向|由|于|参照|申报|安排|召开|举办|再"
    r"|更|带动|助力|促进|提升|提高|进行|予以"
    r"|转入|达到|新增|借鉴|通力|还|也|最大|牵头|采取|尽|加|选|筹|一如既往|逐|汇|综|呼吁|协同|密|跟踪|抓)"
    # 我省将做精特色产业, but not 我市将项目纳入计划: 将 = 把
    r"|(?<=[省市县区州])将(?=做|突出|聚焦|抢抓|培育|立足|努力|集中|扩大|增加|新建|整合|利用|发挥)"
    r"|(?:^|[，,；;：:]|[厅局委部院府们省市])(?:还|也|并)?拟(?!定|上市|投资(?!入))"
    r"|(?:^|[，,；;：:])计划(?=[一-龥]{2})(?!生育|单列|总投资|投资)"
    r"|(?:计划|打算|准备|预计|力争)(?=于|在|今年|明年|全年|引进|到|建设|开展|将|新建|投资|投入|\d"
    r"|完成|安排|启动|年|用)|(?:我们|我[局厅委部办])会(?![同议商])|(?:^|[，,。；])只要"
    r"|(?<!期)待[^，,。；]{2,40}[之以]?后|(?:^|[，,。；])(?:等"
    r"|一旦)[^，,。；]{2,40}(?:[之以]?后|时)"
    r"|(?:今年|年内|年底前|月底前)[^，。]{0,12}(?:完成|建成|实现|出台)"
)
# 正在制定的规划 only describes what another act is about.
_NOW = re.compile(
    r"正(?:在(?!(?:积极|大力|组织)?(?:开展|实施|建设|推进|制定|编制|研究|修订|调整|进行|运行|申报"
    r"|起草|筹建|施工)(?:制定|编制)?的)|积极|抓紧|按|会同|组织|进行|推进|加快)|正常态化"
)
_DONE = re.compile(
    r"(?<!为)了(?![解然望])|[局厅委部府院们人]曾(?!是)|已(?!备案|有的|建成的|认定的)"
    r"|先后(?!顺序)|相继|累计(?![^，,。；]{0,4}(?:次数|期限|时间|不超过|不得|最高|最长))"
    r"|(?<![公一])共(?=计"
    r"|(?!约)[一-龥]{0,4}\d|安排|支持|投入|争取|下达|完成|建成|实施|筹措|整合|拨付)"
    r"|截至|截止|获批(?!的)|荣获|(?<!对)(?:获得认定|入选|获评)(?![^，,。；]{0,24}的)|建成(?!后|[之以]后)|竣工|(?:^|[，,；;：:]|[是年]|全[省市县区])(?:顺利)?完成"
    r"|(?:编制|建设|改造|制定|修订|整治|安装|搭建|修建|维修|铺设|治理)完成(?!后|的|率|情况|时)"
)
# Acts that are over once done: without 了 they are done too.
_ONCE = re.compile(
    r"(?:^|[，,；;：:、“]|[一二三四五六七八九十]是|厅|局|委|部|府|办|院|区|市|联合|我们|日|底|初"
    r"|年|月|后|会同[一-龥]{2,8})"
    # 正组织起草 is under way, 正式印发 done; 批准后可以, 下达的预算指标 name other acts.
    r"(?:(?:(?!正(?!式))[一-龥\d]){0,10}?(?:签订(?!的)|签署(?!的)|召开|举办|举行|印发(?!的)"
    r"|出台(?!的)|发布(?!的)|评选|确定(?![的性])|(?<![新对])认定(?![的及和后])"
    r"|赴[一-龥]{2,12}(?:开展|调研)|下达(?!的)|转发|现场踏[看勘]|实地(?:查看|踏勘|走访)"
    r"|起草|参与编制|批准(?!后|的)|获得|(?<!新)引进|引入))|与[^，。；]{2,40}?(?:签订|签署)"
    r"|(?:立即|第一时间|迅速|专门)(?:组织|成立|召开|安排|批示|研究|派|开展|与|会同)|及时成立"
    r"|首次(?:写入|列入|纳入|入选)|新(?:成立|组建)(?!的)"
    r"|正式(?:开通|启用|上线|挂牌|投用|投入使用|通车)(?![后前的])"
)
# 投入资金6799万元，新建幼儿园6所: what is counted is done.
_COUNTED = re.compile(
    r"(?:^|[，,；;：:]|[是年区县市省]|其中)(?:[一-龥]{0,6}阶段)?(?:共|已|总|从中)?"
    r"(?:投入|安排|新增|增设|优化|打造|开通|投放|修缮|清淤|培育|选派|组建|设立|创建|评选|推荐|筛选|遴选|新建|改建|扩建|维修|改造|拨付|争取|落实|发放|培训|检查|排查|走访|引进|招聘|扶持|整治|修建"
    r"|硬化|采购|购置|安装)[一-龥、（）()]{0,24}?(?:约|近|超|达)?\d[\d.,，]*[万亿]?[余多]?"
    r"(?!年|月|日|号|岁|小时|%|％|个月|个?工作日)"
)
_DATED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,2}是|其中[，,]|同时[，,])?(?:自|从|在)?[一-龥]{0,6}(?:19"
    r"|20)\d\d(?:年|[-—－至~])(?!以来|起|正在|(?:\d{1,2}月)?[底末]前)"
    r"|[，,][一-龥]{2,8}20\d\d年[一-龥]{0,8}安排|[，,；;](?:20\d\d年|今年|去年)\d{1,2}月(?!底?前|底)"
    r"|[，,；;](?:20\d\d年|去年)[，,](?![^，,。；]{0,12}(?:将|计划|拟))"
    r"|[局厅委部府院们]于(?:19|20)\d\d年"
)
# 今年3月份从…下达, 4、5月份为…争取, 去年对…维修: dated without a year.
_DATED_SHORT = re.compile(
    r"^(?:\d{1,2}、|[一二三四五六七八九十]{1,3}是|其中[，,]|同时[，,])?"
    r"(?:(?:今年|本年|当年)?(?:\d{1,2}月?[、至—–-])?\d{1,2}月(?:份|初|中旬|上旬|下旬"
    r"|\d{1,2}日)?(?!底?前|底|以前|起)"
    r"|今年(?:上|下)?半年|今年[一二三四]季度|去年|上年|前年|近日|日前"
    r"|年初)(?![^，,。；]{0,12}(?:将|计划|拟))"
)
_LATER_THIS_YEAR = re.compile(r"(?:今年|明年|年内|下半年|[一二三四]季度)[^，,。；]{0,6}[，,]?将")
# 农户侵占了河道，但我局会尽力争取: what the writer will do counts, not what others did.
_OWN_FUTURE = re.compile(
    r"[，,](?:但是?|因此)?(?:我们|我[局厅委部办])(?:也|还|都)?(?:会(?![同议商])"
    r"|将(?!.{2,14}(?:纳入|列入)))"
)
_OWN_DONE = re.compile(
    r"(?:我们|我[局厅委部办省市县区])[^，,。；]{0,14}(?:已|了|完成|印发|召开|开展)"
)
_ADVICE = re.compile(r"(?:同时[，,])?建议(?!提案|办理)")  # what others are advised is not done
# 工业集聚区应按规定建成…, 要求…完成: what ought to be is not done yet.
_OUGHT = re.compile(r"(?:应当?|必须|须|要求)[^，,。；：]{0,40}$")
_BOOK = re.compile(r"《[^《》]{1,120}》")
# 资金切块下达到省，各省可按规定统筹: a rule, whatever act it names.
_MAY = re.compile(r"[，,](?:[一-龥]{1,6})?可(?:按|根据|以|结合|由|在|统筹|自行)")
_ISSUED = re.compile(
    r"[一-龥：:，,“]{2}(?:联合|已)?(?:印发|出台|发布|签订|签署|召开|举办|下达)(?![的后]|前)"
)
# Refusals and what cannot be done (不予采纳); 对不符合条件的企业 only sets a condition.
_DECLINED = re.compile(
    r"(?<![的对])(?:不宜|不予采纳|不予立项|暂不具备|尚不具备|不具备[^，。]{0,16}条件|难以(?:批准"
    r"|采纳|立项|安排|予以))|(?:暂时?|目前|尚)无法(?:采纳|安排|立项|解决|实施|纳入)|政策不符合"
    r"|再?无多余的?[^，。]{0,8}(?:资金|经费)"
    r"|未能(?:采纳|列入|纳入)|(?:暂|目前)不(?:能|宜)[^，。]{0,12}(?:采纳|设立|安排|立项|纳入|增加)"
)
_ITEM = re.compile(r"[一二三四五六七八九十]{1,3}(?:是|、)")
_ACTOR = re.compile(
    r"(?:目前|近年来|“十[一-龥]五”(?:时期)?以来|20\d\d年以来|[一-龥]{2,9}(?:省|市)(?:积极|高度"
    r"|在|从|已|持续))"
)
_HEADING = re.compile(r"(?:一、|（[一二三四五六七八九十]）)?关于[^，。]{2,40}[。\s]*$")
_RULE = re.compile(
    r"每|不超过|不低于|最高|最低|给予|按照?[^，,。；]{0,20}标准|以上|以下|不少于|目标|须|应"
)
# A sentence that begins with its verb: 组织开展…, 积极推动….
_BARE = re.compile(
    r"(?:同时[，,])?(?:积极|大力|进一步|全面|切实|认真|深入|充分|努力|着力)?(?:"
    + "|".join(measure_verbs())
    + r"|做[精强大优实]|发展)"
)
_HABIT = re.compile(r"每年|常态化|持续|不断|定期|长期")


class Tense(NamedTuple):
    """How far the act of a sentence is; `announced`: by what stands before it, not by its words."""

    status: MeasureStatus
    announced: bool


def statuses_of(context: Context) -> tuple[MeasureStatus, ...]:
    """Status of each sentence, in order, as if it stated an act."""
    return tuple(tense.status for tense in tenses_of(context))


@lru_cache(maxsize=1)
def tenses_of(context: Context) -> tuple[Tense, ...]:
    """Status of each sentence, and what says so."""
    if context.metadata.kind in {DocumentKind.PLAN, DocumentKind.MEASURES, DocumentKind.NOTICE}:
        back = sections_back(context)
        return tuple(
            Tense(_status(_words(context, sentence), planned=False, did=True), announced=True)
            if sentence.section in back
            else Tense(MeasureStatus.PLANNED, announced=True)
            for sentence in context.sentences
        )
    ahead = sections_ahead(context)
    scope = _Scope()
    tenses: list[Tense] = []
    for sentence in context.sentences:
        text = _words(context, sentence)
        scope.enter(sentence)
        scope.read(text)
        planned = sentence.section in ahead or scope.now is MeasureStatus.PLANNED
        status = _status(text, planned=planned, did=scope.now is MeasureStatus.DONE)
        bare = status is MeasureStatus.ONGOING and not scope.at_start and _BARE.match(text)
        if scope.last is MeasureStatus.PLANNED and (bare or scope.goes_on(text)):
            # 我局将推进…。组织开展…: details of what is announced
            status, planned = MeasureStatus.PLANNED, True
        scope.open = text.rstrip().endswith(("；", ";"))
        scope.last = status
        tenses.append(Tense(status, announced=planned))
    return tuple(tenses)


def future_in(words: str) -> int:
    """Where the words of a sentence turn to what is ahead; 0 if no sign shows it."""
    found = _FUTURE.search(words)
    return found.start() if found else 0


@dataclass(slots=True)
class _Scope:
    """What the words so far say of the sentences to come."""

    now: MeasureStatus | None = None  # in this paragraph
    lasting: MeasureStatus | None = None  # beyond it, in this section: …如下：
    last: MeasureStatus | None = None  # of the sentence before, in this section
    paragraph: int = -1
    section: int | None = None
    at_start: bool = True  # of a paragraph
    open: bool = False  # the sentence before ended in ；

    def goes_on(self, text: str) -> bool:
        """Whether a half or a part (；市商务局建设…, 其中…) says of what went before."""
        parts = self.open or text.startswith("其中")
        return parts and not any(sign.search(text) for sign in (_NOW, _DONE, _DATED, _HABIT))

    def enter(self, sentence: Sentence) -> None:
        """Forgets what a new paragraph or section ends."""
        if sentence.section != self.section:
            self.lasting = self.last = None
        self.at_start = sentence.paragraph != self.paragraph
        if self.at_start:
            self.now = self.lasting
        self.paragraph, self.section = sentence.paragraph, sentence.section

    def read(self, text: str) -> None:
        """Takes in what a sentence announces or takes back."""
        if _HEADING.match(text):
            self.now = self.lasting = None
            return
        if _DID.search(text):
            self.now = MeasureStatus.DONE
        if _NEXT.search(text):
            self.now = MeasureStatus.PLANNED
        elif self.now is MeasureStatus.PLANNED and _turns_back(text):
            self.now = None
        if _FIRST_ITEM.match(text) and self.last is MeasureStatus.PLANNED:
            self.now = MeasureStatus.PLANNED  # 我委将继续支持…。一是…: the points say how
            self.lasting = self.now if self.at_start else self.lasting
        if self.now and text.rstrip().endswith(("：", ":")):
            self.lasting = self.now


def _turns_back(text: str) -> bool:
    """Whether a sentence leaves 下一步: 湖南省积极支持…, 2017年共安排… in a text without breaks."""
    done = _DONE.search(text)
    if done is not None and "曾" in done[0]:  # 我局曾多次协商
        return True
    if _ITEM.match(text) or _FUTURE.search(text):
        return False
    return _DATED.search(text) is not None or _ACTOR.match(text) is not None


def _words(context: Context, sentence: Sentence) -> str:
    span = content_of(context.text.text, sentence.span)
    words = without_glosses(context.text.text[span.start : span.end])[0]
    return _BOOK.sub(lambda book: "〇" * len(book[0]), words)  # 印发 in a title is no act


def _status(text: str, *, planned: bool, did: bool) -> MeasureStatus:
    """Status of one sentence under what its surroundings announce."""
    now = _NOW.search(text)
    if _DECLINED.search(text):
        return MeasureStatus.DECLINED
    if _ADVICE.match(text) and _FUTURE.search(text):
        return MeasureStatus.PLANNED
    if _OWN_FUTURE.search(text) and not _OWN_DONE.search(text):
        planned = planned or not did
    if did and not planned and _LATER_THIS_YEAR.match(text):
        planned = True
    if planned or did:
        under_way = MeasureStatus.ONGOING if now and planned else None
        return under_way or (MeasureStatus.PLANNED if planned else MeasureStatus.DONE)
    future, done = _FUTURE.search(text), _first_done(text)
    before = done or _ISSUED.search(text)
    if future and not (before and before.start() < future.start()):
        return MeasureStatus.PLANNED
    signs = [(now.start(), MeasureStatus.ONGOING)] if now else []
    dated = (done, _DATED.search(text), _DATED_SHORT.match(text))
    signs += [(match.start(), MeasureStatus.DONE) for match in dated if match]
    once, habit = _ONCE.search(text), _HABIT.search(text)
    if not signs and habit and not (once and once.end() < habit.start()):
        return MeasureStatus.ONGOING
    if once and not signs and _MAY.search(text):
        once = None
    once = once or (None if habit else _first_counted(text))
    signs += [(once.start(), MeasureStatus.DONE)] if once else []
    return min(signs)[1] if signs else MeasureStatus.ONGOING


def _first_counted(text: str) -> re.Match[str] | None:
    """An act told by what it amounts to (新建幼儿园6所), unless a rule sets the amount."""
    found = _COUNTED.search(text)
    ruled = found is not None and _RULE.search(text, 0, found.end() + len("万元/人以上"))
    return None if ruled else found


def says_when(text: str) -> bool:
    """Whether a sentence itself shows how far its act is."""
    signs = (_NOW, _FUTURE, _DONE, _ONCE, _DATED, _DATED_SHORT, _HABIT)
    return any(sign.search(text) for sign in signs)


def _first_done(text: str) -> re.Match[str] | None:
    """The first sign of an act done; 建成 and 完成 that only ought to be are none."""
    for found in _DONE.finditer(text):
        if found[0][-2:] not in {"建成", "完成", "竣工"} or not _OUGHT.search(
            text, 0, found.start()
        ):
            return found
    return None
