"""`vedette reports`, and the words by which a report, a source and a kind are named."""

import json

import pytest

TEXT = "BENI, 5 March 2025 — Rebels shelled Beni on Tuesday, killing 3 people, the governor said. Report {}."


@pytest.fixture
def case(vedette, tmp_path):
    """A case that holds two reports, of which none is read."""
    made, folder = tmp_path / "east.vedette", tmp_path / "in"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text(TEXT.format(name), encoding="utf-8")
    assert vedette("init", made, "--name", "\x1b[31mred\a").code == 0
    assert vedette("add", made, folder, "--no-read").code == 0
    return made


def rows(vedette, case, *more):
    return [json.loads(line) for line in vedette("reports", case, "-f", "jsonl", *more).out.splitlines()]


def test_reports_are_listed_with_how_far_they_are_read(vedette, case):
    """Whoever wants to forget one has to find its id."""
    first, second = rows(vedette, case)
    assert {first["state"], second["state"]} == {"pending"}
    assert first["words"] == len(TEXT.format("a").split())
    [only] = rows(vedette, case, "--of", "b.txt")
    assert only["input"].endswith("b.txt")
    assert only["report"] in vedette("reports", case).out


def test_a_report_is_forgotten_by_its_file_or_how_its_id_begins(vedette, case):
    """The same words point at a report in every command."""
    [other] = rows(vedette, case, "--of", "b.txt")
    assert vedette("forget", case, "a.txt", "--why", "twice").code == 0
    assert vedette("forget", case, other["report"][:6], "--why", "twice").code == 0
    assert {row["state"] for row in rows(vedette, case)} == {"forgotten"}
    assert vedette("forget", case, "none.txt", "--why", "twice").code == 2


def test_a_name_of_a_case_steers_no_screen_through_a_pipe(vedette, case):
    """A pipe may end at a screen."""
    told = vedette("status", case).out
    assert "\x1b" not in told
    assert "\a" not in told


def test_a_source_ends_by_how_its_id_begins(vedette, case):
    """As a judgement is undone."""
    [source] = json.loads(vedette("sources", case, "-f", "json").out)
    assert vedette("sources", case, "--end", source["source"]["id"][:6]).out == "no source is visited\n"
    told = vedette("watch", case, "--once", "-f", "json").out
    assert "no source is visited" in told


def test_a_kind_that_is_none_is_told_with_those_there_are(vedette, case, tmp_path):
    """Nobody should have to open the reference for a list of thirteen words."""
    (tmp_path / "k.yaml").write_text("actors:\n- {name: X, kind: camp}\n", encoding="utf-8")
    told = vedette("knowledge", case, tmp_path / "k.yaml")
    assert (told.code, "armed group, militia" in told.err) == (2, True)
