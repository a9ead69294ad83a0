"""What stands beside a name and tells its kind and where it lies: "Kassala state", "Paris, Texas", "Haas in Idlib".

Designators set the kind a name is looked for in; what "in", "of" or a comma put behind a name holds it.
"""

from __future__ import annotations

from vedette.knowledge.gazetteer import ENGLISH, gazetteer
from vedette.model.syntax import Syntax, Token
from vedette.model.words import PlaceKind
from vedette.reading.places.against import of_a_body
from vedette.reading.places.drafts import Draft
from vedette.reading.places.phrases import side_of
from vedette.reading.places.shared import lists_of_a_sort
from vedette.reading.places.words import PlaceWords, place_words

NEAR = frozenset(("near", "outside", "around", "nearby"))
PARTS = frozenset(
    ("suburb", "suburbs", "outskirts", "quarter", "neighbourhood", "neighborhood", "part", "ward", "border")
)
"""Nouns whose "of" names the whole: "a suburb of Goma"."""
QUARTERS = frozenset(("neighbourhood", "neighborhood", "quarter", "ward", "suburb"))
"""Those of them whose "of" names the quarter itself where no list knows the name: "the neighbourhood of Solino"."""
UNITS = frozenset((
    "district", "raion", "rayon", "woreda", "cercle", "subdistrict", "sub-district", "arrondissement", "tehsil",
    "upazila", "zone",
))  # fmt: skip
"""Words for units below a province that bear the name of their seat."""
VILLAGE = 100_000
"""People of a place that nobody calls a village any more."""


def designate(drafts: list[Draft], syntax: Syntax) -> None:
    """Set ``wanted``, ``near`` and ``container`` of the drafts from the words beside them."""
    words, tokens = place_words(), syntax.tokens
    for n, draft in enumerate(drafts):
        kind = _kind_after(draft, tokens, words) or _kind_before(draft, tokens, words)
        if kind is not None and of_a_body(tokens, draft.first) and all(p.kind == "town" for p in draft.candidates):
            kind = None
        if kind is not None:
            draft.wanted = kind[0]
            after = tokens[draft.last].text.lower() if draft.last < len(tokens) else ""
            draft.noun = after if kind[0] == "district" and after in UNITS else None
            if kind[0] == "town" and _village(draft, tokens):
                draft.candidates = tuple(p for p in draft.candidates if p.population <= VILLAGE or p.kind != "town")
            sure = draft.label not in ("PERSON", "NORP") or kind[1]
            draft.strength += 1.0 if not sure or _capital(draft, tokens) else 3.0
        elif draft.first and tokens[draft.first - 1].text.lower() == "the":
            _river(draft, tokens)
        draft.near = _near(draft, tokens)
        if n + 1 < len(drafts):
            if draft.strength >= 1.0 and draft.label != "PERSON" and _renamed(draft, drafts[n + 1], tokens):
                drafts[n + 1].alias = draft
                drafts[n + 1].strength += 3.0
                drafts[n + 1].shown = True
            else:
                _contain(draft, drafts[n + 1], tokens)
    lists_of_a_sort(drafts, tokens)
    _list_of_units(drafts, tokens)


def _village(draft: Draft, tokens: tuple[Token, ...]) -> bool:
    """Whether the words call a name a village: "Derna village", "the hamlet of Derna"."""
    beside = [
        t.text.lower() for t in (*tokens[max(draft.first - 2, 0) : draft.first], *tokens[draft.last : draft.last + 1])
    ]
    return any(w in ("village", "hamlet") for w in beside)


def _list_of_units(drafts: list[Draft], tokens: tuple[Token, ...]) -> None:
    """In "Idaho, Nevada, Oregon and Washington" each is what the others are: three units make a list of units."""
    run: list[Draft] = []
    for draft in [*drafts, None]:
        if draft is not None and run and _next_in_list(run[-1], draft, tokens):
            run.append(draft)
            continue
        if len(run) >= 3:
            _as_units(run)
        run = [draft] if draft is not None else []


def _next_in_list(draft: Draft, following: Draft, tokens: tuple[Token, ...]) -> bool:
    between = [t.text.lower() for t in tokens[draft.last : following.first]]
    return len(between) <= 2 and bool(between) and all(w in (",", "and", "or", "&") for w in between)


def _as_units(run: list[Draft]) -> None:
    units = [{p.country for p in d.candidates if p.kind == "province" and not p.alternate} for d in run]
    first = [d.candidates[0].country for d in run if d.candidates and d.candidates[0].kind == "province"]
    if len(first) < 3 or 3 * len(first) < 2 * len(run):
        return
    for draft, countries in zip(run, units, strict=True):
        if draft.wanted is None and countries & set(first):
            draft.wanted = "province"
            draft.container = None


def _river(draft: Draft, tokens: tuple[Token, ...]) -> None:
    """ "The Oskil" is the river, not the town."""
    after = tokens[draft.last].text if draft.last < len(tokens) else "."
    if any(p.kind != "town" for p in draft.candidates[:1]):
        return
    if after[0].isalpha() and tokens[draft.last].pos in ("NOUN", "PROPN"):
        return
    found = tuple(p for p in gazetteer().named(draft.text + " River") if p.kind == "water")
    if found:
        draft.candidates, draft.wanted = found, "water"
        draft.strength += 1.0


def _renamed(draft: Draft, following: Draft, tokens: tuple[Token, ...]) -> bool:
    """ "Gisenyi, which the Rwandans now call Rubavu"; "Bakhmut (formerly Artemivsk)"."""
    between = [t.text.lower() for t in tokens[draft.last : following.first]]
    if not 1 <= len(between) <= 8 or tokens[draft.first].sentence != tokens[following.first].sentence:
        return False
    if ";" in between or "." in between or draft.key == following.key:
        return False
    last, past = between[-1], between[-2:-1]
    return last in ("formerly", "aka", "renamed", "called", "call", "calls") or (last == "as" and past == ["known"])


def _capital(draft: Draft, tokens: tuple[Token, ...]) -> bool:
    """Whether an unlisted name is only what stands before "District": most such are bodies ("Sanitation District")."""
    after = tokens[draft.last] if draft.last < len(tokens) else None
    return draft.guessed and after is not None and after.text[0].isupper() and draft.label not in ("GPE", "LOC")


def _kind_after(draft: Draft, tokens: tuple[Token, ...], words: PlaceWords) -> tuple[PlaceKind, bool] | None:
    hyphened = [t.text for t in tokens[draft.last : draft.last + 2]]
    if hyphened in (["-", "centre"], ["-", "center"], ["-", "ville"]):
        return "town", True
    for length in (3, 2, 1):
        if draft.last + length <= len(tokens):
            noun = " ".join(t.text for t in tokens[draft.last : draft.last + length])
            kind = words.designators.get(noun.lower())
            if (
                kind in ("province", "district", "town", "region", "water")
                and tokens[draft.last].sentence == tokens[draft.first].sentence
            ):
                if kind == "town" and noun.lower() not in ("city", "town", "village", "settlement", "kibbutz"):
                    return None
                return kind, True
    return None


def _kind_before(draft: Draft, tokens: tuple[Token, ...], words: PlaceWords) -> tuple[PlaceKind, bool] | None:
    i = draft.first - 1
    if i < 1 or tokens[i].sentence != tokens[draft.first].sentence:
        return None
    if tokens[i].text.lower() in ("of", "called", "named"):
        i -= 1
        if tokens[i].text.lower() in QUARTERS and not draft.candidates:
            return "district", True
        if tokens[i].text.lower() in PARTS:
            return None
    elif tokens[i].text.lower() not in words.designators:
        return None
    noun = tokens[i].text.lower()
    kind = words.designators.get(noun)
    if kind in ("province", "district", "town", "region", "water") and noun not in (
        "coast",
        "front",
        "direction",
        "area",
        "border",
        "side",
    ):
        return kind, i == draft.first - 2
    return None


def _near(draft: Draft, tokens: tuple[Token, ...]) -> bool:
    i = draft.first - 1
    if i < 0:
        return False
    word = tokens[i].text.lower()
    if word in NEAR:
        return True
    if word in ("of", "from") and i >= 1:
        past = tokens[i - 1].text.lower()
        return (side_of(past) is not None and not past.endswith("ern")) or past in (
            "km",
            "kilometers",
            "kilometres",
            "miles",
            "outskirts",
            "mi",
            "vicinity",
        )
    return False


def _contain(draft: Draft, following: Draft, tokens: tuple[Token, ...]) -> None:
    """ "Paris, Texas"; "Goma (North Kivu)"; "Rutshuru in North Kivu": the second holds the first."""
    between = [t.text.lower() for t in tokens[draft.last : following.first]]
    if tokens[draft.first].sentence != tokens[following.first].sentence or len(between) > 4:
        return
    holds = any(p.kind in ("country", "province", "district", "region") for p in following.candidates)
    if between in (["'s"], ["’s"]) and following.guessed and any(p.kind == "town" for p in draft.candidates[:2]):
        following.container = draft
        following.strength += 1.2
        following.shown = True
        return
    tight = _ties(between)
    if not holds and tight and following.candidates and following.candidates[0].kind == "town":
        # A town holds its quarters ("the Zubdiya neighbourhood of Aleppo"), and villages that no list knows.
        close = next((w for w in reversed(between) if w != "the"), "")
        holds = draft.wanted == "district" or (not draft.candidates and close in ("in", "of"))
    if holds and tight and following.key != draft.key:
        after = tokens[following.last].text.lower() if following.last < len(tokens) else "."
        listed = between == [","] and after in (",", "and") and _alike(draft, following)
        if not listed and not _two_units(draft, following):
            land = {p.kind for p in following.candidates} == {"country"} and after not in (",", "and", "or")
            draft.container, draft.inside = following, between[-1] in ("in", "of", "the") or land


def _alike(draft: Draft, following: Draft) -> bool:
    """Whether two names in a list may be of one sort, so that the second does not hold the first."""
    kinds = {p.kind for p in following.candidates}
    if all(p.kind == "country" for p in draft.candidates[:1]):
        return True
    land = following.candidates[0]
    if land.kind == "country" and any(p.kind == "town" and p.country == land.country for p in draft.candidates):
        return False
    return "town" in kinds and following.wanted is None and following.candidates[0].country not in ENGLISH


def _ties(between: list[str]) -> bool:
    """Whether the words between two names put the first into the second: "in", a comma, "village in the", "ward of"."""
    words = [w for w in between if w not in ("the", "northern", "southern", "eastern", "western", "central")]
    if words in ([","], ["("], [",", "in"], ["in"]):
        return True
    sorts = place_words().designators
    length = next((n for n in (3, 2) if " ".join(words[:n]) in sorts), 1)
    kind = sorts.get(" ".join(words[:length]))
    words[:length] = words[:1]
    if words[1:] in (["in"], [","], [",", "in"]):
        return kind in ("province", "district", "town", "facility")
    return (words[1:] == ["of"] and kind == "district") or words[1:] == ["of", "city"]


def _two_units(draft: Draft, following: Draft) -> bool:
    """Whether two names are best known as provinces, or as parts of the world: "California, Colorado" is a list."""
    if not draft.candidates or not following.candidates:
        return False
    if all(any(p.kind == "region" and p.country is None for p in d.candidates) for d in (draft, following)):
        return True
    first, second = draft.candidates[0], following.candidates[0]
    return first.kind == second.kind == "province" and first.country == second.country and not first.alternate
