"""A case that lives, for people who work in Python: what the commands do with a case, the workspace does.

>>> with Workspace.create("syria.vedette") as case:  # doctest: +SKIP
...     case.add("reports/")
...     case.picture().events
"""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from vedette.store import Store, copy_store, create_store, open_store

if TYPE_CHECKING:
    from vedette.engine.cases.arrivals.adding import Added, Wish
    from vedette.engine.cases.judgements.agreement import Agreement
    from vedette.engine.cases.judgements.falling import Fall
    from vedette.engine.cases.judgements.queue import Item
    from vedette.engine.cases.judgements.reviewing import Answer, Review
    from vedette.engine.cases.listing import ReportRow
    from vedette.engine.cases.status import CaseStatus, SourceStanding
    from vedette.engine.progress import Progress
    from vedette.model.cases import Erased, Fault, Hit, Receipt
    from vedette.model.changes import Changes
    from vedette.model.claims import Report
    from vedette.model.documents import Skipped
    from vedette.model.explanations import Explanation
    from vedette.model.judging import CaseJudgement
    from vedette.model.pictures import Picture
    from vedette.model.words import CountingName
    from vedette.sources.web import Web
    from vedette.workspace.views import PictureView


class Workspace:
    """An open case; use it as a context manager, or ``close`` it.

    ``by`` is who adds, tells and forgets, the user of the machine where it is not said. Every method raises
    ``vedette.errors.CaseError`` where the case cannot be used, with what to do.
    """

    def __init__(self, store: Store, by: str | None = None) -> None:
        self._store = store
        self.by = by or person()

    @classmethod
    def create(
        cls,
        location: str | Path,
        name: str | None = None,
        *,
        knowledge: Sequence[str | Path] = (),
        by: str | None = None,
    ) -> Workspace:
        """Make an empty case: a file, or ``postgresql://user@host/database?case=NAME``.

        ``knowledge`` are paths of knowledge files that the case is told. Raises ``CaseError`` where something is there.
        """
        from vedette.knowledge.case_files import read_case_files

        read_case_files(Path(file) for file in knowledge)
        made = cls(create_store(str(location), name or name_of(str(location))), by)
        if knowledge:
            made.know(*knowledge)
        return made

    @classmethod
    def open(cls, location: str | Path, *, by: str | None = None) -> Workspace:
        """Open a case. Raises ``CaseError`` where there is none, or it cannot be used, with what is wrong."""
        return cls(open_store(str(location)), by)

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *why: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<the case {self.name} in {self._store.location}>"

    def close(self) -> None:
        """Let go of the case."""
        self._store.close()

    @property
    def name(self) -> str:
        """The case's name."""
        return self._store.head().name

    @property
    def store(self) -> Store:
        """What keeps the case, for what this class does not offer."""
        return self._store

    # what comes in

    def add(
        self,
        *given: str | Path,
        wish: Wish | None = None,
        told: Callable[[Receipt], None] = lambda _receipt: None,
        stdin: BinaryIO | None = None,
        progress: Progress | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        web: Web | None = None,
    ) -> Added:
        """Receive files, folders, URLs, feeds and archives, each kept before ``told`` hears of it; nothing is read yet.

        ``web`` is the door to the network, the usual one where none is handed in. Raises ``InputError`` where what is
        named is not there, ``FetchError`` where a URL gives nothing or must not be fetched.
        """
        from vedette.engine.cases.arrivals.adding import Adding, Wish

        adding = Adding(self._store, self.by, told=told, progress=progress, stdin=stdin, now=now, web=web)
        return adding.add([str(one) for one in given], wish or Wish())

    def read(self, *, workers: int | None = None, progress: Progress | None = None) -> list[str]:
        """Read what is pending, in slices that are kept one by one, and return the ids of what was read."""
        from vedette.engine.cases.pictures.upkeep import catch_up

        return catch_up(self._store, workers=workers, progress=progress)

    def know(self, *files: str | Path) -> None:
        """Tell the case knowledge files; a file of a name that it has takes that one's place.

        The reports that the change touches are pending then. Raises ``KnowledgeFileError``: then nothing is told.
        """
        from vedette.engine.cases.knowing import tell_knowledge

        tell_knowledge(self._store, [Path(file) for file in files], self.by)

    def unknow(self, *names: str) -> None:
        """Let the case no longer know files, by their names. Raises ``InputError`` for one that it does not have."""
        from vedette.engine.cases.knowing import drop_knowledge

        drop_knowledge(self._store, names, self.by)

    def forget(self, report: str, why: str, *, erase: bool = False, now: datetime | None = None) -> Erased | None:
        """No longer use a report, by its id; where ``erase``, take its words out of the case too and leave its hash.

        Returns what is left of one that was erased: its id from now on, and which judgements' words went with it.
        Raises ``NotInCase`` for an id that the case does not hold.
        """
        from vedette.model.cases import Forgotten

        return self._store.forget(Forgotten(report, now or datetime.now(UTC), self.by, why, erase))

    # what it gives

    def picture(
        self,
        as_of: date | str | None = None,
        counting: CountingName | None = None,
        *,
        workers: int | None = None,
        progress: Progress | None = None,
    ) -> PictureView:
        """Return the picture, with its brief; what is pending is read first.

        ``as_of`` a day, or by other rules of ``counting``, it is drawn from what was read before.
        Raises ``NothingToRead`` where no report could be read, or none was there yet.
        """
        from vedette.engine.cases.pictures.settling import draw
        from vedette.engine.cases.pictures.upkeep import catch_up, current_picture
        from vedette.workspace.statements import day_from
        from vedette.workspace.views import PictureView

        day = day_from(as_of)
        if day is None and counting is None:
            return PictureView.of(current_picture(self._store, workers=workers, progress=progress))
        catch_up(self._store, workers=workers, progress=progress)
        return PictureView.of(draw(self._store, as_of=day, counting=counting, progress=progress))

    def standing(self) -> Picture | None:
        """Return the standing picture as it was put last, without a brief, or None; nothing is read for it."""
        from vedette.engine.cases.pictures.standing import standing_picture

        return standing_picture(self._store)

    def refresh(self, *, workers: int | None = None, progress: Progress | None = None) -> Picture:
        """Take all that came in into the standing picture, and return it without a brief; raises as ``picture``."""
        from vedette.engine.cases.pictures.upkeep import current_picture

        return current_picture(self._store, workers=workers, progress=progress)

    def settle(self, *, workers: int | None = None, progress: Progress | None = None) -> PictureView:
        """Read what is pending, compare all reports anew, and return the picture that then stands."""
        from vedette.engine.cases.pictures.settling import settle
        from vedette.engine.cases.pictures.upkeep import catch_up
        from vedette.workspace.views import PictureView

        catch_up(self._store, workers=workers, progress=progress)
        return PictureView.of(settle(self._store, progress=progress))

    def changes(
        self,
        start: date | str,
        end: date | str | None = None,
        *,
        counting: CountingName | None = None,
        workers: int | None = None,
        progress: Progress | None = None,
    ) -> tuple[Changes, Sequence[Skipped]]:
        """Return what changed from the end of ``start`` to that of ``end``, or of the last day, and what was not read.

        Raises ``InputError`` where ``start`` is the later one, ``NothingToRead`` where no report has a day.
        """
        from vedette.engine.cases.pictures.upkeep import catch_up
        from vedette.workspace.changes import changes_in_case

        catch_up(self._store, workers=workers, progress=progress)
        return changes_in_case(self._store, (start, end), counting=counting, progress=progress)

    def explain(
        self,
        claim: str | None = None,
        words: str | None = None,
        *,
        report: str | None = None,
        progress: Progress | None = None,
    ) -> Iterator[tuple[Report, tuple[Explanation, ...]]]:
        """Yield reports with how their claims were found; of one ``claim``, or of sentences that hold ``words``.

        With the id of a ``report``, of that one alone.
        """
        from vedette.engine.cases.asking import explain_in_case

        return explain_in_case(self._store, claim=claim, words=words, report=report, progress=progress)

    def reports(self, of: str | None = None) -> Iterator[ReportRow]:
        """Yield every report with how far it is read, forgotten ones last; ``of`` words in what it is called."""
        from vedette.engine.cases.listing import reports_in_case

        return reports_in_case(self._store, of)

    def report_named(self, words: str) -> str:
        """Return the id of the report that ``words`` name: its id or how that begins, its file, address or title.

        Raises ``NotInCase`` where there is none, or several may be meant.
        """
        from vedette.engine.cases.naming import report_named

        return report_named(self._store, words)

    def search(self, words: str, most: int = 50) -> list[Hit]:
        """Return reports whose text or title holds all the words, the best first; ``"two words"`` is a phrase."""
        return self._store.search(words, most)

    # what persons judge

    def judge(self, answer: Answer, *, now: datetime | None = None) -> CaseJudgement:
        """Keep a judgement of ``by``; it is on the disk once it is returned, and the next picture heeds it.

        Raises ``KnowledgeFileError`` where it does not say what its verdict needs, ``NotInCase`` where it undoes what
        the case does not hold.
        """
        from vedette.engine.cases.judgements.reviewing import judge

        return judge(self._store, answer, self.by, now or datetime.now(UTC))

    def falls_on(self, answer: Answer, *, now: datetime | None = None) -> Fall:
        """Return what a judgement would fall on in the reports as they are read now; nothing is kept.

        Raises ``InputError`` where it does not say what its verdict needs. Reads every report once.
        """
        from vedette.engine.cases.judgements.reviewing import fall_of

        return fall_of(self._store, answer, self.by, now or datetime.now(UTC))

    def preview(self, answer: Answer, *, now: datetime | None = None) -> tuple[Fall, Picture | None]:
        """Return what a judgement would fall on, and, of a small case, the picture with it; nothing is kept.

        Raises as ``judge`` and ``falls_on`` do.
        """
        from vedette.engine.cases.judgements.previewing import preview

        return preview(self._store, answer, self.by, now or datetime.now(UTC))

    def reviewing(
        self,
        *,
        workers: int | None = None,
        progress: Progress | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> Review:
        """Return a way through the queue, one judgement after another; what is pending is read first."""
        from vedette.engine.cases.judgements.reviewing import Review

        return Review(self._store, self.by, now, workers=workers, progress=progress)

    def review(self, *, workers: int | None = None, progress: Progress | None = None) -> list[Item]:
        """Return what is left to judge, what would change the picture most first; what is pending is read first."""
        return self.reviewing(workers=workers, progress=progress).queue

    def judgements(self) -> list[tuple[CaseJudgement, str]]:
        """Return all judgements in order of time, each with what became of it: "in force", "undone", "outranked" …"""
        from vedette.engine.cases.judgements.judging import effective
        from vedette.engine.cases.judgements.reviewing import idle_in, judgement_lines

        held = self._store.judgements()
        return judgement_lines(held, idle_in(self._store, effective(held).standing))

    def export_judgements(self) -> str:
        """Return the exchange file of all judgements, undone ones and what undid them as well."""
        from vedette.knowledge.exchange import written_judgements

        return written_judgements(self._store.judgements())

    def import_judgements(self, *files: str | Path) -> tuple[int, int]:
        """Take judgements in from exchange files or YAML; return how many were new, and how many were held before.

        Raises ``KnowledgeFileError`` where one is out of form: then nothing is taken in.
        """
        from vedette.engine.cases.judgements.reviewing import take_over
        from vedette.knowledge.exchange import read_exchange

        found = {one.id: one for file in files for one in read_exchange(Path(file))}
        new = take_over(self._store, list(found.values()))
        return new, len(found) - new

    def agreement(self, *, workers: int | None = None, progress: Progress | None = None) -> Agreement:
        """Return how far the persons agree with each other, and how often they find the machine right."""
        from vedette.engine.cases.judgements.reviewing import agreement_in

        return agreement_in(self._store, workers=workers, progress=progress)

    # how it stands

    def status(self) -> CaseStatus:
        """Return how the case stands; nothing is read."""
        from vedette.engine.cases.status import status_of

        return status_of(self._store)

    def sources(self) -> list[SourceStanding]:
        """Return the sources that are visited, each with its last visit."""
        from vedette.engine.cases.status import standing_of_sources

        return standing_of_sources(self._store)

    def end_source(self, id: str) -> None:
        """No longer visit a source, by its id, how that begins or where it is; what it gave stays.

        Raises ``NotInCase`` for one that the case does not have.
        """
        from vedette.engine.cases.naming import source_named

        self._store.end_source(source_named(self._store, id), self.by)

    def check(self) -> list[Fault]:
        """Return what is not as it should be; empty where all is well."""
        return self._store.check()

    def backup(self, path: str | Path) -> None:
        """Write a whole copy as a case file, while others read and write. Raises ``NotWritten``."""
        self._store.backup(Path(path))

    @staticmethod
    def copy(location: str | Path, target: str | Path) -> str:
        """Make a case at ``target``, a file or a URL of PostgreSQL, that holds all that the one at ``location`` does.

        Returns how people name it, without a password. Raises ``CaseError`` where something is there.
        """
        with copy_store(str(location), str(target)) as made:
            return made.location


def person() -> str:
    """Return the name of the user of this machine, "unknown" where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def name_of(location: str) -> str:
    """Return a name for a case that was given none: the file's without its ending, or that in the URL."""
    if "://" in location:
        from urllib.parse import parse_qs, urlsplit

        url = urlsplit(location)
        return next(iter(parse_qs(url.query).get("case", ())), "") or url.path.strip("/") or "case"
    return Path(location).stem or "case"
