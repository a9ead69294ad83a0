"""The scores of relevance are those of the textbook."""

from evals.relevance import scores


def test_precision_recall_and_f1_of_a_known_case():
    """Two of three given are right, and one of three wanted is missed."""
    told = scores([True, True, True, False], [True, True, False, True])
    assert told == {"ceha": 2 / 3, "ceha precision": 2 / 3, "ceha recall": 2 / 3}


def test_nothing_given_is_no_error():
    """A reader that says no to all scores nothing."""
    assert scores([False], [True]) == {"ceha": 0.0, "ceha precision": 0.0, "ceha recall": 0.0}
