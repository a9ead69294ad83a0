"""Adding reports in the browser: files, texts and addresses, and the picture that changes before one's eyes."""

import json

import pytest
from tests.browser.axe import faults
from tests.browser.waiting import becomes

pytestmark = pytest.mark.browser
STRIKE = (
    "Two drones struck the market of Kanyabayonga on 5 February 2025, killing nine people, the civil defence office "
    "said. Shops stayed shut on the next day.\n"
)
HOSTILE = "<script>window.taken = 1</script><img src=x onerror='window.taken = 2'>"


def at(visited, url, **options):
    found = visited(f"{url}add", **options)
    found.page.wait_for_selector(".drop")
    return found


def put(page, name, text):
    page.get_by_label(name, exact=True).fill(text)


def test_two_files_one_of_them_broken_and_the_new_event_is_there(serving, visited, tmp_path):
    """One bad file costs no other, and what is new is shown at once."""
    good, bad = tmp_path / "strike.txt", tmp_path / "annex.docx"
    good.write_text(STRIKE, encoding="utf-8")
    bad.write_bytes(b"PK\x03\x04 this is no archive")
    page = at(visited, serving().url).page
    page.locator("input[type=file]").set_input_files([good, bad])
    page.locator(".job.done").wait_for()
    becomes(page, page.locator(".job .came li").count, 1)
    assert "annex.docx" in page.locator(".job .skips").inner_text()
    event = page.locator(".fresh-events button", has_text="Kanyabayonga").first
    event.wait_for()
    assert faults(page) == []
    event.click()
    page.wait_for_url("**open=event**")
    page.get_by_role("button", name="In the table").click()
    page.locator(".events tbody tr", has_text="Kanyabayonga").first.wait_for()


def test_a_pasted_text_full_of_markup_is_shown_as_text(serving, visited):
    """A report is read, never run."""
    url = serving().url
    found = at(visited, url)
    page = found.page
    put(page, "Title", f"Market hit {HOSTILE}")
    put(page, "Text", STRIKE + HOSTILE)
    put(page, "Outlet", f"Desk {HOSTILE}")
    page.get_by_role("button", name="Add the text").click()
    page.locator(".job.done .came li").wait_for()
    assert "<script>" in page.locator(".job .came").inner_text()
    page.goto(f"{url}sources")
    page.locator("[role=tabpanel] tbody tr", has_text="<script>").wait_for()
    page.get_by_role("tab", name="Outlets").click()
    page.locator("[role=tabpanel] tbody tr", has_text="<script>").wait_for()
    assert page.evaluate("window.taken") is None
    assert page.evaluate("window.violations") == []
    assert found.complaints == []


def test_a_private_address_is_refused_in_words(serving, visited):
    """Whoever may add must not look into the network behind the server."""
    page = at(visited, serving().url).page
    for count, host in enumerate(("127.0.0.1", "192.168.1.1", "[::1]"), start=1):
        put(page, "Address", f"http://{host}/secret")
        page.get_by_role("button", name="Fetch it").click()
        page.wait_for_function("(n) => document.querySelectorAll('.job.failed').length === n", arg=count)
        told = page.locator(".job.failed .fault").first.inner_text()
        assert host.strip("[]") in told
        assert "cannot be fetched" in told


def test_a_fault_stands_by_its_field(serving, visited):
    """A message at the top of a long form is looked for in vain."""
    page = at(visited, serving().url).page
    page.get_by_role("button", name="Add the text").click()
    field = page.get_by_label("Text", exact=True)
    assert field.get_attribute("aria-invalid") == "true"
    told = page.locator(f"#{field.get_attribute('aria-describedby')}")
    assert "Paste the text" in told.inner_text()
    put(page, "Address", "javascript:alert(1)")
    page.get_by_role("button", name="Fetch it").click()
    assert "http://" in page.locator("#add-url-field-fault").inner_text()


def test_who_reads_alone_is_told_why_nothing_is_added(serving, visited):
    """A form that is refused afterwards wastes an hour."""
    page = visited(f"{serving('--read-only').url}add").page
    page.locator(".notice").wait_for()
    assert "reading alone" in page.locator(".notice").inner_text()
    assert page.locator("form").count() == 0


def test_a_text_that_is_added_twice_is_known_before(serving, visited):
    """The same report must not count as two."""
    url = serving().url
    page = at(visited, url).page
    for count in (1, 2):
        put(page, "Text", STRIKE)
        page.get_by_role("button", name="Add the text").click()
        page.wait_for_function("(n) => document.querySelectorAll('.job.done').length === n", arg=count)
    assert "known before" in page.locator(".job").first.inner_text()
    assert json.loads(page.request.get(f"{url}api/v1/case").text())["reports"] == 16
