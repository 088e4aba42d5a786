"""The query language, and that nothing typed is ever an error."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.search.conditions import condition
from documents.search.query import LENGTH, parse
from documents.search.tree import (
    All,
    AmountRange,
    Any,
    DateRange,
    Field,
    Node,
    Not,
    Phrase,
    Term,
)


def word(text: str) -> Phrase:
    """A word that may be widened."""
    return Phrase(text=text)


def strict(text: str) -> Phrase:
    """Characters as they are."""
    return Phrase(text=text, strict=True)


TREES: list[tuple[str, Node]] = [
    ("人参", word("人参")),
    ("人参 补贴", All(parts=(word("人参"), word("补贴")))),
    ("人参 并且 补贴", All(parts=(word("人参"), word("补贴")))),
    ("人参|鹿茸 补贴", All(parts=(Any(parts=(word("人参"), word("鹿茸"))), word("补贴")))),
    ("人参 或者 鹿茸", Any(parts=(word("人参"), word("鹿茸")))),
    ("人参｜鹿茸", Any(parts=(word("人参"), word("鹿茸")))),
    ("人参 -种植", All(parts=(word("人参"), Not(part=strict("种植"))))),
    ("人参 不含 种植", All(parts=(word("人参"), Not(part=strict("种植"))))),
    ("企业 、 人才", All(parts=(word("企业"), word("人才")))),  # a sign between words
    ("企业 — 人才", All(parts=(word("企业"), word("人才")))),
    ("——", word("--")),  # a sign alone
    ("%", word("%")),
    ("不含税", word("不含税")),
    ("-种植 人参", All(parts=(Not(part=strict("种植")), word("人参")))),
    ("不含 种植 人参", All(parts=(Not(part=strict("种植")), word("人参")))),
    ("-40℃ 低温", All(parts=(word("40"), word("低温")))),  # below zero, not without
    ("-种类:答复", Not(part=Term(field=Field.KIND, text="答复"))),
    ("人参 OR 鹿茸", Any(parts=(word("人参"), word("鹿茸")))),
    ("不含", word("不含")),
    ("或者", word("或者")),
    ("于海", word("于海")),  # a name, though 于 alone says nothing
    ("成果和", word("成果和")),
    ("企业。", word("企业")),
    ("企业的", word("企业")),
    ("科 技 厅", word("科技厅")),
    ("科 技 厅 企业", All(parts=(word("科技厅"), word("企业")))),
    ("“拨投结合”", strict("拨投结合")),
    ("标题：人参", Term(field=Field.TITLE, text="人参")),
    ("标题 ： 人参", Term(field=Field.TITLE, text="人参")),
    ("标题:人参|鹿茸", Any(parts=tuple(Term(field=Field.TITLE, text=t) for t in ("人参", "鹿茸")))),
    (
        "标题:人参|文号:97号",
        Any(parts=(Term(field=Field.TITLE, text="人参"), Term(field=Field.NUMBER, text="97号"))),
    ),
    ("标题:人参 | 鹿茸", Any(parts=(Term(field=Field.TITLE, text="人参"), word("鹿茸")))),
    ("案号:第224号", Term(field=Field.CASE, text="224")),
    ("文号:吉科发医2022 97", Term(field=Field.NUMBER, text="吉科发医(2022)97号")),
    ("文号：吉科发医 2022 97", Term(field=Field.NUMBER, text="吉科发医(2022)97号")),
    ("文号:吉科发医 〔2022〕 97号", Term(field=Field.NUMBER, text="吉科发医(2022)97号")),
    ("文号:〔2022〕97号", Term(field=Field.NUMBER, text="(2022)97号")),
    ("文号:2022", Term(field=Field.NUMBER, text="2022")),
    ("文号:吉科发医【2022】97号", Term(field=Field.NUMBER, text="吉科发医(2022)97号")),
    ("种类:答复,方案", Any(parts=tuple(Term(field=Field.KIND, text=k) for k in ("答复", "方案")))),
    ("上限>=200万", AmountRange(field=Field.CAP, low=Decimal(2_000_000))),
    ("上限 >= 200 万元", AmountRange(field=Field.CAP, low=Decimal(2_000_000))),
    ("上限:200 万以上", AmountRange(field=Field.CAP, low=Decimal(2_000_000))),
    ("上限：不超过200万", AmountRange(field=Field.CAP, high=Decimal(2_000_000))),
    ("上限:至少200 万", AmountRange(field=Field.CAP, low=Decimal(2_000_000))),
    (
        "上限:50 万 - 300 万 企业",
        All(
            parts=(
                AmountRange(field=Field.CAP, low=Decimal(500_000), high=Decimal(3_000_000)),
                word("企业"),
            )
        ),
    ),
    (
        "上限>=200 企业",
        All(parts=(AmountRange(field=Field.CAP, low=Decimal(200)), word("企业"))),
    ),
    ("上限≤1亿元", AmountRange(field=Field.CAP, high=Decimal(100_000_000))),
    (
        "上限:100..200万",
        AmountRange(field=Field.CAP, low=Decimal(1_000_000), high=Decimal(2_000_000)),
    ),
    (
        "上限:50万-300万",
        AmountRange(field=Field.CAP, low=Decimal(500_000), high=Decimal(3_000_000)),
    ),
    ("比例>10%", AmountRange(field=Field.RATE, low=Decimal("10.01"))),
    (
        "成文:2022..2023",
        DateRange(field=Field.ISSUED, low=date(2022, 1, 1), high=date(2023, 12, 31)),
    ),
    *(
        (
            text,
            DateRange(field=Field.ISSUED, low=date(2022, 1, 1), high=date(2023, 12, 31)),
        )
        for text in ("成文:2022 .. 2023", "成文：2022年 至 2023年", "成文:2022 - 2023")
    ),
    ("成文:2022年以来", DateRange(field=Field.ISSUED, low=date(2022, 1, 1))),
    (
        "成文:2022 -2023",
        All(
            parts=(
                DateRange(field=Field.ISSUED, low=date(2022, 1, 1), high=date(2022, 12, 31)),
                Not(part=strict("2023")),
            )
        ),
    ),
    (
        "成文:2022-2023",
        DateRange(field=Field.ISSUED, low=date(2022, 1, 1), high=date(2023, 12, 31)),
    ),
    (
        "成文:2022-06",
        DateRange(field=Field.ISSUED, low=date(2022, 6, 1), high=date(2022, 6, 30)),
    ),
    ("成文>=2022-06", DateRange(field=Field.ISSUED, low=date(2022, 6, 1))),
    ("到期:2025", DateRange(field=Field.DUE, low=date(2025, 1, 1), high=date(2025, 12, 31))),
    (
        "牵头部门:省科技厅",
        All(parts=(word("牵头"), word("部门"), word("省科技厅"))),
    ),  # no field of ours
    ("", All()),
    ("   ", All()),
]
NOTED = [
    *("部门:", "上限>=很多", "成文:某年", "“不成对", "比例:一半"),
    *("-人参", "不含 人参", "人参 不含", "人参 或者", "人参 |", "人参 并且"),
]


@pytest.mark.parametrize(("text", "expected"), TREES)
def test_tree(text: str, expected: Node) -> None:
    """What is typed, as a tree."""
    assert parse(text).root == expected


@pytest.mark.parametrize("text", NOTED)
def test_what_is_not_understood_is_searched_as_words_and_said(text: str) -> None:
    """A slip leads to words and a note, not to nothing."""
    query = parse(text)

    assert query.notes
    assert query.wanted


def test_exact_takes_everything_as_it_stands() -> None:
    """In 精确 mode signs of the language are plain characters."""
    assert parse("标题:A|B -C", exact=True).root == strict("标题:a|b-c")


def test_a_very_long_query_is_cut_and_said() -> None:
    """Length is bounded, the reader is told."""
    assert "过长" in parse("补贴 " * LENGTH).notes[0]


PIECES = st.sampled_from(
    [
        "人参",
        "补贴",
        "标题:",
        "文号：",
        "上限>=",
        "200万",
        "成文:",
        "2022..2023",
        "-",
        "不含 ",
        "|",
        "或者 ",
        "“",
        "”",
        '"',
        " ",
        "(",
        ")",
        "：",
        "〔2022〕97号",
        "部门:省科技厅",
        "\\",
        "'",
        "%",
        "的",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=12).map("".join))
def test_nothing_typed_is_an_error(text: str) -> None:
    """Strings built from the language's own signs parse, and compile to SQL with parameters."""
    for exact in (False, True):
        compiled = condition(parse(text, exact=exact).root)
        assert compiled.check.count("%s") == len(compiled.parameters)
