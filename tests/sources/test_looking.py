"""What is new in a folder, told from its listing."""

import os
import sys

import pytest

from vedette.sources.looking import Lookout


def write(folder, name, text="A report."):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_file_counts_once_two_looks_found_it_the_same(tmp_path):
    """A half-written file read as a report would be a false one for ever."""
    lookout = Lookout(tmp_path)
    lookout.look()
    path = write(tmp_path, "a.txt", "A rep")
    assert lookout.look().ready == ()
    assert lookout.waits
    write(tmp_path, "a.txt", "A report that goes on")
    assert lookout.look().ready == ()
    assert lookout.look().ready == (path,)
    assert not lookout.waits


def test_what_was_taken_is_not_told_again(tmp_path):
    """Each look would else read the whole folder."""
    write(tmp_path, "a.txt")
    lookout = Lookout(tmp_path)
    lookout.look()
    lookout.take(lookout.look())
    assert lookout.look().ready == ()


def test_what_was_not_taken_is_told_again(tmp_path):
    """A visit that failed half-way is made again."""
    path = write(tmp_path, "a.txt")
    lookout = Lookout(tmp_path)
    lookout.look()
    assert lookout.look().ready == lookout.look().ready == (path,)


def test_changed_and_vanished_files_are_told(tmp_path):
    """What somebody took out of a folder stays in the case, and the watch says that it is gone."""
    changed, gone = write(tmp_path, "a.txt"), write(tmp_path, "b.txt")
    lookout = Lookout(tmp_path)
    lookout.look()
    lookout.take(lookout.look())
    write(tmp_path, "a.txt", "A longer report.")
    os.unlink(gone)
    lookout.look()
    seen = lookout.look()
    assert (seen.ready, seen.changed, seen.vanished) == ((changed,), (changed,), (gone,))
    lookout.take(seen)
    assert lookout.look() == type(seen)()


def test_a_file_put_in_the_place_of_another_is_told_though_it_is_as_long_and_as_old(tmp_path):
    """`rsync -t` keeps the time, and a corrected figure keeps the length."""
    path = write(tmp_path, "a.txt", "12 killed")
    lookout = Lookout(tmp_path)
    lookout.look()
    lookout.take(lookout.look())
    beside = write(tmp_path, ".a.txt.part", "14 killed")
    os.utime(beside, ns=(os.stat(path).st_atime_ns, os.stat(path).st_mtime_ns))
    os.replace(beside, path)
    lookout.look()
    assert lookout.look().changed == (path,)


def test_a_manifest_that_changes_has_the_files_beside_it_read_again(tmp_path):
    """It may now say on which day they were published."""
    paths = [write(tmp_path, "in/a.txt"), write(tmp_path, "in/deep/b.txt")]
    write(tmp_path, "other/c.txt")
    lookout = Lookout(tmp_path)
    lookout.look()
    lookout.take(lookout.look())
    manifest = write(tmp_path, "in/manifest.csv", "file,published\na.txt,2025-01-01\n")
    lookout.look()
    assert set(lookout.look().ready) == {*paths, manifest}


def test_hidden_files_and_loops_of_links_are_passed_over(tmp_path):
    """A link to the folder above must not keep a look from ending."""
    path = write(tmp_path, "in/a.txt")
    write(tmp_path, ".b.txt.part")
    (tmp_path / "in" / "loop").symlink_to(tmp_path)
    lookout = Lookout(tmp_path)
    lookout.look()
    assert lookout.look().ready == (path,)


def test_the_digest_says_whether_anything_changed_since(tmp_path):
    """A watch that starts again reads nothing of a folder that is as it was."""
    write(tmp_path, "a.txt")
    first = Lookout(tmp_path)
    first.look()
    kept = first.digest(first.look())
    again = Lookout(tmp_path)
    again.look()
    assert again.digest_now() == kept
    again.take_all()
    assert again.look().ready == ()
    write(tmp_path, "b.txt")
    again.look()
    assert again.digest_now() != kept


def test_a_folder_that_is_gone_raises_and_is_remembered(tmp_path):
    """A stick that was pulled out and put back is not read anew."""
    folder = tmp_path / "stick"
    write(folder, "a.txt")
    lookout = Lookout(folder)
    lookout.look()
    lookout.take(lookout.look())
    folder.rename(tmp_path / "away")
    with pytest.raises(FileNotFoundError):
        lookout.look()
    (tmp_path / "away").rename(folder)
    assert lookout.look().ready == ()


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() == 0, reason="root may list every folder")
def test_a_folder_below_that_cannot_be_listed_does_not_hide_the_others(tmp_path):
    """One wrong permission must not blind the watch."""
    path = write(tmp_path, "a.txt")
    write(tmp_path, "shut/b.txt")
    (tmp_path / "shut").chmod(0)
    lookout = Lookout(tmp_path)
    lookout.look()
    assert lookout.look().ready == (path,)
    (tmp_path / "shut").chmod(0o700)
