"""Every example of the README, the tutorial and the how-to pages runs, and gives what the page shows."""

import doctest
import io
import re
import shlex
import subprocess
import sys

import pytest
from docs.tests.blocks import DOCS, ROOT, agrees, blocks_of, commands_of

from vedette.surfaces.cli.door import run

PAGES = [ROOT / "README.md", *sorted(DOCS.glob("tutorial/*.md")), *sorted(DOCS.glob("how-to/*.md"))]
PIPED = re.compile(r"^cat (\S+) \| (vedette .*)$")


def ids(pages):
    return [page.stem for page in pages]


def output_of(line, capsys, monkeypatch, workplace):
    """Run one line as a shell would; in this process, so that the parser is loaded once for all pages."""
    given = PIPED.match(line)
    stdin = (workplace / given[1]).read_bytes() if given else b""
    words = shlex.split(given[2] if given else line)
    assert words[0] == "vedette", f"only vedette's own commands are run: {line}"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
    capsys.readouterr()
    code = run(words[1:])
    told = capsys.readouterr()
    assert code == 0, told.err
    return told.out


@pytest.mark.parametrize("page", [p for p in PAGES if commands_of(p)], ids=ids([p for p in PAGES if commands_of(p)]))
def test_commands_give_what_the_page_shows(page, workplace, capsys, monkeypatch):
    """A newcomer compares the screen with the page line by line."""
    monkeypatch.chdir(workplace)
    for command in commands_of(page):
        real = output_of(command.line, capsys, monkeypatch, workplace)
        assert agrees(command.shown, real) or not command.shown.strip(), f"$ {command.line}\n{real[:3000]}"


@pytest.mark.parametrize(
    "page", [p for p in PAGES if blocks_of(p, "python")], ids=ids([p for p in PAGES if blocks_of(p, "python")])
)
@pytest.mark.filterwarnings("ignore")
def test_python_gives_what_the_page_shows(page, workplace, monkeypatch):
    """Examples are copied before anything else is read."""
    monkeypatch.chdir(workplace)
    names: dict[str, object] = {}
    for block in blocks_of(page, "python"):
        if ">>>" not in block:
            exec(compile(block, str(page), "exec"), names)  # noqa: S102 - the page's own example
            continue
        test = doctest.DocTestParser().get_doctest(block, names, page.name, str(page), 0)
        told = io.StringIO()
        failed, _ = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=told.write, clear_globs=False)
        assert not failed, told.getvalue()
        names = test.globs


def test_the_readme_names_the_commands_that_are_installed():
    """`uv run vedette` and `uv run pytest` are the two that everybody types first."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "uv run vedette brief examples/goma-2025 -o brief.html" in text
    assert "uv run pytest" in text
    assert "[project.scripts]\nvedette = " in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_every_link_within_the_pages_leads_somewhere():
    """A dead link in the documentation is the first thing that a reader tries."""
    dead = []
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if not (page.parent / target).exists():
                dead.append(f"{page.relative_to(ROOT)}: {target}")
    assert dead == []


def test_every_page_is_reached_from_the_first():
    """A page that nothing leads to is read by nobody."""
    text = (DOCS / "index.md").read_text(encoding="utf-8")
    pages = [p for p in DOCS.rglob("*.md") if "decisions" not in p.parts and p.name != "index.md"]
    assert [p.name for p in pages if p.relative_to(DOCS).as_posix() not in text] == []


def test_nothing_names_a_package_host_or_a_machine():
    """The repository must build wherever it is checked out."""
    hosts = re.compile("/work" + "/|files\\.python" + "hosted|index-" + "url = |://py" + "pi")
    kept = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()  # noqa: S607
    texts = [
        ROOT / name for name in kept if name.endswith((".md", ".py", ".toml", ".lock", ".yaml", "run", "justfile"))
    ]
    assert [str(p.relative_to(ROOT)) for p in texts if p.exists() and hosts.search(p.read_text(encoding="utf-8"))] == []
