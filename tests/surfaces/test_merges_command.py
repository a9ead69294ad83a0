"""``vedette merges``: what was taken for one, and how it is undone."""

import json

import pytest

TEXTS = {
    "a.txt": "GOMA, 5 March 2024 - Colonel Jean Bahati said on Monday that soldiers had left Sake.",
    "b.txt": "BUKAVU, 6 March 2024 - Jean Bahathi told reporters that soldiers had retaken Sake on Tuesday.",
}


@pytest.fixture
def two(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_merge_is_told_with_its_rule_and_its_reason(vedette, two):
    """So that a reader can check it."""
    done = vedette("merges", two, "--of", "Bahati")
    assert done.code == 0
    assert "ACTORS" in done.out
    assert "spellings of one name" in done.out
    assert "rule:actors.spelling" in done.out


def test_a_judgement_undoes_it(vedette, two, tmp_path):
    """The line that stands in the help, written into a file."""
    file = tmp_path / "judgements.yaml"
    file.write_text(
        "judgements:\n  - {different: [{actor: Jean Bahati}, {actor: Jean Bahathi}], by: me, why: two men}\n"
    )
    rows = [json.loads(row) for row in vedette("merges", two, "-f", "jsonl").out.splitlines()]
    assert any({row["left"], row["right"]} == {"Jean Bahati", "Jean Bahathi"} for row in rows)
    undone = vedette("merges", two, "--judgements", file, "-f", "jsonl")
    rows = [json.loads(row) for row in undone.out.splitlines()]
    assert not any({row["left"], row["right"]} == {"Jean Bahati", "Jean Bahathi"} for row in rows)


def test_a_judgement_that_points_at_nothing_is_told(vedette, two, tmp_path):
    """It must not look as if it had worked."""
    file = tmp_path / "judgements.yaml"
    file.write_text("judgements:\n  - {same: [{actor: Nobody}, {actor: Jean Bahati}], by: me, why: w}\n")
    picture = json.loads(vedette("brief", two, "-f", "json", "--judgements", file).out)
    assert any("Nobody" in skipped["reason"] for skipped in picture["coverage"]["skipped"])


def test_wrong_use_is_told(vedette, two, tmp_path):
    """A form that is none, words of no merge, a file that is not there."""
    assert vedette("merges", two, "-f", "pdf").code == 2
    none = vedette("merges", two, "--of", "penguins")
    assert none.code == 2
    assert "penguins" in none.err
    missing = vedette("merges", two, "--judgements", tmp_path / "none.yaml")
    assert missing.code == 2
    assert "none.yaml" in missing.err
