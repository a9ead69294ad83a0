"""Who bears the names of a report: the mentions of each bearer together, and what kind it is."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from vedette.knowledge.actor_words import hints
from vedette.knowledge.case import CaseKnowledge, KnownActor
from vedette.knowledge.organisations import Organisation
from vedette.model.words import ActorKind
from vedette.reading.actors.acronyms import pairs
from vedette.reading.actors.binding import possessor
from vedette.reading.actors.evidence import votes
from vedette.reading.actors.folding import same_person, short_for, skeleton, words_of
from vedette.reading.actors.scene import Found, Scene
from vedette.reading.actors.splitting import organisation_at

ORGANISED: tuple[ActorKind, ...] = (
    "armed group",
    "militia",
    "state forces",
    "state",
    "international organisation",
    "ngo",
    "monitor",
    "news agency",
    "media",
    "community",
    "civilians",
    "other",
)


MOST = 300
"""Full names that are compared with each other; a report that has more is a list."""


@dataclass(slots=True)
class Bearer:
    """One bearer of one or more names. ``votes`` add up over its mentions; ``known`` decides where it is set."""

    name: str
    words: tuple[str, ...]
    mentions: list[Found] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)
    known: Organisation | KnownActor | None = None
    kind: str = "none"
    country: str | None = None
    into: Bearer | None = None

    def root(self) -> Bearer:
        """Return the bearer that this one was found to be the same as, itself at the end."""
        here = self
        while here.into is not None:
            here = here.into
        return here


def bearers_of(scene: Scene, found: list[Found], case: CaseKnowledge) -> list[Bearer]:
    """Return the bearers of the names in ``found``, each with its kind; places and other things fall out."""
    mine: dict[int, Bearer] = {}
    by_words: dict[object, Bearer] = {}
    lands = {n.iso for n in scene.nations.values()} | {p.country for p in scene.placed if p is not None}
    told = {alias: actor for actor in case.actors for alias in (actor.name, *actor.aliases)}
    for one in found:
        known: Organisation | KnownActor | None = told.get(one.name) or organisation_at(scene, one.first, one.last)
        if known is not None and one.name in PLAIN_WORDS and not _speaks(scene, one):
            known = None
        if getattr(known, "stands_for", None) == "army" and known is not None and known.country not in lands:
            known = None  # more than one country has had a "People's Liberation Army"
        words = words_of(one.name)
        key: object = known.name if known is not None else _key(words)
        bearer = by_words.setdefault(
            key, Bearer(known.name if known else one.name, words_of(known.name) if known else words, known=known)
        )
        bearer.mentions.append(one)
        bearer.votes.update(dict(_summed(scene, one)))
        mine[id(one)] = bearer
    _by_possessives(scene, found, mine)
    for full, short in pairs(scene, found):
        _merge(mine[id(short)].root(), mine[id(full)].root())
    bearers = [b for b in by_words.values() if b.into is None]
    for bearer in bearers:
        bearer.kind = _verdict(bearer)
        if (
            bearer.kind == "community"
            and bearer.votes["place"] >= 1.5 * len(bearer.mentions)
            and not any(scene.syntax[m.head].dep in ("amod", "compound", "nmod") for m in bearer.mentions)
        ):
            bearer.kind = "place"  # "left Bakhmut": the parser's label alone makes it a people
        if bearer.country is None and bearer.kind != "person":
            bearer.country = next(
                (
                    scene.nations[i].iso
                    for m in bearer.mentions
                    for i in range(m.first, m.last)
                    if i in scene.nations and not _is_land(scene, scene.nations[i].last)
                ),
                None,
            )
    _fold_plurals(scene, [b for b in bearers if b.into is None])
    _fold_persons([b for b in bearers if b.into is None])
    _fold_organisations(scene, [b for b in bearers if b.into is None])
    return [b for b in bearers if b.into is None and b.kind not in ("none", "place") and not _is_only_where(scene, b)]


def _is_only_where(scene: Scene, bearer: Bearer) -> bool:
    """Return whether a name of no clear kind is a place, a heading or a short form that never acts."""
    if bearer.known is not None or bearer.kind not in ("other", "state", "person"):
        return False
    active = bearer.votes["acts"] >= 0.5 * len(bearer.mentions)
    placed = all(scene.placed[i] is not None for m in bearer.mentions for i in range(m.first, m.last))
    if bearer.kind == "other":
        return not active and (placed or all(_is_heading(scene, m) for m in bearer.mentions))
    if bearer.kind == "person":
        return placed and not active and bearer.votes["person"] < 2.5 * len(bearer.mentions)
    return (
        not active
        and bool({"governorate", "department"} & set(bearer.words))
        and (placed or (bearer.words[0] == "department" and bearer.votes["place"] > 0))
    )


def _is_heading(scene: Scene, found: Found) -> bool:
    """Return whether a name in capitals is all of its sentence, or a word of one or two letters."""
    first, last = scene.syntax.sentences[scene.syntax[found.first].sentence]
    letters = found.name.replace(".", "")
    return found.name.isupper() and (
        last - first - (found.last - found.first) < 2 or (letters.isalpha() and len(letters) < 3)
    )


def _is_land(scene: Scene, at: int) -> bool:
    """Return whether the word at ``at`` makes a landscape of the country before it: "the Niger Delta"."""
    return at < len(scene.syntax) and scene.syntax[at].text in ("Delta", "River", "Valley", "Sea", "Gulf", "Basin")


PLAIN_WORDS = frozenset(("Amnesty", "Who", "Freedom", "Concern", "Unity", "Oxfam's"))
"""Short names of organisations that are plain words at the head of a sentence."""


def _speaks(scene: Scene, found: Found) -> bool:
    syntax = scene.syntax
    opens = found.first == 0 or syntax[found.first - 1].sentence != syntax[found.first].sentence
    verb = syntax[syntax[found.head].head]
    return not opens or (syntax[found.head].dep == "nsubj" and verb.lemma.lower() in scene.acting.speech)


def _by_possessives(scene: Scene, found: list[Found], mine: dict[int, Bearer]) -> None:
    """Add what possessives tell: "X … his government" makes X a person, "X … its soldiers" an army."""
    syntax = scene.syntax
    cast: list[Found | None] = [None] * len(syntax)
    for one in found:
        cast[one.first : one.last] = [one] * (one.last - one.first)
    for token in syntax.tokens:
        if token.tag != "PRP$" or token.text.lower() not in ("his", "her", "its"):
            continue
        whose = possessor(syntax, token.i, cast)
        if whose is None or whose.sort != "name":
            continue
        if token.text.lower() != "its":
            mine[id(whose)].votes["person"] += 2.5  # type: ignore[assignment]  # weights are halves
        elif scene.noun(syntax[token.head]) == "soldier":
            mine[id(whose)].votes["state forces"] += 1.5  # type: ignore[assignment]


def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what names of one bearer share: with a number in it the order is free ("23 March Movement")."""
    numbered = (len(words) > 2 and words[0][0].isdigit()) or (len(words) > 1 and words[1].isdigit())
    return tuple(sorted(words)) if numbered else words


def _summed(scene: Scene, one: Found) -> Counter[str]:
    total: Counter[str] = Counter()
    for kind, weight in votes(scene, one):
        total[kind] += weight  # type: ignore[assignment]  # weights are halves; Counter adds them all the same
    return total


def _merge(one: Bearer, into: Bearer) -> None:
    """Make ``one`` the same as ``into``; what is known of one is known of both."""
    if one is into:
        return
    if into.known is None and one.known is not None:
        into.known, into.name = one.known, one.known.name
    into.mentions = sorted(into.mentions + one.mentions, key=lambda m: m.first)
    into.votes.update(one.votes)
    one.into = into


def _verdict(bearer: Bearer) -> str:
    if bearer.known is not None:
        bearer.country = bearer.known.country
        return bearer.known.kind
    count = bearer.votes
    kinds: dict[str, float] = {kind: count[kind] for kind in ORGANISED if count[kind]}
    organised = count["org"] + sum(kinds.values()) + count["irregular"] + 0.5 * count["acts"] + count["armed"]
    best = max(
        (count["none"], "none"),
        (count["place"], "place"),
        (count["person"] + 0.3 * count["acts"], "person"),
        (organised, "org"),
    )
    if (
        best[1] == "person"
        and len(bearer.words) == 1
        and count["person"] <= 1.3 * len(bearer.mentions)
        and not count["acts"]
    ):
        return "none"
    if best[1] == "org" and count["place"] and not kinds and count["org"] <= 1.3 * len(bearer.mentions):
        return "place"
    if best[1] != "org":
        return best[1]
    if not kinds and not count["irregular"] and organised < 1.9 * len(bearer.mentions) and organised < 3:
        return "none" if count["acts"] < 1.0 else "other"
    return _organised_kind(count, kinds, bearer.words)


def _organised_kind(count: Counter[str], kinds: dict[str, float], words: tuple[str, ...]) -> str:
    """Return the kind of an organisation; an army of no clear owner follows what the report calls it."""
    violent = kinds.get("armed group", 0) + kinds.get("militia", 0)
    if count["irregular"]:
        return "armed group" if violent else "state forces"
    if violent and kinds.get("militia", 0) > kinds.get("armed group", 0):
        kinds.pop("armed group", None)
    if not kinds:
        return "armed group" if count["armed"] >= 1.5 else "other"
    top = max(kinds, key=lambda k: kinds[k])
    if top == "community" and count["armed"] >= 1.5 and count["acts"]:
        return "armed group"
    if top == "other" and (violent >= 3 or (count["armed"] >= 1.0 and not set(words) & PEACEFUL)):
        return "armed group"
    return top


PEACEFUL = hints("peaceful")
"""Words of names whose bearers attack and fight only in a manner of speaking."""


def _fold_persons(bearers: list[Bearer]) -> None:
    """Make one of the full names that agree, then send each short name to a full one."""
    full = [b for b in bearers if b.kind == "person" and len(b.words) > 1 and b.known is None][:MOST]
    for n, later in enumerate(full):
        for earlier in full[:n]:
            if earlier.into is None and same_person(earlier.words, later.words):
                _merge(later, earlier)
                if len(later.words) > len(earlier.words):
                    earlier.words, earlier.name = later.words, later.name
                break
    people = [b for b in full if b.into is None]
    mine = {id(p) for p in people}
    by_word: dict[str, list[Bearer]] = {}
    for person in people:
        for word in person.words:
            for key in {word, skeleton(word)}:
                by_word.setdefault(key, []).append(person)
    for bearer in bearers:
        if bearer.into is not None or bearer.known is not None or len(bearer.words) > 2 or id(bearer) in mine:
            continue
        near = {id(p): p for w in bearer.words for k in (w, skeleton(w)) for p in by_word.get(k, ())}
        if near:
            _send_short(bearer, list(near.values()))


def _send_short(bearer: Bearer, people: list[Bearer]) -> None:
    """Give each mention of a short name to the fitting full name last told before it, else the next one told."""
    fits = [(short_for(bearer.words, p.words), p) for p in people]
    best = max((fit for fit, _ in fits), default=0)
    if (
        best == 0
        or (best == 1 and bearer.kind != "person")
        or (
            best < 3
            and bearer.kind not in ("person", "none", "other")
            and bearer.votes["place"] >= 4
            and bearer.votes["person"] <= 0
        )
    ):
        return
    candidates = [p for fit, p in fits if fit == best]
    if bearer.kind == "place" and bearer.votes["place"] >= 4 * len(bearer.mentions) and bearer.votes["person"] <= 0:
        return
    told = sorted(
        (m.first, n) for n, p in enumerate(candidates) for m in p.mentions if len(words_of(m.name)) > len(bearer.words)
    )
    for mention in bearer.mentions:
        at = bisect_left(told, (mention.first, 0)) - 1
        candidates[told[max(at, 0)][1]].mentions.append(mention)
    for person in candidates:
        person.mentions.sort(key=lambda m: m.first)
    bearer.mentions = []
    bearer.into = candidates[0]


def _fold_plurals(scene: Scene, bearers: list[Bearer]) -> None:
    """Make "Houthi" one with "the Houthis" where a report has both, also where a leader bears the name."""
    plural = {
        b.words[0]: b
        for b in bearers
        if len(b.words) == 1 and b.kind != "person" and (b.kind != "place" or b.votes["place"] <= 1)
    }
    for bearer in bearers:
        if len(bearer.words) != 1 or len(bearer.words[0]) < 4 or bearer.kind == "place" or bearer.known is not None:
            continue
        other = plural.get(f"{bearer.words[0]}s")
        if other is None or other.into is not None or other is bearer:
            continue
        if other.kind == "place" and (bearer.votes["community"] or _is_of_a_people(scene, bearer)):
            continue
        if bearer.kind == "person" and not all(_modifies(scene, m) for m in bearer.mentions):
            continue
        _merge(bearer, other)
        other.votes["person"] = 0
        other.kind = _verdict(other) if other.known is None else other.kind


def _is_of_a_people(scene: Scene, bearer: Bearer) -> bool:
    return any(scene.syntax[m.head].entity[2:] == "NORP" or scene.syntax[m.head].pos == "ADJ" for m in bearer.mentions)


def _modifies(scene: Scene, mention: Found) -> bool:
    head = scene.syntax[mention.head]
    return head.dep in ("compound", "amod", "nmod", "npadvmod", "poss") or (
        mention.last < len(scene.syntax) and scene.syntax[mention.last].text == "-"
    )


def _fold_organisations(scene: Scene, bearers: list[Bearer]) -> None:
    """Make a cut name one with the long one: "the Syrian Observatory", "the Observatory", "the Security Council"."""
    long = [b for b in bearers if len(b.words) > 2 and b.kind not in ("person", "place", "none")][:MOST]
    for bearer in bearers:
        if (
            bearer.known is not None
            or bearer.into is not None
            or not bearer.words
            or bearer.kind in ("person", "place")
        ):
            continue
        one_word = len(bearer.words) == 1
        if one_word and (bearer.words[0] not in scene.heads.heads or bearer.words[0] in ("state", "house", "today")):
            continue
        for other in long:
            if (
                other is not bearer
                and other.into is None
                and len(other.words) > len(bearer.words)
                and _cut(bearer.words, other.words)
            ):
                _merge(bearer, other)
                break


def _cut(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Return whether ``short`` is the beginning or the end of ``full``, or its one telling word."""
    n = len(short)
    if n == 1:
        return short[0] in full
    return full[:n] == short or full[-n:] == short
