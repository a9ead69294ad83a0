"""The picture: a fold of claims and judgements as of a moment."""

from vedette.picture.drawing import Drawn, drawn_of, picture_of

__all__ = ["Drawn", "drawn_of", "picture_of"]
