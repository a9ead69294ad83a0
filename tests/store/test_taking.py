"""Taking a piece of work: one at a time, in either database, and let go of however its holder ends."""

import os
import subprocess
import sys

HOLDER = """
import sys
from vedette.store import open_store
store = open_store(sys.argv[1])
print(store.take("watch"), flush=True)
sys.stdin.read()
"""


def test_one_at_a_time_has_a_piece_of_work(store, again):
    """Two watches of one case would fetch everything twice."""
    assert store.take("watch")
    assert store.take("watch")
    with again() as other:
        assert not other.take("watch")
        assert other.take("another work")
        store.close()
        assert other.take("watch")


def test_a_holder_that_is_killed_leaves_nothing_to_clean_up(store, location):
    """Nobody has to judge whether a lock is stale."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, location], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"True\n"
        assert not store.take("watch")
        holder.kill()
        holder.wait()
    assert any(store.take("watch") for _ in range(200))
