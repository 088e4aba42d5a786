"""Names of files from other systems, as people read them."""

import os
from pathlib import Path

import pytest

from documents.reading import path_text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("来文/答复.txt".encode(), "来文/答复.txt"),
        ("答复.txt".encode("gb18030"), "答复.txt"),
        (
            b"/srv/" + "来文".encode() + b"/" + "关于答复.txt".encode("gb18030"),
            "/srv/来文/关于答复.txt",
        ),
        (b"letter.txt", "letter.txt"),
        (b"\xff\xff.txt", "\ufffd\ufffd.txt"),
    ],
)
def test_each_part_of_a_path_is_read_in_its_own_encoding(raw: bytes, text: str) -> None:
    """UTF-8 where it is that, else GB18030; never what a database or a terminal refuses."""
    assert path_text(Path(os.fsdecode(raw))) == text
