"""Offices of people: who leads, who belongs, read from what the report calls them.

An office in front of a name often names no body ("President X"); then the body is the reader's guess from the report.
The guess stands only where the words around do not speak of another country.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from vedette.claims.cast import Cast
from vedette.claims.relations.tie import Tie
from vedette.knowledge.countries import by_iso3, country_named, country_of_demonym
from vedette.knowledge.modal_words import modal_lexicon
from vedette.knowledge.ties import TieWords
from vedette.model.readings import ActorMention

STATE_HEADS = frozenset({"president", "prime minister", "premier", "chancellor", "king"})
CALLINGS = frozenset(
    {
        "activist",
        "journalist",
        "reporter",
        "correspondent",
        "editor",
        "lawyer",
        "dissident",
        "blogger",
        "writer",
        "author",
    }
    | {
        "doctor",
        "surgeon",
        "medic",
        "nurse",
        "teacher",
        "farmer",
        "shopkeeper",
        "student",
        "cleric",
        "preacher",
        "poet",
    }
    | {"pastor", "priest", "imam", "bishop", "historian", "scholar", "economist", "scientist", "driver", "witness"}
    | {
        "resident",
        "analyst",
        "expert",
        "researcher",
        "professor",
        "lecturer",
        "fellow",
        "businessman",
        "singer",
        "actor",
    }
    | {"campaigner", "advocate", "artist", "photographer", "engineer", "trader", "refugee", "national", "citizen"}
)
"""What somebody is by calling: beside the name of a country it tells only where he comes from."""
GENERIC = frozenset({"police", "organisation", "organization", "group", "party", "company", "team", "institution"})
DELEGATES = frozenset({"representative", "ambassador", "envoy", "delegate", "observer"})
LEFT = frozenset({"ex", "former", "once", "then", "late", "onetime", "one-time", "erstwhile", "deposed"})
"""Words before an office that is held no more."""
NEAR_OFFICE = 6
"""Words from a name within which its office stands."""
NEAR = 2
"""Sentences before a name whose countries speak for or against a guessed body."""


def of_offices(cast: Cast, words: TieWords) -> Iterator[Tie]:
    """Read an office said of a person: a leader leads the body, any other office is membership."""
    bodies = {a.name: a for a in cast.reading.actors if not a.pointing}
    homes = _homes(cast)
    for actor in cast.reading.actors:
        if (tie := _by_capital(cast, actor, homes)) is not None:
            yield tie
            continue
        if not actor.role or not actor.of or actor.of == actor.name or actor.kind != "person":
            continue
        body, role, goal = bodies.get(actor.of), actor.role.lower(), actor.of
        country = country_named(actor.of)
        iso3 = country.iso3 if country is not None else _country_of(body)
        nation = _nation_before(cast, actor)
        if nation is not None and iso3 is not None and nation != iso3:
            # "Rwandan army spokesman X": the words beside the name outweigh what was guessed from the report.
            forces = body is not None and body.kind == "state forces"
            named = cast.forces(nation) if forces else cast.state(nation)
            if named is None:
                continue
            iso3, goal, body, country = nation, named, bodies.get(named), by_iso3().get(nation)
        elif nation is None and _is_its(cast, actor, role):
            continue
        if _is_local(role, words) or (body is None and country is None):
            continue
        if _is_delegated(cast, actor, role) or _is_private(role, body, country is not None):
            continue
        leads = role in words.leading_offices or role.split(" of ")[0] in words.leading_offices
        if nation is None and not _fits(cast, actor, iso3):
            continue
        if leads and iso3 is not None and (role in words.military_offices or _commands(cast, actor)):
            goal = cast.forces(iso3) or ""
        head = cast.syntax.head_of(actor.start, actor.end)
        if head is not None and goal:
            whole = leads and not _is_of_a_part(cast, actor, role, goal) and not _has_left(cast, actor, role)
            yield Tie(actor.name, "leads" if whole else "member of", goal, head, "tie:office")


def _has_left(cast: Cast, actor: ActorMention, role: str) -> bool:
    """Return whether the office beside a name is one held no more: "ex-president X", "X, once president of Y"."""
    first, beyond = cast.syntax.at(actor.start, actor.end)
    office, sentence = role.split()[0], cast.syntax[first].sentence
    for i in range(max(first - NEAR_OFFICE, 0), min(beyond + NEAR_OFFICE, len(cast.syntax))):
        token = cast.syntax[i]
        if token.sentence != sentence or token.text.lower().removeprefix("ex-") != office:
            continue
        before = cast.syntax[i - 2 if i > 1 and cast.syntax[i - 1].text == "-" else i - 1].text.lower() if i else ""
        return token.text.lower() != office or before in LEFT
    return False


def of_speakers(cast: Cast, words: TieWords) -> Iterator[Tie]:
    """Read "“…,” the chief of the Alliance announced", where the report has just shown who that is."""
    people = {a.name for a in cast.reading.actors if a.kind in ("person", "other")}
    for attribution in cast.reading.attributions:
        source = attribution.source
        if source is None or attribution.speaker not in people:
            continue
        head = cast.syntax.head_of(source.start, source.end)
        if head is None or head.pos != "NOUN" or head.lemma.lower() not in words.leading_offices:
            continue
        for preposition in cast.syntax.children(head.i, "prep"):
            inner = cast.syntax.child(preposition.i, "pobj")
            body = cast.actor(inner.i) if inner is not None else None
            if preposition.text.lower() == "of" and body is not None and body.kind != "person":
                yield Tie(attribution.speaker or "", "leads", body.name, head, "tie:office-speaker")


def of_whole_body(cast: Cast, tie: Tie) -> Tie | None:
    """Return the tie with its body by its whole name, "X County Sheriff's Office"; None where "Office" is all of it."""
    source, goal = tie.source, tie.goal
    if goal.lower() in words_of_bodies() or source.lower() in goal.lower():
        return None
    for actor in cast.reading.actors:
        if actor.name != goal or actor.kind in ("state", "person") or not actor.name[:1].isupper():
            continue
        _, beyond = cast.syntax.at(actor.start, actor.end)
        after = cast.syntax.tokens[beyond : beyond + 3]
        owned = len(after) > 1 and after[0].tag == "POS" and after[1].pos == "PROPN"
        if owned and after[1].text.lower() in words_of_bodies():
            last = after[2] if len(after) > 2 and after[2].text.lower() in words_of_bodies() else after[1]
            whole = " ".join(cast.reading.document.text[actor.start : last.end].split())
            return Tie(source, tie.type, whole, tie.token, tie.found_by)
    return tie


def words_of_bodies() -> frozenset[str]:
    """Return the last words of the names of bodies, which alone name none: "Office", "Department", "police"."""
    return modal_lexicon().institutions | GENERIC


def _is_local(role: str, words: TieWords) -> bool:
    """Return whether the office is of a province or a town, and so of no country."""
    return (
        role in words.local_offices
        or any(role.startswith(f"{office} ") for office in words.local_offices)
        or (role.rsplit(" ", 1)[-1] in words.local_offices)
    )


def _is_private(role: str, body: ActorMention | None, land: bool) -> bool:
    """Return whether the word is of a calling and no office: a Sudanese lawyer is no member of Sudan's government."""
    state = land or (body is not None and body.kind in ("state", "state forces"))
    return (state and role.rsplit(" ", 1)[-1] in CALLINGS) or role == "owner"


def _is_of_a_part(cast: Cast, actor: ActorMention, role: str, body: str) -> bool:
    """Return whether a name before the office tells of which part it is: "Central Africa director at X"."""
    first, beyond = cast.syntax.at(actor.start, actor.end)
    last = role.rsplit(" ", 1)[-1]
    for token in cast.syntax.tokens[max(first - 6, 1) : beyond + 8]:
        if token.text.lower() == last and token.sentence == cast.syntax[first].sentence:
            before = cast.syntax[token.i - 1]
            named = before.pos == "PROPN" and before.text not in body and before.text.lower() not in role
            return named and cast.place(before.i) is not None
    return False


def _commands(cast: Cast, actor: ActorMention) -> bool:
    """Return whether the words beside the name make it a command of forces: "the commander-in-chief, X"."""
    first, beyond = cast.syntax.at(actor.start, actor.end)
    near = " ".join(t.text.lower() for t in cast.syntax.tokens[max(first - 8, 0) : beyond + 8])
    return "commander - in - chief" in near or "chief of staff" in near or "army chief" in near


def _fits(cast: Cast, actor: ActorMention, iso3: str | None) -> bool:
    """Return whether no other country stands nearer to the name than that of the body guessed for it."""
    if iso3 is None:
        return True
    first, _ = cast.syntax.at(actor.start, actor.end)
    sentence = cast.syntax[first].sentence
    if _is_only_dealt_with(cast, actor, iso3):
        return False
    here: set[str] = set()
    before: set[str] = set()
    for other in cast.reading.actors:
        nation = other.country or _country_of(other)
        if nation is None or other.name == actor.name or other.start > actor.end + 60:
            continue
        if other.name == actor.of and nation_of(other.text) != nation and other.text != other.name:
            continue  # "Foreign Ministry" alone tells no country
        at, _ = cast.syntax.at(other.start, other.end)
        back = sentence - cast.syntax[at].sentence
        if 0 <= back <= NEAR:
            (before if back else here).add(nation)
    said = here or before
    return not said or iso3 in said


def _is_only_dealt_with(cast: Cast, actor: ActorMention, iso3: str) -> bool:
    """Return whether the country guessed stands only behind a verb of the sentence: "the minister criticised X"."""
    first, beyond = cast.syntax.at(actor.start, actor.end)
    sentence, dealt = cast.syntax[first].sentence, False
    named = [
        (o.start, o.end) for o in cast.reading.actors if (o.country or _country_of(o)) == iso3 and o.kind != "person"
    ]
    named += [(p.start, p.end) for p in cast.reading.places if p.country == iso3]
    for start, end in named:
        if start >= actor.start and end <= actor.end:
            continue
        at, _ = cast.syntax.at(start, end)
        if cast.syntax[at].sentence != sentence or at < first:
            return False
        if not any(t.pos in ("VERB", "AUX") for t in cast.syntax.tokens[beyond:at]):
            return False
        dealt = True
    return dealt


def _by_capital(cast: Cast, actor: ActorMention, homes: dict[str, str]) -> Tie | None:
    if actor.name not in homes or (actor.role or "").lower() not in STATE_HEADS:
        return None
    home, head = cast.state(homes[actor.name]), cast.syntax.head_of(actor.start, actor.end)
    return Tie(actor.name, "leads", home, head, "tie:office") if home is not None and head is not None else None


def _homes(cast: Cast) -> dict[str, str]:
    """Return the country of each head of state whom a sentence that opens in a capital names."""
    found: dict[str, str] = {}
    for actor in cast.reading.actors:
        bare = (actor.role or "").lower() in STATE_HEADS
        if bare and actor.kind == "person" and actor.name not in found and (here := _told_here(cast, actor)):
            found[actor.name] = here
    return found


def _told_here(cast: Cast, actor: ActorMention) -> str | None:
    """Return the country of the capital that opens the sentence: "In Yerevan, … Prime Minister X"."""
    at, _ = cast.syntax.at(actor.start, actor.end)
    first = cast.syntax.sentences[cast.syntax[at].sentence][0]
    if cast.syntax[first].text != "In" or first + 1 >= len(cast.syntax):
        return None
    place = cast.place(first + 1)
    country = by_iso3().get(place.country) if place is not None and place.country is not None else None
    capital = country is not None and place is not None and country.capital in (place.name, place.text)
    return country.iso3 if capital and country is not None else None


def _is_delegated(cast: Cast, actor: ActorMention, role: str) -> bool:
    """Return whether the office is one sent to a body: a representative at the UN is no part of it."""
    if not DELEGATES.intersection(role.split()):
        return False
    first, beyond = cast.syntax.at(actor.start, actor.end)
    near = [t.text.lower() for t in cast.syntax.tokens[max(first - 10, 0) : beyond + 10]]
    return any(word in DELEGATES and after in ("at", "to") for word, after in pairwise(near))


def _country_of(body: ActorMention | None) -> str | None:
    if body is None or body.kind not in ("state", "state forces"):
        return None
    return body.country or nation_of(body.name)


def nation_of(name: str) -> str | None:
    """Return the country whose adjective opens a name ("Rwandan army"), as ISO 3166-1 alpha-3, or None."""
    nation = country_of_demonym(name.split()[0]) if name else None
    return nation.iso3 if nation is not None else None


def _nation_before(cast: Cast, actor: ActorMention) -> str | None:
    """Return the country of the adjective in front of the office and the name: "Rwandan army spokesman X"."""
    first, _ = cast.syntax.at(actor.start, actor.end)
    for at in range(first - 1, max(first - 7, -1), -1):
        token = cast.syntax[at]
        if token.sentence != cast.syntax[first].sentence or token.pos in ("VERB", "AUX", "ADP") or token.text in ";:.(":
            return None
        nation = country_of_demonym(token.text)
        if nation is not None:
            return nation.iso3
    return None


def _is_its(cast: Cast, actor: ActorMention, role: str) -> bool:
    """Return whether the office is said to be of something in the words themselves: "X is its president"."""
    first, beyond = cast.syntax.at(actor.start, actor.end)
    last = role.rsplit(" ", 1)[-1]
    for token in cast.syntax.tokens[max(first - 8, 0) : beyond + 8]:
        if token.lemma.lower() == last and token.sentence == cast.syntax[first].sentence:
            owner = cast.syntax.child(token.i, "poss")
            return owner is not None and owner.tag == "PRP$"
    return False
