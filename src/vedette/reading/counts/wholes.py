"""Counts that are a part of another: "820 people, including 111 civilians", "of whom 40 were children"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from vedette.knowledge.people import measure_words
from vedette.model.readings import CountMention
from vedette.model.syntax import Syntax
from vedette.reading.counts.verbs import FREEING

PARTS = frozenset({"including", "include", "includes", "included", "among", "whom", "which", "them", "these", "those"})
SAVED = frozenset({"escape", "survive", "free", "release", "rescue", "recover"})
GRAVELY = frozenset(
    {"critically", "seriously", "gravely", "severely", "badly", "fatally", "lightly", "slightly", "by", "with"}
)
"""Words behind a bare number that tell how some of those counted fared: "six wounded, three critically"."""
TOLLS = frozenset({"killed", "injured"})
WINDOW = 5


def with_listed(syntax: Syntax, counts: Sequence[CountMention]) -> list[CountMention]:
    """Return the counts, those of a list given the fate behind its last: "two adults, three children found dead"."""
    found = list(counts)
    for n in range(len(found) - 2, -1, -1):
        one, after = found[n], found[n + 1]
        if one.measure is not None or one.term is not None or not one.who or after.measure not in TOLLS:
            continue
        first, last = syntax.at(one.start, one.end)[1], syntax.at(after.start, after.end)[0]
        between = {t.text.lower() for t in syntax.tokens[first:last]}
        if first < last and between <= {",", "and", "&"} and one.unit == after.unit == "people":
            found[n] = msgspec.structs.replace(one, measure=after.measure, term=after.term)
    return found


def with_wholes(syntax: Syntax, counts: Sequence[CountMention]) -> tuple[CountMention, ...]:
    """Return the counts with ``part_of`` set, and the fate of a whole passed on where a part tells none.

    Counts that stand alone and tell no fate are dropped, once it is known that they are part of no other.
    """
    found: list[CountMention] = []
    for count in counts:
        whole = _whole(syntax, found, count)
        if whole is None:
            whole = _opened(syntax, found, count, counts)
        if whole is None:
            whole = _apposed(syntax, found, count)
        if whole is not None and count.measure is None and _are_let_go(syntax, count):
            found.append(msgspec.structs.replace(count, term="released"))
            continue
        if whole is not None and count.measure is None and _got_away(syntax, count):
            continue
        if whole is None:
            count = _denied(syntax, found, _same_sum(syntax, found, _in_brackets(syntax, found, count)))
            if count.who or count.measure or count.term:
                found.append(count)
            continue
        held = found[whole]
        if _is_fatal(syntax, count):
            count = msgspec.structs.replace(count, measure="killed", term="killed")
        measure = count.measure or held.measure
        term = count.term if count.measure else held.term
        unit = count.unit if count.who else held.unit
        if (held.term or "").startswith("housing"):
            term = _housing(syntax, count) or term
        found.append(msgspec.structs.replace(count, part_of=whole, measure=measure, term=term, unit=unit))
    return tuple(found)


def _is_fatal(syntax: Syntax, count: CountMention) -> bool:
    """Return whether a part is told to have died of what befell the whole: "five were shot, one of them fatally"."""
    _, last = syntax.at(count.start, count.end)
    return count.measure in (None, "injured") and any(
        t.text.lower() in ("fatally", "mortally") for t in syntax.tokens[last : last + 3]
    )


def _got_away(syntax: Syntax, count: CountMention) -> bool:
    """Return whether those of a part are told to have come off: "40 students; three of them escaped"."""
    first, last = syntax.at(count.start, count.end)
    following = [t for t in syntax.tokens[last : last + WINDOW] if t.sentence == syntax[first].sentence]
    back = {"come", "return", "go", "get", "send"} & {t.lemma.lower() for t in following}
    home = {"home", "back"} & {t.text.lower() for t in following}
    return bool(back and home) or any(t.lemma.lower() in SAVED and t.pos == "VERB" for t in following)


def _are_let_go(syntax: Syntax, count: CountMention) -> bool:
    """Return whether a part is the object of letting go: "arrested 45, released 30 of them"."""
    first, _ = syntax.at(count.start, count.end)
    return first > 0 and syntax[first - 1].lemma.lower() in FREEING and syntax[first - 1].pos == "VERB"


def _same_sum(syntax: Syntax, before: Sequence[CountMention], count: CountMention) -> CountMention:
    """Read "left 400 dead; the rebels put the figure at 300": the other number is of the same fate."""
    first, _ = syntax.at(count.start, count.end)
    if count.measure or count.who or not before or first < 2 or syntax[first - 1].text.lower() not in ("at", "to"):
        return count
    near = [t for t in syntax.tokens[max(first - 5, 0) : first] if t.sentence == syntax[first].sentence]
    held = next((c for c in reversed(before) if c.part_of is None), before[-1])
    at, _ = syntax.at(held.start, held.end)
    if not any(t.lemma.lower() in ("figure", "number", "toll", "count", "total") for t in near):
        return count
    if syntax[first].sentence - syntax[at].sentence > 2 or held.measure is None:
        return count
    return msgspec.structs.replace(count, measure=held.measure, term=held.term, who=held.who)


def _denied(syntax: Syntax, before: Sequence[CountMention], count: CountMention) -> CountMention:
    """Read "Twelve died, not 18": the number that is denied is of what befell the one it was taken for."""
    first, _ = syntax.at(count.start, count.end)
    if count.measure or count.who or not before or first < 2 or syntax[first - 1].text.lower() != "not":
        return count
    held = before[-1]
    near = syntax[syntax.at(held.start, held.end)[0]].sentence == syntax[first].sentence
    if not near or syntax[first - 2].text != "," or held.part_of is not None:
        return count
    return msgspec.structs.replace(count, measure=held.measure, term=held.term)


def _housing(syntax: Syntax, count: CountMention) -> str | None:
    """Return what befell a part of the homes: "2,100 of them completely destroyed"."""
    _, last = syntax.at(count.start, count.end)
    for token in syntax.tokens[last : last + WINDOW]:
        fate = measure_words().housing.get(token.lemma.lower())
        if fate:
            return fate[1]
    return None


def _whole(syntax: Syntax, before: Sequence[CountMention], count: CountMention) -> int | None:
    """Return the index of the nearest earlier count that holds this one, by the words that say so."""
    if not before:
        return None
    first, last = syntax.at(count.start, count.end)
    sentence = syntax[first].sentence
    near = [t.text.lower() for t in syntax.tokens[max(first - WINDOW, 0) : first] if t.sentence == sentence]
    after = [t.text.lower() for t in syntax.tokens[last : last + 2]]
    if not (
        PARTS.intersection(near) & {"including", "include", "includes", "included"}
        or _of_whom(near)
        or ("among" in near and {"them", "these", "those"} & set(near))
        or after[:2] in (["of", "them"], ["of", "whom"], ["of", "those"], ["of", "these"])
        or (count.who is None and first and syntax[first - 1].text == "," and after[:1] and after[0] in GRAVELY)
    ):
        return _opening_of(syntax, before, sentence)
    for index in range(len(before) - 1, -1, -1):
        held = before[index]
        at, _ = syntax.at(held.start, held.end)
        if sentence - syntax[at].sentence > 1:
            return None
        if held.part_of is None and _holds(held, count):
            return index
        if held.part_of is not None and _holds(before[held.part_of], count):
            return held.part_of
    return None


def _opened(
    syntax: Syntax, before: Sequence[CountMention], count: CountMention, counts: Sequence[CountMention]
) -> int | None:
    """Read "They are 2,900: 2,000 buried, 900 others in the morgues": what a colon opens adds up to the whole."""
    first, _ = syntax.at(count.start, count.end)
    sentence = syntax[first].sentence
    colon = next(
        (
            i
            for i in range(first - 1, max(first - 60, -1), -1)
            if syntax[i].text == ":" or syntax[i].sentence != sentence
        ),
        None,
    )
    if colon is None or syntax[colon].text != ":" or syntax[colon].sentence != sentence:
        return None
    index = next((n for n in range(len(before) - 1, -1, -1) if before[n].end <= syntax[colon].start), None)
    if index is None or syntax[syntax.at(before[index].start, before[index].end)[0]].sentence != sentence:
        return None
    behind = [
        c for c in counts if c.start > syntax[colon].start and syntax[syntax.at(c.start, c.end)[0]].sentence == sentence
    ]
    total = sum(c.low or 0 for c in behind)
    return index if len(behind) > 1 and total == before[index].low and before[index].measure else None


def _apposed(syntax: Syntax, before: Sequence[CountMention], count: CountMention) -> int | None:
    """Read "three people, a woman and her two sons, were killed": those beside a number are they whom it counts."""
    if not before:
        return None
    head = syntax.head_of(count.start, count.end)
    for _ in range(WINDOW):
        if head is None or head.dep != "conj":
            break
        head = syntax.head(head.i)
    if head is None or head.dep != "appos":
        return None
    over = syntax.head(head.i)
    for index in range(len(before) - 1, max(len(before) - WINDOW, -1), -1):
        held = before[index]
        if held.start <= over.start < held.end:
            joined = held.who is not None and held.unit == count.unit and (held.low or 0) > (count.low or 0) > 0
            return index if joined and held.part_of is None else None
    return None


def _opening_of(syntax: Syntax, before: Sequence[CountMention], sentence: int) -> int | None:
    """Read "Of the 63 dead, 40 were killed in one village and 23 in another": the first is the whole of the rest."""
    for index, held in enumerate(before):
        at, _ = syntax.at(held.start, held.end)
        if syntax[at].sentence == sentence:
            opening = [t.text.lower() for t in syntax.tokens[syntax.sentences[sentence][0] : at]]
            return index if opening in (["of", "the"], ["of"], ["of", "those"]) and held.part_of is None else None
    return None


def _of_whom(near: Sequence[str]) -> bool:
    """Return whether "of whom" or "among which" stands in front; "the army, which lost 47" tells of no part."""
    return any(b in ("whom", "which") and a in ("of", "among", "with") for a, b in pairwise(near))


def _holds(whole: CountMention, part: CountMention) -> bool:
    most = whole.high if whole.high is not None else None
    least = part.low if part.low is not None else part.high or 0
    return least > 0 and ((most is None and (whole.low or 0) >= least) or (most is not None and most >= least))


def _in_brackets(syntax: Syntax, before: Sequence[CountMention], count: CountMention) -> CountMention:
    """Give "(27,919 households)" the fate of the count in front of it, which it tells in another unit."""
    first, _ = syntax.at(count.start, count.end)
    if count.measure is None and count.term is None and before and first and syntax[first - 1].text in ("(", "or"):
        held = before[-1]
        if held.end + 3 >= count.start and held.unit != count.unit:
            return msgspec.structs.replace(count, measure=held.measure, term=held.term)
    return count
