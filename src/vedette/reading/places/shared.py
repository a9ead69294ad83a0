"""Names that share a word with their neighbours: "North and South Kivu", "the districts of Mecufi and Macomia".

The word for the sort of a list is that of each of its names; the head that stands behind the last of two names belongs
to the first as well, which is then a place whose name the report does not spell out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from vedette.knowledge.gazetteer import GazetteerPlace
from vedette.model.readings import PlaceMention
from vedette.model.syntax import Syntax, Token
from vedette.model.words import PlaceKind
from vedette.reading.places.drafts import Draft
from vedette.reading.places.mentions import name_of, part_of
from vedette.reading.places.phrases import Phrase, side_of
from vedette.reading.places.words import place_words

Named = Callable[[str], tuple[GazetteerPlace, ...]]
QUALIFIERS = frozenset(("upper", "lower", "middle", "inner", "outer", "greater", "old", "new", "big", "little"))
"""First words of names, beside the quarters of the compass, that come in pairs: "Upper and Lower Juba"."""
COMMAS = frozenset((",", "and", "or", "&"))
LONGEST = 6
"""Tokens before a name in which the first words of its neighbours stand."""
SORTS = frozenset(("town", "district", "province"))
LOOSE = frozenset((
    "area", "areas", "capital", "suburb", "suburbs", "outskirts", "community", "communities", "side", "part",
    "mountains",
))  # fmt: skip
"""Nouns of what lies about places or in them: "the suburbs of Goma and Bukavu" are neither."""
TOLD = 3.0
"""What the word for its sort is worth to a name, as beside a single one."""


def lists_of_a_sort(drafts: Sequence[Draft], tokens: tuple[Token, ...]) -> None:
    """Give each name of a list the sort that a plural before or behind the list tells of all."""
    run: list[Draft] = []
    for draft in [*drafts, None]:
        if draft is not None and run and _beside(run[-1], draft, tokens):
            run.append(draft)
            continue
        if len(run) > 1 and (kind := _sort_before(run[0], tokens) or _sort_behind(run[-1], tokens)) is not None:
            for one in run:
                if one.wanted is None:
                    one.strength += TOLD
                    one.wanted = kind
                if one.guessed and not one.inner:
                    one.strength = max(one.strength, TOLD)  # the parser takes unknown villages for persons
                one.shown = True
                one.container = one.container if one is run[-1] else None
        run = [draft] if draft is not None else []


def _beside(draft: Draft, following: Draft, tokens: tuple[Token, ...]) -> bool:
    between = [t.text.lower() for t in tokens[draft.last : following.first]]
    return 1 <= len(between) <= 2 and all(w in COMMAS for w in between)


def _sort_before(draft: Draft, tokens: tuple[Token, ...]) -> PlaceKind | None:
    """The sort that "the villages of" tells of the names behind it."""
    if draft.first < 2 or tokens[draft.first - 1].text.lower() not in ("of", "called", "named"):
        return None
    return _plural(tokens[draft.first - 2])


def _sort_behind(draft: Draft, tokens: tuple[Token, ...]) -> PlaceKind | None:
    """The sort that "Demoso and Hpruso townships" tells of both."""
    if draft.last >= len(tokens) or tokens[draft.last].sentence != tokens[draft.first].sentence:
        return None
    return _plural(tokens[draft.last])


def _plural(token: Token) -> PlaceKind | None:
    word = token.text.lower()
    if not word.endswith("s") or token.tag not in ("NNS", "NNPS"):
        return None
    if word in LOOSE:
        return None
    single = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    kind = None if single in LOOSE else place_words().designators.get(single, place_words().designators.get(word))
    return kind if kind in SORTS else None


def sharing_a_head(
    drafts: Sequence[Draft], made: Sequence[Phrase], syntax: Syntax, named: Named
) -> Iterator[PlaceMention]:
    """Yield the places of which only the first word stands: the "North" of "North and South Kivu".

    Such a mention points, since its words alone name no place.
    """
    sides = {id(d): p for p in made if p.side is not None for d in p.of}
    for draft in drafts:
        phrase = sides.get(id(draft))
        if phrase is not None:
            at = next(t.i for t in syntax.tokens[max(draft.first - 4, 0) :] if t.start == phrase.start)
            for token in _first_words(at, syntax.tokens):
                if (side := side_of(token.text)) is not None and draft.place is not None:
                    lat, lon, radius = part_of(draft.place, side)
                    spot = (lat, lon, radius, draft.place.country, draft.place.admin1)
                    name = f"{token.text} {draft.place.name}"
                    yield PlaceMention(token.start, token.end, token.text, name, "region", *spot, pointing=True)
        elif _is_qualifier(syntax[draft.first]) and draft.last > draft.first + 1:
            rest = draft.text[len(syntax[draft.first].text) :].strip()
            for token in _first_words(draft.first, syntax.tokens):
                yield _of_the_same_head(draft, token, f"{token.text} {rest}", named)


def _first_words(at: int, tokens: tuple[Token, ...]) -> list[Token]:
    """Return the first words of names that end with the name at token ``at``: none without an "and" before it."""
    found: list[Token] = []
    i = at - 1
    if i < 1 or tokens[i].text.lower() not in ("and", "or", "&"):
        return []
    while i > 0 and at - i < LONGEST and tokens[i].text.lower() in COMMAS:
        i -= 2 if tokens[i - 1].text == "," else 1
        if not _is_qualifier(tokens[i]) or tokens[i].sentence != tokens[at].sentence:
            break
        found.append(tokens[i])
        i -= 1
    capital = tokens[at].text[0].isupper()
    return [t for t in reversed(found) if t.text[0].isupper() == capital]


def _is_qualifier(token: Token) -> bool:
    word = token.text.lower()
    return word in QUALIFIERS or side_of(word) is not None


def _of_the_same_head(draft: Draft, token: Token, name: str, named: Named) -> PlaceMention:
    """Return the place of a name put together; without a point where no list has it in the country of the other."""
    place, kind = draft.place, draft.wanted or "town"
    country = place.country if place is not None else None
    kind = place.kind if place is not None else kind
    for known in named(name):
        if not known.alternate and (country is None or known.country == country) and known.kind == kind:
            spot = (known.lat, known.lon, known.radius_m, known.country, known.admin1, known.id)
            return PlaceMention(token.start, token.end, token.text, name_of(known), known.kind, *spot, pointing=True)
    return PlaceMention(token.start, token.end, token.text, name, kind, country=country, pointing=True)
