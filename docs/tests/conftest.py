"""A working folder with the examples in it, where the commands of the pages are run."""

import shutil
from pathlib import Path

import pytest
from docs.tests.blocks import ROOT


@pytest.fixture(scope="session")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("docs")
    shutil.copytree(ROOT / "examples", made / "examples")
    return made
