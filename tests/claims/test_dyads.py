"""Who deals with whom: the side that an act is aimed at stands beside its noun, and heads of state act by name."""

from datetime import date

import pytest
from tests.claims.test_incident import reading_of

from vedette.claims.events import events_in

DAY = date(2012, 6, 9)


def dealt(text):
    """Return kind, doers' words and targets' words of the dealings of one sentence."""
    return [(c.kind, c.doer_words, c.target_words) for c in events_in(reading_of(text, DAY))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Norway condemned the attack by Myanmar's army on villagers.",
            ("accusation", "Norway", "Myanmar's army"),
        ),
        ("France fired mortars at Mali on Friday.", ("shelling", "France", "Mali")),
        ("Sudan said it would not give permission to Chad to send troops.", ("rejection", "Sudan", "Chad")),
        ("The German government has advised against travel to Lebanon.", ("sanction", "German government", "Lebanon")),
        ("Prosecutors issued an arrest warrant for a Congolese general.", ("accusation", "Prosecutors", "Congolese")),
        ("Colombia's security adviser met the Venezuelan president.", ("talks", "Colombia's", "Venezuelan president")),
    ],
)
def test_the_other_side_of_an_act_is_read(text, found):
    """A dyad with one side is lost to who counts dyads."""
    kind, doer, target = found
    assert any(
        k == kind and any(doer in d for d in doers) and any(target in t for t in targets)
        for k, doers, targets in dealt(text)
    ), dealt(text)


def test_a_head_of_state_deals_by_name_alone():
    """ "Medvedev" is nobody's title, and who reads of 2012 knows him."""
    told = dealt("Merkel wants to help Ukraine.")
    assert ("aid", ("Merkel",), ("Ukraine",)) in told


def test_two_who_meet_meet_each_other_and_not_the_town():
    """A summit in Addis Ababa is no dealing with Ethiopia."""
    told = [t for t in dealt("Merkel and Sarkozy will meet in Addis Ababa on Monday.") if t[0] == "talks"]
    assert told
    assert all(not targets for _, _, targets in told)
