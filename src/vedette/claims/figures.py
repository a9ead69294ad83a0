"""Figures: what a report says of numbers of people, each with who counts, where, over what time, and of what."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from vedette.claims.aftermath import DEADLY, TOLLS, with_the_deed_before
from vedette.claims.background import is_background
from vedette.claims.befalling import befell
from vedette.claims.cast import Cast
from vedette.claims.evidence import sentence_at
from vedette.claims.ids import claim_id
from vedette.claims.joint import joint_named
from vedette.claims.rebutted import polarity_of
from vedette.claims.recipients import is_of_recipients
from vedette.claims.scope import is_of_another_place, period_of, place_of, times_of
from vedette.claims.speakers import innermost, said_by
from vedette.claims.stamps import is_dateline, is_day_of_saying, names_a_thing
from vedette.knowledge.changes import change_of, of_a_whole_war
from vedette.knowledge.numbers import number_words
from vedette.model.claims import Claim
from vedette.model.counts import Count
from vedette.model.readings import CountMention, Reading, TimeMention
from vedette.model.syntax import Token
from vedette.model.when import When
from vedette.model.words import Change

WORDS = re.compile(r"\S+")
INHABITANTS, REACH = re.compile(r"\bpopulations? (?:of|was|is|were|stood at)\b[^.;,]{0,20}$", re.IGNORECASE), 60
"""Words behind which a number tells how many live somewhere, whatever befell them, and how far they stand off."""
WARS = frozenset({"war", "conflict", "insurgency", "rebellion", "uprising", "revolt"})
"""What takes its toll on a whole country, whatever town the sentence tells of besides."""
EVENTS_OF = {
    "displaced": {"displacement", "evacuation"},
    "evacuated": {"evacuation"},
    "returned": {"return"},
    "detained": {"arrest"},
    "abducted": {"abduction"},
}
"""Kinds of event that a count of people moved or held belongs to."""


def figures_in(reading: Reading, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return one ``figure`` claim for each count with a measure; ``about`` links it to an event claim of its clause."""
    cast = Cast(reading)
    text = reading.document.text
    ids = {
        n: _id(reading, n, count)
        for n, count in enumerate(reading.counts)
        if count.measure is not None
        and not is_of_recipients(cast, count)
        and not INHABITANTS.search(text, max(count.start - REACH, 0), count.start)
    }
    found = _without_empty_additions([_figure(cast, n, ids, events) for n in ids])
    return tuple(with_the_deed_before(reading, found, events))


TURNING = frozenset({"capture", "withdrawal", "coup", "siege"})
"""Events by which news dates what came after."""


def _without_empty_additions(figures: list[Claim]) -> list[Claim]:
    """Return the figures; "killed two and wounded another three" adds nothing to a number of wounded."""
    found: list[Claim] = []
    for figure in figures:
        before = [f.count.measure for f in found if f.evidence == figure.evidence and f.count]
        beside = bool(before) and figure.count is not None and figure.count.measure not in before
        lone = figure.change == "increment" and beside
        found.append(msgspec.structs.replace(figure, change=None) if lone else figure)
    return found


def _id(reading: Reading, n: int, count: CountMention) -> str:
    return claim_id(reading.document.id, "figure", count.start, count.end, count.measure or "", str(n))


def _figure(cast: Cast, n: int, ids: dict[int, str], events: Sequence[Claim]) -> Claim:
    reading = cast.reading
    count = reading.counts[n]
    head = reading.syntax.head_of(count.start, count.end)
    clause = clause_of(cast, head)
    event = _event_of(count, head, events, cast)
    period = period_of(cast, count, clause)
    if event is not None and event.background and period is not None and period.precision == "after":
        event = None  # "killed since the fighting began in May": its beginning is not what all of them fell to
    if event is not None and is_of_another_place(cast, event, count):
        event = None
    when = _when(cast, count, clause, event, period)
    told = sentence_at(reading, count.start, count.end)
    since = period.start if period is not None and period.precision == "after" else None
    of_a_war = is_by_a_war(cast, clause) or of_a_whole_war((told.text,), since, reading.document.published)
    modality, polarity = befell(reading, head, count.measure) if head else ("asserted", "yes")
    whole = ids.get(count.part_of) if count.part_of is not None else None
    told_at = (count.start, count.end)
    if whole is not None:
        held = reading.counts[count.part_of or 0]
        event = event or _event_of(held, head, events, cast)
        if not innermost(reading, *told_at) and innermost(reading, held.start, held.end):
            # Who counts the whole counts its parts.
            told_at = (held.start, held.end)
            over = reading.syntax.head_of(*told_at)
            modality = befell(reading, over, held.measure)[0] if over else modality
    place = place_of(cast, count, clause, event, whole=of_a_war)
    return Claim(
        id=ids[n],
        kind="figure",
        report=reading.document.id,
        evidence=(told,),
        said_by=said_by(reading, *told_at),
        modality=modality,
        polarity="yes" if count.high == 0 else polarity_of(reading, count.start, polarity),
        background=bool(head and is_background(reading, head.i, when)) or bool(event and event.background),
        place=place,
        when=when,
        period=period,
        count=Count(count.low, count.high, count.qualifier, count.unit, count.measure, count.who),
        about=event.id if event and not _is_another_s(cast, place, event) else None,
        part_of=whole,
        found_by=f"count:{count.term or count.measure}",
        change=_change(reading, count),
    )


def _is_another_s(cast: Cast, place: str | None, event: Claim) -> bool:
    """Return whether the words deal the numbers out among several places, and this one to another than the event's."""
    at = event.evidence[0]
    joint = joint_named(cast.joints, event.place, at.start, at.end) if event.place else None
    return joint is not None and joint.apart and place != event.place


def _change(reading: Reading, count: CountMention) -> Change | None:
    """Return how the number stands to one told before it, by the words of its sentence round the numeral itself."""
    sentence = sentence_at(reading, count.start, count.end)
    at, end = count.start - sentence.start, count.end - sentence.start
    words = [(at + w.start(), at + w.end()) for w in WORDS.finditer(sentence.text[at:end])]
    numerals = [w for w in words if _is_numeral(sentence.text[w[0] : w[1]])] or [(at, end)]
    told = ((sentence.text[: w[0]], sentence.text[w[1] :]) for w in numerals)
    return next((change for before, after in told if (change := change_of(before, after))), None)


def _is_numeral(word: str) -> bool:
    known, plain = number_words(), word.lower()
    return plain[0].isdigit() or any(
        plain in held for held in (known.cardinals, known.magnitudes, known.collectives, known.plurals, known.few)
    )


def clause_of(cast: Cast, head: Token | None) -> list[Token]:
    """Return the verbs and event nouns over ``head``, nearest first, up to its own finite clause and one beyond."""
    if head is None:
        return []
    found = []
    for token in [head, *cast.syntax.ancestors(head.i)]:
        if token.pos in ("VERB", "AUX") or token is head:
            found.append(token)
        if len(found) > 3 or token.dep == "relcl":
            break
    return found


def is_by_a_war(cast: Cast, clause: Sequence[Token]) -> bool:
    """Return whether the war itself is who kills or displaces: "the conflict has killed 9,000", "a war that left"."""
    for verb in clause[:2]:
        doer = cast.syntax.child(verb.i, "nsubj")
        first = cast.syntax.head(verb.i) if verb.dep == "conj" else verb
        if doer is None and first.i != verb.i:
            doer = cast.syntax.child(first.i, "nsubj")  # "has killed 9,000 and displaced a million"
        if doer is not None and doer.tag in ("WDT", "WP") and first.dep == "relcl":
            doer = cast.syntax.head(first.i)
        if doer is not None and doer.lemma.lower() in WARS:
            return True
    return False


def _event_of(count: CountMention, head: Token | None, events: Sequence[Claim], cast: Cast) -> Claim | None:
    """Return the event claim of the same sentence whose trigger stands nearest in the tree, if its kind fits."""
    if head is None:
        return None
    sentence = head.sentence
    best: tuple[int, int, Claim] | None = None
    over = {token.i: depth for depth, token in enumerate([head, *cast.syntax.ancestors(head.i)])}
    for event in events:
        if event.trigger is None or not _fits(count, event):
            continue
        trigger = cast.syntax.head_of(event.trigger.start, event.trigger.end)
        if trigger is None or trigger.sentence != sentence:
            continue
        if event.kind in TURNING and _is_looked_back_to(cast, trigger, head):
            continue
        distance = over.get(trigger.i)
        if distance is None:
            path = [trigger, *cast.syntax.ancestors(trigger.i)]
            meet = next((n for n, token in enumerate(path) if token.i in over), None)
            distance = 50 if meet is None else over[path[meet].i] + meet + 1
        rank = (distance, abs(trigger.i - head.i), event)
        if best is None or rank[:2] < best[:2]:
            best = rank
    return best[2] if best else None


def _is_looked_back_to(cast: Cast, trigger: Token, head: Token) -> bool:
    """Return whether an event only dates a comparison: "the worst fighting since they took the capital"."""
    at = trigger
    for _ in range(3):
        if at.dep == "advcl" and any(t.text.lower() == "since" for t in cast.syntax.children(at.i, "mark")):
            return head.i not in cast.syntax.subtree(at.i)
        at = cast.syntax.head(at.i)
    return False


def _fits(count: CountMention, event: Claim) -> bool:
    if count.measure in TOLLS:
        return event.kind in DEADLY
    return event.kind in EVENTS_OF.get(count.measure or "", ())


def _is_of_the_act(cast: Cast, time: TimeMention) -> bool:
    """Return whether a time may date what is counted, and is not that of the page or of another thing."""
    head = cast.syntax.head_of(time.start, time.end)
    if is_dateline(cast.reading.document.text, time.start, time.end):
        return False
    return head is None or not (names_a_thing(cast.syntax, head.i) or is_day_of_saying(cast.syntax, head.i))


def _when(cast: Cast, count: CountMention, clause: list[Token], event: Claim | None, period: When | None) -> When:
    published = cast.reading.document.published
    if period is not None and period.precision != "after":
        return period
    if period is not None:
        return When(period.start, None, "after")
    for token in clause:
        for time in times_of(cast, count, token):
            if time.type in ("DATE", "TIME") and (time.first or time.last) and _is_of_the_act(cast, time):
                return When(time.first, time.last, time.precision)
    if event is not None and event.when.known:
        return event.when
    return When.before(published) if published else When()
