"""What the index is asked for, and what is seen on the rows it finds."""

import pytest

from documents.search.conditions import condition
from documents.search.query import parse

SHARES = {"企业": 0.8, "优先": 0.1, "药监": 0.001, "监局": 0.002, "h:subsidy": 0.08, "y:2020": 0.05}


def asked(text: str) -> str:
    """The lexemes of a query in a library where words are as common as in SHARES."""
    return condition(parse(text).root, lambda lexeme: SHARES.get(lexeme, 0.0005)).lexemes or ""


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("企业 药监局", ["药监"], ["企业"]),  # nearly all rows have it: seen on the few found
        ("企业 优先", ["优先", "企业"], []),  # of one row in ten, a fifth is still much
        ("优先 成文:2020", ["优先", "y:2020"], []),  # each leaves one row in ten of the other
        ("企业", ["企业"], []),  # alone there is nothing else to ask for
        ("药监局 -优先", ["药监"], ["优先"]),
        ("企业 上限>=10万", ["h:subsidy"], ["c:3"]),  # many bands: all subsidies
        ("企业 上限>=5000万", ["c:10", "c:11"], ["h:subsidy"]),
        ('"持符合吉林"', ["持符", "合吉"], ["符合"]),  # two grams of a phrase
    ],
)
def test_the_index_is_asked_for_what_saves_rows(
    text: str, inside: list[str], outside: list[str]
) -> None:
    """What is common costs more to look up than to see."""
    lexemes = asked(text)

    assert all(f"'{word}'" in lexemes for word in inside), lexemes
    assert not any(f"'{word}'" in lexemes for word in outside), lexemes


def test_what_is_not_looked_up_is_checked() -> None:
    """No part of a query is lost."""
    made = condition(parse("企业 药监局").root, lambda lexeme: SHARES.get(lexeme, 0.0005))

    assert [values for _, values in made.rest] == [("企业",), ("药监局",)]
    assert not made.exact
