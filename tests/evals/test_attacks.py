"""The scoring of whole articles, on small cases with known answers."""

import pytest
from evals.attacks import Answer, Scores, gold_answer, perpetrator_of, same

from vedette.model.claims import Claim, Party

GOLD = {
    "perpetrator_mention": True, "perpetrator_type": "state actor", "violation_types": ["killing", "unknown"],
    "year": "2020.0", "month": "March", "date": "None", "city": "Gao", "region": "Gao Region", "country": "England",
    "victims": [{"victim_name": "Ada Obi"}, {"victim_name": None}, {"victim_name": "None"}],
}  # fmt: skip


def test_the_annotators_forms_become_one():
    """Years with decimals, months by name, "None" as text, parts of a state."""
    gold = gold_answer(GOLD)
    assert (gold.year, gold.month, gold.day) == (2020, 3, None)
    assert (gold.country, gold.region, gold.city) == ("GBR", "gao", ("gao",))
    assert gold.violations == {"killing"}
    assert gold.victims == ("Ada Obi",)


def test_named_fields_and_all_fields_are_two_figures():
    """To leave open what the annotator left open is right, but no hit."""
    scores = Scores()
    scores.add(Answer(country="MLI", month=3), Answer(country="MLI"))
    scores.add(Answer(), Answer())
    figures = scores.figures()
    assert figures["country"] == 1.0
    assert figures["month"] == 0.0
    assert figures["month or none"] == 0.5


def test_victims_are_scored_by_f1_over_names():
    """Two wanted, one given and right: 2 / 3."""
    scores = Scores()
    scores.add(Answer(victims=("Ada Obi", "Ben Eze")), Answer(victims=("Ada  OBI",)))
    assert scores.figures()["victims"] == pytest.approx(2 / 3)
    scores.add(Answer(victims=("Ben Eze",)), Answer(victims=("Eze",)))
    assert scores.figures()["victims fuzzy"] == pytest.approx(4 / 5)


def test_a_city_is_right_under_any_of_its_spellings():
    """Kyiv and Kiev are one town of one report."""
    assert same("city", Answer(city=("kiev",)), Answer(city=("kyiv", "kiev")))
    assert not same("city", Answer(city=("kiev",)), Answer())


def test_an_unnamed_jailer_is_the_state():
    """Nobody but a state arrests; nobody knows who kills unnamed."""
    arrest = Claim("1", "arrest", "r", ())
    attack = Claim("2", "attack", "r", (), actors=("gunmen",))
    parties = {"gunmen": Party("r", "gunmen", "armed group")}
    assert perpetrator_of(arrest, [arrest], parties) == "state actor"
    assert perpetrator_of(attack, [attack], parties) == "other actors without permissions"
