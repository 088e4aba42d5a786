"""A file becomes one document, or nothing at all."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from documents.ingest import Outcome, document_ingest, document_reanalyse, lexicon_current
from documents.models import Agency, AgencyAlias, Document, Measure, OriginalFile

pytestmark = pytest.mark.django_db

SEEDS = Path(__file__).parent.parent / "fixtures" / "seeds"
LETTER = (
    "张锋委员：\n　　您在省政协十二届五次会议上提出的《关于平台的建议》收悉，现答复如下：\n"
    "　　一、关于“加大支持”的建议。\n　　省财政厅已设立专项资金。下一步，省科技厅将建设平台。\n"
    "　　吉林省科学技术厅\n　　2022年6月28日\n"
)


def test_a_letter_becomes_a_document_with_its_bytes() -> None:
    """The original stands in the database exactly as received."""
    data = LETTER.encode("gb18030")

    done = document_ingest(data, "答复.txt")

    assert done.outcome is Outcome.CREATED
    assert done.document is not None
    assert bytes(done.document.original.content) == data
    assert "张锋委员" in done.document.source_text


def test_what_was_not_read_surely_is_kept_until_it_is() -> None:
    """A scan, hidden words, a damaged place: whoever reads the paper must know."""
    data = bytearray((LETTER * 5).encode())
    data[301] = 0xFF
    document = document_ingest(bytes(data), "答复.txt").document
    assert document is not None

    assert ["已损坏" in told for told in document.reading_warnings] == [True]
    OriginalFile.objects.update(content=LETTER.encode())
    document_reanalyse(Document.objects.get())
    assert Document.objects.get().reading_warnings == []


def test_the_same_bytes_are_recognised() -> None:
    """A second copy, under any name, leads to the first."""
    first = document_ingest(LETTER.encode(), "答复.txt")

    second = document_ingest(LETTER.encode(), "副本.txt")

    assert second.outcome is Outcome.DUPLICATE
    assert second.document == first.document
    assert Document.objects.count() == 1


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "空.txt"),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04" + bytes(range(256)) * 8, "程序.txt"),
        (b"a" * (60 * 1024 * 1024), "大.txt"),
    ],
    ids=["empty", "exe renamed txt", "60 MB"],
)
def test_a_refused_file_leaves_nothing_behind(data: bytes, name: str) -> None:
    """The person is told why in Chinese; no row remains."""
    done = document_ingest(data, name)

    assert done.outcome is Outcome.REFUSED
    assert any("\u4e00" <= char <= "\u9fff" for char in done.message)
    assert Document.objects.count() == OriginalFile.objects.count() == 0


def test_the_command_reports_and_fails_on_a_refused_file(tmp_path: Path) -> None:
    """Good files of a folder are stored, the exit code tells of the bad one."""
    (tmp_path / "好.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "坏.txt").write_bytes(b"")

    with pytest.raises(CommandError, match="1 份文件未能入库"):
        call_command("ingest", tmp_path, verbosity=0)

    assert Document.objects.get().file_name == "好.txt"


def test_bytes_whose_document_was_deleted_are_taken_in_again() -> None:
    """A document deleted in the database leaves its bytes; the file makes a new one of them."""
    first = document_ingest(LETTER.encode(), "复函.txt").document
    assert first is not None
    first.delete()

    again = document_ingest(LETTER.encode(), "复函.txt")

    assert again.outcome is Outcome.CREATED
    assert OriginalFile.objects.count() == 1


def test_a_missing_path_is_named() -> None:
    """A mistyped path stops the command before anything is stored."""
    with pytest.raises(CommandError, match="找不到"):
        call_command("ingest", SEEDS / "没有.txt", verbosity=0)


def test_an_editors_alias_is_known_to_the_next_reading() -> None:
    """省科创办 means nothing until an editor says so; then measures are the body's."""
    letter = LETTER.replace("省科技厅将建设", "省科创办将建设")
    done = document_ingest(letter.encode(), "答复.txt")
    body, _ = Agency.objects.get_or_create(canonical="吉林省科技创新办公室")
    assert not Measure.objects.filter(agencies=body).exists()

    AgencyAlias.objects.create(agency=body, name="省科创办")
    assert done.document is not None
    document_reanalyse(done.document)

    assert Measure.objects.filter(agencies=body).exists()


def test_no_alias_means_the_built_in_lexicon() -> None:
    """Without entries the shared lexicon is used, not rebuilt."""
    assert lexicon_current() is lexicon_current()
