"""Many files become as many documents, whatever is among them and however often it is run."""

import io
import os
import signal
import time
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from documents import bulk
from documents.bulk import Watch, file_ingest, files_ingest, files_under
from documents.ingest import Outcome
from documents.models import Document
from tests.test_ingest import LETTER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Five letters, one of them twice, and an empty file."""
    for number in range(5):
        letter = LETTER.replace("加大支持", f"加大支持{number}")
        (tmp_path / f"{number}.txt").write_text(letter, encoding="utf-8")
    (tmp_path / "副本.txt").write_bytes((tmp_path / "0.txt").read_bytes())
    (tmp_path / "空.txt").write_bytes(b"")
    return tmp_path


@pytest.mark.parametrize("workers", [1, 2])
def test_each_file_is_reported_once(transactional_db: None, folder: Path, workers: int) -> None:
    """Good, known and bad files have their outcomes, in one process or two."""
    out = io.StringIO()

    with pytest.raises(CommandError, match="1 份文件未能入库"):
        call_command("ingest", folder, workers=workers, verbosity=0, stdout=out)

    assert Document.objects.count() == 5
    lines = out.getvalue().splitlines()
    assert sorted(line.split()[0] for line in lines[:-1]) == ["已入库"] * 5 + ["已在库中", "未入库"]
    assert "共 7 份：已入库 5 份，已在库中 1 份，未入库 1 份" in lines[-1]


def test_a_name_in_gbk_is_stored_and_told_in_characters(db: None, tmp_path: Path) -> None:
    """As an archive packed on Windows leaves it."""
    (tmp_path / os.fsdecode("关于答复.txt".encode("gb18030"))).write_text(LETTER, encoding="utf-8")
    out = io.StringIO()

    call_command("ingest", tmp_path, verbosity=0, stdout=out)

    assert Document.objects.get().file_name == "关于答复.txt"
    assert "已入库  关于答复.txt" in out.getvalue()


def test_a_second_run_stores_nothing_and_reads_nothing(
    db: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that was broken off goes on by being run again: known bytes are not read."""
    (folder / "空.txt").unlink()
    list(files_ingest(files_under([folder])))
    monkeypatch.setattr("documents.ingest.read_safely", None)

    again = [report.outcome for report in files_ingest(files_under([folder]))]

    assert again == [Outcome.DUPLICATE] * 6


def test_a_fault_in_one_file_stops_no_other(
    db: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error nobody foresaw is that file's outcome, said in Chinese."""

    def fault(_data: bytes, _name: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(bulk, "document_ingest", fault)

    report = file_ingest(folder / "0.txt")

    assert report.outcome is Outcome.REFUSED
    assert "入库时出错" in report.message


def test_a_lost_database_is_no_files_fault(
    db: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is called refused because the server went away."""

    def gone(_data: bytes, _name: str) -> None:
        raise OperationalError

    monkeypatch.setattr(bulk, "document_ingest", gone)

    with pytest.raises(OperationalError):
        file_ingest(folder / "0.txt")


def test_a_file_that_went_away_is_refused(tmp_path: Path) -> None:
    """Between listing and opening a file may be moved."""
    report = file_ingest(tmp_path / "没有.txt")

    assert report.outcome is Outcome.REFUSED
    assert "找不到这个文件" in report.message


def test_a_killed_worker_ends_the_run_with_a_word(
    transactional_db: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kernel may kill a worker for its memory: the command says how to go on."""

    def die(_data: bytes, _name: str) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(bulk, "document_ingest", die)

    with pytest.raises(CommandError, match="重新运行") as error:
        call_command("ingest", folder, workers=2, verbosity=0)

    assert isinstance(error.value.__cause__, BrokenProcessPool)


def test_files_still_being_written_are_left_out(tmp_path: Path) -> None:
    """Word's lock files, hidden files and half downloads are no papers."""
    for name in ("通知.docx", "~$通知.docx", ".DS_Store", "下载.pdf.crdownload"):
        (tmp_path / name).write_bytes(b"x")

    assert files_under([tmp_path]) == [tmp_path / "通知.docx"]


def test_a_watched_file_is_taken_once_it_is_at_rest(tmp_path: Path) -> None:
    """Seen, then unchanged: taken; changed later: taken again; gone: forgotten."""
    path, watch = tmp_path / "通知.txt", Watch()
    path.write_text("一", encoding="utf-8")

    first, second, third = (watch.ready([path]) for _ in range(3))
    path.write_text("一二", encoding="utf-8")
    moving, changed = watch.ready([path]), watch.ready([path])
    path.unlink()

    assert (first, second, third) == ([], [path], [])
    assert (moving, changed) == ([], [path])
    assert watch.ready([path]) == []


def test_watching_takes_what_comes_and_ends_cleanly(
    db: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that arrives later is taken; a refused one does not end the watch; Ctrl-C does."""
    looks, out = iter(range(4)), io.StringIO()

    def look_again(_seconds: float) -> None:
        match next(looks):
            case 1:
                (folder / "新.txt").write_text(LETTER, encoding="utf-8")
            case 3:
                raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", look_again)

    call_command("ingest", folder, watch=1, verbosity=0, stdout=out)

    assert Document.objects.count() == 6
    assert "共 8 份" in out.getvalue()
    assert out.getvalue().count("未入库  空.txt") == 1


@pytest.mark.parametrize("number", ["0", "-1", "两个"])
def test_a_senseless_number_of_workers_is_refused(tmp_path: Path, number: str) -> None:
    """The number must be a number of processes."""
    with pytest.raises(CommandError, match="不是大于零的整数"):
        call_command("ingest", str(tmp_path), f"--workers={number}")
