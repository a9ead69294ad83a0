"""Origins of claims: who stands behind what several outlets tell."""

import msgspec
import pytest
from war import PORT, TUESDAY, WEDNESDAY, Teller, copy, wire

from vedette.knowledge.case import KnownOutlet
from vedette.knowledge.registry import Registry
from vedette.model.claims import Report, Speaker
from vedette.model.pictures import Event, Picture
from vedette.model.when import When
from vedette.picture import picture_of
from vedette.reconciliation import reconcile

HOUSES = Registry([KnownOutlet("Bay Gazette", owner="Bay Media"), KnownOutlet("Bay Mail", owner="Bay Media")])
WORDS = {
    "a": "Rebels of the Blue Front took Port Amar on Tuesday, and shops along the quay stayed shut.",
    "b": "Port Amar fell to the Blue Front on Tuesday; dockers saw the flag go up over the customs house.",
    "c": "On Tuesday the Blue Front entered Port Amar and took it, a week after the rains had begun there.",
}


def told(key: str, outlet: str, *, said_by: tuple[Speaker, ...] = (), credits: tuple[str, ...] = ()) -> Report:
    t = Teller(key, WORDS[key], WEDNESDAY, outlet=outlet)
    t.party("Blue Front", "armed group", country="CVD").party("Harbourwire", "news agency")
    t.party("Amar Observatory", "monitor").party("local media", "media").site("Port Amar", **PORT)
    taken = t.says(
        "capture",
        WORDS[key].split(",")[0].split(";")[0],
        actors=("Blue Front",),
        place="Port Amar",
        when=When.on(TUESDAY),
        said_by=said_by,
        modality="said" if said_by else "asserted",
    )
    report = t.report(taken)
    return msgspec.structs.replace(report, document=msgspec.structs.replace(report.document, credits=credits))


def drawn(*reports: Report, registry: Registry = Registry()) -> Picture:
    return picture_of(reports, reconcile(reports, registry), as_of=None, case="w", skipped=(), registry=registry)


def capture(*reports: Report, registry: Registry = Registry()) -> Event:
    [event] = [e for e in drawn(*reports, registry=registry).events if e.kind == "capture"]
    return event


AGENCY = (Speaker("Harbourwire", "Harbourwire"),)
RELAYED = (Speaker("Amar Observatory", "the Amar Observatory", "the Harbourwire news agency"),)
NOBODY = (Speaker("local media", "local media"),)


def test_reporters_of_two_outlets_are_two_origins():
    """What everything else here is compared with."""
    event = capture(told("a", "Post"), told("b", "Times"))
    assert (event.outlets, event.origins, event.status) == (2, 2, "confirmed")


@pytest.mark.parametrize("said_by", [AGENCY, RELAYED])
def test_two_outlets_that_cite_one_agency_are_one_origin(said_by):
    """ "According to Harbourwire" in two papers is what Harbourwire says, twice."""
    event = capture(told("a", "Post", said_by=said_by), told("b", "Times", said_by=said_by))
    assert (event.outlets, event.origins) == (2, 1)


def test_a_paper_that_cites_an_agency_adds_nothing_to_the_agency_itself():
    """The agency's own report is in the case; the paper has it from there."""
    event = capture(told("a", "Harbourwire"), told("b", "Times", said_by=AGENCY))
    assert (event.outlets, event.origins) == (2, 1)
    assert capture(told("a", "Harbourwire"), told("b", "Times", said_by=AGENCY), told("c", "Post")).origins == 2


def test_what_an_agency_was_told_and_prints_itself_stays_its_own():
    """ "The Observatory told Harbourwire", on Harbourwire's own page, and a paper with a reporter there."""
    own = told("a", "Harbourwire", said_by=RELAYED)
    assert capture(own, told("b", "Times")).origins == 2


def test_two_texts_credited_to_one_agency_are_one_origin_for_one_happening():
    """An agency writes twice of one fall of one town; two papers print one each."""
    event = capture(told("a", "Post", credits=("Harbourwire",)), told("b", "Times", credits=("Harbourwire",)))
    assert (event.outlets, event.origins) == (2, 1)
    assert capture(told("a", "Post", credits=("Harbourwire",)), told("b", "Times", credits=("Bayline",))).origins == 2


def test_media_without_a_name_are_no_origin_of_their_own():
    """ "Local media" in two papers may be two different stations."""
    plain = capture(told("a", "Post", said_by=NOBODY), told("b", "Times"))
    assert plain.origins == 2


def test_papers_of_one_owner_are_one_origin_for_one_happening():
    """Two papers of one newsroom cannot confirm each other; without the registry nobody knows that they are."""
    papers = told("a", "Bay Gazette"), told("b", "Bay Mail")
    assert capture(*papers).origins == 2
    owned = capture(*papers, registry=HOUSES)
    assert (owned.outlets, owned.origins, owned.status) == (2, 1, "reported")


def test_an_outlet_that_tells_a_thing_twice_is_one_origin():
    """A paper's report of the next day confirms nothing of its first."""
    event = capture(told("a", "Post"), told("b", "Post"))
    assert (event.outlets, event.origins) == (1, 1)


def test_copies_are_outlets_and_no_origins():
    """The coverage and the events tell both numbers."""
    picture = drawn(wire(), copy())
    assert (picture.coverage.outlets, picture.coverage.origins) == (2, 1)
    assert {(e.outlets, e.origins) for e in picture.events} == {(2, 1)}
    assert {(f.outlets, f.origins) for f in picture.figures} == {(2, 1)}


def test_the_order_of_the_reports_does_not_change_the_origins():
    """The agency's own report may come last."""
    reports = [told("b", "Times", said_by=AGENCY), told("c", "Post", said_by=AGENCY), told("a", "Harbourwire")]
    assert msgspec.json.encode(drawn(*reports)) == msgspec.json.encode(drawn(*reversed(reports)))
