# ruff: noqa: E501
"""Figures in the browser: one axis for each way of counting, and every dot leads to what was said."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from tests.browser.axe import faults
from tests.browser.conftest import Opened
from tests.browser.serving import Served
from tests.browser.waiting import becomes, settled, until

pytestmark = pytest.mark.browser
Visit = Callable[..., Opened]


def chart(*kinds: str, lines: int = 2) -> dict[str, Any]:
    """Return an invented chart with these axes, each with so many claimants."""
    return {
        "measure": "killed", "place": None, "axes": [_axis(kind, lines) for kind in kinds],
        "measures": [{"id": "killed", "name": "killed", "count": 6 * lines}, {"id": "displaced", "name": "displaced", "count": 2}],
        "places": [{"id": "p-orvan", "name": "Orvan", "count": 3}], "table": [],
    }  # fmt: skip


def _axis(kind: str, lines: int) -> dict[str, Any]:
    told = [_line(kind, at) for at in range(lines)]
    return {"kind": kind, "unit": "people", "lines": told}


def _line(kind: str, at: int) -> dict[str, Any]:
    days = ("2031-03-02", "2031-03-05", "2031-03-09")
    points = [
        {
            "figure": f"f-{kind}-{at}-{n}", "day": day, "said_on": day, "period_start": "2031-03-01" if kind == "flow" else None,
            "period_end": day, "low": 10 * (n + 1) + at, "high": None if n == 2 else 14 * (n + 1) + at, "qualifier": "at least" if n == 2 else "between",
            "who": None, "place": "p-orvan", "words": f"{10 * (n + 1) + at} killed in Orvan", "claims": 1, "origins": n + 1, "increment": False,
            "superseded": n == 0, "background": False, "claimant": f"Office {at} of Orvan", "kind": kind, "credibility": 3,
        }
        for n, day in enumerate(days)
    ]  # fmt: skip
    label = f"Office {at} of Orvan"
    return {
        "claimant": f"a-{at}",
        "label": label,
        "scope": "in Orvan",
        "place": "p-orvan",
        "who": None,
        "points": points,
    }


def shown(
    visited: Visit, served: Served, told: dict[str, Any] | None = None, query: str = "", **options: Any
) -> Opened:
    """Open the screen; with ``told``, on an invented chart."""
    found = visited(f"{served.url}brief", **options)
    if told is not None:
        found.page.route(re.compile(r"/api/v1/figures/lines"), lambda route: route.fulfill(json=told))
    found.page.goto(f"{served.url}figures{query}")
    found.page.wait_for_selector("svg.plot .statement")
    return found


def test_a_measure_is_chosen_and_stands_in_the_url(served: Served, visited: Visit) -> None:
    """A link to the displaced shows the displaced to whom it is sent."""
    page = shown(visited, served).page
    page.get_by_role("button", name=re.compile("^displaced")).click()
    until(page, "document.querySelector('h1').textContent.includes('displaced')")
    until(page, "location.search.includes('measure=displaced')")
    page.go_back()
    until(page, "document.querySelector('h1').textContent.includes('killed')")
    page.go_forward()
    until(page, "document.querySelector('h1').textContent.includes('displaced')")
    page.locator(".figure-table tbody tr").first.wait_for()


@pytest.mark.parametrize("kind", ["total", "flow"])
def test_no_line_slopes_within_the_plot(served: Served, visited: Visit, kind: str) -> None:
    """A line that falls from the last dot to its name says that the number fell: it goes level to the edge, and only then to the name."""
    page = shown(visited, served, chart(kind, lines=4)).page
    found = page.evaluate(
        """() => {
          const frame = document.querySelector('.plot').getBoundingClientRect(), slopes = [], leaders = [];
          for (const path of document.querySelectorAll('.plot path, .plot line')) {
            if (path.closest('.statement, defs') || path.classList.contains('statement')) continue;
            const told = path.tagName === 'line' ? `M${path.getAttribute('x1')},${path.getAttribute('y1')}L${path.getAttribute('x2')},${path.getAttribute('y2')}` : path.getAttribute('d');
            if (path.classList.contains('leader')) { leaders.push(path.getBoundingClientRect().left - frame.left); continue; }
            if (/[a-zACQ]/.test(told.replace(/[MLHVZ]/gi, ''))) continue;
            let x = 0, y = 0;
            for (const [, letter, numbers] of told.matchAll(/([MLHV])([^MLHVZ]*)/g)) {
              const all = numbers.split(/[ ,]/).filter(Boolean).map(Number);
              const steps = letter === 'H' ? [[all[0], y]] : letter === 'V' ? [[x, all[0]]] : [all];
              for (const [to, down] of steps) {
                if (letter !== 'M' && Math.abs(to - x) > 12 && Math.abs(down - y) > 1) slopes.push(told.slice(0, 80));
                x = to; y = down;
              }
            }
          }
          const last = Math.max(...[...document.querySelectorAll('.statement')].map((a) => a.getBoundingClientRect().right - frame.left));
          return { slopes, leaders, last };
        }"""
    )
    assert not found["slopes"]
    assert len(found["leaders"]) == 4
    assert min(found["leaders"]) > found["last"]


def test_a_dot_opens_its_evidence_by_keyboard(served: Served, visited: Visit) -> None:
    """The arrows go from statement to statement, Enter asks who said it: no mouse is needed."""
    page = shown(visited, served).page
    assert page.locator("section.axis").first.locator(".statement[tabindex='0']").count() == 1
    page.locator(".statement[tabindex='0']").first.focus()
    page.keyboard.press("ArrowRight")
    figure = page.evaluate("document.activeElement.dataset.figure")
    assert page.locator(".tip").is_visible()
    page.keyboard.press("Enter")
    until(page, "location.search.includes('open=')")
    assert f"open=figure%3A{figure}" in page.url
    page.wait_for_selector(".drawer mark")


def test_flow_stock_and_total_never_share_an_axis(served: Served, visited: Visit) -> None:
    """Who was killed in a week, and how many are missing today, have no common scale: added, they are nonsense."""
    page = shown(visited, served, chart("flow", "stock", "total")).page
    axes = page.locator("section.axis")
    assert [axes.nth(at).get_attribute("data-kind") for at in range(axes.count())] == ["flow", "stock", "total"]
    for kind in ("flow", "stock", "total"):
        page.wait_for_selector(f"section.axis[data-kind={kind}] .statement")
        drawn = page.eval_on_selector_all(
            f"section.axis[data-kind={kind}] .statement", "all => all.map(a => a.dataset.figure)"
        )
        assert drawn
        assert all(one.startswith(f"f-{kind}-") for one in drawn)
    becomes(page, page.locator("section.axis .what").count, 3)


def test_lines_are_told_apart_without_colour_and_named_at_their_ends(served: Served, visited: Visit) -> None:
    """Eight claimants, eight shapes and names beside the lines: who sees no colour loses nothing."""
    page = shown(visited, served, chart("total", lines=11)).page
    names = page.locator(".plot .name")
    becomes(page, names.count, 8)
    boxes = page.eval_on_selector_all(
        ".plot .name, .plot .told",
        "all => all.map(a => { const b = a.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]; })",
    )
    over = [
        (a, b)
        for at, a in enumerate(boxes)
        for b in boxes[at + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] + 2 < b[3] and b[1] + 2 < a[3]
    ]
    assert not over
    dashes = page.eval_on_selector_all(
        ".plot path[stroke-dasharray], .plot g[stroke-dasharray]",
        "all => [...new Set(all.map(a => a.getAttribute('stroke-dasharray')))]",
    )
    assert len(dashes) >= 7
    page.get_by_text("Choose which of 11 lines").click()
    page.locator(".line-choice input").nth(10).check()
    until(page, "document.querySelectorAll('.plot .name').length === 1")
    until(page, "location.search.includes('lines=')")


def test_each_row_of_the_table_opens_its_evidence_and_sorts(served: Served, visited: Visit) -> None:
    """The table says what the charts say, to those who read rows and to those who hear them."""
    page = shown(visited, served, chart("stock")).page
    page.get_by_role("button", name="Origins").click()
    page.get_by_role("button", name="Origins").click()
    assert page.locator("th[aria-sort='descending']").inner_text().startswith("Origins")
    until(page, "location.search.includes('sort=-sources')")
    first = page.locator(".figure-table tbody tr").first
    assert first.locator("td").last.inner_text() == "3"
    first.locator(".open").click()
    until(page, "location.search.includes('open=figure')")


def test_a_toll_opens_what_it_counts_and_what_it_does_not(served: Served, visited: Visit) -> None:
    """A number without its parts must be believed; these are opened one by one, and the link restores them."""
    page = shown(visited, served, query="?measure=injured").page
    page.locator(".toll-best .open").first.click()
    until(page, "location.search.includes('open=toll%3At-')")
    page.wait_for_selector(".drawer .counted .why")
    page.reload()
    counted = page.locator(".drawer .counted section")
    counted.nth(1).wait_for()
    assert counted.nth(0).locator("li").count() > 0
    assert page.locator(".drawer .passage mark").count() > 0
    counted.nth(1).locator(".open").first.click()
    until(page, "location.search.includes('open=figure')")
    page.get_by_role("button", name="Back").click()
    until(page, "location.search.includes('open=toll')")


def test_paper_holds_every_column_and_no_button(served: Served, visited: Visit) -> None:
    """A table that is cut at the edge of the page loses who counts; a timeline on paper cannot be dragged."""
    page = shown(visited, served, color_scheme="dark").page
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 718, "height": 1050})
    assert not page.locator(".timeline").is_visible()
    assert not page.locator(".measures").is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    edges = page.eval_on_selector_all(
        ".figure-table th:last-child", "all => all.map(a => a.getBoundingClientRect().right)"
    )
    assert 0 < max(edges) <= 718


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_charts_of_every_kind(served: Served, visited: Visit, theme: str) -> None:
    """WCAG 2.2 AA with many claimants and with a statement in focus."""
    found = shown(visited, served, chart("flow", "stock", "total", lines=10), color_scheme=theme)
    settled(found.page)
    found.page.locator(".statement[tabindex='0']").first.focus()
    assert not faults(found.page)
    assert not found.complaints
    assert found.page.evaluate("window.violations") == []
