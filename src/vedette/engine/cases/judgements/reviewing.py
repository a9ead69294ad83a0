"""Reviewing: a person goes through a case, one judgement at a time; each is kept before the next thing is shown.

What a judgement did is told by drawing the picture again where that is quick, and by what rested on it where not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

import msgspec

from vedette.engine.cases.judgements.agreement import Agreement, agreement_of
from vedette.engine.cases.judgements.falling import Fall, falls_of
from vedette.engine.cases.judgements.judging import effective, words_of
from vedette.engine.cases.judgements.queue import Item, Queue
from vedette.engine.cases.naming import begun_by
from vedette.engine.cases.pictures.settling import draw
from vedette.engine.cases.pictures.standing import frame_standing
from vedette.engine.cases.pictures.upkeep import current_picture
from vedette.engine.progress import Progress
from vedette.errors import InputError
from vedette.knowledge.exchange import checked
from vedette.model.judgements import Pointer
from vedette.model.judging import CaseJudgement, CaseVerdict, Matter, Spot, judged
from vedette.model.pictures import Picture
from vedette.model.records import Record
from vedette.picture.changes import changes_between
from vedette.reconciliation.corrections import SORTS, misfit
from vedette.store import Store

QUICK = 150
"""Reports up to which a picture is drawn again after each judgement: about a hundredth of a second for each."""
COUNTED = ("events", "figures", "control", "tolls", "actors", "places", "disagreements", "relations")


class Answer(Record, frozen=True):
    """What a person answers: the verdict with its reason, and what belongs to it."""

    verdict: CaseVerdict
    why: str
    about: tuple[Pointer, ...] = ()
    grade: str | None = None
    spot: Spot | None = None
    what: Matter | None = None
    undoes: str | None = None


def judge(store: Store, answer: Answer, by: str, at: datetime) -> CaseJudgement:
    """Keep a person's judgement and return it; once it has returned, it is on the disk.

    Raises ``KnowledgeFileError`` where it does not say what its verdict needs, ``NotInCase`` where it undoes what the
    case does not hold.
    """
    undoes = whole_id(store, answer.undoes) if answer.undoes is not None else None
    made = sound(msgspec.structs.replace(answer, undoes=undoes), by, at)
    store.put_judgements([made])
    return made


def sound(answer: Answer, by: str, at: datetime) -> CaseJudgement:
    """Return an answer as a judgement, which is not kept yet.

    Raises ``KnowledgeFileError`` where it does not say what its verdict needs, ``InputError`` where that verdict
    cannot be given of such a thing.
    """
    about, more = answer.about, {"spot": answer.spot, "undoes": answer.undoes}
    made = judged(answer.verdict, about, by, answer.why, at, grade=answer.grade, what=answer.what, **more)
    checked(made)
    if (unfit := misfit(made)) is not None:
        sorts = ", ".join(sorted(SORTS[answer.verdict]))
        raise InputError(unfit, f"{answer.verdict} can be said of: {sorts}", "Nothing was judged.")
    return made


def fall_of(store: Store, answer: Answer, by: str, at: datetime) -> Fall:
    """Return what an answer would fall on in the case as it is read now. Raises as ``sound`` does; keeps nothing."""
    made = sound(answer, by, at)
    return falls_of(store.reports(), [made])[made.id]


def idle_in(store: Store, judgements: Sequence[CaseJudgement]) -> dict[str, str]:
    """Return by id why judgements fall on nothing in the case as it is read now.

    Reads every report where one of them is not in the standing picture: some seconds for 20,000.
    """
    fell = {one.judgement for one in frame_standing(store).corrections} if store.standing_head() is not None else set()
    open_ones = [one for one in judgements if one.verdict != "undone" and one.id not in fell]
    falls = falls_of(store.reports(), open_ones) if open_ones else {}
    return {key: fall.idle for key, fall in falls.items() if fall.idle is not None}


def take_over(store: Store, judgements: Sequence[CaseJudgement]) -> int:
    """Keep judgements of another case; return how many were not held. Doing it twice changes nothing."""
    return store.put_judgements(judgements) if judgements else 0


def agreement_in(store: Store, *, workers: int | None = None, progress: Progress | None = None) -> Agreement:
    """Return how far the persons of a case agree, and how often they find the machine right."""
    return agreement_of(store.judgements(), current_picture(store, workers=workers, progress=progress).corrections)


class Review:
    """One person's way through the queue of a case."""

    def __init__(
        self,
        store: Store,
        by: str,
        now: Callable[[], datetime],
        *,
        workers: int | None = None,
        progress: Progress | None = None,
    ) -> None:
        self._store, self._by, self._now = store, by, now
        self.picture = current_picture(store, workers=workers, progress=progress)
        self._passed: set[tuple[str, ...]] = set()
        self._mine: list[CaseJudgement] = []
        self._whole = Queue(self.picture)
        self._left: list[Item] | None = None

    @property
    def queue(self) -> list[Item]:
        """What is left to look at, without what was passed over."""
        if self._left is None:
            self._left = self._whole.left(self._store.judgements())
        return [item for item in self._left if _key(item) not in self._passed]

    def pass_over(self, item: Item) -> None:
        """Show an item no more in this review; nothing is judged."""
        self._passed.add(_key(item))

    def check(self, answer: Answer) -> None:
        """Keep nothing. Raises ``InputError`` where an answer cannot be kept as it is."""
        sound(answer, self._by, self._now())

    def judge(self, answer: Answer) -> tuple[CaseJudgement, str]:
        """Keep an answer; return the judgement, and in one line what it changed."""
        made = judge(self._store, answer, self._by, self._now())
        self._mine.append(made)
        return made, self._effect()

    def undo(self, why: str) -> tuple[CaseJudgement, str]:
        """Take back the last judgement of this review that stands. Raises ``InputError`` where there is none."""
        standing = {one.id for one in effective(self._store.judgements()).standing}
        last = next((one for one in reversed(self._mine) if one.id in standing), None)
        if last is None:
            raise InputError(
                "undo", "nothing was judged in this review", "vedette judge CASE --undo ID takes any back."
            )
        judge(self._store, Answer("undone", why, undoes=last.id), self._by, self._now())
        return last, self._effect()

    def _effect(self) -> str:
        before, self._left = self.picture, None
        if len(before.reports) > QUICK:
            return "kept; the picture takes it up when it is drawn next"
        self.picture = draw(self._store)
        self._whole = Queue(self.picture)
        return difference(before, self.picture)


def difference(before: Picture, after: Picture) -> str:
    """Return in one line what two pictures differ in."""
    changed = len(changes_between(before, after).changes)
    counts = [
        f"{name} {len(getattr(before, name))} → {len(getattr(after, name))}"
        for name in COUNTED
        if len(getattr(before, name)) != len(getattr(after, name))
    ]
    told = f"{changed} {'record' if changed == 1 else 'records'} changed"
    return f"{told} ({', '.join(counts)})" if counts else told


def judgement_lines(
    judgements: Iterable[CaseJudgement], idle: Mapping[str, str] | None = None
) -> list[tuple[CaseJudgement, str]]:
    """Return all judgements in order of time, each with what became of it: "in force", "undone", "replaced" …

    ``idle`` are those that fall on nothing, with why: "in force, but falls on nothing …".
    """
    every = sorted({one.id: one for one in judgements}.values(), key=lambda one: (one.at, one.id))
    weighed = effective(every)
    outranked = {key for dispute in weighed.disputes for key in dispute.outranked}
    standing = {one.id for one in weighed.standing}
    found = []
    for one in every:
        if one.id in outranked:
            state = "outranked"
        elif one.id in standing:
            state = f"in force, but falls on nothing: {idle[one.id]}" if idle and one.id in idle else "in force"
        elif one.id in weighed.replaced:
            state = "replaced"
        elif one.verdict == "undone":
            state = "undoes nothing held" if one.id in weighed.dangling else "undo"
        else:
            state = "undone"
        found.append((one, state))
    return found


def told(one: CaseJudgement, every: Mapping[str, CaseJudgement] | None = None) -> str:
    """Return a judgement in words. ``every`` are the case's by their ids: an undo names what it undoes."""
    if one.verdict == "undone":
        other = every.get(one.undoes or "") if every else None
        return f"took back {one.undoes}" + (f" ({told(other)})" if other and other.verdict != "undone" else "")
    more = [part for part in (one.what, one.grade) if part]
    if one.spot is not None:
        name = f"{one.spot.name} " if one.spot.name else ""
        more.append(f"{name}{one.spot.lat}, {one.spot.lon}")
    return f"{one.verdict}{f' ({", ".join(more)})' if more else ''}: {words_of(one)}"


def whole_id(store: Store, begun: str) -> str:
    """Return the id of the judgement that ``begun`` begins."""
    ids = (one.id for one in store.judgements())
    return begun_by(begun, ids, "judgement", "vedette judgements CASE lists them with their ids.")


def _key(item: Item) -> tuple[str, ...]:
    return (item.sort, item.record)
