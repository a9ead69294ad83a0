"""Names of speakers: the actor behind the source, and who passed the words on."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from vedette.knowledge.cues import cue_lexicon
from vedette.model.readings import ActorMention, Attribution, Reading
from vedette.model.spans import Span
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.drafts import Draft, phrase

START = attrgetter("start")
HEARING = frozenset({"tell", "inform", "brief", "assure", "remind"})
SPEAKING_TO = frozenset({"to", "with", "by", "in"})
PERSONAL = frozenset({"he", "she"})


class Names:
    """Turns drafts into attributions; remembers who spoke last, for "he" and "she"."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.syntax: Syntax = reading.syntax
        self.actors = tuple(sorted(reading.actors, key=START))
        self._people = [a for a in self.actors if a.kind == "person" and not a.pointing]

    def attribution(self, draft: Draft) -> Attribution:
        """Return the record for ``draft``."""
        return Attribution(
            Span(*draft.source) if draft.source else None,
            Span(*draft.cue) if draft.cue else None,
            Span(*draft.content),
            draft.direct,
            self._speaker(draft),
            self._relay(draft),
        )

    def _speaker(self, draft: Draft) -> str | None:
        if draft.source is None or draft.source_head is None:
            return None
        head = self.syntax[draft.source_head]
        if head.tag in ("WP", "WDT"):
            head = self._antecedent(head)
        head = self._issuer(head)
        mention = self._named_beside(head) or self._mention_at(head) or self._mention_within(draft.source, head)
        if mention is not None:
            return mention.name
        if head.pos == "PRON":
            return self._person_before(head) if head.lemma.lower() in PERSONAL else None
        return self._proper_name(head)

    def _issuer(self, head: Token) -> Token:
        """Return who issued what speaks: the army in "a statement from the army", the UN in "the UN's report"."""
        if head.lemma.lower() not in cue_lexicon().words.holders:
            return head
        owner = self.syntax.child(head.i, "poss")
        for preposition in self.syntax.children(head.i, "prep"):
            if owner is None and preposition.lemma.lower() in ("from", "by", "of"):
                owner = self.syntax.child(preposition.i, "pobj")
        return owner if owner is not None and self._mention_at(owner) is not None else head

    def _antecedent(self, relative: Token) -> Token:
        at = self.syntax.head(relative.i)
        for _ in range(4):
            if at.dep == "relcl":
                return self.syntax.head(at.i)
            at = self.syntax.head(at.i)
        return relative

    def _mention_at(self, head: Token) -> ActorMention | None:
        """Return the actor mention that holds the head of the source, the shortest one."""
        at = bisect_right(self.actors, head.start, key=START)
        holding = [a for a in self.actors[max(0, at - 8) : at] if a.start <= head.start and head.end <= a.end]
        return min(holding, key=lambda a: a.end - a.start, default=None)

    def _named_beside(self, head: Token) -> ActorMention | None:
        """Read "his allies, Ruritania and Borduria": the first name that a common noun's apposition gives."""
        if head.pos != "NOUN":
            return None
        beside = self.syntax.child(head.i, "appos")
        mention = self._mention_at(beside) if beside is not None and beside.pos == "PROPN" else None
        return mention if mention is not None and not mention.pointing else None

    def _mention_within(self, source: tuple[int, int], head: Token) -> ActorMention | None:
        """Read "the rebel commander, X": the person that the source's words name beside its head."""
        at = bisect_right(self.actors, source[0] - 1, key=START)
        for mention in self.actors[at : at + 6]:
            if mention.end > source[1]:
                break
            first = self.syntax.head_of(mention.start, mention.end)
            if first is not None and first.head == head.i and first.dep == "appos":
                return mention
        return None

    def _person_before(self, pronoun: Token) -> str | None:
        """Return the last person named before the pronoun within three sentences."""
        at = bisect_right(self._people, pronoun.start, key=START) - 1
        if at >= 0:
            first, _ = self.syntax.at(self._people[at].start, self._people[at].end)
            if pronoun.sentence - self.syntax[first].sentence <= 3:
                return self._people[at].name
        return None

    def _proper_name(self, head: Token) -> str | None:
        """Return the name in capitals that ``head`` closes, where the cast does not hold it."""
        if head.pos != "PROPN":
            return None
        first, last = head.i, head.i
        while first and _names_on(self.syntax, first - 1, head):
            first -= 1
        while last + 1 < len(self.syntax) and head.entity and self.syntax[last + 1].entity == "I-" + head.entity[2:]:
            last += 1
        return " ".join(self.reading.document.text[self.syntax[first].start : self.syntax[last].end].split())

    def _relay(self, draft: Draft) -> str | None:
        """Return who was told: "told Reuters", "in an interview with the BBC", "quoted by state media as saying"."""
        if draft.relay is not None:
            mention = self._mention_at(self.syntax[draft.relay])
            start, end = phrase(self.syntax, self.syntax[draft.relay])
            return mention.name if mention else " ".join(self.reading.document.text[start:end].split())
        if draft.verb is None:
            return None
        verb = self.syntax[draft.verb]
        for child in self.syntax.children(verb.i):
            if child.dep in ("dobj", "dative", "pobj") and verb.lemma.lower() in HEARING and child.i > verb.i:
                return self._medium(child)
            if child.dep in ("prep", "agent", "dative") and child.lemma.lower() in SPEAKING_TO:
                for told in self._objects(child):
                    if name := self._medium(told):
                        return name
        outer = self.syntax.head(verb.i)
        if outer.lemma.lower() in ("as", "quote", "cite"):
            outer = self.syntax.head(outer.i) if outer.lemma.lower() == "as" else outer
            for child in self.syntax.children(outer.i, "nsubj", "agent"):
                quoting = self.syntax.child(child.i, "pobj") if child.dep == "agent" else child
                if outer.lemma.lower() in ("quote", "cite") and quoting and (name := self._medium(quoting)):
                    return name
        return None

    def _objects(self, preposition: Token) -> list[Token]:
        """Return what the preposition governs, and what "an interview with" or "comments to" governs in turn."""
        found = list(self.syntax.children(preposition.i, "pobj"))
        for noun in tuple(found):
            for inner in self.syntax.children(noun.i, "prep"):
                if inner.lemma.lower() in ("with", "to", "for", "by"):
                    found.extend(self.syntax.children(inner.i, "pobj"))
        return found

    def _medium(self, head: Token) -> str | None:
        """Return the name of a medium, or None when ``head`` is no medium."""
        mention = self._mention_at(head)
        if head.lemma.lower() in ("reporter", "journalist", "correspondent", "press"):
            return None
        if mention is not None and mention.kind in ("news agency", "media"):
            return mention.name
        start, end = phrase(self.syntax, head)
        words = " ".join(self.reading.document.text[start:end].split())
        bare = words.lower().removeprefix("the ")
        lexicon = cue_lexicon().words
        if bare in lexicon.media or head.text.lower() in lexicon.media:
            return words.removeprefix("the ").removeprefix("The ")
        named = head.lemma.lower() in lexicon.medium_words and head.i > 0
        return words.removeprefix("the ").removeprefix("The ") if named else None


def _names_on(syntax: Syntax, i: int, head: Token) -> bool:
    """Return whether the word before belongs to the name: a capital, or a hyphen or particle inside it."""
    token = syntax[i]
    if token.sentence != head.sentence:
        return False
    return token.pos == "PROPN" or (
        token.text in ("-", "al", "el", "ibn", "bin", "de", "von", "van", "of")
        and syntax[i + 1].pos == "PROPN"
        and i > 0
        and syntax[i - 1].pos == "PROPN"
    )
