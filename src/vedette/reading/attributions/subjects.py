"""The subject behind a verb of saying: its own, the one it shares, or the noun it describes."""

from __future__ import annotations

from vedette.knowledge.cues import cue_lexicon
from vedette.model.syntax import Syntax, Token

ADDRESSING = frozenset(
    {"ask", "tell", "urge", "press", "advise", "question", "order", "warn", "remind", "inform", "challenge"}
)
"""Verbs whose bare participle tells of who is spoken to: "asked whether …, the minister said"."""
SHARING = frozenset({"acomp", "conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "parataxis"})
"""Arcs over which a verb has the subject of the verb above it."""
SPENDING = frozenset({"use", "take", "spend", "seize", "hold", "issue", "make"})
"""Verbs whose object is no doer of what follows: "used the visit to call for talks"."""
FARTHEST = 5
"""Arcs climbed for a shared subject ("came, listened and finally said")."""


def is_passive(syntax: Syntax, verb: Token) -> bool:
    """Return whether ``verb`` has a passive auxiliary or subject, or is a bare participle: "when asked about it"."""
    children = syntax.children(verb.i)
    if any(c.dep in ("auxpass", "nsubjpass") for c in children):
        return True
    bare = verb.tag == "VBN" and verb.dep == "advcl" and verb.lemma.lower() in ADDRESSING
    return bare and not any(c.dep in ("aux", "nsubj") for c in children)


def subject_of(syntax: Syntax, verb: Token) -> Token | None:
    """Return the head of who says it, or None where nobody is named."""
    at = verb
    for _ in range(FARTHEST):
        own = _own_subject(syntax, at) or (syntax.child(at.i, "nsubjpass") if at is not verb else None)
        if own is not None:
            return own
        if at is verb and is_passive(syntax, verb):
            return None
        head = syntax.head(at.i)
        if head.i == at.i:
            return None
        if at.dep == "relcl" or (at.dep == "acl" and at.tag == "VBG"):
            return head
        if _shares_over(syntax, at, head):
            at = syntax.head(head.i)
            continue
        if at.dep == "pcomp":
            quoted = head.lemma.lower() == "as" and syntax.child(head.head, "dobj")
            if quoted:
                return quoted
            head = syntax.head(head.i)
        if at.dep not in SHARING or head.pos not in ("VERB", "AUX"):
            return head if at.dep == "pcomp" and head.pos in ("NOUN", "PROPN") else None
        if at.dep == "ccomp" and (at.tag not in ("VBG",) or head.i < at.i - 25):
            return None
        shared = at.dep == "xcomp" and head.lemma.lower() not in SPENDING and syntax.child(head.i, "dobj")
        if shared:
            return shared
        at = head
    return None


def _shares_over(syntax: Syntax, at: Token, head: Token) -> bool:
    """Return whether the subject is that of the verb over the next: "used the visit to ask", "was quick to say"."""
    if at.dep == "acl":
        return head.dep == "dobj" and syntax.child(at.i, "aux") is not None
    return at.dep == "xcomp" and head.dep == "acomp"


def _own_subject(syntax: Syntax, verb: Token) -> Token | None:
    agent = syntax.child(verb.i, "agent")
    if agent is not None:
        return syntax.child(agent.i, "pobj")
    # Where a bad parse gives two, the one beside the verb of saying is who says it.
    return min(syntax.children(verb.i, "nsubj"), key=lambda t: abs(t.i - verb.i), default=None)


def antecedent(syntax: Syntax, relative: Token) -> Token:
    """Return the noun that "who", "which" or "that" stands for, or the word itself."""
    at = relative
    for above in syntax.ancestors(relative.i):
        if at.dep == "relcl":
            return above
        at = above
    return at if at.dep == "relcl" else relative


def can_speak(syntax: Syntax, subject: Token, verb: Token | None = None) -> bool:
    """Return whether ``subject`` is somebody: a name, a person, a body; not a happening or a quality.

    "It" is, before a ``verb`` that nothing without a mouth can do: "It accused the rebels of looting".
    """
    if subject.tag in ("WP", "WDT"):
        subject, relative = antecedent(syntax, subject), subject
        if subject.tag in ("WP", "WDT") or subject.pos == "PRON":
            return relative.lemma.lower() == "who"
    if verb is not None and subject.lemma.lower() == "it" and subject.dep == "nsubj":
        return verb.lemma.lower() in cue_lexicon().words.mouths
    if subject.pos == "PRON":
        return subject.lemma.lower() not in ("it", "this", "that", "there", "what", "these", "those")
    if subject.entity or subject.pos == "PROPN":
        return True
    words = cue_lexicon().words
    lemma = subject.lemma.lower()
    if lemma in words.holders:
        return False
    if lemma in words.speaking_nouns:
        return True
    return lemma not in words.things and not lemma.endswith(words.thing_endings)


def holds_words(syntax: Syntax, subject: Token) -> bool:
    """Return whether ``subject`` is a report, a picture or a count: what shows rather than speaks."""
    if subject.tag in ("WP", "WDT"):
        subject = antecedent(syntax, subject)
    return subject.lemma.lower() in cue_lexicon().words.holders or subject.lemma.lower() in ("it", "which")
