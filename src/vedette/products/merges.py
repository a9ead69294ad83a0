"""Merges as text: for each record of the picture the joins behind it, with the rule or the person, and the reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from vedette.model.pictures import Merge, MergeSort, Picture
from vedette.products.casebook import Casebook
from vedette.products.drawing.cleaning import label

TITLES: dict[MergeSort, str] = {
    "actor": "ACTORS",
    "place": "PLACES",
    "origin": "ORIGINS: REPORTS THAT COUNT AS ONE",
    "event": "EVENTS",
    "figure": "FIGURES",
}
LONGEST = 160
"""Characters of a sentence that are shown."""


def merges_text(picture: Picture, of: str | None = None) -> str:
    """Return the merges of ``picture`` as lines, those alone whose names, ids or sentences hold the words ``of``."""
    lines: list[str] = []
    title: str | None = None
    for heading, rows, merges in _groups(picture, of):
        if title != (title := TITLES[merges[0].sort]):
            lines += ["", title] if lines else [title]
        lines += [heading, *rows]
    return "\n".join([*lines, ""]) if lines else ""


def merge_lines(picture: Picture, of: str | None = None) -> str:
    """Return the same merges as JSON, one a line."""
    encode = msgspec.json.Encoder().encode
    return "".join(encode(m).decode() + "\n" for _, _, merges in _groups(picture, of) for m in merges)


def _groups(picture: Picture, of: str | None) -> Iterator[tuple[str, list[str], list[Merge]]]:
    """Yield each record's heading, its rows and its merges, by sort and then by id."""
    book = Casebook(picture)
    groups: dict[tuple[MergeSort, str], list[Merge]] = defaultdict(list)
    for merge in picture.merges:
        groups[merge.sort, merge.record].append(merge)
    order = list(TITLES)
    for (sort, record), merges in sorted(groups.items(), key=lambda row: (order.index(row[0][0]), row[0][1])):
        heading = f"{_heading(record, sort, book)}  [{record}]"
        rows = [line for merge in merges for line in _row(merge, book)]
        if of is None or " ".join(of.split()).casefold() in " ".join([heading, *rows]).casefold():
            yield heading, rows, merges


def _row(merge: Merge, book: Casebook) -> Iterator[str]:
    times = f" ({merge.times} times)" if merge.times > 1 else ""
    who = merge.by if merge.by.startswith("rule:") else f"judged by {merge.by}"
    left, right = (_side(one, merge.sort, book) for one in (merge.left, merge.right))
    if merge.sort in ("actor", "place"):
        yield f"  {left} = {right}: {label(merge.why)} {who}{times}"
        return
    yield f"  {label(merge.why)} {who}{times}"
    yield f"    {left}"
    yield f"    {right}"


def _heading(record: str, sort: MergeSort, book: Casebook) -> str:
    if sort == "actor":
        return book.actor(record) or record
    if sort == "place":
        return book.place(record) or record
    if sort == "origin":
        report = book.reports.get(record)
        return label((report.title or report.outlet or report.input) if report else record)
    if sort == "event":
        event = next((e for e in book.picture.events if e.id == record), None)
        where = book.place(event.place) if event else None
        day = event.when.start or event.when.end if event else None
        return " ".join(str(part) for part in (event.kind if event else record, where, day) if part)
    figure = next((f for f in book.picture.figures if f.id == record), None)
    return f"{figure.count} {figure.measure}" if figure else record


def _side(one: str, sort: MergeSort, book: Casebook) -> str:
    """Return a name, or a claim's sentence with its report, or a report with its outlet and day."""
    if sort in ("actor", "place"):
        return label(one)
    claim = book.claims.get(one)
    report = book.reports.get(claim.report if claim else one)
    source = f"{book.outlet(report)}, {report.published or 'day not known'}, {report.id}" if report else one
    if claim is None:
        return source
    text = " ".join(claim.evidence[0].text.split()) if claim.evidence else ""
    return f"“{label(text[: LONGEST - 1] + '…' if len(text) > LONGEST else text)}” ({source}; {claim.id})"
