"""The registry of what is fuzzed: every piece of code that reads what a stranger may have written.

A parser takes bytes and returns whatever it makes of them. It may raise what ``vedette.errors`` names, and nothing
else; what it returns must be sound (``tests.fuzz.soundness``). A new parser is one ``Parser(...)`` entry in the module
of its room, with a few small inputs of its own to start from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vedette.errors import VedetteError

Parse = Callable[[bytes], object]


@dataclass(frozen=True)
class Parser:
    """One parser: ``seeds`` are inputs to begin with, ``words`` pieces of its format that mutations put in.

    ``native`` says that the work is done by libraries that cannot be traced, so that coverage tells little.
    """

    name: str
    parse: Parse
    seeds: Callable[[], Sequence[bytes]]
    words: tuple[bytes, ...] = ()
    may_raise: tuple[type[BaseException], ...] = (VedetteError,)
    native: bool = False


def all_parsers() -> dict[str, Parser]:
    """Every parser by its name, in order of names."""
    from tests.fuzz import of_cases, of_documents, of_knowledge, of_products, of_sources, of_web

    found: dict[str, Parser] = {}
    for room in (of_documents, of_sources, of_web, of_knowledge, of_products, of_cases):
        for one in room.PARSERS:
            assert one.name not in found, f"two parsers are named {one.name}"
            found[one.name] = one
    return dict(sorted(found.items()))
