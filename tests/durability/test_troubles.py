"""Troubles that are nobody's fault: each is told in a line with what to do, and none does the case any harm."""

import json
import os
import random
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.durability import reports
from tests.durability.conftest import SEED
from tests.durability.killing import faults, kept_word
from tests.sources.replaying import Replaying, answer, status

NOBODY = 65_534
IMPATIENT = "tests.durability.deeds:impatient"
HURRIED = "tests.durability.deeds:hurried"
AS_ROOT = os.geteuid() == 0


def trouble(ended, code, *words):
    """It ended with its documented code, and one line that says these words and what to do."""
    assert "Traceback" not in ended.err
    assert "fault of Vedette" not in ended.err, ended.err
    assert ended.code == code, ended
    told = [line for line in ended.err.splitlines() if line.startswith("vedette: ")]
    assert len(told) == 1, ended.err
    assert all(word in told[0] for word in words), told
    assert told[0].count(". ") >= 1, f"it says what is wrong, and not what to do: {told}"


@pytest.fixture
def more(tmp_path):
    """A folder with twenty more reports."""
    return reports.write(tmp_path / "more", range(10, 30))


@pytest.fixture
def elsewhere() -> Iterator[Path]:
    """A folder that everybody may enter."""
    made = Path(tempfile.mkdtemp(prefix="vedette-"))
    made.chmod(0o755)
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


def goes_on(nursery, case, more, count=30):
    """The trouble is over: the case is whole, and takes what it could not take before."""
    assert faults(str(case)) == []
    ended = nursery.done("add", case, more)
    assert ended.code == 0, ended.err
    assert f"picture: {count} reports" in "\n".join(ended.lines)
    assert faults(str(case)) == []


def kept(ended):
    return {line.split()[1] for line in ended.lines if line.startswith("kept ")}


def documents(case):
    from tests.durability.test_killed import documents

    return documents(str(case))


# the disk


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path]:
    """A disk of its own, of 1 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", place], check=False, capture_output=True)  # noqa: S607
    if mounted.returncode:
        pytest.skip("only root may mount a disk of its own")
    yield place
    subprocess.run(["umount", "-l", place], check=True)  # noqa: S607


def test_a_full_disk_is_told_and_what_was_kept_before_stays(nursery, settled, more, small_disk):
    """The commonest trouble of all, at some point of every long watch."""
    case = small_disk / "case.vedette"
    shutil.copyfile(settled, case)
    (small_disk / "ballast").write_bytes(bytes(1_048_576 - case.stat().st_size - 150_000))
    ended = nursery.done("add", case, more, "-v")
    trouble(ended, 4, "the disk is full", "Free some space")
    subprocess.run(["mount", "-o", "remount,size=20m", small_disk], check=True)  # noqa: S607
    assert kept(ended) <= documents(case)
    goes_on(nursery, case, more)


@pytest.mark.durability
@pytest.mark.parametrize("command", ["settle", "judge", "watch"])
def test_a_full_disk_stops_no_other_command_with_a_traceback(nursery, settled, small_disk, command):
    """Each of them writes."""
    case = small_disk / "case.vedette"
    shutil.copyfile(settled, case)
    (small_disk / "ballast").write_bytes(bytes(1_048_576 - case.stat().st_size - 8_192))
    more = {"judge": ["--exclude", "--about", "figure:killing 3 people", "--why", "twice"], "watch": ["--once"]}
    ended = nursery.done(command, case, *more.get(command, []))
    if ended.code:
        trouble(ended, 4, "disk")
    (small_disk / "ballast").unlink()
    assert faults(str(case)) == []


@pytest.mark.durability
def test_a_backup_onto_a_full_disk_leaves_the_earlier_one(nursery, settled, more, small_disk):
    """An unfinished copy in its place would be worse than none."""
    copy = small_disk / "copy.vedette"
    assert nursery.done("backup", settled, copy).code == 0
    before = copy.read_bytes()
    assert nursery.done("add", settled, more).code == 0
    (small_disk / "ballast").write_bytes(bytes(1_048_576 - copy.stat().st_size - 65_536))
    ended = nursery.done("backup", settled, copy)
    trouble(ended, 3, "cannot be written")
    assert copy.read_bytes() == before
    assert faults(str(copy)) == []
    assert sorted(path.name for path in small_disk.iterdir()) == ["ballast", "copy.vedette"]


@pytest.mark.durability
def test_a_file_that_may_grow_no_further_is_told(nursery, settled, more):
    """A quota, or a file system with small files."""
    ended = nursery.done("add", settled, more, "-v", limits={"RLIMIT_FSIZE": settled.stat().st_size + 40_000})
    trouble(ended, 4)
    assert kept(ended) <= documents(settled)
    goes_on(nursery, settled, more)


# rights


@pytest.mark.skipif(not AS_ROOT, reason="only root can become somebody else")
@pytest.mark.parametrize("shut", [*(pytest.param(s, marks=pytest.mark.durability) for s in ("file", "folder")), "both"])
def test_a_case_that_may_only_be_read_is_read_and_not_written(nursery, settled, more, elsewhere, shut):
    """A colleague's case on a share: the brief can be had, and nothing is put into it by half."""
    folder = elsewhere / "share"
    folder.mkdir()
    case = folder / "case.vedette"
    shutil.copyfile(settled, case)
    news = shutil.copytree(more, elsewhere / "more")
    os.chown(folder, NOBODY, NOBODY)
    os.chown(case, NOBODY, NOBODY)
    case.chmod(0o644 if shut == "folder" else 0o444)
    folder.chmod(0o755 if shut == "file" else 0o555)
    before = case.read_bytes()
    trouble(nursery.done("add", case, news, uid=NOBODY), 4, "written", "right")
    trouble(nursery.done("watch", case, "--once", uid=NOBODY), 4)
    for command in ("brief", "check", "status"):
        ended = nursery.done(command, case, uid=NOBODY)
        assert (ended.code, "Traceback" in ended.err) == (0, False), ended
    assert case.read_bytes() == before
    case.chmod(0o644)
    folder.chmod(0o755)
    goes_on(nursery, case, more)


@pytest.mark.durability
@pytest.mark.skipif(not AS_ROOT, reason="only root can become somebody else")
def test_a_case_that_may_not_even_be_read_is_told(nursery, settled, elsewhere):
    """And is not taken for a report."""
    case = elsewhere / "case.vedette"
    shutil.copyfile(settled, case)
    case.chmod(0)
    for command in ("status", "check", "settle"):
        trouble(nursery.done(command, case, uid=NOBODY), 4)
    trouble(nursery.done("init", elsewhere / "new.vedette", uid=NOBODY), 4)


# others


def test_a_case_that_another_program_writes_to_is_waited_for_and_then_told(nursery, settled, more):
    """A backup tool, a colleague; nothing is broken off by force."""
    holder = nursery.run(settled, call="tests.durability.deeds:hold")
    holder.after_line("held".__eq__)
    trouble(nursery.done("add", settled, more, call=IMPATIENT), 4, "another program is writing", "Try again")
    trouble(nursery.done("check", settled, call=IMPATIENT), 4, "another program is writing")
    for command in ("status", "brief"):
        assert nursery.done(command, settled, call=IMPATIENT).code == 0
    holder.kill()
    goes_on(nursery, settled, more)


def test_a_case_whose_disk_is_pulled_out_promises_nothing_more(nursery, settled, more, tmp_path):
    """Written to a file that is no longer there, reports would be told as kept and be nowhere."""
    place = tmp_path / "stick"
    place.mkdir()
    case = place / "case.vedette"
    shutil.copyfile(settled, case)
    child = nursery.run("add", case, more, "-v", call="tests.durability.deeds:slowly")
    child.after_line(kept_word, 2)
    place.rename(tmp_path / "pulled")
    ended = child.end()
    trouble(ended, 4, "no longer where it was opened")
    (tmp_path / "pulled").rename(place)
    assert len(kept(ended)) >= 2
    assert kept(ended) <= documents(case)
    goes_on(nursery, case, more)


def test_a_case_that_is_nowhere_is_told(nursery, tmp_path, more):
    """The disk is not mounted, the path has a slip."""
    for command in (["add", more], ["watch", "--once"], ["status"], ["settle"], ["check"], ["backup", tmp_path / "b"]):
        trouble(nursery.done(command[0], tmp_path / "gone" / "case.vedette", *command[1:]), 4, "case.vedette")


# a torn file


COMMANDS = ("check", "status", "brief", "add", "watch", "settle", "backup")


def every_command_tells(nursery, torn, folder, more, what):
    """However torn, it is said in a line; a command that does not come upon the tear may well end well."""
    for command in COMMANDS:
        case = folder / f"{command}.vedette"
        case.write_bytes(torn)
        words = {"add": [more], "watch": ["--once"], "backup": [folder / "copy.vedette"]}.get(command, [])
        ended = nursery.done(command, case, *words, call=HURRIED)
        assert "Traceback" not in ended.err, (what, command)
        assert "fault of Vedette" not in ended.err, (what, command, ended.err)
        assert ended.code in (0, 2, 3, 4), (what, command, ended)
        assert bool(ended.code) == any(line.startswith("vedette: ") for line in ended.err.splitlines()), (what, ended)
        assert command != "check" or ended.code == 4, f"{what}, and found to be whole"


@pytest.mark.durability
@pytest.mark.parametrize("part", range(12))
def test_a_case_that_was_cut_off_is_told_by_the_check_and_by_every_command(nursery, settled, more, tmp_path, part):
    """A copy that was not finished, a disk that was pulled."""
    whole = settled.read_bytes()
    chance = random.Random(f"{SEED} cut {part}")  # noqa: S311
    at = (0, 50, 4096)[part] if part < 3 else chance.randrange(len(whole) - 1)
    every_command_tells(nursery, whole[:at], tmp_path, more, f"cut off at {at} of {len(whole)} bytes")


@pytest.mark.durability
@pytest.mark.parametrize("part", range(12))
def test_a_page_of_noise_is_told_by_the_check_and_by_every_command(nursery, settled, more, tmp_path, part):
    """A bad sector."""
    whole = bytearray(settled.read_bytes())
    chance = random.Random(f"{SEED} noise {part}")  # noqa: S311
    page = part if part < 4 else chance.randrange(len(whole) // 4096)
    whole[page * 4096 : (page + 1) * 4096] = chance.randbytes(4096)
    every_command_tells(nursery, bytes(whole), tmp_path, more, f"noise in page {page} of {len(whole) // 4096}")


@pytest.mark.durability
def test_a_torn_case_is_gone_on_with_from_its_backup(nursery, settled, more):
    """What the error says to do can be done."""
    copy = settled.with_name("copy.vedette")
    assert nursery.done("backup", settled, copy).code == 0
    settled.write_bytes(settled.read_bytes()[:20_000])
    trouble(nursery.done("check", settled), 4, "backup")
    goes_on(nursery, copy, more)


# the network


@pytest.mark.durability
def test_a_network_that_vanishes_in_the_midst_of_a_visit_is_told_and_the_rest_is_had_later(nursery, empty):
    """A train enters a tunnel."""
    page = "<html><head><title>Part {0}</title></head><body><article><p>{1}</p></article></body></html>"
    pages = {f"/{n}": answer(page.format(n, reports.text(n)).encode()) for n in range(40, 44)}
    with Replaying(pages) as server:
        items = "".join(f"<item><title>Part {n[1:]}</title><link>{server.url(n)}</link></item>" for n in pages)
        feed = '<?xml version="1.0"?><rss version="2.0"><channel><title>Press</title>{}</channel></rss>'
        server.play("/feed", answer(feed.format("").encode(), "application/rss+xml"))
        allowed = ["--allow-host", server.host]
        given = [server.url("/feed"), "--every", "1s", "--no-read", *allowed]
        assert nursery.done("add", empty, *given, call=HURRIED).code == 0
        server.play("/feed", answer(feed.format(items).encode(), "application/rss+xml"))
        for gone in ("/42", "/43"):
            server.play(gone, status(200, fields=[("Content-Type", "text/html")], end="reset"))
        time.sleep(1)
        ended = nursery.done("watch", empty, "--once", "-v", *allowed, call=HURRIED)
        assert (ended.code, ended.err) == (0, ""), ended
        assert sum(" report " in line for line in ended.lines) >= 2
        server.play("/42", pages["/42"])
        server.play("/43", pages["/43"])
        time.sleep(1.2)
        again = nursery.done("watch", empty, "--once", "-v", *allowed, call=HURRIED)
        assert again.code == 0
    assert faults(str(empty)) == []
    nothing = nursery.done("watch", empty, "--once", *allowed, call=HURRIED)
    assert (nothing.code, nothing.err) == (0, "")


@pytest.mark.durability
def test_a_clock_that_is_set_back_harms_nothing(nursery, settled, more):
    """The order in which things came is counted, not read from the clock."""
    ended = nursery.done("add", settled, more, call="tests.durability.deeds:last_year")
    assert ended.code == 0, ended.err
    assert faults(str(settled)) == []
    assert len(documents(settled)) == 30


# two at once


def test_two_who_add_at_once_lose_nothing(nursery, location, tmp_path):
    """Two colleagues with one case, in either database; half of what they give is the same."""
    left, right = reports.write(tmp_path / "left", range(20)), reports.write(tmp_path / "right", range(10, 30))
    assert nursery.done("init", location).code == 0
    both = [nursery.run("add", location, folder, "-v") for folder in (left, right)]
    ended = [child.end() for child in both]
    assert [(each.code, each.err) for each in ended] == [(0, ""), (0, "")]
    assert set().union(*map(kept, ended)) <= documents(location)
    assert len(documents(location)) == 30
    assert faults(location) == []
    alone = tmp_path / "alone.vedette"
    nursery.done("init", alone)
    for folder in (left, right):
        assert nursery.done("add", alone, folder).code == 0
    assert size_of_picture(nursery, location) == size_of_picture(nursery, alone)


def size_of_picture(nursery, case):
    """How many records of each sort; which of two copies came first is chance, and so is its path."""
    ended = nursery.done("brief", case, "-f", "json", "-q")
    assert ended.code == 0, ended.err
    drawn = json.loads("\n".join(ended.lines))
    return {name: len(records) for name, records in drawn.items() if isinstance(records, list)}
