"""Cutting Chinese into words: jieba with the dictionary of this trade (分词).

Pure but for its data files. One tokenizer of our own, built when first used: jieba's global one
writes a cache into the common temporary directory and can be changed by anybody.
"""

from __future__ import annotations

import importlib
import logging
import warnings
from collections.abc import Iterator
from functools import cache
from typing import Any

from documents.extraction import gazetteer
from documents.extraction.lexicon import default_lexicon
from documents.search.fold import DATA, fold

_FREQUENCY = 30_000  # outweighs any cut of the same characters into words of the general dictionary


def cut(run: str) -> list[str]:
    """Words of a folded run of Chinese characters; joined they are the run."""
    return list(_tokenizer().cut(run, HMM=False))


def dictionary_load() -> None:
    """Read the dictionary now, not at the first cut: for servers, before they answer."""
    _tokenizer()


@cache
def domain_words() -> frozenset[str]:
    """Folded words of two to twelve characters that are never cut: bodies, places, programmes."""
    names = (*default_lexicon().words, *_department_names(), *programme_words())
    folded = (fold(name) for name in names)
    return frozenset(word for word in folded if 2 <= len(word) <= 12 and "{" not in word)  # noqa: PLR2004


def _department_names() -> Iterator[str]:
    """省科技厅, 市财政局: departments as papers call them within one place."""
    for body in gazetteer.department_bodies():
        for name in body.written:
            yield from (place + name for place in "省市县区州")


def programme_words() -> Iterator[str]:
    """Words of policy papers that are listed here: programmes, kinds of support, trades."""
    for line in (DATA / "terms.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from line.split()


@cache
def _tokenizer() -> Any:  # noqa: ANN401 - jieba has no types
    # Old escapes in its regexes warn when first compiled, pkg_resources wherever it is there.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        jieba = importlib.import_module("jieba")
    logging.getLogger("jieba").setLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    with tokenizer.get_dict_file() as file:
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(file)
    tokenizer.initialized = True
    for word in sorted(domain_words()):
        tokenizer.add_word(word, _FREQUENCY)
    return tokenizer
