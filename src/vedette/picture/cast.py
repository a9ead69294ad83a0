"""The cast: actors and places of all reports, each once, under the name that the reports use most."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from vedette.knowledge.countries import by_iso3
from vedette.knowledge.nameless import is_amount, is_nameless
from vedette.model.claims import Party, Site
from vedette.model.judgements import Subject
from vedette.model.pictures import Actor, Place
from vedette.picture.called import Callers, also_called, clean
from vedette.picture.fold import Fold, Held
from vedette.picture.ids import named

_FORCES_OF = re.compile(
    r"\bof\s+(?:the\s+)?((?:[A-Z]\w+\s+)?(?:Armed|Defence|Defense)\s+Forces(?:\s+of\s+(?:the\s+)?[A-Z].*)?)$"
)
"""The forces in the name of one of their bodies: "General Staff of the Armed Forces of the Republic"."""
LONGEST_ACRONYM = 5
_SHORT_FORM = re.compile(r"[A-Z][A-Z0-9]{1,5}")
HOUSEHOLD_USES = 5
"""A short form written this many times as often as the full name is the name by which the actor is known."""
HOUSEHOLD_REPORTS = 3
COMMON_USES = 2
"""An actor that is written as a common noun this many times as often as by a proper name is called by the noun."""


PLACES = 2
"""Times as many reports that call a place so as call a person, where the person is the place."""
TOLD = 0.1
"""Share of an actor's mentions that must tell its country; of an armed group of many countries few do."""
AGREED = 0.7
"""Share of those that must tell the same country."""


@dataclass(frozen=True)
class Cast:
    """The picture's actors and places, with the id of each group; ``own_names`` are ids of those with proper names.

    ``sides`` gives kind and country of each state and state's forces. Who is not named ("a woman", "local activists")
    stands once for all reports, as words and not as one person.
    """

    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    actor_id: dict[Subject, str]
    place_id: dict[Subject, str]
    own_names: frozenset[str] = frozenset()
    sides: dict[str, tuple[str, str]] = field(default_factory=dict)
    nameless: frozenset[Subject] = frozenset()

    def voice(self, speaker: Subject | None) -> str | None:
        """Return the id of an actor that speaks by name, None for "a source": no two sources need be one."""
        return None if speaker in self.nameless else self.actor(speaker)

    def actors_of(self, roots: Iterable[Subject]) -> tuple[str, ...]:
        """Return the ids of ``roots``, in the order given, each once."""
        return tuple(dict.fromkeys(self.actor_id[r] for r in roots if r in self.actor_id))

    def actor(self, root: Subject | None) -> str | None:
        """Return the id of an actor's group, or None."""
        return self.actor_id.get(root) if root else None

    def place(self, root: Subject | None) -> str | None:
        """Return the id of a place's group, or None."""
        return self.place_id.get(root) if root else None


def cast_of(fold: Fold) -> Cast:
    """Return the actors and places that the telling reports name."""
    claims = _claims_by_subject(fold)
    parties, shared = _parties(fold)
    sites: dict[Subject, list[Site]] = defaultdict(list)
    for report in fold.telling:
        for site in report.sites:
            sites[fold.place(report.document.id, site.name)].append(site)
    callers = Callers(parties)
    drafts = {
        root: _actor(root, rows, tuple(sorted({c for own in shared[root] for c in claims.get(own, ())})), fold, callers)
        for root, rows in parties.items()
    }
    marked = {root: _place(rows, claims.get(root, ()), fold) for root, rows in sites.items()}
    actor_id = _ids(
        "a",
        [(r, a.name, f"{a.kind}|{a.country}|{min(p.report + p.name for p in parties[r])}") for r, a in drafts.items()],
    )
    place_id = _ids(
        "p",
        [
            (r, p.name, f"{p.kind}|{p.gazetteer_id or min(s.report + s.name for s in sites[r])}")
            for r, p in marked.items()
        ],
    )
    actors = sorted((_with_id(a, actor_id[r]) for r, a in drafts.items()), key=lambda a: a.id)
    places = sorted((_with_id(p, place_id[r]) for r, p in marked.items()), key=lambda p: p.id)
    own = frozenset(a.id for a in actors if any(c.isupper() for c in a.name))
    sides = {a.id: (str(a.kind), a.country) for a in actors if a.country and a.kind in ("state", "state forces")}
    actor_id |= {own: actor_id[root] for root, owns in shared.items() for own in owns}
    return Cast(tuple(actors), tuple(places), actor_id, place_id, own, sides, _nameless(fold))


def _parties(fold: Fold) -> tuple[dict[Subject, list[Party]], dict[Subject, list[Subject]]]:
    """Return the parties of each actor, and the groups that stand as one actor of the cast.

    Who is not named stands once for each word, and only where some claim tells what he did or suffered; a mere number
    ("dozens", "others") is no actor, nor is a town that a reader took for a person.
    """
    groups: dict[Subject, list[Party]] = defaultdict(list)
    for report in fold.telling:
        for party in report.parties:
            groups[fold.actor(report.document.id, party.name)].append(party)
    places = _often_places(fold)
    acting = {root for h in fold.held for root in (*h.actors, *h.targets, *_tied(h, fold, h.report.document.id))}
    acting |= {h.speaker for h in fold.held if h.speaker is not None and h.claim.kind == "figure"}
    parties: dict[Subject, list[Party]] = {}
    shared: dict[Subject, list[Subject]] = {}
    first: dict[tuple[str, str], Subject] = {}
    for root in sorted(groups):
        rows = groups[root]
        if all(is_amount(p.name) or _is_a_place(p, places, len(rows)) for p in rows):
            continue
        head = root
        if all(is_nameless(p.name, p.kind) for p in rows):
            if root not in acting:
                continue
            head = first.setdefault((clean(rows[0].name).lower(), rows[0].kind), root)
        parties.setdefault(head, []).extend(rows)
        shared.setdefault(head, []).append(root)
    return parties, shared


def _often_places(fold: Fold) -> Counter[str]:
    """Return how many reports name a place by a word."""
    return Counter(
        name
        for r in fold.telling
        for name in {clean(s).lower() for site in r.sites for s in (site.name, *site.surfaces)}
    )


def _is_a_place(party: Party, places: Counter[str], told: int) -> bool:
    """Return whether a party of no office is called as many more reports call a place."""
    unsure = party.kind in ("person", "other") and not party.roles and party.of is None
    return unsure and places[clean(party.name).lower()] > PLACES * told


def _nameless(fold: Fold) -> frozenset[Subject]:
    return frozenset(
        Subject("actor", report.document.id, party.name)
        for report in fold.telling
        for party in report.parties
        if is_nameless(party.name, party.kind)
    )


def _with_id[R: (Actor, Place)](record: R, key: str) -> R:
    return msgspec.structs.replace(record, id=key)


def _ids(prefix: str, rows: list[tuple[Subject, str, str]]) -> dict[Subject, str]:
    ordered = sorted(rows, key=lambda row: row[1:])
    return dict(zip((row[0] for row in ordered), named(prefix, [row[1:] for row in ordered]), strict=True))


def _claims_by_subject(fold: Fold) -> dict[Subject, tuple[str, ...]]:
    found: dict[Subject, set[str]] = defaultdict(set)
    for held in fold.held:
        report = held.report.document.id
        for root in (*held.actors, *held.targets, held.speaker, held.place, *_tied(held, fold, report)):
            if root is not None:
                found[root].add(held.id)
    return {root: tuple(sorted(ids)) for root, ids in found.items()}


def _tied(held: Held, fold: Fold, report: str) -> list[Subject]:
    return [fold.actor(report, name) for name in (held.claim.source, held.claim.goal) if name]


def _actor(root: Subject, rows: list[Party], claims: tuple[str, ...], fold: Fold, callers: Callers) -> Actor:
    surfaces = callers.own(root, {clean(s) for p in rows for s in (p.name, *p.surfaces)})
    if any(p.kind == "state forces" for p in rows):
        surfaces |= {m.group(1) for s in surfaces if (m := _FORCES_OF.search(s))}
    name = _best_name(rows, fold)
    name = _household_form(name, surfaces, {p.report for p in rows}, fold) or name
    aliases = also_called((s for s in surfaces if not callers.is_run_together(root, s, name)), name)
    kinds = Counter(p.kind for p in rows for _ in range(max(p.mentions, 1)))
    countries = Counter(p.country for p in rows for _ in range(max(p.mentions, 1)))
    roles = Counter(f"{role} of {p.of}" if p.of else role for p in rows for role in p.roles)
    return Actor(
        "",
        name,
        aliases,
        _most(kinds) or "other",
        _country(countries),
        claims,
        tuple(sorted(roles)),
        sum(max(p.mentions, 1) for p in rows),
        len({p.report for p in rows}),
    )


def _place(rows: list[Site], claims: tuple[str, ...], fold: Fold) -> Place:
    name = _best_name(rows, fold)
    aliases = {clean(s) for p in rows for s in (p.name, *p.surfaces)}
    kinds = Counter(s.kind for s in rows for _ in range(max(s.mentions, 1)))
    kind = "town" if "town" in kinds else _most(kinds) or "town"  # an area that joined a town was the town
    located = sorted(
        (s for s in rows if s.lat is not None),
        key=lambda s: (s.kind != kind, s.gazetteer_id is None, -s.mentions, s.report, s.name),
    )
    best = located[0] if located else None
    return Place(
        "",
        name,
        also_called(aliases, name),
        kind,
        best.lat if best else None,
        best.lon if best else None,
        best.radius_m if best else None,
        _most(Counter(s.country for s in rows if s.country)),
        _most(Counter(s.admin1 for s in rows if s.admin1)),
        best.gazetteer_id if best else None,
        claims,
        sum(max(s.mentions, 1) for s in rows),
        len({s.report for s in rows}),
    )


def _country(votes: Counter[str | None]) -> str | None:
    """Return the country that enough of an actor's mentions tell, and of those that tell one nearly all."""
    told = Counter({country: n for country, n in votes.items() if country is not None})
    best = _most(told)
    if best is None or told[best] < TOLD * votes.total() or told[best] < AGREED * told.total():
        return None
    return best


def _most[T: str](counts: Counter[T]) -> T | None:
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def _best_name(rows: list[Party] | list[Site], fold: Fold) -> str:
    """Return the name that most origins use; an acronym or a bare word gives way to a full form also used."""
    origins: dict[str, set[str]] = defaultdict(set)
    uses: Counter[str] = Counter()
    plain = _common_nouns(rows)
    for row in rows:
        name = _as_written(row)
        name = name.lower() if name.lower() in plain else name
        origins[name].add(fold.origins[row.report])
        uses[name] += max(row.mentions, 1)
    person = 2 * sum(isinstance(row, Party) and row.kind == "person" for row in rows) > len(rows)
    full = [n for n in origins if len(n.split()) > 1 and any(c.isupper() for c in n)]
    short = [n for n in origins if n.isupper() or (person and len(n.split()) == 1)]
    proper = [n for n in origins if any(c.isupper() for c in n)]
    small = [n for n in origins if n not in proper]
    told, told_small = (sum(len(origins[n]) for n in names) for names in (proper, small))
    names = full if full and short else proper if told_small <= COMMON_USES * told else small
    return min(names, key=lambda n: (_shouted(n), -len(origins[n]), -uses[n], -len(n), n))


def _common_nouns(rows: list[Party] | list[Site]) -> frozenset[str]:
    """Return the words that some report writes small inside a sentence: "Activists" at its head are no name."""
    if any(isinstance(row, Site) or row.kind == "person" for row in rows):
        return frozenset()
    return frozenset(s for row in rows for s in (row.name, *row.surfaces) if s == s.lower() and s.isascii())


def _household_form(name: str, surfaces: set[str], reports: set[str], fold: Fold) -> str | None:
    """Return the short form that everybody writes in place of a full name told once or twice: "M23"; else None."""
    short = sorted(s for s in surfaces if _SHORT_FORM.fullmatch(s))
    if len(reports) < HOUSEHOLD_REPORTS or not short or " " not in name:
        return None
    texts = [r.document.text for r in fold.telling if r.document.id in reports]
    full = [s for s in surfaces if len(s.split()) > 1 and s[0].isupper() and not set(s.split()) & set(short)]
    told = sum(text.count(s) for text in texts for s in {name, *full})
    for form in short:
        counts = [len(re.findall(rf"(?<![\w-]){re.escape(form)}(?![\w-])", text)) for text in texts]
        if sum(counts) >= HOUSEHOLD_USES * max(told, 1) and 2 * sum(1 for n in counts if n) > len(texts):
            return form
    return None


def _shouted(name: str) -> bool:
    """Return whether a name stands in the capitals of a headline or a dateline, which are no acronym."""
    return name.isupper() and len(name) > LONGEST_ACRONYM


def _as_written(row: Party | Site) -> str:
    """Return the name as the report writes it: a gazetteer's own spelling gives way to the words of the report."""
    if isinstance(row, Site) and row.kind == "country" and row.country in by_iso3():
        return by_iso3()[row.country].name
    name = clean(row.name)
    written = sorted({clean(s) for s in row.surfaces if s[:1].isupper()}, key=lambda s: (s.isupper(), -len(s), s))
    if isinstance(row, Party) or name in written or not written:
        return name
    return name if _shouted(written[0]) and written[0].lower() == name.lower() else written[0]
