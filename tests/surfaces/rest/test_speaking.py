# ruff: noqa: ARG001 - an application is handed more than it looks at
"""HTTP as the server speaks it over a socket: what is no request, too long or too much is refused as a problem."""

import asyncio
import json

import pytest

from vedette.surfaces.rest import serving, speaking


async def _answer(scope, receive, send):
    """Answer with the length of the path, once the body is read."""
    assert scope["type"] == "http"
    while (await receive()).get("more_body"):
        pass
    body = str(len(scope["path"])).encode()
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"%d" % len(body))]})
    await send({"type": "http.response.body", "body": body})


async def _begun_and_stuck(scope, receive, send):
    """Begin an answer, and never end it."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"first", "more_body": True})
    await asyncio.sleep(30)


def served(*told, app=_answer, open_lines=0):
    """Send pieces of one request each on a line of its own, beside some lines that are open; return what came back."""
    address = serving.Address("127.0.0.1", 0)
    with serving.listening(address) as bound:
        server = serving._Server(serving._settings(app, address), lambda: None, lambda: None)
        port = bound.getsockname()[1]

        async def said(pieces):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            for piece in pieces:
                writer.write(piece)
                await asyncio.sleep(0.05)
            came = await asyncio.wait_for(reader.read(), 5)
            writer.close()
            return came

        async def tried():
            running = asyncio.create_task(server._serve([bound]))
            while not server.started:
                await asyncio.sleep(0.01)
            held = [await asyncio.open_connection("127.0.0.1", port) for _ in range(open_lines)]
            while len(server.server_state.connections) < open_lines:
                await asyncio.sleep(0.01)
            came = [await said(pieces) for pieces in told]
            for _, writer in held:
                writer.close()
            server.should_exit = True
            await running
            return came

        return asyncio.run(tried())


def head(*more, size=0, path=b"/a"):
    """Return a request of ``size`` bytes, in heads of which none is long."""
    lines = [b"GET %s HTTP/1.1" % path, b"Host: x", b"Connection: close", *more]
    at = 0
    while (left := size - sum(len(one) + 2 for one in lines) - 2) > 0:
        length = min(left, 4_000)
        length = length - 100 if 0 < left - length < 100 else length
        at += 1
        lines.append(b"X-%02d: " % at + b"a" * (length - 8))
    return b"\r\n".join(lines) + b"\r\n\r\n"


def problem(came):
    """Return the status and the problem of an answer."""
    top, _, body = came.partition(b"\r\n\r\n")
    assert b"application/problem+json" in top.lower()
    told = json.loads(body)
    assert top.startswith(b"HTTP/1.1 %d " % told["status"])
    assert b"\r\ncontent-security-policy: default-src 'none'" in top.lower()
    assert b"\r\ncache-control: no-store" in top.lower()
    return told["status"], told["detail"]


@pytest.mark.parametrize("cut", [None, 1000, 30_000])
def test_a_head_is_bounded_to_the_byte_however_it_comes(cut):
    """The bound that the documents tell; a head in one piece was once taken at twice the length."""
    most = speaking.LONGEST_HEAD
    sent = [head(size=size) for size in (most, most + 1, 2 * most + 5000)]
    assert [len(one) for one in sent] == [most, most + 1, 2 * most + 5000]
    fits, over, far = served(*([one] if cut is None else [one[:cut], one[cut:]] for one in sent))
    assert fits.startswith(b"HTTP/1.1 200")
    assert (problem(over)[0], problem(far)[0]) == (431, 431)
    assert "32 KB" in problem(over)[1]


def test_a_head_that_does_not_end_is_not_waited_for():
    """What came of it would be kept in memory meanwhile."""
    [came] = served([head(size=speaking.LONGEST_HEAD + 1000)[:-4]])
    assert problem(came)[0] == 431


def test_a_long_address_is_a_long_head():
    """Wherever the bytes stand."""
    [came] = served([head(path=b"/" + b"a" * speaking.LONGEST_HEAD)])
    assert problem(came)[0] == 431


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"hello\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nA: \x00\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
    ],
)
def test_what_is_no_request_is_told_as_a_problem(sent):
    """A client reads one form of error, whoever refuses."""
    [came] = served([sent])
    status, told = problem(came)
    assert status == 400
    assert "HTTP request" in told


def test_a_body_out_of_form_is_a_problem_too():
    """It is met after the head was given on."""
    [came] = served([b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", b"zz\r\n"])
    assert problem(came)[0] == 400


def test_an_answer_that_has_begun_is_not_begun_again():
    """What goes wrong then ends the line; there is no second head in the middle of a body."""
    sent = [b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", b"zz\r\n"]
    [came] = served(sent, app=_begun_and_stuck)
    assert came.count(b"HTTP/1.1") == 1
    assert b"first" in came


def test_beyond_as_many_lines_as_are_held_a_problem_says_when_to_come_again(monkeypatch):
    """Two hundred browsers that were left open must not take the server from the next without a word."""
    monkeypatch.setattr(speaking, "MOST_AT_ONCE", 3)
    [fits] = served([head()], open_lines=2)
    assert fits.startswith(b"HTTP/1.1 200")
    [over] = served([head()], open_lines=3)
    assert problem(over)[0] == 503
    assert b"\r\nretry-after: " in over.lower()
    assert json.loads(over.partition(b"\r\n\r\n")[2])["instance"] == "/a"
