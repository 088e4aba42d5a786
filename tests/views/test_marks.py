"""Pieces written without the template engine: what they lead to, and that nothing slips through."""

from __future__ import annotations

import pytest
from django import forms
from lxml import html

from documents.addresses import list_address, page_address
from documents.charts import bar_chart
from documents.filters.base import Option
from documents.filters.fields import text_box
from documents.models import Agency, Document, Measure
from documents.search.request import DocumentHit, PassageHit
from documents.selectors.agencies import Body, Place
from documents.templatetags import marks

HOSTILE = """<b title='x'>&"</b>"""


def tree(piece: str) -> html.HtmlElement:
    """A piece as a tree."""
    return html.fragment_fromstring(f"<div>{piece}</div>")


def test_addresses_are_those_of_the_pages() -> None:
    """As Django finds them, of lists and of rows."""
    assert list_address("measures") == "/measures/"
    assert page_address("measure", 7) == "/measures/7/"
    assert page_address("document", 10) == "/documents/10/"


@pytest.mark.parametrize(("chosen", "marked"), [(True, ["true"]), (False, [])])
def test_an_option_leads_to_its_address_and_says_whether_it_is_chosen(
    *, chosen: bool, marked: list[str]
) -> None:
    """The text and the address are escaped, once."""
    option = Option(text=HOSTILE, count=1234, chosen=chosen, query='?q="&form=补助')
    link = tree(marks.option_lines([option]))[0][0]

    assert link.get("href") == '?q="&form=补助'
    assert link.xpath("span/text()") == [HOSTILE, "1234"]
    assert link.xpath("@aria-current") == marked


def test_bodies_of_the_tree_keep_the_other_conditions() -> None:
    """Only the chosen body is marked as such."""
    bodies = [Body(pk=3, name=HOSTILE, measures=5), Body(pk=4, name="省财政厅", measures=0)]
    tall = tree(marks.body_lines(bodies, "?year=2022&", Agency(pk=4)))

    assert tall.xpath("li/a/@href") == ["?year=2022&agency=3", "?year=2022&agency=4"]
    assert tall.xpath("li/a[@aria-current]/span/text()") == ["省财政厅", "0"]
    assert tall.xpath("li[1]//span/text()") == [HOSTILE, "5"]
    assert not tree(marks.body_lines(bodies, "?", None)).xpath("//@aria-current")
    places = [Place(name="吉林省", bodies=bodies), Place(name="其他", bodies=bodies * 11)]
    grown = tree(marks.place_lines(places, "?", None))
    assert grown.xpath("details/summary/span/text()") == ["2 个", "22 个"]
    assert grown.xpath("count(details[@open])") == 1
    assert grown.xpath("details[2]/a/@href") == ["/agencies/"]
    assert not grown.xpath("details[1]/a")
    assert tree(marks.directory_lines(bodies)).xpath("li/a/@href") == [
        "/agencies/3/",
        "/agencies/4/",
    ]


def test_a_chart_says_each_figure_in_the_picture_and_in_the_table() -> None:
    """A figure without an address is no link."""
    chart = bar_chart("分年度", [(HOSTILE, 3, '?q="&year=2022'), ("未注明", 1, "")])
    drawn, rows = tree(marks.bar_shapes(chart)), tree(f"<table>{marks.bar_rows(chart)}</table>")

    assert drawn.xpath("g/title/text()") == [f"{HOSTILE}：3 条", "未注明：1 条"]
    assert drawn.xpath("g/text[@class]/text()") == ["3", "1"]
    assert rows.xpath("//th/text()") == [HOSTILE, "未注明"]
    assert rows.xpath("//td/a/@href") == ['?q="&year=2022']
    assert [cell.text_content() for cell in rows.xpath("//td")] == ["3 条", "1 条"]


@pytest.mark.django_db
@pytest.mark.usefixtures("library")
def test_a_measure_leads_to_its_words_its_source_and_its_bodies() -> None:
    """A measure without bodies says so."""
    measure = Measure.objects.exclude(parts=None)[0]
    measure.quote = HOSTILE
    measure.document.document_number = HOSTILE
    quote, source = tree(marks.quote_link(measure))[0], tree(marks.source_link(measure))[0]
    parts = [f"/measures/?agency={part.agency_id}" for part in measure.parts.all()]

    assert (quote.text, quote.get("title")) == (HOSTILE, HOSTILE)
    assert quote.get("href") == source.get("href") == measure.get_absolute_url()
    assert source.text == HOSTILE
    assert tree(marks.part_links(measure)).xpath("a/@href") == parts
    assert tree(marks.part_links(Measure(pk=0)))[0].text == "未能确定"
    assert tree(marks.status_mark(measure))[0].text == measure.get_status_display()


def test_a_body_leads_to_its_page() -> None:
    """No body, no link."""
    link = tree(marks.body_link(Agency(pk=7, canonical=HOSTILE)))[0]

    assert (link.get("href"), link.text) == ("/agencies/7/", HOSTILE)
    assert tree(marks.body_link(None)).text == "—"


@pytest.mark.parametrize(("checked", "word"), [(True, "已核对"), (False, "未核对")])
def test_the_stamp_says_whether_a_fact_is_checked(*, checked: bool, word: str) -> None:
    """In words, not by colour alone."""
    assert tree(marks.checked_mark(Measure(checked=checked)))[0].text == word


@pytest.mark.parametrize("value", [None, "", HOSTILE])
@pytest.mark.parametrize("attributes", [{}, {"id": "x", "required": True, "disabled": False}])
def test_a_text_box_is_what_django_would_write(
    value: str | None, attributes: dict[str, object]
) -> None:
    """Attributes that are True stand alone, those that are False are left out."""
    ours = text_box(HOSTILE, half=True)
    theirs = forms.TextInput(attrs=ours.attrs)
    pieces = [box.render("cap", value, attributes) for box in (ours, theirs)]
    written, wanted = (dict(tree(piece)[0].attrib) for piece in pieces)

    assert written == wanted


def test_a_result_marks_what_was_searched_and_leads_to_its_place() -> None:
    """A sentence with a fact lights it up; one without leads to the paper; headings are cut."""
    plain = PassageHit(segments=((HOSTILE, True), ("的", False)), start=0, end=0, part="正文")
    fact = PassageHit(
        segments=(("基金", True),),
        start=0,
        end=2,
        part="举措",
        path="一(二)",
        heading="长" * 30,
        fact=("measure", 7),
    )
    below = PassageHit(
        segments=(("（二）设立", False), ("基金", True)),
        start=0,
        end=5,
        part="小标题",
        path="三/（二）",
        heading="设立基金",
    )
    paper = Document(pk=5)
    hit = DocumentHit(document=paper, title=(), passages=(plain, fact, below), matches=3)
    lines = tree(marks.passage_lines(hit, "q=%E5%9F%BA"))

    assert lines.xpath("p/a/@href") == [
        "/documents/5/?q=%E5%9F%BA",
        "/documents/5/?mark=measure-7&q=%E5%9F%BA#measure-7",
        "/documents/5/?q=%E5%9F%BA",
    ]
    assert lines.xpath("p/a/mark/text()") == [HOSTILE, "基金", "基金"]
    assert lines.xpath("string(p[3]/span[2])") == "三", "a heading's own number is in its words"
    assert len(lines.xpath("string(p[2]/span[2])")) == len("一(二) ") + 22
    assert not lines.xpath("p[1]/span[2]")
