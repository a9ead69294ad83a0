"""``vedette add``: reports into a case, each on the disk before it is told."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING, get_args

from vedette.model.shown_urls import shown_location
from vedette.surfaces.cli.cases import add_by, add_case, case_words, many, opened, stopped_by_signal
from vedette.surfaces.cli.durations import seconds_given
from vedette.surfaces.cli.options import add_workers, day_given
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import show

if TYPE_CHECKING:
    from vedette.engine.cases.arrivals.adding import Added, Wish
    from vedette.engine.progress import Progress
    from vedette.model.cases import Receipt
    from vedette.model.pictures import Picture
    from vedette.workspace.cases import Workspace

SHOWN = 8
"""Inputs that were not read, told at the end; all of them with --verbose."""
ABOUT = """Take reports into a case: files, folders, URLs, feeds, sitemaps, lists, archives, or - for standard input.

A folder, feed, list, sitemap or OPML file is remembered as a source, which vedette watch visits again. What was kept
is never lost: where the command is stopped, vedette add CASE without GIVEN goes on with what is pending."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    from vedette.model.cases import SourceSort

    made = parser_for("add", ABOUT)
    add_case(made)
    add = made.add_argument
    add("given", nargs="*", metavar="GIVEN", help="a file, a folder, a URL, or - for standard input")
    add("--as", dest="sort", metavar="SORT", choices=get_args(SourceSort), help="what GIVEN is, instead of guessing: "
        "file, folder, stdin, page, feed, list, sitemap, opml, archive, mailbox or articles")  # fmt: skip
    add("--every", metavar="TIME", help="the time between visits of vedette watch: 30m, 6h, 2d")
    add("--once", action="store_true", help="remember no source")
    add("--published", metavar="DATE", help="the day of publication, for a single report (YYYY-MM-DD)")
    add("--outlet", metavar="NAME", help="the outlet of every report that is given")
    add("--language", metavar="CODE", help="take every report to be in this language (en) instead of guessing")
    add("--allow-host", metavar="HOST", action="append", default=[],
        help="a private host that may be fetched from; may be repeated")  # fmt: skip
    add("--contact", metavar="WHERE", help="a mail address or a page that servers are told, to write to who asks them")
    add("--no-read", action="store_true", help="only keep what comes in; it is pending then")
    add("--no-picture", action="store_true", help="read it too, and leave the picture as it stands")
    add_workers(made)
    add_by(made)
    add("-q", "--quiet", action="store_true", help="no progress, no summary")
    add(
        "-v",
        "--verbose",
        action="store_true",
        help="tell every report once it is kept, and every input that was not read",
    )
    return made


def run(given: Namespace) -> None:
    """Receive, read, draw; all that can be known to be wrong is told before anything is received."""
    from vedette.surfaces.cli.bars import bars

    wish = _wish(given)
    with stopped_by_signal(), opened(given.case, given.by) as case, bars(quiet=given.quiet) as progress:
        progress.stage("Starting")
        try:
            stdin = sys.stdin.buffer if "-" in given.given and sys.stdin is not None else None
            told = _Teller() if given.verbose else _be_silent
            added = (
                case.add(*given.given, wish=wish, told=told, stdin=stdin, progress=progress) if given.given else None
            )
            read = [] if given.no_read else case.read(workers=given.workers, progress=progress)
            drawn = [] if given.no_read or given.no_picture else _drawn(case, bool(read), progress)
        except KeyboardInterrupt:
            sys.stderr.write(f"what was kept stays; go on with: vedette add {case_words(given.case)}\n")
            raise
    if not given.quiet:
        show(
            "".join(f"{line}\n" for line in [*_received(added, verbose=given.verbose), _read(read), *drawn] if line),
            plain=True,
        )


def _wish(given: Namespace) -> Wish:
    from vedette.engine.cases.arrivals.adding import Wish

    return Wish(
        sort=given.sort,
        every_s=seconds_given(given.every, "--every"),
        outlet=given.outlet,
        published=day_given(given.published, "--published"),
        language=given.language,
        once=given.once,
        allowed_hosts=tuple(given.allow_host),
        contact=given.contact,
    )


def _be_silent(_receipt: Receipt) -> None:
    """Tell nothing."""


class _Teller:
    """Tells each report once it is kept; a reader of the pipe that goes away stops the telling, not the keeping."""

    def __init__(self) -> None:
        self._heard = True

    def __call__(self, receipt: Receipt) -> None:
        if receipt.document is None or not self._heard:
            return
        word = "kept" if receipt.new else "known"
        try:
            show(f"{word} {receipt.document.id} {receipt.document.input}\n", plain=True)
        except BrokenPipeError:
            self._heard = False


def _drawn(case: Workspace, read: bool, progress: Progress) -> list[str]:
    """Take the picture on, and return what changed in it, in a line or two."""
    from vedette.errors import NothingToRead
    from vedette.products.changes.short import in_short

    before = case.standing() if read else None
    try:
        now = case.refresh(progress=progress)
    except NothingToRead:
        return ["no picture yet: the case holds no report that could be read"]
    cover = now.coverage
    head = f"picture: {many(cover.reports, 'report')}, {many(cover.origins, 'independent origin')}"
    if before is None:
        return [f"{head}; {_size(now)}"]
    from vedette.workspace import changes_between

    first, *more = in_short(changes_between(before, now, any_case=True))
    return [f"{head}; {first}", *(f"  {line}" for line in more)]


def _size(picture: Picture) -> str:
    return f"{many(len(picture.events), 'event')}, {many(len(picture.figures), 'figure')}"


def _received(added: Added | None, *, verbose: bool) -> list[str]:
    if added is None:
        return []
    got = added.received
    shown = got.skipped if verbose else got.skipped[:SHOWN]
    more = len(got.skipped) - len(shown)
    sources = [f"remembered {one.sort} {shown_location(one.location)}" for one in added.sources]
    lines = [f"skipped {one.input}: {one.reason}" for one in shown]
    lines += [f"skipped {more} more; -v tells them"] if more else []
    failed = f", {added.failed} failed" if added.failed else ""
    return [
        *lines,
        *added.remarks,
        *sources,
        f"{len(got.new)} new, {got.known} known, {max(len(got.skipped) - added.failed, 0)} skipped{failed}",
    ]


def _read(ids: list[str]) -> str:
    return f"{many(len(ids), 'report')} read" if ids else ""
