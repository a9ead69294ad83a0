"""What a case answers: words, places and shared marks, the same from both databases."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.makings import DAM, HILLS, PORT, arrival, document, kept_report

ID = {text: document(text).id for text in (DAM, PORT, HILLS)}


@pytest.fixture
def filled(store):
    store.keep([arrival(DAM, title="Dam taken"), arrival(PORT, title="Harbour shut"), arrival(HILLS)])
    return store


def test_a_report_is_found_by_its_words(filled):
    """Case, marks and apostrophes must not hide a report; words in quotation marks stand together."""
    wanted = {
        "dam": [DAM],
        "DAM observatory": [DAM],
        "dam harbour": [],
        '"old dam"': [DAM],
        '"dam old"': [],
        '"dam taken the"': [],
        'taken "old dam"': [DAM],
        "khan": [HILLS],
        "Khân sanaa": [HILLS],
        "sana'a": [HILLS],
        "“harbour master”": [PORT],
        "shut": [PORT],
        "xyzzy": [],
    }
    found = {asked: [hit.document for hit in filled.search(asked)] for asked in wanted}
    assert found == {asked: [ID[text] for text in texts] for asked, texts in wanted.items()}


def test_what_was_found_is_shown_in_one_line(filled):
    """A person judges a hit by the words around it."""
    filled.keep([arrival("far " * 100 + "\n\nthe needle\tstands here " + "far " * 100)])
    [hit] = filled.search("needle")
    assert "the needle stands here" in hit.words
    assert hit.words.startswith("…")
    assert hit.words.endswith("…")
    assert filled.search("shut")[0].words == "Harbour shut"


def test_the_best_comes_first(store):
    """A report on the dam comes before one that names it once, whatever the database thinks of it."""
    texts = ["The dam. " * 5, "A dam. " + "Other things happened. " * 80, "Nothing here.", "Two dams and a dam."]
    store.keep([arrival(text) for text in texts])
    store.keep([arrival("Far away.", title="The dam")])
    found = [hit.document for hit in store.search("dam")]
    assert found == [document(t).id for t in ("Far away.", texts[0], texts[3], texts[1])]
    assert [hit.document for hit in store.search("dam", most=2)] == found[:2]


def test_no_query_is_an_error(filled):
    """What a person types is words, never the database's own language."""
    for asked in ("", " ", '"', '""', "*", "NOT", "dam OR", "a:b", "(", "^dam", "-dam", "'; --", "\x00", "\ud800"):
        assert isinstance(filled.search(asked), list), asked


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=30))
def test_any_query_is_answered(filled, asked):
    """Nor can any other text break a search."""
    assert {hit.document for hit in filled.search(asked)} <= set(ID.values())


def test_words_far_into_a_long_report_are_found(store):
    """PostgreSQL knows the positions of 16,383 words only; a long record must not be lost for that."""
    long = "one two three four five six seven eight nine ten " * 2500 + "the needle in the stack"
    store.keep([arrival(long), arrival(DAM)])
    assert [hit.document for hit in store.search('"needle in the stack"')] == [document(long).id]
    assert store.search('"stack in the needle"') == []
    assert [hit.document for hit in store.search('"ten one"')] == [document(long).id]


def test_a_report_of_nothing_but_new_words_can_be_kept(store):
    """A broken page must not stop a case that others write to."""
    hostile = " ".join(f"w{n}{'x' * 40}" for n in range(25_000)) + " " + "y" * 300_000
    store.keep([arrival(hostile), arrival("")])
    assert len(store.document_ids()) == 2
    assert [hit.document for hit in store.search("w7" + "x" * 40)] == [document(hostile).id]
    assert store.check() == []


def test_a_report_is_found_by_its_places(store):
    """A box may cross the antimeridian, which is one line under two numbers, and a place on its edge is in it."""
    spots = {"east": (12.5, 44.25), "fiji": (-17.0, 179.5), "fiji west": (-17.0, -179.5), "line": (0.5, 180.0)}
    for name, spot in spots.items():
        store.keep([arrival(name)])
        store.put_reports([kept_report(document(name), spots=(spot,))])
    wanted = {
        (12, 44, 13, 45): ["east"],
        (12.5, 44.25, 12.5, 44.25): ["east"],
        (12.6, 44, 13, 45): [],
        (-20, 170, -10, -170): ["fiji", "fiji west"],
        (-20, -180, -10, -170): ["fiji west"],
        (-20, 170, -10, 180): ["fiji"],
        (-20, 530, -10, 550): ["fiji", "fiji west"],
        (-90, -180, 90, 180): ["east", "fiji", "fiji west", "line"],
        (-90, 0, 90, 360): ["east", "fiji", "fiji west", "line"],
        (0, -180, 1, -179): ["line"],
        (0, 179, 1, 180): ["line"],
        (0, 180, 1, -179): ["line"],
        (0, -179, 1, 179): [],
    }
    found = {box: store.near(*box) for box in wanted}
    assert found == {box: sorted(document(name).id for name in names) for box, names in wanted.items()}


def test_a_new_reading_moves_a_report(store):
    """A place that was read wrong must not be found where it is not."""
    store.keep([arrival(DAM)])
    store.put_reports([kept_report(document(DAM), spots=((1.0, 1.0),))])
    store.put_reports([kept_report(document(DAM), spots=((5.0, 5.0), (5.0, 6.0)))])
    assert store.near(0, 0, 2, 2) == []
    assert store.near(4, 4, 6, 7) == [ID[DAM]]
    assert store.check() == []


def test_reports_that_share_rare_marks_come_first(filled):
    """A neighbour is one that tells of the same small place, not one that names the capital as well."""
    day = date(2031, 3, 3).toordinal()
    filled.put_marks(
        {
            ID[DAM]: [("place", "capital", day, day), ("place", "old dam", day, day + 2)],
            ID[PORT]: [("place", "capital", day, day), ("actor", "old dam", day, day)],
            ID[HILLS]: [("place", "capital", day + 9, day + 9), ("place", "old dam", day - 9, day - 9)],
        }
    )
    asked = [("place", "capital", day, day), ("place", "old dam", day + 1, day + 5), ("place", "unknown", day, day)]
    found = filled.with_marks(asked)
    assert [id for id, _ in found] == [ID[DAM], ID[PORT]]
    assert found[0][1] > found[1][1] > 0
    assert filled.with_marks(asked, most=1) == found[:1]
    assert filled.with_marks([]) == []


def test_a_mark_shared_on_two_days_counts_once(filled):
    """A long report does not become everybody's neighbour by naming one place on many days."""
    filled.put_marks({ID[DAM]: [("place", "a", n, n) for n in range(9)], ID[PORT]: [("place", "a", 1, 1)]})
    found = dict(filled.with_marks([("place", "a", 0, 4), ("place", "a", 3, 9)]))
    assert found[ID[DAM]] == found[ID[PORT]]


def test_marks_put_anew_replace_the_earlier_ones(filled):
    """What a report was once thought to name must not call for it any more."""
    filled.put_marks({ID[DAM]: [("place", "a", 1, 1)], "not there": [("place", "a", 1, 1)]})
    filled.put_marks({ID[DAM]: [("place", "b", 1, 1)]})
    assert filled.with_marks([("place", "a", 1, 1)]) == []
    assert [id for id, _ in filled.with_marks([("place", "b", 1, 1)])] == [ID[DAM]]
