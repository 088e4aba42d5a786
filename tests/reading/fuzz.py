# ruff: noqa: T201 - it prints its table
"""Read thousands of damaged files with each reader and report what became of them.

Usage: python -m tests.reading.fuzz [CASES A READER] [READER …]

A file may be read, or end in a named failure; the reading process may be killed by its limits or
abort, which the sandbox turns into a named failure too. Any other exception is a fault of ours,
printed with the seed that brings it back, and the exit code tells.
"""

import copy
import io
import os
import random
import resource
import signal
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from documents.reading import ReadingError, limits, ocr, read
from tests.reading.formats.fixtures import FOLDER

CASES = 2_000
_BATCH = 100
_SLOW = 10
_SECONDS = 30
_EXTRA = Path(__file__).parents[2] / "fixtures" / "seeds"


def main(arguments: list[str]) -> int:
    """Fuzz the readers named, or all; 1 where any raised something unnamed."""
    counts = [int(argument) for argument in arguments if argument.isdigit()]
    wanted = {argument for argument in arguments if not argument.isdigit()}
    faults = 0
    for name, data in _files():
        if wanted and name not in wanted:
            continue
        outcomes: Counter[str] = Counter()
        start = time.monotonic()
        for outcome in _outcomes(data, counts[0] if counts else CASES):
            outcomes[outcome.split("|")[0]] += 1
            if outcome.startswith("fault"):
                faults += 1
                print(f"  {name}: {outcome}", flush=True)
        told = ", ".join(f"{kind} {count}" for kind, count in outcomes.most_common())
        seconds = time.monotonic() - start
        print(f"{name:<6}{sum(outcomes.values()):>6} files {seconds:>6.0f} s: {told}", flush=True)
    return int(faults > 0)


def _files() -> list[tuple[str, bytes]]:
    """Give one good file for each reader; the plan as text stands for plain text."""
    files = [(path.suffix.removeprefix("."), path.read_bytes()) for path in FOLDER.glob("plan.*")]
    text = next(iter(sorted(_EXTRA.glob("*.txt")))).read_bytes()
    page = next(data for name, data in files if name == "html")
    archive = (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
        b"Content-Type: text/html\n\n" + page + b"\n--b--\n"
    )
    return sorted([*files, ("txt", text), ("mht", archive)])


def _outcomes(data: bytes, cases: int) -> Iterator[str]:
    """Give what became of each damaged file; a process that dies costs only its own case."""
    next_case = 0
    while next_case < cases:
        for case, outcome in _batch(data, next_case, min(cases, next_case + _BATCH)):
            yield outcome
            next_case = case + 1


def _batch(data: bytes, first: int, end: int) -> Iterator[tuple[int, str]]:
    """Run cases in a forked child that writes one line each; tell how it died if it did."""
    inlet, outlet = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(inlet)
        with os.fdopen(outlet, "w") as report:
            _run(data, range(first, end), report)
        os._exit(0)
    os.close(outlet)
    last = first - 1
    with os.fdopen(inlet) as report:
        for line in report:
            number, _, outcome = line.rstrip("\n").partition(" ")
            last = int(number)
            yield last, outcome
    _, status = os.waitpid(child, 0)
    if last + 1 < end:
        name = signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else "exit"
        yield last + 1, f"killed by {name}"


def _run(data: bytes, seeds: range, report: io.TextIOBase) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limits.CHILD_BYTES, limits.CHILD_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # A damaged page may look like a scan; recognition is not what is tried here.
    ocr.recognition = lambda: None
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 2)
    for seed in seeds:
        # A processor limit for each case; the default action ends the process.
        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = int(used.ru_utime + used.ru_stime) + _SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))
        report.write(f"{seed} {_outcome(mutated(data, seed))}\n")
        report.flush()


def _outcome(data: bytes) -> str:
    start = time.monotonic()
    try:
        source = read(data, "fuzz")
        "".join(source.text[line.start : line.end] for line in source.lines).encode()
        outcome = "read"
    except ReadingError as error:
        outcome = type(error).__name__
    except (MemoryError, RecursionError) as error:
        outcome = f"{type(error).__name__} (named by the child)"
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        where = error.__traceback__
        while where is not None and where.tb_next is not None:
            where = where.tb_next
        place = f"{where.tb_frame.f_code.co_filename}:{where.tb_lineno}" if where else ""
        return f"fault|{type(error).__name__}: {str(error)[:80]!r} at {place}"
    return outcome if time.monotonic() - start < _SLOW else f"{outcome}, slow"


def mutated(data: bytes, seed: int) -> bytes:
    """Damage a file as its number says; archives mostly inside, where their checksums allow it."""
    chance = random.Random(seed)  # noqa: S311 - a number that brings the same damage back
    if data.startswith(b"PK") and chance.random() < 0.8:
        return _mutated_archive(data, chance)
    return _damaged(data, chance)


def _mutated_archive(data: bytes, chance: random.Random) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as written:
        names = [name for name in source.namelist() if name != "mimetype"]
        hit = set(chance.sample(names, min(len(names), 2)))
        hit |= {name for name in names if name.endswith(_MAIN_PARTS) and chance.random() < _OFTEN}
        for name in source.namelist():
            content = source.read(name)
            if name in hit and chance.random() < _CUT:
                continue
            if name in hit:
                is_xml = name.endswith((".xml", ".rels")) and chance.random() < _OFTEN
                content = (_rearranged if is_xml else _damaged)(content, chance)
            written.writestr(name, content)
    return target.getvalue()


def _rearranged(content: bytes, chance: random.Random) -> bytes:
    """Damage the tree of an XML part so that it stays well formed and reaches the reader."""
    root = etree.fromstring(content)
    for _ in range(chance.randint(1, 30)):
        elements = list(root.iter(etree.Element))
        element, other = chance.choice(elements), chance.choice(elements)
        parent = element.getparent()
        kind = chance.randrange(5)
        if kind == 0 and parent is not None:
            parent.remove(element)
        elif kind == 1 and element not in other.iterancestors():
            other.append(copy.deepcopy(element))
        elif kind == 2 and element.attrib:
            element.set(chance.choice(list(element.attrib)), chance.choice(_VALUES))
        elif kind == 3:
            element.text = chance.choice(_VALUES)
        else:
            element.tag = other.tag
        if len(elements) > _MOST_ELEMENTS:
            break
    return etree.tostring(root)


def _damaged(data: bytes, chance: random.Random) -> bytes:
    """Do one to eight kinds of damage, the worst (the rest of the file lost) rarely."""
    damaged = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if damaged:
            at = chance.randrange(len(damaged))
            chance.choice(_DAMAGES)(damaged, at, chance.choice(_SIZES), chance)
    if damaged and chance.random() < _CUT:
        del damaged[chance.randrange(len(damaged)) :]
    return bytes(damaged)


def _flip(damaged: bytearray, at: int, _: int, chance: random.Random) -> None:
    damaged[at] = chance.randrange(256)


def _lose(damaged: bytearray, at: int, size: int, _: random.Random) -> None:
    del damaged[at : at + size]


def _repeat(damaged: bytearray, at: int, size: int, chance: random.Random) -> None:
    damaged[at:at] = damaged[at : at + size] * chance.randint(1, 50)


def _move(damaged: bytearray, at: int, size: int, chance: random.Random) -> None:
    other = chance.randrange(len(damaged))
    damaged[other : other + size] = damaged[at : at + size]


def _exaggerate(damaged: bytearray, at: int, _: int, chance: random.Random) -> None:
    damaged[at : at + 4] = chance.choice(_EXTREMES)


def _renumber(damaged: bytearray, at: int, size: int, chance: random.Random) -> None:
    for place in range(at, min(at + size, len(damaged))):
        if chr(damaged[place]).isdigit():
            damaged[place] = chance.choice(b"0123456789")


_DAMAGES = (_flip, _lose, _repeat, _move, _exaggerate, _renumber)
_SIZES = (1, 2, 4, 16, 200, 4000)
_EXTREMES = (b"\0\0\0\0", b"\xff\xff\xff\xff", b"9999", b"-1 0", b"\x7f\xff\xff\xff")
_CUT = 0.05
_OFTEN = 0.7
_MAIN_PARTS = ("document.xml", "content.xml", "Content.xml", "numbering.xml", "OFD.xml")
_VALUES = ("", "-1", "0", "99999999999", "1e309", "NaN", "g 2000000000 1", "../../x", "文", "①")
_MOST_ELEMENTS = 20_000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
