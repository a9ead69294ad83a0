"""What can go wrong, and what to do about it.

::

    VedetteError
    ├── InputError            what was given cannot be used at all
    │   ├── NothingToRead     no report could be read from what was given
    │   ├── KnowledgeFileError  a user's knowledge file does not follow its form
    │   └── UnsupportedOutput an output ending or format that is not written
    ├── NotWritten            an output could not be written
    ├── CaseError             a case cannot be opened or written: locked, torn, read-only, of a newer version
    │   └── NotInCase         the case holds no such thing
    ├── FetchError            a URL could not be fetched, or must not be
    ├── WorkerLost            a process that read reports ended before its work was done
    └── CitationError         a sentence says more than its evidence

An error says what was given, what is wanted and what to do. A single bad report is never an
error: it is a ``Skipped`` record in the coverage. Values go to ``super().__init__`` so that an
error survives pickling on its way back from a worker process.
"""

from __future__ import annotations

from typing import Any


class VedetteError(Exception):
    """The root: every error that Vedette raises on purpose."""


class InputError(VedetteError):
    """What was given cannot be used: ``given``, ``wanted`` and ``remedy`` are sentences' parts."""

    def __init__(self, given: str, wanted: str, remedy: str) -> None:
        super().__init__(given, wanted, remedy)
        self.given, self.wanted, self.remedy = given, wanted, remedy

    def __str__(self) -> str:
        return f"{self.given}: {self.wanted}. {self.remedy}"


class NothingToRead(InputError):
    """No report could be read from what was given."""


class KnowledgeFileError(InputError):
    """A user's knowledge file does not follow its form."""


class UnsupportedOutput(InputError):
    """An output ending or format that Vedette does not write."""


class NotWritten(VedetteError):
    """An output could not be written: ``why`` in the system's words, ``remedy`` what to do."""

    def __init__(self, path: str, why: str, remedy: str) -> None:
        super().__init__(path, why, remedy)
        self.path, self.why, self.remedy = path, why, remedy

    def __str__(self) -> str:
        return f"{self.path} cannot be written ({self.why}). {self.remedy}"


class CaseError(VedetteError):
    """A case cannot be opened or written: ``why`` in words, ``remedy`` what to do."""

    def __init__(self, case: str, why: str, remedy: str) -> None:
        super().__init__(case, why, remedy)
        self.case, self.why, self.remedy = case, why, remedy

    def __str__(self) -> str:
        return f"{self.case}: {self.why}. {self.remedy}"


class NotInCase(CaseError):
    """The case holds no such thing."""


class FetchError(VedetteError):
    """A URL could not be fetched, or must not be: ``why`` in words; ``wait_s`` where the server asks to wait.

    ``lasting`` tells that trying again will not help (a page that is gone, an address that is forbidden).
    """

    def __init__(
        self, url: str, why: str, *, status: int | None = None, wait_s: int | None = None, lasting: bool = False
    ) -> None:
        super().__init__(url, why)
        self.url, self.why, self.status, self.wait_s, self.lasting = url, why, status, wait_s, lasting

    def __reduce__(self) -> tuple[object, ...]:
        made = {"status": self.status, "wait_s": self.wait_s, "lasting": self.lasting}
        return _fetch_error, (self.url, self.why, made)

    def __str__(self) -> str:
        return f"{self.url} cannot be fetched ({self.why})"


def _fetch_error(url: str, why: str, more: dict[str, Any]) -> FetchError:
    return FetchError(url, why, **more)


class WorkerLost(VedetteError):
    """A process that read reports ended before its work was done, of ``workers`` that ran."""

    def __init__(self, workers: int) -> None:
        super().__init__(workers)
        self.workers = workers

    def __str__(self) -> str:
        return (
            f"One of {self.workers} reading processes ended before its work was done, most likely for want of memory. "
            "Run again with --workers 1, or with fewer reports at a time."
        )


class CitationError(VedetteError):
    """A sentence holds words that its evidence does not: ``missing`` lists them."""

    def __init__(self, sentence: str, missing: tuple[str, ...]) -> None:
        super().__init__(sentence, missing)
        self.sentence, self.missing = sentence, missing

    def __str__(self) -> str:
        return f"{self.sentence!r} says {', '.join(self.missing)}, which its evidence does not."
