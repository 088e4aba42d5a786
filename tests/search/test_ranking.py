"""What counts for more in the order of results."""

from datetime import date

import pytest

from documents.models import PassageRole
from documents.search.ranking import Wanted, document_score, passage_score

ONE = Wanted(terms=(("补贴",),), whole="补贴")
TWO = Wanted(terms=(("人参",), ("补贴",)), whole="人参补贴")

BETTER = [
    ("words as typed", TWO, "给予人参补贴的办法在此", "给予补贴的人参办法在此"),
    ("nearer", TWO, "人参种植补贴" + "其他" * 20, "人参" + "其他" * 20 + "种植补贴"),
    ("oftener", ONE, "补贴与补贴政策", "补贴与其他政策"),
    ("shorter", ONE, "发放补贴", "发放补贴" + "以及其他许多事项" * 8),
    (
        "a figure of its own",
        Wanted(terms=(("200万元",),)),
        "最高200万元奖励",
        "最高1200万元奖励",
    ),
    (
        "what was typed before a synonym",
        Wanted(terms=(("奖补", "后补助"),)),
        "给予奖补的",
        "给予后补助",
    ),
    (
        "what was typed, though its other name is longer",
        Wanted(terms=(("nmpa", "国家药品监督管理局"),)),
        "报nmpa审批",
        "报国家药品监督管理局审批",
    ),
]


@pytest.mark.parametrize(("why", "wanted", "better", "worse"), BETTER)
def test_passage_order(why: str, wanted: Wanted, better: str, worse: str) -> None:
    """Of two passages in the same place, the one that answers better is worth more."""
    role = int(PassageRole.TEXT)

    assert passage_score(better, wanted, role=role, day=None) > passage_score(
        worse, wanted, role=role, day=None
    )


def test_place_outranks_place() -> None:
    """Title above heading above fact above running text above page furniture."""
    scores = [passage_score("补贴", ONE, role=int(role), day=None) for role in sorted(PassageRole)]

    assert scores == sorted(scores)
    assert len(set(scores)) == len(scores)


def test_newer_wins_between_equals_only() -> None:
    """Twenty years weigh less than a better place."""
    new, old = date(2025, 1, 1), date(2005, 1, 1)
    text, heading = int(PassageRole.TEXT), int(PassageRole.HEADING)

    assert passage_score("补贴", ONE, role=text, day=new) > passage_score(
        "补贴", ONE, role=text, day=old
    )
    assert passage_score("补贴", ONE, role=heading, day=old) > passage_score(
        "补贴", ONE, role=text, day=new
    )


def test_many_weak_passages_do_not_outweigh_a_strong_one() -> None:
    """A long paper is not better for being long."""
    assert document_score([5.0]) > document_score([2.5] * 40)
