"""The cast of a reading by word: which actor, place or count a token of the tree stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Protocol

from vedette.claims.joint import Joint, joints_in
from vedette.knowledge.countries import by_iso3, country_of_demonym
from vedette.knowledge.ties import tie_words
from vedette.model.readings import ActorMention, CountMention, PlaceMention, Reading, TimeMention
from vedette.model.syntax import Token

GROUPS = frozenset({"armed group", "militia", "state forces", "international organisation", "other", "ngo"})


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
    def joints(self) -> tuple[Joint, ...]:
        """The places that the report tells together."""
        return joints_in(self.reading)

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
        found = [self.name_of(token) for token in self.syntax.conjuncts(head.i)]
        return tuple(dict.fromkeys(name for name in found if name))

    def name_of(self, token: Token, depth: int = 0) -> str | None:
        """Return who a noun stands for: an actor, the state of a country or capital named, or whose troops they are."""
        actor = self._actors.get(token.i)
        if actor is not None:
            return self._from_where(token, actor) or actor.name
        place = self._places.get(token.i)
        if place is not None:
            return self._state_of(place)
        if token.pos == "PRON" and token.lemma.lower() in ("it", "its", "that"):
            return self.group_before(token)
        if depth > 1 or token.pos not in ("NOUN", "PROPN"):
            return None
        if depth:
            inner = self.syntax.child(token.i, "compound") if token.dep == "compound" else None
            return self.name_of(inner, 2) if inner is not None else None
        if token.pos == "PROPN" and token.entity.endswith("PERSON"):
            return self._person_in(token)
        for beside in self.syntax.children(token.i, "appos"):
            if found := self.name_of(beside, 1):
                return found
        return self._whose(token) if token.lemma.lower() in tie_words().whose else None

    def _from_where(self, token: Token, actor: ActorMention) -> str | None:
        """Return the state that "fighters from Y" come from, where the noun alone names nobody."""
        if actor.kind not in ("armed group", "militia", "other") or actor.name[:1].isupper():
            return None
        if token.lemma.lower() in ("mercenary", "volunteer"):
            return None  # those who fight for others do not stand for their country
        for preposition in self.syntax.children(token.i, "prep"):
            inner = self.syntax.child(preposition.i, "pobj")
            place = self._places.get(inner.i) if inner is not None else None
            if preposition.text.lower() == "from" and place is not None and place.kind == "country":
                return self._state_of(place)
        return None

    def _whose(self, token: Token) -> str | None:
        """Return whose troops, positions or side a noun tells of: "its troops", "Russian lines", "fighters from B"."""
        if found := self._named_after(token):
            return found
        for child in self.syntax.children(token.i, "poss", "compound", "amod", "nmod"):
            nation = country_of_demonym(child.text)
            if nation is not None:
                return self.forces(nation.iso3) or self.state(nation.iso3)
            if found := self.name_of(child, 1):
                return found
        for preposition in self.syntax.children(token.i, "prep"):
            inner = self.syntax.child(preposition.i, "pobj") if preposition.text.lower() in ("of", "from") else None
            if inner is not None and (found := self.name_of(inner, 1)):
                return found
        return None

    def _person_in(self, token: Token) -> str | None:
        """Return the full name of a person whom the reading's cast lacks; a single name is too little."""
        first = last = token.i
        while first and self.syntax[first].entity.startswith("I-PERSON"):
            first -= 1
        while last + 1 < len(self.syntax) and self.syntax[last + 1].entity == "I-PERSON":
            last += 1
        if first == last:
            return None
        return " ".join(self.reading.document.text[self.syntax[first].start : self.syntax[last].end].split())

    def _named_after(self, noun: Token) -> str | None:
        """Read "a wider front, the Alliance (A)": the name that a comma opens behind a bare noun."""
        at = noun.i + 1
        if at < len(self.syntax) and self.syntax[at].pos in ("PROPN", "VERB") and self.syntax[at].text[:1].isupper():
            beside = self._actors.get(at)  # "the southern force SAMFORCE"
            return beside.name if beside is not None and beside.kind != "person" else None
        if at + 2 >= len(self.syntax) or self.syntax[at].text != ",":
            return None
        at += 1 + (self.syntax[at + 1].tag == "DT")
        actor = self._actors.get(at)
        return actor.name if actor is not None and actor.kind != "person" and self.syntax[at].pos == "PROPN" else None

    def group_before(self, pronoun: Token) -> str | None:
        """Return the group that is the subject nearest before a pronoun which the reading leaves open."""
        for mention in reversed(self.reading.actors):
            if mention.end > pronoun.start or mention.kind not in GROUPS or mention.pointing or _is_a_crowd(mention):
                continue
            head = self.syntax.head_of(mention.start, mention.end)
            if head is None or pronoun.sentence - head.sentence > 3:
                return None
            top = self.syntax.head(head.i) if head.dep in ("compound", "appos", "nmod") else head
            if top.dep in ("nsubj", "nsubjpass"):
                return mention.name
        return None

    def forces(self, iso3: str | None) -> str | None:
        """Return the forces of a country that the cast has, or None."""
        for actor in self.reading.actors:
            if iso3 is not None and actor.kind == "state forces" and not actor.pointing:
                nation = country_of_demonym(actor.name.split()[0])
                if actor.country == iso3 or (nation is not None and nation.iso3 == iso3):
                    return actor.name
        return None

    def state(self, iso3: str | None) -> str | None:
        """Return the name of the state of this country: the cast's, else the country's own."""
        if iso3 is None:
            return None
        named = [a for a in self.reading.actors if a.kind == "state" and a.country == iso3]
        country = by_iso3().get(iso3)
        whole = next((a for a in named if country is not None and a.name == country.name), None)
        chosen = whole or (named[0] if named else None)
        return chosen.name if chosen is not None else country.name if country is not None else None

    def _state_of(self, place: PlaceMention) -> str | None:
        if place.country is None:
            return None
        country = by_iso3().get(place.country)
        capital = country is not None and country.capital in (place.name, place.text)
        return self.state(place.country) if place.kind == "country" or capital else None

    def places_under(self, i: int) -> Iterator[PlaceMention]:
        """Yield the places named in the subtree of ``i``, in text order, each once."""
        yield from dict.fromkeys(self._places[t] for t in self.syntax.subtree(i) if t in self._places)

    def times_under(self, i: int) -> Iterator[TimeMention]:
        """Yield the time expressions in the subtree of ``i``, in text order, each once."""
        yield from dict.fromkeys(self._times[t] for t in self.syntax.subtree(i) if t in self._times)

    def _by_token[M: _Mention](self, mentions: Iterable[M]) -> dict[int, M]:
        held: dict[int, M] = {}
        for mention in sorted(mentions, key=lambda m: m.start - m.end):
            # The longest first, so that a name inside another's description stands for itself.
            for i in range(*self.syntax.at(mention.start, mention.end)):
                held[i] = mention
        return held


def _is_a_crowd(mention: ActorMention) -> bool:
    """Return whether the mention is of people rather than of a body: "volunteers"."""
    return mention.kind == "other" and not mention.name[:1].isupper()
