"""Ground: what the reports say of places and of those who stand on them, as disputes ask for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from vedette.knowledge.opposites import opposites
from vedette.model.claims import Claim, Party, Report
from vedette.model.judgements import Subject
from vedette.reconciliation.spelling.names import fold

WIDE = frozenset({"country", "region", "province", "road", "water"})
"""Kinds of place of which two sides may each hold a part, and in which many acts happen on one day."""
BODIES = frozenset({"state", "state forces", "armed group", "militia", "other"})
PLAIN = frozenset(
    {"the", "its", "their", "his", "aircraft", "jets", "warplanes", "fighters", "forces", "armed", "local"}
)
ITS_OWN = (["village", "of"], ["hamlet", "of"])
"""Words before a name that tell what the place is: "the village of Port Amar" is no part of it."""
STOPS = ".,;:!?()[]\"'“”‘’"
PART_BEFORE, PART_BEHIND = 4, 2
"""Words before and behind a place's name in which a word for a part of it tells that only the part is meant."""


class Ground:
    """What the reports say of places: which of them are as small as one side holds alone, and who wrote of them."""

    def __init__(self, reports: Sequence[Report], root: Callable[[Subject], Subject]) -> None:
        self._root = root
        sites = [(site, root(Subject("place", site.report, site.name))) for r in reports for site in r.sites]
        self._wide = {place for site, place in sites if site.kind in WIDE}
        self._bodies = {
            root(Subject("actor", p.report, p.name)) for r in reports for p in r.parties if p.kind in BODIES
        }
        self._guessed = {
            Subject("actor", p.report, p.name)
            for r in reports
            for p in r.parties
            if p.kind in BODIES and _is_guessed(p)
        }
        self._speakers = {p.name for r in reports for p in r.parties}
        self._published = {r.document.id: r.document.published for r in reports}
        self._outlets = {r.document.id: r.document.outlet for r in reports}
        self._forms: dict[Subject, set[str]] = defaultdict(set)
        for site, place in sites:
            self._forms[place].update(w for form in (site.name, *site.surfaces) for w in fold(form).split())

    def is_wide(self, place: Subject | None) -> bool:
        """Return whether two sides may hold or strike such a place at once: a country, a province."""
        return place is None or place in self._wide

    def has_body(self, actors: frozenset[Subject]) -> bool:
        """Return whether a state, its forces or an armed group is among ``actors``: "a suicide bomber" is no side."""
        return bool(actors & self._bodies)

    def names_no_side(self, claim: Claim) -> bool:
        """Return whether the words name those who act by a common noun alone: "the army", "militiamen"."""
        return all(Subject("actor", claim.report, name) in self._guessed for name in claim.actors)

    def speaker(self, claim: Claim) -> Subject | None:
        """Return who gives a claim by name, None where it is the outlet or somebody the cast does not know."""
        named = next((s.actor for s in claim.said_by if s.actor in self._speakers), None)
        return self._root(Subject("actor", claim.report, named)) if named else None

    def of_one_outlet(self, one: Claim, other: Claim) -> bool:
        """Return whether one outlet tells both by itself: it names the doers as it goes, and disputes nothing."""
        outlets = [self._outlets.get(c.report) for c in (one, other)]
        return outlets[0] is not None and outlets[0] == outlets[1] and not (one.said_by and other.said_by)

    def place(self, claim: Claim) -> Subject | None:
        """Return the place of a claim, one spot with those of other reports."""
        return self._root(Subject("place", claim.report, claim.place)) if claim.place else None

    def origin(self, claim: Claim) -> Subject:
        """Return the text, copies counted once, in which a claim stands."""
        return self._root(Subject("report", claim.report))

    def of_one_day(self, one: Claim, other: Claim) -> bool:
        """Return whether two claims came out on one day, so that "Thursday" means one day in both."""
        days = [self._published.get(c.report) for c in (one, other)]
        return days[0] is not None and days[0] == days[1]

    def is_part(self, claim: Claim, place: Subject) -> bool:
        """Return whether the words give only a part of ``place``: "rebel-held parts of", "the east of", "west of"."""
        if claim.extent == "part":
            return True
        for evidence in claim.evidence:
            words = [w.strip(STOPS).lower() for w in evidence.text.replace("-", " ").split()]
            named = [n for n, w in enumerate(words) if fold(w) in self._forms[place] and len(w) > 2]
            for at in named:
                start = at
                while start and fold(words[start - 1]) in self._forms[place]:
                    start -= 1
                before = words[max(0, start - PART_BEFORE) : start]
                if before[-2:] in ITS_OWN:
                    before = before[:-2]
                around = before + words[at + 1 : at + 1 + PART_BEHIND]
                told = {w for word in around for w in (word, word.removesuffix("s"))}
                if (opposites().part & told) - self._forms[place]:
                    return True
        return False


def _is_guessed(party: Party) -> bool:
    """Return whether no mention of a party says whose it is: its country is then guessed."""
    words = opposites()
    plain = words.state_side | words.rebel_side | words.generic | PLAIN
    told = {w for form in (party.surfaces or (party.name,)) for w in fold(form).split()}
    return bool(told) and all(
        w in plain or w.removesuffix("s") in plain or w.replace("men", "man") in plain for w in told
    )
