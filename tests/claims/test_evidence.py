"""Evidence is a literal slice, and ids come from content."""

from hypothesis import given
from hypothesis import strategies as st

from vedette.claims.evidence import sentence_at
from vedette.claims.ids import claim_id
from vedette.model.documents import Document
from vedette.model.readings import Reading


def test_evidence_runs_over_all_sentences_that_the_span_touches(attributed):
    """A claim drawn from two sentences opens to both."""
    text = "Troops left. The town fell. Nobody came."
    reading = attributed(text)
    start = text.index("left")
    assert sentence_at(reading, start, start + 4).text == "Troops left."
    assert sentence_at(reading, start, text.index("fell") + 4).text == "Troops left. The town fell."


def test_evidence_outside_every_sentence_is_the_span_itself():
    """Words of a page's litter still have a literal slice."""
    reading = Reading(Document("r1", "r1.txt", "Share this", "0"))
    assert sentence_at(reading, 0, 5).text == "Share"


@given(st.text(max_size=20), st.text(max_size=20), st.integers(0, 10**6), st.text(max_size=20))
def test_an_id_depends_on_nothing_but_its_parts(report, kind, start, part):
    """The same reports must give the same bytes on every machine."""
    made = claim_id(report, kind, start, start + 1, part)
    assert made == claim_id(report, kind, start, start + 1, part)
    assert made.startswith("c")
    assert len(made) == 13
