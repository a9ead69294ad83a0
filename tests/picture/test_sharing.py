"""Sharing: records of a picture that are read anew hold what they have alike once, and are the same as before."""

import msgspec

from vedette.model.grades import Grade, GradeInput
from vedette.model.pictures import Known, PicturedClaim
from vedette.model.spans import Evidence
from vedette.model.when import When
from vedette.picture.renewal import Sharing


def claim(key: str, digit: int) -> bytes:
    """A claim as a store gives it: nothing of it is shared with another."""
    told = Grade(digit, "rule", "row", "column", (GradeInput("origins", "2"), GradeInput("claims", str(digit))))
    span = Evidence("r1", 0, 4, "Rain")
    made = PicturedClaim(
        key, "clash", "r1", (), "asserted", "yes", False, ("a1",), (), "p1", When(), None, (span,),
        found_by="rule", known=Known(), grade=told,
    )  # fmt: skip
    return msgspec.msgpack.encode(made)


def test_what_claims_have_alike_is_held_once_and_nothing_of_them_changes() -> None:
    """A large case would not fit beside its next picture otherwise; a claim that changed by it would be a lie."""
    packed = [claim("c1", 2), claim("c2", 2), claim("c3", 5)]
    plain, shared = ([msgspec.msgpack.decode(one, type=PicturedClaim) for one in packed] for _ in range(2))
    Sharing().claims(shared)
    assert shared == plain
    one, other, third = shared
    assert one.actors is other.actors
    assert one.grade is other.grade
    assert one.grade is not None
    assert third.grade is not None
    assert one.grade != third.grade
    assert one.grade.inputs[0] is third.grade.inputs[0]
    assert one.report is third.evidence[0].report
    assert plain[0].actors is not plain[1].actors, "without sharing each brings its own"
