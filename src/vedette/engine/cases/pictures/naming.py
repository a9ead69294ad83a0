"""Which of the reports that tell of an actor or a place write a name of it: asked for each merge of its names."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.engine.cases.judgements.pointers import Pointers


class Naming:
    """The claims of one actor or place with their reports; a name is sought in the texts once."""

    def __init__(self, pointers: Pointers, claims: Sequence[str]) -> None:
        known, reports = pointers.claims, pointers.reports
        self.claims = claims
        self._of = [(c, known[c].report) for c in dict.fromkeys(claims) if c in known and known[c].report in reports]
        self._texts = {key: reports[key].text for _, key in self._of}
        self._writing: dict[str, frozenset[str]] = {}

    def writing(self, name: str) -> frozenset[str]:
        """Return the reports that write a name."""
        if name not in self._writing:
            self._writing[name] = frozenset(key for key, text in self._texts.items() if name in text)
        return self._writing[name]

    def within(self, reports: frozenset[str]) -> list[str]:
        """Return the claims of those reports."""
        return [claim for claim, key in self._of if key in reports]
