"""The brief in Markdown, with numbered notes. Reports' words are escaped, so that none becomes markup."""

from __future__ import annotations

import re

from vedette.model.pictures import Picture
from vedette.products.brief.lines import Line, as_of, parts_of
from vedette.products.brief.notes import Notes
from vedette.products.brief.text import clean
from vedette.products.witnesses import outlets_told

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
CREDIT = "Places: GeoNames (CC BY 4.0). Outlines: Natural Earth (public domain)."


def markdown(picture: Picture) -> str:
    """Return the brief as Markdown."""
    parts, notes = parts_of(picture)
    brief, cover = picture.brief, picture.coverage
    outlets = f"outlets: {cover.outlets}" if outlets_told(cover.outlets, cover.origins) else ""
    lines = [
        f"# {escaped(brief.headline if brief else picture.case)}",
        "",
        f"*{escaped(picture.case)} · data to {as_of(picture)} · reports: {cover.reports}, "
        f"{outlets + ', ' if outlets else ''}independent origins: {cover.origins} · {escaped(picture.made_by)}*",
        "",
    ]
    for part in parts:
        lines += [f"## {escaped(part.title)}", "", *(_item(line) for line in part.lines), ""]
    lines += [
        "## Notes",
        "",
        *(f"{n}. {escaped(source)}: “{escaped(text)}”" for n, source, text in notes.printed()),
        "",
        CREDIT,
        "",
    ]
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Return ``text`` with every mark that Markdown or HTML would read made plain, on one line without controls."""
    return SPECIAL.sub(r"\\\1", clean(text)).replace("&", "&amp;")


def _item(line: Line) -> str:
    return f"- {escaped(line.text)} {escaped(Notes.marks(line.notes))}".rstrip()
