"""Documents and mentions are scored as the module says."""

from typing import Any

import pytest
from evals.ecb import coded, documents, mentions, offsets, text_of

from vedette.model.pictures import Coverage, Picture, Story


def document(key: str, topic: int, part: str, **more: Any) -> dict[str, Any]:
    sentences = [{"n": 0, "first_t_id": 1, "tokens": ["Flood", "hits", "port"]}]
    sentences.append({"n": 1, "first_t_id": 4, "tokens": ["It", "drowned", "ten"]})
    return {"doc": key, "topic": topic, "part": part, "sentences": sentences, "markables": [], "relations": [], **more}


def test_documents_of_two_happenings_of_one_topic_are_to_be_told_apart():
    """A topic is not a happening: one story of both is half wrong."""
    rows = [document("a", 1, "ecb"), document("b", 1, "ecb"), document("c", 1, "ecbplus"), document("d", 1, "ecbplus")]
    picture = Picture("x", None, "x", Coverage(4, 4, None, None), stories=(Story("s", "all", ("a", "b", "c", "d")),))
    assert documents(rows, picture)["documents precision"] == pytest.approx(0.5)
    assert documents(rows, picture)["documents recall"] == 1.0


def test_tokens_stand_where_the_text_has_them():
    """A trigger is found by its place in the text."""
    row = document("a", 1, "ecb")
    text = text_of(row)
    assert [text[a:b] for _, a, b, _ in offsets(row)] == ["Flood", "hits", "port", "It", "drowned", "ten"]


MARKED = {
    "markables": [
        {"tag": "ACTION_OCCURRENCE", "m_id": "1", "t": [2]},
        {"tag": "ACTION_OCCURRENCE", "m_id": "2", "t": [5]},
        {"tag": "LOC_GEO", "m_id": "3", "t": [3]},
    ],
    "relations": [{"tag": "CROSS_DOC_COREF", "r_id": "9", "note": "ACT1", "source": ["1"], "target": ["8"]}],
}


def test_only_events_of_validated_sentences_are_coded():
    """Other sentences were never looked through."""
    row = document("a", 1, "ecb", **MARKED)
    assert coded(row, {("a", 0)}) == {("a", (2,)): "ACT1"}
    assert set(coded(row, {("a", 0), ("a", 1)})) == {("a", (2,)), ("a", (5,))}


def test_what_was_not_found_stands_alone_on_the_coders_mentions():
    """Two documents tell one flood; the event is found in both, the drowning in neither."""
    rows = [document(key, 1, "ecb", **MARKED) for key in ("a", "b")]
    everywhere = {(key, n) for key in ("a", "b") for n in (0, 1)}
    found = mentions(rows, everywhere, {("a", (2,)): "e1", ("b", (1, 2)): "e1"})
    assert found["CoNLL, coders' mentions"] == pytest.approx(1.0)
    assert found["B3"] == pytest.approx(2 * 1 * 0.5 / 1.5)
