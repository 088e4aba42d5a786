"""The opening of a reply (答复的开头): whom it addresses, which proposal it names.

您在省政协十二届五次会议上提出的《关于…的建议》收悉，经会同省财政厅研究办理，现答复如下.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.extraction.spans import CleanText, Span
from documents.extraction.types import Paragraph, ParagraphRole

# 您提出的…收悉; 你们提出的…由我部办理; 贵委员会提出的…; 们提出的 (the first sign lost).
# Somebody asked, in the order of the branches: 您在会上提出, 您的建议收悉, 收到王某代表的建议,
# 提出的《…》, 将李某委员提出的《…》, 关于…的提案收悉.
_ASKED = re.compile(
    r"(?:您|你|们|贵[^，。]{1,12}|代表|委员|团|提案|建议)[^。]{0,60}?(?:提出|提交|所提|提的|反映)"
    r"|(?:您|你|贵[^，。]{1,12})们?的(?:提案|建议|议案)[^。]{0,20}?(?:收悉|收到)"
    r"|(?:接到|收到)[^。]{2,120}?(?:提案|建议|议案)"
    r"|提出的《[^》]{4,80}》|将[^。《]{2,20}(?:代表|委员)(?:提出的)?(?:《|关于)"
    # 某部公布对人大代表张三关于甲的建议的答复，内容如下: a letter as it was published
    r"|对[^。，,]{0,20}(?:代表|委员)[^。，,]{0,30}?(?:关于|《)[^。]{4,120}?(?:建议|提案|议案)[》”]?的?(?:答复|复函)"
    r"|(?:关于|《)[^。]{4,120}?(?:建议|提案|议案|意见)[^。]{0,40}?(?:收悉|收到|转交|交由|由我)"
)
# The answer begins: 现答复如下, 以下办理意见：, 提出有关答复意见。, 落实情况报告如下, 收悉.
_ANSWERED = re.compile(
    r"(?:答复|回复|复函|函复|答覆|回覆|汇报|反馈|函告)(?:意见)?(?:如下|您|给您)"
    r"|(?:以|如)下(?:办理|答复|协办|会办|分办|回复){1,2}意见[:：]|意见(?:送上|函告|反馈|报送|函复|函送)"
    r"|提出(?:相关|有关|以下)?(?:答复|回复|办理)意见[。：:]"
    r"|(?:办理|落实)(?:情况|意见|结果)[^。]{0,12}如下|如下[:：]|收悉|收到|办理[。，]"
)
# Whom a reply is written to: …代表, …委员, 甘肃省代表团, 民盟省委.
_PERSONS = re.compile(
    r"(?:尊敬的)?[^，。；：:]{2,60}(?:代表|委员|代表团)(?:等\d{1,3}[位名](?:代表|委员))?[:：]?"
)
_PARTY_GROUP = re.compile(
    r"(?:尊敬的)?(?P<name>(?:民革|民盟|民建|民进|农工党|农工民主党|致公党|九三学社|台盟|工商联"
    r"|无党派"
    r"|[^，。；：:、]{0,8}(?:政协|工商联|总工会|团省委|妇联|侨联|科协))[^，。；：:]{0,24})[:：]?"
)
# 省军区, 甲大学 propose; 甲省生态环境厅 is the body that a letter between offices is sent to.
_OFFICES = re.compile(r"(?:[厅局部署]|政府|办公[厅室]|委员会|[革健改管资]委|督查室|人大常委会)\Z")
_NO_NAME = re.compile(r"[，。；：:、各]|单位")
_FOLLOWS = re.compile(r"(?:(?!一、|一是|1[.．])[\s\S]){0,240}?如下[:：。]?")
_SEARCHED = 5
"""Paragraphs of the body in which an opening may stand."""
_HEAD = 40
"""Characters in which 您提出的 begins when nobody is addressed."""
_LONGEST = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Where a reply opens; `words` is the span's text."""

    span: Span
    words: str
    addressee: Span | None


def opening_of(text: CleanText, paragraphs: tuple[Paragraph, ...]) -> Opening | None:
    """The opening of a reply, from the first word to 如下 or the sentence's end; None elsewhere."""
    addressee = next((p for p in paragraphs if p.role is ParagraphRole.ADDRESSEE), None)
    named = addressee is not None and _is_person(_words(text, addressee.span))
    seen = 0
    for paragraph in paragraphs:
        if paragraph.role is not ParagraphRole.BODY or seen == _SEARCHED:
            continue
        seen += 1
        if addressee is not None and paragraph.span.start < addressee.span.start:
            continue
        words = _words(text, paragraph.span)[:_LONGEST]
        asked, answered = _ASKED.search(words), _ANSWERED.search(words)
        if asked is None or answered is None or (not named and asked.start() > _HEAD):
            continue
        end = _end(words, answered.end())
        span = Span(paragraph.span.start, paragraph.span.start + end)
        return Opening(
            span=span, words=words[:end], addressee=addressee.span if named and addressee else None
        )
    return None


def _end(words: str, answered: int) -> int:
    """End of the opening: behind 如下, else behind the sentence that 收悉 stands in."""
    follow = _FOLLOWS.match(words, answered)
    if follow is not None:
        return follow.end()
    stop = words.find("。", answered - 1)
    return len(words) if stop < 0 else stop + 1


def _is_person(words: str) -> bool:
    if _PERSONS.fullmatch(words) or _PARTY_GROUP.fullmatch(words):
        return True
    name = words.rstrip("：: ")
    return not _NO_NAME.search(name) and _OFFICES.search(name) is None


def _words(text: CleanText, span: Span) -> str:
    return text.text[span.start : span.end].strip()
