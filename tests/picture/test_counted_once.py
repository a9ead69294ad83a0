# ruff: noqa: E501 - sentences stand whole
"""Every number counted once: relays, additions, totals of two towns, corrections, wars and rivals, read from text."""

from datetime import date

import pytest

from vedette.claims import report_of
from vedette.model.documents import Document
from vedette.model.pictures import Picture
from vedette.picture import picture_of
from vedette.reading.room import ReadingRoom
from vedette.reconciliation import reconcile

Told = tuple[str, date, str]
ROOM = ReadingRoom()


def drawn(*told: Told) -> Picture:
    documents = [
        Document(f"r{n}", f"r{n}.txt", text, f"{n:064d}", outlet=outlet, published=day, language="en")
        for n, (outlet, day, text) in enumerate(told)
    ]
    reports = [report_of(reading) for reading in ROOM.read_all(documents)]
    return picture_of(reports, reconcile(reports), as_of=None, case="case", counting="vedette")


def killed(p: Picture) -> tuple[int, int, int]:
    [row] = [t for t in p.tolls if (t.measure, t.unit, t.span, t.place) == ("killed", "people", "case", None)]
    return row.low, row.best, row.high


def of_events(p: Picture) -> list[int | None]:
    return sorted(e.killed.best or 0 for e in p.events if e.killed is not None and not e.background)


RELAYS = {
    "a wire and two papers that cite it": (
        ("AFP", date(2024, 6, 12), "Gunmen killed 18 Nigerien soldiers in Tassia on Tuesday, two officers told AFP."),
        ("Niamey Post", date(2024, 6, 13), "Eighteen soldiers died in Tassia on Tuesday, according to AFP."),
        (
            "Sahel Day",
            date(2024, 6, 13),
            "AFP reported that 18 soldiers of Niger's army were killed in Tassia on Tuesday.",
        ),
    ),
    "a claimant in two papers, in other words": (
        (
            "Cali Hoy",
            date(2024, 5, 21),
            "A bomb killed 12 policemen in Morales on Monday, the governor, Octavio Guzman, said.",
        ),
        ("El Puente", date(2024, 5, 22), "Octavio Guzman said that 12 officers died in Monday's blast in Morales."),
    ),
    "one paper on two days": (
        ("Port Post", date(2024, 3, 5), "Gangs killed 15 people in Cabaret on Monday, the mayor said."),
        ("Port Post", date(2024, 3, 6), "The mayor said that 15 residents were killed on Monday in Cabaret."),
    ),
}


@pytest.mark.parametrize("told", RELAYS.values(), ids=RELAYS.keys())
def test_a_relayed_number_is_one_figure_and_doubles_nothing(told):
    """However many papers pass a number on, the toll is that number."""
    p = drawn(*told)
    first = next(f.count.low for f in p.figures)
    assert killed(p) == (first, first, first)
    assert all(best == first for best in of_events(p))


def test_two_claimants_of_equal_small_numbers_in_two_towns_stay_apart():
    """Four here and four there, told by one report, are eight."""
    p = drawn(
        ("Carta", date(2024, 5, 8), "Insurgents killed four people in Macomia on Monday, police said. On the same day "
         "four people died in an attack on Mecufi, the parish priest said."),
    )  # fmt: skip
    assert killed(p) == (8, 8, 8)


ADDED = {
    "with its new total": (
        "Nine more bodies were found on Saturday, the mayor said, bringing the toll of Thursday's massacre in Wukro to 29.",
        29,
    ),
    "without one": ("Nine more bodies of victims of Thursday's massacre were found in Wukro, the mayor said.", 29),
    "another, who died of wounds": (
        "Another nine people wounded in Thursday's attack on Wukro died in hospital, the mayor said, taking the toll to 29.",
        29,
    ),
}


@pytest.mark.parametrize(("later", "best"), ADDED.values(), ids=ADDED.keys())
def test_an_addition_comes_to_the_number_before_it_once(later, best):
    """Twenty, then nine more: twenty-nine, whether or not the new total is told."""
    p = drawn(
        ("Tigray Day", date(2024, 3, 1), "Gunmen killed 20 people in the town of Wukro on Thursday, the mayor said."),
        ("Tigray Day", date(2024, 3, 3), later),
    )
    assert killed(p)[1:] == (best, best)


LOWERED = {
    "lowered to, from": "Police lowered the death toll of Friday's attack on Mocimboa to 61 from 80 on Monday.",
    "revised down from": "Police on Monday revised the toll of Friday's attack on Mocimboa down from 80 to 61.",
    "and not": "Police said on Monday that 61 people, and not 80 as first reported, were killed in Friday's attack on "
    "Mocimboa.",
}


@pytest.mark.parametrize("later", LOWERED.values(), ids=LOWERED.keys())
def test_a_lowered_number_takes_the_place_of_the_first(later):
    """Who takes a number back means the smaller; the two are never added."""
    p = drawn(
        ("Carta", date(2024, 3, 2), "Police said 80 people were killed in Friday's attack on Mocimboa in Mozambique."),
        ("Zambezi", date(2024, 3, 5), later),
    )
    assert killed(p) == (61, 61, 61)
    assert max(of_events(p)) == 61
    assert [f.count.low for f in p.figures if f.supersedes] == [61]


def test_a_rival_s_number_is_not_taken_back_for_him():
    """ "Not 40 as the rebels claimed" is the army's word on the rebels' number, which stands."""
    p = drawn(
        ("A Post", date(2024, 3, 2), "The M23 rebels said 40 soldiers were killed in Sake on Friday."),
        ("B Post", date(2024, 3, 3), "The Congolese army said 12 soldiers were killed in Sake on Friday, not 40 as the "
         "rebels claimed."),
    )  # fmt: skip
    assert not any(f.supersedes for f in p.figures)
    assert (killed(p)[0], killed(p)[2]) == (12, 40)


def test_a_total_of_two_towns_is_the_sum_of_its_parts():
    """What was killed in both is no third thing, and no toll of the first town."""
    p = drawn(
        ("Desk", date(2024, 8, 5), "Shelling killed nine people in Kutkai on Saturday, a doctor said."),
        ("Shan Eye", date(2024, 8, 6), "An air strike killed six people in Lashio on Monday, aid workers said."),
        ("Shan Eye", date(2024, 8, 7), "Fifteen people were killed in the attacks on Kutkai and Lashio since Saturday, "
         "a rescue group said on Wednesday."),
    )  # fmt: skip
    assert killed(p) == (15, 15, 15)


def test_what_a_war_cost_is_no_event_s_toll():
    """The dead of a war stay out of the day's."""
    p = drawn(
        ("Wire", date(2024, 9, 4), "A drone killed 11 people in Kherson on Tuesday, the governor said. He put the dead of "
         "the war at 12,310."),
    )  # fmt: skip
    assert killed(p) == (11, 11, 11)
    assert of_events(p) == [11]


@pytest.mark.parametrize(
    ("text", "measure", "number"),
    [
        ("The toll of the fighting in Tame rose to 41, the mayor said. He put the number of displaced at 3,000.",
         "displaced", 3000),
        ("The rescue group put the number of civilians killed in Myawaddy at 37.", "killed", 37),
        ("A bomb in Quetta killed 12 people. Doctors put the number of wounded at 30.", "injured", 30),
    ],
)  # fmt: skip
def test_a_sum_says_what_it_counts(text, measure, number):
    """ "Put the number of displaced at" counts the displaced, whatever was counted before."""
    found = [(f.measure, f.count.low) for f in drawn(("Post", date(2024, 1, 9), text)).figures]
    assert (measure, number) in found
    assert [m for m, n in found if n == number] == [measure]


def test_the_sentence_after_a_clash_tells_its_dead():
    """ "Also" and a sentence without a place belong to the deed before them; members of a family are people."""
    p = drawn(
        ("Sun", date(2024, 11, 2), "The army and the BIFF clashed in Datu Salibo on Friday. Seven fighters and three "
         "soldiers died. Two members of one family also died."),
    )  # fmt: skip
    assert killed(p)[2] >= 10
    assert all(f.count.unit == "people" and f.place is not None for f in p.figures if f.count.low in (3, 7))
    assert not [f for f in p.figures if f.count.unit == "households"]


def test_rivals_who_may_mean_the_same_people_make_a_range():
    """One party's word alone is no point: low and high hold both claimants."""
    p = drawn(
        ("Quetta Post", date(2025, 3, 12), "The army said 31 people were killed, among them 18 soldiers."),
        ("Gulf Desk", date(2025, 3, 14), "The Baloch Liberation Army said on Friday that it had executed all 214 "
         "hostages taken from the train in the Bolan pass."),
    )  # fmt: skip
    assert (killed(p)[0], killed(p)[2]) == (31, 214)


def test_those_who_came_and_those_who_are_there_are_two_rows():
    """People who arrived are among those displaced in the region, and are never added to them."""
    p = drawn(
        ("Watch", date(2025, 1, 20), "In Bria, 2,500 people arrived at the stadium after the attack, the mayor said. Some "
         "32,000 people were displaced in Haute-Kotto, the governor said."),
    )  # fmt: skip
    rows = [t.best for t in p.tolls if t.measure == "displaced" and t.span == "case" and t.place is None]
    assert 34500 not in rows
    assert max(rows) == 32000


def test_a_copy_printed_later_does_not_bring_back_an_old_number():
    """Fourteen, then seventeen, then the first text once more in another paper: the copy changes nothing."""
    first = (
        "Gunmen killed 14 people in Ruwi village of Bokkos district in Plateau state on Friday night, the district "
        "chairman, Amalau Samuel, said. The dead were mourners at a wake. Soldiers came from Mangu at dawn on Saturday."
    )
    later = (
        "The number of people killed in Friday night's attack on Ruwi in Bokkos district has risen to 17, the district "
        "chairman, Amalau Samuel, said on Sunday. Two of the wounded died in Jos."
    )
    told = (("Jos Herald", date(2025, 3, 29), first), ("Abuja Post", date(2025, 3, 30), later))
    once, copied = drawn(*told), drawn(*told, ("Copy Paper", date(2025, 3, 31), first))
    tolls = [[(e.kind, e.origins, e.killed) for e in p.events if e.killed] for p in (once, copied)]
    best = [[(kind, origins, toll.low, toll.best, toll.high) for kind, origins, toll in rows] for rows in tolls]
    assert best[0] == best[1]
