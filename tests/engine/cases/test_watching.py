"""A watch: what it visits and when, what it keeps and tells, and how it ends."""

import json
import signal
import threading
import time
from datetime import timedelta

import pytest
from tests.engine.cases.watch_fakes import START, MemoryCase, source, watch

from vedette.engine.cases.watch.events import json_of, line_of
from vedette.engine.cases.watch.stopping import Stopped, Stopping
from vedette.engine.cases.watch.watching import Setting
from vedette.model.documents import Capture


def lines(made):
    return [line_of(event) for event in made.told]


def times(made, id):
    return [second for second, visited in made.work.visited if visited == id]


def test_a_line_tells_the_time_the_source_and_what_came():
    """This is what somebody greps at three in the morning."""
    made = watch(MemoryCase(source("radio")), radio=[["a", "b"]])
    made.once()
    assert lines(made) == [
        "2026-01-02T03:04:05Z feed https://radio.example/feed new 2 known 0 skipped 0",
        "2026-01-02T03:04:05Z picture east.vedette renewed by 2",
    ]


def test_a_line_of_json_holds_the_same_and_the_next_visit():
    """For programs, which should not parse prose."""
    made = watch(MemoryCase(source("radio")), radio=[["a"]])
    made.once()
    told = json.loads(json_of(made.told[0]))
    assert told == {
        "at": "2026-01-02T03:04:05Z", "what": "feed", "about": "https://radio.example/feed", "source": "radio",
        "words": "new 1 known 0 skipped 0", "outcome": "read", "new": 1, "known": 0, "skipped": 0, "failed": 0,
        "next": "2026-01-02T03:19:05Z",
    }  # fmt: skip


def test_a_source_is_visited_each_time_that_it_is_due_and_not_between():
    """Neither late nor too often."""
    made = watch(MemoryCase(source("fast", every_s=300), source("slow")), until_s=2000, every_s=800, fast=[[]],
                 slow=[[]])  # fmt: skip
    made.keep_on()
    assert times(made, "fast") == [0, 300, 600, 900, 1200, 1500, 1800]
    assert times(made, "slow") == [0, 800, 1600]


def test_a_watch_that_starts_again_goes_on_where_it_was():
    """Ten restarts are not ten visits."""
    case = MemoryCase(source("radio"))
    for _ in range(3):
        made = watch(case, radio=[["a"]])
        made.once()
        case.close()
    assert made.work.visited == []
    assert len(case.told["radio"]) == 1


def test_the_last_good_visit_is_what_the_next_one_asks_with():
    """An etag that is lost in a failure costs the whole feed."""
    case = MemoryCase(source("radio", every_s=60))
    answers = [(["a"], {"etag": "one"}), ([], {"outcome": "failed"}), ([], {"outcome": "unchanged"}), []]
    made = watch(case, until_s=400, radio=answers)
    made.keep_on()
    assert made.work.asked_with[:4] == [None, "one", "one", "one"]


def test_a_failing_source_is_asked_less_and_less_and_says_when_next():
    """The log tells what is wrong and that nobody needs to act."""
    made = watch(MemoryCase(source("radio")), until_s=1000, radio=[([], {"outcome": "failed", "words": "503"})])
    made.keep_on()
    first, *rest = times(made, "radio")
    gaps = [later - earlier for earlier, later in zip([first, *rest], rest, strict=False)]
    assert gaps == sorted(gaps)
    assert len(gaps) == 4
    told = [line for line in lines(made) if " feed " in line]
    assert "failed (503) again in" in told[0]
    assert "(4 failures in a row)" in told[3]


def test_a_lasting_failure_slows_to_a_day_and_says_so():
    """A feed that is gone is not asked for every quarter of an hour for years."""
    gone = ([], {"outcome": "failed", "status": 410, "words": "410 gone"})
    made = watch(MemoryCase(source("radio")), until_s=3 * 86_400, radio=[gone])
    made.keep_on()
    assert len(times(made, "radio")) == 5
    assert "asked once a day from now on" in lines(made)[-1]


def test_what_a_source_gives_is_kept_before_its_visit_is_told():
    """Whoever reads the line may switch the machine off."""
    case = MemoryCase(source("radio"))
    made = watch(case, radio=[["a"]])
    seen = []
    made._setting = Setting(
        now=made._setting.now, told=lambda event: seen.append((event.what, len(case.kept), len(case.told)))
    )
    made.once()
    assert seen[0] == ("feed", 1, 1)


def test_verbose_tells_each_report_once_it_is_kept():
    """Each by its id, so that it can be asked for."""
    made = watch(MemoryCase(source("radio")), radio=[["a", "a"]], verbose=True)
    made.once()
    assert [line.split(" ", 1)[1] for line in lines(made)[:2]] == ["report a new a", "report a known a"]


def test_no_line_holds_a_credential():
    """Logs are mailed around."""
    made = watch(MemoryCase(source("radio", location="https://radio.example/feed?token=secret")), radio=[["secret-a"]],
                 verbose=True)  # fmt: skip
    made.once()
    assert "secret" not in " ".join(line for line in lines(made) if " feed " in line)


def test_one_source_that_cannot_be_used_does_not_keep_the_others_from_being_visited():
    """A broken list must not blind the watch."""
    made = watch(MemoryCase(source("bad"), source("good")), bad=[["unusable"]], good=[["a"]])
    made.once()
    assert {id for _, id in made.work.visited} == {"bad", "good"}
    assert any("failed (unusable: it cannot be used" in line for line in lines(made))


# folders


def folder_case(tmp_path):
    (tmp_path / "a.txt").write_text("A report.", encoding="utf-8")
    return MemoryCase(source("in", "folder", str(tmp_path)))


def test_once_reads_a_folder_after_two_looks(tmp_path):
    """`--once` in a timer must not read half a file either."""
    made = watch(folder_case(tmp_path))
    made.once()
    assert made.clock.pauses == [2]
    assert lines(made)[0].endswith(f"folder {tmp_path} new 1 known 0 skipped 0")


def test_a_folder_as_it_was_is_told_as_unchanged_and_not_read(tmp_path):
    """A timer that runs each minute on a folder of 20,000 reads none of them."""
    case = folder_case(tmp_path)
    watch(case).once()
    case.close()
    made = watch(case)
    made.once()
    assert made.work.visited == []
    assert lines(made) == [f"2026-01-02T03:04:05Z folder {tmp_path} unchanged"]
    case.close()
    made = watch(case)
    made.once()
    assert made.work.visited == []


def test_a_watched_folder_tells_new_changed_and_vanished_files(tmp_path):
    """Each within seconds, each once."""
    made = watch(folder_case(tmp_path), until_s=120)
    made.clock.at = {
        35: lambda: (tmp_path / "b.txt").write_text("Another.", encoding="utf-8"),
        65: lambda: (tmp_path / "a.txt").write_text("A longer report.", encoding="utf-8"),
        95: lambda: (tmp_path / "b.txt").unlink(),
    }
    made.keep_on()
    told = [line.split(f"{tmp_path} ")[1] for line in lines(made) if " folder " in line]
    assert told == [
        "new 1 known 0 skipped 0",
        "new 1 known 0 skipped 0",
        "new 0 known 1 skipped 0 changed 1",
        "new 0 known 0 skipped 0 vanished 1",
    ]


def test_a_folder_that_vanishes_is_told_once_and_found_again(tmp_path):
    """A stick that is pulled out; and no hundred lines a minute about it."""
    folder = tmp_path / "stick"
    folder.mkdir()
    made = watch(folder_case(folder), until_s=600)
    made.clock.at = {
        35: lambda: folder.rename(tmp_path / "away"),
        200: lambda: (tmp_path / "away").rename(folder),
    }
    made.keep_on()
    told = [line.split(f"{folder} ")[1] for line in lines(made) if " folder " in line]
    assert told[0].startswith("new 1")
    assert told[-1] == "unchanged"
    assert all(line.startswith("failed (no such file or directory) again in") for line in told[1:-1])
    assert len(told) < 6


def test_a_look_that_is_slow_is_taken_seldom(tmp_path):
    """A folder on a slow share is not listed all day long."""
    case = folder_case(tmp_path)
    made = watch(case, until_s=1000)
    looks = []
    look = made._lookouts.look

    def slow(source, last, now):
        looks.append(made.clock.now)
        made.clock.now += timedelta(seconds=5)
        return look(source, last, now)

    made._lookouts.look = slow
    made.keep_on()
    assert len(looks) <= 11


# two watches


def test_two_watches_of_one_case_do_not_double_the_work():
    """Two colleagues start one each, and the server is asked once."""
    taken = []
    first, second = (watch(MemoryCase(source("radio"), taken=taken), radio=[["a"]]) for _ in range(2))
    assert first.once()
    assert not second.once()
    assert second.work.visited == []
    assert lines(second) == ["2026-01-02T03:04:05Z watch east.vedette another watch is at work on this case"]


def test_a_watch_that_stands_by_takes_over_when_the_first_ends():
    """The machine of the first is switched off at night."""
    taken = []
    first = MemoryCase(source("radio"), taken=taken)
    first.take("watch")
    second = watch(MemoryCase(source("radio"), taken=taken), until_s=300, radio=[["a"]])
    second.clock.at = {100: first.close}
    second.keep_on()
    assert times(second, "radio") == [100]
    assert "standing by" in lines(second)[0]


# its end


def test_asked_to_end_it_keeps_the_report_in_hand_and_begins_no_other():
    """What was fetched is not thrown away, and systemd does not wait for ninety seconds."""
    case = MemoryCase(source("radio"), source("press"))
    made = watch(case, radio=[["a", lambda: made.stopping.ask() or Capture("b", b"", ""), "c"]], press=[["d"]])
    made._due = lambda: case.sources()  # radio first
    made.once()
    assert case.kept == ["a"]
    assert [v.outcome for v in case.told["radio"]] == ["stopped"]
    assert "press" not in case.told


def test_a_visit_that_was_stopped_is_made_again_with_the_old_etag():
    """The new one belongs to an answer that was not read to its end."""
    case = MemoryCase(source("radio", every_s=60))
    watch(case, radio=[(["a"], {"etag": "old"})]).once()
    case.close()
    made = watch(case, radio=[(["b", lambda: made.stopping.ask(), "c"], {"etag": "new"})])
    made.clock.now = START + timedelta(seconds=100)
    made.once()
    case.close()
    again = watch(case, radio=[["b", "c"]])
    again.clock.now = START + timedelta(seconds=101)
    again.once()
    assert again.work.asked_with == ["old"]
    assert case.kept == ["a", "b", "c"]


def test_a_signal_while_a_server_is_waited_for_breaks_off_the_waiting():
    """A server that drips a byte a second must not hold up a reboot."""
    stopping = Stopping()
    before = signal.signal(signal.SIGUSR1, lambda *_: stopping.ask())
    threading.Timer(0.1, signal.pthread_kill, (threading.main_thread().ident, signal.SIGUSR1)).start()

    def drip():
        yield "a"
        time.sleep(30)
        yield "b"

    began = time.monotonic()
    try:
        assert list(stopping.until(drip())) == ["a"]
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert time.monotonic() - began < 5


def test_a_signal_while_a_report_is_kept_lets_it_finish():
    """Broken off in the midst of it, a report would be fetched and not be kept."""
    stopping = Stopping()
    kept = []
    for thing in stopping.until(["a", "b"]):
        stopping.ask()
        kept.append(thing)
    assert kept == ["a"]


def test_work_that_can_be_done_again_is_broken_off():
    """Comparing 20,000 reports takes minutes."""
    stopping = Stopping()
    assert stopping.during(lambda: 7) == 7
    assert stopping.during(stopping.ask) is None
    with pytest.raises(Stopped), stopping.breakable():
        pass


def test_a_source_that_is_added_is_visited_within_half_a_minute():
    """Nobody restarts a service for a feed."""
    case = MemoryCase(source("radio"))
    made = watch(case, until_s=100, radio=[[]], press=[["a"]])
    made.clock.at = {10: lambda: case.held.append(source("press"))}
    made.keep_on()
    assert times(made, "press") == [30]


def test_asked_to_look_anew_it_looks_at_folders_at_once(tmp_path):
    """SIGHUP after a restore."""
    case = folder_case(tmp_path)
    made = watch(case, until_s=100)
    looked = []
    hurry = made._lookouts.hurry
    made._lookouts.hurry = lambda: (looked.append(made.clock.now), hurry())
    made.clock.at = {45: made.look_anew}
    made.keep_on()
    assert len(looked) == 1


def test_a_clock_that_is_set_back_does_not_silence_a_watch():
    """It would else wait for the hour that it has already had."""
    made = watch(MemoryCase(source("radio")), radio=[["a"]])

    def back():
        made.clock.now -= timedelta(days=365)
        made.clock.until = made.clock.now + timedelta(seconds=100)

    made.clock.at = {200: back}
    made.keep_on()
    assert len(made.work.visited) == 2


def test_a_watch_without_sources_waits_for_one():
    """A unit that is started before the first `add` must not fail, nor spin."""
    made = watch(MemoryCase(), until_s=100)
    made.keep_on()
    assert made.clock.pauses == [30] * 4
