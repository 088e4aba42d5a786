"""Cells of a text just read, the places of its words, and the table they make."""

from __future__ import annotations

import io

import docx
import pytest

from documents.extraction import analyse
from documents.reading import SourceFormat, SourceText, read
from documents.tables import Cells, Table, cells_of, figures_left_out, places_of, table_of

BARS = (
    "附件\n"
    "| 指标 | 2025年 | 2027年 |\n"
    "| --- | --- | --- |\n"
    "| 产值 | 500亿元 | |\n"
    "\n"
    "| 企业数 | | 80家 |\n"
    "以上指标为预期性指标。\n"
    "甲 | 乙 |\n"
    "丙 | 丁 |\n"
)


def barred(text: str) -> tuple[SourceText, Cells]:
    """A plain text and its cells."""
    source = SourceText(text=text, lines=(), format=SourceFormat.TEXT, pages=None, reader="test")
    return source, cells_of(source)


def test_rows_with_bars_are_rows_of_a_table() -> None:
    """The rule under the head is no row, a blank line ends nothing, text between does."""
    source, cells = barred(BARS)

    words = {tuple(cell[2:]): source.text[cell[0] : cell[1]].strip() for cell in cells}

    assert words[0, 0, 1] == "2025年"
    assert words[0, 1, 0] == "产值"
    assert words[0, 2, 2] == "80家"
    assert words[1, 0, 0] == "甲"
    assert words[1, 1, 1] == "丁"
    assert len(words) == 13


@pytest.mark.parametrize("text", ["甲|乙", "甲、乙两市｜各县", "A | B | C 三类企业。"])
def test_a_bar_within_a_line_makes_no_table(text: str) -> None:
    """A row ends with a bar, as cleaning has it."""
    assert barred(text)[1] == []


def test_cells_of_word_are_told_by_word() -> None:
    """Each cell once, several paragraphs or not."""
    paper = docx.Document()
    paper.add_paragraph("主要目标")
    table = paper.add_table(rows=2, cols=2)
    for row, words in enumerate((("指标", "目标值"), ("产值", "达到500亿元"))):
        for column, word in enumerate(words):
            table.cell(row, column).text = word
    table.cell(1, 1).add_paragraph("年均增长8%")
    paper.add_paragraph("以上为预期性指标。")
    buffer = io.BytesIO()
    paper.save(buffer)

    source = read(buffer.getvalue(), "表.docx")

    cells = {tuple(c[2:]): source.text[c[0] : c[1]] for c in cells_of(source)}
    assert cells == {
        (0, 0, 0): "指标",
        (0, 0, 1): "目标值",
        (0, 1, 0): "产值",
        (0, 1, 1): "达到500亿元\x1e\n年均增长8%",
    }


def test_paragraphs_of_the_clean_text_find_their_cells() -> None:
    """Offsets go through the map; what stands outside of tables has no place."""
    source, cells = barred(BARS)
    analysis = analyse(source.text)
    spans = [paragraph.span for paragraph in analysis.paragraphs]
    runs = [list(run) for run in analysis.text.runs]

    places = places_of(cells, runs, spans)

    found = {analysis.text.text[s.start : s.end]: p for s, p in zip(spans, places, strict=True)}
    assert found["500亿元"] == (0, 1, 1)
    assert found["80家"] == (0, 2, 2)
    assert found["以上指标为预期性指标。"] is None
    assert found["附件"] is None
    assert places_of([], runs, spans) == [None] * len(spans)


def test_a_figure_alone_in_a_cell_is_not_lost() -> None:
    """Cleaning takes a line of it for a page number; a picture or a blank stays out."""
    text = "序号任务甲"
    cells = [[0, 2, 0, 0, 0], [2, 4, 0, 0, 1], [6, 8, 0, 1, 0], [4, 5, 0, 1, 1], [9, 14, 0, 2, 0]]
    places = [(0, 0, 0), (0, 0, 1), None, (0, 1, 1)]

    found = list(figures_left_out(cells, places, f"{text}\n12\n![]()"))

    assert found == [((0, 1, 0), "12")]
    assert list(figures_left_out(cells, [None], f"{text}\n12\n![]()")) == []


def made(*placed: tuple[int, int, str]) -> Table[str] | None:
    """The table of lines at rows and columns."""
    return table_of([((0, row, column), text, text) for row, column, text in placed])


def test_rows_are_as_wide_as_the_table() -> None:
    """Empty cells stay, a line alone goes over all columns, lines of a cell stand together."""
    table = made(
        *((0, 0, "指标"), (0, 1, "目标"), (0, 2, "备注")),
        *((1, 0, "专栏"), (2, 0, "产值"), (2, 2, "预期"), (2, 2, "年均")),
    )

    assert table is not None
    assert table.head
    assert [[box.lines for box in row] for row in table.rows] == [
        [["指标"], ["目标"], ["备注"]],
        [["专栏"]],
        [["产值"], [], ["预期", "年均"]],
    ]
    assert table.rows[1][0].columns == 3


def test_a_first_row_of_sentences_is_no_head() -> None:
    """Nor is one that leaves columns out."""
    sentence = "负责统筹协调全省生物医药产业发展的各项工作任务。"
    long = made((0, 0, sentence), (0, 1, "省科技厅"), (1, 0, "甲"), (1, 1, "乙"))
    short = made((0, 0, "任务"), (1, 0, "甲"), (1, 1, "乙"))

    assert long is not None
    assert short is not None
    assert not long.head
    assert not short.head


def test_a_frame_around_a_text_is_no_table() -> None:
    """One column, or more than anybody reads."""
    assert made((0, 0, "甲"), (1, 0, "乙")) is None
    assert made((0, 0, "甲"), (0, 63, "乙")) is None
