"""Events: who did what to whom, where and when, as the report's verbs and nouns tell it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec

from vedette.claims.background import is_background
from vedette.claims.cast import Cast
from vedette.claims.clauses import Clauses
from vedette.claims.evidence import sentence_at, slice_at
from vedette.claims.fiction import is_fiction
from vedette.claims.governing import asks_indirectly, is_forborne, settled_doers
from vedette.claims.happenings import Happening
from vedette.claims.harmed import ATTACK, harm_told, tells_of_harm
from vedette.claims.ids import claim_id
from vedette.claims.intents import is_intended
from vedette.claims.joining import happenings_of
from vedette.claims.joint import joint_with
from vedette.claims.likenesses import as_meant, is_unopposed, mistaken
from vedette.claims.listed import HARMED, listed
from vedette.claims.members import some_members
from vedette.claims.modality import is_withheld, modality_of
from vedette.claims.narration import Narration
from vedette.claims.national import doers_by_name, nation_of
from vedette.claims.repeats import is_avenged
from vedette.claims.rows import told_along
from vedette.claims.scene import Scene, lemma_of
from vedette.claims.speakers import innermost, said_by
from vedette.claims.timing import Timing
from vedette.claims.truces import is_over
from vedette.claims.turns import speech_gone_on
from vedette.claims.whereabouts import BORROWS, Whereabouts, aim_of
from vedette.model.claims import Claim, Speaker
from vedette.model.counts import Count
from vedette.model.decisions import reject
from vedette.model.readings import CountMention, PlaceMention, Reading
from vedette.model.syntax import Token
from vedette.model.words import DEALINGS, UNREAL

COUNTED = {
    "displacement": "displaced",
    "evacuation": "evacuated",
    "return": "returned",
    "arrest": "detained",
    "abduction": "abducted",
    "execution": "killed",
}
"""Kinds of event whose own parties a figure counts."""
NEEDS_PARTY = frozenset(
    {
        "support",
        "accusation",
        "demand",
        "rejection",
        "threat",
        "sanction",
        "talks",
        "agreement",
        "travel advisory",
        "mobilisation",
        "reinforcement",
        "change to group",
        "organised crime",
        "flight",
    }
)
"""Kinds that say nothing without somebody who is named."""
ORDERS = frozenset({"order", "prepare", "plan", "promise", "approve", "authorise", "authorize"})
"""Verbs over an event noun that leave the event to come: "ordered the withdrawal"."""
WORDS = frozenset({"demand", "accusation", "rejection", "threat", "support"})
ADDRESSED = DEALINGS | {"accusation", "rejection", "demand", "support", "sanction", "threat", "talks", "aid"}
"""Kinds whose target may be known only as the owner of what they are about: "dismissed the rebels' offer"."""
POSTURE = frozenset({"position", "delegation", "end", "player", "security"})
"""Classes of what a team has as well as an army: "tore through the visitors' defence" needs somebody who fought."""
REMOTE = frozenset({"shelling", "air strike", "drone strike", "bombing"})
OWNED = frozenset({"looting", "destruction", "shelling", "air strike", "drone strike", "attack", "riot", "bombing"})
"""Kinds whose target is also the owner of what is struck: "the warehouses of the agency were plundered"."""
TO_THE_GOAL = frozenset({"evacuation", "return", "deportation"})
"""Kinds that are told of where people are taken, when no word says from where."""
BROUGHT = TO_THE_GOAL - {"return"}
"""Those of which that is not where it happens."""
MOVERS = frozenset({"reinforcement", "withdrawal", "mobilisation"})
"""Kinds whose object says whose it is: "reserves from Russia were sent"."""
WIDEST_OBJECT = 60
"""Characters of ``object_text``; longer phrases are clauses, not things."""
MOVING = frozenset({"advance", "reinforcement", "talks", "aid", "flight"})
"""Kinds whose place is where they go: what else the sentence tells need not be there."""
OF_TOWNS = frozenset({"withdrawal", "displacement", "clash", "evacuation", "uprising", "riot", "looting"})
"""Kinds that take in a town where the clause above names only a building of it."""
ANYBODY = frozenset({"you", "anybody", "anyone", "whoever", "nobody", "everyone"})
"""Subjects of what is asked or put in general."""
FIGHTING = frozenset({"state forces", "armed group", "militia"})
BARE_NUMBERS = frozenset({"dozens", "scores", "hundreds", "thousands", "millions", "tens of thousands"})
"""Words that count people and name none of them: "hundreds fled"."""
KEEPS_PART = frozenset({"capture", "withdrawal", "siege", "blockade"})
OF_PERSONS = frozenset(
    {"arrest", "abduction", "attack", "execution", "prisoner release", "torture", "rescue", "deportation"}
)
"""Kinds that befall persons, of whom a body may have more than were struck."""
STANDS_ALONE = frozenset({"disaster", "accident", "suicide bombing", "chemical attack", "ceasefire"})


def events_in(reading: Reading, clauses: Clauses | None = None) -> tuple[Claim, ...]:
    """Return one claim for each event told, in the order of the text; one for each place where several are named.

    ``clauses`` are those of ``reading``, where another maker has them already.
    """
    maker = _Maker(clauses or Clauses(Scene(reading)))
    claims = [claim for told in happenings_of(maker.clauses) for claim in maker.claims(told)]
    if not tells_of_harm(claims):
        harm = harm_told(maker.clauses)
        claims += maker.claims(harm) if harm is not None else ()
    found: dict[str, Claim] = {}
    for claim in claims:
        found.setdefault(claim.id, claim)
    return tuple(found.values())


def _whither(told: Happening) -> tuple[int, ...]:
    """Return where an act goes, as its target where no other is told; of two who meet each is the other's."""
    return () if told.kind == "talks" and len(told.actors) > 1 else told.goal or told.places


class _Maker:
    """Settles the names, places and days of happenings."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.reading = clauses.scene.reading
        self.whereabouts = Whereabouts(clauses)
        self.timing = Timing(clauses)
        self.settled: dict[int, list[tuple[PlaceMention, int]]] = {}
        self.narration = Narration(clauses, self.whereabouts)
        self.cast = Cast(self.reading)
        self.made: list[Claim] = []

    def claims(self, told: Happening) -> Iterator[Claim]:
        told = replace(told, actors=settled_doers(self.clauses.syntax, told.actors, told.trigger))
        if (unread := self._unread(told)) is not None:
            self._leave(told, *unread)
            return
        told = as_meant(self.clauses, told)
        if told.kind == "ceasefire" and is_over(self.clauses.syntax, told.trigger):
            told = replace(told, kind="rejection")  # who declares a truce over turns from it
        if told.recalled:
            yield from self._recalled(told)
            return
        found = self.whereabouts.of(told) or self._shared(told)
        if not found and told.kind in TO_THE_GOAL:
            found = [g for g in self.whereabouts.named(told.goal) if g[0].kind != "country"][:1]
        found = found or self.narration.ground(told)
        if found:
            if told.kind not in MOVING or told.frame.name == "enter land":
                self.settled.setdefault(told.trigger, found)
            if told.kind in BORROWS | {"capture"}:
                self.narration.settle(self.clauses.syntax[told.trigger].sentence, found)
        if not found and not told.nominal and told.kind in BORROWS:
            found = told_along(self.whereabouts, told.trigger)
        places: list[tuple[PlaceMention | None, int | None]] = [*self._together(told, found)] or [(None, None)]
        for place, at in places:
            claim = self._claim(told, place, at)
            if self._says_enough(claim, told):
                self.made.append(claim)
                self.narration.follow(claim)
                yield claim
            else:
                why = "it says too little: nobody, no place and no day go with it, or it is only thought of"
                self._leave(told, f"events: {told.kind}", why)

    def _together(self, told: Happening, found: list[tuple[PlaceMention, int]]) -> list[tuple[PlaceMention, int]]:
        """Return the places, those told in one breath as one where one stands for all or a number counts all.

        Where people are brought to is not where it happened: of such places the first stands for the way there.
        """
        if told.kind in BROUGHT and found and found[0] in self.whereabouts.named(told.goal):
            return found
        joints = [joint_with(self.cast.joints, place) for place, _ in found]
        joint = joints[0] if joints else None
        if joint is None or joint.apart or told.kind not in BORROWS or any(j != joint for j in joints):
            return found
        return [(joint.place, found[0][1])] if len(found) == 1 or self._count(told) is not None else found

    def _unread(self, told: Happening) -> tuple[str, str] | None:
        """Return the rule and the reason by which words of a happening tell of none, None where they do."""
        if told.kind == "demand" and asks_indirectly(self.clauses.syntax, told.trigger):
            return "events: asked", "it is a question that is asked"
        if is_withheld(self.reading, told.trigger):
            return "events: withheld", "a word above it leaves open whether it happened"
        if is_fiction(self.clauses, told):
            return "events: fiction", "a film, a book or a game tells it"
        if is_avenged(self.clauses, told) and not told.places:
            return "events: avenged", "it is what another act avenges, and no words say where and when it was"
        if is_forborne(self.clauses.syntax, told.trigger):
            return "events: not to be done", "somebody is told not to do it, or means not to"
        if (why := mistaken(self.clauses, told)) is not None:
            return "events: likeness", why
        ends = told.kind == "ceasefire" and is_over(self.clauses.syntax, told.trigger)
        if ends and (told.nominal or not told.actors):
            return "events: truce over", "the truce is told as ended"
        return None

    def _leave(self, told: Happening, rule: str, why: str) -> None:
        token = self.clauses.syntax[told.trigger]
        reject(token.start, "claim", token.text, rule, why)

    def _shared(self, told: Happening) -> list[tuple[PlaceMention, int]]:
        """Return the place of the happening whose clause this one hangs from: "entered Homs, forcing a retreat"."""
        if told.kind not in BORROWS:
            return []
        for above in self.clauses.syntax.ancestors(told.trigger):
            for at in (above.i, *(t.i for t in self.clauses.syntax.children(above.i, "xcomp", "ccomp"))):
                if at in self.settled:
                    (place, token), *_ = self.settled[at]
                    return [(self.whereabouts.town_of(place) if told.kind in OF_TOWNS else place, token)]
        return []

    def _recalled(self, told: Happening) -> Iterator[Claim]:
        """Yield what somebody confirms or denies of an event that the report has told before."""
        earlier = next((c for c in reversed(self.made) if c.kind == told.kind and (c.actors or c.place)), None)
        if earlier is None:
            return
        claim = self._claim(told, None, None)
        speakers = claim.said_by or tuple(
            Speaker(next(iter(self._names((i,))), None), self._words(i)) for i in self.clauses.subjects(told.clause)[:1]
        )
        yield msgspec.structs.replace(
            claim,
            actors=earlier.actors,
            targets=earlier.targets,
            place=earlier.place,
            when=earlier.when,
            said_by=speakers,
            modality="said" if claim.modality == "asserted" and speakers else claim.modality,
        )

    def _words(self, i: int) -> str:
        start, end = self.clauses.scene.phrase(i)
        return " ".join(self.reading.document.text[start:end].split())

    def _is_the_teller(self, i: int, trigger: Token) -> bool:
        """Return whether a word names who tells of the happening: "Police say a fugitive has been arrested"."""
        start = self.clauses.syntax[i].start
        sources = (a.source for a in innermost(self.reading, trigger.start, trigger.end) if a.source is not None)
        return any(source.start <= start < source.end for source in sources)

    def _claim(self, told: Happening, place: PlaceMention | None, at: int | None) -> Claim:
        token, report = self.clauses.syntax[told.trigger], self.reading.document.id
        speaking = speech_gone_on(self.clauses.syntax, told.trigger)
        modality, polarity = modality_of(self.reading, told.trigger if speaking is None else speaking.i)
        if "neg" in told.frame.needs:  # "will not accept" is a refusal, and certain
            modality, polarity = ("asserted" if modality in UNREAL else modality), "yes"
        when = self.timing.of(told, at, modality)
        if told.nominal and self.clauses.syntax[told.clause].lemma in ORDERS and modality not in UNREAL:
            modality = "planned"
        actors = self._names(told.actors) or doers_by_name(self.clauses, self.cast, told)
        if not actors and told.kind in MOVERS and place is not None:
            actors = self._names(told.thing)
        if not actors and modality not in UNREAL:
            actors = self.narration.own_act(told) or (self.narration.taker(told) if place is not None else ())
        struck = tuple(i for i in told.targets if not self._is_the_teller(i, token))
        if told.kind in HARMED:
            struck = (*struck, *listed(self.clauses, told.targets, told.trigger))
        targets = tuple(n for n in self._names(struck) if n not in actors)
        if not targets and told.kind in OWNED:
            targets = tuple(n for n in self._owners(told.thing) if n not in actors)
        elif not targets and told.kind in ADDRESSED:
            targets = tuple(n for n in self._owners((*told.targets, *told.thing), states=True) if n not in actors)
            targets = targets or tuple(n for n in self._states(told.targets) if n not in actors)
        if told.frame.name == "exchange fire" and actors:
            sides = tuple(n for n in targets if self._is_armed(n))
            actors, targets = (*actors, *sides), tuple(n for n in targets if n not in sides)
        if place is not None and told.kind == "withdrawal" and self._is_home(told, place):
            place = None  # "Burundi, whose army is withdrawing": no army leaves its own country by that
        name = place.name if place else None
        start, end = token.start, token.end
        unopposed = told.frame.unopposed or is_unopposed(self.clauses, told)
        return Claim(
            id=claim_id(report, told.kind, start, end, name or ""),
            kind=told.kind,
            report=report,
            evidence=(sentence_at(self.reading, start, end),),
            said_by=said_by(self.reading, start, end),
            modality=modality,
            polarity=polarity,
            background=is_background(self.reading, told.trigger, when),
            actors=actors,
            targets=targets,
            place=name,
            when=when,
            count=self._count(told),
            source=name if told.source and told.source == told.places else aim_of(self.whereabouts, told.source),
            goal=name if told.goal and told.goal == told.places else aim_of(self.whereabouts, told.goal),
            unopposed=unopposed,
            extent="part"
            if at is not None and told.kind in KEEPS_PART and not unopposed and self.whereabouts.in_part(told, at)
            else None,
            object_text=self._object(told, place),
            trigger=slice_at(self.reading, start, end),
            found_by=told.frame.name,
            doer_words=self._phrases(told.actors),
            target_words=self._phrases(told.targets or told.thing or _whither(told)),
            intended=modality in UNREAL and polarity == "yes" and is_intended(self.clauses, told),
        )

    def _is_armed(self, name: str) -> bool:
        """Return whether a name is one that fights: those of it who fall in an exchange of fire were a side of it."""
        return any(a.name == name and a.kind in FIGHTING for a in self.reading.actors)

    def _is_home(self, told: Happening, place: PlaceMention) -> bool:
        """Return whether a place is the whole country of those who act."""
        mentions = [m for i in told.actors for m in self.clauses.scene.actors_of(i)]
        return place.kind == "country" and bool(mentions) and all(m.country == place.country for m in mentions)

    def _phrases(self, tokens: tuple[int, ...]) -> tuple[str, ...]:
        """Return the words of the phrases headed by ``tokens``; of a pronoun the name that it stands for."""
        scene = self.clauses.scene
        return tuple(
            dict.fromkeys(
                scene.actor_at[i].name if scene.syntax[i].pos == "PRON" and i in scene.actor_at else self._words(i)
                for i in tokens
            )
        )

    def _names(self, tokens: tuple[int, ...]) -> tuple[str, ...]:
        named = (m.name for i in tokens for m in self.clauses.scene.actors_of(i))
        return tuple(dict.fromkeys(name for name in named if name.lower() not in BARE_NUMBERS))

    def _states(self, tokens: tuple[int, ...]) -> tuple[str, ...]:
        """Return the states whose countries are dealt with: "expressed concern to Ethiopia"."""
        scene = self.clauses.scene
        named = (i for i in tokens if i in scene.place_at and scene.place_at[i].kind == "country")
        return tuple(dict.fromkeys(n for i in named if (n := nation_of(scene, self.cast, i)) is not None))

    def _object(self, told: Happening, place: PlaceMention | None) -> str | None:
        """Return the words of what was struck, taken or lost, unless they are only the place's own name."""
        if told.kind == "disaster":
            return None
        for i in told.thing:
            mention = self.clauses.scene.place_at.get(i)
            if mention is not None and (mention.kind not in ("facility", "bridge", "road") or mention.pointing):
                continue
            if place is not None and "town" in self.clauses.scene.words.classes.get(
                lemma_of(self.clauses.syntax[i]), ()
            ):
                continue  # "the strategic city of Hama" is Hama
            if self.clauses.syntax[i].pos == "PRON" or (i in self.clauses.scene.actor_at and mention is None):
                continue
            text = self._thing(i)
            people = self.clauses.scene.classes(i) & {"person", "civilians"}
            if text and (place is None or text != place.text) and not people:
                return text
        if told.kind == "change to group":
            return None if told.thing else self._persons(told.actors)
        return self._persons(told.targets) if told.kind in OF_PERSONS and told.thing in ((), told.targets) else None

    def _persons(self, tokens: tuple[int, ...]) -> str | None:
        """Return the words for some persons of a body, None where the whole body is meant."""
        i = some_members(self.clauses.scene, tokens)
        return None if i is None else self._thing(i)

    def _thing(self, i: int) -> str | None:
        """Return the words of a thing without where it lies; shorter where they run on, None where they still do."""
        for tight in (False, True):
            start, end = self.clauses.scene.phrase(i, between=True, tight=tight)
            text = " ".join(self.reading.document.text[start:end].split())
            if len(text) <= WIDEST_OBJECT:
                return text
        return None

    def _owners(self, things: tuple[int, ...], *, states: bool = False) -> tuple[str, ...]:
        """Return whose the thing struck is: "the agency's store", "the warehouses of the World Food Programme".

        With ``states`` a country that is also an actor owns as well: "dismissed Chad's offer" is said to Chad.
        """
        syntax, scene = self.clauses.syntax, self.clauses.scene
        found: dict[str, None] = {}
        for i in things:
            owners = [t.i for t in syntax.children(i, "poss", "compound")]
            owners += scene.behind(i, "of", "belonging", *(("from", "by", "with") if states else ()))
            owners += [t.i for t in syntax.children(i, "amod") if t.i in scene.actor_at] if states else []
            for at in owners:
                mention = scene.actor_at.get(at)
                if mention is not None and (states or at not in scene.place_at):
                    found.setdefault(mention.name)
        return tuple(found)

    def _count(self, told: Happening) -> Count | None:
        measure = COUNTED.get(told.kind)
        if measure is None:
            return None
        for i in (*told.targets, *told.actors):
            for mention in self._counts_at(i):
                if mention.measure == measure:
                    return Count(
                        mention.low, mention.high, mention.qualifier, mention.unit, mention.measure, mention.who
                    )
        return None

    def _counts_at(self, i: int) -> Iterator[CountMention]:
        for at in (i, *(t.i for t in self.clauses.syntax.children(i, "nummod", "quantmod", "amod"))):
            if (mention := self.clauses.scene.count_at.get(at)) is not None:
                yield mention

    def _says_enough(self, claim: Claim, told: Happening) -> bool:
        if any(self.clauses.syntax[i].text.lower() in ANYBODY for i in told.actors):
            return False  # "will you kill your own countrymen?"
        if claim.polarity == "denied" and claim.modality in UNREAL:
            return False  # "has no intention of taking the town" tells of nothing
        if claim.kind in ("talks", "agreement", "ceasefire") and claim.place and told.actors:
            return True
        if claim.kind == "reinforcement" and claim.place and told.actors:
            return True
        if claim.kind in WORDS and claim.modality == "planned":
            return False  # "protested to demand higher pay" is the protest
        if claim.kind in NEEDS_PARTY:
            return bool(claim.actors or claim.targets)
        if claim.count is not None:
            return True
        if claim.found_by == "raise flag":
            return claim.place is not None
        if claim.kind in ("capture", "siege"):
            taken = claim.object_text is not None or (claim.found_by == "under control" and bool(told.thing))
            return claim.place is not None or (bool(claim.actors) and taken)
        if claim.kind in STANDS_ALONE or told.frame == ATTACK:
            return True
        unnamed = any(self._is_somebody(i, told) for i in (*told.actors, *told.targets))
        hit = claim.object_text is not None and any(self.clauses.scene.classes(i) - POSTURE for i in told.thing)
        struck = claim.kind in BORROWS and (hit or unnamed)
        return struck or bool(claim.actors or claim.targets or claim.place or claim.when.precision == "day")

    def _is_somebody(self, i: int, told: Happening) -> bool:
        """Return whether a noun is one who acts or is struck; the shells of a shelling are neither."""
        if self.clauses.syntax[i].pos not in ("NOUN", "PROPN", "NUM"):
            return False
        someone = self.clauses.scene.classes(i) & {"armed", "people", "actor"}
        return told.kind not in REMOTE or i in told.targets or bool(someone)
