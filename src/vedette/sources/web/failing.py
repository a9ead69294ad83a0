"""Why a request gave no answer: raised within this folder, and turned into ``FetchError`` at its door."""

from __future__ import annotations


class NoAnswer(Exception):
    """There is no answer: ``why`` in words.

    ``lasting`` tells that trying later will not help, ``again`` that trying at once may, ``wait_s`` what the server
    asks to wait, ``status`` the status it gave.
    """

    def __init__(
        self,
        why: str,
        *,
        lasting: bool = False,
        again: bool = False,
        status: int | None = None,
        wait_s: int | None = None,
    ) -> None:
        super().__init__(why)
        self.why, self.lasting, self.again, self.status, self.wait_s = why, lasting, again, status, wait_s


class Closed(NoAnswer):
    """An address that must not be connected to; whatever is asked of the host, the answer is the same.

    ``remedy`` tells in words what a person may do where that address was named, and not only led to.
    """

    def __init__(self, why: str, remedy: str | None = None) -> None:
        super().__init__(why, lasting=True)
        self.remedy = remedy


def forbidden(why: str) -> NoAnswer:
    """Return the failure of a request that is never made."""
    return NoAnswer(why, lasting=True)
