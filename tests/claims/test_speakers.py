"""The chain of speakers, the nearest to the fact first."""

from vedette.claims.speakers import said_by


def chain(reading, word):
    at = reading.document.text.index(word)
    return [(s.text, s.relayed_by) for s in said_by(reading, at, at + len(word))]


def test_the_outlets_own_words_have_no_speaker(attributed):
    """An empty chain says that the outlet vouches for it."""
    assert chain(attributed("Troops crossed the river at dawn."), "crossed") == []


def test_nested_speakers_stand_from_the_fact_outwards(attributed):
    """Who saw it comes before who reported that somebody saw it."""
    reading = attributed("State TV reported that the ministry said troops had crossed the river.")
    assert chain(reading, "crossed") == [("the ministry", None), ("State TV", None)]


def test_a_cited_source_stands_before_the_one_that_cites_it(attributed):
    """The wire that cites officials is the relay, not the origin."""
    reading = attributed("Reuters, citing two witnesses, reported that soldiers fired on the crowd.")
    assert chain(reading, "fired") == [("two witnesses", "Reuters"), ("Reuters", None)]


def test_a_speaker_outside_the_cast_has_words_but_no_name(attributed):
    """``actor`` is a key of the cast, so a name that the cast lacks must not stand there."""
    reading = attributed("The prefect said nine people had drowned.", actors={"River Police": "state forces"})
    [speaker] = said_by(reading, *reading_span(reading, "drowned"))
    assert (speaker.actor, speaker.text) == (None, "The prefect")


def reading_span(reading, word):
    at = reading.document.text.index(word)
    return at, at + len(word)


def test_a_relative_speaker_is_whom_it_stands_for(attributed):
    """ "All of which" names nobody; the fighters it stands for do."""
    text = "The group met nine former fighters in Juba, all of which confirmed their intent to attack Bor."
    assert chain(attributed(text), "attack") == [("nine former fighters", None)]
    text = "The mayor thanked two nurses who said gunmen had shot patients in Jeremie."
    assert chain(attributed(text), "shot") == [("two nurses", None)]
