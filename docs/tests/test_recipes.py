"""The recipes of ``just`` that pages, people and CI name are there, and the file is in the form that ``just`` reads."""

import re

import pytest
from docs.tests.blocks import DOCS

ROOT = DOCS.parent
RECIPE = re.compile(r"([a-z]+(?:-[a-z]+)*)(?: \*[A-Z]+)?:((?: [a-z-]+)*)")
PLACES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / ".ci" / "run", *sorted(DOCS.rglob("*.md"))]


def heads():
    """The lines that begin something: neither a recipe's body nor a comment."""
    lines = (ROOT / "justfile").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith((" ", "#"))]


def test_every_line_belongs_to_a_recipe_and_each_recipe_stands_once():
    """One line out of form, or one name twice, and no recipe at all can be run."""
    found = [RECIPE.fullmatch(line) for line in heads()]
    assert None not in found
    names = [one[1] for one in found if one]
    assert sorted(names) == sorted(set(names))
    assert {first for one in found if one for first in one[2].split()} <= set(names)


@pytest.mark.parametrize("page", PLACES, ids=lambda path: path.name)
def test_a_recipe_that_is_named_is_there(page):
    """A newcomer types what the page says."""
    named = re.findall(r"(?:`|: )just ([a-z][a-z-]*)(?:`|\")", page.read_text(encoding="utf-8"))
    assert set(named) <= {line.split(":")[0].split(" ")[0] for line in heads()}
