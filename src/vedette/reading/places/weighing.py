"""Weighing a name: how surely the words in and around it show a place.

Each witness adds or takes strength: the parser's label, the part of speech, the size of the place, the words before
and after. No witness decides alone, since each of them errs on the names of a war that it never saw.
"""

from __future__ import annotations

from vedette.knowledge.countries import country_named, country_of_demonym
from vedette.knowledge.gazetteer import ENGLISH
from vedette.model.syntax import Token
from vedette.reading.places.against import of_a_body
from vedette.reading.places.drafts import Draft
from vedette.reading.places.homonyms import KNOWN
from vedette.reading.places.phrases import side_of
from vedette.reading.places.telling import LENGTHS
from vedette.reading.places.unlisted import before_a_place, role
from vedette.reading.places.words import PlaceWords, place_words

# fmt: off
LABELS = {
    "GPE": 3.0, "LOC": 2.5, "FAC": 1.5, "ORG": -0.5, "PERSON": -2.0, "NORP": -2.0, "DATE": -4.0, "TIME": -4.0,
    "PRODUCT": -1.0, "EVENT": -1.0, "WORK_OF_ART": -1.5, "LAW": -2.0, "LANGUAGE": -4.0,
    "QUANTITY": -4.0, "CARDINAL": -3.0, "ORDINAL": -3.0, "MONEY": -4.0, "PERCENT": -4.0,
}
"""What the parser's label of a name is worth: it calls towns persons and organisations, so those do not exclude."""
HYPHENED = frozenset((
    "backed", "led", "based", "born", "occupied", "controlled", "held", "made", "aligned", "supported", "sponsored",
    "allied",
))
LOCAL_BODIES = frozenset((
    "police", "sheriff", "fire", "county", "school", "council", "board", "department", "health", "court", "city",
    "public", "district", "municipal",
))
"""A local body bears the name of its place ("Athens Police Department"); a ministry tells nothing of where."""
NAMED_BODIES = frozenset((
    "agency", "newspaper", "channel", "television", "tv", "radio", "airline", "party", "militia", "tribe", "clan",
))
"""What bears a name of its own more often than that of a small town: "the Saba agency"."""
# fmt: on
LYING = frozenset(("lie", "sit", "stand", "locate", "situate", "be"))
"""Verbs that tell how far a place is from another."""
TOWN = 15_000
"""People of a town that news names without saying what it is."""


def weigh(draft: Draft, tokens: tuple[Token, ...], words: PlaceWords) -> None:
    """Set ``strength``, ``label`` and ``frame_only`` from the words in and around the draft."""
    first, last = draft.first, draft.last
    before = tokens[first - 1] if first and tokens[first - 1].sentence == tokens[first].sentence else None
    after = tokens[last] if last < len(tokens) and tokens[last].sentence == tokens[first].sentence else None
    dated = _dateline(draft, tokens)
    label = max(_label(draft, tokens), 0.0 if dated else -9.0)
    told = told_by(draft, tokens, words)
    if label < 0 and told >= 1.5 and last - first <= 3 and _bare(draft, tokens):
        label *= 0.25  # The parser calls unknown towns persons; what is entered or fled is none.
    elif label < 0 and _unmistakable(draft) and _bare(draft, tokens):
        label *= 0.25
    strength = label + _size(draft) + (0.5 if any(t.pos == "PROPN" for t in tokens[first:last]) else -1.5)
    strength += min(max(told, 0.0), 1.5) * 0.7
    if before is not None:
        strength += _preceded(draft, before, tokens, words)
    if dated:
        strength += 3.0
    elif of_a_body(tokens, first) and draft.label != "GPE" and all(p.kind == "town" for p in draft.candidates):
        strength -= 3.0
    if after is not None:
        strength += _after(draft, after, tokens, words)
        strength += 3.0 if _lies(after, tokens) else 0.0
    head = tokens[tokens[last - 1].head]
    if (
        tokens[last - 1].dep in ("compound", "nmod", "poss")
        and head.i >= last
        and head.text[0].islower()
        and draft.label in ("", "ORG", "PERSON", "NORP")
    ):
        strength += 0.8
    key = draft.key
    if country_of_demonym(draft.text) is not None and draft.label not in ("GPE", "LOC"):
        strength -= 3.0
    if key in words.never or (
        not dated and draft.text.isupper() and len(draft.text) <= 6 and not is_country(draft) and draft.label != "GPE"
    ):
        strength -= 4.0
    draft.strength = strength


def _preceded(draft: Draft, before: Token, tokens: tuple[Token, ...], words: PlaceWords) -> float:
    """What the word before a known name says: a title makes a person of it, "in" a place."""
    first = draft.first
    word = before.text.lower().rstrip(".")
    if word == "the" and first > 1:
        word = tokens[first - 2].text.lower()
    if word in words.titles and before.text[0].isupper():
        return -4.0
    if word in ("of", "and", "or", "on", ","):
        return 0.4
    if word in words.before_place:
        return 1.5
    if (
        before.pos == "PROPN"
        and before.text[0].isupper()
        and before.entity[2:] in ("PERSON", "ORG", "")
        and before.end + 1 == tokens[first].start
    ):
        return -2.5
    return 0.0


def told_by(draft: Draft, tokens: tuple[Token, ...], words: PlaceWords) -> float:
    """What the words before a name and its part in the clause say for a place, as of a name that no list knows."""
    inside = tokens[draft.first : draft.last]
    before = tokens[draft.first - 1] if draft.first else None
    if before is not None and before.sentence == inside[0].sentence:
        told = before_a_place(before, tokens, words)
        if told >= 1.5 or before.text.lower() in words.taken_forms:
            return max(told, 2.0)
    return role(inside, tokens, words)


def _unmistakable(draft: Draft) -> bool:
    """Whether a name of several words is borne by towns of one land alone, where people are not named so."""
    towns = {p.country for p in draft.candidates}
    return (
        draft.label == "PERSON"
        and len(draft.key.split()) > 1
        and len(towns) == 1
        and not towns & ENGLISH
        and max(p.population for p in draft.candidates) >= TOWN
    )


def _lies(after: Token, tokens: tuple[Token, ...]) -> bool:
    """Whether the words tell how far the name lies from elsewhere: "Sake lies 25 km from Goma"."""
    if after.lemma.lower() not in LYING:
        return False
    return any(t.text.lower() in LENGTHS for t in tokens[after.i + 1 : after.i + 5] if t.sentence == after.sentence)


def _bare(draft: Draft, tokens: tuple[Token, ...]) -> bool:
    """Whether the name is not cut from a longer one."""
    before, after = tokens[draft.first - 1 : draft.first], tokens[draft.last : draft.last + 1]
    longer = before and before[0].text[0].isupper() and before[0].pos == "PROPN"
    return not longer and not (after and after[0].entity[:1] == "I" and after[0].text not in ("'s", "-", "’s"))


def _label(draft: Draft, tokens: tuple[Token, ...]) -> float:
    inside = tokens[draft.first : draft.last]
    labels = {t.entity[2:] for t in inside}
    label = inside[-1].entity[2:] if len(labels) > 1 else next(iter(labels))
    draft.label = label
    score = LABELS.get(label, 0.0)
    # The parser takes the verb into the name ("retook Knin"): a small first word is no part of it.
    begins = inside[0].entity[:1] == "I" and draft.first > 0 and not tokens[draft.first - 1].text[0].islower()
    after = tokens[draft.last].text.lower() if draft.last < len(tokens) else ""
    named = draft.last < len(tokens) and tokens[draft.last].text[0].isupper() and after in place_words().belongs_to_name
    if (
        not begins
        and not named
        and place_words().designators.get(after) in ("facility", "bridge", "road", "water", "province", "district")
    ):
        return max(score, 0.5)
    ends = (
        draft.last < len(tokens)
        and tokens[draft.last].entity[:1] == "I"
        and tokens[draft.last].text not in ("'s", "-", "’s")
    )
    if after in LOCAL_BODIES and not begins and not is_country(draft):
        return max(score, 0.0)
    if label in ("GPE", "LOC"):
        return score - (3.0 if begins and _cut(draft, tokens) else 1.0 if begins else 0.0)
    if label and (begins or ends) and not any(p.kind == "facility" for p in draft.candidates):
        score = min(score, 0.0) - (2.5 if label in ("ORG", "PERSON", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT") else 1.0)
    return score


def _cut(draft: Draft, tokens: tuple[Token, ...]) -> bool:
    """Whether a single word is only the end of a longer name: the "Ridge" of "Quarry Ridge"."""
    before = tokens[draft.first - 1]
    if draft.last - draft.first > 1 or not before.text[0].isupper() or before.end + 1 != draft.start:
        return False
    return side_of(before.text) is None and not before.text.isupper() and before.text.lower() not in ("the", "city")


def _size(draft: Draft) -> float:
    if not draft.candidates:
        return 0.0
    best = max(draft.candidates, key=lambda p: (p.kind == "country", p.population))
    score = 0.5 if any(not p.alternate for p in draft.candidates) else 0.0
    if best.kind == "country" or best.id.startswith("case:"):
        return 3.0
    if any(p.kind in ("region", "water", "province", "district") and not p.alternate for p in draft.candidates):
        score += 0.7
    if best.kind == "facility" and " " in draft.key:
        score += 2.5
    score += 1.0 if best.population >= 100_000 else 0.5 if best.population >= 15_000 else 0.0
    if best.wordy:
        score -= 1.0
    if " " in draft.key and draft.key.rpartition(" ")[2] in ("city", "island", "islands", "town"):
        score += 1.5  # The sort is part of the name.
    return score + (0.5 if " " in draft.key else 0.0)


def _after(draft: Draft, after: Token, tokens: tuple[Token, ...], words: PlaceWords) -> float:
    word = after.text.lower()
    if after.text == "-" and draft.last + 1 < len(tokens) and after.start == draft.end:
        follower = tokens[draft.last + 1].text
        if follower.lower() in HYPHENED or (follower[0].islower() and is_country(draft)):
            draft.frame_only = True
        return 0.0
    if after.text[0].isupper() and after.start == draft.end + 1 and after.pos in ("PROPN", "NOUN", "ADJ"):
        if word in words.belongs_to_name:
            if word in LOCAL_BODIES and not is_country(draft):
                return 0.3
            return -3.0
        if (
            word not in words.designators
            and after.entity[2:] not in ("GPE", "LOC", "NORP", "DATE")
            and country_of_demonym(after.text) is None
        ):
            return -2.0
    elif word in ("virus", "fever", "flu", "strain", "variant", "disease"):
        return -3.0
    elif word in NAMED_BODIES and draft.candidates and max(p.population for p in draft.candidates) < KNOWN:
        return -5.0
    elif after.text == "," and draft.last + 1 < len(tokens) and country_named(tokens[draft.last + 1].text):
        return 1.5
    return 0.0


def _dateline(draft: Draft, tokens: tuple[Token, ...]) -> bool:
    """Whether the name opens a sentence in capitals and a dash or a bracket follows ("GOMA, DR Congo (AP) -")."""
    first = tokens[draft.first]
    if not first.text.isupper() or (draft.first and tokens[draft.first - 1].sentence == first.sentence):
        return False
    if tokens[draft.last : draft.last + 1] and tokens[draft.last].text == ":":
        return len(draft.text) > 3  # "YANGON: The junta …"
    following = (t for t in tokens[draft.last : draft.last + 6] if t.start > draft.end)
    return any(t.text in ("-", "–", "—", "--", "---", "(") for t in following)


def is_country(draft: Draft) -> bool:
    """Return whether a country bears the name."""
    return any(p.kind == "country" for p in draft.candidates)
