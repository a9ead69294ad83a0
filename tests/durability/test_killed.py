"""Killed at any moment, a command leaves a whole case, and everything that it told of is there.

The long run kills two hundred times: ``pytest -m durability tests/durability``. Moments are drawn from a seed, which
is printed; ``VEDETTE_SEED`` sets another.
"""

import json
import time
from contextlib import closing
from pathlib import Path

import pytest
from tests.durability import reports
from tests.durability.conftest import SEED
from tests.durability.killing import Deed, Killing, copy_file, faults, kept_word
from tests.sources.replaying import Replaying, answer

from vedette.store import open_store

HURRIED = "tests.durability.deeds:hurried"
SHARES = {"add": 60, "watch": 50, "judge": 20, "review": 20, "settle": 20, "backup": 15, "migration": 15}
"""Kills of each deed in the long run: two hundred."""
FEW = {"add": 3, "judge": 1}


def documents(case):
    with closing(open_store(case)) as store:
        return set(store.document_ids())


def judgements(case):
    with closing(open_store(case)) as store:
        return {judgement.id for judgement in store.judgements()}


@pytest.fixture
def picture(nursery):
    """The picture of a case, as a program reads it."""

    def drawn(case):
        ended = nursery.done("brief", case, "-f", "json", "-q")
        assert ended.code == 0, ended.err
        return json.loads("\n".join(ended.lines))

    return drawn


@pytest.fixture
def add(empty, inbox, picture):
    return Deed("add", empty, lambda case, _: ["add", case, inbox, "-v"], promised=kept_word, held=documents,
                ends_with=picture)  # fmt: skip


@pytest.fixture
def watch(nursery, empty, inbox, picture, tmp_path):
    """A folder and a feed of three pages; a report is promised by its line, and by the visit's."""
    story = "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>{1}</p></article></body></html>"
    pages = {
        f"/{n}": answer(story.format(f"Shells on a town, part {n}", reports.text(n)).encode()) for n in (20, 21, 22)
    }
    with Replaying(pages) as server:
        items = "".join(f"<item><title>Part {n[1:]}</title><link>{server.url(n)}</link></item>" for n in pages)
        feed = '<?xml version="1.0"?><rss version="2.0"><channel><title>Press</title>{}</channel></rss>'
        server.play("/feed", answer(feed.format("").encode(), "application/rss+xml"))
        allowed = ["--allow-host", server.host]
        away = inbox.rename(tmp_path / "away")
        inbox.mkdir()
        given = [inbox, server.url("/feed"), "--every", "1s", "--no-read", *allowed]
        ended = nursery.done("add", empty, *given, call=HURRIED)
        assert ended.code == 0, ended.err
        time.sleep(1)  # until the feed is due
        inbox.rmdir()
        away.rename(inbox)
        server.play("/feed", answer(feed.format(items).encode(), "application/rss+xml"))

        def promised(line):
            words = line.split()
            return words[2] if len(words) > 2 and words[1] == "report" else None

        yield Deed("watch", empty, lambda case, _: ["watch", case, "--once", "-v", *allowed], promised=promised,
                   call=HURRIED, held=documents, ends_with=picture)  # fmt: skip


@pytest.fixture
def judge(settled, picture):
    """Five judgements, each by a command of its own."""

    def words(case, number):
        about = f"figure:killing {2 + number} people"
        return ["judge", case, "--exclude", "--about", about, "--why", f"counted twice, {number}", "--by", "ana"]

    def told(case):
        drawn = picture(case)
        return list(drawn["figures"])

    return Deed("judge", settled, words, runs=5, promised=kept_word, held=judgements, ends_with=told)


@pytest.fixture
def review(settled):
    """Six things judged in one sitting; the answers come from a pipe."""
    answers = "".join(f"x\ncounted twice, {n}\nn\n" for n in range(6))
    return Deed("review", settled, lambda case, _: ["review", case, "--by", "ana"], stdin=answers.encode(),
                promised=kept_word, held=judgements)  # fmt: skip


@pytest.fixture
def settle(nursery, empty, inbox, picture):
    assert nursery.done("add", empty, inbox, "--no-read").code == 0
    return Deed("settle", empty, lambda case, _: ["settle", case], ends_with=picture)


@pytest.fixture
def backup(settled, picture):
    """The copy is whole or not there, and the case is as it was."""

    def place(case):
        return Path(case).with_name("copy.vedette")

    def sound(case):
        copy = place(case)
        if copy.exists():
            assert documents(str(copy)) == documents(case)
        return faults(case) + (faults(str(copy)) if copy.exists() else [])

    def promised(line):
        return line.removeprefix("wrote ") if line.startswith("wrote ") else None

    def held(case):
        return {str(place(case))} if place(case).exists() else set()

    return Deed("backup", settled, lambda case, _: ["backup", case, place(case)], sound=sound,
                promised=promised, held=held, ends_with=lambda case: picture(str(place(case))))  # fmt: skip


@pytest.fixture
def migration(nursery, settled):
    """Two steps to the schema of a later version; after each kill it goes on from where it was."""
    ahead = "tests.durability.deeds:migrated"

    def sound(case):
        ended = nursery.done("check", case, "-q", call=ahead)
        return [] if ended.code == 0 else [ended.err, *ended.lines]

    def told(case):
        return nursery.done("brief", case, "-f", "json", "-q", call=ahead).lines

    return Deed("migration", settled, lambda case, _: ["status", case], call=ahead, sound=sound, ends_with=told)


def run(deed, times, nursery, folder, capsys):
    toll = Killing(nursery, deed, folder, SEED, copy_file).kill(times)
    with capsys.disabled():
        print(f"\n{deed.name}: seed {SEED}, {toll.kills} kills in {toll.runs} runs, {toll.ended} brought to their end, "
              f"{toll.promised} promises kept, {toll.took_s:.0f} s")  # fmt: skip


@pytest.mark.durability
@pytest.mark.parametrize("name", SHARES)
def test_nothing_is_lost_where_a_command_is_killed(name, request, nursery, tmp_path, capsys):
    """A power cut, the kernel short of memory, an impatient administrator: no promise is broken."""
    run(request.getfixturevalue(name), SHARES[name], nursery, tmp_path / "cases", capsys)


@pytest.mark.parametrize(("name", "times"), FEW.items())
def test_nothing_is_lost_the_first_few_times(name, times, request, nursery, tmp_path):
    """So that a change that breaks it is told before the long run is."""
    deed = request.getfixturevalue(name)
    assert Killing(nursery, deed, tmp_path / "cases", SEED, copy_file).kill(times).kills == times
