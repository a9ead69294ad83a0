"""What the rest of a report adds to a name: its countries, the names it stands beside, the persons it tells of."""

from __future__ import annotations

from vedette.knowledge.gazetteer import ENGLISH, gazetteer
from vedette.knowledge.gazetteer.folding import fold
from vedette.model.syntax import Syntax
from vedette.reading.places.drafts import Draft
from vedette.reading.places.unlisted import COMPLETE, settle
from vedette.reading.places.weighing import is_country
from vedette.reading.places.words import place_words

ACCEPTED = 1.9
"""Least strength of a name that stands for itself."""
REPEATED = -0.5
"""Least strength of a name that the report shows elsewhere to be a place."""
WHOLE_FLOOR = 80.0
"""Least likeness of a name of several words that the parser takes for a person's."""
GUESS_FLOOR = 76.0
"""Least likeness of a name that nothing but its neighbour words shows to be a place."""


DIRECTIONS = frozenset(
    ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "central")
)
"""Alone they are half of a name ("North and South Kivu")."""


def keep(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts that are places: strong ones, and weak ones whose name is strong elsewhere in the report."""
    sure = {d.key for d in drafts if d.strength >= ACCEPTED}
    kept: list[Draft] = []
    for draft in drafts:
        placed = draft.strength >= ACCEPTED or (draft.key in sure and draft.strength >= REPEATED)
        if draft.key in DIRECTIONS and not (draft.candidates and draft.candidates[0].id.startswith("case:")):
            continue
        if placed and (not kept or draft.first >= kept[-1].last):
            kept.append(draft)
    return kept


def support(drafts: list[Draft], syntax: Syntax, frame: dict[str, float]) -> None:
    """Raise the strength of names in countries that the report speaks of, and of names coordinated with a sure one."""
    surnames = surnames_in(syntax)
    _sound_out(drafts, syntax, frame)
    owner = {i: d for d in drafts for i in range(d.first, d.last)}
    for draft in drafts:
        if draft.guessed and not draft.candidates:
            continue
        best = 0.0
        for place in draft.candidates[:60]:
            if place.country and place.kind != "country" and frame.get(place.country, 0.0) >= 0.1:
                known = place.population >= 5_000 or place.kind != "town" or not place.alternate
                best = max(best, (1.2 if known else 0.5) + (0.4 if not place.alternate else 0.0))
        draft.strength += best if draft.key not in place_words().never else 0.0
        if draft.key in surnames and not is_country(draft):
            placed = draft.first > 0 and syntax.tokens[draft.first - 1].text.lower() in (
                "in",
                "near",
                "at",
                "from",
                "to",
            )
            draft.strength -= 1.0 if placed else 3.0
    listed = sum(frame.get(country, 0.0) for country in ENGLISH)
    settle(drafts, syntax, surnames, COMPLETE if listed >= 0.5 else ACCEPTED)
    sure = {d.key for d in drafts if d.strength >= ACCEPTED}
    for draft in drafts:
        for i in range(draft.first, draft.last):
            token = syntax.tokens[i]
            other = owner.get(token.head)
            if token.dep in ("conj", "appos") and other is not None and other is not draft:
                low, high = sorted((draft, other), key=lambda d: (d.key in sure, d.strength))
                if high.key in sure and -3.0 < low.strength < ACCEPTED:
                    low.strength += 1.5
                    if low.strength >= ACCEPTED and low.candidates:
                        sure.add(low.key)


def _sound_out(drafts: list[Draft], syntax: Syntax, frame: dict[str, float]) -> None:
    """Look for guessed names by sound in the countries of the frame; one that sounds like none is dropped."""
    within = tuple(sorted((c for c in frame if frame[c] >= 0.15), key=lambda c: (-frame[c], c))[:3])
    for draft in drafts:
        if draft.guessed:
            if draft.strength > -2.0 and within:
                draft.candidates = gazetteer().like(draft.text, within, GUESS_FLOOR)
                draft.strength += 0.8 if draft.candidates else 0.0
        elif within and draft.strength < ACCEPTED:
            _widen(draft, syntax, within)


def _widen(draft: Draft, syntax: Syntax, within: tuple[str, ...]) -> None:
    """Take the whole of a name of which only the first word is known, where the frame has it ("Tal Afar")."""
    tokens, end = syntax.tokens, draft.last
    before = tokens[draft.first - 1].text.lower() if draft.first else ""
    while end < len(tokens) and tokens[end].entity[:1] == "I" and tokens[end].sentence == tokens[draft.first].sentence:
        end += 1
    if end == draft.last or before not in place_words().before_place or tokens[draft.first].entity[:1] != "B":
        return
    inside = tokens[draft.first : end]
    whole = " ".join(t.text for t in inside).replace(" - ", "-")
    found = gazetteer().like(whole, within, WHOLE_FLOOR)
    if found and len(inside) <= 5 and inside[-1].text[0].isupper():
        draft.last, draft.end, draft.key, draft.candidates = end, inside[-1].end, fold(whole), found
        draft.text, draft.strength = whole, ACCEPTED


def surnames_in(syntax: Syntax) -> frozenset[str]:
    """The last words of the full names of persons in the report: alone they are most likely the person again."""
    found: set[str] = set()
    run: list[str] = []
    for token in syntax.tokens:
        word = token.text
        if token.entity == "B-PERSON":
            run = [word]
        elif token.entity == "I-PERSON" and run:
            if word[0].isupper() and word.lower().rstrip(".") not in _AFTER_NAMES:
                run.append(word)
        else:
            _keep_last(run, found)
            run = []
    _keep_last(run, found)
    return frozenset(found)


_AFTER_NAMES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def _keep_last(run: list[str], found: set[str]) -> None:
    if len(run) >= 2 and run[0][:1].isupper():
        found.add(fold(run[-1]))
