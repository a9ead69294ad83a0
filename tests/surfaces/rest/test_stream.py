"""The stream tells everybody what happens, again to who missed it, and holds nobody up."""

import asyncio
import json
from collections.abc import AsyncIterator

import anyio
import httpx
from tests.surfaces.rest.at_work import LATER, AtWork, until

from vedette.surfaces.rest.live.stream import LISTENERS, Stream
from vedette.surfaces.rest.shapes import CameReport, CaseMoved


def _events(lines: bytes) -> list[tuple[str, str]]:
    """Return the events of a piece of a stream, as their ids and names."""
    found = []
    for block in lines.decode().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if ": " in line and line[0] != ":")
        if "event" in fields:
            found.append((fields["id"], fields["event"]))
    return found


def _tell(stream: Stream, times: int) -> None:
    for n in range(times):
        stream.tell("case", CaseMoved(None, n, 0))


async def _heard(lines: AsyncIterator[bytes], pieces: int) -> bytes:
    return b"".join([await anext(lines) for _ in range(pieces)])


def test_who_comes_back_is_told_what_they_missed():
    """A laptop that slept for a minute catches up without loading all anew."""
    stream = Stream("run")
    _tell(stream, 5)
    told = asyncio.run(_heard(stream.listen("run-3"), 3))
    assert _events(told) == [("run-4", "case"), ("run-5", "case")]


def test_who_missed_too_much_is_asked_to_load_anew():
    """What is no longer in the buffer cannot be told: a screen that went on would show a picture with holes."""
    stream = Stream("run", kept=3)
    _tell(stream, 10)
    for last in ("run-6", "run-99", "other-9", "nonsense", "run-" + "9" * 50, "run-²"):
        assert _events(asyncio.run(_heard(stream.listen(last), 2))) == [("run-10", "reset")], last
    assert _events(asyncio.run(_heard(stream.listen("run-7"), 2))) == [("run-8", "case")]


def test_silence_is_broken_by_a_comment():
    """A line on which nothing is sent is taken for dead by what lies on the way."""
    stream = Stream("run", heartbeat_s=0.01)
    assert asyncio.run(_heard(stream.listen(None), 2)).endswith(b": alive\n\n")


def test_a_slow_listener_is_let_go_and_costs_no_memory():
    """One screen that does not read must not grow the server, nor hold the others up."""

    async def listened() -> int:
        stream = Stream("run", kept=3)
        lines = stream.listen(None)
        await anext(lines)
        _tell(stream, 1)
        await anext(lines)
        _tell(stream, 100)
        return len([one async for one in lines])

    assert asyncio.run(listened()) == 0


def test_the_end_lets_all_go_at_once():
    """A server that is stopped must not wait for screens that stay open."""

    async def listened() -> None:
        stream = Stream("run", heartbeat_s=60)
        lines = stream.listen(None)
        await anext(lines)
        asyncio.get_running_loop().call_later(0.05, stream.end)
        async with asyncio.timeout(2):
            assert [one async for one in lines] == []
        assert not stream._ears

    asyncio.run(listened())


def test_words_of_reports_cannot_forge_an_event():
    """A title with line breaks must stay one line of the stream, or a report could speak for the server."""
    stream = Stream("run")
    forged = "x\n\nevent: picture\ndata: {}\r\rid: 9\u2028"

    async def listened() -> bytes:
        lines = stream.listen(None)
        await anext(lines)
        stream.tell("report", CameReport("1", forged, None, new=True))
        return await anext(lines)

    told = asyncio.run(listened())
    assert _events(told) == [("run-1", "report")]
    assert json.loads(told.decode().split("data: ", 1)[1].strip())["title"] == forged


def test_what_happens_is_told_as_it_happens(at_work: AtWork):
    """Whoever adds a report sees it come, sees how far it is, and sees the picture change."""
    names, picture = [], {}
    with at_work.client.stream("GET", "/stream") as lines:
        assert lines.headers["content-type"].startswith("text/event-stream")
        assert lines.headers["cache-control"] == "no-store"
        job = at_work.post("/reports/text", {"text": LATER, "title": "Debaro retaken"}).json()["id"]
        for line in lines.iter_lines():
            if line.startswith("event: "):
                names.append(line.removeprefix("event: "))
            if line.startswith("data: ") and names[-1] == "picture":
                picture = json.loads(line.removeprefix("data: "))
            if line.startswith("data: ") and names[-1] == "progress":
                told = json.loads(line.removeprefix("data: "))
                if (told["id"], told["state"]) == (job, "done"):
                    break
    assert {"progress", "report", "picture", "case"} <= set(names)
    assert names.index("report") < names.index("picture")
    assert picture["version"] == at_work.live.snapshot().version
    assert picture["new"]
    assert "new" in picture["words"]


def test_a_listener_that_goes_makes_room_for_another(at_work: AtWork):
    """Screens come and go all day; the number of those who listen is bounded."""
    stream = at_work.work.stream
    with at_work.client.stream("GET", "/stream") as lines:
        told = lines.iter_lines()
        next(told)
        until(lambda: len(stream._ears) == 1)
    until(lambda: not stream._ears)


def test_more_than_the_most_listeners_are_asked_to_come_again(at_work: AtWork):
    """A flood of open lines must not use up the server."""

    async def asked() -> int:
        url = f"{at_work.client.base_url}stream"
        limits = httpx.Limits(max_connections=None)
        async with httpx.AsyncClient(limits=limits, timeout=20) as client:
            held = [client.build_request("GET", url) for _ in range(LISTENERS)]
            opened = [await client.send(one, stream=True) for one in held]
            with anyio.fail_after(10):
                while not at_work.work.stream.is_full:
                    await anyio.sleep(0.01)
            refused = await client.get(url)
            for one in opened:
                await one.aclose()
        return refused.status_code

    assert anyio.run(asked) == 429
