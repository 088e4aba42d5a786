"""Papers in traditional characters give the facts of their simplified mirrors, as printed."""

from __future__ import annotations

from documents.extraction.facts import Subsidy, Target
from tests.extraction.facts import facts_of

PAPER = "某省支持產業發展若干政策措施\n\n一、支持政策\n{}\n"


def test_benefits_are_read_and_kept_as_printed() -> None:
    """The rules read one script; quote, recipient and condition keep the paper's."""
    text = "對獲得國家級稱號的工業企業,按設備投資額的20%給予補助,最高50萬元。"
    (row,) = facts_of(PAPER.format(text), Subsidy)

    assert [row.cap, row.rate_percent, row.form] == [500_000, 20, "补助"]
    assert (row.beneficiary, row.condition) == ("工業企業", "獲得國家級稱號")
    assert row.rate_base == "設備投資額"
    assert row.quote == text.rstrip("。")


def test_goals_too() -> None:
    """A goal's name keeps its characters."""
    (goal,) = facts_of(PAPER.format("到2030年,產業規模達到500億元。"), Target)

    assert [goal.indicator, goal.value, goal.due] == ["產業規模", 50_000_000_000, "2030"]


def test_a_single_old_form_changes_nothing() -> None:
    """A name in old characters does not make a paper traditional."""
    text = "对入选“華夏”名录的企业，按投资额的10%给予补助，最高20万元，由市财政与区财政分担。"
    (row,) = facts_of(PAPER.format(text).replace("產業發展", "产业发展"), Subsidy)

    assert row.condition == "入选“華夏”名录"
