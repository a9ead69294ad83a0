"""Where a happening took place: its own words, then its clause, then its sentence, else nowhere that can be told."""

from __future__ import annotations

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.happenings import PART, Happening
from vedette.claims.scene import PARTITIVE, lemma_of
from vedette.model.readings import PlaceMention

LOCATIVE = ("in", "at", "near", "on", "outside", "inside", "around", "along", "across", "between", "off", "over", "throughout",
            "south", "north", "east", "west", "from")
BORROWS = frozenset({
    "clash", "air strike", "drone strike", "shelling", "grenade attack", "bombing", "suicide bombing", "chemical attack",
    "attack", "execution", "torture", "sexual violence", "abduction", "destruction", "looting", "arrest", "curfew",
    "protest", "riot", "coup", "emergency decree", "disaster", "accident", "rescue", "disrupted weapons use",
    "prisoner release", "displacement", "evacuation", "withdrawal", "siege", "base established", "uprising", "return",
})
"""Kinds of event that take place where their sentence is; a threat or a sanction does not."""
THEME = frozenset({"capture", "advance", "siege", "offensive begins", "reinforcement"})


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
        if not found and told.kind in THEME:
            found = self._named(told.thing)
        if told.kind in ("capture", "siege"):
            return found
        if found and told.kind != "advance" and all(m.kind == "country" for m, _ in found):
            return self._finer(told) or found
        return found or self._named(told.thing) or self._finer(told) or (
            self._borrowed(told) if told.kind in BORROWS else []
        )

    def _named(self, tokens: tuple[int, ...]) -> list[tuple[PlaceMention, int]]:
        found: dict[str, tuple[PlaceMention, int]] = {}
        for i in tokens:
            for mention in self.scene.places_of(i):
                found.setdefault(mention.name, (mention, i))
        return list(found.values())

    def _finer(self, told: Happening) -> list[tuple[PlaceMention, int]]:
        """Return the locative of the happening's clause: behind its verb, its object, its subject, its noun."""
        if told.kind not in BORROWS | {"talks", "agreement", "ceasefire", "mobilisation", "aid", "blockade"}:
            return []
        heads = dict.fromkeys([told.trigger, told.clause, *told.thing, *told.targets, *told.actors])
        if told.noun is not None:
            heads[told.noun] = None
        for head in heads:
            if self.syntax[head].pos not in (*VERBS, "NOUN", "NUM", "PROPN", "ADJ"):
                continue
            for slot in LOCATIVE:
                if slot == "from" and told.kind not in ("withdrawal", "evacuation", "displacement", "abduction"):
                    continue
                if found := self._named(self.clauses.behind(head, slot)):
                    return found[:1]
        return []

    def _borrowed(self, told: Happening) -> list[tuple[PlaceMention, int]]:
        """Return a place that the sentence stands in: behind a preposition of place, the nearest before or after."""
        sentence = self.syntax[told.trigger].sentence
        fit = [
            (abs(i - told.trigger), mention, i) for i, mention in self._in_sentence.get(sentence, [])
            if self._is_locative(i) and not self._in_another_clause(i, told)
        ]
        fit.sort(key=lambda f: (f[1].kind == "country", f[0]))
        return [(fit[0][1], fit[0][2])] if fit else []

    def _is_locative(self, i: int) -> bool:
        token = self.syntax[i]
        head = self.syntax.head(i)
        if token.dep in ("compound", "nmod") and head.dep == "pobj":
            token, head = head, self.syntax.head(head.i)
        if token.dep == "appos":
            token, head = head, self.syntax.head(head.i)
        if token.dep == "pobj" and head.text.lower() == "of" and lemma_of(self.syntax.head(head.i)) in PARTITIVE:
            token, head = self.syntax.head(head.i), self.syntax.head(self.syntax.head(head.i).i)
        return token.dep == "pobj" and head.text.lower() in LOCATIVE[:-1]

    def _in_another_clause(self, i: int, told: Happening) -> bool:
        """Return whether the place stands inside a clause that the happening is not part of."""
        mine = {told.trigger, told.clause, *(t.i for t in self.syntax.ancestors(told.trigger))}
        for above in self.syntax.ancestors(i):
            if above.pos in VERBS and above.dep in ("relcl", "ccomp", "advcl", "acl", "conj", "ROOT"):
                return above.i not in mine
        return False

    def in_part(self, told: Happening, at: int) -> bool:
        """Return whether the words give only a part of the place found at token ``at``."""
        lemma = lemma_of(self.syntax[at])
        return told.frame.extent == "part" or (at not in self.scene.place_at and lemma in PART) or (
            at in self.scene.place_at and self._inside_part(at)
        )

    def _inside_part(self, at: int) -> bool:
        head = self.syntax.head(at)
        return head.text.lower() == "of" and lemma_of(self.syntax.head(head.i)) in PART


def aim_of(whereabouts: Whereabouts, tokens: tuple[int, ...]) -> str | None:
    """Return the name of the place that a movement starts from or goes to."""
    for i in tokens:
        for mention in whereabouts.scene.places_of(i):
            return mention.name
    return None
