"""Bad reports: each read or skipped with a reason, and never a traceback."""

import io
import json
import zipfile

import pytest
from pypdf import PdfWriter

STORY = "Rebels seized the town of Butembo on Monday, the army said. At least 12 people were killed in the fighting."
FRENCH = (
    "Les rebelles ont pris la ville de Goma jeudi, selon des sources locales, et ils avancent avec des chars. "
    "L'armée a annoncé que douze civils avaient été tués dans les combats près de la frontière."
)


def blank_pdf() -> bytes:
    """A page without text, as a scanner makes it."""
    writer, made = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(made)
    return made.getvalue()


@pytest.fixture
def told(vedette, folder):
    """Put a file beside a sound report; return the reasons told of it and how many reports were read."""

    def put(name: str, content: bytes | str) -> tuple[list[str], int]:
        path = folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        done = vedette("brief", folder, "-f", "json")
        assert done.code == 0, done.err
        assert "Traceback" not in done.err
        coverage = json.loads(done.out)["coverage"]
        reasons = [s["reason"] for s in coverage["skipped"] if name in s["input"] or s["input"].endswith(".csv")]
        assert not reasons or name in done.err or "manifest" in done.err
        return reasons, coverage["reports"]

    return put


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \r\n\t", "blanks"),
        ("binary.txt", bytes(range(256)) * 40, "binary"),
        ("scan.pdf", blank_pdf(), "without text"),
        ("broken.pdf", b"%PDF-1.4\nbroken", "PDF"),
        ("french.txt", FRENCH, "language fr is not read"),
        ("picture.html", b"\x89PNG\r\n\x1a\n" + b"x" * 99, "PNG"),
        ("huge.txt", b"x" * 50_000_000, "larger than"),
        ("lines.jsonl", b'{"text": 5}\n{"text": ""}\n{', ""),
        ("table.xlsx", b"PK\x03\x04", "not read"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 20 else "",
)
def test_what_cannot_be_read_is_declared_beside_what_was(told, name, content, words):
    """A brief that is silent about what it left out would be read as the whole."""
    reasons, read = told(name, content)
    assert read == 1
    assert any(words in reason for reason in reasons)


def test_a_zip_under_another_name_is_declared(told, tmp_path):
    """A renamed archive is no report, whatever its ending says."""
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        archive.writestr("report.txt", STORY)
    reasons, read = told("report.txt", (tmp_path / "z.zip").read_bytes())
    assert read == 1
    assert any("zip" in reason for reason in reasons)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("utf16.txt", STORY.replace("Butembo", "Beni").encode("utf-16")),
        ("latin.txt", STORY.replace("Butembo", "Béni").encode("cp1252")),
        ("bom.txt", b"\xef\xbb\xbf" + STORY.replace("Butembo", "Beni").encode()),
        ("ends.txt", STORY.replace("Butembo", "Beni").replace(". ", ".\r\n\r\r\n\n").encode()),
        ("deep.html", "<div>" * 20_000 + STORY.replace("Butembo", "Beni")),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 20 else "",
)
def test_odd_bytes_with_words_in_them_are_read(told, name, content):
    """Reports come as they were saved, by whatever program."""
    _, read = told(name, content)
    assert read == 2


def test_a_very_long_line_is_read_as_far_as_bounds_allow(told, monkeypatch):
    """A file without a line end is still a report, and takes no hour."""
    monkeypatch.setattr("vedette.documents.opening.MAX_CHARACTERS", 4_000)
    reasons, read = told("line.txt", "Shelling of the town of Beni went on all night. " * 30_000)
    assert read == 2
    assert any("only the first" in reason for reason in reasons)


def test_the_same_report_twice_counts_once(told, folder):
    """A copy is no second witness."""
    reasons, read = told("copy.txt", (folder / "story.txt").read_bytes())
    assert read == 1 or reasons == []


def test_a_row_of_the_manifest_without_its_file_is_declared(told):
    """A file that was moved would be missed in silence."""
    reasons, read = told("manifest.csv", "file,published\nstory.txt,2025-03-04\nmoved.txt,2025-03-05\n")
    assert read == 1
    assert any("moved.txt" in reason for reason in reasons)


def test_a_day_in_the_future_is_not_believed(vedette, folder):
    """A clock that is wrong must not move the war to another year."""
    (folder / "story.txt").write_text("---\ndate: 2999-01-01\n---\n" + STORY)
    picture = json.loads(vedette("brief", folder, "-f", "json", "-q").out)
    assert picture["reports"][0]["published"] is None


def test_nothing_that_can_be_read_is_told_with_each_reason(vedette, tmp_path):
    """The exit code says that there is no brief, and the words say why."""
    (tmp_path / "empty.txt").touch()
    (tmp_path / "french.txt").write_text(FRENCH)
    done = vedette("brief", tmp_path, "-o", tmp_path / "brief.html")
    assert done.code == 2
    assert "empty.txt" in done.err
    assert "language fr" in done.err
    assert not (tmp_path / "brief.html").exists()
