"""Numbers as Word writes them before a paragraph: 一 （一） ① 壹 甲 IV."""

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_CIRCLED = 20
_LETTERS = 26
_LARGEST = 9999


def list_number(count: int, numbering: str) -> str:
    """Write `count` in one of Word's formats; unknown formats come as plain digits."""
    return _FORMATS.get(numbering, str)(max(0, min(count, _LARGEST)))


def _chinese(count: int, *, digits: str = _DIGITS, units: str = "十百千") -> str:
    """Write a number in words: 一, 十一, 二十, 一百零五."""
    if count == 0:
        return digits[0]
    zero = "零"
    written = ""
    for place, digit in enumerate(reversed(str(count))):
        unit = units[place - 1] if place else ""
        if digit != "0":
            written = digits[int(digit)] + unit + written
        elif written and not written.startswith(zero):
            written = zero + written
    one_ten = digits[1] + units[0]
    is_plain_teen = 10 <= count < 20 and digits == _DIGITS  # noqa: PLR2004 - 十一, not 一十一
    return written.removeprefix(digits[1]) if is_plain_teen and written[:2] == one_ten else written


def _legal(count: int) -> str:
    return _chinese(count, digits=_LEGAL, units="拾佰仟")


def _digital(count: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(count))


def _row(symbols: str) -> Callable[[int], str]:
    """Write with one symbol for each number from 1; digits beyond the row."""
    return lambda count: symbols[count - 1] if 0 < count <= len(symbols) else str(count)


def _enclosed(first: str) -> Callable[[int], str]:
    return _row("".join(chr(ord(first) + step) for step in range(_CIRCLED)))


def _letter(count: int) -> str:
    return chr(ord("a") + (count - 1) % _LETTERS) * ((count - 1) // _LETTERS + 1) if count else "0"


def _roman(count: int) -> str:
    written = ""
    for size, letters in _ROMAN:
        times, count = divmod(count, size)
        written += letters * times
    return written or "0"


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02d}",
    "decimalFullWidth": lambda count: str(count).translate(
        {ord("0") + digit: ord("０") + digit for digit in range(10)}
    ),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    "ideographDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "taiwaneseDigital": _digital,
    "ideographTraditional": _row(_STEMS),
    "ideographZodiac": _row(_BRANCHES),
    "decimalEnclosedCircle": _enclosed("①"),
    "decimalEnclosedCircleChinese": _enclosed("①"),
    "decimalEnclosedParen": _enclosed("⑴"),
    "decimalEnclosedFullstop": _enclosed("⒈"),
    "ideographEnclosedCircle": _enclosed("㊀"),
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "none": lambda _: "",
}
