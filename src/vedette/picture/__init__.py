"""The picture: a fold of claims and judgements as of a moment."""

from vedette.picture.drawing import picture_of

__all__ = ["picture_of"]
