"""A case from Python: what the commands do, in a notebook or a service."""

from datetime import UTC, datetime

import pytest

import vedette
from vedette.engine.cases.arrivals.adding import Wish
from vedette.errors import CaseError, InputError, NotInCase

STORY = (
    "KASIRI, 3 March 2025 — Fighters of the Blue Lake Front seized the town of Butembo on Monday, the army said. "
    "At least 12 people were killed and 4,000 fled their homes, the mayor told Harbour Radio."
)
LATER = "BENI, 5 March 2025 — Rebels shelled Beni on Tuesday, killing 3 people, the governor said."


@pytest.fixture
def paper(tmp_path):
    made = tmp_path / "paper"
    made.mkdir()
    (made / "a.txt").write_text(STORY, encoding="utf-8")
    (made / "b.txt").write_text(LATER, encoding="utf-8")
    return made


@pytest.fixture
def case(tmp_path):
    with vedette.Workspace.create(tmp_path / "war.vedette", by="N. Analyst") as made:
        yield made


def test_a_case_lives_in_python(case, paper, tmp_path):
    """Everything that the commands do, with values in place of lines."""
    kept = []
    added = case.add(paper, told=kept.append, wish=Wish(outlet="Lake Post"))
    assert [receipt.document.outlet for receipt in kept] == ["Lake Post"] * 2
    assert [source.sort for source in added.sources] == ["folder"]
    assert case.status().pending == 2
    view = case.picture()
    assert (view.coverage.reports, view.case, view.brief is not None) == (2, "war", True)
    assert case.picture(as_of="2025-03-04").coverage.reports == 1
    changes, _ = case.changes("2025-03-04")
    assert any("Beni" in change.title for change in changes.changes)
    assert [hit.document for hit in case.search("governor")] == [kept[1].document.id]
    case.forget(kept[1].document.id, "a test", now=datetime(2025, 3, 9, tzinfo=UTC))
    assert case.refresh().coverage.reports == 1
    assert [f.by for f in case.store.forgotten()] == ["N. Analyst"]
    case.backup(tmp_path / "copy.vedette")
    assert case.check() == []
    with vedette.Workspace.open(tmp_path / "copy.vedette") as copy:
        assert copy.refresh() == case.standing()
        assert copy.name == "war"


def test_a_case_tells_what_it_knows(case, paper, tmp_path):
    """Knowledge files travel with the case."""
    own = tmp_path / "own.yaml"
    own.write_text("outlets:\n  - {name: Lake Post, reliability: B}\n", encoding="utf-8")
    case.know(own)
    case.add(paper / "a.txt", wish=Wish(outlet="Lake Post"))
    assert [report.reliability for report in case.picture().reports] == ["B"]
    case.unknow("own.yaml")
    assert case.status().knowledge == ()
    assert [report.reliability for report in case.picture().reports] == ["F"]


def test_what_is_not_there_is_told(case, tmp_path):
    """An error that a program can catch, with words for a person."""
    with pytest.raises(CaseError):
        vedette.Workspace.open(tmp_path / "none.vedette")
    with pytest.raises(CaseError):
        vedette.Workspace.create(tmp_path / "war.vedette")
    with pytest.raises(InputError):
        case.add(tmp_path / "none")
    with pytest.raises(NotInCase):
        case.end_source("none")
    with pytest.raises(NotInCase):
        case.forget("none", "a test")
    assert "war" in repr(case)
