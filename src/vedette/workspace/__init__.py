"""The one Python door: reports in, readings, a picture and a brief out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vedette.model.doors import opened_on_use

if TYPE_CHECKING:
    from vedette.workspace.changes import changes_between as changes_between
    from vedette.workspace.changes import changes_over as changes_over
    from vedette.workspace.reports import Reports as Reports
    from vedette.workspace.reports import draw_picture as draw_picture
    from vedette.workspace.reports import read_order as read_order
    from vedette.workspace.reports import read_reports as read_reports
    from vedette.workspace.statements import compare_statements as compare_statements
    from vedette.workspace.views import PictureView as PictureView

_DOORS = {
    "PictureView": "vedette.workspace.views",
    "Reports": "vedette.workspace.reports",
    "changes_between": "vedette.workspace.changes",
    "changes_over": "vedette.workspace.changes",
    "compare_statements": "vedette.workspace.statements",
    "draw_picture": "vedette.workspace.reports",
    "read_order": "vedette.workspace.reports",
    "read_reports": "vedette.workspace.reports",
}

__getattr__ = opened_on_use(__name__, _DOORS)
