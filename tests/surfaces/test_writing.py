"""Writing: an output is there whole or not at all."""

import os
import stat

import pytest

from vedette.errors import NotWritten
from vedette.surfaces.cli.writing import check_outputs, whole_file, write_whole


def test_a_failed_write_leaves_what_was_there_and_no_half_file(tmp_path):
    """Yesterday's brief is worth more than half of today's."""
    target = tmp_path / "brief.txt"
    target.write_text("yesterday")

    def write_half():
        with whole_file(str(target)) as stream:
            stream.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_half()
    assert [p.name for p in tmp_path.iterdir()] == ["brief.txt"]
    assert target.read_text() == "yesterday"


def test_a_full_disk_is_told_with_what_to_do(tmp_path, monkeypatch):
    """The system's number says nothing to a person."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(NotWritten, match=r"no space left on device\). Free some space"):
        write_whole(str(tmp_path / "brief.txt"), "words")
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_has_the_permissions_that_any_new_file_has(tmp_path):
    """A file made beside and renamed would be the owner's alone."""
    (tmp_path / "plain").touch()
    write_whole(str(tmp_path / "brief.txt"), "words")
    assert stat.S_IMODE((tmp_path / "brief.txt").stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)


def test_a_link_keeps_leading_to_the_file_that_is_written(tmp_path):
    """`latest.html` may be a link that others know."""
    real, link = tmp_path / "real.txt", tmp_path / "latest.txt"
    real.write_text("old")
    link.symlink_to(real)
    write_whole(str(link), "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_device_is_written_to_and_not_replaced():
    """`-o /dev/null.txt` is odd, and `/dev/stdout` is not."""
    check_outputs(["/dev/null"], [])
    write_whole("/dev/null", "words")
    assert not os.path.isfile("/dev/null")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_takes_no_files_is_told_before_reading(tmp_path):
    """Minutes of reading are not spent on what cannot be kept."""
    tmp_path.chmod(0o500)
    with pytest.raises(NotWritten, match="takes no files"):
        check_outputs([str(tmp_path / "brief.html")], [])
