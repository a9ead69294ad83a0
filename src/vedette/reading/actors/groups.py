"""Groups and persons that are told by a noun: "rebel forces", "Malian troops", "HTS fighters", "a witness".

A noun of the word lists is the head; what stands before it says whose side it is. "Iran-backed militias"
are told by the noun alone, because Iran is another actor; "HTS fighters" are HTS.
"""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.actor_words import Sort
from vedette.model.syntax import Token
from vedette.reading.actors.evidence import described_by, sort_of
from vedette.reading.actors.scene import Found, Scene

REACH = 9
"""Words before a noun that are looked at."""
ARGUMENTS = frozenset(
    ("nsubj", "nsubjpass", "dobj", "pobj", "agent", "conj", "ROOT", "attr", "appos", "poss", "dative", "oprd")
)
BARE = frozenset(("people", "persons", "leaders", "sources", "officers", "officials"))
"""Sorts so common that they count only as arguments of a verb or of "by", "to", "with"."""
PLACING = frozenset(("based", "born"))


def grouped(scene: Scene, owners: list[Found | None], named: set[int]) -> Iterator[Found]:
    """Yield the groups; ``owners[i]`` is the name or nation that token ``i`` belongs to, ``named`` all tokens in names."""
    syntax, groups = scene.syntax, scene.groups
    telling = _telling(scene, owners)
    for token in syntax.tokens:
        if token.i in telling:
            continue
        if token.pos not in ("NOUN", "PROPN", "ADJ", "VERB") or owners[token.i] is not None or token.i in named:
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
    syntax, groups = scene.syntax, scene.groups
    first, owner, tied, possessed = _before(scene, token, owners)
    while first < token.i and syntax[first].text.lower() in SKIPPED:
        first += 1
    sort = sort_of(scene, token)
    found = Found(first, token.i + 1, token.i, "group", plural=_plural(scene, token))
    modifiers = [syntax[k].text.lower() for k in range(first, token.i)]
    if owner is None and (word in groups.carriers or word == "member"):
        owner = _from(scene, token, owners)
        first = found.first
    if owner is not None and tied:
        found.tie = _tie(scene, owner)
    if owner is not None and not tied:
        found.owner = owner
        if word in groups.hardware and not (_acts(scene, token)):
            return None
        if sort is None or word in groups.carriers:
            side = next((groups.sides[m] for m in modifiers if m in groups.sides), None)
            found.group = side or (sort.name if sort is not None else None)
            if (
                found.group is None
                and (
                    word
                    in (
                        "group",
                        "organisation",
                        "organization",
                        "network",
                        "alliance",
                        "coalition",
                        "side",
                        "member",
                        "leader",
                        "wing",
                        "affiliate",
                        "cell",
                    )
                )
                and owner.sort == "nation"
            ):
                found.group = "leaders" if word == "leader" else None
                if word in (
                    "group",
                    "organisation",
                    "organization",
                    "network",
                    "side",
                    "member",
                    "wing",
                    "affiliate",
                    "cell",
                ):
                    return None
        else:
            found.group = sort.name
    elif sort is None or (word in groups.hardware and word not in groups.nouns):
        return None
    else:
        found.group = sort.name
    if found.group is not None and not _counts(scene, token, groups.sorts[found.group], modifiers, owner):
        return None
    if word == "faction" and not modifiers and not found.plural:
        return None
    if (
        word == "fighter"
        and not modifiers
        and owner is None
        and found.plural
        and token.dep not in ("nsubj", "nsubjpass", "agent", "pobj")
        and syntax[token.head].lemma.lower() not in ("kill", "wound", "capture", "injure", "arrest", "target", "attack")
    ):
        return None
    if possessed and owner is None:
        _possessor(scene, found, token, owners)
    _place(scene, found, token, modifiers)
    return found


def _before(scene: Scene, token: Token, owners: list[Found | None]) -> tuple[int, Found | None, bool, bool]:
    """Return where the phrase begins, whose side its words tell, whether that is only a tie ("X-backed"),
    and whether a pronoun owns it ("his forces")."""
    syntax = scene.syntax
    owner, tied, possessed = None, False, False
    first = token.i
    k = token.i - 1
    while k >= 0 and token.i - k <= REACH and syntax[k].sentence == token.sentence:
        word = syntax[k]
        if owners[k] is not None:
            other = owners[k]
            assert other is not None
            prefix = (
                syntax[other.first - 2].text.lower() if other.first > 1 and syntax[other.first - 1].text == "-" else ""
            )
            if prefix in ("pro", "anti"):
                return min(max(first, k + 1), token.i), other, True, False
            if tied_to(scene, other.last):
                tie = syntax[other.last + 1].text.lower()
                tied, owner = True, other
                first = other.first if tie in PLACING else min(max(first, other.last + 2), token.i)
                break
            if other.sort == "office" or syntax[other.last - 1].i != k:
                break
            owner, first = other, other.first
            break
        if word.text in ("'s", "’s", "'", "’") and word.tag == "POS":
            if owners[k - 1] is None:
                break
        elif word.tag == "PRP$":
            possessed = True
            break
        elif word.text == "-":
            pass
        elif word.pos in ("ADJ", "NOUN", "PROPN") or (
            word.pos in ("VERB", "ADV") and word.dep in ("amod", "advmod", "compound", "nmod")
        ):
            if word.head <= k or word.head > token.i:
                break
            if word.pos != "ADV":
                first = k
        else:
            break
        k -= 1
    while first < token.i and (
        syntax[first].text == "-" or syntax[first].tag == "POS" or syntax[first].text.lower() in SKIPPED
    ):
        first += 1
    if not tied and owner is None:
        first = _past_tie(scene, first, token.i)
    return first, owner, tied, possessed


SKIPPED = frozenset(
    [
        "several",
        "other",
        "many",
        "some",
        "most",
        "few",
        "such",
        "own",
        "more",
        "fellow",
        "least",
        "first",
        "second",
        "third",
        "last",
        "same",
        "following",
        "former",
        "so-called",
        "numerous",
        "various",
        "additional",
        "entire",
        "whole",
        "hundred",
        "thousand",
        "dozen",
        "million",
        "next",
        "previous",
        "only",
        "new",
    ]
)


def tied_to(scene: Scene, at: int) -> bool:
    """Return whether "-backed", "-led" or the like follows at token ``at``."""
    syntax = scene.syntax
    return at + 1 < len(syntax) and syntax[at].text in ("-", "–") and syntax[at + 1].text.lower() in scene.groups.ties


def _past_tie(scene: Scene, first: int, head: int) -> int:
    for k in range(head - 1, first, -1):
        if scene.syntax[k].text == "-" and scene.syntax[k + 1].text.lower() in scene.groups.ties and k + 2 <= head:
            return k + 2
    return first


def _possessor(scene: Scene, found: Found, token: Token, owners: list[Found | None]) -> None:
    """Give "its troops" to the subject before it: a nation, or a named group or person."""
    syntax = scene.syntax
    first, _ = syntax.sentences[token.sentence]
    for k in range(found.first - 2, first - 1, -1):
        if syntax[k].dep in ("nsubj", "nsubjpass"):
            owner = owners[k]
            if owner is not None and (owner.sort == "nation" or scene.noun(token) in scene.groups.carriers):
                found.owner = owner
                found.country = scene.nations[owner.first].iso if owner.sort == "nation" else None
            return


def _tie(scene: Scene, owner: Found) -> str:
    """Return the words that tie a group to another actor: "Iran-backed", "pro-Kyiv"; empty for "Islamist-led"."""
    syntax = scene.syntax
    if tied_to(scene, owner.last):
        return (
            "" if owner.name.lower() in scene.groups.colours else f"{owner.name}-{syntax[owner.last + 1].text.lower()}"
        )
    return f"{syntax[owner.first - 2].text.lower()}-{owner.name}"


def _from(scene: Scene, token: Token, owners: list[Found | None]) -> Found | None:
    """Return whose fighters "fighters from X" and "members of X" are."""
    for prep in scene.syntax.children(token.i, "prep"):
        target = scene.syntax.child(prep.i, "pobj")
        if prep.text.lower() in ("from", "of") and target is not None:
            owner = owners[target.i]
            if owner is not None and owner.sort == "name":
                return owner
    return None


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
    syntax = scene.syntax
    if token.dep == "oprd" or (token.dep in ("appos", "attr") and _names_above(scene, token)):
        return False
    if token.i + 1 < len(syntax) and syntax[token.i + 1].text.lower() == "of" and sort.weak:
        return False
    if sort.weak or sort.name in BARE or sort.people:
        if token.dep not in ARGUMENTS:
            return False
        above = syntax[token.head]
        if sort.weak and token.text.lower() == "people" and owner is not None and owner.sort == "nation":
            return True
        if sort.weak:
            return token.dep != "pobj" and above.lemma.lower() in scene.acting.befall
        if token.dep == "pobj" and above.text.lower() in (
            "as",
            "in",
            "for",
            "since",
            "like",
            "than",
            "on",
            "at",
            "into",
        ):
            return False
        if sort.name in ("people",) and not token.tag.endswith("S") and token.dep in ("pobj", "attr", "conj"):
            return False
        if sort.name in ("leaders",) and not modifiers and owner is None:
            return token.dep in ("nsubj", "nsubjpass") and above.lemma.lower() in scene.acting.speech
        if sort.name == "officers" and token.text.lower() in ("general", "major", "private") and not modifiers:
            return token.dep in ("nsubj", "nsubjpass")
        return True
    before = syntax[token.i - len(modifiers) - 1].text.lower() if token.i > len(modifiers) else ""
    if (
        sort.name in ("government", "army", "parliament")
        and owner is None
        and before in ("a", "an", "any", "no")
        and token.tag == "NN"
    ):
        return False
    if (
        sort.name == "government"
        and token.text.lower() in ("leadership", "administration", "authority", "ruler")
        and not modifiers
        and owner is None
    ):
        return token.dep == "nsubj"
    return True


def _names_above(scene: Scene, token: Token) -> bool:
    """Return whether a describing noun hangs on a name, so that the name is the actor."""
    above = scene.syntax[token.head]
    if token.dep == "attr":
        subject = scene.syntax.child(above.i, "nsubj", "nsubjpass")
        return subject is not None
    return above.pos == "PROPN" or above.text[0].isupper()


def _place(scene: Scene, found: Found, token: Token, modifiers: list[str]) -> None:
    """Set the country and the locality that the words around the noun give."""
    syntax = scene.syntax
    owner = found.owner
    nation = scene.nations.get(owner.first) if owner is not None and owner.sort == "nation" else None
    if nation is not None:
        found.country = nation.iso
    locality = next((m for m in modifiers if m in scene.groups.localities), None)
    if locality is None and any(m in scene.groups.local for m in modifiers):
        locality = "local"
    for prep in syntax.children(token.i, "prep"):
        target = syntax.child(prep.i, "pobj")
        if target is None:
            continue
        low = prep.text.lower()
        if low in ("in", "from") and locality is None:
            words = [c.text.lower() for c in syntax.children(target.i)] + [target.text.lower()]
            locality = next((w for w in words if w in scene.groups.localities), None)
        if low in ("of", "from") and found.country is None:
            for at in range(prep.i + 1, min(target.i + 1, prep.i + 4)):
                if at in scene.nations:
                    found.country = scene.nations[at].iso
    found.locality = locality
