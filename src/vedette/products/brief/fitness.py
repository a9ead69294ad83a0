"""What of an event bears telling: guards that keep a misread claim from standing as a fact of a brief.

A doer that strikes nobody (a news agency, a monitor), an object that is only a number word, a toll that no number of
people bears, an act of tomorrow or of another century: each is left out of the sentence, or keeps the event out.
"""

from __future__ import annotations

import re
from datetime import timedelta

from msgspec.structs import replace

from vedette.model.pictures import Actor, Event, Picture, Toll
from vedette.products.brief.naming import is_label
from vedette.products.brief.wordlists import words

STRIKES = words(
    "capture clash shelling attack bombing siege advance execution torture looting destruction abduction"
) | {"air strike", "drone strike", "suicide bombing", "chemical attack", "grenade attack", "sexual violence",
     "offensive begins", "reinforcement", "mobilisation"}  # fmt: skip
"""Armed acts: who reports or counts them does not do them."""
TELLERS = frozenset({"media", "news agency", "monitor", "ngo"})
"""Kinds of actor that tell of armed acts and neither do them nor are their aim."""
HEAVY = words("shelling siege advance reinforcement mobilisation") | {
    "air strike",
    "drone strike",
    "chemical attack",
    "offensive begins",
    "capture",
    "clash",
}
"""Acts for which it takes arms: a crowd of civilians does none of them by itself."""
GRAVE = frozenset({"chemical attack", "sexual violence", "torture", "execution"})
"""Acts that are not laid to somebody who has no name but a word of abuse."""
SPEAKERS = words(
    "source sources witness witnesses activist activists reporter reporters correspondent correspondents spokesman "
    "spokeswoman spokesperson analyst analysts monitor monitors observatory"
)
"""Plain words for those who tell of an act."""
VICTIMS = words("civilians people children women families victims persons") | {
    "women and children",
    "children and women",
}
"""Plain words for those whom armed acts befall."""
NUMBERS = words(
    "one two three four five six seven eight nine ten eleven twelve dozen dozens score scores hundred hundreds "
    "thousand thousands million millions several some many few more most others other another all both half number "
    "numbers people person persons"
)
"""Words that count and name nobody."""
_LITTLE = words("of the a an and or at least about nearly over than up to")
CENTURY = 40
"""Years back from the report beyond which an armed act is history, told only in a report's own words."""
LOOKED_BACK = timedelta(days=5 * 365)
"""An act so long before the first report that tells it is background to it, whatever its tense."""
SUMMARY_SHARE, WAR = 0.2, 10_000
"""The share of the ledger's greatest toll beyond which an event's dead are a sum of many events, and the toll from
which this is asked."""
FILLED = re.compile(r"9{2,}$")
"""The ceiling of a loose count: "hundreds" are 999 at most, which nobody said."""
WIDE_SPAN = 8.0
"""Times the low that a high may be before the two count different things."""
LONGEST_SHORT = 5
"""Letters of an acronym at most."""
FEW_REPORTS, LONG_NAME = 60, 4
"""Reports from which a name that one of them gives is held to be unsure, and words from which it is too long."""


class Fitness:
    """Says what of a picture's events can be told."""

    def __init__(self, picture: Picture) -> None:
        self._actors = {actor.id: actor for actor in picture.actors}
        self._large = len(picture.reports) >= FEW_REPORTS
        self._first = {r.id: r.published for r in picture.reports}
        sums = sorted(
            (f.count.low or f.count.high or 0 for f in picture.figures if f.measure == "killed" and f.part_of is None),
            reverse=True,
        )
        # The third greatest, so that one misread number does not set the measure.
        self._war = sums[2] if len(sums) > 2 else 0

    def happened(self, event: Event) -> bool:
        """Return whether an event can have happened as told: not after its last report, no air raid of 1850."""
        day, known = event.when.start or event.when.end, event.known.first
        if day is None or known is None:
            return True
        start, last = event.when.start, event.known.last
        if last is not None and start is not None and start > last + timedelta(days=1):
            return False
        return event.kind not in STRIKES or (event.when.end or day).year > known.year - CENTURY

    def is_past(self, event: Event) -> bool:
        """Return whether an event was history when it was first told."""
        end, known = event.when.end or event.when.start, event.known.first
        return event.background or (end is not None and known is not None and end < known - LOOKED_BACK)

    def trimmed(self, event: Event) -> Event:
        """Return ``event`` without the doers, targets, object and toll that do not bear telling."""
        armed = event.kind in STRIKES
        actors = tuple(a for a in event.actors if self._may_do(self._actors.get(a), event.kind))
        if event.kind in HEAVY and all(self._actors[a].kind == "civilians" for a in actors):
            actors = ()
        crowd = len(event.targets) > 1 or bool(event.killed and (event.killed.low or 0) > 1)
        targets = tuple(t for t in event.targets if self._may_suffer(self._actors.get(t), crowd=crowd and armed))
        thing = event.object_text if event.object_text and not only_number(event.object_text) else None
        killed, injured = self._toll(event.killed), sober(event.injured)
        return replace(event, actors=actors, targets=targets, object_text=thing, killed=killed, injured=injured)

    def is_sum(self, event: Event) -> bool:
        """Return whether an event's dead are so many that they are a sum over the war, not of one act."""
        dead = (event.killed.best or event.killed.low or 0) if event.killed else 0
        return self._war >= WAR and dead > SUMMARY_SHARE * self._war

    def _toll(self, toll: Toll | None) -> Toll | None:
        kept = sober(toll)
        dead = (kept.best or kept.low or 0) if kept else 0
        return None if self._war >= WAR and dead > SUMMARY_SHARE * self._war else kept

    def _may_do(self, actor: Actor | None, kind: str) -> bool:
        armed = kind in STRIKES
        if actor is None or only_number(actor.name):
            return False
        if kind in GRAVE and is_label(actor.name):
            return False
        if armed and SPEAKERS.intersection(actor.name.lower().split()[-1:]):
            return False
        return not (armed and (actor.kind in TELLERS or actor.name.lower() in VICTIMS or self._unsure(actor)))

    def _may_suffer(self, actor: Actor | None, *, crowd: bool) -> bool:
        if actor is None or only_number(actor.name):
            return False
        if VICTIMS.intersection(actor.name.lower().split()[-1:]) and actor.name != actor.name.lower():
            return False  # "Brod many people": a heading run into the sentence
        # "Shelled Dolna, killing twenty": a name that one report gives beside a crowd is a street or a byline.
        odd = actor.kind in (*TELLERS, "person") or (actor.kind == "other" and self._once(actor))
        return not (crowd and (odd or self._unsure(actor)))

    def _once(self, actor: Actor) -> bool:
        return self._large and actor.reports <= 1 and any(c.isupper() for c in actor.name)

    def _unsure(self, actor: Actor) -> bool:
        """Return whether a name is likely a heading run into a sentence: long, and in one report of many."""
        return self._once(actor) and (len(actor.name.split()) >= LONG_NAME or actor.kind in ("other", "person"))


def only_number(text: str) -> bool:
    """Return whether ``text`` counts and names nobody.

    >>> [only_number(t) for t in ("hundreds", "At least 40", "others", "hundreds of homes")]
    [True, True, True, False]
    """
    said = re.findall(r"[\w’'-]+", text.lower())
    return bool(said) and all(w in NUMBERS or w in _LITTLE or w.isdigit() for w in said)


def is_shouted(who: str | None) -> bool:
    """Return whether a group's name holds a word in capitals, as a dateline run into a sentence does.

    >>> is_shouted("LOMNICA villagers"), is_shouted("UN staff"), is_shouted(None)
    (True, False, False)
    """
    return any(word.isupper() and len(word) > LONGEST_SHORT for word in (who or "").split())


def sober(toll: Toll | None) -> Toll | None:
    """Return a toll without a ceiling that nobody said: 84 to 999,999 is at least 84."""
    if toll is None or toll.low is None or toll.high is None or toll.high <= toll.low:
        return toll
    filled = FILLED.search(str(toll.high)) is not None and toll.high >= 2 * toll.low
    return Toll(toll.low, toll.low, None) if filled or toll.high > WIDE_SPAN * max(toll.low, 1) else toll
