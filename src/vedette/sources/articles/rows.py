"""Rows: what one row of a list of articles gives, its own text or the link to it, whoever made the list.

GDELT tells when it first saw a page, which is no more than a bound on its day: it is believed where nothing else tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from vedette.model.documents import Capture, Label, Skipped
from vedette.sources.days import day_of
from vedette.sources.keys import name_of, told_in
from vedette.sources.labels import clean_id, one_line
from vedette.sources.lines import OWN, PLAIN_UTF8
from vedette.sources.link_addresses import web_address
from vedette.sources.links import Given, Link

STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)T?\d{6}Z?$")
LIST = "article list"
HTML = "text/html; charset=utf-8"
MARKDOWN = "text/markdown; charset=utf-8"


def given_by(row: Mapping[str, object], at: str, base: str | None = None) -> Given:
    """Return the report or the link in ``row``; ``at`` names the row."""
    if str(row.get("format")).startswith(OWN):
        return Skipped(at, "it is a reading that Vedette made, and no report")
    fields = row.get("fields")
    if isinstance(fields, dict):
        return _given_by_archive(fields, at, base)
    said = told_in(row)
    text = said["text"]
    label = _label(said, base)
    if isinstance(text, str) and text.strip():
        label = _with_id(label, said["id"]) if any(name.lower() == "text" for name in row) else label
        return Capture(at, text.encode("utf-8", "surrogatepass"), PLAIN_UTF8, label)
    return _link(said["url"], at, label)


def _given_by_archive(fields: Mapping[str, object], at: str, base: str | None) -> Given:
    """Return what ReliefWeb's fields give: a body in Markdown or as a page, several sources, days by what they mean."""
    days = fields.get("date")
    published = (days.get("original") or days.get("created")) if isinstance(days, dict) else days
    url = fields.get("url_alias") or fields.get("url")
    said = {"title": fields.get("title"), "published": published, "outlet": fields.get("source"), "url": url}
    label = _label(said, base)
    for name, media_type in (("body-html", HTML), ("body", MARKDOWN)):
        body = fields.get(name)
        if isinstance(body, str) and body.strip():
            return Capture(at, body.encode("utf-8", "surrogatepass"), media_type, label)
    return _link(url, at, label)


def _link(url: object, at: str, label: Label) -> Given:
    if label.url is None:
        return Skipped(at, "it has no text and no link" if not url else "its link is no http or https URL")
    return Link(label.url, at, label)


def _label(said: Mapping[str, object], base: str | None) -> Label:
    published = _day(said.get("published"))
    return Label(
        published=published,
        outlet=one_line(name_of(said.get("outlet"))),
        title=one_line(said.get("title")),
        url=web_address(said.get("url"), base),
        published_by=LIST if published else None,
        no_later_than=_day(said.get("seen")),
    )


def _with_id(label: Label, id: object) -> Label:
    import msgspec

    return msgspec.structs.replace(label, id=clean_id(id)) if id is not None else label


def _day(written: object) -> date | None:
    if not isinstance(written, str):
        return None
    stamp = STAMP.match(written.strip())
    return day_of("-".join(stamp.groups()) if stamp else written)
