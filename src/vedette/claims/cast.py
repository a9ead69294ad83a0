"""The cast of a reading by word: which actor, place or count a token of the tree stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Protocol

from vedette.model.readings import ActorMention, CountMention, PlaceMention, Reading, TimeMention
from vedette.model.syntax import Token


class _Mention(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Cast:
    """Looks mentions up by token number. A token that heads no mention but lies in one stands for it too."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.syntax = reading.syntax

    @cached_property
    def _actors(self) -> dict[int, ActorMention]:
        return self._by_token(self.reading.actors)

    @cached_property
    def _places(self) -> dict[int, PlaceMention]:
        return self._by_token(self.reading.places)

    @cached_property
    def _counts(self) -> dict[int, CountMention]:
        return self._by_token(self.reading.counts)

    @cached_property
    def _times(self) -> dict[int, TimeMention]:
        return self._by_token(self.reading.times)

    def actor(self, i: int) -> ActorMention | None:
        """Return the actor that token ``i`` stands for, or None."""
        return self._actors.get(i)

    def place(self, i: int) -> PlaceMention | None:
        """Return the place that token ``i`` stands for, or None."""
        return self._places.get(i)

    def count(self, i: int) -> CountMention | None:
        """Return the count that token ``i`` belongs to, or None."""
        return self._counts.get(i)

    def time(self, i: int) -> TimeMention | None:
        """Return the time expression that token ``i`` belongs to, or None."""
        return self._times.get(i)

    def names(self, head: Token | None) -> tuple[str, ...]:
        """Return the names of the actor that ``head`` stands for and of those coordinated with it, each once."""
        if head is None:
            return ()
        found = [self._actors.get(token.i) for token in self.syntax.conjuncts(head.i)]
        return tuple(dict.fromkeys(actor.name for actor in found if actor))

    def places_under(self, i: int) -> Iterator[PlaceMention]:
        """Yield the places named in the subtree of ``i``, in text order, each once."""
        yield from dict.fromkeys(self._places[t] for t in self.syntax.subtree(i) if t in self._places)

    def times_under(self, i: int) -> Iterator[TimeMention]:
        """Yield the time expressions in the subtree of ``i``, in text order, each once."""
        yield from dict.fromkeys(self._times[t] for t in self.syntax.subtree(i) if t in self._times)

    def _by_token[M: _Mention](self, mentions: Iterable[M]) -> dict[int, M]:
        held: dict[int, M] = {}
        for mention in mentions:
            head = self.syntax.head_of(mention.start, mention.end)
            first, last = self.syntax.at(mention.start, mention.end)
            for i in range(first, last):
                held.setdefault(i, mention)
            if head is not None:
                held[head.i] = mention
        return held
