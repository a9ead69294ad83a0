"""People judge at the terminal, from a pipe and from scripts; what is acknowledged is kept."""

import json

import pytest

REVIEWER = ("--by", "N. Analyst", "-q")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory):
    """A case of one report, read."""
    from vedette.workspace.cases import Workspace

    folder = tmp_path_factory.mktemp("case")
    from tests.surfaces.conftest import STORY

    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    (folder / "other.txt").write_text(
        "KASIRI, 4 March 2025 — The Blue Lake Front captured Butembo, residents said on Tuesday. "
        "At least 15 people were killed, the Red Cross said.",
        encoding="utf-8",
    )
    with Workspace.create(folder / "lake.vedette", by="setup") as case:
        case.add(folder / "story.txt", folder / "other.txt")
        case.read(workers=1)
    return folder / "lake.vedette"


@pytest.fixture
def case(made, tmp_path):
    """A copy of that case for each test."""
    from vedette.workspace.cases import Workspace

    with Workspace.open(made) as held:
        held.backup(tmp_path / "lake.vedette")
    return tmp_path / "lake.vedette"


def judgements(vedette, case):
    return [json.loads(line) for line in vedette("judgements", case, "-f", "jsonl").out.splitlines()]


def test_the_queue_is_listed_for_people_and_for_programs(vedette, case):
    """A desk prints it; a script takes the first ten."""
    told = vedette("review", case, "--list", "-q")
    assert told.code == 0
    assert told.out.startswith("1/")
    assert "records × doubt" in told.out
    rows = [
        json.loads(line) for line in vedette("review", case, "--list", "-q", "-f", "jsonl", "-n", 3).out.splitlines()
    ]
    assert len(rows) == 3
    assert all(row["sentences"] and row["about"] and row["score"] > 0 for row in rows)


def test_a_review_from_a_pipe_keeps_each_answer_and_says_what_it_did(vedette, case):
    """A line a key, a line a reason; the end of the lines quits."""
    told = vedette("review", case, *REVIEWER, stdin=b"n\nz\nw\n\nr\nread it twice\nu\na slip\n")
    assert told.code == 0
    assert "kept j" in told.out
    assert "took back j" in told.out
    assert "records changed" in told.out
    assert "says why" in told.out, "no reason, no judgement"
    states = [(row["verdict"], row["state"], row["by"]) for row in judgements(vedette, case)]
    assert ("undone", "undo", "N. Analyst") in states
    assert [s for s in states if s[1] == "undone"]


def test_a_wrong_claim_is_told_in_the_brief_and_comes_back_undone(vedette, case):
    """The reader of the brief sees what was taken out; taken back, the picture is what it was."""
    before = vedette("brief", case, "-q", "-f", "json").out
    kept = vedette(
        "judge",
        case,
        "--wrong",
        "--about",
        "claim:seized the town of Butembo",
        "--why",
        "it held",
        "--by",
        "N. Analyst",
    )
    assert kept.out.startswith("kept j")
    brief = vedette("brief", case, "-q").out
    assert "Judged wrong by N. Analyst" in " ".join(brief.split())
    assert vedette("judge", case, "--undo", kept.out.split()[1][:9], "--why", "no").code == 0
    assert vedette("brief", case, "-q", "-f", "json").out == before


def test_a_place_a_letter_and_an_exclusion_from_a_script(vedette, case):
    """What the queue does not show can be judged all the same."""
    run = [
        ("--place", "0.13, 29.29, 4000", "--about", "place:Butembo"),
        ("--grade", "b", "--about", "outlet:Harbour Radio"),
        ("--exclude", "--about", "figure:At least 12 people were killed"),
        ("--wrong", "--what", "place", "--about", "event:seized the town", "--in", "story.txt"),
        ("--same", "--about", "actor:Blue Lake Front", "--about", "actor:the Front"),
    ]
    for words in run:
        told = vedette("judge", case, *words, "--why", "seen", "--anyway", "-q")
        assert (told.code, told.err) == (0, "")
    picture = json.loads(vedette("brief", case, "-q", "-f", "json").out)
    assert [(p["lat"], p["radius_m"]) for p in picture["places"] if p["name"] == "Butembo"] == [(0.13, 4000)]
    assert {c["verdict"] for c in picture["corrections"]} >= {"placed", "excluded", "wrong"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--wrong", "--about", "claim:x"), "reason"),
        (("--wrong", "--why", "y"), "what is judged"),
        (("--wrong", "--about", "planet:Mars", "--why", "y"), "SORT:WORDS"),
        (("--same", "--about", "actor:A", "--why", "y"), "two"),
        (("--grade", "9", "--about", "claim:x", "--why", "y"), "digit"),
        (("--place", "Nowhereton", "--about", "place:x", "--why", "y"), "gazetteer"),
        (("--undo", "jffffffff", "--why", "y"), "no judgement"),
        (("--about", "claim:x", "--why", "y"), "required"),
    ],
    ids=["no reason", "no thing", "no sort", "one of two", "no grade", "no place", "no judgement", "no verdict"],
)
def test_wrong_use_is_told_in_one_line_and_keeps_nothing(vedette, case, words, told):
    """Scripts fail loudly, and leave nothing half said."""
    outcome = vedette("judge", case, *words)
    assert outcome.code != 0
    assert told in outcome.err
    assert outcome.err.count("\n") == 1
    assert judgements(vedette, case) == []


def test_two_analysts_exchange_their_files_and_have_the_same(vedette, case, made, tmp_path):
    """Each imports the other's, twice over: nothing is doubled, and both export the same bytes."""
    from vedette.workspace.cases import Workspace

    with Workspace.open(made) as held:
        held.backup(tmp_path / "hers.vedette")
    hers = tmp_path / "hers.vedette"
    one = ("--about", "event:seized the town of Butembo", "--why", "seen")
    vedette("judge", case, "--wrong", *one, "--by", "A", "-q")
    vedette("judge", hers, "--right", *one, "--by", "B", "-q")
    vedette("judgements", case, "--export", tmp_path / "a.jsonl")
    vedette("judgements", hers, "--export", tmp_path / "b.jsonl")
    assert "took in 1 judgement, 0 held before" in vedette("judgements", case, "--import", tmp_path / "b.jsonl").out
    assert "took in 0 judgements, 1 held" in vedette("judgements", case, "--import", tmp_path / "b.jsonl").out
    vedette("judgements", hers, "--import", tmp_path / "a.jsonl")
    assert vedette("judgements", case, "--export", "-").out == vedette("judgements", hers, "--export", "-").out
    told = vedette("agreement", case, "-q").out
    assert "A and B, right or wrong" in told
    assert "disputed:" in told
    found = json.loads(vedette("agreement", case, "-q", "-f", "json").out)
    assert found["format"] == "vedette.agreement/1"
    assert found["precision"][0]["share"]["n"] == 1


def test_a_file_out_of_form_takes_nothing_in(vedette, case, tmp_path):
    """Neither its good lines nor its bad ones."""
    (tmp_path / "x.jsonl").write_text('{"format":"vedette.judgements/1"}\n{"verdict":"wrong"}\n', encoding="utf-8")
    outcome = vedette("judgements", case, "--import", tmp_path / "x.jsonl")
    assert outcome.code != 0
    assert "line 2" in outcome.err
    assert "nobody has judged" in vedette("judgements", case).out


def test_nothing_judged_has_no_agreement(vedette, case):
    """And says so, rather than a number."""
    told = vedette("agreement", case, "-q").out
    assert "no two persons" in told
    assert "nothing was judged" in told


WRONG = ("--wrong", "--why", "not so", "--by", "A", "--about")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((*WRONG, "claim:no such words at all"), "no report tells the claim “no such words at all”"),
        ((*WRONG, "actor:Nobody Known"), "no report names the actor “Nobody Known”"),
        ((*WRONG, "claim:seized the town", "--in", "nope.txt"), "no report is called “nope.txt”"),
        ((*WRONG, "figure:12 people", "--count", "13 killed"), "no report tells the figure “12 people”"),
        (("--different", "--why", "x", "--about", "actor:Blue Lake Front", "--about", "actor:Nobody"), "“Nobody”"),
    ],
    ids=["words", "name", "report", "number", "one of two"],
)
def test_what_falls_on_nothing_is_refused_and_kept_anyway_on_demand(vedette, case, words, told):
    """A slip of the pen is the commonest fault; a report that is still to come is rare, and said."""
    outcome = vedette("judge", case, *words)
    assert outcome.code == 2
    assert told in outcome.err
    assert judgements(vedette, case) == []
    assert "falls on nothing in the case now" in vedette("judge", case, *words, "--anyway").out
    [row] = judgements(vedette, case)
    assert row["state"].startswith("in force, but falls on nothing: ")


def test_a_judgement_tells_what_it_falls_on_and_is_narrowed(vedette, case):
    """One sentence counts the dead and the displaced: she meant the dead."""
    both = vedette("judge", case, *WRONG, "figure:At least 12 people were killed")
    assert "falls on 2 figures in 1 report: 12+ killed, 4,000 displaced" in both.out
    assert "--count" in both.out
    vedette("judge", case, "--undo", both.out.split()[1].rstrip(":"), "--why", "one of them", "--by", "A")
    one = vedette("judge", case, *WRONG, "figure:At least 12 people were killed", "--count", "12+ killed")
    assert "falls on 1 figure in 1 report: 12+ killed" in one.out
    picture = json.loads(vedette("brief", case, "-q", "-f", "json").out)
    told = [(f["count"]["low"], f["count"]["measure"]) for f in picture["figures"]]
    assert (4000, "displaced") in told
    assert (12, "killed") not in told
    assert "took back" in (listed := vedette("judgements", case).out)
    assert "(wrong: figure “At least 12 people were killed”)" in listed


def test_one_vague_word_does_not_wipe_the_picture(vedette, tmp_path):
    """It takes a plain word of hers to take out all figures of a case."""
    from vedette.workspace.cases import Workspace

    for n in range(18):
        text = f"TAMALE, {n + 1} March 2025 — {n + 20} people were killed in a raid on a market, the police said."
        (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")
    with Workspace.create(tmp_path / "wide.vedette", by="setup") as made:
        made.add(*(tmp_path / f"{n}.txt" for n in range(18)))
        made.read(workers=1)
    refused = vedette("judge", tmp_path / "wide.vedette", *WRONG, "figure:a")
    assert refused.code == 2
    assert " figures in " in refused.err
    assert "--anyway if all are meant" in refused.err
    assert vedette("judge", tmp_path / "wide.vedette", *WRONG, "figure:a", "--anyway").code == 0


def test_a_judgement_that_falls_on_nothing_stands_with_the_judgements(vedette, case):
    """It is no report that was not read."""
    vedette("judge", case, *WRONG, "claim:no such words at all", "--anyway")
    brief = " ".join(vedette("brief", case, "-q").out.split())
    assert "by A changes nothing: no report tells the claim “no such words at all”." in brief
    assert "Not read, or in part: the judgement" not in brief
    assert "changes nothing: no report tells" in vedette("brief", case, "-q", "-f", "html").out


def test_a_wrong_grade_is_refused_before_the_reason_is_asked(vedette, case):
    """Nobody types a reason for nothing."""
    told = vedette("review", case, *REVIEWER, stdin=b"g 9\nn\n" * 40)
    assert "a claim is graded with a digit, 1 to 6" in told.out
    assert "why?" not in told.out
    assert "docs/" not in told.out


def test_an_import_tells_what_falls_on_nothing(vedette, case, tmp_path):
    """It is kept all the same: her reports may come later."""
    lines = [
        {"format": "vedette.judgements/1"},
        {
            "verdict": "wrong",
            "about": [{"sort": "claim", "words": "words of another case"}],
            "by": "B",
            "why": "no",
            "at": "2025-03-09T05:00:00Z",
        },
    ]
    (tmp_path / "b.jsonl").write_text("".join(json.dumps(one) + "\n" for one in lines), encoding="utf-8")
    told = vedette("judgements", case, "--import", tmp_path / "b.jsonl").out
    assert "took in 1 judgement" in told
    assert "1 judgement in force falls on nothing in the case now" in told
