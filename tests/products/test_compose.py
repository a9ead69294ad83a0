"""The brief an analyst would send on: who says it, how sure it is, nothing twice, nothing without end."""

import re
from datetime import date

import msgspec
import pytest
from msgspec.structs import replace
from sample_picture import claim, event, sample

from vedette.model.counts import Count
from vedette.model.pictures import Disagreement, Position, Said, TimelineLine
from vedette.model.when import When
from vedette.products.brief import Gate, compose
from vedette.products.brief.daily import DayWriter

PICTURE = sample()
BRIEF = compose(PICTURE)


def sentences(brief, title=None):
    """The texts of a brief's sections, or of those whose title begins with ``title``."""
    return [
        s.text for section in brief.sections if not title or section.title.startswith(title) for s in section.sentences
    ]


def only(*events, **fields):
    """The brief of the sample with these events and nothing else told."""
    bare = {"control": (), "figures": (), "disagreements": (), "expectations": (), "relations": (), "services": ()}
    return compose(replace(PICTURE, events=events, **{**bare, **fields}))


def test_the_headline_is_news_that_fits_a_line():
    """A reader with ten seconds reads this line alone."""
    assert 20 < len(BRIEF.headline) <= 110
    assert re.search("captured|withdrew|ceasefire", BRIEF.headline)


def test_every_sentence_stands_on_claims_that_are_there():
    """A statement that opens to nothing is an opinion."""
    known = {c.id for c in PICTURE.claims}
    told = [*BRIEF.highlights, *(s for section in BRIEF.sections for s in section.sentences)]
    assert all(s.claims and set(s.claims) <= known for s in told)


def test_highlights_are_few_and_hold_news_figures_and_the_main_dispute():
    """Four to seven lines are read; ten are skipped."""
    told = " ".join(s.text for s in BRIEF.highlights)
    assert 4 <= len(BRIEF.highlights) <= 7
    assert "captured" in told
    assert "counts for itself" in told
    assert all(len(s.text) <= 260 for s in BRIEF.highlights)


def test_a_dispute_among_the_highlights_is_one_short_line():
    """Two long sentences side by side are for their own section."""
    yes = "The Coastal Union reported that Kestrin was captured."
    no = "The Highland Front denied that Kestrin was captured."
    dispute = Disagreement("d9", "whether Kestrin was taken", "contradiction",
                           (Position(yes, ("r5.a",)), Position(no, ("r4.b",))))  # fmt: skip
    told = [s.text for s in only(disagreements=(dispute,)).highlights]
    assert [t for t in told if "denied that Kestrin had been captured, which" in t and len(t) < 200]


def test_a_country_is_never_told_as_a_held_place():
    """ "The government held Carvania" is the words of an office taken for news."""
    land = replace(PICTURE.places[0], id="land", kind="country", name="Carvania")
    row = replace(PICTURE.control[0], place="land", status="assessed", until=None)
    told = compose(replace(PICTURE, places=(*PICTURE.places, land), control=(row,)))
    assert not any("Carvania (" in t or " held Carvania" in t for t in sentences(told, "Control"))


def test_a_number_given_only_to_disown_it_is_nobodys_count():
    """ "The figure of eighty dead has been inflated" does not say that eighty died."""
    figure = next(f for f in PICTURE.figures if f.measure == "killed" and not f.part_of)
    words = "The figure of 187 dead put about by the ministry has been inflated."
    claims = tuple(
        replace(c, evidence=tuple(replace(e, text=words) for e in c.evidence)) if c.id in figure.claims else c
        for c in PICTURE.claims
    )
    told = sentences(compose(replace(PICTURE, claims=claims, figures=(figure,), events=())), "Casualties")
    assert told == []


def test_a_day_of_the_timeline_is_told_with_its_voices():
    """A line without its source reads as settled fact."""
    one = event("x1", "shelling", "reported", 3, 1, "r6.e", place="marena", when=When.on(date(2031, 3, 7)))
    line = TimelineLine(date(2031, 3, 7), "something", 1.0, one.claims)
    told = DayWriter(replace(PICTURE, events=(one,), timeline=(line,))).text(line)
    assert "Marena" in told
    assert "Carvania Desk" in told
    assert "7 March" not in told
    assert DayWriter(replace(PICTURE, events=())).text(line) == "something"


def test_a_party_that_tells_of_itself_said_it_had_done_so():
    """ "The army claimed that the army withdrew" is said by nobody."""
    assert "The Carvanian Army said it had withdrawn from Tarnov on 4 March." in sentences(BRIEF)
    assert not any(re.search(r"(\w+ \w+) claimed that (the )?\1 ", text) for text in sentences(BRIEF))


def test_both_sides_of_a_contested_event_stand_in_one_sentence():
    """A claim without its denial misleads whoever quotes it."""
    contested = [t for t in sentences(BRIEF) if "Kestrin" in t and "denied it" in t]
    assert contested
    assert all("Highland Front" in t for t in contested)


def test_what_several_origins_confirm_is_told_plainly_and_one_report_is_named():
    """The reader sees at once which is which."""
    one = event("x1", "shelling", "reported", 3, 1, "r6.e", place="marena", when=When.on(date(2031, 3, 7)))
    assert all("Carvania Desk" in t for t in sentences(only(one)))
    two = replace(one, status="confirmed", origins=2)
    assert not any("Carvania Desk" in t for t in sentences(only(two), "Situation"))


def test_an_unconfirmed_report_says_so():
    """Hearsay that reads like news is how rumours travel."""
    claims = tuple(replace(c, modality="reported", said_by=()) if c.id == "r6.e" else c for c in PICTURE.claims)
    one = event("x1", "drone strike", "reported", 3, 1, "r6.e", place="marena", when=When.on(date(2031, 3, 7)))
    picture = replace(PICTURE, claims=claims, events=(one,), control=(), figures=(), disagreements=(), expectations=())
    assert all("without confirmation" in t for t in sentences(compose(picture), "Situation"))


def test_like_events_share_one_sentence():
    """ "Outlet A reports that" ten times in a row is a list, not a brief."""
    day = When.on(date(2031, 3, 7))
    many = [
        event(f"x{n}", "shelling", "reported", 3, 1, "r6.b", place=p, when=day)
        for n, p in enumerate(("brod", "marena"))
    ]
    told = sentences(only(*many), "Situation")
    assert len(told) == 1


def test_a_figure_says_who_counted_and_as_of_when_and_what_it_grew_from():
    """A number without its claimant is the one thing an analyst cannot use."""
    told = " ".join(sentences(BRIEF, "Displacement"))
    assert "The Relief Office said on 8 March that between 150,000 and 180,000 people had been displaced" in told
    assert "up from about 110,000 on 6 March" in told


def test_claimants_on_one_matter_stand_side_by_side():
    """The spread between a ministry and a monitor is itself the news."""
    told = " ".join(sentences(BRIEF, "Casualties"))
    assert "187 (the Health Ministry, 6 March) and at least 426 (the Carvania Rights Monitor, 8 March)" in told


def test_a_claimant_who_updates_his_count_disagrees_with_nobody():
    """Growth from day to day is no contradiction."""
    assert not any("120" in t for t in sentences(BRIEF, "Where sources disagree"))


def test_a_statement_is_told_in_the_reports_own_words():
    """ "X made a demand" leaves the reader asking which."""
    politics = sentences(BRIEF, "Diplomacy")
    assert any(t.startswith("Agence du Littoral: “") for t in politics)
    assert not any("made a demand" in t for t in politics)


def test_no_sentence_is_told_twice_in_the_sections():
    """A brief that repeats itself is not read to its end."""
    told = sentences(BRIEF)
    assert len(told) == len(set(told))


def test_background_stands_apart_with_its_year():
    """The massacre of another decade is not this week's news."""
    old = replace(
        event(
            "x1", "capture", "reported", 3, 1, "r2.a", actors=("hf",), place="tarnov", when=When.on(date(2031, 3, 4))
        ),
        background=True,
    )
    brief = only(old)
    assert any("4 March 2031" in t for t in sentences(brief, "Background"))
    assert not sentences(brief, "Situation")


def test_a_person_who_announces_a_capture_did_not_take_the_town():
    """A spokesman said it; the actor is left out rather than made up."""
    speaker = (Said("velnik", "General Oskar Velnik", None),)
    claims = tuple(replace(c, said_by=speaker, actors=("velnik",)) if c.id == "r7.a" else c for c in PICTURE.claims)
    one = event(
        "x1", "capture", "reported", 3, 1, "r7.a", actors=("velnik",), place="kestrin", when=When.on(date(2031, 3, 8))
    )
    picture = replace(PICTURE, claims=claims, events=(one,), control=(), figures=(), disagreements=(), expectations=())
    told = " ".join(sentences(compose(picture), "Situation"))
    assert "Kestrin" in told
    assert "Velnik captured" not in told


def test_an_empty_picture_says_that_nothing_was_found():
    """Silence could be read as calm."""
    empty = replace(
        PICTURE, events=(), control=(), figures=(), disagreements=(), expectations=(), relations=(), services=()
    )
    brief = compose(empty)
    assert "no event" in brief.headline
    assert brief.sections == ()


def test_the_same_picture_gives_the_same_brief_whatever_its_order():
    """Two analysts with the same reports send the same text."""
    turned = replace(PICTURE, events=PICTURE.events[::-1], figures=PICTURE.figures[::-1])
    assert compose(PICTURE) == BRIEF
    assert compose(turned).highlights == BRIEF.highlights


def test_a_brief_of_thousands_of_events_stays_short():
    """What is left out stands in the tables; the brief has an end."""
    events = tuple(
        replace(e, id=f"{e.id}-{n}", when=When.on(date(2031, 3, 1 + n % 9))) for n in range(300) for e in PICTURE.events
    )
    brief = only(*events)
    assert all(len(section.sentences) <= 24 for section in brief.sections)
    assert len(brief.highlights) <= 7


def test_a_sentence_cites_a_bounded_number_of_claims():
    """A thousand notes behind one sentence show less than sixty."""
    claims = tuple(
        msgspec.structs.replace(c, id=f"{c.id}-{n}") for n in range(300) for c in PICTURE.claims if c.id == "r7.b"
    )
    one = replace(
        event(
            "x1", "capture", "confirmed", 1, 3, "r7.b", actors=("hf",), place="kestrin", when=When.on(date(2031, 3, 8))
        ),
        claims=tuple(c.id for c in claims),
    )
    bare = {"control": (), "figures": (), "disagreements": (), "expectations": (), "relations": (), "services": ()}
    brief = compose(replace(PICTURE, claims=claims, events=(one,), **bare))
    assert brief.sections
    assert all(len(s.claims) <= 60 for section in brief.sections for s in section.sentences)


@pytest.mark.parametrize("hostile", ["“", "Outlet: “”", "(", "\\1", "%s {place}", "", "A" * 500])
def test_strange_words_of_a_report_break_nothing(hostile):
    """Reports hold anything; the composer holds still."""
    claims = tuple(replace(c, cause=hostile, object_text=hostile) for c in PICTURE.claims)
    events = tuple(replace(e, object_text=hostile) for e in PICTURE.events)
    gate = Gate(PICTURE)
    brief = compose(replace(PICTURE, claims=claims, events=events))
    assert brief.sections
    assert all(gate.missing(s) == () for s in brief.highlights)


def test_figures_in_dispute_are_named_with_their_claimants():
    """ "Accounts differ" is no help without who and how much."""
    first = claim(
        "r3.a",
        "figure",
        "The death toll of the northern offensive has risen to 120, including 31 civilians, "
        "the Carvania Rights Monitor said on Wednesday.",
        count=Count(120, 120, measure="killed"),
    )
    claims = (first, *(c for c in PICTURE.claims if c.id != "r3.a"))
    dispute = replace(
        PICTURE.disagreements[0], reason="scope", positions=(Position("120", ("r3.a",)), Position("64", ("r3.b",)))
    )
    brief = compose(replace(PICTURE, claims=claims, disagreements=(dispute,)))
    told = " ".join(sentences(brief, "Where sources disagree"))
    assert "64 (the Health Ministry, 5 March) and 120 (The Harbour Post, 5 March)" in told
    assert "do not count the same people" in told


@pytest.mark.parametrize(
    ("who", "many"), [("person", "people"), ("aid worker", "aid workers"), ("child", "children"), ("medics", "medics")]
)
def test_who_is_asked_for_how_many_stands_in_the_plural(who: str, many: str):
    """ "How many person were killed" is no English, and one guard on one side may be four on the other."""
    claims = tuple(replace(c, count=replace(c.count, who=who)) if c.id == "r3.b" else c for c in PICTURE.claims)
    dispute = replace(
        PICTURE.disagreements[0], reason="claimant", positions=(Position("64", ("r3.b",)), Position("120", ("r3.a",)))
    )
    brief = compose(replace(PICTURE, claims=claims, disagreements=(dispute,)))
    assert any(f"how many {many} were killed" in told for told in sentences(brief, "Where sources disagree"))
