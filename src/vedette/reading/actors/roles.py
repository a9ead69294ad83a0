"""Offices of persons, and whose they are: "UN envoy X", "X, the president of Y", "X, Fellow, Institute"."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.model.syntax import Token
from vedette.reading.actors.binding import possessor
from vedette.reading.actors.scene import Found, Scene

STEPS = 8
WINDOW = 90
"""Words back in which the body of "its president" is looked for."""
LINKS = frozenset(("of", "for", "at", "to", "in", "with"))
HEADING = {
    "lead": "leader",
    "head": "head",
    "command": "commander",
    "chair": "chairman",
    "found": "founder",
    "run": "head",
}
"""Verbs that tell an office: "X, who leads Y", "X commands Y's troops"."""


@dataclass(slots=True)
class Role:
    """An office in the report's words, ``plain`` in lower case; ``owner`` is the mention it belongs to, ``noun`` a
    group's noun ("army chief") where no name says it."""

    words: str
    plain: str
    owner: Found | None = None
    noun: int | None = None


def role_of(scene: Scene, found: Found, owners: list[Found | None]) -> Role | None:
    """Return the office that this mention of a person tells, or None."""
    told = Role(found.role, found.office or found.role.lower(), found.owner) if found.role is not None else None
    if told is not None and (told.owner is None or _is_where(scene, told.owner)):
        left = _before(scene, found, owners)
        owner = _owner_of_name(scene, found, owners) or told.owner or (left.owner if left is not None else None)
        if owner is not None and owner is not found:
            return Role(told.words, told.plain, owner)
    if told is not None and (told.plain not in scene.offices.ranks or told.owner is not None):
        return told
    more = _before(scene, found, owners) or _after(scene, found, owners)
    if told is None or (more is not None and (more.plain not in scene.offices.ranks or " of " in more.plain)):
        return more
    return told


def _is_where(scene: Scene, owner: Found) -> bool:
    """Return whether a capital stands before an office as the place only: "in Kingston President X of Y"."""
    return owner.sort == "nation" and scene.nations[owner.first].sort == "capital"


def _owner_of_name(scene: Scene, found: Found, owners: list[Found | None]) -> Found | None:
    """Return the body or country of "President X of Y"."""
    syntax = scene.syntax
    if found.last + 1 >= len(syntax) or syntax[found.last].text.lower() not in ("of", "from"):
        return None
    at = found.last + 2 if syntax[found.last + 1].text.lower() == "the" else found.last + 1
    owner = owners[at] if at < len(syntax) else None
    if owner is None or owner.last >= len(syntax) or syntax[owner.last].pos == "NOUN":
        return None
    return owner if owner.sort == "nation" or owner.kind not in (None, "person") else None


def _before(scene: Scene, found: Found, owners: list[Found | None]) -> Role | None:
    """ "HTS leader X", "Syria's president, X", "army chief Gen. X"."""
    syntax = scene.syntax
    end = found.first
    while (
        end
        and syntax[end - 1].sentence == syntax[found.first].sentence
        and (
            owners[end - 1] is None
            and syntax[end - 1].text.lower().rstrip(".") in scene.offices.called
            and syntax[end - 1].text[0].isupper()
        )
    ):
        end -= 1
    if end and syntax[end - 1].text == "," and end >= 2 and syntax[end - 2].head == found.head:
        end -= 1
    for start in range(max(end - 4, 0), end):
        words = scene.slice(start, end).lower().replace(".", "")
        if words in scene.offices.offices and syntax[start].sentence == syntax[found.first].sentence:
            owner, noun = _whose_before(scene, start, owners)
            return Role(scene.slice(start, end), words, owner, noun)
    return None


def _whose_before(scene: Scene, start: int, owners: list[Found | None]) -> tuple[Found | None, int | None]:
    syntax = scene.syntax
    k = start - 1
    while k >= 0 and start - k <= 4 and syntax[k].sentence == syntax[start].sentence:
        if owners[k] is not None and owners[k].kind != "community":  # type: ignore[union-attr]
            return owners[k], None
        if syntax[k].text.lower() in ("its", "their"):
            owner = possessor(syntax, k, owners)
            group = _subject_group(scene, k, owners) if owner is None else None
            return (None, group) if group is not None else (owner or last_subject(scene, k, owners), None)
        if syntax[k].tag == "POS" or syntax[k].pos == "ADJ" or syntax[k].entity[2:] == "LANGUAGE":
            k -= 1
            continue
        return None, k if scene.noun(syntax[k]) in scene.groups.nouns else None
    return None, None


def _subject_group(scene: Scene, i: int, owners: list[Found | None]) -> int | None:
    """Return the noun of the group without a name that was last a subject: "The junta … Its spokesman, X"."""
    syntax = scene.syntax
    for k in range(i - 1, max(i - WINDOW, 0) - 1, -1):
        token = syntax[k]
        if syntax[i].sentence - token.sentence > 1 or (token.dep not in SUBJECTS or token.pos not in ("NOUN", "PROPN")):
            continue
        sort = scene.groups.nouns.get(scene.noun(token)) if owners[k] is None else None
        return k if sort is not None and sort.fold is not None and token.tag in ("NN", "NNP") else None
    return None


SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def last_subject(scene: Scene, i: int, owners: list[Found | None], *, person: bool = False) -> Found | None:
    """Return the body (or the ``person``) that was last a subject before token ``i``: "its president", "his men"."""
    tokens = scene.syntax.tokens
    for k in range(i - 1, max(i - WINDOW, 0) - 1, -1):
        owner = owners[k]
        if owner is None or owner.sort != "name" or owner.head != k or not owner.kind:
            continue
        if tokens[i].text.lower() == "its" and tokens[k].tag == "NNPS":
            continue  # "the X's … its spokesman" speaks of another
        if (owner.kind == "person") is person and tokens[k].dep in ("nsubj", "nsubjpass"):
            return owner
    return None


def _after(scene: Scene, found: Found, owners: list[Found | None]) -> Role | None:
    """ "X, the leader of Y", "X, a UN spokesman", "X is the president of Y", "X, Fellow, Institute"."""
    syntax = scene.syntax
    head = syntax[found.head]
    outer = syntax[head.head]
    if (
        head.dep == "appos"
        and outer.i < found.first
        and outer.pos == "NOUN"
        and not (outer.dep == "appos" and syntax[outer.head].pos == "PROPN" and outer.i < found.first - 2)
    ):
        role = _office_noun(scene, syntax[head.head], owners)
        if role is not None:
            return role
    if found.last + 1 < len(syntax) and syntax[found.last].text in (",", "(", "-", "–"):
        for at in range(found.last + 1, min(found.last + STEPS, len(syntax))):
            token = syntax[at]
            if token.sentence != head.sentence or (token.pos in ("VERB", "AUX", "PUNCT") and token.text != "-"):
                break
            role = _office_noun(scene, token, owners)
            if role is not None:
                return role
    told = office_before_comma(scene, found)
    if told is not None:
        return _office_noun(scene, told, owners)
    above = syntax[head.head]
    if head.dep == "nsubj" and above.lemma == "be":
        attr = syntax.child(above.i, "attr")
        if attr is not None:
            return _office_noun(scene, attr, owners)
    return _by_verb(scene, found, owners)


def office_before_comma(scene: Scene, found: Found) -> Token | None:
    """Return the office noun of "the governor of X, N, …" and "our First Commander, N, …", or None."""
    syntax = scene.syntax
    if found.first < 3 or syntax[found.first - 1].text != "," or found.last >= len(syntax):
        return None
    if syntax[found.last].text[0] not in ",\"“'‘(" and syntax[found.last].pos not in ("VERB", "AUX"):
        return None
    sentence = syntax[found.first].sentence
    for k in range(found.first - 2, max(found.first - 12, -1), -1):
        word = syntax[k]
        if word.sentence != sentence or word.pos in ("VERB", "AUX", "SCONJ", "CCONJ") or word.text in (",", ";", ":"):
            return None
        if word.text.lower() not in scene.offices.offices:
            continue
        if k < found.first - 2 and syntax[k + 1].text.lower() not in ("of", "for", "to", "in"):
            return None
        opener = next(
            (
                syntax[j].text.lower()
                for j in range(k - 1, max(k - 5, -1), -1)
                if syntax[j].pos in ("DET", "PRON", "PUNCT", "VERB", "ADP") or syntax[j].tag == "POS"
            ),
            "",
        )
        return word if opener in ("the", "our", "its", "their", "his", "her", "'s", "’s") else None
    return None


def _by_verb(scene: Scene, found: Found, owners: list[Found | None]) -> Role | None:
    """ "X, who leads Y", "X commands Y", "X heads the UN mission": only where Y is told by name."""
    syntax = scene.syntax
    head = syntax[found.head]
    verbs = [
        c for c in syntax.children(head.i, "relcl") if (w := syntax.child(c.i, "nsubj")) and w.text.lower() == "who"
    ]
    if head.dep == "nsubj":
        verbs.append(syntax[head.head])
    for verb in verbs:
        office = HEADING.get(verb.lemma.lower())
        thing = syntax.child(verb.i, "dobj") if office is not None else None
        if office is None or thing is None or thing.i < verb.i:
            continue
        owner = _body_at(scene, thing, owners)
        if owner is not None and owner is not found and owner.sort == "name":
            return Role(office, office, owner)
    return None


def _body_at(scene: Scene, noun: Token, owners: list[Found | None]) -> Found | None:
    """Return the name that a noun is, or that stands in apposition behind it: "the UN mission, MONUSCO"."""
    syntax = scene.syntax
    if owners[noun.i] is not None:
        return owners[noun.i]
    after = noun.i + 1
    if after + 1 < len(syntax) and syntax[after].text in (",", "(") and owners[after + 1] is not None:
        named = owners[after + 1]
        if (
            named is not None
            and named.sort == "name"
            and named.first == after + 1
            and syntax[named.head].dep == "appos"
        ):
            return named
    for k in range(noun.i - 1, max(noun.i - 4, -1), -1):
        if owners[k] is not None:
            return owners[k]
        if syntax[k].text.lower() in ("its", "their"):
            return possessor(syntax, k, owners) or last_subject(scene, k, owners)
        if syntax[k].pos in ("DET", "VERB", "ADP", "PUNCT"):
            break
    return None


def _office_noun(scene: Scene, token: Token, owners: list[Found | None]) -> Role | None:
    """Return the role that a describing noun tells with its owner before it or behind "of"."""
    syntax = scene.syntax
    if owners[token.i] is not None and owners[token.i].sort != "office":  # type: ignore[union-attr]
        return None
    start = next(
        (
            s
            for s in range(max(token.i - 4, 0), token.i + 1)
            if owners[s] is owners[token.i]
            and scene.slice(s, token.i + 1).lower().replace(".", "") in scene.offices.offices
        ),
        None,
    )
    if start is None:
        return None
    after = next(
        (
            e
            for e in range(min(token.i + 6, len(syntax)), token.i + 1, -1)
            if scene.slice(start, e).lower() in scene.offices.offices
        ),
        token.i + 1,
    )  # "chief of staff" is longer than "chief"
    words = scene.slice(start, after)
    if after < len(syntax) and syntax[after].text.lower() in LINKS:
        noun = None
        for at in range(after + 1, min(after + STEPS, len(syntax))):
            owner = owners[at]
            if owner is not None:
                if owner.last >= len(syntax) or syntax[owner.last].pos != "NOUN":
                    return Role(words, words.lower(), owner)
                if owner.sort == "nation":
                    armed = scene.noun(syntax[owner.last]) in scene.groups.nouns
                    return Role(words, words.lower(), None if armed else owner, owner.last if armed else None)
                return Role(words, words.lower(), _body_at(scene, syntax[owner.last], owners))
            if syntax[at].pos in ("VERB", "PUNCT", "CCONJ", "ADP"):
                break
            if scene.noun(syntax[at]) in scene.groups.nouns:
                noun = at
        if noun is not None:
            return Role(words, words.lower(), None, noun)
    elif (
        after + 1 < len(syntax)
        and syntax[after].text == ","
        and owners[after + 1] is not None
        and token.text[0].isupper()
    ):
        return Role(words, words.lower(), owners[after + 1])
    owner, noun = _whose_before(scene, start, owners)
    return Role(words, words.lower(), owner, noun)
