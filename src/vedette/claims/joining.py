"""One happening told by a verb and a noun in one clause is one: "carried out air strikes that killed 12"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.happenings import HARMFUL, VIOLENT, Happening
from vedette.claims.nouns import told_by_nouns
from vedette.claims.verbs import event_nouns_beside, told_by_verbs, verbs_around

GENERAL = frozenset({"attack", "clash", "destruction"})
"""Kinds that give way to a kind that says how it was done."""
ADVICE = frozenset({"advise to leave", "issue advisory", "order to leave"})
STRUCK = frozenset({"place", "site", "building", "vehicle", "road", "ship", "aircraft", "position", "base", "crop", "armed", "home", "symbol"})
SAME = frozenset({"ceasefire", "agreement", "talks"})


def happenings_of(clauses: Clauses) -> list[Happening]:
    """Return what the report tells of, each happening of a clause once, in the order of the text."""
    nouns: dict[int, Happening] = {}
    live: set[int] = set()
    for told, shown in told_by_nouns(clauses):
        nouns[told.trigger] = told
        if shown:
            live.add(told.trigger)
    verbs: dict[int, Happening] = {}
    waiting: list[Happening] = []
    for told in told_by_verbs(clauses):
        if told.frame.name == "repel":  # the attack that was beaten back is part of this one happening
            for i in clauses.objects(told.trigger):
                if (noun := nouns.pop(i, None)) is not None:
                    live.discard(i)
                    told = replace(told, targets=noun.actors, places=told.places or noun.places, thing=())
        if told.noun is not None and told.noun in nouns:
            _take_idiom(nouns, live, verbs, told)
        elif told.frame.effect:
            waiting.append(told)
        else:
            verbs[told.trigger] = told
    for v, told in verbs.items():
        for i in told.thing:
            if i in nouns and nouns[i].kind == told.kind:  # "the rebel offensive, which began on Monday"
                verbs[v] = told.joined(nouns.pop(i))
                live.discard(i)
    for told in waiting:
        _place_effect(clauses, nouns, live, verbs, told)
    kept = [nouns[i] for i in sorted(live)] + list(verbs.values())
    kept = _with_examples(clauses, verbs, kept)
    kept = [_terms(clauses, told) for told in kept]
    kept += [again for told in kept if told.places for again in _followed(clauses, told)]
    kept = [told for told in kept if not _advised(clauses, told, verbs)]
    return _without_repeats(clauses, sorted(kept, key=lambda h: h.trigger))


def _followed(clauses: Clauses, told: Happening) -> Iterator[Happening]:
    """Yield what an elliptic list goes on to tell: "captured Aleppo, followed by Hama on Thursday"."""
    for at in (told.trigger, *told.places):
        for child in clauses.syntax.children(at, "advcl", "acl"):
            if child.lemma == "follow" and child.tag == "VBN":
                places = tuple(i for i in clauses.behind(child.i, "by") if "place" in clauses.scene.classes(i))
                if places:
                    yield replace(told, trigger=child.i, clause=child.i, places=places, thing=places, nominal=False)


def _with_examples(clauses: Clauses, verbs: dict[int, Happening], kept: list[Happening]) -> list[Happening]:
    """Give examples what they are examples of, and let them stand for it: "used gas, including the Ghouta attack"."""
    found, wholes = [], set()
    for told in kept:
        whole = verbs.get(_exemplified(clauses, told.trigger)) if told.nominal else None
        if whole is not None and whole.kind in VIOLENT and told.kind in VIOLENT:
            wholes.add(whole.trigger)
            told = replace(told, kind=whole.kind if told.kind in GENERAL else told.kind, actors=told.actors or whole.actors)
        found.append(told)
    return [told for told in found if told.trigger not in wholes]


def _exemplified(clauses: Clauses, noun: int) -> int:
    """Return the verb above "including", "such as" or "like" above the noun; -1 where there is none."""
    including = False
    for above in clauses.syntax.ancestors(noun):
        if above.dep == "prep" and above.text.lower() in ("including", "as", "like"):
            including = True
        elif above.pos in VERBS:
            return above.i if including else -1
    return -1


def _advised(clauses: Clauses, told: Happening, verbs: dict[int, Happening]) -> bool:
    """Return whether people are only advised to do it: "issued advisories for their citizens to leave"."""
    if told.kind not in ("displacement", "evacuation", "return"):
        return False
    return any(t.i in verbs and verbs[t.i].frame.name in ADVICE for t in clauses.syntax.ancestors(told.trigger))


def _terms(clauses: Clauses, told: Happening) -> Happening:
    """Let an agreement's terms name its parties and its ground: "a deal for the army to withdraw from the region"."""
    if told.kind not in ("agreement", "ceasefire"):
        return told
    for at in (told.trigger, told.noun):
        for child in () if at is None else clauses.syntax.children(at, "advcl", "acl", "relcl", "ccomp"):
            if child.tag == "VB":
                return replace(
                    told, actors=told.actors or clauses.subjects(child.i), places=told.places or clauses.fill(child.i, "from"),
                )
    return told


def _take_idiom(nouns: dict[int, Happening], live: set[int], verbs: dict[int, Happening], told: Happening) -> None:
    """Let an idiom stand for its own noun ("signed a truce"), with what the noun knows of it."""
    assert told.noun is not None  # noqa: S101  # the caller has looked
    noun = nouns.pop(told.noun)
    live.discard(told.noun)
    specific = told.kind in GENERAL and noun.kind in VIOLENT
    verbs[told.trigger] = replace(told.joined(noun), kind=noun.kind if specific else told.kind)


def _place_effect(
    clauses: Clauses, nouns: dict[int, Happening], live: set[int], verbs: dict[int, Happening], told: Happening,
) -> None:
    """Give a killing to the happening that did it; let it stand alone only where somebody or something is named."""
    v = told.trigger
    told = _with_struck_thing(clauses, told)
    for noun in event_nouns_beside(clauses, v):
        if noun in nouns and nouns[noun].kind in HARMFUL | {"protest"}:
            partner = nouns[noun]
            if partner.kind in ("protest", "offensive begins") and told.actors:
                continue
            if noun in told.actors:
                told = replace(told, actors=())
            nouns[noun] = replace(partner.joined(told), clause=v)
            live.add(noun)
            return
    if told.frame.name == "rock":
        return
    burns = told.frame.kind == "destruction" and clauses.syntax[v].dep == "conj"
    if told.kind == told.frame.kind and not burns:
        for verb in verbs_around(clauses, v):
            if (partner_verb := verbs.get(verb)) is not None and partner_verb.kind in HARMFUL - {"abduction"}:
                if _fits_beside(clauses, told, partner_verb):
                    verbs[verb] = partner_verb.joined(replace(told, actors=(), places=(), thing=()))
                    return
            for noun, partner in nouns.items():
                if noun in live and partner.clause == verb and partner.kind in HARMFUL and not told.actors:
                    nouns[noun] = partner.joined(replace(told, actors=(), places=(), thing=()))
                    return
    if told.actors or told.kind != told.frame.kind:
        verbs[v] = _without_weapon(clauses, told)


def _with_struck_thing(clauses: Clauses, told: Happening) -> Happening:
    """Keep as a thing struck only what can be struck: not the people killed, not the panic that was caused."""
    if not told.thing or any(clauses.scene.classes(i) & STRUCK and not clauses.scene.classes(i) & {"count"} for i in told.thing):
        return told
    places = () if told.places == told.thing and not clauses.scene.places_of(told.thing[0]) else told.places
    return replace(told, thing=(), places=places)


def _fits_beside(clauses: Clauses, told: Happening, other: Happening) -> bool:
    """Return whether a killing belongs to the act of the clause beside it: no other doer of its own."""
    return not told.actors or set(told.actors) <= {*other.actors, *other.thing, *clauses.subjects(other.trigger)}


def _without_weapon(clauses: Clauses, told: Happening) -> Happening:
    """A jet or a rocket is no actor; whose it is may still be told beside it."""
    return replace(told, actors=tuple(i for i in told.actors if clauses.scene.actors_of(i)))


def _without_repeats(clauses: Clauses, told: list[Happening]) -> list[Happening]:
    """Drop a general act that another in the same clause tells in detail, and a second word for the same act."""
    kept: list[Happening] = []
    for one in told:
        twin = next((n for n, other in enumerate(kept) if _same(clauses, other, one)), None)
        if twin is None:
            kept.append(one)
            continue
        other = kept[twin]
        first, second = (one, other) if other.kind in GENERAL and one.kind not in GENERAL else (other, one)
        kept[twin] = first.joined(second)
    return kept


def _same(clauses: Clauses, a: Happening, b: Happening) -> bool:
    if clauses.syntax[a.trigger].sentence != clauses.syntax[b.trigger].sentence:
        return False
    if a.kind != b.kind and not (
        (a.kind in GENERAL and b.kind in VIOLENT) or (b.kind in GENERAL and a.kind in VIOLENT) or {a.kind, b.kind} <= SAME
    ):
        return False
    if a.clause != b.clause and b.clause != a.trigger and a.clause != b.trigger and not _of_one_sentence(clauses, a, b):
        return False
    return _agree(clauses, a.actors, b.actors) and _agree_places(clauses, a, b) and _together(clauses, a, b)


def _of_one_sentence(clauses: Clauses, a: Happening, b: Happening) -> bool:
    """Return whether one hangs below the other's clause without a coordination of full clauses between."""
    for low, high in ((a, b), (b, a)):
        at = clauses.syntax[low.trigger]
        for above in clauses.syntax.ancestors(low.trigger):
            if at.dep == "conj" and at.pos in VERBS:
                break
            if above.i in (high.trigger, high.clause):
                return True
            at = above
    return False


def _agree(clauses: Clauses, a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    one, two = ({m.name for i in side for m in clauses.scene.actors_of(i)} for side in (a, b))
    return not one or not two or bool(one & two)


def _agree_places(clauses: Clauses, a: Happening, b: Happening) -> bool:
    one, two = ({m.name for i in side.places for m in clauses.scene.places_of(i)} for side in (a, b))
    return not one or not two or bool(one & two)


def _together(clauses: Clauses, a: Happening, b: Happening) -> bool:
    """Two nouns side by side ("shelling and air strikes", "the Ghouta and the Douma attack") stay two acts."""
    return a.kind == "disaster" or not (a.nominal and b.nominal and clauses.syntax[b.trigger].dep == "conj")
