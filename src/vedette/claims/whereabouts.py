"""Where a happening took place: its own words, then its clause, then its sentence, else nowhere that can be told."""

from __future__ import annotations

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.elliptic import headed_by, heads
from vedette.claims.happenings import VIOLENT, Happening
from vedette.claims.scene import lemma_of
from vedette.model.decisions import asked, reject
from vedette.model.readings import PlaceMention

LOCATIVE = (
    "at",
    "in",
    "near",
    "on",
    "outside",
    "inside",
    "within",
    "around",
    "along",
    "across",
    "between",
    "off",
    "over",
    "above",
    "throughout",
    "south",
    "north",
    "east",
    "west",
    "from",
)
COMPASS = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "centre",
        "center",
    }
)
BORROWS = VIOLENT | frozenset(
    {
        "destruction",
        "looting",
        "arrest",
        "curfew",
        "protest",
        "coup",
        "emergency decree",
        "disaster",
        "accident",
        "rescue",
        "disrupted weapons use",
        "prisoner release",
        "displacement",
        "evacuation",
        "withdrawal",
        "siege",
        "base established",
        "uprising",
        "return",
        "change to group",
        "service disruption",
    }
)
"""Kinds of event that take place where their sentence is; a threat or a sanction does not."""
LARGER = frozenset({"province", "region", "country", "district"})
RANKS = frozenset({"first", "second", "third", "last", "main", "principal", "only", "other"})
"""Words that pick one town of a land, as a superlative does: "the second city of North Kivu"."""
BESIDE = frozenset({"as", "when", "while"})
"""What joins a clause that tells of the same hour and ground: "were killed as the hospital was being evacuated"."""
STATIONED = frozenset({"station", "locate", "deploy", "base", "garrison", "position", "encamp"})
SPEECH = frozenset(
    {
        "say",
        "tell",
        "state",
        "announce",
        "report",
        "declare",
        "claim",
        "warn",
        "add",
        "write",
        "confirm",
        "deny",
    }
)
"""Verbs that put the speaker in a place, not what is told: "said in the capital that …"."""
ATTACKING = frozenset({"attack", "storm", "raid", "ambush", "assault", "assail", "overrun", "infiltrate", "loot"})
"""What those were doing who were struck on the spot."""
THEME = frozenset({"capture", "advance", "siege", "offensive begins", "reinforcement"})


STRUCK_AT_HOME = frozenset({"attack", "execution", "abduction", "arrest"})
"""Kinds that most often befall people where they are from: "the mayor of Gao was arrested"."""


class Whereabouts:
    """Finds places for the happenings of one report."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.scene = clauses.scene
        self.syntax = clauses.syntax
        self._in_sentence: dict[int, list[tuple[int, PlaceMention]]] = {}
        for mention in clauses.scene.reading.places:
            head = self.syntax.head_of(mention.start, mention.end)
            if head is not None:
                self._in_sentence.setdefault(head.sentence, []).append((head.i, mention))

    def of(self, told: Happening) -> list[tuple[PlaceMention, int]]:
        """Return the places of a happening, each with the token it was found at; several for a coordination."""
        found = self._named(told.places)
        if found and told.kind in THEME:
            found += [f for f in self._strays(told.places) if f[0].name not in {m.name for m, _ in found}]
        if not found and told.nominal and told.places == ():
            found = self._named_after(told.trigger)
        if not found and told.kind in THEME:
            found = self._named(told.thing)
        if not found and told.nominal:
            place = headed_by(self.clauses, told.trigger)
            place = heads(self.clauses, told.trigger) if place is None else place
            found = self._named((place, *self._listed(place))) if place is not None else found
        if told.kind in ("capture", "siege"):
            return found
        if found and told.kind != "advance" and all(m.kind == "country" for m, _ in found):
            return self._finer(told) or found
        return (
            found
            or self._named(told.thing)
            or self._finer(told)
            or self._of_their_deed(told)
            or (self._borrowed(told) if told.kind in BORROWS else [])
        )

    def _listed(self, place: int) -> tuple[int, ...]:
        return tuple(t.i for t in self.syntax.conjuncts(place)[1:] if t.i in self.scene.place_at)

    def town_of(self, place: PlaceMention) -> PlaceMention:
        """Return the town whose name the building bears, "Hama" for "Hama central prison"; else the place itself."""
        if place.kind not in ("facility", "bridge"):
            return place
        named = [m for m in self.scene.reading.places if m.kind == "town" and place.name.startswith(f"{m.name} ")]
        return named[0] if named else place

    def named(self, tokens: tuple[int, ...]) -> list[tuple[PlaceMention, int]]:
        """Return the places that the words name, each once."""
        return self._named(tokens)

    def named_in(self, sentence: int) -> list[tuple[PlaceMention, int]]:
        """Return the towns and buildings that a sentence names, with their tokens."""
        return [
            (m, i)
            for i, m in self._in_sentence.get(sentence, [])
            if m.kind in ("town", "district", "facility")
            and i not in self.scene.actor_at
            and self.syntax[i].dep not in ("poss", "compound", "amod")
        ]

    def pointed_at(self, sentence: int) -> tuple[PlaceMention, int] | None:
        """Return the one place of a sentence that is only pointed at: "the city's council", "the town was freed"."""
        named = [(m, i) for i, m in self._in_sentence.get(sentence, []) if m.kind != "country"]
        one = named and named[0][0].pointing and len({m.name for m, _ in named}) == 1
        return named[0] if one and named[0][0].kind in ("town", "district") else None

    def names_any(self, sentence: int, but: tuple[int, ...] = ()) -> bool:
        """Return whether the sentence names any place below a country, other than those at ``but``."""
        others = {m.name for m, _ in self._named(but)}
        return any(m.kind != "country" and m.name not in others for _, m in self._in_sentence.get(sentence, []))

    def has_locative(self, told: Happening) -> bool:
        """Return whether the happening's clause says where, in words that name no place: "in liberated areas"."""
        return any(
            self.scene.classes(i) & {"place", "site", "town", "area"}
            for head in (told.trigger, told.clause, *told.actors, *told.targets)
            for slot in ("in", "at", "near", "outside", "across")
            for i in self.clauses.behind(head, slot)
        )

    def _named(self, tokens: tuple[int, ...]) -> list[tuple[PlaceMention, int]]:
        found: dict[str, tuple[PlaceMention, int]] = {}
        before: PlaceMention | None = None
        for i in tokens:
            for mention in self.scene.places_of(i):
                within = before is not None and mention.kind in LARGER and 0 <= mention.start - before.end <= len(", ")
                if not within and not self._stands_for_its_state(i, mention):  # "Nyala, South Darfur" is one place
                    found.setdefault(mention.name, (mention, i))
                before = mention
        return list(found.values())

    def _stands_for_its_state(self, i: int, place: PlaceMention) -> bool:
        """Return whether a capital is told for its government: "Ankara launched the offensive"."""
        doer, syntax = self.scene.actor_at.get(i), self.scene.syntax
        if doer is None or doer.kind != "state" or place.kind != "town":
            return False
        head = syntax.tokens[i].head
        suffers = syntax.tokens[i].dep == "nsubjpass" or any(t.text.lower() == "by" for t in syntax.children(head))
        return not suffers  # "Kyiv hit by missiles" tells where

    def names_in(self, sentence: int) -> set[str]:
        """Return the names of all places that the sentence of this number names."""
        return {mention.name for _, mention in self._in_sentence.get(sentence, ())}

    def _strays(self, tokens: tuple[int, ...]) -> list[tuple[PlaceMention, int]]:
        """Return names that the tree hangs on a compass word: "took Sweida in the southwest and Quneitra"."""
        found = []
        for i in tokens:
            for at in (i, self.syntax.head(i).i):
                for preposition in self.syntax.children(at, "prep"):
                    for inner in self.syntax.children(preposition.i, "pobj"):
                        if inner.i > i and lemma_of(inner) in COMPASS:
                            found += self._named(tuple(t.i for t in self.syntax.conjuncts(inner.i)[1:]))
        return found

    def _named_after(self, noun: int) -> list[tuple[PlaceMention, int]]:
        """Return the place in an event's own name: "the Ghouta attack"."""
        return self._named(
            tuple(
                t.i
                for t in self.syntax.children(noun, "compound", "nmod")
                if t.i in self.scene.place_at
                and t.i not in self.scene.actor_at
                and self.scene.place_at[t.i].kind != "country"
            )
        )

    def _finer(self, told: Happening) -> list[tuple[PlaceMention, int]]:
        """Return the locative of the happening's clause: behind its verb, its object, its subject, its noun."""
        if told.kind not in BORROWS | {"talks", "agreement", "ceasefire", "mobilisation", "aid", "blockade"}:
            return []
        heads = dict.fromkeys([told.trigger, told.clause, *told.thing, *told.targets, *told.actors])
        if not told.nominal:
            heads |= dict.fromkeys(self.clauses.objects(told.trigger))
        if told.noun is not None:
            heads[told.noun] = None
        if told.kind == "withdrawal" and (left := self._left(told.goal or self.clauses.fill(told.clause, "to"))):
            return left
        for head in heads:
            if self.syntax[head].pos not in (*VERBS, "NOUN", "NUM", "PROPN", "ADJ"):
                continue
            if found := self._stationed(head):
                return found
            for slot in LOCATIVE:
                if slot == "from" and told.kind not in ("withdrawal", "evacuation", "displacement", "abduction"):
                    continue
                if slot == "between" and head in (told.trigger, told.noun):
                    continue  # "talks between A and B": those who talk, not where
                if found := self._named(self.clauses.behind(head, slot)):
                    return found[:1]
        return self._home(told)

    def _home(self, told: Happening) -> list[tuple[PlaceMention, int]]:
        """Return the town whose somebody was struck, where nothing nearer says where: "murdered a baker of Ber"."""
        if told.kind not in STRUCK_AT_HOME:
            return []
        return [
            found
            for i in told.targets
            for found in self._named(self.clauses.behind(i, "of"))
            if found[0].kind in ("town", "district")
        ][:1]

    def _of_their_deed(self, told: Happening) -> list[tuple[PlaceMention, int]]:
        """Return where those struck were attacking: "killed eight men who had stormed their camp in Y"."""
        if told.kind not in STRUCK_AT_HOME | {"clash", "shelling", "air strike"}:
            return []
        for target in told.targets:
            for verb in self.syntax.children(target, "relcl"):
                if verb.lemma not in ATTACKING:
                    continue
                for head in (verb.i, *self.clauses.objects(verb.i)):
                    for slot in ("in", "at", "near", "on", "outside"):
                        if found := self._named(self.clauses.behind(head, slot)):
                            return found[:1]
        return []

    def _stationed(self, head: int) -> list[tuple[PlaceMention, int]]:
        """Return where a participle puts the noun: "the troops located in the districts of"."""
        for child in self.syntax.children(head, "acl"):
            if child.lemma in STATIONED:
                for slot in ("in", "at", "near", "on", "around"):
                    if found := self._named(self.clauses.behind(child.i, slot)):
                        return found
        return []

    def _left(self, goals: tuple[int, ...]) -> list[tuple[PlaceMention, int]]:
        """Return the place left for its surroundings: "a redeployment to positions outside the city"."""
        for goal in goals:
            if found := self._named(self.clauses.behind(goal, "outside")):
                return found[:1]
        return []

    def _borrowed(self, told: Happening) -> list[tuple[PlaceMention, int]]:
        """Return a place that the sentence stands in: behind a preposition of place, the nearest before or after."""
        sentence = self.syntax[told.trigger].sentence
        if asked():
            self._tell_unfit(told, sentence)
        fit = [
            (abs(i - told.trigger), mention, i)
            for i, mention in self._in_sentence.get(sentence, [])
            if self._is_locative(i) and not self._in_another_clause(i, told) and not self._apart(i, told.trigger)
        ]
        fit.sort(key=lambda f: (f[1].kind == "country", f[1].kind not in LARGER and f[1].pointing, f[0]))
        return [(fit[0][1], fit[0][2])] if fit else []

    def _tell_unfit(self, told: Happening, sentence: int) -> None:
        """Note why places of the sentence are not where it happened."""
        for i, mention in self._in_sentence.get(sentence, []):
            if not self._is_locative(i):
                why = "no preposition of place stands before it"
            elif self._in_another_clause(i, told):
                why = "it stands in another clause"
            elif self._apart(i, told.trigger):
                why = "a semicolon lies between"
            else:
                continue
            reject(
                self.syntax[told.trigger].start, "where", mention.name, "whereabouts: the place of the sentence", why
            )

    def _apart(self, i: int, trigger: int) -> bool:
        """Return whether a semicolon lies between."""
        low, high = sorted((i, trigger))
        return any(self.syntax[t].text == ";" for t in range(low, high))

    def _is_locative(self, i: int) -> bool:
        token = self.syntax[i]
        head = self.syntax.head(i)
        if token.dep in ("compound", "nmod") and head.dep == "pobj":
            token, head = head, self.syntax.head(head.i)
        if token.dep == "appos":
            token, head = head, self.syntax.head(head.i)
        if (
            token.dep == "pobj"
            and head.text.lower() == "of"
            and lemma_of(self.syntax.head(head.i)) in self.scene.words.sets["partitive"]
        ):
            token, head = self.syntax.head(head.i), self.syntax.head(self.syntax.head(head.i).i)
        return token.dep == "pobj" and head.text.lower() in LOCATIVE[:-1]

    def _in_another_clause(self, i: int, told: Happening) -> bool:
        """Return whether the place stands inside a clause that the happening is not part of."""
        mine = {told.trigger, told.clause, *(t.i for t in self.syntax.ancestors(told.trigger))}
        for above in self.syntax.ancestors(i):
            if above.pos not in VERBS or above.dep not in ("relcl", "ccomp", "advcl", "acl", "conj", "ROOT"):
                continue
            if above.lemma in SPEECH and above.i != told.clause:
                return True
            if above.dep == "advcl" and above.head in (told.trigger, told.clause):
                return not any(t.text.lower() in BESIDE for t in self.syntax.children(above.i, "mark", "advmod"))
            return above.i not in mine
        return False

    def in_part(self, told: Happening, at: int) -> bool:
        """Return whether the words give only a part of the place found at token ``at``."""
        lemma = lemma_of(self.syntax[at])
        return (
            told.frame.extent == "part"
            or self._is_one_of_many(at)
            or (at not in self.scene.place_at and lemma in self.scene.words.sets["part"])
            or (at in self.scene.place_at and self._inside_part(at))
        )

    def _is_one_of_many(self, at: int) -> bool:
        """Return whether a noun is one town or site of the land it names: "the biggest city of North Kivu"."""
        if at in self.scene.place_at or not self.scene.classes(at) & {"town", "site", "building", "base", "position"}:
            return False
        ranked = any(t.tag == "JJS" or lemma_of(t) in RANKS for t in self.syntax.children(at, "amod"))
        if not ranked and any(m.kind not in LARGER for i in self._named_by(at) for m in self.scene.places_of(i)):
            return False  # "the town of X in North Kivu" is X itself
        inside = [i for i in self.clauses.behind(at, "in") if i in self.scene.place_at]
        within = (*inside, *(self.clauses.behind(at, "of") if ranked else ()))
        return any(mention.kind in LARGER - {"district"} for i in within for mention in self.scene.places_of(i))

    def _named_by(self, at: int) -> tuple[int, ...]:
        """Return the names that a noun bears: "the town of X", "the border town, X,"."""
        beside = [t.i for t in self.syntax.children(at, "appos")]
        return (*self.clauses.behind(at, "of"), *beside)

    def _inside_part(self, at: int) -> bool:
        head = self.syntax.head(at)
        return head.text.lower() == "of" and lemma_of(self.syntax.head(head.i)) in self.scene.words.sets["part"]


def aim_of(whereabouts: Whereabouts, tokens: tuple[int, ...]) -> str | None:
    """Return the name of the place that a movement starts from or goes to."""
    for i in tokens:
        for mention in whereabouts.scene.places_of(i):
            return mention.name
    return None
