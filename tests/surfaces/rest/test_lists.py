"""Lists: all of a list page by page, filters that agree with the choosing of the screens, files to take away."""

import csv
import io
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import date

import pytest
from msgspec.structs import replace
from sample_picture import sample
from tests.surfaces.rest.conftest import Shown

from vedette.model.documents import Skipped
from vedette.model.words import EventStatus
from vedette.products.casebook import Casebook
from vedette.products.screens.narrowing.choosing import chosen
from vedette.products.screens.selection import Selection
from vedette.products.tables import TABLES, rows_of

LISTS = ("events", "events/rows", "claims", "actors", "places", "control", "tolls", "relations", "quotes", "services",
         "stories", "reports", "figures")  # fmt: skip
PICTURE = sample()
BOOK = Casebook(PICTURE)
TARNOV = Selection(places=("tarnov",), background=True)


def pages(api, path, **asked):
    """All rows of a list, read in pages of two."""
    rows, cursor = [], None
    while True:
        page = api.get(f"/{path}", **asked, limit=2, **({"cursor": cursor} if cursor else {})).json()
        rows += page["items"]
        cursor = page["next"]
        if cursor is None:
            return rows, page["total"]


@pytest.mark.parametrize("path", LISTS)
def test_a_list_is_read_page_by_page_with_nothing_twice_and_nothing_left_out(api, path):
    """Programs of others read all pages and count them."""
    rows, total = pages(api, path, background=True)
    whole = api.get(f"/{path}", background=True, limit=1000).json()["items"]
    assert rows == whole
    assert len(rows) == total > 0


def test_a_cursor_of_another_question_is_refused(api):
    """Going on from it would skip rows without a word."""
    cursor = api.get("/claims", limit=2).json()["next"]
    for answer in (api.get("/claims", limit=2, cursor=cursor, actor="hf"), api.get("/actors", cursor=cursor)):
        assert answer.status_code == 409
        assert answer.json()["type"] == "urn:vedette:problem:stale-cursor"


@pytest.mark.parametrize(
    ("asked", "selection"),
    [
        ({}, Selection()),
        ({"from": "2031-03-05", "to": "2031-03-06"}, Selection(date(2031, 3, 5), date(2031, 3, 6))),
        ({"actor": "hf"}, Selection(actors=("hf",))),
        ({"place": "tarnov", "background": True}, TARNOV),
        ({"kind": ["capture", "protest"]}, Selection(kinds=("capture", "protest"))),
        ({"status": "claimed"}, Selection(statuses=("claimed",))),
        ({"q": "KESTRIN  army"}, Selection(words="kestrin army")),
    ],
)
def test_filters_agree_with_the_choosing_of_the_screens(api, asked, selection):
    """A list and the map beside it must never hold different events."""
    ids = api.get("/events/ids", **asked).json()["ids"]
    assert ids == [e.id for e in chosen(BOOK, selection)] != []
    assert [row["id"] for row in pages(api, "events", **asked)[0]] == ids


def test_words_are_found_whatever_their_accents_and_capitals(api):
    """A reader does not know how an outlet writes a name."""
    assert api.get("/events/ids", q="ARMÉE").json()["ids"] == api.get("/events/ids", q="armee").json()["ids"] != []


def test_the_picture_is_sent_in_parts_and_known_again(api):
    """The file of a large case goes out as it is made, and is still not sent to who holds it."""
    answer = api.get("/exports/picture.json")
    assert answer.json()["case"] == PICTURE.case
    assert "content-length" not in answer.headers or "content-encoding" in answer.headers
    assert "attachment" in answer.headers["content-disposition"]
    again = api("GET", "/exports/picture.json", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_rows_are_those_of_the_export(api):
    """The table in the browser and the file that is taken from it have the same columns."""
    page = api.get("/events/rows", background=True, limit=1000).json()
    rows = {row["id"]: row for row in json.loads(json.dumps(rows_of(PICTURE, "events"), default=str))}
    assert page["columns"] == list(next(iter(rows.values())))
    assert {row["id"]: row["columns"] for row in page["items"]} == rows


@pytest.mark.parametrize("column", ["start", "killed_best", "kind", "origins", "claims", "title"])
@pytest.mark.parametrize("descending", [False, True])
def test_what_is_not_known_stands_last_whichever_way_rows_are_sorted(api, column, descending):
    """Whoever sorts by deaths looks for the most, and not for the unknown."""
    page = api.get("/events/rows", sort=column, descending=descending, limit=1000, background=True).json()
    cells = [row["title"] if column == "title" else row["columns"][column] for row in page["items"]]
    if column == "start":  # what was done by 27 January stands on that day
        cells = [cell or row["columns"]["end"] for cell, row in zip(cells, page["items"], strict=True)]
    keys = [len(c) if isinstance(c, list) else c.casefold() if isinstance(c, str) else c for c in cells]
    known = [key for key in keys if key is not None]
    assert keys[: len(known)] == known == sorted(known, reverse=descending)


def test_reports_are_listed_without_their_texts(api):
    """A list of a thousand reports would else be as long as all of them together."""
    assert {row["text"] for row in api.get("/reports").json()["items"]} == {""}


def test_the_picture_of_a_day_holds_nothing_that_was_told_later(api):
    """What was known on a day must not be coloured by what came after."""
    answer = api.get("/claims", as_of="2031-03-05", limit=1000)
    days = {r.id: r.published.isoformat() for r in PICTURE.reports}
    assert answer.headers["x-as-of"] == "filtered"
    assert answer.json()["items"] != []
    assert all(days[claim["report"]] <= "2031-03-05" for claim in answer.json()["items"])


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_taken_as_a_file_that_a_spreadsheet_opens(api, table):
    """The header row and a row for each record; no cell is run as a formula."""
    answer = api.get(f"/exports/{table}.csv", background=True)
    read = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert len(read) == len(rows_of(PICTURE, table))
    assert answer.headers["content-disposition"] == f'attachment; filename="carvania-{table}.csv"'
    assert not any((cell or "").startswith(("=", "+", "-", "@")) for row in read for cell in row.values())


@pytest.mark.parametrize(("name", "holds"), [("brief.html", "<!DOCTYPE html>"), ("brief.md", "# "), ("brief.txt", "\n"),
                                             ("picture.json", '"vedette.picture/1"')])  # fmt: skip
def test_the_brief_is_taken_in_each_of_its_formats(api, name, holds):
    """Of the whole picture and of a selection alike."""
    for asked in ({}, {"place": "tarnov"}):
        answer = api.get(f"/exports/{name}", **asked)
        assert answer.status_code == 200
        assert holds in answer.text


def test_geojson_holds_the_events_that_have_coordinates(api):
    """Longitude comes first (RFC 7946)."""
    found = api.get("/exports/events.geojson", background=True).json()
    rows = {row["id"]: row for row in rows_of(PICTURE, "events") if row["latitude"] is not None}
    assert {one["id"]: one["geometry"]["coordinates"] for one in found["features"]} == {
        key: [row["longitude"], row["latitude"]] for key, row in rows.items()
    }


def test_every_status_can_be_asked_for(api):
    """A word of the closed list that is refused would hide events."""
    for status in EventStatus.__args__:
        assert api.get("/events/ids", status=status).status_code == 200


def test_no_answer_tells_of_the_folders_of_the_server(shown, serve):
    """They name who works there; a list, the coverage and the files that are taken hold the file's name alone."""
    picture = shown.held.picture
    cover = replace(picture.coverage, skipped=(Skipped("/srv/ana-ruiz/a.png", "it is an image"),))
    reports = tuple(replace(r, input=f"/srv/ana-ruiz/{r.id}.txt", outlet=None) for r in picture.reports)
    asking = serve(Shown(shown.workspace, replace(picture, reports=reports, coverage=cover)))
    for path in ("/reports", "/coverage", "/exports/picture.json", "/exports/reports.csv", "/exports/brief.html"):
        answer = asking.get(path)
        assert answer.status_code == 200
        assert "ana-ruiz" not in answer.text, path
    assert f"{picture.reports[0].id}.txt" in asking.get("/reports").text
    assert "a.png" in asking.get("/coverage").text


@pytest.mark.parametrize("start", ["²", "-1", "1.5", "", "x"])
def test_a_cursor_that_no_list_gave_is_refused_in_words(api, start):
    """Some digits are none to reckon with: whoever writes a cursor by hand must not make a fault of it."""
    given = api.get("/claims", limit=2).json()["next"]
    of = urlsafe_b64decode(given + "=" * (-len(given) % 4)).decode().partition(" ")[2]
    made = urlsafe_b64encode(f"{start} {of}".encode()).decode().rstrip("=")
    answer = api.get("/claims", limit=2, cursor=made)
    assert (answer.status_code, answer.json()["type"]) == (409, "urn:vedette:problem:stale-cursor")
