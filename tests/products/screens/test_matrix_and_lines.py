"""The matrix and the lines: who agrees, differs or is silent, who said it first, and what may be joined by a line."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace
from tests.products.screens.invented import drawn, index_of_picture, sample, strait
from worlds import some_reports

from vedette.products.screens.selection import Selection
from vedette.products.screens.tables.lines import figure_chart
from vedette.products.screens.tables.matrix import matrix_of, ranked_disputes

ALL = Selection(background=True)


def matrix(index, selection=ALL):
    rows = ranked_disputes(index, selection)
    return matrix_of(index, rows, len(rows), None)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports)
def test_each_origin_agrees_differs_or_is_silent(reports):
    """Each cell is one of three, and it is the one that the reports of the origin bear out."""
    index = index_of_picture(drawn(reports))
    view = matrix(index)
    columns = [column.id for column in view.origins]
    assert len(columns) == len(set(columns))
    for row in view.rows:
        sides = [{index.origin(index.book.claims[c].report) for c in p.claims} for p in row.positions]
        for position, side in zip(row.positions, sides, strict=True):
            cells = {cell.origin: cell.stance for cell in position.cells}
            assert len(cells) == len(position.cells)
            others = set().union(*sides)
            assert {o for o, stance in cells.items() if stance == "agree"} == side
            assert {o for o, stance in cells.items() if stance == "differ"} == others - side
            assert set(cells) <= set(columns)
            assert position.origins == len(side)


def test_a_copy_agrees_with_its_origin_and_makes_no_column():
    """Three outlets with one dispatch are one column."""
    view = matrix(index_of_picture(strait()))
    assert [(c.id, c.outlets) for c in view.origins] == [
        ("w", ("River Wire", "Evening Ferry", "Oru Gazette")), ("d", ("Company Post",)), ("l", ("River Wire",)),
    ]  # fmt: skip
    assert [row.reason for row in view.rows] == ["contradiction", "claimant", "supersession"]


def test_who_said_it_first_is_told_where_it_is_known():
    """The first of a wire and its copies of one day is the wire."""
    row = matrix(index_of_picture(strait())).rows[0]
    assert (row.positions[0].first.outlet, row.positions[0].first.said_by) == ("River Wire", "Fishermen")


def test_two_origins_of_one_day_leave_the_first_open():
    """Days are all that is known: which came first that morning would be a guess."""
    picture = strait()
    moved = tuple(replace(r, origin=r.id) if r.id == "c1" else r for r in picture.reports)
    row = matrix(index_of_picture(replace(picture, reports=moved))).rows[0]
    assert row.positions[0].first is None
    undated = tuple(replace(r, published=None) for r in picture.reports)
    assert matrix(index_of_picture(replace(picture, reports=undated))).rows[0].positions[0].first is None


def test_the_matrix_of_a_selection_holds_its_disputes_alone():
    """A brush over another week must not show them."""
    assert ranked_disputes(index_of_picture(strait()), Selection(kinds=("disaster",), words="nothing of it")) == []
    held = ranked_disputes(index_of_picture(strait()), Selection(kinds=("accusation",)))
    assert [one.id for one in held] == ["d-gates"]


def test_a_claimant_has_a_line_of_his_own_and_an_older_figure_is_marked():
    """What one side counts is never joined to what the other counts."""
    chart = figure_chart(index_of_picture(strait()), Selection())
    assert chart.measure == "killed"
    (axis,) = chart.axes
    lines = {line.label: [(p.low, p.superseded) for p in line.points] for line in axis.lines}
    assert lines == {"river authority": [(40, True), (61, False)], "Power Company of Oru": [(25, False)]}
    assert [p.figure for p in chart.table] == ["f-40", "f-25", "f-61"]


def test_every_figure_of_a_measure_is_on_one_line_of_one_axis():
    """A figure that is missing from the chart is missing from the argument."""
    picture = sample()
    index = index_of_picture(picture)
    for choice in figure_chart(index, ALL).measures:
        chart = figure_chart(index, ALL, choice.id)
        points = [p.figure for axis in chart.axes for line in axis.lines for p in line.points]
        assert sorted(points) == sorted(f.id for f in picture.figures if f.measure == choice.id)
        assert len(points) == choice.count == len(chart.table)
        for axis in chart.axes:
            kinds = {index.figures[p.figure].kind for line in axis.lines for p in line.points}
            assert kinds == {axis.kind}
            for line in axis.lines:
                days = [p.day for p in line.points if p.day]
                assert days == sorted(days)


def test_a_chart_without_figures_is_empty_and_no_error():
    """A new case has none yet."""
    chart = figure_chart(index_of_picture(strait()), Selection(kinds=("protest",)))
    assert (chart.measure, chart.axes, chart.table) == (None, (), ())


def test_of_many_disagreements_those_of_most_origins_stand_first():
    """What one outlet says alone must not hide what five tell; among equals the id decides."""
    picture = strait()
    index = index_of_picture(picture)
    wide = max(picture.disagreements, key=lambda d: index.origins(tuple(c for p in d.positions for c in p.claims)))
    narrow = replace(wide, id="0-narrow", positions=tuple(replace(p, claims=p.claims[:1]) for p in wide.positions[:1]))
    both = index_of_picture(replace(picture, disagreements=(narrow, wide)))
    assert both.origins(tuple(c for p in wide.positions for c in p.claims)) > 1
    assert [d.id for d in ranked_disputes(both, ALL)] == [wide.id, "0-narrow"]


def test_of_more_origins_than_a_page_holds_those_in_most_rows_are_shown(monkeypatch):
    """A column that one row alone needs is the one to leave out, and it is counted."""
    index = index_of_picture(strait())
    rows = ranked_disputes(index, ALL)
    often = "w"
    one, claim = next(
        (p, c) for d in rows for p in d.positions for c in p.claims
        if index.origin(index.book.claims[c].report) == often
    )  # fmt: skip
    alone = replace(rows[0], id="alone", positions=(replace(one, claims=(claim,)),))
    monkeypatch.setattr("vedette.products.screens.tables.matrix.COLUMNS", 1)
    view = matrix_of(index, [*rows, alone], len(rows) + 1, None)
    assert [c.id for c in view.origins] == [often]


def test_a_figure_holds_for_no_day_after_it_was_said():
    """A count said on Tuesday of a week that ends on Sunday is of Tuesday."""
    picture = sample()
    first = next(f for f in picture.figures if f.said_on and not f.background)
    said = first.said_on
    late = replace(first, period=replace(first.period, start=said, end=date(2031, 12, 31)))
    early = replace(first, period=replace(first.period, start=date(2031, 1, 1), end=date(2031, 1, 2)))
    for figure, day in ((late, said), (early, date(2031, 1, 2))):
        chart = figure_chart(index_of_picture(replace(picture, figures=(figure,))), ALL, figure.measure)
        assert [p.day for p in chart.table] == [day]


def test_figures_of_two_places_are_of_no_one_place():
    """The heading names a place; of two it would name the first."""
    index = index_of_picture(sample())
    one, two = (p.id for p in index.picture.places[:2])
    assert figure_chart(index, Selection(places=(one,)), None).place == one
    assert figure_chart(index, Selection(places=(one, two)), None).place is None
