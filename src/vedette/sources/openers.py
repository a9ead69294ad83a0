"""Openers: for each sort of list what opens it; a library is loaded when the first of its sort comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from vedette.model.cases import SourceSort
from vedette.model.documents import Capture, Label, Skipped
from vedette.sources.labels import merged
from vedette.sources.links import Given, Link, Opener, few_skipped

LISTS: tuple[SourceSort, ...] = ("feed", "list", "sitemap", "opml", "archive", "mailbox", "articles")
"""The sorts that hold many reports, or links to them."""


def opener_of(sort: SourceSort) -> Opener:
    """Return what opens a ``sort`` of ``LISTS``."""
    if sort == "feed":
        from vedette.sources.feeds.opening import open_feed as opener
    elif sort == "sitemap":
        from vedette.sources.sitemaps import open_sitemap as opener
    elif sort == "opml":
        from vedette.sources.opml import open_opml as opener
    elif sort == "archive":
        from vedette.sources.archives.opening import open_archive as opener
    elif sort == "mailbox":
        from vedette.sources.mailboxes import open_mailbox as opener
    elif sort == "articles":
        from vedette.sources.articles.opening import open_articles as opener
    else:
        from vedette.sources.url_lists import open_url_list as opener
    return opener


def opened_offline(stream: BinaryIO, input: str, sort: SourceSort, label: Label) -> Iterator[Capture | Skipped]:
    """Yield the reports that a list holds itself; what it only links to is declared in one line.

    ``label`` says the outlet or the day of all of them, and goes before what the list says.
    """
    links = 0
    for given in few_skipped(opener_of(sort)(stream, input, None), input):
        if isinstance(given, Link):
            links += 1
        else:
            yield labelled(given, label)
    if links:
        what = "1 report is" if links == 1 else f"{links:,} reports are"
        yield Skipped(
            input, f"{what} only linked to and not fetched; add this very file to a case to have them fetched"
        )


def labelled[One: Given](given: One, label: Label) -> One:
    """Return ``given`` with what ``label`` says of every report of its list."""
    over = Label(published=label.published, outlet=label.outlet, published_by=label.published_by)
    if isinstance(given, Skipped) or over == Label():
        return given
    return msgspec.structs.replace(given, label=merged(given.label, over))
