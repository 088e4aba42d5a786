"""Word files: what the text as it stands says, in order, with cells and automatic numbers."""

import pytest

from documents.reading import (
    LineRole,
    SourceFormat,
    read,
)
from tests.reading.builders import cell, docx, level, listed, paragraph, row, run, zipped
from tests.reading.lines import lines

LISTS = (
    "<w:abstractNum w:abstractNumId='0'>"
    + level(0, "chineseCountingThousand", "%1、", "<w:pStyle w:val='H1'/>")
    + level(1, "chineseCounting", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "%1.%4", "<w:isLgl/>")
    + "</w:abstractNum>"
    "<w:abstractNum w:abstractNumId='1'>" + level(0, "bullet", "\uf0b7") + "</w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
    "<w:num w:numId='3'><w:abstractNumId w:val='0'/>"
    "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
)
STYLES = (
    "<w:style w:styleId='H1'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    "<w:style w:styleId='H1b'><w:basedOn w:val='H1'/></w:style>"
)
FIELD = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
    + run("代码")
    + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
    + run("2023年")
    + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)
RUBY = (
    "<w:r><w:ruby><w:rt><w:r><w:t>jí</w:t></w:r></w:rt>"
    "<w:rubyBase><w:r><w:t>吉</w:t></w:r></w:rubyBase></w:ruby></w:r>"
)


def test_automatic_numbers_are_part_of_the_words() -> None:
    """Deeper levels begin anew after a higher one; a second list may start again."""
    source = read(
        docx(
            listed("总体要求", list_id=1)
            + listed("指导思想", list_id=1, level=1)
            + listed("坚持创新", list_id=1, level=2)
            + listed("工作目标", list_id=1, level=1)
            + listed("重点任务", list_id=1)
            + listed("保障措施", list_id=1, level=1)
            + listed("附注", list_id=1, level=3)
            + listed("要点", list_id=2)
            + listed("另起", list_id=3),
            numbering=LISTS,
        ),
        "a.docx",
    )

    assert lines(source) == [
        "一、总体要求",
        "（一）指导思想",
        "1.坚持创新",
        "（二）工作目标",
        "二、重点任务",
        "（一）保障措施",
        "2.1 附注",
        "要点",
        "一、另起",
    ]


ARTICLES = ("第一章 总则", "第一条 目的", "第二章 管理", "第{}条 申报", "（一）证照", "第{}条 审核")


@pytest.mark.parametrize(
    ("restart", "numbers"),
    [
        ("<w:lvlRestart w:val='0'/>", ("二", "三")),
        ("<w:lvlRestart w:val='1'/>", ("一", "二")),
        ("", ("一", "二")),
    ],
)
def test_articles_run_on_over_chapters(restart: str, numbers: tuple[str, str]) -> None:
    """A level begins anew after the levels that it names: 0 is none, and without it all."""
    space = "<w:suff w:val='space'/>"
    lists = (
        "<w:abstractNum w:abstractNumId='0'>"
        + level(0, "chineseCounting", "第%1章", space)
        + level(1, "chineseCounting", "第%2条", restart + space)
        + level(2, "chineseCounting", "（%3）")
        + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    )
    places = (("总则", 0), ("目的", 1), ("管理", 0), ("申报", 1), ("证照", 2), ("审核", 1))
    body = "".join(listed(words, list_id=1, level=place) for words, place in places)
    source = read(docx(body, numbering=lists), "a.docx")

    assert "\n".join(lines(source)) == "\n".join(ARTICLES).format(*numbers)


def test_a_deleted_paragraph_mark_joins_and_does_not_count() -> None:
    """A whole deleted item takes no number; a cut mark alone joins two paragraphs."""
    number = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
    gone = "<w:rPr><w:del w:id='1'/></w:rPr>"
    deleted = "<w:del><w:r><w:delText>撤销</w:delText></w:r></w:del>"
    body = (
        listed("总体要求", list_id=1)
        + f"<w:p><w:pPr>{number}{gone}</w:pPr>{deleted}</w:p>"
        + listed("重点任务", list_id=1)
        + paragraph("加强统筹，", gone)
        + paragraph("明确分工。")
        + paragraph("强化考核。", gone)
    )

    assert lines(read(docx(body, numbering=LISTS), "a.docx")) == [
        "一、总体要求",
        "二、重点任务",
        "加强统筹，明确分工。",
        "强化考核。",
    ]


def test_numbers_that_come_from_a_heading_style() -> None:
    """A style, or the one it is based on, may carry the list."""
    heading = "<w:pStyle w:val='{}'/>"
    source = read(
        docx(
            paragraph("总体要求", heading.format("H1"))
            + paragraph("正文")
            + paragraph("重点任务", heading.format("H1b"))
            + paragraph(
                "没有编号", heading.format("H1") + "<w:numPr><w:numId w:val='0'/></w:numPr>"
            ),
            numbering=LISTS,
            styles=STYLES,
        ),
        "a.docx",
    )

    assert lines(source) == ["一、总体要求", "正文", "二、重点任务", "没有编号"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"<w:ins>{run('新增')}</w:ins>{run('正文')}", "新增正文"),
        (f"{run('正文')}<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>", "正文"),
        (f"<w:moveFrom>{run('移走')}</w:moveFrom><w:moveTo>{run('移来')}</w:moveTo>", "移来"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>", "控件"),
        (
            f"<w:smartTag>{run('标记')}</w:smartTag><w:hyperlink>{run('链接')}</w:hyperlink>",
            "标记链接",
        ),
        (FIELD, "2023年"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/></w:r>", "甲\t乙-"),
        ("<w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r>", "上\n下"),
        (RUBY, "吉"),
        ("<m:oMath xmlns:m='m'><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
    ],
)
def test_the_text_as_it_stands(content: str, expected: str) -> None:
    """Insertions count, deletions do not, controls and fields are transparent."""
    assert read(docx(paragraph(content)), "a.docx").text == expected


def test_hidden_text_is_put_aside_and_reported() -> None:
    """Text marked as not to be shown is no part of the paper."""
    hidden, shown = run("内部掌握", "<w:vanish/>"), run("公开", "<w:vanish w:val='0'/>")
    source = read(docx(paragraph(hidden + shown)), "a.docx")

    assert source.text == "公开"
    assert source.warnings == ("有 1 处隐藏文字未计入正文，请在 Word 中核对。",)


def test_a_text_box_is_read_once() -> None:
    """Word stores a box twice, for itself and for old programs."""
    inner = f"<w:txbxContent>{paragraph('红头文件')}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{inner}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    assert lines(read(docx(paragraph(run("通知") + box)), "a.docx")) == ["通知", "红头文件"]


def test_tables_keep_their_cells() -> None:
    """Cells merged to the right or downwards keep the others in their own columns."""
    table = (
        "<w:tbl>"
        + row(cell("任务", "<w:gridSpan w:val='2'/>"), cell("单位"))
        + row(cell("一类", "<w:vMerge w:val='restart'/>"), cell("建园区"), cell("省科技厅"))
        + row(cell("", "<w:vMerge/>"), cell("建平台"), cell("省财政厅"))
        + "</w:tbl>"
    )
    source = read(docx(paragraph("正文") + table), "a.docx")

    assert [(source.text[line.start : line.end], line.cell) for line in source.lines] == [
        ("正文", None),
        ("任务", (0, 0, 0)),
        ("单位", (0, 0, 2)),
        ("一类", (0, 1, 0)),
        ("建园区", (0, 1, 1)),
        ("省科技厅", (0, 1, 2)),
        ("建平台", (0, 2, 1)),
        ("省财政厅", (0, 2, 2)),
    ]


def test_a_frame_of_one_column_is_no_table() -> None:
    """版记 is set in a table of one column; its lines are plain lines."""
    table = f"<w:tbl>{row(cell('抄送：省政协提案委员会。'))}{row(cell('某厅办公室印发'))}</w:tbl>"
    source = read(docx(table), "a.docx")

    assert [line.cell for line in source.lines] == [None, None]


def test_nested_tables_stay_in_the_outer_cell() -> None:
    """Words of a table in a cell belong to that cell."""
    inner = f"<w:tbl>{row(cell('内一'), cell('内二'))}</w:tbl>"
    outer = row(cell("外"), f"<w:tc>{inner}{paragraph('尾')}</w:tc>")
    source = read(docx(f"<w:tbl>{outer}</w:tbl>"), "a.docx")

    assert {line.cell for line in source.lines[1:]} == {(0, 0, 1)}
    assert lines(source) == ["外", "内一", "内二", "尾"]


def test_notes_stand_behind_the_body_and_furniture_aside() -> None:
    """A footnote never breaks the sentence that calls it."""
    call = "<w:r><w:footnoteReference w:id='2'/></w:r>"
    notes = (
        f"<w:footnote w:id='0'>{paragraph('分隔')}</w:footnote>"
        f"<w:footnote w:id='2'>{paragraph('注：见规划。')}</w:footnote>"
    )
    source = read(
        docx(
            paragraph(run("前半句") + call + run("后半句。")) + paragraph("下一段。"),
            footnotes=notes,
            header1=paragraph("某省人民政府公报"),
        ),
        "a.docx",
    )

    assert lines(source) == ["前半句后半句。", "下一段。", "注：见规划。"]
    assert source.lines[-1].role is LineRole.NOTE
    assert source.furniture == ("某省人民政府公报",)


def test_pages_are_known_where_word_noted_them() -> None:
    """The place of the last print is kept in the file, or not at all."""
    broken = paragraph("<w:r><w:lastRenderedPageBreak/><w:t>第二页</w:t></w:r>")
    source = read(docx(paragraph("第一页") + broken), "a.docx")

    assert [line.page for line in source.lines] == [1, 2]
    assert source.pages == 2
    assert read(docx(paragraph("不知页")), "a.docx").lines[0].page is None


def test_strict_files_are_read_too() -> None:
    """Strict Open XML has other namespaces and the same names."""
    document = (
        '<d xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>严格</t></r></p>'
        "</body></d>"
    )
    source = read(zipped({"word/document.xml": document}), "a.wps")

    assert (source.text, source.format) == ("严格", SourceFormat.DOCX)
