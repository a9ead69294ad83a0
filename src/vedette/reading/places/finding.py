"""Finding place names: the gazetteer says what could be one, the words around say whether it is.

Any common word is a village somewhere, and the parser takes towns for persons and persons for towns. So each
candidate is weighed on all that is known: the parser's label, the part of speech, the words before and after, the
size of the place. What is clearly a place once in a report is a place wherever the report repeats it.
"""

from __future__ import annotations

from collections.abc import Callable

from vedette.knowledge.countries import country_named, country_of_demonym
from vedette.knowledge.gazetteer import GazetteerPlace, gazetteer
from vedette.knowledge.gazetteer.folding import ARTICLES, fold
from vedette.model.syntax import Syntax, Token
from vedette.reading.places.drafts import Draft
from vedette.reading.places.words import PlaceWords, place_words

ACCEPTED = 2.0
"""Least strength of a name that stands for itself."""
REPEATED = -0.5
"""Least strength of a name that the report shows elsewhere to be a place."""
LABELS = {
    "GPE": 3.0,
    "LOC": 2.5,
    "FAC": 1.5,
    "ORG": -0.5,
    "PERSON": -2.0,
    "NORP": -2.0,
    "DATE": -4.0,
    "TIME": -4.0,
    "PRODUCT": -1.0,
    "EVENT": -1.0,
    "WORK_OF_ART": -1.5,
    "LAW": -2.0,
    "LANGUAGE": -4.0,
    "QUANTITY": -4.0,
    "CARDINAL": -3.0,
    "ORDINAL": -3.0,
    "MONEY": -4.0,
    "PERCENT": -4.0,
}
PARTICLES = ARTICLES | frozenset(
    [
        "of",
        "the",
        "au",
        "aux",
        "en",
        "de",
        "la",
        "le",
        "les",
        "du",
        "del",
        "do",
        "da",
        "dos",
        "das",
        "d",
        "upon",
        "sur",
        "on",
        "i",
        "y",
        "e",
        "and",
        "and",
        "am",
        "bin",
        "ibn",
        "abu",
        "umm",
    ]
)
GUESS_FLOOR = 76.0
"""Least likeness of a name that nothing but its neighbour words shows to be a place."""
HYPHENED = frozenset(
    [
        "backed",
        "led",
        "based",
        "born",
        "occupied",
        "controlled",
        "held",
        "made",
        "aligned",
        "supported",
        "sponsored",
        "allied",
    ]
)
SPELT_SMALL = frozenset(("facility", "bridge", "road", "water", "region"))
"""Kinds whose noun may close a known name in small letters ("Kakhovka dam"); "Kassala state" is Kassala."""
LOCAL_BODIES = frozenset(
    [
        "police",
        "sheriff",
        "fire",
        "county",
        "school",
        "council",
        "board",
        "department",
        "health",
        "court",
        "city",
        "public",
        "district",
        "municipal",
    ]
)
"""A local body bears the name of its place ("Athens Police Department"); a ministry or an institute tells nothing of where."""
Named = Callable[[str], tuple[GazetteerPlace, ...]]


def find(syntax: Syntax, text: str, named: Named) -> list[Draft]:
    """Return the names that may be places, in order, each with its strength; none overlaps another."""
    words = place_words()
    drafts: list[Draft] = []
    i, tokens = 0, syntax.tokens
    while i < len(tokens):
        draft = None
        if starts_name(tokens, i):
            draft = _longest(tokens, i, text, named) or _unknown(tokens, i, text)
        if draft is None:
            i += 1
            continue
        weigh(draft, tokens, words)
        if _half(draft, drafts, tokens):
            draft = _whole(draft, tokens, text)
        drafts.append(draft)
        i = draft.last
    return drafts


def support(drafts: list[Draft], syntax: Syntax, frame: dict[str, float]) -> None:
    """Raise the strength of names in countries that the report speaks of, and of names coordinated with a sure one."""
    surnames = _surnames(syntax)
    _sound_out(drafts, frame)
    owner = {i: d for d in drafts for i in range(d.first, d.last)}
    for draft in drafts:
        best = 0.0
        for place in draft.candidates[:60]:
            if place.country and place.kind != "country" and frame.get(place.country, 0.0) >= 0.1:
                known = place.population >= 5_000 or place.kind != "town" or not place.alternate
                best = max(best, (1.2 if known else 0.5) + (0.4 if not place.alternate else 0.0))
        draft.strength += best if draft.key not in place_words().never else 0.0
        if draft.key in surnames and not _country(draft):
            placed = draft.first > 0 and syntax.tokens[draft.first - 1].text.lower() in (
                "in",
                "near",
                "at",
                "from",
                "to",
            )
            draft.strength -= 1.0 if placed else 3.0
    for draft in drafts:
        for i in range(draft.first, draft.last):
            token = syntax.tokens[i]
            other = owner.get(token.head)
            if token.dep in ("conj", "appos") and other is not None and other is not draft:
                low, high = sorted((draft, other), key=lambda d: d.strength)
                if high.strength >= ACCEPTED > low.strength and low.strength > -3.0:
                    low.strength += 1.5


def _sound_out(drafts: list[Draft], frame: dict[str, float]) -> None:
    """Look for guessed names by sound in the countries of the frame; one that sounds like none is dropped."""
    within = tuple(sorted((c for c in frame if frame[c] >= 0.15), key=lambda c: (-frame[c], c))[:3])
    for draft in drafts:
        if draft.guessed:
            draft.candidates = gazetteer().like(draft.text, within, GUESS_FLOOR) if within else ()
            draft.strength += 0.5 if draft.candidates else -6.0


def _surnames(syntax: Syntax) -> frozenset[str]:
    """The last words of the full names of persons in the report: alone they are most likely the person again."""
    found, length = set(), 0
    for token in syntax.tokens:
        if token.entity == "B-PERSON":
            length = 1
        elif token.entity == "I-PERSON" and length:
            length += 1
            following = syntax.tokens[token.i + 1] if token.i + 1 < len(syntax) else None
            if (
                (following is None or following.entity != "I-PERSON")
                and token.text[0].isupper()
                and syntax.tokens[token.i - 1].text[0].isupper()
            ):
                found.add(fold(token.text))
        else:
            length = 0
    return frozenset(found)


def keep(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts that are places: strong ones, and weak ones whose name is strong elsewhere in the report."""
    sure = {d.key for d in drafts if d.strength >= ACCEPTED}
    return [d for d in drafts if d.strength >= ACCEPTED or (d.key in sure and d.strength >= REPEATED)]


def starts_name(tokens: tuple[Token, ...], i: int) -> bool:
    """Return whether a name may begin at token ``i``: a capital, or a small article hyphened to one."""
    word = tokens[i].text
    if word[0].isupper():
        return True
    if word[0].islower() and word in ARTICLES and i + 2 < len(tokens):
        return tokens[i + 1].text == "-" and tokens[i + 2].text[0].isupper() and tokens[i + 1].start == tokens[i].end
    return word[0] in "'`" and len(word) > 1 and word[1].isupper()


def _longest(tokens: tuple[Token, ...], i: int, text: str, named: Named) -> Draft | None:
    start = tokens[i].start
    first = tokens[i].text
    limit = gazetteer().longest(fold(first))
    if not limit and named(first) == ():
        return None
    designators = place_words().designators
    ends, last = [i + 1], min(i + 2 * max(limit, 2) + 2, len(tokens))
    for j in range(i + 1, last):
        token = tokens[j]
        if token.sentence != tokens[i].sentence or "\n" in text[tokens[j - 1].end : token.start]:
            break
        word = token.text
        joined = text[tokens[j - 1].end - 1] == "-" and token.start == tokens[j - 1].end
        if word[0].isupper() or (word[0].isdigit() and j > i) or joined or designators.get(word) in SPELT_SMALL:
            ends.append(j + 1)
        elif not (word in ("-", "'", ".", "’", "–", "&") or word.lower() in PARTICLES or word in ("'s", "’s")):
            break
    for end in reversed(ends):
        surface = text[start : tokens[end - 1].end]
        found = named(surface)
        if found:
            found = tuple(p for p in found if p.kind != "country" or country_named(surface) is not None)
        if found and not (
            len(surface) <= 4 and surface.isupper() and found[0].kind not in ("country", "region") and len(ends) > 9
        ):
            return Draft(i, end, start, tokens[end - 1].end, surface, fold(surface), found)
    return None


def _unknown(tokens: tuple[Token, ...], i: int, text: str) -> Draft | None:
    """A name that the gazetteer lacks, where the parser calls it a place, or a word of taking or staying stands before it."""
    if country_of_demonym(tokens[i].text):
        return None
    if tokens[i].entity[2:] not in ("GPE", "LOC"):
        return _guess(tokens, i, text)
    end = i + 1
    while end < len(tokens) and tokens[end].entity[:1] == "I" and tokens[end].sentence == tokens[i].sentence:
        end += 1
    while end > i + 1 and not tokens[end - 1].text[0].isupper():
        end -= 1
    surface = text[tokens[i].start : tokens[end - 1].end]
    if "\n" in surface or (surface.isupper() and len(surface) < 6) or len(surface) < 3:
        return None
    return Draft(i, end, tokens[i].start, tokens[end - 1].end, surface, fold(surface))


def _guess(tokens: tuple[Token, ...], i: int, text: str) -> Draft | None:
    """A capitalised run after "in", "seized" …: a place if a country of the frame has a name that sounds so."""
    before = tokens[i - 1] if i else None
    if (
        before is None
        or before.text.lower() not in place_words().before_place
        or before.text.lower() in ("and", "or", "of", "by", "on")
    ):
        return None
    end = i
    while end < len(tokens) and end - i < 5 and tokens[end].sentence == tokens[i].sentence:
        if not (tokens[end].text[0].isupper() and tokens[end].pos == "PROPN") and not (
            end > i and (tokens[end].text == "-" or tokens[end].text.lower() in ARTICLES)
        ):
            break
        end += 1
    surface = text[tokens[i].start : tokens[end - 1].end] if end > i else ""
    if len(surface) < 4 or surface.isupper() or not tokens[end - 1].text[0].isupper():
        return None
    return Draft(i, end, tokens[i].start, tokens[end - 1].end, surface, fold(surface), guessed=True)


def weigh(draft: Draft, tokens: tuple[Token, ...], words: PlaceWords) -> None:
    """Set ``strength``, ``label`` and ``frame_only`` from the words in and around the draft."""
    first, last = draft.first, draft.last
    before = tokens[first - 1] if first and tokens[first - 1].sentence == tokens[first].sentence else None
    after = tokens[last] if last < len(tokens) and tokens[last].sentence == tokens[first].sentence else None
    strength = (
        _label(draft, tokens) + _size(draft) + (0.5 if any(t.pos == "PROPN" for t in tokens[first:last]) else -1.5)
    )
    if before is not None:
        word = before.text.lower().rstrip(".")
        if word == "the" and first > 1:
            word = tokens[first - 2].text.lower()
        if word in words.titles and before.text[0].isupper():
            strength -= 4.0
        elif word in ("of", "and", "or", "on", ","):
            strength += 0.4
        elif word in words.before_place:
            strength += 1.5
        elif (
            before.pos == "PROPN"
            and before.text[0].isupper()
            and before.entity[2:] in ("PERSON", "ORG", "")
            and before.end + 1 == tokens[first].start
        ):
            strength -= 2.5
    if _dateline(draft, tokens):
        strength += 3.0
    if after is not None:
        strength += _after(draft, after, tokens, words)
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
        draft.text.isupper() and len(draft.text) <= 6 and not _country(draft) and draft.label != "GPE"
    ):
        strength -= 4.0
    draft.strength = strength


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
    if after in LOCAL_BODIES and not begins and not _country(draft):
        return max(score, 0.0)
    if label in ("GPE", "LOC"):
        return score - (1.0 if begins else 0.0)
    if label and (begins or ends) and not any(p.kind == "facility" for p in draft.candidates):
        score = min(score, 0.0) - (2.5 if label in ("ORG", "PERSON", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT") else 1.0)
    return score


def _size(draft: Draft) -> float:
    if not draft.candidates:
        return 0.0
    best = max(draft.candidates, key=lambda p: (p.kind == "country", p.population))
    score = 0.5 if any(not p.alternate for p in draft.candidates) else 0.0
    if best.kind == "country":
        return 3.0
    if any(p.kind in ("region", "water", "province", "district") and not p.alternate for p in draft.candidates):
        score += 0.7
    if best.kind == "facility" and " " in draft.key:
        score += 2.5
    score += 1.0 if best.population >= 100_000 else 0.5 if best.population >= 15_000 else 0.0
    if best.wordy:
        score -= 1.0
    return score + (0.5 if " " in draft.key else 0.0)


def _after(draft: Draft, after: Token, tokens: tuple[Token, ...], words: PlaceWords) -> float:
    word = after.text.lower()
    if after.text == "-" and draft.last + 1 < len(tokens) and after.start == draft.end:
        follower = tokens[draft.last + 1].text
        if follower.lower() in HYPHENED or (follower[0].islower() and _country(draft)):
            draft.frame_only = True
        return 0.0
    if after.text[0].isupper() and after.start == draft.end + 1 and after.pos in ("PROPN", "NOUN", "ADJ"):
        if word in words.belongs_to_name:
            if word in LOCAL_BODIES and not _country(draft):
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
    elif after.text == "," and draft.last + 1 < len(tokens) and country_named(tokens[draft.last + 1].text):
        return 1.5
    return 0.0


def _half(draft: Draft, drafts: list[Draft], tokens: tuple[Token, ...]) -> bool:
    """Whether a name is hyphened to a word before it that is no place: half of a longer name ("Centre-Nord")."""
    i = draft.first - 1
    if i < 1 or tokens[i].text != "-" or tokens[i].end != draft.start or not tokens[i - 1].text[0].isupper():
        return False
    return not drafts or drafts[-1].last != i


def _whole(draft: Draft, tokens: tuple[Token, ...], text: str) -> Draft:
    """The unknown whole of which the draft is a half, as weak as it was."""
    first = draft.first - 2
    surface = text[tokens[first].start : draft.end]
    return Draft(
        first,
        draft.last,
        tokens[first].start,
        draft.end,
        surface,
        fold(surface),
        strength=draft.strength - 2.0,
        label=draft.label,
    )


def _dateline(draft: Draft, tokens: tuple[Token, ...]) -> bool:
    """Whether the name opens a sentence in capitals and a dash or a source in brackets follows soon ("GOMA, DR Congo (AP) -")."""
    first = tokens[draft.first]
    if not first.text.isupper() or (draft.first and tokens[draft.first - 1].sentence == first.sentence):
        return False
    return any(
        t.text in ("-", "–", "—", "--", "---", "(") for t in tokens[draft.last : draft.last + 6] if t.start > draft.end
    )


def _country(draft: Draft) -> bool:
    return any(p.kind == "country" for p in draft.candidates)
