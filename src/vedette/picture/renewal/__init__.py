"""Renewal: a standing picture kept record by record, and what one more report changes in it.

Pure folds: what stands is handed in and what is to be put is handed back; the engine asks the store for both.
"""

from vedette.picture.renewal.keeping import Kept, Leaf, Leaves, ShownLeaf, taken_apart
from vedette.picture.renewal.packing import REPORT, packed, shown_leaf, unpacked
from vedette.picture.renewal.putting import Changed, Part, put_into
from vedette.picture.renewal.renaming import all_renamed, renamed, standing_ids, standing_origins
from vedette.picture.renewal.sharing import Sharing
from vedette.picture.renewal.sorts import BY_NAME, SORTS
from vedette.picture.renewal.taking import Loosened, taken_out
from vedette.picture.renewal.tolling import Tolled, tolls_renewed, without_figures
from vedette.picture.renewal.whole import Frame, put_together

__all__ = [
    "BY_NAME",
    "REPORT",
    "SORTS",
    "Changed",
    "Frame",
    "Kept",
    "Leaf",
    "Leaves",
    "Loosened",
    "Part",
    "Sharing",
    "ShownLeaf",
    "Tolled",
    "all_renamed",
    "packed",
    "put_into",
    "put_together",
    "renamed",
    "shown_leaf",
    "standing_ids",
    "standing_origins",
    "taken_apart",
    "taken_out",
    "tolls_renewed",
    "unpacked",
    "without_figures",
]
