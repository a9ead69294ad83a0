"""What changed between two pictures, and whether it was the world, a person or the method."""

import json
from datetime import date

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from war import LATER, PORT, THURSDAY, TUESDAY, WEDNESDAY, WIRE, Teller, copy, denial, later, second, the_war, wire
from worlds import some_reports

from vedette.model.changes import Changes, RecordChange
from vedette.model.claims import Report, Speaker
from vedette.model.counts import Count
from vedette.model.judgements import Judgement, Subject
from vedette.model.pictures import Picture
from vedette.model.when import When
from vedette.picture import picture_of
from vedette.picture.changes import changes_between
from vedette.products.changes import render_changes
from vedette.reconciliation import reconcile


def drawn(reports: list[Report], *mine: Judgement) -> Picture:
    return picture_of(reports, (*reconcile(reports), *mine), as_of=None, case="w")


def by_other_rules(picture: Picture) -> Picture:
    return msgspec.structs.replace(picture, method=msgspec.structs.replace(picture.method, rules="0" * 12))


def of(changes: Changes, sort: str, turn: str) -> list[RecordChange]:
    return [c for c in changes.changes if c.sort == sort and c.turn == turn]


def fields(change: RecordChange) -> dict[str, tuple[str | None, str | None]]:
    return {f.field: (f.before, f.after) for f in change.fields}


def ministry(key: str, day: date, number: int) -> Report:
    """One claimant on one event, day after day."""
    t = Teller(key, f"The shelling of Port Amar on Tuesday killed {number} people, the ministry said.", day, outlet=key)
    t.party("ministry", "state").site("Port Amar", **PORT)
    struck = t.says("shelling", "The shelling of Port Amar on Tuesday", place="Port Amar", when=When.on(TUESDAY))
    t.says(
        "figure",
        f"killed {number} people, the ministry said",
        count=Count(number, number, measure="killed", who="people"),
        place="Port Amar",
        about=struck,
        when=When.on(TUESDAY),
        said_by=(Speaker("ministry", "the ministry"),),
        modality="said",
    )
    return t.report(struck)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports)
def test_a_picture_against_itself_tells_of_no_change(reports):
    """An analyst who is told of changes that are none stops reading."""
    changes = changes_between(drawn(reports), drawn(list(reversed(reports))))
    assert changes.changes == ()
    assert changes.method == ()
    assert all(t.new == t.revised == t.withdrawn == t.retold == 0 for t in changes.tallies)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports, st.integers(1, 3), st.integers(0, 3))
def test_the_other_way_round_new_is_withdrawn(reports, upto, start):
    """Going back from Friday to Monday takes away what came in between, and nothing else."""
    one, other = drawn(reports[:upto]), drawn(reports[min(start, upto) :])
    there, back = changes_between(one, other), changes_between(other, one)

    def keys(changes: Changes, turn: str, end: str) -> list[tuple[str, str]]:
        return sorted((c.sort, getattr(c, end)) for c in changes.changes if c.turn == turn)

    assert keys(there, "new", "after") == keys(back, "withdrawn", "before")
    assert keys(there, "withdrawn", "before") == keys(back, "new", "after")
    assert len(keys(there, "revised", "after")) == len(keys(back, "revised", "after"))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports)
def test_another_report_changes_the_world_and_no_method(reports):
    """However far a new report reaches into old records, the rules did not change."""
    changes = changes_between(drawn(reports[:-1]), drawn(reports))
    assert {c.cause for c in changes.changes} == {"world"}
    assert [c.title for c in of(changes, "report", "new")] == ["Outlet"]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports)
def test_the_same_reports_by_another_method_change_no_world(reports):
    """A picture that an update drew otherwise is no news."""
    one = drawn(reports)
    other = by_other_rules(msgspec.structs.replace(one, events=one.events[1:], figures=one.figures[:-1]))
    changes = changes_between(one, other)
    assert {c.cause for c in changes.changes} <= {"method"}
    assert [f.field for f in changes.method] == ["rules"]
    assert len(changes.changes) == bool(one.events) + bool(one.figures)


def test_what_came_in_is_new_and_what_it_changed_is_revised():
    """The denial makes the capture contested; the later report brings a larger toll."""
    changes = changes_between(drawn([wire()]), drawn([wire(), denial(), later()]))
    assert [c.title for c in of(changes, "report", "new")] == ["State Radio", "Tribune"]
    [taken] = of(changes, "event", "revised")
    assert fields(taken)["status"] == ("reported", "contested")
    assert taken.before == taken.after
    assert {w.outlet for w in taken.witnesses} == {"State Radio", "Tribune"}
    assert of(changes, "disagreement", "new")
    assert not [c for c in changes.changes if c.turn == "withdrawn"]


def test_a_figure_that_its_claimant_raised_is_revised():
    """Twelve, then seventeen, from one ministry: the reader wants the step and no second figure."""
    changes = changes_between(
        drawn([ministry("Courier", WEDNESDAY, 12)]),
        drawn([ministry("Courier", WEDNESDAY, 12), ministry("Gazette", THURSDAY, 17)]),
    )
    [grown] = of(changes, "figure", "revised")
    assert fields(grown)["count"] == ("12", "17")
    assert grown.why == "supersedes the earlier figure"
    assert [w.outlet for w in grown.witnesses] == ["Gazette"]
    assert not of(changes, "figure", "new")
    assert "count: 12 → 17" in render_changes(changes)


def test_a_record_keeps_itself_when_an_earlier_report_comes_in_late():
    """The event takes the id of the earlier claim; it is the same event, and nothing was withdrawn."""
    early = msgspec.json.decode(msgspec.json.encode(wire("r0")), type=Report)
    document = msgspec.structs.replace(early.document, published=TUESDAY, outlet="Early", text=WIRE)
    one, other = drawn([second()]), drawn([msgspec.structs.replace(early, document=document), second()])
    [before], [after] = ([e.id for e in p.events if e.kind == "capture"] for p in (one, other))
    assert before != after
    changes = changes_between(one, other)
    assert [(c.before, c.after) for c in of(changes, "event", "revised") if c.after == after] == [(before, after)]
    assert not of(changes, "event", "withdrawn")


def test_a_new_spelling_revises_the_actor_and_nothing_that_names_it():
    """One name changed is one line and not fifty."""
    one = drawn([wire(), second()])
    renamed = [msgspec.structs.replace(a, name="Front of the Sea") if a.name == "Blue Front" else a for a in one.actors]
    changes = changes_between(one, msgspec.structs.replace(one, actors=tuple(renamed)))
    assert [(c.sort, fields(c)) for c in changes.changes] == [("actor", {"name": ("Blue Front", "Front of the Sea")})]


def test_two_events_that_became_one_are_told_as_merged_and_back_as_split():
    """What went into another record was not taken back."""
    mine = Judgement(
        Subject("claim", "r1", "cr10"), Subject("claim", "r5", "cr50"), "different", "two ports", "analyst"
    )
    one, other = drawn([wire(), later()], mine), drawn([wire(), later()])
    assert len([e for e in one.events if e.kind == "capture"]) == 2
    changes = changes_between(one, other)
    [merged] = of(changes, "event", "withdrawn")
    assert merged.why is not None
    assert merged.why.startswith("merged into “")
    [split] = of(changes_between(other, one), "event", "new")
    assert split.why is not None
    assert split.why.startswith("split from “")
    assert {merged.cause, split.cause} == {"judgement"}


def test_a_removed_report_is_the_reason_for_what_only_it_told():
    """It was no denial and no change of mind."""
    changes = changes_between(drawn(the_war()), drawn([r for r in the_war() if r.document.id != "r2"]))
    [gone] = of(changes, "report", "withdrawn")
    assert gone.why == "the report is not among those read"
    held = [c for c in of(changes, "control", "withdrawn") if "Villa Nueva" in c.title]
    assert [c.why for c in held] == ["its reports are not among those read"]
    assert {c.cause for c in changes.changes} == {"world"}


def test_reports_and_method_together_are_told_apart_by_each_record():
    """After an update a week of news comes in as well: what stands on old reports alone is the update's."""
    one = drawn([wire()])
    lost = [e for e in one.events if e.kind == "withdrawal"]
    both = drawn([wire(), later()])
    other = by_other_rules(
        msgspec.structs.replace(both, events=tuple(e for e in both.events if e.kind != "withdrawal"))
    )
    changes = changes_between(one, other)
    causes = {c.before or c.after: c.cause for c in changes.changes if c.sort == "event"}
    assert causes.pop(lost[0].id) == "method"
    assert set(causes.values()) == {"world"}


def test_a_grade_that_a_person_gave_is_a_judgement():
    """The letter of an outlet is the user's word and not news."""
    one = drawn([wire(), second()])
    graded = tuple(msgspec.structs.replace(r, reliability="B") if r.id == "r1" else r for r in one.reports)
    [change] = changes_between(one, msgspec.structs.replace(one, reports=graded)).changes
    assert (change.sort, change.turn, change.cause) == ("report", "revised", "judgement")
    assert fields(change) == {"reliability": ("F", "B")}


def test_a_sentence_that_is_read_with_other_bounds_is_the_same_claim():
    """A new reader that starts a word earlier gives every claim a new id, and tells nothing new."""
    one = drawn([wire(), second()])
    text = msgspec.json.encode(one).decode()
    for claim in one.claims:
        text = text.replace(f'"{claim.id}"', f'"new{claim.id}"')
    assert changes_between(one, by_other_rules(msgspec.json.decode(text, type=Picture))).changes == ()


def test_a_report_told_again_without_change_is_counted():
    """The copy tells the capture again: unchanged, told by one more report."""
    changes = changes_between(drawn([wire()]), drawn([wire(), copy()]))
    assert [c.sort for c in changes.changes] == ["report"]
    [events] = [t for t in changes.tallies if t.sort == "event"]
    assert (events.new, events.revised, events.withdrawn, events.retold) == (0, 0, 0, events.unchanged)


def test_files_without_a_method_are_compared_by_who_made_them():
    """A picture of an earlier version does not tell its digests."""
    one = msgspec.structs.replace(drawn([wire()]), method=None)
    assert changes_between(one, one).method == ()
    other = msgspec.structs.replace(one, made_by="vedette 9.9", events=())
    changes = changes_between(one, other)
    assert [(f.field, f.after) for f in changes.method] == [("made by", "vedette 9.9")]
    assert {c.cause for c in changes.changes} == {"method"}


def test_many_records_on_one_claim_are_compared_in_bounded_time():
    """A file made to be slow must not be."""
    one = drawn([wire()])
    event = one.events[0]
    many = tuple(msgspec.structs.replace(event, id=f"e-{n}") for n in range(4000))
    hostile = msgspec.structs.replace(one, events=many)
    assert changes_between(hostile, hostile).changes == ()


def test_ids_that_lead_nowhere_break_nothing():
    """A file edited by hand is still compared."""
    one = drawn(the_war())
    broken = msgspec.structs.replace(one, actors=(), places=(), claims=(), reports=())
    for a, b in ((one, broken), (broken, one)):
        assert changes_between(a, b).changes
        assert render_changes(changes_between(a, b), "md")


def test_the_text_tells_news_first_and_the_method_apart():
    """An analyst reads from the top, and must not take an update for news."""
    one = drawn([wire()])
    later_one = drawn([wire(), later()])
    told = render_changes(changes_between(one, later_one))
    assert told.index("NEW SINCE 5 MAR 2031") < told.index("REVISED") < told.index("UNCHANGED")
    assert "METHOD" not in told
    only = by_other_rules(msgspec.structs.replace(one, events=()))
    told = render_changes(changes_between(one, only))
    assert "records changed because Vedette's method changed, not the world." in " ".join(told.split())
    assert "WITHDRAWN" not in told
    assert "no longer: " in told
    assert "Nothing changed." in render_changes(changes_between(one, one))


def test_a_sentence_of_a_report_cannot_become_markup_or_move_a_cursor():
    """Outlets and sentences come from anywhere."""
    t = Teller("x", LATER, THURSDAY, outlet="# [a](b) \x1b[2J<script>")
    changes = changes_between(drawn([wire()]), drawn([wire(), t.report()]))
    assert "\x1b" not in render_changes(changes)
    assert "<script>" not in render_changes(changes, "md")
    assert json.loads(render_changes(changes, "json"))["format"] == "vedette.diff/1"


@pytest.mark.parametrize("form", ["txt", "md", "json"])
def test_the_same_pictures_give_the_same_bytes(form: str):
    """Whatever the order of the reports."""
    one, other = drawn([wire()]), drawn(the_war())
    again = drawn(list(reversed(the_war())))
    assert render_changes(changes_between(one, other), form) == render_changes(changes_between(one, again), form)
