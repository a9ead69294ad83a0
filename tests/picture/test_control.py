"""Who holds what, drawn from small reports of the invented war."""

from datetime import date
from typing import Any

from war import PORT, Teller

from vedette.model.claims import Report, Speaker
from vedette.model.pictures import Control, Picture
from vedette.model.when import When
from vedette.picture import picture_of
from vedette.reconciliation import reconcile

MONDAY, TUESDAY, FRIDAY = date(2031, 3, 3), date(2031, 3, 4), date(2031, 3, 7)


def teller(key: str, text: str, day: date) -> Teller:
    t = Teller(key, text, day, outlet=f"Outlet {key}")
    t.party("Blue Front", "armed group", country="CVD").party("Costa Verde army", "state forces", country="CVD")
    t.party("Costa Verde government", "state", country="CVD").party("Ana Ruiz", "person", of="Blue Front")
    return t.site("Port Amar", **PORT).site("Villa Nueva", lat=4.9, lon=-52.9, country="CVD", gazetteer_id="geonames:2")


def drawn(*reports: Report) -> Picture:
    return picture_of(reports, reconcile(reports), as_of=None, case="w", skipped=())


def holders(*reports: Report) -> list[Control]:
    return list(drawn(*reports).control)


def one(text: str, kind: str, **fields: Any) -> Report:
    t = teller("a", text, FRIDAY)
    t.says(kind, text, **fields)
    return t.report()


def test_villages_in_a_territory_do_not_give_the_territory():
    """The army that retook several villages does not hold the town after which the territory is called."""
    t = teller("a", "The army retook several villages in Port Amar on Monday.", FRIDAY)
    t.says("capture", t.text, actors=("Costa Verde army",), place="Port Amar", trigger=t.evidence("retook"))
    picture = drawn(t.report())
    assert not picture.control
    assert picture.events[0].object_text == "villages"


def test_a_place_that_fell_goes_to_the_only_side_that_takes_places_there():
    """ "Port Amar fell" names no taker; the same report says that the Blue Front took the next town."""
    text = "The Blue Front took Villa Nueva on Monday. Port Amar fell on Tuesday."
    t = teller("a", text, FRIDAY)
    t.says("capture", "The Blue Front took Villa Nueva on Monday.", actors=("Blue Front",), place="Villa Nueva")
    t.says("capture", "Port Amar fell on Tuesday.", place="Port Amar", when=When.on(TUESDAY))
    assert {(c.place, c.holder) for c in holders(t.report())} == {
        ("p-port-amar", "a-blue-front"),
        ("p-villa-nueva", "a-blue-front"),
    }


def test_a_place_that_fell_to_nobody_named_has_no_holder():
    """A taker that no report names is not guessed."""
    assert holders(one("Port Amar fell on Tuesday.", "capture", place="Port Amar", when=When.on(TUESDAY))) == []


def test_a_spokesman_who_says_that_his_side_took_a_town_only_claims_it():
    """What is said by a party of its own act is claimed, whichever verb of saying stands there."""
    text = "We have taken Port Amar, said Ana Ruiz."
    said = (Speaker("Ana Ruiz", "Ana Ruiz"),)
    picture = drawn(one(text, "capture", actors=("Ana Ruiz",), place="Port Amar", modality="said", said_by=said))
    assert [(c.holder, c.status) for c in picture.control] == [("a-blue-front", "claimed")]
    assert picture.events[0].status == "claimed"


def test_an_outlets_own_word_settles_what_a_party_claims():
    """A claim that another paper bears out is assessed."""
    said = (Speaker("Blue Front", "the front"),)
    claimed = one(
        "The front said it took Port Amar.",
        "capture",
        actors=("Blue Front",),
        place="Port Amar",
        modality="claimed",
        said_by=said,
        when=When.on(TUESDAY),
    )
    t = teller("b", "Our reporter saw Port Amar in the hands of the Blue Front.", FRIDAY)
    t.says("capture", t.text, actors=("Blue Front",), place="Port Amar", when=When.before(FRIDAY))
    assert [c.status for c in holders(claimed, t.report())] == ["assessed"]


def test_a_withdrawal_without_a_taker_gives_no_holder():
    """An empty town belongs to nobody until somebody is said to be there."""
    text = "The army left Port Amar on Monday."
    report = one(text, "withdrawal", actors=("Costa Verde army",), place="Port Amar", when=When.on(MONDAY))
    assert holders(report) == []


def test_who_withdrew_is_whom_the_place_was_taken_from():
    """The change of hands has two ends, though two sentences tell them."""
    text = "The army left Port Amar on Monday. The Blue Front took it on Tuesday."
    t = teller("a", text, FRIDAY)
    left, took = (s + "." for s in text.rstrip(".").split(". "))
    t.says("withdrawal", left, actors=("Costa Verde army",), place="Port Amar", when=When.on(MONDAY))
    t.says("capture", took, actors=("Blue Front",), place="Port Amar", when=When.on(TUESDAY))
    [hold] = holders(t.report())
    assert (hold.holder, hold.source) == ("a-blue-front", "a-costa-verde-army")


def test_a_capture_told_as_history_lasts_until_the_place_is_lost():
    """ "Taken in 2029" still holds; what was given up eleven days later does not."""
    text = "The Blue Front took Port Amar in June 2029. It took Villa Nueva in May 2029 and left it in June 2029."
    t = teller("a", text, FRIDAY)
    june, may = When(date(2029, 6, 1), date(2029, 6, 30), "month"), When(date(2029, 5, 1), date(2029, 5, 31), "month")
    old: dict[str, Any] = {"actors": ("Blue Front",), "background": True}
    t.says("capture", "The Blue Front took Port Amar in June 2029.", place="Port Amar", when=june, **old)
    t.says("capture", "It took Villa Nueva in May 2029", place="Villa Nueva", when=may, **old)
    t.says("withdrawal", "left it in June 2029", place="Villa Nueva", when=june, **old)
    until = {c.place: c.until for c in holders(t.report())}
    assert until == {"p-port-amar": None, "p-villa-nueva": june}


def test_a_day_after_the_report_came_out_is_no_day_of_what_it_tells():
    """A report cannot tell of a capture that is still to come; the day was misread, and is left open."""
    report = one(
        "The Blue Front took Port Amar.",
        "capture",
        actors=("Blue Front",),
        place="Port Amar",
        when=When.on(date(2031, 4, 1)),
    )
    assert drawn(report).events[0].when == When.before(FRIDAY)


def test_two_sides_said_to_hold_one_place_on_one_day_disagree():
    """The army's word against a reporter's eyes: both positions stand, in words that tell who says what."""
    t = teller("a", "The army controls Port Amar, its communique says.", MONDAY)
    t.says("control", t.text, actors=("Costa Verde army",), place="Port Amar", when=When.on(MONDAY))
    u = teller("b", "The Blue Front controls Port Amar.", TUESDAY)
    u.says("control", u.text, actors=("Blue Front",), place="Port Amar", when=When.on(TUESDAY))
    [matter] = drawn(t.report(), u.report()).disagreements
    assert (matter.about, matter.reason) == ("who holds Port Amar", "contradiction")
    assert [p.says for p in matter.positions] == [
        "Outlet a reported that the Costa Verde army held Port Amar.",
        "Outlet b reported that the Blue Front held Port Amar.",
    ]


def test_a_denied_tie_is_a_disagreement():
    """Who backs whom is what such wars are argued about."""
    t = teller("a", "The government backs the Blue Front, monitors say.", MONDAY)
    t.says("backs", t.text, source="Costa Verde government", goal="Blue Front")
    u = teller("b", "The government denied backing the Blue Front.", TUESDAY)
    said = (Speaker("Costa Verde government", "The government"),)
    u.says("backs", u.text, source="Costa Verde government", goal="Blue Front", polarity="denied", said_by=said)
    [matter] = drawn(t.report(), u.report()).disagreements
    assert matter.about == "whether the Costa Verde government backs the Blue Front"
    assert matter.positions[1].says == "The Costa Verde government denied backing the Blue Front."


def test_what_has_happened_is_no_longer_asked():
    """A brief that asks whether a fallen town will fall has not read its own reports."""
    t = teller("a", "The Blue Front may take Port Amar and may take Villa Nueva.", MONDAY)
    for town in ("Port Amar", "Villa Nueva"):
        t.says("capture", f"may take {town}", actors=("Blue Front",), place=town, modality="expected")
    u = teller("b", "The Blue Front took Port Amar.", TUESDAY)
    u.says("capture", u.text, actors=("Blue Front",), place="Port Amar", when=When.on(TUESDAY))
    asked = [item.question for item in drawn(t.report(), u.report()).outlook]
    assert asked == ["Will the Blue Front take Villa Nueva?"]


def test_a_suburb_does_not_give_the_city():
    """Who holds a suburb of the capital does not hold the capital."""
    assert not holders(
        one("The Blue Front held a suburb of Port Amar.", "control", actors=("Blue Front",), place="Port Amar")
    )
    assert not holders(
        one("The Blue Front captured the outskirts of Port Amar.", "capture", actors=("Blue Front",), place="Port Amar")
    )


def test_a_city_told_of_by_what_lies_beside_it_is_still_taken():
    """ "On the edge of Port Amar, the city that the front took" tells that the city was taken."""
    text = "Graves were found on the edge of Port Amar, the city that the Blue Front took on Monday."
    assert [c.place for c in holders(one(text, "capture", actors=("Blue Front",), place="Port Amar"))] == [
        "p-port-amar"
    ]


def test_a_line_of_the_timeline_says_by_which_day():
    """A reader of one line needs its day, not "by this day"."""
    t = teller("a", "The Blue Front took Port Amar.", FRIDAY)
    t.says("capture", t.text, actors=("Blue Front",), place="Port Amar", when=When.before(FRIDAY))
    assert [line.text for line in drawn(t.report()).timeline] == ["By 7 March: The Blue Front captured Port Amar."]


def test_a_report_that_looks_back_does_not_name_the_taker_of_today():
    """The Blue Front took Villa Nueva two years before Port Amar fell: nobody says that it took Port Amar."""
    text = "The Blue Front took Villa Nueva in 2029. Port Amar fell on Tuesday."
    t = teller("a", text, FRIDAY)
    then = When(date(2029, 1, 1), date(2029, 12, 31), "year")
    t.says(
        "capture", "The Blue Front took Villa Nueva in 2029.", actors=("Blue Front",), place="Villa Nueva", when=then
    )
    t.says("capture", "Port Amar fell on Tuesday.", place="Port Amar", when=When.on(TUESDAY))
    assert "p-port-amar" not in {c.place for c in holders(t.report())}


def test_ground_taken_near_a_town_is_not_the_town():
    """ "Seized ground in Port Amar" leaves open who holds Port Amar."""
    report = one(
        "The Blue Front seized ground in Port Amar.", "capture", actors=("Blue Front",), place="Port Amar",
        object_text="ground",
    )  # fmt: skip
    assert holders(report) == []


def test_two_sides_may_hold_a_part_each():
    """East and west of one town: neither account speaks against the other."""
    a = teller("a", "The rebel-held east of the town, Port Amar, was hit: the Blue Front holds it.", MONDAY)
    a.says("control", a.text, actors=("Blue Front",), place="Port Amar", object_text="the rebel-held east of the town")
    b = teller("b", "The army holds the west of the town of Port Amar.", TUESDAY)
    b.says("control", b.text, actors=("Costa Verde army",), place="Port Amar", object_text="the west of the town")
    rows = holders(a.report(), b.report())
    assert {(r.holder, r.extent) for r in rows} == {("a-blue-front", "part"), ("a-costa-verde-army", "part")}
    assert all(not r.against for r in rows)


def test_a_village_west_of_a_town_is_not_the_town():
    """The town is only the mark by which the village lies."""
    report = one(
        "Rebels hold a hamlet west of Port Amar.", "control", actors=("Blue Front",), place="Port Amar",
        object_text="a hamlet west of Port Amar",
    )  # fmt: skip
    assert holders(report) == []


def history(key: str, kind: str, text: str, when: When, day: date = FRIDAY, **fields: Any) -> Report:
    t = teller(key, text, day)
    t.says(kind, text, actors=("Blue Front",), place="Port Amar", when=when, background=True, **fields)
    return t.report()


IN_2018 = When(date(2018, 11, 1), date(2018, 11, 30), "month")


def test_a_side_that_takes_a_town_again_had_lost_it_in_between():
    """Ten days of 2018 are not thirteen years: the holding ended on a day that nobody tells."""
    taken: dict[str, Any] = {"actors": ("Blue Front",), "place": "Port Amar", "when": When.on(FRIDAY)}
    again = one("The Blue Front took Port Amar.", "capture", **taken)
    again_on = history("b", "capture", "It had taken Port Amar in November 2018.", IN_2018)
    before, now = sorted(holders(again, again_on), key=lambda c: str(c.since.start))
    assert before.until == When(date(2018, 11, 30), FRIDAY, "year")
    assert now.until is None


def test_what_is_told_as_history_long_past_does_not_last():
    """That it took the town in 2018 does not tell who holds it in 2031."""
    [old] = holders(history("a", "capture", "The Blue Front took Port Amar in November 2018.", IN_2018))
    assert old.until == When(date(2018, 11, 30), None, "after")


def test_what_is_told_as_lasting_since_lasts():
    """ "Has held the town since 2018" is told of today."""
    [held] = holders(history("a", "control", "It has held it since 2018.", When(date(2018, 1, 1), None, "after")))
    assert held.until is None


def test_a_holding_told_of_a_past_year_ends_with_that_year_as_far_as_is_told():
    """ "Held the town in 2018" is no holding until the report came out."""
    year = When(date(2018, 1, 1), date(2018, 12, 31), "year")
    [held] = holders(history("a", "control", "The Blue Front held Port Amar in 2018.", year))
    assert held.until == When(date(2018, 12, 31), FRIDAY, "year")


def test_who_holds_a_town_now_is_not_said_to_have_held_it_since_its_history():
    """Neither "took it in 2018" nor "holds it" tells of the years between, and neither speaks against the other."""
    now = one(
        "The Blue Front holds Port Amar.", "control", actors=("Blue Front",), place="Port Amar", when=When.on(FRIDAY)
    )
    old, new = sorted(
        holders(now, history("b", "capture", "The Blue Front took Port Amar in November 2018.", IN_2018)),
        key=lambda c: c.until is None,
    )
    assert (new.since.end, new.until, new.status) == (FRIDAY, None, "assessed")
    assert (old.until, old.against) == (When(date(2018, 11, 30), None, "after"), ())
