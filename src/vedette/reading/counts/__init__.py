"""Counts: how many people or households, what befell them, and how exact the words are.

A number is read as the range its words allow, and is a figure only where it counts people or homes: money,
distances, ages, ranks, years and the names of units and roads are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.people import Fate, people_words
from vedette.model.readings import CountMention, Reader, Reading
from vedette.model.syntax import Syntax
from vedette.model.words import Unit
from vedette.reading.counts.among import with_later_wholes
from vedette.reading.counts.counted import Counted, counted_by, kind_of, name_of
from vedette.reading.counts.fates import fate_of
from vedette.reading.counts.lists import listed, with_sums
from vedette.reading.counts.others import counts_no_people
from vedette.reading.counts.quantities import Quantity, is_added, quantities_in
from vedette.reading.counts.rates import is_by_time
from vedette.reading.counts.singles import singles_in
from vedette.reading.counts.wholes import with_listed, with_wholes

FATES_OF_PEOPLES = frozenset({"killed", "injured", "displaced", "abducted", "returned", "evacuated"})


def reader(_case: CaseKnowledge) -> Reader:
    """Return the reader of counts. It needs nothing of a case; times tell it which numbers are dates."""
    return Reader("counts", ("syntax", "times"), "counts", counts_in)


def counts_in(reading: Reading) -> tuple[CountMention, ...]:
    """Return the counts of people and households of a report, in order."""
    syntax = reading.syntax
    listed_with = with_listed(syntax, sorted(_mentions(reading), key=lambda m: (m.start, m.end)))
    told = with_later_wholes(syntax, with_wholes(syntax, listed_with))
    items = tuple(listed(reading.document, reading.syntax, told))
    return with_sums(told, items) if items else told


def _mentions(reading: Reading) -> Iterator[CountMention]:
    syntax = reading.syntax
    timed = _timed(reading)
    words = [token.text.lower() for token in syntax.tokens]
    for quantity, single in (*((q, None) for q in quantities_in(words)), *singles_in(syntax)):
        if counts_no_people(syntax, quantity, timed) or is_added(words, quantity):
            continue
        counted = single or counted_by(syntax, quantity, timed)
        fate = None if is_by_time(syntax, counted) else fate_of(syntax, quantity, counted)
        if counted.kind == "other" and not _is_a_people(syntax, counted, fate):
            continue
        if counted.kind == "households" and _tells_whose(syntax, quantity):
            continue
        if fate is None and (counted.kind == "homes" or quantity.high == quantity.low == 1):
            continue
        yield _mention(reading, quantity, counted, fate or (None, None))


def _tells_whose(syntax: Syntax, quantity: Quantity) -> bool:
    """Return whether a family only says whose people are counted: "two members of one family"."""
    of, noun = quantity.start - 1, quantity.start - 2
    if noun < 0 or syntax[of].text.lower() not in ("of", "from") or syntax[noun].sentence != syntax[of].sentence:
        return False
    return syntax[noun].text.lower() in people_words().people.keys() | {"members", "member", "relatives"}


def _is_a_people(syntax: Syntax, counted: Counted, fate: Fate | None) -> bool:
    """Return whether a name that no list knows is a people: only people are killed or flee ("40 Rohingya fled")."""
    head = syntax[counted.head]
    named = head.tag in ("NNP", "NNPS") and head.text.isalpha() and not head.text.isupper()
    return named and fate is not None and fate[0] in FATES_OF_PEOPLES


def _mention(reading: Reading, quantity: Quantity, counted: Counted, fate: Fate) -> CountMention:
    syntax, text = reading.syntax, reading.document.text
    start = syntax[quantity.start].start
    end = syntax[max(counted.end, quantity.end) - 1].end
    measure, term = fate
    unit: Unit = (
        "households"
        if counted.kind in ("households", "homes") or _by_household(syntax, quantity, counted)
        else "people"
    )
    return CountMention(
        start,
        end,
        text[start:end],
        quantity.low,
        quantity.high,
        quantity.qualifier,
        unit,
        measure,
        name_of(syntax, counted, text) or _of_whom(syntax, quantity, counted, text),
        term,
    )


def _of_whom(syntax: Syntax, quantity: Quantity, counted: Counted, text: str) -> str | None:
    """Return whom "the number of South African troops killed now stands at 13" counts."""
    if counted.kind != "nothing":
        return None
    sentence = syntax[quantity.first].sentence
    for at in range(max(quantity.start - 20, 0), quantity.start):
        token = syntax[at]
        if (
            token.sentence == sentence
            and token.lemma.lower() in ("number", "toll", "total")
            and token.dep.startswith("nsubj")
        ):
            inner = syntax.child(at, "prep")
            noun = syntax.child(inner.i, "pobj") if inner is not None and inner.text.lower() == "of" else None
            if noun is not None and kind_of(noun) == "people":
                below = [i for c in syntax.children(noun.i, "compound", "amod", "nmod") for i in syntax.subtree(c.i)]
                first = min([noun.i, *(i for i in below if i < noun.i)])
                return " ".join(text[syntax[first].start : noun.end].split())
    return None


def _by_household(syntax: Syntax, quantity: Quantity, counted: Counted) -> bool:
    """Return whether a number that stands alone counts households: "the number of displaced families is 349"."""
    if counted.kind != "nothing":
        return False
    before = [
        t
        for t in syntax.tokens[max(quantity.start - 10, 0) : quantity.start]
        if t.sentence == syntax[quantity.first].sentence
    ]
    said = {t.text.lower() for t in before}
    return bool(said & {"number", "total", "figure"}) and any(kind_of(t) == "households" for t in before)


def _timed(reading: Reading) -> frozenset[int]:
    """Return the tokens that belong to times."""
    held: set[int] = set()
    for time in reading.times:
        held.update(range(*reading.syntax.at(time.start, time.end)))
    return frozenset(held)
