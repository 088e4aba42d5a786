"""Records scored against golden files."""

from __future__ import annotations

import pytest

from documents.evaluation import Miss, Tally, score, total


def measure(quote: str, **fields: object) -> dict[str, object]:
    """A measure's row."""
    return {"quote": quote, "agencies": ["省财政厅"], "status": "planned", "section": "一"} | fields


def test_perfect_record() -> None:
    """The golden file itself scores full marks."""
    gold = {
        "document": {"kind": "plan", "title": "方案"},
        "proposal": None,
        "recommendations": [],
        "measures": [measure("支持企业发展")],
    }

    result = score(gold, gold)

    assert result.lists["measures"].f1 == 1.0
    assert result.lists["measures"].fields["status"] == (1, 1)
    assert result.singles == {
        "document.kind": (1, 1),
        "document.title": (1, 1),
        "recommendations": (1, 1),
    }
    assert result.misses == []


def test_missed_and_invented_rows() -> None:
    """What was not found lowers recall, what was made up precision."""
    gold = {"measures": [measure("支持企业发展壮大"), measure("建设公共服务平台")]}
    found = {"measures": [measure("支持企业发展壮大"), measure("一直以来高度重视")]}

    result = score(gold, found)
    tally = result.lists["measures"]

    assert (tally.gold, tally.found, tally.hit) == (2, 2, 1)
    assert (tally.precision, tally.recall, tally.f1) == (0.5, 0.5, 0.5)
    assert [(miss.wanted is None, miss.found is None) for miss in result.misses] == [
        (False, True),
        (True, False),
    ]


def test_neutral_rows_do_not_count() -> None:
    """A row that one careful reader lists and another leaves out is ignored."""
    gold = {
        "measures": [measure("支持企业发展壮大")],
        "neutral": {"measures": ["一直以来高度重视"]},
    }
    found = {"measures": [measure("支持企业发展壮大"), measure("一直以来高度重视企业")]}

    assert score(gold, found).lists["measures"].f1 == 1.0


def test_rows_behind_the_annotated_part_do_not_count() -> None:
    """Where a file was annotated up to a point only, what follows is not judged."""
    gold = {"measures": [measure("支持企业发展壮大")], "measures_scope": "第一页"}
    found = {
        "measures": [
            measure("支持企业发展壮大", start=10),
            measure("一直以来高度重视", start=5),
            measure("建设公共服务平台", start=90),
        ]
    }

    assert score(gold, found).lists["measures"].found == 2


@pytest.mark.parametrize(
    ("have", "right"),
    [
        (["省财政厅"], 1),
        (["省财政厅", "省税务局"], 1),
        (["省税务局"], 0),
        (["省财政厅", "省教育厅"], 0),
        ([], 0),
    ],
)
def test_bodies_of_a_measure(have: list[str], right: int) -> None:
    """All that must answer, none but those that may."""
    gold = {"measures": [measure("支持企业发展", agencies_optional=["省税务局"])]}

    result = score(gold, {"measures": [measure("支持企业发展", agencies=have)]})

    assert result.lists["measures"].fields["agencies"] == (right, 1)


@pytest.mark.parametrize(
    ("found", "hit"),
    [
        ({"cap": 2000000}, 1),
        ({"cap": 2000000, "rate_percent": 12}, 1),
        ({"cap": 1000000}, 0),
        ({"cap": 2000000, "rate_percent": 20}, 0),
        ({"cap": 2000000, "quote": "另有一句不同的话"}, 0),
    ],
)
def test_a_subsidy_is_known_by_its_amounts(found: dict[str, object], hit: int) -> None:
    """Quote, cap and rate must agree; a tolerated rate is right too."""
    row: dict[str, object] = {
        "quote": "给予最高不超过200万元奖补",
        "cap": 2000000,
        "rate_percent": 10,
        "rate_percent_also": [12],
        "beneficiary": "企业",
        "condition": None,
        "thresholds": [{"on": "投资", "op": ">=", "value": 50000000, "unit": "元"}],
    }
    gold = {"subsidies": [row]}

    result = score(gold, {"subsidies": [row | {"rate_percent": 10} | found]})

    assert result.lists["subsidies"].hit == hit


def test_scores_add_up() -> None:
    """The total counts every document's rows, not the mean of shares."""
    one = score({"measures": [measure("支持企业发展")]}, {"measures": []})
    other = score({"measures": [measure("支持企业发展")]}, {"measures": [measure("支持企业发展")]})

    result = total([one, other])

    assert (result.lists["measures"].gold, result.lists["measures"].hit) == (2, 1)
    assert len(result.misses) == 1


def test_nothing_wanted_nothing_found() -> None:
    """Such a list has no figure; the values of a single field are named when wrong."""
    assert Tally().f1 is None
    assert score({"document": {"title": "甲"}}, {"document": {"title": "乙"}}).misses == [
        Miss(name="document.title", wanted="甲", found="乙")
    ]


def test_rows_with_doubts_are_counted_apart() -> None:
    """Whether the reader doubts what is indeed wrong: invented rows and wrong fields."""
    gold = {"measures": [measure("支持企业发展壮大"), measure("建设公共服务平台")]}
    found = {
        "measures": [
            measure("支持企业发展壮大", status="done", doubts=["status"]),
            measure("建设公共服务平台"),
            measure("一直以来高度重视"),
        ]
    }

    tally = score(gold, found).lists["measures"]

    assert (tally.doubted, tally.trusted) == ((1, 1), (1, 2))
