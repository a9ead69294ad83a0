"""Ties told by verbs: "X backs Y", "Y, led by X", "X is allied with Y", "Y includes X", "fighting alongside Y"."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.claims.cast import Cast
from vedette.claims.relations.parts import ENDING, antecedent, has_ended, objects, passive_subjects, subjects
from vedette.claims.relations.tie import Tie
from vedette.knowledge.ties import TieWords
from vedette.model.syntax import Token

BREAKING = frozenset({"break", "burst", "punch", "tear", "smash", "inflict", "push", "blast"})
LONGEST_LIST = 40
"""Words behind "relies on" in which a list of those relied on may run."""
STRIKERS = frozenset({"armed group", "militia", "state forces", "state", "international organisation", "other"})
BESIDE_ONLY = frozenset(
    {
        "speak",
        "say",
        "tell",
        "talk",
        "appear",
        "sit",
        "stand",
        "pose",
        "walk",
        "live",
        "bury",
        "hold",
        "detain",
        "arrest",
    }
    | {"meet", "watch", "attend", "sign", "kill", "wound", "injure", "die", "list", "name", "jail", "sentence", "try"}
)
"""What is done or suffered alongside somebody without taking sides: a joint appearance, a shared cell."""
GROUPS = frozenset({"armed group", "militia", "state forces", "state", "international organisation", "other"})


def verb_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Yield the ties that the verb ``token`` tells in the active, the passive, and with a preposition."""
    lemma = token.lemma.lower()
    yield from _passive(cast, token, words)
    yield from _active(cast, token, words)
    yield from _fighting(cast, token, words)
    if lemma in words.company:
        yield from _with(cast, token, words)
    if lemma in words.reliance:
        yield from _reliance(cast, token)
    if lemma in words.serving or lemma in words.contributing:
        yield from _serving(cast, token, words)
    if lemma in ("hold", "take", "assume", "have"):
        yield from _chairing(cast, token, words)


def _active(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X backs Y", and the other way round "Y includes X"."""
    lemma = token.lemma.lower()
    if lemma in words.active and cast.syntax.child(token.i, "auxpass") is None:
        if words.active[lemma] == "leads" and _of_a_town(cast, token):
            return
        if lemma == "join" and _in_doing(cast, token):
            return
        if has_ended(cast, token):
            return
        ended = "-ended" if cast.syntax.head(token.i).lemma.lower() in ENDING and token.dep == "xcomp" else ""
        for source in subjects(cast, token):
            for goal in objects(cast, token):
                yield Tie(source, words.active[lemma], goal, token, f"tie:{lemma}{ended}")
    if lemma in words.reversed:
        kinds = {actor.name: actor.kind for actor in cast.reading.actors}
        for whole in subjects(cast, token):
            for part in objects(cast, token):
                if kinds.get(whole) in GROUPS and kinds.get(part) in GROUPS - {"state"}:
                    yield Tie(part, words.reversed[lemma], whole, token, f"tie:{lemma}")


def _in_doing(cast: Cast, token: Token) -> bool:
    """Return whether two only do one thing together: "the parliament joined the government in condemning it"."""
    joined = (c for p in cast.syntax.children(token.i, "prep") for c in cast.syntax.children(p.i, "pcomp"))
    return any(c.tag == "VBG" for c in joined)


def _fighting(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    lemma = token.lemma.lower()
    if lemma in words.battling:
        yield from _against(cast, token)
    if lemma in ("set", "pit", "turn"):
        yield from setting_ties(cast, token)
    if lemma in BREAKING:
        yield from _breaking(cast, token, words)
    if lemma in words.striking:
        yield from _striking(cast, token, words)


def beside_ties(cast: Cast, token: Token) -> Iterator[Tie]:
    """Read "X, spearheading the offensive alongside Y": both on one side."""
    over = cast.syntax.head(token.i)
    for _ in range(4):
        if over.pos in ("VERB", "AUX") or over.head == over.i:
            break
        over = cast.syntax.head(over.i)
    if over.lemma.lower() in BESIDE_ONLY:
        return
    for goal in cast.names(cast.syntax.child(token.i, "pobj")):
        for source in subjects(cast, over) or passive_subjects(cast, over):
            yield Tie(source, "allied with", goal, over, "tie:alongside")


def help_ties(cast: Cast, token: Token) -> Iterator[Tie]:
    """Read "With the help of Russian air strikes, the army retook …", "with backing from Y": Y supports who acts."""
    syntax = cast.syntax
    over = syntax.head(token.i)
    if token.dep not in ("pobj", "pcomp") or over.text.lower() not in ("with", "thanks", "under", "to"):
        return
    helpers: tuple[str, ...] = cast.names(syntax.child(token.i, "poss"))
    for preposition in syntax.children(token.i, "prep"):
        if preposition.text.lower() in ("of", "from", "by"):
            helpers = helpers or cast.names(syntax.child(preposition.i, "pobj"))
    for modifier in syntax.children(token.i, "amod", "compound"):
        helpers = helpers or cast.names(modifier)
    verb = syntax.head(over.i)
    for helper in helpers:
        for goal in _helped(cast, verb, over):
            if goal not in helpers:
                yield Tie(helper, "supports", goal, token, "tie:with-help")


def _helped(cast: Cast, over: Token, preposition: Token) -> tuple[str, ...]:
    """Return who acts with the help, also where it is said of its name: "the army, with backing from Y, pushed"."""
    if over.pos in ("VERB", "AUX"):
        return subjects(cast, over)
    set_off = preposition.i > over.i and cast.syntax[preposition.i - 1].text == ","
    return cast.names(over) if set_off and preposition.text.lower() == "with" else ()


def _by_neither(cast: Cast, agent: Token) -> bool:
    """Return whether nobody of those named does it: "backed neither by X nor by Y", "led by neither X nor Y"."""
    beside = (cast.syntax[i].text.lower() for i in (agent.i - 1, agent.i + 1) if 0 <= i < len(cast.syntax))
    return not {"neither", "not"}.isdisjoint(beside)


def _is_broken_off(cast: Cast, verb: Token, words: TieWords) -> bool:
    """Return whether who leads a splinter leads not the group it left: "an X splinter group led by Y"."""
    noun = cast.syntax.head(verb.i)
    if verb.dep not in ("acl", "relcl") or noun.pos != "NOUN":
        return False
    return any(c.lemma.lower() in words.past for c in cast.syntax.children(noun.i, "compound", "amod"))


def _passive(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    agent = cast.syntax.child(token.i, "agent")
    if agent is None or token.lemma.lower() not in words.passive or _by_neither(cast, agent):
        return
    if words.passive[token.lemma.lower()] == "leads" and _is_broken_off(cast, token, words):
        return
    more = [p for p in cast.syntax.conjuncts(agent.i)[1:] if p.text.lower() == "by"]
    for by in (agent, *more):
        for source in cast.names(cast.syntax.child(by.i, "pobj")):
            for goal in passive_subjects(cast, token):
                yield Tie(source, words.passive[token.lemma.lower()], goal, token, f"tie:{token.lemma.lower()}-passive")


def _with(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    for preposition in cast.syntax.children(token.i, "prep", "dative"):
        if preposition.lemma.lower() not in ("with", "to"):
            continue
        for goal in cast.names(cast.syntax.child(preposition.i, "pobj")):
            for source in subjects(cast, token) or passive_subjects(cast, token):
                yield Tie(source, words.company[token.lemma.lower()], goal, token, f"tie:{token.lemma.lower()}-with")


def _reliance(cast: Cast, token: Token) -> Iterator[Tie]:
    """Read "relies on the militias, on troops from B and on the force C"."""
    tokens = cast.syntax.tokens
    own = {p.i for first in cast.syntax.children(token.i, "prep") for p in cast.syntax.conjuncts(first.i)}
    for at in range(token.i + 1, min(token.i + LONGEST_LIST, len(tokens))):
        preposition = tokens[at]
        if preposition.sentence != token.sentence:
            break
        listed = at in own or (tokens[at - 1].text.lower() in ("and", ",") and tokens[at - 1].i > token.i)
        if preposition.lemma.lower() in ("on", "upon") and listed:
            for source in cast.names(cast.syntax.child(preposition.i, "pobj")):
                for goal in subjects(cast, token):
                    yield Tie(source, "supports", goal, token, f"tie:{token.lemma.lower()}-on")


def _against(cast: Cast, token: Token) -> Iterator[Tie]:
    """Read "fought against Y", "clashed with Y", "battled Y for the town"."""
    for preposition in cast.syntax.children(token.i, "prep"):
        if preposition.lemma.lower() in ("for", "at", "on") and token.lemma.lower() == "fight":
            yield from _fighting_for(cast, token, preposition)
        if preposition.lemma.lower() in ("with", "against"):
            for goal in cast.names(cast.syntax.child(preposition.i, "pobj")):
                for source in subjects(cast, token):
                    if preposition.lemma.lower() == "against" or token.lemma.lower() in ("clash", "skirmish"):
                        yield Tie(
                            source, "fights", goal, token, f"tie:{token.lemma.lower()}-{preposition.lemma.lower()}"
                        )


def _fighting_for(cast: Cast, verb: Token, preposition: Token) -> Iterator[Tie]:
    """Read "has fought for the junta", "fights at the army's side", "fighting on the side of Y"."""
    kinds = {actor.name: actor.kind for actor in cast.reading.actors}
    inner = cast.syntax.child(preposition.i, "pobj")
    if inner is None:
        return
    goals = cast.names(inner)
    if inner.lemma.lower() in ("side", "behalf"):
        owner = cast.syntax.child(inner.i, "poss")
        below = cast.syntax.child(inner.i, "prep")
        goals = cast.names(owner if owner is not None else cast.syntax.child(below.i, "pobj") if below else None)
    elif preposition.lemma.lower() != "for":
        return
    for source in subjects(cast, verb):
        for goal in goals:
            if {kinds.get(source), kinds.get(goal)} <= GROUPS:
                yield Tie(source, "supports", goal, verb, "tie:fight-for")


def setting_ties(cast: Cast, verb: Token) -> Iterator[Tie]:
    """Read "It sets the army against the rebels", "a war that pits A against B"."""
    for preposition in cast.syntax.children(verb.i, "prep"):
        if preposition.text.lower() == "against":
            for goal in cast.names(cast.syntax.child(preposition.i, "pobj")):
                for source in cast.names(cast.syntax.child(verb.i, "dobj")):
                    yield Tie(source, "fights", goal, verb, f"tie:{verb.lemma.lower()}-against")


def _breaking(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "tearing a hole in Y's lines", "bursts through the Y front", "inflicted a defeat on Y"."""
    syntax = cast.syntax
    for at in (token, syntax.child(token.i, "dobj")):
        for preposition in syntax.children(at.i, "prep") if at is not None else ():
            inner = syntax.child(preposition.i, "pobj")
            if inner is None or preposition.text.lower() not in ("in", "through", "on"):
                continue
            if preposition.text.lower() != "on" and inner.lemma.lower() not in words.whose:
                continue
            kinds = {actor.name: actor.kind for actor in cast.reading.actors}
            for goal in cast.names(inner):
                for source in subjects(cast, token):
                    if kinds.get(goal) in STRIKERS - {"other"} and kinds.get(source) in STRIKERS - {"other"}:
                        yield Tie(source, "fights", goal, token, f"tie:{token.lemma.lower()}")


def _of_a_town(cast: Cast, verb: Token) -> bool:
    """Return whether what somebody heads is a town's or a region's: "heads the city's administration"."""
    headed = cast.syntax.child(verb.i, "dobj")
    if headed is None:
        return False
    owner = cast.syntax.child(headed.i, "poss")
    if owner is not None and owner.lemma.lower() in ("city", "town", "region", "province", "district", "village"):
        return True
    place = cast.place(owner.i) if owner is not None else None
    return place is not None and place.kind != "country"


def _striking(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X helicopters engaged Y positions": an act of war against what is another's."""
    struck = cast.syntax.child(token.i, "dobj")
    if struck is None or (struck.lemma.lower() not in words.whose and cast.actor(struck.i) is None):
        return
    kinds = {actor.name: actor.kind for actor in cast.reading.actors}
    for source in subjects(cast, token):
        for goal in cast.names(struck):
            if kinds.get(source) in STRIKERS and kinds.get(goal) in STRIKERS:
                yield Tie(source, "fights", goal, token, f"tie:{token.lemma.lower()}")


def _serving(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "the force in which X and Y serve", "X contributes troops to Y"."""
    syntax = cast.syntax
    kinds = {actor.name: actor.kind for actor in cast.reading.actors}
    serving = token.lemma.lower() in words.serving
    given = syntax.child(token.i, "dobj")
    people = given is not None and given.lemma.lower() in words.whose and given.lemma.lower() not in words.supplies
    if not serving and not people:
        return
    wanted = ("in", "with", "under") if serving else ("to", "for")
    for at in (token, given):
        for preposition in syntax.children(at.i, "prep", "dative") if at is not None else ():
            held = syntax.child(preposition.i, "pobj")
            if preposition.text.lower() not in wanted or held is None:
                continue
            goals = cast.names(antecedent(cast, token) if held.tag in ("WDT", "WP") else held)
            for source in subjects(cast, token):
                for goal in goals:
                    if kinds.get(goal) in ("international organisation", "state forces", "armed group", "other"):
                        yield Tie(source, "member of", goal, token, f"tie:{token.lemma.lower()}")


def _chairing(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X, which holds the presidency of Y"."""
    held = cast.syntax.child(token.i, "dobj")
    if held is None or held.lemma.lower() not in words.chairs:
        return
    for preposition in cast.syntax.children(held.i, "prep"):
        if preposition.text.lower() == "of":
            for goal in cast.names(cast.syntax.child(preposition.i, "pobj")):
                for source in subjects(cast, token):
                    yield Tie(source, "leads", goal, token, "tie:chair")
