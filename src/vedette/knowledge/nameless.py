"""Who is spoken of without a name: "a military source", "residents", "dozens". Two reports need not mean the same."""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.naming import naming
from vedette.knowledge.word_files import lexicon
from vedette.model.words import ActorKind

ARTICLES = frozenset({"a", "an", "the", "one", "another", "two", "three", "some", "several", "unnamed", "unidentified"})
POPULATIONS: frozenset[ActorKind] = frozenset({"civilians", "community"})
OF_NOBODY: frozenset[ActorKind] = frozenset({"other", "monitor", "news agency", "media", "ngo"})
"""Kinds of bodies whose common nouns are no one body: "monitoring group", "local media", "activists"."""


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    rows = lexicon("nameless")
    return {name: frozenset(w.strip() for row in lines for w in row.split(",")) for name, lines in rows.items()}


@lru_cache(maxsize=50_000)
def is_amount(name: str) -> bool:
    """Return whether a name is a number or a rest of people and no actor.

    >>> is_amount("Hundreds"), is_amount("others"), is_amount("two others"), is_amount("rebels")
    (True, True, True, False)
    """
    words = name.lower().split()
    if not words or words == ["other"]:
        return True
    kept = [w for w in words if w not in ARTICLES] or words[-1:]
    return all(w in _words()["amounts"] or w in naming().pointing or w.isdigit() for w in kept)


@lru_cache(maxsize=50_000)
def is_nameless(name: str, kind: ActorKind) -> bool:
    """Return whether ``name`` describes someone and names nobody, so that another report's need not be the same.

    A state, its forces and the armed of a war are told by common nouns as well, and these mean one side.

    >>> is_nameless("a military source", "person"), is_nameless("Source", "person"), is_nameless("sources", "other")
    (True, True, True)
    >>> is_nameless("Min Aung Hlaing", "person"), is_nameless("rebels", "armed group")
    (False, False)
    """
    words = name.split()
    if not words:
        return True
    plain = not any(c.isupper() for word in words[1:] for c in word)
    if kind == "person":
        if words[0].lower() in ("a", "an", "another", "one", "unnamed", "unidentified") or _is_small(words[-1]):
            return True
        last = words[-1].lower().rstrip(".")
        return (plain and last in _words()["speakers"]) or last in _words()["ranks"]
    if kind in POPULATIONS:
        return plain and (_is_small(words[0]) or len(words) == 1) and not _is_own(words[0])
    if kind in OF_NOBODY and not _is_a_side([w.lower() for w in words]):
        return plain and _of_nobody([w.lower() for w in words], _is_small(words[0]))
    return False


def is_voice(name: str) -> bool:
    """Return whether a phrase is one for who told it or who looked on: "local activists", "a resident"."""
    return name.lower().split()[-1:] != [] and name.lower().split()[-1] in _words()["speakers"]


def may_be_joined(name: str, kind: ActorKind) -> bool:
    """Return whether two reports that use ``name`` can mean one actor: it is a name, or tells a population's sort."""
    return not is_amount(name) and (kind in POPULATIONS or not is_nameless(name, kind))


def _is_a_side(words: list[str]) -> bool:
    """Return whether a common noun means the one side of a war that fights the state: "the opposition"."""
    lexicon = naming()
    return bool(lexicon.rebel_heads & set(words)) and all(w in lexicon.rebel_words for w in words)


def _of_nobody(words: list[str], small: bool) -> bool:
    """Return whether a common noun is no one body: "local activists", "Rights groups", not "Amaq news agency"."""
    lists = _words()
    if words[-1] in lists["speakers"] and words[-1] not in lists["bodies"]:
        return True
    before = words[:-1]
    return small or (
        words[-1] in lists["bodies"] and all(w in lists["adjectives"] or w.endswith("-based") for w in before)
    )


def _is_small(word: str) -> bool:
    """Return whether a word of a script with capitals begins with none, particles of a name aside."""
    return word[:1].islower() and not any(c.isupper() for c in word)


def _is_own(word: str) -> bool:
    """Return whether a lone capitalised word may be a people's own name: "Rohingya", not "Residents"."""
    return word[:1].isupper() and word.lower() not in _words()["speakers"] and word.lower() not in naming().people
