"""A slice of the fuzz over every parser; ``python -m tests.fuzz`` tries the many."""

import pytest
from tests.fuzz.parsers import all_parsers
from tests.fuzz.running import run

INPUTS = 8


@pytest.mark.parametrize("name", sorted(all_parsers()))
def test_no_input_breaks_a_parser(name):
    """Whatever a stranger sends costs itself alone: no error but a told one, no two seconds, no fault further on."""
    found = run(all_parsers()[name], INPUTS, 1)
    assert not found, "\n".join(f"{f.kind} at {f.where}: {f.words} for {f.content[:300]!r}" for f in found)


@pytest.mark.parametrize("name", sorted(all_parsers()))
def test_the_seeds_of_a_parser_are_read(name):
    """A seed that is refused at the door teaches the fuzz nothing."""
    parser = all_parsers()[name]
    assert len(parser.seeds()) > 0
    assert any(parser.parse(seed) is not None for seed in parser.seeds()[:1])
