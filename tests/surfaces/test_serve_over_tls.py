"""``vedette serve`` in a network, as it is meant to be: TLS, a users file, and people who log in and out."""

import os
import ssl
import subprocess
import sys
import threading
import time
from shutil import which

import httpx
import pytest

from vedette.store import create_store
from vedette.surfaces.rest.access import passwords
from vedette.surfaces.rest.access.users_file import User, changing

COMMAND = [sys.executable, "-c", "from vedette.surfaces.cli.door import main; main()", "serve"]
WORDS, OTHER, TOKEN = "four plain words here", "quite another secret", "k" * 43

pytestmark = pytest.mark.skipif(which("openssl") is None, reason="certificates are made by openssl")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate of this machine, signed by itself, and its key."""
    folder = tmp_path_factory.mktemp("tls")
    made, key = folder / "cert.pem", folder / "key.pem"
    asked = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    asked += ["-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    subprocess.run([*asked, "-keyout", key, "-out", made], check=True, capture_output=True)
    os.chmod(key, 0o600)
    return made, key


@pytest.fixture(scope="module")
def served(tmp_path_factory, certificate):
    """The address of a server at all addresses, with two who may log in."""
    folder = tmp_path_factory.mktemp("served")
    create_store(str(folder / "empty.vedette"), "empty").close()
    with changing(str(folder / "users.json")) as users:
        users.append(User("Ida", "admin", passwords.hashed_password(WORDS), passwords.digest(TOKEN)))
        users.append(User("Tomé", "reader", passwords.hashed_password(OTHER)))
    made, key = certificate
    given = [folder / "empty.vedette", "--host", "0.0.0.0", "--port", 0, "--tls-cert", made, "--tls-key", key]  # noqa: S104
    given += ["--users", folder / "users.json"]
    process = subprocess.Popen([*COMMAND, *map(str, given)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().decode().strip()
    finally:
        process.terminate()
        process.communicate(timeout=20)


@pytest.fixture
def browser(served, certificate):
    """A client that checks the certificate and keeps cookies, as a browser does."""
    trusted = ssl.create_default_context(cafile=str(certificate[0]))
    with httpx.Client(base_url=f"{served}api/v1", verify=trusted, timeout=20) as client:
        yield client


def test_a_person_logs_in_over_tls_writes_and_logs_out(browser, served):
    """The whole way, with a password that is hashed at its real cost."""
    assert served.startswith("https://localhost:")
    first = browser.get("/session")
    assert (first.status_code, first.json()["type"]) == (401, "urn:vedette:problem:no-login")
    assert first.headers["strict-transport-security"]
    came = browser.post("/session", json={"name": "Ida", "password": WORDS})
    assert (came.status_code, came.json()["role"]) == (200, "admin")
    cookie = came.headers["set-cookie"]
    assert cookie.startswith("__Host-vedette-")
    assert cookie.partition("; ")[2] == "Path=/; HttpOnly; SameSite=Strict; Secure"
    assert browser.get("/case").json()["you"]["name"] == "Ida"
    given = {"verdict": "wrong", "why": "no", "item": "i-none"}
    assert browser.post("/judgements", json=given).json()["type"].endswith("no-csrf")
    csrf = {"X-CSRF-Token": came.json()["csrf"]}
    assert browser.post("/judgements", json=given, headers=csrf).json()["type"].rpartition(":")[2] not in {
        "no-csrf", "no-login", "role"
    }  # fmt: skip
    gone = browser.request("DELETE", "/session", headers=csrf)
    assert (gone.status_code, browser.get("/case").status_code) == (204, 401)


def test_a_reader_reads_and_writes_nothing(browser):
    """Over TLS as without."""
    csrf = browser.post("/session", json={"name": "Tomé", "password": OTHER}).json()["csrf"]
    assert browser.get("/case").json()["you"]["role"] == "reader"
    refused = browser.post("/reports/text", json={"text": "x"}, headers={"X-CSRF-Token": csrf})
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:vedette:problem:role")


def test_a_logout_ends_the_stream_of_that_session_alone(browser, certificate):
    """At once, though nothing is told meanwhile; a program that listens with its token goes on."""
    ended = {}

    def listened(name, **more):
        trusted = ssl.create_default_context(cafile=str(certificate[0]))
        with httpx.Client(base_url=browser.base_url, verify=trusted, timeout=20, **more) as client:
            with client.stream("GET", "/stream") as stream:
                lines = stream.iter_lines()
                assert next(lines).startswith("retry")
                heard.release()
                for _ in lines:
                    pass
            ended[name] = time.monotonic()

    csrf = browser.post("/session", json={"name": "Ida", "password": WORDS}).json()["csrf"]
    heard = threading.Semaphore(0)
    ways = {"person": {"cookies": browser.cookies}, "token": {"headers": {"Authorization": f"Bearer {TOKEN}"}}}
    asking = [threading.Thread(target=listened, args=[one], kwargs=way, daemon=True) for one, way in ways.items()]
    for one in asking:
        one.start()
        assert heard.acquire(timeout=10)
    assert browser.request("DELETE", "/session", headers={"X-CSRF-Token": csrf}).status_code == 204
    begun = time.monotonic()
    asking[0].join(10)
    assert ended["person"] - begun < 5  # its next heartbeat comes after 15 s
    time.sleep(0.7)
    assert "token" not in ended


def test_plain_http_is_not_answered(served):
    """Nothing is told in the clear, not even a refusal."""
    with httpx.Client(timeout=5) as client, pytest.raises(httpx.HTTPError):
        client.get(served.replace("https:", "http:"))
