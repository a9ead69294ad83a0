"""A case in PostgreSQL: nothing is lost where the client is killed, nor where the server is."""

import os
import random
import signal
import time
from itertools import count

import pytest
from tests.durability import reports
from tests.durability.conftest import SEED
from tests.durability.killing import Deed, Killing, faults, kept_word
from tests.durability.test_killed import documents
from tests.store.servers import PASSWORD, Cluster, binaries

pytestmark = [pytest.mark.postgresql, pytest.mark.durability]


@pytest.fixture(scope="module")
def cluster():
    """A server of its own, which may be killed."""
    if binaries() is None:
        pytest.skip("PostgreSQL's server is not installed (Debian: postgresql)")
    with Cluster() as made:
        yield made


@pytest.fixture
def fresh(cluster, nursery, monkeypatch):
    """Makes one new case after another."""
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    numbers = count(1)

    def made(*_):
        case = f"{cluster.url}?case=killed_{time.monotonic_ns()}_{next(numbers)}"
        ended = nursery.done("init", case)
        assert ended.code == 0, ended.err
        return case

    return made


def test_nothing_is_lost_where_a_client_is_killed(nursery, fresh, inbox, tmp_path):
    """The server takes back what was not committed."""

    def size(case):
        ended = nursery.done("brief", case, "-f", "json", "-q")
        assert ended.code == 0, ended.err
        return [line for line in ended.lines if '"case"' not in line]

    deed = Deed("postgresql", tmp_path, lambda case, _: ["add", case, inbox, "-v"], promised=kept_word, held=documents,
                ends_with=lambda case: len(size(case)))  # fmt: skip
    toll = Killing(nursery, deed, tmp_path, SEED, fresh).kill(20)
    assert toll.kills == 20


def test_nothing_is_lost_where_the_server_is_killed(cluster, nursery, fresh, tmp_path):
    """Its machine loses power: it comes up again, and everything that was told is there."""
    chance = random.Random(SEED)  # noqa: S311
    for round_ in range(2):
        case = fresh()
        more = reports.write(tmp_path / f"more-{round_}", range(20))
        child = nursery.run("add", case, more, "-v", call="tests.durability.deeds:slowly")
        child.after_line(kept_word, chance.randint(1, 15))
        cluster.kill()
        ended = child.end()
        assert ended.code == 4, ended
        assert "Traceback" not in ended.err
        assert "the server" in ended.err
        away = nursery.done("status", case)
        assert (away.code, "Traceback" in away.err) == (4, False)
        assert "cannot be reached" in away.err
        cluster.start()
        kept = {id for line in ended.lines if (id := kept_word(line))}
        assert kept <= documents(case)
        assert faults(case) == []
        again = nursery.done("add", case, more)
        assert again.code == 0, again.err
        assert len(documents(case)) == 20


def test_a_watch_whose_server_goes_away_waits_for_it(cluster, nursery, fresh, tmp_path):
    """A restart of the server at night must not end the watch."""
    case = fresh()
    folder = reports.write(tmp_path / "in", range(2))
    assert nursery.done("add", case, folder, "--every", "1s").code == 0
    child = nursery.run("watch", case, call="tests.durability.deeds:hurried")
    child.after_line(lambda line: "begun" in line)
    cluster.kill()
    child.after_line(lambda line: "waits:" in line)
    cluster.start()
    reports.write(folder, range(2, 3))
    child.after_line(lambda line: " new 1 " in line)
    child.send(signal.SIGTERM)
    ended = child.end()
    assert (ended.code, ended.err) == (0, "")
    assert "stopped" in ended.lines[-1]
    assert len(documents(case)) == 3
    assert os.environ["PGPASSWORD"] not in "\n".join(ended.lines)
