"""A case, open: all the parts of ``Store`` in one, over either database."""

from __future__ import annotations

from pathlib import Path

from vedette.model.cases import Fault
from vedette.store.checking import faults_of
from vedette.store.copying import write_copy
from vedette.store.keeping.arrivals import Arrivals
from vedette.store.keeping.asking import Asking
from vedette.store.keeping.forgetting import Forgetting
from vedette.store.keeping.judged import Judged
from vedette.store.keeping.readings import Readings
from vedette.store.keeping.sources import Sources
from vedette.store.keeping.standing import Standing
from vedette.store.room import Store


class KeptCase(Sources, Arrivals, Readings, Forgetting, Judged, Standing, Asking):
    """One case, open (``vedette.store.room.Store``)."""

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *why: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of it."""
        self._database.close()

    def take(self, work: str) -> bool:
        """Take a piece of work that one process of all does at a time; False where another has it."""
        return self._database.take(work)

    def check(self) -> list[Fault]:
        """Return what is not as it should be: the database's own check, hashes, references. Empty: all is well."""
        return faults_of(self._database)

    def backup(self, path: Path) -> None:
        """Write a whole and consistent copy as a case file while others read and write. Raises ``NotWritten``."""
        write_copy(self._database, path)
