"""What a site puts around a paper: menus, columns, index lists, its own lines."""

import pytest

from tests.reading.test_html import BODY, page, paragraphs, words

MENU = "".join(f"<li><a href='/{n}'>第{n}号栏目的名称</a></li>" for n in range(90))
SHORT = [
    "对省人大第12号建议的答复",
    "王某某代表：",
    "您提出的建议收悉，现答复如下。",
    "某省交通运输厅",
]


@pytest.mark.parametrize(
    "wrapper", ["div class='wrapper'", "form id='aspnetForm'", "div id='page'><div class='main'"]
)
def test_a_short_paper_does_not_go_with_the_menus_of_its_site(wrapper: str) -> None:
    """Menus are taken off from the inside out: what wraps the whole page is none."""
    foot = (
        "<div class='footer'>主办：某省交通运输厅，承办：某省交通信息中心，地址：某市某街。</div>"
    )
    content = f"<{wrapper}><ul>{MENU}</ul><div><p>{'</p><p>'.join(SHORT)}</p></div>{foot}</div>"

    assert words(page(content)) == SHORT


@pytest.mark.parametrize(
    "cited",
    [
        "依据：<a href='1'>《某省公路条例》</a>、<a href='2'>《某省渡口管理办法》</a>。",
        "一并废止：<a href='a'>《某市停车场管理规定》</a>；<a href='b'>《某市出租车细则》</a>。",
        "附：<a href='1.docx'>申报书样式</a> <a href='2.xls'>汇总表样式</a>",
    ],
)
def test_lines_of_linked_papers_and_files_are_kept(cited: str) -> None:
    """A line with a sentence, or with files to fetch, is no menu; a breadcrumb is."""
    crumb = "<div><a href='/'>政府首页</a> &gt; <a href='/z'>政策库栏目</a></div>"
    lines = "".join(f"<div>{line}</div>" for line in BODY)
    found = words(page(f"<div>{crumb}{lines}<div>{cited}</div></div>"))

    assert len(found) == len(BODY) + 1
    assert found[-1].startswith(cited[0])


def test_a_column_beside_the_paper_is_left_out() -> None:
    """Its summaries are sentences too; a column without links is part of the paper."""
    summary = (
        "<dt><a>某规划</a></dt><dd>某规划近日印发，提出三十条举措，明确了时间表、路线图。</dd>"
    )
    side = f"<div class='side'><dl>{summary * 3}</dl></div>"

    assert words(page(f"<div><div class='l'>{paragraphs(BODY)}</div>{side}</div>")) == BODY
    kept = f"<div class='side'><p>{BODY[0]}</p></div>"
    assert words(page(f"<div><div class='l'>{paragraphs(BODY)}</div>{kept}</div>"))[-1] == BODY[0]


INDEXES = [
    "<ul><li>索引号：1/1</li><li>发布机构：水利厅</li><li>文 号：某水发〔2024〕8号</li></ul>",
    "<div>索 引 号：1/2</div><div>主题分类：水利</div><div>发文字号：某水发〔2024〕8号</div>",
    "<p>索引号：A/3<br>成文日期：2024-05-06<br>发文字号：某水发〔2024〕8号<br>有效性：有效</p>",
]


@pytest.mark.parametrize("index", INDEXES)
def test_an_index_without_a_table_gives_only_the_number(index: str) -> None:
    """The number stands before a paper that lacks it, and stands once where the paper has it."""
    number = "某水发〔2024〕8号"

    assert words(page(f"<div id='zoom'>{index}{paragraphs(BODY)}</div>")) == [number, *BODY]
    numbered = paragraphs([number, *BODY])
    assert words(page(f"<div id='zoom'>{index}{numbered}</div>")) == [number, *BODY]


CELLS = (
    "<tr><td>索 引 号：</td><td>1/2</td><td>分类：</td><td>水利；通知</td></tr>"
    "<tr><td>发文机关：</td><td>某省水利厅</td><td>主题词：</td><td></td></tr>"
    "<tr><td>发文字号：</td><td>某水发〔2024〕8号</td></tr>"
)
PAPER = "<p>" + "</p><p>".join(BODY) + "</p>"


@pytest.mark.parametrize(
    "content",
    [
        f"<table><tr><td><table>{CELLS}</table></td></tr><tr><td>{PAPER}</td></tr></table>",
        f"<table><tr><td><div><table>{CELLS}</table></div>{PAPER}</td></tr></table>",
        f"<table>{CELLS}<tr><td colspan=4>{PAPER}</td></tr></table>",
    ],
)
def test_a_paper_does_not_go_with_the_index_above_it(content: str) -> None:
    """Sites lay out index and paper in tables within a table, or in one."""
    assert words(page(content)) == ["某水发〔2024〕8号", *BODY]


@pytest.mark.parametrize("style", ["font-size:0", "font-size: 0px;color:#fff", "FONT-SIZE:0pt"])
def test_words_of_no_size_are_not_shown(style: str) -> None:
    """Sites mark copies of their pages by words that nobody sees."""
    marked = [f"{line}<span style='{style}'>某网站水印</span>" for line in BODY]

    assert words(page(f"<div id='zoom'>{paragraphs(marked)}</div>")) == BODY
    shown = [f"{line}<span style='font-size:0.9em'>（试行）</span>" for line in BODY]
    assert words(page(f"<div id='zoom'>{paragraphs(shown)}</div>"))[1].endswith("（试行）")


def test_an_index_of_the_paper_itself_stays() -> None:
    """One line with such a label is no index of the page."""
    own = [*BODY, "文号：另行编排"]

    assert words(page(f"<div id='zoom'>{paragraphs(own)}</div>")) == own


@pytest.mark.parametrize(
    "line",
    [
        "初审：李某　复审：张某",
        "编辑：赵某某",
        "2024-05-20 10:32:15　来源：某省人民政府网",
        "语音播报　收藏　字号：默认 大",
        "用手机打开当前页面",
        "浏览量：3021",
        "分享：",
    ],
)
def test_lines_of_the_site_are_furniture(line: str) -> None:
    """What the site writes above and below the paper."""
    assert words(page(f"<div id='zoom'>{paragraphs([*BODY, line])}</div>")) == BODY


@pytest.mark.parametrize(
    "line",
    [
        "审核：由市（州）财政局负责，每年一次。",
        "2024-2026年，每年安排2000万元。",
        "编辑出版：鼓励创作精品。",
    ],
)
def test_lines_like_those_of_a_site_are_kept(line: str) -> None:
    """A label or a span of years alone makes no line of the site."""
    assert words(page(f"<div id='zoom'>{paragraphs([*BODY, line])}</div>"))[-1] == line


@pytest.mark.parametrize("title", ["某省养老服务机构星级评定办法", "某市促进文化消费若干措施"])
def test_a_title_that_the_page_is_named_after_is_kept(title: str) -> None:
    """It stands above the paper in no heading tag; the name of the site is none."""
    head = f"<title>{title}_某省民政厅</title>"
    paper = f"<div class='bt'>{title}</div><div id='zoom'>{paragraphs(BODY)}</div>"

    assert words(page(paper, head=head)) == [title, *BODY]
    banner = f"<div>某省民政厅门户网站</div><div id='zoom'>{paragraphs(BODY)}</div>"
    assert words(page(banner, head="<title>某省民政厅门户网站</title>")) == BODY


def test_words_cut_into_spans_still_weigh_as_sentences() -> None:
    """Pages pasted from Word: the foot of the site does not come along."""
    cut = "".join(
        "<p>" + "".join(f"<span>{line[at : at + 6]}</span>" for at in range(0, len(line), 6))
        for line in BODY
    )
    foot = "<p>地址：某市新区人民大路1号，邮编：130000，电话：0431-0000000。</p>"

    assert words(page(f"<div><div>{cut}</div></div><div>{foot}</div>")) == BODY
