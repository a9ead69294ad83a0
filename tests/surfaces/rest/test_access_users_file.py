# ruff: noqa: S103, S106 - a file that was open to all, and passwords that are refused
"""The users file: written whole and one at a time, read strictly."""

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from argon2 import PasswordHasher

from vedette.errors import InputError, NotWritten
from vedette.surfaces.rest.access import passwords
from vedette.surfaces.rest.access.users_file import User, changing, known_name, read_users

HASH = "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2g"


def file_of(*users, **more):
    return json.dumps({"format": "vedette-users", "version": 1, "users": list(users), **more})


def ida(**more):
    return {"name": "Ida", "role": "admin", "password": HASH, **more}


def test_it_is_its_owners_alone(tmp_path):
    """Others on the machine could guess at the hashes; also where the file was open to them before."""
    path = tmp_path / "users.json"
    path.write_text(file_of())
    os.chmod(path, 0o666)
    with changing(str(path)) as users:
        users.append(User("Ida", "admin", HASH))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["users.json"]


def add_some(path, name):
    for number in range(10):
        with changing(path) as users:
            users.append(User(f"{name} {number}", "reader", HASH))


def test_two_who_add_at_once_both_succeed(tmp_path):
    """The second must not write over the first."""
    path = str(tmp_path / "users.json")
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda name: add_some(path, name), "abc"))
    assert len(read_users(path).users) == 30


def test_a_change_that_fails_changes_nothing(tmp_path):
    """Half a file would let nobody in."""
    path = tmp_path / "users.json"
    path.write_text(file_of(ida()))
    before = path.read_bytes()
    with pytest.raises(KeyError), changing(str(path)) as users:
        users.append({}["no such"])
    with pytest.raises(InputError), changing(str(path)) as users:
        users.append(User("IDA", "reader"))
    assert path.read_bytes() == before


def test_a_folder_that_takes_no_files_is_told(tmp_path):
    """In one line, as everywhere."""
    with pytest.raises(NotWritten), changing(str(tmp_path / "none" / "users.json")):
        pass


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "name: Ida", '{"users": []}', file_of(version=2), file_of(format="x"), file_of(more=1),
     file_of(ida(role="owner")), file_of(ida(more=1)), file_of(ida(), ida()), file_of(ida(), ida(name="IDA")),
     file_of(ida(password="plain words here")), file_of(ida(token="plain")), file_of(ida(token="sha256:00")),
     file_of({"role": "admin"}), file_of(ida(name="")), file_of(ida(name=" Ida")), file_of(ida(name="I\u202eda")),
     file_of(ida(name="x" * 81)), file_of(ida(name=3)), "\ufeff" + file_of(), file_of() + " " * 1_000_001, "\x00"],
)  # fmt: skip
def test_a_form_that_is_not_known_is_refused(tmp_path, text):
    """A file that somebody edited must not be half believed."""
    path = tmp_path / "users.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_users(str(path))
    assert str(path) in str(refused.value)
    assert "plain words" not in str(refused.value)


def test_a_file_that_is_not_there_is_told_with_how_to_make_it(tmp_path):
    """The first thing that goes wrong."""
    with pytest.raises(InputError, match="vedette users FILE add"):
        read_users(str(tmp_path / "none"))


def test_names_have_one_form():
    """Two that look alike would be one person on the screen and two in the file."""
    assert known_name("  Bo \t Li ") == "Bo Li"
    assert known_name("Tome\u0301") == "Tomé"
    for wrong in ("", "  ", "a\x00b", "a\u202eb", "a\u200bb", "\ud800", "x" * 81):
        with pytest.raises(InputError):
            known_name(wrong)


def test_passwords_are_long_and_hashed_by_argon2id():
    """Twelve characters; the parameters are those of RFC 9106 for small memory."""
    for wrong in ("", "short", "x" * 11, "x" * 1001):
        with pytest.raises(InputError, match="12 to 1000"):
            passwords.hashed_password(wrong)
    hashed = passwords.hashed_password("four plain words here")
    assert hashed.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert passwords.is_password(hashed, "four plain words here")
    assert not passwords.is_password(hashed, "four plain words her")


def test_no_hash_is_no_password(monkeypatch):
    """Somebody with a token alone cannot be logged in with nothing."""
    monkeypatch.setattr(passwords, "PasswordHasher", partial(PasswordHasher, time_cost=1, memory_cost=8, parallelism=1))
    for kept in (None, "", "$argon2id$", "x"):
        assert not passwords.is_password(kept, "")
        assert not passwords.is_password(kept, "four plain words here")
