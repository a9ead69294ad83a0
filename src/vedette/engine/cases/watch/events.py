"""What a watch tells: one event a line, for people, or as JSON for programs. No line holds a credential."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec

from vedette.engine.cases.watch.pacing import Turn
from vedette.model.cases import Source, Visit
from vedette.model.records import Record
from vedette.sources.looking import Seen


class WatchEvent(Record, frozen=True, omit_defaults=True):
    """Something that happened in a watch: a visit to a source, a new picture, a report, a trouble.

    ``what`` is the source's sort, ``watch``, ``report`` or ``picture``; ``about`` its location, id or the case.
    ``words`` are all that a line of text says of it; the numbers of a visit stand beside them. ``idle`` tells that
    nothing came of it, ``source`` is the source's id, ``next`` when it is visited again.
    """

    at: datetime
    what: str
    about: str
    words: str
    source: str | None = None
    outcome: str | None = None
    new: int | None = None
    known: int | None = None
    skipped: int | None = None
    failed: int | None = None
    next: datetime | None = None
    idle: bool = False


def line_of(event: WatchEvent) -> str:
    """Return the event as a line of text, without its end."""
    return " ".join(f"{moment(event.at)} {event.what} {event.about} {event.words}".split())


def json_of(event: WatchEvent) -> str:
    """Return the event as a line of JSON, without its end."""
    told = {k: v for k, v in msgspec.to_builtins(event).items() if k != "idle"}
    told["at"] = moment(event.at)
    if event.next is not None:
        told["next"] = moment(event.next)
    return msgspec.json.encode(told).decode()


def moment(at: datetime) -> str:
    """Return a moment as ISO 8601 in UTC, to the second."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def visited(source: Source, visit: Visit, turn: Turn, about: str, seen: Seen | None = None) -> WatchEvent:
    """Return the event of a visit; ``turn`` says when the next is due, ``about`` is the location as it is shown."""
    words = [_OUTCOMES[visit.outcome], *_counted(visit), *(_changed(seen) if seen else ())]
    if visit.words:
        words.append(f"({visit.words})")
    if visit.outcome == "failed" and turn.due is not None:
        words.append(_again(turn, visit.ended))
    return WatchEvent(
        visit.ended,
        source.sort,
        about,
        " ".join(word for word in words if word),
        source=source.id,
        outcome=visit.outcome,
        new=visit.new,
        known=visit.known,
        skipped=visit.skipped,
        failed=visit.failed,
        next=turn.due,
        idle=visit.outcome == "unchanged" or (visit.outcome == "read" and not (visit.new or visit.failed)),
    )


_OUTCOMES = {"read": "", "unchanged": "unchanged", "failed": "failed", "stopped": "stopped"}


def _counted(visit: Visit) -> list[str]:
    """Return the numbers of a visit: those of a full one always, of another those that are not nothing."""
    if visit.outcome == "unchanged":
        return []
    full = visit.outcome == "read"
    counts = {"new": visit.new, "known": visit.known, "skipped": visit.skipped, "failed": visit.failed}
    return [
        f"{name} {count}" for name, count in counts.items() if count or (full and name in ("new", "known", "skipped"))
    ]


def _changed(seen: Seen) -> list[str]:
    words = [f"changed {len(seen.changed)}"] if seen.changed else []
    return [*words, *([f"vanished {len(seen.vanished)}"] if seen.vanished else [])]


def _again(turn: Turn, ended: datetime) -> str:
    assert turn.due is not None  # noqa: S101 - a failed source is always asked again
    if turn.slowed:
        return f"failed {turn.failures} times in a row: asked once a day from now on, next {moment(turn.due)}"
    wait = turn.due - ended
    shown = f"{wait // timedelta(minutes=1)} min" if wait >= timedelta(minutes=2) else f"{wait.seconds} s"
    return f"again in {shown}" + (f" ({turn.failures} failures in a row)" if turn.failures > 1 else "")
