"""The belt: carries records between the rooms, here or on several processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vedette.model.doors import opened_on_use

if TYPE_CHECKING:
    from vedette.engine.asking import explain_documents as explain_documents
    from vedette.engine.belt import Read as Read
    from vedette.engine.belt import read_documents as read_documents
    from vedette.engine.intake import Gap as Gap
    from vedette.engine.intake import Intake as Intake
    from vedette.engine.intake import Order as Order
    from vedette.engine.intake import take_in as take_in
    from vedette.engine.plan import picture_from as picture_from
    from vedette.engine.plan import picture_of_reports as picture_of_reports
    from vedette.engine.plan import pictures_from as pictures_from
    from vedette.engine.progress import Progress as Progress
    from vedette.engine.progress import Unwatched as Unwatched

_DOORS = {
    "Gap": "vedette.engine.intake",
    "Intake": "vedette.engine.intake",
    "Order": "vedette.engine.intake",
    "Progress": "vedette.engine.progress",
    "Read": "vedette.engine.belt",
    "Unwatched": "vedette.engine.progress",
    "explain_documents": "vedette.engine.asking",
    "picture_from": "vedette.engine.plan",
    "picture_of_reports": "vedette.engine.plan",
    "pictures_from": "vedette.engine.plan",
    "read_documents": "vedette.engine.belt",
    "take_in": "vedette.engine.intake",
}

__getattr__ = opened_on_use(__name__, _DOORS)
