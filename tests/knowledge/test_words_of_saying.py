"""The shipped lists of saying and of certainty load, and hold what the readers rely on."""

from vedette.knowledge.cues import cue_lexicon
from vedette.knowledge.modal_words import modal_lexicon


def test_words_that_yaml_takes_for_truth_values_stay_words():
    """ "on" and "false" unquoted would load as booleans and vanish from the lists."""
    assert "on" in cue_lexicon().verbs["call"].prepositions
    assert "false" in modal_lexicon().denied.adjectives


def test_no_word_list_holds_capitals():
    """Lists are looked up by lower-case lemma, and names of a conflict have no place in them."""
    lexicon = cue_lexicon()
    assert all(verb == verb.lower() for verb in lexicon.verbs)
    assert all(word == word.lower() for word in lexicon.words.media | lexicon.words.sayers)
