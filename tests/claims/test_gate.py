"""A report of another world gives no claims; a short one of a conflict does, whatever its words lean to."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import msgspec
import pytest

from vedette.claims import report_of
from vedette.model.documents import Document
from vedette.reading import ReadingRoom

OTHERS = [
    "The captain attacked from the whistle and the visitors' defence collapsed. City's striker killed the game.",
    "In the second episode hostages are taken at an embassy in Lima, and the heroine is shot. The finale is on Sunday.",
    "The retailer is at war with its suppliers. Shares were hammered, and analysts expect a truce by the spring.",
    "Thieves raided a jeweller's and took watches worth 40,000. Detectives are studying film from a camera.",
    "The fraudster, who stole from pensioners, was jailed for three years. The judge attacked his greed.",
]
CONFLICTS = [
    "A radio host was shot dead outside his home in Tegucigalpa. He had been threatened.",
    "Police in Minsk arrested two journalists on Monday.",
    "Women were killed in Basra for what they wore; five bodies were found this month.",
    "Kidnappers in Jolo freed a Malaysian fisherman on Sunday.",
    "A shooter killed three people at a bar in Ohio on Saturday, the sheriff said.",
    "Asmara and Addis Ababa signed an accord in Jeddah.",
    "The M23 entered Kitchanga on Friday.",
    "Cholera has killed 14 people in Marib.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_report_of_another_world_gives_no_claims(document: Callable[..., Document], text: str) -> None:
    """A match, a film, a market and a burglary borrow the words of war."""
    [reading] = ReadingRoom().read_all([document(text)])
    assert report_of(reading).claims == ()


@pytest.mark.parametrize("text", CONFLICTS)
def test_a_short_report_of_a_conflict_gives_claims(document: Callable[..., Document], text: str) -> None:
    """Few words of war are no sign of another world, and a shooting is read though it is a crime."""
    [reading] = ReadingRoom().read_all([document(text)])
    assert report_of(reading).claims


def test_the_weights_are_those_that_were_written_down() -> None:
    """Weights that changed without their provenance are of unknown make."""
    folder = files("vedette.knowledge.worlds")
    digest = hashlib.sha256(folder.joinpath("worlds.json").read_bytes()).hexdigest()
    assert digest in folder.joinpath("PROVENANCE.md").read_text(encoding="utf-8")
    decision = Path(__file__).resolve().parents[2] / "docs/decisions/0012-skimming-before-reading.md"
    assert digest[:16] in decision.read_text(encoding="utf-8")


def test_harm_done_to_people_at_a_place_is_told_whatever_the_words_around(document: Callable[..., Document]) -> None:
    """A page on a prize and its winner still says that she was arrested, and where."""
    text = (
        "The festival honours poetry, music and film with a prize for the best debut novel of the season. "
        "The album and the novel are out in spring; tickets for the concert cost 12 euros. "
        "Police arrested the poet Amina Sall in Bamako in March."
    )
    [reading] = ReadingRoom().read_all([document(text)])
    held = msgspec.structs.replace(reading, relevance=0.05)
    assert "arrest" in {claim.kind for claim in report_of(held).claims}
    quiet = document(text.replace("Police arrested the poet Amina Sall in Bamako in March.", "It opens in Bamako."))
    [other] = ReadingRoom().read_all([quiet])
    assert report_of(msgspec.structs.replace(other, relevance=0.05)).claims == ()
