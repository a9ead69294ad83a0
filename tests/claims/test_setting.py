"""A claim takes its place from the telling where its own clause names none, and never more exactly than told."""


def places(claims, text, kind):
    return [c.place for c in claims(text) if c.kind == kind]


def test_the_sentence_before_places_what_follows_in_its_paragraph(claims):
    """A reporter names the town once; what is told next happened there."""
    text = "Gunmen raided the town of Solhan in Burkina Faso on Friday. Houses were burned and the market was looted."
    assert set(places(claims, text, "looting")) == {"Solhan"}


def test_an_event_and_its_toll_share_their_place(claims):
    """A toll told in the next clause belongs where the strike fell."""
    told = claims("An air strike on Monday killed 16 people in the town of Dessie, Ethiopia, a doctor said.")
    strike = next(c for c in told if c.kind == "air strike")
    toll = next(c for c in told if c.kind == "figure")
    assert strike.place == toll.place == "Dessie"


def test_an_accusation_is_given_no_place(claims):
    """Words travel: where a minister speaks is not where the war is."""
    text = "Fighting went on in Goma on Sunday. Congo accused Rwanda of sending troops."
    assert set(places(claims, text, "accusation")) <= {None}


def test_a_land_whose_government_acts_is_still_the_setting(claims):
    """Told of as the owner of its government and as "the country", the land of a whole report was not found."""
    text = (
        "Chad's government has declared an emergency after gangs broke into the country's largest jail, in Moundou. "
        "Soldiers exchanged fire with gunmen in Abeche on Monday, and in Moundou too.\n\n"
        "At least 15,000 people have had to flee their homes since Thursday."
    )
    assert places(claims, text, "displacement") == ["Chad"]


def test_an_evacuation_of_one_day_is_an_act_and_no_sum(claims):
    """Such a day is one town's: given to the land, the evacuation was lost from the town that the report is about."""
    text = (
        "The council of Derna met, and families in Derna buried their dead. Derna has no water.\n\n"
        "The army called upon the people of the shore to leave as early as 4 December, and 1,150 persons were "
        "evacuated to schools."
    )
    assert places(claims, text, "evacuation") == ["Derna"]
