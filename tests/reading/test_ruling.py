"""Remembered rules give each word what the parser's own steps give it."""

from __future__ import annotations

import pytest

from vedette.reading.ruling import STEPS, Rules
from vedette.reading.syntax import parser

TEXTS = [
    "There's been shelling near Kadugli since Friday; there are no ambulances, and y'all can't leave.",
    "The rebels got what they wanted: that town, those hills, which they'd held. It gets worse, they gotta go.",
    "They did not say who had done it. Don't they have drones? She'll do what she does, he'd have fled.",
    "In Lashio  and\n\nMyawaddy the junta's men were killing, were killed, had been beaten and better armed than most.",
    "Not only did it flood Beledweyne, but 2,300 families' homes were lost. More is feared; most have left.",
    "Lemme see, the gunmen are gonna attack. That that village burned is known, whichever side had burned it.",
]


def test_every_word_is_given_what_the_whole_pipeline_gives_it() -> None:
    """Twice over, first with every kind of word unknown and then with all remembered."""
    nlp = parser()
    whole = list(nlp.pipe(TEXTS))
    parsed = list(nlp.pipe(TEXTS, disable=list(STEPS)))
    rules = Rules(nlp)
    for _ in range(2):
        for one, other in zip(whole, parsed, strict=True):
            told = [g for g, word in zip(rules.of(other), one, strict=True) if not word.is_space]
            assert told == [(word.pos_, word.lemma_) for word in one if not word.is_space]


def test_a_word_that_opens_a_pair_is_read_with_the_next() -> None:
    """A rule of two words would be lost if each word were asked alone: "there" makes a verb of "'s"."""
    nlp = parser()
    [doc] = nlp.pipe(["There's a siege."], disable=list(STEPS))
    rules = Rules(nlp)
    assert list(rules._runs(doc)) == [(0, 2)]
    assert rules.of(doc)[1][0] == "VERB"


def test_a_rule_that_cannot_be_remembered_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pattern of three words would be applied wrongly without a sound."""
    nlp = parser()
    ruler = nlp.get_pipe("attribute_ruler")
    told = [{"patterns": [[{"LOWER": "a"}, {"LOWER": "b"}, {"LOWER": "c"}]], "attrs": {}, "index": 0}]
    monkeypatch.setattr(type(ruler), "patterns", property(lambda _: told))
    with pytest.raises(ValueError, match="cannot be remembered"):
        Rules(nlp)
