"""Resting: which records of a picture stand on which claims, so that one can say what a judgement would change.

Nothing is drawn again for it: shares are counted over the picture. A record that stands on the doubted claims alone
would be gone; of one that stands on others as well only a share is at stake.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from vedette.model.pictures import Picture
from vedette.model.records import Record

SORTS = ("event", "figure", "toll", "control", "disagreement", "relation", "service", "expectation")
"""Records that are counted, in the order in which they are told."""


class Stake(Record, frozen=True):
    """What rests on some claims: ``influence`` in records, by sort how many would be ``gone`` and how many touched."""

    influence: float
    gone: tuple[tuple[str, int], ...] = ()
    touched: tuple[tuple[str, int], ...] = ()

    @property
    def words(self) -> str:
        """What would be gone and what would change, in words."""
        parts = [f"take out {_listed(self.gone)}"] if self.gone else []
        parts += [f"change {_listed(self.touched)}"] if self.touched else []
        return "would " + " and ".join(parts) if parts else "would change no record"


class Resting:
    """Looks up what rests on claims, figures and events of one picture."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self._on: dict[str, list[str]] = defaultdict(list)
        self._size: dict[str, int] = {}
        self._figures_of: dict[str, list[str]] = defaultdict(list)
        self._tolls_of: dict[str, list[str]] = defaultdict(list)
        self._beside: dict[str, list[str]] = defaultdict(list)
        self._event_of_figure: dict[str, list[str]] = defaultdict(list)
        for key, claims in _records(picture):
            self._size[key] = len(claims)
            for claim in claims:
                self._on[claim].append(key)
        self._number(picture)

    def _number(self, picture: Picture) -> None:
        """Note which tolls and events are counted from which figures."""
        for figure in picture.figures:
            if figure.event:
                self._figures_of[f"event {figure.event}"].append(f"figure {figure.id}")
        whole = ((n, toll) for n, toll in enumerate(picture.tolls) if toll.span == "case" and toll.place is None)
        for n, toll in whole:
            for one in toll.figures:
                self._tolls_of[f"figure {one}"].append(f"toll {n}")
            for left in (one for one in toll.left_out if one.beside):
                # It stands beside one that is counted: its number may be the row's lowest or highest.
                self._beside[f"figure {left.figure}"].append(f"toll {n}")
        for event in picture.events:
            for part in (event.killed, event.injured, event.displaced):
                for one in part.figures if part is not None else ():
                    self._event_of_figure[f"figure {one}"].append(f"event {event.id}")

    def of_claims(self, claims: Iterable[str]) -> Stake:
        """Return what rests on ``claims``, if all of them went."""
        hits: dict[str, int] = defaultdict(int)
        for claim in dict.fromkeys(claims):
            for key in dict.fromkeys(self._on.get(claim, ())):
                hits[key] += 1
        shares = {key: min(1.0, number / self._size[key]) for key, number in hits.items()}
        return self._stake(shares)

    def of_figure(self, figure: str) -> Stake:
        """Return what rests on a figure being counted."""
        return self._stake({f"figure {figure}": 0.999})

    def _stake(self, shares: dict[str, float]) -> Stake:
        """Return the stake, with what rests on those records in turn: a toll on figures, a figure on its event."""
        further: dict[str, float] = defaultdict(float)
        for key, share in shares.items():
            for other in self._figures_of.get(key, ()):
                further[other] = max(further[other], 0.6 * share)
            for other in self._beside.get(key, ()):
                further[other] = max(further[other], 0.5 * share)
            for other in (*self._tolls_of.get(key, ()), *self._event_of_figure.get(key, ())):
                further[other] = max(further[other], share if share > WHOLE else 0.5 * share)
        for key, share in further.items():
            if key not in shares:
                shares[key] = min(share, 0.999)
        gone = [key for key, share in shares.items() if share >= 1]
        touched = [key for key, share in shares.items() if share < 1]
        return Stake(round(sum(shares.values()), 4), _by_sort(gone), _by_sort(touched))


WHOLE = 0.9
"""A share from which on a record is as good as gone for what rests on it."""


def _records(picture: Picture) -> Iterator[tuple[str, Sequence[str]]]:
    yield from ((f"event {e.id}", e.claims) for e in picture.events)
    yield from ((f"figure {f.id}", f.claims) for f in picture.figures)
    yield from ((f"control {n}", c.claims) for n, c in enumerate(picture.control))
    yield from ((f"relation {n}", r.claims) for n, r in enumerate(picture.relations))
    yield from ((f"service {n}", s.claims) for n, s in enumerate(picture.services))
    yield from ((f"expectation {n}", e.claims) for n, e in enumerate(picture.expectations))
    for d in picture.disagreements:
        # It is gone as soon as one of its sides is: the smallest side is what it stands on.
        for position in d.positions:
            yield f"disagreement {d.id}", position.claims


def _by_sort(keys: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counted: dict[str, int] = defaultdict(int)
    for key in keys:
        counted[key.partition(" ")[0]] += 1
    return tuple((sort, counted[sort]) for sort in SORTS if sort in counted)


def _listed(counts: Sequence[tuple[str, int]]) -> str:
    told = [f"{n} {SAID.get(sort, sort)}{'' if n == 1 else 's'}" for sort, n in counts]
    return told[0] if len(told) == 1 else ", ".join(told[:-1]) + " and " + told[-1]


SAID = {"control": "holding", "relation": "tie"}
"""What a record is called where its sort says little."""
