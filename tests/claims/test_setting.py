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
