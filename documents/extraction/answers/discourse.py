"""Whose words and acts a sentence without a subject belongs to.

省财政厅…提出答复意见如下：一、… speaks to the end of its paragraph or list; a body that opens
a paragraph goes on acting in it; 二是 returns to it. A superior's decision (国务院印发了…) is one
act.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from documents.extraction.answers.cover import covered
from documents.extraction.answers.defaults import default_owners
from documents.extraction.answers.notes import Note, Owners, notes_of
from documents.extraction.answers.shorthand import meant_by
from documents.extraction.answers.subjects import Reading, Subject, reading_of
from documents.extraction.answers.within import mentions_in
from documents.extraction.content import content_of
from documents.extraction.facts import Role
from documents.extraction.types import Answer, Context, DocumentKind, Sentence

# 省财政厅…答复意见如下：, 省工信厅…主要做了以下工作：
_SPEAKS = re.compile(
    r"(?:答复|办理|回复|反馈|研究)?(?:意见|情况|内容|工作|措施|举措|方面)?(?:如下|以下工作"
    r"|以下几(?:个)?方面(?:的)?(?:工作|措施)?)[：:]"
)
_ITEM = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}(?:是|要|、)|\d{1,2}[、.．]|（[一二三四五六七八九十\d]{1,2}）|(?:第[一二三四五六七八九十]|首先|其次|再次"
    r"|最后)[，,是])"
)
# 下一步工作安排：1、县财政…: who acts in the first point acts in no other.
_POINTED = re.compile(r"[^，,。：:厅局委办部府]{2,16}[：:]\s?(?:\d{1,2}[、.．]|（[一1]）|一[是要])")
_BESIDES = re.compile(r"(?:此外|另外)[，,]")  # a new point: who acted last acts no more
# Behind a body in a heading: 一、省人社厅意见; （二）省财政厅办理情况；三、省教育厅：
_WHOSE = re.compile(
    r"(?:的)?(?:(?:会办|协办|分办|主办|办理|答复|回复|反馈|处理|有关|相关|工作)*(?:意见|情况"
    r"|内容|方面))?[：:。\s]*"
)
_PAYER = re.compile(r"[^，,]{0,12}[，,]?(?:省|市|县|区)级?财政(?!厅|局)")  # 2017年，省财政安排…
# 会同财政厅设立基金，人行引导银行…: who acts first is not said, so the speaker does.
_HEADLESS = re.compile(r"(?:[一二三四五六七八九十]{1,3}是|同时[，,]|\d{4}年[，,])?(?:会同|联合|与)")
_SAYS = re.compile(r"[一-龥]{3,20}[：:]")  # 省人社厅：近年来，…
_NEXT = re.compile(r"下一步|下步|今后|接下来|下阶段|下一阶段")
# 政府性融资担保机构对企业提高额度: others' acts go back to the writer, whoever acted before.
_THIRD = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}是|同时[，,]|目前[，,])?(?!对|支持|鼓励|引导|推动|推进|组织|指导|督促|帮助|依托|通过|联合|会同|协调|培育|引进|为|向|与|由|加强|建设|建立|要求)"
    r"[一-龥]{0,12}?(?:机构|银行|企业|公司|集团|高校|协会|商会|学校|医院|研究院)(?:对|将|要|应|已|积极|主动|可|给予|按|为|向|提供|开展|推出|减免|累计|共|在|须|建立|成立|建成|完成|设立|举办|均|都|也)"
)
_SUPERIOR = re.compile(
    r"^(?:中共中央|国务院|中央|国家|中共[一-龥]{2,8}(?:省|市|区)委$|[一-龥]{2,9}(?:省"
    r"|自治区)人民政府$)"
)
_GOVERNING = re.compile(r"(?:中共)?(?P<place>[一-龥]{2,20}?)(?:人民政府|委)")
_LETTER = {"厅": "厅", "局": "局", "委": "委员会", "部": "部", "办": "办", "署": "署", "院": "院"}


@dataclass(slots=True)
class _Speech:
    """State of the discourse while sentences go by."""

    topic: Owners = ()  # who opened the paragraph, or speaks for a whole list
    last: Owners = ()  # who acted in the sentence before
    paragraph: int = -1
    section: int | None = None
    lasting: bool = False  # the topic outlives its paragraph: 答复意见如下：
    together: Owners = ()  # who acted jointly last: 省财政厅、省科技厅印发…，两部门…


def answers_of(context: Context) -> tuple[Answer, ...]:
    """One answer a sentence, in the order of the sentences."""
    notes = notes_of(context)
    cover = covered(context, notes)
    default = default_owners(context)
    issuer = _issuer(context)
    tasks = context.metadata.kind in {DocumentKind.PLAN, DocumentKind.MEASURES, DocumentKind.NOTICE}
    speech, speakers = _Speech(), _speakers(context)
    answers: list[Answer] = []
    held: Owners = ()  # in a plan: whom the heading or the sentence's first half names
    for number, sentence in enumerate(context.sentences):
        span = content_of(context.text.text, sentence.span)
        reading = reading_of(context, span, payers=not tasks)
        text = context.text.text[span.start : span.end]
        if tasks:
            held = held if _goes_on(context, number) else speakers.get(_number(sentence), ())
            answers.append(_task_answer(reading, cover.get(number), held or default, issuer))
            if answers[-1].how == "named":
                held = _leading(answers[-1].agencies)
            continue
        if context.proposal and context.proposal.span and context.proposal.span.contains(span):
            # 由州政府研究后转交我局办理: the opening says nothing of who acts below.
            answers.append(_reply_answer(reading, text, _Speech(), issuer, cover.get(number)))
            continue
        _enter(speech, sentence, text, speakers.get(_number(sentence), ()))
        reading = _written_out(reading, speech, issuer, context.metadata.region)
        answers.append(_reply_answer(reading, text, speech, issuer, cover.get(number)))
        if len(answers[-1].agencies) > 1:
            speech.together = answers[-1].agencies
    return tuple(answers)


def _written_out(reading: Reading, speech: _Speech, issuer: Owners, region: str | None) -> Reading:
    """A reading whose 县上 or 两部门 is told; one that nobody can tell has no subject."""
    if reading.subject is not Subject.SHORT:
        return reading
    meant = meant_by(reading.short, together=speech.together, issuer=issuer, region=region)
    if not meant:
        return replace(reading, subject=Subject.NONE)
    return replace(reading, subject=Subject.BODY, owners=_joined(meant, reading.owners))


def _number(sentence: Sentence) -> int:
    return -1 if sentence.section is None else sentence.section


def _issuer(context: Context) -> Owners:
    """The issuer; all of them where several issue a paper together (联合印发)."""
    names = context.metadata.joint_issuers or (context.metadata.issuer,)
    return tuple((name, Role.LEAD) for name in names if name)


def _answer(owners: Owners, how: str) -> Answer:
    return Answer(agencies=owners, how=how if owners else "unknown")


def _joined(first: Owners, second: Owners) -> Owners:
    """Both, each body once, in the part named first."""
    names = {name for name, _ in first}
    return (*first, *((name, role) for name, role in second if name not in names))


def _task_answer(reading: Reading, note: Note | None, default: Owners, issuer: Owners) -> Answer:
    """In a plan: the sentence's own subject, else its note, else the issuer."""
    if reading.subject in {Subject.BODY, Subject.COLLECTIVE, Subject.PLACE}:
        return _answer(reading.owners, "named")
    if note is not None:
        return _answer(_joined(note.owners, ()), "noted")
    if default:
        return _answer(default, "noted")
    if reading.later and reading.subject is Subject.NONE:
        return _answer(reading.later, "named")
    return _answer(_joined(issuer, reading.owners), "issuer")


def _goes_on(context: Context, number: int) -> bool:
    """Whether a sentence is what stands behind a ；: 区财政局负责…；对…给予…."""
    if number == 0:
        return False
    before, here = context.sentences[number - 1].span, context.sentences[number].span
    return context.text.text[before.end - 1 : here.start].strip() in {"；", ";"}


def _enter(speech: _Speech, sentence: Sentence, text: str, speaker: Owners) -> None:
    """Forgets what a new paragraph or section ends; `speaker`: whom the section's heading names."""
    if sentence.paragraph == speech.paragraph:
        return
    if sentence.section != speech.section:
        speech.lasting = bool(speaker)
        speech.topic = speaker
    elif not speech.lasting and not _ITEM.match(text):
        speech.topic = ()
    speech.paragraph, speech.section = sentence.paragraph, sentence.section
    speech.last = speech.topic


def _speakers(context: Context) -> dict[int, Owners]:
    """Sections whose heading says whose they are (一、省人社厅意见), and the sections in them."""
    speakers: dict[int, Owners] = {}
    for number, section in enumerate(context.sections):
        if section.parent in speakers:
            speakers[number] = speakers[section.parent]
        named = [m for m in mentions_in(context, section.heading_span) if not m.collective]
        if not named:
            continue
        behind = context.text.text[named[-1].span.end : section.heading_span.end]
        if _WHOSE.fullmatch(behind):
            speakers[number] = tuple((m.canonical, Role.LEAD) for m in named)
    return speakers


def _reply_answer(
    reading: Reading, text: str, speech: _Speech, issuer: Owners, note: Note | None
) -> Answer:
    """In a reply: the sentence's own subject, else the speaker, else the issuer."""
    if reading.subject is Subject.SELF:
        owners = _self(reading.self_word, speech, issuer)
        speech.last = owners
        return _answer(_joined(owners, reading.owners), "named" if owners else "issuer")
    if reading.subject in {Subject.BODY, Subject.COLLECTIVE, Subject.PLACE}:
        owners = reading.owners
        if _HEADLESS.match(text):
            owners = _joined(speech.last or speech.topic or issuer, owners)
        if reading.with_self:
            owners = _joined(owners, tuple((name, Role.SUPPORT) for name, _ in issuer))
        _remember(reading, text, speech, issuer)
        return _answer(owners, "named")
    if note is not None or (reading.later and reading.subject is Subject.NONE):
        return _answer(note.owners, "noted") if note else _answer(reading.later, "named")
    if _ITEM.match(text) or _BESIDES.match(text):
        speech.last = speech.topic
    speaker = speech.last or speech.topic
    if reading.subject is Subject.APPROVER:
        return _answer(_joined(reading.approvers, speaker or issuer), "named")
    if speaker and not (_THIRD.match(text) and not speech.lasting):
        found = _answer(_joined(speaker, reading.owners), "carried")
        return replace(found, announced=speech.lasting and speaker == speech.topic)
    return _answer(_joined(issuer, reading.owners), "issuer")


def _leading(owners: Owners) -> Owners:
    """Who goes on acting: partners joined for one act only."""
    return tuple((name, role) for name, role in owners if role is Role.LEAD)


def _remember(reading: Reading, text: str, speech: _Speech, issuer: Owners) -> None:
    """Lets the subject go on speaking, unless it is a superior passing by."""
    leading = _leading(reading.owners)
    passing = reading.subject is Subject.COLLECTIVE or (
        all(_SUPERIOR.match(name) or _governs(name, issuer) for name, _ in reading.owners)
        and reading.owners != issuer
        and reading.subject is Subject.BODY
    )
    speaks = _SPEAKS.search(text) or _SAYS.match(text)
    if _ITEM.match(text) or _POINTED.match(text):
        speech.last = () if passing else leading
        if _SPEAKS.search(text):
            speech.topic, speech.lasting = leading, True
    elif speaks or (_NEXT.match(text) and not speech.lasting):
        speech.topic, speech.lasting = leading, bool(speaks)
        speech.last = leading
    elif passing:
        speech.last = ()
    elif _PAYER.match(text) and leading != issuer:
        pass  # who pays does not act in what follows
    elif issuer and set(issuer) < set(leading):
        speech.last = issuer  # 省科技厅、省财政厅联合设立…: partners of one act, the writer goes on
    else:
        if not speech.topic and not speech.last:
            speech.topic = leading
        speech.last = leading


def _governs(name: str, issuer: Owners) -> bool:
    """Whether a body is the government or party committee above the issuer: 县政府, 县林业局."""
    body = _GOVERNING.fullmatch(name)
    return body is not None and any(
        office.startswith(body["place"]) and not office.startswith(name) for office, _ in issuer
    )


def _self(word: str, speech: _Speech, issuer: Owners) -> Owners:
    """Whom 我们 or 我局 means: the speaker if the word fits, else the issuer."""
    if word == "们":
        return speech.topic if speech.lasting and speech.topic else issuer
    ending = _LETTER.get(word)
    if ending and speech.topic and speech.topic[0][0].endswith(ending):
        return issuer if issuer and issuer[0][0].endswith(ending) else speech.topic
    return issuer
