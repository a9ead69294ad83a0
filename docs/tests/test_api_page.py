"""The page of the API tells every route, parameter, record and kind of problem, and its examples run."""

import re

from docs.tests.blocks import DOCS, ROOT, blocks_of

from vedette.surfaces.rest.app import create_app
from vedette.surfaces.rest.describing import BASE

PAGE = (DOCS / "reference" / "api.md").read_text(encoding="utf-8")
TOLD = create_app(None).openapi()
REST = ROOT / "src" / "vedette" / "surfaces" / "rest"
REFUSAL = re.compile(r"(?:Refused\(\s*\d+,\s*|word=)\"([a-z-]+)\"")


def test_every_route_and_parameter_is_told():
    """A route that is not in the reference is not there for most people."""
    for path, by in TOLD["paths"].items():
        for method, operation in by.items():
            section = PAGE.split(f"\n### {method.upper()} {path.removeprefix(BASE)}\n")[1].split("\n### ")[0]
            assert [one["name"] for one in operation.get("parameters", ()) if f"`{one['name']}`" not in section] == []


def test_every_record_and_field_is_told():
    """A field without a name is not asked for."""
    for name, schema in TOLD["components"]["schemas"].items():
        if not name.startswith("Body_"):
            section = PAGE.split(f"\n### {name}\n")[1].split("\n### ")[0]
            assert [field for field in schema.get("properties", ()) if f"`{field}`" not in section] == []


def test_every_kind_of_problem_is_told():
    """Programs branch on it."""
    words = {word for file in REST.rglob("*.py") for word in REFUSAL.findall(file.read_text(encoding="utf-8"))}
    assert sorted(word for word in words if f"`urn:vedette:problem:{word}`" not in PAGE) == []


def test_the_example_that_reads_all_pages_reads_all_pages(monkeypatch):
    """It is copied before anything else is read."""
    [block] = blocks_of(DOCS / "how-to" / "use-the-api.md", "python")
    names: dict[str, object] = {}
    exec(compile(block, "use-the-api.md", "exec"), names)  # noqa: S102 - the page's own example
    answers = iter([{"items": [1, 2], "next": "c"}, {"items": [3], "next": None}])
    asked = []

    def answered(path, **query):
        asked.append((path, query))
        return next(answers)

    monkeypatch.setitem(names, "get", answered)
    assert list(names["all_of"]("events", place="p1")) == [1, 2, 3]
    assert asked == [("events", {"place": "p1"}), ("events", {"place": "p1", "cursor": "c"})]
