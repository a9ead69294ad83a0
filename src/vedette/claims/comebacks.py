"""How a report comes back to an incident to say when it was: "it happened on Friday", "Monday's shooting",
"police were called to the house at 2 a.m. on Sunday"."""

from __future__ import annotations

from vedette.claims.stamps import is_dateline, is_day_of_saying, is_stamp
from vedette.knowledge.timewords import time_words
from vedette.model.readings import Reading, TimeMention
from vedette.model.syntax import Syntax, Token

BACK = frozenset({"it", "this"})
RELATIVE = frozenset({"that", "which"})
EMERGENCY = frozenset({"911", "999", "112"})
"""Numbers that are called at once."""


def tells_when(reading: Reading, mention: TimeMention) -> bool:
    """Return whether a time hangs from a word that tells an incident, or from what it set off at once."""
    text = reading.document.text
    if mention.value == "PRESENT_REF" or is_stamp(text, mention.start):
        return False
    if is_dateline(text, mention.start, mention.end):
        return False
    syntax = reading.syntax
    head, words = syntax.head_of(mention.start, mention.end), time_words()
    if head is None or is_day_of_saying(syntax, head.i):
        return False
    for above in syntax.ancestors(head.i):
        if above.text.lower() in words.incident or _is_violent_death(syntax, above):
            return not _is_counted_from(syntax, above)
        if above.pos == "VERB":
            return above.tag in ("VBD", "VBN", "VBG") and _verb_tells(syntax, above)
    return False


def _is_counted_from(syntax: Syntax, noun: Token) -> bool:
    """Return whether another act is counted from this one: "a week after an attack on 3 May"."""
    preposition = syntax.head(noun.i)
    if noun.dep != "pobj" or preposition.text.lower() not in ("after", "before") or not preposition.i:
        return False
    return syntax[preposition.i - 1].lemma.lower() in time_words().units


def _is_violent_death(syntax: Syntax, noun: Token) -> bool:
    return noun.lemma == "death" and any(
        t.text.lower() in time_words().incident for t in syntax.children(noun.i, "compound")
    )


def _verb_tells(syntax: Syntax, verb: Token) -> bool:
    """Return whether the day of a verb is that of the incident."""
    words = time_words()
    subjects = [t.lemma.lower() for t in _subjects(syntax, verb)]
    objects = [t.lemma.lower() for t in syntax.children(verb.i, "dobj", "oprd")]
    if verb.lemma in words.harm:
        return True
    if verb.lemma == "fire" or (verb.lemma == "open" and "fire" in objects):
        return any(word in words.shots for word in (*subjects, *objects)) or verb.lemma == "open"
    if verb.lemma in words.happening or (verb.lemma == "take" and "place" in objects):
        return any(word in words.incident or word in BACK for word in subjects)
    if verb.lemma in ("call", "receive", "come") and {*objects, *subjects} & (EMERGENCY | {"call"}):
        return True
    return verb.lemma in words.alarm and any(word in words.responders for word in subjects)


def _subjects(syntax: Syntax, verb: Token) -> list[Token]:
    """Return the subjects of a verb; "that" of a relative clause is the noun it hangs from."""
    found = syntax.children(verb.i, "nsubj", "nsubjpass")
    if verb.dep == "relcl" and any(t.text.lower() in RELATIVE for t in found):
        return [syntax.head(verb.i)]
    if verb.dep in ("acl", "conj") and not found:
        return [syntax.head(verb.i)] if verb.dep == "acl" else list(syntax.children(verb.head, "nsubj", "nsubjpass"))
    return list(found)
