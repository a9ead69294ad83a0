"""The brief in plain text, with numbered notes, wrapped for a terminal or a mail."""

from __future__ import annotations

import textwrap
import unicodedata

from vedette.model.pictures import Picture
from vedette.products.brief.lines import as_of, parts_of
from vedette.products.brief.notes import Notes
from vedette.products.brief.verbatim import inner
from vedette.products.witnesses import outlets_told

WIDTH = 88


def plain_text(picture: Picture) -> str:
    """Return the brief as plain text. Control characters of reports are dropped, so that none moves a cursor."""
    parts, notes = parts_of(picture)
    brief, cover = picture.brief, picture.coverage
    outlets = f"outlets: {cover.outlets}" if outlets_told(cover.outlets, cover.origins) else ""
    title = brief.headline if brief else picture.case
    lines = [
        *textwrap.wrap(clean(title).upper(), WIDTH),
        clean(
            f"{picture.case} · data to {as_of(picture)} · reports: {cover.reports}, "
            f"{outlets + ', ' if outlets else ''}independent origins: {cover.origins} · {picture.made_by}"
        ),
        "",
    ]
    for part in parts:
        lines += [clean(part.title).upper()]
        for line in part.lines:
            lines += wrapped("- ", f"{clean(line.text)} {Notes.marks(line.notes)}".rstrip())
        lines.append("")
    lines.append("NOTES")
    for n, source, text in notes.printed():
        lines += wrapped(f"[{n}] ", f"{clean(source)}: “{inner(clean(text))}”")
    lines += ["", "Places: GeoNames (CC BY 4.0). Outlines: Natural Earth (public domain).", ""]
    return "\n".join(lines)


def clean(text: str) -> str:
    """Return ``text`` on one line without control and direction-changing characters."""
    return " ".join("".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cf") or c in "\n\t ").split())


def wrapped(mark: str, text: str) -> list[str]:
    """Return the lines of ``text`` behind ``mark``, those after the first set in below it."""
    return textwrap.wrap(text, WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark)) or [mark]
