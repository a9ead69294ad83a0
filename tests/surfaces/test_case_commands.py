"""A case from its first day to its last, by the commands that people type."""

import json
import os
import resource
import signal
import subprocess
import sys
import time

import pytest

from vedette.surfaces.cli.cases import case_words

COMMAND = [sys.executable, "-c", "from vedette.surfaces.cli.door import main; main()"]
MORE = (
    "BENI, 5 March 2025 — Rebels shelled Beni on Tuesday, killing 3 people, the governor said. "
    "Shelling hit the market as well."
)


@pytest.fixture
def case(vedette, location):
    """An empty case, in a file and in PostgreSQL."""
    assert vedette("init", location, "--name", "Butembo").code == 0
    return location


@pytest.fixture
def filled(vedette, case, folder):
    """A case that has read one report."""
    assert vedette("add", case, folder).code == 0
    return case


def test_a_case_from_init_to_brief(vedette, case, folder):
    """The first quarter of an hour with a case."""
    added = vedette("add", case, folder, "-v")
    assert added.code == 0
    assert added.out.startswith("kept ")
    assert f"remembered folder {folder}\n1 new, 0 known, 0 skipped\n1 report read\n" in added.out
    assert "picture: 1 report, 1 independent origin; " in added.out
    (folder / "more.txt").write_text(MORE, encoding="utf-8")
    again = vedette("add", case, folder)
    assert "1 new, 1 known, 0 skipped\n1 report read\npicture: 2 reports" in again.out
    assert "new: " in again.out
    brief = vedette("brief", case, "-f", "json", "-q")
    whole = vedette("brief", folder, "--title", "Butembo", "-f", "json", "-q")
    assert (brief.code, json.loads(brief.out)) == (0, json.loads(whole.out))
    status = vedette("status", case)
    assert status.out.startswith("Butembo  (")
    assert "2 reports, 1 outlet, 2 independent origins, 2025-03-03 to 2025-03-05" in status.out
    assert "all read\nsettled " in status.out


def test_what_is_asked_of_folders_is_asked_of_a_case(vedette, filled, folder):
    """The same commands, so that nobody learns them twice."""
    (folder / "more.txt").write_text(MORE, encoding="utf-8")
    vedette("add", filled, folder, "-q")
    earlier = vedette("brief", filled, "--as-of", "2025-03-04", "-f", "json", "-q")
    assert json.loads(earlier.out)["coverage"]["reports"] == 1
    assert "Beni" in vedette("diff", filled, "--from", "2025-03-04").out
    assert vedette("merges", filled, "-q").code in (0, 2)
    claim = json.loads(earlier.out)["claims"][0]["id"]
    explained = vedette("explain", claim, filled, "-f", "jsonl", "-q")
    assert {json.loads(line)["claim"] for line in explained.out.splitlines()} == {claim}
    assert vedette("explain", filled, "--at", "the market", "-q").code == 0
    [hit] = [json.loads(line) for line in vedette("search", filled, '"the market"', "-f", "jsonl").out.splitlines()]
    assert hit["input"].endswith("more.txt")
    assert "no report holds" in vedette("search", filled, "submarine").out


def test_an_option_that_says_something_of_reports_is_refused(vedette, filled):
    """Silence would let a person believe that the outlet was taken."""
    for option, value in (("--outlet", "Post"), ("--knowledge", "a.yaml"), ("--judgements", "j.yaml")):
        told = vedette("brief", filled, option, value)
        assert (told.code, option in told.err) == (2, True)
    assert vedette("brief", filled, "other.txt").code == 2


def test_pending_reports_are_gone_on_with(vedette, case, folder):
    """Whoever has no time to read today adds all the same."""
    kept = vedette("add", case, folder, "--no-read")
    assert kept.out.endswith("1 new, 0 known, 0 skipped\n")
    assert f"1 report pending: vedette add {case_words(case)}" in vedette("status", case).out
    read = vedette("add", case, "--no-picture")
    assert read.out == "1 report read\n"
    assert "settled: 1 report, 1 independent origin" in vedette("settle", case).out


def test_knowledge_is_told_and_taken_back(vedette, filled, tmp_path):
    """A name that only this conflict knows."""
    own = tmp_path / "own.yaml"
    own.write_text("actors:\n  - {name: Blue Lake Front, kind: state forces}\n", encoding="utf-8")
    told = vedette("knowledge", filled, own)
    assert (
        told.out == f"own.yaml  {own.stat().st_size} bytes\n1 report to be read: vedette settle {case_words(filled)}\n"
    )
    actors = json.loads(vedette("brief", filled, "-f", "json", "-q").out)["actors"]
    assert {a["kind"] for a in actors if a["name"] == "Blue Lake Front"} == {"state forces"}
    assert "1 knowledge file" in vedette("status", filled).out
    assert vedette("knowledge", filled, "--drop", "own.yaml").out.startswith("the case was told no knowledge file\n")
    own.write_text("actors: [{nome: X}]", encoding="utf-8")
    assert vedette("knowledge", filled, own).code == 2


def test_a_report_is_forgotten_and_erased(vedette, filled, folder):
    """The safety of those who spoke goes before the completeness of a case."""
    (folder / "more.txt").write_text(MORE, encoding="utf-8")
    vedette("add", filled, folder, "-q")
    [hit] = [json.loads(line) for line in vedette("search", filled, "governor", "-f", "jsonl").out.splitlines()]
    assert vedette("forget", filled, hit["report"]).code == 2
    assert vedette("forget", filled, "nonsense", "--why", "x").code == 2
    gone = vedette("forget", filled, hit["report"], "--erase", "--why", "names a witness", "--by", "N. Analyst")
    assert gone.out == f"erased {hit['report']}\n"
    assert "no report holds" in vedette("search", filled, "governor").out
    assert "governor" not in vedette("brief", filled, "-f", "json", "-q").out
    assert "1 report forgotten" in vedette("status", filled).out
    vedette("add", filled, folder, "-q")
    assert "governor" not in vedette("brief", filled, "-f", "json", "-q").out
    assert vedette("check", filled).code == 0


def test_sources_are_listed_and_ended(vedette, filled, folder):
    """Whoever takes over a case asks first where its reports come from."""
    [source] = json.loads(vedette("sources", filled, "-f", "json").out)
    assert (source["source"]["sort"], source["source"]["location"]) == ("folder", str(folder))
    assert source["last_visit"]["new"] == 1
    assert f"folder  {folder}\n    " in vedette("sources", filled).out
    assert vedette("sources", filled, "--end", source["source"]["id"]).out == "no source is visited\n"
    assert vedette("sources", filled, "--end", "nonsense").code == 2
    once = vedette("add", filled, folder, "--once")
    assert "remembered" not in once.out
    assert vedette("sources", filled).out == "no source is visited\n"


def test_standard_input_is_added(vedette, case):
    """A report from a clipboard, and what another program sends."""
    line = json.dumps({"text": MORE, "outlet": "Lake Post", "published": "2025-03-05"}).encode() + b"\n"
    assert vedette("add", case, "-", stdin=line).out.startswith("1 new, 0 known, 0 skipped\n")
    assert vedette("brief", case, "-q").code == 0


def test_a_backup_is_a_case(vedette, filled, tmp_path):
    """Also of a case in PostgreSQL: a team's case can be carried on a stick."""
    assert vedette("backup", filled, tmp_path / "copy.vedette").code == 0
    assert vedette("check", tmp_path / "copy.vedette").out == f"{tmp_path / 'copy.vedette'} is whole\n"
    one, other = (vedette("brief", c, "-f", "json", "-q").out for c in (filled, tmp_path / "copy.vedette"))
    assert json.loads(one) == json.loads(other)
    assert vedette("backup", filled, tmp_path / "none" / "copy.vedette").code == 3


def test_a_backup_costs_no_other_case(vedette, filled, tmp_path):
    """A slip of the finger names the case next to it."""
    other = tmp_path / "other.vedette"
    assert vedette("init", other).code == 0
    before = other.read_bytes()
    told = vedette("backup", filled, other)
    assert (told.code, "it is another case" in told.err, other.read_bytes() == before) == (3, True, True)


def test_a_case_is_copied_to_a_place_that_is_free(vedette, filled, tmp_path):
    """A case begins as a file and becomes a team's, or the other way round."""
    there = tmp_path / "moved.vedette"
    assert vedette("copy", filled, there).out == f"made {there}\n"
    assert vedette("status", there).out.splitlines()[1:3] == vedette("status", filled).out.splitlines()[1:3]
    assert vedette("check", there).code == 0
    again = vedette("copy", filled, there)
    assert (again.code, "it is there already" in again.err) == (4, True)


def test_erasing_tells_what_went_with_it(vedette, case, tmp_path):
    """A judgement that repeats the sentence is as dangerous as the report; an id may hold the name."""
    line = {"id": "witness-Brunhildexa", "text": MORE, "title": "Vrindelhof speaks"}
    (tmp_path / "one.jsonl").write_text(json.dumps(line), encoding="utf-8")
    assert vedette("add", case, tmp_path / "one.jsonl", "-q").code == 0
    about = ("--about", "figure:killing 3 people", "--why", "Vrindelhof counted twice", "--by", "Ana")
    assert vedette("judge", case, "--exclude", *about).code == 0
    gone = vedette("forget", case, "witness-Brunhildexa", "--erase", "--why", "her safety")
    assert gone.out.startswith("erased witness-Brunhildexa; its hash stays as ")
    assert gone.out.endswith("; the words of 1 judgement that quoted it alone went with it\n")
    told = vedette("judgements", case).out + vedette("judgements", case, "--export", "-").out
    assert "killing" not in told
    assert "Vrindelhof" not in told
    assert vedette("check", case).code == 0


def test_what_is_no_case_is_told_in_a_line(vedette, tmp_path, folder):
    """Every command says the same, with an exit code that a script can branch on."""
    text = folder / "story.txt"
    for command in (["add"], ["status"], ["sources"], ["check"], ["settle"], ["knowledge"]):
        for named in (tmp_path / "none.vedette", text, folder):
            told = vedette(*command, named)
            assert (told.code, told.err.count("\n"), "Traceback" in told.err) == (4, 1, False), told.err
    assert vedette("init", text).code == 4
    assert text.read_text(encoding="utf-8").startswith("KASIRI")
    assert vedette("add", tmp_path / "none.vedette", folder).code == 4


def test_wrong_words_are_told_before_anything_is_kept(vedette, case, folder):
    """A typing error must not leave half an addition."""
    for wrong in (["--every", "soon"], ["--published", "monday"], ["--as", "feed"]):
        assert vedette("add", case, folder, *wrong).code == 2
    assert vedette("add", case, folder, folder / "none").code == 2
    assert vedette("add", case, "http://127.0.0.1/feed").code == 2
    assert "nothing came in yet" in vedette("status", case).out
    assert vedette("brief", case).code == 2


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_leaves_a_whole_case_and_says_how_to_go_on(vedette, tmp_path, sent):
    """Closing a lid, a shutdown, Ctrl-C: what was kept stays."""
    case, reports = tmp_path / "case.vedette", tmp_path / "reports"
    reports.mkdir()
    for n in range(200):
        (reports / f"{n:03}.txt").write_text(f"Report {n}, 3 March 2025. {MORE}", encoding="utf-8")
    vedette("init", case)
    with subprocess.Popen(
        [*COMMAND, "add", case, reports, "-v"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout is not None
        told = [run.stdout.readline() for _ in range(40)]
        run.send_signal(sent)
        rest, said = run.communicate()
    assert run.returncode == 130
    assert f"go on with: vedette add {case}" in said.decode()
    assert b"Traceback" not in said
    kept = [line.split()[1].decode() for line in (*told, *rest.splitlines()) if line.startswith(b"kept ")]
    assert vedette("check", case).code == 0
    with_ids = json.loads(vedette("status", case, "-f", "json").out)
    assert with_ids["reports"] >= len(kept) >= 40


def test_a_reader_that_goes_away_stops_no_adding(vedette, tmp_path, folder):
    """`vedette add … -v | head` is typed by everybody; half of the reports would be missed by nobody for weeks."""
    case = tmp_path / "case.vedette"
    for n in range(100):
        (folder / f"{n:03}.txt").write_text(f"Report {n}, 3 March 2025. {MORE}", encoding="utf-8")
    vedette("init", case)
    with subprocess.Popen([*COMMAND, "add", case, folder, "-v", "--no-read"], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as run:  # fmt: skip
        assert run.stdout is not None
        run.stdout.readline()
        run.stdout.close()
        assert run.stderr is not None
        assert (run.stderr.read(), run.wait()) == (b"", 0)
    assert json.loads(vedette("status", case, "-f", "json").out)["reports"] == 101


def test_status_comes_at_once(filled, tmp_path):
    """It is what people put into a prompt, a script or a watch. The processor's time is taken, best of three."""
    if "://" in str(filled):
        pytest.skip("told of a file")
    told = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    times = []
    for _ in range(4):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        begun = time.monotonic()
        subprocess.run([*COMMAND, "status", filled], capture_output=True, check=True, env=told)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        assert time.monotonic() - begun < 60
    assert min(times) < 0.7
