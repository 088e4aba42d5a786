"""PDF files that are broken, protected or beyond all limits."""

import pytest

from documents.reading import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    TooLargeFile,
    limits,
    read,
)
from tests.reading.pdf_builder import assembled, body, grid, pdf, text

FULL = "为深入贯彻落实党的二十大精神加快推进生物医药产业发"


def test_an_empty_page_is_empty() -> None:
    """No text and no picture."""
    with pytest.raises(EmptyFile):
        read(pdf(""), "a.pdf")


def test_a_broken_page_costs_only_itself() -> None:
    """The others are read, and the reader is told which is missing."""
    data = pdf(body(FULL), body(FULL)).replace(b"/Kids [7 0 R 9 0 R]", b"/Kids [7 0 R 6 0 R]")
    source = read(data, "a.pdf")

    assert source.text == FULL
    assert source.warnings == ("第 2 页已损坏，没有读取，请对照原件核对。",)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 9])
def test_cut_files_are_damaged(data: bytes) -> None:
    """Nothing that could be opened."""
    with pytest.raises(DamagedFile):
        read(data, "a.pdf")


def test_a_password_is_named() -> None:
    """A file with a user password is encrypted, not damaged."""
    encrypt = (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >> "
        "/ID [<00> <00>]"
    )
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]

    with pytest.raises(EncryptedFile, match="密码"):
        read(assembled(objects, trailer=encrypt), "a.pdf")


def test_too_many_pages_are_refused_before_reading() -> None:
    """The number of pages is asked first."""
    with pytest.raises(TooLargeFile, match="500 页"):
        read(pdf(*[""] * (limits.PAGES + 1)), "a.pdf")


def test_a_page_count_that_lies_is_not_believed() -> None:
    """Ten million pages promised, one there."""
    data = pdf(body(FULL)).replace(b"/Count 1 ", b"/Count 9999999 ")

    assert read(data, "a.pdf").text == FULL


@pytest.mark.parametrize(
    "drawing",
    [
        grid(range(9, 509, 5), range(9, 509, 5)),
        "0 0 m 9 9 l S\n" * 60_000 + grid((80, 200, 400), (130, 180, 250)),
    ],
    ids=["graph paper", "many strokes"],
)
def test_drawings_give_no_table(drawing: str) -> None:
    """Beyond a number of objects or columns nothing is looked for; the words are read."""
    assert read(pdf(drawing + body(FULL)), "a.pdf").text == FULL


def test_too_many_characters_on_a_page_are_refused() -> None:
    """Three million characters on a page are no page."""
    with pytest.raises(TooLargeFile, match="单页"):
        read(pdf("".join(text("字好" * 100, 10, 10 + 4 * n, 2) for n in range(201))), "a.pdf")
