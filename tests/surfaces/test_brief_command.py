"""``vedette brief``: what it writes where, and what it tells."""

import json

from vedette.products.files import picture_from_json


def test_a_brief_is_printed_as_text_and_the_summary_goes_beside_it(vedette, folder):
    """What is piped on is the brief alone."""
    done = vedette("brief", folder)
    assert done.code == 0
    assert "Butembo" in done.out
    assert "1 reports read" not in done.out
    assert "1 report" in done.err


def test_each_output_is_written_in_the_format_of_its_ending(vedette, folder, tmp_path):
    """One reading gives the page to send on and the file for programs."""
    files = [tmp_path / f"brief.{ending}" for ending in ("html", "md", "txt", "json")]
    done = vedette("brief", folder, *(word for file in files for word in ("-o", file)))
    assert done.code == 0
    assert files[0].read_text().lstrip().lower().startswith("<!doctype html>")
    assert files[1].read_text().startswith("#")
    assert picture_from_json(files[3].read_text()).coverage.reports == 1
    assert all(str(file) in done.out for file in files)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([*(f.name for f in files), "reports"])


def test_a_report_piped_in_is_read(vedette):
    """`curl … | vedette brief` needs no file."""
    done = vedette("brief", "--format", "json", "--published", "2025-03-04", "--outlet", "Harbour Radio", "-q",
                   stdin=b"Gunmen attacked the village of Sake on Monday, killing 3 people.")  # fmt: skip
    assert done.code == 0
    [report] = json.loads(done.out)["reports"]
    assert (report["published"], report["outlet"]) == ("2025-03-04", "Harbour Radio")
    assert done.err == ""


def test_options_may_stand_between_paths(vedette, folder, tmp_path):
    """People add what they forgot at the end of the line."""
    other = tmp_path / "other.txt"
    other.write_text("Shelling hit the town of Beni on Tuesday, residents said.")
    done = vedette("brief", folder, "-f", "json", other, "-q")
    assert json.loads(done.out)["coverage"]["reports"] == 2


def test_the_case_is_named_after_the_folder_unless_a_title_is_given(vedette, folder):
    """A brief that is sent on says what it is about."""
    assert json.loads(vedette("brief", folder, "-f", "json", "-q").out)["case"] == "reports"
    assert json.loads(vedette("brief", folder, "-f", "json", "-q", "--title", "Lakes").out)["case"] == "Lakes"


def test_what_was_published_later_is_left_out_and_declared(vedette, folder):
    """A picture as of a day must not know what came after it."""
    (folder / "later.txt").write_text("BENI, 9 March 2025 — Rebels seized Beni on Sunday, the army said.")
    picture = json.loads(vedette("brief", folder, "-f", "json", "-q", "--as-of", "2025-03-05").out)
    assert picture["coverage"]["reports"] == 1
    assert [s["reason"] for s in picture["coverage"]["skipped"]] == ["published on 2025-03-09, after 2025-03-05"]


def test_knowledge_of_the_user_names_a_place_that_no_gazetteer_has(vedette, folder, tmp_path):
    """Local analysts know their checkpoints."""
    (folder / "story.txt").write_text("Rebels attacked the Old Mill on Monday, killing 3 people, the army said.")
    known = tmp_path / "known.yaml"
    known.write_text("places:\n  - {name: Old Mill, kind: facility, lat: 1.25, lon: 29.5}\n")
    picture = json.loads(vedette("brief", folder, "-f", "json", "-q", "--knowledge", known).out)
    assert (1.25, 29.5) in {(p["lat"], p["lon"]) for p in picture["places"]}


def test_an_earlier_brief_in_the_folder_is_no_report(vedette, folder):
    """`vedette brief . -o brief.html` may be run every morning."""
    target = folder / "brief.html"
    assert vedette("brief", folder, "-o", target).code == 0
    assert vedette("brief", folder, "-o", target, "-o", folder / "p.json").code == 0
    picture = json.loads((folder / "p.json").read_text())
    assert picture["coverage"]["reports"] == 1
    assert "written by this very command" in picture["coverage"]["skipped"][0]["reason"]


def test_words_of_a_report_never_become_the_page(vedette, folder):
    """A report is written by a stranger; a brief is opened by a colleague."""
    (folder / "story.txt").write_text(
        "Rebels seized Butembo on Monday, the army said. <script>alert(1)</script> At least 12 people were killed."
    )
    page = vedette("brief", folder, "-f", "html", "-q").out
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_same_reports_give_the_same_bytes(vedette, folder):
    """A brief that is checked into an archive can be made again."""
    assert vedette("brief", folder, "-f", "json", "-q").out == vedette("brief", folder, "-f", "json", "-q").out


def test_what_was_read_with_a_remark_is_not_told_as_skipped(vedette, folder):
    """A reader who sees a report under "Skipped" looks for it in vain."""
    (folder / "old.txt").write_bytes("A caf\xe9 in Butembo burned on Monday, killing 2 people.".encode("cp1252"))
    (folder / "empty.txt").touch()
    out = vedette("brief", folder, "-o", folder.parent / "brief.html").out
    skipped, remarked = out.index("Skipped"), out.index("Read with a remark")
    assert skipped < out.index("empty.txt: it is empty") < remarked < out.index("old.txt: not UTF-8")
