"""Other ways to say who holds a place: "is ours", "the men at the gate are militia", "installed a governor at".

Each yields what holds, what is held and the verb, in token numbers; ``control`` settles the names and the day.
"""

from __future__ import annotations

from collections.abc import Iterator

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.scene import lemma_of
from vedette.model.records import Record
from vedette.model.syntax import Token

THEIRS = frozenset({"ours", "theirs", "his", "mine"})
GUARDS = frozenset(
    {
        "man",
        "soldier",
        "fighter",
        "guard",
        "troop",
        "sentry",
        "patrol",
        "checkpoint",
        "roadblock",
        "gunman",
        "police",
        "officer",
        "people",
        "flag",
    }
)
"""Who stands at a gate: whose they are, theirs is the place."""
MANNED = frozenset({"man", "guard", "patrol", "staff"})
GOVERNORS = frozenset({"governor", "mayor", "administrator", "administration", "prefect", "commander", "council"})
INSTALLS = frozenset({"install", "instal", "appoint", "name"})
IN_CHARGE = frozenset({"control", "command", "charge", "possession"})
SEATS = frozenset({"stronghold", "bastion", "fief", "fiefdom", "redoubt"})
FLIES = frozenset({"fly", "flutter", "wave"})
FIRM = frozenset({"complete", "total", "full", "absolute", "firm", "undisputed", "unchallenged", "effective"})
"""What a control is that is there: "the control of our forces is complete"."""
FORMER = frozenset({"former", "one-time", "onetime", "longtime", "erstwhile", "old", "last"})
GRASPS = frozenset(
    {"consolidate", "extend", "expand", "cement", "maintain", "keep", "retain", "have", "exercise", "exert"}
)
"""Verbs of one whose grip, hold or control of a place it is."""
GROWS = frozenset({"consolidate", "extend", "expand", "cement"})
"""Those among them whose past tells what lasts: "extended their control to Goma"."""
GRASP = frozenset({"control", "grip", "hold", "rule", "authority"})
STAYING = frozenset({"still", "remain"})
"""What tells that fighters who "are still in the town" or "remain in it" have not left."""
WORDS = THEIRS | MANNED | INSTALLS | IN_CHARGE | SEATS | FLIES | GRASP | STAYING
"""Words that may tell of holding otherwise than by a verb; so may any noun behind "are"."""
GROUPS = frozenset({"armed group", "militia"})


class Held(Record, frozen=True):
    """A state of holding in token numbers; ``by_speaker`` where the words say "ours" and mean the speaker's side."""

    trigger: int
    holders: tuple[int, ...]
    places: tuple[int, ...]
    verb: int | None
    found_by: str
    by_speaker: bool = False


def held_otherwise(clauses: Clauses, token: Token) -> Iterator[Held]:
    """Yield the holding that the word ``token`` tells, in a way other than a verb of holding."""
    lemma = lemma_of(token)
    if token.text.lower() in THEIRS and token.dep in ("attr", "acomp"):
        yield from _possessed(clauses, token)
    elif token.dep == "attr" and clauses.scene.classes(token.i) & {"armed", "state", "actor"}:
        yield from _stood_at(clauses, token)
    elif token.pos == "VERB" and lemma in MANNED:
        yield from _manned(clauses, token)
    elif token.pos == "VERB" and lemma in INSTALLS:
        yield from _installed(clauses, token)
    elif lemma in IN_CHARGE and token.dep == "pobj" and clauses.syntax.head(token.i).text.lower() == "in":
        yield from _in_charge(clauses, token)
    elif lemma in GRASP and token.dep == "dobj":
        yield from _grasped(clauses, token)
    elif lemma == "control" and token.dep == "nsubj":
        yield from _complete(clauses, token)
    elif token.pos == "VERB" and lemma in FLIES:
        yield from _flown(clauses, token)
    elif lemma in SEATS:
        yield from _seat(clauses, token)
    elif lemma in STAYING:
        yield from _stayed(clauses, token)


def _stayed(clauses: Clauses, token: Token) -> Iterator[Held]:
    """ "The guerrillas were still in the town", "rebels remain in it": they have not left."""
    verb = token if lemma_of(token) == "remain" else clauses.syntax.head(token.i)
    if lemma_of(verb) not in ("be", "remain") or clauses.syntax.child(verb.i, "neg", "aux", "acomp", "attr"):
        return
    holders = tuple(i for i in clauses.subjects(verb.i) if clauses.scene.classes(i) & {"armed"})
    for slot in ("in", "inside"):
        places = tuple(i for i in clauses.behind(verb.i, slot) if _is_small(clauses, i))
        if holders and places:
            yield Held(token.i, holders, places[:1], verb.i, "still in")
            return


def _is_small(clauses: Clauses, i: int) -> bool:
    return any(place.kind in ("town", "district") for place in clauses.scene.places_of(i))


def _possessed(clauses: Clauses, token: Token) -> Iterator[Held]:
    """ "The airport is ours": the speaker's side; "theirs": theirs, where the report tells who they are."""
    verb = clauses.syntax.head(token.i)
    places = tuple(i for i in clauses.subjects(verb.i) if clauses.scene.places_of(i))
    if lemma_of(verb) not in ("be", "remain", "become") or not places:
        return
    if token.text.lower() in ("ours", "mine"):
        yield Held(token.i, (), places, verb.i, "ours", by_speaker=True)
    elif token.i in clauses.scene.actor_at:
        yield Held(token.i, (token.i,), places, verb.i, "theirs")


def _stood_at(clauses: Clauses, token: Token) -> Iterator[Held]:
    """ "At the airport, the men on the apron are M23"."""
    verb = clauses.syntax.head(token.i)
    guards = clauses.syntax.child(verb.i, "nsubj")
    if lemma_of(verb) != "be" or guards is None or lemma_of(guards) not in GUARDS or verb.tag not in ("VBZ", "VBP"):
        return
    for head in (verb.i, guards.i):
        for slot in ("at", "in", "on"):
            places = tuple(i for i in clauses.behind(head, slot) if clauses.scene.places_of(i))
            if places and token.i in clauses.scene.actor_at:
                yield Held(token.i, (token.i,), places, verb.i, "stand at")
                return


def _manned(clauses: Clauses, token: Token) -> Iterator[Held]:
    """ "In Sake the team was waved through a roadblock manned by the rebels"."""
    if not clauses.passive(token.i):
        return
    holders = tuple(i for i in clauses.subjects(token.i) if clauses.scene.classes(i) & {"armed", "state"})
    post = clauses.objects(token.i)
    if not holders or not any(lemma_of(clauses.syntax[i]) in ("checkpoint", "roadblock", "post", "gate") for i in post):
        return
    heads = [*post, *(t.i for t in clauses.syntax.ancestors(token.i) if t.pos in VERBS)][:4]
    for head in heads:
        for slot in ("in", "at", "inside"):
            if places := tuple(i for i in clauses.behind(head, slot) if clauses.scene.places_of(i)):
                yield Held(token.i, holders, places[:1], None, "manned by")
                return


def _installed(clauses: Clauses, token: Token) -> Iterator[Held]:
    """ "At Goma the movement has installed a governor": an armed group governs where it appoints."""
    objects = [i for i in clauses.objects(token.i) if lemma_of(clauses.syntax[i]) in GOVERNORS]
    holders = tuple(
        i
        for i in clauses.subjects(token.i)
        if any(m.kind in GROUPS or lemma_of(token) == "install" for m in clauses.scene.actors_of(i))
    )
    if not objects or not holders:
        return
    for head in (objects[0], token.i):
        for slot in ("at", "in", "of", "for"):
            if places := tuple(i for i in clauses.behind(head, slot) if clauses.scene.places_of(i)):
                yield Held(token.i, holders, places, None, "installed a governor")
                return


def _in_charge(clauses: Clauses, token: Token) -> Iterator[Held]:
    """ "M23 as the authority now in control of Goma", "the army is still in command of the airport"."""
    places = tuple(i for i in clauses.behind(token.i, "of") if clauses.scene.places_of(i))
    above = clauses.syntax.head(clauses.syntax.head(token.i).i)
    if not places:
        return
    if above.pos in VERBS:
        if lemma_of(above) in ("be", "remain", "stay"):
            yield Held(token.i, clauses.subjects(above.i), places, above.i, "in control of")
        return
    at: Token = above
    if not clauses.scene.actors_of(at.i) and at.dep == "pobj":  # "M23 as the authority in control"
        at = clauses.syntax.head(clauses.syntax.head(at.i).i)
    yield Held(token.i, (at.i,), places, None, "in control of")


def _grasped(clauses: Clauses, token: Token) -> Iterator[Held]:
    """ "The rebels have consolidated their grip on Goma", "the army keeps control of the airport"."""
    verb = clauses.syntax.head(token.i)
    if lemma_of(verb) not in GRASPS or verb.pos not in VERBS:
        return
    holders = tuple(i for i in clauses.subjects(verb.i) if clauses.scene.classes(i) & {"armed", "state", "pronoun"})
    for slot in ("of", "over", "on", "in", "to"):
        found = clauses.behind(token.i, slot) or clauses.behind(verb.i, slot)
        if holders and (places := tuple(i for i in found if clauses.scene.places_of(i))):
            yield Held(token.i, holders, places, None if lemma_of(verb) in GROWS else verb.i, "has a grip on")
            return


def _seat(clauses: Clauses, token: Token) -> Iterator[Held]:
    """ "The rebel stronghold of Kidal"; a former one is none."""
    syntax, scene = clauses.syntax, clauses.scene
    modifiers = syntax.children(token.i, "amod", "compound", "nmod", "poss")
    if any(t.text.lower() in FORMER for t in modifiers):
        return
    holders = tuple(t.i for t in modifiers if any(m.kind in GROUPS for m in scene.actors_of(t.i)))
    places = tuple(i for i in clauses.behind(token.i, "of") if scene.places_of(i))
    if not places and token.dep == "appos" and scene.places_of(syntax.head(token.i).i):
        places = (syntax.head(token.i).i,)
    verb = syntax.head(token.i)
    if not places and token.dep == "attr" and lemma_of(verb) in ("be", "remain"):
        named = tuple(i for i in clauses.subjects(verb.i) if scene.places_of(i))
        if holders and named:
            yield Held(token.i, holders, named, verb.i, "is a stronghold")
    elif holders and places:
        yield Held(token.i, holders, places, None, "held place")


def _flown(clauses: Clauses, token: Token) -> Iterator[Held]:
    """ "The rebel flag flies over Kidal": whose flag it is, theirs is the place."""
    flag = clauses.syntax.child(token.i, "nsubj")
    if flag is None or lemma_of(flag) != "flag":
        return
    holders = clauses.fill(flag.i, "poss") or clauses.behind(flag.i, "of") or clauses.fill(flag.i, "adj")
    for slot in ("over", "above", "atop"):
        if places := tuple(i for i in clauses.behind(token.i, slot) if clauses.scene.places_of(i)):
            yield Held(token.i, holders, places, token.i, "flag flies")
            return


def _complete(clauses: Clauses, token: Token) -> Iterator[Held]:
    """ "In Ber and Tessalit the control of our forces is complete", "the army's control over Ber is total"."""
    syntax, scene = clauses.syntax, clauses.scene
    verb = syntax.head(token.i)
    firm = syntax.child(verb.i, "acomp")
    if lemma_of(verb) not in ("be", "remain") or firm is None or lemma_of(firm) not in FIRM:
        return
    holders = clauses.fill(token.i, "poss") or clauses.behind(token.i, "of") or clauses.fill(token.i, "adj")
    owners = (token, *(syntax[i] for i in holders))
    ours = any(t.text.lower() == "our" for o in owners for t in syntax.children(o.i, "poss"))
    heads = (token.i, *holders, verb.i, *(t.i for t in syntax.ancestors(verb.i) if t.pos in VERBS))
    for head in heads[:6]:
        for slot in ("over", "of", "in", "at", "across"):
            if places := tuple(i for i in clauses.behind(head, slot) if scene.places_of(i) and i not in holders):
                yield Held(token.i, holders, places, verb.i, "control is complete", by_speaker=ours)
                return
