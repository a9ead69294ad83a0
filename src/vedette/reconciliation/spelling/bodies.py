"""Bodies that go by several names which share no letters, and the public comparison of two names, which knows them."""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.also_known import also_known
from vedette.knowledge.naming import naming
from vedette.reconciliation.spelling import names
from vedette.reconciliation.spelling.names import fold, parsed
from vedette.reconciliation.spelling.skeletons import skeleton

KNOWN = 0.95
"""What two known names of one body are worth."""
_OF_A_SORT = {"armed groups": "group", "state forces": "forces", "bodies": "body"}


@lru_cache(maxsize=1)
def _bodies() -> dict[str, tuple[str, str]]:
    """Return class and first name of the bodies that are known by several names, by each folded name."""
    return {fold(name): (_OF_A_SORT[sort], names[0]) for sort, names in also_known() for name in names}


@lru_cache(maxsize=50_000)
def body_named(name: str) -> tuple[str, str] | None:
    """Return class and first name of the well-known body of a folded name or of a near spelling of it, else None."""
    words = name.split()
    plain = " ".join(w for w in words if w not in naming().group_words)
    for form in (name, plain, plain.removesuffix("s"), f"{plain}s"):  # a text that lost its apostrophes writes "ISILs"
        if form in _bodies():
            return _bodies()[form]
    return next((_spelt()[bones] for form in (name, plain) if (bones := _bones(form)) in _spelt()), None)


@lru_cache(maxsize=1)
def _spelt() -> dict[str, tuple[str, str]]:
    """Return the known bodies by the consonants of their names; of names of two telling words and more."""
    found: dict[str, tuple[str, str]] = {}
    for name, body in _bodies().items():
        if bones := _bones(name):
            found.setdefault(bones, body)
    return found


def _bones(name: str) -> str:
    words = parsed(name).words
    return " ".join(skeleton(w) for w in words) if len(words) > 1 and len("".join(words)) > 8 else ""


def compare_names(a: str, b: str, kind: str | None = None) -> float:
    """Return 0 to 1: how surely ``a`` and ``b`` name one bearer. ``kind`` is an actor's or a place's kind where known.

    >>> compare_names("Abu Mohammed al-Jawlani", "Abu Mohammad al-Julani") > 0.8
    True
    >>> compare_names("Hama", "Hamas") < 0.7
    True
    >>> compare_names("Daesh", "Islamic State")
    0.95
    """
    likeness = names.compare_names(a, b, kind)
    if likeness >= KNOWN or kind in ("person", "place"):
        return likeness
    one, other = (_bodies().get(fold(name)) for name in (a, b))  # to the letter: Hama is no short form of Hamas
    return KNOWN if one is not None and one == other else likeness
