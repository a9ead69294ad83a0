"""Who a predicate is said of: subjects and passive subjects through relative clauses, participles and raising verbs."""

from __future__ import annotations

from vedette.claims.cast import Cast
from vedette.claims.turns import is_set_off, own_antecedent
from vedette.knowledge.ties import tie_words
from vedette.model.syntax import Token

RELATIVES = frozenset({"WDT", "WP", "WP$"})
CLIMBS = 4
"""Steps up the tree after which a subject is no longer the verb's own."""
ASKING = frozenset(
    {"call", "urge", "ask", "order", "tell", "press", "force", "appeal", "warn", "accuse", "allow", "lead"}
)
"""Verbs whose object does what the clause below them tells: "called on Y to stop supporting Z"."""
POINTING = frozenset({"that", "it", "this"})
ENDING = frozenset({"stop", "cease", "end", "halt", "quit"})
GROUPS = frozenset({"armed group", "militia", "state forces", "international organisation", "other", "ngo"})


def subjects(cast: Cast, verb: Token, climbs: int = CLIMBS) -> tuple[str, ...]:
    """Return the names of who does ``verb``; empty where the words do not say."""
    syntax = cast.syntax
    subject = syntax.child(verb.i, "nsubj")
    if subject is not None:
        return _noun(cast, syntax.head(verb.i), verb) if subject.tag in RELATIVES else cast.names(subject)
    head = syntax.head(verb.i)
    if verb.dep in ("acl", "relcl") and verb.tag != "VBN":
        return _noun(cast, head)
    if verb.dep == "pcomp":
        return _accused(cast, head)
    told = syntax.child(head.i, "ccomp")
    if verb.dep == "advcl" and verb.tag == "VBG" and told is not None and told.i < head.i < verb.i and climbs:
        return subjects(cast, told, climbs - 1)  # "X took the town, officials said, tearing a hole in Y's lines"
    if verb.dep == "advcl" and verb.tag == "VBG" and head.dep == "parataxis" and climbs:
        return subjects(cast, syntax.head(head.i), climbs - 1)
    if verb.dep in ("xcomp", "advcl", "ccomp") and head.lemma.lower() in ASKING and head.pos == "VERB":
        return _asked(cast, head)
    if verb.dep in ("conj", "xcomp") and syntax.child(head.i, "nsubjpass") is not None:
        return passive_subjects(cast, head)  # "Y is said to supply Z", "Y is funded by X and gets its guns from Z"
    if verb.dep in ("conj", "xcomp", "advcl", "ccomp") and head.pos in ("VERB", "AUX") and head.i != verb.i and climbs:
        return subjects(cast, head, climbs - 1) or (passive_subjects(cast, head) if verb.dep != "conj" else ())
    return ()


BRANCHES = frozenset({"splinter", "faction", "offshoot", "wing", "branch", "breakaway", "affiliate", "remnant", "unit"})


def passive_subjects(cast: Cast, verb: Token) -> tuple[str, ...]:
    """Return the names of what ``verb`` is done to: its passive subject, or the noun its participle hangs on."""
    syntax = cast.syntax
    subject = syntax.child(verb.i, "nsubjpass")
    head = syntax.head(verb.i)
    if subject is not None:
        if subject.tag in RELATIVES:
            return _noun(cast, head)
        return cast.names(subject) or (_group_before(cast, subject) if subject.lemma.lower() in POINTING else ())
    if verb.dep in ("acl", "advcl", "amod", "conj") and (beside := _right_before(cast, verb)):
        return beside
    if verb.dep in ("acl", "relcl", "amod"):
        return _noun(cast, _branch_over(cast, _nearest(cast, head, verb), verb))
    if verb.dep == "advcl" and head.pos in ("VERB", "AUX"):
        return subjects(cast, head)
    if verb.dep == "conj" and head.tag == "VBN" and syntax.child(verb.i, "nsubj") is None:
        return passive_subjects(cast, head)  # "Y was trained and armed by X"
    return ()


def _branch_over(cast: Cast, head: Token, verb: Token) -> Token:
    """Return the branch that a participle says more of than of its trunk: "X, a splinter of Y led by Z" is X."""
    of = cast.syntax.head(head.i)
    branch = cast.syntax.head(of.i)
    if of.text.lower() == "of" and branch.dep == "appos" and branch.lemma.lower() in tie_words().unions:
        crowd = cast.actor(head.i)  # "X, an umbrella of militias armed by Y"
        return cast.syntax.head(branch.i) if crowd is None or not crowd.name[:1].isupper() else head
    if of.text.lower() != "of" or branch.lemma.lower() not in BRANCHES or verb.lemma.lower() not in ("lead", "head"):
        return head
    return cast.syntax.head(branch.i) if branch.dep == "appos" else branch


def _nearest(cast: Cast, head: Token, verb: Token) -> Token:
    """Return the last of a list that a participle follows: "the regime and rebels backed by X" backs the rebels."""
    if verb.tag != "VBN" or verb.i < head.i or cast.syntax[verb.i - 1].text == ",":
        return head
    before = [t for t in cast.syntax.conjuncts(head.i) if head.i < t.i < verb.i and t.pos in ("NOUN", "PROPN")]
    return before[-1] if before else head


def objects(cast: Cast, verb: Token) -> tuple[str, ...]:
    """Return the names of the direct object; for "whom X arms" the noun that the clause hangs on."""
    found = cast.syntax.child(verb.i, "dobj")
    if found is not None and found.tag in RELATIVES:
        return _noun(cast, cast.syntax.head(verb.i))
    return cast.names(found)


def antecedent(cast: Cast, verb: Token) -> Token:
    """Return the noun that the relative clause of ``verb`` hangs on."""
    at = verb
    for _ in range(CLIMBS):
        if at.dep == "relcl":
            return cast.syntax.head(at.i)
        at = cast.syntax.head(at.i)
    return at


def _noun(cast: Cast, noun: Token, verb: Token | None = None) -> tuple[str, ...]:
    """Return the actor a clause hangs on; for "HTS, the group that leads" the one the apposition names."""
    if verb is not None and verb.tag == "VBZ" and noun.tag in ("NNS", "NNPS") and noun.dep == "pobj":
        noun = cast.syntax.head(cast.syntax.head(noun.i).i)  # "X, a network of armed men that fights": the network
    if noun.dep == "appos" and cast.actor(noun.i) is None:
        first = cast.syntax.subtree(noun.i)[0]
        if first and cast.syntax[first - 1].text == "," and (beside := _right_before(cast, cast.syntax[first])):
            return beside
    climbs = 0
    while noun.dep == "appos" and climbs < CLIMBS:
        noun, climbs = cast.syntax.head(noun.i), climbs + 1
    told_of_all = verb is not None and verb.dep == "relcl" and is_set_off(cast.syntax, verb)
    if verb is not None and verb.dep == "relcl" and not told_of_all:
        noun = own_antecedent(cast.syntax, noun, verb)
    named = cast.name_of(noun)
    if named and verb is not None and told_of_all and verb.tag in ("VBP", "VBD"):
        together = [cast.name_of(t) for t in cast.syntax.conjuncts(noun.i) if t.i < verb.i]  # "A and B, which mediate"
        return tuple(dict.fromkeys(name for name in together if name))
    return (named,) if named else ()


def _right_before(cast: Cast, verb: Token) -> tuple[str, ...]:
    """Return the name that stands before the comma in front of a participle: "the army (A), supported by B"."""
    syntax = cast.syntax
    if verb.i < 2 or syntax[verb.i - 1].text != ",":
        return ()
    at = verb.i - 2
    while at > 0 and syntax[at].text in (")", '"', "”"):
        at -= 1
    named = cast.actor(at)
    if named is None or named.kind == "person":
        return ()
    return (named.name,)


def _group_before(cast: Cast, pronoun: Token) -> tuple[str, ...]:
    """Return the group last named in the sentence before: "… the Alliance (A). That is led by X"."""
    last = [
        a
        for a in cast.reading.actors
        if a.end <= pronoun.start
        and a.kind in GROUPS
        and pronoun.start - a.end < 40
        and cast.syntax[cast.syntax.at(a.start, a.end)[0]].sentence == pronoun.sentence - 1
    ]
    return (last[-1].name,) if last else ()


def _asked(cast: Cast, verb: Token) -> tuple[str, ...]:
    for preposition in cast.syntax.children(verb.i, "prep"):
        if preposition.text.lower() in ("on", "upon", "to", "for"):
            return cast.names(cast.syntax.child(preposition.i, "pobj"))
    return cast.names(cast.syntax.child(verb.i, "dobj"))


def _accused(cast: Cast, preposition: Token) -> tuple[str, ...]:
    """Read "accused Y of arming Z": Y arms."""
    verb = cast.syntax.head(preposition.i)
    if preposition.lemma.lower() == "of" and verb.dep in ("dobj", "nsubjpass"):
        return cast.names(verb)
    if preposition.lemma.lower() in ("of", "for") and cast.syntax.child(verb.i, "nsubjpass") is not None:
        return passive_subjects(cast, verb) if verb.lemma.lower() in ("accuse", "suspect", "blame") else ()
    if preposition.lemma.lower() == "of" and verb.lemma.lower() in ("accuse", "suspect", "blame"):
        return objects(cast, verb)
    return ()


def has_ended(cast: Cast, token: Token) -> bool:
    """Return whether it is told that the tie is over: "stopped backing Y years ago"."""
    over = cast.syntax.head(token.i)
    return token.dep == "xcomp" and over.lemma.lower() in ENDING and over.tag in ("VBD", "VBN") and over.dep != "xcomp"
