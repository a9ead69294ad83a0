"""What a person judges outranks the machine, survives a new reading, and can be taken back without a trace."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from war import copy, the_war, wire
from worlds import KINDS, WORDS, some_reports

from vedette.engine.cases.judgements.judging import with_judgements
from vedette.engine.plan import picture_of_reports
from vedette.knowledge.case import CaseKnowledge, KnownOutlet
from vedette.model.claims import Report
from vedette.model.judgements import Pointer
from vedette.model.judging import CaseJudgement, Spot, judged
from vedette.model.pictures import Picture
from vedette.picture.changes import changes_between
from vedette.products import render
from vedette.products.brief import compose

NOON = datetime(2031, 3, 9, 12, tzinfo=UTC)
SEIZED = Pointer("event", "Blue Front rebels seized the port city")
TWELVE = Pointer("figure", "At least 12 civilians were killed in the assault")


def said(verdict, *about, by="N. Analyst", hours=0, **more) -> CaseJudgement:
    return judged(verdict, about, by, "she was there", NOON + timedelta(hours=hours), **more)


def picture(reports: list[Report], *judgements: CaseJudgement, case: CaseKnowledge | None = None) -> Picture:
    return picture_of_reports(reports, [], name="war", case=with_judgements(case or CaseKnowledge(), judgements))


def drawn(reports: list[Report], *judgements: CaseJudgement) -> bytes:
    return msgspec.json.encode(picture(reports, *judgements))


def read_anew(report: Report) -> Report:
    """The same report as another reader gives it: other ids of claims, and words moved by a header of ten letters."""
    text = f"HEADLINE\n\n{report.document.text}"

    def moved(evidence):
        return tuple(msgspec.structs.replace(e, start=e.start + 10, end=e.end + 10) for e in evidence)

    def renamed(key):
        return f"{key}-anew" if key else key

    claims = tuple(
        msgspec.structs.replace(
            c,
            id=renamed(c.id),
            evidence=moved(c.evidence),
            about=renamed(c.about),
            part_of=renamed(c.part_of),
            trigger=moved((c.trigger,))[0] if c.trigger else None,
        )
        for c in reversed(report.claims)
    )
    document = msgspec.structs.replace(report.document, text=text)
    quotes = tuple(msgspec.structs.replace(q, evidence=moved((q.evidence,))[0]) for q in report.quotes)
    main = renamed(report.main_claim)
    return msgspec.structs.replace(report, document=document, claims=claims, quotes=quotes, main_claim=main)


def kinds(p: Picture) -> list[str]:
    return sorted(c.kind for c in p.claims)


def test_a_wrong_claim_leaves_the_picture_and_is_declared():
    """Whoever reads the brief sees what was taken out, by whom, why, and the sentence itself."""
    before, after = picture([wire()]), picture([wire()], said("wrong", SEIZED))
    assert kinds(before).count("capture") == 1
    assert kinds(after).count("capture") == 0
    [correction] = after.corrections
    assert (correction.by, correction.why) == ("N. Analyst", "she was there")
    assert correction.words == "Blue Front rebels seized the port city of Port Amar on Tuesday"
    assert [r.kind for r in correction.read_as] == ["capture"]
    assert [f.measure for f in after.figures] == ["killed"], "its number stands by itself"


def test_a_judgement_holds_in_every_copy_and_in_one_report_where_one_is_named():
    """Ten papers print the wire; one misprints it."""
    assert kinds(picture([wire(), copy()], said("wrong", SEIZED))).count("capture") == 0
    alone = msgspec.structs.replace(SEIZED, report="r3.txt")
    assert kinds(picture([wire(), copy()], said("wrong", alone))).count("capture") == 1


@pytest.mark.parametrize(
    "judgement",
    [
        said("wrong", SEIZED),
        said("wrong", Pointer("claim", "led by Ana Ruiz", kind="leads", actor="Ana Ruiz")),
        said("excluded", msgspec.structs.replace(TWELVE, count="12+ killed", place="Port Amar")),
        said("graded", SEIZED, grade="2"),
        said("placed", Pointer("place", "Port Amar"), spot=Spot(4.5, -52.0, 800)),
        said("wrong", Pointer("actor", "Blue Front")),
    ],
    ids=lambda j: f"{j.verdict} {j.about[0].sort}",
)
def test_a_judgement_survives_a_new_reading(judgement):
    """A new version reads every claim under a new id and at another place of the text."""
    anew = [read_anew(r) for r in the_war()]
    one, other = picture(the_war(), judgement), picture(anew, judgement)
    assert len(one.corrections) == len(other.corrections) == 1
    assert len(other.corrections[0].subjects) == len(one.corrections[0].subjects) > 0
    assert kinds(other) == kinds(one)
    assert [(t.measure, t.low, t.high) for t in other.tolls] == [(t.measure, t.low, t.high) for t in one.tolls]


def test_a_wrong_field_leaves_its_claim_and_nothing_else():
    """The town was taken, but not by them; it was, but elsewhere."""
    [taken] = [c for c in picture([wire()], said("wrong", SEIZED, what="actor")).claims if c.kind == "capture"]
    assert (taken.actors, taken.place is not None) == ((), True)
    [taken] = [c for c in picture([wire()], said("wrong", SEIZED, what="place")).claims if c.kind == "capture"]
    assert (taken.place, len(taken.actors)) == (None, 1)
    [taken] = [c for c in picture([wire()], said("wrong", SEIZED, what="time")).claims if c.kind == "capture"]
    assert taken.when.start is None


def test_an_excluded_figure_stays_in_the_ledger_and_is_in_no_toll():
    """It was said; it is not to be added up."""
    before, after = picture([wire()]), picture([wire()], said("excluded", TWELVE))
    assert [str(f.count) for f in after.figures] == [str(f.count) for f in before.figures] == ["12+"]
    assert any(e.killed for e in before.events)
    assert not any(e.killed for e in after.events)
    figure = after.figures[0].id
    assert all(figure not in t.figures for t in after.tolls)
    assert any(figure in t.figures for t in before.tolls)


def test_an_excluded_figure_is_told_where_others_are_counted():
    """The sum says by whom it was left out, and why."""
    p = picture(the_war(), said("excluded", TWELVE))
    told = [left for t in p.tolls for left in t.left_out if left.by is not None]
    assert {(left.why, left.by, left.reason) for left in told} == {
        ("left out by a person", "N. Analyst", "she was there")
    }


def test_a_place_lies_where_a_person_says():
    """The reports mean another town of that name than the gazetteer's."""
    moved = picture(the_war(), said("placed", Pointer("place", "Port Amar"), spot=Spot(4.5, -52.0, 800)))
    [place] = [p for p in moved.places if p.name == "Port Amar"]
    assert (place.lat, place.lon, place.radius_m, place.gazetteer_id) == (4.5, -52.0, 800, None)
    assert len(moved.places) == len(picture(the_war()).places)


def test_a_persons_digit_stands_beside_the_rules_and_never_replaces_it():
    """Both are shown: one may doubt either."""
    before, after = picture([wire()]), picture([wire()], said("graded", SEIZED, grade="6"))
    [was], [now] = ([e for e in p.events if e.kind == "capture"] for p in (before, after))
    assert now.credibility == was.credibility
    assert now.grade is not None
    assert [(g.digit, g.by) for g in now.grade.given] == [(6, "N. Analyst")]


def test_a_letter_goes_to_the_outlet_and_moves_no_digit():
    """The reliability of the source and the credibility of what it says are two things."""
    post = CaseKnowledge(outlets=(KnownOutlet("Wire", owner="Bay Group"),))
    before = picture([wire()], case=post)
    after = picture([wire()], said("graded", Pointer("outlet", "the Wire"), grade="B"), case=post)
    assert [(r.reliability, r.owner) for r in after.reports] == [("B", "Bay Group")]
    assert [e.credibility for e in after.events] == [e.credibility for e in before.events]
    assert picture([wire()], said("graded", Pointer("outlet", "Wire"), grade="C")).reports[0].reliability == "C"


def test_what_points_at_nothing_is_declared():
    """A judgement of a report that was forgotten, or of words that nobody reads so any more."""
    p = picture([wire()], said("wrong", Pointer("claim", "no such words stand anywhere")))
    [skipped] = p.coverage.skipped
    assert "no report tells the claim “no such words stand anywhere”" in skipped.reason
    assert p.corrections == ()


def test_two_persons_who_contradict_each_other_are_both_shown():
    """The stricter is heard; the other stands beside it."""
    p = picture(
        [wire()], said("right", SEIZED, by="B. Other", hours=1), said("wrong", Pointer("event", "seized the port"))
    )
    assert kinds(p).count("capture") == 0
    assert {(c.verdict, c.by, c.outranked_by is None) for c in p.corrections} == {
        ("wrong", "N. Analyst", True),
        ("right", "B. Other", False),
    }


def test_a_wrong_name_takes_its_ties_along():
    """A town that was read as a group; a group that was read as a town."""
    no_actor = picture([wire()], said("wrong", Pointer("actor", "Ana Ruiz")))
    assert {r.type for r in no_actor.relations} == {"fights"}
    assert "Ana Ruiz" not in {a.name for a in no_actor.actors}
    no_place = picture([wire()], said("wrong", Pointer("place", "Port Amar")))
    assert "Port Amar" not in {p.name for p in no_place.places}
    assert kinds(no_place).count("capture") == 1
    unlocated = picture([wire()], said("wrong", Pointer("place", "Port Amar"), what="place"))
    assert [p.lat for p in unlocated.places if p.name == "Port Amar"] == [None]


def test_what_a_judgement_changed_is_laid_to_the_judgement():
    """A diff must not tell a correction as news, nor as a fault of the method."""
    changed = changes_between(picture([wire()]), picture([wire()], said("excluded", TWELVE))).changes
    assert {c.cause for c in changed} == {"judgement"}


@pytest.mark.parametrize("form", ["html", "md", "txt"])
def test_the_brief_tells_what_persons_judged_and_lets_no_markup_through(form):
    """Whoever reads it sees that a person took something out; a name is no door into the page."""
    taken = said("wrong", SEIZED, by="A. <script>alert(1)</script>")
    p = picture([wire()], taken, said("graded", TWELVE, by="B. Other", grade="5"))
    text = " ".join(render(msgspec.structs.replace(p, brief=compose(p)), form).split())
    assert "Judged wrong by A. " in text
    assert "Graded 5 by B. Other" in text
    assert form != "html" or "<script>alert(1)" not in text


pointers = st.one_of(
    st.builds(
        Pointer,
        st.sampled_from(["claim", "event", "figure"]),
        st.just(WORDS[:40]),
        kind=st.sampled_from([None, *KINDS]),
        place=st.sampled_from([None, "Port Amar"]),
    ),
    st.builds(Pointer, st.just("actor"), st.sampled_from(["Blue Front", "rebels", "Ana Ruiz"])),
    st.builds(Pointer, st.just("place"), st.sampled_from(["Port Amar", "Villa Nueva"]), st.sampled_from([None, "g1"])),
)


@st.composite
def some_judgement(draw: st.DrawFn) -> CaseJudgement:
    verdict = draw(st.sampled_from(["right", "wrong", "graded", "placed", "excluded", "different", "same"]))
    sort = {"placed": "place", "graded": "claim", "excluded": "figure"}.get(verdict)
    about = [draw(pointers if sort is None else pointers.filter(lambda p: sort in (p.sort, "claim")))]
    if verdict in ("same", "different"):
        about = [Pointer("actor", "Blue Front"), Pointer("actor", draw(st.sampled_from(["rebels", "Ana Ruiz"])))]
    more = {
        "graded": {"grade": draw(st.sampled_from("123456"))},
        "placed": {"spot": Spot(draw(st.sampled_from([4.0, 5.5])), -52.5)},
        "wrong": {"what": draw(st.sampled_from([None, "actor", "place", "time", "kind"]))},
    }.get(verdict, {})
    return said(verdict, *about, by=draw(st.sampled_from(["A", "B"])), hours=draw(st.integers(0, 9)), **more)


some_judgements = st.lists(some_judgement(), max_size=5)
SLOW = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}


@settings(max_examples=25, **SLOW)
@given(some_reports, some_judgements, st.randoms(use_true_random=False))
def test_the_order_of_judgements_does_not_matter(reports, judgements, rng):
    """Two analysts who merge their files get one picture, whoever imported first."""
    shuffled = [*judgements, *judgements[:1]]
    rng.shuffle(shuffled)
    assert drawn(reports, *shuffled) == drawn(reports, *judgements)


@settings(max_examples=25, **SLOW)
@given(some_reports, some_judgements, some_judgement())
def test_undoing_gives_the_picture_before_byte_for_byte(reports, judgements, one):
    """A slip of the key leaves nothing behind; undoing the undo brings it back."""
    undo = judged("undone", (), "A", "a slip", NOON + timedelta(days=1), undoes=one.id)
    again = judged("undone", (), "B", "it was right", NOON + timedelta(days=2), undoes=undo.id)
    others = [j for j in judgements if j.id != one.id]
    assert drawn(reports, *others, one, undo) == drawn(reports, *others)
    assert drawn(reports, *others, one, undo, again) == drawn(reports, *others, one)


@settings(max_examples=25, **SLOW)
@given(some_reports, some_judgements)
def test_every_judgement_is_told_somewhere(reports, judgements):
    """Applied, outranked or idle: none is lost in silence."""
    case = with_judgements(CaseKnowledge(), judgements)
    p = picture_of_reports(reports, [], name="war", case=case)
    told = {c.judgement for c in p.corrections}
    idle = " ".join(s.input for s in p.coverage.skipped)
    assert all(j.id in told or j.id in idle for j in case.corrections)


def test_what_is_judged_wrong_is_in_no_record_of_the_picture():
    """Nothing that the products show stands on a claim that a person took out."""
    p = picture(the_war(), said("wrong", SEIZED))
    gone = {s.key for c in p.corrections for s in c.subjects}
    assert gone
    standing = {c for e in p.events for c in (*e.claims, *e.against)} | {c for f in p.figures for c in f.claims}
    assert not gone & standing
