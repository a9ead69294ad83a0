"""Counts in lists: "Losses by country: - Malawi: three", "Killed: 12", one line each, told by the line over them.

A bulletin gives its tolls as a list. The lead tells what befell those whom each line counts; where the lines add up to
a number that the report gives for the same fate, they are its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from vedette.knowledge.people import Fate, measure_words
from vedette.model.documents import Document
from vedette.model.readings import CountMention
from vedette.model.syntax import Syntax
from vedette.reading.counts.counted import kind_of
from vedette.reading.counts.moved import delivers
from vedette.reading.counts.quantities import quantities_in

ITEM = re.compile(
    r"[ \t]*(?:[-–—•*▪◦■●◽️]+|\d{1,2}[.)])?[ \t]*(?P<label>[A-Z][^:|\t\n]{1,50}?)[ \t]*[:|\t][ \t]*(?=[\w~>≥])"
)
LONGEST_LINE = 300
WORDS = 8
"""Words of an item in which its number stands."""
COUNTED = frozenset({"killed", "injured", "missing", "displaced", "detained", "abducted", "evacuated"})


def listed(document: Document, syntax: Syntax, known: Sequence[CountMention]) -> Iterator[CountMention]:
    """Yield the counts of list items that no count of ``known`` covers."""
    text, at = document.text, 0
    lead: Fate | None = None
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if not line.strip() or len(line) > LONGEST_LINE:
            continue
        item = ITEM.match(line)
        if item is None:
            lead = _lead(syntax, start, start + len(line)) if line.rstrip().endswith(":") else None
            continue
        fate = _fate_of_label(syntax, start + item.start("label"), start + item.end("label"))
        mention = _item(document, syntax, (start, start + len(line)), item, fate, lead)
        if mention is not None and not any(k.start < mention.end and mention.start < k.end for k in known):
            yield mention


def _lead(syntax: Syntax, start: int, end: int) -> Fate | None:
    """Return the fate that a line over a list tells: "Losses among the troops:", "Number of dead by district:"."""
    words = measure_words()
    first, last = syntax.at(start, end)
    for token in syntax.tokens[first : min(last, first + 16)]:
        lemma = token.lemma.lower()
        found = words.events.get(lemma) or words.nouns.get(lemma) or words.adjectives.get(token.text.lower())
        if found and found[0] in COUNTED:
            return found
    return None


def _fate_of_label(syntax: Syntax, start: int, end: int) -> Fate | None:
    words = measure_words()
    first, last = syntax.at(start, end)
    if any(t.pos == "VERB" and delivers(syntax, t) for t in syntax.tokens[first:last]):
        return None  # "The bodies were handed over on Tuesday: eight to Iran"
    for token in syntax.tokens[first:last]:
        lemma, text = token.lemma.lower(), token.text.lower()
        if kind_of(token) == "homes":
            return None
        found = words.adjectives.get(text) or words.nouns.get(lemma)
        found = found or (words.patient.get(lemma) if token.tag in ("VBN", "VBD") else None)
        if found and found[0] in COUNTED and lemma != "life":
            return found
    return None


def _item(
    document: Document,
    syntax: Syntax,
    line: tuple[int, int],
    item: re.Match[str],
    own: Fate | None,
    lead: Fate | None,
) -> CountMention | None:
    fate = own or lead
    if fate is None:
        return None
    first, last = syntax.at(line[0] + item.end(), line[1])
    words = [t.text.lower() for t in syntax.tokens[first : min(first + WORDS, last)]]
    quantity = next(quantities_in(words), None)
    if quantity is None or quantity.start > 0:
        return None
    after = words[quantity.end : quantity.end + 1]
    if after and after[0] in ("%", "per", "km", "percent", "days", "years", "hours", "-", "/", "homes", "houses"):
        return None
    low, high = syntax[first + quantity.start].start, syntax[first + quantity.end - 1].end
    who = None if own is not None else " ".join(item["label"].split())
    return CountMention(
        low,
        high,
        document.text[low:high],
        quantity.low,
        quantity.high,
        quantity.qualifier,
        "people",
        fate[0],
        who,
        fate[1],
    )


def with_sums(counts: Sequence[CountMention], items: Sequence[CountMention]) -> tuple[CountMention, ...]:
    """Return all counts in order, with list items made parts of the number that they add up to."""
    merged = sorted([*counts, *items], key=lambda m: (m.start, m.end))
    moved = {id(c): n for n, c in enumerate(merged)}
    found = [
        msgspec.structs.replace(c, part_of=moved[id(counts[c.part_of])]) if c.part_of is not None else c for c in merged
    ]
    places = {id(i) for i in items}
    for measure in {i.measure for i in items}:
        mine = [n for n, c in enumerate(merged) if id(c) in places and c.measure == measure and c.who]
        total = sum(merged[n].low or 0 for n in mine)
        whole = next(
            (n for n, c in enumerate(merged) if n not in mine and c.measure == measure and c.low == total), None
        )
        if len(mine) > 1 and whole is not None:
            for n in mine:
                found[n] = msgspec.structs.replace(found[n], part_of=whole)
    return tuple(found)
