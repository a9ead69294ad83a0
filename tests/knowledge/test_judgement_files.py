"""Files of judgements: read strictly, and told what is wrong with them."""

from datetime import UTC, datetime

import pytest

from vedette.errors import KnowledgeFileError
from vedette.knowledge.judgement_files import read_judgement_files
from vedette.model.judgements import GivenJudgement, Pointer


def read(tmp_path, text):
    path = tmp_path / "judgements.yaml"
    path.write_text(text, encoding="utf-8")
    return read_judgement_files([path])


def test_judgements_are_read_with_who_and_why(tmp_path):
    """A name, a report, a day."""
    one, two = read(
        tmp_path,
        """judgements:
  - {same: [{actor: Colonel Hassan}, {actor: Ahmed Hassan}], by: N. Analyst, why: his rank, at: 2024-12-09}
  - {different: [{report: 03.txt}, {report: 04.txt}], by: N. Analyst, why: "own reporter"}
""",
    )
    assert one == GivenJudgement(
        Pointer("actor", "Colonel Hassan"),
        Pointer("actor", "Ahmed Hassan"),
        "same",
        "N. Analyst",
        "his rank",
        datetime(2024, 12, 9, tzinfo=UTC),
        one.origin,
    )
    assert one.origin.endswith("judgement 1")
    assert (two.left, two.verdict) == (Pointer("report", "03.txt"), "different")


def test_a_thing_of_one_report_only(tmp_path):
    """Two villages of one name."""
    text = "judgements:\n  - {different: [{place: Rastan, report: a}, {place: Rastan, report: b}], by: A, why: w}\n"
    [one] = read(tmp_path, text)
    assert (one.left, one.right) == (Pointer("place", "Rastan", "a"), Pointer("place", "Rastan", "b"))


def test_an_empty_file_judges_nothing(tmp_path):
    """Nothing is not wrong."""
    assert read(tmp_path, "") == ()


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{same: [{actor: A}, {actor: B}], why: w}", "no 'by'"),
        ("{same: [{actor: A}, {actor: B}], by: me}", "no 'why'"),
        ("{same: [{actor: A}, {place: B}], by: me, why: w}", "actor and place"),
        ("{same: [{actor: A}], by: me, why: w}", "no two things"),
        ("{same: [{planet: A}, {planet: B}], by: me, why: w}", "points at nothing"),
        ("{same: [{actor: 7}, {actor: B}], by: me, why: w}", "Expected `str`"),
        ("{same: [{actor: ' '}, {actor: B}], by: me, why: w}", "points at nothing"),
        ("{by: me, why: w}", "neither or both"),
        ("{same: [{actor: A}, {actor: B}], by: 'rule:x', why: w}", "a person"),
        ("{same: [{actor: A}, {actor: B}], by: me, why: w, weight: 3}", "'weight'"),
        ("{same: [{actor: A}, {actor: B}], by: me, why: w, at: soon}", "at 'soon'"),
        ("just words", "'just words'"),
    ],
)
def test_a_mistake_is_told_with_its_row(tmp_path, row, told):
    """A judgement that is silently left out would leave the wrong join in the picture."""
    with pytest.raises(KnowledgeFileError) as error:
        read(tmp_path, f"judgements:\n  - {row}\n")
    assert "judgement 1" in str(error.value)
    assert told in str(error.value)


OTHERS = ("- a\n", "judgements: 3\n", "judgements: []\nother: []\n", "a: [", "x: " + "[" * 5000)


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_file_of_judgements_is_told(tmp_path, text):
    """Other YAML, broken YAML, endless YAML."""
    with pytest.raises(KnowledgeFileError):
        read(tmp_path, text)
