"""Wrong use: told in one line, before anything is read, with what to do."""

import pytest

from vedette.surfaces.cli import brief
from vedette.surfaces.cli.exits import Exit


@pytest.fixture
def unread(monkeypatch):
    """Reading anything fails the test."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a report was read")

    monkeypatch.setattr("vedette.engine.intake.open_capture", refuse)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "brief.docx"], ".html, .md, .txt or .json"),
        (["-o", "brief"], ".html, .md, .txt or .json"),
        (["--format", "pdf"], "formats are html, md, txt, json"),
        (["--as-of", "yesterday"], "YYYY-MM-DD"),
        (["--as-of", "2024-13-40"], "YYYY-MM-DD"),
        (["--published", "6/12/24"], "YYYY-MM-DD"),
        (["--knowledge", "nowhere.yaml"], "nowhere.yaml"),
        (["--workers", "0"], "1 to 64"),
        (["--workers", "many"], "1 to 64"),
        (["--nonsense"], "--nonsense"),
        (["--form", "html"], "--form"),
        (["-o", "a.html", "-o", "./a.html"], "twice"),
        (["-", "-"], "once"),
    ],
)
@pytest.mark.usefixtures("unread")
def test_a_wrong_option_is_told_before_reading(vedette, folder, arguments, words, tmp_path, monkeypatch):
    """Minutes of reading are not spent on what cannot be done."""
    monkeypatch.chdir(tmp_path)
    done = vedette("brief", folder, *arguments)
    assert done.code == Exit.NOTHING_READ
    assert words in done.err
    assert done.err.startswith("vedette: ")
    assert done.err.count("\n") == 1
    assert done.out == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [("actors: 5", "no list"), ("{", "YAML"), ("factions: []", "actors"), ("places:\n  - {name: X}", "lat")],
)
@pytest.mark.usefixtures("unread")
def test_a_knowledge_file_out_of_form_is_told(vedette, folder, tmp_path, text, words):
    """A place silently left out would be put elsewhere on the map."""
    file = tmp_path / "known.yaml"
    file.write_text(text)
    done = vedette("brief", folder, "--knowledge", file)
    assert done.code == Exit.NOTHING_READ
    assert words in done.err


@pytest.mark.usefixtures("unread")
def test_an_input_is_never_written_over(vedette, folder):
    """A mistyped -o would cost the report."""
    report = folder / "story.txt"
    before = report.read_text()
    done = vedette("brief", report, "-o", folder / ".." / "reports" / "story.txt")
    assert done.code == Exit.NOTHING_READ
    assert report.read_text() == before


@pytest.mark.usefixtures("unread")
def test_an_output_without_its_folder_is_told_with_what_to_do(vedette, folder, tmp_path):
    """The remedy is one command."""
    done = vedette("brief", folder, "-o", tmp_path / "new" / "brief.html")
    assert done.code == Exit.NOT_WRITTEN
    assert f"mkdir -p {tmp_path / 'new'}" in done.err


@pytest.mark.usefixtures("unread")
def test_an_output_that_is_a_folder_is_told(vedette, folder, tmp_path):
    """The system's own words would be "Is a directory" after minutes of reading."""
    (tmp_path / "brief.html").mkdir()
    assert vedette("brief", folder, "-o", tmp_path / "brief.html").code == Exit.NOT_WRITTEN


def test_nothing_given_on_a_terminal_is_no_endless_wait(vedette):
    """A command that waits for input in silence looks broken."""
    done = vedette("brief")
    assert done.code == Exit.NOTHING_READ
    assert "vedette brief reports/" in done.err


@pytest.mark.parametrize("given", [b"", b" \n ", b"\x00\x01\x02" * 400])
def test_a_pipe_without_words_is_told(vedette, given):
    """An upstream command that failed gives an empty pipe."""
    done = vedette("brief", stdin=given)
    assert done.code == Exit.NOTHING_READ
    assert done.err.count("\n") == 1


def test_a_path_that_is_not_there_is_told(vedette, tmp_path):
    """The commonest mistake of all."""
    done = vedette("brief", tmp_path / "nowhere")
    assert done.code == Exit.NOTHING_READ
    assert "nowhere" in done.err


def test_a_folder_without_reports_tells_what_was_there(vedette, tmp_path):
    """A user sees at once that the reports are of a kind that is not read."""
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    done = vedette("brief", tmp_path)
    assert done.code == Exit.NOTHING_READ
    assert "photo.png" in done.err


def test_a_command_that_is_not_there_is_told_with_those_that_are(vedette):
    """A typing slip is mended at a glance."""
    done = vedette("breif")
    assert done.code == Exit.NOTHING_READ
    assert "brief" in done.err


def test_no_command_shows_the_help(vedette):
    """Who types the name alone wants to know what it does."""
    done = vedette()
    assert done.code == Exit.NOTHING_READ
    assert "usage: vedette" in done.err


def test_a_fault_of_its_own_is_told_in_a_line(vedette, folder, monkeypatch):
    """A traceback helps nobody who did not write the program."""

    def fail(_: object) -> None:
        raise ZeroDivisionError("two\nlines")

    monkeypatch.setattr(brief, "run", fail)
    monkeypatch.delenv("VEDETTE_DEBUG", raising=False)
    done = vedette("brief", folder)
    assert done.code == Exit.FAILED
    assert "ZeroDivisionError: two lines" in done.err
    assert "VEDETTE_DEBUG=1" in done.err
    assert "Traceback" not in done.err
    monkeypatch.setenv("VEDETTE_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        vedette("brief", folder)


def test_a_stop_by_the_user_is_no_fault(vedette, folder, monkeypatch):
    """Ctrl-C leaves with the code that shells expect, and without a traceback."""

    def stop(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(brief, "run", stop)
    done = vedette("brief", folder)
    assert (done.code, done.err) == (Exit.INTERRUPTED, "vedette: stopped\n")


def test_an_empty_path_is_not_the_folder_one_stands_in(vedette):
    """``vedette brief "$REPORTS"`` with the variable not set would read whatever lies around."""
    done = vedette("brief", "")
    assert done.code == 2
    assert "an empty path" in done.err
