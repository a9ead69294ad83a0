"""Which judgements are in force, in whatever order and from however many files they came."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.engine.cases.judgements.agreement import agreement_of
from vedette.engine.cases.judgements.judging import effective, with_judgements
from vedette.engine.cases.judgements.kappa import cohens_kappa, wilson
from vedette.engine.cases.judgements.reviewing import Answer, Review, judge
from vedette.engine.cases.judgements.trust import tallies
from vedette.errors import InputError, KnowledgeFileError, NotInCase
from vedette.knowledge.case import CaseKnowledge
from vedette.model.judgements import Pointer, Subject
from vedette.model.judging import Correction, ReadAs, Spot, judged
from vedette.store import Store

DAWN = datetime(2025, 3, 9, 5, tzinfo=UTC)
BRIDGE = Pointer("claim", "The bridge was blown up")
POST = Pointer("outlet", "The Post")
TOLL = Pointer("figure", "Six people were killed")


def said(verdict, *about, by="A", hours=0, **more):
    return judged(verdict, about, by, "a reason", DAWN + timedelta(hours=hours), **more)


def verdicts(*judgements):
    return [(j.by, j.verdict) for j in effective(judgements).standing]


def test_of_one_person_the_last_word_holds():
    """She looked again."""
    first, last = said("wrong", BRIDGE), said("right", BRIDGE, hours=1)
    assert verdicts(last, first) == [("A", "right")]
    assert effective([first, last]).replaced == (first.id,)


def test_between_persons_the_stricter_holds_and_the_dispute_is_told():
    """Neither is lost: the two of them must talk."""
    a, b = said("wrong", BRIDGE), said("right", Pointer("claim", " the  BRIDGE was blown up"), by="B", hours=1)
    weighed = effective([b, a])
    assert {j.verdict for j in weighed.standing} == {"wrong", "right"}
    [dispute] = weighed.disputes
    assert (dispute.holding, dispute.outranked) == ((a.id,), (b.id,))


@pytest.mark.parametrize(
    ("one", "other", "holds"),
    [
        (said("same", Pointer("actor", "X"), Pointer("actor", "Y")),
         said("different", Pointer("actor", "Y"), Pointer("actor", "X"), by="B"), 1),
        (said("graded", POST, grade="B"), said("graded", Pointer("outlet", "the  post"), by="B", grade="D"), 1),
        (said("graded", POST, grade="B"), said("graded", Pointer("outlet", "The Post"), by="B", grade="F"), 0),
    ],
    ids=["different", "doubtful", "cannot be judged"],
)  # fmt: skip
def test_which_of_two_persons_is_heard(one, other, holds):
    """A wrong join hides, a wrong split shows; a letter that says nothing yields to one that does."""
    [dispute] = effective([one, other]).disputes
    assert dispute.holding == ((one, other)[holds].id,)


def test_a_letter_of_two_persons_is_the_more_doubtful():
    """The picture shows one letter."""
    two = [
        said("graded", Pointer("outlet", "Post"), grade="B"),
        said("graded", Pointer("outlet", "Post"), by="B", grade="D"),
    ]
    assert [o.reliability for o in with_judgements(CaseKnowledge(), two).outlets] == ["D"]


@given(st.integers(0, 12))
def test_an_undo_of_an_undo_restores(times):
    """However often she changes her mind."""
    chain = [said("wrong", BRIDGE)]
    for n in range(times):
        chain.append(judged("undone", (), "A", "changed", DAWN + timedelta(hours=n + 1), undoes=chain[-1].id))
    assert bool(effective(reversed(chain)).standing) == (times % 2 == 0)


def test_undos_that_undo_each_other_end():
    """A forged file must not hang the case."""
    loop = [said("wrong", BRIDGE), judged("undone", (), "A", "x", DAWN, undoes="j1")]
    a = msgspec.structs.replace(loop[1], id="j1", undoes="j2")
    b = msgspec.structs.replace(loop[1], id="j2", undoes="j1")
    assert effective([loop[0], a, b]).standing == (loop[0],)
    assert effective([judged("undone", (), "A", "x", DAWN, undoes="jx")]).dangling


def test_an_undo_waits_for_what_it_undoes():
    """Files are exchanged in any order."""
    wrong = said("wrong", BRIDGE)
    undo = judged("undone", (), "B", "no", DAWN, undoes=wrong.id)
    assert effective([undo]).dangling == (undo.id,)
    assert effective([undo, wrong]).standing == ()


def test_the_id_is_made_of_all_that_is_said():
    """One imported twice is one; one that differs in a word is another."""
    assert said("wrong", BRIDGE).id == said("wrong", BRIDGE).id
    others = {
        said("wrong", BRIDGE).id,
        said("wrong", BRIDGE, by="B").id,
        said("wrong", BRIDGE, hours=1).id,
        said("wrong", BRIDGE, what="place").id,
        said("wrong", TOLL).id,
    }
    assert len(others) == 5


# published worked examples


def table(*rows):
    return [(str(i), str(j)) for i, row in enumerate(rows) for j, number in enumerate(row) for _ in range(number)]


def test_kappa_of_cohens_own_table():
    """Cohen 1960, table 1: two judges sort two hundred cases; 0.70 alike, 0.41 by chance, kappa 0.492."""
    found = cohens_kappa(table((88, 14, 18), (10, 40, 10), (2, 6, 12)))
    assert (found.n, found.agreed) == (200, pytest.approx(0.70))
    assert found.kappa == pytest.approx(0.492, abs=0.001)


def test_the_interval_of_kappa_is_that_of_fleiss():
    """Fleiss, Statistical Methods for Rates and Proportions, table 18.1: kappa 0.68, standard error 0.087."""
    found = cohens_kappa(table((75, 1, 4), (5, 4, 1), (0, 0, 10)))
    assert found.kappa == pytest.approx(0.676, abs=0.001)
    assert (found.low, found.high) == (pytest.approx(0.505, abs=0.005), pytest.approx(0.848, abs=0.005))


def test_two_who_always_say_the_same_one_thing_have_no_kappa():
    """Chance would do as well."""
    assert cohens_kappa([("right", "right")] * 5).kappa is None


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_of_a_share_is_wilsons(right, n, low, high):
    """Newcombe 1998, table I, method 3."""
    found = wilson(right, n)
    assert (found.low, found.high) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


def test_agreement_is_of_the_things_that_both_judged():
    """They agree on the bridge, not on the toll; what one alone judged has no part."""
    judgements = [
        said("wrong", BRIDGE), said("wrong", BRIDGE, by="B"), said("right", TOLL), said("wrong", TOLL, by="B"),
        said("right", Pointer("claim", "The well was dug"), by="B"),
    ]  # fmt: skip
    found = agreement_of(judgements)
    [pair] = found.pairs
    assert (pair.left, pair.right, pair.family) == ("A", "B", "right or wrong")
    assert (pair.kappa.n, pair.kappa.agreed) == (2, 0.5)
    assert len(found.disputes) == 1


def fell(judgement, *claims, kind="capture", rule="seize place"):
    subjects = tuple(Subject("claim", "r1", c) for c in claims)
    read = tuple(ReadAs(kind, rule) for _ in claims)
    j = judgement
    return Correction(j.id, j.verdict, j.by, j.why, j.at, "words", subjects, read)


def test_two_who_point_with_other_words_at_one_claim_judge_one_thing():
    """One copies the sentence, the other its first words."""
    a, b = said("wrong", BRIDGE), said("right", Pointer("claim", "The bridge"), by="B")
    assert agreement_of([a, b]).pairs == ()
    [pair] = agreement_of([a, b], [fell(a, "c1"), fell(b, "c1")]).pairs
    assert pair.kappa.n == 1


def test_precision_is_by_kind_and_rule():
    """A rule that is often wrong is seen, and doubted more."""
    judgements = [said("right", BRIDGE), said("wrong", TOLL), said("wrong", Pointer("claim", "z"))]
    corrections = [
        fell(judgements[0], "c1", "c2"),
        fell(judgements[1], "c3"),
        fell(judgements[2], "c4", kind="clash", rule="clash"),
    ]
    assert tallies(corrections) == {("capture", "seize place"): (1, 1), ("clash", "clash"): (0, 1)}
    rows = {(p.kind, p.rule): (p.share.right, p.share.n) for p in agreement_of(judgements, corrections).precision}
    assert rows[None, None] == (1, 3)
    assert rows["capture", None] == rows["capture", "seize place"] == (1, 2)


def test_a_reading_that_two_persons_judged_is_one_trial():
    """Ten figures, judged by two: ten trials, each by the judgement that holds; a second voice adds none."""
    judgements, corrections = [], []
    for n, (ana, ben) in enumerate(["rr"] * 4 + ["rw"] + ["wr"] * 2 + ["ww"] * 3):
        for by, word in (("Ana", ana), ("Ben", ben)):
            verdict = "right" if word == "r" else "wrong"
            one = said(verdict, Pointer("figure", f"Town {n} counted its dead"), by=by)
            judgements.append(one)
            corrections.append(fell(one, f"c{n}"))
    [whole, *_] = agreement_of(judgements, corrections).precision
    assert (whole.share.right, whole.share.n) == (4, 10)
    assert whole.share == wilson(4, 10)


def test_of_one_person_the_last_word_is_the_trial():
    """She called it wrong in other words first."""
    first, last = said("wrong", BRIDGE), said("right", Pointer("claim", "The bridge"), hours=1)
    assert tallies([fell(first, "c1"), fell(last, "c1")]) == {("capture", "seize place"): (1, 0)}


# with a store


def test_a_judgement_is_kept_before_it_is_answered_and_taken_back_by_its_id(store: Store):
    """What the analyst saw acknowledged is there."""
    made = judge(store, Answer("wrong", "no", (BRIDGE,)), "A", DAWN)
    assert store.judgements() == [made]
    undo = judge(store, Answer("undone", "oh", undoes=made.id[:8]), "A", DAWN + timedelta(hours=1))
    assert undo.undoes == made.id
    with pytest.raises(NotInCase):
        judge(store, Answer("undone", "oh", undoes="jffffffff"), "A", DAWN)


@pytest.mark.parametrize(
    "answer",
    [
        Answer("wrong", "", (BRIDGE,)),
        Answer("wrong", "no"),
        Answer("same", "no", (BRIDGE,)),
        Answer("graded", "no", (BRIDGE,), grade="B"),
        Answer("graded", "no", (Pointer("outlet", "Post"),), grade="2"),
        Answer("placed", "no", (Pointer("place", "Goma"),)),
        Answer("right", "no", (BRIDGE,), what="place"),
        Answer("wrong", "red \x1b[31m", (BRIDGE,)),
    ],
    ids=lambda a: f"{a.verdict} {a.why}".strip(),
)
def test_a_judgement_that_says_too_little_is_not_kept(store: Store, answer):
    """A judgement is evidence too."""
    with pytest.raises(KnowledgeFileError):
        judge(store, answer, "A", DAWN)
    assert store.judgements() == []


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer("excluded", "no", (Pointer("actor", "TPLF"),)), "an actor cannot be judged excluded"),
        (Answer("placed", "no", (TOLL,), spot=Spot(1, 2)), "a figure cannot be judged placed"),
        (Answer("wrong", "no", (Pointer("outlet", "Post"),)), "an outlet cannot be judged wrong"),
    ],
    ids=["excluded", "placed", "wrong"],
)
def test_a_verdict_that_does_not_fit_is_refused_at_once(store: Store, answer, why):
    """Kept, it would never do anything."""
    with pytest.raises(InputError, match=why):
        judge(store, answer, "A", DAWN)
    assert store.judgements() == []


def test_a_review_goes_on_until_nothing_is_left_to_judge(store: Store, reports):
    """Each answer is kept, told in one line, and out of the queue; an undo brings it back."""
    from vedette.engine.cases.arrivals.receiving import receive
    from vedette.sources import captures_from

    receive(store, captures_from((str(reports),)), source=None)
    review = Review(store, "A", lambda: DAWN, workers=1)
    whole = len(review.queue)
    assert whole > 5
    first = next(item for item in review.queue if "wrong" in item.verdicts)
    _, effect = review.judge(Answer("wrong", "not so", first.about))
    assert "changed" in effect
    assert first.record not in {item.record for item in review.queue}
    review.undo("it was so")
    assert len(review.queue) == whole
    second = review.queue[0]
    review.pass_over(second)
    assert review.queue[0] != second
