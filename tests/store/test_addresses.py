"""A case on a server is named by a URL whose password nobody ever sees."""

import socket
import traceback

import pytest
from tests.store.makings import DAM, arrival
from tests.store.servers import PASSWORD

from vedette.errors import CaseError
from vedette.store import create_store, is_case, open_store
from vedette.store.addresses import address_of

SECRET = "hush%2Fhush"  # noqa: S105


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch):
    for name in ("PGHOST", "PGPORT", "PGUSER", "PGDATABASE", "PGPASSWORD"):
        monkeypatch.delenv(name, raising=False)


def _refusal(url: str) -> str:
    """What a person sees; not even the traceback holds the password."""
    with pytest.raises(CaseError) as raised:
        open_store(url)
    whole = "".join(traceback.format_exception(raised.value, chain=True))
    shown = whole + str(raised.value) + repr(raised.value.args)
    assert "hush" not in shown
    assert PASSWORD not in shown
    return str(raised.value)


def test_a_url_says_where_a_case_is():
    """What is left out comes from where PostgreSQL's own programs look."""
    place = address_of(f"postgresql://ana:{SECRET}@db.example:5433/reports?case=syria-2031")
    assert (place.host, place.port, place.user, place.database, place.case) == (
        "db.example", 5433, "ana", "reports", "syria-2031",
    )  # fmt: skip
    assert place.password == "hush/hush"  # noqa: S105
    assert place.shown == "postgresql://ana@db.example:5433/reports?case=syria-2031"
    assert "hush" not in repr(place)


def test_what_a_url_leaves_out_comes_from_the_environment(monkeypatch):
    """A password belongs in no command line."""
    for name, value in (("HOST", "h"), ("PORT", "6000"), ("USER", "u"), ("DATABASE", "d"), ("PASSWORD", "hush")):
        monkeypatch.setenv(f"PG{name}", value)
    place = address_of("postgresql:///")
    assert place.shown == "postgresql://u@h:6000/d?case=case"
    assert place.password == "hush"  # noqa: S105


def test_a_url_is_a_case_and_a_file_of_that_name_is_not_looked_for():
    """A command decides by the name alone whether it has a case before it."""
    assert is_case("postgresql://db.example/reports")
    assert is_case("POSTGRES://db.example/reports")
    assert not is_case("https://db.example/reports")


@pytest.mark.parametrize(
    ("url", "why"),
    [
        (f"postgresql://ana:{SECRET}@db.example/d?case=Bad Name", "not one that can be used"),
        (f"postgresql://ana:{SECRET}@db.example/d?case=pg_catalog", "not one that can be used"),
        (f"postgresql://ana:{SECRET}@db.example/d?case=public", "not one that can be used"),
        (f'postgresql://ana:{SECRET}@db.example/d?case=a";drop', "not one that can be used"),
        (f"postgresql://ana:{SECRET}@db.example/d?chase=a", "asks for chase"),
        (f"postgresql://ana:{SECRET}@db.example/d?sslmode=maybe", "sslmode is not known"),
        (f"postgresql://ana:{SECRET}@db.example:port/d", "cannot be read"),
    ],
)
def test_a_url_that_cannot_be_followed_is_refused_without_its_password(url, why):
    """An error is copied into tickets and chats."""
    assert why in _refusal(url)


def test_a_server_that_is_not_there_is_said():
    """The network vanishes; the next try may find it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "the server cannot be reached" in _refusal(f"postgresql://ana:{SECRET}@127.0.0.1:{port}/d")


@pytest.mark.postgresql
def test_what_a_server_refuses_is_said_without_the_password(server, monkeypatch):
    """A wrong password, a wrong database and a case that is not there have each another remedy."""
    assert "refuses the user or the password" in _refusal(server.replace("keeper@", f"keeper:{SECRET}@"))
    assert "refuses the user" in _refusal(server.replace("keeper@", f"nobody:{SECRET}@"))
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    assert "there is no such case" in _refusal(f"{server}?case=never_made")
    assert "has no such database" in _refusal(server.replace("/postgres", "/nothing"))
    assert "the server cannot be reached" in _refusal(f"{server}?case=a&sslmode=require")


@pytest.mark.postgresql
def test_cases_of_one_database_do_not_meet(server, monkeypatch):
    """Two teams share a server and not their reports."""
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    with create_store(f"{server}?case=team_one", "One") as one, create_store(f"{server}?case=team-two", "Two") as two:
        one.keep([arrival(DAM)])
        assert one.take("watch")
        assert two.take("watch")
        assert (one.head().name, two.head().name) == ("One", "Two")
        assert two.document_ids() == []
        assert PASSWORD not in one.location


@pytest.mark.postgresql
def test_a_connection_that_was_cut_is_made_anew(server, monkeypatch, caplog):
    """A watcher runs for months, and servers are restarted."""
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    with create_store(f"{server}?case=cut", "Cut") as store, create_store(f"{server}?case=cutter", "c") as other:
        store.keep([arrival(DAM)])
        with other._reading() as connection:
            cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
            connection.exec_driver_sql(f"{cut} AND application_name = 'vedette'").all()
        assert len(store.document_ids()) == 1
        assert len(store.keep([arrival("Another.")])) == 1
        assert caplog.records == []
