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
from documents.extraction.headings import sections_ahead, sections_back, sections_led
from documents.extraction.tense.ahead import future_of, lies_ahead
from documents.extraction.tense.behind import (
    DATED,
    DATED_SHORT,
    DONE,
    ISSUED,
    ONCE,
    counted_in,
    done_in,
    tells_of,
)
from documents.extraction.types import Context, DocumentKind, Sentence

# 下一步 opens a clause, or follows who acts (我厅下一步将);
# 提出将在下一阶段推进 reports another's plan.
_NEXT = re.compile(
    r"(?:^|[，,；;。：:“]|我们|我[厅局委部办省市县区])(?:在)?(?:下一?步|下一?个?阶段|今后|接下来|往后|后续"
    r"(?:工作中|阶段|[，,]|(?=[我将]))"
    r"|后期(?=[，,]|[我将])|未来(?=[，,一几三五])|(?:下半年|明年|新的一年)(?=[，,]|我[们厅局委部办省市县区]|将))"
    r"|将(?:继续|重点|着力|主要)?(?:做好|开展|采取|抓好|从)[^。]{0,14}(?:以下|几个方面|如下)"
)
_FIRST_ITEM = re.compile(r"(?:一是|一要|首先|第一[，,是])")
_LEAD_IN = re.compile(
    r"(?:以下|如下|下列)[^，,。；;]{0,12}[。]?$|[从在][一二三四五六七八两几]个方面[^，,。；;]{0,12}。?$"
)
_DID = re.compile(
    r"(?:做|开展|采取|完成)了(?:[^。]{0,8}(?:工作|措施|举措)[^。]{0,4}[：:]"
    r"|(?:以下|如下|下列)[^。]{0,12}。$)"
)
# 正在制定的规划 only describes what another act is about.
_NOW = re.compile(
    r"正(?:在(?!(?:积极|大力|组织)?(?:开展|实施|建设|推进|制定|编制|研究|修订|调整|进行|运行|申报"
    r"|起草|筹建|施工)(?:制定|编制)?的)|积极|抓紧|按|会同|组织|进行|推进|加快)|正常态化"
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
_BOOK = re.compile(r"《[^《》]{1,120}》")
# 资金切块下达到省，各省可按规定统筹: a rule, whatever act it names.
_MAY = re.compile(r"[，,](?:[一-龥]{1,6})?可(?:按|根据|以|结合|由|在|统筹|自行)")
# Refusals and what cannot be done (不予采纳); 对不符合条件的企业 only sets a condition.
_DECLINED = re.compile(
    r"(?<![的对])(?:不宜|不予采纳|不予立项|暂不具备|尚不具备|不具备[^，。]{0,16}条件|难以(?:批准"
    r"|采纳|立项|安排|予以))|(?:暂时?|目前|尚)无法(?:采纳|安排|立项|解决|实施|纳入)|政策不符合"
    r"|无权(?:调整|审批|决定|干预|设立|变更)|再?无多余的?[^，。]{0,8}(?:资金|经费)"
    r"|未能(?:采纳|列入|纳入)|(?:暂|目前)不(?:能|宜)[^，。]{0,12}(?:采纳|设立|安排|立项|纳入|增加)"
)
_ITEM = re.compile(r"[一二三四五六七八九十]{1,3}(?:是|、)")
_POINT = re.compile(
    r"[一二三四五六七八九十]{1,3}[是要]|其次|再次|最后|第[一二三四五六七八九十][，,是]"
)
# 2023年，我局…。一是…: a year that is over heads its points.
_YEAR = re.compile(
    r"(?P<year>20\d\d)年(?!以来|起|[至\-—－~]|底前|\d{1,2}月)|(?P<last>去年|上年|前年)"
)
_ACTOR = re.compile(
    r"(?:目前|近年来|“十[一-龥]五”(?:时期)?以来|20\d\d年以来|[一-龥]{2,9}(?:省|市)(?:积极|高度"
    r"|在|从|已|持续))"
)
_HEADING = re.compile(r"(?:一、|（[一二三四五六七八九十]）)?关于[^，。]{2,40}[。\s]*$")
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
    issued = context.metadata.issued_on
    scope = _Scope(year=int(issued[:4]) if issued else None)
    tenses: list[Tense] = []
    led: dict[int, MeasureStatus] = {}  # sections that a sentence announces: …抓好落实：
    for sentence in context.sentences:
        text = _words(context, sentence)
        scope.enter(sentence)
        scope.read(text)
        told = led.get(-1 if sentence.section is None else sentence.section)
        planned = sentence.section in ahead or MeasureStatus.PLANNED in {scope.now, told}
        planned = planned or lies_ahead(text, scope.year)
        status = _status(text, planned=planned, did=scope.now is MeasureStatus.DONE)
        reported = told is MeasureStatus.DONE and not says_when(text)
        if status is MeasureStatus.ONGOING and (reported or tells_of(text, before=scope.year)):
            status = MeasureStatus.DONE
        bare = not scope.at_start and _BARE.match(text) and not _tells(text, status)
        if scope.last is MeasureStatus.PLANNED and (bare or scope.goes_on(text)):
            # 我局将推进…。组织开展…: details of what is announced
            status, planned = MeasureStatus.PLANNED, True
        if _leads_in(text) and (status is MeasureStatus.PLANNED or _DID.search(text)):
            scope.lasting = scope.lasting or status
            led |= dict.fromkeys(sections_led(context, sentence.span.end), status)
        scope.open = text.rstrip().endswith(("；", ";"))
        scope.last = status
        tenses.append(Tense(status, announced=planned))
    return tuple(tenses)


def _leads_in(text: str) -> bool:
    """Whether what follows tells the details (…抓好落实：, …做好以下工作。)."""
    return text.rstrip().endswith(("：", ":")) or _LEAD_IN.search(text) is not None


def _tells(text: str, status: MeasureStatus) -> bool:
    """Whether a sentence shows that its act is no plan; a mere count (新建幼儿园6所) does not."""
    if status is not MeasureStatus.DONE:
        return status is not MeasureStatus.ONGOING
    return done_in(text) is not None or any(s.search(text) for s in (DATED, DATED_SHORT, ONCE))


def future_in(words: str) -> int:
    """Where the words of a sentence turn to what is ahead; 0 if no sign shows it."""
    found = future_of(words)
    return found.start() if found else 0


@dataclass(slots=True)
class _Scope:
    """What the words so far say of the sentences to come."""

    year: int | None  # of the paper
    now: MeasureStatus | None = None  # in this paragraph
    lasting: MeasureStatus | None = None  # beyond it, in this section: …如下：
    last: MeasureStatus | None = None  # of the sentence before, in this section
    paragraph: int = -1
    section: int | None = None
    over: bool = False  # the sentence that heads a list tells of a year that is over
    at_start: bool = True  # of a paragraph
    open: bool = False  # the sentence before ended in ；

    def goes_on(self, text: str) -> bool:
        """Whether a half or a part (；市商务局建设…, 其中…) says of what went before."""
        parts = self.open or text.startswith("其中") or _POINT.match(text)
        return bool(parts) and not any(sign.search(text) for sign in (_NOW, DONE, DATED, _HABIT))

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
        if _FIRST_ITEM.match(text) and (self.last is MeasureStatus.PLANNED or self.over):
            # 我委将继续支持…。一是…, 2023年，我委…。一是…: the points say how
            self.now = MeasureStatus.DONE if self.over else MeasureStatus.PLANNED
            self.lasting = self.now if self.at_start else self.lasting
        if _POINT.match(text) is None and _FIRST_ITEM.match(text) is None:
            self.over = self._is_over(text)
        if self.now and text.rstrip().endswith(("：", ":")):
            self.lasting = self.now

    def _is_over(self, text: str) -> bool:
        """Whether a sentence begins with a year before the paper's own."""
        head = _YEAR.match(text)
        if head is None or future_of(text) is not None:
            return False
        return head["year"] is None or (self.year is not None and int(head["year"]) < self.year)


def _turns_back(text: str) -> bool:
    """Whether a sentence leaves 下一步: 湖南省积极支持…, 2017年共安排… in a text without breaks."""
    done = DONE.search(text)
    if done is not None and "曾" in done[0]:  # 我局曾多次协商
        return True
    if _ITEM.match(text) or future_of(text):
        return False
    return DATED.search(text) is not None or _ACTOR.match(text) is not None


def _words(context: Context, sentence: Sentence) -> str:
    span = content_of(context.text.text, sentence.span)
    words = without_glosses(context.text.text[span.start : span.end])[0]
    return _BOOK.sub(lambda book: "〇" * len(book[0]), words)  # 印发 in a title is no act


def _status(text: str, *, planned: bool, did: bool) -> MeasureStatus:
    """Status of one sentence under what its surroundings announce."""
    now = _NOW.search(text)
    if _DECLINED.search(text):
        return MeasureStatus.DECLINED
    if _ADVICE.match(text) and future_of(text):
        return MeasureStatus.PLANNED
    if _OWN_FUTURE.search(text) and not _OWN_DONE.search(text):
        planned = planned or not did
    if did and not planned and _LATER_THIS_YEAR.match(text):
        planned = True
    if planned or did:
        under_way = MeasureStatus.ONGOING if now and (planned or not done_in(text)) else None
        return under_way or (MeasureStatus.PLANNED if planned else MeasureStatus.DONE)
    future, done = future_of(text), done_in(text)
    before = done or ISSUED.search(text)
    if future and not (before and before.start() < future.start()):
        first = now is not None and now.start() < future.start()  # 正在编制，计划年底出台
        return MeasureStatus.ONGOING if first else MeasureStatus.PLANNED
    signs = [(now.start(), MeasureStatus.ONGOING)] if now else []
    dated = (done, DATED.search(text), DATED_SHORT.match(text))
    signs += [(match.start(), MeasureStatus.DONE) for match in dated if match]
    once, habit = ONCE.search(text), _HABIT.search(text)
    if not signs and habit and not (once and once.end() < habit.start()):
        return MeasureStatus.ONGOING
    if once and not signs and _MAY.search(text):
        once = None
    once = once or (None if habit else counted_in(text))
    signs += [(once.start(), MeasureStatus.DONE)] if once else []
    return min(signs)[1] if signs else MeasureStatus.ONGOING


def says_when(text: str) -> bool:
    """Whether a sentence itself shows how far its act is."""
    signs = (_NOW, DONE, ONCE, DATED, DATED_SHORT, _HABIT)
    return future_of(text) is not None or any(sign.search(text) for sign in signs)
