"""The reference tells every table and column that there is, and how other programs know a case."""

from pathlib import Path

import pytest

from vedette.store.migrations import SCHEMA
from vedette.store.recognising import APPLICATION_ID
from vedette.store.tables import CASE, EVIDENCE

PAGE = (Path(__file__).parents[2] / "docs/reference/case-file.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", CASE.tables.values(), ids=lambda table: table.name)
def test_every_table_and_column_is_told(table):
    """Who opens a case in thirty years has this page and no program."""
    [line] = [line for line in PAGE.splitlines() if line.startswith(f"| `{table.name}` |")]
    told = line.rsplit("|", 2)[1]
    assert [column.name for column in table.c] == [name.strip(" `") for name in told.split(",")]
    evidence, derived = PAGE.split("## Derived")
    assert (line in evidence) == (table in EVIDENCE)
    assert (line in derived) != (table in EVIDENCE)


def test_the_marks_of_a_case_file_are_told():
    """Other programs know a case by them."""
    assert f"`0x{APPLICATION_ID:08X}`" in PAGE
    assert f"\n| {SCHEMA} |" in PAGE
