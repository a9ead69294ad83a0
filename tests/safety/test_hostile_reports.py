# ruff: noqa: E501 - the inputs stand as they are written
"""Reports that attack whoever reads them: what they hold stays words in every output."""

import html
import json
import re

import html5lib
import pytest

from vedette.surfaces.cli.door import run
from vedette.surfaces.cli.showing import harmless

SCRIPT = "<script>alert(1)</script>"
ESCAPES = "\x1b[2J\x1b]0;owned\x07"
STORY = "Rebels seized Butembo on Monday, the army said. At least 12 people were killed and 40 hurt near the bridge."
REPORTS = (
    {"id": "a", "title": f"Town falls {SCRIPT}", "outlet": "<img src=x onerror=alert(1)>", "url": "javascript:alert(1)", "text": STORY},
    {"id": "b\x1b[31m", "title": f"{ESCAPES}News", "outlet": "Post\u202etsoP", "url": "https://post.example/\"onload=\"x", "text": f"{ESCAPES}{STORY}"},
    {"id": "../../c", "title": "]]><svg onload=alert(1)>", "outlet": "A\x00B", "url": "data:text/html,<script>", "text": f"{STORY} {SCRIPT} said the mayor of Butembo."},
    {"id": "d", "title": "[x](javascript:alert(1)) `rm -rf`", "outlet": "=cmd|'/c calc'!A0", "url": "file:///etc/passwd", "text": f"The army denied that Butembo was seized. {{{{7*7}}}} ${{x}} %s {STORY}"},
)  # fmt: skip
ORDERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
ACTIVE = {"script", "iframe", "object", "embed", "base", "form"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The hostile reports, briefed once into every form."""
    made = tmp_path_factory.mktemp("hostile")
    (made / "in.jsonl").write_text("".join(json.dumps(r | {"published": "2024-12-09"}) + "\n" for r in REPORTS))
    outputs = [word for name in ("b.html", "b.md", "b.txt", "b.json") for word in ("-o", str(made / name))]
    assert run(["brief", str(made / "in.jsonl"), *outputs, "--quiet", "--workers", "1"]) == 0
    return made


def test_a_page_of_hostile_reports_runs_nothing_of_theirs(folder):
    """The brief is opened in a browser with the reader's own rights."""
    page = (folder / "b.html").read_text(encoding="utf-8")
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    own = [element for element in tree.iter() if element.tag == "script"]
    assert all(
        "alert(1)" not in (element.text or "") or "application/json" in element.get("type", "") for element in own
    )
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        assert not [name for name in element.attrib if str(name).startswith("on")], element.attrib
        for name in ("href", "src", "action", "xlink:href"):
            where = element.get(name, "").strip().lower()
            assert not where.startswith(("javascript:", "data:text", "file:", "vbscript:")), where


def test_the_words_of_a_hostile_report_are_still_there(folder):
    """What is dropped cannot be checked: an attack is quoted, not hidden."""
    page = html.unescape((folder / "b.html").read_text(encoding="utf-8"))
    assert "alert(1)" in page


@pytest.mark.parametrize("name", ["b.md", "b.txt"])
def test_no_order_to_a_terminal_stands_in_a_text(folder, name):
    """``cat brief.txt`` must not repaint the screen."""
    text = (folder / name).read_text(encoding="utf-8")
    assert "Butembo" in text
    assert not ORDERS.search(text)


def test_markdown_holds_no_markup_and_no_link_of_a_report(folder):
    """A viewer of Markdown makes links and tags of what looks so."""
    text = (folder / "b.md").read_text(encoding="utf-8")
    assert not re.search(r"(?<!\\)<(?:script|img|svg)", text)
    assert not re.search(r"(?<!\\)\]\((?!https?://)", text)


def test_what_a_terminal_is_told_holds_no_orders(folder, capsys):
    """The summary and what was skipped stand on a terminal, with the words of strangers in them."""
    assert run(["brief", str(folder / "in.jsonl"), "-v", "--workers", "1", "-o", str(folder / "again.html")]) == 0
    told = capsys.readouterr()
    assert told.out + told.err
    assert not ORDERS.search(told.out + told.err)


def test_lines_of_readings_are_one_line_of_json_each(folder):
    """A line break in a title must not make a second record."""
    out = folder / "r.jsonl"
    assert run(["read", str(folder / "in.jsonl"), "-o", str(out), "--quiet", "--workers", "1"]) == 0
    lines = out.read_bytes().split(b"\n")
    assert lines.pop() == b""
    assert [json.loads(line)["format"][:15] for line in lines] == ["vedette.reading"] * len(REPORTS)


@pytest.mark.parametrize("argument", ["\x1b[2Jx", "a\nb", "\u202eevil", "x" * 100_000, "\udcff"])
def test_an_error_is_one_line_without_orders(argument, capsys):
    """A file's name is a stranger's words as well: an archive may have brought it."""
    assert run(["brief", argument]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert len(told) < 2_100
    assert not ORDERS.search(told.rstrip("\n"))


def test_orders_are_shown_as_what_they_are():
    """Each is one mark, so that offsets and widths stay; line ends and tabs stay as they are."""
    assert harmless("a\x1b[2J\tb\n\u202ec") == "a\ufffd[2J\tb\n\ufffdc"
