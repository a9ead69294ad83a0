"""What a figure is of: the place where it happened and the span that it counts over.

The place is that of the happening. Where somebody spoke, where shells come from and who acts are none.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from vedette.claims.cast import Cast
from vedette.claims.joint import Joint, joint_named, joint_with
from vedette.claims.speakers import innermost
from vedette.claims.whereabouts import STATIONED
from vedette.model.claims import Claim
from vedette.model.readings import CountMention, PlaceMention, TimeMention
from vedette.model.syntax import Syntax, Token
from vedette.model.when import When

LOCATIVE = frozenset(
    {
        "in",
        "at",
        "near",
        "around",
        "across",
        "from",
        "inside",
        "outside",
        "throughout",
        "within",
        "over",
        "on",
        "of",
        "to",
        "into",
        "along",
        "between",
        "through",
    }
)
GOVERNING = frozenset(
    {
        "intervene", "say", "accuse", "deny", "launch", "send", "deploy", "order", "announce", "declare", "back",
        "claim", "warn", "vow", "insist", "support", "blame", "pledge", "recognise", "recognize", "withdraw", "invade",
    }
)  # fmt: skip
"""What a capital does for its government."""
LEAVING = frozenset({"displaced", "evacuated", "returned", "abducted"})
"""Measures for which "from" tells where it happened."""
SENDING = frozenset({"fire", "launch", "shoot", "send", "throw", "lob", "direct", "come", "arrive", "fly", "return"})
CARRYING = frozenset(
    {"take", "rush", "carry", "bring", "transfer", "evacuate", "transport", "airlift", "admit", "send", "fly", "move"}
)
"""Verbs that bring the hurt and the dead to where they did not come to harm."""
TALKING = frozenset({"meet", "talk", "speak", "gather", "convene", "visit", "address", "discuss", "brief"})
"""What speakers do in a place where nothing befell those whom they speak of."""
REASONS = frozenset({"because", "although", "though", "since", "unless"})
HARMS = frozenset({"killed", "injured"})
WHOSE = frozenset(
    {"leader", "army", "troop", "troops", "force", "forces", "soldier", "government", "police", "minister", "ministry"}
    | {"president", "official", "governor", "parliament", "authority", "spokesman", "spokeswoman", "ambassador"}
    | {"general", "commander", "diplomat", "contingent", "military", "navy", "delegation"}
)
"""Those who bear a place's name wherever they are: "Southern Africa's leaders", "the Rwandan army's men"."""
NAMING = frozenset({"conj", "appos", "npadvmod", "advmod", "poss", "compound", "nmod"})
STANDING = frozenset({"dobj", "nsubjpass", "nsubj"})
SPAN = re.compile(r"P(\d{1,3})([DWM])")
DAYS = {"D": 1, "W": 7, "M": 30}
DEEPEST = 8
RANKED, RANKING = frozenset({"first", "worst", "deadliest", "biggest", "largest", "bloodiest", "heaviest"}), 10
"""Words of rank, and the words before "since" in which they stand: "the first attack since the truce began in May"."""
OVER = frozenset({"in", "over", "within", "during", "for", "past", "last"})


def place_of(
    cast: Cast, count: CountMention, clause: list[Token], event: Claim | None, *, whole: bool = False
) -> str | None:
    """Return the place of the count's own clause, else of its event, else the one named last before it.

    What a whole war cost is told of its own words alone: "the town lies in ruins in a war that has killed 300,000".
    A number told of several places is of all of them together.
    """
    told = innermost(cast.reading, count.start, count.end)
    within = (told[0].content.start, told[0].content.end) if told else None
    if (losses := _tally_of_losses(cast.syntax, clause)) is not None:
        clause, whole = clause[: losses + 1], True
    for token in clause:
        near = [p for p in cast.places_under(token.i) if _locates(cast, p, count, within)]
        if near:
            beyond = [] if whole else [p for p in near if not _is_of_those_beside(cast, p, count)]
            near = [p for p in near if not _is_behind_a_stop(cast, p, count)] or beyond
        if near:
            return _with_those_beside(cast, min(near, key=lambda p: (p.kind == "country", p.start)), count)
    if event is not None and event.place and not whole:
        at = event.evidence[0]
        joint = joint_named(cast.joints, event.place, at.start, at.end)
        return event.place if joint is None else _of_joint(cast, joint, count)
    if not clause or whole:
        return None
    sentence = clause[0].sentence
    places = [p for p in cast.reading.places if _sentence(cast, p) == sentence and _locates(cast, p, count, within)]
    places = [p for p in places if not _is_behind_a_stop(cast, p, count)]
    before = [p for p in places if p.start <= clause[0].start]
    chosen = before[-1:] or places[:1]
    return _with_those_beside(cast, chosen[0], count) if chosen else None


def _tally_of_losses(syntax: Syntax, clause: list[Token]) -> int | None:
    """Return where the verb stands in the clause by which a number is all that a side has lost so far; else None.

    "The South Africans alone have lost 13" tells of no place, whatever town the sentence names besides.
    """
    at = next((n for n, t in enumerate(clause) if t.pos == "VERB"), None)
    if at is None or clause[at].lemma != "lose":
        return None
    return at if any(t.lemma == "have" for t in syntax.children(clause[at].i, "aux")) else None


def _is_behind_a_stop(cast: Cast, place: PlaceMention, count: CountMention) -> bool:
    """Return whether a semicolon lies between the number and the place."""
    low, high = sorted((place.start, count.start))
    return ";" in cast.reading.document.text[low:high]


def _is_of_those_beside(cast: Cast, place: PlaceMention, count: CountMention) -> bool:
    """Return whether another number stands on the place's side of the semicolon: it is theirs."""
    others = (c for c in cast.reading.counts if c is not count and c.measure is not None)
    here = _sentence(cast, place)
    return any(
        (head := cast.syntax.head_of(c.start, c.end)) is not None
        and head.sentence == here
        and not _is_behind_a_stop(cast, place, c)
        for c in others
    )


def _with_those_beside(cast: Cast, place: PlaceMention, count: CountMention) -> str | None:
    """Return the name of the place, or of all that are told together with it."""
    joint = joint_with(cast.joints, place)
    return place.name if joint is None else _of_joint(cast, joint, count)


def _of_joint(cast: Cast, joint: Joint, count: CountMention) -> str | None:
    """Return the places as one; where the words deal several numbers out, the one that this number falls to."""
    if not joint.apart:
        return joint.place.name
    head = cast.syntax.head_of(count.start, count.end)
    alike = [
        c
        for c in cast.reading.counts
        if c.measure == count.measure
        and head is not None
        and (other := cast.syntax.head_of(c.start, c.end)) is not None
        and other.sentence == head.sentence
    ]
    if len(alike) != len(joint.members) or count not in alike:
        return None
    return joint.members[alike.index(count)].name


def _sentence(cast: Cast, mention: PlaceMention | TimeMention) -> int | None:
    head = cast.syntax.head_of(mention.start, mention.end)
    return head.sentence if head else None


def _stations_the_doer(syntax: Syntax, preposition: Token, count: CountMention) -> bool:
    """Return whether the place only says where those are who struck: "troops stationed in A shelled B, wounding 3"."""
    verb = syntax.head(preposition.i)
    if verb.dep != "acl" or verb.lemma not in STATIONED:
        return False
    noun = syntax.head(verb.i)
    first, last = syntax.subtree(noun.i)[0], syntax.subtree(noun.i)[-1]
    held = syntax[first].start <= count.start < syntax[last].end
    return noun.dep in ("nsubj", "pobj") and not held


def _locates(cast: Cast, place: PlaceMention, count: CountMention, within: tuple[int, int] | None) -> bool:
    """Return whether the words use ``place`` as where it happened: after a preposition, or fallen, held or struck."""
    if within is not None and not within[0] <= place.start < within[1]:
        return False
    head = cast.syntax.head_of(place.start, place.end)
    if head is None or (count.start <= place.start < count.end):
        return False
    syntax = cast.syntax
    if _is_apart(cast, head, count):
        return False
    while head.dep in NAMING and head.head != head.i and syntax.head(head.i).pos in ("PROPN", "NOUN"):
        if head.dep in ("poss", "compound", "nmod") and syntax.head(head.i).lemma.lower() in WHOSE:
            return False
        head = syntax.head(head.i)
    if head.dep == "pobj":
        preposition = syntax.head(head.i)
        word = preposition.text.lower()
        if word == "from" and count.measure not in LEAVING:
            over = syntax.head(preposition.i)
            return (
                over.lemma.lower() not in SENDING
                and over.pos == "VERB"
                and over.lemma.lower() in ("collect", "recover", "pull")
            )
        return word in LOCATIVE and not _stations_the_doer(syntax, preposition, count)
    if place.kind == "country" or _is_a_government(cast, head):
        return False
    return head.dep in STANDING or head.dep in NAMING or head.dep == "ROOT"


def is_of_another_place(cast: Cast, event: Claim, count: CountMention) -> bool:
    """Return whether the event lies where only a part of those counted were: "110 killed, 42 of them in the city"."""
    at = event.evidence[0]
    named = [p for p in cast.reading.places if p.name == event.place and at.start <= p.start < at.end]
    heads = [h for p in named if (h := cast.syntax.head_of(p.start, p.end)) is not None]
    return bool(heads) and all(_is_of_a_part(cast, h, count) for h in heads)


def _is_of_a_part(cast: Cast, head: Token, count: CountMention) -> bool:
    """Return whether a part of those counted is told between their number and the place."""
    counts = cast.reading.counts
    parts = (c for c in counts if c.part_of is not None and counts[c.part_of] is count)
    return any(count.end <= part.start < head.start for part in parts)


def _is_apart(cast: Cast, head: Token, count: CountMention) -> bool:
    """Return whether the place is that of others: of a part of those counted, of their doers, speakers or doctors."""
    syntax = cast.syntax
    if _is_of_a_part(cast, head, count):
        return True
    held = syntax.at(count.start, count.end)[0]
    at = head
    for above, _ in zip(syntax.ancestors(head.i), range(DEEPEST), strict=False):
        if at.dep == "prep" and above.pos == "VERB" and held not in syntax.subtree(at.i):
            lemma = above.lemma.lower()
            goal = at.text.lower() in ("to", "into", "at", "in")
            if lemma in TALKING or (count.measure in HARMS and lemma in CARRYING and goal):
                return True
            if lemma == "bury" and count.measure == "killed":
                return True
        if at.dep == "advcl" and held not in syntax.subtree(at.i):
            marks = (t.text.lower() for t in syntax.children(at.i, "mark"))
            if any(mark in REASONS for mark in marks):
                return True  # "were carried off on carts because the road to the city is cut"
        if at.dep == "relcl" and _is_of_actors(cast, above) and held not in syntax.subtree(at.i):
            return True  # "police, who lead a mission in the country, have lost one"
        at = above
    return False


def _is_of_actors(cast: Cast, noun: Token) -> bool:
    """Return whether a clause tells of people who act, and not of a deed or a place."""
    return noun.lemma.lower() in WHOSE or (cast.actor(noun.i) is not None and cast.place(noun.i) is None)


def _is_a_government(cast: Cast, head: Token) -> bool:
    """Return whether a capital is who acts: "since Moscow intervened"."""
    doer = cast.actor(head.i)
    if doer is not None and doer.kind == "state":
        return True
    return head.dep == "nsubj" and cast.syntax.head(head.i).lemma in GOVERNING


def times_of(cast: Cast, count: CountMention, token: Token) -> list[TimeMention]:
    """Return the times below ``token`` that belong to what is told, not to when somebody said so."""
    told = innermost(cast.reading, count.start, count.end)
    times = [t for t in cast.times_under(token.i) if not _of_another(cast, t, count, token)]
    if not told:
        return times
    start, end = told[0].content.start, told[0].content.end
    return [t for t in times if start <= t.start < end]


def _of_another(cast: Cast, time: TimeMention, count: CountMention, token: Token) -> bool:
    """Return whether a clause about another is what the time dates: "rebels of a group founded in 2004 killed 6"."""
    at = cast.syntax.head_of(time.start, time.end)
    for _ in range(DEEPEST):
        if at is None or at.i == token.i or at.head == at.i:
            return False
        above = cast.syntax.head(at.i)
        own = above.i == token.i or count.start <= above.start < count.end
        doers = above.dep == "pobj" or (above.dep == "nsubj" and cast.actor(above.i) is not None)
        if at.dep in ("acl", "relcl") and not own and doers:
            inside = set(cast.syntax.subtree(at.i))
            return cast.syntax.at(count.start, count.end)[0] not in inside
        at = above
    return False


def period_of(cast: Cast, count: CountMention, clause: list[Token]) -> When | None:
    """Return the span counted over: "since 2011", "from 3 to 9 May", "in three days"; None where none is given."""
    published = cast.reading.document.published
    for token in clause[:2]:
        times = times_of(cast, count, token)
        for number, time in enumerate(times):
            first, beyond = cast.syntax.at(time.start, time.end)
            word = cast.syntax[first - 1].lemma.lower() if first else ""
            if time.first and (word == "since" or _runs_since(cast, first)):
                return When(time.first, published, "after")
            following = times[number + 1] if number + 1 < len(times) else None
            if span := _two(cast, time, word, beyond, following):
                return span
            if found := _duration(cast, time, first, word, published):
                return found
    return None


def _runs_since(cast: Cast, first: int) -> bool:
    """Read "since the onset of the war in 2011", "since fighting erupted in May": what it counts from began then."""
    if first >= len(cast.syntax):
        return False
    for above, _ in zip(cast.syntax.ancestors(first), range(6), strict=False):
        if above.pos in ("VERB", "AUX"):
            return _is_since(cast.syntax, above)
        if above.lemma.lower() == "since":
            return True
    return False


def _is_since(syntax: Syntax, verb: Token) -> bool:
    """Return whether a verb tells since when: "since the war broke out in 2011", "since erupting in March"."""
    over = syntax.head(verb.i)
    mark = over if verb.dep == "pcomp" else syntax.child(verb.i, "mark")
    if mark is None or mark.text.lower() != "since" or verb.dep not in ("pcomp", "advcl"):
        return False
    before = syntax.tokens[max(mark.i - RANKING, 0) : mark.i]
    return not any(t.text.lower() in RANKED for t in before if t.sentence == mark.sentence)


def _two(cast: Cast, time: TimeMention, word: str, beyond: int, following: TimeMention | None) -> When | None:
    """Read "from 3 May to 9 May", "between Sunday and Thursday", told as two times or as one."""
    if time.type != "DATE" or time.first is None:
        return None
    if following is not None and following.last is not None and word in ("from", "between"):
        at, _ = cast.syntax.at(following.start, following.end)
        joint = cast.syntax[at - 1].lemma.lower() if at else ""
        if at == beyond + 1 and joint in ("to", "and", "until", "till", "-", "–") and time.first <= following.last:
            return When(time.first, following.last, following.precision)
    if word in ("between", "from") and time.last is not None and time.first < time.last:
        return When(time.first, time.last, time.precision)
    return None


def _duration(cast: Cast, time: TimeMention, first: int, word: str, published: date | None) -> When | None:
    if time.type != "DURATION":
        return None
    if time.first and time.last:
        return When(time.first, time.last, time.precision)
    size = SPAN.fullmatch(time.value or "")
    opening = cast.syntax[first].lemma.lower() if first < len(cast.syntax) else ""
    if size is None or published is None or not {word, opening} & OVER:
        return None
    days = int(size[1]) * DAYS[size[2]]
    return When(published - timedelta(days=days), published, "day" if days <= 7 else "month")
