"""What speaks against an unlisted name being a place: it is part of a body's name, a people, or cut from a longer name.

One weak witness for a place is soon found beside any capital ("the Department of Labor", "to Henry"), so what tells
that a name is something else is heard first.
"""

from __future__ import annotations

from vedette.model.syntax import Token
from vedette.reading.places.drafts import Draft
from vedette.reading.places.words import PlaceWords

# fmt: off
BODIES = frozenset((
    "department", "ministry", "division", "bureau", "office", "agency", "board", "college", "school", "faculty",
    "institute", "secretary", "minister", "director", "chamber", "house", "court", "bank", "church", "council",
    "order", "party", "league", "association", "society", "committee", "commission", "directorate", "centre",
    "center", "journal", "master", "bachelor", "doctor", "knights", "friends", "sons", "daughters", "army", "soldiers",
    "movement", "front", "union", "city",
))
"""With a capital and "of" behind it each begins a name of its own ("Department of Labor")."""
PEOPLES = frozenset((
    "separatist", "leader", "moderate", "militant", "rebel", "minority", "majority", "people", "population",
    "uprising", "guerrilla", "tribesman", "tribe", "clan", "militia", "fighter", "insurgent", "language", "community",
    "speaker", "nationalist", "rebellion", "insurgency", "herder", "pastoralist", "extremist", "terrorist", "ideology",
    "faith", "prayer", "woman", "man", "family", "refugee", "elder", "warrior", "faction", "movement",
))
"""What peoples and groups have and places no list knows seldom: "the Tamil minority"."""
OFFICES = frozenset(("sgt", "prosecutor", "attorney", "commissioner", "detective", "trooper", "deputy", "officer"))
# fmt: on
NUMBERED = frozenset(("highway", "route", "region", "class", "section", "article", "chapter", "phase", "group"))


def against(draft: Draft, tokens: tuple[Token, ...], words: PlaceWords) -> float:
    """Return what the words in and around an unlisted name say against a place, 0 or less."""
    first, last = draft.first, draft.last
    score = of_a_body(tokens, first)
    if first and tokens[first - 1].text.lower() in ("ethnic", "mainly", "indigenous", "non"):
        score -= 4.0
    small = [t.text.lower().rstrip(".") for t in tokens[first:last]]
    if any(w in OFFICES for w in small) or (len(small) > 1 and small[-2] in NUMBERED):
        score -= 4.0
    if last < len(tokens) and tokens[last].sentence == tokens[first].sentence:
        after = tokens[last]
        if after.text.lower().rstrip(".") in OFFICES and after.text[0].isupper():
            score -= 4.0
        if after.lemma.lower() in PEOPLES and after.text[0].islower() and after.pos in ("NOUN", "ADJ"):
            score -= 3.0
        if cut_short(draft, tokens, words):
            score -= 2.5
    return score


def of_a_body(tokens: tuple[Token, ...], first: int) -> float:
    """ "Department of Labor", "Ministry of Health and Welfare"; "the department of Artibonite" is none."""
    i = first - 1
    if i < 1 or tokens[i].text.lower() not in ("of", "for"):
        return 0.0
    if tokens[i - 1].sentence != tokens[first].sentence or not tokens[i - 1].text[0].isupper():
        return 0.0
    return -5.0 if tokens[i - 1].text.lower() in BODIES else 0.0


def cut_short(draft: Draft, tokens: tuple[Token, ...], words: PlaceWords) -> bool:
    """Whether a capitalised word follows that is no sort of place: "Staff Sgt.", "Sand Creek Township"."""
    after = tokens[draft.last]
    if not after.text[0].isupper() or after.start != draft.end + 1 or after.pos not in ("PROPN", "NOUN", "ADJ"):
        return False
    if after.entity[2:] in ("DATE", "NORP", "TIME") or after.text.isupper():
        return False
    return words.designators.get(after.text.lower()) not in ("town", "district", "province", "facility", "region")
