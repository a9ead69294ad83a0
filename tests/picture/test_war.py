"""The picture of the invented war, read as an analyst reads it."""

from datetime import date

from vedette.model.pictures import Event, Picture
from vedette.model.when import When


def the(picture: Picture, kind: str) -> Event:
    [event] = [e for e in picture.events if e.kind == kind]
    return event


def test_a_capture_told_by_many_is_one_event(picture: Picture):
    """Counting one capture four times would invent a war of its own."""
    capture = the(picture, "capture")
    assert len(capture.claims) == 4
    assert capture.when == When.on(date(2031, 3, 4))
    assert capture.origins == 3


def test_a_denial_makes_an_event_contested(picture: Picture):
    """Both sides must be visible where a party denies."""
    capture = the(picture, "capture")
    assert capture.status == "contested"
    assert capture.against == ("cr40",)
    assert any(d.reason == "contradiction" and "Port Amar" in d.about for d in picture.disagreements)


def test_what_is_only_expected_is_no_event(picture: Picture):
    """A march that may come has not happened; it is the reports' expectation and an open question."""
    assert not any(e.kind == "advance" for e in picture.events)
    assert len(picture.expectations) == 1
    [item] = picture.outlook
    assert item.question == "Will the Blue Front advance on Villa Nueva?"
    assert item.probability is None


def test_names_of_one_actor_are_one_actor(picture: Picture):
    """Acronym, word order and a bare last name do not make new actors."""
    names = {a.name: set(a.aliases) for a in picture.actors}
    assert "BF" in names["Blue Front"]
    assert "Ruiz" in names["Ana Ruiz"]
    assert "UN" in names["United Nations"]
    assert "army of Costa Verde" in names["Costa Verde army"]


def test_a_state_and_its_army_are_two_actors(picture: Picture):
    """A government may hold a capital that its army has left."""
    assert {"Costa Verde army", "Costa Verde government"} <= {a.name for a in picture.actors}


def test_a_taken_town_has_its_taker_and_a_threatened_one_keeps_its_holder(picture: Picture):
    """Only what happened moves the line."""
    held = {c.place: c for c in picture.control}
    assert held["p-port-amar"].holder == "a-blue-front"
    assert held["p-port-amar"].source == "a-costa-verde-army"
    assert held["p-villa-nueva"].holder == "a-costa-verde-government"


def test_a_figure_that_grows_supersedes_and_does_not_contradict(picture: Picture):
    """The UN's second count is later news of the same people."""
    displaced = sorted((f for f in picture.figures if f.measure == "displaced"), key=lambda f: f.count.low or 0)
    assert displaced[1].supersedes == displaced[0].id
    [matter] = [d for d in picture.disagreements if "displaced" in d.about]
    assert matter.reason == "supersession"


def test_a_figure_in_two_copies_is_one_figure(picture: Picture):
    """A ledger that lists a wire twice would count its dead twice."""
    killed = [f for f in picture.figures if f.measure == "killed"]
    assert [(f.count.low, len(f.claims), f.origins) for f in killed] == [(12, 2, 1), (30, 1, 1)]


def test_a_toll_takes_the_claimants_last_word(picture: Picture):
    """Twelve became thirty; both are not twenty-one, and the first is no rival of the second."""
    killed = the(picture, "capture").killed
    assert killed is not None
    assert (killed.low, killed.best, killed.high) == (30, 30, 30)


def test_accounts_of_why_a_side_left_are_a_disagreement(picture: Picture):
    """A planned redeployment and a flight in disarray are one withdrawal told by two interests."""
    assert any(d.about == "why forces left Port Amar" for d in picture.disagreements)


def test_all_reports_of_the_happening_are_one_story(picture: Picture):
    """Also the one that denies it tells of it."""
    assert [s.reports for s in picture.stories] == [("r1", "r2", "r3", "r4", "r5")]


def test_two_sides_that_meet_in_a_capture_fight(picture: Picture):
    """The graph of actors shows who fights whom without a sentence that says so."""
    ties = {(r.source, r.type, r.goal) for r in picture.relations}
    assert ("a-blue-front", "fights", "a-costa-verde-army") in ties
    assert ("a-ana-ruiz", "leads", "a-blue-front") in ties
