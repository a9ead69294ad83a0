"""``vedette diff``: two picture files, or the reports of a case at two moments."""

import json
from pathlib import Path

import pytest

import vedette as door

FIRST = (
    "KASIRI, 3 March 2025 — Fighters of the Blue Lake Front seized the town of Butembo on Monday, the army said. "
    "At least 12 people were killed and 4,000 fled their homes, the mayor, Paul Kisa, told Harbour Radio."
)
SECOND = (
    "KASIRI, 5 March 2025 — The army retook the town of Butembo from the Blue Lake Front on Wednesday, residents said. "
    "At least 20 people were killed, the mayor, Paul Kisa, said."
)
UNDATED = "The Blue Lake Front shelled the town of Beni, residents said."


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A folder of three reports: one of Monday, one of Wednesday, one without a day."""
    made = tmp_path / "lake"
    made.mkdir()
    (made / "first.txt").write_text(FIRST, encoding="utf-8")
    (made / "second.txt").write_text(SECOND, encoding="utf-8")
    (made / "undated.txt").write_text(UNDATED, encoding="utf-8")
    return made


@pytest.fixture
def pictures(vedette, case, tmp_path) -> tuple[Path, Path]:
    """The case as of Monday and as of Wednesday, as files."""
    files = tmp_path / "monday.json", tmp_path / "wednesday.json"
    for file, day in zip(files, ("2025-03-03", "2025-03-05"), strict=True):
        assert vedette("brief", case, "--as-of", day, "-o", file, "-q").code == 0
    return files


def test_two_files_are_compared(vedette, pictures):
    """The usual morning: yesterday's picture against today's."""
    done = vedette("diff", *pictures)
    assert done.code == 0
    assert done.out.startswith("WHAT CHANGED: LAKE\n3 Mar 2025 → 5 Mar 2025\n")
    assert "NEW SINCE 3 MAR 2025" in done.out
    assert "retook the town of Butembo" in done.out
    assert "METHOD" not in done.out
    assert done.err == ""


def test_two_moments_of_a_case_give_what_two_files_give(vedette, pictures, case):
    """Nobody needs to have kept yesterday's file."""
    files = json.loads(vedette("diff", *pictures, "-f", "json").out)
    over = vedette("diff", case, "--from", "2025-03-03", "--to", "2025-03-05", "-f", "json")
    assert json.loads(over.out) == files
    assert "undated.txt: has no date" in over.err
    assert json.loads(vedette("diff", case, "--from", "2025-03-03", "-f", "json", "-q").out) == files


def test_no_change_is_no_error(vedette, pictures):
    """A script that runs each night must not fail on a quiet one."""
    done = vedette("diff", pictures[0], pictures[0])
    assert done.code == 0
    assert "Nothing changed." in done.out


def test_outputs_are_written_by_their_endings(vedette, pictures, tmp_path):
    """As with the brief."""
    outputs = [tmp_path / f"changes.{ending}" for ending in ("txt", "md", "json")]
    done = vedette("diff", *pictures, *(w for o in outputs for w in ("-o", o)))
    assert (done.code, done.out) == (0, "")
    texts = [o.read_text(encoding="utf-8") for o in outputs]
    assert texts[0].startswith("WHAT CHANGED")
    assert texts[1].startswith("# What changed: lake")
    assert json.loads(texts[2])["format"] == "vedette.diff/1"


def test_python_compares_as_the_command_does(vedette, pictures):
    """One door more, the same answer."""
    changes = door.changes_between(*pictures)
    assert [c["title"] for c in json.loads(vedette("diff", *pictures, "-f", "json").out)["changes"]] == [
        c.title for c in changes.changes
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no picture file"),
        (b"\xff\xfe\x00", "no picture file"),
        (b"[]", "no picture file"),
        (b"null", "no picture file"),
        (b'{"events": []}', "no picture file"),
        (b'{"format": "vedette.picture/9"}', "vedette.picture/1 is wanted"),
        (b'{"format": "vedette.reading/1"}', "vedette.picture/1 is wanted"),
        (b'{"format": 7}', "no picture file"),
        (b'{"format": "vedette.picture/1"}', "does not follow vedette.picture/1"),
        (b'{"format": "vedette.picture/1", "x": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", "nests too deeply"),
        (b'{"format": "' + b"x" * 500_000 + b'"}', "is wanted"),
    ],
)
def test_what_is_no_picture_is_told_in_one_line(vedette, pictures, tmp_path, content, told):
    """Files come from colleagues, other versions and worse places."""
    bad = tmp_path / "bad.json"
    bad.write_bytes(content)
    for paths in ((bad, pictures[1]), (pictures[0], bad)):
        done = vedette("diff", *paths)
        assert done.code == 2
        assert done.out == ""
        assert told in done.err
        assert "bad.json" in done.err
        assert done.err.count("\n") == 1
        assert len(done.err) < 700


@pytest.mark.parametrize(
    "wrong",
    [
        {"events": 7},
        {"events": [{"id": "e"}]},
        {"claims": [None]},
        {"as_of": 5},
        {"coverage": {"reports": "many"}},
        {"figures": {}},
        {"method": "new"},
        {"judgements": [1]},
    ],
)
def test_wrong_types_are_told_with_their_place(vedette, pictures, tmp_path, wrong):
    """So that a program that writes pictures can be mended."""
    bad = tmp_path / "bad.json"
    bad.write_text(json.dumps({**json.loads(pictures[0].read_text(encoding="utf-8")), **wrong}), encoding="utf-8")
    done = vedette("diff", bad, pictures[1])
    assert done.code == 2
    assert f"$.{next(iter(wrong))}" in done.err


@pytest.mark.parametrize(
    "odd",
    [
        {"as_of": "never"},
        {"as_of": None},
        {"made_by": "x" * 100_000},
        {"claims": []},
        {"reports": []},
        {"actors": [], "places": []},
        {"method": None},
    ],
)
def test_odd_but_well_formed_pictures_are_compared(vedette, pictures, tmp_path, odd):
    """Ids that lead nowhere and days that are none break nothing."""
    file = tmp_path / "odd.json"
    file.write_text(json.dumps({**json.loads(pictures[0].read_text(encoding="utf-8")), **odd}), encoding="utf-8")
    for paths in ((file, pictures[1]), (pictures[1], file)):
        for form in ("txt", "md", "json"):
            assert vedette("diff", *paths, "-f", form).code == 0


def test_numbers_that_are_no_counts_of_people_are_still_compared(vedette, pictures, tmp_path):
    """The largest number that the format holds is a number."""
    text = pictures[1].read_text(encoding="utf-8")
    picture = json.loads(text)
    for figure in picture["figures"]:
        figure["count"]["low"] = figure["count"]["high"] = 2**63 - 1
    file = tmp_path / "odd.json"
    file.write_text(json.dumps(picture), encoding="utf-8")
    assert vedette("diff", pictures[0], file).code == 0


def test_pictures_of_two_cases_are_not_compared_unasked(vedette, pictures, tmp_path):
    """Everything would be new and everything withdrawn."""
    other = tmp_path / "other.json"
    other.write_text(
        pictures[1].read_text(encoding="utf-8").replace('"case": "lake"', '"case": "hills"'), encoding="utf-8"
    )
    done = vedette("diff", pictures[0], other)
    assert done.code == 2
    assert "'lake' and 'hills'" in done.err
    assert vedette("diff", pictures[0], other, "--any-case").code == 0


def test_wrong_use_is_told_with_the_remedy(vedette, pictures, case, tmp_path):
    """Before anything is read."""
    for arguments, told in (
        ((), "two picture files are wanted"),
        ((pictures[0],), "two picture files are wanted"),
        ((*pictures, pictures[0]), "two picture files are wanted"),
        ((case, case), "it is a folder"),
        ((tmp_path / "none.json", pictures[0]), "cannot be read"),
        ((*pictures, "--to", "2025-03-05"), "--from DATE"),
        ((case, "--from", "monday"), "--from monday"),
        ((case, "--from", "2025-03-05", "--to", "2025-03-03"), "before the first"),
        ((case, "--from", "2025-01-01"), "no report was published by 2025-01-01"),
        ((case / "undated.txt", "--from", "2025-03-03"), "no report has a day"),
        ((*pictures, "-f", "html"), "formats are txt, md, json"),
        ((*pictures, "-o", "changes.pdf"), ".txt, .md or .json"),
        ((*pictures, "-o", pictures[0]), "an input and an output at once"),
    ):
        done = vedette("diff", *arguments)
        assert done.code == 2, arguments
        assert told in done.err, done.err
    assert vedette("diff", *pictures, "-o", tmp_path / "no" / "changes.txt").code == 3


def test_a_first_day_after_the_last_report_is_told(vedette, folder):
    """Nothing can be new since then, and the two days must not change places in silence."""
    done = vedette("diff", folder, "--from", "2099-01-01")
    assert done.code == 2
    assert "the last report is of" in done.err
