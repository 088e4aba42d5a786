"""Papers in traditional characters read as their simplified twins, and quoted as they print."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.extraction import analyse
from documents.extraction.facts import Measure, Subsidy, Target
from documents.extraction.printed import simplified
from documents.extraction.traditional import simplified_forms
from tests.extraction.facts import facts_of
from tests.extraction.layouts import SEEDS, text_of

FORMS = simplified_forms()
TRADITIONAL = {ord(FORMS[form]): form for form in reversed(FORMS) if simplified(form) != form}


def test_the_table_is_a_mapping() -> None:
    """One character for one, and none of the simplified ones is traditional as well."""
    assert {len(form) for form in (*FORMS, *FORMS.values())} == {1}
    assert not FORMS.keys() & FORMS.values()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("遼寧省財政廳", "辽宁省财政厅"),
        ("濰坊市發展和改革委員會", "潍坊市发展和改革委员会"),
        ("吉林省科学技术厅", "吉林省科学技术厅"),
        ("昇腾产业园、乾县", "昇腾产业园、乾县"),
        ("碳纖維與鈦合金錠", "碳纤维与钛合金锭"),
        ("", ""),
    ],
)
def test_simplified(words: str, expected: str) -> None:
    """Names in traditional characters read as those in simplified ones; others stay."""
    assert simplified(words) == expected


@given(st.text("遼省财政廳，A", max_size=30))
def test_simplified_keeps_places(words: str) -> None:
    """One character for one, and nothing is left to do a second time."""
    plain = simplified(words)

    assert len(plain) == len(words)
    assert simplified(plain) == plain


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_a_mirror_gives_the_same_facts_in_its_own_words(path: Path) -> None:
    """Same places, owners and values; every quote and heading as the mirror prints it."""
    plain, source = text_of(path), text_of(path).translate(TRADITIONAL)
    expected, found = analyse(plain), analyse(source)
    text = found.text.text

    assert source != plain
    assert [(f.name, f.span, f.rule) for f in found.facts] == [
        (f.name, f.span, f.rule) for f in expected.facts
    ]
    assert all(fact.quote == text[fact.span.start : fact.span.end] for fact in found.facts)
    assert found.text.text == expected.text.text.translate(TRADITIONAL)
    assert found.metadata.issuer == expected.metadata.issuer
    assert [m.canonical for m in found.mentions if not m.collective] == [
        m.canonical for m in expected.mentions if not m.collective
    ]


def test_titles_and_headings_stand_as_printed() -> None:
    """The head, the outline and owners of a kind keep the paper's characters."""
    found = analyse(
        "關於支持產業發展的若干措施\n各縣（區）人民政府：\n一、支持企業發展\n"
        "1.減輕負擔。對企業減免房租。（責任單位：市財政局，各縣（區）人民政府）\n"
        "漳州市人民政府\n2020年2月9日"
    )
    (measure,) = [fact for fact in found.facts if isinstance(fact, Measure)]

    assert found.metadata.title == "關於支持產業發展的若干措施"
    assert [s.heading for s in found.sections] == ["支持企業發展", "減輕負擔"]
    assert [name for name, _ in measure.agencies] == ["漳州市财政局", "各縣（區）人民政府"]
    assert measure.quote == "對企業減免房租"


def test_a_reply_names_bodies_and_its_session_as_printed() -> None:
    """A body goes by its official name and is written as it stands; so is the session."""
    found = analyse(
        "張三代表：\n您在區人大第四屆二次會議上提出的《關於甲的建議》收悉，現答覆如下：\n"
        "蜀山區財政局減免費用。\n蜀山區財政局\n2022年6月28日\n"
    )

    assert found.proposal is not None
    assert found.proposal.session == "區人大第四屆二次會議"
    assert found.proposal.proposers == ("張三",)
    assert {(m.canonical, m.as_written) for m in found.mentions} == {
        ("蜀山区财政局", "蜀山區財政局")
    }


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
