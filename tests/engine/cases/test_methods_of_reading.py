"""A changed method re-reads what it affects and nothing else."""

import ast
from pathlib import Path

import pytest

import vedette
from vedette.engine.cases.arrivals import methods
from vedette.engine.cases.arrivals.methods import Method, is_changed, pending
from vedette.engine.cases.arrivals.reading import read_pending
from vedette.engine.cases.arrivals.receiving import receive
from vedette.engine.cases.knowing import case_knowledge, drop_knowledge, knowledge_files, tell_knowledge
from vedette.engine.cases.pictures.settling import draw
from vedette.errors import InputError, KnowledgeFileError
from vedette.knowledge.case import CaseKnowledge, KnownActor, KnownPlace
from vedette.knowledge.method import AFTERWARDS
from vedette.model.documents import Document
from vedette.sources import captures_from

SOURCE = Path(vedette.__file__).parent.parent
FRONT = "actors:\n  - {name: Blue Lake Front, aliases: [BLF], kind: armed group, country: COD}\n"
CROSS = "actors:\n  - {name: The Red Cross, kind: ngo}\n"


def about(text, **fields):
    return Document("d1", "d1.txt", text, "0" * 64, **fields)


def touched(entry, text):
    case = CaseKnowledge(actors=(entry,)) if isinstance(entry, KnownActor) else CaseKnowledge(places=(entry,))
    return not Method(case).of(about(text)).endswith(":-")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("M23", "the M23's fighters"),
        ("Saké", "They fled Sake."),
        ("Sake", "They fled Saké."),
        ("The Blue Front", "A Blue Front officer"),
        ("Al-Qusayr", "the road to al Qusayr"),
        ("St. Louis", "the road from St Louis"),
        ("Saint Louis", "the road from St. Louis"),
        ("Hay'at Tahrir al-Sham", "HAYAT TAHRIR AL-SHAM SAID"),
        ("Damas", "Damass east"),
        ("UN", "the UN said"),
        ("Old Dam", "the old\ndam broke"),
    ],
)
def test_a_name_is_found_wherever_a_reader_may_find_it(name, text):
    """A report that names what the user told of must be read anew; one too many costs a second, one too few a truth."""
    assert touched(KnownActor(name), text)
    assert touched(KnownPlace(name, 1.0, 2.0), text)


def test_an_alias_and_the_title_count_as_well():
    """A report may use any of the names, and use it in its title alone."""
    actor = KnownActor("Blue Lake Front", aliases=("BLF",))
    assert touched(actor, "BLF fighters left.")
    assert not Method(CaseKnowledge(actors=(actor,))).of(about("They left.", title="BLF leaves")).endswith(":-")


@pytest.mark.parametrize(("name", "text"), [("UN", "under fire"), ("Goma", "They left Kigali."), ("BLF", "a half")])
def test_other_reports_are_left_alone(name, text):
    """An actor that one report names must not cost the reading of twenty thousand."""
    assert not touched(KnownActor(name), text)


@pytest.fixture
def filled(store, reports):
    receive(store, captures_from([str(reports)]), source=None)
    read_pending(store, case_knowledge(store))
    return store


def told(tmp_path, store, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    tell_knowledge(store, [tmp_path / name], "N. Analyst")
    return pending(store, case_knowledge(store))


def inputs(store, ids):
    return [Path(d.input).name for d in store.documents(ids)]


def test_a_changed_file_re_reads_the_reports_that_it_touches(filled, tmp_path):
    """An entry more, an entry less, an entry that is another: each touches the reports that name it."""
    assert sorted(inputs(filled, told(tmp_path, filled, "own.yaml", CROSS))) == ["04-aid.txt"]
    assert len(read_pending(filled, case_knowledge(filled))) == 1
    assert not is_changed(filled, case_knowledge(filled))
    both = FRONT + CROSS.partition("\n")[2]
    names = sorted(inputs(filled, told(tmp_path, filled, "own.yaml", both)))
    assert names == ["01-front.txt", "02-wire.txt", "03-capitals.txt"]
    read_pending(filled, case_knowledge(filled))
    assert {a.kind for a in draw(filled).actors if a.name == "Blue Lake Front"} == {"armed group"}
    drop_knowledge(filled, ["own.yaml"], "N. Analyst")
    assert len(pending(filled, case_knowledge(filled))) == 4


def test_outlets_touch_no_reading(filled, tmp_path):
    """A letter for an outlet changes how sure the picture is, not what its report says."""
    assert told(tmp_path, filled, "own.yaml", "outlets:\n  - {name: Harbour Radio, reliability: B}\n") == []
    assert [o.name for o in case_knowledge(filled).outlets] == ["Harbour Radio"]


def test_what_was_checked_once_is_not_looked_at_again(filled, tmp_path, monkeypatch):
    """Looking through twenty thousand texts for names takes seconds; asking how a case stands must not."""
    told(tmp_path, filled, "own.yaml", CROSS)
    read_pending(filled, case_knowledge(filled))
    monkeypatch.setattr(filled, "documents", None)
    assert pending(filled, case_knowledge(filled)) == []


def test_an_interrupted_change_and_its_return_are_seen(filled, tmp_path):
    """Whoever tells a file, stops in the midst of reading and takes it back must not keep readings of it."""
    told(tmp_path, filled, "own.yaml", CROSS)
    read_pending(filled, case_knowledge(filled))
    told(tmp_path, filled, "own.yaml", FRONT + CROSS.partition("\n")[2])
    [first] = read_pending(filled, case_knowledge(filled), stopping=lambda: True)
    assert told(tmp_path, filled, "own.yaml", CROSS) == [first]


def test_another_version_re_reads_all(filled, monkeypatch):
    """A mended rule is worth nothing on readings of the old one."""
    monkeypatch.setattr(methods, "reading_digest", lambda: "another")
    assert is_changed(filled, case_knowledge(filled))
    assert len(pending(filled, case_knowledge(filled))) == 4


def test_a_file_out_of_form_is_not_told(store, tmp_path):
    """A case must not be left with a file that stops every command."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("actors: [{nome: X}]", encoding="utf-8")
    with pytest.raises(KnowledgeFileError):
        tell_knowledge(store, [bad], "N. Analyst")
    assert knowledge_files(store) == ()
    with pytest.raises(InputError):
        drop_knowledge(store, ["bad.yaml"], "N. Analyst")


def imported(module):
    """The modules that a module's text imports, also inside its functions."""
    path = SOURCE / Path(*module.split("."))
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def module_of(path):
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


def test_no_reader_imports_what_is_left_out_of_the_method():
    """A change of a module that is read by must be seen; one that is left out by mistake is never."""
    there = {module_of(path): path for path in SOURCE.joinpath("vedette").rglob("*.py")}
    waiting, found = [m for m in there if m.split(".")[1:2] in (["reading"], ["claims"])], set()
    while waiting:
        module = waiting.pop()
        if module in there and module not in found:
            found.add(module)
            waiting += imported(module)
    read = {there[module].relative_to(SOURCE / "vedette").as_posix() for module in found}
    assert sorted(read & AFTERWARDS) == []
    assert all((SOURCE / "vedette" / name).is_file() for name in AFTERWARDS)
