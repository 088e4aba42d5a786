"""What each paragraph is to its paper: title, addressee, body, signature, table or noise.

Only `body` and `heading` carry facts. A paper is read in parts: head and text, then each annex,
and each further instrument a notice transmits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from documents.extraction.clean.marks import ANNEX, ASCII_STOP, DATE, NUMBER, PUBLISHED, TITLE_END
from documents.extraction.spans import CleanText
from documents.extraction.structure.boards import boards_of
from documents.extraction.structure.chrome import is_chrome, is_office_line
from documents.extraction.structure.contents import contents_entries
from documents.extraction.structure.labels import label_at
from documents.extraction.structure.notes import note_end
from documents.extraction.structure.repeats import repeated
from documents.extraction.structure.tables import TEXT_LABELS, table_members
from documents.extraction.structure.task_tables import mark_task_tables
from documents.extraction.types import Paragraph, ParagraphRole

_R = ParagraphRole
_WORD = re.compile(r"\w")
_STOP = re.compile(r"[，。；：:！？]")
_TITLE_STOP = re.compile(r"[。；！？，,]")
_NAMED = re.compile(r"《[^《》]{0,200}》|“[^“”]{0,80}”")
_ANSWER_TITLE = re.compile(r"(?:关于|对).{4,120}(?:答复|复函|建议|提案)")
_PREAMBLE = re.compile(r"为|根据|按照|一、|第一[章条]|（一）|近年来")
_STOPPED = re.compile(rf"[。；！？!?]|{ASCII_STOP}|[，,：:]\Z")
_ADDRESSED = re.compile(
    r"(?:尊敬的)?(?:[^。；]{1,200}；(?=[各省市县区驻中在有])){0,3}[^。；]{1,200}(?:代表团?|委员会?|同志|单位|部门|机构|政府|办|局|委|厅|公司"
    r"|院校|团体|企业|中心|所|院|校|会|学社|支部|总支|用户|商户|军区|总队|支队|大学|政协|人大|[工妇侨科文残商]联"
    r"|界)[)）]?"
    r"(?:\d{0,2}[位名])?(?:代表|委员|先生|女士)?"
)
_PERSONS = re.compile(
    r"(?!.*(?:收悉|提出))(?:尊敬的)?[^，。；：:]{2,60}(?:代表|委员"
    r"|代表团)(?:等\d{1,3}[位名](?:代表|委员))?"
)
_OPENING = re.compile(r"(?:您|你|贵|们?提)|《[^《》]{4,100}》|关于.{4,80}(?:收悉|的提案|的建议)")
_ANNEX_LIST = re.compile(r"附\s?件\s?[:：]\s?[\d一二三四五六七八九十]?")
_BODY_NAME = re.compile(
    r"(?:中共)?[\u3400-\u9fff“”（）()·\s\u3000]{2,60}(?:政府|办公[厅室]|委员会"
    r"|[厅局委办部院署会社]|中心|领导小组|法院|检察院|联合会|集团|公司|管委会|组|局)"
)
_LOOSE_DATE = re.compile(
    r"(?:19|20)\d{2}年?\d{1,2}月?\d{1,2}日?|年?\d{1,2}月\d{1,2}日"
    r"|[二〇○零]{1,2}[〇○零一二三四五六七八九]{2}年.{1,8}日"
)
_SIGNED_CONTACT = re.compile(r"(?P<body>[\u3400-\u9fff]{4,30}[局厅委办部会府院])\s?[（(]?联系电话")
_LEADER = re.compile(r"[.…·]{6,}(?:\d{1,3})?\Z")  # a line of a table of contents
_SCRAP = 16
_LONGEST_TITLE = 150
_LONGEST_LINE = 80
_HEAD = 60
"""Paragraphs in which the head of a paper or part is looked for."""


def paragraphs_of(text: CleanText) -> tuple[Paragraph, ...]:
    """A role for every paragraph.

    Reads: clean text. Guarantees: as many paragraphs, with the same spans, in the same order.
    """
    words = [text.text[span.start : span.end] for span in text.paragraphs]
    roles: list[ParagraphRole] = [_alone(word) for word in words]
    _mark_signatures(words, roles)
    start = _mark_head(words, roles)
    _mark_parts(words, roles, start)
    mark_task_tables(words, roles, start)
    for board in boards_of(text):
        for number in range(max(start, board.first), board.end):
            roles[number] = _R.TABLE
    _mark_undated(words, roles)
    for number in repeated(words) | contents_entries(words):
        if roles[number] is not _R.OWNERS:
            roles[number] = _R.NOISE
    _mark_reply_tail(words, roles)
    return tuple(
        Paragraph(span=span, role=role) for span, role in zip(text.paragraphs, roles, strict=True)
    )


def _alone(word: str) -> ParagraphRole:
    """The role a paragraph has by its own form."""
    for role, form in _FORMS:
        if form(word):
            return role
    return _R.BODY


def _is_date(word: str) -> bool:
    return (
        len(word) <= _LONGEST_LINE
        and (DATE.fullmatch(word.strip("（）()")) or _LOOSE_DATE.fullmatch(word)) is not None
    )


def _is_marginal(word: str) -> bool:
    empty = _WORD.search(word) is None or _LEADER.search(word) is not None
    return empty or is_chrome(word) or is_office_line(word) or PUBLISHED.fullmatch(word) is not None


def _is_number(word: str) -> bool:
    return len(word) <= _LONGEST_LINE and NUMBER.fullmatch(word) is not None


def _is_signed(word: str) -> bool:
    """甲市水利局 联系电话…, 甲市水利局2019年7月18日."""
    if len(word) > _LONGEST_LINE:
        return False
    day = DATE.search(word)
    dated = day is not None and day.end() == len(word) and _is_body_name(word[: day.start()])
    return dated or _SIGNED_CONTACT.match(word) is not None


def _is_note(word: str) -> bool:
    bare = word.rstrip("。；;")
    return note_end(bare, 0, len(bare)) == len(bare)


def _is_heading(word: str) -> bool:
    """A label and nothing but its heading: no stop, or one 。 at the end."""
    if label_at(word, 0, len(word)) is None:
        return False
    return _STOPPED.search(word) is None or word.find("。") == len(word) - 1


_FORMS: tuple[tuple[ParagraphRole, Callable[[str], bool]], ...] = (
    (_R.SIGNATURE, _is_date),
    (_R.SIGNATURE, _is_signed),
    (_R.NOISE, _is_marginal),
    (_R.NUMBER, _is_number),
    (_R.OWNERS, _is_note),
    (_R.HEADING, _is_heading),
)


def _mark_signatures(words: list[str], roles: list[ParagraphRole]) -> None:
    """Names of bodies right above a date."""
    for number, role in enumerate(roles):
        if role is not _R.SIGNATURE:
            continue
        above = number - 1
        while above >= 0 and _is_body_name(words[above]) and roles[above] is _R.BODY:
            roles[above] = _R.SIGNATURE
            above -= 1
        while above >= 0 and roles[above] is _R.BODY and _is_scrap(words[above]):
            roles[above] = _R.NOISE
            above -= 1


def _mark_undated(words: list[str], roles: list[ParagraphRole]) -> None:
    """The name of a body alone below the text signs it."""
    last = max((i for i, role in enumerate(roles) if role is not _R.NOISE), default=-1)
    if last > 0 and roles[last] is _R.BODY and _is_body_name(words[last]):
        roles[last] = _R.SIGNATURE


def _is_scrap(word: str) -> bool:
    """A torn line of seal text (福能局, 吉林省发展利), read as words by OCR."""
    return len(word) <= _SCRAP and _STOP.search(word) is None


def _is_body_name(word: str) -> bool:
    return (
        len(word) <= _LONGEST_LINE
        and _BODY_NAME.fullmatch(word) is not None
        and not TITLE_END.search(word[-4:])
        and not word.startswith("附")
    )


def _mark_head(words: list[str], roles: list[ParagraphRole]) -> int:
    """Title, number and addressee above the text; index of the first paragraph of the text."""
    addressee = _addressee(words, roles)
    first = addressee if addressee is not None else _first_text(words, roles)
    for number in range(first):
        if roles[number] is _R.BODY:
            roles[number] = _R.TITLE if _is_title(words[number]) else _R.NOISE
        elif roles[number] is _R.SIGNATURE:
            caption = words[number].startswith(("（", "("))  # （2015年9月15日） below the title
            roles[number] = _R.NUMBER if caption else _R.NOISE
    if addressee is None:
        return first
    roles[addressee] = _R.ADDRESSEE
    return addressee + 1


def _addressee(words: list[str], roles: list[ParagraphRole]) -> int | None:
    """The paragraph that names persons, else the first that names bodies."""
    bodies: int | None = None
    for number, word in enumerate(words[:_HEAD]):
        label = label_at(word, 0, len(word))
        if label is not None and label.kind in TEXT_LABELS:
            return bodies  # nobody is addressed below the first heading
        if roles[number] is not _R.BODY or label is not None:
            continue
        named = word.rstrip("：: ")
        following = words[number + 1] if number + 1 < len(words) else ""
        if _PERSONS.fullmatch(named) and (named != word or _OPENING.match(following)):
            return number
        if bodies is None and named != word and _ADDRESSED.fullmatch(named):
            bodies = number
    return bodies


def _first_text(words: list[str], roles: list[ParagraphRole]) -> int:
    """Without an addressee: the first paragraph with a stop, or the first heading."""
    for number, word in enumerate(words[:_HEAD]):
        if roles[number] is _R.HEADING:
            return number
        if roles[number] is _R.BODY and (_STOPPED.search(word) or label_at(word, 0, len(word))):
            return number
    return next((i for i, role in enumerate(roles) if role is _R.BODY), 0)


def _is_title(word: str) -> bool:
    if len(word) > _LONGEST_TITLE or _TITLE_STOP.search(_NAMED.sub("", word)):
        return False
    word = word.removesuffix("》") if "《" in word else word
    ends = list(TITLE_END.finditer(word))
    if ends and ends[-1].end() == len(word):
        return True
    return _ANSWER_TITLE.search(word) is not None


def _mark_parts(words: list[str], roles: list[ParagraphRole], start: int) -> None:
    """Titles of annexes and of further instruments, lists of annexes, tables."""
    annexes: list[int] = []
    for number in range(start, len(words)):
        if roles[number] not in {_R.BODY, _R.HEADING}:
            continue
        word = words[number]
        if ANNEX.fullmatch(word):
            roles[number] = _R.TITLE if number + 1 < len(words) else _R.NOISE
            annexes.append(number)
        elif _ANNEX_LIST.match(word) and len(word) <= _LONGEST_LINE:
            _mark_annex_list(words, roles, number)
        elif _heads_part(words, roles, number):
            roles[number] = _R.TITLE
    for number in annexes:
        _mark_annex_title(words, roles, number)
    for number in table_members(words, roles):
        roles[number] = _R.TABLE


def _mark_annex_list(words: list[str], roles: list[ParagraphRole], number: int) -> None:
    """附件：1.… and the items that follow name annexes, they are no outline."""
    roles[number] = _R.NOISE
    for following in range(number + 1, min(number + 12, len(words))):
        label = label_at(words[following], 0, len(words[following]))
        listed = (
            label is not None and label.kind == "digit" and not _STOPPED.search(words[following])
        )
        if not listed:
            return
        roles[following] = _R.NOISE


def _heads_part(words: list[str], roles: list[ParagraphRole], number: int) -> bool:
    """A title-like line after a signature or right above a paper's preamble."""
    word = words[number]
    if label_at(word, 0, len(word)) is not None or not _is_title(word):
        return False
    before = roles[number - 1] if number else _R.NOISE
    after = words[number + 1] if number + 1 < len(words) else ""
    begins = _PREAMBLE.match(after) is not None
    return before in {_R.SIGNATURE, _R.NOISE, _R.TITLE} or begins


def _mark_annex_title(words: list[str], roles: list[ParagraphRole], number: int) -> None:
    """The line below 附件1 is its title."""
    for following in range(number + 1, min(number + 3, len(words))):
        word = words[following]
        if roles[following] is not _R.BODY or _STOPPED.search(word) or len(word) > _LONGEST_LINE:
            return
        roles[following] = _R.TITLE
        if not ANNEX.fullmatch(word):
            return


def _mark_reply_tail(words: Sequence[str], roles: list[ParagraphRole]) -> None:
    """Below the signature of a reply stands nothing of it but annexes."""
    addressed = [i for i, role in enumerate(roles) if role is _R.ADDRESSEE]
    if not addressed or not _PERSONS.fullmatch(words[addressed[0]].rstrip("：: ")):
        return
    signed = next(
        (i for i, role in enumerate(roles) if role is _R.SIGNATURE and i > addressed[0]), None
    )
    if signed is None:
        return
    for number in range(signed, len(roles)):
        if ANNEX.fullmatch(words[number]):
            return
        if roles[number] is not _R.SIGNATURE:
            roles[number] = _R.NOISE
