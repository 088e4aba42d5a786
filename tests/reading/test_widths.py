"""Brackets of a recognised paper have one width."""

import pytest

from documents.reading.layout import PageLines, PlacedLine
from documents.reading.widths import brackets_settled, settled


def a_page(*texts: str, is_recognised: bool = True) -> PageLines:
    """A page of these lines."""
    lines = [PlacedLine(text=text, box=(0, 0, 10, 10), size=10) for text in texts]
    return PageLines(number=1, width=595, height=842, lines=lines, is_recognised=is_recognised)


@pytest.mark.parametrize(
    ("read", "full", "half"),
    [
        ("(1）创新疫苗", "（1）创新疫苗", "(1)创新疫苗"),
        ("医药研发外包(CRO)、", "医药研发外包（CRO）、", "医药研发外包(CRO)、"),
        ("（一）主要措施", "（一）主要措施", "(一)主要措施"),
        ("PCR(qPCR) test", "PCR(qPCR) test", "PCR(qPCR) test"),
    ],
)
def test_brackets_beside_chinese_take_the_width_of_the_paper(
    read: str, full: str, half: str
) -> None:
    """Both halves of a pair change together; among Latin letters nothing changes."""
    assert settled(read, is_full=True) == full
    assert settled(read, is_full=False) == half


def test_the_width_is_that_of_most_brackets_around_chinese() -> None:
    """(1) and (2) are always read as half; they have no say."""
    pages = [a_page("（一）目标", "(1)产值", "(2)税收"), a_page("(3)就业", "（二）任务")]

    found = [line.text for page in brackets_settled(pages) for line in page.lines]

    assert found == ["（一）目标", "（1）产值", "（2）税收", "（3）就业", "（二）任务"]


def test_pages_with_words_of_their_own_are_left_alone() -> None:
    """What a file says in characters is not guessed at."""
    pages = [a_page("（一）目标"), a_page("(二)任务", is_recognised=False)]

    assert [page.lines[0].text for page in brackets_settled(pages)] == ["（一）目标", "(二)任务"]
