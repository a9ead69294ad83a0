"""Names of speakers: the actor behind the source, and who passed the words on."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from vedette.knowledge.cues import cue_lexicon
from vedette.knowledge.people import people_words
from vedette.model.readings import ActorMention, Attribution, Reading
from vedette.model.spans import Span
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.drafts import Draft, phrase
from vedette.reading.attributions.offices import (
    is_bare_office,
    is_person_noun,
    named_in,
    of_the_same_office,
    subject_before,
)

START = attrgetter("start")
FARTHEST = 3
"""Sentences from a person's name to "he said"."""
HEARING = frozenset({"tell", "inform", "brief", "assure", "remind"})
SPEAKING_TO = frozenset({"to", "with", "by", "in"})
PERSONAL = frozenset({"he", "she"})
HOUSES = frozenset({"state", "state forces", "armed group", "militia", "international organisation", "ngo"})


class Names:
    """Turns drafts into attributions; remembers who spoke last, for "he" and "she"."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.syntax: Syntax = reading.syntax
        self.actors = tuple(sorted(reading.actors, key=START))
        self._people = [a for a in self.actors if a.kind == "person" and not a.pointing]
        self._spoke: tuple[int, str] | None = None

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
        name = self._named(draft, self.syntax[draft.source_head])
        if name is not None:
            self._spoke = (draft.source_head, name)
        return name

    def _named(self, draft: Draft, head: Token) -> str | None:
        if draft.source is None:
            return None
        if head.text.isupper() and len(head.text) > 2 and head.tag in ("WP", "WDT"):
            return head.text  # the health agency, whose letters are a pronoun
        if head.tag in ("WP", "WDT"):
            head = self._antecedent(head)
        head = self._issuer(head)
        mention = self._named_beside(head) or self._mention_at(head) or self._mention_within(draft.source, head)
        if (office := self._of_office(draft, head)) is not None:
            return office
        if mention is not None:
            return mention.name
        if head.pos == "PRON":
            if head.lemma.lower() in ("they", "it"):
                house = self._house_of(head) if head.lemma.lower() == "they" else None
                return house or self._body_before(head)
            return self._person_before(head) if head.lemma.lower() in PERSONAL else None
        return self._proper_name(head)

    def _of_office(self, draft: Draft, head: Token) -> str | None:
        """Return who is meant by "the surgeon", "the chief of X" or "a spokesman for X, Y Z"."""
        if draft.source is None or head.pos != "NOUN":
            return None
        at = bisect_right(self.actors, draft.source[0] - 1, key=START)
        if found := named_in(self.syntax, draft.source, head, self.actors[at : at + 8]):
            return found
        if is_person_noun(head) and (found := self._name_closing(draft.source, head)):
            return found
        if not draft.direct or not is_bare_office(self.syntax, head):
            return None
        if found := of_the_same_office(head, self._people):
            return found
        subject = subject_before(self.syntax, head, self._paragraph(head.start))
        mention = self._mention_at(subject) if subject is not None else None
        if mention is not None:
            return mention.name if mention.kind in ("person", "other") else None
        name = self._proper_name(subject) if subject is not None else None
        return name if name and " " in name else None

    def _name_closing(self, source: tuple[int, int], head: Token) -> str | None:
        """Return the name that closes "the head of the region X Y" where the cast does not hold it."""
        first, beyond = self.syntax.at(*source)
        at = beyond
        while at > first and self.syntax[at - 1].pos == "PROPN":
            at -= 1
        if beyond - at < 2 or at <= head.i + 1 or self.syntax[at - 1].pos != "NOUN":
            return None
        return " ".join(self.reading.document.text[self.syntax[at].start : self.syntax[beyond - 1].end].split())

    def _paragraph(self, at: int) -> int:
        """Return where the paragraph that holds the character ``at`` begins."""
        return self.reading.document.text.rfind("\n", 0, at) + 1

    def _house_of(self, pronoun: Token) -> str | None:
        """Read "In the ministry they say that …": those who speak in a house speak for it."""
        verb = self.syntax.head(pronoun.i)
        for preposition in self.syntax.children(verb.i, "prep"):
            if preposition.i < pronoun.i and preposition.lemma.lower() in ("in", "at", "from"):
                for inner in self.syntax.children(preposition.i, "pobj"):
                    mention = self._mention_at(inner)
                    if mention is not None and mention.kind in HOUSES:
                        return mention.name
        return None

    def _issuer(self, head: Token) -> Token:
        """Return who issued what speaks: the army in "a statement from the army", the UN in "the UN's report"."""
        if head.lemma.lower() not in cue_lexicon().words.holders:
            return head
        owner = self.syntax.child(head.i, "poss")
        for preposition in self.syntax.children(head.i, "prep"):
            if owner is None and preposition.lemma.lower() in ("from", "by", "of"):
                owner = self.syntax.child(preposition.i, "pobj")
        if owner is None:
            named = (c for c in self.syntax.children(head.i, "compound") if self._mention_at(c) is not None)
            owner = next(named, None)  # "an army statement"
        for clause in self.syntax.children(head.i, "acl", "relcl"):
            # "a statement signed by X", "figures compiled by X"
            agent = self.syntax.child(clause.i, "agent") if clause.tag == "VBN" else None
            signer = self.syntax.child(agent.i, "pobj") if agent is not None else None
            owner = signer if signer is not None and self._mention_at(signer) is not None else owner
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
        """Return the last person named or heard before the pronoun within three sentences."""
        at = bisect_right(self._people, pronoun.start, key=START) - 1
        first = self.syntax.at(self._people[at].start, self._people[at].end)[0] if at >= 0 else -1
        if self._spoke is not None and first < self._spoke[0] < pronoun.i and self._is_a_person(*self._spoke):
            near = pronoun.sentence - self.syntax[self._spoke[0]].sentence <= FARTHEST
            return self._spoke[1] if near else None
        near = at >= 0 and pronoun.sentence - self.syntax[first].sentence <= FARTHEST
        return self._people[at].name if near else None

    def _body_before(self, pronoun: Token) -> str | None:
        """Return who spoke in the sentence before "It said" or "They said": one body, or several people."""
        if self._spoke is None or not 0 < pronoun.sentence - self.syntax[self._spoke[0]].sentence <= 1:
            return None
        speaker, name = self.syntax[self._spoke[0]], self._spoke[1]
        if self.syntax[self._spoke[0]].dep not in ("nsubj", "pobj") or speaker.entity.endswith("PERSON"):
            return None
        several = speaker.tag in ("NNS", "NNPS") or bool(self.syntax.children(speaker.i, "conj"))
        person = any(a.name == name and a.kind == "person" for a in self.actors)
        person = person or speaker.lemma.lower() in people_words().people
        return name if several == (pronoun.lemma.lower() == "they") and (several or not person) else None

    def _is_a_person(self, head: int, name: str) -> bool:
        """Return whether a speaker that the cast does not hold has the form of a person's name."""
        token = self.syntax[head]
        return token.pos == "PROPN" and " " in name and token.entity.endswith("PERSON")

    def _proper_name(self, head: Token) -> str | None:
        """Return the name in capitals that ``head`` closes, where the cast does not hold it."""
        if head.pos != "PROPN" or not head.text[:1].isupper():
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
            relay = self.syntax[draft.relay]
            start, end = phrase(self.syntax, relay)
            mention = self._named_beside(relay) or self._mention_at(relay) or self._mention_within((start, end), relay)
            return mention.name if mention else " ".join(self.reading.document.text[start:end].split())
        if draft.verb is None:
            return None
        verb = self.syntax[draft.verb]
        if verb.text.lower() in ("according", "per"):
            # What stands behind it is the source itself.
            return None
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
        named = head.lemma.lower() in lexicon.medium_words and head.i > 0 and _is_press(head, words)
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


def _is_press(head: Token, words: str) -> bool:
    """Tell a news agency from the other agencies that people speak to."""
    return head.lemma.lower() not in ("agency", "network") or any(
        word in words.lower() for word in ("news", "press", "state", "wire", "television", "radio")
    )
