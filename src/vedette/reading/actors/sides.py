"""Whose army "the army" is: in a war across borders several states act, and the report's own is only the last guess.

The country of "troops" comes from a possessive ("its troops"), else from the same words told just before
("Russian troops … the troops"), else from the state whose loss, order or word the clause tells ("South Africa,
which has lost 14 soldiers"), else from the country that the report is about.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from vedette.knowledge.actor_words import hints
from vedette.reading.actors.bearers import Bearer
from vedette.reading.actors.binding import possessor, subject_of
from vedette.reading.actors.roles import last_subject
from vedette.reading.actors.scene import Found, Scene

HARMING = hints("harming")
"""Verbs whose object is the other side: "Ukraine killed 30 soldiers"."""
BODIES = frozenset(("army", "military", "government", "police", "navy", "authority", "air force"))
"""Nouns of which every state has one, so that only a telling in the same or the last sentence is meant again."""
BACK = 2
SENDING = frozenset(("send", "deploy", "authorise", "authorize", "dispatch", "approve", "field", "withdraw", "station"))
POSSESSIVE = frozenset(("his", "her", "its", "their", "whose"))
LEVELS = 6
WITHIN = hints("within")


@dataclass(slots=True)
class Sides:
    """What the report has told so far of whose forces there are; ``cast[t]`` is the mention at token ``t``."""

    scene: Scene
    cast: list[Found | None]
    names: dict[int, Bearer]
    office_country: dict[int, str | None]
    frame: str | None
    told: dict[str, tuple[int, str]] = field(default_factory=dict)
    armies: set[str] = field(default_factory=set)
    last: tuple[int, str] = (-9, "")
    sure: bool = True
    grounded: bool | None = None

    def note(self, found: Found, *, explicit: bool) -> None:
        """Keep the country of a named group for the next one of the same noun."""
        if explicit and found.country and found.group is not None:
            head = self.scene.syntax[found.head]
            self.told[self.scene.noun(head)] = (head.sentence, found.country)
            if found.group == "army":
                self.armies.add(found.country)
                self.last = (head.sentence, found.country)

    def country_of(self, found: Found | None) -> str | None:
        """Return the state that a mention speaks for, None where it is none's."""
        if found is None:
            return None
        if found.sort == "nation":
            return self.scene.nations[found.first].iso
        bearer = self.names.get(id(found))
        if bearer is not None:
            if bearer.kind == "person":
                return self.office_country.get(id(bearer))
            return bearer.country if bearer.kind in ("state", "state forces") else None
        return found.country if found.kind in ("state", "state forces") else None

    def guess(self, found: Found) -> str | None:
        """Return the country of a group on the state's side whose words name none."""
        syntax = self.scene.syntax
        head = syntax[found.head]
        noun = self.scene.noun(head)
        if self._of_any(found):
            return None
        definite = found.first > 0 and syntax[found.first - 1].text.lower() in ("the", "these", "those")
        if definite and found.first == found.head:
            sentence, before = self.told.get(noun, (-9, ""))
            if head.sentence - sentence <= (1 if noun in BODIES else BACK):
                return before
            if found.group == "army" and self.armies and self.frame not in self.armies:
                sentence, before = self.last
                if head.sentence - sentence <= 1:
                    return before
        elif not definite and noun not in BODIES:
            hit, country = self._of_clause(found)
            if hit:
                return country
        return self.frame if self._is_grounded() and (self.sure or self._told_near(head.sentence)) else None

    def _is_grounded(self) -> bool:
        """Return whether the report is set in its country: a place of it, the country as one, or named again."""
        if self.grounded is None:
            scene = self.scene
            own = [(i, n) for i, n in sorted(scene.nations.items()) if n.iso == self.frame]
            within = any(p is not None and p.country == self.frame and p.kind != "country" for p in scene.placed)
            inside = any(i and scene.syntax[i - 1].text.lower() in WITHIN for i, n in own if n.sort != "people")
            self.grounded = within or inside or len(own) > 1
        return self.grounded

    def _told_near(self, sentence: int) -> bool:
        """Return whether the sentence or the one before tells of the report's country, where others rival it."""
        scene = self.scene
        first, last = scene.syntax.sentences[max(sentence - 1, 0)][0], scene.syntax.sentences[sentence][1]
        return any(
            (k in scene.nations and scene.nations[k].iso == self.frame)
            or ((place := scene.placed[k]) is not None and place.country == self.frame)
            for k in range(first, last)
        )

    def _of_any(self, found: Found) -> bool:
        """Return whether the group is said to be some body's that is not told: "soldiers of a great power"."""
        syntax = self.scene.syntax
        for prep in syntax.children(found.head, "prep"):
            target = syntax.child(prep.i, "pobj") if prep.text.lower() == "of" else None
            if target is not None and target.pos == "NOUN" and (det := syntax.child(target.i, "det")) is not None:
                return det.text.lower() in ("a", "an")
        return False

    def _goes_to_frame(self, verb: int) -> bool:
        """Return whether the verb's goal is the report's country itself: its own troops are not sent there."""
        syntax = self.scene.syntax
        for prep in syntax.children(verb, "prep"):
            target = syntax.child(prep.i, "pobj") if prep.text.lower() in ("to", "into") else None
            nation = self.scene.nations.get(target.i) if target is not None else None
            if nation is not None and nation.iso == self.frame and nation.sort == "country":
                return True
        return False

    def _is_world_body(self, found: Found | None) -> bool:
        bearer = self.names.get(id(found)) if found is not None else None
        return bearer is not None and bearer.kind == "international organisation"

    def _of_clause(self, found: Found) -> tuple[bool, str | None]:
        """Return whether the clauses above tell a state whose soldiers these are, and which."""
        syntax = self.scene.syntax
        below, at = found.head, syntax[found.head].head
        harmed = False
        for _ in range(LEVELS):
            above = syntax[at]
            if above.pos in ("VERB", "AUX"):
                lemma = above.lemma.lower()
                subject = subject_of(syntax, at, below, found.first, self.cast)
                country = self.country_of(subject)
                if lemma in HARMING and syntax[below].dep in ("dobj", "prep"):
                    harmed = True
                    if country is not None:
                        return (True, None) if country == self.frame else (False, None)
                elif country is not None and not harmed:
                    return True, country
                if harmed and country is None and subject is not None and subject.kind == "state forces":
                    return True, None  # forces of a government that is no country's: whom they fight is not told
                if lemma in SENDING and (self._is_world_body(subject) or self._goes_to_frame(at)):
                    return True, None  # "the UN will send troops", "X sent troops to the country"
            if above.head == at:
                break
            below, at = at, above.head
        return False, None


def set_possessors(scene: Scene, groups: list[Found], cast: list[Found | None]) -> None:
    """Give "its troops" and "his forces" their possessor; those of "our" and "my" stay without."""
    for found in groups:
        if found.possessive is None or scene.syntax[found.possessive].text.lower() not in POSSESSIVE:
            continue
        whose = possessor(scene.syntax, found.possessive, cast) or _only_one(scene, found, cast)
        if whose is None:
            his = scene.syntax[found.possessive].text.lower() in ("his", "her")
            whose = last_subject(scene, found.possessive, cast, person=his)
        if whose is None or whose is found:
            continue
        if whose.sort in ("name", "nation"):
            found.owner = whose
        else:
            found.possessor = whose


def _only_one(scene: Scene, found: Found, cast: list[Found | None]) -> Found | None:
    """Return the one name or nation told before in the sentence, where there is but one."""
    at = found.possessive or 0
    if scene.syntax[at].text.lower() not in ("its", "their", "whose"):
        return None
    first, _ = scene.syntax.sentences[scene.syntax[at].sentence]
    before = {id(f): f for f in cast[max(first, at - 40) : at] if f is not None and f.sort in ("name", "nation")}
    its = scene.syntax[at].text.lower() == "its"
    nearest = [
        f
        for f in before.values()
        if not (its and f.kind == "person") and (f.sort != "nation" or not _is_where(scene, f))
    ]
    return nearest[-1] if len(nearest) == 1 else None


def _is_where(scene: Scene, nation: Found) -> bool:
    """Return whether a nation is told as a place: a capital, or behind "in" and "from"."""
    before = scene.syntax[nation.first - 1].text.lower() if nation.first else ""
    return scene.nations[nation.first].sort == "capital" or before in WITHIN or before in ("from", "to")
