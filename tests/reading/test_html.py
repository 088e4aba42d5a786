"""Saved web pages: the paper without the site, tables with their cells, hostile markup."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.reading import EmptyFile, SourceFormat, UnsafeFile, read

BODY = [
    "为深入贯彻落实党的二十大精神，加快推进生物医药产业发展，结合我省实际，制定本方案。",
    "一、主要目标",
    "到2025年，力争实现总产值500亿元，开发新产品50个，培育重点企业50户，打造特色园区15个。",
    "二、重点任务",
    "（一）支持企业做大做强。对新认定的企业，给予最高100万元奖励；对通过评价的，给予50万元补助。",
    "吉林省人民政府办公厅",
    "2023年12月2日",
]
SITE_TOP = (
    "<div class='nav'><a href='/'>首页</a> <a>政务公开</a> <a href='/fw'>政务服务</a></div>"
    "<div class='pos'>当前位置：<a href='/'>首页</a> &gt; <a>政策文件</a></div>"
)
SITE_END = (
    "<div class='foot'>版权所有：某省人民政府办公厅　网站标识码：2200000000　吉ICP备05000000号，"
    "地址：某市某街1号，邮编：130000</div><script>var a='脚本，不是正文。';</script>"
)


def page(content: str, *, head: str = "<title>某网</title>") -> bytes:
    """Put a page's content inside a site."""
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head>"
        f"<body>{SITE_TOP}{content}{SITE_END}</body></html>"
    ).encode()


def paragraphs(lines: list[str]) -> str:
    """Write each line as a paragraph, indented as sites do it."""
    return "".join(f"<p style='text-indent:2em'>&#12288;&#12288;{line}</p>\n" for line in lines)


def words(data: bytes) -> list[str]:
    """Read a page and give its lines without blanks at the ends."""
    return [line.strip() for line in read(data, "a.html").text.split("\n")]


@pytest.mark.parametrize(
    "content",
    [
        f"<div id='UCAP-CONTENT' class='x'>{paragraphs(BODY)}</div>",
        f"<div class='a'><div class='b'>{paragraphs(BODY)}</div></div>",
        f"<table><tr><td class='TRS_Editor'>{'<br>'.join(BODY)}</td></tr></table>",
        f"<table><tr><td><table><tr><td>{'<br/>'.join(BODY)}</table></table>",
        f"<div class='q'>{'<br>'.join(BODY)}<p>【打印】【关闭】</p><p>上一篇：<a>无</a></p></div>",
        "<article>" + "".join(f"<div><span>{line}</span></div>" for line in BODY) + "</article>",
        f"<pre>{chr(10).join(BODY)}</pre>",
    ],
)
def test_the_paper_is_found_without_its_site(content: str) -> None:
    """Known names, nameless containers, layout tables and `<br>` pages give the same lines."""
    assert words(page(content)) == BODY


@pytest.mark.parametrize("encoding", ["gb2312", "gb18030", "utf-16", "utf-8-sig"])
def test_pages_are_decoded_by_content(encoding: str) -> None:
    """A page that claims UTF-8 and is not, is read all the same."""
    assert words(page(paragraphs(BODY)).decode().encode(encoding)) == BODY


def test_the_title_above_the_container_is_kept() -> None:
    """The standard's ArticleTitle names it; the site's own headings do not come along."""
    title = "关于加快生物医药产业发展的实施方案"
    head = f"<meta name='ArticleTitle' content='{title}'><title>{title}_某省人民政府</title>"
    paper = f"<div class='article-content'>{paragraphs(BODY)}</div>"
    content = f"<h1>某省人民政府</h1><h2>{title}</h2>{paper}"

    assert words(page(content, head=head)) == [title, *BODY]


def test_a_title_inside_the_container_is_not_doubled() -> None:
    """A heading that opens the paper stands once, even broken over two lines."""
    head = "<title>关于加快生物医药产业发展的实施方案-某网</title>"
    opening = ["关于加快生物医药产业", "发展的实施方案"]
    content = f"<div class='article-content'>{paragraphs([*opening, *BODY])}</div>"

    assert words(page(content, head=head)) == [*opening, *BODY]


def test_a_title_in_a_row_of_its_own_is_kept() -> None:
    """Old pages set the title in the table row above the paper, without any heading tag."""
    title = "<tr><td align=center><b>对省政协某提案的答复</b></td></tr>"
    number = "<tr><td>某发〔2022〕9号</td></tr>"
    content = f"<table>{title}{number}<tr><td>{'<br>'.join(BODY)}</td></tr></table>"

    assert words(page(content)) == ["对省政协某提案的答复", "某发〔2022〕9号", *BODY]


def test_the_index_table_goes_to_the_furniture() -> None:
    """索引号 and 发文字号 stay available and out of the text."""
    table = (
        "<table><tr><td>索 引 号：</td><td>000014349/2023-00101</td></tr>"
        "<tr><td>发文字号：</td><td>吉政办发〔2023〕35号</td></tr></table>"
    )
    result = read(page(f"{table}<div id='zoom'>{paragraphs(BODY)}</div>"), "a.html")

    assert "索" not in result.text
    assert "吉政办发〔2023〕35号" in result.furniture


def test_a_table_of_tasks_keeps_its_cells() -> None:
    """Merged cells push the others to their own column."""
    table = (
        "<table><tr><th rowspan=2>序号</th><th colspan=2>任务</th></tr>"
        "<tr><td>内容</td><td>单位</td></tr><tr><td>1</td><td>建园区</td><td>省科技厅<br>省财政厅</td></tr></table>"
    )
    result = read(page(f"<div id='zoom'>{paragraphs(BODY)}{table}</div>"), "a.html")
    cells = [(result.text[line.start : line.end], line.cell) for line in result.lines if line.cell]

    assert cells == [
        ("序号", (0, 0, 0)),
        ("任务", (0, 0, 1)),
        ("内容", (0, 1, 1)),
        ("单位", (0, 1, 2)),
        ("1", (0, 2, 0)),
        ("建园区", (0, 2, 1)),
        ("省科技厅", (0, 2, 2)),
        ("省财政厅", (0, 2, 2)),
    ]


def test_a_long_table_does_not_swallow_the_words_before_it() -> None:
    """The container is never a part of a data table."""
    rows = "".join(
        f"<tr><td>{n}</td><td>{BODY[4]}</td><td>省科技厅，省财政厅</td></tr>" for n in range(60)
    )
    lines = words(page(f"<div><p>{BODY[0]}</p><div><table>{rows}</table></div></div>"))

    assert lines[-1] == "省科技厅，省财政厅"
    assert BODY[0] in lines


def test_hidden_words_and_scripts_are_no_text() -> None:
    """What a browser does not show is not read."""
    content = f"<div id=zoom>{paragraphs(BODY)}<p style='display: none'>隐藏，文字。</p></div>"

    assert words(page(content)) == BODY


def test_ordered_lists_get_the_number_a_browser_shows() -> None:
    """A number written in the words is not doubled."""
    content = f"<div id=zoom>{paragraphs(BODY)}<ol><li>增强能力</li><li>2.扩大开放</li></ol></div>"

    assert words(page(content))[-2:] == ["1.增强能力", "2.扩大开放"]


def test_a_web_archive_gives_its_page() -> None:
    """The HTML part of an .mht, whatever its transfer encoding."""
    encoded = base64.encodebytes(page(f"<div id=zoom>{paragraphs(BODY)}</div>")).decode()
    data = (
        "From: <Saved by Blink>\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n'
        "--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        f"{encoded}\n--b\nContent-Type: image/png\n\nxx\n--b--\n"
    ).encode()

    result = read(data, "a.mht")

    assert result.format is SourceFormat.MHT
    assert [line.strip() for line in result.text.split("\n")] == BODY


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body>" + b"<div>" * 100_000 + "正文，很短。".encode(),
        b"<html><body><script>1</script></body></html>",
        b"<html>",
    ],
)
def test_pages_without_words_are_empty(data: bytes) -> None:
    """Nesting beyond the parser's limit gives no text: that is said, not guessed."""
    with pytest.raises(EmptyFile):
        read(data, "a.html")


def test_a_tag_of_50000_attributes_is_refused_before_parsing() -> None:
    """Parsing it would take 20 seconds."""
    attributes = " ".join(f"a{n}=1" for n in range(50_000))

    with pytest.raises(UnsafeFile):
        read(f"<html><body {attributes}>正文。</body></html>".encode(), "a.html")


def test_a_huge_span_is_clamped() -> None:
    """A cell that claims a hundred million columns costs nothing."""
    rows = "<tr><td colspan=100000000>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr>"
    result = read(page(f"<div id=zoom>{paragraphs(BODY)}<table>{rows}</table></div>"), "a.html")

    assert max(line.cell[2] for line in result.lines if line.cell) <= 256


TAGS = [
    "<div>",
    "</p>",
    "<table>",
    "<td\trowspan=3>",
    "正文，",
    "<br",
    "<!--",
    "</td>",
    "&#0;",
    "<ol><li>",
    "]]>",
    "<a>",
]


@given(st.lists(st.sampled_from(TAGS), max_size=30))
def test_broken_markup_gives_text_or_a_named_failure(parts: list[str]) -> None:
    """Tags in any order never raise anything unnamed."""
    try:
        result = read(("<html>" + "".join(parts)).encode(), "a.html")
    except EmptyFile:
        return

    assert result.text.strip()
