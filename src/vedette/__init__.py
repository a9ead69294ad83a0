"""Vedette reads the reports on a conflict or a crisis and keeps the picture.

>>> import vedette
>>> reports = vedette.read_reports("Rebels captured Sake on Monday.", outlet="Example")  # doctest: +SKIP
>>> reports.picture.events  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vedette.model.doors import opened_on_use
from vedette.model.version import VERSION

if TYPE_CHECKING:
    from vedette.model.pictures import Picture as Picture
    from vedette.reconciliation import Comparison as Comparison
    from vedette.reconciliation import compare_names as compare_names
    from vedette.workspace import Reports as Reports
    from vedette.workspace import changes_between as changes_between
    from vedette.workspace import compare_statements as compare_statements
    from vedette.workspace import read_reports as read_reports
    from vedette.workspace.cases import Workspace as Workspace

__version__ = VERSION
__all__ = [
    "Comparison",
    "Picture",
    "Reports",
    "Workspace",
    "changes_between",
    "compare_names",
    "compare_statements",
    "read_reports",
]

_DOORS = {
    "Picture": "vedette.model.pictures",
    "Reports": "vedette.workspace",
    "read_reports": "vedette.workspace",
    "Workspace": "vedette.workspace.cases",
    "changes_between": "vedette.workspace",
    "Comparison": "vedette.reconciliation",
    "compare_names": "vedette.reconciliation",
    "compare_statements": "vedette.workspace",
}

__getattr__ = opened_on_use(__name__, _DOORS)


def __dir__() -> list[str]:
    return sorted([*globals(), *_DOORS])
