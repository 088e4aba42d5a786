"""A score as a table, as plain values to keep, and compared with one that was accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from documents.evaluation.scoring import Score, Tally

Figures = dict[str, float]
"""A share for each list (`subsidies`), field (`subsidies.form`) and single value."""

_LEAST_CHANGE = 0.0005


def figures(score: Score) -> Figures:
    """The shares that are kept and compared: F1 of lists, right fields, right single values."""
    kept: Figures = {}
    for name, tally in score.lists.items():
        if tally.f1 is not None:
            kept[name] = round(tally.f1, 4)
        for key, (right, judged) in tally.fields.items():
            kept[f"{name}.{key}"] = round(right / judged, 4)
    for key, (right, judged) in sorted(score.singles.items()):
        kept[key] = round(right / judged, 4)
    return kept


def compare(score: Score, accepted: Mapping[str, float]) -> tuple[list[str], list[str]]:
    """Gains and losses against accepted figures, each a line: name, before, after."""
    now = figures(score)
    gains: list[str] = []
    losses: list[str] = []
    for name in sorted(accepted.keys() | now.keys()):
        before, after = accepted.get(name, 0.0), now.get(name, 0.0)
        if abs(after - before) >= _LEAST_CHANGE:
            line = f"{name:<28}{before:>8.3f} → {after:.3f}"
            (gains if after > before else losses).append(line)
    return gains, losses


def table(score: Score) -> Iterator[str]:
    """Lines of a table: each list with its precision, recall, F1 and right fields."""
    heads = ("gold", "found", "hit", "prec", "recall", "F1")
    yield f"{'list':<12}" + "".join(f"{head:>8}" for head in heads) + "  right fields of the hits"
    for name, tally in score.lists.items():
        yield _line(name, tally)
    yield "wrong rows (invented, or a field wrong) among those with doubts and without:"
    for name, tally in score.lists.items():
        if tally.doubted[1]:
            yield f"  {name:<12}{_share(*tally.doubted):>16}{_share(*tally.trusted):>16}"
    yield "single values:"
    for key, (right, judged) in sorted(score.singles.items()):
        yield f"  {key:<28}{right:>4}/{judged}"


def _share(wrong: int, judged: int) -> str:
    return f"{wrong}/{judged} = {wrong / judged:.0%}" if judged else "-"


def _line(name: str, tally: Tally) -> str:
    counts = "".join(f"{count:>8}" for count in (tally.gold, tally.found, tally.hit))
    shares = "".join(f"{share:>8.3f}" for share in (tally.precision, tally.recall, tally.f1 or 0))
    fields = "  ".join(
        f"{key} {right / judged:.2f}" for key, (right, judged) in tally.fields.items()
    )
    return f"{name:<12}{counts}{shares}  {fields}".rstrip()
