"""Links: what a list of reports gives where it holds no report itself, only the address of one.

Whoever has the network follows them; whoever reads files alone declares them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import BinaryIO, Literal

from vedette.model.documents import Capture, Label, Skipped
from vedette.model.records import Record


class Link(Record, frozen=True):
    """The address of a report (``page``), or of another list of them; ``input`` says where it stands.

    ``label`` is what the list says of the report, ``changed`` the day on which another list was last changed.
    """

    url: str
    input: str
    label: Label = Label()
    sort: Literal["page", "feed", "sitemap"] = "page"
    changed: date | None = None


Given = Capture | Skipped | Link
"""What a list gives, one thing after the other."""
Opener = Callable[[BinaryIO, str, str | None], Iterator[Given]]
"""What opens one form: from its bytes, the input's name and the URL against which its links are resolved."""
MOST_SKIPPED = 200
"""Skipped rows of one list that are declared each by itself; the rest are counted."""
COUNTED = "are no pages and are not read"
"""In the line that counts an archive's other records: the archive is sound, whether it has pages or not."""
EMPTY = "it lists nothing"
"""The reason of a list that is sound and has nothing in it."""


def few_skipped(given: Iterable[Given], at: str) -> Iterator[Given]:
    """Yield what is given, with skipped rows beyond the first ``MOST_SKIPPED`` counted in one line at the end.

    What is said of the list itself is always said.
    """
    count = 0
    for one in given:
        if isinstance(one, Skipped) and one.input != at:
            count += 1
            if count > MOST_SKIPPED:
                continue
        yield one
    if count > MOST_SKIPPED:
        yield Skipped(at, f"{count - MOST_SKIPPED:,} more rows are not read, for reasons like those of the first")
