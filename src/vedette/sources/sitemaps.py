"""Sitemaps: the pages of a site, or an index of more sitemaps, with what a news sitemap says of each page.

``lastmod`` tells when a page was changed, for a new advertisement as for a new fact, so it is no day of a report.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from vedette.model.documents import Label, Skipped
from vedette.sources.bounded import Unpacked
from vedette.sources.days import day_of
from vedette.sources.labels import one_line
from vedette.sources.link_addresses import web_address
from vedette.sources.links import EMPTY, Given, Link
from vedette.sources.markup import MAX_BYTES, MarkupRefused, xml_root

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PAGES = 50_000
"""The most pages in one sitemap, by the protocol (sitemaps.org)."""
BY = "news sitemap"


def open_sitemap(stream: BinaryIO, at: str, base: str | None = None) -> Iterator[Given]:
    """Yield a link for each page, or for each sitemap of an index, in the file's order."""
    whole = Unpacked(stream)
    try:
        root = xml_root(whole.read(MAX_BYTES + 1), recover=True)
    except MarkupRefused as why:
        yield Skipped(at, whole.fault or str(why))
        return
    count = 0
    for place in root.iterchildren():
        kind = _local(place)
        if kind not in ("url", "sitemap"):
            continue
        count += 1
        if count > MAX_PAGES:
            yield Skipped(at, f"pages beyond the first {MAX_PAGES:,} are not read")
            break
        yield _link(place, f"{at}#{count}", base, is_index=kind == "sitemap")
    if whole.fault:
        yield Skipped(at, whole.fault)
    elif not count:
        yield Skipped(at, EMPTY)


def _link(place: _Element, at: str, base: str | None, *, is_index: bool) -> Given:
    said = {_local(one): one.text for one in place.iterdescendants() if one.text and one.text.strip()}
    location = next((one.text for one in place.iterchildren() if _local(one) == "loc"), None)
    url = web_address(location, base)
    if url is None:
        return Skipped(at, "its link is no http or https URL")
    if is_index:
        return Link(url, at, Label(), "sitemap", changed=day_of(said.get("lastmod") or ""))
    day = day_of(said.get("publication_date") or "")
    return Link(
        url,
        at,
        Label(
            published=day,
            outlet=one_line(said.get("name")),
            title=one_line(said.get("title")) if "publication_date" in said else None,
            url=url,
            published_by=BY if day else None,
        ),
    )


def _local(element: _Element) -> str:
    """Return an element's name without its namespace, which sites write in a dozen ways."""
    return str(element.tag).rpartition("}")[2].lower()
