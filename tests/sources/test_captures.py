"""What was named comes in: in one order, each thing once, and nothing left out in silence."""

import io
import os
from datetime import date
from pathlib import Path

import pytest

from vedette.errors import InputError
from vedette.model.documents import Capture, Label, Skipped
from vedette.sources import captures, captures_from


def of(*paths: object, **given: object) -> list[Capture | Skipped]:
    return list(captures_from([p if isinstance(p, str | Path) else str(p) for p in paths], **given))


def inputs(found: list[Capture | Skipped]) -> list[str]:
    return [Path(c.input).name for c in found if isinstance(c, Capture)]


def reasons(found: list[Capture | Skipped]) -> dict[str, str]:
    return {Path(s.input).name: s.reason for s in found if isinstance(s, Skipped)}


def test_a_folder_is_read_with_all_below_it_in_order_of_name(tmp_path):
    """The same reports give the same bytes on every machine, whatever order the disk keeps."""
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.md", "sub/c.html"):
        (tmp_path / name).write_text("words")
    assert inputs(of(tmp_path)) == ["a.md", "b.txt", "c.html"]


def test_a_folders_own_papers_and_unread_endings_are_declared(tmp_path):
    """Coverage names what was passed over; hidden files are nobody's reports."""
    for name in ("README.md", "LICENSE", "gold.yaml", "notes", ".hidden.txt", "notice-of-evacuation.txt"):
        (tmp_path / name).write_text("words")
    found = of(tmp_path)
    assert inputs(found) == ["notice-of-evacuation.txt"]
    assert set(reasons(found)) == {"README.md", "LICENSE", "gold.yaml", "notes"}


def test_a_file_named_by_itself_is_read_whatever_its_ending(tmp_path):
    """Whoever names a file means it."""
    (tmp_path / "README.md").write_text("words")
    (tmp_path / "dispatch").write_text("words")
    assert inputs(of(tmp_path / "README.md", tmp_path / "dispatch")) == ["README.md", "dispatch"]


def test_a_lone_path_that_is_not_there_stops_the_run(tmp_path):
    """A slip in the only path must not end in an empty picture."""
    with pytest.raises(InputError, match=r"nowhere\.txt"):
        of(tmp_path / "nowhere.txt")


def test_a_missing_path_among_others_is_skipped(tmp_path):
    """The rest is sound and is read."""
    (tmp_path / "a.txt").write_text("words")
    found = of(tmp_path / "a.txt", tmp_path / "nowhere.txt")
    assert inputs(found) == ["a.txt"]
    assert "nowhere.txt" in reasons(found)


def test_no_path_at_all_is_an_error():
    """Nothing asked for is a slip, not an empty result."""
    with pytest.raises(InputError):
        of()


def test_a_loop_of_links_ends_and_is_declared(tmp_path):
    """A folder that holds itself must not hold up the run."""
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone.txt")
    found = of(tmp_path)
    assert inputs(found) == ["a.txt"]
    assert set(reasons(found)) == {"loop", "broken.txt"}


def test_a_file_named_twice_is_read_once(tmp_path):
    """A folder and a file in it name one report, not two."""
    (tmp_path / "a.txt").write_text("words")
    found = of(tmp_path, tmp_path / "a.txt")
    assert inputs(found) == ["a.txt"]
    assert len(found) == 2


def test_a_pipe_in_a_folder_does_not_hang_the_run(tmp_path):
    """Opening a pipe that nobody writes to waits for ever."""
    os.mkfifo(tmp_path / "p.txt")
    assert "p.txt" in reasons(of(tmp_path))


def test_a_file_beyond_the_bound_is_skipped_with_its_reason(tmp_path, monkeypatch):
    """Fifty megabytes on one line cost a line in the coverage, not the machine's memory."""
    monkeypatch.setattr(captures, "MAX_BYTES", 1_000_000)
    with (tmp_path / "long.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    assert "larger than 1 MB" in reasons(of(tmp_path))["long.txt"]


def test_an_option_goes_before_the_manifest(tmp_path):
    """What a user says at the moment of asking is the newer word."""
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "manifest.csv").write_text("file,published,outlet\na.txt,2024-12-05,Post\n")
    [capture] = of(tmp_path / "a.txt", label=Label(published=date(2025, 1, 1)))
    assert capture.label == Label(published=date(2025, 1, 1), published_by="option", outlet="Post")


def test_standard_input_is_one_report_or_lines():
    """A pipe brings either; its first line tells which."""
    [plain] = of("-", stdin=io.BytesIO(b"Rebels took the town.\nMore."))
    assert (plain.input, plain.content) == ("-", b"Rebels took the town.\nMore.")
    lines = of("-", stdin=io.BytesIO(b'{"text": "a", "id": "x"}\n{"text": "b"}\n'))
    assert [c.input for c in lines] == ["-#1", "-#2"]
    assert lines[0].label.id == "x"
    with pytest.raises(InputError):
        of("-")
