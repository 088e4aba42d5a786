"""Numbers in the forms Word prints them."""

import pytest

from documents.reading.numerals import list_number


@pytest.mark.parametrize(
    ("count", "numbering", "expected"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCounting", "十"),
        (11, "chineseCountingThousand", "十一"),
        (20, "japaneseCounting", "二十"),
        (21, "chineseCounting", "二十一"),
        (105, "chineseCounting", "一百零五"),
        (110, "chineseCounting", "一百一十"),
        (1010, "chineseCounting", "一千零一十"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (20, "ideographDigital", "二〇"),
        (3, "ideographTraditional", "丙"),
        (2, "decimalEnclosedCircle", "②"),
        (21, "decimalEnclosedCircle", "21"),
        (4, "decimalFullWidth", "４"),
        (7, "decimalZero", "07"),
        (28, "lowerLetter", "bb"),
        (14, "upperRoman", "XIV"),
        (5, "none", ""),
        (5, "somethingNew", "5"),
        (-3, "chineseCounting", "〇"),
    ],
)
def test_number_in_its_format(count: int, numbering: str, expected: str) -> None:
    """Unknown formats and numbers beyond a row come as digits."""
    assert list_number(count, numbering) == expected
