"""What all routes share: answers that a reader may keep, problems in one form, bounds, and a description that is so."""

import json
import re
from importlib.resources import files

import msgspec
import pytest
from sample_picture import sample

import vedette.surfaces.rest as rest
from vedette.products.screens.records import board as board_records
from vedette.products.screens.records import evidence as evidence_records
from vedette.products.screens.records import lines as line_records
from vedette.products.screens.records import matrix as matrix_records
from vedette.products.screens.records import pages as page_records
from vedette.products.screens.records.board import Board, Outlines
from vedette.surfaces.rest import bounds, shapes
from vedette.surfaces.rest.describing import BASE, examples

ASKED = {
    "/evidence/{sort}/{id}": "/evidence/event/e1",
    "/evidence": "/evidence?claim=r1.a",
    "/reports/{id}": "/reports/r1",
    "/actors/{id}": "/actors/hf",
    "/places/{id}": "/places/tarnov",
    "/claims/{id}": "/claims/r1.a",
    "/search": "/search?q=Tarnov",
    "/outlines/{level}": "/outlines/countries?west=12&south=45&east=15&north=47",
    "/exports/{name}": "/exports/brief.md",
}
NOT_KEPT = {"/session", "/stream", "/jobs", "/jobs/{id}", "/review", "/judgements"}
"""What changes while the picture stands: it is always told anew."""


def paths(api):
    """The paths of the description, without their base."""
    told = api.get("/openapi.json").json()["paths"]
    return {path.removeprefix(BASE): by for path, by in told.items()}


def asked(path):
    """How a path is asked of the sample picture."""
    picture = sample()
    own = {"/events/{id}": f"/events/{picture.events[0].id}", "/figures/{id}": f"/figures/{picture.figures[0].id}"}
    event = ASKED["/evidence/{sort}/{id}"].replace("e1", picture.events[0].id)
    return {**ASKED, **own, "/evidence/{sort}/{id}": event}.get(path, path)


def test_an_answer_that_is_still_so_is_not_sent_again(api):
    """A board of megabytes is asked for on every visit."""
    for path in [path for path, by in paths(api).items() if "get" in by and path not in NOT_KEPT]:
        first = api("GET", asked(path))
        assert first.status_code == 200, path
        tag = first.headers["etag"]
        again = api("GET", asked(path), headers={"If-None-Match": f'"other", {tag}'})
        assert (again.status_code, again.content) == (304, b""), path
        assert again.headers["etag"] == tag
        assert api("GET", asked(path), headers={"If-None-Match": '"other"'}).status_code == 200


def test_another_question_has_another_tag(api):
    """One filter's answer must never be shown for another's."""
    questions = ({}, {"limit": 2}, {"actor": "hf"}, {"as_of": "2031-03-05"})
    tags = [api.get("/events", **question).headers["etag"] for question in questions]
    assert len(set(tags)) == 4


def test_a_new_picture_has_another_tag(api, shown, serve):
    """Else a browser would show the old picture for ever."""
    newer = type(shown)(shown.workspace)
    newer.held.version = "v2"
    assert serve(newer).get("/board").headers["etag"] != api.get("/board").headers["etag"]


def test_long_answers_are_packed(api):
    """A board is a tenth as long so."""
    answer = api("GET", "/board", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["vary"]
    assert answer.json()["version"] == "v1"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/events/nothing", 404),
        ("GET", "/exports/nothing.csv", 404),
        ("POST", "/events", 405),
        ("GET", "/events?from=yesterday", 422),
        ("GET", "/events?from=0", 422),
        ("GET", "/events?limit=0", 422),
        ("GET", "/events?cursor=x", 409),
        ("GET", "/events?as_of=1900-01-01", 409),
        ("GET", "/events/rows?sort=nothing", 422),
        ("GET", "/outlines/moons?west=1&south=1&east=2&north=2", 422),
        ("GET", "/outlines/admin1?west=nan&south=1&east=2&north=2", 422),
    ],
)
def test_every_error_is_a_problem_that_says_what_to_do(api, method, path, status):
    """A program branches on the status and the type; a person reads the detail."""
    answer = api(method, path)
    told = msgspec.json.decode(answer.content, type=shapes.Problem)
    assert (answer.status_code, told.status) == (status, status)
    assert answer.headers["content-type"] == "application/problem+json"
    assert re.search(r"\w+.*[.:]", told.detail)
    assert told.instance == f"{BASE}{path.split('?')[0]}"


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (b"[" * 200_000, "nested too deeply"),
        (b'{"text": ' * 100_000 + b"1" + b"}" * 100_000, "nested too deeply"),
        (b'{"text": "\xff\xfe"}', "not UTF-8"),
        (b'{"text": ' + b"1" * 5000 + b"}", "out of bounds"),
    ],
)
def test_a_body_that_cannot_be_read_says_what_is_wrong_with_it(api, body, word):
    """A program that sends such a thing by mistake is told so, in the form of every other error."""
    answer = api("POST", "/reports/text", content=body, headers={"Content-Type": "application/json"})
    told = answer.json()
    assert (answer.status_code, told["type"]) == (422, "urn:vedette:problem:out-of-form")
    assert word in told["detail"]
    assert "Mend it" in told["detail"]
    assert [one["where"] for one in told["errors"]] == ["body"]


def test_files_without_their_bounds_are_out_of_form(api):
    """A form that was made by hand, most often."""
    answer = api("POST", "/reports", content=b"x", headers={"Content-Type": "multipart/form-data"})
    assert (answer.status_code, answer.json()["type"]) == (422, "urn:vedette:problem:out-of-form")
    assert "Content-Type" in answer.json()["detail"]


def test_a_field_that_is_out_of_form_is_named(api):
    """Who sent ten fields must not guess which one it was."""
    told = api("GET", "/events?from=yesterday&limit=0").json()
    assert {error["where"] for error in told["errors"]} == {"query.from", "query.limit"}


def test_a_method_that_is_not_taken_names_those_that_are(api):
    """HTTP asks for it (RFC 9110, 15.5.6)."""
    assert api("DELETE", "/reports").headers["allow"] == "GET, HEAD, POST"


def test_a_fault_tells_nothing_of_the_machine(shown, serve, caplog):
    """A traceback shows paths and texts to whoever caused it; the log has a line instead."""
    broken = type(shown)(shown.workspace)
    broken.snapshot = lambda *_: {}["/home/ana/secret"]
    answer = serve(broken).get("/board")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "secret" not in answer.text
    assert "GET /api/v1/board failed: KeyError" in caplog.text


@pytest.mark.parametrize("told", [True, False])
def test_what_is_too_long_is_refused_before_it_is_kept(api, told, monkeypatch):
    """By the length that it says, and by counting where it says none."""
    monkeypatch.setattr(bounds, "MOST_BYTES", 1000)
    body = json.dumps({"text": "x" * 2000}).encode()

    async def bits():
        for at in range(0, len(body), 100):
            yield body[at : at + 100]

    sent = {"content": body if told else bits(), "headers": {"Content-Type": "application/json"}}
    answer = api("POST", "/reports/text", **sent)
    assert answer.status_code == 413
    assert answer.json()["status"] == 413


def test_the_board_has_each_event_once_in_columns_of_one_length(api):
    """One column that is shorter shifts every event after it."""
    board = msgspec.json.decode(api.get("/board").content, type=Board)
    picture = sample()
    columns = [getattr(board.events, name) for name in board.events.__struct_fields__]
    assert {len(column) for column in columns} == {len(picture.events)}
    assert list(board.events.id) == [event.id for event in picture.events]
    for at, event in enumerate(picture.events):
        assert board.kinds[board.events.kind[at]].kind == event.kind
        assert [board.actors[i].id for i in board.events.actors[at]] == list(event.actors)
        place = board.events.place[at]
        assert (board.places[place].id if place is not None else None) == event.place
    assert max(board.events.weight) == 1.0
    assert {one.slot for one in board.actors if one.id in {c.holder for c in picture.control}} <= set(range(8))


def test_outlines_stay_short_and_keep_their_ids(api):
    """A map asks for them at each move; an area of control is found by its id at every zoom."""
    near = api.get("/outlines/admin1", west=29, south=-2, east=30, north=-1)
    wide = api.get("/outlines/admin1", west=-180, south=-90, east=180, north=90)
    ids = {one.id for one in msgspec.json.decode(near.content, type=Outlines).shapes}
    shapes_wide = msgspec.json.decode(wide.content, type=Outlines).shapes
    assert "admin1:COD/North-Kivu" in ids or any(one.startswith("admin1:COD/") for one in ids)
    assert ids <= {one.id for one in shapes_wide}
    assert len({one.id for one in shapes_wide}) == len(shapes_wide)
    assert len(wide.content) < 1_000_000
    assert len(near.content) < 100_000
    assert near.headers["cache-control"].startswith("private, max-age=")
    for one in shapes_wide:
        assert all(ring[0] == ring[-1] for ring in one.rings)


def test_the_case_is_told_with_who_asks(api):
    """The first thing that the workspace asks."""
    told = msgspec.json.decode(api.get("/case").content, type=shapes.CaseView)
    assert (told.version, told.events, told.readonly) == ("v1", len(sample().events), False)
    assert told.you.role == "reader"


def records():
    """Every record that the API gives, by name."""
    from vedette.model.pictures import Event, Figure, PicturedClaim

    modules = (shapes, board_records, evidence_records, line_records, matrix_records, page_records)
    held = {name: one for module in modules for name, one in vars(module).items() if isinstance(one, type)}
    return {**held, "Event": Event, "Figure": Figure, "PicturedClaim": PicturedClaim}


def test_every_answer_of_the_description_has_an_example_of_its_shape(api):
    """Whoever writes a client starts from the example."""
    missing = []
    for path, by in paths(api).items():
        for method, operation in by.items():
            for code, told in operation["responses"].items():
                for media_type, content in told.get("content", {}).items():
                    if "json" not in media_type or "$ref" not in content["schema"]:
                        continue
                    if "example" not in content:
                        missing.append(f"{method} {path} {code}")
                        continue
                    shape = records()[content["schema"]["$ref"].rpartition("/")[2]]
                    msgspec.convert(content["example"], type=shape)
    assert missing == []


def test_the_description_tells_what_every_parameter_is(api):
    """A name alone is guessed at."""
    untold = [
        f"{method} {path} {one['name']}"
        for path, by in paths(api).items()
        for method, operation in by.items()
        for one in operation.get("parameters", ())
        if not one.get("description")
    ]
    assert untold == []


def test_examples_are_what_the_routes_give():
    """`python -m docs.generated` makes them anew."""
    from docs.api_answers import examples_text

    assert files(rest.__name__).joinpath("examples.json").read_text(encoding="utf-8") == examples_text()
    assert examples()["problem"]["answer"]["status"] == 404


def test_packed_and_plain_answers_hold_the_same(api):
    """What is packed once is kept for all."""
    plain = api("GET", "/board", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.content == api("GET", "/board").content
