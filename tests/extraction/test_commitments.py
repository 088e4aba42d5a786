"""What a planned sentence promises."""

from __future__ import annotations

import pytest

from tests.extraction.papers import measures_of, reply


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "下一步，我厅将力争到2027年底，装机规模达到200万千瓦。",
            (None, "200万千瓦", "2027"),
        ),
        (
            "下一步，将按照《双千工程实施方案》，“十四五”期间，推动1000项成果转化。",
            ("双千工程实施方案", "1000项", "十四五"),
        ),
        ("下一步，将开展“柔性引才”激励计划。", ("“柔性引才”激励计划", None, None)),
        # A day without a year is one of the paper's own year.
        ("下一步，将于9月30日前完成验收。", (None, None, "2022-09-30")),
        # A stance promises nothing that can be found again.
        ("下一步，将持续加强顶层设计。", (None, None, None)),
        # A date behind or before which nothing is to be done.
        ("下一步，将推广2021年以来的经验做法。", (None, None, None)),
        # What is done promises nothing.
        ("省科技厅印发了《双千工程实施方案》。", (None, None, None)),
    ],
)
def test_object_figure_and_day(
    sentence: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    """Only planned acts have them, each as far as the words say."""
    (measure,) = measures_of(reply(sentence))

    assert (measure.object, measure.figure, measure.due) == expected
