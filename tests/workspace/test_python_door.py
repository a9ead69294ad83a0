"""The Python door: reports in, readings, a picture and a brief out."""

import json
from datetime import date
from pathlib import Path

import pytest

import vedette
from vedette.errors import InputError, NothingToRead, UnsupportedOutput

STORY = (
    "Fighters of the Blue Lake Front seized the town of Butembo on Monday, the army said. "
    "At least 12 people were killed and 4,000 fled their homes, the mayor told Harbour Radio."
)


@pytest.fixture(scope="module")
def reports() -> vedette.Reports:
    return vedette.read_reports([STORY, "Shelling hit Beni on Tuesday."], published="2025-03-04", outlet="Lake Post")


def test_reports_are_a_sequence_of_readings(reports):
    """What a program does with a reading, it does as with the lines of the command."""
    assert len(reports) == 2
    assert [r["format"] for r in reports] == ["vedette.reading/1"] * 2
    assert reports[0]["text"] == STORY
    assert reports[-1] == reports[1]
    assert reports[:1] == [reports[0]]
    assert reports.skipped == ()
    assert "2 reports" in repr(reports)
    with pytest.raises(IndexError):
        reports[2]


def test_what_is_said_of_the_reports_stands_in_them(reports):
    """Days resolve against the day of publication."""
    assert {r["report"]["outlet"] for r in reports} == {"Lake Post"}
    assert {r["report"]["published"] for r in reports} == {"2025-03-04"}


def test_the_picture_opens_by_its_own_names(reports):
    """One word for one thing, in the file and in Python alike."""
    picture = reports.picture
    assert isinstance(picture.picture, vedette.Picture)
    assert picture.events
    assert picture.coverage.reports == 2
    assert reports.picture is picture
    with pytest.raises(AttributeError):
        _ = picture.nonsense


def test_the_picture_renders_in_every_format(reports):
    """The same products as the command's."""
    assert json.loads(reports.picture.render("json"))["format"] == "vedette.picture/1"
    assert reports.picture.render().lstrip().lower().startswith("<!doctype html>")
    assert reports.picture.render("md").startswith("#")
    with pytest.raises(UnsupportedOutput):
        reports.picture.render("pdf")


def test_a_notebook_shows_the_brief_sealed_off(reports):
    """A page made of strangers' words must not reach the notebook around it."""
    shown = reports.picture._repr_html_()
    assert shown.startswith("<iframe srcdoc=")
    assert 'sandbox="' in shown
    assert "allow-same-origin" not in shown


@pytest.mark.parametrize("table", ["events", "figures", "control", "claims", "actors", "places", "quotes", "reports"])
def test_tables_are_rows_and_frames_of_the_same(reports, table):
    """Rows for those without pandas; frames for those with."""
    rows = reports.picture.rows(table)
    assert len(reports.picture.to_pandas(table)) == len(rows)
    assert reports.picture.to_polars(table).height == len(rows)


def test_a_table_that_there_is_not_is_told_with_those_that_are(reports):
    """A typing slip is mended at a glance."""
    with pytest.raises(UnsupportedOutput, match="events, figures"):
        reports.picture.rows("incidents")


def test_paths_and_texts_may_stand_together(tmp_path):
    """A string that names a file is the file; one with blanks that names none is a text."""
    file = tmp_path / "a report.txt"
    file.write_text(STORY)
    read = vedette.read_reports([file, "Shelling hit Beni on Tuesday."])
    assert [Path(r["report"]["input"]).name for r in read] == ["a report.txt", "text-1.txt"]
    assert len(vedette.read_reports(str(file))) == 1


def test_a_name_with_a_typing_slip_is_no_text():
    """`read_reports("reprots")` must not brief on the word "reprots"."""
    with pytest.raises(InputError, match="reprots"):
        vedette.read_reports("reprots")


def test_nothing_readable_is_an_error():
    """An empty picture would look like a quiet day."""
    with pytest.raises(NothingToRead):
        vedette.read_reports(["... ---  ..."])


@pytest.mark.parametrize("day", ["6 December", "2024-13-01"])
def test_a_day_that_is_none_is_told(day):
    """Today would be invented in its place otherwise."""
    with pytest.raises(InputError, match="YYYY-MM-DD"):
        vedette.read_reports(STORY, published=day)


def test_days_may_be_dates_or_their_names():
    """Both are what a script holds."""
    one, other = (vedette.read_reports(STORY, published=d) for d in ("2025-03-04", date(2025, 3, 4)))
    assert one[0] == other[0]


def test_names_of_one_bearer_compare_high():
    """Exported for those who match lists of their own."""
    assert vedette.compare_names("Abu Mohammed al-Julani", "Abu Mohammad al-Jolani") > 0.7
    assert vedette.compare_names("Paul Kagame", "Felix Tshisekedi") < 0.5


def test_every_public_door_opens():
    """`from vedette import …` is what the reference tells."""
    for name in vedette.__all__:
        assert getattr(vedette, name) is not None
    assert set(vedette.__all__) <= set(dir(vedette))
    with pytest.raises(AttributeError):
        _ = vedette.nonsense
    assert (Path(vedette.__file__).parent / "py.typed").exists()
