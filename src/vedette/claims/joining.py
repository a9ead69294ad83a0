"""One happening told by a verb and a noun in one clause is one: "carried out air strikes that killed 12"."""

from __future__ import annotations

from dataclasses import replace

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.elliptic import left_out
from vedette.claims.happenings import GENERAL, HARMFUL, VIOLENT, Happening
from vedette.claims.nouns import told_by_nouns
from vedette.claims.repeats import without_repeats
from vedette.claims.verbs import event_nouns_beside, told_by_verbs, verbs_around
from vedette.model.decisions import reject

ADVICE = frozenset({"advise to leave", "issue advisory", "order to leave"})
PROMISES = frozenset({"vow", "threaten"})
"""Frames whose own subject is to do what is said."""
FOUND_IN_RAIDS = frozenset({"arrest", "disrupted weapons use"})
FIGHTING = frozenset({"armed", "state", "law", "actor"})
"""Classes of those who may be a side of a fight."""
STRUCK = frozenset(
    {
        "place",
        "site",
        "building",
        "vehicle",
        "road",
        "ship",
        "aircraft",
        "position",
        "base",
        "crop",
        "armed",
        "home",
        "symbol",
        "town",
    }
)
"""Classes of what can be hit or burnt; people are targets, not things."""


def happenings_of(clauses: Clauses) -> list[Happening]:
    """Return what the report tells of, each happening of a clause once, in the order of the text."""
    joining = _Joining(clauses)
    kept = joining.with_examples(joining.told())
    kept = [_terms(clauses, told) for told in kept]
    kept += left_out(clauses, sorted(kept, key=lambda h: h.trigger))
    kept = [told for told in kept if not joining.is_advised(told) and not joining.is_demanded(told)]
    return without_repeats(clauses, sorted(kept, key=lambda h: h.trigger))


class _Joining:
    """The happenings of nouns and of verbs, by their words, while they are being joined."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.nouns: dict[int, Happening] = {}
        self.live: set[int] = set()
        self.verbs: dict[int, Happening] = {}
        self.in_clause: dict[int, list[int]] = {}
        for told, shown in told_by_nouns(clauses):
            self.nouns[told.trigger] = told
            self.in_clause.setdefault(told.clause, []).append(told.trigger)
            if shown:
                self.live.add(told.trigger)
            else:
                word = clauses.syntax[told.trigger]
                why = "it is only spoken of: no verb brings it about, and no party, place or day is its own"
                reject(word.start, "claim", word.text, f"nouns: {told.frame.name}", why)

    def told(self) -> list[Happening]:
        """Return the happenings that stand, verbs of harm given to what did the harm."""
        waiting = []
        for told in told_by_verbs(self.clauses):
            if told.noun is not None and told.noun in self.nouns:
                self._take_idiom(told, told.noun)
            elif told.frame.effect:
                waiting.append(told)
            else:
                self.verbs[told.trigger] = self._with_own_nouns(told)
        for told in waiting:
            self._place_effect(_with_struck_thing(self.clauses, told))
        self.live -= {i for i in self.live if self._is_a_search(i)}
        return [self.nouns[i] for i in sorted(self.live)] + list(self.verbs.values())

    def _is_a_search(self, noun: int) -> bool:
        """Return whether a raid is the search in which somebody is arrested or something found: "held in raids"."""
        syntax = self.clauses.syntax
        if syntax[noun].lemma.lower() != "raid":
            return False
        verb = next((t.i for t in syntax.ancestors(noun) if t.pos in VERBS), noun)
        below = (t.i for t in syntax.children(verb, "advcl", "conj"))
        return any(at in self.verbs and self.verbs[at].kind in FOUND_IN_RAIDS for at in (verb, *below))

    def with_examples(self, kept: list[Happening]) -> list[Happening]:
        """Let examples stand for what they are examples of: "used gas, including the Ghouta attack"."""
        found, wholes = [], set()
        for told in kept:
            whole = self.verbs.get(_exemplified(self.clauses, told.trigger)) if told.nominal else None
            if whole is not None and whole.kind in VIOLENT and told.kind in VIOLENT:
                wholes.add(whole.trigger)
                kind = whole.kind if told.kind in GENERAL else told.kind
                found.append(replace(told, kind=kind, actors=told.actors or whole.actors))
            else:
                found.append(told)
        return [told for told in found if told.trigger not in wholes]

    def is_advised(self, told: Happening) -> bool:
        """Return whether people are only advised to do it: "issued advisories for their citizens to leave"."""
        if told.kind not in ("displacement", "evacuation", "return"):
            return False
        above = (self.verbs.get(t.i) for t in self.clauses.syntax.ancestors(told.trigger))
        return any(other is not None and other.frame.name in ADVICE for other in above)

    def _take(self, noun: int) -> Happening:
        self.live.discard(noun)
        return self.nouns.pop(noun)

    def _take_idiom(self, told: Happening, noun: int) -> None:
        """Let an idiom stand for its own noun ("signed a truce"), with what the noun knows of it."""
        if told.kind == "rejection" and self.nouns[noun].places and self._is_new(noun):
            self.live.add(noun)  # "A truce in the port was broken within hours": there was one
            self.verbs[told.trigger] = told
            return
        own = self._take(noun)
        specific = told.kind in GENERAL and own.kind in VIOLENT
        self.verbs[told.trigger] = replace(told.joined(own), kind=own.kind if specific else told.kind)

    def _is_new(self, noun: int) -> bool:
        """Return whether an event is told first as the subject of what befell it: "a truce was broken"."""
        article = self.clauses.syntax.child(noun, "det")
        subject = self.clauses.syntax[noun].dep == "nsubjpass"
        return subject and article is not None and article.text.lower() in ("a", "an")

    def _with_own_nouns(self, told: Happening) -> Happening:
        """Return ``told`` with the nouns that tell the same: "repelled an attack by", "the offensive, which began"."""
        if told.frame.name == "repel":
            for i in self.clauses.objects(told.trigger):
                if i in self.nouns:
                    own = self._take(i)
                    told = replace(told, targets=own.actors, places=own.places or told.places, thing=())
                elif (aim := self.clauses.syntax.child(i, "acl")) is not None and aim.tag == "VB":
                    tried = self.clauses.fill(i, "by") or self.clauses.fill(i, "poss") or self.clauses.fill(i, "adj")
                    told = replace(
                        told,
                        targets=tried or told.targets,
                        places=self.clauses.fill(aim.i, "obj") or told.places,
                        thing=(),
                    )  # "an attempt by the rebels to seize the town was repulsed"
        for i in told.thing:
            if i in self.nouns and self.nouns[i].kind == told.kind:
                told = told.joined(self._take(i))
        return told

    def _place_effect(self, told: Happening) -> None:
        """Give a killing to the happening that did it; let it stand alone only where somebody or something did it."""
        if self._given_to_noun(told) or told.frame.name == "rock":
            return
        burns = told.frame.kind == "destruction" and self.clauses.syntax[told.trigger].dep == "conj"
        if not burns and self._given_to_clause(told):
            return
        if told.actors or told.kind != told.frame.kind or self._befell(told):
            actors = tuple(i for i in told.actors if self.clauses.scene.actors_of(i))  # a jet is no actor
            actors = actors or _senders(self.clauses, told.actors)
            self.verbs[told.trigger] = replace(told, actors=actors)

    def _befell(self, told: Happening) -> bool:
        """Return whether a place or people are told to have been struck by nobody named: "the town was attacked"."""
        if told.actors or not self.clauses.passive(told.trigger):
            return False
        if told.frame.name in ("raid", "engage"):
            return bool(told.thing or told.targets)
        return told.frame.name == "kill" and self._is_one_act(told)

    def _is_one_act(self, told: Happening) -> bool:
        """Return whether a killing is told as an act with a place of its own, not as a toll that grows."""
        helpers = self.clauses.syntax.children(told.trigger, "aux", "auxpass")
        token = self.clauses.syntax[told.trigger]
        noted = token.dep == "acl" and self.clauses.syntax.head(token.i).dep == "ROOT"
        bare = not helpers and (token.tag == "VBD" or noted)  # "Five medics killed in the town"
        if any(t.lemma == "have" for t in helpers) or not (bare or any(t.tag == "VBD" for t in helpers)):
            return False
        found = any(m.kind != "country" for i in told.places for m in self.clauses.scene.places_of(i))
        syntax, times = self.clauses.syntax, self.clauses.scene.time_at
        below = syntax.children(told.trigger, "prep", "npadvmod")
        days = [t.i for p in below for t in (p, *syntax.children(p.i, "pobj"))]
        dated = any(i in times and times[i].precision == "day" for i in days)
        return (found or dated) and not any(
            t.text.lower() in ("since", "between") for t in self.clauses.syntax.children(told.trigger, "prep", "mark")
        )

    def is_demanded(self, told: Happening) -> bool:
        """Return whether the act is only what somebody is told to do: "called on troops to withdraw"."""
        syntax, at, told_to = self.clauses.syntax, self.clauses.syntax[told.trigger], False
        for above in syntax.ancestors(told.trigger):
            if at.dep not in ("xcomp", "ccomp", "advcl", "acl", "conj", "dobj", "pobj", "prep", "pcomp", "relcl"):
                return False
            told_to = told_to or (at.dep in ("xcomp", "ccomp", "advcl", "acl") and at.tag == "VB")
            if told_to:
                other = self.verbs.get(above.i) or (self.nouns.get(above.i) if above.i in self.live else None)
                if other is not None and other.kind in ("demand", "threat") and other.frame.name not in PROMISES:
                    return True
            at = above
        return False

    def _given_to_noun(self, told: Happening) -> bool:
        """Give the harm to the noun beside its verb: "strikes killed", "killed in clashes"."""
        for noun in event_nouns_beside(self.clauses, told.trigger):
            partner = self.nouns.get(noun)
            if partner is None or partner.kind not in HARMFUL | {"protest"}:
                continue
            if partner.kind in ("protest", "offensive begins") and told.actors:
                continue
            if told.frame.name == "rock" and not self._is_harm(told):
                return True
            harm = replace(told, actors=()) if noun in told.actors else told
            self.nouns[noun] = replace(partner.joined(self._beyond_sides(harm, partner)), clause=told.trigger)
            self.live.add(noun)
            return True
        return False

    def _is_harm(self, told: Happening) -> bool:
        """Return whether somebody or something was harmed; "the fighting caused concern" tells of no new fight."""
        hurt = STRUCK | {"people", "person", "count"}
        return any(self.clauses.scene.classes(i) & hurt for i in (*told.targets, *told.thing))

    def _given_to_clause(self, told: Happening) -> bool:
        """Give the harm to the act of the clause around it: "opened fire, killing", "killed when a bomb went off"."""
        harm = replace(told, actors=(), places=(), thing=())
        for verb in verbs_around(self.clauses, told.trigger):
            partner = self.verbs.get(verb)
            if told.kind != told.frame.kind and (partner is None or partner.kind != told.kind):
                continue  # a kind of its own needs a partner of that kind: "rockets hit the town, wounding six"
            if partner is not None and partner.kind in HARMFUL - {"abduction"} and self._fits_beside(told, partner):
                self.verbs[verb] = partner.joined(self._beyond_sides(harm, partner))
                return True
            for noun in self.in_clause.get(verb, ()) if not told.actors else ():
                if noun in self.live and self.nouns[noun].kind in HARMFUL:
                    self.nouns[noun] = self.nouns[noun].joined(self._beyond_sides(harm, self.nouns[noun]))
                    return True
        return False

    def _beyond_sides(self, harm: Happening, fight: Happening) -> Happening:
        """Return the harm without those it befell where they are no side of the fight that did it.

        Of a fight whose sides are told the killed are killed and no third side; people without arms are none ever.
        """
        if fight.kind != "clash":
            return harm
        told = len({*fight.actors, *fight.targets}) > 1
        sides = () if told else tuple(i for i in harm.targets if self.clauses.scene.classes(i) & FIGHTING)
        return replace(harm, targets=sides)

    def _fits_beside(self, told: Happening, other: Happening) -> bool:
        """Return whether a killing has no doer other than that of the act beside it."""
        return set(told.actors) <= {*other.actors, *other.thing, *self.clauses.subjects(other.trigger)}


def _senders(clauses: Clauses, weapons: tuple[int, ...]) -> tuple[int, ...]:
    """Return who sent what did the harm: "explosives launched from drones by the front wounded four"."""
    syntax = clauses.syntax
    for i in weapons:
        verbs = [t.i for t in syntax.children(i, "acl", "relcl") if t.tag in ("VBN", "VBD")]
        above = syntax.head(i)
        verbs += [above.i] if syntax[i].dep in ("nsubj", "nsubjpass") and clauses.passive(above.i) else []
        for verb in verbs:
            if syntax.child(verb, "agent") and (senders := clauses.subjects(verb)):
                return senders
    return ()


def _exemplified(clauses: Clauses, noun: int) -> int:
    """Return the verb above "including", "such as" or "like" above the noun; -1 where there is none."""
    including = False
    for above in clauses.syntax.ancestors(noun):
        if above.dep == "prep" and above.text.lower() in ("including", "as", "like"):
            including = True
        elif above.pos in VERBS:
            return above.i if including else -1
    return -1


def _attackers(clauses: Clauses, nouns: tuple[int, ...]) -> tuple[int, ...]:
    """Return whose the attack is that began: "the rebel assault, which began"; "took it in an attack that began"."""
    for i in nouns:
        for slot in ("poss", "adj", "by"):
            if found := clauses.fill(i, slot):
                return found
        head = clauses.syntax.head(i)
        above = clauses.syntax.head(head.i)
        if head.text.lower() in ("in", "during") and above.pos in VERBS:
            return clauses.subjects(above.i)
    return ()


def _terms(clauses: Clauses, told: Happening) -> Happening:
    """Let an agreement's terms name its parties and its ground: "a deal for the army to withdraw from the region"."""
    if told.frame.name == "begin offensive" and not told.actors:
        return replace(told, actors=_attackers(clauses, told.thing))
    if told.kind in ("threat", "demand") and not told.targets:
        for child in clauses.syntax.children(told.trigger, "advcl", "acl", "relcl"):
            if child.tag == "VB" and clauses.syntax.child(child.i, "nsubj"):
                return replace(told, targets=clauses.subjects(child.i))
    if told.kind not in ("agreement", "ceasefire"):
        return told
    for at in (told.trigger, told.noun):
        for child in () if at is None else clauses.syntax.children(at, "advcl", "acl", "relcl", "ccomp"):
            if child.tag == "VB":
                return replace(
                    told,
                    actors=told.actors or clauses.subjects(child.i),
                    places=told.places or clauses.fill(child.i, "from"),
                )
    return told


def _with_struck_thing(clauses: Clauses, told: Happening) -> Happening:
    """Keep as a thing struck only what can be struck: not the people killed, not the panic that was caused."""
    if not told.thing or any(
        clauses.scene.classes(i) & STRUCK and not clauses.scene.classes(i) & {"count"} for i in told.thing
    ):
        return told
    places = () if told.places == told.thing and not clauses.scene.places_of(told.thing[0]) else told.places
    return replace(told, thing=(), places=places)
