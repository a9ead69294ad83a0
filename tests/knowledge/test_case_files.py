"""A user's own actors and places."""

import pytest

from vedette.errors import KnowledgeFileError
from vedette.knowledge.case_files import parse_case, read_case_files


def test_actors_and_places_are_read():
    """What a user knows of a conflict comes in by one small file."""
    case = parse_case(
        "actors:\n  - {name: Blue Front, aliases: [BF], kind: armed group, country: Sudan}\n"
        "places:\n  - {name: Old Dam, lat: 1.5, lon: 2}\n"
    )
    assert case.actors[0].country == "SDN"
    assert case.places[0].lat == 1.5


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a", "'actors' and 'places'"),
        ("actors: 3", "no list"),
        ("places:\n - {name: X}", "lat"),
        ("places:\n - {name: X, lat: 99, lon: 1}", "no point on earth"),
        ("actors:\n - {nom: 3}", "'nom'"),
        ("a: [", "not YAML"),
        ("actors:\n - {name: X, kind: foo}", "kind"),
        ("actors:\n - just words", "mapping"),
    ],
)
def test_a_mistake_is_told_with_what_is_wanted(text, told):
    """A place silently left out would be put elsewhere on the map."""
    with pytest.raises(KnowledgeFileError, match=r"wanted|known") as error:
        parse_case(text)
    assert told in str(error.value)


def test_files_add_up_and_a_missing_one_stops(tmp_path):
    """Two files of one case are one knowledge."""
    one, two = tmp_path / "a.yaml", tmp_path / "b.yaml"
    one.write_text("actors: [{name: A}]")
    two.write_text("actors: [{name: B}]")
    assert [a.name for a in read_case_files([one, two]).actors] == ["A", "B"]
    with pytest.raises(KnowledgeFileError):
        read_case_files([tmp_path / "none.yaml"])
