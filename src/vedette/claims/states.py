"""The state of a service from the words around it: cut, overwhelmed, out of action, running again, back."""

from __future__ import annotations

from vedette.claims.cast import Cast
from vedette.knowledge.services import ServiceWords
from vedette.model.syntax import Token
from vedette.model.words import ServiceState

Told = tuple[ServiceState, Token]
INTRANSITIVE = frozenset(
    {
        "collapse",
        "fail",
        "stop",
        "close",
        "shut",
        "reopen",
        "resume",
        "return",
        "burn",
        "stall",
        "cease",
        "disappear",
        "vanish",
        "go",
        "come",
        "crash",
        "die",
        "break",
        "run",
    }
)
WORKING = frozenset({"work", "function", "run", "operate", "go", "flow", "arrive"})
STATES = ("acomp", "attr", "prep", "advmod", "oprd", "ccomp", "prt")
HAVING = frozenset({"have", "lack", "need", "find"})


def state_of(cast: Cast, head: Token, words: ServiceWords) -> Told | None:
    """Return the state that the words give the service under ``head``, with the word that gives it."""
    if head.text.lower() in ("blackout", "blackouts", "power cut", "outage", "outages"):
        return "disrupted", head
    if head.dep == "compound":
        over = cast.syntax.head(head.i)
        state = words.nouns.get(over.lemma.lower()) or words.nouns.get(over.text.lower())
        return (state, over) if state else None
    if (listed := _listed(cast, head, words)) is not None:
        return listed
    if (missing := _there_is_none(cast, head)) is not None:
        return missing
    for modifier in cast.syntax.children(head.i, "amod", "acl"):
        told = words.adjectives.get(modifier.text.lower()) or words.verbs.get(modifier.lemma.lower())
        if (
            told
            and (modifier.tag in ("VBN", "JJ") or (modifier.tag == "VBD" and modifier.dep == "acl"))
            and not (modifier.dep == "amod" and modifier.text.lower() in ("running", "cut"))
        ):
            return told, modifier
    top = _topmost(cast, head)
    return _in_note_form(cast, top, words) or _governed(cast, top, words) or _right_after(cast, head, words)


LIST = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT", "CCONJ", "DET", "ADP", "NUM", "SYM"})
LONGEST_LIST = 24
"""Words that a list of services may run on before its verb."""


def _right_after(cast: Cast, head: Token, words: ServiceWords) -> Told | None:
    """Read "In the city, power, water and telephones were cut" where the parse hangs the list on the city.

    The verb that follows the list and has no subject of its own is said of the list.
    """
    syntax, at = cast.syntax, head.i + 1
    end = min(at + LONGEST_LIST, len(syntax))
    while at < end and syntax[at].pos in LIST and syntax[at].sentence == head.sentence:
        at += 1
    if at >= end or syntax[at].dep not in ("aux", "auxpass") or syntax[at].sentence != head.sentence:
        return None
    verb = syntax.head(at)
    state = words.verbs.get(verb.lemma.lower())
    if verb.tag != "VBN" or state is None or syntax.child(verb.i, "nsubj", "nsubjpass") is not None or verb.i - at > 3:
        return None
    return _unless_negated(cast, verb, state, verb)


def _listed(cast: Cast, head: Token, words: ServiceWords) -> Told | None:
    """Read a line of a list: "Goma–Sake road: cut", "Airport: closed since Monday"."""
    syntax = cast.syntax
    if head.i + 2 < len(syntax) and syntax[head.i + 1].text == ":":
        told = syntax[head.i + 2]
        state = words.adjectives.get(told.text.lower()) or words.verbs.get(told.lemma.lower())
        if state and (told.tag in ("VBN", "VBD", "JJ", "VB", "RB", "NN")):
            return state, told
    return None


def _there_is_none(cast: Cast, head: Token) -> Told | None:
    """Read "there was no water", "has no electricity, gas or water", "without power"."""
    syntax = cast.syntax
    first = head
    while first.dep == "conj":
        first = syntax.head(first.i)
    none = any(
        c.text.lower() in ("no", "little", "neither")
        for at in (head, first)
        for c in syntax.children(at.i, "det", "amod", "neg", "preconj", "cc")
    )
    verb = syntax.head(first.i)
    if none and verb.pos in ("VERB", "AUX"):
        there = any(c.dep == "expl" for c in syntax.children(verb.i))
        if (
            there
            or (first.dep == "dobj" and verb.lemma.lower() in HAVING)
            or (first.dep == "nsubj" and verb.lemma == "be")
        ):
            return "disrupted", verb
    return None


def _topmost(cast: Cast, head: Token) -> Token:
    """Climb from a coordinated or listed service to the noun that the predicate is said of."""
    for _ in range(12):
        over = cast.syntax.head(head.i)
        listing = head.dep == "pobj" and over.lemma.lower() in ("include", "like", "as")
        counting = (
            head.dep == "pobj"
            and over.text.lower() == "of"
            and cast.syntax.head(over.i).pos in ("NUM", "NOUN")
            and (
                cast.syntax.head(over.i).lemma.lower()
                in ("most", "part", "half", "all", "number", "dozen", "many", "percent", "network", "system")
            )
        )
        if (
            head.dep in ("conj", "appos")
            or listing
            or (head.dep in ("prep", "prepc") and over.pos in ("NOUN", "PROPN"))
        ):
            head = over
        elif counting:
            head = cast.syntax.head(over.i)
        else:
            break
    return head


def _in_note_form(cast: Cast, head: Token, words: ServiceWords) -> Told | None:
    """Read bulletins: "Water supply restored to X", "road closed", "mobile network down for the fifth week"."""
    over = cast.syntax.head(head.i)
    for child in cast.syntax.children(head.i, "advmod", "prt", "prep"):
        if child.i == head.i + 1 and child.text.lower() in ("down", "out", "offline") and head.dep in ("ROOT", "appos"):
            return "disrupted", child
    if head.dep != "nsubj" or over.i < head.i or over.i > head.i + 3:
        return None
    if any(True for _ in cast.syntax.children(over.i, "aux", "auxpass", "dobj", "ccomp", "cop", "xcomp")):
        return None
    if over.tag == "JJ" and over.dep == "ROOT":
        state = words.adjectives.get(over.text.lower())
    else:
        state = words.verbs.get(over.lemma.lower()) if over.tag in ("VBD", "VBN") else None
    return (state, over) if state and over.lemma.lower() not in ("run", "go", "come", "burn", "lose", "fail") else None


def _governed(cast: Cast, head: Token, words: ServiceWords) -> Told | None:
    over = cast.syntax.head(head.i)
    if head.dep == "pobj":
        return _of_noun(cast, over, words)
    if over.pos not in ("VERB", "AUX") or head.dep not in ("nsubj", "nsubjpass", "dobj"):
        return None
    lemma = over.lemma.lower()
    after = [t.text.lower() for t in cast.syntax.tokens[over.i + 1 : over.i + 4] if t.sentence == over.sentence]
    if head.dep == "dobj" and lemma in ("regain", "recover"):
        return _unless_negated(cast, over, "restored", over)
    if head.dep != "dobj" and (told := _phrased(cast, over, after)) is not None:
        return told
    for said in (over, *cast.syntax.children(over.i, *STATES)):
        for token in (said, *(cast.syntax.children(said.i, "conj") if said is not over else ())):
            state = words.adjectives.get(token.text.lower()) if token is not over else None
            if state and not (token.dep in ("prep", "prt") and token.text.lower() == "down" and lemma != "be"):
                return _unless_negated(cast, over, state, token)
    state = words.verbs.get(lemma)
    if head.dep == "nsubj" and lemma in WORKING and cast.syntax.child(over.i, "neg") is not None:
        return "disrupted", over
    if (
        head.dep == "dobj"
        and lemma in ("lose", "run", "ground", "limit", "close", "ration")
        and not _is_lost(cast, over)
    ):
        return None
    inverted = head.dep == "dobj" and head.i == over.i + 2 and cast.syntax.child(over.i, "nsubj", "nsubjpass") is None
    if (
        state
        and (head.dep in ("nsubjpass",) or head.dep == "dobj" or lemma in INTRANSITIVE)
        and not (head.dep == "nsubj" and lemma in ("run", "go", "come", "return", "break", "die") and not after)
    ):
        if head.dep == "nsubj" and lemma in ("run", "go", "come"):
            return None
        return _unless_negated(cast, over, state, over)
    return (
        _unless_negated(cast, over, "disrupted", over)
        if inverted and lemma in ("disappear", "vanish", "fail")
        else None
    )


def _phrased(cast: Cast, over: Token, after: list[str]) -> Told | None:
    """Read "has come back", "went out", "are running again", "is out of action", "was lost"."""
    lemma = over.lemma.lower()
    negated = cast.syntax.child(over.i, "neg") is not None
    on = after[:1] == ["on"] and (len(after) == 1 or after[1] in (".", ",", ";", "again", "and"))
    if (lemma in ("come", "be", "bring") and ("back" in after[:2] or on)) or (
        lemma in WORKING and {"again", "normally"} & set(after[:3])
    ):
        return ("disrupted" if negated else "restored"), over
    if lemma in ("give", "get") and "back" in after[:2]:
        return "restored", over
    if lemma in ("go", "be") and after[:1] in (["out"], ["down"], ["dark"], ["off"], ["dead"]):
        return "disrupted", over
    return None


def _is_lost(cast: Cast, verb: Token) -> bool:
    """Return whether somebody is said to lose the service: a region, homes, people."""
    subject = cast.syntax.child(verb.i, "nsubj")
    return (
        verb.lemma.lower() not in ("lose",) or subject is not None or cast.syntax.child(verb.i, "nsubjpass") is not None
    )


def _unless_negated(cast: Cast, verb: Token, state: ServiceState, token: Token) -> Told | None:
    if not cast.syntax.child(verb.i, "neg"):
        return state, token
    return ("disrupted", token) if state == "restored" else None


def _of_noun(cast: Cast, preposition: Token, words: ServiceWords) -> Told | None:
    """Read "shortages of water", "the destruction of the hospital", "without electricity"."""
    if preposition.lemma.lower() == "without":
        return "disrupted", preposition
    over = cast.syntax.head(preposition.i)
    if over.pos == "NOUN" and preposition.lemma.lower() in ("of", "in", "to"):
        state = words.nouns.get(over.text.lower())
        return (state, over) if state else None
    return None
