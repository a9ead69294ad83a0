"""The picture as a file keeps its contract: the schema, the round trip, the tables."""

import json
import sys

import jsonschema
import msgspec
import pytest
from sample_picture import sample

from vedette.errors import UnsupportedOutput
from vedette.model.pictures import Coverage, Picture
from vedette.products import format_of
from vedette.products.files import picture_from_json, picture_json, picture_parts, picture_schema
from vedette.products.tables import TABLES, rows_of

PICTURE = sample()


def test_the_file_follows_the_schema_that_ships():
    """A program that reads the file may rely on the schema."""
    jsonschema.validate(json.loads(picture_json(PICTURE)), picture_schema())


def test_the_file_comes_back_as_the_same_picture():
    """What is written can be read again without loss."""
    assert picture_from_json(picture_json(PICTURE)) == PICTURE


def test_the_file_is_the_same_bytes_whether_it_is_made_in_parts_or_whole(monkeypatch):
    """A large picture is sent as it is made; who reads it must see no seam, at the end of a part or between two."""
    whole = msgspec.json.format(msgspec.json.encode(PICTURE), indent=1).decode() + "\n"
    assert picture_json(PICTURE) == whole
    for few in (1, 2, len(PICTURE.claims)):
        monkeypatch.setattr(sys.modules[picture_parts.__module__], "AT_ONCE", few)
        assert b"".join(picture_parts(PICTURE)).decode() == whole
    empty = Picture("Nothing", None, "vedette", Coverage(0, 0, None, None))
    assert picture_json(empty) == msgspec.json.format(msgspec.json.encode(empty), indent=1).decode() + "\n"


def test_names_of_the_contract_stand_in_the_file():
    """Python's ``source`` and ``goal`` are ``from`` and ``to`` in the file."""
    written = json.loads(picture_json(PICTURE))
    assert {"from", "to", "type", "claims"} <= set(written["relations"][0])
    assert {"place", "holder", "from", "status", "since", "until"} <= set(written["control"][0])


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_table_has_rows_with_equal_columns(table):
    """A frame needs the same columns in every row."""
    rows = rows_of(PICTURE, table)
    assert rows
    assert len({tuple(row) for row in rows}) == 1


def test_an_unknown_ending_is_told_with_what_to_do():
    """The error names what was given and what is wanted."""
    with pytest.raises(UnsupportedOutput, match=r"\.html, \.md, \.txt or \.json"):
        format_of("brief.xls")
