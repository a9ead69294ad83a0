"""Clauses: who is the subject, what the object, and what stands behind each preposition of a verb or an event noun.

Subjects and objects are logical: "rebels seized Goma", "Goma was seized by rebels", "Goma, seized by rebels" and
"rebels who managed to seize Goma" give the same two. Coordinated words count as one filler with several members.
"""

from __future__ import annotations

from vedette.claims.deeper import doers_below, struck_below
from vedette.claims.scene import Scene, lemma_of
from vedette.claims.set_aside import meant
from vedette.claims.slots import RARE, rare
from vedette.claims.turns import VERBS as VERBS
from vedette.claims.turns import (
    after_particle,
    befell_barely,
    hidden_verb,
    is_set_off,
    own_antecedent,
    refused,
    seen_done,
    speaker_meant,
    speech_gone_on,
    steps_in,
    stray_subject,
    told_with,
)
from vedette.knowledge.countries import country_of_demonym
from vedette.model.syntax import Syntax, Token

DEPTH = 8
"""Clauses climbed in search of a shared subject; deeper ones are parsing errors."""
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_BLAMING = frozenset(
    {
        "blame",
        "condemn",
        "criticise",
        "criticize",
        "accuse",
        "denounce",
        "arrest",
        "charge",
        "convict",
    }
)
_HARMING = frozenset({"kill", "wound", "injure", "maim", "destroy", "displace", "damage", "leave", "burn", "trap"})
_GRIPS = frozenset({"hand", "control", "rule", "occupation", "grip"})
"""Nouns before which a people is the state that holds: "in Armenian hands"."""
_DARK = frozenset(
    {"dark", "darkness", "dusk", "dawn", "nightfall", "midnight", "noon", "sunset", "sunrise", "daybreak"}
)
_LEAVING = frozenset({"leave", "evacuate", "flee", "depart", "exit"})
_SUSPICION = frozenset({"suspicion", "charge", "accusation", "allegation", "count", "pretext", "conviction"})
_OPEN = frozenset({"chance", "prospect", "possibility", "likelihood", "hope", "risk", "danger"})
_CAPTIVE = frozenset({"prisoner", "hostage", "captive"})
_ALL = frozenset({"both", "all", "two", "three", "four", "five", "some", "most", "many", "each", "one"})


class Clauses:
    """Finds the fillers of a slot below one verb or noun."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.syntax: Syntax = scene.syntax
        self._passive: dict[int, bool] = {}
        self._beside_days = self._hung_on_days()
        self._filled: dict[tuple[int, str, int | None], tuple[int, ...]] = {}

    def fill(self, i: int, slot: str, noun: int | None = None) -> tuple[int, ...]:
        """Return the head tokens that fill ``slot`` of token ``i``; ``noun`` is a light verb's object."""
        key = (i, slot, noun)
        found = self._filled.get(key)
        if found is None:  # many frames of one verb ask for the same slot
            found = self._filled[key] = self._fill(i, slot, noun)
        return found

    def _fill(self, i: int, slot: str, noun: int | None) -> tuple[int, ...]:
        if slot in RARE:
            return rare(self, i, slot)
        if slot in ("neg", "must", "would", "dative", "told", "leave", "meant", "wont", "rid"):
            return self._fill_rare(i, slot)
        if "/" in slot:  # "obj/by": who did what is condemned
            outer, inner = slot.split("/")
            return tuple(t for o in self.fill(i, outer) for t in self.fill(o, inner))
        verbal = self.syntax[i].pos in VERBS or self.syntax[i].dep == "ccomp"
        if slot == "subj":
            return self.subjects(i) if verbal else ()
        if slot == "obj":
            return self.objects(i) if verbal else ()
        if slot == "noun":
            return () if noun is None else (noun,)
        if slot in ("poss", "adj", "compound"):
            return self._modifiers(i if noun is None else noun, slot)
        if slot in ("acomp", "xcomp", "ccomp", "oprd", "advcl", "advmod"):
            return tuple(t.i for t in self.syntax.children(i, slot))
        if slot == "verb":
            return (self.syntax.head(i).i,)
        found = self.behind(i, slot)
        return found or (self.behind(noun, slot) if noun is not None else ())

    def _fill_rare(self, i: int, slot: str) -> tuple[int, ...]:
        if slot == "neg":
            return tuple(t.i for t in self.syntax.children(i, "neg"))
        if slot == "leave":
            return self._left(i)
        if slot == "meant":
            return self._meant(i)
        if slot == "dative":
            given = self.syntax.children(i, "dative")
            return self._members(n.i for t in given for n in (self.syntax.children(t.i, "pobj") or [t]))
        if slot == "told":
            below = self.syntax.children(i, "ccomp", "xcomp")
            own = (self.syntax.child(t.i, "nsubj", "nsubjpass") for t in below)
            return self.objects(i) or self._members(t.i for t in own if t is not None)
        if slot == "rid":  # "cleared the town of troops": the tree may hang "of troops" on the town
            return self.behind(i, "of") or tuple(t for o in self.objects(i) for t in self.behind(o, "of"))
        if slot == "wont":
            return tuple(t.i for t in refused(self.syntax, i))
        told = told_with(self.syntax, i, slot)
        if slot == "would":
            return tuple(t.i for t in told)
        return tuple(s for t in told for s in self._grammatical(t.i, DEPTH))

    def subjects(self, v: int) -> tuple[int, ...]:
        """Return the logical subjects of the verb ``v``."""
        if hidden := hidden_verb(self.scene, v):
            return self._members(hidden[:1])
        if not self.passive(v):
            return self._grammatical(v, 0)
        for child in self._prepositions(v):
            if child.text.lower() == "by":
                named = self.syntax.children(child.i, "pobj")
                for clause in self.syntax.children(child.i, "pcomp"):  # "destroyed by retreating troops" is read so
                    named = named or self.syntax.children(clause.i, "dobj")
                if named and named[0].i not in self.scene.time_at:
                    return self._members(t.i for t in named)
        if doers := doers_below(self.scene, v):
            return self._members(doers)
        for child in self.syntax.children(v, "conj"):
            if (
                child.tag == "VBN"
                and self.syntax.child(child.i, "agent")
                and not self.syntax.child(child.i, "nsubjpass")
            ):
                return self.subjects(child.i)  # "burned and looted by militias"
        return ()

    def objects(self, v: int) -> tuple[int, ...]:
        """Return the logical objects of the verb ``v``."""
        if hidden := hidden_verb(self.scene, v):
            return self._members(hidden[1:])
        if self.passive(v):
            return self._grammatical(v, 0)
        objects = [t for t in self.syntax.children(v, "dobj") if t.i not in self.scene.time_at]
        objects = objects or after_particle(self.syntax, v)
        if objects and steps_in(self.syntax, v):
            return ()
        if not objects and (shared := self._shared_object(v)):
            return shared
        found = self._members(self._antecedent(t).i for t in objects)
        return tuple(i for n, i in enumerate(found) if not n or not self._of_hidden_verb(i))

    def _of_hidden_verb(self, noun: int) -> bool:
        """Return whether a noun in a list of objects is that of a verb of its own, hidden in the list."""
        before = self.syntax[noun - 1]
        return before.dep == "amod" and hidden_verb(self.scene, before.i) is not None

    def passive(self, v: int) -> bool:
        """Return whether the verb ``v`` is passive, a bare participle after a noun included."""
        known = self._passive.get(v)
        if known is None:
            known = self._passive[v] = self._is_passive(v)
        return known

    def _is_passive(self, v: int) -> bool:
        syntax, token = self.syntax, self.syntax[v]
        if token.dep == "ccomp" and seen_done(syntax, v):
            return True
        if token.tag not in ("VBN", "VBD") or token.lemma == "fall":
            return False
        if syntax.child(v, "auxpass", "nsubjpass") or (syntax.child(v, "agent") and not syntax.child(v, "dobj")):
            return True
        if befell_barely(self.scene, v):
            return True
        if token.tag == "VBD":  # "have been overrun and looted": the second participle is often read as a plain past
            return (
                token.dep == "conj"
                and not syntax.child(v, "nsubj", "dobj", "aux")
                and syntax.child(syntax.head(v).i, "auxpass") is not None
            )
        held = syntax.child(v, "dobj")
        if (
            token.tag != "VBN"
            or syntax.child(v, "nsubj")
            or (held and held.lemma not in _CAPTIVE)
            or any(t.lemma == "have" for t in syntax.children(v, "aux"))
        ):
            return False
        if token.dep == "conj" and syntax.head(v).pos in VERBS:
            return self.passive(syntax.head(v).i)
        return token.dep in ("acl", "advcl", "relcl", "amod") or syntax.child(v, "agent") is not None

    def behind(self, i: int, preposition: str) -> tuple[int, ...]:
        """Return the objects of a preposition below ``i``; "out of" may be written as two."""
        first, _, second = preposition.partition(" ")
        for child in self._prepositions(i):
            if child.text.lower() != first:
                continue
            at = child.i
            if second:
                inner = next((t for t in self.syntax.children(at, "prep") if t.text.lower() == second), None)
                if inner is None:
                    continue
                at = inner.i
            if found := self._members(
                self._antecedent(t).i
                for t in self._governed(at)
                if (t.pos not in VERBS or t.i in self.scene.place_at) and t.i not in self.scene.time_at
            ):
                return found
        if first == "of" and (struck := struck_below(self.scene, i)):
            return self._members(struck)
        done = first == "by" and (self.syntax[i].pos not in VERBS or self.passive(i))
        if done and (doers := doers_below(self.scene, i)):
            return self._members(doers)
        return self.behind(i, second) if second and self._particle(i, first) else ()

    def _governed(self, preposition: int) -> list[Token]:
        """Return what a preposition governs, shared with the next one where it has none: "in and around Kidal"."""
        own = self.syntax.children(preposition, "pobj", "pcomp")
        if own:
            return own
        paired = (t for t in self.syntax.children(preposition, "conj") if t.pos == "ADP")
        return [t for other in paired for t in self.syntax.children(other.i, "pobj")]

    def _prepositions(self, i: int) -> list[Token]:
        """Return the prepositions below ``i``, those that the tree hangs on a day beside it included."""
        found = self.syntax.children(i, "prep", "agent", "prt", "advmod", "dative")
        found += self.scene.strays.get(i, [])
        found += [t for p in found if p.dep == "prt" for t in self.syntax.children(p.i, "prep")]  # "handed back to"
        found += [t for p in found if p.dep == "prep" for t in self.syntax.children(p.i, "conj") if t.pos == "ADP"]
        return found + self._beside_days[i] if i in self._beside_days else found

    def _hung_on_days(self) -> dict[int, list[Token]]:
        """Return by verb the prepositions that hang on a day below it: "reported on 24 January near the town"."""
        found: dict[int, list[Token]] = {}
        hours = (t.i for t in self.syntax.tokens if t.dep == "pobj" and t.text.lower() in _DARK)
        for day in dict.fromkeys((*self.scene.time_at, *hours)):
            token, head = self.syntax[day], self.syntax.head(day)
            below = self.syntax.children(day, "prep", "agent")
            if token.dep == "pobj":
                below += self.syntax.children(head.i, "prep", "agent")
            if below:
                if token.dep == "pobj":
                    found.setdefault(self.syntax.head(head.i).i, []).extend(below)
                elif token.dep == "npadvmod":
                    found.setdefault(head.i, []).extend(below)
        return found

    def _particle(self, i: int, word: str) -> bool:
        return any(t.text.lower() == word for t in self.syntax.children(i, "prt", "advmod"))

    def _grammatical(self, v: int, depth: int) -> tuple[int, ...]:
        """Return the surface subjects, taken from the clause above where this one shares them."""
        syntax, token = self.syntax, self.syntax[v]
        own = syntax.child(v, "nsubj", "nsubjpass", "csubj")
        if own is not None:
            meant = self._antecedent(own)
            speaker = speaker_meant(self.scene, meant, v)
            return (speaker,) if speaker is not None else self._members([meant.i])
        head = syntax.head(v)
        if token.dep == "ROOT" and (stray := stray_subject(self.scene, v)):
            return stray
        if steps_in(syntax, v):
            return self._members(t.i for t in syntax.children(v, "dobj"))
        if depth > DEPTH or head.i == v:
            return ()
        speaking = speech_gone_on(syntax, v)
        return self._shared(v, depth) if speaking is None else self._grammatical(speaking.i, depth + 1)

    def _of_noun(self, v: int, depth: int) -> tuple[int, ...]:
        """Return the subject of a clause that hangs on a noun."""
        syntax, token, head = self.syntax, self.syntax[v], self.syntax.head(v)
        bare = token.tag in ("VBG", "VBN") or (token.tag == "VBD" and token.dep == "acl")
        if bare and not any(t.tag == "TO" for t in syntax.children(v, "aux")):
            if head.dep == "appos" and head.lemma.lower() in _ALL:
                return self._members([syntax.head(head.i).i])  # "A, B and C, all three lost"
            return self._members([head.i]) if token.dep != "amod" else (head.i,)
        if tried := self.behind(head.i, "by"):
            return tried  # "any attempt by the rebels to take the town"
        if head.dep == "pobj" and syntax.head(head.i).text.lower() == "by":
            return self._members([head.i])
        owner = syntax.child(head.i, "poss")  # "the rebels' ability to take the town"
        return self._members([owner.i]) if owner is not None else self._above(head.i, depth)

    def _shared(self, v: int, depth: int) -> tuple[int, ...]:
        """Return the subject that a clause without its own takes from the words above it."""
        token, head = self.syntax[v], self.syntax.head(v)
        if head.dep == "parataxis" and token.dep == "advcl":
            head = self.syntax.head(head.i)  # "captured the town, officials said, tearing a hole"
        if token.dep in ("acl", "relcl", "amod"):
            return self._of_noun(v, depth)
        if token.dep == "pcomp" and (blamed := self._blamed(head)):
            return blamed
        if token.dep == "pcomp" and self.syntax.head(head.i).lemma in _OPEN:
            return ()  # "undermines the chances of reaching a settlement"
        if head.pos not in VERBS:
            return self._above(v, depth) if token.dep in ("pcomp", "advcl", "xcomp", "conj", "ccomp") else ()
        if token.dep in ("xcomp", "ccomp") and (held := self._controlled(head.i)):
            return held
        if token.dep == "advcl" and token.tag == "VBG" and head.lemma in _BLAMING and token.lemma in _HARMING:
            return self._controlled(head.i)  # "accused the militia of shelling a clinic, killing 12"
        if token.dep == "advcl" and token.tag == "VB" and (given := self.fill(head.i, "dative")):
            return given  # "gave the garrison 48 hours to leave"
        if token.dep in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "prep"):
            return self._grammatical(head.i, depth + 1)
        return ()

    def _blamed(self, preposition: Token) -> tuple[int, ...]:
        """Return who did what a preposition brings up: "accused the army of shelling", "blamed rebels for killing"."""
        verb = self.syntax.head(preposition.i)
        if verb.lemma in _SUSPICION and verb.dep == "pobj":  # "detained a trader on suspicion of killing a policeman"
            verb = self.syntax.head(self.syntax.head(verb.i).i)
            return self._members(t.i for t in self.syntax.children(verb.i, "dobj", "nsubjpass"))
        if verb.dep in ("dobj", "nsubjpass") and self.syntax.head(verb.i).lemma in _BLAMING:
            return self._members([verb.i])
        if verb.lemma == "charge" and preposition.text.lower() in ("with", "over"):
            return self._members(t.i for t in self.syntax.children(verb.i, "dobj", "nsubjpass"))
        lemmas = _BLAMING if preposition.text.lower() == "for" else None
        if preposition.text.lower() not in ("of", "from", "into", "for") or (lemmas and verb.lemma not in lemmas):
            return ()
        return self._members(t.i for t in self.syntax.children(verb.i, "dobj", "nsubjpass"))

    def _controlled(self, head: int) -> tuple[int, ...]:
        """Return whom the verb above makes act: "forced the army to withdraw"."""
        return self._members(t.i for t in self.syntax.children(head, "dobj"))

    def _above(self, i: int, depth: int) -> tuple[int, ...]:
        """Return the subject of the nearest verb above ``i``."""
        for token in self.syntax.ancestors(i):
            if token.pos in VERBS:
                return self._grammatical(token.i, depth + 1)
        return ()

    def _shared_object(self, v: int) -> tuple[int, ...]:
        """Return the object that a verb shares: "attacked and looted the town", "the town that rebels took"."""
        syntax, token = self.syntax, self.syntax[v]
        if token.dep == "relcl" and syntax.child(v, "nsubj") and not syntax.child(v, "nsubjpass"):
            subject = syntax.child(v, "nsubj")
            if subject is not None and subject.tag not in _RELATIVE and not syntax.child(v, "xcomp", "ccomp"):
                return (syntax.head(v).i,)
        for child in syntax.children(v, "conj"):
            if (
                child.pos in VERBS
                and child.tag == token.tag
                and not syntax.child(child.i, "nsubj")
                and child.i - v == 2
            ):
                return self._members(t.i for t in syntax.children(child.i, "dobj"))
        return ()

    def _antecedent(self, token: Token) -> Token:
        """Return the noun that a relative pronoun stands for; any other token is itself."""
        if token.lemma.lower() in _ALL:  # "both of which the rebels hold"
            of = next((t for t in self.syntax.children(token.i, "prep") if t.text.lower() == "of"), None)
            which = self.syntax.child(of.i, "pobj") if of is not None else None
            return self._antecedent(which) if which is not None and which.tag in _RELATIVE else token
        if token.tag not in _RELATIVE or (token.text.isupper() and len(token.text) > 1):  # "delivered by WHO"
            return token
        for above in self.syntax.ancestors(token.i):
            if above.dep in ("relcl", "acl"):
                noun = self.syntax.head(above.i)
                aside = above.dep == "acl" or is_set_off(self.syntax, above)
                return noun if aside else own_antecedent(self.syntax, noun, above)
            if above.pos not in VERBS and above.dep != "prep" and above.lemma.lower() not in _ALL:
                break
        return token

    def _modifiers(self, i: int, slot: str) -> tuple[int, ...]:
        deps = {"poss": ("poss",), "adj": ("amod", "compound", "nmod"), "compound": ("compound", "amod", "det")}[slot]
        found = self.syntax.children(i, *deps)
        if slot == "adj":
            grip = lemma_of(self.syntax[i]) in _GRIPS
            found = [
                t
                for t in found
                if self.scene.actor_meant(t.i)
                or "armed" in self.scene.classes(t.i)
                or (grip and country_of_demonym(t.text))
            ]
        return self._members(t.i for t in found) if slot == "poss" else tuple(t.i for t in found)

    def _meant(self, i: int) -> tuple[int, ...]:
        """Return the verbs that a promise, a plan or a refusal governs: "promised to send", "is ready to withdraw"."""
        heads = [i, *(t.i for t in self.syntax.children(i, "acomp", "oprd", "dobj", "attr", "xcomp"))]
        return tuple(
            t.i
            for n, head in enumerate(heads)
            for below in self.syntax.children(head, "xcomp", "acl", "ccomp", "prep", "advcl" if n else "xcomp")
            for t in (self.syntax.children(below.i, "pcomp") if below.dep == "prep" else (below,))
            if t.pos in VERBS and t.i > i
        )

    def _left(self, i: int) -> tuple[int, ...]:
        """Return what people are told to leave, wherever below ``i`` the leaving is told."""
        for at in self.syntax.subtree(i):
            token = self.syntax[at]
            if at != i and token.lemma in _LEAVING and token.pos in VERBS:
                return self.fill(at, "obj") or self.fill(at, "from")
        return ()

    def _beside(self, token: Token) -> list[Token]:
        """Return the actor that the parse hangs on the noun of another: "the Malian government and rebel factions"."""
        beside = self.syntax.children(token.i, "nmod")
        return [
            t
            for t in beside
            if t.pos == "NOUN" and self.syntax.child(t.i, "cc") is not None and self.scene.actor_meant(t.i)
        ]

    def _members(self, heads: object) -> tuple[int, ...]:
        """Return the heads with what is coordinated with each, first to last."""
        found: dict[int, None] = {}
        for head in heads:  # type: ignore[attr-defined]
            for token in meant(self.syntax, head):
                found.update((t.i, None) for t in self._beside(token))
                named = token.pos not in VERBS or token.i in self.scene.place_at
                if named or (token.tag == "VBN" and self.syntax.child(token.i, "det")):
                    found[token.i] = None  # "the displaced", "the wounded"
        return tuple(found)
