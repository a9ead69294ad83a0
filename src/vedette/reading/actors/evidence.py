"""What the words around a name tell of its bearer, as votes for a kind.

No single witness is trusted: the parser calls a militia a person and a city an organisation. Its label is
one vote; the head of the name, a noun beside it ("the jihadist group X", "X fighters"), an office before
it, the preposition it stands behind and the gazetteer have theirs, and a name that is used ten times is
judged on all ten.
"""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.actor_words import Sort, hints
from vedette.model.syntax import Token
from vedette.reading.actors.looks import Vote, look_of
from vedette.reading.actors.scene import Found, Scene
from vedette.reading.actors.sorts import sort_of

WITHIN = hints("within")


def votes(scene: Scene, found: Found) -> Iterator[Vote]:
    """Yield what one mention of a name tells."""
    syntax, first, last = scene.syntax, found.first, found.last
    yield from look_of(scene, found)
    before = syntax[first - 1] if first and syntax[first - 1].sentence == syntax[first].sentence else None
    after = syntax[last] if last < len(syntax) and syntax[last].sentence == syntax[first].sentence else None
    if before is not None:
        yield from _noun_before(scene, before)
        if before.text.lower() in WITHIN:
            yield "place", 2.0
        if after is None or scene.noun(after) not in scene.heads.place_nouns:
            yield from _tied_before(scene, before)
    if after is not None:
        yield from _word_after(scene, after)
    yield from _described(scene, described_by(scene, found))
    yield from _in_the_tree(scene, found)


def _noun_before(scene: Scene, before: Token) -> Iterator[Vote]:
    """ "the jihadist group X", "militia leader X", "the town of X"."""
    if before.text.lower() in scene.groups.sides and before.pos == "ADJ":
        sort = scene.groups.sorts[scene.groups.sides[before.text.lower()]]
        if sort.kind in ("armed group", "militia"):
            yield sort.kind, 2.0
        return
    if before.pos not in ("NOUN", "PROPN", "ADP") or before.text[0].isupper():
        return
    word = scene.noun(before)
    if word == "of":
        above = scene.syntax[before.i - 1] if before.i else before
        noun = scene.noun(above)
        if noun in scene.heads.place_nouns:
            yield "place", 4.0
        elif noun in scene.offices.offices or noun in ("member", "fighter", "supporter", "wing"):
            yield "org", 1.5
        return
    if word in scene.offices.offices or word in scene.offices.titles or word in scene.offices.kin:
        yield "person", 5.0
    elif word in scene.heads.place_nouns:
        yield "place", 4.0
    else:
        described = sort_of(scene, before)
        if described is not None:
            one = described.one or (before.tag == "NN" and _one_of_many(described, word))
            yield ("person" if one else described.kind), 4.0
        elif word in BODIES and before.tag == "NN":
            yield BODIES[word], 4.0
        elif word in NICKNAMING:
            yield "person", 3.0  # "the capture of alias X"


def _tied_before(scene: Scene, before: Token) -> Iterator[Vote]:
    """ "Turkish-backed X" is no state's own army; "groups, including X" and "such as X" give X their sort."""
    syntax, low = scene.syntax, before.text.lower()
    if (
        low in ("backed", "supported", "sponsored", "aligned", "funded", "allied", "armed")
        and before.i > 1
        and syntax[before.i - 1].text == "-"
    ):
        yield "armed group", 4.0
    elif low == "as" and before.i > 1 and syntax[before.i - 1].text.lower() in NICKNAMING:
        noun = next((t for t in reversed(syntax.tokens[max(before.i - 4, 0) : before.i - 1]) if t.pos == "NOUN"), None)
        if noun is not None and noun.sentence == before.sentence:
            yield from _described(scene, noun)  # "the man known as X"
    elif low in ("including", "as", "like", "namely", "and"):
        for k in range(before.i - 1, max(before.i - 5, -1), -1):
            noun = syntax[k]
            if noun.sentence != before.sentence or noun.text[0].isupper():
                return
            if noun.pos == "NOUN":
                if low != "and":
                    yield from _described(scene, noun, of_many=True)
                return


NICKNAMING = hints("nicknaming")
THEN = ("once", "now", "then", "formerly", "also")
"""Words that stand before the noun of an apposition: "X, once the man who …"."""


def described_by(scene: Scene, found: Found) -> Token | None:
    """Return the noun of an apposition behind a name: "X (ABC), the jihadist group"."""
    syntax = scene.syntax
    at, n = found.last, len(syntax)
    if at + 2 < n and syntax[at].text == "(":
        at = next((k + 1 for k in range(at, min(at + 6, n)) if syntax[k].text == ")"), at)
    if (
        at + 3 < n
        and syntax[at].text == ","
        and syntax[at + 1].text.lower() in ("once", "now", "then", "formerly", "also")
    ):
        at += 1
    if (
        at + 2 >= n
        or syntax[at].text.lower() not in (",", "-", "–", "—", *THEN)
        or syntax[at + 1].text.lower() not in ("a", "an", "the", "one", "its", "their", "another")
    ):
        return None
    for k in range(at + 2, min(at + 9, n)):
        token = syntax[k]
        if token.sentence != syntax[found.first].sentence or (
            token.pos in ("VERB", "AUX", "PUNCT", "ADP") and token.text != "-" and token.dep != "amod"
        ):
            return None
        if token.pos == "NOUN" and (
            k + 1 >= n or (syntax[k + 1].pos not in ("NOUN", "PROPN", "PART") and syntax[k + 1].text != "-")
        ):
            return token
    return None


def _word_after(scene: Scene, after: Token) -> Iterator[Vote]:
    """What follows: "X fighters", "X province", "X leader", "X, 34,", "X-backed", "X (ABC)"."""
    words = scene.syntax.tokens[after.i + 1 : after.i + 3]
    if len(words) < 2:
        return
    if after.text == "-":
        tie = words[0].text.lower()
        if tie in ("based", "held", "born", "controlled", "area"):
            yield "place", 1.5 if tie in ("controlled", "held") else 4.0
        elif tie in scene.groups.ties:
            yield "org", 1.5
            yield "acts", 1.0
    elif after.text == "," and words[0].text.isdigit() and len(words[0].text) == 2 and words[1].text in (",", "."):
        yield "person", 4.0
    elif after.text == "(" and words[1].text == ")" and words[0].text.isupper() and len(words[0].text) > 2:
        yield "org", 3.0
    elif after.pos == "NOUN" and not after.text[0].isupper():
        yield from _noun_after(scene, scene.noun(after))
    elif after.pos == "ADJ" and after.text.islower() and words[0].pos == "NOUN" and words[0].i == after.head:
        yield from _noun_after(scene, scene.noun(words[0]))  # "the Kraken nationalist formation"
    elif after.tag == "POS":
        yield from _possessed(scene, after)


def _possessed(scene: Scene, after: Token) -> Iterator[Vote]:
    """What a name owns: "X's rule", "X's men", "X's military spokesman"."""
    words = scene.syntax.tokens[after.i + 1 : after.i + 5]
    noun = next((t for t in words if t.pos in ("NOUN", "PROPN")), None)
    above = scene.syntax[noun.head] if noun is not None and noun.dep == "compound" else noun
    if above is None:
        return
    if above.lemma.lower() in ("regime", "rule", "dictatorship", "presidency", "dynasty"):
        yield "person", 2.5
    if above.text.lower() in ("men", "boys", "gunmen", "henchmen", "fighters", "loyalists"):
        yield "person", 1.5
    if scene.noun(above) in SPEAKERS:
        yield "org", 2.0
        yield "armed", 1.0 if words[0].text.lower() in ("armed", "military") else 0.0


def _noun_after(scene: Scene, word: str) -> Iterator[Vote]:
    sort = scene.groups.nouns.get(word)
    if word in scene.heads.place_nouns:
        yield "place", 3.0
    elif sort is not None and sort.name == "government":
        yield "person", 2.0
    elif word in scene.groups.carriers or sort is not None:
        yield ("community", 3.0) if sort is not None and sort.kind == "community" else ("org", 2.0)
        if (sort is not None and sort.kind in ("armed group", "militia")) or word in ("fighter", "faction"):
            yield sort.kind if sort is not None else "armed group", 3.0
    elif word in scene.offices.offices:
        yield "org", 2.0
    if word in ARMED_AFTER or word in FORMATIONS:
        yield "armed", 1.5


ARMED_AFTER = hints("armed_after")
FORMATIONS = hints("units") | {"formation", "detachment"}
BEFALLING_ONE = frozenset(
    ("arrest", "detain", "jail", "imprison", "sentence", "convict", "assassinate", "extradite", "exile", "poison")
)
"""Verbs whose object, where it is a name like a person's, is one."""
MADE_BETWEEN = frozenset(
    ("ceasefire", "truce", "armistice", "talk", "negotiation", "deal", "agreement", "accord", "pact", "clash", "swap")
)
"""What is made between parties, and lies between no places."""
SPEAKERS = frozenset(
    ("spokesman", "spokeswoman", "spokesperson", "leader", "leadership", "commander", "wing", "founder")
)
"""Offices that a body has and a person or a place has not: "X's military spokesman"."""
ARMED_THINGS = hints("armed_things")
TAKING = hints("taking")
TAKEN = hints("taken")


def _in_the_tree(scene: Scene, found: Found) -> Iterator[Vote]:
    """What the name does in its sentence, and what is said of it there."""
    syntax = scene.syntax
    head = syntax[found.head]
    above = syntax[head.head]
    if head.dep in ("nsubj", "nsubjpass"):
        yield from _as_subject(scene, head, above)
    elif head.dep == "conj":
        yield from _beside_a_subject(scene, found, head)
    elif head.dep == "pobj" and above.dep == "agent":
        lemma = syntax[above.head].lemma.lower()
        yield "acts", 1.0 if lemma in scene.acting.subject else 0.2
        if lemma in scene.acting.armed or lemma in OVER:
            yield "armed", 1.5
    elif head.dep == "pobj" and above.text.lower() == "by" and syntax[above.head].lemma.lower() in ASSAULTS:
        yield "armed", 1.5
        yield "acts", 1.0
    elif head.dep == "pobj":
        yield from _behind(scene, above)
    elif head.dep == "appos" and above.pos == "NOUN" and above.i < found.first:
        yield from _described(scene, above)
        if above.dep == "nsubj":
            yield from _as_subject(scene, above, syntax[above.head])
    if head.dep in ("dobj", "nsubjpass"):
        yield from _as_object(scene, head, above)
    yield from _told_behind(scene, found, head)


def _beside_a_subject(scene: Scene, found: Found, head: Token) -> Iterator[Vote]:
    """What the last of several subjects does: "the army and the M23 clashed"."""
    syntax = scene.syntax
    first = head
    while first.dep == "conj" and first.head != first.i:
        first = syntax[first.head]
    if first.dep in ("nsubj", "nsubjpass") and first.pos in ("NOUN", "PROPN"):
        yield from _as_subject(scene, first, syntax[first.head])
    elif first.dep == "pobj" and syntax[first.head].text.lower() == "between":
        yield from _behind(scene, syntax[first.head])
    elif found.last < len(syntax) and syntax[found.last].tag == "VBD":
        verb = syntax[found.last].lemma.lower()
        if verb in scene.acting.armed or verb in scene.acting.fights:
            yield "armed", 1.5
            yield "acts", 1.0


def _told_behind(scene: Scene, found: Found, head: Token) -> Iterator[Vote]:
    """What hangs on the name: an apposition, "who …", "which is a …"."""
    syntax = scene.syntax
    for child in syntax.children(head.i):
        if child.dep == "appos" and not found.first <= child.i < found.last:
            yield from _described(scene, child)
        elif child.dep == "relcl":
            who = syntax.child(child.i, "nsubj", "nsubjpass")
            if who is not None and who.text.lower() == "who":
                one_word = found.last - found.first == 1
                yield "person", 4.0 if last_is_name(scene, found) else 2.5 if one_word else 2.0
            elif who is not None and child.lemma == "be":
                yield from _described(scene, syntax.child(child.i, "attr"))


def last_is_name(scene: Scene, found: Found) -> bool:
    """Return whether a name of two or three words may be a person's: no word of it heads a body's name."""
    words = [scene.syntax[k].text.lower() for k in range(found.first, found.last)]
    return 1 < len(words) < 5 and not any(w in scene.heads.heads or w in scene.heads.not_actors for w in words)


def _as_subject(scene: Scene, head: Token, verb: Token) -> Iterator[Vote]:
    lemma = verb.lemma.lower()
    yield "acts", 1.0 if lemma in scene.acting.subject else 0.2
    if head.dep == "nsubj":
        thing = scene.syntax.child(verb.i, "dobj")
        if lemma in scene.acting.armed or lemma in OVER:
            taken = thing is not None and scene.placed[thing.i] is not None
            weight = 1.5 if lemma in VIOLENT else 1.0 if lemma in scene.acting.armed else 0.0
            yield "armed", weight + (1.5 if taken else 0.0)
        if thing is not None and thing.lemma.lower() in ARMED_THINGS:
            yield "armed", 1.5
        if lemma == "fire" and any(p.text.lower() in AIMING for p in scene.syntax.children(verb.i, "prep")):
            yield "armed", 1.5
        if lemma in CLAIMING:
            told = scene.syntax.child(verb.i, "xcomp")
            if (thing is not None and thing.lemma.lower() == "responsibility") or (
                told is not None and told.lemma.lower() in scene.acting.armed | VIOLENT | OVER
            ):
                yield "armed", 1.5  # "X claimed to have killed", "X claimed responsibility"
    if lemma == "be":
        yield from _described(scene, scene.syntax.child(verb.i, "attr"))
    if lemma in PERSONAL_VERBS:
        yield "person", 2.5


def _as_object(scene: Scene, thing: Token, verb: Token) -> Iterator[Vote]:
    lemma = verb.lemma.lower()
    if lemma in TAKING:
        yield "place", 1.5
    if lemma in ("accuse", "blame"):
        yield "acts", 1.0
        yield ("person", 1.5) if thing.entity[2:] == "PERSON" else ("org", 2.0)
    if lemma in BEFALLING_ONE and thing.pos == "PROPN":
        longer = scene.syntax.child(thing.i, "compound") is not None
        yield "person", 2.5 if thing.entity[2:] == "PERSON" or (longer and not thing.entity) else 0.0
    if lemma in scene.acting.fought:
        yield "armed", 1.0
    if lemma in ("arm", "equip", "disarm"):
        yield "armed", 1.5
    if lemma == "involve" and scene.syntax[verb.head].lemma.lower() in scene.acting.fights:
        yield "armed", 1.5


def _behind(scene: Scene, prep: Token) -> Iterator[Vote]:
    """What the word before a preposition tells: "clashes with X", "fighters from X", "the fall of X"."""
    low, above = prep.text.lower(), scene.syntax[prep.head]
    if low == "between" and above.lemma.lower() in MADE_BETWEEN:
        yield "acts", 2.0
        yield "org", 1.5
    if low in ("between", "with", "against") and above.lemma.lower() in scene.acting.fights:
        yield "armed", 1.5
    elif low in ("from", "of"):
        noun = scene.noun(above)
        sort = scene.groups.nouns.get(noun)
        if noun == "fighter" or (sort is not None and sort.kind in ("armed group", "militia")):
            yield "armed group", 3.0
        elif sort is not None and sort.name == "army":
            yield "state forces", 2.0
        elif low == "of" and above.lemma.lower() in TAKEN:
            yield "place", 1.5
        elif low == "of" and above.lemma.lower() == "defeat":
            yield "armed", 1.5
            yield "org", 1.0


def _described(scene: Scene, noun: Token | None, *, of_many: bool = False) -> Iterator[Vote]:
    """Yield what a describing noun tells: "X, the leader of Y", "X is a rebel group"."""
    if noun is None or noun.pos not in ("NOUN", "PROPN") or noun.text[0].isupper():
        return
    word = scene.noun(noun)
    if word in scene.heads.place_nouns:
        yield "place", 4.0
        return
    sort = sort_of(scene, noun)
    if sort is None and word in BODIES and not of_many:
        yield BODIES[word], 4.0
    if noun.tag == "NN" and not of_many and (word in scene.offices.offices or _one_of_many(sort, word)):
        yield "person", 4.0  # "X, the UN envoy", "X, a former policeman"
    elif sort is not None and not sort.one and not sort.people:
        if of_many or noun.tag != "NNS" or sort.fold is None:
            yield sort.kind, 4.0
    elif word in ("man", "woman") and noun.tag == "NN":
        yield "person", 4.0
    elif word in scene.offices.offices or (sort is not None and sort.one):
        yield "person", 3.0


def _one_of_many(sort: Sort | None, word: str) -> bool:
    """Return whether the singular of a group's noun is a person: "policeman", "rebel", not "police" or "militia"."""
    return sort is not None and sort.kind in ARMED_KINDS and word not in COLLECTIVES and " " not in word


ARMED_KINDS = frozenset(("state forces", "armed group", "militia"))
COLLECTIVES = hints("collectives") | hints("bodies_of_many")
PERSONAL_VERBS = hints("personal_verbs")
"""Verbs that only a person is the subject of."""
VIOLENT = hints("violent")
ASSAULTS = hints("assaults")
AIMING = frozenset(("at", "on", "into"))
CLAIMING = frozenset(("claim", "boast", "admit", "say", "vow", "threaten"))
OVER = hints("over")
"""Verbs by which somebody takes or holds a place."""
BODIES = {
    "party": "other",
    "branch": "other",
    "wing": "other",
    "offshoot": "armed group",
    "rebellion": "armed group",
    "insurgency": "armed group",
    "company": "other",
    "university": "other",
    "union": "other",
    "syndicate": "other",
    "association": "ngo",
    "federation": "other",
    "firm": "other",
    "mission": "international organisation",
    "charity": "ngo",
    "daily": "media",
}
"""What a noun of an apposition tells where it is no group's noun: "the Future Front, a Christian party"."""
