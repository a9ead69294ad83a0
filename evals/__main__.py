"""Measure the abilities and hold them to their floors.

python -m evals [ABILITY…] [--check] [--raise] [--lower REASON] [--json FILE] [--write-docs]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from evals import picture, table
from evals.abilities import NAMES, missing
from evals.abilities import figures as figures_of_ability
from evals.figures import Figure
from evals.floors import Floors

ALL = ("picture", *NAMES)


def main() -> int:
    """Measure, show, keep; return 1 with ``--check`` where a figure is below its floor."""
    given = _arguments()
    started = time.perf_counter()
    figures = list(measured(given.ability or ALL))
    floors = Floors.read()
    if given.raise_ or given.lower:
        floors = floors.moved(figures, lower=given.lower)
        floors.write()
    print(table.text(figures, floors))
    _say(f"{len(figures)} figures in {time.perf_counter() - started:.0f} s")
    if given.json:
        table.write_json(figures, floors, given.json)
    if given.write_docs:
        table.PAGE.write_text(table.page(figures, floors), encoding="utf-8")
    return _verdict(figures, floors) if given.check else 0


def measured(names: Sequence[str]) -> Iterator[Figure]:
    """Yield the figures of the abilities named, telling what is left out for want of data."""
    for name in names:
        started = time.perf_counter()
        if name == "picture":
            yield from picture.figures()
        elif absent := missing(name):
            _say(f"{name}: left out, since {', '.join(absent)} of the research data is not there")
            continue
        else:
            yield from figures_of_ability(name)
        _say(f"{name}: {time.perf_counter() - started:.0f} s")


def _verdict(figures: Sequence[Figure], floors: Floors) -> int:
    states = [(figure, floors.state(figure)) for figure in figures]
    for figure, state in states:
        if state == "other data":
            _say(f"{figure.ability}, {figure.key}: its floor is of other data and says nothing; --raise sets a new one")
        elif state == "broken":
            floor = floors.of(figure)
            bound = floor.value if floor else None
            _say(f"{figure.ability}, {figure.key}: {figure.shown} is worse than its floor {bound}")
    broken = sum(state == "broken" for _, state in states)
    _say(f"{broken} figures below their floors" if broken else "every figure holds its floor")
    return 1 if broken else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__.partition("\n")[0], allow_abbrev=False)
    parser.add_argument("ability", nargs="*", choices=[*ALL, []], metavar="ABILITY", help=f"of {', '.join(ALL)}; all")
    parser.add_argument("--check", action="store_true", help="leave with 1 where a figure is below its floor")
    parser.add_argument("--raise", dest="raise_", action="store_true", help="move floors up to the figures")
    parser.add_argument("--lower", metavar="REASON", help="move broken floors down, and keep why")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures for programs")
    parser.add_argument("--write-docs", action="store_true", help=f"write {table.PAGE.name} of the reference")
    return parser.parse_args()


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
