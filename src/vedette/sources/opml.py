"""OPML: a list of feeds as feed readers export it, with folders in folders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from vedette.model.documents import Label, Skipped
from vedette.sources.bounded import Unpacked
from vedette.sources.link_addresses import web_address
from vedette.sources.links import EMPTY, Given, Link
from vedette.sources.markup import MarkupRefused, xml_root

MAX_OPML = 20_000_000
MAX_FEEDS = 2_000


def open_opml(stream: BinaryIO, at: str, base: str | None = None) -> Iterator[Given]:
    """Yield a link for each feed, in the file's order, each once."""
    whole = Unpacked(stream)
    try:
        root = xml_root(whole.read(MAX_OPML + 1)[:MAX_OPML], recover=True)
    except MarkupRefused as why:
        yield Skipped(at, whole.fault or str(why))
        return
    seen = set[str]()
    number = 0
    for outline in root.iter("{*}outline"):
        said = {str(name).lower(): value for name, value in outline.attrib.items()}
        if "xmlurl" not in said:
            continue
        number += 1
        url = web_address(said["xmlurl"], base)
        if number > MAX_FEEDS:
            yield Skipped(at, f"feeds beyond the first {MAX_FEEDS:,} are not read")
            break
        if url is None:
            yield Skipped(f"{at}#{number}", "its link is no http or https URL")
        elif url not in seen:
            seen.add(url)
            yield Link(url, f"{at}#{number}", Label(), "feed")
    if whole.fault:
        yield Skipped(at, whole.fault)
    elif not number:
        yield Skipped(at, EMPTY)
