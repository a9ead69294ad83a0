"""The citation gate bites: what the evidence does not hold does not reach the reader."""

import msgspec
import pytest
from sample_picture import sample

from vedette.errors import CitationError
from vedette.model.pictures import Sentence
from vedette.products.brief import Gate, compose

PICTURE = sample()
GATE = Gate(PICTURE)


def claim_with_words():
    """A claim whose evidence and names are long enough to write about."""
    return next(c for c in PICTURE.claims if c.place and c.actors and len(c.evidence[0].text) > 60)


@pytest.mark.parametrize(
    ("added", "missing"),
    [
        ("In all 77,341 people were there.", "77,341"),
        ("It happened on 29 February 1987.", "1987"),
        ("Reykjavik fell.", "Reykjavik"),
        ("The order came from Zoltan Quist.", "Quist"),
        ("Seventeen of them fled.", "seventeen"),
    ],
)
def test_a_number_day_place_or_name_without_evidence_is_refused(added, missing):
    """One invented number in a cited sentence costs the reader's trust in all the others."""
    sentence = Sentence(added, (claim_with_words().id,))
    assert missing in GATE.missing(sentence)
    with pytest.raises(CitationError, match=missing):
        GATE.check(sentence)


def test_a_sentence_without_claims_is_refused():
    """Nothing stands in a brief that nobody said."""
    assert GATE.missing(Sentence("The situation is grave.", ()))


def test_a_sentence_on_a_claim_that_is_not_there_is_refused():
    """A citation must open."""
    assert GATE.missing(Sentence("The situation is grave.", ("c-nowhere",)))


def test_what_the_evidence_says_passes():
    """The gate refuses inventions, not the report's own words."""
    claim = claim_with_words()
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
    brief = compose(PICTURE)
    told = [*brief.highlights, *(s for section in brief.sections for s in section.sentences)]
    assert told
    assert all(GATE.missing(s) == () for s in told)
    assert not {s.text for s in brief.refused} & {s.text for s in told}
