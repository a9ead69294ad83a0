"""Totals since a beginning: they count from then until the report, wherever the sentence stands."""

from datetime import date

import pytest

OUT = date(2024, 3, 12)


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("More than 15,000 people have been killed since fighting erupted in April 2023, the UN said.", (2023, 4, 1)),
        ("At least 9,000 people have died since the war in Karabakh started in 1988.", (1988, 1, 1)),
        ("The insurgency has left 4,500 dead in Mozambique since erupting in 2017.", (2017, 1, 1)),
        ("Troops killed 45 militants in Sulu since the operation was launched on 3 March.", (2024, 3, 3)),
        ("Nine civilians have been killed in Manipur since the truce collapsed on 2 March 2024.", (2024, 3, 2)),
        ("Gangs have killed 180 people in Haiti since the election was put off in January 2024.", (2024, 1, 1)),
    ],
)
def test_what_is_counted_since_runs_until_the_report(claims, text, since):
    """The day on which it began is not the day of all who fell."""
    [figure] = [c for c in claims(text, published=OUT) if c.kind == "figure"]
    assert (figure.period.start, figure.period.end) == (date(*since), OUT)
    assert (figure.when.start, figure.when.end, figure.background) == (date(*since), None, False)


def test_the_first_since_then_counts_one_event(claims):
    """Rank tells of other events, and not of a sum."""
    text = "A soldier was killed in Agadez in the first attack since the junta took power in July 2023."
    assert [c.period for c in claims(text, published=OUT) if c.kind == "figure"] == [None]


def test_the_cost_of_a_war_is_not_that_of_a_town(claims):
    """The town lies in ruins; the dead lie all over the country."""
    text = (
        "Sudan buried more of its dead on Monday. El Geneina has been devastated by the civil war, "
        "a conflict that began in the capital and has since killed more than 15,000 people."
    )
    assert "El Geneina" not in {c.place for c in claims(text, published=OUT) if c.count and c.count.low == 15_000}


def test_a_capital_that_acts_is_no_place_of_the_dead(claims):
    """It stands for its government."""
    text = "Air strikes have killed thousands of civilians since Riyadh intervened in March 2015."
    assert [c.place for c in claims(text, published=OUT) if c.kind == "figure"] == [None]


def test_numbers_of_people_are_nobody(claims):
    """Hundreds are counted, not named."""
    told = claims("Air strikes killed dozens and hundreds fled Lashio on Monday.", published=OUT)
    assert {name.lower() for c in told for name in (*c.actors, *c.targets)}.isdisjoint({"dozens", "hundreds"})
