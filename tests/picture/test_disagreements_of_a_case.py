"""What two reports of a case say against each other is listed with its reason; what only looks so is not."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from hashlib import sha256

import pytest

from vedette.claims import report_of
from vedette.model.claims import Report
from vedette.model.documents import Block, Document
from vedette.model.pictures import Picture
from vedette.picture import picture_of
from vedette.reading import ReadingRoom
from vedette.reconciliation import reconcile

HERE = (
    " Market women said that prices had doubled, and the bishop asked both sides to let the wounded pass. Telephone "
    "lines were down for most of the day."
)
THERE = (
    " Aid workers who came by motorbike described closed schools and long queues at the wells. The war has gone on "
    "there for years, and the clinics lack fuel."
)


@cache
def room() -> ReadingRoom:
    return ReadingRoom()


def reports(*given: tuple[str, str]) -> list[Report]:
    """Return reports of several outlets, each of a day and a text."""
    documents = [
        Document(
            f"r{n}",
            f"r{n}",
            text,
            sha256(text.encode()).hexdigest(),
            outlet=f"Outlet {n}",
            published=date.fromisoformat(day),
            published_by="option",
            language="en",
            blocks=(Block(0, len(text), "paragraph"),),
        )
        for n, (day, text) in enumerate(given)
    ]
    return [report_of(reading) for reading in room().read_all(documents)]


def picture(*given: tuple[str, str]) -> Picture:
    read = reports(*given)
    return picture_of(read, reconcile(read), as_of=None, case="case")


def pair(day: str, one: str, other: str, later: str | None = None) -> Picture:
    return picture((day, one + HERE), (later or day, other + THERE))


def held(drawn: Picture) -> dict[str, tuple[str, int]]:
    """Return the status and the digit of each holding by its holder's name."""
    names = {a.id: a.name for a in drawn.actors}
    return {names[c.holder]: (c.status, c.grade.digit if c.grade else 0) for c in drawn.control}


REAL: Sequence[tuple[str, str, str, str]] = (
    (
        "2024-02-14",
        "SAF troops drove RSF fighters out of the town of Rabak on Tuesday.",
        "RSF fighters drove the army out of the town of Rabak on Tuesday.",
        "contradiction",
    ),
    (
        "2021-11-10",
        "Tigrayan forces captured the town of Kemise from the Ethiopian army on Sunday.",
        "The Ethiopian army retook the town of Kemise from Tigrayan forces on Sunday.",
        "contradiction",
    ),
    (
        "2023-01-26",
        "Police arrested the gang leader Ramon Torres on Tuesday.",
        "Police have not arrested the gang leader Ramon Torres.",
        "contradiction",
    ),
    (
        "2022-07-20",
        "The drone strike on the market of Tolé killed seven civilians, the mayor said.",
        "No civilians were harmed in the drone strike on the market of Tolé, the army said.",
        "contradiction",
    ),
    (
        "2019-09-03",
        "A Saudi air strike hit the prison in Dhamar on Sunday, the Houthis said.",
        "The prison in Dhamar was hit on Sunday by a misfired rocket, the Saudi coalition said.",
        "contradiction",
    ),
    (
        "2024-01-15",
        "The Arakan Army captured the town of Paletwa on Saturday, its spokesman said.",
        "The Arakan Army captured the town of Paletwa on Sunday, residents said.",
        "date",
    ),
    (
        "2022-05-05",
        "Gunmen killed 54 civilians in Djugu on Tuesday, the UN mission said.",
        "The government said that gunmen killed 140 people in Djugu on Tuesday.",
        "scope",
    ),
)


@pytest.mark.parametrize(("day", "one", "other", "reason"), REAL)
def test_what_cannot_both_be_is_listed_with_its_reason(day: str, one: str, other: str, reason: str):
    """A dispute that a comparison of two sentences finds must not be lost between two reports."""
    found = pair(day, one, other).disagreements
    assert reason in [d.reason for d in found]
    assert all(len(d.positions) > 1 and all(p.claims for p in d.positions) for d in found)


BOTH_POSSIBLE: Sequence[tuple[str, str, str]] = (
    (
        "2022-02-03",
        "CODECO fighters killed 40 people in Djugu on Tuesday.",
        "Militiamen killed 40 people in Djugu on Tuesday.",
    ),
    (
        "2024-03-29",
        "At least 22 people were killed in the blast at Mocha on Thursday.",
        "Thirty people were killed in Thursday's blast at Mocha.",
    ),
    (
        "2017-06-20",
        "The army killed six militants in Marawi on Monday.",
        "Militants killed three soldiers in Marawi on Monday.",
    ),
    (
        "2020-10-12",
        "The Azerbaijani army captured the town of Hadrut on Friday.",
        "The Azerbaijani army seized the town of Hadrut on Friday, taking it from Armenian forces.",
    ),
)


@pytest.mark.parametrize(("day", "one", "other"), BOTH_POSSIBLE)
def test_what_may_both_be_is_no_disagreement(day: str, one: str, other: str):
    """A vague word for the doers, a floor that is passed and two acts of one fight are no quarrel."""
    assert not pair(day, one, other).disagreements


def test_two_captures_of_one_day_are_contested_and_no_sequence():
    """Nobody told which came first: two turns would be an invention."""
    drawn = pair(
        "2024-02-14",
        "RSF fighters drove the army out of the town of Rabak.",
        "The army drove RSF fighters out of the town of Rabak.",
    )
    assert {status for status, _ in held(drawn).values()} == {"contested"}
    assert all(c.until is None for c in drawn.control)


def test_a_capture_won_back_the_next_day_is_a_sequence():
    """A town can change hands: who retook it says that another had taken it."""
    drawn = pair(
        "2023-11-01",
        "Rebels captured the town of Kitshanga from the army on Tuesday.",
        "The army retook the town of Kitshanga from the rebels on Thursday.",
        "2023-11-03",
    )
    assert not drawn.disagreements
    assert [c.until is None for c in drawn.control].count(True) == 1


def test_a_party_that_claims_a_town_against_an_outlets_own_eyes_stands_at_five():
    """The worked example of the page on grades."""
    drawn = pair(
        "2022-03-29",
        "The army of Mozambique said on Tuesday that it controlled the town of Palma.",
        "Insurgents control the town of Palma, our reporter saw on Tuesday.",
    )
    assert ("contested", 5) in held(drawn).values()
    assert any("Palma" in d.about for d in drawn.disagreements)


def test_who_still_is_in_a_town_disputes_its_capture():
    """The general's word and the residents' stand side by side, though one report tells both."""
    drawn = picture(
        (
            "2023-05-11",
            "The army retook the village of Las Brisas near Tumaco on Tuesday, General Pedro Salas said. Residents "
            "said that the rebels were still in Las Brisas on Wednesday morning." + HERE,
        )
    )
    assert any(d.about == "who holds Las Brisas" for d in drawn.disagreements)


def test_an_answer_that_names_no_act_is_of_the_word_before_it():
    """ "The military called that a lie": what is a lie stands in the sentence before."""
    drawn = picture(
        (
            "2023-05-04",
            "The mayor of Moirang blamed the Thadou Front for the attack on the camp. A commander of the Thadou Front "
            "denied this." + HERE,
        )
    )
    [found] = [d for d in drawn.disagreements if "accusation" in d.about]
    assert found.positions[-1].says.endswith("denied it.")


def test_numbers_that_a_report_sets_against_each_other_are_listed():
    """ "The institute, however, received only 41 bodies": the bodies of a morgue are not all the dead."""
    drawn = picture(
        (
            "2021-05-19",
            "The toll of the violence in Cabo Delgado stands at 90 dead, the governor said. The morgue, however, had "
            "received only 52 bodies, its director, Joana Mussa, said." + HERE,
        )
    )
    assert [(d.reason, len(d.positions)) for d in drawn.disagreements] == [("measure", 2)]


def test_one_dead_is_a_person_and_no_people():
    """ "Gave 1 people killed" tells a reader that nobody looked."""
    drawn = pair(
        "2025-03-04",
        "Shelling killed three people in Kadugli on Monday, residents said.",
        "Officials said that the shelling in Kadugli killed one person, not three.",
    )
    says = [position.says for one in drawn.disagreements for position in one.positions]
    assert any("gave 1 person killed" in one for one in says), says
