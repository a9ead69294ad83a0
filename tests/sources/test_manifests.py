"""Manifests: used without being asked for, in whatever shape a spreadsheet left them."""

from datetime import date
from pathlib import Path

import pytest

from vedette.model.documents import Capture, Skipped
from vedette.sources import captures_from


def read(folder: Path, manifest: bytes, *names: str) -> tuple[list[Capture], list[str]]:
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("words")
    (folder / "manifest.csv").write_bytes(manifest)
    found = list(captures_from([folder]))
    return [c for c in found if isinstance(c, Capture)], [s.reason for s in found if isinstance(s, Skipped)]


@pytest.mark.parametrize(
    "manifest",
    [
        b"file,published,outlet,title,url\na.txt,2024-12-05,Post,A title,http://x.org\n",
        b"\xef\xbb\xbfTitle;Outlet;extra;File;URL;Published\r\nA title;Post;?;a.txt;http://x.org;5 December 2024\r\n",
        "url\ttitle\tfilename\tdate\tsource\nhttp://x.org\tA title\ta.txt\t2024-12-05\tPost\n".encode("utf-16"),
        b'"file","published","outlet","title","url"\n"./a.txt","2024/12/05","Post","A title","http://x.org"\n',
    ],
)
def test_the_shape_of_the_table_does_not_matter(tmp_path, manifest):
    """Order, delimiter, marks and encodings are those of the user's spreadsheet."""
    [capture], troubles = read(tmp_path, manifest, "a.txt")
    label = capture.label
    assert (label.published, label.outlet, label.title, label.url) == (
        date(2024, 12, 5),
        "Post",
        "A title",
        "http://x.org",
    )
    assert label.published_by == "manifest"
    assert troubles == []


def test_a_row_without_its_file_is_declared(tmp_path):
    """A report that the user counts on and that is not there changes the picture."""
    _, troubles = read(tmp_path, b"file,outlet\na.txt,Post\ngone.txt,Post\n", "a.txt")
    assert troubles == ["row 3 names gone.txt, which is not there"]


def test_a_day_that_is_none_leaves_the_rest_of_its_row(tmp_path):
    """A wrong day is worse than none; the outlet beside it is still right."""
    [capture], troubles = read(tmp_path, b"file,published,outlet\na.txt,05/12/2024,Post\n", "a.txt")
    assert (capture.label.published, capture.label.outlet) == (None, "Post")
    assert "05/12/2024" in troubles[0]


def test_a_manifest_names_files_in_folders_below(tmp_path):
    """One table may serve a tree of reports."""
    captures, troubles = read(tmp_path, b"file,outlet\nsub/a.txt,Post\n", "sub/a.txt")
    assert [c.label.outlet for c in captures] == ["Post"]
    assert troubles == []


def test_a_manifest_makes_a_report_of_an_odd_file(tmp_path):
    """A row says that the file is a report, whatever its name."""
    captures, _ = read(tmp_path, b"file\nREADME.md\nreport.dat\n", "README.md", "report.dat")
    assert len(captures) == 2


@pytest.mark.parametrize("manifest", [b"", b"a,b\n1,2\n", b"\x00\xff\xfe,\n\n", b'file\n"a.txt'])
def test_a_table_that_is_none_never_stops_the_run(tmp_path, manifest):
    """The reports stand without it."""
    captures, _ = read(tmp_path, manifest, "a.txt")
    assert len(captures) == 1


def test_rows_for_other_files_are_silent_where_one_file_is_named(tmp_path):
    """Asked for one report, the user need not hear of the others."""
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "manifest.csv").write_text("file,outlet\na.txt,Post\nb.txt,Post\n")
    [capture] = captures_from([tmp_path / "a.txt"])
    assert capture.label.outlet == "Post"
