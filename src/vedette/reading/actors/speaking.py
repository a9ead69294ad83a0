"""Who "I" and "we" are in a statement: the one who opens it with "X said:".

A statement printed without quotation marks is its speaker's to the end, or to the next such opening. Where the
words behind the colon stand in quotation marks the report goes on in its own voice after them, and its "we" is
its author's: there nobody is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from vedette.reading.actors.referring import pointer_to
from vedette.reading.actors.scene import Found, Scene

FIRST_PERSON = frozenset(("I", "me", "We", "we", "us", "Us"))
MARKS = frozenset("\"“”‘'«`")
BACK = 5
"""Words before the colon among which the verb of saying stands ("said today in Geneva:" is further off)."""


def first_persons(scene: Scene, actors: list[Found], quoted: frozenset[int]) -> Iterator[Found]:
    """Yield "I" and "we" of statements, each pointing to its speaker."""
    openings = None
    for token in scene.syntax.tokens:
        if token.text not in FIRST_PERSON or token.pos != "PRON" or token.i in quoted:
            continue
        if openings is None:
            openings = list(_openings(scene, actors))
        speaker = next((who for at, who in reversed(openings) if at < token.i), None)
        found = pointer_to(token.i, token, speaker)
        if found is not None:
            found.plural = token.text.lower() in ("we", "us")
            yield found


def _openings(scene: Scene, actors: list[Found]) -> Iterator[tuple[int, Found | None]]:
    """Yield the tokens behind which somebody speaks, with the speaker, None where the report takes over again."""
    syntax = scene.syntax
    at_head = {actor.head: actor for actor in actors}
    for _, last in syntax.sentences:
        if syntax[last - 1].text != ":" or last >= len(syntax):
            continue
        for verb in reversed(syntax.tokens[max(last - 1 - BACK, 0) : last - 1]):
            if verb.pos == "VERB" and verb.lemma.lower() in scene.acting.speech:
                subject = syntax.child(verb.i, "nsubj")
                who = at_head.get(subject.i) if subject is not None else None
                yield last - 1, None if syntax[last].text[0] in MARKS else who
                break
