"""Files to take away: the brief in its formats, the picture, tables as CSV, events as GeoJSON."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Path, Request, Response

from vedette.errors import UnsupportedOutput
from vedette.model.pictures import Picture
from vedette.products import render
from vedette.products.brief import compose
from vedette.products.files import picture_parts
from vedette.products.screens.board.places_file import geojson_of
from vedette.products.screens.index import index_of
from vedette.products.screens.narrowing.brief import selection_words
from vedette.products.screens.narrowing.choosing import asks_for_all
from vedette.products.screens.narrowing.picture import narrowed
from vedette.products.screens.selection import Selection
from vedette.products.screens.tables.rows import table_of
from vedette.products.tables import TABLES
from vedette.surfaces.rest.asked import Asked, AsOf
from vedette.surfaces.rest.caching import of_picture
from vedette.surfaces.rest.giving import file_given
from vedette.surfaces.rest.live.case import Snapshot

routes = APIRouter()
WRITTEN = {
    "brief.html": "text/html; charset=utf-8",
    "brief.md": "text/markdown; charset=utf-8",
    "brief.txt": "text/plain; charset=utf-8",
    "picture.json": "application/json",
    "events.geojson": "application/geo+json",
    **{f"{table}.csv": "text/csv; charset=utf-8" for table in TABLES},
}
"""Each file that can be taken, with its media type."""
FORMATS = {"brief.html": "html", "brief.md": "md", "brief.txt": "txt"}
BOM = "\ufeff"
"""Without it, a spreadsheet takes UTF-8 for the machine's own code page."""
FileName = Annotated[
    str,
    Path(max_length=40, description="Which file.", examples=["brief.html"], json_schema_extra={"enum": list(WRITTEN)}),
]


@routes.get("/exports/{name}", **file_given(sorted({kind.split(";")[0] for kind in WRITTEN.values()})))
def export(request: Request, name: FileName, asked: Asked, as_of: AsOf = None) -> Response:
    """Return a file: the brief, the picture, a table as CSV or the events as GeoJSON, each of the selection."""
    if name not in WRITTEN:
        raise UnsupportedOutput(f"the file {name!r}", f"files are {', '.join(WRITTEN)}", "Ask for one of these.")
    answer = of_picture(request, as_of, lambda held: _of(held, name, asked))
    if answer.status_code == 200:
        answer.headers["Content-Type"] = WRITTEN[name]
        answer.headers["Content-Disposition"] = f'attachment; filename="{_called(request)}-{name}"'
    return answer


def _of(held: Snapshot, name: str, asked: Selection) -> bytes | Iterator[bytes]:
    """Return a file; one of the whole picture is made once, but for the picture itself, which is sent part by part."""
    if name == "picture.json":
        return picture_parts(_picture(held, asked))
    if not asks_for_all(asked):
        return _written(name, _picture(held, asked))
    kept = f"{name} with earlier history" if asked.background else name
    return held.once(kept, lambda: _written(name, _picture(held, asked)))


def _picture(held: Snapshot, asked: Selection) -> Picture:
    if asks_for_all(asked) and held.picture.brief is not None:
        return held.picture
    found = narrowed(held.book, asked)
    # A headline that finds nothing to say names what it is of: the selection, not the case, which may hold more.
    said = selection_words(index_of(held.book), asked) or found.case
    return msgspec.structs.replace(found, brief=compose(msgspec.structs.replace(found, case=said)))


def _written(name: str, picture: Picture) -> bytes:
    if name in FORMATS:
        return render(picture, FORMATS[name]).encode("utf-8", "replace")
    if name == "events.geojson":
        return msgspec.json.encode(geojson_of(picture))
    return _csv(table_of(picture, name.removesuffix(".csv")))


def _csv(rows: list[dict[str, Any]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]) if rows else [])
    if rows:
        writer.writeheader()
        writer.writerows(rows)
    return (BOM + out.getvalue()).encode("utf-8", "replace")


def _called(request: Request) -> str:
    """Return the case's name as plain letters, for a file's name."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", request.app.state.case.workspace.name).strip("-.")[:60] or "case"
