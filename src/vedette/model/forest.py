"""Groups of things that were judged the same: a forest in which each tree is one thing.

Two rooms need it: reconciliation to see whole groups while it compares, the picture to fold judgements. Pairs kept
apart are honoured by later joins, so that one careful "different" holds however many chains of "same" arrive.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable


class Forest[T: Hashable]:
    """Disjoint groups with pairs that must never meet."""

    def __init__(self, members: Iterable[T] = ()) -> None:
        self._parent: dict[T, T] = {m: m for m in members}
        self._size: dict[T, int] = {}
        self._apart: dict[T, set[T]] = {}
        self._camps: dict[T, dict[int, bool]] = {}
        self._wars = 0

    def root(self, member: T) -> T:
        """Return the member that stands for the group of ``member``; a stranger stands for itself."""
        parent = self._parent
        if member not in parent:
            parent[member] = member
            return member
        top = member
        while parent[top] != top:
            top = parent[top]
        while parent[member] != top:
            parent[member], member = top, parent[member]
        return top

    def join(self, left: T, right: T) -> bool:
        """Put two groups together; return False, changing nothing, where they are kept apart."""
        a, b = self.root(left), self.root(right)
        if a == b:
            return True
        if b in self._apart.get(a, ()) or self._in_two_camps(a, b):
            return False
        if self._size.get(a, 1) < self._size.get(b, 1):
            a, b = b, a
        self._parent[b] = a
        self._size[a] = self._size.get(a, 1) + self._size.get(b, 1)
        for other in self._apart.pop(b, ()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart.setdefault(a, set()).add(other)
        if b in self._camps:
            self._camps.setdefault(a, {}).update(self._camps.pop(b))
        return True

    def keep_apart(self, left: T, right: T) -> None:
        """Never let the two groups meet; without effect where they are one already."""
        a, b = self.root(left), self.root(right)
        if a != b:
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)

    def set_apart(self, these: Iterable[T], those: Iterable[T]) -> None:
        """Never let a member of ``these`` meet one of ``those``, however many there are of both."""
        self._wars += 1
        for camp, members in ((True, these), (False, those)):
            for member in members:
                self._camps.setdefault(self.root(member), {}).setdefault(self._wars, camp)

    def _in_two_camps(self, a: T, b: T) -> bool:
        one, other = self._camps.get(a), self._camps.get(b)
        return bool(one and other) and any((other or {}).get(war, camp) != camp for war, camp in (one or {}).items())

    def groups(self) -> dict[T, list[T]]:
        """Return the members of each group by its root, both in the order in which members came."""
        found: dict[T, list[T]] = {}
        for member in list(self._parent):
            found.setdefault(self.root(member), []).append(member)
        return found
