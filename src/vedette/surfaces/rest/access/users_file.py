"""The users file: who may log in, with which role; JSON that a person can read, and that no guess can get past.

It is written whole or not at all, readable by its owner alone, and one change at a time: two admins who add a person
each at the same moment both succeed. It is read strictly: a form that is not known is an error and lets nobody in.
"""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from vedette.errors import InputError, NotWritten
from vedette.surfaces.rest.access.passwords import TOKEN_MARK
from vedette.surfaces.rest.shapes import Role

try:
    import fcntl
except ImportError:  # a system without them; there the last of two changes at once stands
    fcntl = None  # type: ignore[assignment]

FORMAT, VERSION = "vedette-users", 1
LARGEST = 1_000_000
LONGEST_NAME = 80
_DIGEST = re.compile(rf"{TOKEN_MARK}[0-9a-f]{{64}}")
REMEDY = "Make it with: vedette users FILE add NAME --role analyst"


class User(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who may log in. ``password`` is an argon2id hash, ``token`` the SHA-256 of a token for programs."""

    name: str
    role: Role
    password: str | None = None
    token: str | None = None


class Users(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file as it is written."""

    format: str
    version: int
    users: tuple[User, ...] = ()

    def named(self, name: str) -> User | None:
        """Return the user of that name."""
        return next((one for one in self.users if one.name == name), None)


@dataclass(frozen=True)
class Stamp:
    """By which a file is known to have changed."""

    inode: int
    changed_ns: int
    size: int


def stamp_of(path: str) -> Stamp | None:
    """Return the stamp of a file, None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return Stamp(found.st_ino, found.st_mtime_ns, found.st_size)


def read_users(path: str) -> Users:
    """Return the users of a file. Raises ``InputError``, with the place, where it cannot be read or is out of form."""
    try:
        with open(path, "rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as why:
        raise InputError(path, f"a users file is wanted ({(why.strerror or str(why)).lower()})", REMEDY) from why
    if len(raw) > LARGEST:
        raise InputError(path, f"a users file has at most {LARGEST:,} bytes", REMEDY)
    try:
        found = msgspec.json.decode(raw, type=Users)
    except (msgspec.DecodeError, UnicodeDecodeError) as why:
        raise InputError(path, f"it is no users file ({why})", REMEDY) from why
    _check(path, found)
    return found


@contextmanager
def changing(path: str) -> Iterator[list[User]]:
    """Give the users of a file as a list to change; they are written, in order of their names, as the block ends well.

    Raises ``InputError`` where the file is out of form, ``NotWritten`` where it cannot be written.
    """
    real = os.path.realpath(path)
    with _alone(path, os.path.dirname(real)):
        users = list(read_users(real).users) if os.path.exists(real) else []
        yield users
        made = Users(FORMAT, VERSION, tuple(sorted(users, key=lambda one: one.name)))
        _check(path, made)
        _write(path, real, msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n")


def known_name(name: str) -> str:
    """Return a name in its one form. Raises ``InputError`` for one that could be taken for another, or for nothing."""
    made = _plain(name)
    if made is None:
        wanted = f"a name has 1 to {LONGEST_NAME} characters that can be seen"
        raise InputError(f"the name {ascii(name)[:100]}", wanted, "Give the name by which the others know the person.")
    return made


def _plain(name: str) -> str | None:
    made = unicodedata.normalize("NFC", " ".join(name.split()))
    hidden = any(unicodedata.category(one) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") for one in made)
    return made if made and len(made) <= LONGEST_NAME and not hidden else None


def _check(path: str, found: Users) -> None:
    if (found.format, found.version) != (FORMAT, VERSION):
        raise InputError(path, f'it is no users file of this version ("format": "{FORMAT}", "version": 1)', REMEDY)
    seen: set[str] = set()
    for one in found.users:
        if one.name != _plain(one.name) or one.name.casefold() in seen:
            raise InputError(path, f"the name {one.name!r} stands twice, or not in its plain form", REMEDY)
        seen.add(one.name.casefold())
        if one.password is not None and not one.password.startswith("$argon2id$"):
            wanted = f"the password of {one.name!r} is no argon2id hash"
            raise InputError(path, wanted, "Set it with: vedette users FILE password NAME")
        if one.token is not None and not _DIGEST.fullmatch(one.token):
            raise InputError(path, f"the token of {one.name!r} is no digest", "Make one: vedette users FILE token NAME")


@contextmanager
def _alone(path: str, folder: str) -> Iterator[None]:
    """Hold the folder while the block runs: its lock leaves no file behind."""
    if fcntl is None:
        yield
        return
    try:
        held = os.open(folder, os.O_RDONLY)
    except OSError as why:
        raise NotWritten(path, (why.strerror or str(why)).lower(), "Name a file in a folder that is there.") from why
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def _write(path: str, real: str, text: bytes) -> None:
    beside = ""
    try:
        # A temporary file is its owner's alone from the start (mode 600), and so is the file that it becomes.
        number, beside = tempfile.mkstemp(dir=os.path.dirname(real), prefix=f".{Path(real).name}.")
        with open(number, "wb") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, real)
    except OSError as why:
        with suppress(OSError):
            os.unlink(beside)
        raise NotWritten(path, (why.strerror or str(why)).lower(), "Check the folder and its permissions.") from why
