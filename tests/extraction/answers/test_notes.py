"""Responsibility notes in all their forms, and what each covers."""

from __future__ import annotations

import pytest

from documents.extraction.facts import Role
from tests.extraction.papers import measures_of, owners_of, policies

LEAD, SUPPORT = Role.LEAD, Role.SUPPORT
FINANCE, TAX = "贵州省财政厅", "国家税务总局贵州省税务局"
OFFICE = "贵州省人民政府办公厅"


def noted(note: str) -> list[tuple[str, Role]]:
    """Owners of a sentence with the note behind it."""
    text = f"1.减轻负担。对受疫情影响的企业减免房租。{note}"
    return list(measures_of(policies("一、支持企业", text))[0].agencies)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("（责任单位：省财政厅、省税务局）", [(FINANCE, LEAD), (TAX, LEAD)]),
        # ASCII brackets and colon, 省 said once for all.
        ("(责任单位:省财政厅、税务局)", [(FINANCE, LEAD), (TAX, LEAD)]),
        ("〔责任单位：省财政厅〕", [(FINANCE, LEAD)]),
        ("（牵头单位：省财政厅；责任单位：省税务局）", [(FINANCE, LEAD), (TAX, SUPPORT)]),
        ("（牵头单位：省财政厅；配合单位：省税务局）", [(FINANCE, LEAD), (TAX, SUPPORT)]),
        ("（省财政厅牵头，省税务局配合）", [(FINANCE, LEAD), (TAX, SUPPORT)]),
        ("（省财政厅牵头，省税务局按职责分工配合）", [(FINANCE, LEAD), (TAX, SUPPORT)]),
        ("（省财政厅、省税务局按职责分工负责）", [(FINANCE, LEAD), (TAX, LEAD)]),
        ("（省财政厅负责）", [(FINANCE, LEAD)]),
        ("（省财政厅牵头负责，省税务局负责配合）", [(FINANCE, LEAD), (TAX, SUPPORT)]),
        ("（省财政厅、省税务局等部门负责）", [(FINANCE, LEAD), (TAX, LEAD)]),
        ("【牵头单位：省财政厅；配合单位：省税务局】", [(FINANCE, LEAD), (TAX, SUPPORT)]),
        ("【省财政厅牵头，省税务局配合】", [(FINANCE, LEAD), (TAX, SUPPORT)]),
        ("\n牵头单位：省财政厅\n配合单位：省税务局", [(FINANCE, LEAD), (TAX, SUPPORT)]),
        # A deadline before, a contact behind.
        ("（6月底完成，牵头考核单位：省财政厅）", [(FINANCE, LEAD)]),
        ("（对接部门：省财政厅；联系人：张某；联系电话：88499405）", [(FINANCE, LEAD)]),
        # Firms, kinds of bodies, brackets inside brackets.
        (
            "（责任单位：省财政厅、省铁塔公司，各县（市、区）人民政府）",
            [(FINANCE, LEAD), ("省铁塔公司", LEAD), ("各县（市、区）人民政府", LEAD)],
        ),
        # No note: a remark, a definition, a name.
        ("（含摊位费）", [(OFFICE, LEAD)]),
        ("（以下简称专项资金）", [(OFFICE, LEAD)]),
        ("（由企业负责）", [(OFFICE, LEAD)]),
    ],
)
def test_a_note_names_owners_and_their_parts(note: str, expected: list[tuple[str, Role]]) -> None:
    """Each form of note gives its bodies in full, leading or supporting."""
    assert noted(note) == expected


def test_a_note_on_its_own_line_needs_no_brackets() -> None:
    """责任单位: on a line of its own covers the item above it."""
    paper = policies(
        "一、支持企业",
        "1.减轻负担。对企业减免房租。优先支持小微企业。",
        "责任单位:省财政厅、税务局",
        "2.稳定就业。对企业返还保费。",
        "责任单位:省税务局",
    )

    assert owners_of(paper) == [[FINANCE, TAX], [FINANCE, TAX], [TAX]]


def test_each_note_of_a_paragraph_covers_what_stands_since_the_last() -> None:
    """Several notes in one paragraph part its sentences among them."""
    paper = policies(
        "一、支持企业",
        "1.减轻负担。对企业减免房租。（省财政厅负责）对企业返还保费。推进办税便利。（省税务局负责）",
    )

    assert owners_of(paper) == [[FINANCE], [TAX], [TAX]]


def test_a_note_does_not_reach_into_other_items() -> None:
    """An item without a note stays with the issuer."""
    paper = policies(
        "一、支持企业",
        "1.减轻负担。对企业减免房租。",
        "2.稳定就业。对企业返还保费。（责任单位：省税务局）",
    )

    assert owners_of(paper) == [[OFFICE], [TAX]]


def test_the_first_of_a_list_leads_where_the_paper_says_so() -> None:
    """列首位的为牵头单位，下同 holds for all notes of the paper."""
    paper = policies(
        "一、支持企业",
        "1.减轻负担。对企业减免房租。（责任单位：省财政厅、省税务局；列首位的为牵头单位，下同）",
        "2.稳定就业。对企业返还保费。（责任单位：省税务局、省财政厅）",
    )

    assert [m.agencies for m in measures_of(paper)] == [
        ((FINANCE, LEAD), (TAX, SUPPORT)),
        ((TAX, LEAD), (FINANCE, SUPPORT)),
    ]


def test_an_owner_named_once_answers_where_no_note_stands() -> None:
    """以上各项任务均由省财政厅负责 gives items without a note their owner."""
    paper = policies(
        "一、支持企业",
        "1.减轻负担。对企业减免房租。",
        "二、组织实施",
        "以上各项任务均由省财政厅牵头负责。",
    )

    assert owners_of(paper)[0] == [FINANCE]
