"""A few short reports of several wars, as files, and an empty case to keep them in."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from vedette.store import Store, create_store

NOW = datetime(2025, 3, 8, 12, tzinfo=UTC)

REPORTS = {
    "01-front.txt": (
        "KASIRI, 3 March 2025 — Fighters of the Blue Lake Front seized the town of Butembo on Monday, the army said. "
        "At least 12 people were killed and 4,000 fled their homes, the mayor, Paul Kisa, told Harbour Radio."
    ),
    "02-wire.txt": (
        "NAIROBI, 4 March 2025 — Fighters of the Blue Lake Front took Butembo on Monday. The army said 15 people were "
        "killed. The army denied that it had left the town."
    ),
    "03-capitals.txt": (
        "GOMA, 5 MARCH 2025 — REBELS OF THE BLUE LAKE FRONT SHELLED THE TOWN OF BENI ON TUESDAY, KILLING 3 PEOPLE, "
        "THE GOVERNOR SAID. MORE THAN 900 PEOPLE FLED TO GOMA. THE FRONT SAID THAT THE ARMY HAD SHELLED THE TOWN."
    ),
    "04-aid.txt": (
        "GOMA, 6 March 2025 — More than 6,000 people have fled Butembo since Monday, the Red Cross said on Thursday. "
        "The hospital of Butembo is out of service."
    ),
    "05-copy.txt": (
        "NAIROBI, 4 March 2025 — Fighters of the Blue Lake Front took Butembo on Monday. The army said 15 people were "
        "killed. The army denied that it had left the town."
    ),
    "06-blank.txt": " \n",
}


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of reports: one is a copy, one is in capitals, one holds no words."""
    made = tmp_path_factory.mktemp("in") / "butembo"
    made.mkdir()
    for name, text in REPORTS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.fixture
def store(location: str) -> Iterator[Store]:
    """An empty case, in a file and in PostgreSQL."""
    with create_store(location, "butembo") as made:
        yield made
