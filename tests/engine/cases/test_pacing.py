"""When a source is visited again."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.engine.cases.watch.pacing import DAY_S, every_s, in_polite_order, turn_of
from vedette.model.cases import Source, Visit

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def source(sort="feed", location="https://radio.example/feed", every_s=None, id="s1"):
    return Source(id, sort, location, NOW - timedelta(days=9), "ana", every_s=every_s)


def visit(outcome="read", ago_s=0.0, **more):
    at = NOW - timedelta(seconds=ago_s)
    return Visit("s1", at - timedelta(seconds=1), at, outcome, **more)


def wait_s(turn, last):
    return (turn.due - last.ended).total_seconds()


def test_a_source_that_was_never_visited_is_due_at_once():
    """Whoever adds a feed wants to see it work."""
    assert turn_of(source(), [], NOW).due == NOW


def test_its_own_time_goes_before_the_watchs_and_that_before_its_sorts():
    """A person who said how often knows the server best."""
    assert (every_s(source(every_s=60), 7200), every_s(source(), 7200), every_s(source())) == (60, 7200, 900)


def test_the_watchs_time_is_for_the_network_alone():
    """`--every 6h` spares servers; a file that is dropped into a folder is still read at once."""
    assert every_s(source("folder", "/data/in"), 21_600) == 10


@pytest.mark.parametrize("sort", ["page", "archive"])
def test_what_does_not_change_is_fetched_once(sort):
    """An archive of gigabytes behind a URL is not fetched again and again."""
    assert turn_of(source(sort, "https://radio.example/a"), [visit()], NOW).due is None
    assert turn_of(source(sort, "https://radio.example/a"), [visit("failed")], NOW).due is not None


def test_each_failure_doubles_the_wait_up_to_a_day():
    """A server in trouble is not helped by being asked more."""
    waits = []
    for failures in range(1, 16):
        visits = [visit("failed", words="503")] * failures
        waits.append(wait_s(turn_of(source(), visits, NOW), visits[0]))
    assert all(0.9 * 60 * 2**n <= wait <= 1.1 * 60 * 2**n for n, wait in enumerate(waits) if 60 * 2**n < DAY_S)
    assert waits[11:] == [DAY_S] * 4


def test_the_wait_is_the_same_each_time_and_differs_between_sources():
    """Two runs agree, and a hundred feeds of one dead proxy do not come back in one second."""
    visits = [visit("failed")] * 3
    assert turn_of(source(), visits, NOW) == turn_of(source(), visits, NOW)
    assert len({turn_of(source(id=f"s{n}"), visits, NOW).due for n in range(50)}) == 50


def test_a_success_forgets_the_failures_before_it():
    """One bad night is not held against a feed."""
    turn = turn_of(source(), [visit(), *[visit("failed", 9)] * 9], NOW)
    assert (turn.failures, turn.due) == (0, NOW + timedelta(seconds=900))


def test_a_stopped_visit_is_no_failure_and_is_taken_up_at_once():
    """Whoever stops the machine at night does not miss the morning's reports."""
    assert turn_of(source(), [visit("stopped"), visit("read", 5)], NOW).due == NOW
    assert turn_of(source(), [visit("stopped"), visit("failed", 5)], NOW).failures == 1


@pytest.mark.parametrize("outcome", ["read", "unchanged", "failed"])
def test_a_server_that_asks_to_wait_is_waited_for(outcome):
    """Retry-After: those who do not keep it are locked out."""
    asked = visit(outcome, wait_s=7200)
    assert wait_s(turn_of(source(), [asked], NOW), asked) == 7200


def test_a_server_cannot_ask_to_wait_for_ever():
    """A slip of a zero, or malice, does not silence a source for a century."""
    asked = visit("failed", wait_s=10**10)
    assert wait_s(turn_of(source(), [asked], NOW), asked) == 7 * DAY_S


def test_a_page_that_is_gone_is_soon_asked_for_once_a_day():
    """It will most likely not come back, and the log should say so rather than fill up."""
    gone = [visit("failed", status=410)] * 3
    turn = turn_of(source(), gone, NOW)
    assert (turn.slowed, wait_s(turn, gone[0])) == (True, DAY_S)
    assert not turn_of(source(), gone[:2], NOW).slowed


def test_a_folder_that_is_gone_is_looked_for_every_few_minutes():
    """A disk that is mounted again costs nobody anything to find."""
    failed = [visit("failed")] * 16
    turn = turn_of(source("folder", "/media/stick"), failed, NOW)
    assert not turn.slowed
    assert wait_s(turn, failed[0]) <= 330


@given(st.lists(st.sampled_from(["read", "unchanged", "failed", "stopped"]), max_size=20), st.integers(1, 10**7))
def test_a_clock_that_is_set_back_makes_a_source_due(outcomes, ahead_s):
    """A machine that woke up in 2038 and was corrected does not wait twelve years."""
    visits = [visit(outcome, -ahead_s) for outcome in outcomes]
    turn = turn_of(source(), visits, NOW)
    assert turn.due is not None
    assert turn.due <= NOW


def test_no_host_is_asked_twice_in_a_row_while_another_waits():
    """Fifty feeds of one press group are spread among the others."""
    hosts = ["a", "a", "a", "b", "c"]
    due = [(NOW, source(location=f"https://{host}.example/{n}", id=f"s{n}")) for n, host in enumerate(hosts)]
    assert [s.location[8] for s in in_polite_order(due)] == ["a", "b", "c", "a", "a"]
