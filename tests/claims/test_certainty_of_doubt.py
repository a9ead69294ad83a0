"""What is doubted, undone, asked or only wanted must not stand in the ledger as done, and what is presupposed must."""

import pytest

from vedette.claims.certainty import certainty_of
from vedette.claims.governing import asks_indirectly, settled_doers
from vedette.claims.modality import modality_of
from vedette.claims.speakers import said_by


def told(reading, word):
    """Return modality and polarity of the first ``word``."""
    return modality_of(reading, next(t.i for t in reading.syntax.tokens if t.text == word))


@pytest.mark.parametrize(
    ("text", "word", "way", "polarity"),
    [
        ("Monitors found no evidence of shells hitting the clinic in Taiz.", "hitting", "reported", "denied"),
        ("There were reports of soldiers shooting students in Bangui.", "shooting", "reported", "yes"),
        ("There is speculation that the army has seized Kidal.", "seized", "reported", "yes"),
        ("The party ran on three points: a release of prisoners and new laws.", "release", "expected", "yes"),
        ("Efforts are being made to arrest the gunmen in Jos.", "arrest", "planned", "yes"),
        ("The raid on Cité Soleil never took place.", "raid", "asserted", "denied"),
        ("Doubts remain about whether the massacre in Bunia took place.", "massacre", "expected", "yes"),
        ("The army called off its assault on Marawi.", "assault", "asserted", "denied"),
        ("The army repelled the assault on Marawi.", "assault", "asserted", "yes"),
        ("Protesters voiced concern over the killing of monks in Loikaw.", "killing", "asserted", "yes"),
        ("Few believe that the rebels have left Kitchanga.", "left", "expected", "yes"),
        ("Had rebels reached Kinshasa, the government would have fallen.", "reached", "expected", "yes"),
        ("When rebels had reached Goma, the government fell.", "reached", "asserted", "yes"),
        ("Fears of the killing of hostages in Arauca grew.", "killing", "feared", "yes"),
    ],
)
def test_doubt_reaches_as_far_as_its_words(attributed, text, word, way, polarity):
    """Each pair of words differs from a plain telling by one word, and the ledger must see it."""
    reading = attributed(text)
    found = certainty_of(reading.syntax, next(t.i for t in reading.syntax.tokens if t.text == word))
    assert (found[0] or "asserted", "denied" if found[1] else "yes") == (way, polarity)


@pytest.mark.parametrize(
    ("text", "word", "way"),
    [
        ("It was not clear who carried out the bombing in Maiduguri.", "bombing", "asserted"),
        ("The envoy asked why police had fired on protesters in Lagos.", "fired", "said"),
        ("Why did soldiers shoot at the bus in Mopti?", "shoot", "asserted"),
        ("Did soldiers shoot at the bus in Mopti?", "shoot", "expected"),
        ("When will soldiers storm Marawi?", "storm", "expected"),
        ("The envoy asked whether police had fired on protesters in Lagos.", "fired", "expected"),
    ],
)
def test_a_question_grants_what_it_does_not_ask(attributed, text, word, way):
    """Who did it is open, that it was done is not; whether it was done leaves everything open."""
    assert told(attributed(text), word)[0] == way


def test_of_doers_left_open_none_is_named(attributed):
    """ "Whether A or B" accuses neither."""
    syntax = attributed("It is unclear whether the raids on Kutum were carried out by Ulan or by Orda.").syntax
    at = {t.text: t.i for t in syntax.tokens}
    assert settled_doers(syntax, (at["Ulan"], at["Orda"]), at["raids"]) == ()
    syntax = attributed("The raids on Kutum were carried out by Ulan.").syntax
    at = {t.text: t.i for t in syntax.tokens}
    assert settled_doers(syntax, (at["Ulan"],), at["raids"]) == (at["Ulan"],)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Reporters asked whether the army had shelled Rutshuru.", True),
        ("Villagers asked who had burned the mill.", True),
        ("Villagers asked the army to leave Djibo.", False),
    ],
)
def test_a_question_is_no_demand(attributed, text, asks):
    """Who wants to know demands nothing."""
    syntax = attributed(text).syntax
    assert asks_indirectly(syntax, next(t.i for t in syntax.tokens if t.text == "asked")) is asks


def test_who_has_not_claimed_a_deed_says_nothing_of_it(attributed):
    """That nobody has claimed the raid is the report's own word."""
    text = "The front has not claimed the raid on Kutum. The front claimed the ambush at Bor."
    reading = attributed(text)
    raid, ambush = (next(t for t in reading.syntax.tokens if t.text == word) for word in ("raid", "ambush"))
    assert said_by(reading, raid.start, raid.end) == ()
    assert [s.text for s in said_by(reading, ambush.start, ambush.end)] == ["The front"]


def test_neither_confirmed_nor_denied_is_no_denial(attributed):
    """The verb of denying itself tells nothing then."""
    from vedette.claims.modality import is_withheld

    reading = attributed("The ministry could neither confirm nor deny the capture of Kidal.")
    assert is_withheld(reading, next(t.i for t in reading.syntax.tokens if t.text == "deny"))
    reading = attributed("The ministry denied the capture of Kidal.")
    assert not is_withheld(reading, next(t.i for t in reading.syntax.tokens if t.text == "denied"))


def test_what_neither_side_confirms_is_left_open(attributed):
    """Nobody having confirmed it is no telling of it."""
    from vedette.claims.modality import is_withheld

    reading = attributed("Neither side has confirmed that the dam at Kakhovka was blown up.")
    assert is_withheld(reading, next(t.i for t in reading.syntax.tokens if t.text == "blown"))
    reading = attributed("Both sides have confirmed that the dam at Kakhovka was blown up.")
    assert not is_withheld(reading, next(t.i for t in reading.syntax.tokens if t.text == "blown"))
