"""Words that keep what they govern from being asserted: "plans to", "denied that", "is likely", "fears of"."""

from __future__ import annotations

from vedette.knowledge.modal_words import ModalWords, modal_lexicon
from vedette.model.syntax import Syntax, Token

SEEMING = frozenset({"seem", "appear", "claim", "prove", "turn", "profess", "say", "think", "believe", "know"})
"""Verbs over an infinitive that is told as a fact: "appears not to hold the town"."""
FOUND_OUT = frozenset({"turn", "prove"})
"""Verbs behind which stands what a report was in the end: "turned out to be untrue"."""
BELIEVING = frozenset({"believe", "think", "expect", "accept", "trust"})


def ways_governed(syntax: Syntax, head: Token) -> tuple[str, ...]:
    """Return the ways in which ``head`` keeps what it governs from being asserted."""
    lemma = head.lemma.lower()
    words = modal_lexicon()
    if head.pos in ("NOUN", "PROPN"):
        return ways_of_noun(head)
    particle = words.denied_with_particle.get(lemma)
    if particle and any(c.lemma.lower() == particle for c in syntax.children(head.i, "prt", "advmod", "prep")):
        return ("denied",)
    if head.pos == "ADJ" or (head.tag == "VBN" and lemma in ("set", "poise", "schedule", "bind")):
        text = head.text.lower()
        return tuple(way for way, listed in ways() if lemma in listed.adjectives or text in listed.adjectives)[:2]
    found = ["expected"] if lemma in BELIEVING and _is_of_few(syntax, head) else []
    below = {c.dep for c in syntax.children(head.i)}
    passive = "auxpass" in below and "agent" not in below
    for way, listed in ways():
        # "is said to have fallen" is hearsay, "the ministry says that" has a speaker of its own.
        if lemma in listed.verbs and (way != "reported" or passive or lemma in ("appear", "seem")):
            found.append(way)
    if lemma in ("be", "remain", "become", "look", "get"):
        for child in syntax.children(head.i, "acomp", "attr", "oprd"):
            found.extend(way for way, listed in ways() if child.lemma.lower() in listed.adjectives | listed.nouns)
        if syntax.child(head.i, "ccomp") is not None:  # "the charge is that they shot at the crowd"
            found.extend(way for child in syntax.children(head.i, "nsubj") for way in ways_of_noun(child))
    if lemma in FOUND_OUT:
        found.extend(_found_untrue(syntax, head))
    return tuple(found)


def _found_untrue(syntax: Syntax, verb: Token) -> tuple[str, ...]:
    """Return the denial of "turned out to be untrue", "proved false"."""
    told = list(syntax.children(verb.i, "acomp", "oprd", "attr"))
    for being in syntax.children(verb.i, "xcomp"):
        told += [being, *syntax.children(being.i, "acomp", "attr", "oprd")]
    listed = modal_lexicon().denied.adjectives
    return ("denied",) if any(t.lemma.lower() in listed or t.text.lower() in listed for t in told) else ()


def _is_of_few(syntax: Syntax, verb: Token) -> bool:
    """Return whether hardly anybody does it: "few believe that the rebels have left"."""
    subject = syntax.child(verb.i, "nsubj")
    return subject is not None and subject.text.lower() == "few" and not syntax.children(subject.i)


def ways_of_noun(head: Token) -> tuple[str, ...]:
    """Return the ways in which a noun keeps what hangs on it from being asserted: "fears of", "the plan to"."""
    lemma, text = head.lemma.lower(), head.text.lower()
    return tuple(way for way, listed in ways() if lemma in listed.nouns or text in listed.adjectives)[:2]


def ways() -> tuple[tuple[str, ModalWords], ...]:
    """Return the ways of not asserting with their words, in the order in which they are looked for."""
    words = modal_lexicon()
    return (
        ("denied", words.denied),
        ("feared", words.feared),
        ("planned", words.planned),
        ("expected", words.expected),
        ("reported", words.reported),
    )


def settled_doers(syntax: Syntax, doers: tuple[int, ...], trigger: int) -> tuple[int, ...]:
    """Return the doers but those of whom the words leave open whether it was they: "unclear whether it was A or B"."""
    return tuple(i for i in doers if syntax[i].tag != "WP" and not _is_unsettled(syntax, i, trigger))


def _is_unsettled(syntax: Syntax, doer: int, trigger: int) -> bool:
    for above in syntax.ancestors(doer):
        if above.i == trigger:
            return False
        if above.pos in ("VERB", "AUX") and any(c.lemma.lower() == "whether" for c in syntax.children(above.i, "mark")):
            return True
    return False


def is_forborne(syntax: Syntax, trigger: int) -> bool:
    """Return whether it is what somebody is told or means not to do: "told residents not to return".

    Neither does it happen by these words, nor do they deny that it has.
    """
    verb = syntax[trigger]
    if verb.pos == "NOUN" and verb.dep == "dobj":
        verb = syntax.head(trigger)
    if verb.tag != "VB" or verb.dep not in ("xcomp", "ccomp", "acl", "advcl", "conj"):
        return False
    helpers = syntax.children(verb.i, "aux")
    if syntax.child(verb.i, "neg") is None or [t.tag for t in helpers] != ["TO"]:
        return False
    return syntax.head(verb.i).lemma.lower() not in SEEMING


def asks_indirectly(syntax: Syntax, verb: int) -> bool:
    """Return whether what is asked is a question, and nothing demanded: "asked why police had fired"."""
    clause = syntax.child(verb, "ccomp")
    below = syntax.children(clause.i, "mark", "advmod", "nsubj", "dobj", "attr") if clause is not None else ()
    return syntax[verb].lemma.lower() == "ask" and any(
        c.text.lower() in ("why", "who", "how", "when", "where", "what", "whether", "if") for c in below
    )
