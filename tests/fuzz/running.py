"""Running one parser on many inputs, in this process: each finding is shrunk to the least input that shows it."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, Phase, given, seed, settings
from tests.fuzz.bounds import Finding, Found, probe
from tests.fuzz.mutations import inputs_for
from tests.fuzz.parsers import Parser

MOST_ROUNDS = 5
"""Different findings of one parser after which it is left; the rest shows once they are mended."""

MOST_HANGS = 5


def run(parser: Parser, inputs: int, number: int, before: Callable[[bytes], None] = lambda _: None) -> list[Finding]:
    """Try ``inputs`` inputs on ``parser``, the same for the same ``number``; ``before`` hears of each input first."""
    found: dict[tuple[str, str], Finding] = {}
    done: set[tuple[str, str]] = set()
    hangs = 0

    @seed(number)
    @settings(
        max_examples=max(inputs, 1),
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
        report_multiple_bugs=False,
    )
    @given(inputs_for(parser))
    def tried(content: bytes) -> None:
        nonlocal hangs
        if hangs > MOST_HANGS:
            return
        before(content)
        try:
            probe(parser, content)
        except Found as fault:
            key = (fault.finding.kind, fault.finding.where)
            least = found.get(key)
            if least is None or len(content) < len(least.content):
                found[key] = fault.finding
            if fault.finding.kind == "hang":  # its time varies, and each step of shrinking it would cost seconds
                hangs += 1
            elif key not in done:
                raise

    for _ in range(MOST_ROUNDS):
        try:
            tried()
        except Found:
            done = set(found)
            continue
        break
    return list(found.values())
