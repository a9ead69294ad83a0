"""The digit follows from a table that a reader can check by hand; the letter and the wording have no part in it."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from war import PORT, TUESDAY, WEDNESDAY, Teller, copy, wire
from worlds import some_reports

from vedette.knowledge.case import KnownOutlet
from vedette.knowledge.registry import Registry
from vedette.model.claims import Report, Speaker
from vedette.model.counts import Count
from vedette.model.judgements import Judgement, Subject
from vedette.model.pictures import Event, Picture
from vedette.model.when import When
from vedette.picture import picture_of
from vedette.picture.standing.grading import RULE, TABLE
from vedette.reconciliation import reconcile

LETTERS = ("A", "B", "C", "D", "E", "F")


def drawn(reports: list[Report], registry: Registry = Registry()) -> Picture:
    return picture_of(reports, reconcile(reports, registry), as_of=None, case="w", registry=registry)


def told(
    key: str,
    kind: str = "capture",
    *,
    by: str | None = None,
    outlet: str | None = None,
    day: date | None = WEDNESDAY,
    **fields: object,
) -> Report:
    """One report by an outlet of its own, with one claim of the Blue Front's at Port Amar on Tuesday."""
    words = f"{outlet or key} tells on its page {key} what the Blue Front did at Port Amar"
    own = " ".join(f"{key}{n * 7919}{key}" for n in range(80))
    t = Teller(key, f"{words}. {own}", day, outlet=outlet or key)
    t.party("Blue Front", "armed group", country="CVD").party("Costa Verde army", "state forces", country="CVD")
    t.party("Amar Observatory", "monitor").party("villagers", "civilians").party("Doctor Paz", "person")
    t.site("Port Amar", **PORT)
    given_fields = {"actors": ("Blue Front",), "place": "Port Amar", "when": When.on(TUESDAY), **fields}
    if by:
        given_fields = {"said_by": (Speaker(by, by),), "modality": "said", **given_fields}
    t.says(kind, words, **given_fields)
    return t.report(t.claims[0].id)


def the_event(*reports: Report, registry: Registry = Registry()) -> Event:
    events = drawn(list(reports), registry).events
    assert len(events) == 1
    return events[0]


VAGUE = {"when": When(), "place": None}
LATE = {"day": TUESDAY + timedelta(days=400)}
ROWS = [
    ("two outlets on their own word", 1, "agreed", [told("a"), told("b")]),
    ("two outlets, one of them by a monitor's word", 1, "agreed", [told("a"), told("b", by="Amar Observatory")]),
    (
        "one outlet by two voices",
        2,
        "supported",
        [told("a", outlet="Post"), told("b", outlet="Post", by="Amar Observatory")],
    ),
    ("one outlet twice", 2, "supported", [told("a", outlet="Post"), told("b", outlet="Post")]),
    ("one outlet on its own word", 2, "supported", [told("a")]),
    ("one outlet on its own word, no day and no place", 3, "told", [told("a", **VAGUE)]),
    ("one outlet, long after", 3, "told", [told("a", **LATE)]),
    ("two outlets by one monitor", 3, "told", [told("a", by="Amar Observatory"), told("b", by="Amar Observatory")]),
    ("one outlet by a monitor", 3, "told", [told("a", by="Amar Observatory")]),
    ("one outlet by a party on its own gain", 3, "weak", [told("a", by="Blue Front")]),
    ("an outlet and a party", 2, "supported", [told("a", by="Amar Observatory"), told("b", by="Blue Front")]),
    (
        "a party that tells of its loss",
        2,
        "supported",
        [told("a", by="Costa Verde army", targets=("Costa Verde army",))],
    ),
    ("nobody named", 6, "rumoured", [told("a", modality="reported")]),
    ("nobody named, twice", 3, "weak", [told("a", modality="reported"), told("b", modality="reported")]),
]


@pytest.mark.parametrize(("digit", "row", "reports"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS])
def test_the_row_of_the_table_follows_from_who_tells_it(digit, row, reports):
    """A reader with the table in hand comes to the same digit."""
    event = the_event(*reports)
    assert event.grade is not None
    assert (event.credibility, event.grade.digit, event.grade.row) == (digit, digit, row)
    assert TABLE[event.grade.row][event.grade.column] == digit
    assert event.grade.rule == RULE


def denied(key: str, **fields: object) -> Report:
    return told(key, polarity="denied", **fields)


@pytest.mark.parametrize(
    ("reports", "column", "digit"),
    [
        ([told("a"), told("b"), denied("x", by="Costa Verde army", targets=("Costa Verde army",))], "the weak", 2),
        ([told("a"), denied("x")], "the firm", 4),
        ([told("a", by="Blue Front"), denied("x")], "the firm", 5),
        ([told("a"), told("b"), told("c"), denied("x")], "the weak", 2),
    ],
    ids=["the loser denies", "an outlet denies", "only a party says so", "three to one"],
)
def test_the_column_follows_from_who_says_otherwise(reports, column, digit):
    """A defeated army's denial does not weigh as much as an outlet's."""
    *for_it, against = (Subject("claim", r.document.id, r.claims[0].id) for r in reports)
    judged = [
        *(j for j in reconcile(reports) if j.verdict == "same"),
        *(Judgement(one, against, "contradicts", "They differ.", "rule:test", "contradiction") for one in for_it),
    ]
    (event,) = picture_of(reports, judged, as_of=None, case="w").events
    assert event.grade is not None
    assert event.against
    assert (event.grade.column, event.credibility) == (column, digit)


def words_of_voice(report: Report) -> list[str]:
    return [i.value for c in drawn([report]).claims for i in c.grade.inputs if i.name == "voice"]  # type: ignore[union-attr]


def figure(**fields: object) -> Report:
    who = fields.pop("who", None)
    return told("a", "figure", count=Count(9, 9, measure="killed", who=who), **fields)


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (told("a", by="Blue Front"), "about its own gain"),
        (told("a", "withdrawal", by="Blue Front"), "about its own losses"),
        (told("a", "shelling", by="Blue Front", targets=("villagers",)), "about harm it did itself"),
        (told("a", "shelling", by="Blue Front", targets=("Costa Verde army",)), "about its enemy's losses"),
        (
            told("a", "shelling", by="Costa Verde army", targets=("Costa Verde army",)),
            "laying blame on its enemy",
        ),
        (figure(by="Costa Verde army", targets=("Costa Verde army",), who="soldiers"), "about its own losses"),
        (figure(by="Blue Front", who="soldiers"), "about its enemy's losses"),
        (figure(by="Blue Front", who="children"), "about harm it did itself"),
        (
            told("a", "shelling", by="Blue Front", targets=("villagers",), polarity="denied"),
            "denying what would serve it",
        ),
    ],
)
def test_a_party_s_stake_is_told_from_what_it_says(report, words):
    """The same mouth is a witness on its own losses and an advocate on its enemy's."""
    if "denying" in words:  # to deny what it would rather not have done is no concession
        words = "denying what would harm it"
    assert words_of_voice(report) == [f"said by a party {words}"]


def test_a_monitor_and_a_doctor_have_no_stake():
    """Whoever is on no side speaks as a speaker."""
    for by in ("Amar Observatory", "Doctor Paz"):
        report = told("a", "shelling", by=by, targets=("villagers",))
        assert words_of_voice(report) == ["said by a speaker"]


def test_a_witness_is_as_near_as_the_outlet_itself_until_he_is_relayed():
    """What another paper says that a witness said is hearsay of a witness."""
    near = told("a", said_by=(Speaker(None, "a witness"),), modality="said")
    relayed = told("a", said_by=(Speaker(None, "a witness", "Harbour Radio"),), modality="said")
    assert words_of_voice(near) == ["said by a witness or the outlet's reporter"]
    assert words_of_voice(relayed) == ["said by a speaker, at second hand"]
    assert (the_event(near).credibility, the_event(relayed).credibility) == (2, 3)


def test_state_media_speak_for_their_party_only_where_the_registry_says_so():
    """Nobody is made a mouthpiece by its name."""
    of_state = Registry([KnownOutlet("Front Radio", party="Blue Front")])
    report = told("a", outlet="Front Radio")
    assert (the_event(report).status, the_event(report).credibility) == ("reported", 2)
    spoken = the_event(report, registry=of_state)
    assert (spoken.status, spoken.credibility) == ("claimed", 3)
    loss = told("a", "withdrawal", outlet="Front Radio")
    assert the_event(loss, registry=of_state).status == "reported"


def test_two_mouthpieces_of_one_party_are_one_voice():
    """A second channel of the same side confirms nothing."""
    both = Registry([KnownOutlet("Front Radio", party="Blue Front"), KnownOutlet("Front TV", party="Blue Front")])
    event = the_event(told("a", outlet="Front Radio"), told("b", outlet="Front TV"), registry=both)
    assert (event.status, event.origins, event.credibility) == ("claimed", 1, 3)


def test_every_claim_event_figure_and_holding_has_a_grade_that_opens(picture: Picture):
    """A digit without its inputs is an opinion."""
    claims = {c.id for c in picture.claims}
    for record in (*picture.events, *picture.figures, *picture.control, *picture.claims):
        assert record.grade is not None
        assert TABLE[record.grade.row][record.grade.column] == record.grade.digit
        assert {i.name for i in record.grade.inputs} >= {"voice", "precision", "age"}
        assert all(set(i.claims) <= claims for i in record.grade.inputs)
    assert all(e.credibility == e.grade.digit for e in picture.events if e.grade)


def digits(picture: Picture) -> list[object]:
    return [r.grade for r in (*picture.events, *picture.figures, *picture.control, *picture.claims)]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports, st.sampled_from(LETTERS))
def test_the_letter_never_changes_a_digit(reports, letter):
    """An outlet that is trusted can be wrong, and one that is not can be right: the two are judged apart."""
    named = [
        msgspec.structs.replace(r, document=msgspec.structs.replace(r.document, outlet=f"Paper {n}"))
        for n, r in enumerate(reports)
    ]
    graded = Registry([KnownOutlet(f"Paper {n}", reliability=letter) for n in range(0, len(named), 2)])
    plain = drawn(named)
    lettered = drawn(named, graded)
    assert digits(lettered) == digits(plain)
    assert {r.reliability for r in lettered.reports} == {letter, "F"}


def test_loaded_words_are_marked_and_never_change_a_digit():
    """A gut punch is no evidence."""
    sober = wire(text=wire().document.text)
    heated = wire(text=wire().document.text)
    words = heated.document.text.replace("seized", "stunningly seized in a gut punch")
    assert len(words) > len(sober.document.text)
    loud = []
    for claim in heated.claims:
        text = claim.evidence[0].text.replace("seized", "stunningly seized in a gut punch")
        at = words.index(text)
        evidence = msgspec.structs.replace(claim.evidence[0], start=at, end=at + len(text), text=text)
        loud.append(msgspec.structs.replace(claim, evidence=(evidence,)))
    document = msgspec.structs.replace(heated.document, text=words)
    plain, shouted = drawn([sober]), drawn([msgspec.structs.replace(heated, document=document, claims=tuple(loud))])
    assert digits(shouted) == digits(plain)
    marked = {(w.text, w.sort) for c in shouted.claims for w in c.loaded}
    assert marked >= {("stunningly", "sensational"), ("gut punch", "sensational")}
    assert all(words[w.start : w.end] == w.text for c in shouted.claims for w in c.loaded)
    assert not any(w.sort == "sensational" for c in plain.claims for w in c.loaded)


def test_a_copy_changes_no_grade_but_the_count_of_outlets():
    """Two outlets with one text are told as two outlets and one origin."""
    both = drawn([wire(), copy()])
    inputs = [i.value for e in both.events for i in (e.grade.inputs if e.grade else ()) if i.name == "origins"]
    assert set(inputs) == {"2 outlets, 1 origin"}
