"""What leads nowhere is told: names of nothing, parameters that an address does not take, ids of another day."""

from datetime import date

import pytest
from sample_picture import sample

PICTURE = sample()
EARLY = date(2031, 3, 4)
TYPE = "urn:vedette:problem:"


@pytest.mark.parametrize("asked", [{"kind": "clashes"}, {"actor": "nosuch"}, {"place": ["tarnov", "tarnow"]}], ids=str)
@pytest.mark.parametrize("path", ["/events", "/events/ids", "/brief", "/figures/lines", "/graph", "/exports/brief.md"])
def test_a_name_that_there_is_none_of_is_told(api, path, asked):
    """An empty list would say that nothing happened there."""
    told = api.get(path, **asked)
    assert told.status_code == 422
    assert told.json()["type"] == f"{TYPE}unknown-name"
    [(name, given)] = asked.items()
    assert [one["where"] for one in told.json()["errors"]] == [f"query.{name}"]
    assert repr(given if isinstance(given, str) else given[-1]) in told.json()["errors"][0]["what"]


@pytest.mark.parametrize(
    "query", ["kinds=clash", "Place=tarnov", "from=2031-03-04&from=2031-03-05", "limit=1&limit=2", "=a"]
)
def test_a_parameter_that_is_not_taken_is_told(api, query):
    """A slip of the pen gives the whole list as if it were filtered."""
    told = api("GET", f"/events?{query}")
    assert told.status_code == 422
    assert told.json()["type"] == f"{TYPE}out-of-form"
    assert [one["where"] for one in told.json()["errors"]] == [f"query.{query.split('=')[0]}"]


def test_an_address_without_parameters_takes_none(api):
    """Whoever narrows what cannot be narrowed learns it."""
    assert api.get("/coverage", place="tarnov").status_code == 422
    assert api.get("/outlines/countries", west=12, south=45, east=15, north=47).status_code == 200


@pytest.mark.parametrize(
    "path", ["/actors/gone", "/places/gone", "/reports/gone", "/events/gone", "/claims/gone", "/evidence/toll/gone"]
)
def test_an_id_of_nothing_has_a_type_of_its_own(api, path):
    """Programs go by the type; the words are for people."""
    assert api.get(path).json()["type"] == f"{TYPE}not-in-picture"


def test_what_was_not_known_yet_is_told_apart_from_what_there_is_not(api):
    """A page of an actor with the second clock set back is no broken link."""
    early = {one["id"] for one in api.get("/claims", as_of=EARLY, limit=1000).json()["items"]}
    late = next(one.id for one in PICTURE.claims if one.id not in early)
    for path in (f"/claims/{late}", f"/evidence/claim/{late}", f"/evidence?claim={late}"):
        told = api("GET", f"{path}{'&' if '?' in path else '?'}as_of={EARLY}")
        assert (told.status_code, told.json()["type"]) == (404, f"{TYPE}not-yet-known")
        assert "4 Mar 2031" in told.json()["detail"]
    assert api.get("/claims/gone", as_of=EARLY).json()["type"] == f"{TYPE}not-in-picture"


def test_a_selection_of_what_was_not_known_yet_holds_nothing_and_says_why(api):
    """The id is right, so it is no error; that the place was quiet would be one."""
    known = {one["id"] for one in api.get("/actors", as_of=EARLY, background=True, limit=1000).json()["items"]}
    late = next(one for one in PICTURE.actors if one.id not in known)
    view = api.get("/brief", actor=late.id, as_of=EARLY).json()
    assert view["selection"] == "an actor that was not known yet"
    assert view["events"] == 0


@pytest.mark.parametrize(
    ("path", "sort"),
    [
        ("control", "control"),
        ("tolls", "toll"),
        ("relations", "relation"),
        ("quotes", "quote"),
        ("services", "service"),
    ],
)
def test_a_row_leads_to_its_evidence(api, path, sort):
    """A list from which nobody gets to the sentences is no evidence."""
    rows = api.get(f"/{path}", background=True).json()["items"]
    assert rows
    for row in rows:
        assert api.get(f"/evidence/{sort}/{row['id']}").json()["subject"]["id"] == row["id"]


@pytest.mark.parametrize("path", ["/events", "/board", "/actors/hf", "/actors/gone", "/case", "/openapi.json"])
def test_head_is_get_without_its_body(api, path):
    """A program asks so whether a list changed, without loading it."""
    head, get = api("HEAD", path), api("GET", path)
    assert (head.status_code, head.content) == (get.status_code, b"")
    assert {name: head.headers.get(name) for name in ("etag", "content-type", "content-length")} == {
        name: get.headers.get(name) for name in ("etag", "content-type", "content-length")
    }
