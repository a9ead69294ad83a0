"""Small grammar of English: articles, number, lists and the pluperfect, for names that come from anywhere.

A name of a report may be a proper name ("Syrian Observatory for Human Rights"), a plain noun ("rebels") or a
description ("opposition leader aligned with …"); each takes another article and another verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vedette.products.brief.wordlists import words

UNIQUE = words(
    "army government military police navy ministry opposition regime population kremlin parliament presidency "
    "junta authorities public coastguard"
)
"""Plain words that take "the" by themselves: there is one of it for the reader."""
NAME_HEADS = UNIQUE | words(
    "coalition airforce force forces council nations observatory committee union organization organisation agency "
    "court front movement party league alliance commission fund programme program states kingdom republic emirates "
    "institute group guard brigade division service federation office cross crescent bank society corps staff "
    "administration mission department community minority militia times post guardian army's netherlands philippines "
    "maldives bahamas comoros islands region territory territories congress assembly senate command directorate "
    "monitor battalion regiment bureau foundation centre center network syndicate secretariat"
)
"""Last words after which a proper name of several words takes "the"."""
LANDS_WITH_THE = words(
    "philippines netherlands maldives bahamas comoros seychelles gambia balkans caucasus sahel levant"
)
"""Lands and regions of one word that take "the"."""
SPOKEN_WITH_THE = words("UN US UK EU UAE AU ICRC ICC ICJ IAEA WHO WFP IMF IDF UAF FBI CIA DRC CAR RSF SAF")
PLURALS = words(
    "people police women men children personnel troops forces rebels militias fighters brigades units factions groups "
    "residents authorities soldiers civilians protesters officials insurgents militants dead wounded"
)
SINGULAR_IN_S = words("hamas series news headquarters arms paris laos honduras texas wales")
_OPENERS = words(
    "The A An Some Several Many Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds Thousands"
)
_POST = re.compile(
    r",(?!\d{3}\b)|\s(?:of|in|from|with|at|near|for|to|on|by|who|that|which|aligned|allied|loyal|backed|linked|based|led)\b"
)
PARTICIPLES = {
    "withdrew": "withdrawn", "began": "begun", "rose": "risen", "fell": "fallen", "took": "taken", "gave": "given",
    "was": "been", "were": "been", "broke": "broken", "drove": "driven", "shook": "shaken",
}  # fmt: skip


def head_of(name: str) -> str:
    """Return the last word of the noun phrase before what hangs on it: "leader" of "leader of the party"."""
    words = _POST.split(name, maxsplit=1)[0].split()
    return words[-1] if words else name


def is_plural(name: str) -> bool:
    """Return whether ``name`` takes a plural verb.

    >>> [is_plural(n) for n in ("rebels", "United Nations", "a medic and two nurses", "the police", "Hamas")]
    [True, False, True, True, False]
    """
    first = _POST.split(name, maxsplit=1)[0]
    if " and " in first:
        return True
    head = head_of(name)
    low = head.lower()
    if low in PLURALS or (low.endswith(("men", "women", "people")) and low not in ("specimen", "regimen", "abdomen")):
        return True
    if any(c.isupper() for c in head):
        return (
            low.endswith(
                ("ians", "ites", "this", "ists", "elis", "aqis", "anis", "udis", "enis", "alis", "atis", "aitis")
            )
            and low not in SINGULAR_IN_S
        )
    return low.endswith("s") and not low.endswith(("ss", "us", "is")) and low not in SINGULAR_IN_S


def with_article(name: str, kind: str) -> str:
    """Return ``name`` as it stands within a sentence.

    >>> with_article("Malian army", "state forces"), with_article("rebels", "armed group")
    ('the Malian army', 'rebels')
    >>> with_article("opposition leader aligned with the front", "person"), with_article("aid worker", "person")
    ('an opposition leader aligned with the front', 'an aid worker')
    """
    words = name.split()
    if not words or words[0].lower() in ("the", "a", "an", "some", "several", "many", "two", "three"):
        return name[:1].lower() + name[1:] if words and words[0] in ("The", "A", "An") else name
    if words[0].endswith(("’s", "'s")):
        return name
    head = head_of(name)
    low = head.lower()
    if low in UNIQUE and len(words) == 1:
        return f"the {low if head[1:].islower() else head}"
    if words[0].lower() in PLURALS and words[0][1:].islower() and (len(words) == 1 or words[1].islower()):
        return decapitalised_first(name)
    if not any(c.isupper() for c in head):
        if low in UNIQUE:
            return f"the {name}"
        if is_plural(name):
            return name
        if low in NAME_HEADS and len(words) > 1 and words[0][:1].isupper() and "-" not in words[0]:
            return f"the {name}"
        return f"{_indefinite(name)} {name}"
    if kind == "person":
        return name
    if len(words) == 1:
        takes = name in SPOKEN_WITH_THE or low in UNIQUE | LANDS_WITH_THE or is_plural(name)
        return f"the {name}" if takes else name
    return f"the {name}" if low in NAME_HEADS or {"of", "for"} & set(words[1:-1]) else name


def _indefinite(name: str) -> str:
    first = name.split()[0]
    if first[:2].isupper():
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    return "an" if first[0].lower() in "aeiou" and not first.lower().startswith(("uni", "eu", "one", "us")) else "a"


def listed(names: Sequence[str], *, more: int = 0) -> str:
    """Return names as "A", "A and B", "A, B and C" or "A, B and others"; empty for none."""
    if not names:
        return ""
    if more:
        return ", ".join(names) + " and others"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def sentence_case(text: str) -> str:
    """Return ``text`` with a capital first letter, unless its first word has a capital within ("eThekwini")."""
    first = text.split(" ", 1)[0]
    return text if any(c.isupper() for c in first) else text[:1].upper() + text[1:]


def agreed(subject: str, predicate: str) -> str:
    """Return ``predicate`` with "was" turned to "were" after a plural subject."""
    if predicate.startswith("was ") and is_plural(subject):
        return f"were {predicate[4:]}"
    return predicate


def participle(predicate: str) -> str:
    """Return a past predicate as it stands after "had" or "have".

    >>> participle("withdrew from Bor"), participle("was captured"), participle("shelled the port")
    ('withdrawn from Bor', 'been captured', 'shelled the port')
    """
    verb, _, rest = predicate.partition(" ")
    told = PARTICIPLES.get(verb, verb)
    return f"{told} {rest}" if rest else told


def decapitalised_first(text: str) -> str:
    """Return ``text`` with a small first letter."""
    return text[:1].lower() + text[1:]


def decapital_article(text: str) -> str:
    """Return ``text`` with a small first letter where it opens with an article: "The army" in mid-sentence."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first in _OPENERS else text
