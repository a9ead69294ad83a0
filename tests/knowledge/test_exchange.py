"""The exchange file of judgements: what one analyst writes another reads, and nothing else gets in."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vedette.errors import KnowledgeFileError
from vedette.knowledge.exchange import parsed_exchange, read_exchange, written_judgements
from vedette.model.judgements import Pointer
from vedette.model.judging import Spot, judged

NOON = datetime(2025, 3, 9, 12, 0, 0, 250, tzinfo=UTC)
ALL = [
    judged("same", (Pointer("actor", "Colonel Idris"), Pointer("actor", "Idris Waru")), "A", "his own words", NOON),
    judged("wrong", (Pointer("claim", "The well – “dry” – was mined", "07.txt"),), "Ö. B", "no", NOON, what="place"),
    judged("graded", (Pointer("outlet", "Post"),), "A", "state-run", NOON, grade="D"),
    judged("placed", (Pointer("place", "Ain"),), "A", "a map", NOON, spot=Spot(1.25, -7.5, 300, country="MRT")),
    judged("undone", (), "A", "a slip", NOON, undoes="j0123456789abcdef"),
]
HEAD = '{"format":"vedette.judgements/1"}\n'


def line(**fields):
    plain = {
        "verdict": "wrong",
        "about": [{"sort": "claim", "words": "The dam broke"}],
        "by": "A",
        "why": "no",
        "at": "2025-03-09T12:00:00Z",
    }
    return (HEAD + json.dumps({k: v for k, v in {**plain, **fields}.items() if v is not ...})).encode()


def test_what_is_written_is_read_and_written_again_alike():
    """Two analysts who exchange files have the same bytes, in whatever order they judged."""
    text = written_judgements(ALL)
    read = parsed_exchange(text.encode(), "x")
    assert sorted(read, key=lambda j: j.id) == sorted(ALL, key=lambda j: j.id)
    assert written_judgements(reversed([*read, *ALL])) == text
    assert text.startswith(HEAD)


def test_a_line_by_hand_gets_the_id_of_what_it_says():
    """Nobody computes a digest by hand."""
    [one] = parsed_exchange(line(), "x")
    again = json.loads(written_judgements([one]).splitlines()[1])
    assert parsed_exchange(line(id=again["id"]), "x") == (one,)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b"[]", "line 1"),
        (b'{"format":"vedette.judgements/2"}', "another format"),
        (b"\xff\xfe", "line 1"),
        (b'{"a":' * 5000, "line 1"),
        (line(colour="red"), "colour"),
        (line(id="j0000000000000000"), "digest"),
        (line(at="2025-03-09T12:00:00"), "zone"),
        (line(at="noon"), "line 2"),
        (line(verdict="maybe"), "maybe"),
        (line(why=" "), "why"),
        (line(why=...), "why"),
        (line(by="rule:events"), "person"),
        (line(why="look\u001b]0;here"), "control"),
        (line(by="A\u202eB"), "control"),
        (line(about=[]), "points at 0"),
        (line(about=[{"sort": "planet", "words": "Mars"}]), "planet"),
        (line(about=[{"sort": "claim", "words": ""}]), "no words"),
        (line(about=[{"sort": "claim", "words": "x", "path": "/etc"}]), "path"),
        (line(verdict="same"), "no two"),
        (line(verdict="same", about=[{"sort": "claim", "words": w} for w in "ab"]), "no two"),
        (line(verdict="graded", grade="G"), "grades"),
        (line(grade="3"), "grade"),
        (line(verdict="placed", about=[{"sort": "place", "words": "x"}], spot={"lat": 91, "lon": 0}), "earth"),
        (line(verdict="placed"), "spot"),
        (line(verdict="undone", undoes="jx"), "undone alone"),
        (line(verdict="undone", about=...), "undone alone"),
        (line(why="x" * 3000), "long"),
    ],
    ids=range(28),
)
def test_what_is_out_of_form_is_refused_in_one_line(content, word):
    """A file from elsewhere is not believed."""
    with pytest.raises(KnowledgeFileError) as told:
        parsed_exchange(content, "theirs.jsonl")
    assert word in str(told.value)
    assert "theirs.jsonl" in str(told.value)
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 600


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda t: (HEAD + t).encode("utf-8", "replace")))
def test_no_bytes_do_more_than_be_refused(content):
    """Whatever stands in the file, it is read or refused."""
    try:
        parsed_exchange(content, "x")
    except KnowledgeFileError:
        return


def test_the_yaml_form_is_taken_in_as_well(tmp_path: Path):
    """Judgements written for --judgements are not written twice; one without a day is older than all others."""
    file = tmp_path / "mine.yaml"
    row = "{different: [{actor: M23}, {actor: gunmen}], by: N. A., why: escaped prisoners}"
    file.write_text(f"judgements:\n  - {row}\n", encoding="utf-8")
    [one] = read_exchange(file)
    assert (one.verdict, one.by, one.at.year) == ("different", "N. A.", 1970)
    assert read_exchange(file) == (one,)


def test_a_file_that_is_not_there_is_told(tmp_path: Path):
    """Its name, and how to write one."""
    with pytest.raises(KnowledgeFileError, match="--export"):
        read_exchange(tmp_path / "none.jsonl")
