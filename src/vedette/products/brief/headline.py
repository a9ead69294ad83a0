"""The headline: the weightiest news in one line, with the toll where there is room."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vedette.model.pictures import Figure, Sentence
from vedette.products.brief.events import Telling
from vedette.products.brief.figures import FigureWriter
from vedette.products.brief.grammar import agreed, is_plural, participle, sentence_case

LONGEST = 110
CEASEFIRE = frozenset({"ceasefire"})


def headline(
    tellings: Sequence[Telling], figures: FigureWriter, tolls: Sequence[Figure], passes: Callable[[Sentence], bool]
) -> Sentence | None:
    """Return the first line that fits and passes the gate: news with ceasefire and toll, with toll, or alone."""
    for lead in [*tellings[:8], None]:
        first = [short(lead)] if lead else []
        tail = [Sentence(figures.short(f, first[0].text if first else ""), f.claims) for f in tolls[:2]]
        truce = [short(t) for t in tellings[:12] if t.kind in CEASEFIRE and lead and t is not lead][:1]
        for pieces in ([*first, *truce, *tail[:1]], [*first, *tail], [*first, *tail[:1]], first):
            if pieces and (line := _line(pieces)) and len(line.text) <= LONGEST and passes(line):
                return line
    return None


def _line(pieces: Sequence[Sentence]) -> Sentence:
    text = "; ".join(dict.fromkeys(p.text for p in pieces))
    return Sentence(sentence_case(text), tuple(dict.fromkeys(c for p in pieces for c in p.claims)))


def short(telling: Telling) -> Sentence:
    """Return the clause of a telling as a headline has it: claimed or reported where it is not confirmed."""
    clause = telling.clause
    when = f" {telling.when}" if telling.when else ""
    voice = telling.voice
    late = f"{clause.subject} {agreed(clause.subject, clause.predicate)}{when}"
    if voice.kind == "plain":
        text = f"{late} (disputed)" if voice.against else late
    elif telling.own:
        claim = "claim" if is_plural(clause.subject) else "claims"
        text = f"{clause.subject} {claim} to have {participle(clause.predicate)}{when}"
    elif voice.kind == "claimant":
        text = f"{voice.name} {'claim' if is_plural(voice.name) else 'claims'} that {late}"
    elif voice.kind == "speaker":
        text = f"{late}, according to {voice.name}"
    else:
        text = f"{clause.subject} reported to have {participle(clause.predicate)}{when}"
    return Sentence(text, telling.claims)
