"""The routes of the screens: each answers with its record, an id that leads nowhere is told, and pages follow."""

import pytest
from sample_picture import sample

PICTURE = sample()
SELECTIONS = (
    {}, {"from": "2031-03-04", "to": "2031-03-06"}, {"place": "kestrin"}, {"actor": "hf"}, {"q": "bridge"},
    {"known_by": "2031-03-05"}, {"status": "contested"}, {"kind": "capture"}, {"as_of": "2031-03-06"},
)  # fmt: skip


@pytest.mark.parametrize("path", ["/brief", "/disagreements", "/figures/lines", "/graph"])
@pytest.mark.parametrize("asked", SELECTIONS, ids=str)
def test_every_screen_answers_every_selection(api, path, asked):
    """One selection is shared by all screens, so none may fail on it."""
    answer = api.get(path, **asked)
    assert answer.status_code == 200
    assert answer.headers["etag"]


def test_a_dot_and_a_sentence_open_their_evidence(api):
    """The drawer is asked by id for a record, and by claims for a sentence."""
    event = PICTURE.events[0]
    view = api.get(f"/evidence/event/{event.id}").json()
    assert view["subject"]["id"] == event.id
    assert view["says"][0]["citation"]
    sentence = api.get("/brief").json()["highlights"][0]
    assert api.get(f"/evidence/sentence/{sentence['id']}").status_code == 200
    told = api.get("/evidence", claim=sentence["claims"]).json()
    assert {one["report"] for one in told["says"]}


@pytest.mark.parametrize("path", ["/evidence/event/gone", "/evidence", "/reports/gone", "/actors/gone", "/places/gone"])
def test_an_id_that_leads_nowhere_is_told_with_what_to_do(api, path):
    """A link of yesterday may name what a report of today renamed."""
    answer = api.get(path, **({"claim": "gone"} if path == "/evidence" else {}))
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert "search" in answer.json()["detail"]


def test_the_matrix_is_read_page_by_page(api):
    """The rows of all pages are those of one long page."""
    whole = api.get("/disagreements", limit=1000).json()
    rows, cursor = [], None
    while True:
        page = api.get("/disagreements", limit=1, **({"cursor": cursor} if cursor else {})).json()
        rows += [row["id"] for row in page["rows"]]
        columns = {column["id"] for column in page["origins"]}
        assert {cell["origin"] for row in page["rows"] for p in row["positions"] for cell in p["cells"]} == columns
        cursor = page["next"]
        if cursor is None:
            break
    assert rows == [row["id"] for row in whole["rows"]]
    assert len(rows) == whole["total"] > 1


def test_reports_pages_coverage_and_search_answer(api):
    """Each is one request away from any other."""
    report = PICTURE.reports[0]
    assert api.get(f"/reports/{report.id}").json()["text"] == report.text
    assert api.get(f"/actors/{PICTURE.actors[0].id}").json()["name"] == PICTURE.actors[0].name
    assert api.get(f"/places/{PICTURE.places[0].id}").json()["name"] == PICTURE.places[0].name
    assert api.get("/coverage").json()["reports"] == PICTURE.coverage.reports
    names = [one["title"] for one in api.get("/search", q="kes").json()["records"]]
    assert "Kestrin" in names
