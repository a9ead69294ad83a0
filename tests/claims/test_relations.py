"""Ties between actors are read from the constructions that tell them, whatever the war."""

import pytest

TOLD = [
    ("The Rwandan-backed M23 entered the town on Monday, officials said.", "Rwanda", "backs", "M23"),
    ("Fighters of the Arakan Army, backed by China, took the post.", "China", "backs", "Arakan Army"),
    ("The rebel coalition is led by the Blue Front, an Islamist group.", "Blue Front", "leads", "rebel"),
    ("Eritrea supports the Ethiopian government.", "Eritrea", "supports", "Ethiopian government"),
    ("General Abdel Fattah al-Burhan, the leader of Sudan's army, spoke in Port Sudan.", "al-Burhan", "leads", "army"),
    ("Russia denied that the pro-Russian militia had shelled the village.", "militia", "supports", "Russia"),
    ("Ethiopia's ally Eritrea sent troops.", "Eritrea", "supports", "Ethiopia"),
]


@pytest.mark.parametrize(("text", "source", "kind", "goal"), TOLD)
def test_a_tie_is_read_with_its_direction(claims, text, source, kind, goal):
    """A tie the wrong way round is worse than none: it names the wrong side as the patron."""
    ties = [c for c in claims(text) if c.source]
    assert any(c.kind == kind and source in c.source and goal in c.goal for c in ties), [
        (c.source, c.kind, c.goal) for c in ties
    ]


def test_an_adjective_of_creed_is_no_patron(claims):
    """ "Islamist-led groups" names no leader, so no tie comes of it."""
    ties = [c for c in claims("Islamist-led rebel groups captured the town of Sake on Monday.") if c.kind == "leads"]
    assert not ties
