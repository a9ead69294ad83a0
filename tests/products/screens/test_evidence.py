"""Evidence: every claim is there once, copies are one voice, what grew is no dispute, texts are cut word for word."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.products.screens.invented import drawn, index_of_picture, sample, strait
from worlds import some_reports

from vedette.model.pictures import LeftOut, Toll
from vedette.model.spans import Evidence
from vedette.products.screens.evidence.asked import evidence_of, evidence_of_claims, held_by
from vedette.products.screens.evidence.passages import excerpt
from vedette.products.screens.evidence.report import report_view
from vedette.products.screens.index import ScreenIndex
from vedette.products.screens.keys import toll_key

STRAIT = index_of_picture(strait())
SAMPLE = index_of_picture(sample())


def subjects(index: ScreenIndex):
    """All that can be asked for its evidence, with its id."""
    book = index.book
    sorts = {
        "event": index.events, "control": index.control, "figure": index.figures, "toll": index.tolls,
        "relation": index.relations, "quote": index.quotes, "service": index.services,
        "disagreement": index.disagreements, "agreement": index.agreements, "actor": book.actors, "place": book.places,
        "claim": book.claims, "report": book.reports, "sentence": index.sentences, "expectation": index.expectations,
    }  # fmt: skip
    return [(sort, id) for sort, held in sorts.items() for id in held]


def claims_in(passages):
    return [claim for one in passages for claim in (one.claim, *one.also) if claim]


def said(view):
    return {one.claim for one in view.says}, {one.claim for one in view.otherwise}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports, st.integers(1, 4))
def test_every_claim_of_a_record_is_shown_folded_or_counted(reports, most):
    """What falls between the two would be evidence that nobody ever sees."""
    index = index_of_picture(drawn(reports))
    for sort, id in subjects(index):
        view = evidence_of(index, sort, id, most)
        shown = claims_in((*view.says, *view.otherwise))
        assert len(shown) == len(set(shown)), "a claim stands in two passages"
        assert len(view.says) <= most >= len(view.otherwise)
        held = held_by(index, sort, id)
        all_of = {c for c in (*held.claims, *held.against) if c in index.book.claims}
        assert len(all_of - set(shown)) <= view.more
        assert evidence_of(index, sort, id, 10_000).more == 0
        assert all_of <= set(claims_in((*(full := evidence_of(index, sort, id, 10_000)).says, *full.otherwise)))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports)
def test_pieces_join_to_the_report_s_own_text(reports):
    """A reader compares the drawer with the report, and not a letter may differ."""
    index = index_of_picture(drawn(reports))
    for claim in index.book.claims:
        for one in evidence_of(index, "claim", claim).says:
            text = index.book.reports[one.report].text
            assert "".join(piece.text for piece in one.pieces) == text[one.start : one.end]
            assert any(piece.marked for piece in one.pieces)


TEXTS = st.text(st.sampled_from("abc. \n!?“”é\u202eД"), min_size=1, max_size=3000)


@settings(max_examples=200)
@given(TEXTS, st.lists(st.tuples(st.integers(-5, 3100), st.integers(-5, 3100)), min_size=1, max_size=4))
def test_any_spans_are_cut_word_for_word(text, spans):
    """Texts come from anywhere, and spans may lie apart, overlap, or reach beyond the text."""
    start, end, pieces = excerpt(text, [Evidence("r", a, b, "") for a, b in spans])
    assert "".join(piece.text for piece in pieces) == text[start:end]
    assert end - start <= 3 * 1200
    a, b = spans[0]
    if a < b and a < len(text) and b > 0:
        assert any(piece.marked for piece in pieces)


def test_copies_of_one_text_are_one_passage_that_names_all_who_printed_it():
    """Three outlets with one dispatch are one voice."""
    view = evidence_of(STRAIT, "event", "e-dam")
    assert [(one.claim, one.outlet, one.copies) for one in view.says] == [
        ("w.a", "River Wire", ("Evening Ferry", "Oru Gazette"))
    ]
    assert view.says[0].also == ("c1.a", "c2.a")
    assert (view.origins, view.outlets) == (1, 3)


def test_what_stands_against_an_event_is_otherwise():
    """A denial must stand beside what it denies, not within it."""
    view = evidence_of(STRAIT, "event", "e-gates")
    assert said(view) == ({"w.b"}, {"d.a"})
    assert view.origins_otherwise == 1
    assert [one.id for one in view.disagreements] == ["d-gates"]


def test_a_figure_that_grew_has_an_earlier_one_and_not_another_side():
    """Forty dead on the first day do not deny sixty-one on the fifth."""
    view = evidence_of(STRAIT, "figure", "f-61")
    assert said(view) == ({"l.a"}, {"d.b"})
    assert [one.id for one in view.disagreements] == ["d-dead", "d-grew"]
    assert any(name == "Stands as" and "in place of 40 killed" in value for name, value in view.facts)
    earlier = evidence_of(STRAIT, "figure", "f-40")
    assert said(earlier) == ({"w.c"}, set())
    assert any(name == "Stands as" and value.startswith("earlier: brought up to date") for name, value in earlier.facts)


def test_a_count_and_its_later_state_are_both_what_is_said():
    """Whoever opens growth as a dispute must not read it as one."""
    assert said(evidence_of(STRAIT, "disagreement", "d-grew")) == ({"w.c", "l.a"}, set())
    assert said(evidence_of(STRAIT, "disagreement", "d-dead")) == ({"l.a"}, {"d.b"})


def test_what_the_picture_holds_against_an_event_needs_no_dispute_to_be_shown():
    """A denial may stand alone, without a disagreement that was made of it."""
    alone = index_of_picture(replace(strait(), disagreements=()))
    assert said(evidence_of(alone, "event", "e-gates")) == ({"w.b"}, {"d.a"})


def test_a_denial_asked_for_itself_is_what_says_it():
    """Who opens a denial wants to read it."""
    assert said(evidence_of(STRAIT, "claim", "d.a")) == ({"d.a"}, {"w.b"})


def test_a_tie_that_is_denied_shows_the_denial_as_otherwise():
    """ "Estmark denies it" does not say that Estmark backs the Front."""
    tie = next(key for key, one in SAMPLE.relations.items() if one.type == "backs")
    says, otherwise = said(evidence_of(SAMPLE, "relation", tie))
    assert "r3.f" in says
    assert "r3.g" in otherwise


def test_a_citation_says_who_where_and_when_and_links_only_to_the_web():
    """It is pasted into a report of others, who must find the sentence again."""
    copy = evidence_of(STRAIT, "claim", "c1.a").says[0]
    assert copy.citation == (
        "“The dam at Oru gave way on 4 May.” — Evening Ferry, “The dam”, 5 May 2029, https://ferry.example/oru "
        "(report c1, chars 0–33)"
    )
    hostile = evidence_of(STRAIT, "claim", "d.a").says[0]
    assert hostile.url is None
    assert "javascript" not in hostile.citation


def test_a_place_is_told_no_more_exactly_than_it_is_known():
    """A dot on a map is not an address."""
    facts = dict(evidence_of(STRAIT, "event", "e-dam").facts)
    assert facts["Where"] == "Oru (within 7 km), Lowland, ORU"
    assert facts["Status"].startswith("reported: ")


def test_some_claims_are_asked_together_and_unknown_ones_left_out():
    """A sentence of a brief stands on several claims, and one of them may have gone since."""
    view = evidence_of_claims(STRAIT, ["w.a", "l.b", "gone", "w.a"])
    assert said(view)[0] == {"w.a", "l.b"}
    assert evidence_of_claims(STRAIT, ["gone"]) is None
    assert evidence_of(STRAIT, "event", "gone") is None


def test_the_marks_of_a_report_lead_to_what_they_became():
    """A reader of a whole report asks of each sentence what the picture made of it."""
    view = report_view(STRAIT, "w")
    became = {mark.claim: mark.subject.id for mark in view.marks if mark.subject}
    assert became == {"w.a": "e-dam", "w.b": "e-gates", "w.c": "f-40"}
    assert all(view.text[mark.start : mark.end] for mark in view.marks)
    assert [one.id for one in view.origin_of] == ["c1", "c2"]
    assert view.input == "w.txt", "folders tell of the machine"
    assert report_view(STRAIT, "gone") is None


def test_all_of_a_made_picture_opens():
    """Any value, sentence, dot or colour opens its evidence."""
    for sort, id in subjects(SAMPLE):
        view = evidence_of(SAMPLE, sort, id)
        assert view.subject.title, (sort, id)


def test_who_gives_another_number_of_an_event_s_dead_says_otherwise_of_it():
    """The drawer of a strike said that nobody disagreed, while another screen set three dead against one."""
    picture = strait()
    counted = Toll(61, 61, 61, figures=("f-61",))
    events = tuple(replace(e, killed=counted) if e.id == "e-dam" else e for e in picture.events)
    index = index_of_picture(replace(picture, events=events))
    assert "l.a" not in next(e for e in events if e.id == "e-dam").claims
    view = evidence_of(index, "event", "e-dam")
    _, otherwise = said(view)
    assert "d.b" in otherwise, "the company gave 25"
    assert "l.a" not in otherwise, "the event's own number is no word against it"
    assert "d-dead" in [one.id for one in view.disagreements]


def test_a_toll_opens_to_each_figure_it_counts_and_to_each_it_leaves_out_with_why():
    """A total that shows only some of its parts must be believed, and so must one that hides what it left out."""
    picture = strait()
    toll = replace(
        picture.tolls[0],
        figures=("f-61",),
        left_out=(
            LeftOut("f-25", "left out by a person", None, "Ana Ruiz", "the company counts its own alone"),
            LeftOut("f-40", "superseded", "f-61"),
            LeftOut("f-gone", "superseded", "f-61"),
        ),
    )
    index = index_of_picture(replace(picture, tolls=(toll,)))
    view = evidence_of(index, "toll", toll_key(toll))
    assert [(one.figure.id, one.figure.title, one.day) for one in view.counted] == [
        ("f-61", "61 killed in Oru", date(2029, 5, 9))
    ]
    superseded, by_hand = view.left_out
    assert (superseded.figure.id, superseded.why, superseded.beside.id) == ("f-40", "superseded", "f-61")
    assert (by_hand.figure.id, by_hand.by, by_hand.reason) == ("f-25", "Ana Ruiz", "the company counts its own alone")
    assert {one.claimant for one in (*view.counted, *view.left_out)} == {"river authority", "Power Company of Oru"}
    assert said(view) == ({"l.a"}, {"d.b"}), "the company gave 25"
    few = evidence_of(index, "toll", toll_key(toll), 1)
    assert (len(few.counted), len(few.left_out), few.more_figures) == (1, 1, 1)


def test_the_harm_of_an_event_opens_to_its_figures():
    """The dead of a strike are a sum too: its drawer tells of what."""
    picture = strait()
    events = tuple(replace(e, killed=Toll(25, 61, 61, figures=("f-61", "f-25"))) for e in picture.events)
    view = evidence_of(index_of_picture(replace(picture, events=events)), "event", "e-dam")
    assert [one.figure.id for one in view.counted] == ["f-61", "f-25"]
    assert (view.left_out, view.more_figures) == ((), 0)
