"""How a claim was found can be told: the rule, the words, what was turned down and why."""

import pytest

from vedette.claims import explained
from vedette.knowledge.rules import rule_told
from vedette.model.decisions import asked, decisions, reject


@pytest.fixture
def explain(read):
    """Return the explanations of a text's claims and near misses."""
    return lambda text: explained(read(text))[1]


def _of(explanations, kind):
    return next(e for e in explanations if e.kind == kind)


def test_a_claim_tells_its_rule_and_the_word_that_set_it_off(explain):
    """Whoever reports a wrong reading can name the rule."""
    told = _of(explain("Myanmar rebels captured the town of Kutkai on 3 June 2024."), "capture")
    assert told.trigger == "captured"
    assert told.rule == "seize place"
    assert "recapture" in told.asks


def test_each_field_shows_the_words_it_rests_on(explain):
    """The name in the claim, and what the sentence says."""
    told = _of(explain("Sudanese troops shelled El Obeid on Monday 6 May 2024, residents said."), "shelling")
    words = {(basis.about, basis.value): basis.words for basis in told.bases}
    assert words["where", "El Obeid"] == "El Obeid"
    assert any(about == "speaker" and value == "residents" for about, value in words)


def test_a_place_that_the_sentence_does_not_name_tells_where_it_comes_from(explain):
    """A fall-back is never shown as if the words said it."""
    text = "Fighting broke out in Hodeidah on Tuesday. A bomb killed two fishermen."
    told = [e for e in explain(text) if e.start > 40 and e.claim]
    where = [b for e in told for b in e.bases if b.about == "where" and not b.words]
    assert where
    assert all(b.rule or b.why for b in where)


def test_words_that_came_near_a_claim_say_why_they_gave_none(explain):
    """A captured mood is no captured town."""
    told = [e for e in explain("The song captured the mood of Port-au-Prince.") if e.claim is None]
    near = next(e for e in told if e.trigger == "captured")
    assert "place" in near.rejected[0].why


def test_a_report_of_another_world_says_that_it_is_one(explain):
    """Not a word of it is read as war, and whoever wonders is told why."""
    told = explain(
        "The striker captured the ball, attacked and scored; the visitors' defence collapsed in the league final."
    )
    assert all(e.claim is None for e in told)
    assert any("another world" in d.why for e in told for d in e.rejected)


def test_names_that_the_claim_leaves_aside_are_listed(explain):
    """So that a missing actor can be seen at a glance."""
    told = _of(explain("In Bogota, Petro spoke. ELN guerrillas attacked a patrol in Tame, Arauca."), "attack")
    assert "Petro" not in {basis.value for basis in told.untied}


def test_nothing_is_noted_unless_somebody_asks():
    """Explaining costs nothing to those who do not ask."""
    reject(0, "claim", "x", "rule", "why")
    assert not asked()
    with decisions() as noted:
        reject(0, "claim", "x", "rule", "why")
    assert [d.words for d in noted] == ["x"]
    assert not asked()


@pytest.mark.parametrize("found_by", ["seize place", "count:killed", "tie:office", "service:down", "counted"])
def test_every_kind_of_rule_says_what_it_asks_for(found_by):
    """A name of a rule alone says little to an analyst."""
    assert rule_told(found_by)
