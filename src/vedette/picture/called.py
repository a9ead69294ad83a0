"""What an actor or a place is also called: of all words that reports use for it, those that name it and nothing else.

A word belongs to whom most reports call so. A name with a number, a month or "fighters" about it, one that lost its
apostrophe ("Assads") and two names run together are no other names.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from vedette.knowledge.countries import country_of_demonym
from vedette.knowledge.naming import naming
from vedette.model.claims import Party
from vedette.model.judgements import Subject

_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?)\s+")
_POSSESSIVE = re.compile(r"(?<=\w)(?:['’]s|(?<=s)['’])$")
_DAYS = frozenset((*month_name[1:], *day_name))
_BODIES = frozenset({"group", "movement", "militia", "faction", "organisation", "organization", "party", "side"})


@lru_cache(maxsize=20_000)
def clean(surface: str) -> str:
    """Return a surface without its article, possessive and line breaks."""
    return _POSSESSIVE.sub("", _ARTICLE.sub("", " ".join(surface.split()))).strip()


class Callers:
    """How many reports use a word for each actor of the cast, so that a word can be given to the one it belongs to."""

    def __init__(self, parties: Mapping[Subject, Iterable[Party]]) -> None:
        self._uses: dict[str, Counter[Subject]] = defaultdict(Counter)
        for head, rows in parties.items():
            for said in {(row.report, clean(s).lower()) for row in rows for s in (row.name, *row.surfaces)}:
                self._uses[said[1]][head] += 1

    def own(self, head: Subject, surfaces: Iterable[str]) -> set[str]:
        """Return those of an actor's ``surfaces`` that no other actor is called by in more reports."""
        found = set()
        for surface in surfaces:
            uses = self._uses[surface.lower()]
            if uses[head] == max(uses.values(), default=0):
                found.add(surface)
        return found

    def is_run_together(self, head: Subject, surface: str, name: str) -> bool:
        """Return whether ``surface`` is ``name`` and another actor's name."""
        rest = surface.lower().replace(name.lower(), "", 1).strip(" ,/()-")
        uses = self._uses.get(rest) if rest != surface.lower() and rest else None
        return uses is not None and uses[head] == 0 and not country_of_demonym(rest.capitalize())


def also_called(surfaces: Iterable[str], name: str) -> tuple[str, ...]:
    """Return the other names of an actor or a place: no pointing words, headlines' capitals or words of a people."""
    told = {s for s in surfaces if s != name and _is_alias(s, name)}
    plain = {s.lower() for s in told if not s.isupper()} | {name.lower()}
    kept = [s for s in told if not (s.isupper() and s.lower() in plain) and s.lower() != name.lower()]
    return tuple(sorted(_told_apart(kept, name)))


def _told_apart(surfaces: Iterable[str], name: str) -> list[str]:
    """Return ``surfaces`` without those that add to another, or to the name, nothing that is a name."""
    whole = {name.lower()}
    kept = []
    for surface in sorted(surfaces, key=lambda s: (len(s), s)):
        low = surface.lower()
        bare = _bare(surface)
        lost = low.endswith("s") and low[:-1] in whole and not name.endswith("s")
        if not lost and (bare == low or not bare or bare not in whole):
            kept.append(surface)
            whole.add(low)
            if bare:
                whole.add(bare)
    return kept


def _bare(surface: str) -> str:
    """Return a name in small letters without what is none of it: brackets, numbers, months, "fighters"."""
    if not any(c.isupper() for c in surface):
        return surface.lower()
    words = re.sub(r"\([^)]*\)", " ", surface).split()
    kept = [w.lower() for w in words if not (_is_weightless(w.lower()) or w.isdigit() or w.capitalize() in _DAYS)]
    return " ".join(kept)


def _is_weightless(word: str) -> bool:
    return word in naming().group_words or word in naming().rebel_heads or word in ("units", "troops", "affiliate")


def _is_alias(surface: str, name: str) -> bool:
    """Return whether a surface names and does not merely point; a common noun only where the name is one."""
    words = surface.lower().split()
    if not words or all(w in naming().pointing for w in words):
        return False
    if all(w in naming().titles for w in words):
        return False  # an office is a role, and another's tomorrow
    proper = any(c.isascii() and c.isupper() for c in name)
    if proper and (is_common(words) or (len(words) == 1 and country_of_demonym(surface) is not None)):
        return False
    if any(c.isupper() for c in surface) or any(c.isdigit() for c in surface):
        return True
    return not proper or (len(words) > 1 and words[0] not in naming().pointing)


def is_common(words: list[str]) -> bool:
    """Return whether words at the head of a sentence are a common noun: "Movement", "the armed group", "Elements"."""
    lexicon = naming()
    if len(words) == 1:
        common = lexicon.force_words | lexicon.rebel_words | lexicon.group_words | lexicon.state_words | lexicon.people
        return words[0] in common or words[0] in lexicon.settlement
    return words[-1] in _BODIES and all(w in lexicon.rebel_words | lexicon.group_words for w in words)
