"""Outlook: what the reports themselves expect, kept as theirs. No number is put on it here.

A question stands for each thing expected; a probability is given only by a method that can be scored, and none is here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from vedette.model.judgements import Subject
from vedette.model.pictures import Expectation, OutlookItem
from vedette.model.words import NOT_EVENTS, UNREAL
from vedette.picture.cast import Cast
from vedette.picture.events import Told
from vedette.picture.fold import Fold, Held
from vedette.picture.positions import Teller
from vedette.picture.wording import listed, with_article

SETTLED = frozenset({"capture", "withdrawal", "offensive begins", "ceasefire", "agreement"})
"""Acts that are done once they are told; an advance or an attack may come again."""
METHOD = "the reports' own expectation"
AHEAD = re.compile(
    r"\b(?:will|won['’]t|would|may|might|could|shall|should|expect\w*|fear\w*|plan\w*|next|likely|poised|loom\w*|"
    r"about to|going to|set to|due to|ready to|readiness|inten[dt]\w*|prepar\w*|threat\w*|vow\w*|pledg\w*|risk\w*|"
    r"warn\w*|concern\w*|uncertain|unclear|not clear|whether|question\w*|tomorrow|upcoming|imminent|ask if|braces?)\b",
    re.I,
)
"""Words that look ahead; an act read as planned in a sentence without any is one that the sentence tells as past."""
_PRAYED = re.compile(r"\b(?:God|Allah|inshallah)\s+(?:protect|bless|help|grant|be|give)\b|\bMay\s+God\b", re.I)
_OWN_STORY = re.compile(r"\b(?:I|[Mm]y|[Mm]e)\b(?!\s+(?:expect|fear|think|believe|warn|country|government|forces)\b)")
_POINTS = re.compile(r"\W*(?:Until then |But |And |Then )?(?:it|he|she|they|this|that|we|what)\b", re.I)
SHORT = 9
"""Words below which a sentence that begins with a pronoun tells nothing by itself."""
HELD_KINDS = frozenset({"town", "district", "province", "region", "country", "facility"})
"""Kinds of place of which it is asked who will take or leave them; a river is crossed."""
ALIKE = 0.8
LONG_WORDS = 4
CROWDED = 40
FUTURE = {
    "capture": "take {place}",
    "advance": "advance on {place}",
    "withdrawal": "withdraw from {place}",
    "offensive begins": "begin an offensive in {place}",
    "attack": "attack {place}",
    "siege": "lay siege to {place}",
    "talks": "hold talks with {targets}",
    "agreement": "reach an agreement with {targets}",
    "reinforcement": "send forces to {place}",
    "ceasefire": "agree on a ceasefire in {place}",
    "displacement": "flee from {place}",
    "evacuation": "evacuate {place}",
    "chemical attack": "use chemical weapons in {place}",
    "air strike": "strike {place} from the air",
    "clash": "fight in {place}",
    "support": "support {targets}",
    "sanction": "impose sanctions on {targets}",
    "aid": "bring aid to {place}",
    "protest": "protest in {place}",
    "prisoner release": "release prisoners in {place}",
    "return": "return to {place}",
}


def expectations_of(fold: Fold) -> tuple[Expectation, ...]:
    """Return what the reports expect, plan or fear, in their own words; a sentence told by copies stands once."""
    ahead = sorted(
        (h for h in fold.held if _looks_ahead(h) and h.claim.evidence and _says_something(h)),
        key=lambda h: (str(h.published or "9999"), h.report.document.id, h.claim.evidence[0].start, h.id),
    )
    rows: dict[str, list[Held]] = {}
    keys: dict[frozenset[str], str] = {}
    by_word: dict[str, list[frozenset[str]]] = defaultdict(list)
    for held in ahead:
        text = " ".join(held.claim.evidence[0].text.split())
        words = frozenset(w.strip(".,;:?!\"“”'’()").lower() for w in text.split()) - {""}
        key = keys.get(words) or _alike(words, by_word, keys) or text
        if words not in keys:
            keys[words] = key
            for word in sorted(words, key=lambda w: (-len(w), w))[:LONG_WORDS]:
                by_word[word].append(words)
        rows.setdefault(key, []).append(held)
    return tuple(Expectation(text, tuple(sorted({h.id for h in held}))) for text, held in rows.items())


def _alike(
    words: frozenset[str], by_word: dict[str, list[frozenset[str]]], keys: dict[frozenset[str], str]
) -> str | None:
    """Return the first sentence that shares nearly all of ``words``: another paper's spelling of one wire."""
    for word in sorted(words, key=lambda w: (-len(w), w))[:LONG_WORDS]:
        for other in by_word.get(word, ())[:CROWDED]:
            if len(words & other) >= ALIKE * len(words | other):
                return keys[other]
    return None


def _says_something(held: Held) -> bool:
    """Return whether an expectation tells of someone or somewhere; "What could happen next?" does not.

    Nor do a prayer, a person's own story, or a few words that stand on a pronoun: "It will not go till Thursday."
    """
    text = held.claim.evidence[0].text
    words = text.split()
    if _PRAYED.search(text) or _OWN_STORY.search(text):
        return False
    names = any(w[:1].isupper() and w not in ("I", "I'm") for w in words[1:])
    if len(words) < SHORT and not names and _POINTS.match(text):
        return False
    if held.actors or held.targets or held.place is not None:
        return True
    return any(word[:1].isupper() and word not in ("I", "I'm") for word in held.claim.evidence[0].text.split()[1:])


def _looks_ahead(held: Held) -> bool:
    if held.claim.background or held.claim.polarity == "denied":
        return False
    if held.claim.kind == "expectation":
        return True
    ahead = held.claim.modality in UNREAL and held.claim.kind not in NOT_EVENTS
    return ahead and any(AHEAD.search(e.text) for e in held.claim.evidence)


def outlook_of(fold: Fold, cast: Cast, told: Sequence[Told]) -> tuple[OutlookItem, ...]:
    """Return a question for each act that the reports expect of someone and do not tell as done, the surest first."""
    names = {a.id: a.name for a in cast.actors} | {p.id: p.name for p in cast.places if p.kind in HELD_KINDS}
    teller = Teller(fold, cast)
    done = _done(told)
    rows: dict[str, list[Held]] = defaultdict(list)
    for held in fold.held:
        if _looks_ahead(held) and not _answered(held, done) and (question := _question(held, cast, names)):
            rows[question].append(held)
    ranked = sorted(rows.items(), key=lambda r: (-len({h.origin for h in r[1]}), r[0]))
    return tuple(
        OutlookItem(
            question,
            None,
            None,
            _by(held, teller),
            tuple(sorted(h.id for h in held)),
            "the reports' own expectation",
            None,
        )
        for question, held in ranked
    )


def _done(told: Sequence[Told]) -> dict[tuple[str, Subject | None], set[Subject]]:
    """Return who is told to have done what where, by acts and places, what is only claimed left out."""
    found: dict[tuple[str, Subject | None], set[Subject]] = defaultdict(set)
    for event in told:
        if (
            event.event.kind in SETTLED
            and not event.event.background
            and (event.event.status in ("confirmed", "reported") or event.event.origins > 1)
        ):
            for held in event.held:
                found[event.event.kind, held.place].update(held.actors)
    return found


def _answered(held: Held, done: dict[tuple[str, Subject | None], set[Subject]]) -> bool:
    """Return whether what is expected has happened: the act itself, or for a withdrawal, the place's capture."""
    if held.place is None or not held.actors:
        return False
    if set(held.actors) & done.get((held.claim.kind, held.place), set()):
        return True
    takers = done.get(("capture", held.place), set())
    return held.claim.kind == "withdrawal" and bool(takers) and not takers & set(held.actors)


def _question(held: Held, cast: Cast, names: dict[str, str]) -> str | None:
    pattern = FUTURE.get(held.claim.kind)
    actors = listed([with_article(names[a]) for a in cast.actors_of(held.actors)[:2]])
    place, targets = (
        names.get(cast.place(held.place) or ""),
        listed([names[t] for t in cast.actors_of(held.targets)[:2]]),
    )
    if (
        pattern is None
        or not actors
        or ("{place}" in pattern and not place)
        or ("{targets}" in pattern and not targets)
    ):
        return None
    plain = not any(c.isupper() for c in actors)
    return f"Will {'the ' if plain else ''}{actors} {pattern.format(place=place, targets=targets)}?"


def _by(rows: list[Held], teller: Teller) -> str | None:
    voices = sorted({voice for h in rows if (voice := teller.voice(h))})
    return listed(voices[:4]) or None
