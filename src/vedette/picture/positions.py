"""Positions: one side of a disagreement in a short sentence: who says it, and what, in the terms of the dispute."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vedette.knowledge.camps import change_told
from vedette.knowledge.naming import naming
from vedette.knowledge.opposites import opposites
from vedette.model.when import When
from vedette.picture.cast import Cast
from vedette.picture.fold import Fold, Held
from vedette.picture.wording import capitalised, clause_of, day_of, listed, with_article

LONGEST = 240
VOICES = 3
"""Speakers named in one position."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "reports", "available information"})
_TIES = {
    "supports": ("supports", "supporting"),
    "backs": ("backs", "backing"),
    "allied with": ("is allied with", "being allied with"),
}
_SUFFERED = {
    "killed": "killed",
    "injured": "injured",
    "missing": "missing",
    "detained": "detained",
    "abducted": "abducted",
    "displaced": "displaced",
    "returned": "returned",
    "evacuated": "evacuated",
    "in_need": "in need",
}


class Teller:
    """Words positions with the names of the picture."""

    def __init__(self, fold: Fold, cast: Cast) -> None:
        self._fold, self._cast = fold, cast
        self._names = {a.id: a.name for a in cast.actors} | {p.id: p.name for p in cast.places}
        self._persons = {a.id for a in cast.actors if a.kind == "person"}

    def says(self, sort: str, rows: Sequence[Held]) -> str:
        """Return one side of a dispute of the rule ``sort`` as a sentence that names its first voices."""
        first = min(rows, key=lambda h: (str(h.published or "9999"), h.id))
        # A copy that lost the speaker's name adds no voice of its own.
        surest = sorted(rows, key=lambda h: (not h.claim.said_by, *_as_said(h)))
        told = {h.origin: h for h in reversed(surest)}
        voices = list(dict.fromkeys(v for h in sorted(told.values(), key=_as_said) if (v := self.voice(h))))
        who = listed(voices[:VOICES]) or "One report"
        if first.claim.kind == "rejection" and first.actors:
            return f"{capitalised(listed(self._doers(first, plain=True)))} denied it."
        if first.claim.kind == "accusation" and first.actors:
            who = listed(self._doers(first, plain=True))
        if first.claim.polarity == "denied" and (denier := self._denier(first)):
            who = denier
        said = self._said(sort, first, own=not first.claim.said_by)
        if said is None:
            words = " ".join(first.claim.evidence[0].text.split()) if first.claim.evidence else ""
            return f"{capitalised(who)}: {words if len(words) <= LONGEST else words[:LONGEST].rsplit(' ', 1)[0] + ' …'}"
        return f"{capitalised(who)} {said}."

    def matter(self, held: Held) -> str | None:
        """Return "whether the army withdrew from Goma" for a claim of an act, None for a kind without words."""
        clause = self._clause(held, plain=True)
        return f"whether {clause}" if clause else None

    def _clause(self, held: Held, *, plain: bool = False) -> str | None:
        clause = clause_of(
            held.claim.kind,
            self._doers(held, plain=plain),
            [self._named(t) for t in self._cast.actors_of(held.targets)[:1]],
            self._names.get(self._cast.place(held.place) or "", ""),
        )
        return change_told(clause, " ".join(e.text for e in held.claim.evidence)) if clause else None

    def _doers(self, held: Held, *, plain: bool = False) -> list[str]:
        """Return who acts: "it" where the one who speaks is the one who acts."""
        actors = self._cast.actors_of(held.actors)[:2]
        own = not plain and len(actors) == 1 and actors[0] == self._cast.actor(held.speaker)
        return ["it"] if own and actors[0] not in self._persons else [self._named(a) for a in actors]

    def tie_in_dispute(self, held: Held) -> str:
        """Return "whether Rwanda backs M23" for a claim of a tie."""
        ends = [
            self._cast.actor(self._fold.actor(held.claim.report, n)) for n in (held.claim.source, held.claim.goal) if n
        ]
        names = [self._named(end) for end in ends if end is not None]
        if len(names) != 2:
            return "a tie between two actors"
        return f"whether {names[0]} {_TIES.get(held.claim.kind, (held.claim.kind, ''))[0]} {names[1]}"

    def voice(self, held: Held) -> str | None:
        """Return who says a claim: the nearest speaker by name, else in the report's words, else the outlet."""
        if held.claim.said_by:
            key = self._cast.voice(held.speaker)
            if key is not None:
                return self._named(key)
            text = " ".join(held.claim.said_by[0].text.split())
            if text.lower() not in _PRONOUNS and len(text) <= 90:
                return text if any(c.isupper() for c in text.split()[0][1:]) else text[:1].lower() + text[1:]
        return held.report.document.outlet or held.report.document.title

    def _named(self, key: str) -> str:
        name = self._names[key]
        if any(c.isupper() for c in name):
            return name if key in self._persons else with_article(name)
        return f"the {name}" if name.split()[0] not in ("the", "some") else name

    def _said(self, sort: str, held: Held, *, own: bool) -> str | None:
        claim = held.claim
        said = "reported that" if own else "said that"
        if sort == "figure" and claim.count is not None:
            none = claim.count.low == 0 and not claim.count.high
            return f"spoke of {self._nobody(held)}" if none else f"{_counted(held)} {self._figure(held)}"
        if sort.endswith("events.day"):
            days = day_of(claim.when)
            return f"placed it {days}" if days else None
        if sort.endswith("events.place"):
            place = self._names.get(self._cast.place(held.place) or "", "")
            return f"placed it in {place}" if place else None
        if sort.endswith("disputes.manner"):
            words = manner_words(held)
            return f"spoke of “{words}”" if words else None
        if sort.endswith("disputes.tie"):
            return self._tie(held, said)
        if sort.endswith("disputes.cause"):
            return None
        if claim.kind == "accusation":
            return self._accuses(held)
        if sort.endswith("disputes.control") and claim.kind == "control":
            holder = listed(self._doers(held))
            place = self._names.get(self._cast.place(held.place) or "", "the place")
            hold = f"{holder} held {'part of ' if claim.extent == 'part' else ''}{place}"
            return f"denied that {hold}" if claim.polarity == "denied" else f"{said} {hold}"
        clause = self._clause(held)
        if clause is None:
            return None
        return f"denied that {clause}" if claim.polarity == "denied" else f"{said} {clause}"

    def _figure(self, held: Held) -> str:
        count = held.claim.count
        assert count is not None  # noqa: S101 - the caller has looked
        low, high = count.low, count.high
        number = f"{low:,} to {high:,}" if high is not None and low is not None and high != low else f"{low or high:,}"
        lead = {"at least": "at least ", "more than": "more than ", "about": "about ", "up to": "up to ",
                "fewer than": "fewer than "}.get(count.qualifier, "")  # fmt: skip
        who = " ".join((count.who or "").split())
        if _counted(held) == "counted":
            return f"{lead}{number} {who}{f', on {_day(held.published)}' if held.published else ''}"
        if all(word in naming().people for word in who.lower().split()):
            who = "person" if number == "1" and count.unit == "people" else count.unit
        place = self._names.get(self._cast.place(held.place) or "", "")
        where = f" in {place}" if place else ""
        said = f", on {_day(held.published)}" if held.published else ""
        return f"{lead}{number} {who} {_SUFFERED.get(count.measure or '', count.measure or '')}{where}{said}"

    def _denier(self, held: Held) -> str | None:
        """Return who is said to deny his own act: of "the monitor said so, but the army denied it" the army."""
        text = " ".join(e.text for e in held.claim.evidence)
        for actor in self._cast.actors_of(held.actors):
            if any(f"{self._names[actor]} {word}" in text for word in ("denied", "denies", "has denied", "rejected")):
                return self._named(actor)
        return None

    def _accuses(self, held: Held) -> str | None:
        """Return "accused the Northern Front", None where nobody is named."""
        return f"accused {self.accused(held)}" if held.targets else None

    def accused(self, held: Held) -> str:
        """Return who is accused in a claim."""
        return next((self._named(t) for t in self._cast.actors_of(held.targets)), "others")

    def _nobody(self, held: Held) -> str:
        """Return "no civilians harmed in Port Amar": a none without "0"."""
        count = held.claim.count
        who = " ".join(((count.who if count else None) or "").split()) or "people"
        place = self._names.get(self._cast.place(held.place) or "", "")
        harm = _SUFFERED.get(count.measure or "", "harmed") if count else "harmed"
        told = {w.strip(".,;:").lower() for e in held.claim.evidence for w in e.text.split()}
        if told & opposites().all_harm:
            harm = "harmed"
        return f"no {who} {harm}{f' in {place}' if place else ''}"

    def _tie(self, held: Held, said: str) -> str | None:
        claim, report = held.claim, held.claim.report
        ends = [self._cast.actor(self._fold.actor(report, n)) for n in (claim.source, claim.goal) if n]
        if len(ends) != 2 or ends[0] is None or ends[1] is None:
            return None
        source, goal = self._named(ends[0]), self._named(ends[1])
        yes, doing = _TIES.get(claim.kind, (claim.kind, claim.kind))
        if claim.polarity == "denied":
            own = self._cast.actor(held.speaker) == ends[0]
            return f"denied {doing} {goal}" if own else f"denied that {source} {yes} {goal}"
        return f"{said} {source} {yes} {goal}"


def _counted(held: Held) -> str:
    """Return how a number is given: bodies are counted."""
    who = (held.claim.count.who if held.claim.count else None) or ""
    return "counted" if who.split()[-1:] in (["bodies"], ["corpses"]) else "gave"


def _as_said(held: Held) -> tuple[str, str]:
    return (str(held.published or "9999"), held.id)


def _day(day: date) -> str:
    return day_of(When.on(day)).removeprefix("on ")


def manner_words(held: Held) -> str | None:
    """Return the words by which a report tells a withdrawal as a choice or a defeat, at most three, as they stand."""
    lexicon = naming()
    best: tuple[int, str] | None = None
    for evidence in held.claim.evidence:
        trigger = held.claim.trigger
        at = trigger.start - evidence.start if trigger and trigger.report == evidence.report else 0
        words = evidence.text.split()
        position = 0
        for n, word in enumerate(words):
            if word.strip("“”\"'’.,;:()").lower() in lexicon.willing | lexicon.forced:
                distance = abs(position - at)
                if best is None or distance < best[0]:
                    best = (distance, _run(words[n : n + 3]))
            position += len(word) + 1
    return best[1] if best else None


def _run(words: Sequence[str]) -> str:
    """Return the words up to the first that ends a clause, without quotation marks and stops."""
    kept = []
    for word in words:
        kept.append(word.strip('“”"’.,;:()'))
        if word[-1] in '.,;:”)"':
            break
    while len(kept) > 1 and kept[-1].lower() in ("to", "of", "the", "in", "by", "and", "from", "a", "as"):
        kept.pop()
    return " ".join(kept)
