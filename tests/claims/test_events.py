"""Events: who did what to whom, where and when. Texts and places here are made up."""

from collections.abc import Callable
from datetime import date

import pytest

from vedette.claims.events import events_in
from vedette.model.claims import Claim
from vedette.model.readings import Reading
from vedette.model.when import When

DAY = date(2031, 5, 9)
"""The Friday on which every staged report is published."""
CAST = {
    "Rebels": "armed group",
    "rebels": "armed group",
    "The rebels": "armed group",
    "the army": "state forces",
    "The army": "state forces",
    "soldiers": "state forces",
    "Soldiers": "state forces",
    "police": "state forces",
    "Police": "state forces",
    "Ruritania": "state",
    "Ruritanian=Ruritania": "state",
    "Blue Front": "armed group",
    "civilians": "civilians",
    "villagers": "civilians",
    "residents": "civilians",
    "protesters": "civilians",
    "militants": "armed group",
    "Militants": "armed group",
    "President Vask=Vask": "person",
    "gunmen": "armed group",
    "Gunmen": "armed group",
    "prisoners": "civilians",
    "worshippers": "civilians",
}
PLACES = {"Strelsau": "town", "Zenda": "town", "Hentzau": "town", "Tarlenheim": "province"}


@pytest.fixture
def events(stage: Callable[..., Reading]) -> Callable[[str], tuple[Claim, ...]]:
    def read(text: str) -> tuple[Claim, ...]:
        days = {"Monday": date(2031, 5, 5), "Tuesday": date(2031, 5, 6), "Sunday": date(2031, 5, 4)}
        return events_in(stage(text, actors=CAST, places=PLACES, times=days))

    return read


def told(claims: tuple[Claim, ...]) -> list[tuple[str, tuple[str, ...], tuple[str, ...], str | None]]:
    return [(c.kind, c.actors, c.targets, c.place) for c in claims]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "targets", "place"),
    [
        ("Rebels captured Strelsau.", "capture", ("Rebels",), (), "Strelsau"),
        ("Strelsau was captured by rebels.", "capture", ("rebels",), (), "Strelsau"),
        ("Rebels have taken control of Strelsau.", "capture", ("Rebels",), (), "Strelsau"),
        ("Strelsau fell to the rebels on Monday.", "capture", ("rebels",), (), "Strelsau"),
        ("The army lost control of Strelsau.", "capture", (), ("The army",), "Strelsau"),
        ("The fall of Strelsau was a blow.", "capture", (), (), "Strelsau"),
        ("Rebels drove the army out of Strelsau.", "capture", ("Rebels",), ("the army",), "Strelsau"),
        ("The army pulled out of Zenda.", "withdrawal", ("The army",), (), "Zenda"),
        ("The rebels are advancing toward Zenda.", "advance", ("The rebels",), (), "Zenda"),
        ("Ruritanian airstrikes on Zenda killed 12 civilians.", "air strike", ("Ruritania",), ("civilians",), "Zenda"),
        (
            "Twelve civilians were killed in a Ruritanian drone strike on Zenda.",
            "drone strike",
            ("Ruritania",),
            ("civilians",),
            "Zenda",
        ),
        ("The army shelled Zenda.", "shelling", ("The army",), (), "Zenda"),
        ("A car bomb exploded near a market in Zenda.", "bombing", (), (), "Zenda"),
        ("A suicide bomber blew himself up at a checkpoint in Zenda.", "suicide bombing", (), (), "Zenda"),
        ("Gunmen opened fire on worshippers in Zenda.", "attack", ("Gunmen",), ("worshippers",), "Zenda"),
        ("Militants ambushed soldiers near Zenda.", "attack", ("Militants",), ("soldiers",), "Zenda"),
        ("Militants abducted villagers from Zenda.", "abduction", ("Militants",), ("villagers",), "Zenda"),
        ("Police arrested protesters in Zenda.", "arrest", ("Police",), ("protesters",), "Zenda"),
        ("Soldiers executed prisoners in Zenda.", "execution", ("Soldiers",), ("prisoners",), "Zenda"),
        ("Rebels freed prisoners from a jail in Zenda.", "prisoner release", ("Rebels",), ("prisoners",), "Zenda"),
        ("The army has besieged Zenda.", "siege", ("The army",), (), "Zenda"),
        ("Ruritania imposed a curfew in Zenda.", "curfew", ("Ruritania",), (), "Zenda"),
        ("An earthquake struck Zenda, killing hundreds.", "disaster", (), (), "Zenda"),
        ("President Vask fled Strelsau.", "flight", ("Vask",), (), "Strelsau"),
        ("Heavy clashes broke out in Zenda.", "clash", (), (), "Zenda"),
        (
            "The army carried out air strikes on Zenda that killed 12 civilians.",
            "air strike",
            ("The army",),
            ("civilians",),
            "Zenda",
        ),
    ],
)
def test_one_act_is_one_claim_with_its_parties_and_place(events, text, kind, actors, targets, place):
    """The picture rests on who did what to whom and where, however the sentence is built."""
    assert told(events(text)) == [(kind, actors, targets, place)]


@pytest.mark.parametrize(
    "text",
    [
        "The photographer captured the mood of Strelsau.",
        "The minister attacked the policy in Zenda.",
        "President Vask fell ill in Zenda.",
        "The company launched a website in Zenda.",
        "The meeting took place in Strelsau on Monday.",
        "The firm fired 20 workers in Zenda.",
        "The striker took a shot at goal in Zenda.",
        "The report struck a hopeful tone.",
    ],
)
def test_a_metaphor_is_no_event(events, text):
    """A false attack on the map is worse than a missed one."""
    assert told(events(text)) == []


def test_each_place_of_a_list_is_captured(events):
    """A map needs each town, and an elliptic list is how agencies tell of several."""
    claims = events("The rebels captured Strelsau, followed by Hentzau on Tuesday.")
    assert [(c.place, c.when.end) for c in claims] == [("Strelsau", DAY), ("Hentzau", date(2031, 5, 6))]
    assert [c.place for c in events("The rebels captured Strelsau and Zenda.")] == ["Strelsau", "Zenda"]


def test_a_retreat_that_is_forced_has_its_own_actor_and_the_place_of_its_clause(events):
    """ "Forcing a retreat by the army" tells a second event of another party."""
    claims = events("The rebels entered Strelsau, forcing a retreat by the army.")
    assert told(claims) == [("capture", ("The rebels",), (), "Strelsau"), ("withdrawal", ("the army",), (), "Strelsau")]
    assert claims[0].extent == "part"


def test_who_is_accused_did_it_not_who_accuses(events):
    """The subject of "accused X of shelling" is not the one who shelled."""
    claims = {c.kind: c for c in events("Ruritania accused the army of bombarding Zenda.")}
    assert claims["shelling"].actors == ("the army",)
    assert claims["accusation"].actors == ("Ruritania",)


def test_a_thing_struck_keeps_its_words_and_the_town(events):
    """The bridge and the town it lies in are both wanted."""
    [claim] = events("Ruritanian jets struck a hospital in Zenda.")
    assert (claim.place, claim.object_text) == ("Zenda", "a hospital")


def test_a_day_told_belongs_to_its_own_clause(events):
    """A day beside one act must not date another."""
    claims = events("The rebels captured Strelsau on Monday after the army withdrew from Zenda on Sunday.")
    assert {c.place: c.when for c in claims} == {
        "Strelsau": When.on(date(2031, 5, 5)),
        "Zenda": When.on(date(2031, 5, 4)),
    }


def test_a_past_without_a_day_is_only_before_the_report(events):
    """To date it on the day of the report would invent precision."""
    [claim] = events("The rebels captured Strelsau.")
    assert claim.when == When.before(DAY)


def test_a_fall_told_as_background_of_a_move_does_not_take_its_day(events):
    """ "After the capture of X, rebels advanced on Monday" says only that X fell before."""
    claims = {
        c.place: c for c in events("Following their capture of Strelsau, the rebels advanced toward Zenda on Monday.")
    }
    assert claims["Strelsau"].actors == ("rebels",)
    assert claims["Strelsau"].when == When.before(DAY)


def test_reading_nothing_gives_nothing(events):
    """An empty report is a report."""
    assert events("") == ()


def test_the_same_report_gives_the_same_claims(events):
    """Ids and order must not change from run to run."""
    text = "Rebels captured Strelsau and the army shelled Zenda."
    assert events(text) == events(text)
    assert len({c.id for c in events(text)}) == 2


def test_claims_stand_on_a_literal_slice(events):
    """No claim without the sentence that says it."""
    text = "It rained. Rebels captured Strelsau on Monday. Nothing else happened."
    [claim] = events(text)
    assert (
        claim.evidence[0].text
        == text[claim.evidence[0].start : claim.evidence[0].end]
        == "Rebels captured Strelsau on Monday."
    )
    assert claim.trigger is not None
    assert claim.trigger.text == "captured"


@pytest.mark.parametrize(
    ("text", "kind", "actors", "targets", "place"),
    [
        ("On Sunday by the rebels was struck a blow on the station of Zenda.", "attack", ("rebels",), (), "Zenda"),
        ("Zenda was occupied on Tuesday in the morning by the rebels.", "capture", ("rebels",), (), "Zenda"),
        (
            "Strelsau was attacked, and by nine o'clock it was in the hands of the rebels.",
            "capture",
            ("rebels",),
            (),
            "Strelsau",
        ),
        ("Into Zenda returned on Sunday the police.", "return", ("police",), (), "Zenda"),
        ("Soldiers were taken prisoner near Zenda.", "arrest", (), ("Soldiers",), "Zenda"),
        ("The villagers were being taken out of Zenda.", "evacuation", (), ("villagers",), "Zenda"),
        ("Police fired tear gas at protesters in Zenda.", "protest", ("protesters",), ("Police",), "Zenda"),
        (
            "Soldiers handed their weapons to the police in Zenda.",
            "change to group",
            ("Soldiers",),
            ("police",),
            "Zenda",
        ),
        ("The rebels gave the army an ultimatum to leave Zenda.", "threat", ("The rebels",), ("the army",), None),
        ("Torture chambers were found in Zenda.", "torture", (), (), "Zenda"),
        ("In Zenda, power and water were cut on Monday.", "service disruption", (), (), "Zenda"),
        ("Large parts of Zenda lost electricity.", "service disruption", (), (), "Zenda"),
        ("A tent camp was opened in Zenda.", "aid", (), (), "Zenda"),
        ("Clashes were reported on Monday near Zenda.", "clash", (), (), "Zenda"),
        ("Zenda: heavy shelling on Monday.", "shelling", (), (), "Zenda"),
        ("Ruritania announced the liberation of Zenda.", "capture", ("Ruritania",), (), "Zenda"),
    ],
)
def test_odd_words_tell_of_one_happening_too(
    events: Callable[[str], tuple[Claim, ...]],
    text: str,
    kind: str,
    actors: tuple[str, ...],
    targets: tuple[str, ...],
    place: str | None,
) -> None:
    """Translated dispatches, bulletins and headlines do not keep to the order of words that a wire keeps to."""
    assert (kind, actors, targets, place) in told(events(text))


def test_one_who_announces_a_capture_is_not_the_one_who_took_it(events: Callable[[str], tuple[Claim, ...]]) -> None:
    """A spokesman who announces that a town is free would else hold it in the picture."""
    [claim] = events("President Vask announced the liberation of Strelsau.")
    assert (claim.kind, claim.actors, claim.place) == ("capture", (), "Strelsau")


@pytest.mark.parametrize(
    "text",
    [
        "The army did not confirm the loss of Zenda.",
        "Ruritania neither confirmed nor denied the fall of Zenda.",
    ],
)
def test_what_is_not_confirmed_is_not_told(events: Callable[[str], tuple[Claim, ...]], text: str) -> None:
    """A government that keeps silent on a loss has said nothing that may stand in a ledger of claims."""
    assert not [c for c in events(text) if c.kind == "capture" and c.polarity == "yes"]


def test_a_list_of_places_with_days_gives_each_its_own(events: Callable[[str], tuple[Claim, ...]]) -> None:
    """ "A on Monday, B on Tuesday" leaves out its second verb, and each place keeps its own day."""
    claims = events("Rebels captured Strelsau on Monday, Zenda on Tuesday and Hentzau on Sunday.")
    assert [(c.place, c.when.start) for c in claims] == [
        ("Strelsau", date(2031, 5, 5)),
        ("Zenda", date(2031, 5, 6)),
        ("Hentzau", date(2031, 5, 4)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Zenda was shelled on Monday, as were Strelsau and Hentzau.",
        "The army shelled the areas of Zenda, Strelsau and Hentzau.",
        "Soldiers repelled attacks at Zenda, Strelsau and Hentzau.",
    ],
)
def test_each_place_of_a_list_has_its_claim(events: Callable[[str], tuple[Claim, ...]], text: str) -> None:
    """A map that marks only the first of three struck towns is wrong about two."""
    assert {c.place for c in events(text)} == {"Zenda", "Strelsau", "Hentzau"}


def test_a_town_taken_without_a_taker_is_laid_to_the_side_the_report_follows(
    events: Callable[[str], tuple[Claim, ...]],
) -> None:
    """ "Rebels captured A. B was taken on Monday" leaves no doubt who took B."""
    claims = events("Rebels captured Strelsau. Zenda was taken on Monday.")
    assert [c.actors for c in claims] == [("Rebels",), ("Rebels",)]


def test_a_thing_struck_is_named_without_its_day(events: Callable[[str], tuple[Claim, ...]]) -> None:
    """A product that prints "struck: Sunday evening" has not read the sentence."""
    [claim] = events("Ruritanian missiles hit a power station in Zenda on Sunday.")
    assert claim.object_text == "a power station"


def test_what_troops_are_called_on_to_do_is_no_event(events: Callable[[str], tuple[Claim, ...]]) -> None:
    """A demand to withdraw is a demand; no one has withdrawn."""
    assert {c.kind for c in events("Ruritania called on the army to withdraw from Zenda.")} == {"demand"}


def test_the_spoils_of_a_store_are_its_owners_loss(events: Callable[[str], tuple[Claim, ...]]) -> None:
    """Whose warehouse was plundered is what an aid coordinator asks first."""
    [claim] = events("The warehouses of Blue Front in Zenda were plundered.")
    assert (claim.kind, claim.targets, claim.place) == ("looting", ("Blue Front",), "Zenda")
