"""The citation gate bites: what the evidence does not hold does not reach the reader."""

import re

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sample_picture import sample

from vedette.errors import CitationError
from vedette.model.counts import Count
from vedette.model.pictures import Sentence
from vedette.products.brief import Gate, compose
from vedette.products.brief.days import MONTHS

PICTURE = sample()
GATE = Gate(PICTURE)
CLAIMS = {claim.id: claim for claim in PICTURE.claims}
BRIEF = compose(PICTURE)
TOLD = [*BRIEF.highlights, *(s for section in BRIEF.sections for s in section.sentences)]


def claim_with_words():
    """A claim whose evidence and names are long enough to write about."""
    return next(c for c in PICTURE.claims if c.place and c.actors and len(c.evidence[0].text) > 60)


def gate_on(text: str, **fields):
    """A gate over one claim whose evidence is ``text``; the claim's other fields are emptied."""
    claim = claim_with_words()
    report = msgspec.structs.replace(PICTURE.reports[0], outlet="Daily Ledger")
    evidence = (msgspec.structs.replace(claim.evidence[0], report=report.id, text=text),)
    given_fields = {"actors": (), "targets": (), "place": None, "said_by": (), "count": None, **fields}
    bare = msgspec.structs.replace(claim, report=report.id, evidence=evidence, **given_fields)
    gate = Gate(msgspec.structs.replace(PICTURE, claims=(bare,), reports=(report,)))
    return lambda sentence: gate.missing(Sentence(sentence, (bare.id,)))


@pytest.mark.parametrize(
    ("added", "missing"),
    [
        ("In all 77,341 people were there.", "77,341"),
        ("It happened on 29 February 1987.", "1987"),
        ("Reykjavik fell.", "Reykjavik"),
        ("The order came from Zoltan Quist.", "Zoltan Quist"),
        ("Seventeen of them fled.", "Seventeen"),
        ("Ordered by МВД, they left.", "МВД"),
        ("The eThekwini brigade left.", "eThekwini"),
        ("It said “nothing of the kind”.", "“nothing of the kind”"),
    ],
)
def test_a_number_day_place_or_name_without_evidence_is_refused(added, missing):
    """One invented number in a cited sentence costs the reader's trust in all the others."""
    sentence = Sentence(added, (claim_with_words().id,))
    assert missing in GATE.missing(sentence)
    with pytest.raises(CitationError, match=re.escape(missing)):
        GATE.check(sentence)


def test_a_name_is_not_put_together_from_words_that_stand_apart():
    """ "North" and "Hama" in one sentence do not make a place called North Hama."""
    missing = gate_on("Fighting spread to the north. Hama stayed calm, the North Front said.")
    assert missing("Troops entered North Hama.")
    assert missing("Hama stayed calm.") == ()
    assert missing("The North Front said so.") == ()


def test_two_names_that_look_alike_stay_two():
    """Hama is a city and Hamas a movement; a plural's letter must not turn one into the other."""
    assert gate_on("Hama fell on Thursday.")("Hamas fell.")
    assert gate_on("Hamas agreed.")("Hama agreed.")


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("Half a million people have died.", "At least 500,000 people had died."),
        ("Some 6.9 million people fled.", "About 6.9 million people had fled."),
        ("Some 6,900,000 people fled.", "About 6.9 million people had fled."),
        ("A dozen men were shot.", "12 men were shot."),
        ("Twenty-five were hurt.", "25 were hurt."),
        ("Tens of thousands fled.", "Tens of thousands had fled."),
        ("It fell on Dec. 5.", "It fell on 5 December."),
        ("Iran-backed militias left.", "Iran-backed militias left."),
        ("Houthi fighters left.", "The Houthis left."),
        ("He called it \"a 'great' day\".", "Daily Ledger: “He called it ‘a great day’.”"),
    ],
)
def test_one_number_or_name_in_another_dress_passes(evidence, sentence):
    """The brief writes in its own way; the gate asks for the same thing, not the same letters."""
    assert gate_on(evidence)(sentence) == ()


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("It fell on 5 December and 12 died.", "It fell on 12 December."),
        ("It fell on 5 December.", "Five died."),
        ("Dozens died.", "Thousands died."),
        ("The M23 left.", "The M24 left."),
        ("Shells fell near Bor.", "Shells fell north of Bor."),
        ("He said it was calm.", "Daily Ledger: “He said it was very calm.”"),
        ("In 2013 he fled.", "2,013 fled."),
    ],
)
def test_a_number_does_not_change_what_it_counts(evidence, sentence):
    """A day of a month is no toll, and a bearing that nobody gave is an invention."""
    assert gate_on(evidence, when=msgspec.structs.replace(claim_with_words().when, start=None, end=None))(sentence)


def test_a_floor_that_was_read_from_more_than_may_be_said_again():
    """ "More than 820" is kept as 821 or as 820; the brief says 820 either way."""
    count = Count(821, None, "more than", measure="killed")
    assert gate_on("The toll rose again.", count=count)("More than 820 people had been killed.") == ()


def test_a_sentence_without_claims_is_refused():
    """Nothing stands in a brief that nobody said."""
    assert GATE.missing(Sentence("The situation is grave.", ()))


def test_a_sentence_on_a_claim_that_is_not_there_is_refused():
    """A citation must open."""
    assert GATE.missing(Sentence("The situation is grave.", ("c-nowhere",)))


def test_what_the_evidence_says_passes():
    """The gate refuses inventions, not the report's own words."""
    for claim in PICTURE.claims:
        assert GATE.missing(Sentence(" ".join(claim.evidence[0].text.split()), (claim.id,))) == ()


def test_a_resolved_place_passes_though_the_sentence_says_the_city():
    """A noun that points back was resolved by the reading; the brief may say its name."""
    claim = claim_with_words()
    names = {place.id: place.name for place in PICTURE.places}
    bare = msgspec.structs.replace(claim, evidence=(msgspec.structs.replace(claim.evidence[0], text="The city fell."),))
    picture = msgspec.structs.replace(PICTURE, claims=(bare,))
    assert Gate(picture).missing(Sentence(f"{names[claim.place]} fell.", (claim.id,))) == ()


def test_every_sentence_of_a_brief_has_passed():
    """What was refused is kept apart and stands nowhere in the brief."""
    assert TOLD
    assert all(GATE.missing(s) == () for s in TOLD)
    assert not {s.text for s in BRIEF.refused} & {s.text for s in TOLD}


def words_behind(sentence: Sentence) -> str:
    """All that the sentence's claims could give it, lower case."""
    names = {x.id: " ".join((x.name, *x.aliases)) for x in (*PICTURE.actors, *PICTURE.places)}
    outlets = {r.id: f"{r.outlet} {r.published}" for r in PICTURE.reports}
    parts = []
    for claim in (CLAIMS[i] for i in sentence.claims):
        parts += [e.text for e in claim.evidence] + [names.get(i, "") for i in (*claim.actors, *claim.targets)]
        parts += [names.get(claim.place or "", ""), outlets[claim.report], str(claim.when), str(claim.count)]
    return " ".join(parts).lower()


@given(st.sampled_from(TOLD), st.data())
def test_any_foreign_number_is_refused(sentence, data):
    """Whatever sentence is taken, a number that its claims do not hold cannot be put into it."""
    numbers = list(re.finditer(r"(?<![\w,])\d[\d,]*(?!\w)", sentence.text))
    assume(numbers)
    old = data.draw(st.sampled_from(numbers))
    new = str(data.draw(st.integers(2, 31) if len(old.group()) < 3 else st.integers(32, 999_999)))
    assume(not re.search(rf"(?<!\d)0*{new}(?!\d)", words_behind(sentence).replace(",", "")))
    assert GATE.missing(Sentence(sentence.text[: old.start()] + new + sentence.text[old.end() :], sentence.claims))


@given(st.sampled_from(TOLD), st.sampled_from(MONTHS), st.data())
def test_any_foreign_month_is_refused(sentence, month, data):
    """A day moved to another month is another day."""
    months = list(re.finditer("|".join(MONTHS), sentence.text))
    assume(months)
    old = data.draw(st.sampled_from(months))
    behind = words_behind(sentence)
    assume(month[:3].lower() not in behind and f"{MONTHS.index(month) + 1}, " not in behind)
    assume(f"-{MONTHS.index(month) + 1:02}-" not in behind)
    assert GATE.missing(Sentence(sentence.text[: old.start()] + month + sentence.text[old.end() :], sentence.claims))


@given(st.sampled_from(TOLD), st.sampled_from(["Quito", "Nairobi", "Al-Zawr", "Kemal Orhan", "Київ", "حلب"]), st.data())
def test_any_foreign_name_is_refused(sentence, name, data):
    """A name from elsewhere cannot take the place of the one that the evidence gives."""
    names = [m for m in re.finditer(r"(?<=[a-z] )[A-Z]\w+", sentence.text) if m.group() not in MONTHS]
    assume(names)
    old = data.draw(st.sampled_from(names))
    assert GATE.missing(Sentence(sentence.text[: old.start()] + name + sentence.text[old.end() :], sentence.claims))
