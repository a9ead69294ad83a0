"""The measure of origins, on pairs with known answers."""

import random
from collections.abc import Callable

import pytest
from evals.copies import EDITS, inside_a_longer_report, truncated
from evals.origins import Pair, digest_of, of_wires, score, shared_words

TEXT = (
    "Shells fell on the grain market of Tessalit on Monday and killed four people, a nurse said. The market had "
    "opened for "
    "the first time in a month. Herders drove their animals into the wadi and waited there until the evening. A "
    "column of "
    "nine vehicles was seen on the road to the well before dawn. The governor spoke of a cowardly act. Two wounded "
    "men were "
    "flown to the north. Traders said that they would not come back before the road is cleared of mines."
)


def test_precision_and_recall_are_over_pairs():
    """Three pairs found, of which two are right; four are of one origin."""
    judged = [Pair(True, True, 0.9), Pair(True, True, 0.5), Pair(True, False, 0.5), Pair(True, False, 0.1)]
    judged += [Pair(False, True, 0.4), Pair(False, False, 0.4)]
    figures = score(judged)
    assert figures["precision"] == pytest.approx(2 / 3)
    assert figures["recall"] == pytest.approx(1 / 2)
    assert figures["F1"] == pytest.approx(4 / 7)
    assert figures["pairs"] == 6
    assert (figures["middle precision"], figures["middle recall"], figures["middle pairs"]) == (0.5, 0.5, 4)


def test_only_reports_of_one_incident_are_paired():
    """Two incidents of two reports each give two pairs, one of them of one wire."""
    rows = [
        {
            "id": key,
            "incident": incident,
            "wire": wire,
            "outlet": key,
            "published": "2025-01-06",
            "title": key,
            "text": text,
        }
        for key, incident, wire, text in (
            ("a", "one", "w", TEXT),
            ("b", "one", "w", TEXT + " More follows."),
            ("c", "two", "x", "The lock at Anse was shut by ice. Barges wait in a row, a pilot said on the radio."),
            ("d", "two", "y", "Nobody came to the fair at Anse on Sunday since snow had closed the pass above it."),
        )
    ]
    assert [(p.same, p.found) for p in of_wires(rows)] == [(True, True), (False, False)]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_a_made_copy_is_the_same_every_time_and_no_identical_text(edit: Callable[[str, random.Random], str]):
    """A figure that changes from run to run cannot have a floor."""
    first, second = (edit(TEXT, random.Random(5)) for _ in range(2))  # noqa: S311
    assert first == second != TEXT


def test_copies_keep_of_the_text_what_they_say():
    """The first words of a cut copy, the whole text in a round-up."""
    assert TEXT.startswith(truncated(TEXT, random.Random(1)))  # noqa: S311
    assert TEXT in inside_a_longer_report(TEXT, random.Random(1))  # noqa: S311


def test_a_pair_has_one_digest_and_words_in_common():
    """The label of a pair must be found again whichever report comes first."""
    assert digest_of("x", "y") == digest_of("y", "x") != digest_of("x", "z")
    assert shared_words("a b c", "b c d") == 0.5
