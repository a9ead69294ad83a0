"""Ties told by "of" and "under": "the movement of General X", "the Front, under X", "the 3rd Brigade of the Y army".

A group that is somebody's is led by him; a brigade, a front or a wing that is a group's is a part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vedette.claims.cast import Cast
from vedette.claims.relations.tie import Tie
from vedette.claims.voice import voice_of
from vedette.knowledge.ties import TieWords
from vedette.model.readings import ActorMention
from vedette.model.syntax import Token

BODIES = frozenset({"armed group", "militia", "state forces", "other", "state"})
HELD = frozenset({"armed group", "militia", "state forces", "other", "international organisation", "state"})
SUPREME = frozenset({"Leader", "Commander-in-Chief"})
"""Offices that a side's own text writes with a capital for its one leader."""
PART = re.compile(
    r"\b(?:front|brigades?|battalions?|division|regiment|wing|faction|branch|arm|unit|column|bloc|block|directorate|"
    r"detachment|squadron|corps|command|cell|chapter|section|department|contingent)\b",
    re.IGNORECASE,
)


def body_ties(cast: Cast, token: Token) -> Iterator[Tie]:
    """Yield who leads, or is part of, the body whose name ends at ``token``."""
    body = cast.actor(token.i)
    if body is None or (token.i + 1 < len(cast.syntax) and cast.actor(token.i + 1) is body):
        return
    for preposition in cast.syntax.children(token.i, "prep"):
        inner = cast.syntax.child(preposition.i, "pobj")
        if inner is not None and preposition.text.lower() in ("of", "under") and preposition.i - token.i <= 3:
            yield from _of(cast, body, preposition, inner)
    yield from _under(cast, body, token)
    yield from _owned(cast, body, token)


def _of(cast: Cast, body: ActorMention, preposition: Token, inner: Token) -> Iterator[Tie]:
    other = cast.actor(inner.i)
    if other is None or other.name == body.name:
        return
    if other.kind == "person" and body.kind in BODIES and inner.pos == "PROPN":
        if body.name[:1].isupper():  # lawyers of X are not led by X
            yield Tie(other.name, "leads", body.name, inner, "tie:of-person")
        return
    held = {body.kind, other.kind} <= HELD and other.kind != "state" and not other.pointing
    if held and preposition.text.lower() == "of" and PART.search(body.text):
        yield Tie(body.name, "part of", other.name, inner, "tie:of-body")


def _under(cast: Cast, body: ActorMention, token: Token) -> Iterator[Tie]:
    """Read "The Front, under General X, …" and "the Front, under X"."""
    syntax, at = cast.syntax, token.i + 1
    if body.kind not in BODIES or at + 1 >= len(syntax) or syntax[at].text != "," or syntax[at + 1].text != "under":
        return
    for i in range(at + 2, min(at + 6, len(syntax))):
        person = cast.actor(i)
        if person is not None and person.kind == "person" and syntax[i].pos == "PROPN":
            yield Tie(person.name, "leads", body.name, syntax[i], "tie:under")
            return
        if syntax[i].text in (",", "."):
            return


def _owned(cast: Cast, body: ActorMention, token: Token) -> Iterator[Tie]:
    """Read "General X's Y", "X's faction of Y": a group that is a person's is led by him."""
    if body.kind not in ("armed group", "militia") or not body.name[:1].isupper():
        return
    over = cast.syntax.head(token.i)
    within = [cast.syntax[i] for i in range(*cast.syntax.at(body.start, body.end))]
    for at in (*within, over) if _is_faction_of(over, token) else within:
        owner = cast.syntax.child(at.i, "poss")
        if owner is None or owner.pos != "PROPN":
            continue
        person = cast.actor(owner.i)
        if person is not None and person.kind == "person":
            yield Tie(person.name, "leads", body.name, owner, "tie:of-person")


def _is_faction_of(noun: Token, token: Token) -> bool:
    return token.dep == "compound" and noun.lemma.lower() in ("faction", "group", "movement", "militia", "wing")


def voice_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "our commander, X" and "the spokesman, X" in a body's own text: the office is of that body."""
    voice = voice_of(cast.reading)
    lemma = token.lemma.lower()
    if voice is None or voice.speaker.actor is None or lemma in words.local_offices:
        return
    leads = lemma in words.leading_offices
    if not leads and lemma not in words.member_offices:
        return
    spokesman = lemma in ("spokesman", "spokeswoman", "spokesperson")
    said = {c.text.lower() for c in cast.syntax.children(token.i, "poss", "det")}
    other = any(c.text.lower() == "of" for c in cast.syntax.children(token.i, "prep"))
    supreme = voice.party and token.text in SUPREME and "the" in said  # "The Leader, X, has informed …"
    if other or not ("our" in said or supreme or (spokesman and "the" in said)):
        return
    for apposed in cast.syntax.children(token.i, "appos"):
        person = cast.actor(apposed.i)
        if person is not None and person.kind == "person":
            kind = "leads" if leads and ("our" in said or supreme) else "member of"
            yield Tie(person.name, kind, voice.speaker.actor, token, "tie:voice-office")  # type: ignore[arg-type]
