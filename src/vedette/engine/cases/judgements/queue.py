"""The queue: what a person should look at first, because a wrong reading of it would change the picture most.

The score of an item is its influence times its doubt, both of them open: influence counts the records that rest on
what is doubted (``vedette.engine.cases.judgements.resting``), doubt is made of the grade's digit, of how many origins
tell it, of its words, of the rule that joined two things, and of how often persons found that rule wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vedette.engine.cases.judgements.judging import effective, key_of
from vedette.engine.cases.pictures.candidates import Candidate, candidates_of
from vedette.model.judgements import Pointer, Subject
from vedette.model.judging import CaseJudgement, CaseVerdict
from vedette.model.pictures import Picture
from vedette.model.records import Record

ANSWERS: dict[str, tuple[CaseVerdict, ...]] = {
    "merge": ("same", "different"),
    "figure": ("right", "wrong", "excluded", "graded"),
    "place": ("right", "placed", "wrong"),
    "outlet": ("graded",),
}
"""What can be said of an item; of all others: right, wrong, graded."""
_NOTHING: frozenset[CaseVerdict] = frozenset()
FAMILY_DONE: dict[str, frozenset[CaseVerdict]] = {
    "figure": frozenset({"right", "wrong", "excluded"}),
    "place": frozenset({"right", "wrong", "placed"}),
    "outlet": frozenset({"graded"}),
}


class Item(Record, frozen=True):
    """One thing to look at: ``title`` says what it is, ``line`` why it stands where it stands.

    ``about`` is what a judgement on it points at, ``verdicts`` what can be said of it, ``claims`` the sentences to
    read. ``effect`` tells what the doubting answer would do. ``score`` is ``influence`` times ``doubt``.
    """

    sort: str
    record: str
    title: str
    line: str
    about: tuple[Pointer, ...]
    verdicts: tuple[CaseVerdict, ...]
    claims: tuple[str, ...]
    influence: float
    doubt: float
    score: float
    effect: str


def review_queue(picture: Picture, judgements: Iterable[CaseJudgement] = ()) -> list[Item]:
    """Return what persons have not judged yet, what would change the picture most first.

    ``judgements`` are those of the case, those that the picture does not know yet as well. The same picture and
    judgements give the same queue.
    """
    return Queue(picture).left(judgements)


class Queue:
    """All that can be judged in one picture, in order; what is left of it is told again after each judgement."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        rows = [(_item(c), c) for c in candidates_of(picture)]
        self._rows = sorted(rows, key=lambda r: (-r[0].score, -r[0].influence, r[0].sort, r[0].record, r[0].title))

    def left(self, judgements: Iterable[CaseJudgement]) -> list[Item]:
        """Return what ``judgements`` have not judged."""
        judged = _Judged(self._picture, effective(judgements).standing)
        return [item for item, candidate in self._rows if not judged.knows(candidate)]


def _item(one: Candidate) -> Item:
    score = round(one.influence * one.doubt, 4)
    line = f"{one.effect}; {', '.join(one.reasons)}" if one.reasons else one.effect
    return Item(
        one.sort,
        one.record,
        one.title,
        line,
        one.about,
        ANSWERS.get(one.sort, ("right", "wrong", "graded")),
        one.claims,
        one.influence,
        round(one.doubt, 4),
        score,
        one.effect,
    )


class _Judged:
    """What persons have judged: pointers as they are written, and claims that judgements fell on."""

    def __init__(self, picture: Picture, standing: Sequence[CaseJudgement]) -> None:
        alive = {one.id for one in standing}
        self._pairs = {frozenset(key_of(p) for p in one.about) for one in standing if len(one.about) == 2}
        self._pairs |= {frozenset(pair) for pair in _pairs_of(picture)}
        self._said: dict[str, set[CaseVerdict]] = {}
        self._fell: dict[Subject, set[CaseVerdict]] = {}
        for one in standing:
            for pointer in one.about:
                self._said.setdefault(key_of(pointer), set()).add(one.verdict)
        for correction in picture.corrections:
            if correction.judgement in alive:
                for subject in correction.subjects:
                    self._fell.setdefault(subject, set()).add(correction.verdict)

    def knows(self, one: Candidate) -> bool:
        """Return whether a person has said of all of it what can be said."""
        if one.sort == "merge":
            if not self._pairs:
                return False
            return frozenset(key_of(p) for p in one.about) in self._pairs or frozenset(one.sides) in self._pairs
        done = FAMILY_DONE.get(one.sort, frozenset({"right", "wrong"}))
        if self._said and one.about and all(self._said.get(key_of(p), _NOTHING) & done for p in one.about):
            return True
        return bool(self._fell and one.subjects) and all(self._fell.get(s, _NOTHING) & done for s in one.subjects)


def _pairs_of(picture: Picture) -> Iterator[tuple[str, str]]:
    """Yield the two sides of what persons judged to be one or two, as the picture names them."""
    for judgement in picture.judgements:
        yield judgement.left.key or judgement.left.report, judgement.right.key or judgement.right.report
