"""Bearers: the parties of all reports, gathered by what they are called, before it is asked who is whom.

Thousands of reports name a few hundred actors, so names are compared once each, not once per report.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import msgspec

from vedette.knowledge.countries import by_iso3, country_named, country_of_demonym
from vedette.knowledge.nameless import may_be_joined
from vedette.knowledge.naming import naming
from vedette.model.claims import Party, Report
from vedette.model.judgements import Subject
from vedette.model.words import ActorKind
from vedette.reconciliation.spelling.bodies import body_named
from vedette.reconciliation.spelling.names import fold, parsed
from vedette.reconciliation.spelling.skeletons import skeleton

CLASS: dict[ActorKind, str] = {
    "person": "person",
    "state": "state",
    "state forces": "forces",
    "armed group": "group",
    "militia": "group",
    "community": "people",
    "civilians": "people",
    "monitor": "body",
    "news agency": "body",
    "media": "body",
    "international organisation": "body",
    "ngo": "body",
    "other": "other",
}
"""Kinds that two reports may give one actor without contradiction share a class."""


@dataclass
class Bearer:
    """All parties of one folded name, class of kinds and country: ``generic`` is a key such as ``rebels:SYR``.

    ``body`` is the first name of the well-known body that is called so, where there is one.
    """

    name: str
    spelling: str
    sort: str
    country: str | None
    generic: str | None
    subjects: list[Subject] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    body: str | None = None

    @property
    def proper(self) -> bool:
        """Whether the name is one, and no common noun with the capital of a sentence's head: "Informed sources"."""
        words = self.spelling.removeprefix("The ").split()
        return any(any(c.isupper() for c in w) for w in words[1:]) or (len(words) == 1 and not words[0].islower())

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells bearers apart, in a form that can be ordered."""
        return (self.name, self.sort, self.country or "")


def bearers_of(reports: Sequence[Report]) -> list[Bearer]:
    """Return the bearers in the parties of ``reports``, in the order of their keys."""
    words = CountryWords(reports)
    told = _Told(reports)
    found: dict[tuple[str, str, str], Bearer] = {}
    for report in reports:
        home = home_of(report)
        whole = any(mark in report.document.text for mark in APOSTROPHES)
        for party in (told.meant(p, whole) for p in report.parties):
            name, sort = fold(party.name), CLASS[party.kind]
            if not may_be_joined(party.name, party.kind) and not _is_office(party):
                continue
            sort, body = known_body(party, sort)
            generic = generic_key(party, home, words) if body is None or sort == "forces" else None
            bearer = found.setdefault(
                (name, sort, party.country or ""), Bearer(name, party.name, sort, party.country, generic, body=body)
            )
            if bearer.generic != generic:
                bearer = found.setdefault(
                    (name, sort, generic or "-"), Bearer(name, party.name, sort, party.country, generic, body=body)
                )
            bearer.subjects.append(told.subject(party))
            bearer.spelling = min(bearer.spelling, party.name)
            bearer.forms.update(f for s in {party.name, *party.surfaces} if (f := proper_form(s)))
            bearer.offices.update(fold(role) for role in party.roles)
            bearer.acronyms.update(a for s in {party.name, *party.surfaces} if (a := parsed(s).acronym))
    return [found[key] for key in sorted(found)]


def known_body(party: Party, sort: str) -> tuple[str, str | None]:
    """Return the class of a party and the well-known body that bears its name, None where none does.

    "Daesh militants" are Daesh: words that may be left out of a group's name tell nothing.
    """
    if sort == "people" or (sort == "person" and len(party.name.split()) < 2):
        return sort, None
    return body_named(fold(party.name)) or (sort, None)


APOSTROPHES = "'’‘`´"


class _Told:
    """What a party was called before its report lost the apostrophes, or its reader the noun behind a name."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._names: Counter[str] = Counter(fold(p.name) for r in reports for p in r.parties)
        self._lasts = {
            (parsed(p.name).words or ("",))[-1]
            for r in reports
            for p in r.parties
            if p.kind == "person" and len(parsed(p.name).words) > 1
        }
        self._own: dict[tuple[str, str], str] = {}

    def meant(self, party: Party, whole: bool) -> Party:
        """Return ``party`` as it is meant; ``whole`` is false where its report's text lost all apostrophes."""
        name, kind, country = party.name, party.kind, party.country
        if not whole and name.endswith("s"):
            plain = fold(name[:-1])
            name = name[:-1] if self._names[plain] >= max(self._names[fold(name)], 1) else name
        if kind == "other" and name not in party.surfaces:
            name, kind = _with_its_noun(party, name)
        last = kind == "other" and len(parsed(name).words) == 1 and parsed(name).words[0] in self._lasts
        if last and body_named(fold(name)) is None:
            kind = "person"
        if kind in ("state", "state forces") and country is None:
            country = _country_in(name)
        if (name, kind, country) == (party.name, party.kind, party.country):
            return party
        self._own[party.report, name] = party.name
        return msgspec.structs.replace(party, name=name, kind=kind, country=country)

    def subject(self, party: Party) -> Subject:
        """Return the subject of a party, under the name that its report's cast has."""
        return Subject("actor", party.report, self._own.get((party.report, party.name), party.name))


def _with_its_noun(party: Party, name: str) -> tuple[str, ActorKind]:
    """Return what a party is called where its name only ever stands before a noun: "the Assad regime"."""
    lexicon = naming()
    rests = [fold(s).removeprefix(fold(name)).split() for s in party.surfaces]
    if not rests or not all(rests) or not all(fold(s).startswith(fold(name)) for s in party.surfaces):
        return name, party.kind
    if all(w in lexicon.state_words for rest in rests for w in rest):
        return min(party.surfaces), "state"
    forces = all(w in lexicon.force_words for rest in rests for w in rest)
    return (min(party.surfaces), "state forces") if forces else (name, party.kind)


def _country_in(name: str) -> str | None:
    """Return the country whose name, or whose people's, a body's name begins with: "Russia's defence ministry"."""
    words = name.removeprefix("The ").split()
    for n in (3, 2, 1):
        first = " ".join(words[:n]).removesuffix("'s").removesuffix("’s")
        country = country_named(first) or country_of_demonym(first) or country_named(first.removesuffix("s"))
        if country is not None and len(words) > n:
            return country.iso3
    return None


def _is_office(party: Party) -> bool:
    """Return whether a person is called by an office that one person of a country holds: "the president"."""
    return party.kind == "person" and party.country is not None and bool(RULERS.fullmatch(fold(party.name)))


def proper_form(surface: str) -> str | None:
    """Return the folded form of a surface that is a name, or None for a noun or pronoun that points."""
    folded = fold(surface)
    lexicon = naming()
    if not folded or folded in lexicon.pointing or not any(c.isupper() for c in surface.removeprefix("The ")):
        return None
    if all(w in lexicon.rebel_words or w in lexicon.force_words or w in lexicon.little for w in folded.split()):
        return None
    return folded if parsed(surface).words else None


def home_of(report: Report) -> str | None:
    """Return the country in which most of the report's places lie, or None where two draw or none is known."""
    seen: Counter[str] = Counter()
    for site in report.sites:
        if site.country:
            seen[site.country] += max(site.mentions, 1)
    if not seen:
        return None
    best = seen.most_common(2)
    return None if len(best) == 2 and best[0][1] == best[1][1] else best[0][0]


RULERS = re.compile(
    r"\b(?:president|prime minister|premier|chancellor|king|emir|sultan|ruler|dictator|junta leader)\b", re.I
)


def _rules(party: Party) -> bool:
    """Return whether a person's offices make a state's rule his: a president's government, no mayor's."""
    return any(RULERS.search(role) and "vice" not in role.lower() for role in party.roles)


def _means_state(party: Party) -> bool:
    words = fold(party.name).split()
    if len(words) == 1 and party.name.isupper() and country_named(party.name) is None:
        return False  # "FBI" is an agency of the state, and no word for the country
    return len(words) == 1 or words[-1] in naming().state_words


def _is_one_name(surface: str) -> bool:
    """Return whether a surface is one capitalised word that is no common noun: a country, its capital, its palace."""
    return surface[:1].isupper() and len(surface.split()) == 1 and fold(surface) not in naming().state_words


@lru_cache(maxsize=500)
def _words_for(country: str) -> frozenset[str]:
    """Return the words of a country's name, its people's and its capital's: "Russian", "Moscow"."""
    known = by_iso3().get(country)
    names = (known.name, *known.people, known.capital or "") if known else ()
    return frozenset(w for name in names for w in fold(name).split() if w not in naming().state_words)


class CountryWords:
    """The words by which these reports call a country: of its sites and state actors, and what shares their stem."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._stems: dict[str, set[str]] = defaultdict(set)
        self._leaders: dict[str, set[str | None]] = defaultdict(set)
        for report in reports:
            for site in report.sites:
                if site.kind == "country" and site.country:
                    self._add(site.country, (site.name, *site.surfaces))
            for party in report.parties:
                if party.kind == "person" and _rules(party):
                    for word in parsed(party.name).words:
                        self._leaders[word].add(party.country)
                elif party.kind == "state" and party.country and _means_state(party):
                    self._add(party.country, (s for s in (party.name, *party.surfaces) if _is_one_name(s)))

    def _add(self, country: str, names: Iterable[str]) -> None:
        for name in names:
            self._stems[country].update(fold(name).split())

    def covers(self, word: str, country: str | None) -> bool:
        """Return whether ``word`` says the country, or a person of the reports who may stand for its rule."""
        if (self._leaders.get(word) or self._leaders.get(word.removesuffix("s")) or set()) & {None, country}:
            return True
        if country is not None and word in _words_for(country):
            return True
        bones = skeleton(word)
        return any(
            word[:4] == stem[:4] or (len(bones) >= 3 and bones[:3] == skeleton(stem)[:3])
            for stem in self._stems.get(country or "", ())
        )


def generic_key(party: Party, home: str | None, words: CountryWords) -> str | None:
    """Return a key shared by all names of a state, of its armed forces, or of "the rebels" of a war; else None."""
    lexicon = naming()
    country = party.country or home
    tokens = [w for w in fold(party.name).split() if w not in lexicon.little and w not in lexicon.articles]
    if not tokens or country is None:
        return None
    rest = [w for w in tokens if not words.covers(w, country)]
    if party.kind == "state" and all(w in lexicon.state_words for w in rest):
        return f"state:{country}"
    if party.kind == "state" and party.country and len(rest) < len(tokens):
        return f"body:{country}:{' '.join(sorted(w.replace('defense', 'defence') for w in rest))}"
    if party.kind == "state forces" and all(w in lexicon.force_words for w in rest):
        return f"army:{country}"
    if party.kind == "armed group" and set(rest) & lexicon.terrorists and set(rest) <= _called_terrorists():
        return f"terrorists:{country}"
    if party.kind in ("armed group", "militia", "other") and set(rest) & lexicon.rebel_heads:
        return f"rebels:{country}" if all(w in lexicon.rebel_words for w in rest) else None
    return None


@lru_cache(maxsize=1)
def _called_terrorists() -> frozenset[str]:
    return naming().terrorists | naming().group_words
