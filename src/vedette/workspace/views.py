"""A picture with doors for people who work in Python: a notebook's view, files, and tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from vedette.model.pictures import Picture
from vedette.products import render
from vedette.products.brief import compose
from vedette.products.tables import rows_of

if TYPE_CHECKING:
    import pandas
    import polars


@dataclass(frozen=True)
class PictureView:
    """A picture and its brief; every attribute of ``Picture`` is one of this as well."""

    picture: Picture

    @classmethod
    def of(cls, picture: Picture) -> PictureView:
        """Return a view of ``picture`` with its brief composed."""
        return cls(msgspec.structs.replace(picture, brief=compose(picture)))

    def called(self, name: str) -> PictureView:
        """Return the view with another name of its case."""
        return PictureView.of(msgspec.structs.replace(self.picture, case=name))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or name == "picture":
            raise AttributeError(name)
        return getattr(self.picture, name)

    def render(self, format: str = "html") -> str:
        """Return the picture as ``html``, ``md``, ``txt`` or ``json``. Raises ``UnsupportedOutput`` for another."""
        return render(self.picture, format)

    def _repr_html_(self) -> str:
        """Return the brief framed for a notebook, sealed off from the notebook's own page."""
        from html import escape

        page = escape(self.render("html"), quote=True)
        style = "width:100%;height:640px;border:0"
        return f'<iframe srcdoc="{page}" sandbox="allow-scripts" style="{style}" title="Brief"></iframe>'

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Return one table (events, figures, control, claims, actors, places, quotes …) as rows of plain values."""
        return rows_of(self.picture, table)

    def to_pandas(self, table: str) -> pandas.DataFrame:
        """Return one table as a pandas frame. Raises ``ImportError`` where pandas is not installed."""
        frame: pandas.DataFrame = _library("pandas").DataFrame(self.rows(table))
        return frame

    def to_polars(self, table: str) -> polars.DataFrame:
        """Return one table as a polars frame. Raises ``ImportError`` where polars is not installed."""
        frame: polars.DataFrame = _library("polars").DataFrame(self.rows(table), infer_schema_length=None)
        return frame


def _library(name: str) -> Any:
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError as why:
        raise ImportError(f"This needs {name}, which comes with: pip install 'vedette[{name}]'") from why
