"""What a request gives: the bytes, and how they came."""

from __future__ import annotations

from vedette.model.documents import Fetch
from vedette.model.records import Record
from vedette.sources.web.wires import Head

_CREDENTIALS = frozenset(
    {
        "authentication-info", "authorization", "cookie", "proxy-authentication-info", "proxy-authorization",
        "set-cookie", "set-cookie2", "x-amz-security-token", "x-api-key", "x-auth-token", "x-csrf-token",
        "x-xsrf-token",
    }
)  # fmt: skip


class Answer(Record, frozen=True):
    """A whole answer: ``content`` decompressed, ``media_type`` in lower case without parameters, empty where not said.

    ``unchanged`` tells that the server has nothing newer than what was asked about; ``content`` is empty then.
    """

    fetch: Fetch
    content: bytes
    media_type: str
    unchanged: bool = False

    @property
    def downgraded(self) -> bool:
        """Return whether a page that was asked for over https came over http in the end, where anyone can change it."""
        return self.fetch.url.lower().startswith("https:") and self.fetch.final_url.startswith("http:")

    def header(self, name: str) -> str | None:
        """Return the first value of the header ``name``, in any case; None where it is not there."""
        return next((value for key, value in self.fetch.headers if key.lower() == name.lower()), None)


def kept_headers(head: Head) -> tuple[tuple[str, str], ...]:
    """Return the headers in order, as they came, without those that carry credentials: evidence is shown to others."""
    return tuple((name, value) for name, value in head.fields if name.lower() not in _CREDENTIALS)


def media_type_of(head: Head) -> str:
    """Return what the server says the body is, without parameters."""
    return (head.value("content-type") or "").partition(";")[0].strip().lower()
