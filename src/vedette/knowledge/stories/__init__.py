"""What tells the reports of one happening from those of another of its kind: weights of signs, and everyday words.

Both are learnt from news (PROVENANCE.md beside this file); no text of it stands here.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import msgspec

from vedette.model.records import Record


class StorySigns(Record, frozen=True):
    """``weights`` of the signs by name; ``constant`` is added to their sum, which is a logit.

    ``everyday`` leads from the stem of a word to the share of news reports, of whatever happening, that hold it.
    """

    weights: dict[str, float]
    constant: float
    everyday: dict[str, float]


@lru_cache(maxsize=1)
def story_signs() -> StorySigns:
    """Return what was learnt, read once."""
    return msgspec.json.decode(files(__package__).joinpath("stories.json").read_bytes(), type=StorySigns)
