"""The rules of entitlements, read from data/grants.toml: words, patterns and what they forbid."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent.parent / "data" / "grants.toml"
_SYMBOLS = {"M": "Mm*", "P": "Pp*", "C": "Cc*", "D": "Dd*"}
_SLOT = re.compile(r"\{([A-Za-z_]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way to word a benefit; `form` where the rule itself settles it."""

    id: str
    kind: str  # grant, refund, half, waive, loan
    pattern: re.Pattern[str]
    priority: int
    form: str | None
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """All rules in order of priority, the kinds of benefit by word, and the guards."""

    rules: tuple[Rule, ...]
    forms: tuple[tuple[str, re.Pattern[str]], ...]
    guards: dict[str, re.Pattern[str]]

    def form_of(self, words: str) -> str | None:
        """The kind of benefit (奖补, 贴息 …) that the words name; None if they name none."""
        return next((form for form, pattern in self.forms if pattern.search(words)), None)


@cache
def rule_book() -> RuleBook:
    """The rules of data/grants.toml, compiled once."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    words: dict[str, str] = data["words"]

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(_SLOT.sub(lambda slot: _SYMBOLS.get(slot[1]) or words[slot[1]], pattern))

    rules = [
        Rule(
            id=f"subsidies.{row['id']}",
            kind=row["kind"],
            pattern=compiled(row["pattern"]),
            priority=row["priority"],
            form=row.get("form"),
            yes=tuple(row["yes"]),
            no=tuple(row["no"]),
        )
        for row in data["rule"]
    ]
    return RuleBook(
        rules=tuple(sorted(rules, key=lambda rule: rule.priority)),
        forms=tuple((form, re.compile(found)) for form, found in data["forms"].items()),
        guards={name: compiled(pattern) for name, pattern in data["guards"].items()},
    )
