"""The measures of places are what they say, on a report whose answers are known."""

import pytest
from evals.places import corrected, corrections, distances, measure_corpus, parsed

from vedette.model.readings import PlaceMention

TEXT = "The Yemeni army left Taiz. A UK-based group said shells hit Marib. A farmer in Nowherabad fled."


@pytest.fixture(scope="module")
def article(document):
    def gold(name, lat=None, lon=None):
        return TEXT.index(name), TEXT.index(name) + len(name), lat, lon

    marked = [
        gold("Yemeni", 15.5, 47.5),
        gold("Taiz", 13.58, 44.02),
        gold("UK", 54.0, -2.0),
        gold("Marib", 48.85, 2.35),
    ]
    return document(TEXT), [*marked, gold("Nowherabad")]


def test_every_measure_of_a_corpus_has_the_value_that_its_definition_gives(article):
    """Taiz, the UK and Marib are found, the demonym and the unlisted town are not; one gold point is far off."""
    found = measure_corpus("x", [article], parsed)
    assert found["x_found_precision"] == 1.0
    assert found["x_found_recall"] == pytest.approx(3 / 4)
    assert found["x_found_f1"] == pytest.approx(6 / 7)
    assert found["x_found_f1_demonyms"] == pytest.approx(6 / 8)
    assert found["x_found_near"] == pytest.approx(2 / 3)
    assert found["x_end_to_end"] == pytest.approx(2 / 4)
    assert found["x_near"] == pytest.approx(3 / 4)


def test_a_mention_that_is_not_placed_is_half_the_globe_away():
    """It counts as wrong, and a gold mention without coordinates does not count."""
    mentions = [PlaceMention(0, 4, "Taiz", "Taiz", "town", 13.58, 44.02), PlaceMention(9, 14, "Marib", "Marib", "town")]
    gold = [(0, 4, 13.58, 44.02), (9, 14, 15.46, 45.32), (20, 24, 1.0, 1.0), (30, 34, None, None)]
    assert distances(mentions, gold) == [0.0, 20_038.0, 20_038.0]


def test_a_correction_moves_the_mentions_of_its_name_and_point_only(tmp_path):
    """The name as the text has it comes first; another name on the same point follows where the point is one name's."""
    file = tmp_path / "patches.tsv"
    file.write_text("Benin \t 6.46 , 2.6 \t 8.83 , 2.18 \nTogo \t 6.11 , 1.21 \t 8.25 , 1.18\n", encoding="utf-8")
    moved = corrections(file)
    gold = [(0, 5, 6.46, 2.6), (6, 14, 6.11, 1.21), (15, 20, 9.0, 9.0), (15, 20, None, None)]
    assert corrected(gold, "Benin Togolese Benin", moved) == [
        (0, 5, 8.83, 2.18),
        (6, 14, 8.25, 1.18),
        (15, 20, 9.0, 9.0),
        (15, 20, None, None),
    ]
