"""Whose achievement a figure is (责任主体): the public body that did it, None for anyone else.

A body named in the sentence before the figure; else, where neither sentence nor clause has a
subject of its own, the body that the discourse carries. 全省现有… and 共同体已… are nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.extraction.clauses import clauses_of
from documents.extraction.figures.figure import Figure
from documents.extraction.gazetteer import measure_verbs
from documents.extraction.spans import Span, starting_in
from documents.extraction.types import AgencyMention, Context
from documents.extraction.words import any_of

# What may stand before the verb of a clause without a subject: 2024年, 一是, 首批, 先后11次.
_BEFORE_VERB = (
    r"\s{0,2}(?:(?:[一二三四五六七八九十]{1,2}是|（[一二三四五六七八九十]）|其中|同时|并|还|也"
    r"|共|一共|首批|累计|先后|目前|已经?|积极|主动|进一步|(?:先后)?\d{1,4}次"
    r"|预期|预计|拟|将|力争|争取|计划|分[一二三四五六\d]{1,2}批|截至目前|截至\d{1,2}月底"
    r"|(?:截至|截止|自|到"
    r"|至)?20\d\d年?(?:[-—－~至]{1,2}20\d\d年?)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?[底末]|度"
    r"|以来|期间)?"
    r"|“?十[三四五]五”?(?:期间|以来)|围绕[^，]{2,30}|在?[^，]{2,50}(?:中|方面|过程中|基础上)(?=[,，])"
    r"|按照[^，]{2,30}|为[^，]{2,40}|结合[^，]{2,30}?|对[^，]{2,60}?)[，,]?\s?){0,4}"
)
_MORE_VERBS = (
    r"与|会同|联合|通过|召开|签署|承接|印发|编制|评定|确定|批准|批复|出具|兑[付现]|加装|归集|受理"
    r"|核发|查处|抽检|财政(?:经费|资金)|赴"
)
_SUBJECTLESS = re.compile(
    f"{_BEFORE_VERB}(?:{'|'.join(measure_verbs())}|{any_of('clause_verbs')}|{_MORE_VERBS})"
)
# 国家发改委补助资金1亿元: what a body gave is not what it does.
_OF_BODY = re.compile(r"(?:的|补助|专项|预算|奖补|配套|财政){0,3}(?:资金|投资|经费|项目|补助)")
# 实现产值3亿元 is nobody's achievement but the economy's.
_ECONOMY = re.compile(
    r"\s{0,2}(?:20\d\d年[，,]?)?(?:累计)?(?:实现|达到|突破)[^，。；\d]{0,20}"
    r"(?:总值|产值|增加值|收入|税收|销售额?|零售总?额|进出口|利润|营收|交易额|成交额)"
    # banks lend
    r"|\s{0,2}[\u3400-\u9fff]{0,6}(?:发放|投放)[^，。；\d]{0,16}贷款(?![贴补])"
)
# What beneficiaries get is a rule, after which the body itself goes on.
_RULES = re.compile(r"给予|予以|每[人户张个亩]|(?:补助|补贴|奖励)\d")
# 市财政拨付资金: a treasury's own paper speaks of itself.
_TREASURY = re.compile(
    r"(?:\A|[，,；;年]|[是、])\s?(?:我?[省市县区州]|本级|[省市县区州]级)财政(?:会同[^，。；]{2,20}?)?(?:共|累计|已|先后)?"
    r"(?:安排|拨付|下达|投入|筹措|落实|统筹|兑[现付]|补助|支持)"
)
_SELF = re.compile(r"我[厅局委部办会院署]|我们")
_COUNTS = re.compile(r"\d(?!\d{0,3}年)")


class Actors:
    """Looks up the body behind a figure of one paper."""

    def __init__(self, context: Context) -> None:
        """Reads sentences and answers; nothing is read without answers."""
        self._context = context
        self._open = _without_subject(context) if context.answers else ()
        self._read, self._bare = -1, set[int]()

    def of(self, figure: Figure) -> str | None:
        """Canonical name of the body whose achievement the figure is."""
        context = self._context
        answer = context.answers[figure.sentence] if self._open else None
        if answer is None or not answer.agencies:
            return None
        body = answer.agencies[0][0]
        sentence = context.sentences[figure.sentence].span
        before = Span(sentence.start, figure.quantity.span.start)
        text = context.text.text
        mentions = [
            mention
            for mention in starting_in(context.mentions, before)
            if not _OF_BODY.match(text, mention.span.end)
        ]
        named = any(mention.canonical == body for mention in mentions)
        words = text[sentence.start : figure.quantity.span.start]
        issuer = context.metadata.issuer
        if issuer and "财政" in issuer and _TREASURY.search(words):
            return issuer
        if any(mention.canonical == body and mention.collective for mention in mentions):
            return None  # 由各乡镇建设
        if named and answer.how == "named":
            body = self._last_subject(mentions, before) or body
        if answer.how == "named" and (named or _SELF.search(words)):
            return body
        if answer.how in {"carried", "issuer"} and self._open[figure.sentence]:
            told = _ECONOMY.match(text, figure.clause.start, figure.clause.end)
            return body if not told and self._goes_on(figure.sentence, figure) else None
        return None

    def _last_subject(self, mentions: Sequence[AgencyMention], before: Span) -> str | None:
        """The body that last begins a clause as its subject: 县政府高度重视，县农业农村局开展…."""
        text = self._context.text.text
        for mention in reversed(mentions):
            start, end = mention.span.start, mention.span.end
            opens = start == before.start or text[start - 1] in "，,；;。"
            if opens and not mention.collective and text[end : end + 1] not in "的、和与及等":
                return mention.canonical
        return None

    def _goes_on(self, sentence: int, figure: Figure) -> bool:
        """Whether no clause between the sentence's start and the figure has its own subject."""
        if self._read != sentence:
            self._read, self._bare = sentence, set()
            text, span = self._context.text.text, self._context.sentences[sentence].span
            for clause in clauses_of(text, span):
                if _SUBJECTLESS.match(text, clause.span.start):
                    self._bare.add(clause.span.start)
                elif not clause.aside and _COUNTS.search(text, clause.span.start, clause.span.end):
                    break
        return figure.clause.start in self._bare


def _without_subject(context: Context) -> tuple[bool, ...]:
    """For each sentence whether it, and the one it goes on from, begins without a subject."""
    text = context.text.text
    found: list[bool] = []
    paragraph, third_party = -1, False
    for sentence, answer in zip(context.sentences, context.answers, strict=True):
        if sentence.paragraph != paragraph:
            third_party = False
        paragraph = sentence.paragraph
        bare = _SUBJECTLESS.match(text, sentence.span.start) is not None
        if not bare and not _RULES.search(text, sentence.span.start, sentence.span.end):
            third_party = answer.how == "issuer"
        found.append(bare and not third_party)
    return tuple(found)
