"""Measures (举措): sentences that state an act, plan or rule of a public body.

Counts: 省科技厅印发了…; 支持长春国家生物产业基地发展; 下一步，我局将…; the clauses of a paper
of policies. Not: openings and transmittals (收悉, 现印发给你们), courtesies, 制定本方案, facts.
Reads: sentences, answers, mentions. Yields: Measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.extraction.acts import ITEM, has_verb, is_act
from documents.extraction.commitments import Commitment, commitment_of
from documents.extraction.content import content_of
from documents.extraction.facts import Measure, MeasureStatus
from documents.extraction.spans import Span
from documents.extraction.tense import says_when, statuses_of
from documents.extraction.types import Answer, Context, DocumentKind, Sentence

_STOPS = "。；;！!？?. \n"
_FULL_STOPS = frozenset("。；;！!？?：:”」』")
_PURPOSE = re.compile(r"为(?:了|进一步|深入|全面|切实|加快|贯彻|认真|推动|促进|落实)")
_CELL = re.compile(r"^[^，,。]{0,20}(?:处室|单位|部门|事项|内容|序号|时限)$")
_SHORT_LINE = 12
_TIME_ASIDE = re.compile(r"[（(][^（()）]{2,20}[）)]$")  # 自查阶段（10月15日前）
_PAUSE = re.compile(r"[，,；;\d]")
_TASKS = {DocumentKind.PLAN, DocumentKind.MEASURES, DocumentKind.NOTICE}
_AHEAD = re.compile(r"下一?步|今后")  # 您提出的…收悉，下一步我局将…: the answer begins at once
_NAME = re.compile(ITEM.pattern + r"“[^“”]{2,20}”[^，,。；]{0,6}$")  # 一是“甲乙合办”模式: no act
# 存在以下困难：一是…: the points of a list tell what the words above it announce.
_TROUBLE = re.compile(
    r"(?:问题|困难|不足|短板|难点|原因|挑战|隐患|差距|瓶颈)[^，,。；]{0,8}(?:[：:。]?$|[：:]一是)"
)
_TROUBLED = re.compile(r"(?:存在|面临|主要|目前)[^，,。；]{0,6}(?:问题|困难|挑战|短板|不足|难点)")
# Acts that may be over, and verbs that tell of a policy without an end.
_MAY_END = re.compile(
    r"\d|召开|成立|投入|建设|实施|完成|组织|安排|制定|编制|开展|举办|引进|列入|纳入|批示|设立|建立"
    r"|研究|协调|争取|新建|改造|安装|采购"
)
_LASTS = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}是|同时|此外|另外|并|[，,])*(?:积极|大力|重点|优先|全力)?"
    r"(?:支持|鼓励|引导|推动|推进|加强|加大|完善|健全|强化|优化|落实|坚持|提升|提高|促进|深化|发挥"
    r"|做好|保障|依托|围绕)"
)


def extract(context: Context) -> Iterator[Measure]:
    """Measures in the order of the text."""
    statuses = statuses_of(context)
    troubles = _troubles(context)
    known = {mention.canonical for mention in context.mentions} | {context.metadata.issuer or ""}
    for number, sentence in enumerate(context.sentences):
        span = content_of(context.text.text, sentence.span)
        text = context.text.text[span.start : span.end]
        quote = text.rstrip(_STOPS)
        answer = context.answers[number] if number < len(context.answers) else None
        planned = statuses[number] is MeasureStatus.PLANNED
        if _is_cell(text) or _opens(context, span) or _is_preamble(context, sentence, text):
            continue
        point = bool(ITEM.match(quote) and not _NAME.match(quote)) and number not in troubles
        named = answer is not None and answer.how == "named"
        tasks = context.metadata.kind in _TASKS
        if not is_act(quote, tasks=tasks, named=named, said=planned or point):
            continue
        place = Span(span.start, span.start + len(quote))
        promise = commitment_of(context, place) if planned else Commitment()
        yield Measure(
            span=place,
            quote=quote,
            rule="measures.sentence",
            section=sentence.section,
            status=statuses[number],
            agencies=answer.agencies if answer else (),
            how=answer.how if answer else "unknown",
            object=promise.object,
            figure=promise.figure,
            due=promise.due,
            doubts=(
                *_owner_doubts(answer, known, context.metadata.issuer),
                *_progress_doubts(quote, statuses[number], context.metadata.kind),
            ),
        )


def _owner_doubts(answer: Answer | None, known: set[str], issuer: str | None) -> tuple[str, ...]:
    """What stayed open about who answers: meant by a place, or carried on from who acted before.

    An unsigned paper's measures have no owner to doubt; the issuer itself going on is no surprise.
    """
    if answer is None or answer.how == "unknown":
        return ()
    names = [name for name, _ in answer.agencies]
    guessed = [name for name in names if name.endswith(("人民政府", "管理委员会"))]
    if answer.how == "named" and any(name not in known for name in guessed):
        return ("inferred_owner",)
    carried = answer.how == "carried" and not answer.announced and names != [issuer]
    return ("owner_carried",) if carried else ()


def _progress_doubts(quote: str, status: MeasureStatus, kind: DocumentKind) -> tuple[str, ...]:
    """A bare verb in a reply may be done or going on, if it can come to an end (组织培训).

    支持企业发展 and the like, with which policies speak, go on.
    """
    bare = kind not in _TASKS and status is MeasureStatus.ONGOING and not says_when(quote)
    ends = bare and _MAY_END.search(quote) is not None and _LASTS.match(quote) is None
    return ("progress_unsaid",) if ends else ()


def _is_cell(text: str) -> bool:
    """Whether words without a stop are a cell of a table: 各区政府、市卫生健康委; 配合处室."""
    words = text.rstrip()
    if words[-1:] in _FULL_STOPS:
        return False
    words = _TIME_ASIDE.sub("", words)
    if len(words) <= _SHORT_LINE and _PAUSE.search(words) is None:
        return True  # 设施农业补助: a line that heads others
    return not has_verb(words) or _CELL.search(words) is not None


def _is_preamble(context: Context, sentence: Sentence, text: str) -> bool:
    """Whether a sentence above the first section of a plan says what the plan is for."""
    before = context.sections and sentence.span.start < context.sections[0].span.start
    return bool(before) and context.metadata.kind in _TASKS and _PURPOSE.match(text) is not None


def _opens(context: Context, span: Span) -> bool:
    """Whether a sentence belongs to the opening (…收悉，我局高度重视，…，现答复如下)."""
    proposal = context.proposal
    if proposal is None or proposal.span is None or not proposal.span.contains(span):
        return False
    return _AHEAD.search(context.text.text, span.start, span.end) is None


def _troubles(context: Context) -> set[int]:
    """Sentences that are points of a list of troubles: 困难如下：一是…；二是…."""
    found: set[int] = set()
    listing = False
    for number, sentence in enumerate(context.sentences):
        text = context.text.text[sentence.span.start : sentence.span.end]
        heading = "" if sentence.section is None else context.sections[sentence.section].heading
        if ITEM.match(text) and _TROUBLED.search(heading):
            found.add(number)
        elif ITEM.match(text) is None:
            listing = _TROUBLE.search(text.rstrip()) is not None
        elif listing:
            found.add(number)
    return found
