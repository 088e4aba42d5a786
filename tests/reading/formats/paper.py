"""A paper as the format makers need it: paragraphs, a table with merged cells, a running head."""

import re
from dataclasses import dataclass
from pathlib import Path

SEEDS = Path(__file__).parents[3] / "fixtures" / "seeds"
HEADER = "某省人民政府公报"

_ALONE = re.compile(r"\w{1,9}〔\d{4}〕\d{1,4}号\Z|（此件公开发布）\Z")

TABLE = (
    ("序号", "重点任务", "责任单位"),
    ("1", "支持企业做大做强，培育创新型领军企业", "省科技厅、省财政厅"),
    ("2", "建设创新平台", "省科技厅"),
    ("3", "完善要素保障机制，加大金融支持力度", "省财政厅、省地方金融监管局"),
)
"""任务分工表; its first two tasks share one cell in the column of bodies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One founding document: its name and its paragraphs, without indents."""

    name: str
    paragraphs: tuple[str, ...]

    @property
    def words(self) -> str:
        """All words with white space removed, as a reader should find them, table last."""
        cells = "".join(
            text for row, line in enumerate(TABLE) for text in line[: 2 if row == 2 else 3]
        )
        return squeezed("".join(self.paragraphs) + cells)


def papers() -> list[Paper]:
    """All founding documents; a line that is not indented goes on the paragraph before it.

    Number, addressee and title of an enclosed plan are paragraphs of their own, as on paper.
    """
    return [
        Paper(name=path.stem, paragraphs=_paragraphs(path.read_text(encoding="utf-8")))
        for path in sorted(SEEDS.glob("*.txt"))
    ]


def squeezed(text: str) -> str:
    """Text without white space: what a character error rate is taken of."""
    return "".join(text.split())


def _paragraphs(text: str) -> tuple[str, ...]:
    found: list[str] = []
    for line in text.split("\n"):
        if not line.strip():
            continue
        words = line.strip()
        if line[0] in " \u3000" or not found or _ALONE.search(found[-1]) or _ALONE.match(words):
            found.append(words)
        else:
            found[-1] += words
    return tuple(found)
