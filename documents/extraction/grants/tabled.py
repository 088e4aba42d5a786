"""Tables of sums (补贴标准表), each row read as the sentence that it stands for.

类别 | 房票（万元/人）, B类 | 200 below 全职引进的人才，按下表给予房票补贴: 对B类人才，给予每人
200万元房票补贴. The sentences are read as any others; who and when come from the row and its lead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.extraction.clean.column_heads import Column
from documents.extraction.facts import Subsidy
from documents.extraction.grants.each import of_each
from documents.extraction.grants.nominals import Head, Phrase, both
from documents.extraction.grants.phrases import parse
from documents.extraction.grants.wording import RECIPIENT_LAST
from documents.extraction.numerals import quantities
from documents.extraction.shadow import shadow
from documents.extraction.spans import CleanText, Span
from documents.extraction.structure.boards import Board, boards_of
from documents.extraction.structure.labels import label_at
from documents.extraction.types import Context, Paragraph, ParagraphRole, Sentence

_ASIDE = re.compile(r"[（(\[][^（()）]{0,20}[）)\]]")
_ANNOUNCES = re.compile(
    r"(?:可?(?:分别|一次性)?按照?)?(?:以下|下表|下列|如下|相应|不同)"
    r"|(?:分别|一次性|分档|分类|分级|可|可以)*(?:按照?)?(?:给予|予以|享受|发放|兑现|补贴|补助|奖励|资助)|标准(?:[如见为按]|$)"
)
_BENEFIT = re.compile(
    r"[\u3400-\u9fff]{0,8}?(?:补贴|补助|奖励|奖补|资助|津贴|奖金|贴息|安家费|救助金?|慰问金?|补偿|消费券|代金券|抵用券)(?!标准表|办法|政策)"
)
_GIVING = re.compile(r"给予|予以|享受|发放|兑现|按|下表|如下|标准|分别|一次性")
_MEASURE = re.compile(r"(?:最高)?(?:标准|金额|额度|数额|比例|上限|限额|资金)$")
_TOP = re.compile(r"上限|限额|最高|[≤<＜]")
_SIGN = re.compile(
    r"第?[A-Za-z甲乙丙丁一二三四五六七八九十特ⅠⅡⅢⅣⅤⅥ\d]{1,3}(?:[类级档等星]级?|层次|等级|类别)?|(?:国家|省|市|县|区|部|州|校)级"
)
_KIND = re.compile(
    r"(?P<noun>.*?)(?:类别|类型|类目|等级|层次|档次|级别|对象|主体|名称|种类|分类|分档|资质|规模|星级|等次)?"
)
_SUM = re.compile(r"(?P<sign>[≥≤<＜约]?)(?P<figure>\d[\d,.]*(?:[-—–~～至]\d[\d,.]*)?)(?:以[内下])?")
_VERB = re.compile(r"给予|补贴|补助|奖励|奖补|资助|减免|免|贴息")
_RANGE = re.compile(
    r"(?:不足|超过|达到|满)?\d[^，。]{0,20}(?:以[上下内]|[-—–~～至]\d)|[≥≤<>＜＞]\d"
)
_SAYS = re.compile(r"给予|予以|享受|发放|兑现|\A对|如下|下表|下列|按")
_BASE = re.compile(
    r"按照?(?P<base>[^，。按的]{2,12}?(?:额|投资|投入|费用?|支出|成本|租金|利息|造价|价))"
    r"(?=分档|分类|分级|的|给予|，|下列|如下|下表)"
)
_RECIPIENT = re.compile(r"对象|主体|人群|群体")  # 项目 | 补贴对象: the second tells who
_CEILING = re.compile(r"上限|限额|最高|封顶")
_WORDS = re.compile(r"[\u3400-\u9fff]{2}")
_OFTEN = re.compile(
    r"(?:分[期\d两二三四五年]|一次性|按[年月季]|每[年月季]|逐年)[\u3400-\u9fff]{0,8}$"
)
_MEN = re.compile(r"[/／每·]")
_TIMES = {"年", "月", "日", "天", "次", "学期", "学年"}
_BY = re.compile(r"^(?:按照?|根据|依据|依照|参照)")
_VAGUE = re.compile(r"^(?:各类|不同|上述|以上|相关|符合条件的|有关|对于?)+")
_LONG_WHO = 8


@dataclass(frozen=True, slots=True)
class _Worded:
    """One row and sum as a sentence; `head` holds who and when where the row or its lead tells.

    `often` is the way of payment that stands before the verb (分5年给予).
    """

    words: str
    head: Head
    often: str
    row: Span
    section: int | None


class Tabled:
    """The tables of a paper, as a paper of sentences; what is read there is placed in the rows."""

    def __init__(self, context: Context) -> None:
        """Words every row of every table of sums."""
        self._rows: list[_Worded] = []
        if any(one.role is ParagraphRole.TABLE for one in context.paragraphs):
            for board in boards_of(context.text):
                self._rows += _worded(context, board)
        self._text = context.text.text
        self._starts: dict[int, _Worded] = {}
        self._origin = context

    def context(self) -> Context | None:
        """The rows as a paper; None where there are none."""
        if not self._rows:
            return None
        spans: list[Span] = []
        at = 0
        for row in self._rows:
            spans.append(Span(at, at + len(row.words)))
            self._starts[at] = row
            at += len(row.words) + 1
        text = "\n".join(row.words for row in self._rows)
        found = quantities(text)
        return replace(
            self._origin,
            text=CleanText(text=text, runs=(), paragraphs=tuple(spans)),
            shadow=shadow(text, found, ()),
            quantities=found,
            paragraphs=tuple(Paragraph(span=span, role=ParagraphRole.BODY) for span in spans),
            sections=(),
            sentences=tuple(
                Sentence(span=span, section=None, paragraph=number)
                for number, span in enumerate(spans)
            ),
            mentions=(),
            answers=(),
        )

    def placed(self, subsidy: Subsidy) -> Subsidy:
        """An entitlement read in a row's sentence, at the row."""
        row = self._starts[max(start for start in self._starts if start <= subsidy.span.start)]
        condition = subsidy.condition if subsidy.condition != row.often else None
        placed = replace(
            subsidy,
            span=row.row,
            quote=self._text[row.row.start : row.row.end],
            rule="subsidies.table",
            section=row.section,
            beneficiary=row.head.beneficiary or subsidy.beneficiary,
            condition=row.head.condition or condition,
        )
        return of_each(placed)


def _worded(context: Context, board: Board) -> Iterator[_Worded]:
    """The sentences of a table; a share and its ceiling in one row are one."""
    lead = _paragraph(context, board.lead)
    told, benefit, base = _told(lead), _benefit(lead), _BASE.search(lead)
    section = _section(context, board)
    for row in board.rows:
        cells = [_cell(context, span) for span in row.cells]
        head = _head(board, cells, told)
        sums = [
            (number, given)
            for number, column in enumerate(board.columns)
            if column is Column.SUM
            and (given := _given(cells[number], board.heads[number], board.units[number], benefit))
        ]
        ways = [cells[n] for n, one in enumerate(board.columns) if one is Column.WAY]
        often = "".join(way for way in ways if _OFTEN.match(way))
        later = "".join(f"，{way}" for way in ways if not often and _WORDS.search(way))
        opening = _opening(board, cells, told)
        for given in _joined(board, sums):
            based = _based(given, base["base"]) if base else given
            words = f"{opening}，{often}{based}{later}。"
            yield _Worded(words, head, often, row.own, section)


def _based(given: str, base: str) -> str:
    """The share of what the lead names: 按固定资产投资额分档奖励, 3%."""
    return re.sub(r"^给予((?:最高)?[\d.]+[%％])的?", rf"按{base}的\1给予", given)


def _joined(board: Board, sums: list[tuple[int, str]]) -> Iterator[str]:
    """The benefits of a row: 给予20%补贴，最高15000元 where one column is the other's ceiling."""
    if len(sums) == 2 and _CEILING.search(board.heads[sums[1][0]]) and "%" in sums[0][1]:  # noqa: PLR2004 - a share and its ceiling
        yield f"{sums[0][1]}，{sums[1][1].removeprefix('给予').rstrip('补贴助奖励')}"
        return
    yield from (given for _, given in sums)


def _section(context: Context, board: Board) -> int | None:
    """The section that a table stands in."""
    start = context.paragraphs[board.first].span.start
    within = [
        number
        for number, one in enumerate(context.sections)
        if one.span.start <= start < one.span.end
    ]
    return within[-1] if within else None


def _paragraph(context: Context, number: int) -> str:
    """The last sentence of the paragraph that announces a table, without its label."""
    if number < 0:
        return ""
    span = context.paragraphs[number].span
    words = context.text.text[span.start : span.end].strip()
    label = label_at(words, 0, len(words))
    words = words[label.end :] if label else words
    return re.split("[。；]", _ASIDE.sub("", words).rstrip("。：: "))[-1]


def _cell(context: Context, span: Span | None) -> str:
    return "" if span is None else context.text.text[span.start : span.end].strip()


def _told(lead: str) -> Head:
    """Who receives and when, as the sentence above a table says; a heading says neither."""
    if "，" not in lead and not _SAYS.search(lead):
        return Head(beneficiary=None, condition=None)
    kept: list[str] = []
    for clause in re.split("[，,：:]", lead):
        found = _ANNOUNCES.search(clause)
        if found is None and _BY.match(clause):
            continue
        if found is None:
            kept.append(clause)
            continue
        begun = re.sub("(?<=.)按照?[^按]{2,12}$", "", clause[: found.start()])
        kept += [begun] if len(begun) > 1 else []
        break
    else:
        return Head(beneficiary=None, condition=None)
    words = "，".join(_VAGUE.sub("", clause) for clause in kept if clause)
    return parse(Phrase(words, words)) if words else Head(beneficiary=None, condition=None)


def _benefit(lead: str) -> str:
    """What the sentence above a table gives: 房票补贴."""
    found = [_GIVING.split(one[0])[-1] for one in _BENEFIT.finditer(lead)]
    return found[-1] if found else "补助"


def _head(board: Board, cells: list[str], told: Head) -> Head:
    """Who and when of a row: its own cells, and what the lead says."""
    when = "，".join(cell.removesuffix("的") for cell in _when(board, cells))
    name = _name(board, cells, told)
    own = Head(beneficiary=name or None, condition=None)
    if len(name) > _LONG_WHO:
        parsed = parse(Phrase(name, shadow(name, quantities(name), ())))
        own = parsed if parsed.beneficiary else own
    condition = both(told.condition, both(own.condition, when or None))
    return Head(beneficiary=own.beneficiary or told.beneficiary, condition=condition)


def _when(board: Board, cells: list[str]) -> list[str]:
    """The conditions of a row, a range with what its column measures: 投资规模5亿元以上."""
    found = []
    for kind, head, cell in zip(board.columns, board.heads, cells, strict=True):
        ranged = _RANGE.match(cell) is not None
        if cell and (kind is Column.WHEN or (kind is Column.WHO and ranged)):
            found.append(_ASIDE.sub("", head) + cell if ranged else cell)
    return found


def _name(board: Board, cells: list[str], told: Head) -> str:
    """Who receives by the row's cells: the level before the thing, the thing behind a mere sign."""
    columns = [n for n, one in enumerate(board.columns) if one is Column.WHO and cells[n]]
    columns = [n for n in columns if not _RANGE.match(cells[n])]
    named = [n for n in columns if _RECIPIENT.search(board.heads[n])]
    who = [cells[n] for n in named or columns]
    who.sort(key=lambda cell: _SIGN.fullmatch(cell) is None)
    name = "".join(dict.fromkeys(who))
    return name + _noun(board, told) if _SIGN.fullmatch(name) else name


def _noun(board: Board, told: Head) -> str:
    """The thing that a mere sign parts: A类 of 人才类别, or of the lead's 人才."""
    for head, column in zip(board.heads, board.columns, strict=True):
        kind = _KIND.fullmatch(_ASIDE.sub("", head)) if column is Column.WHO else None
        if kind is not None and len(kind["noun"]) > 1:
            return str(kind["noun"])
    named = [RECIPIENT_LAST.search(clause) for clause in re.split("[，的]", told.text)]
    return next((found[0] for found in reversed(named) if found), told.beneficiary or "")


def _opening(board: Board, cells: list[str], told: Head) -> str:
    """The row's own words for who and when, as clauses."""
    when = _when(board, cells)
    name = _name(board, cells, told)
    return "，".join((*when, *([name if name.endswith("的") else f"对{name}"] if name else ())))


def _given(cell: str, head: str, unit: str, benefit: str) -> str:
    """The benefit of a cell as a clause; empty where it says none."""
    name = _MEASURE.sub("", _ASIDE.sub("", head.split("/", maxsplit=1)[0]))
    noun = name if _BENEFIT.fullmatch(name) else benefit
    top = "最高" if _TOP.search(head) else ""
    bare = _SUM.fullmatch(cell)
    if bare is None:
        if not re.search(r"\d", cell):
            return ""
        if _VERB.search(cell):
            return cell
        share, _, rest = cell.partition("，")  # 按投资额的10%，最高100万元
        if share.startswith("按"):
            return f"{share}给予{noun}" + (f"，{rest}" if rest else "")
        return f"给予{top}{cell}的{noun}"
    top = "最高" if top or _TOP.search(bare["sign"]) else ""
    money, *each = _MEN.split(unit)
    each.sort(key=lambda one: one in _TIMES)
    per = "".join(f"每{one}" for one in each if one)
    return f"给予{per}{top}{bare['figure']}{money}{noun}"
