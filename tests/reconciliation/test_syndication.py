"""Syndication: one text under many headlines is one origin."""

import random
import time

from vedette.reconciliation.syndication import is_copy, runs_of, same_texts

WORDS = [f"word{n}" for n in range(3000)]


def article(seed: int, length: int = 300) -> str:
    rng = random.Random(seed)  # noqa: S311 - words, not secrets
    return " ".join(rng.choice(WORDS) for _ in range(length))


def test_a_new_headline_and_dateline_leave_a_copy():
    """Papers change what stands on top."""
    text = article(1)
    assert is_copy(runs_of(text), runs_of("ELSEWHERE, Monday (Agency) - " + text))


def test_a_cut_copy_is_a_copy():
    """Papers cut from the end."""
    text = article(2)
    assert is_copy(runs_of(text), runs_of(" ".join(text.split()[:90])))


def test_an_added_paragraph_leaves_a_copy():
    """Papers add a paragraph of their own."""
    assert is_copy(runs_of(article(3)), runs_of(article(3) + " " + article(4, 120)))


def test_a_quotation_in_common_makes_no_copy():
    """Two reporters at one press conference write two reports."""
    quote = article(5, 40)
    assert not is_copy(runs_of(article(6) + quote), runs_of(article(7) + quote))


def test_a_digest_of_wires_does_not_make_them_one():
    """A digest that carries five wires must not turn them into one origin."""
    wires = [article(n) for n in range(10, 15)]
    digest = runs_of(" ".join(wires))
    assert sum(is_copy(runs_of(w), digest) for w in wires) <= 1


def test_finding_copies_grows_with_the_reports_and_not_with_their_square(document):
    """A year of reports must not take a night."""
    from vedette.model.claims import Report

    def reports(count):
        return [Report(document(article(n % (count // 2)), id=f"r{n}"), 1.0, (), (), (), ()) for n in range(count)]

    started = time.perf_counter()
    found = same_texts(reports(600))
    assert len(found) == 300
    assert time.perf_counter() - started < 6
