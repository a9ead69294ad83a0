"""Agreement: how far persons judge alike what both have judged, and how often they find the machine right.

One thing is what judgements of two persons fell on together: a sentence that ten copies carry is judged once. A
person's last word counts, whether or not another's outranks it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from vedette.engine.cases.judgements.judging import Dispute, effective, key_of
from vedette.engine.cases.judgements.kappa import Kappa, Share, cohens_kappa, wilson
from vedette.engine.cases.judgements.trust import tallies
from vedette.model.forest import Forest
from vedette.model.judging import CaseJudgement, Correction
from vedette.model.outranking import FAMILIES, Family, author, moment
from vedette.model.records import Record

NAMES: dict[Family, str] = {"one": "same or different", "truth": "right or wrong", "grade": "grade", "place": "place"}
"""What is compared; leaving a figure out has no opposite, and so no agreement beyond chance."""


class PairAgreement(Record, frozen=True):
    """How far two persons agree on one question, on the things that both judged."""

    left: str
    right: str
    family: str
    kappa: Kappa


class Precision(Record, frozen=True):
    """How many judged readings were right: of all, of a kind, or of a kind by one rule."""

    kind: str | None
    rule: str | None
    share: Share


class Agreement(Record, frozen=True):
    """What persons' judgements say of each other and of the machine. The names are those of ``vedette.agreement/1``."""

    pairs: tuple[PairAgreement, ...]
    precision: tuple[Precision, ...]
    disputes: tuple[Dispute, ...]
    judgements: int
    persons: tuple[tuple[str, int], ...]
    format: str = "vedette.agreement/1"


def agreement_of(judgements: Iterable[CaseJudgement], corrections: Sequence[Correction] = ()) -> Agreement:
    """Return the agreement of the persons behind ``judgements``; ``corrections`` are those of the picture.

    They tell on which claims and places a judgement fell; one that they do not tell of is known by its words.
    """
    weighed = effective(judgements)
    fell = {c.judgement: [f"{s.sort}\x1f{s.report}\x1f{s.key}" for s in c.subjects] for c in corrections}
    persons: dict[str, str] = {}
    number: dict[str, int] = defaultdict(int)
    for one in weighed.standing:
        persons.setdefault(author(one), one.by)
        number[author(one)] += 1
    said = _said(weighed.standing, fell)
    pairs = []
    for left, right in combinations(sorted(persons), 2):
        for family, name in NAMES.items():
            both = [(words[left], words[right]) for words in said[family] if left in words and right in words]
            if both:
                pairs.append(PairAgreement(persons[left], persons[right], name, cohens_kappa(both)))
    return Agreement(
        tuple(pairs),
        tuple(_precision(corrections)),
        _disputes(weighed.disputes, corrections),
        len(weighed.standing),
        tuple((persons[key], number[key]) for key in sorted(persons)),
    )


def _disputes(told: Sequence[Dispute], corrections: Sequence[Correction]) -> tuple[Dispute, ...]:
    """Return all disputes: those of the same words, and those of other words that fell on the same claim or place."""
    known = {key for dispute in told for key in dispute.outranked}
    by = {c.judgement: c.by.casefold() for c in corrections}
    lost = [(c, c.outranked_by) for c in corrections if c.outranked_by is not None and c.judgement not in known]
    # A person's own later word on the same sentence, in other words, is no dispute.
    more = [Dispute(c.words, (key,), (c.judgement,)) for c, key in lost if by.get(key) != c.by.casefold()]
    return tuple(sorted([*told, *more], key=lambda d: (d.words, d.holding, d.outranked)))


def _said(standing: Sequence[CaseJudgement], fell: Mapping[str, list[str]]) -> dict[Family, list[dict[str, str]]]:
    """Return, by question, for each thing what each person says of it."""
    found: dict[Family, list[dict[str, str]]] = {family: [] for family in NAMES}
    for family in NAMES:
        rows = [one for one in standing if FAMILIES[one.verdict] == family]
        forest: Forest[str] = Forest()
        for one in rows:
            for mark in _marks(one, fell):
                forest.join(one.id, mark)
        things: dict[str, dict[str, str]] = defaultdict(dict)
        for one in sorted(rows, key=moment):
            things[forest.root(one.id)][author(one)] = _word(one)
        found[family] = [things[key] for key in sorted(things)]
    return found


def _marks(one: CaseJudgement, fell: Mapping[str, list[str]]) -> list[str]:
    """Return what a judgement is known by: the claims and places that it fell on, else its words."""
    if FAMILIES[one.verdict] == "one":
        return ["\x1e".join(sorted(key_of(p) for p in one.about))]
    return fell.get(one.id) or [key_of(p) for p in one.about]


def _word(one: CaseJudgement) -> str:
    if one.verdict == "graded":
        return one.grade or "F"
    if one.verdict == "placed" and one.spot is not None:
        return one.spot.gazetteer_id or f"{one.spot.lat:.2f} {one.spot.lon:.2f}"
    return one.verdict


def _precision(corrections: Sequence[Correction]) -> Iterator[Precision]:
    """Yield the machine's precision: of all that was judged, of each kind, and of each kind by each rule."""
    table = tallies(corrections)
    kinds: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for (kind, _), (right, wrong) in table.items():
        kinds[kind][0] += right
        kinds[kind][1] += wrong
    if table:
        yield Precision(None, None, wilson(sum(r for r, _ in table.values()), sum(map(sum, table.values()))))
    for kind, (right, wrong) in sorted(kinds.items()):
        yield Precision(kind, None, wilson(right, right + wrong))
        for (of, rule), (r, w) in table.items():
            if of == kind:
                yield Precision(kind, rule, wilson(r, r + w))
