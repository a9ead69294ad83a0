"""The dead and the hurt of one event, for the end of its sentence: "leaving five people dead and 20 injured"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from vedette.model.pictures import Event, Figure, Picture, Toll
from vedette.products.brief.counting import count_words, is_bounded, toll_words
from vedette.products.brief.figures import PEOPLE, SAYS_ITSELF, whom
from vedette.products.brief.fitness import only_number, sober
from vedette.products.brief.kinds import KILLING
from vedette.products.brief.naming import is_label

LONGEST_PEOPLE = 32


class LossWriter:
    """Words the toll of an event. ``killing`` says of a strike that it killed, not that it left dead."""

    def __init__(self, picture: Picture, *, killing: bool) -> None:
        self._killing = killing
        self._figures: dict[tuple[str, str], list[Figure]] = {}
        self.claims: dict[str, list[str]] = {}
        self._of_id = {figure.id: figure for figure in picture.figures}
        self._texts = {c.id: " ".join(e.text for e in c.evidence) for c in picture.claims}
        for figure in picture.figures:
            if figure.event is not None:
                self.claims.setdefault(figure.event, []).extend(figure.claims)
                if figure.measure in ("killed", "injured") and figure.part_of is None:
                    self._figures.setdefault((figure.event, figure.measure), []).append(figure)

    def of(self, event: Event) -> list[str]:
        """Return the ways to tell the toll of ``event``, the fullest first: as it was counted, then as the figures
        stand by themselves, each with the injured and without."""
        said = replace(event, killed=self._as_said(event, "killed"), injured=self._as_said(event, "injured"))
        ways = [*self._ways(event), *self._ways(said)]
        return list(dict.fromkeys(ways))

    def _ways(self, event: Event) -> Iterator[str]:
        if full := self._words(event):
            yield f", {full}"
        if event.killed is not None and (dead := self._words(replace(event, injured=None))):
            yield f", {dead}"

    def _words(self, event: Event) -> str | None:
        dead, hurt = self._number(event.killed), self._number(event.injured)
        if self._killing and event.kind in KILLING:
            killed = f"killing {dead} {self._people(event, 'killed', dead)}" if dead else ""
            who = f" {self._people(event, 'injured', hurt)}" if hurt and not dead else ""
            return " and ".join(p for p in (killed, f"injuring {hurt}{who}" if hurt else "") if p) or None
        if dead:
            also = f" and {hurt} injured" if hurt else ""
            return f"leaving {dead} {self._people(event, 'killed', dead)} dead{also}"
        return f"leaving {hurt} {self._people(event, 'injured', hurt)} injured" if hurt else None

    def _number(self, toll: Toll | None) -> str | None:
        """Return a toll in words; where its figures give no number proper, in theirs: "dozens of", "at least 24"."""
        plain = toll_words(toll)
        figures = [f for f in map(self._of_id.get, toll.figures if toll is not None else ()) if f is not None]
        if (
            toll is None
            or not figures
            or any(f.count.high is not None and f.count.high == f.count.low for f in figures)
        ):
            return plain
        texts = [" ".join(self._texts.get(c, "") for c in f.claims[:1]) for f in figures]
        told = {count_words(f.count, t) for f, t in zip(figures, texts, strict=True) if is_bounded(f.count, t)}
        return told.pop() if len(told) == 1 and len(texts) == len(figures) else plain

    def _as_said(self, event: Event, measure: str) -> Toll | None:
        """Return the least and the most that the event's own figures say, where nothing is counted together."""
        counts = [f.count for f in self._figures.get((event.id, measure), ())]
        ends = [n for c in counts for n in (c.low, c.high if c.high is not None else c.low) if n is not None]
        floor = any(c.high is None for c in counts)
        if not ends or (event.killed if measure == "killed" else event.injured) is None:
            return None
        low, high = min(ends), max(ends)
        return sober(Toll(low, low, None if floor and low == high else high))

    def _people(self, event: Event, measure: str, told: str) -> str:
        """Return whom a toll counts: "medics" where its only figure says so, else "people"."""
        figures = self._figures.get((event.id, measure), [])
        toll = event.killed if measure == "killed" else event.injured
        same = len(figures) == 1 and toll is not None and figures[0].count.low == toll.low
        who = whom(figures[0]) if same else "people"
        plain = who.lower() in PEOPLE or who.lower().split()[-1] in SAYS_ITSELF or only_number(who) or is_label(who)
        if plain or who[:1].isupper() or len(who) > LONGEST_PEOPLE:
            return "person" if told in ("one", "at least one") else "people"
        return who
