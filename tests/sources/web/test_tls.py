"""A secure connection is one to the name that was asked for, whichever address it was made to."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest
from tests.sources.replaying import Replaying, answer, redirect
from tests.sources.web.doors import door, failure

from vedette.sources.web import Limits, Network

OPENSSL = shutil.which("openssl")
pytestmark = pytest.mark.skipif(OPENSSL is None, reason="makes its certificate with openssl")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate with its key for good.example.org, signed by itself."""
    folder = tmp_path_factory.mktemp("tls")
    made = folder / "both.pem"
    subprocess.run(
        [
            str(OPENSSL), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-days", "2", "-subj", "/CN=good.example.org", "-addext", "subjectAltName=DNS:good.example.org",
            "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem"),
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    made.write_bytes((folder / "key.pem").read_bytes() + (folder / "cert.pem").read_bytes())
    return made


def speaking(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def trusting(certificate: Path) -> Network:
    """A network that trusts the certificate, in which each name leads to this machine."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(certificate)
    return Network(resolver=lambda _, __: ["127.0.0.1"], tls=context)


ALLOWED = frozenset({"good.example.org", "other.example.org", "127.0.0.1"})


def test_a_page_is_fetched_over_a_secure_connection(certificate: Path) -> None:
    """The connection goes to an address; the certificate is held against the name."""
    with (
        Replaying({"/": answer(b"secure")}, tls=speaking(certificate)) as server,
        door(network=trusting(certificate), allowed_hosts=ALLOWED) as web,
    ):
        for _ in range(2):
            got = web.get(server.url("/", name="good.example.org", scheme="https"), robots=False)
            assert got.content == b"secure"
        assert {asked.connection for asked in server.asked} == {1}


@pytest.mark.parametrize("name", ["other.example.org", "127.0.0.1"])
def test_a_certificate_for_another_name_is_refused(certificate: Path, name: str) -> None:
    """Whoever can bend a name's address has no certificate for it."""
    with (
        Replaying({"/": answer(b"secret")}, tls=speaking(certificate)) as server,
        door(network=trusting(certificate), allowed_hosts=ALLOWED) as web,
    ):
        error = failure(web, server.url("/", name=name, scheme="https"))
        assert f"its certificate is not good for {name}" in error.why
        assert not server.asked


def test_a_certificate_that_nobody_vouches_for_is_refused(certificate: Path) -> None:
    """Mozilla's list of authorities is what is trusted where nothing else is said."""
    with (
        Replaying({"/": answer(b"secret")}, tls=speaking(certificate)) as server,
        door(network=Network(resolver=lambda _, __: ["127.0.0.1"]), allowed_hosts=ALLOWED) as web,
    ):
        error = failure(web, server.url("/", name="good.example.org", scheme="https"))
        assert "its certificate is not good for good.example.org" in error.why


def test_a_server_that_speaks_plainly_is_no_secure_one() -> None:
    """HTTP on the port of HTTPS."""
    with Replaying({"/": answer(b"x")}) as server, door() as web:
        error = failure(web, server.url("/", scheme="https"), limits=Limits(seconds=0.3))
        assert f"no secure connection to {server.host}" in error.why


def test_a_redirect_from_secure_to_plain_is_followed_and_can_be_seen(certificate: Path) -> None:
    """Some outlets still do it; the address that answered says how the page came."""
    with (
        Replaying({"/b": answer(b"plain")}) as plain,
        Replaying({"/a": redirect(plain.url("/b"))}, tls=speaking(certificate)) as server,
        door(network=trusting(certificate), allowed_hosts=ALLOWED) as web,
    ):
        got = web.get(server.url("/a", name="good.example.org", scheme="https"), robots=False)
        assert got.content == b"plain"
        assert got.fetch.final_url.startswith("http://")
        assert got.downgraded
