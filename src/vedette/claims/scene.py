"""The scene: one report's mentions, found from the words of its tree, and what class of thing each word is.

A frame asks whether the object of "captured" is a place or a mood. The answer comes from the readers'
mentions first and from the noun's own meaning second; a name that nobody knows is ``unknown``, not a guess.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

from vedette.claims.heads import as_person
from vedette.knowledge.frames import Lexicon, lexicon
from vedette.model.readings import ActorMention, CountMention, PlaceMention, Reading, ThingMention, TimeMention
from vedette.model.syntax import Syntax, Token

Mention = TypeVar("Mention", ActorMention, PlaceMention, ThingMention, CountMention, TimeMention)
NONE: frozenset[str] = frozenset()

DEEPEST = 6
"""How far "some of the members of the …" is followed."""
OWNED = frozenset({"armed", "aircraft", "event", "weapon", "shellfire", "drone", "vehicle"})
"""Classes of what belongs to whoever is named before it with an apostrophe."""
LEADS = frozenset({"organise", "organize", "lead", "run", "operate", "send", "arrange"})
MEN = frozenset({"armed group", "militia"})
BODIES: frozenset[str] = MEN | {"state forces", "other"}
OWN_MEN = frozenset({"man", "boy", "lad"})
"""Nouns for the fighters of the body that they are said to be of: "denied that its men had burned the village"."""
UNITING = frozenset({"coalition", "alliance", "combination", "mix", "mixture"})
"""Nouns whose parts "of" lists one beside another; all of them do what the whole does."""
UPROOTED = frozenset({"displace", "uproot", "evacuate", "expel", "flee"})
LONGEST_LIST = 40
"""Words before a plural noun that may be the names that it stands for."""
EXAMPLES = frozenset({"as", "including", "like"})
LOCATIVE = (
    "in",
    "at",
    "near",
    "of",
    "outside",
    "around",
    "on",
    "inside",
    "along",
    "north",
    "south",
    "east",
    "west",
    "from",
    "as",
    "including",
    "like",
)

_ACTOR_CLASSES: dict[str, frozenset[str]] = {
    "state": frozenset({"actor", "state", "agency"}),
    "state forces": frozenset({"actor", "armed", "troops", "forces", "state"}),
    "armed group": frozenset({"actor", "armed", "troops"}),
    "militia": frozenset({"actor", "armed", "troops"}),
    "community": frozenset({"actor", "people", "civilians", "civil"}),
    "civilians": frozenset({"actor", "people", "civilians", "civil"}),
    "person": frozenset({"actor", "people", "person"}),
    "monitor": frozenset({"actor", "agency"}),
    "news agency": frozenset({"actor", "press"}),
    "media": frozenset({"actor", "press"}),
    "international organisation": frozenset({"actor", "agency", "state"}),
    "ngo": frozenset({"actor", "agency"}),
    "other": frozenset({"actor"}),
}
_PLACE_CLASSES: dict[str, frozenset[str]] = {
    "town": frozenset({"place", "town", "named"}),
    "district": frozenset({"place", "town", "named", "area"}),
    "province": frozenset({"place", "town", "named", "territory"}),
    "region": frozenset({"place", "town", "named", "territory", "area"}),
    "country": frozenset({"place", "country", "named"}),
    "facility": frozenset({"place", "site", "named", "building"}),
    "bridge": frozenset({"site", "bridge", "road", "building", "named"}),
    "road": frozenset({"site", "road", "named"}),
    "water": frozenset({"place", "border", "named", "water"}),
}


class Scene:
    """A reading with its mentions found by token number."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.syntax: Syntax = reading.syntax
        self.words: Lexicon = lexicon()
        self.actor_at = self._spread(reading.actors)
        self.place_at = self._spread(reading.places)
        self.thing_at = self._spread(reading.things)
        self.count_at = self._spread(reading.counts)
        self.time_at = self._spread(reading.times)
        self.strays = _stray_prepositions(self.syntax)
        self._classes: dict[int, frozenset[str]] = {}
        self._depth = 0
        self._by_noun = self._nouns_of_actors()
        self._facilities = [m for m in reading.places if m.kind == "facility"]
        self._states = {m.name: m for m in reversed(reading.actors) if m.kind == "state" and not m.pointing}

    def _spread(self, mentions: Sequence[Mention]) -> dict[int, Mention]:
        """Lay each mention over its tokens; where two overlap a proper name stands, then the longer."""
        found: dict[int, Mention] = {}
        for mention in sorted(mentions, key=lambda m: (m.text[:1].isupper(), m.end - m.start)):
            for i in range(*self.syntax.at(mention.start, mention.end)):
                found[i] = mention
        return found

    def _nouns_of_actors(self) -> dict[str, ActorMention]:
        """Return the actor that the report means by a bare noun: "rebel" in "rebel offensive" where it has "rebels"."""
        found: dict[str, Counter[str]] = {}
        mentions: dict[str, ActorMention] = {}
        for mention in self.reading.actors:
            head = self.syntax.head_of(mention.start, mention.end)
            if head is not None and head.pos == "NOUN" and not mention.pointing and mention.kind != "person":
                found.setdefault(lemma_of(head), Counter())[mention.name] += 1
                mentions.setdefault(mention.name, mention)
        return {noun: mentions[names.most_common(1)[0][0]] for noun, names in found.items()}

    def actor_meant(self, i: int) -> ActorMention | None:
        """Return the actor at token ``i``, named there or meant by its noun before another ("army shelling")."""
        if (mention := self.actor_at.get(i)) is not None:
            return mention
        token = self.syntax[i]
        if token.dep in ("compound", "amod", "nmod", "npadvmod") and i not in self.place_at:
            lemma = lemma_of(token)
            return self._by_noun.get(lemma) if lemma in self.words.sets["stands for"] else None
        return None

    def classes(self, i: int) -> frozenset[str]:
        """Return what class of thing the noun phrase headed by token ``i`` is."""
        known = self._classes.get(i)
        if known is None:
            self._classes[i] = NONE  # a phrase that holds itself through a broken tree ends here
            known = self._classes[i] = self._class(i) if self._depth < DEEPEST else NONE
        return known

    def _class(self, i: int) -> frozenset[str]:
        token = self.syntax[i]
        lemma = lemma_of(token)
        found = (
            set()
            if token.pos == "PROPN" and i in self.place_at
            else set(self.words.classes.get(lemma, NONE) or self.words.classes.get(token.text.lower(), NONE))
        )
        if actor := self.actor_at.get(i):
            found |= _ACTOR_CLASSES[actor.kind]
            if actor.kind == "person":
                office = f"{actor.role or ''} {actor.text}".lower().split()
                found |= {
                    c for word in office for c in self.words.classes.get(word, NONE) if c in ("leader", "official")
                }
                found |= {"official"} if actor.role else NONE
        if i not in self.place_at:
            found |= as_person(self.reading, self.actor_at, i, found)
        if place := self.place_at.get(i):
            found |= _PLACE_CLASSES[place.kind]
            if place.kind == "country" and not actor:
                found |= {"state"}
        if thing := self.thing_at.get(i):
            found.add(thing.kind)
        if is_nominal(token) and (lemma in self.words.nouns or token.text.lower() in self.words.nouns):
            found.add("event")
        if token.pos == "PRON":
            found |= self._of_pronoun(i)
        elif token.pos == "NUM":
            found |= {"count", "people"} if i in self.count_at else {"count"}
        elif token.pos == "PROPN" and not found:
            found |= {"unknown"}
        if token.entity.endswith("PERSON") and not place and not actor:
            found |= {"person", "people"}
        found |= self._inner(i, lemma)
        return frozenset(
            found
            | _IMPLIED.get("civilians" if "civilians" in found else "", NONE)
            | ({"actor"} if found & _ACTING else NONE)
        )

    def _is_of_a_body(self, i: int) -> bool:
        """Return whether a noun is owned by an armed body or one of unknown kind: "its men", "the front's boys"."""
        owner = self.syntax.child(i, "poss")
        meant = self.actor_at.get(owner.i) if owner is not None else None
        return meant is not None and meant.kind in BODIES

    def _of_pronoun(self, i: int) -> set[str]:
        token, actor = self.syntax[i], self.actor_at.get(i)
        found = {"pronoun"} if actor or i in self.place_at else {"pronoun", "unknown"}
        if token.lemma.lower() in ("those", "that") and (below := self.syntax.child(i, "acl")) is not None:
            found |= {"people", *(("displaced",) if below.lemma in UPROOTED else ())}  # "those displaced"
        if token.text.lower() == "it" and not actor and (meant := self._before_it(i)):
            found |= _PLACE_CLASSES[meant[0].kind]
        return found

    def _inner(self, i: int, lemma: str) -> frozenset[str]:
        found = frozenset({"armed", "troops"}) if lemma in OWN_MEN and self._is_of_a_body(i) else NONE
        if lemma in ("truck", "convoy", "lorry", "flight", "ship", "plane", "helicopter", "vehicle"):
            found |= self._load(i)
        for child in self.syntax.children(i, "compound", "amod", "nmod"):
            before = lemma_of(child)
            if self.syntax[i].pos == "PROPN":
                found |= self.words.classes.get(before, NONE) & {"storm"}  # "Hurricane Matthew"
            found |= self.words.classes.get(f"{before} {lemma}", NONE)
            if child.i in self.place_at and "town" in self.words.classes.get(lemma, NONE):
                found |= _PLACE_CLASSES[self.place_at[child.i].kind]
            if lemma in ("truck", "convoy", "lorry", "flight", "ship", "worker") and before in (
                "aid",
                "relief",
                "humanitarian",
            ):
                found |= {"aid"}
            elif lemma in ("member", "group", "unit", "leader", "position", "stronghold"):
                found |= self.words.classes.get(before, NONE) & {"armed", "troops"}
        if lemma not in self.words.sets["partitive"] and self.syntax[i].pos != "NUM":
            return found
        self._depth += 1
        for inner in self.behind(i, "of"):
            found |= self.classes(inner) - {"event"}
        self._depth -= 1
        return found

    def _load(self, i: int) -> frozenset[str]:
        """Return whether a vehicle carries aid: "trucks with medicines", "a plane carrying food"."""
        loads = self.behind(i, "with", "of")
        for child in self.syntax.children(i, "acl", "relcl"):
            if child.lemma in ("carry", "load", "bring"):
                loads += [t.i for t in self.syntax.children(child.i, "dobj")] + self.behind(child.i, "with")
        aid = any("aid" in self.words.classes.get(lemma_of(self.syntax[t]), NONE) for t in loads)
        return frozenset({"aid"}) if aid else NONE

    def behind(self, i: int, *prepositions: str) -> list[int]:
        """Return the objects of the prepositions below token ``i``."""
        found = []
        below = self.syntax.children(i, "prep")
        for child in below + self.strays[i] if i in self.strays else below:
            if child.text.lower() in prepositions:
                found += [t.i for t in self.syntax.children(child.i, "pobj")]
        return found

    def actors_of(self, i: int, depth: int = 0) -> list[ActorMention]:
        """Return who the noun phrase headed by ``i`` is, nearest words first; empty where the cast has none."""
        if (mention := self.actor_meant(i)) is not None:
            return [*self._paired(i, mention), self._by_name(i, mention) or self._whose_men(i, mention) or mention]
        if depth > 2 or i in self.place_at:
            return []
        if lemma_of(self.syntax[i]) in UNITING:
            return self._united(i)
        if lemma_of(self.syntax[i]) in self.words.sets["partitive"]:
            for inner in self.behind(i, "of"):
                if found := self.actors_of(inner, 0 if depth == 0 else depth + 1):
                    return found
        return self._beside(i) or self._under(i) or (self._leading(i) if depth == 0 else [])

    def _paired(self, i: int, mention: ActorMention) -> list[ActorMention]:
        """Return who shares the noun with the one named right before it: "Ruritanian and Strelsau troops"."""
        for child in self.syntax.children(i, "amod"):
            first = self.actor_at.get(child.i)
            joined = self.syntax.child(child.i, "conj")
            if first is not None and first.name != mention.name and joined is not None and joined.i + 1 == i:
                return [first]
        return []

    def _united(self, i: int) -> list[ActorMention]:
        """Return all who make up an alliance without a name: "a coalition of rebels and Islamist fighters"."""
        parts = [t.i for inner in self.behind(i, "of") for t in self.syntax.conjuncts(inner)]
        above, beside = self.syntax.head(i), self.syntax[i]
        if parts and beside.dep in ("nsubj", "nsubjpass"):  # the tree may hang the second on the verb
            ands = [t.i for t in self.syntax.children(i, "cc")]
            found = self.syntax.children(above.i, beside.dep)
            parts += [t.i for t in found if ands and i < ands[-1] < t.i and parts[-1] < t.i]
        named = {m.name: m for t in parts if (m := self.actor_meant(t)) is not None}
        return list(named.values()) or self._beside(i)

    def _by_name(self, i: int, mention: ActorMention) -> ActorMention | None:
        """Return the person whom an apposition names: "a 42-year-old man, Musa Bello"."""
        if mention.kind not in ("person", "civilians") or mention.name[:1].isupper() or self.syntax[i].tag != "NN":
            return None
        beside = [self.actor_at.get(t.i) for t in self.syntax.children(i, "appos") if t.pos == "PROPN"]
        return next((m for m in beside if m and m.kind == "person" and not m.pointing), None)

    def _whose_men(self, i: int, mention: ActorMention) -> ActorMention | None:
        """Return the group by name whose men a bare noun means: "guerrillas of the ELN", "militants from JNIM"."""
        if lemma_of(self.syntax[i]) in OWN_MEN and self._is_of_a_body(i):
            return self.actor_at[self.syntax.children(i, "poss")[0].i]
        if mention.pointing or mention.kind not in MEN or not mention.text.islower():
            return None
        named = (self.actor_at.get(inner) for inner in self.behind(i, "of", "from"))
        return next((m for m in named if m and m.kind in MEN and not m.pointing and not m.text.islower()), None)

    def _beside(self, i: int) -> list[ActorMention]:
        """Return the actor among a noun's own modifiers: "rebel positions", "MONUSCO attack helicopters"."""
        owned = self.classes(i) & OWNED
        below = self.syntax.children(i, "compound", "amod", "nmod", "appos", "poss")
        if len(below) > 1 and below[1].i + 1 == i and self._is_whole_state(below[0].i):
            below = below[1:]  # "Syrian army positions" are the army's
        for child in below:
            if child.dep == "poss" and not owned:
                continue
            if (mention := self.actor_meant(child.i)) is not None:
                if child.dep != "poss" and mention.kind == "state" and self._is_a_private_person(i):
                    continue  # a Thai sailor is not Thailand
                return [mention]
            for inner in self.syntax.children(child.i, "compound") if child.dep == "compound" else ():
                if (mention := self.actor_meant(inner.i)) is not None:
                    return [mention]
        return []

    def _is_whole_state(self, i: int) -> bool:
        """Return whether an adjective names a state before a noun that names its forces."""
        state, forces = self.actor_at.get(i), self.actor_meant(i + 1)
        return state is not None and state.kind == "state" and forces is not None and forces.kind == "state forces"

    def _is_a_private_person(self, i: int) -> bool:
        classes = self.classes(i)
        if lemma_of(self.syntax[i]) in ("member", "crewman", "sailor", "seafarer", "national"):
            return not classes & {"armed"}
        return bool(classes & {"people", "person", "civilians"}) and not classes & {
            "armed",
            "leader",
            "official",
            "law",
        }

    def _under(self, i: int) -> list[ActorMention]:
        """Return whose people or forces a noun means: "soldiers of the FARDC", "reserves from Russia"."""
        if not self.classes(i) & {"armed", "people", "aircraft", "leader", "official"}:
            return []
        for inner in self.behind(i, "of", "from"):
            if (mention := self.actor_at.get(inner)) is not None:
                return [mention]
            place = self.place_at.get(inner)
            if place is not None and place.kind == "country" and place.name in self._states:
                return [self._states[place.name]]
        return []

    def _leading(self, i: int) -> list[ActorMention]:
        """Return who leads or sends what the noun names: "a convoy organised by the agency"."""
        for child in self.syntax.children(i, "acl"):
            if child.lemma in LEADS and child.tag == "VBN":
                for agent in self.syntax.children(child.i, "agent"):
                    named = self.syntax.children(agent.i, "pobj")
                    if found := [self.actor_at[t.i] for t in named if t.i in self.actor_at]:
                        return found
        return []

    def places_of(self, i: int, depth: int = 0) -> list[PlaceMention]:
        """Return where the noun phrase headed by ``i`` lies; empty where the words do not tell."""
        if (mention := self.place_at.get(i)) is not None:
            return [mention]
        if depth > 2:
            return []
        if self.syntax[i].text.lower() == "it":
            return self._before_it(i)
        if self.syntax[i].tag == "NNS" and (several := self._named_before(i)):
            return several
        for child in self.syntax.children(i, "compound", "nmod", "amod", "poss", "appos"):
            if (mention := self.place_at.get(child.i)) is not None and mention.kind != "country":
                return [self._building(i, mention)]
        for inner in self.behind(i, *LOCATIVE):
            if inner in self.time_at:
                continue
            if found := self.places_of(inner, depth + 1):
                if found[0].kind == "country" and lemma_of(self.syntax[i]) in self.words.sets["offices"]:
                    continue  # the embassies of a country stand elsewhere
                listed = self.syntax[i].tag == "NNS" and self.syntax.head(inner).text.lower() == "of"
                if listed or self.syntax.head(inner).text.lower() in EXAMPLES:  # "areas like Homs and Damascus"
                    found += [self.place_at[t.i] for t in self.syntax.conjuncts(inner)[1:] if t.i in self.place_at]
                return found
        return []

    def _building(self, i: int, town: PlaceMention) -> PlaceMention:
        """Return the building that a noun beside its town means, where the report names it: "Goma's airport"."""
        noun = lemma_of(self.syntax[i])
        if town.kind not in ("town", "district") or "site" not in self.words.classes.get(noun, NONE):
            return town
        named = (m for m in self._facilities if m.name.startswith(town.name) and noun in m.name.lower())
        return next(named, town)

    def _before_it(self, i: int) -> list[PlaceMention]:
        """Return the place that "it" takes up within a sentence: "the town was attacked, and by nine it was theirs"."""
        if i in self.actor_at or self.syntax[i].dep not in ("nsubj", "nsubjpass", "dobj"):
            return []
        at = i - 1
        while at >= 0 and self.syntax[at].sentence == self.syntax[i].sentence:
            if self.syntax[at].dep in (("dobj",) if self.syntax[i].dep == "dobj" else ("nsubj", "nsubjpass")):
                found = self.places_of(at, 2) or [self.place_at[t] for t in self.behind(at, "of") if t in self.place_at]
                return found[:1]
            at -= 1
        return []

    def _named_before(self, i: int) -> list[PlaceMention]:
        """Return two places or more listed before a plural: "the Kharkiv, Sumy and Poltava regions"."""
        found: dict[str, PlaceMention] = {}
        at = i - 1
        while at >= 0 and i - at < LONGEST_LIST:
            if (mention := self.place_at.get(at)) is not None:
                found.setdefault(mention.name, mention)
            elif self.syntax[at].text.lower() not in (",", "and", "or", "-", "–"):
                break
            at -= 1
        return list(found.values())[::-1] if len(found) > 1 else []

    def phrase(self, i: int, *, between: bool = False, tight: bool = False) -> tuple[int, int]:
        """Return the characters of the noun phrase headed by ``i``, without clauses, conjuncts and asides.

        With ``between`` where it lies is left out ("a hospital in Gaza") but not the places that a bridge or a
        road connects: they say which it is. With ``tight`` only "of" joins anything behind the noun. A time is no
        part of it.
        """
        syntax = self.syntax
        first = last = i
        stack = [i]
        while stack:
            at = stack.pop()
            first, last = min(first, at), max(last, at)
            for c in syntax.children(at):
                lies = (
                    between
                    and c.dep == "prep"
                    and at == i
                    and c.text.lower() in _LIES
                    and syntax.child(c.i, "pobj") is not None
                )
                if c.i in self.time_at or any(t.i in self.time_at for t in syntax.children(c.i, "pobj")):
                    continue
                if tight and c.i > at and c.dep == "prep" and c.text.lower() != "of":
                    continue
                if (c.dep not in _OUTSIDE and not lies) or (between and self._joins(c, at, i)):
                    stack.append(c.i)
        return syntax[first].start, syntax[last].end

    def _joins(self, child: Token, at: int, top: int) -> bool:
        if at == top:
            return (
                child.dep == "acl"
                and child.lemma in ("connect", "link", "join", "lead")
                and "road" in self.classes(top)
            )
        return child.dep in ("conj", "cc") and self.syntax[at].pos == "PROPN"


_OUTSIDE = frozenset({"relcl", "acl", "conj", "cc", "punct", "appos", "advcl", "ccomp", "preconj"})
_LIES = frozenset({"in", "at", "near", "outside", "over", "inside", "along", "from", "around", "to", "across"})
_IMPLIED = {"civilians": frozenset({"people"})}
_ACTING = frozenset({"armed", "agency", "leader", "official", "state"})


def _stray_prepositions(syntax: Syntax) -> dict[int, list[Token]]:
    """Return by noun the prepositions that the tree hangs on a comma behind it: "a second jail, in the suburb, was"."""
    found: dict[int, list[Token]] = {}
    for token in syntax.tokens:
        if token.dep == "prep" and syntax.head(token.i).pos == "PUNCT":
            found.setdefault(syntax.head(syntax.head(token.i).i).i, []).append(token)
    return found


def is_nominal(token: Token) -> bool:
    """Return whether the token is a noun, a gerund in a noun's place included: "flooding killed", "heavy shelling"."""
    return token.pos in ("NOUN", "PROPN") or (
        token.tag == "VBG" and token.dep in ("nsubj", "nsubjpass", "pobj", "dobj", "attr")
    )


def lemma_of(token: Token) -> str:
    """Return the lemma in lower case, with the "e" that the parser drops from some verbs ("staged": "stag")."""
    return (
        _mended(token.lemma.lower(), token.text.lower()) if token.tag in ("VBD", "VBN", "VBG") else token.lemma.lower()
    )


@lru_cache(maxsize=8192)
def _mended(lemma: str, text: str) -> str:
    words = lexicon()
    known = lemma in words.verbs or any(lemma in group for group in words.light.values())
    whole = lemma + "e"
    if known or text in (lemma, whole) or not text.startswith(lemma):
        return lemma
    return whole if whole in words.verbs or any(whole in group for group in words.light.values()) else lemma
