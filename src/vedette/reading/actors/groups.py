"""Groups and persons that are told by a noun: "rebel forces", "Malian troops", "HTS fighters", "a witness".

A noun of the word lists is the head; what stands before it says whose side it is. "Iran-backed militias"
are told by the noun alone, because Iran is another actor; "HTS fighters" are HTS.
"""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.actor_words import Sort, hints
from vedette.model.syntax import Token
from vedette.reading.actors.evidence import described_by
from vedette.reading.actors.phrases import owner_behind, phrase_before, set_place, tie_words
from vedette.reading.actors.roles import office_before_comma
from vedette.reading.actors.scene import Found, Scene
from vedette.reading.actors.sorts import sort_of

ARGUMENTS = hints("arguments")
OPEN = frozenset(("NOUN", "PROPN", "ADJ", "VERB"))
BARE = frozenset(("people", "persons", "leaders", "sources", "officers", "officials"))
"""Sorts so common that they count only as arguments of a verb or of "by", "to", "with"."""
MANY = frozenset(("parties", "allies", "business"))
"""Sorts that are actors in the plural only: "all parties", "its allies", not "the party", "an ally of X"."""


def grouped(scene: Scene, owners: list[Found | None], named: set[int]) -> Iterator[Found]:
    """Yield the groups; ``owners[i]`` is the name or nation at token ``i``, ``named`` are all tokens in names."""
    syntax, groups = scene.syntax, scene.groups
    telling = _telling(scene, owners) | _no_longer(scene)
    shouted = sum(scene.cased) < 0.5 * len(scene.cased)
    for token in syntax.tokens:
        if token.pos not in OPEN or owners[token.i] is not None or token.i in named or token.i in telling:
            continue
        if not shouted and not scene.cased[token.sentence] and token.text.isupper():
            continue
        word = scene.noun(token)
        if (word not in groups.nouns and word not in groups.carriers and word not in groups.lasts) or _inside_phrase(
            scene, token, word
        ):
            side = groups.sides.get(token.text.lower())
            if side is not None and _stands_for(scene, token):
                yield _side(token, side)
            continue
        if (
            token.dep in ("amod", "compound", "nmod", "npadvmod", "advmod")
            and not token.text[0].isupper()
            and token.pos != "PROPN"
            and not _stands_beside(scene, token, owners)
        ):
            side = groups.sides.get(token.text.lower()) or groups.sides.get(word)
            if side is None and word in groups.nouns and groups.nouns[word].fold:
                side = groups.nouns[word].name
            if side is not None and _stands_for(scene, token):
                yield _side(token, side)
            continue
        if (
            token.pos in ("ADJ", "VERB")
            and token.tag not in ("NNS", "NN")
            and token.dep not in ("nsubj", "pobj", "dobj", "nsubjpass")
        ):
            continue
        found = _group(scene, token, word, owners)
        if found is not None:
            partner = _partner(scene, found, owners)
            if partner is not None:
                yield partner
            yield found


def _stands_beside(scene: Scene, token: Token, owners: list[Found | None]) -> bool:
    """Return whether a nation's noun is joined to another group whole: "the Malian government and Tuareg factions"."""
    syntax, at = scene.syntax, token.i
    if at < 2 or at + 3 >= len(syntax) or syntax[at + 1].text.lower() != "and":
        return False
    owner, article = owners[at - 1], syntax[at - 2].text.lower()
    other = owners[at + 2] is not None or syntax[at + 2].text.lower() in scene.groups.sides
    return owner is not None and owner.sort == "nation" and article == "the" and other


def _no_longer(scene: Scene) -> set[int]:
    """Return the nouns that tell what somebody was: an "ex-policeman" is none of the police."""
    tokens = scene.syntax.tokens
    return {t.i + 2 for t in tokens[:-2] if t.text.lower() == "ex" and tokens[t.i + 1].text == "-"}


def _partner(scene: Scene, found: Found, owners: list[Found | None]) -> Found | None:
    """Return the first half of "Indian and Pakistani troops"."""
    owner = found.owner
    if (
        owner is None
        or owner.sort != "nation"
        or owner.first < 2
        or scene.syntax[owner.first - 1].text.lower() not in ("and", "or")
    ):
        return None
    other = owners[owner.first - 2]
    if other is None or other.sort != "nation" or scene.nations[other.first].sort != "people":
        return None
    return Found(
        other.first,
        other.last,
        other.last - 1,
        "group",
        country=scene.nations[other.first].iso,
        group=found.group or "army",
        plural=True,
    )


def _telling(scene: Scene, owners: list[Found | None]) -> set[int]:
    """Return the nouns that only tell what a name is: "the jihadist group X", "X, a UN agency"."""
    syntax = scene.syntax
    found: set[int] = set()
    for i, owner in enumerate(owners):
        if owner is None or owner.first != i or owner.sort != "name":
            continue
        if (
            i
            and (syntax[i - 1].pos == "NOUN" or syntax[i - 1].text.lower() in scene.groups.sides)
            and owners[i - 1] is None
            and syntax[i - 1].sentence == syntax[i].sentence
            and not syntax[i - 1].text.startswith("'")
        ):
            found.add(i - 1)
        head = syntax[owner.head]
        above = syntax[head.head]
        if head.dep == "appos" and above.pos == "NOUN" and above.i < i and (scene.noun(above) in scene.offices.offices):
            found.add(above.i)
        noun = described_by(scene, owner)
        if noun is not None:
            found.add(noun.i)
        office = office_before_comma(scene, owner)
        if office is not None and office.text[0].islower() and owner.kind == "person":
            found.add(office.i)
    return found


def _inside_phrase(scene: Scene, token: Token, word: str) -> bool:
    """Return whether the next word makes a longer listed phrase ("security" in "security forces")."""
    if token.i + 1 >= len(scene.syntax):
        return False
    following = scene.syntax[token.i + 1]
    return (
        f"{word} {scene.noun(following)}" in scene.groups.nouns
        or f"{token.text.lower()} {following.text.lower()}" in scene.groups.nouns
    )


def _side(token: Token, side: str) -> Found:
    if token.text.lower() in ("government", "regime", "junta", "federal", "state"):
        side = "government"
    return Found(token.i, token.i + 1, token.i, "group", group=side, plural=True)


def _stands_for(scene: Scene, token: Token) -> bool:
    low = token.text.lower()
    if low in scene.groups.colours or low in (
        "terrorist",
        "terror",
        "state",
        "national",
        "criminal",
        "drug",
        "special",
        "border",
        "ground",
    ):
        return False
    return (
        scene.groups.sides.get(low, low) not in ("ngo", "monitor")
        and not (low == "military" and token.pos == "ADJ")
        and _modifies_act(scene, token)
    )


def _modifies_act(scene: Scene, token: Token) -> bool:
    """Return whether a word stands for its group before an act: "the rebel offensive", "rebel-held"."""
    syntax = scene.syntax
    following = syntax[token.i + 1] if token.i + 1 < len(syntax) else None
    if following is None:
        return False
    if following.text == "-" and following.i + 1 < len(syntax):
        return syntax[following.i + 1].text.lower() in (
            "held",
            "controlled",
            "led",
            "backed",
            "run",
            "aligned",
            "ruled",
        )
    above = syntax[token.head]
    return (
        above.pos in ("NOUN", "PROPN")
        and 0 < above.i - token.i <= 3
        and above.lemma.lower() in scene.acting.acts
        and scene.noun(above) not in scene.groups.nouns
    )


def _group(scene: Scene, token: Token, word: str, owners: list[Found | None]) -> Found | None:
    """Return the group whose noun is ``token``, or None where it is no actor."""
    groups = scene.groups
    first, owner, tied, possessed = phrase_before(scene, token, owners)
    found = Found(first, token.i + 1, token.i, "group", plural=_plural(scene, token), possessive=possessed)
    modifiers = [scene.syntax[k].text.lower() for k in range(first, token.i)]
    if owner is None and (word in groups.carriers or word == "member"):
        owner = owner_behind(scene, token, owners)
    sort = sort_of(scene, token)
    if owner is not None and not tied:
        found.owner = owner
        if not _owned(scene, found, token, word, sort, modifiers):
            return None
    elif sort is None and tied and word in LED and owner is not None and owner.sort == "nation":
        found.tie = tie_words(scene, owner)
        if not found.tie.endswith("-led"):
            return None
        found.name, found.kind = f"{found.tie} {word}", "state forces"
    elif sort is None and possessed is not None and word in OWNED:
        found.tie = None
    elif sort is None or (word in groups.hardware and word not in groups.nouns):
        return None
    else:
        found.group = sort.name
        found.tie = tie_words(scene, owner) if owner is not None else None
    if found.group is not None and not _counts(scene, token, groups.sorts[found.group], modifiers, owner):
        return None
    if not modifiers and owner is None and possessed is None and _is_loose(scene, token, word):
        return None
    set_place(scene, found, token, modifiers)
    return found


def _owned(scene: Scene, found: Found, token: Token, word: str, sort: Sort | None, modifiers: list[str]) -> bool:
    """Set the sort of a group that somebody owns; return whether it is one at all."""
    groups, owner = scene.groups, found.owner
    if word in groups.hardware and not _acts(scene, token):
        return False
    if sort is None and word in groups.lasts and word not in groups.carriers:
        return False
    if sort is not None and (word not in groups.carriers or sort is not groups.nouns.get(word)):
        found.group = sort.name
        return True
    side = next((groups.sides[m] for m in modifiers if m in groups.sides), None)
    if side == "gunmen" and word in LOOSE:
        side = None
    found.group = side or (sort.name if sort is not None else None)
    return not (found.group is None and owner is not None and owner.sort == "nation" and word in LOOSE)


LOOSE = hints("loose_carriers")
LED = frozenset(("coalition", "alliance", "force", "mission", "operation"))
"""What a country may lead and not be: "the Saudi-led coalition"."""
OWNED = hints("owned")
"""Carriers that a possessive makes somebody's: "its forces", "his fighters", "their men"."""


def _is_loose(scene: Scene, token: Token, word: str) -> bool:
    """Return whether a bare "faction" or "fighters" is too loose to be told as somebody."""
    if word == "faction":
        return token.tag != "NNS"
    above = scene.syntax[token.head].lemma.lower()
    return word == "fighter" and token.tag == "NNS" and token.dep in ("dobj", "conj", "attr") and above not in HURTING


HURTING = hints("hurting")


def _plural(scene: Scene, token: Token) -> bool:
    return token.tag in ("NNS", "NNPS") or scene.noun(token) in (
        "police",
        "military",
        "army",
        "government",
        "opposition",
        "media",
    )


def _acts(scene: Scene, token: Token) -> bool:
    above = scene.syntax[token.head]
    return (token.dep == "nsubj" and above.lemma.lower() in scene.acting.armed) or (
        token.dep == "pobj" and above.dep == "agent"
    )


def _counts(scene: Scene, token: Token, sort: Sort, modifiers: list[str], owner: Found | None) -> bool:
    """Return whether a noun of this sort is an actor where it stands."""
    if token.dep == "oprd" or (token.dep in ("appos", "attr") and _names_above(scene, token)):
        return False
    if sort.weak:
        return _befalls(scene, token, owner)
    if sort.name in MANY:
        return token.tag == "NNS" and token.dep in ARGUMENTS
    if sort.name in BARE or sort.people:
        return token.dep in ARGUMENTS and _bare_counts(scene, token, sort, not modifiers and owner is None)
    if owner is None and sort.name == "army" and token.text.lower() == "armies":
        return False
    if owner is None and sort.name in ("government", "army", "parliament") and token.tag == "NN":
        before = scene.syntax[token.i - len(modifiers) - 1].text.lower() if token.i > len(modifiers) else ""
        if before in ("a", "an", "any", "no"):
            return False
    if sort.name == "government" and token.text.lower() in RULERS and not modifiers and owner is None:
        return token.dep == "nsubj"
    return True


RULERS = hints("plain_rulers")


def _befalls(scene: Scene, token: Token, owner: Found | None) -> bool:
    """Return whether "people" are told as those to whom something happens, or are a country's people."""
    following = scene.syntax[token.i + 1].text.lower() if token.i + 1 < len(scene.syntax) else ""
    if token.text.lower() == "people" and following == "of" and _nation_behind(scene, token.i + 2):
        return True
    if following == "of" or token.dep not in ARGUMENTS:
        return False
    if token.text.lower() == "people" and owner is not None and owner.sort == "nation":
        return True
    return token.dep != "pobj" and scene.syntax[token.head].lemma.lower() in scene.acting.befall


def _nation_behind(scene: Scene, at: int) -> bool:
    """Return whether a whole country stands at token ``at``: "the people of Mali"."""
    at += at < len(scene.syntax) and scene.syntax[at].text.lower() == "the"
    return at in scene.nations and scene.nations[at].sort == "country"


def _bare_counts(scene: Scene, token: Token, sort: Sort, bare: bool) -> bool:
    above = scene.syntax[token.head]
    if token.dep == "pobj" and above.text.lower() in NOT_TARGETS:
        return False
    if sort.name == "people" and not token.tag.endswith("S") and token.dep in ("pobj", "attr", "conj"):
        return False
    if sort.name == "leaders" and bare:
        return token.dep in ("nsubj", "nsubjpass") and above.lemma.lower() in scene.acting.speech
    if sort.name == "officers" and bare and token.text.lower() in ("general", "major", "private"):
        return token.dep in ("nsubj", "nsubjpass")
    return True


NOT_TARGETS = hints("not_targets")


def _names_above(scene: Scene, token: Token) -> bool:
    """Return whether a describing noun hangs on a name, so that the name is the actor."""
    above = scene.syntax[token.head]
    if token.dep == "attr":
        subject = scene.syntax.child(above.i, "nsubj", "nsubjpass")
        return subject is not None
    return above.pos == "PROPN" or above.text[0].isupper()
