"""A comparison in a line or two, for the end of a command that renewed a picture."""

from __future__ import annotations

from vedette.model.changes import Changes, Sort, Tally

TOLD: dict[Sort, tuple[str, str]] = {
    "event": ("event", "events"),
    "control": ("holding", "holdings"),
    "figure": ("figure", "figures"),
    "disagreement": ("disagreement", "disagreements"),
    "relation": ("relation", "relations"),
    "service": ("state of a service", "states of services"),
    "expectation": ("expectation", "expectations"),
}
WEIGHTIEST = 2
"""Titles that are told after the numbers."""


def in_short(changes: Changes) -> list[str]:
    """Return one line with how much is new, revised and withdrawn, and one that names what weighs most."""
    told = [words for tally in changes.tallies if tally.sort in TOLD and (words := _words(tally))]
    if not told:
        return ["nothing changed"]
    named = [c for c in changes.changes if c.sort in TOLD and c.turn == "new" and not c.background]
    named.sort(key=lambda c: (-c.weight, c.title))
    titles = [c.title.rstrip(".") for c in named[:WEIGHTIEST]]
    return ["; ".join(told), *(["new: " + "; ".join(titles)] if titles else [])]


def _words(tally: Tally) -> str:
    turns = ((tally.new, "new"), (tally.revised, "revised"), (tally.withdrawn, "withdrawn"))
    said = [f"{number:,} {turn}" for number, turn in turns if number]
    one, many = TOLD[tally.sort]
    alone = tally.new + tally.revised + tally.withdrawn == 1
    return f"{one if alone else many}: {', '.join(said)}" if said else ""
