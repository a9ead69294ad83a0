"""Syndication: one text under many headlines is one origin; two reporters at one place are two."""

import random
import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconciliation.origin_texts import CONGO, HAITI, MYANMAR, OTHERS, SUDAN, UKRAINE, WIRES

from vedette.documents import open_capture
from vedette.knowledge.case import KnownOutlet
from vedette.knowledge.registry import Registry
from vedette.model.claims import Report
from vedette.model.documents import Capture, Document, Label
from vedette.model.forest import Forest
from vedette.reconciliation import reconcile
from vedette.reconciliation.origins.syndication import copies_among, same_texts

DAY = date(2025, 2, 3)
HOUSES = Registry([KnownOutlet("Bay Gazette", owner="Bay Media"), KnownOutlet("Bay Mail", owner="Bay Media")])


def report(key: str, text: str, outlet: str | None = None, *, later: int = 0, title: str = "A title") -> Document:
    label = Label(DAY + timedelta(days=later), outlet or f"Paper {key}", title, None, key)
    opened = open_capture(Capture(key, text.encode(), "text/plain", label), language="en", today=date(2026, 1, 1))
    assert isinstance(opened, Document)
    return opened


def origins(*documents: Document, registry: Registry = Registry()) -> int:
    groups: Forest[int] = Forest()
    for copy in copies_among(documents, registry):
        groups.join(copy.left, copy.right)
    return len({groups.root(n) for n in range(len(documents))})


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=\.)\s+", text)


def truncated(text: str, rng: random.Random) -> str:
    return " ".join(text.split()[: rng.randint(48, 90)])


def under_a_new_dateline(text: str, rng: random.Random) -> str:
    return f"{rng.choice(['GENEVA', 'CAIRO', 'LIMA'])}, Monday (Harbourwire) — " + text


def with_a_new_lead(text: str, _: random.Random) -> str:
    return "It was a week that nobody there will forget. " + " ".join(sentences(text)[1:])


def with_a_paragraph(text: str, rng: random.Random) -> str:
    parts = sentences(text)
    at = rng.randint(1, len(parts))
    own = "Readers of this paper have brought blankets and tinned food to the town hall since the news came on Monday."
    return " ".join(parts[:at]) + f"\n\n{own}\n\n" + " ".join(parts[at:])


def within_a_round_up(text: str, _: random.Random) -> str:
    before = (
        "CHILE. A quarry slid onto the coast road on Sunday, and two lorries were dug out by hand; nobody was hurt."
    )
    after = "ICELAND. The herring fleet stayed in port for a fifth day while owners and crews argued over insurance."
    return f"{before}\n\n{text}\n\n{after}"


def typeset_otherwise(text: str, _: random.Random) -> str:
    return text.replace("'", "’").replace(". ", ".\n\n").replace(", ", " , ").upper().title()


def with_synonyms(text: str, _: random.Random) -> str:
    for word, other in (
        ("said", "stated"),
        ("people", "persons"),
        ("attack", "assault"),
        ("road", "highway"),
        ("held", "kept"),
    ):
        text = text.replace(f" {word} ", f" {other} ")
    return text


EDITS = (
    truncated,
    under_a_new_dateline,
    with_a_new_lead,
    with_a_paragraph,
    within_a_round_up,
    typeset_otherwise,
    with_synonyms,
)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
@pytest.mark.parametrize("conflict", WIRES)
def test_an_edited_copy_is_of_one_origin_with_its_wire(conflict, edit):
    """A paper that changes the top, cuts the end or adds a paragraph has no reporter of its own there."""
    text = WIRES[conflict]
    assert origins(report("a", text), report("b", edit(text, random.Random(1)), title="Another title")) == 1  # noqa: S311


@pytest.mark.parametrize("conflict", WIRES)
def test_another_reporter_at_the_same_place_is_an_origin(conflict):
    """The same facts in the words of somebody who was there are a second witness."""
    assert origins(report("a", WIRES[conflict]), report("b", OTHERS[conflict])) == 2


copies = st.lists(st.sampled_from(EDITS), min_size=1, max_size=2, unique=True)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(WIRES)), copies, st.randoms(use_true_random=False), st.integers(0, 3))
def test_a_copy_adds_no_origin(conflict, edits, rng, later):
    """However a paper edits the wire, the number of witnesses stays what it was."""
    text = WIRES[conflict]
    known = [report("a", text), report("b", OTHERS[conflict])]
    edited = text
    for edit in edits:
        edited = edit(edited, rng)
    copied = report("c", edited, later=later)
    assert origins(*known, copied) == origins(*known) == 2
    assert origins(copied, *reversed(known)) == 2


def test_a_statement_in_common_makes_no_copy():
    """Two reporters at one press conference write down the same words."""
    statement = (
        "“We will not leave the lake road to men who sell it by the lorry. Our armoured cars arrive tonight, and "
        "whoever "
        "stands on the road with a rifle tomorrow morning will be taken for what he is,” the commander said."
    )
    one = " ".join(sentences(HAITI)[:3]) + f" {statement}"
    other = " ".join(sentences(OTHERS["Haiti"])[:4]) + f" {statement}"
    assert origins(report("a", one), report("b", other)) == 2


def test_a_paragraph_of_background_in_common_makes_no_copy():
    """An outlet closes all its reports on a war with the same three sentences."""
    background = (
        "The war began in April two years ago, when the two generals who had shared power fell out over how to join "
        "their "
        "forces. It has killed tens of thousands of people and driven twelve million from their homes, the United "
        "Nations says."
    )
    one, other = SUDAN + " " + background, OTHERS["Sudan"] + " " + background
    assert origins(report("a", one), report("b", other)) == 2
    flood = "Rain has cut the road to the salt works for a week. The governor asked for boats. " + background
    assert origins(report("a", one, "Post"), report("b", flood, "Post", later=40)) == 2


def test_two_short_notes_above_one_paragraph_of_background_are_two_origins():
    """Half of each is the same paragraph; what is news in them has nothing in common."""
    background = (
        " The fighting on the island began eleven years ago, when the governor dissolved the council of the coastal "
        "clans and their young men took to the hills. Some four thousand people have died since and every second "
        "family has lost its home at least once, according to the bishops' conference and the Red Cross."
    )
    fisher = (
        "A fisherman was shot at the mouth of the Lanang on Wednesday while he mended his nets, the coast guard said. "
        "Marines searched the mangroves until nightfall. His brothers closed the jetty with boats and want the killers "
        "named."
    )
    rally = (
        "Teachers marched to the provincial capitol on Thursday because their wages have not come for three months. "
        "The crowd went home without trouble. A speaker asked for a meeting with the treasurer before classes resume."
    )
    assert origins(report("a", fisher + background, "Post"), report("b", rally + background, "Herald")) == 2
    retold = "Coast guard: fisherman shot mending his nets at the mouth of the Lanang. " + fisher[110:] + background
    assert origins(report("a", fisher + background, "Post"), report("b", retold, "Herald")) == 1


def test_a_round_up_of_several_wires_does_not_make_them_one():
    """A digest that carries three wires must not turn three events' reporters into one origin."""
    wires = [report(key, text) for key, text in zip("abc", (SUDAN, HAITI, MYANMAR), strict=True)]
    digest = report("d", "\n\n".join((SUDAN, HAITI, MYANMAR)))
    assert origins(*wires, digest) == 3


def test_a_report_told_again_in_other_words_is_no_second_witness():
    """A desk that rewrites every sentence of a wire, in its order, has nobody there either."""
    retold = (
        "At least thirty-one persons died on Monday as a pair of drones struck a fuel depot in eastern Port Karim, "
        "according "
        "to doctors and the relief committee. Flames spread to several bakeries and burned until evening, while smoke "
        "shut "
        "the airport road during six hours. The army accused paramilitary forces of this attack. The paramilitaries "
        "did not "
        "answer requests for comment. At the teaching hospital nurses said burn dressings had run out by noon and "
        "wounds were "
        "washed with boiled water. Diesel for pumps bringing water to the old town was held in the depot, a water "
        "board "
        "engineer said, and by nightfall half its quarters were dry. Both sides were asked by aid groups for a "
        "two-day pause "
        "so tankers could come from the north."
    )
    assert origins(report("a", SUDAN), report("b", retold)) == 1
    assert origins(report("a", SUDAN), report("b", retold, later=9)) == 2


def test_an_agency_that_both_credit_lowers_what_must_agree():
    """Two papers that took half of one wire each share less than half of the shorter."""
    first, last = sentences(CONGO)[:5], sentences(CONGO)[2:]
    tail = " ".join(sentences(OTHERS["DR Congo"])[:4])
    one, other = " ".join(first), " ".join([last[0], last[1], tail])
    plain = report("a", one), report("b", other)
    credited = report("a", "GOMA (Harbourwire) — " + one), report("b", "GOMA (Harbourwire) — " + other)
    assert (origins(*plain), origins(*credited)) == (2, 1)


def test_a_credit_alone_joins_no_different_stories():
    """An agency tells many things on one day."""
    one, other = "NAIROBI (Harbourwire) — " + SUDAN, "NAIROBI (Harbourwire) — " + CONGO
    assert origins(report("a", one), report("b", other)) == 2


def test_papers_of_one_owner_need_less_in_common():
    """One newsroom's copy is edited twice."""
    one = " ".join(sentences(UKRAINE)[:4])
    other = " ".join([*sentences(UKRAINE)[2:4], *sentences(OTHERS["Ukraine"])[:3]])
    papers = report("a", one, "Bay Gazette"), report("b", other, "Bay Mail")
    assert origins(*papers) == 2
    assert origins(*papers, registry=HOUSES) == 1


@pytest.mark.parametrize("conflict", WIRES)
def test_the_first_third_is_a_copy(conflict):
    """A paper with little room prints three sentences."""
    words = WIRES[conflict].split()
    assert origins(report("a", WIRES[conflict]), report("b", " ".join(words[: len(words) // 3]))) == 1


def test_the_judgement_says_how_much_is_shared():
    """An analyst who doubts a merge sees what it rests on."""
    documents = [report("a", SUDAN), report("b", truncated(SUDAN, random.Random(2)))]  # noqa: S311
    [judgement] = same_texts([Report(d, 1.0, (), (), (), ()) for d in documents])
    assert judgement.why == "The two reports carry the same text: 100% of the shorter one."


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(rng):
    """Two desks that received the same reports in another order see the same origins."""
    documents = [
        report(f"r{n}", edit(text, random.Random(n)))  # noqa: S311
        for n, (edit, text) in enumerate(zip(EDITS, [*WIRES.values()] * 2, strict=False))
    ]
    reports = [Report(d, 1.0, (), (), (), ()) for d in [*documents, *(report(k, t) for k, t in WIRES.items())]]
    before = reconcile(reports)
    rng.shuffle(reports)
    assert reconcile(reports) == before


def test_texts_in_other_scripts_and_hostile_texts_are_compared():
    """A text of one repeated letter, of signs alone or in another script must not stop the reading."""
    arabic = "قال الطبيب إن الجرحى نقلوا إلى المستشفى في الليل وإن الطريق مغلقة منذ أيام " * 3
    texts = [
        "ab " * 30_000,
        "?! " * 500 + "ab",
        arabic,
        arabic + "وهذا كل شيء",
        "中文報道稱昨夜有三十人在港口的爆炸中受傷" * 4,
    ]
    documents = [report(str(n), text) for n, text in enumerate(texts)]
    found = copies_among(documents)
    assert [(c.left, c.right) for c in found] == [(2, 3)]


def test_finding_copies_grows_with_the_reports_and_not_with_their_square():
    """A year of reports must not take a night: ten times the reports give ten times the pairs."""
    from vedette.reconciliation.origins.samples import pairs_sharing

    rng = random.Random(3)  # noqa: S311
    few, many = ([sorted(rng.sample(range(10**6), 60)) for _ in range(n)] for n in (300, 3000))
    for samples in (few, many):
        samples += [[*s[:40], 10**7] for s in samples[: len(samples) // 2]]
    pairs = [len(pairs_sharing(samples, least=20)[0]) for samples in (few, many)]
    assert pairs == [150, 1500]
    everywhere = [[1, 2, 3]] * 2000
    assert len(pairs_sharing(everywhere, least=2)[0]) < 5 * 2000
