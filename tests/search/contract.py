"""What any engine behind the interface must hold: import the tests into a test module to run them.

An engine is a module with `search`, `count`, `facets` and `suggest`; the `engine` fixture gives it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from types import ModuleType

import pytest

from documents.amounts import amount_parse
from documents.search.codes import FacetName
from documents.search.request import (
    Match,
    PassageHit,
    Scope,
    SearchRequest,
    Sort,
)
from tests.search.conftest import Library


def amounts(hit: PassageHit) -> list[Decimal]:
    """Sums of money in a passage, in yuan."""
    words = "".join(text for text, _ in hit.segments)
    return [amount_parse(found) or Decimal() for found in re.findall(r"[\d.]+[万亿]?元", words)]


PLACES = ("吉林省", "四川省", "安徽省")
QUERIES = [
    "补贴",
    "贴息",
    "企业 资金",
    "人参|鹿茸",
    "新能源 -汽车",
    "标题:梅花鹿",
    "种类:答复 建议",
]


@pytest.mark.parametrize("text", QUERIES)
def test_every_hit_shows_words_that_match(engine: ModuleType, library: Library, text: str) -> None:
    """Each document found is found for a reason the page can show."""
    page = engine.search(SearchRequest(text=text))

    assert page.hits
    for hit in page.hits:
        pieces = [*hit.title, *(piece for passage in hit.passages for piece in passage.segments)]
        assert text.startswith(("标题", "种类")) or any(marked for _, marked in pieces)


@pytest.mark.parametrize("text", QUERIES)
def test_count_is_the_total_of_the_page(engine: ModuleType, library: Library, text: str) -> None:
    """One number for one question."""
    page = engine.search(SearchRequest(text=text))

    assert engine.count(SearchRequest(text=text)) == page.total
    assert page.total.value >= page.documents.value > 0


def test_facets_tell_what_a_filter_leaves(engine: ModuleType, library: Library) -> None:
    """Each count is the number of documents there are once the value is chosen."""
    request = SearchRequest(text="企业")
    groups = {group.name: group for group in engine.facets(request)}

    for value in groups[FacetName.KIND].values:
        page = engine.search(replace(request, kinds=(value.value,)))
        assert page.documents.value == value.count, value
    for value in groups[FacetName.YEAR].values:
        page = engine.search(replace(request, years=(int(value.value),)))
        assert page.documents.value == value.count, value
    for value in groups[FacetName.DEPARTMENT].values[:5]:
        page = engine.search(replace(request, departments=(int(value.value),)))
        assert page.documents.value == value.count, value


def test_a_facet_sets_its_own_filter_aside(engine: ModuleType, library: Library) -> None:
    """Choosing a year does not hide the other years, but narrows the kinds."""
    free = {g.name: g for g in engine.facets(SearchRequest(text="企业"))}
    bound = {g.name: g for g in engine.facets(SearchRequest(text="企业", years=(2020,)))}

    def counts(group: object) -> list[tuple[str, int]]:
        return [(v.value, v.count) for v in group.values]  # type: ignore[attr-defined]

    assert counts(free[FacetName.YEAR]) == counts(bound[FacetName.YEAR])
    assert counts(free[FacetName.KIND]) != counts(bound[FacetName.KIND])
    assert [v.value for v in bound[FacetName.YEAR].values if v.chosen] == ["2020"]


def test_a_chosen_value_keeps_its_count(
    engine: ModuleType, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However few documents have it, beside others that more have."""
    request = SearchRequest(text="企业")
    groups = {group.name: group for group in engine.facets(request)}
    last = groups[FacetName.DEPARTMENT].values[-1]
    monkeypatch.setattr("documents.search.overview.FACET_VALUES", 1)
    groups = {g.name: g for g in engine.facets(replace(request, departments=(int(last.value),)))}
    first, *others = groups[FacetName.DEPARTMENT].values

    assert (first.value, first.count, first.label) == (last.value, last.count, last.label)
    assert [other.count >= last.count for other in others] == [True]


def test_by_date_is_newest_first(engine: ModuleType, library: Library) -> None:
    """Papers without a date come last."""
    page = engine.search(SearchRequest(text="企业", sort=Sort.DATE, page_size=50))
    days = [hit.document.issued_on for hit in page.hits]
    known = [day for day in days if day is not None]

    assert known == sorted(known, reverse=True)
    assert days[: len(known)] == known


def test_by_amount_is_dearest_first_and_of_amounts_only(
    engine: ModuleType, library: Library
) -> None:
    """What is listed, counted and turned to are subsidies with a cap, and the page says so."""
    page = engine.search(SearchRequest(text="企业", sort=Sort.AMOUNT, page_size=50))

    assert page.notes
    assert len(page.hits) == page.documents.value
    assert 0 < page.total.value < engine.count(SearchRequest(text="企业")).value
    caps = [max(amounts(hit.passages[0])) for hit in page.hits]
    assert caps == sorted(caps, reverse=True)


def test_lines_of_the_head_are_shown_as_written(engine: ModuleType, library: Library) -> None:
    """The index knows them folded; a clerk copies them."""
    page = engine.search(SearchRequest(text="吉科发医[2022]97号"))
    lines = {p.part: "".join(t for t, _ in p.segments) for p in page.hits[0].passages}

    assert lines["文号"] == "吉科发医〔2022〕97号"


def test_within_narrows(engine: ModuleType, library: Library) -> None:
    """结果中检索 leaves only what holds the second words too."""
    wide = engine.count(SearchRequest(text="企业"))
    narrow = engine.count(SearchRequest(text="企业", within="贷款"))

    assert 0 < narrow.value < wide.value


def test_scope_title(engine: ModuleType, library: Library) -> None:
    """In titles only, the title is what matches."""
    page = engine.search(SearchRequest(text="梅花鹿", scope=Scope.TITLE))

    assert page.hits
    assert all(any(marked for _, marked in hit.title) for hit in page.hits)


def test_a_number_goes_straight_to_its_paper(engine: ModuleType, library: Library) -> None:
    """文号 in any brackets and 案号 with its session name one paper."""
    for text in ("吉科发医〔2022〕97号", "吉科发医2022 97", "十二届五次会议第224号"):
        page = engine.search(SearchRequest(text=text))
        assert page.direct is not None, text
        assert page.direct.document_number == "吉科发医〔2022〕97号"
    assert engine.search(SearchRequest(text="2022")).direct is None


def test_papers_with_the_words_apart_are_near(engine: ModuleType, library: Library) -> None:
    """What no sentence holds together is offered below, told apart from full matches."""
    page = engine.search(SearchRequest(text="梅花鹿 转移支付"))

    assert page.total.value == 0
    assert page.near
    assert all(hit.match is not Match.FULL for hit in page.near)


def test_a_near_paper_shows_each_word_once(engine: ModuleType, library: Library) -> None:
    """生物医药 stands in its best sentences, 奖补 in lesser ones: both are seen."""
    page = engine.search(SearchRequest(text="生物医药 奖补"))
    spread = [hit for hit in page.near if hit.match is Match.SPREAD]

    assert spread
    for hit in spread:
        marked = {word for p in hit.passages for word, is_marked in p.segments if is_marked}
        assert {"生物医药", "奖补"} <= marked, hit.document.file_name


def test_nothing_found_offers_other_spellings(engine: ModuleType, library: Library) -> None:
    """A slip of the input method is put right."""
    page = engine.search(SearchRequest(text="生物制照"))

    assert page.total.value == 0
    assert "生物制造" in page.instead


def test_letters_that_nothing_holds_are_read_as_sounds(
    engine: ModuleType, library: Library
) -> None:
    """The body that signs most papers first."""
    assert engine.search(SearchRequest(text="kjt")).instead[0] == "吉林省科学技术厅"


def test_synonyms_widen_and_say_so(engine: ModuleType, library: Library) -> None:
    """奖补 finds 后补助 as well, unless switched off."""
    with_them = engine.search(SearchRequest(text="奖补"))
    without = engine.search(SearchRequest(text="奖补", synonyms=False))

    assert [wide.word for wide in with_them.widened] == ["奖补"]
    assert with_them.total.value > without.total.value
    assert without.widened == ()
    assert [wide.word for wide in engine.search(SearchRequest(text="r＆d")).widened] == ["R&D"]


@pytest.mark.parametrize(
    "names",
    [
        ("奖补", "奖励补助", "后补助"),  # 奖励补助 is cut in two
        ("R&D", "研发投入", "研发经费"),
        ("科技厅", "科学技术厅"),
        ("工信厅", "工业和信息化厅"),
        ("人社厅", "人力资源和社会保障厅"),
        ("吉林省工信厅", "吉林省工业和信息化厅", "省工信厅"),
    ],
)
def test_names_lead_to_each_other(
    engine: ModuleType, library: Library, names: tuple[str, ...]
) -> None:
    """Whichever is typed, what the others find is found."""
    for typed in names:
        page = engine.search(SearchRequest(text=typed))
        apart = [engine.count(SearchRequest(text=name, exact=True)) for name in names]

        assert page.total.value >= max(total.value for total in apart) > 0
        assert [wide.word for wide in page.widened] == [typed]
        assert engine.search(SearchRequest(text=typed, synonyms=False)).widened == ()


def test_aliases_lead_to_one_body(engine: ModuleType, library: Library) -> None:
    """省科技厅 finds papers that write 吉林省科学技术厅, and the other way round."""
    short = engine.search(SearchRequest(text="省科技厅"))
    full = engine.search(SearchRequest(text="吉林省科学技术厅"))

    assert any("吉林省科学技术厅" in wide.others for wide in short.widened)
    assert (
        full.total.value
        > engine.count(SearchRequest(text="吉林省科学技术厅", synonyms=False)).value
    )


def test_a_name_without_its_place_stands_for_no_one_province(
    engine: ModuleType, library: Library
) -> None:
    """科技厅 is the 科学技术厅 of any province, and finds what 省科技厅 finds."""
    bare = engine.search(SearchRequest(text="科技厅"))
    short = engine.search(SearchRequest(text="省科技厅"))
    others = {name for wide in bare.widened for name in wide.others}

    assert "科学技术厅" in others
    assert not any(name.endswith("省科学技术厅") for name in others)
    assert bare.total.value >= short.total.value > 0


def test_a_department_without_its_place_is_that_of_any_province(
    engine: ModuleType, library: Library
) -> None:
    """Whichever province's papers call theirs 科技厅; by sound the same."""
    bare = engine.search(SearchRequest(text="部门:科技厅"))
    whole = [engine.count(SearchRequest(text=f"部门:{place}科学技术厅")) for place in PLACES]

    assert bare.total.value > max(total.value for total in whole) > 0
    assert engine.count(SearchRequest(text="部门:kjt")) == bare.total
    assert not bare.notes


def test_half_a_word_is_found_and_marked_whole(engine: ModuleType, library: Library) -> None:
    """成果转 stands for no word: what holds it comes first, and it is marked as typed."""
    for text in ("科技成果转", "科技成果转移的"):
        page = engine.search(SearchRequest(text=text))
        pieces = [*page.hits[0].title, *page.hits[0].passages[0].segments]

        assert any(marked and "成果转" in words for words, marked in pieces), text


@pytest.mark.parametrize(
    "text", ["", "   ", "的", "'; DROP TABLE", "\\", "%", "_", "\0", "(((", "|||"]
)
def test_nothing_typed_is_an_error(engine: ModuleType, library: Library, text: str) -> None:
    """Whatever is typed, a page comes back."""
    request = SearchRequest(text=text)

    assert engine.search(request).pages >= 0
    assert engine.facets(request)
    assert isinstance(engine.suggest(text), tuple)
