"""A user's own actors, places and outlets."""

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
        ("- a", "'actors', 'places' and 'outlets'"),
        ("outlets: 3", "no list"),
        ("outlets:\n - {name: X, reliability: G}", "'G'"),
        ("outlets:\n - {name: X, grade: B}", "'grade'"),
        ("outlets:\n - {name: no}", "bool"),
        ("outlets:\n - {aliases: [X]}", "name"),
        ("outlets:\n - {name: ' '}", "no name"),
        ("outlets:\n - {name: X, aliases: Y}", "aliases"),
        ("outlets:\n - {name: X, agency: perhaps}", "agency"),
        ("outlets:\n - {name: X, domains: [com]}", "'com'"),
        ("outlets:\n - {name: X, name: Y}", "twice"),
        ("outlets:\n - {name: X}\n - {name: The x}", "both found by 'x'"),
        ("outlets:\n - {name: X, domains: [p.example]}\n - {name: Y, domains: [www.p.example]}", "'p.example'"),
        ("outlets: !!python/object/apply:os.system [x]", "not YAML"),
        ("outlets: [2030-13-45]", "not YAML"),
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


def test_outlets_are_read_with_their_grades():
    """The letter is the user's, and F until he gives one."""
    case = parse_case(
        "outlets:\n  - {name: Harbour Post, aliases: [HP], domains: [post.example], owner: Bay Group, reliability: B,\n"
        "     country: Haiti, party: Blue Front, agency: true}\n  - {name: Gazette}\n"
    )
    post, gazette = case.outlets
    assert (post.reliability, post.owner, post.country, post.party, post.agency) == (
        "B",
        "Bay Group",
        "HTI",
        "Blue Front",
        True,
    )
    assert (gazette.reliability, gazette.owner, gazette.party, gazette.agency) == ("F", None, None, False)


BOMB = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
MERGES = "a0: &a0 {x: 1}\n" + "".join(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 30))


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        f"{BOMB}outlets: [*a29]",
        f"outlets:\n  - {{name: X, aliases: &b {BOMB.splitlines()[0][8:]}}}\n  - *b",
        MERGES,
        "outlets: " + "[" * 5000,
        "outlets:\n - &a [*a]",
        "outlets: [{name: " + "x" * 9_000_000 + "}]",
    ],
    ids=["bomb", "bomb as an entry", "anchor", "merges", "nested", "endless", "long"],
)
def test_a_hostile_file_is_refused_in_a_few_words(text):
    """A file that a stranger sent must neither fill the memory nor the screen."""
    with pytest.raises(KnowledgeFileError) as error:
        parse_case(text)
    assert len(str(error.value)) < 600


def test_an_outlet_in_two_files_is_told_of(tmp_path):
    """Which letter holds would depend on which file is read first."""
    one, two = tmp_path / "a.yaml", tmp_path / "b.yaml"
    one.write_text("outlets: [{name: Harbour Post, reliability: B}]")
    two.write_text("outlets: [{name: The Harbour Post, reliability: E}]")
    with pytest.raises(KnowledgeFileError, match="both found by 'harbour post'"):
        read_case_files([one, two])
