# ruff: noqa: E501 - the inputs stand as they are written
"""A hostile report changes nothing on any screen: its words are shown as words, and nothing of it runs, loads or moves
what stands beside it."""

import json
from pathlib import Path

import pytest
from tests.browser.serving import Served
from tests.browser.waiting import settled

import vedette

pytestmark = pytest.mark.browser

SCRIPT = "<script>window.ran=1</script><img src=x onerror=window.ran=1><svg onload=window.ran=1>"
TURNED = "\u202egpj.eton\u202c \u2067مرحبا\u2069"
SCREENS = ("map", "brief", "disagreements", "figures", "actors", "events", "review", "sources", "add")
REPORTS = [
    {
        "id": "one",
        "title": f"Clashes {SCRIPT}",
        "outlet": f"Outlet{SCRIPT}",
        "url": "javascript:window.ran=1",
        "published": "2031-04-02",
        "text": f"Rebels captured Sake on Monday. At least 12 people were killed in Goma, General <b onmouseover=window.ran=1>Amani</b> {SCRIPT} said.",
    },
    {
        "id": "two",
        "title": f"{TURNED} exe.",
        "outlet": TURNED,
        "url": "https://example.org/\"onmouseover=window.ran=1/'><script>window.ran=1</script>",
        "published": "2031-04-03",
        "text": "The army denied that rebels had captured Sake. The army said 3 people were killed in Goma on Monday. "
        + "x" * 5_000,
    },
    {
        "id": "three",
        "title": "{{constructor.constructor('window.ran=1')()}} ${window.ran=1} </title></script>",
        "outlet": "data:text/html,<script>window.ran=1</script>",
        "url": "data:text/html;base64,PHNjcmlwdD53aW5kb3cucmFuPTE8L3NjcmlwdD4=",
        "published": "2031-04-03",
        "text": 'Shelling killed 5 people in Bukavu on Tuesday, the ministry said. "<iframe srcdoc=<script>window.ran=1</script>>" read the statement.',
    },
]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory):
    from tests.browser.serving import BUILT

    if not BUILT.exists():
        pytest.skip("the workspace is not built")
    folder: Path = tmp_path_factory.mktemp("hostile")
    lines = folder / "<svg onload=window.ran=1>.jsonl".replace("/", "")
    lines.write_text("\n".join(json.dumps(one) for one in REPORTS), encoding="utf-8")
    with vedette.Workspace.create(folder / "case.vedette", f"War {SCRIPT}", by="<b>desk</b>") as case:
        case.add(lines)
        case.settle()
    server = Served(folder / "case.vedette")
    yield server
    server.stop()


def _untouched(found) -> None:
    """Nothing ran, nothing was asked of another host, no policy was broken, and no element of a report's making stands."""
    page = found.page
    assert page.evaluate("window.ran") is None
    assert page.evaluate("window.violations") == []
    assert not [
        u
        for u in found.requests
        if not u.startswith((page.url.split("/", 3)[0] + "//" + page.url.split("/", 3)[2], "blob:", "data:"))
    ]
    assert (
        page.evaluate(
            "document.querySelectorAll('iframe, object, embed, base, [onerror], [onload], [onmouseover]').length"
        )
        == 0
    )
    assert not [c for c in found.complaints if "dialog" in c]
    links = page.evaluate("[...document.querySelectorAll('a[href]')].map((a) => a.protocol)")
    assert set(links) <= {"http:", "https:"}


@pytest.mark.parametrize("screen", SCREENS)
def test_no_screen_runs_what_a_report_holds(hostile, visited, screen):
    """An analyst reads what an enemy wrote, on every screen, with the rights to change the case."""
    found = visited(f"{hostile.url}{screen}")
    settled(found.page)
    _untouched(found)
    wide = found.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, "a word of five thousand letters pushes the page aside"


def test_the_drawer_and_the_report_show_it_as_words(hostile, visited):
    """The evidence is what the enemy wrote, word for word."""
    ids = vedette_ids(hostile.url)
    for event in ids["events"]:
        found = visited(f"{hostile.url}events?open=event:{event}")
        found.page.wait_for_selector(".drawer")
        settled(found.page)
        _untouched(found)
    for report in ids["reports"]:
        found = visited(f"{hostile.url}reports/{report}")
        settled(found.page)
        _untouched(found)
        if report == "one":
            assert SCRIPT in found.page.inner_text("#screen")


def test_an_address_from_an_enemy_runs_nothing(hostile, visited):
    """A link is sent by mail; what stands in it is as hostile as a report."""
    given = "brief?claims=%3Cscript%3E&title=%3Cimg%20src%3Dx%20onerror%3Dwindow.ran%3D1%3E&q=%3Csvg%20onload%3Dwindow.ran%3D1%3E&actor=%22%3E%3Cscript%3E"
    found = visited(f"{hostile.url}{given}")
    settled(found.page)
    _untouched(found)


def vedette_ids(url: str) -> dict[str, list[str]]:
    """Return the ids of the events and the reports that are served."""
    import httpx

    with httpx.Client(base_url=url) as client:
        events = client.get("api/v1/events/ids", params={"background": True}).json()["ids"]
        reports = [one["id"] for one in client.get("api/v1/reports").json()["items"]]
    return {"events": events, "reports": reports}
