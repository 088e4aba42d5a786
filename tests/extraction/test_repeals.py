"""Which named policies a paper puts an end to."""

from __future__ import annotations

import pytest

from documents.extraction import analyse
from documents.extraction.book_titles import book_titles
from documents.extraction.facts import Citation
from documents.extraction.repeals import is_repealed


@pytest.mark.parametrize(
    ("text", "repealed"),
    [
        ("本办法自印发之日起施行，《甲办法》同时废止。", ["甲办法"]),
        ("《甲办法》（某政发〔2010〕3号）同时废止。", ["甲办法"]),
        (
            "原《甲办法》和《乙规定》（某发〔2011〕1号）自本办法施行之日起予以废止。",
            ["甲办法", "乙规定"],
        ),
        ("关于废止《甲办法》等3件文件的决定", ["甲办法"]),
        ("经研究，现决定废止《甲办法》、《乙规定》和《丙意见》。", ["甲办法", "乙规定", "丙意见"]),
        ("同时废止《甲办法》，《乙规定》继续有效。", ["甲办法"]),
        ("《甲办法》即行停止执行。", ["甲办法"]),
        # The basis of a repeal is not what is repealed.
        ("根据《甲办法》，《乙规定》同时废止。", ["乙规定"]),
        ("建议废止《甲办法》。", []),
        ("研究废止《甲办法》的可行性。", []),
        ("您提出的关于废止《甲办法》的提案收悉。", []),
        ("《甲办法》废止后，有关工作由某厅承担。", []),
        ("《甲办法》不予废止。", []),
        ("按《甲办法》执行。原规定同时废止。", []),
        ("《甲办法》第三条同时废止。", []),
    ],
)
def test_is_repealed(text: str, repealed: list[str]) -> None:
    """Words around a title, in whichever order, and through lists; wishes are none."""
    found = [b.words for b in book_titles(text, 0, len(text)) if is_repealed(text, b.span)]

    assert found == repealed


def test_a_repealed_title_stands_where_it_is_repealed() -> None:
    """Named first as a basis: the row leads to the sentence that ends it, with its number."""
    text = (
        "关于印发支持办法的通知\n"
        "　　《某省支持办法》（某政发〔2010〕3号）实施以来成效明显。\n"
        "　　本办法自2023年7月1日起施行，《某省支持办法》同时废止。\n"
    )

    analysis = analyse(text)
    (row,) = (fact for fact in analysis.facts if isinstance(fact, Citation))

    assert row.repeals
    assert row.document_number == "某政发〔2010〕3号"
    assert analysis.text.text[: row.span.start].endswith("起施行，")
