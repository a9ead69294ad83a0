"""Trees mended where the parser is known to err, before any reader sees them.

Each mend is of one turn of phrase that English allows one reading of: a bare participle behind its noun is no second
verb before the helper of the first ("pupils abducted in May were freed"), "who" means no place, guards taken hostage
are no compound, and a noun right before a coordinated verb is that verb's subject.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from vedette.knowledge.nouns_of_saying import is_saying
from vedette.model.syntax import Syntax, Token

Ties = dict[int, tuple[int, str, str]]
"""By number of a word its new head, label and tag."""
PAST = frozenset({"VBD", "VBN"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = ("nsubj", "nsubjpass")
PLACES = ("GPE", "LOC", "FAC")
TAKEN = frozenset({"hostage", "captive", "prisoner"})
WHERE = frozenset({"in", "at", "near", "around", "outside", "inside"})
HIGHEST = 4
"""Words climbed from a place to the people a relative clause tells of."""


def retied(tokens: tuple[Token, ...]) -> Syntax:
    """Return the tree of ``tokens`` with what the parser is known to tie wrongly tied anew."""
    syntax = Syntax(tokens)
    for mend in MENDS:
        ties: Ties = {}
        for token in syntax.tokens:
            mend(syntax, token, ties)
        if ties:
            syntax = _tied(syntax, ties)
    return syntax


def _tied(syntax: Syntax, ties: Ties) -> Syntax:
    return Syntax(
        tuple(
            token
            if (tie := ties.get(token.i)) is None
            else msgspec.structs.replace(token, head=tie[0], dep=tie[1], tag=tie[2])
            for token in syntax.tokens
        )
    )


def _participle(syntax: Syntax, token: Token, ties: Ties) -> None:
    """Tie "pupils abducted in May were freed" as pupils who were freed, not as pupils who abducted."""
    if token.tag not in PAST or syntax.child(token.i, "dobj", "aux", "auxpass", "cc", "ccomp", "xcomp", "neg"):
        return
    subject = syntax.child(token.i, *SUBJECTS)
    if subject is None or subject.pos not in NOUNS or syntax.subtree(subject.i)[-1] != token.i - 1:
        return
    main = _main_verb(syntax, token)
    if main is None or syntax.child(main.i, "cc", "mark") is not None:
        return
    passive = syntax.child(main.i, "auxpass") is not None
    if not passive and main.lemma != "be":
        return
    ties[subject.i] = (main.i, "nsubjpass" if passive else "nsubj", subject.tag)
    ties[token.i] = (subject.i, "acl", "VBN")
    if main.dep == "conj":
        root = token.head == token.i
        ties[main.i] = (main.i if root else token.head, "ROOT" if root else token.dep, main.tag)


def _main_verb(syntax: Syntax, token: Token) -> Token | None:
    """Return the verb whose subject a participle took: the one that it hangs from, or that is joined without a word."""
    above = syntax.head(token.i)
    if token.dep in SUBJECTS and above.i > token.i:
        return above
    joined = [t for t in syntax.children(token.i, "conj") if not syntax.child(t.i, *SUBJECTS, "csubj", "expl")]
    if not joined:
        return None
    first = syntax.subtree(joined[0].i)[0]
    return joined[0] if syntax[first - 1].text not in (",", ";", "and", "or", "but") else None


def _who(syntax: Syntax, token: Token, ties: Ties) -> None:
    """Tie "girls in Chibok, most of whom were freed" to the girls: nobody is a place."""
    if token.dep != "relcl" or not _is_where(syntax, syntax.head(token.i)):
        return
    said = [syntax[i].text.lower() for i in syntax.subtree(token.i) if syntax[i].tag == "WP" and i < token.i]
    if not {"who", "whom"}.intersection(said):
        return
    above = syntax.head(token.i)
    for _ in range(HIGHEST):
        if above.pos in NOUNS and not _is_where(syntax, above):
            ties[token.i] = (above.i, token.dep, token.tag)
            return
        if above.pos == "VERB":
            held = [t for t in syntax.children(above.i, "dobj", "nsubjpass") if t.pos in NOUNS and t.i < token.i]
            if len(held) == 1:
                ties[token.i] = (held[0].i, token.dep, token.tag)
            return
        if above.dep not in ("pobj", "prep", "appos", "conj", "compound"):
            return
        above = syntax.head(above.i)


def _is_where(syntax: Syntax, noun: Token) -> bool:
    """Return whether a noun tells where: a place to the parser, or a name behind "in" or "near"."""
    if noun.entity.endswith(PLACES):
        return True
    return noun.pos == "PROPN" and noun.dep == "pobj" and syntax.head(noun.i).text.lower() in WHERE


def _hostage(syntax: Syntax, token: Token, ties: Ties) -> None:
    """Tie "took 178 guards hostage" as guards who were taken."""
    before = syntax[token.i - 1] if token.i else None
    if token.lemma.lower() not in TAKEN or token.tag != "NN" or token.dep not in ("dobj", "nsubjpass"):
        return
    if before is None or before.dep not in ("compound", "nmod", "amod") or before.head != token.i:
        return
    if before.tag != "NNS":
        return
    ties[before.i] = (token.head, token.dep, before.tag)
    ties[token.i] = (token.head, "oprd", token.tag)
    for child in syntax.children(token.i):
        if child.i < before.i:
            ties[child.i] = (before.i, child.dep, child.tag)


def _own_subject(syntax: Syntax, token: Token, ties: Ties) -> None:
    """Tie "took guards and gunmen stormed a studio" as gunmen who stormed."""
    if token.dep != "conj" or token.tag not in FINITE or token.pos != "VERB" or token.i < 3:
        return
    before, above = syntax[token.i - 1], syntax.head(token.i)
    if above.pos != "VERB" or above.i > before.i or syntax.child(token.i, *SUBJECTS, "aux", "auxpass", "csubj"):
        return
    if before.dep != "conj" or before.pos not in NOUNS or syntax[before.head].dep not in ("dobj", "oprd", "pobj"):
        return
    first = syntax.subtree(before.i)[0]
    if first and syntax[first - 1].text.lower() in ("and", "while", "as") and syntax.head(before.i).i > above.i:
        ties[before.i] = (token.i, "nsubj", before.tag)


def _headline_verb(syntax: Syntax, token: Token, ties: Ties) -> None:
    """Tie a headline's "hold town, deny retreat" as two verbs: the second is no part of a noun's name."""
    if token.tag not in ("VB", "VBP") or token.dep not in ("compound", "amod", "nmod") or not token.i:
        return
    noun = syntax.head(token.i)
    above = syntax.head(noun.i)
    first = above.pos == "VERB" and above.tag in ("VB", "VBP", "VBZ") and above.i < token.i
    if first and syntax[token.i - 1].text == "," and noun.i == token.i + 1 and noun.dep in ("dobj", "conj", "appos"):
        ties[token.i] = (above.i, "conj", token.tag)
        ties[noun.i] = (token.i, "dobj", noun.tag)


def _what_was_said(syntax: Syntax, token: Token, ties: Ties) -> None:
    """Tie "withdrew his statement that X was held" as what the statement said, and not as an aim of withdrawing."""
    mark = syntax.child(token.i, "mark")
    if token.dep not in ("advcl", "ccomp") or mark is None or mark.text.lower() != "that" or not mark.i:
        return
    noun = syntax[mark.i - 1]
    if is_saying(noun) and noun.dep in ("dobj", "nsubjpass") and token.head in (noun.head, noun.i):
        ties[token.i] = (noun.i, "acl", token.tag)


MENDS: tuple[Callable[[Syntax, Token, Ties], None], ...] = (
    _participle,
    _who,
    _hostage,
    _own_subject,
    _headline_verb,
    _what_was_said,
)
"""The mends, in order: each sees the tree that the one before it left."""
