"""Other spellings of words that are nowhere found."""

import pytest

from documents.search.pinyin import spelled
from documents.search.spelling import spellings

KNOWN = spellings(["生物制造", "专精特新", "人参", "贴息", "小微企业"])
NEAR = [
    ("生物制照", ["生物制造"]),  # sounds alike
    ("专精特薪", ["专精特新"]),
    ("小微企叶", ["小微企业"]),
    ("小微业", ["小微企业"]),  # one sign missing
    ("铁息", ["贴息"]),  # short, sounds alike
    ("天息", []),  # short and of another sound
    ("人参", []),  # known already
]


@pytest.mark.parametrize(("word", "expected"), NEAR)
def test_near(word: str, expected: list[str]) -> None:
    """Like in sound, or one sign apart when long enough."""
    assert list(KNOWN.near(word)) == expected


SPELLED = [
    ("吉林省科学技术厅", ("jilinshengkexuejishuting", "jlskxjst")),
    ("长春市", ("changchunshi", "ccs")),
    ("重庆", ("chongqing", "cq")),
    ("R&D 中心", ("r&dzhongxin", "r&dzx")),
]


@pytest.mark.parametrize(("name", "expected"), SPELLED)
def test_spelled(name: str, expected: tuple[str, str]) -> None:
    """Full spelling and initials."""
    assert spelled(name) == expected
