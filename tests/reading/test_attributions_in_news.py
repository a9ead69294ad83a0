"""How news from many wars attributes: the less usual verbs, nouns and places of the words that tell who says it."""

import pytest

from vedette.knowledge.case import CaseKnowledge
from vedette.model.readings import ActorMention, Reading
from vedette.reading.attributions import reader


@pytest.fixture
def attributions(read_syntax, document):
    def read(text, actors=()):
        mentions = tuple(
            ActorMention(text.index(words), text.index(words) + len(words), words, name, kind)
            for words, name, kind in actors
        )
        return reader(CaseKnowledge()).read(Reading(document(text), read_syntax(text), actors=mentions))

    return read


def told(text, found):
    """Return the source and the content of each attribution as words."""
    cut = lambda s: text[s.start : s.end] if s else None  # noqa: E731
    return [(cut(a.source), cut(a.content)) for a in found]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # Darfur: the plural of a word that ends like a quality
        ("Witnesses said militiamen had torched the market.", "Witnesses", "militiamen had torched the market"),
        # Mindanao: a body that ends like a happening
        (
            "The movement said its men had left the camp.",
            "The movement",
            "its men had left the camp",
        ),
        # Kivu: "it" before a verb that only a mouth can do
        ("The army spoke on Monday. It accused the rebels of looting.", "It", "looting"),
        # Yemen: an object behind "as"
        ("The coalition sees the truce as a defeat.", "The coalition", "the truce as a defeat"),
        # Haiti: an object with what it is called
        ("The premier met the gangs' envoy, calling him a liar.", "The premier", "him a liar"),
        # Colombia: a noun with a preposition
        ("Villagers rejected the general's claims of victory.", "the general's", "victory"),
        ("The bishop raised concerns about the evictions.", "The bishop", "the evictions"),
        # Ukraine: an adjective with a preposition
        ("Nurses are worried about the shelling of the ward.", "Nurses", "the shelling of the ward"),
        ("The governor made it clear that the bridge would stay shut.", "The governor", None),
        # Manipur: a view
        ("In the court's view, the arrests were unlawful.", "the court's", "the arrests were unlawful"),
        # Tigray: the words dismissed stand behind "as"
        (
            "The ministry dismissed as a fabrication reports that its jets bombed the school.",
            "The ministry",
            "reports that its jets bombed the school",
        ),
        # Burma: who is passive but holds it
        ("Refugees are convinced that the war is lost.", "Refugees", "that the war is lost"),
        # Sahel: the one who is behind the one who passes it on
        (
            "Troops burned the village, according to state radio quoting the ministry.",
            "the ministry",
            "Troops burned the village",
        ),
        # Kurdistan: the subject stands over a purpose
        ("The envoy used his visit to call for a halt to the raids.", "The envoy", "a halt to the raids"),
        # Gaza: words that are the subject of the report's own clause
        ('State media said "terrorists" had bombed the port.', "State media", '"terrorists" had bombed the port'),
    ],
)
def test_the_less_usual_ways_to_attribute_are_read(attributions, text, source, content):
    """What is told in one of them would otherwise stand as the outlet's own word."""
    found = told(text, attributions(text))
    assert any(s == source and content in (c, None) for s, c in found), found


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The cause, according to the coroner, was a mine.", ["The cause", "was a mine"]),
        ("The road, the mayor writes, is cut in two.", ["The road", "is cut in two"]),
        ("The garrison is believed to have fled.", ["The garrison", "to have fled"]),
        ("The rebels appear to have taken the airstrip.", ["The rebels", "to have taken the airstrip"]),
        ("The major was accused of shelling the camp.", ["The major", "shelling the camp"]),
    ],
)
def test_a_content_that_the_cue_parts_is_told_in_its_parts(attributions, text, contents):
    """The two halves are one statement; the second is as little the outlet's own as the first."""
    assert [c for _, c in told(text, attributions(text))] == contents


@pytest.mark.parametrize(
    "text",
    [
        "Nobody has claimed responsibility for the blast in Gwoza.",
        "Asked whether troops had left Kutum, the spokesman smiled.",
        "The advance on Sirte raised the price of bread.",
        "It was raining when the convoy reached Bambari.",
    ],
)
def test_nobody_is_made_to_say_what_he_did_not(attributions, text):
    """Who is asked has not said it, and what happens says nothing."""
    assert [s for s, _ in told(text, attributions(text)) if s is not None] == []


def test_whatever_verb_stands_behind_a_quotes_comma_is_one_of_saying(attributions):
    """Reporters write "barked" and "rasped", and the parser takes "notes" for paper."""
    for text, source in [
        ("“Get back,” the sergeant barked.", "the sergeant"),
        ("“The well is poisoned,” Omar notes.", "Omar"),
    ]:
        assert (source, text[: text.index("”") + 1]) in told(text, attributions(text))


def test_a_quote_over_paragraphs_has_the_speaker_of_its_last(attributions):
    """Each paragraph opens anew and only the last is closed and attributed."""
    text = "“They came at dawn.\n\n“They burned the clinic,” said Amina Deng, a nurse in Malakal."
    found = told(text, attributions(text))
    assert [s for s, _ in found] == ["Amina Deng, a nurse in Malakal"] * 2
    assert found[0][1] == "“They came at dawn."


def test_the_cue_of_the_next_paragraph_is_not_the_quotes(attributions):
    """A quote that is a whole paragraph is not said by the subject of the next."""
    text = '"Who will bury them?"\n\nThe monitors accused the army of a massacre in Moura.'
    assert ("The monitors", '"Who will bury them?"') not in told(text, attributions(text))


def test_the_name_of_a_programme_is_no_speech(attributions):
    """A title in quotation marks is nobody's words, and takes no cue from the words that are."""
    text = "The general told the channel's “Evening Hour” that his men had taken Bakhmut."
    assert told(text, attributions(text)) == [("The general", "that his men had taken Bakhmut")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ministry said the raid was over. It said 40 gunmen were killed.", "ministry"),
        ("Residents said soldiers came at dawn. They said nine people were killed.", "residents"),
    ],
)
def test_it_and_they_go_on_for_the_body_that_spoke(attributions, text, name):
    """ "It said" is as much the ministry's word as what the ministry said before."""
    first = text.split()[0] if name == "residents" else " ".join(text.split()[:2])
    found = attributions(text, [(first, name, "state" if name == "ministry" else "civilians")])
    assert [a.speaker for a in found] == [name, name]


def test_he_is_no_it(attributions):
    """A person who spoke is not meant by "it"."""
    text = "The commander said the town was lost. It said nothing of the dead."
    found = attributions(text, [("The commander", "commander", "person")])
    assert [a.speaker for a in found if a.source and text[a.source.start : a.source.end] == "It"] in ([], [None])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The army on Tuesday said the port was quiet.", "The army"),
        ("State television, quoting the ministry, said the port was quiet.", "State television"),
        ("The mayor, waving a list of the dead, said the port was quiet.", "The mayor"),
        ("Yet many officers said the port was quiet.", "many officers"),
        ("The prior — once a soldier — said the port was quiet.", "The prior — once a soldier —"),
    ],
)
def test_a_source_is_the_speakers_name_and_what_belongs_to_it(attributions, text, source):
    """The day and what somebody does while speaking are no part of the name."""
    assert (source, "the port was quiet") in told(text, attributions(text))
