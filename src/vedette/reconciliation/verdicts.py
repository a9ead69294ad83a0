"""Judgements as this room makes them: each by the name of its rule, ordered so that arrival does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vedette.model.judgements import Judgement, Subject
from vedette.model.words import Reason, Verdict

BY = "rule:"
"""What the author of a judgement begins with when it is a rule and not a person."""


def judge(left: Subject, right: Subject, verdict: Verdict, why: str, rule: str) -> Judgement:
    """Return the judgement of ``rule`` on two subjects, the lesser first."""
    first, second = sorted((left, right))
    return Judgement(first, second, verdict, why, f"{BY}{rule}")


def opposed(left: Subject, right: Subject, reason: Reason, why: str, rule: str) -> Judgement:
    """Return the judgement that two claims do not say the same, and the reason."""
    first, second = sorted((left, right))
    return Judgement(first, second, "contradicts", why, f"{BY}{rule}", reason)


def star(subjects: Iterable[Subject], why: str, rule: str) -> list[Judgement]:
    """Return judgements that join all ``subjects``: each with the least, so that their number grows with them."""
    ordered = sorted(set(subjects))
    return [judge(ordered[0], other, "same", why, rule) for other in ordered[1:]]


def in_order(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements each once, in an order that depends on nothing but themselves."""
    return tuple(sorted(set(judgements), key=lambda j: (j.left, j.right, j.verdict, j.by, j.reason or "", j.why)))
