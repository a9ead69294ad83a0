"""The forms that an English word takes, so that a list of lemmas is found in words that nobody has parsed."""

from __future__ import annotations

import re

DOUBLED = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")
HISSES = re.compile(r"(?:s|x|z|ch|sh)$")
IRREGULAR = {
    "beat": "beaten",
    "behead": "beheaded beheading",
    "blow": "blew blown",
    "body": "bodies",
    "break": "broke broken",
    "burn": "burnt",
    "child": "children",
    "crisis": "crises",
    "die": "dying",
    "drive": "drove driven",
    "fall": "fell fallen",
    "fight": "fought",
    "fire": "firing",
    "flee": "fled fleeing",
    "fly": "flew flown",
    "hold": "held",
    "kidnap": "kidnapped kidnapping",
    "knife": "knives",
    "leave": "left",
    "lose": "lost",
    "make": "made",
    "overthrow": "overthrew overthrown",
    "person": "people",
    "run": "ran",
    "say": "said",
    "shoot": "shot",
    "sing": "sang sung",
    "steal": "stole stolen",
    "strike": "struck",
    "sweep": "swept",
    "take": "took taken",
    "tell": "told",
    "thief": "thieves",
    "wife": "wives",
    "win": "won",
    "withdraw": "withdrew withdrawn",
}


def forms_of(lemma: str) -> tuple[str, ...]:
    """Return the lemma and the forms that it may take as a noun or a verb; some may be no words of English.

    >>> forms_of("raid")
    ('raid', 'raids', 'raided', 'raiding')
    """
    irregular = IRREGULAR.get(lemma, "").split()
    if lemma.endswith("man"):
        irregular.append(lemma[:-3] + "men")
    return tuple(dict.fromkeys((lemma, *_regular(lemma), *irregular)))


def _regular(lemma: str) -> tuple[str, ...]:
    if not lemma.isalpha():
        return (lemma + "s",)
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    plural = lemma + ("es" if HISSES.search(lemma) else "s")
    doubled = lemma + lemma[-1] if DOUBLED.search(lemma) else lemma
    return plural, lemma + "ed", lemma + "ing", doubled + "ed", doubled + "ing"
