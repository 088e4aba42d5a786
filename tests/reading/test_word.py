"""Word files: what the text as it stands says, in order, with cells and automatic numbers."""

import pytest

from documents.reading import (
    DamagedFile,
    EmptyFile,
    LineRole,
    SourceFormat,
    SourceText,
    UnsafeFile,
    UnsupportedFile,
    limits,
    read,
)
from documents.reading.layout import PlacedLine
from documents.reading.recognition import PageImage, Recognised, Recognition
from documents.reading.word import read_docx
from tests.reading.builders import docx, level, listed, paragraph, run, zipped

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
UNNUMBERED = "<w:numPr><w:numId w:val='0'/></w:numPr>"
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


def lines(source: SourceText) -> list[str]:
    """Give the words of each line."""
    return [source.text[line.start : line.end] for line in source.lines]


def cell(text: str, properties: str = "") -> str:
    """Build a table cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def row(*cells: str) -> str:
    """Build a table row."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


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


def test_a_bomb_is_stopped_while_unpacking() -> None:
    """The declared size is not believed; a member is read up to the limit."""
    bomb = zipped({"word/document.xml": b" " * (limits.MEMBER_BYTES + 1)})

    with pytest.raises(UnsafeFile, match="大得异常"):
        read(bomb, "a.docx")


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE d [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE d SYSTEM "http://example.invalid/d.dtd">',
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_document_types_are_refused(prolog: str) -> None:
    """No entity, inner or outer, is ever looked at."""
    content = f"{prolog}<d><body><p><r><t>&x;</t></r></p></body></d>"

    with pytest.raises((UnsafeFile, DamagedFile)):
        read(zipped({"word/document.xml": content}), "a.docx")


@pytest.mark.parametrize("depth", [300, 50_000])
def test_deep_nesting_is_unsafe(depth: int) -> None:
    """The parser's own limit of depth becomes a named outcome."""
    with pytest.raises(UnsafeFile):
        read(docx("<w:p>" * depth + "</w:p>" * depth), "a.docx")


def test_tables_nested_beyond_reason_are_unsafe() -> None:
    """Sixty tables in each other are no paper."""
    start, end = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"

    with pytest.raises(UnsafeFile):
        read(docx(start * 70 + paragraph("深") + end * 70), "a.docx")


def test_a_huge_span_is_clamped() -> None:
    """A cell a hundred million columns wide costs nothing."""
    wide = row(cell("宽", "<w:gridSpan w:val='100000000'/>"), cell("右"))
    source = read(docx(f"<w:tbl>{wide}</w:tbl>"), "a.docx")

    assert source.lines[1].cell == (0, 0, limits.COLUMNS)


def test_too_many_members_are_unsafe() -> None:
    """An archive of two hundred thousand empty files is no Word file."""
    names = {f"word/{n}": "" for n in range(limits.ZIP_MEMBERS + 1)}

    with pytest.raises(UnsafeFile):
        read(zipped(names), "a.docx")


@pytest.mark.parametrize(
    "members",
    [
        {"word/other.xml": "<d/>"},
        {"word/document.xml": "<d><body>"},
        {"word/document.xml": "<d/>"},
        {"word/document.xml": ""},
    ],
)
def test_broken_parts_are_damaged(members: dict[str, str]) -> None:
    """A missing or cut main part is said to be damaged."""
    with pytest.raises(DamagedFile):
        read(zipped(members), "a.docx")


@pytest.mark.parametrize("name", ["numbering", "styles", "footnotes", "header1"])
def test_a_broken_side_part_costs_only_itself(name: str) -> None:
    """The body is read, and the reader is told."""
    document = "<d><body><p><r><t>正文</t></r></p></body></d>"
    source = read(zipped({"word/document.xml": document, f"word/{name}.xml": "<x"}), "a.docx")

    assert source.text == "正文"
    assert "已损坏" in source.warnings[0]


def test_scans_pasted_into_a_file_are_recognised() -> None:
    """A file of pictures alone is a scan; one with words keeps its pictures as pictures."""
    told: list[tuple[int, int]] = []
    recognition = Recognition(
        images=lambda data: [PageImage(width=len(data), height=9, pixels=b"", points=1)],
        lines=lambda image: Recognised(
            lines=[PlacedLine(text=f"图{image.width}", box=(9, 300, 99, 316), size=16)]
        ),
    )
    media = {"word/media/image10.png": b"xxx", "word/media/image2.jpeg": b"xx"}

    def file(words: str) -> bytes:
        document = f"<d><body><p><r><t>{words}</t></r></p></body></d>"
        return zipped({"word/document.xml": document, **media})

    scan = read_docx(file(""), recognition=recognition, on_page=lambda n, m: told.append((n, m)))
    paper = read_docx(file("正文" * 20), recognition=recognition)

    assert (lines(scan), scan.pages, told[-1]) == (["图2", "图3"], 2, (2, 2))
    assert lines(paper) == ["正文" * 20]
    with pytest.raises(UnsupportedFile, match="文字识别组件"):
        read_docx(file(""))


def test_a_file_without_words_is_empty() -> None:
    """Only a picture, or nothing at all."""
    with pytest.raises(EmptyFile):
        read(docx(paragraph("  ")), "a.docx")
