"""The reference tells every command, option, exit code, field, word, kind and table that there is."""

import json
import re
import typing

import jsonschema
import pytest
from docs.generated import PAGES
from docs.tests.blocks import DOCS

import vedette
from vedette.knowledge.case import KnownActor, KnownOutlet, KnownPlace
from vedette.knowledge.codes import KINDS
from vedette.model import words
from vedette.products.files import picture_schema
from vedette.products.tables import TABLES
from vedette.surfaces.cli.door import COMMANDS
from vedette.surfaces.cli.exits import Exit

REFERENCE = DOCS / "reference"


def page(name):
    return (REFERENCE / name).read_text(encoding="utf-8")


def fields_of(schema):
    """Every field name of every record in a JSON Schema."""
    return {name for record in schema["$defs"].values() for name in record.get("properties", ())}


@pytest.mark.parametrize("name", PAGES)
def test_pages_made_from_the_code_are_as_the_code_is(name):
    """`python -m docs.generated` makes them anew; the change is then seen in review."""
    assert page(name) == PAGES[name]()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_told(name):
    """An option that is not in the reference is not there for most people."""
    text = page("command.md")
    assert f"| `{name}` |" in text
    for option in COMMANDS[name].parser()._actions:
        for written in option.option_strings:
            assert re.search(rf"`{written}(?: [A-Z]+)?`", text), f"{name} {written}"


def test_no_option_is_told_that_there_is_not():
    """A page that promises more than the command is worse than one that is silent."""
    known = {w for c in COMMANDS.values() for option in c.parser()._actions for w in option.option_strings}
    told = set(re.findall(r"`(--?[a-z][a-z-]*)", page("command.md")))
    assert told - known == set()


def test_every_exit_code_is_told():
    """Scripts branch on them."""
    assert {f"| {int(code)} |" in page("command.md") for code in Exit} == {True}


def test_every_field_of_the_picture_is_told():
    """A field without a meaning is guessed at."""
    text = page("picture.md")
    assert sorted(f for f in fields_of(picture_schema()) if f"`{f}`" not in text) == []


def test_every_word_of_the_closed_lists_is_told():
    """Programs compare with them letter by letter."""
    text = page("picture.md")
    lists = ("ActorKind", "PlaceKind", "Modality", "Polarity", "Precision", "Qualifier", "Unit", "Measure",
             "EventStatus", "ControlStatus", "FigureKind", "Reason", "RelationType", "ServiceState")  # fmt: skip
    missing = [word for name in lists for word in typing.get_args(getattr(words, name)) if f"`{word}`" not in text]
    assert missing == []


def test_every_kind_of_event_is_told():
    """The codes of the field are what coders look for."""
    text = page("kinds.md")
    assert sorted(kind for kind in KINDS if f"| {kind} |" not in text) == []


def test_every_field_of_a_knowledge_file_is_told():
    """A user writes it by hand, from this page."""
    text = page("knowledge-file.md")
    assert [
        f for form in (KnownActor, KnownPlace, KnownOutlet) for f in form.__struct_fields__ if f"`{f}`" not in text
    ] == []


def test_every_public_name_and_table_is_told():
    """What is exported is promised."""
    text = page("python.md")
    assert [name for name in vedette.__all__ if name not in text] == []
    assert [name for name in TABLES if f"`{name}`" not in text] == []


def test_readings_and_pictures_of_a_case_follow_the_reference(workplace):
    """What is written is what is documented: on a real case, field by field."""
    reports = vedette.read_reports(workplace / "examples" / "kharkiv-2022")
    jsonschema.validate(json.loads(reports.picture.render("json")), picture_schema())
    text = page("reading.md")
    reading = reports[0]
    layers = [reading, reading["report"], *(rows[0] for rows in reading.values() if isinstance(rows, list) and rows)]
    told = {key for layer in layers for key in layer}
    assert sorted(key for key in told if f"`{key}`" not in text) == []
