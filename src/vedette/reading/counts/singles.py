"""Counts without a numeral: "a soldier was killed", "a man and woman", "no one was hurt", "no casualties"."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.model.syntax import Syntax, Token
from vedette.reading.counts.ages import is_age_of_one
from vedette.reading.counts.counted import Counted, Kind, kind_of
from vedette.reading.counts.quantities import Quantity, quantities_in
from vedette.reading.counts.verbs import as_object, as_subject

TELLING = frozenset(
    {"tell", "say", "report", "state", "add", "confirm", "announce", "claim", "inform", "warn", "explain"}
)
FINDING = frozenset(
    {"find", "discover", "recover", "retrieve", "pull", "drag", "fish", "see", "spot", "locate", "identify", "exhume"}
    | {
        "unearth",
        "dump",
        "bury",
        "carry",
        "bring",
        "wash",
        "return",
        "leave",
        "collect",
        "remove",
        "hang",
        "burn",
        "throw",
    }
)
"""What is done with the body of one who has died, and with no other."""
NOBODY = frozenset({"nobody", "none"})
ABSTRACT = frozenset(
    {
        "life",
        "death",
        "injury",
        "killing",
        "murder",
        "kidnapping",
        "abduction",
        "arrest",
        "displacement",
        "disappearance",
        "execution",
        "other",
        "total",
        "remains",
        "crowd",
        "staff",
        "crew",
        "general",
        "private",
        "major",
        "minor",
    }
)


def singles_in(syntax: Syntax) -> Iterator[tuple[Quantity, Counted | None]]:
    """Yield a quantity of one for "a soldier" or "another man" with what it counts, and of none for "no one"."""
    for token in syntax.tokens:
        text = token.text.lower()
        if text in ("a", "an", "another"):
            noun = syntax.head(token.i)
            if (
                token.dep == "det"
                and noun.i > token.i
                and _is_one_person(noun)
                and noun.dep not in ("appos", "attr")
                and not _whose_body(syntax, noun)
                and (noun.lemma != "body" or _is_found(syntax, noun))
                and not _speaks(syntax, noun)
                and not _is_numbered(syntax, noun)
                and noun.lemma != "couple"  # it is two, and read as a number
            ):
                yield _one(token.i, token.i + 1, noun, noun.i)
                yield from _bare_partners(syntax, noun)
        elif token.dep == "poss" and token.tag == "PRP$" and text != "our" and _is_killed(syntax, syntax.head(token.i)):
            noun = syntax.head(token.i)
            if _is_one_person(noun):
                yield _one(token.i, token.i + 1, noun, noun.i)
        elif token.entity.endswith("PERSON") and token.pos == "PROPN" and _is_killed(syntax, token, named=True):
            first = token.i
            while first and syntax[first - 1].entity.endswith("PERSON") and syntax[first].entity.startswith("I"):
                first -= 1
            yield Quantity(first, first, first, 1, 1, "exactly"), Counted("people", token.i, first, token.i + 1)
        elif text in NOBODY or (text == "no" and _counts_none(syntax, token)):
            end = token.i + 1 + (text == "no" and syntax[token.i + 1].text.lower() == "one")
            yield Quantity(token.i, token.i, end, 0, 0, "exactly"), None


def _is_killed(syntax: Syntax, noun: Token, *, named: bool = False) -> bool:
    """Return whether somebody is said to be killed: "its driver died", "General X was shot dead"."""
    verb = syntax.head(noun.i)
    if noun.dep not in ("nsubj", "nsubjpass") or verb.pos != "VERB" or syntax.child(verb.i, "neg"):
        return False
    if any(t.text.lower() in ("if", "unless", "whether", "until") for t in syntax.children(verb.i, "mark")):
        return False
    if any(t.tag in ("MD", "TO") for t in syntax.children(verb.i, "aux")):
        return False
    passive = syntax.child(verb.i, "auxpass") is not None
    fate = as_object(syntax, verb) if passive else as_subject(syntax, verb) if not named else None
    return fate is not None and fate[0] == "killed" and (passive or noun.dep == "nsubj")


def _speaks(syntax: Syntax, noun: Token) -> bool:
    """Return whether the one is who tells it: "An official told AA four were killed"."""
    verb = syntax.head(noun.i)
    return noun.dep == "nsubj" and verb.lemma.lower() in TELLING and syntax.child(verb.i, "auxpass") is None


def _is_found(syntax: Syntax, body: Token) -> bool:
    """Return whether a body is one that is found: "a body was pulled from the rubble", not "set up a new body"."""
    return body.dep in ("dobj", "nsubjpass") and syntax.head(body.i).lemma.lower() in FINDING


def _whose_body(syntax: Syntax, noun: Token) -> bool:
    """Return whether the words only tell whose body was counted: "two bodies, that of a driver and his passenger"."""
    over = syntax.head(noun.i)
    return (
        noun.dep == "pobj"
        and over.text.lower() == "of"
        and syntax.head(over.i).lemma.lower()
        in (
            "that",
            "those",
            "body",
            "corpse",
            "remains",
            "death",
        )
    )


def _is_numbered(syntax: Syntax, noun: Token) -> bool:
    """Return whether "of" and a number behind the noun count its members: "a family of six"."""
    after = syntax.tokens[noun.i + 1 : noun.i + 3]
    if len(after) < 2 or after[0].text.lower() != "of" or after[1].tag != "CD":
        return False
    number = next(quantities_in([t.text.lower() for t in syntax.tokens[noun.i + 2 : noun.i + 6]]), None)
    if number is None or number.start:
        return True
    at = Quantity(noun.i + 2, noun.i + 2, noun.i + 2 + number.end, number.low, number.high, number.qualifier)
    return not is_age_of_one(syntax, at)


def _one(start: int, first: int, noun: Token, head: int) -> tuple[Quantity, Counted]:
    kind: Kind = "households" if noun.lemma == "family" else "people"
    return Quantity(start, start, first, 1, 1, "exactly"), Counted(kind, head, first, noun.i + 1)


def _bare_partners(syntax: Syntax, noun: Token) -> Iterator[tuple[Quantity, Counted]]:
    """Yield the second of "a man and woman", which has no article of its own."""
    for partner in syntax.children(noun.i, "conj"):
        if (
            partner.i <= noun.i + 3
            and _is_one_person(partner)
            and not syntax.children(partner.i, "det", "nummod", "poss")
        ):
            yield _one(partner.i, partner.i, partner, partner.i)


def _is_one_person(noun: Token) -> bool:
    if noun.tag not in ("NN", "NNP") or noun.lemma.lower() in ABSTRACT:
        return noun.text.lower() == "old" and noun.dep in ("nsubj", "nsubjpass", "dobj", "conj", "pobj")
    return kind_of(noun) == "people" or noun.lemma == "family" or noun.text.lower() == "old"


def _counts_none(syntax: Syntax, token: Token) -> bool:
    if token.i + 1 >= len(syntax) or syntax[token.i + 1].sentence != token.sentence:
        return False
    return syntax[token.i + 1].text.lower() == "one" or (
        token.dep == "det" and kind_of(syntax.head(token.i)) == "people"
    )
