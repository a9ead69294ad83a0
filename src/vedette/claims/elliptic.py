"""What a telling leaves out and the reader fills in: "took Aleppo, then Hama on Thursday", "Sake: heavy fighting".

Such lists have no verb of their own, so the tree tells little of them; their commas, days and colons do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.happenings import VIOLENT, Happening
from vedette.model.readings import PlaceMention

LISTED = VIOLENT | {"capture", "withdrawal", "siege", "advance", "evacuation", "looting", "protest", "disaster"}
"""Kinds of which one place after another is told."""
BEFORE = frozenset({",", ";", "and", "then", "finally", "later", "next", "lastly"})
BETWEEN = frozenset({"in", "on", "at", "by", "earlier", "later", "the", "last", "this", "a", "day", "early", "late"})
TO_TIME = 4
"""Words between a place in such a list and its day."""
ASIDE = 10
"""Words of an aside between a place and its day: "Rubaya, with its coltan mines, in April"."""
TO_COLON = 30
BULLETS = frozenset("•-*–◽·")
LONGEST = 200
"""Words looked through for a list."""
SAME = frozenset({"as", "so"})


def left_out(clauses: Clauses, told: list[Happening]) -> Iterator[Happening]:
    """Yield what elliptic lists go on to tell of the happenings ``told``."""
    by_sentence: dict[int, Happening] = {}
    for one in told:
        if one.kind in LISTED and _placed(clauses, one):
            yield from _followed(clauses, one)
            yield from _gapped(clauses, one)
            yield from _trailing(clauses, one)
            yield from _likewise(clauses, one)
            if one.kind == "capture":
                by_sentence[clauses.syntax[one.trigger].sentence] = one
        elif one.kind == "capture":
            by_sentence[clauses.syntax[one.trigger].sentence] = one
    for sentence, one in by_sentence.items():
        yield from _after_colon(clauses, one, sentence)


def headed_by(clauses: Clauses, i: int) -> int | None:
    """Return the place before the colon that the words at ``i`` are said of: "Sake: heavy fighting"; else None."""
    syntax, places = clauses.syntax, clauses.scene.place_at
    for at in range(i - 1, max(i - TO_COLON, 0), -1):
        if syntax[at].pos in VERBS and not _bare(clauses, at):
            return None
        if syntax[at].text in (":", "–", "—", "):"):
            first = _before_aside(clauses, at)
            if first not in places:
                return None
            mention = places[first]
            start, _ = syntax.at(mention.start, mention.end)
            before = syntax[start - 1] if start else None
            opens = before is None or before.sentence != syntax[start].sentence or before.text in BULLETS
            return first if opens and mention.kind != "country" else None
    return None


def _bare(clauses: Clauses, at: int) -> bool:
    """Return whether a participle has no helper, as notes have it: "Djibo: 21 killed by drone strikes"."""
    return clauses.syntax[at].tag == "VBN" and not clauses.syntax.children(at, "aux", "auxpass")


def _before_aside(clauses: Clauses, colon: int) -> int:
    """Return the last word of a heading before its colon and the brackets there: "Ber (north region): clashes"."""
    syntax = clauses.syntax
    closed = syntax[colon].text == "):" or (colon and syntax[colon - 1].text == ")")
    if not closed:
        return colon - 1
    opened = next((t for t in range(colon - 1, max(colon - ASIDE, 0), -1) if syntax[t].text == "("), colon)
    return opened - 1


def heads(clauses: Clauses, i: int) -> int | None:
    """Return the place told behind the colon of a heading that names the event: "Flooding: 240 homes lost in Diré"."""
    syntax = clauses.syntax
    first = i == 0 or syntax[i - 1].sentence != syntax[i].sentence or syntax[i - 1].text in BULLETS
    if not first or i + 1 >= len(syntax) or syntax[i + 1].text != ":":
        return None
    for at in range(i + 2, min(i + LONGEST, len(syntax))):
        if syntax[at].sentence != syntax[i].sentence or syntax[at].text == ";":
            return None
        if at in clauses.scene.place_at and syntax[at].dep == "pobj":
            return at
    return None


def _placed(clauses: Clauses, told: Happening) -> bool:
    return any(clauses.scene.places_of(i) for i in (*told.places, *told.thing))


def _followed(clauses: Clauses, told: Happening) -> Iterator[Happening]:
    """Yield what "followed by" adds: "captured Aleppo, followed by Hama on Thursday"."""
    for at in (told.trigger, *told.places):
        for child in clauses.syntax.children(at, "advcl", "acl"):
            if child.lemma == "follow" and child.tag == "VBN":
                places = tuple(i for i in clauses.behind(child.i, "by") if "place" in clauses.scene.classes(i))
                if places:
                    yield replace(told, trigger=child.i, clause=child.i, places=places, thing=places, nominal=False)


def _gapped(clauses: Clauses, told: Happening) -> Iterator[Happening]:
    """Yield places with days of their own: "Bunagana was captured in June, Rutshuru in October"."""
    syntax, scene = clauses.syntax, clauses.scene
    known = {m.name for i in (*told.places, *told.thing) for m in scene.places_of(i)}
    sentence = syntax[told.trigger].sentence
    for i in range(told.trigger + 1, min(told.trigger + LONGEST, len(syntax))):
        token = syntax[i]
        if token.sentence != sentence or token.tag in ("VBD", "VBZ", "VBP", "MD"):
            return
        mention = scene.place_at.get(i)
        if mention is None or mention.name in known or not _stands_alone(clauses, i, mention):
            continue
        last = syntax.at(mention.start, mention.end)[1]
        if (day := _day_after(clauses, last)) is not None:
            known.add(mention.name)
            yield replace(told, trigger=i, clause=i, places=(i,), thing=(i,), nominal=False, time=day, noun=None)


def _trailing(clauses: Clauses, told: Happening) -> Iterator[Happening]:
    """Yield the last place of a list, behind an aside: "attacked A, B and, for the second time this month, C"."""
    syntax, scene = clauses.syntax, clauses.scene
    known = {m.name for i in (*told.places, *told.thing) for m in scene.places_of(i)}
    for token in syntax.children(told.trigger, "npadvmod", "dobj"):
        mention = scene.place_at.get(token.i)
        if mention is None or mention.name in known or token.i < told.trigger or syntax[token.i - 1].text != ",":
            continue
        first = max(told.trigger, token.i - ASIDE)
        if any(syntax[t].text == "and" and syntax[t + 1].text == "," for t in range(first, token.i)):
            yield replace(
                told, trigger=token.i, clause=token.i, places=(token.i,), thing=(token.i,), nominal=False, noun=None
            )


def _stands_alone(clauses: Clauses, i: int, mention: PlaceMention) -> bool:
    """Return whether a name stands in a list, behind no preposition."""
    first, _ = clauses.syntax.at(mention.start, mention.end)
    if i != first or mention.kind == "country" or first == 0:
        return False
    head = clauses.syntax.head(i)
    return clauses.syntax[first - 1].text.lower() in BEFORE and not (
        clauses.syntax[i].dep == "pobj" and head.i == first - 1
    )


def _day_after(clauses: Clauses, at: int) -> int | None:
    """Return the first word of the day told right behind ``at``, over an aside between commas."""
    syntax, times = clauses.syntax, clauses.scene.time_at
    if at < len(syntax) and syntax[at].text == ",":
        close = next((t for t in range(at + 1, min(at + ASIDE, len(syntax))) if syntax[t].text == ","), None)
        if close is None or any(t in clauses.scene.place_at for t in range(at + 1, close)):
            return None
        at = close + 1
    for t in range(at, min(at + TO_TIME, len(syntax))):
        if t in times:
            return t
        if syntax[t].text.lower() not in BETWEEN:
            return None
    return None


def _likewise(clauses: Clauses, told: Happening) -> Iterator[Happening]:
    """Yield what a clause without its verb repeats: "Tessalit was shelled, as were Kidal and Gao"."""
    syntax = clauses.syntax
    for child in syntax.children(told.trigger, "advcl", "conj", "ccomp"):
        if child.lemma not in ("be", "have") or child.i < told.trigger:
            continue
        if not any(t.text.lower() in SAME for t in syntax.children(child.i, "mark", "advmod")):
            continue
        heads = [t for t in syntax.children(child.i, "nsubj", "nsubjpass", "attr") if t.pos in ("NOUN", "PROPN")]
        places = tuple(m.i for t in heads for m in syntax.conjuncts(t.i) if "place" in clauses.scene.classes(m.i))
        if places:
            yield replace(told, trigger=child.i, clause=child.i, places=places, thing=places, nominal=False, noun=None)


def _after_colon(clauses: Clauses, told: Happening, sentence: int) -> Iterator[Happening]:
    """Yield the towns listed behind "has retaken most of the land:", where the list has no verb."""
    syntax = clauses.syntax
    start = told.trigger
    far = min(start + LONGEST, len(syntax))
    colon = next((t for t in range(start, far) if syntax[t].text == ":"), None)
    if colon is None or syntax[colon].sentence != sentence or colon + 1 >= len(syntax):
        return
    follows = syntax[colon + 1].sentence
    far = min(colon + LONGEST, len(syntax))
    end = next((t for t in range(colon + 1, far) if syntax[t].sentence != follows), far)
    if any(syntax[t].tag in ("VBD", "VBZ", "VBP", "MD") for t in range(colon + 1, end)):
        return
    seen: set[str] = set()
    for t in range(colon + 1, end):
        mention = clauses.scene.place_at.get(t)
        if mention is None or mention.kind not in ("town", "district") or mention.name in seen:
            continue
        if syntax[t].dep == "pobj" and syntax.head(t).text.lower() not in ("including", "as", "like"):
            continue
        seen.add(mention.name)
        yield replace(told, trigger=t, clause=t, places=(t,), thing=(t,), nominal=False, noun=None)
