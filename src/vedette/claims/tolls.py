"""The toll of what a report is about: how many were killed and hurt in its own happening, told or added up.

A report gives one toll in many shapes: a total ("three people were killed"), persons told of one after another
("a farmer died; his two sons were hurt"), the same person in five sentences. Totals that are told win; where none is,
persons are folded by who they are, and their sum is marked as derived. History and other matters are left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from datetime import date, timedelta
from typing import NamedTuple

from vedette.claims.background import is_background
from vedette.claims.befalling import befell
from vedette.claims.evidence import sentence_at, slice_at
from vedette.claims.rebutted import polarity_of
from vedette.claims.victims import Person, persons_in, persons_of
from vedette.knowledge.changes import runs_since_a_start
from vedette.knowledge.people import measure_words
from vedette.knowledge.victims import victim_words
from vedette.model.claims import Claim, ReportToll
from vedette.model.readings import Reading, VictimMention
from vedette.model.syntax import Token
from vedette.model.when import When
from vedette.model.words import UNREAL, Harm, Measure

PARTITIVE = re.compile(
    r"\b(?:including|of (?:them|whom|those)|fatally|among them|one of|(?:two|three|four) of)\b", re.I
)
OF_THEM = re.compile(r"\w+ of (?:the|those|these|them)\b", re.I)
HARMS: tuple[Harm, ...] = ("killed", "injured", "hit")
LOCAL = frozenset({"town", "district"})
ROUND_UP = 4
"""Towns with dead or hurt of their own that make a report a round-up of many happenings."""
OPENING = 3
"""Sentences, the heading included, in which a report states its toll."""
WHOLES = frozenset(
    {"people", "persons", "victims", "others", "total", "dead", "killed", "wounded", "injured", "hurt", "shot"}
)
"""Words of numbers that hold all those told beside them."""
ALMOST = frozenset({"nearly", "almost"})
ONES = frozenset({"one", "1"})
APART = timedelta(days=10)
"""What is dated farther from the report's own day than this is of another matter."""


class Stated(NamedTuple):
    """A number that sentences give, 0 for none, and how much they bear it out."""

    number: int
    votes: int


def toll_of(reading: Reading, figures: Sequence[Claim] = (), others: Set[str] = frozenset()) -> ReportToll:
    """Return the toll of the report's own happening; none of a round-up, whose ``figures`` are of many places.

    The figures of ``others``, by their ids, are of another happening.
    """
    if _is_round_up(reading, figures):
        return ReportToll()
    other = _of_other_counts(reading, figures, others)
    own = [m for m in own_victims(reading) if m.count not in other]
    persons = persons_in(reading, [m for m in own if m.low == 1])
    said = {harm: _stated(reading, own, harm) for harm in HARMS}
    killed = said["killed"].number or sum(p.harm == "killed" for p in persons)
    stated = _stated_injured(reading, own, said, killed)
    injured = _hurt(persons, killed) if stated is None else stated
    derived: list[Measure] = []
    if killed and not said["killed"].number:
        derived.append("killed")
    if injured and stated is None:
        derived.append("injured")
    return ReportToll(
        killed if killed or _is_denied(reading, "killed") else None,
        injured if injured or _is_denied(reading, "injured") else None,
        tuple(derived),
        tuple(slice_at(reading, m.start, m.end) for m in own),
    )


def _of_other_counts(reading: Reading, figures: Sequence[Claim], others: Set[str]) -> frozenset[int]:
    """Return the counts that are no toll of the happening: taken back, in a new total, added to another's, of a war."""
    told: dict[tuple[object, ...], Claim] = {}
    totals: set[tuple[int, str]] = set()
    plain: set[Measure | None] = set()
    for claim in figures:
        if claim.kind == "figure" and claim.count is not None:
            at, count = claim.evidence[0].start, claim.count
            told[at, count.low, count.high, count.measure] = claim
            if claim.change in ("total", "revision"):
                totals.add((at, str(count.measure)))
            if claim.change != "increment":
                plain.add(count.measure)
    found = set()
    for n, mention in enumerate(reading.counts):
        at = sentence_at(reading, mention.start, mention.end).start
        figure = told.get((at, mention.low, mention.high, mention.measure))
        if figure is None:
            continue
        held = (at, str(mention.measure)) in totals or mention.measure not in plain
        within = figure.change == "increment" and mention.low != 1 and held
        if within or figure.id in others or figure.change == "former" or runs_since_a_start(figure.evidence[0].text):
            found.add(n)
    return frozenset(found)


def _is_round_up(reading: Reading, figures: Sequence[Claim]) -> bool:
    """Return whether the dead and hurt are told of too many places to be of one happening."""
    local = {p.name for p in reading.places if p.kind in LOCAL}
    told = {
        c.place
        for c in figures
        if c.kind == "figure" and c.count is not None and c.count.measure in ("killed", "injured") and not c.background
    }
    return len(told & local) >= ROUND_UP


def _stated_injured(
    reading: Reading, own: Sequence[VictimMention], said: Mapping[Harm, Stated], killed: int
) -> int | None:
    """Return the injured that a sentence states, or that are left of those who were hit; None where none does."""
    injured, hit = said["injured"], said["hit"]
    if hit.number <= max(injured.number, 1) and not hit.votes > injured.votes > 0:
        left = injured.number - _died_of_those(reading, own, injured.number)
        return left if injured.number else (0 if hit.number > 1 else None)
    others = any(m.harm == "hit" and m.low == hit.number and m.fresh for m in own)
    summed = injured.number + killed == hit.number
    among = not others and (summed or _holds_the_dead(reading, own, hit.number))
    left = max(hit.number - (killed if among else 0), 0)
    return left if hit.votes >= injured.votes else max(injured.number, left)


def _died_of_those(reading: Reading, own: Sequence[VictimMention], injured: int) -> int:
    """Return how many of the wounded told before died later: "three men were wounded … Two of those men died"."""
    told = next((m for m in own if m.harm == "injured" and m.low == injured), None)
    if told is None:
        return 0
    sentence = sentence_at(reading, told.start, told.end)
    if any(m.harm == "killed" and sentence.start <= m.start < sentence.end for m in own):
        return 0
    of_them = (m for m in own if m.harm == "killed" and m.start > told.end and OF_THEM.match(m.text))
    return next((m.low for m in of_them if m.low < injured), 0)


def _hurt(persons: Sequence[Person], killed: int) -> int:
    """Return how many persons were hurt and are not among the dead that are only counted."""
    dead = sum(p.harm == "killed" for p in persons)
    hit = sum(p.harm == "hit" for p in persons) - max(killed - dead, 0)
    return sum(p.harm == "injured" for p in persons) + max(hit, 0)


def _is_denied(reading: Reading, measure: Measure) -> bool:
    """Return whether the report says that there were none: "no one was hurt"."""
    return any(c.measure == measure and c.high == 0 for c in reading.counts)


def own_victims(reading: Reading) -> list[VictimMention]:
    """Return the victims of the report's own happening: asserted, and neither history nor of another matter."""
    apart = _sentences_apart(reading) | _of_other_days(reading)
    kept = []
    for mention in reading.victims:
        head = reading.syntax.head_of(mention.start, mention.end)
        if head is None or head.sentence in apart or mention.low < 1:
            continue
        modality, polarity = befell(reading, head, "killed" if mention.harm == "killed" else "injured")
        if (
            modality in UNREAL
            or _is_negated(reading, head)
            or polarity_of(reading, mention.start, polarity) == "denied"
            or is_background(reading, head.i, When())
        ):
            continue
        kept.append(mention)
    return kept


def _is_negated(reading: Reading, head: Token) -> bool:
    """Return whether the verb over a coordinated subject is negated: "his father and two others were not hurt"."""
    at = head
    while at.dep in ("conj", "appos") and at.head != at.i:
        at = reading.syntax.head(at.i)
    verb = reading.syntax.head(at.i)
    if any(c.text.lower() in ALMOST and c.i < verb.i for c in reading.syntax.children(verb.i, "advmod")):
        return True
    if at.dep not in ("nsubj", "nsubjpass"):
        return False
    return any(reading.syntax.child(v.i, "neg") is not None for v in (verb, *_harming(reading, verb)))


def _harming(reading: Reading, verb: Token) -> list[Token]:
    """Return the verb of harm that is coordinated with one that tells of none: "was named and was not injured"."""
    patient = measure_words().patient
    if verb.lemma.lower() in patient:
        return []
    return [c for c in reading.syntax.children(verb.i, "conj") if c.lemma.lower() in patient]


def _sentences_apart(reading: Reading) -> frozenset[int]:
    """Return the sentences of other matters: those that say so, and what follows them in the same paragraph."""
    found: set[int] = set()
    document, pattern = reading.document, victim_words().apart
    for n, sentence in enumerate(reading.sentences):
        block = document.block_at(sentence.start)
        said = n > 1 and pattern.search(document.text, sentence.start, sentence.end) is not None
        after = n - 1 in found and block is not None and block.start <= reading.sentences[n - 1].start
        if said or after:
            found.add(n)
    return frozenset(found)


def _of_other_days(reading: Reading) -> frozenset[int]:
    """Return the sentences that a day of their own sets apart from the day of the first harm told."""
    days: dict[int, list[tuple[date, date]]] = defaultdict(list)
    for time in reading.times:
        if time.type in ("DATE", "TIME") and time.first and time.last and time.precision in ("day", "month", "year"):
            head = reading.syntax.head_of(time.start, time.end)
            if head is not None:
                days[head.sentence].append((time.first, time.last))
    told = [h.sentence for m in reading.victims if (h := reading.syntax.head_of(m.start, m.end)) is not None]
    first = next((days[n] for n in told if n in days), None)
    own = first or ([(reading.document.published,) * 2] if reading.document.published else None)
    if not own:
        return frozenset()
    return frozenset(
        n
        for n, spans in days.items()
        if all(b + APART < start or a - APART > end for a, b in spans for start, end in own)
    )


def _stated(reading: Reading, mentions: Sequence[VictimMention], harm: Harm) -> Stated:
    """Return the number of one harm that the sentences bear out best; the opening counts for more.

    What one sentence counts is added up, parts left out; a sentence that only tells of "a man" states no number.
    """
    told: dict[int, list[VictimMention]] = defaultdict(list)
    for m in mentions:
        head = reading.syntax.head_of(m.start, m.end)
        if m.harm == harm and head is not None and not _is_part(reading, m):
            told[head.sentence].append(m)
    sums = {sentence: _sum(found) for sentence, found in told.items()}
    numeral = {n for n, found in told.items() if any(_is_numeral(m, n) for m in found)}
    votes: dict[int, int] = defaultdict(int)
    for sentence, number in sums.items():
        if sentence in numeral:
            votes[number] += 3 if sentence < OPENING else 1
    best = max(votes, key=lambda n: (votes[n], n)) if votes else 0
    return Stated(best, votes.get(best, 0))


def _is_part(reading: Reading, m: VictimMention) -> bool:
    """Return whether a mention counts some of those whom another counts who met the same: "12 dead, three of them"."""
    if m.count is None or (whole := reading.counts[m.count].part_of) is None:
        return False
    return reading.counts[whole].measure == reading.counts[m.count].measure


def _is_numeral(m: VictimMention, sentence: int) -> bool:
    """Return whether a mention states how many there were; "one of the victims" states it of nobody but one."""
    words = m.text.lower().split()
    return m.low > 1 or (sentence < OPENING and m.count is not None and words[0] in ONES and words[1:2] != ["of"])


def _sum(mentions: Sequence[VictimMention]) -> int:
    """Return how many one sentence counts: groups of a kind with those beside them; a plain number holds the named."""
    multiple = max((m.low for m in mentions if m.low > 1 and m.count is None), default=0)
    groups = [m for m in mentions if m.low > 1 and m.count is not None]
    if any(set(m.text.lower().split()) & WHOLES or len(m.text.split()) == 1 for m in groups):
        singles = [m for m in mentions if m.low == 1 and (m.who.doer or (m.count is not None and not m.who.name))]
    else:
        singles = [m for m in mentions if m.low == 1]
    return max(sum(m.low for m in groups) + len(persons_of(singles)), multiple)


def _holds_the_dead(reading: Reading, mentions: Sequence[VictimMention], hit: int) -> bool:
    """Return whether the dead are among those of the number hit: "five people were shot, one of them fatally".

    Where one sentence tells of the dead first, those hit are others: "one person was killed and four were shot".
    """
    for m in mentions:
        if m.harm != "hit" or m.low != hit:
            continue
        at = reading.syntax.head_of(m.start, m.end)
        if m.fresh or at is None:
            return not m.fresh
        sentence = reading.sentences[at.sentence]
        before = any(
            o.harm == "killed" and o.count is not None and sentence.start <= o.start < m.start for o in mentions
        )
        if before and not PARTITIVE.search(reading.document.text, sentence.start, sentence.end):
            return False
    return True
