"""The charts: claimants are never joined, open ends are shown as open, and layouts do not depend on chance."""

import itertools
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from sample_picture import sample

from vedette.products.casebook import Casebook
from vedette.products.charts.figures import figure_charts
from vedette.products.charts.scales import Days, axis_for
from vedette.products.charts.strip import strip_of
from vedette.products.charts.ties import ties_of
from vedette.products.html.notes import Notes

MEASURES = ("killed", "displaced")


def test_each_claimant_has_a_line_of_its_own():
    """One spliced line would show a toll that nobody gave."""
    chart = figure_charts(Casebook(sample()), MEASURES)[0]
    assert [series.name for series in chart.series] == ["Carvania Rights Monitor", "Health Ministry"]


def test_parts_and_single_events_stay_off_the_lines():
    """31 civilians among 120 is no fall of the toll."""
    charts = figure_charts(Casebook(sample()), MEASURES)
    shown = {figure.id for chart in charts for series in chart.series for figure in series.figures}
    assert shown.isdisjoint({"f02", "f12", "f13"})


def test_an_open_end_carries_an_arrow_and_every_dot_opens_its_sentence():
    """At least 426 is not 426."""
    book = Casebook(sample())
    chart = figure_charts(book, ("killed",), Notes(book).opener)[0]
    assert chart.svg.count("v-9m-3.5 4") == 2
    assert chart.svg.count("data-n=") == sum(len(series.figures) for series in chart.series)


def test_values_far_apart_get_a_logarithmic_axis():
    """Otherwise the small figure lies on the floor."""
    assert axis_for([3, 4000], 200, 10).log
    assert not axis_for([30, 400], 200, 10).log
    assert not axis_for([0, 4000], 200, 10).log


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=9))
def test_every_value_stands_within_its_axis(values):
    """A dot above the frame is cut away."""
    axis = axis_for([float(v) for v in values], 200, 10)
    assert all(9.9 <= axis.y(v) <= 200.1 for v in values if v or not axis.log)


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(0, 9000))
def test_the_days_of_an_axis_do_not_crowd(first, span):
    """Ticks that touch cannot be read."""
    days = Days(first, date.fromordinal(first.toordinal() + span), 40, 540)
    xs = [days.x(day) for day, _ in days.ticks()]
    assert all(b - a >= 30 for a, b in itertools.pairwise(xs))


def test_the_strip_holds_one_mark_per_dated_event():
    """A mark per event lets a reader count."""
    strip = strip_of(Casebook(sample()))
    assert strip.svg.count('class="cell ') + strip.left_out == 20
    assert strip.svg.count('class="tail ') == 1


def test_the_graph_is_the_same_twice_and_stays_on_its_sheet():
    """A layout by chance cannot be compared from day to day."""
    one, two = ties_of(Casebook(sample())), ties_of(Casebook(sample()))
    assert one == two
    assert len(one.shown) <= 25
