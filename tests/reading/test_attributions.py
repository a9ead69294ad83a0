"""Who says what: direct and indirect speech, by the words and the syntax of reporting."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Block, Document
from vedette.model.readings import ActorMention, Reading
from vedette.reading.attributions import reader


@pytest.fixture
def attributions(read_syntax, document):
    def read(text, actors=()):
        made = document(text)
        mentions = tuple(
            ActorMention(text.index(words), text.index(words) + len(words), words, name, kind)
            for words, name, kind in actors
        )
        reading = Reading(made, read_syntax(text), actors=mentions)
        return reader(CaseKnowledge()).read(reading)

    return read


def spans(text, attribution):
    cut = lambda s: text[s.start : s.end] if s else None  # noqa: E731
    return cut(attribution.source), cut(attribution.cue), cut(attribution.content)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The army said on Monday that its forces had retaken the port.",
            "The army",
            "that its forces had retaken the port",
        ),
        (
            "Gunmen killed nine villagers on Tuesday, officials said.",
            "officials",
            "Gunmen killed nine villagers on Tuesday",
        ),
        ("According to two medics, the hospital was hit twice.", "two medics", "the hospital was hit twice"),
        ("The bridge was destroyed, according to the governor.", "the governor", "The bridge was destroyed"),
        ("Satellite images show that the dam was breached.", "Satellite images", "that the dam was breached"),
        ("The president vowed to crush the mutiny.", "The president", "to crush the mutiny"),
        ("The mayor called for the evacuation of the town.", "The mayor", "the evacuation of the town"),
        ("The rebels claim to have entered the capital.", "The rebels", "to have entered the capital"),
        ("As state radio reported, the curfew was lifted.", "state radio", "the curfew was lifted"),
        ("Rebels seize mining town in the east: UN", "UN", "Rebels seize mining town in the east"),
    ],
)
def test_reported_speech_has_source_and_content(attributions, text, source, content):
    """A statement without its speaker would stand as the outlet's own."""
    found = [spans(text, a) for a in attributions(text)]
    assert (source, content) in [(s, c) for s, _, c in found]


@pytest.mark.parametrize(
    ("text", "source", "contents"),
    [
        ("“We will stay,” said the mayor.", "the mayor", ["“We will stay,”"]),
        ('The general said: "The town is ours."', "The general", ['"The town is ours."']),
        (
            '"They came at dawn," a survivor said. "They burned everything."',
            "a survivor",
            ['"They came at dawn,"', '"They burned everything."'],
        ),
        (
            "“Nobody is left,” she told reporters, “and nobody will return.”",
            "she",
            ["“Nobody is left,”", "“and nobody will return.”"],
        ),
        ("“We have taken the airport” — militia commander", "militia commander", ["“We have taken the airport”"]),
    ],
)
def test_direct_speech_has_its_speaker_on_either_side(attributions, text, source, contents):
    """Cues stand before, behind and between quotes; each part keeps the same speaker."""
    direct = [spans(text, a) for a in attributions(text) if a.direct]
    assert [c for _, _, c in direct] == contents
    assert {s for s, _, _ in direct} == {source}


def test_a_quote_without_a_cue_goes_on_from_the_speaker_before(attributions):
    """Floating quotes in the next paragraph belong to whoever has just spoken."""
    text = "“The road is cut,” said Ana Bero, a nurse.\n\n“We have no water and no bread.”"
    assert [spans(text, a)[0] for a in attributions(text)] == ["Ana Bero, a nurse"] * 2


def test_each_partial_quote_goes_to_whom_its_clause_names(attributions):
    """Words quoted inside the report's own sentence are somebody's words too."""
    text = (
        "The president vowed to “crush” the mutiny, "
        "while his allies, Ruritania and Borduria, extended their “full support.”"
    )
    found = attributions(text, [("Ruritania", "Ruritania", "state"), ("Borduria", "Borduria", "state")])
    pairs = {spans(text, a)[2]: (spans(text, a)[0], a.speaker) for a in found}
    assert pairs["to “crush” the mutiny"][0] == "The president"
    assert pairs["“full support.”"][1] == "Ruritania"


def test_terms_and_titles_in_marks_are_nobodys_words(attributions):
    """A so-called zone and the title of a film are not quotations."""
    text = "Troops entered the so-called “safe zone” on Friday. She saw the film “Rivers of Dust” there."
    assert attributions(text) == ()


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("Rebel sources told Reuters that a deal had been reached.", "Reuters"),
        ("In an interview with the BBC, the commander said his men had won.", "BBC"),
        ("State television quoted the minister as saying that nine men had been arrested.", "State television"),
        ("Two officers told reporters that the base had fallen.", None),
    ],
)
def test_whoever_passed_the_words_on_is_kept(attributions, text, relay):
    """A chain of hearsay is only as good as each of its links."""
    assert [a.relayed_by for a in attributions(text)] == [relay]


def test_a_happening_says_nothing(attributions):
    """ "The advance raised fears" is the outlet's own reasoning, without a speaker."""
    assert attributions("The rapid advance suggests a change in the balance of power.") == ()


def test_the_speaker_is_the_name_that_the_cast_gives(attributions):
    """One actor under many spellings must be one speaker."""
    text = "HQ denied that the town had fallen."
    [found] = attributions(text, [("HQ", "General Headquarters", "state forces")])
    assert (found.speaker, spans(text, found)[1]) == ("General Headquarters", "denied")


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["said", '"', "“", "”", "the army", "that", "it fell", ",", ".", "'", "\n", "told AFP", "according to"]
        ),
        max_size=40,
    )
)
def test_any_text_gives_spans_within_it(read_syntax, words):
    """Broken marks and odd grammar must never give a span that its text does not hold."""
    text = " ".join(words)
    document = Document("r1", "r1.txt", text, "0", blocks=(Block(0, len(text), "paragraph"),))
    for attribution in reader(CaseKnowledge()).read(Reading(document, read_syntax(text))):
        for span in (attribution.source, attribution.cue, attribution.content):
            assert span is None or 0 <= span.start < span.end <= len(text)
