"""The brief in Markdown, with numbered notes. Reports' words are escaped, so that none becomes markup."""

from __future__ import annotations

import re

from vedette.model.pictures import Picture
from vedette.products.brief.lines import Line, parts_of

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
CREDIT = "Places: GeoNames (CC BY 4.0). Outlines: Natural Earth (public domain)."


def markdown(picture: Picture) -> str:
    """Return the brief as Markdown."""
    parts, notes = parts_of(picture)
    brief, cover = picture.brief, picture.coverage
    lines = [
        f"# {escaped(brief.headline if brief else picture.case)}",
        "",
        f"*{escaped(picture.case)} · data to {picture.as_of or 'no date'} · {cover.reports} reports, "
        f"{cover.origins} independent origins · {escaped(picture.made_by)}*",
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
    """Return ``text`` with every mark that Markdown or HTML would read made plain, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _item(line: Line) -> str:
    marks = "".join(f" \\[{n}\\]" for n in line.notes)
    return f"- {escaped(line.text)}{marks}"
