"""Events told by verbs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.happenings import Happening, fits, happening, unmet
from vedette.claims.scene import is_nominal, lemma_of
from vedette.claims.turns import hidden_verb, seen_done
from vedette.knowledge.frames import Frame, Opening
from vedette.model.decisions import asked, reject
from vedette.model.syntax import Token

BESIDE = ("subj", "in", "by", "with", "during", "from", "amid", "of", "after", "using", "following")
"""Where the noun stands that tells how an act of violence was done."""
BY_WEAPON = frozenset({"attack", "destruction"})
SAYING = frozenset({"say", "tell", "add", "announce", "report", "confirm", "state"})
"""Verbs that most often only report: why they tell of no event themselves is not worth noting."""
IDIOMATIC = frozenset({"dobj", "nsubjpass", "advmod", "attr", "oprd", "acomp", "npadvmod", "dative"})
INTO = frozenset({"under", "behind", "into", "to", "in", "on", "of", "from", "for"})
NEXT = 8
"""Words behind a verb among which its noun stands, whatever the tree says."""


def told_by_verbs(clauses: Clauses) -> Iterator[Happening]:
    """Yield the happening of each verb whose arguments fit a frame, the first frame that fits."""
    frames = clauses.scene.words.verbs
    for token in clauses.syntax.tokens:
        if token.dep in ("aux", "auxpass") or not _may_tell(clauses, token):
            continue
        listed = frames.get(lemma_of(token))
        if listed and (token.pos != "ADJ" or token.tag in ("VBN", "VBD")) and not _modifies(clauses, token):
            beside = _Beside(clauses, token)
            found = next((h for opening in listed if (h := _fitting(clauses, opening, token, beside))), None)
            if found is not None:
                yield _where_seen(clauses, found)
            elif asked() and token.lemma not in SAYING:
                _tell_unmet(clauses, listed, token)
        elif listed:
            reject(token.start, "claim", token.text, "verbs", "it only describes a noun")


def _tell_unmet(clauses: Clauses, listed: tuple[Opening, ...], token: Token) -> None:
    """Note why no frame of a verb fits; frames whose particle or noun is not there at all were not in question."""
    told, beside = [], _Beside(clauses, token)
    for opening in listed:
        frame = opening.frame
        noun = beside.noun(frame) if frame.noun else None
        if not any(map(beside.particles.issuperset, opening.particles)) or (frame.noun and noun is None):
            continue
        if why := unmet(clauses, frame, token.i, noun):
            told.append(f"{frame.name}: {why}")
    if told:
        reject(token.start, "claim", token.text, "verbs", "; ".join(told))


def _where_seen(clauses: Clauses, told: Happening) -> Happening:
    """Return ``told`` with the place that saw it done to its own: "the town saw its last checkpoint overrun"."""
    if told.places and any(clauses.scene.places_of(i) for i in told.places):
        return told
    syntax, token = clauses.syntax, clauses.syntax[told.trigger]
    seeing = syntax.head(token.i)
    if token.dep == "acl" and token.tag == "VBN" and seeing.dep == "dobj":
        seeing = syntax.head(seeing.i)
    elif token.dep != "ccomp" or not seen_done(syntax, token.i):
        return told
    seers = clauses.subjects(seeing.i) if seeing.lemma in ("see", "have", "watch", "find") else ()
    places = tuple(i for i in seers if clauses.scene.places_of(i))
    return replace(told, places=places) if places else told


def _may_tell(clauses: Clauses, token: Token) -> bool:
    """Return whether the word is a verb, or a participle that looks like a noun: "saw its base overrun by rebels"."""
    if token.pos == "NOUN":
        return token.dep == "ccomp" and seen_done(clauses.syntax, token.i)
    return token.pos in ("VERB", "AUX", "ADJ") and not is_nominal(token)


def _modifies(clauses: Clauses, token: Token) -> bool:
    """Return whether the participle only describes a noun: "besieged Homs", "displaced people", "occupied land"."""
    if token.dep not in ("amod", "compound", "nmod") or clauses.syntax.child(token.i, "agent", "prep") is not None:
        return False
    return hidden_verb(clauses.scene, token.i) is None


class _Beside:
    """What stands beside a verb that its frames ask for: particles and nouns of idioms, found once for all of them."""

    def __init__(self, clauses: Clauses, token: Token) -> None:
        self.clauses, self.token = clauses, token
        below = clauses.syntax.children(token.i, "prt", "prep", "advmod", "oprd", "acomp")
        self.particles = frozenset(t.text.lower() for t in below if not self._opens_a_day(t))
        self._nouns: list[tuple[int, frozenset[str]]] | None = None

    def _opens_a_day(self, particle: Token) -> bool:
        """Return whether a preposition only says when: nobody is called on in "called it a raid on Monday"."""
        if particle.dep != "prep":
            return False
        inner = self.clauses.syntax.children(particle.i, "pobj")
        return bool(inner) and all(t.i in self.clauses.scene.time_at for t in inner)

    def noun(self, frame: Frame) -> int | None:
        """Return the noun that the frame's idiom has."""
        if self._nouns is None:
            self._nouns = _nouns(self.clauses, self.token.i)
        return next((i for i, words in self._nouns if not words.isdisjoint(frame.noun)), None)


def _fitting(clauses: Clauses, opening: Opening, token: Token, beside: _Beside) -> Happening | None:
    frame = opening.frame
    if not any(map(beside.particles.issuperset, opening.particles)):
        return None
    noun = beside.noun(frame) if frame.noun else None
    if frame.noun and noun is None:
        return None
    if not fits(clauses, frame, token.i, noun):
        return None
    if frame.name == "come under attack" and clauses.syntax.head(noun or token.i).text.lower() != "under":
        return None  # "this was an attack on us" is no blow of its own
    if frame.name in ("lift siege", "ease trade curbs", "ease curbs") and token.tag == "VBG" and token.lemma == "end":
        return None  # "were taken from the steelworks, ending the siege": no subject of it lifts it
    if frame.name == "storm lands" and token.tag == "VB" and token.dep == "acl":
        return None  # "the worst storm ever to strike land" strikes nothing yet
    if frame.name == "be in hands" and not _turns(clauses, token):
        return None
    weapon = (frame.effect and frame.kind in BY_WEAPON) or frame.name == "come under attack"
    kind = instrument_of(clauses, token.i) if weapon else None
    return happening(clauses, frame, token.i, noun=noun, kind=kind)


def _turns(clauses: Clauses, token: Token) -> bool:
    """Return whether a state is told as reached by an hour: "around nine it was in the hands of the rebels"."""
    if token.tag != "VBD":
        return False
    times = clauses.scene.time_at
    for child in clauses.syntax.children(token.i, "prep"):
        for inner in clauses.syntax.children(child.i, "pobj"):
            if inner.i in times and (times[inner.i].type == "TIME" or child.text.lower() == "by"):
                return True
            if inner.text.lower() in ("o'clock", "noon", "dawn", "nightfall", "dusk", "midnight", "evening"):
                return True
    return False


def _nouns(clauses: Clauses, v: int) -> list[tuple[int, frozenset[str]]]:
    """Return the nouns that may make an idiom with the verb, each with its words: object, adverb of place, behind a
    preposition, and at last the noun right behind the verb, where a broken tree hangs it elsewhere."""
    syntax, found = clauses.syntax, []
    for child in syntax.children(v):
        if child.dep in IDIOMATIC:
            found += [(t.i, _words(clauses, t)) for t in syntax.conjuncts(child.i)]
        elif child.dep == "prep" and child.text.lower() in INTO:
            found += [(t.i, frozenset((lemma_of(t),))) for t in syntax.children(child.i, "pobj")]
    found += [(i, frozenset((lemma_of(syntax[i]),))) for i in clauses.objects(v)]
    after = _noun_next(clauses, v)
    return found if after is None else [*found, (after, _words(clauses, syntax[after]))]


def _words(clauses: Clauses, token: Token) -> frozenset[str]:
    """ "State of emergency", "martial law": the deciding word may stand beside the head."""
    inner = clauses.scene.behind(token.i, "of") if token.pos in ("NOUN", "PROPN") else ()
    return frozenset((lemma_of(token), *(lemma_of(clauses.syntax[i]) for i in inner)))


def _noun_next(clauses: Clauses, v: int) -> int | None:
    """Return the noun right behind the verb, where a broken tree hangs it elsewhere: "declared a state of …"."""
    syntax, first = clauses.syntax, clauses.syntax[v]
    if first.tag not in ("VBD", "VBN") or syntax.child(v, "dobj", "nsubjpass", "auxpass", "agent"):
        return None
    for i in range(v + 1, min(v + NEXT, len(syntax))):
        token = syntax[i]
        if token.sentence != first.sentence or token.pos not in ("DET", "NUM", "ADJ", "NOUN", "PROPN", "PUNCT"):
            return None
        if token.text in (",", ";", ":"):
            return None
        if token.pos == "NOUN" and token.dep not in ("compound", "nmod"):
            return i
    return None


def instrument_of(clauses: Clauses, v: int) -> str | None:
    """Return the kind of event that the weapon beside the verb ``v`` makes of it, or None."""
    words = clauses.scene.words.instruments
    for slot in ("subj", "with", "by", "in", "from", "using", "of"):
        for i in clauses.fill(v, slot):
            token = clauses.syntax[i]
            if (kind := words.get(lemma_of(token))) is not None:
                if kind != "drone strike" and _from_drones(clauses, i):
                    return "drone strike"
                before = clauses.syntax[i - 1] if i else None
                if (
                    before is not None
                    and before.head == i
                    and (longer := words.get(f"{lemma_of(before)} {lemma_of(token)}"))
                ):
                    return longer
                return kind
    for child in clauses.syntax.children(v, "advcl", "xcomp"):
        if child.lemma == "use":
            for t in clauses.objects(child.i):
                if (kind := words.get(lemma_of(clauses.syntax[t]))) is not None:
                    return kind
    return None


def _from_drones(clauses: Clauses, i: int) -> bool:
    """Return whether what is thrown comes from the air: "explosives launched from drones", "drone-dropped grenades"."""
    syntax = clauses.syntax
    verb = syntax.head(i)
    from_verb = verb.i > i and verb.i - i < NEXT and verb.pos in VERBS and clauses.behind(verb.i, "from")
    below = [syntax[t] for t in (*syntax.subtree(i), *(from_verb or ()))]
    return any(t.i != i and "drone" in clauses.scene.words.classes.get(lemma_of(t), ()) for t in below)


def event_nouns_beside(clauses: Clauses, v: int) -> Iterator[int]:
    """Yield the nouns beside the verb ``v`` that may tell how its act was done; "one of the typhoons" is a typhoon."""
    for slot in BESIDE:
        for i in clauses.fill(v, slot):
            yield i
            if slot == "in" and i + 1 < len(clauses.syntax) and clauses.syntax[i + 1].tag == "VBG":
                yield i + 1  # "killed in Tarlenheim shelling"
            if clauses.syntax[i].pos == "NUM" or lemma_of(clauses.syntax[i]) in clauses.scene.words.sets["partitive"]:
                yield from clauses.scene.behind(i, "of")
    for child in clauses.syntax.children(v, "agent", "prep"):
        if child.text.lower() in BESIDE:
            yield from (t.i for t in clauses.syntax.children(child.i, "pcomp") if t.tag == "VBG")


def verbs_around(clauses: Clauses, v: int) -> Iterator[int]:
    """Yield the verbs that may tell how the act of ``v`` was done: of its own adverbial clauses, then above it."""
    syntax = clauses.syntax
    for child in syntax.children(v, "advcl", "prep"):
        if child.dep == "advcl":
            yield child.i
        else:
            yield from (t.i for t in syntax.children(child.i, "pcomp"))
    token = syntax[v]
    for _ in range(3):
        if token.dep not in ("advcl", "conj", "xcomp", "pcomp", "prep", "relcl", "acl"):
            return
        token = syntax.head(token.i)
        if token.pos in VERBS:
            yield token.i
