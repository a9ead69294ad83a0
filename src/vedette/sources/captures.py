"""The door of the room: what a user named, as captures, with everything that is not one declared.

Nothing is opened here beyond its bytes. A file that cannot be a report is a ``Skipped`` with its reason;
only a lone path that is not there stops the run, since then nothing of what was asked for can be done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from vedette.errors import InputError
from vedette.model.documents import Capture, Label, Skipped
from vedette.sources.finding import Found, find
from vedette.sources.labels import merged
from vedette.sources.lines import captures_of_lines
from vedette.sources.mailboxes import is_maildir_mail
from vedette.sources.manifest import Shelf
from vedette.sources.stream import captures_of_stream

MAX_BYTES = 20_000_000
"""The largest single report that is read, in bytes: some 300 times a long article, a scanned book excepted."""

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".eml": "message/rfc822",
}
PLAIN = frozenset({"text/plain", "text/markdown"})
"""Media types of reports under whose endings people keep lists of URLs as well."""
LINE_ENDINGS = frozenset({".jsonl", ".ndjson"})
LIST_ENDINGS = frozenset(
    {".mbox", ".mbx", ".warc", ".wacz", ".gz", ".json", ".csv", ".tsv", ".xml", ".rss", ".atom", ".rdf", ".opml"}
)
"""Endings of files that may hold many reports; whether one does, its first bytes tell."""
READ = ", ".join((*MEDIA_TYPES, ".jsonl", ".mbox", ".warc", ".wacz", ".json", ".csv", ".xml"))


def captures_from(
    paths: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    label: Label | None = None,
    wanted: Callable[[Path], bool] | None = None,
) -> Iterator[Capture | Skipped]:
    """Yield a capture for each report under ``paths``, in a stable order, and a ``Skipped`` for what is none.

    A path is a file, a folder (read with all below it) or ``-`` for ``stdin``. What ``label`` says of a report
    goes before what a ``manifest.csv`` beside it or its own line says. Files that are not ``wanted`` are passed over.
    Raises ``InputError`` where the only path is not there.
    """
    given = label or Label()
    if given.published is not None and given.published_by is None:
        given = merged(Label(published_by="option"), given)
    if not paths:
        raise InputError("No path", "a folder, a file or - for standard input is wanted", "Name one.")
    shelf, seen = Shelf(), dict[str, str]()
    for path in paths:
        if path == "":
            raise InputError("an empty path", "a folder, a file or - is wanted", "Is a variable of the shell not set?")
        if str(path) == "-":
            yield from _standard_input(stdin, given)
            continue
        _must_exist(Path(path), only=len(paths) == 1)
        for found in find(Path(path), is_read=_ending_is_read):
            if wanted is None or isinstance(found, Skipped) or found.is_manifest or wanted(found.path):
                yield from _captures_of(found, shelf, seen, given)
            else:
                shelf.label_of(found.path)  # its row names a file that is there
    yield from shelf.unused_rows()


def _standard_input(stdin: BinaryIO | None, label: Label) -> Iterator[Capture | Skipped]:
    if stdin is None:
        raise InputError("-", "it stands for standard input, and none is given here", "Name a file or a folder.")
    return captures_of_stream(stdin, "-", label=label, max_bytes=MAX_BYTES)


def _must_exist(path: Path, *, only: bool) -> None:
    """Raise ``InputError`` for a lone path that is not there; among others it is skipped by ``find``."""
    try:
        path.stat()
    except (OSError, ValueError) as why:
        if only:
            raise InputError(str(path), f"it cannot be read ({_words(why)})", "Check the path.") from None


def _words(why: OSError | ValueError) -> str:
    return (why.strerror or type(why).__name__).lower() if isinstance(why, OSError) else str(why)


def _ending_is_read(path: Path) -> bool:
    ending = path.suffix.lower()
    return ending in MEDIA_TYPES or ending in LINE_ENDINGS or ending in LIST_ENDINGS or is_maildir_mail(path.parts)


def _captures_of(
    found: Found | Skipped,
    shelf: Shelf,
    seen: dict[str, str],
    label: Label,
) -> Iterator[Capture | Skipped]:
    if isinstance(found, Skipped):
        yield found
        return
    if found.is_manifest:
        yield from shelf.put(found.path, found.input)
        return
    if not found.named:
        yield from _unless_a_report_by_name(found, shelf, seen, label)
        return
    yield from shelf.beside(found.path)
    yield from _read(found, shelf, seen, label)


def _unless_a_report_by_name(
    found: Found,
    shelf: Shelf,
    seen: dict[str, str],
    label: Label,
) -> Iterator[Capture | Skipped]:
    """Read what lies in a folder where its ending is a report's, or where a manifest row names it."""
    if shelf.names(found.path) or found.reason is None:
        yield from _read(found, shelf, seen, label)
    else:
        yield Skipped(found.input, found.reason.replace("{read}", READ))


def _read(found: Found, shelf: Shelf, seen: dict[str, str], label: Label) -> Iterator[Capture | Skipped]:
    if (earlier := seen.setdefault(found.real, found.input)) != found.input or found.real in shelf.read:
        yield Skipped(found.input, f"the same file as {earlier}, which is read already")
        return
    shelf.read.add(found.real)
    label = merged(shelf.label_of(found.path), label)
    ending = found.path.suffix.lower()
    try:
        stream = found.path.open("rb")
    except OSError as why:
        yield Skipped(found.input, f"it cannot be opened ({_words(why)})")
        return
    with stream:
        if ending in LINE_ENDINGS:
            yield from captures_of_lines(stream, found.input, label=label, max_bytes=MAX_BYTES)
        elif ending in MEDIA_TYPES and MEDIA_TYPES[ending] not in PLAIN:
            yield _whole(stream, found, MEDIA_TYPES[ending], label)
        elif is_maildir_mail(found.path.parts):
            yield _whole(stream, found, MEDIA_TYPES[".eml"], label)
        else:
            yield from _by_content(stream, found, label)


def _by_content(stream: BinaryIO, found: Found, label: Label) -> Iterator[Capture | Skipped]:
    """Read a file whose ending leaves open what it is: as a list of reports, else as a report where it may be one."""
    sort, ending = None, found.path.suffix.lower()
    if stream.seekable():
        from vedette.sources.openers import LISTS, opened_offline
        from vedette.sources.sorts import HEAD, sort_of

        try:
            sort = sort_of(stream.read(HEAD), found.path.name)
            stream.seek(0)
        except OSError as why:
            yield Skipped(found.input, f"it cannot be read ({_words(why)})")
            return
        if sort in LISTS:
            yield from opened_offline(stream, found.input, sort, label)
            return
    if ending in LIST_ENDINGS and not found.named:
        yield Skipped(found.input, "it holds no feed, mails, web archive or list of reports")
    else:
        yield _whole(stream, found, MEDIA_TYPES.get(ending, "application/octet-stream"), label)


def _whole(stream: BinaryIO, found: Found, media_type: str, label: Label) -> Capture | Skipped:
    try:
        content = stream.read(MAX_BYTES + 1)
    except OSError as why:
        return Skipped(found.input, f"it cannot be read ({_words(why)})")
    if len(content) > MAX_BYTES:
        return Skipped(found.input, f"larger than {MAX_BYTES // 1_000_000} MB, the largest report that is read")
    return Capture(found.input, content, media_type, label)
