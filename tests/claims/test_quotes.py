"""Quotes as products show them: the words, the speaker, the sentence."""

from vedette.claims.quotes import quotes_in


def test_the_halves_of_a_split_quote_are_one(attributed):
    """A reader wants the whole of what was said, without the cue in its middle."""
    reading = attributed("“We have no water,” the nurse told the BBC, “and no bread.”")
    assert [(q.speaker_text, q.text) for q in quotes_in(reading)] == [("the nurse", "We have no water, and no bread.")]


def test_a_single_quoted_word_keeps_its_speaker(attributed):
    """ "crush" in a pledge is as much the president's word as a full sentence."""
    reading = attributed("President Omar Tal has pledged to “crush” the mutiny.", actors={"Omar Tal": "person"})
    [quote] = quotes_in(reading)
    assert (quote.speaker, quote.text) == ("Omar Tal", "crush")


def test_evidence_is_the_whole_sentence_with_the_quote(attributed):
    """The evidence opens to where the words stand, cue included."""
    text = "Shells fell all day. “It is over,” said the mayor. Nobody answered."
    [quote] = quotes_in(attributed(text))
    assert quote.evidence.text == text[quote.evidence.start : quote.evidence.end] == "“It is over,” said the mayor."


def test_a_so_called_term_is_no_quote(attributed):
    """Distance taken by the outlet is not speech."""
    assert quotes_in(attributed("The army said the so-called “safe zone” would grow.")) == ()


def test_a_quote_after_the_cue_has_closed_its_sentence_is_another(attributed):
    """Words that stand apart in the report are never run together."""
    text = "“We have no water,” the nurse said on Monday. “The pumps stopped.”"
    assert [q.text for q in quotes_in(attributed(text))] == ["We have no water", "The pumps stopped."]
