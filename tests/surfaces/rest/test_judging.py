"""What a person judges in the browser is shown before it is taken, kept, and taken back without a trace."""

from datetime import datetime, timedelta
from pathlib import Path
from shutil import copy
from typing import Any

import msgspec
import pytest
from tests.surfaces.rest.at_work import AtWork, served

from vedette.engine.cases.judgements.reviewing import Answer
from vedette.model.judging import CaseJudgement
from vedette.products.screens.keys import control_key
from vedette.surfaces.rest.live.changed import picture_changed
from vedette.surfaces.rest.live.judging import LOOKED_AT
from vedette.workspace.cases import Workspace


def _capture(at_work: AtWork) -> dict[str, Any]:
    """Return the event of a capture as a subject."""
    return {"sort": "event", "id": next(e.id for e in at_work.picture().events if e.kind == "capture")}


def _held(at_work: AtWork) -> list[CaseJudgement]:
    return at_work.case.store.judgements()


def test_a_wrong_event_leaves_the_picture_and_comes_back_when_that_is_undone(at_work: AtWork):
    """A correction shows at once, and an undo leaves the very picture that was there before."""
    before, subject = at_work.unjudged(), _capture(at_work)
    judged = at_work.post("/judgements", {"verdict": "wrong", "why": "it was an attempt", "subject": subject})
    assert judged.status_code == 201
    assert at_work.done(judged.json()["job"])["state"] == "done"
    assert subject["id"] not in {event.id for event in at_work.picture().events}
    undone = at_work.post(f"/judgements/{judged.json()['judgement']['id']}/undo", {"why": "it was taken after all"})
    at_work.done(undone.json()["job"])
    assert at_work.unjudged() == before


def test_a_judgement_is_on_the_disk_once_it_is_answered(at_work: AtWork):
    """Whoever saw "kept" may switch the machine off; it carries who judged, and why."""
    given = {"verdict": "wrong", "why": "  it was an   attempt ", "subject": _capture(at_work)}
    made = at_work.post("/judgements", given).json()["judgement"]
    [held] = _held(at_work)
    assert (held.id, held.by, held.why) == (made["id"], "Ana Ruiz", "it was an attempt")


def test_a_preview_keeps_nothing_and_tells_what_then_happens(at_work: AtWork):
    """What is shown before a judgement is what comes of it: a person decides by it."""
    given = {"verdict": "wrong", "why": "it was an attempt", "subject": _capture(at_work)}
    before = at_work.picture()
    shown = at_work.post("/judgements/preview", given).json()
    assert _held(at_work) == []
    assert at_work.picture() is before
    assert shown["exact"]
    assert shown["changes"]
    at_work.done(at_work.post("/judgements", given).json()["job"])
    came = picture_changed(before, at_work.picture(), "")
    turns = {turn: {c["id"] for c in shown["changes"] if (c["sort"], c["change"]) == ("event", turn)} for turn in TURNS}
    assert turns == {"new": set(came.new), "changed": set(came.changed), "gone": set(came.gone)}
    assert came.gone


TURNS = ("new", "changed", "gone")


def test_a_preview_shows_values_before_and_after(at_work: AtWork):
    """Not only that something changes, but from what to what."""
    figure = next(f for f in at_work.picture().figures if f.measure == "killed" and str(f.count).startswith("12"))
    given = {"verdict": "excluded", "why": "counted twice", "subject": {"sort": "figure", "id": figure.id}}
    changes = at_work.post("/judgements/preview", given).json()["changes"]
    told = [(c["before"], c["after"]) for c in changes if c["sort"] in ("toll", "event") and c["before"]]
    assert told
    assert all(before != after for before, after in told)


def test_an_undo_can_be_shown_before_it_is_taken(at_work: AtWork):
    """Taking back is a judgement too, and is looked at before."""
    subject = _capture(at_work)
    judged = at_work.post("/judgements", {"verdict": "wrong", "why": "an attempt", "subject": subject}).json()
    at_work.done(judged["job"])
    given = {"verdict": "undone", "why": "after all", "undoes": judged["judgement"]["id"]}
    shown = at_work.post("/judgements/preview", given).json()
    assert subject["id"] in {c["id"] for c in shown["changes"] if c["change"] == "new"}
    assert len(_held(at_work)) == 1


@pytest.mark.parametrize(
    ("given", "status", "word"),
    [
        ({"verdict": "wrong", "why": "no"}, 422, "one of about"),
        ({"verdict": "wrong", "why": "no", "subject": {"sort": "event", "id": "e-none"}}, 404, "load it again"),
        ({"verdict": "wrong", "why": "no", "item": "i-none"}, 404, "queue"),
        ({"verdict": "wrong", "why": "no", "subject": {"sort": "toll", "id": "t-1"}}, 422, "made of other records"),
        ({"verdict": "same", "why": "no", "about": [{"sort": "actor", "words": "army"}]}, 422, "two are wanted"),
        ({"verdict": "graded", "why": "no", "grade": "9", "about": [{"sort": "outlet", "words": "x"}]}, 422, "A to F"),
        ({"verdict": "undone", "why": "no", "undoes": "j1"}, 422, "undo"),
        ({"verdict": "wrong", "why": "\u0000", "about": [{"sort": "actor", "words": "army"}]}, 422, "control"),
        ({"verdict": "perhaps", "why": "no"}, 422, "verdict"),
    ],
)
def test_what_cannot_be_judged_is_refused_with_what_to_do(
    at_work: AtWork, given: dict[str, Any], status: int, word: str
):
    """A judgement is evidence: one that points at nothing, or lacks its reason, is not kept."""
    asked = at_work.post("/judgements", given)
    assert asked.status_code == status
    assert asked.headers["content-type"] == "application/problem+json"
    assert word in asked.text
    assert _held(at_work) == []


def test_a_correction_in_a_table_needs_its_reason(at_work: AtWork):
    """What the queue asked may be answered by a key; what nobody asked must say why."""
    asked = at_work.post("/judgements", {"verdict": "wrong", "subject": _capture(at_work)})
    assert asked.status_code == 422
    assert "reason" in asked.json()["detail"]


def test_a_preview_needs_no_reason(at_work: AtWork):
    """Nothing is kept by it: a person looks first, and then finds the words."""
    shown = at_work.post("/judgements/preview", {"verdict": "wrong", "subject": _capture(at_work)})
    assert shown.status_code == 200
    assert shown.json()["changes"]
    assert at_work.post("/judgements/preview", {"verdict": "wrong"}).status_code == 422
    assert _held(at_work) == []


def test_an_undo_of_what_is_not_held_is_not_found(at_work: AtWork):
    """An id that leads nowhere is told, and nothing is kept."""
    assert at_work.post("/judgements/jnone/undo", {"why": "x"}).status_code == 404
    assert _held(at_work) == []


def test_records_of_each_sort_can_be_judged_as_they_stand(at_work: AtWork):
    """Whatever a screen shows, a click on it can say that it is wrong."""
    picture = at_work.picture()
    subjects = [
        ("figure", picture.figures[0].id),
        ("control", control_key(picture.control[0])),
        ("claim", picture.claims[0].id),
        ("actor", picture.actors[0].id),
        ("place", picture.places[0].id),
        ("report", picture.reports[0].id),
    ]
    for sort, id in subjects:
        given = {"verdict": "wrong", "why": "no", "subject": {"sort": sort, "id": id}}
        shown = at_work.post("/judgements/preview", given)
        assert shown.status_code == 200, (sort, shown.text)
        assert "falls on nothing" not in shown.json()["falls"], sort


def test_the_letter_of_an_outlet_stands_in_the_picture(at_work: AtWork):
    """An outlet that a person grades shows its letter beside each of its reports."""
    given = {
        "verdict": "graded", "grade": "B", "why": "three years of good work",
        "about": [{"sort": "outlet", "words": "Lake Post"}],
    }  # fmt: skip
    at_work.done(at_work.post("/judgements", given).json()["job"])
    assert {r.outlet: r.reliability for r in at_work.picture().reports} == {"Harbour Radio": "F", "Lake Post": "B"}


def test_all_judgements_are_listed_with_what_became_of_them(at_work: AtWork):
    """Nothing is overwritten: what was taken back still stands there, and who took it back."""
    given = {"verdict": "wrong", "why": "an attempt", "subject": _capture(at_work)}
    made = at_work.post("/judgements", given).json()["judgement"]["id"]
    at_work.post(f"/judgements/{made}/undo", {})
    undo, first = at_work.get("/judgements").json()["items"]
    assert (undo["state"], first["state"]) == ("undo", "undone")
    assert made in undo["words"]
    page = at_work.get("/judgements", limit=1).json()
    assert (len(page["items"]), page["total"]) == (1, 2)
    assert at_work.get("/judgements", limit=1, cursor=page["next"]).json()["items"][0]["judgement"]["id"] == made


def test_one_that_falls_on_nothing_says_so(at_work: AtWork):
    """A name that is spelt otherwise corrects nothing, and must not look as if it did."""
    given = {"verdict": "wrong", "why": "typo", "about": [{"sort": "actor", "words": "Nordic Sheild"}]}
    assert "falls on nothing" in at_work.post("/judgements/preview", given).json()["falls"]
    at_work.done(at_work.post("/judgements", given).json()["job"])
    assert "falls on nothing" in at_work.get("/judgements").json()["items"][0]["state"]


# the queue


def test_the_queue_shows_the_sentences_to_read(at_work: AtWork):
    """Nobody can judge what they cannot read."""
    queue = at_work.get("/review").json()
    assert queue["total"] == len(queue["items"]) > 0
    scores = [row["item"]["score"] for row in queue["items"]]
    assert scores == sorted(scores, reverse=True)
    told = [row for row in queue["items"] if row["item"]["claims"]]
    assert told
    assert all(any(piece["marked"] for says in row["says"] for piece in says["pieces"]) for row in told)


def test_one_key_answers_an_item_and_it_leaves_the_queue(at_work: AtWork):
    """The reason of an answer to the queue is that the queue asked."""
    row = next(row for row in at_work.get("/review", sort="event").json()["items"])
    judged = at_work.post("/judgements", {"verdict": "right", "item": row["key"]})
    assert judged.json()["judgement"]["why"] == LOOKED_AT
    at_work.done(judged.json()["job"])
    left = at_work.get("/review", sort="event").json()
    assert row["key"] not in {one["key"] for one in left["items"]}
    assert left["judged"] == 1
    assert at_work.post("/judgements", {"verdict": "right", "item": row["key"]}).status_code == 404


def test_the_queue_counts_what_who_asks_judged_since_a_moment(at_work: AtWork):
    """A day's work is counted from the case's own log: a reload of the screen, or another's answers, change nothing."""
    rows = at_work.get("/review", sort="event").json()["items"]
    made = at_work.post("/judgements", {"verdict": "right", "item": rows[0]["key"]}).json()
    at_work.done(made["job"])
    at = datetime.fromisoformat(made["judgement"]["at"])
    others = Workspace(at_work.case.store, "Bo Lind")
    others.judge(Answer("right", "seen", tuple(at_work.case.store.judgements()[0].about)), now=at)
    counted = lambda since: at_work.get("/review", since=since.isoformat()).json()["yours"]  # noqa: E731
    assert (counted(at), counted(at + timedelta(seconds=1))) == (1, 0)
    at_work.done(at_work.post(f"/judgements/{made['judgement']['id']}/undo", {}).json()["job"])
    assert counted(at) == 0
    assert at_work.get("/review", since="1763682000").status_code == 422


def test_keys_of_items_outlive_a_new_picture(at_work: AtWork):
    """A screen that stays open while a report comes in still names the same things."""
    before = {row["key"]: row["item"]["title"] for row in at_work.get("/review").json()["items"]}
    given = {"text": "KELTAR, 1 May 2025 - A flood in the port of Keltar killed 2 people on Monday, police said."}
    at_work.done(at_work.post("/reports/text", given).json()["id"])
    after = {row["key"]: row["item"]["title"] for row in at_work.get("/review").json()["items"]}
    assert before.items() <= after.items()
    assert len(before) == len(set(before))


def test_what_cannot_be_said_of_an_item_is_refused(at_work: AtWork):
    """An event is no pair: it cannot be one with another."""
    row = next(row for row in at_work.get("/review", sort="event").json()["items"])
    asked = at_work.post("/judgements", {"verdict": "same", "item": row["key"]})
    assert asked.status_code == 422
    assert "right, wrong" in asked.json()["detail"]


def test_a_case_without_a_picture_says_so(small_case: Path, tmp_path: Path):
    """An empty case is where reports are added: its review tells that there is nothing yet."""
    from vedette.workspace.cases import Workspace

    Workspace.create(tmp_path / "empty.vedette").close()
    with served(tmp_path / "empty.vedette") as empty:
        assert empty.get("/review").status_code == 409
        assert empty.get("/judgements").json()["items"] == []
        about = [{"sort": "actor", "words": "army"}]
        asked = empty.post("/judgements/preview", {"verdict": "wrong", "why": "no", "about": about})
        assert asked.status_code == 409
    assert Path(copy(small_case, tmp_path / "again.vedette")).exists()


def test_a_judgement_of_a_large_case_is_counted_and_not_drawn(at_work: AtWork, monkeypatch: pytest.MonkeyPatch):
    """In a case of thousands of reports a preview must not take a minute: it tells what rests on the claims."""
    monkeypatch.setattr("vedette.surfaces.rest.live.judging.QUICK", 1)
    given = {"verdict": "wrong", "why": "an attempt", "subject": _capture(at_work)}
    shown = at_work.post("/judgements/preview", given).json()
    assert not shown["exact"]
    assert shown["falls"] == "falls on 1 claim in 1 report"
    assert shown["effect"].startswith("would take out")
    assert shown["changes"] == []
    assert msgspec.json.encode(shown)
