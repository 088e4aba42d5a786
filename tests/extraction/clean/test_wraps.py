"""Lines rejoined to paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extraction.layouts import SEEDS, paragraphs_in, text_of, wrapped

BROKEN_OFF = (
    "省科技厅起草印发了《“十四五”医药健康产业发展规划》等文件，形成了较为完善的医药产业政策体系。"
)
WIDTHS = (22, 28, 34, 38, 40, 46)


def boundaries(paragraphs: list[str]) -> set[int]:
    """Offsets at which paragraphs end."""
    ends: set[int] = set()
    at = 0
    for words in paragraphs:
        at += len(words)
        ends.add(at)
    return ends


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_indented_paragraphs_survive_any_measure(path: Path, width: int) -> None:
    """Text set anew at another measure, paragraphs standing in, gives the same paragraphs."""
    paragraphs = paragraphs_in(text_of(path))

    assert paragraphs_in(wrapped(paragraphs, width=width)) == paragraphs


@pytest.mark.parametrize("width", WIDTHS)
def test_paragraphs_without_indents_are_found_by_the_measure(width: int) -> None:
    """Without indents few boundaries are lost and hardly one is invented."""
    wanted = found = hit = 0
    for path in SEEDS:
        paragraphs = paragraphs_in(text_of(path))
        true = boundaries(paragraphs)
        got = boundaries(paragraphs_in(wrapped(paragraphs, width=width, indent="")))
        wanted, found, hit = wanted + len(true), found + len(got), hit + len(true & got)

    assert hit >= 0.96 * wanted
    assert hit >= 0.99 * found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "一是推动建设。\n二是支持发展。",
            ["一是推动建设。", "二是支持发展。"],
            id="unwrapped lines are paragraphs",
        ),
        pytest.param(
            BROKEN_OFF.replace("体系", "\n　　体系"),
            [BROKEN_OFF],
            id="a long line without a stop breaks off",
        ),
        pytest.param("支持企业，\n加快发展。", ["支持企业，加快发展。"], id="a comma goes on"),
        pytest.param(
            "就业补助资金按每人\n3000 元给予补贴。",
            ["就业补助资金按每人3000元给予补贴。"],
            id="a figure with its unit begins no line",
        ),
        pytest.param(
            "支持企业发展壮大。\n3 年内完成建设任务。",
            ["支持企业发展壮大。", "3年内完成建设任务。"],
            id="but behind a stop it does",
        ),
        pytest.param(
            "为深入贯彻落实关于坚决打赢疫情防控阻击\n战的重要指示精神，提出如下意见。",
            ["为深入贯彻落实关于坚决打赢疫情防控阻击战的重要指示精神，提出如下意见。"],
            id="a purpose without its act goes on",
        ),
        pytest.param(
            "甲交政发〔202527签发人\n关于建议的答复",
            ["甲交政发〔202527签发人", "关于建议的答复"],
            id="a damaged number opens no bracket",
        ),
        pytest.param("加快发展\n。", ["加快发展。"], id="a stop begins no line"),
        pytest.param(
            "吉政办发〔2023〕35号\n各市（州）人民政府：",
            ["吉政办发〔2023〕35号", "各市（州）人民政府："],
            id="a document number stands alone",
        ),
        pytest.param("| 任务 | 单位 |\n| --- | --- |", ["任务", "单位"], id="cells stand alone"),
    ],
)
def test_breaks_between_unwrapped_lines(source: str, expected: list[str]) -> None:
    """Without a measure a line is a paragraph unless it plainly goes on."""
    assert paragraphs_in(source) == expected
