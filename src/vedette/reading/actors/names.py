"""Runs of capitalised words that are one name: where a name begins, what joins it, where it ends.

The parser's own entities are asked only where capitals leave a doubt ("and" inside "Ministry of Trade
and Industry"), for they break off or run on in names that the model has not met.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vedette.knowledge.actor_words import hints, office_words
from vedette.knowledge.organisations import organisation_named, organisation_starts
from vedette.model.syntax import Syntax, Token
from vedette.reading.actors.nouned import with_its_noun
from vedette.reading.actors.scene import Scene

PARTICLES = hints("particles")
HYPHENED = hints("hyphened")
"""Articles that hang on the next word by a hyphen: "al-Julani"."""
OWNERS = hints("owners")
"""Words whose possessive belongs to the name: "People's Defence Force"."""
COMMON = hints("common")
PREFIXES = frozenset(("pro", "anti", "non", "ex", "post", "pre", "mid"))
LONGEST = 18
NUMBERED_NAMES = hints("numbered_names")
"""Words of names that a number may stand before or behind: "92nd Brigade", "Division 30", "23 March Movement"."""
MONTHS = hints("months")
OPENERS = hints("openers")
"""Small words that the parser takes for names where they open a sentence: "Toward Goma came …"."""
ORDINAL = re.compile(r"\d{1,4}(?:st|nd|rd|th|d)?$")


def runs(scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield the token ranges of names, headlines last; they do not overlap and cross no sentence."""
    known: set[str] = set()
    uncased: list[tuple[int, int]] = []
    starts, tokens = organisation_starts(), scene.syntax.tokens
    for number, (first, last) in enumerate(scene.syntax.sentences):
        if not scene.cased[number]:
            uncased.append((first, last))
            continue
        i = first
        while i < last:
            text = tokens[i].text
            if text[0].islower() and text not in HYPHENED and text not in starts:
                i += 1
                continue
            whole = _organisation(scene, i, last) if text in starts else 0
            if whole:
                known.add(scene.slice(i, whole))
                yield i, whole
                i = whole
            elif _begins(scene, i, first, last):
                end = _end(scene, i, last)
                known.add(scene.slice(i, end))
                yield i, end
                i = end
            else:
                i += 1
    shouted = len(uncased) > 0.8 * len(scene.cased)
    for first, last in uncased:
        if not shouted and last - first < 6 and _is_signature(scene.syntax, first, last):
            yield first, last
        elif shouted:
            yield from _entities(scene.syntax, first, last)
        else:
            yield from _known(scene, known, first, last)


def _is_signature(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether a line is nothing but a person's name and rank, as under a letter."""
    start = first
    while start < last and syntax[start].text.lower().rstrip(".") in office_words().called:
        start += 1
    words = syntax.tokens[start:last]
    return len(words) > 1 and all(
        t.entity[2:] == "PERSON" or (start > first and t.pos == "PROPN" and is_capital(t)) for t in words
    )


def _organisation(scene: Scene, i: int, last: int) -> int:
    """Return the token after a well-known organisation of two words or more that begins at ``i``, 0 for none."""
    longest = organisation_starts().get(scene.syntax[i].text, 0)
    for end in range(min(i + longest, last), i + 1, -1):
        if organisation_named(scene.slice(i, end)) is not None and not (
            end < last and is_capital(scene.syntax[end]) and scene.syntax[end].pos == "PROPN"
        ):
            return end
    return 0


def _known(scene: Scene, known: set[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the names of a headline: those that the text under it has, nations and well-known organisations."""
    i = first
    while i < last:
        if is_capital(scene.syntax[i]) and not (i > first and scene.syntax[i - 1].text == "-" and _tight(scene, i - 2)):
            for end in range(min(i + 6, last), i, -1):
                if scene.slice(i, end) in known or organisation_named(scene.slice(i, end)) is not None:
                    yield i, end
                    i = end - 1
                    break
        i += 1


def _entities(syntax: Syntax, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the parser's names, where capitals mean nothing."""
    start = None
    for i in range(first, last + 1):
        label = syntax[i].entity if i < last else ""
        if start is not None and not label.startswith("I-"):
            yield start, i
            start = None
        if label[2:] in ("PERSON", "ORG", "NORP", "GPE") and label.startswith("B-") and syntax[i].pos != "DET":
            start = i


def is_capital(token: Token) -> bool:
    """Return whether a word is written as a name or a short form is ("Hama", "M23", "eBay" not)."""
    text = token.text
    return text[0].isupper() or (text[0] in "'’‘" and text[1:2].isupper())


def _begins(scene: Scene, i: int, first: int, last: int) -> bool:
    token = scene.syntax[i]
    if token.text[0].isdigit():
        return _is_numbered(scene, i, last)
    if not is_capital(token):
        low = token.text.lower()
        return low in HYPHENED and i + 2 < last and _tight(scene, i) and is_capital(scene.syntax[i + 2])
    low = token.text.lower()
    if token.pos == "SYM" or "$" in low:
        return False
    if token.text == "New" and i + 1 < last and is_capital(scene.syntax[i + 1]):
        return i > first or _opens_as_name(scene, i, last)
    if low in MONTHS and _is_numbered(scene, i, last):
        return True
    short = len(token.text) > 1 and token.text.isupper()
    timed = token.entity[2:] in ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL") and token.pos != "PROPN"
    if low in COMMON and not short and _is_given_name(scene, i, last):
        return True
    if (low in COMMON and not (short and _is_short_form(scene, i))) or (timed and not short):
        return False
    if i == first and (low in OPENERS or (short and i + 1 < last and scene.syntax[i + 1].text == ":")):
        return token.text in scene.inner
    if token.entity[2:] in ("DATE", "TIME") and low in COMMON:
        return False
    if low in PREFIXES and i + 1 < last and scene.syntax[i + 1].text == "-":
        return False
    if i > first and scene.syntax[i - 1].text not in "\"'“‘:(•-–—":
        return token.pos not in ("DET", "PRON", "ADP") or len(token.text) > 3
    return _opens_as_name(scene, i, last)


def _is_short_form(scene: Scene, i: int) -> bool:
    """Return whether capitals that spell a common word are a body's short form: "WHO", "the DEC", "(MAR)"."""
    text = scene.syntax[i].text
    if len(text) < 3 or text.lower() in ("the", "and", "all", "not", "but", "for"):
        return False
    before = scene.syntax[i - 1].text.lower() if i else ""
    return organisation_named(text) is not None or before in ("the", "(", "[", "-lrb-", "-lsb-")


def _is_given_name(scene: Scene, i: int, last: int) -> bool:
    """Return whether a word that is a month's name or its short form is a person's: "Secretary Mar X", "April Y"."""
    syntax = scene.syntax
    if i + 1 >= last or not is_capital(syntax[i + 1]) or syntax[i].text.lower() not in MONTHLIKE:
        return False
    office = (
        i > 0
        and syntax[i - 1].text[0].isupper()
        and (syntax[i - 1].text.lower().rstrip(".") in scene.offices.offices | scene.offices.titles)
    )
    return (office or syntax[i].entity == "B-PERSON") and syntax[i + 1].pos == "PROPN"


MONTHLIKE = MONTHS | {"mar", "jan", "dec", "sun"}


def _is_numbered(scene: Scene, i: int, last: int) -> bool:
    """Return whether a number or a month opens a name: "23 March Movement", "March 23 Movement", "1st Guards Army"."""
    syntax = scene.syntax
    low = syntax[i].text.lower()
    number = ORDINAL.match(low) is not None
    at = i + 1
    second = syntax[at].text.lower() if at < last else ""
    if second and (second in MONTHS if number else ORDINAL.match(second)):
        at += 1
    elif not number:
        return False
    if at - i == 1 and low.isdigit() and len(low) > 3:
        return False
    end = at
    while end < last and end - at < 6 and is_capital(syntax[end]) and syntax[end].text.lower() not in COMMON:
        end += 1
    return any(syntax[k].text.lower() in NUMBERED_NAMES for k in range(at, end))


def _opens_as_name(scene: Scene, i: int, last: int) -> bool:
    """Return whether the capital of a sentence's first word is more than its place."""
    token = scene.syntax[i]
    if i in scene.nations or token.pos == "PROPN" or (len(token.text) > 1 and token.text.isupper()):
        return True
    if token.entity[2:] in ("PERSON", "ORG", "NORP", "GPE", "FAC", "LOC", "PRODUCT", "EVENT") and token.pos not in (
        "DET",
        "NOUN",
    ):
        return True
    following = scene.syntax[i + 1] if i + 1 < last else None
    if following is not None and following.text.isdigit() and token.text.lower() in NUMBERED_NAMES:
        return True  # "Battalion 444"
    if token.text in scene.inner and token.pos in ("ADJ", "NOUN", "X") and scene.noun(token) not in scene.groups.nouns:
        return True
    return (
        token.pos in ("ADJ", "NOUN", "X", "VERB")
        and following is not None
        and is_capital(following)
        and following.pos == "PROPN"
        and scene.noun(token) not in scene.groups.nouns
    )


def _tight(scene: Scene, i: int) -> bool:
    """Return whether a hyphen follows token ``i`` with no space on either side."""
    a, b = scene.syntax[i], scene.syntax[i + 1]
    return (
        b.text in ("-", "–", "/")
        and a.end == b.start
        and i + 2 < len(scene.syntax)
        and b.end == scene.syntax[i + 2].start
    )


def _end(scene: Scene, i: int, last: int) -> int:
    """Return the token after the name that begins at ``i``."""
    syntax = scene.syntax
    stop = min(last, i + LONGEST)
    end = i + 1
    if syntax[i].text.lower() in HYPHENED and i + 2 < last and _tight(scene, i):
        end = i + 3
    numbered = syntax[i].text[0].isdigit() or (syntax[i].text.lower() in MONTHS and i + 1 < last)
    while numbered and end < stop and (syntax[end].text.lower() in MONTHS or syntax[end].text[0].isdigit()):
        end += 1
    while end < stop:
        token = syntax[end]
        if is_capital(token) and (
            token.text.lower() not in COMMON
            or _is_given_name(scene, end, last)
            or (token.text == "New" and end + 1 < stop and is_capital(syntax[end + 1]))
        ):
            end += 1
            continue
        taken = _joined(scene, i, end, stop)
        if not taken:
            break
        end += taken
    return with_its_noun(scene, i, end, last)


def _joined(scene: Scene, start: int, at: int, stop: int) -> int:
    """Return how many tokens from ``at`` on continue the name, the last of them a capital; 0 for none."""
    syntax = scene.syntax
    token, low = syntax[at], syntax[at].text.lower()
    before = syntax[at - 1]
    if low.isdigit() and len(low) < 4 and before.text.lower() in NUMBERED_NAMES and before.text[0].isupper():
        return 1
    after = syntax[at + 1] if at + 1 < stop else None
    if after is None:
        return 0
    if token.text == "." and before.end == token.start and before.text.lower() in scene.offices.ranks:
        return 2 if is_capital(after) else 0
    if token.text in ("-", "–", "/"):
        joins = is_capital(after) or after.text[0].isdigit() or after.text.lower() in ("ul", "e", "al", "wal", "i")
        tied = after.text.lower() in scene.groups.ties
        return 2 if joins and not tied and _tight(scene, at - 1) else 0
    if token.text in "\"“'‘" and is_capital(after) and (size := _nickname(syntax, at, stop)):
        return size
    if low in ("'s", "’s", "'", "’"):
        return 2 if before.text.lower() in OWNERS and is_capital(after) else 0
    if low in PARTICLES and at + 2 < stop and after.text in PARTICLES and is_capital(syntax[at + 2]):
        return 3  # "van de Perre", "von der Leyen"
    if low in PARTICLES and (is_capital(after) or (at + 2 < stop and _tight(scene, at) and is_capital(syntax[at + 2]))):
        if is_capital(after):
            return 2 if low not in ("as", "an", "la", "le", "ad", "fi") or token.pos == "PROPN" else 0
        return 3
    if low in ("&", "+") and is_capital(after):
        return 2
    return _linked(scene, start, at, stop)


def _nickname(syntax: Syntax, at: int, stop: int) -> int:
    """Return how many tokens a quoted nickname and the word behind it have: 'Joaquín "El Chapo" Guzmán'."""
    for size in (2, 3, 4):
        if at + size + 1 < stop and syntax[at + size].text in "\"”'’" and is_capital(syntax[at + size + 1]):
            return size + 2
    return 0


ARMIES = frozenset(("army", "forces", "force", "troops", "militia", "brigade", "movement", "party", "front"))


def _linked(scene: Scene, start: int, at: int, stop: int) -> int:
    """As ``_joined``, for "of", "for", "and", "in": small words that join names only sometimes."""
    syntax = scene.syntax
    low = syntax[at].text.lower()
    nxt = at + 2 if syntax[at + 1].text.lower() == "the" and at + 2 < stop else at + 1
    if nxt == at + 2 and syntax[nxt].text == "former" and nxt + 1 < stop:
        nxt += 1
    dated = low == "on" and syntax[min(nxt, stop - 1)].text.lower() in COMMON  # "the Blue Front on Monday"
    if nxt >= stop or dated or not is_capital(syntax[nxt]):
        return 0
    size = nxt - at + 1
    one_entity = syntax[at].entity.startswith("I-") and syntax[nxt].entity.startswith("I-")
    head = syntax[at - 1].text.lower()
    known = head in scene.heads.heads or head in scene.heads.not_actors
    office = head in scene.offices.offices or head in scene.offices.titles
    if low == "of" and any(syntax[k].text.lower() == "for" for k in range(start + 1, at)):
        return size  # "Movement for the Liberation of X"
    if low == "of":
        if head in ARMIES and syntax[nxt].entity[2:] == "PERSON":
            return 0  # "the Libyan National Army of X"
        if office and any(
            scene.slice(k, nxt + 1).lower() in scene.offices.offices for k in range(max(start, at - 3), at)
        ):
            return size
        return size if (known or one_entity) and not (office and not known) else 0
    if low in ("for", "against", "to", "on", "without"):
        return (
            size
            if (known and head not in ("forces", "force", "troops", "state", "states", "house", "police", "army"))
            or (one_entity and low != "to")
            else 0
        )
    if low == "and" and one_entity and at == start + 1 and syntax[at].entity[2:] == "ORG":
        end = nxt + 1
        while end < stop and is_capital(syntax[end]) and syntax[end].entity.startswith("I-"):
            end += 1
        if syntax[end - 1].text.lower() in scene.heads.heads and end > nxt + 1 and head not in scene.heads.heads:
            return size  # "Justice and Equality Movement"
    if low in ("and", "in", "y", "e", "et"):
        return size if _coordinated(scene, start, at, nxt, stop) else 0
    return 0


def _coordinated(scene: Scene, start: int, at: int, nxt: int, stop: int) -> bool:
    """Return whether "and" or "in" joins two parts of one name: "Ministry of Trade and Industry"."""
    syntax = scene.syntax
    low = syntax[at].text.lower()
    if low == "and" and _chained(scene, start, at, nxt, stop):
        return True
    inside = any(syntax[k].text.lower() in ("of", "for") for k in range(start + 1, at))
    land = scene.nations.get(nxt)
    if low == "in" and inside and land is not None and land.last < stop and syntax[land.last].text in ("(", "["):
        return True  # "Front for Change in X (FCX)"
    one_entity = syntax[at].entity.startswith("I-") and syntax[nxt].entity.startswith("I-")
    return one_entity and (inside or low != "and") and syntax[at - 1].entity[2:] != "PERSON"


def _chained(scene: Scene, start: int, at: int, nxt: int, stop: int) -> bool:
    """Return whether "and" joins the last two words of "Group for the Support of X and Y"."""
    syntax = scene.syntax
    words = [syntax[k].text.lower() for k in range(start, at)]
    if "for" not in words:
        return False
    ahead = syntax[nxt + 1].text.lower() if nxt + 1 < stop else ""
    if ("of" not in words or words.index("of") < words.index("for")) and ahead not in ("in", "of", "("):
        return False
    if nxt in scene.nations or scene.placed[nxt] is not None or syntax[at - 1].entity[2:] == "PERSON":
        return False
    return nxt + 1 >= stop or not is_capital(syntax[nxt + 1])
