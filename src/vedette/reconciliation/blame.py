"""Blame: one act that the reports lay to two sides.

Two accounts are of one act where they tell of one thing struck in one place on one day, or where one of them speaks of
who did an act that is known: "claimed the attack on the convoy", "the raid was the work of the army, not of rebels".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from vedette.knowledge.naming import naming
from vedette.knowledge.opposites import opposites
from vedette.model.judgements import Judgement, Subject
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.ground import Ground
from vedette.reconciliation.happenings.accounts import Account
from vedette.reconciliation.happenings.fitting import days_meet
from vedette.reconciliation.happenings.happenings import NEIGHBOURS, STRIKES, Happening
from vedette.reconciliation.spelling.names import fold
from vedette.reconciliation.verdicts import opposed
from vedette.reconciliation.whereabouts import points_at_one

SHARED, ALIKE = 1, 0.4
"""Words of four letters or more that accounts of an act on one thing share; the part of all words that others share."""
SAME_DAYS = 3
"""Days by which accounts without a day of their own may have come out apart."""
BLAMED = STRIKES | {"execution", "torture", "sexual violence", "abduction", "destruction", "looting"}
WHO_DID = re.compile(
    r"\b(?:responsib\w+|claimed|(?:was|were|is|are|been) behind|carried out|perpetrat\w+|the work of)\b", re.I
)
"""Words for who did an act that is known."""
CROWDED = 40


def laid_to_two(told: Sequence[Happening], kinship: Kinship, ground: Ground) -> Iterator[Judgement]:
    """Yield pairs of accounts that lay one act, on one thing in one place at one time, to two sides."""
    rows: dict[tuple[Subject, str, str], list[Account]] = defaultdict(list)
    for happening in told:
        for account in happening.accounts:
            told_of = account.claim.kind in BLAMED and account.actors and account.claim.polarity == "yes"
            if told_of and account.place is not None and not ground.is_wide(account.place):
                act = "strike" if account.claim.kind in STRIKES else account.claim.kind
                for thing in sorted(account.things | _struck(account)):
                    rows[account.place, thing, act].append(account)
    found: set[tuple[Subject, Subject]] = set()
    for held in rows.values():
        held.sort(key=lambda a: a.subject)
        for n, one in enumerate(held[:40]):
            for other in held[n + 1 : 40]:
                pair = (one.subject, other.subject)
                if (
                    pair not in found
                    and _one_act(one, other, ground)
                    and not kinship.compatible(one.actors, other.actors)
                    and not _may_be_one(one, other, kinship, ground)
                ):
                    found.add(pair)
                    why = "The reports lay one act to two sides."
                    yield opposed(one.subject, other.subject, "contradiction", why, "disputes.blame")
    yield from _of_a_known_act(told, kinship, ground, found)


def _of_a_known_act(
    told: Sequence[Happening], kinship: Kinship, ground: Ground, found: set[tuple[Subject, Subject]]
) -> Iterator[Judgement]:
    """Yield the accounts that lay an act of a town and its days to others than one who speaks of who did it."""
    rows: dict[tuple[Subject, bool, str], list[Account]] = defaultdict(list)
    for happening in told:
        for a in happening.accounts:
            if a.claim.kind in BLAMED and a.actors and a.place is not None and not ground.is_wide(a.place):
                strike = a.claim.kind in STRIKES
                rows[a.place, strike, "" if strike else a.claim.kind].append(a)
    for held in rows.values():
        held.sort(key=lambda a: a.subject)
        for one in (a for a in held[:CROWDED] if _tells_who(a)):
            rivals = [a for a in held[:CROWDED] if _is_rival(one, a, kinship, ground)]
            if len({a.claim.when.start for a in rivals if a.dated}) > 1 or _own_act(one, rivals, held):
                continue
            for other in rivals:
                if not {(one.subject, other.subject), (other.subject, one.subject)} & found:
                    found.add((one.subject, other.subject))
                    why = "The reports lay one act to two sides."
                    yield opposed(one.subject, other.subject, "contradiction", why, "disputes.blame")


def _tells_who(account: Account) -> bool:
    """Return whether the sentence is about who did a known act, and lays it to a side."""
    text = account.claim.evidence[0].text if account.claim.evidence else ""
    return account.claim.polarity == "yes" and bool(WHO_DID.search(text)) and points_at_one(account)


def _is_rival(one: Account, other: Account, kinship: Kinship, ground: Ground) -> bool:
    """Return whether another voice lays an act of the same days to a side that cannot be the same."""
    if other.claim.polarity != "yes" or other.claim.background != one.claim.background or not days_meet(one, other):
        return False
    if one.claim.report == other.claim.report or ground.origin(one.claim) == ground.origin(other.claim):
        return False
    if not (ground.has_body(one.actors) and ground.has_body(other.actors)):
        return False
    if one.struck and other.struck and not one.struck & other.struck:
        return False
    return not kinship.compatible(one.actors, other.actors) and not _may_be_one(one, other, kinship, ground)


def _own_act(one: Account, rivals: Sequence[Account], held: Sequence[Account]) -> bool:
    """Return whether the report that speaks of who did it tells of the others' act as well: then there were two."""
    others = frozenset[Subject]().union(*(a.actors for a in rivals))
    return any(a.claim.report == one.claim.report and a.subject != one.subject and a.actors & others for a in held)


def _may_be_one(one: Account, other: Account, kinship: Kinship, ground: Ground) -> bool:
    """Return whether one names the doers by a word that may mean the other's: "the army", "militiamen"."""
    state = [any(kinship.of_the_state(actor) for actor in a.actors) for a in (one, other)]
    return state[0] == state[1] and (ground.names_no_side(one.claim) or ground.names_no_side(other.claim))


def _struck(account: Account) -> frozenset[str]:
    """Return the words for those or that which the act hit, people as such left out."""
    claim = account.claim
    words = fold(" ".join((*claim.target_words, claim.object_text or ""))).split()
    people = naming().people | opposites().generic | opposites().light
    return frozenset(w.removesuffix("s") for w in words if len(w) > 3 and w not in people)


def _one_act(one: Account, other: Account, ground: Ground) -> bool:
    """Return whether two accounts tell one act: the day is told or near, the voices differ, the words are alike."""
    slack = 0 if one.dated and other.dated else 1
    if not one.claim.when.overlaps(other.claim.when, slack_days=slack) or _far(one, other):
        return False
    same = {e.text for e in one.claim.evidence} & {e.text for e in other.claim.evidence}
    if same or (one.claim.report == other.claim.report and one.claim.said_by == other.claim.said_by):
        return False
    if ground.of_one_outlet(one.claim, other.claim) or not (
        ground.has_body(one.actors) and ground.has_body(other.actors)
    ):
        return False
    kinds = frozenset((one.claim.kind, other.claim.kind))
    hit = one.struck & other.struck
    if len(kinds) > 1 and kinds not in NEIGHBOURS and not (hit and kinds <= STRIKES):
        return False
    if one.actors & other.targets and other.actors & one.targets:
        return False  # each struck the other: two acts of one fight
    if one.things & other.things:
        return len({w for w in one.words & other.words if len(w) > 3}) >= SHARED
    return len(one.words & other.words) >= ALIKE * len(one.words | other.words)


def _far(one: Account, other: Account) -> bool:
    """Return whether two accounts came out too far apart to be of one act, where neither tells the day."""
    if one.dated and other.dated:
        return False
    days = [a.claim.when.start or a.last for a in (one, other)]
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) > SAME_DAYS
