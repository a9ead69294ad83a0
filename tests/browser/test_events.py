"""The table of events: found, sorted, corrected and taken back by keyboard, and restored by its address."""

import re

import pytest
from tests.browser.axe import faults
from tests.browser.waiting import becomes, settled

pytestmark = pytest.mark.browser
ROWS = ".events tbody tr"
REASON = "The sentence tells of a warning and of no attack."


def at(visited, url, **options):
    page = visited(url, **options).page
    page.wait_for_selector(ROWS)
    return page


def first_cells(page):
    return page.locator(".events tbody th").all_inner_texts()


def header(page, column):
    return page.locator("th", has=page.get_by_role("button", name=column, exact=True))


def test_a_header_sorts_by_keyboard_and_the_address_restores_it(served, visited):
    """A link to a sorted, filtered table is what one analyst sends another."""
    page = at(visited, f"{served.url}events")
    page.get_by_role("button", name="killed_best", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_selector('th[aria-sort="descending"] >> text=killed_best')
    page.wait_for_function("() => !document.querySelector('.events .told[aria-busy=true]')")
    cells = page.locator(".events tbody tr > td:nth-child(8)").all_inner_texts()
    known = [int(re.sub(r"\D", "", one)) for one in cells if re.search(r"\d", one)]
    assert len(known) > 2
    assert known == sorted(known, reverse=True)
    assert not any(re.search(r"\d", one) for one in cells[len(known) :])
    page.get_by_role("searchbox", name="Words in events").fill("Goma")
    page.wait_for_url("**q=Goma**")
    page.wait_for_function("(n) => document.querySelectorAll('.events tbody tr').length < n", arg=len(cells))
    shown, url = first_cells(page), page.url
    other = at(visited, url)
    assert header(other, "killed_best").get_attribute("aria-sort") == "descending"
    assert first_cells(other) == shown


def test_columns_are_chosen_and_stand_in_the_address(served, visited):
    """The export has 33 columns: who needs the ACLED code must get at it."""
    page = at(visited, f"{served.url}events")
    page.get_by_text("Columns", exact=True).click()
    page.get_by_label("acled_event_type", exact=True).check()
    becomes(page, header(page, "acled_event_type").count, 1)
    page.keyboard.press("Escape")
    page.wait_for_url("**acled_event_type**")
    assert header(at(visited, page.url), "acled_event_type").count() == 1


def test_a_row_is_copied_with_the_sentences_that_it_rests_on(served, visited):
    """What is pasted into a report of others must bring its sources along."""
    page = at(visited, f"{served.url}events", permissions=["clipboard-read", "clipboard-write"])
    page.locator(ROWS).first.focus()
    title = page.locator(f"{ROWS} th .open").first.inner_text()
    page.keyboard.press("y")
    page.get_by_text(f"Copied with its sources: {title}").wait_for()
    told = page.evaluate("navigator.clipboard.readText()")
    assert told.startswith(title)
    assert "\nSays so:\n- “" in told
    assert "chars " in told
    assert "\nSays otherwise:\n- " in told


@pytest.mark.parametrize("name", ["events.geojson", "claims.csv"])
def test_each_table_of_the_selection_can_be_taken_away(served, visited, name):
    """The claims and the map of a selection are what others work on."""
    page = at(visited, f"{served.url}events?from=2025-01-27", accept_downloads=True)
    page.get_by_text("Other files", exact=True).click()
    with page.expect_download() as waiting, page.expect_request("**/api/v1/exports/**") as asked:
        page.get_by_role("link", name=name, exact=True).click()
    assert waiting.value.suggested_filename.endswith(name)
    assert "from=2025-01-27" in asked.value.url
    page.get_by_text(f"{name} is saved").wait_for()


def test_a_file_that_takes_long_says_so_and_can_be_given_up(served, visited):
    """Six seconds without a word look like a button that does not work."""
    page = at(visited, f"{served.url}events", accept_downloads=True)
    held = []
    page.route("**/api/v1/exports/events.csv*", lambda route: held.append(route))
    taken = []
    page.on("download", lambda file: taken.append(file))
    page.get_by_role("link", name="Export CSV").click()
    page.get_by_text("Making events.csv").wait_for()
    page.get_by_role("button", name="Cancel").click()
    page.get_by_text("Making events.csv").wait_for(state="detached")
    becomes(page, lambda: len(held), 1)
    page.unroute("**/api/v1/exports/events.csv*")
    assert not taken
    page.route("**/api/v1/exports/events.csv*", lambda route: route.abort())
    page.get_by_role("link", name="Export CSV").click()
    page.get_by_text("events.csv could not be made").wait_for()


def test_arrows_choose_a_row_and_enter_opens_its_evidence(served, visited):
    """A table of thousands is read with one hand on the keyboard."""
    page = at(visited, f"{served.url}events")
    page.locator(ROWS).first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    title = page.evaluate("document.activeElement.querySelector('.open').textContent")
    page.keyboard.press("Enter")
    page.wait_for_selector('tr[aria-selected="true"]')
    assert page.locator('tr[aria-selected="true"] th').inner_text() == title
    assert "open=event%3A" in page.url


def test_a_correction_shows_its_effect_changes_the_row_and_is_undone(serving, visited):
    """A judgement that a person cannot foresee or take back is a trap."""
    page = at(visited, f"{serving().url}events")
    before = page.locator(ROWS).count()
    page.locator(ROWS).first.focus()
    page.keyboard.press("c")
    dialog = page.get_by_role("dialog")
    title = dialog.locator("h2 bdi").inner_text()
    dialog.get_by_text("event goes").wait_for()
    settled(page)
    assert faults(page) == []
    page.keyboard.press("Control+Enter")
    assert "A reason is wanted" in dialog.get_by_role("alert").inner_text()
    page.keyboard.type(REASON)
    page.keyboard.press("Control+Enter")
    dialog.wait_for(state="detached")
    page.wait_for_function("(n) => document.querySelectorAll('.events tbody tr').length === n - 1", arg=before)
    assert title not in first_cells(page)
    page.locator(".toast").get_by_role("button", name="Undo").click()
    page.wait_for_function("(n) => document.querySelectorAll('.events tbody tr').length === n", arg=before)
    assert title in first_cells(page)


def test_a_place_out_of_the_world_is_refused_in_words(serving, visited):
    """Latitude and longitude are easily swapped."""
    page = at(visited, f"{serving().url}events?q=Nyabibwe")
    page.locator(ROWS).first.focus()
    page.keyboard.press("c")
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("lies", exact=False).first.click()
    dialog.get_by_label("Latitude").fill("128.9")
    dialog.get_by_label("Longitude").fill("-1.6")
    dialog.get_by_label("Reason").fill("It is beside the lake.")
    dialog.get_by_label("Reason").press("Control+Enter")
    assert "Latitude from -90 to 90" in dialog.get_by_role("alert").inner_text()
    assert dialog.is_visible()


def test_the_export_holds_the_rows_of_the_table(served, visited):
    """What is taken away is what was seen."""
    page = at(visited, f"{served.url}events?kind=capture")
    href = page.get_by_role("link", name="Export CSV").get_attribute("href")
    answer = page.request.get(served.url.rstrip("/") + href)
    assert answer.ok
    lines = [one for one in answer.text().splitlines() if one.startswith("e-")]
    assert len(lines) == page.locator(ROWS).count()


def test_who_reads_alone_corrects_nothing(serving, visited):
    """A button that is refused afterwards is a lie."""
    page = at(visited, f"{serving('--read-only').url}events")
    assert page.get_by_role("button", name="Correct").count() == 0
    page.locator(ROWS).first.focus()
    page.keyboard.press("c")
    assert page.get_by_role("dialog").count() == 0
