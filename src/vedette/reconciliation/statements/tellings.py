"""Tellings: what a wording asserts, denies or only foresees, by the words that hang on each other."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from vedette.knowledge.opposites import Matter, Phrase, opposites
from vedette.model.readings import PlaceMention
from vedette.model.syntax import Token
from vedette.reconciliation.statements.wordings import Word, Wording, likeness

GOVERNING = frozenset(
    {
        "ccomp",
        "xcomp",
        "dobj",
        "pobj",
        "prep",
        "acl",
        "advcl",
        "nsubjpass",
        "nsubj",
        "conj",
        "attr",
        "pcomp",
        "dative",
        "acomp",
        "oprd",
        "advmod",
        "compound",
        "amod",
        "nummod",
    }
)
"""Ties by which a word hangs on one that denies it or leaves it open."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
BOUNDS = frozenset({"few", "less", "more", "least", "fewer", "only"})
"""Behind "no" and "not" these make a bound of a number: "not fewer than 400"."""
SPANS = frozenset({"hour", "day", "week", "month", "year"})
ALIKE = 0.6
"""Nearness of two words from which on one denies what the other tells."""
SPEAKER_WORDS = 2
OWING = frozenset({"because", "due", "owing", "through", "after", "following", "thank"})
CAUSING = frozenset(
    {"cause", "trigger", "spark", "provoke", "explain", "prompt", "start", "set", "destroy", "bring", "result"}
)
LOOSE = frozenset({"may", "might", "could", "would", "will", "should", "can", "'ll", "must", "shall"})


class Telling:
    """One wording with its polarity and its poles."""

    def __init__(self, wording: Wording) -> None:
        self.wording, self.syntax = wording, wording.syntax
        self.published: date | None = wording.reading.document.published
        self._likeness: dict[int, float] = {}

    def like(self, other: Telling) -> float:
        """Return how much two statements tell the same, days and numbers left out, 0 to 1."""
        if id(other) not in self._likeness:
            self._likeness[id(other)] = other._likeness[id(self)] = likeness(
                self.wording.core, other.wording.core, self.wording.near
            )
        return self._likeness[id(other)]

    def plainly_like(self, other: Telling) -> float:
        """Return how much two statements tell the same by words that are no names."""
        rows = [[w for w in t.wording.core if not w.name] for t in (self, other)]
        return likeness(rows[0], rows[1], self.wording.near)

    @cached_property
    def country(self) -> str | None:
        """The one country in which the places told lie, None where they lie in several or none is told."""
        lands = {p.country for p in self.wording.reading.places if p.country and self._told(p)}
        return lands.pop() if len(lands) == 1 else None

    @cached_property
    def widely(self) -> bool:
        """Whether no place within a country is told."""
        told = [p for p in self.wording.reading.places if self._told(p)]
        return bool(told) and all(p.kind == "country" for p in told)

    @cached_property
    def where(self) -> frozenset[str]:
        """The names of the places told."""
        return frozenset(p.name for p in self.wording.reading.places if self._told(p))

    @cached_property
    def only_wide(self) -> bool:
        """Whether all places told are countries, provinces or regions."""
        wide = ("country", "province", "region")
        return all(p.kind in wide for p in self.wording.reading.places if self._told(p))

    def _told(self, place: PlaceMention) -> bool:
        return self.syntax.at(place.start, place.end)[0] not in self.wording.spoken

    @cached_property
    def armed(self) -> frozenset[int]:
        """The tokens within the names of states, armies and armed groups."""
        kinds = ("state", "state forces", "armed group", "militia")
        spans = (self.syntax.at(a.start, a.end) for a in self.wording.reading.actors if a.kind in kinds)
        return frozenset(i for span in spans for i in range(*span))

    def tells(self, words: frozenset[str]) -> bool:
        """Return whether one of ``words`` stands in it, speakers' words left out."""
        return any(
            t.i not in self.wording.spoken and (t.lemma.lower() in words or t.text.lower() in words)
            for t in self.syntax.tokens
        )

    def _told_of(self, words: frozenset[str], verbs: bool) -> list[Token]:
        """Return the tokens of some words, speakers' left out; with ``verbs``, only those that are verbs."""
        found = [t for w in sorted(words) for t in self._by_lemma.get(w, ()) if t.i not in self.wording.spoken]
        return [t for t in found if t.pos == "VERB"] if verbs else found

    def tells_only(self, words: frozenset[str], others: frozenset[str], *, verbs: bool = False) -> bool:
        """Return whether it affirms one of ``words``, or denies one of ``others``, and not the other way round."""
        here, there = self._told_of(words, verbs), self._told_of(others, verbs)
        yes = any(not self.denies(t) for t in here) or any(self.denies(t) for t in there)
        no = any(self.denies(t) for t in here) or any(not self.denies(t) for t in there)
        return yes and not no

    @cached_property
    def says_again(self) -> bool:
        """Whether it tells of a second act of the same sort."""
        return self.tells(opposites().again)

    @cached_property
    def spans(self) -> frozenset[str]:
        """The words for a span of days over which it counts: "since", "in the past 24 hours"."""
        found = set()
        for token in self.syntax.tokens:
            lemma = token.lemma.lower()
            if lemma == "since" or (lemma in ("past", "last", "first") and self.syntax.head(token.i).lemma in SPANS):
                found.add(lemma)
        return frozenset(found)

    @cached_property
    def speakers(self) -> frozenset[str]:
        """The words for those who say it."""
        found: set[str] = set()
        for attribution in self.wording.reading.attributions:
            if attribution.source is not None:
                first, last = self.syntax.at(attribution.source.start, attribution.source.end)
                found.update(t.lemma.lower() for t in self.syntax.tokens[first:last] if t.pos in ("NOUN", "PROPN"))
        return frozenset(found)

    def speaks_like(self, other: Telling) -> bool:
        """Return whether one and the same may speak in both."""
        return bool(self.speakers & other.speakers) or not self.speakers or not other.speakers

    def same_speaker(self, other: Telling) -> bool:
        """Return whether one and the same speaks in both by more than a common word: "Kampala police"."""
        return len(self.speakers & other.speakers) >= SPEAKER_WORDS

    @cached_property
    def said_denied(self) -> bool:
        """Whether it is told as a denial: "denied that"."""
        return any(t.lemma.lower() in opposites().denial for t in self.negations)

    def denies_what(self, other: Telling) -> bool:
        """Return whether it denies by a word what the other tells by the same word or one near to it."""
        near = self.wording.near
        for word in self.wording.core:
            if word.name or not self.denies(self.syntax[word.i]):
                continue
            for told in other.wording.core:
                alike = word.lemma == told.lemma or near(word.lemma, told.lemma) >= ALIKE
                if alike and not told.name and not other.denies(other.syntax[told.i]):
                    return True
        return False

    @cached_property
    def takes_back(self) -> bool:
        """Whether its speaker says by the words that an earlier account no longer holds: "now says"."""
        if any(t.pos not in ("NOUN", "PROPN") for t in self.hits(opposites().taken_back)):
            return True
        return any(
            t.lemma.lower() == "now"
            and (t.head in self.wording.spoken or self.syntax.head(t.i).lemma in ("say", "believe"))
            for t in self.syntax.tokens
        )

    @cached_property
    def negations(self) -> tuple[Token, ...]:
        """The words that deny something, bounds of numbers left out."""
        words = opposites()
        untrue = {phrase[0] for phrase in words.untrue if len(phrase) == 1}

        def denies(token: Token) -> bool:
            lemma, text = token.lemma.lower(), token.text.lower()
            if lemma in words.none or text in words.none:
                return not self._bounds(token)
            return (lemma in words.denial and token.pos in ("VERB", "NOUN")) or (
                lemma in untrue and token.pos in ("NOUN", "ADJ")
            )

        return tuple(filter(denies, self.syntax.tokens))

    def _bounds(self, token: Token) -> bool:
        following = self.syntax.tokens[token.i + 1 : token.i + 3]
        return any(t.lemma.lower() in BOUNDS or t.text.lower() in BOUNDS for t in following)

    @cached_property
    def _denied_from(self) -> frozenset[int]:
        """The tokens on which a denial lies by itself: the head of "not", the noun of "no", what "denied" governs."""
        held: set[int] = set()
        for token in self.negations:
            if token.lemma.lower() in opposites().denial:
                held.update(c.i for c in self.syntax.children(token.i) if c.dep in GOVERNING and c.dep not in SUBJECTS)
            else:
                head = self.syntax.head(token.i)
                if token.pos in ("NOUN", "ADJ"):  # "talk of an attack is nonsense", "called the reports false"
                    held.update(c.i for c in self.syntax.children(token.i, *SUBJECTS))
                    held.update(
                        c.i for c in self.syntax.children(head.i, *(SUBJECTS if head.lemma == "be" else ("dobj",)))
                    )
                held.update((token.i, head.i, head.head) if head.pos == "ADV" else (token.i, head.i))
        for token in self.syntax.tokens:
            if token.lemma.lower() in opposites().fail:
                held.update(c.i for c in self.syntax.children(token.i, "xcomp", "pcomp", "ccomp", "prep"))
        return frozenset(held)

    def denies(self, token: Token) -> bool:
        """Return whether the words deny what ``token`` tells."""
        if token.i in self._denied_from or self._denied_below(token):
            return True
        at = token
        for over in self.syntax.ancestors(token.i):
            if at.dep not in GOVERNING or (at.dep in (*SUBJECTS, "conj", "advcl") and at.i not in self._denied_from):
                return False
            if over.i in self._denied_from or self._denied_below(over):
                return True
            at = over
        return False

    def _denied_below(self, token: Token) -> bool:
        return any(c.i in self._denied_from for c in self.syntax.children(token.i, *SUBJECTS, "neg", "det"))

    def foresees(self, token: Token) -> bool:
        """Return whether the words tell it as planned, possible or feared."""
        words, at = opposites().unreal, token
        for over in (token, *self.syntax.ancestors(token.i)):
            below = self.syntax.children(over.i)
            done = any(c.lemma == "have" and c.dep == "aux" for c in below)
            loose = any(c.lemma.lower() in LOOSE and c.dep == "aux" for c in below)
            if (loose and not done) or any(c.dep == "mark" and c.lemma.lower() in words for c in below):
                return True
            if over.i != token.i:
                if at.dep not in GOVERNING or at.dep in SUBJECTS:
                    return False
                if over.lemma.lower() in words and at.dep in ("xcomp", "ccomp", "pobj", "prep", "pcomp", "acl", "dobj"):
                    return True
            at = over
        return False

    @cached_property
    def open(self) -> bool:
        """Whether nothing of what is told has happened."""
        verbs = [t for t in self.syntax.tokens if t.pos == "VERB" and t.i not in self.wording.spoken]
        told = [t for t in verbs if t.lemma.lower() not in opposites().unreal | opposites().denial]
        return bool(told) and all(self.foresees(t) for t in told)

    @cached_property
    def denied(self) -> bool:
        """Whether the statement is a denial: its main words stand under one."""
        return bool(self.negations)

    def hits(self, phrases: Iterable[Phrase], *, but: frozenset[int] = frozenset()) -> list[Token]:
        """Return the tokens at which one of ``phrases`` stands, speakers' words and those of ``but`` left out."""
        found = []
        for phrase in phrases:
            for token in self._by_lemma.get(phrase[0], ()):
                held = token.i in self.wording.spoken or token.i in but
                if not held and self._goes_on(token, phrase[1:]):
                    found.append(token)
        return sorted(set(found), key=lambda t: t.i)

    def _goes_on(self, token: Token, rest: Phrase) -> bool:
        if not rest:
            return True
        near = {t.lemma.lower() for t in self.syntax.children(token.i)}
        near |= {
            g.lemma.lower()
            for c in self.syntax.children(token.i, "prep", "prt", "agent")
            for g in self.syntax.children(c.i)
        }
        near |= {t.lemma.lower() for t in self.syntax.tokens[token.i + 1 : token.i + 3]}
        return all(word in near for word in rest)

    @cached_property
    def _by_lemma(self) -> dict[str, list[Token]]:
        held: dict[str, list[Token]] = {}
        for token in self.syntax.tokens:
            held.setdefault(token.lemma.lower(), []).append(token)
            if token.text.lower() != token.lemma.lower():
                held.setdefault(token.text.lower(), []).append(token)
        return held

    def pole(self, matter: Matter) -> bool | None:
        """Return at which pole of ``matter`` the statement stands; None where it speaks of neither or of both."""
        no = self.hits(matter.no)
        turned = {t.i for t in no}
        # "The siege was lifted": the one pole is what the other is done to.
        yes = [t for t in self.hits(matter.yes) if t.head not in turned and t.i not in turned]
        poles = {not self.denies(t) for t in yes if not self.foresees(t)}
        poles |= {self.denies(t) for t in no if not self.foresees(t)}
        return poles.pop() if len(poles) == 1 else None

    @cached_property
    def causing(self) -> dict[str, list[Token]]:
        """The words for each kind of cause; those of a phrase ("heart attack") do not count by themselves."""
        kinds = opposites().causes
        found: dict[str, list[Token]] = {}
        taken: set[int] = set()
        for kind, phrases in kinds.items():
            for token in self.hits(p for p in phrases if len(p) > 1):
                found.setdefault(kind, []).append(token)
                taken.update((token.i, token.i + 1, *(c.i for c in self.syntax.children(token.i))))
        for kind, phrases in kinds.items():
            for token in self.hits((p for p in phrases if len(p) == 1), but=frozenset(taken)):
                found.setdefault(kind, []).append(token)
        return found

    @cached_property
    def causes(self) -> frozenset[str]:
        """The kinds of cause that the statement affirms."""
        return frozenset(k for k, tokens in self.causing.items() if any(not self.denies(t) for t in tokens))

    @cached_property
    def denied_causes(self) -> frozenset[str]:
        """The kinds of cause that the statement denies."""
        return frozenset(k for k, tokens in self.causing.items() if any(self.denies(t) for t in tokens)) - self.causes

    @cached_property
    def cause_words(self) -> tuple[Word, ...]:
        """The words that give a cause: behind "because", "due to", "caused by", or what "caused" it."""
        held: set[int] = set()
        for token in self.syntax.tokens:
            lemma = token.lemma.lower()
            if token.dep == "mark" and lemma == "because":
                held.update(self.syntax.subtree(token.head))
            elif lemma in OWING and token.dep in ("prep", "amod", "acomp", "pcomp"):
                to = self.syntax.children(token.i, "prep", "pcomp")
                held.update(i for c in to for i in self.syntax.subtree(c.i))
                held.update(i for c in self.syntax.children(token.i, "pobj", "pcomp") for i in self.syntax.subtree(c.i))
            elif lemma in CAUSING and token.pos == "VERB":
                agents = self.syntax.children(token.i, "agent")
                behind = agents or (
                    () if self.syntax.child(token.i, "nsubjpass") else self.syntax.children(token.i, "nsubj")
                )
                held.update(i for c in behind for i in self.syntax.subtree(c.i))
        return tuple(w for w in self.wording.core if w.i in held and not self.denies(self.syntax[w.i]))

    def effects_like(self, other: Telling) -> float:
        """Return how much two statements tell the same, names and causes left out too."""
        rows = []
        for telling in (self, other):
            causing = {t.i for tokens in telling.causing.values() for t in tokens}
            causing |= {w.i for w in telling.cause_words}
            rows.append([w for w in telling.wording.core if not w.name and w.i not in causing])
        return likeness(rows[0], rows[1], self.wording.near)
