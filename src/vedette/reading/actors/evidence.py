"""What the words around a name tell of its bearer, as votes for a kind.

No single witness is trusted: the parser calls a militia a person and a city an organisation. Its label is
one vote; the head of the name, a noun beside it ("the jihadist group X", "X fighters"), an office before
it, the preposition it stands behind and the gazetteer have theirs, and a name that is used ten times is
judged on all ten.
"""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.actor_words import Sort
from vedette.model.syntax import Token
from vedette.reading.actors.scene import Found, Scene

Vote = tuple[str, float]
"""A kind of actor, or ``place``, ``org`` (an organisation of some kind), ``armed``, ``acts``, ``none``; and a weight."""

LABELS: dict[str, Vote] = {
    "ORG": ("org", 1.5), "GPE": ("place", 2.0), "LOC": ("place", 2.5), "FAC": ("place", 2.5), "NORP": ("community", 2.0),
    "EVENT": ("none", 2.0), "WORK_OF_ART": ("none", 1.5), "LAW": ("none", 3.0), "PRODUCT": ("none", 1.0), "LANGUAGE": ("none", 2.0),
}
WITHIN = frozenset("in near at around outside through across inside throughout into toward towards".split())
PERSONAL = frozenset("abu umm bin ben bint ibn abdel abdul ould".split())


def votes(scene: Scene, found: Found) -> Iterator[Vote]:
    """Yield what one mention of a name tells."""
    syntax, first, last = scene.syntax, found.first, found.last
    yield from _of_the_name(scene, found)
    before = syntax[first - 1] if first and syntax[first - 1].sentence == syntax[first].sentence else None
    after = syntax[last] if last < len(syntax) and syntax[last].sentence == syntax[first].sentence else None
    if before is not None:
        yield from _noun_before(scene, before)
        if before.text.lower() in WITHIN:
            yield "place", 1.5
    if after is not None:
        yield from _word_after(scene, found, after)
    yield from _in_the_tree(scene, found)


def _of_the_name(scene: Scene, found: Found) -> Iterator[Vote]:
    syntax, first, last = scene.syntax, found.first, found.last
    if found.office:
        yield "person", 6.0
    kind = head_kind(scene, first, last)
    if kind is not None:
        yield kind, 5.0 if last - first > 1 else 1.5
    label = syntax[found.head].entity[2:]
    if label == "PERSON":
        yield "person", 2.5 if last - first > 1 else 1.2
    elif label in LABELS:
        yield LABELS[label]
    word = syntax[first].text
    if last - first == 1 and len(word) > 1 and word.isupper():
        yield "org", 2.0
    if last - first > 1 and word.lower() in PERSONAL:
        yield "person", 3.0
    if all(scene.placed[i] is not None for i in range(first, last)):
        yield "place", 4.0


def head_kind(scene: Scene, first: int, last: int) -> str | None:
    """Return what the head of a name tells: the word before "of" or "for", else the last word.

    An army or a force may be a state's own or another's; other words of the name tell which.
    """
    words = [scene.syntax[i].text.lower() for i in range(first, last)]
    end = next((k for k, w in enumerate(words) if w in ("of", "for", "against", "without", "in") and k), len(words))
    head = words[end - 1]
    if len(words) == 1 and not scene.syntax[first].text.isupper() and head not in scene.heads.heads:
        return None
    if head in scene.heads.not_actors and not (head in scene.heads.heads and len(words) > end):
        return "none"
    kind = scene.heads.heads.get(head) or scene.heads.heads.get(words[0] if len(words) > 1 and words[0] in ARABIC else "")
    if kind == "state" and head in ("state", "states", "republic", "house") and end == len(words):
        return "armed group" if words[0] == "islamic" else "place" if head != "house" else "none"
    if kind != "state forces":
        return kind
    rest = set(words) - {head}
    nation = first in scene.nations
    if rest & scene.heads.irregular and not rest & {"armed", "defence", "defense", "guard"}:
        return "irregular" if nation and "national" in rest else "armed group"
    if nation or rest & scene.heads.regular or head in ("police", "navy", "fleet", "regiment", "division", "corps", "air", "marines"):
        return "state forces"
    return "armed group" if head in ("army", "force", "forces", "legion") else kind


ARABIC = frozenset("jaysh jaish jabhat lashkar ansar jamaat harakat hezb liwa katiba kataib fuerzas ejército frente".split())


def _noun_before(scene: Scene, before: Token) -> Iterator[Vote]:
    """"the jihadist group X", "militia leader X", "the town of X"."""
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
    if word in scene.offices.offices or word in scene.offices.titles:
        yield "person", 5.0
    elif word in scene.heads.place_nouns:
        yield "place", 4.0
    else:
        sort = sort_of(scene, before)
        if sort is not None:
            yield ("person" if sort.one else sort.kind), 4.0


def _word_after(scene: Scene, found: Found, after: Token) -> Iterator[Vote]:
    """"X fighters", "X province", "X leader", "X, 34,", "X-backed"."""
    syntax = scene.syntax
    if after.text == "-" and after.i + 1 < len(syntax):
        tie = syntax[after.i + 1].text.lower()
        if tie in ("based", "held", "born", "controlled", "area"):
            yield "place", 1.5 if tie == "controlled" or tie == "held" else 4.0
        elif tie in scene.groups.ties:
            yield "org", 1.5
            yield "acts", 1.0
    elif after.text == "," and after.i + 2 < len(syntax) and syntax[after.i + 1].text.isdigit() \
            and len(syntax[after.i + 1].text) == 2 and syntax[after.i + 2].text in (",", "."):
        yield "person", 4.0
    elif after.pos == "NOUN" and not after.text[0].isupper():
        word = scene.noun(after)
        if word in scene.heads.place_nouns:
            yield "place", 3.0
        elif word in scene.groups.carriers or word in scene.groups.nouns:
            sort = scene.groups.nouns.get(word)
            yield "org", 2.0
            if sort is not None and sort.kind in ("armed group", "militia") or word in ("fighter", "faction"):
                yield sort.kind if sort is not None else "armed group", 3.0
        elif word in scene.offices.offices:
            yield "org", 2.0
    elif after.text == "(" and after.i + 2 < len(syntax) and syntax[after.i + 2].text == ")" \
            and syntax[after.i + 1].text.isupper() and len(syntax[after.i + 1].text) > 2:
        yield "org", 3.0


def _in_the_tree(scene: Scene, found: Found) -> Iterator[Vote]:
    syntax = scene.syntax
    head = syntax[found.head]
    above = syntax[head.head]
    if head.dep in ("nsubj", "nsubjpass") or (head.dep == "pobj" and above.dep == "agent"):
        verb = above if head.dep != "pobj" else syntax[above.head]
        lemma = verb.lemma.lower()
        yield "acts", 1.0 if lemma in scene.acting.subject else 0.2
        if lemma in scene.acting.armed and head.dep == "nsubj":
            yield "armed", 1.0
        if lemma == "be":
            yield from _described(scene, syntax.child(verb.i, "attr"))
    for child in syntax.children(head.i):
        if child.dep == "appos" and not found.first <= child.i < found.last:
            yield from _described(scene, child)
        elif child.dep == "relcl":
            who = syntax.child(child.i, "nsubj", "nsubjpass")
            if who is not None and who.text.lower() == "who":
                yield "person", 2.0
            elif who is not None and child.lemma == "be":
                yield from _described(scene, syntax.child(child.i, "attr"))
    if head.dep == "appos" and above.pos == "NOUN" and above.i < found.first:
        yield from _described(scene, above)
    if head.dep == "pobj" and above.text.lower() in ("between", "with", "against") and scene.noun(syntax[above.head]) in ("clash", "fight", "fighting", "battle"):
        yield "armed", 1.5


def _described(scene: Scene, noun: Token | None) -> Iterator[Vote]:
    """Yield what a describing noun tells: "X, the leader of Y", "X is a rebel group"."""
    if noun is None or noun.pos not in ("NOUN", "PROPN") or noun.text[0].isupper():
        return
    word = scene.noun(noun)
    if word in scene.heads.place_nouns:
        yield "place", 4.0
        return
    sort = sort_of(scene, noun)
    if sort is not None and not sort.one and not sort.people:
        yield sort.kind, 4.0
    elif word in scene.offices.offices or (sort is not None and sort.one):
        yield "person", 3.0


def sort_of(scene: Scene, noun: Token) -> Sort | None:
    """Return the sort of group that a noun with the words before it tells ("rebel group" → rebels)."""
    syntax, groups = scene.syntax, scene.groups
    word = scene.noun(noun)
    low = noun.text.lower()
    for size in (2, 1):
        start = noun.i - size
        if start >= 0 and syntax[start].sentence == noun.sentence:
            before = " ".join(syntax[k].text.lower() for k in range(start, noun.i))
            hit = groups.nouns.get(f"{before} {word}") or groups.nouns.get(f"{before} {low}")
            if hit is not None:
                return hit
    if word in groups.carriers:
        for k in range(noun.i - 1, max(noun.i - 6, -1), -1):
            if syntax[k].sentence != noun.sentence or syntax[k].pos in ("DET", "ADP", "PUNCT", "VERB", "CCONJ") and syntax[k].text != "-" \
                    and syntax[k].text.lower() not in groups.sides:
                break
            side = groups.sides.get(syntax[k].text.lower())
            if side is not None and not (side in ("army", "security forces", "gunmen") and word in groups.nouns):
                return groups.sorts[side]
        if word in ("fighter", "faction", "battalion", "brigade") and word not in groups.nouns:
            return groups.sorts["rebels"]
    return groups.nouns.get(word)
