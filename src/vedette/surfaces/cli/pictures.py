"""The picture that arguments ask for: of a case, or of files and folders that are read for it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from vedette.surfaces.cli.cases import case_among, opened, refuse_what_is_said_of_reports, stopped_by_signal
from vedette.surfaces.cli.options import case_of, day_given, inputs, order_of
from vedette.surfaces.cli.writing import check_outputs

if TYPE_CHECKING:
    from vedette.engine.progress import Progress
    from vedette.model.words import CountingName
    from vedette.workspace import PictureView

Draws = Callable[["Progress"], "PictureView"]


def asked_picture(given: Namespace, outputs: Sequence[str] = ()) -> Draws:
    """Return what draws the picture; all that can be known to be wrong is raised now, before anything is read."""
    location = case_among(given.paths)
    return _of_paths(given, outputs) if location is None else _of_case(given, location, outputs)


def _of_paths(given: Namespace, outputs: Sequence[str]) -> Draws:
    paths, stdin = inputs(given.paths)
    check_outputs(outputs, paths)
    order = order_of(given, paths, outputs)
    case = case_of(given)

    def draw(progress: Progress) -> PictureView:
        from vedette.workspace import draw_picture

        name = getattr(given, "title", None)
        return draw_picture(order, case=case, name=name, stdin=stdin, workers=given.workers, progress=progress)

    return draw


def _of_case(given: Namespace, location: str, outputs: Sequence[str]) -> Draws:
    refuse_what_is_said_of_reports(given)
    check_outputs(outputs, [location])
    day = day_given(given.as_of, "--as-of")
    counting: CountingName | None = getattr(given, "counting", None)
    counting = None if counting == "vedette" else counting

    def draw(progress: Progress) -> PictureView:
        with opened(location) as case, stopped_by_signal():
            view = case.picture(day, counting, workers=given.workers, progress=progress)
        title = getattr(given, "title", None)
        return view if title is None else view.called(title)

    return draw
