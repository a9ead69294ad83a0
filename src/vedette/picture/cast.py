"""The cast: actors and places of all reports, each once, under the name that the reports use most."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

import msgspec

from vedette.knowledge.countries import by_iso3, country_of_demonym
from vedette.knowledge.naming import naming
from vedette.model.claims import Party, Site
from vedette.model.judgements import Subject
from vedette.model.pictures import Actor, Place
from vedette.picture.fold import Fold, Held
from vedette.picture.ids import named

_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?)\s+")
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
_BODIES = frozenset({"group", "movement", "militia", "faction", "organisation", "organization", "party", "side"})
_POSSESSIVE = re.compile(r"(?<=\w)(?:['’]s|(?<=s)['’])$")


@dataclass(frozen=True)
class Cast:
    """The picture's actors and places, with the id of each group; ``own_names`` are ids of those with proper names.

    ``sides`` gives kind and country of each state and state's forces.
    """

    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    actor_id: dict[Subject, str]
    place_id: dict[Subject, str]
    own_names: frozenset[str] = frozenset()
    sides: dict[str, tuple[str, str]] = field(default_factory=dict)

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
    parties: dict[Subject, list[Party]] = defaultdict(list)
    sites: dict[Subject, list[Site]] = defaultdict(list)
    for report in fold.telling:
        for party in report.parties:
            parties[fold.actor(report.document.id, party.name)].append(party)
        for site in report.sites:
            sites[fold.place(report.document.id, site.name)].append(site)
    claims = _claims_by_subject(fold)
    drafts = {root: _actor(rows, claims.get(root, ()), fold) for root, rows in parties.items()}
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
    return Cast(tuple(actors), tuple(places), actor_id, place_id, own, sides)


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


def _actor(rows: list[Party], claims: tuple[str, ...], fold: Fold) -> Actor:
    surfaces = {clean(s) for p in rows for s in (p.name, *p.surfaces)}
    if any(p.kind == "state forces" for p in rows):
        surfaces |= {m.group(1) for s in surfaces if (m := _FORCES_OF.search(s))}
    name = _best_name(rows, fold)
    name = _household_form(name, surfaces, {p.report for p in rows}, fold) or name
    aliases = _aliases(surfaces, name)
    kinds = Counter(p.kind for p in rows for _ in range(max(p.mentions, 1)))
    countries = Counter(p.country for p in rows if p.country)
    roles = Counter(f"{role} of {p.of}" if p.of else role for p in rows for role in p.roles)
    return Actor(
        "",
        name,
        aliases,
        _most(kinds) or "other",
        _most(countries),
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
        _aliases(aliases, name),
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
    person = any(isinstance(row, Party) and row.kind == "person" for row in rows)
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


@lru_cache(maxsize=20_000)
def clean(surface: str) -> str:
    """Return a surface without its article, possessive and line breaks."""
    return _POSSESSIVE.sub("", _ARTICLE.sub("", " ".join(surface.split()))).strip()


def _aliases(surfaces: Iterable[str], name: str) -> tuple[str, ...]:
    """Return the other names of an actor or a place: no pointing words, headlines' capitals or words of a people."""
    told = {s for s in surfaces if s != name and _is_alias(s, name)}
    plain = {s.lower() for s in told if not s.isupper()} | {name.lower()}
    return tuple(sorted(s for s in told if not (s.isupper() and s.lower() in plain) and s.lower() != name.lower()))


def _is_alias(surface: str, name: str) -> bool:
    """Return whether a surface names and does not merely point; a common noun only where the name is one."""
    words = surface.lower().split()
    if not words or all(w in naming().pointing for w in words):
        return False
    if all(w in naming().titles for w in words):
        return False  # an office is a role, and another's tomorrow
    proper = any(c.isascii() and c.isupper() for c in name)
    if proper and (_is_common(words) or (len(words) == 1 and country_of_demonym(surface) is not None)):
        return False
    if any(c.isupper() for c in surface) or any(c.isdigit() for c in surface):
        return True
    return not proper or (len(words) > 1 and words[0] not in naming().pointing)


def _is_common(words: list[str]) -> bool:
    """Return whether words at the head of a sentence are a common noun: "Movement", "the armed group", "Elements"."""
    lexicon = naming()
    if len(words) == 1:
        common = lexicon.force_words | lexicon.rebel_words | lexicon.group_words | lexicon.state_words | lexicon.people
        return words[0] in common or words[0] in lexicon.settlement
    return words[-1] in _BODIES and all(w in lexicon.rebel_words | lexicon.group_words for w in words)
