"""Reports are added in the browser: files, texts and URLs come in, and the picture changes."""

import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copy

import pytest
from tests.surfaces.rest.at_work import AID, LATER, AtWork, served, until

from vedette.engine.cases.arrivals.receiving import receive
from vedette.model.documents import Label
from vedette.surfaces.rest.live.arriving import capture_of_text
from vedette.surfaces.rest.live.jobs import MOST_WAITING
from vedette.workspace.cases import Workspace


def test_a_pasted_report_changes_the_picture(at_work: AtWork):
    """Whoever pastes a report sees it in the picture, told by the outlet that was named."""
    before = len(at_work.picture().events)
    given = {"text": LATER, "title": "Debaro retaken", "outlet": "Harbour Radio", "published": "2025-03-08"}
    asked = at_work.post("/reports/text", given)
    job = at_work.done(asked.json()["id"])
    assert asked.status_code == 202
    assert (job["state"], job["came"][0]["title"], job["came"][0]["new"]) == ("done", "Debaro retaken", True)
    assert "new" in job["words"]
    held = {report.title: report for report in at_work.picture().reports}["Debaro retaken"]
    assert (held.outlet, str(held.published)) == ("Harbour Radio", "2025-03-08")
    assert len(at_work.picture().events) > before


def test_files_of_several_forms_come_in_and_a_bad_one_costs_no_other(at_work: AtWork):
    """One file that is no report must not keep the others out, and is named with the reason."""
    page = f"<html><head><title>Retaken</title></head><body><article><p>{LATER}</p></article></body></html>"
    line = b'{"text": "LIMANI, 9 March 2025 - Rebels attacked the village of Sotik on Saturday, residents said."}\n'
    asked = at_work.upload(("later.html", page.encode()), ("rows.jsonl", line), ("empty.txt", b""))
    job = at_work.done(asked.json()["id"])
    assert [job["state"], len(job["came"])] == ["done", 2]
    assert job["skipped"] == [["empty.txt", "it is empty"]]
    inputs = {report.input for report in at_work.picture().reports}
    assert "later.html" in inputs
    assert any(input.startswith("rows.jsonl") for input in inputs)


def test_an_upload_is_called_by_its_last_name_alone(at_work: AtWork):
    """A name is an attacker's word: no part of a path and no mark that steers a screen goes into the case."""
    name = "../../etc/pass\u202ewd\n<script>.txt"
    job = at_work.done(at_work.upload((name, LATER.encode())).json()["id"])
    assert job["state"] == "done"
    [report] = [one for one in at_work.picture().reports if "2025-03-08" in str(one.published)]
    assert "/" not in report.input
    assert report.input.isprintable()
    assert report.input.endswith("<script>.txt")


def test_nothing_is_left_of_uploads_once_they_are_received(at_work: AtWork, tmp_path: Path, monkeypatch):
    """Files of people's reports must not lie about on the server."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    at_work.done(at_work.upload(("later.txt", LATER.encode())).json()["id"])
    at_work.done(at_work.upload(("empty.txt", b"")).json()["id"])
    assert not list(tmp_path.glob("vedette-*"))


def test_an_upload_of_nothing_fails_with_its_reason(at_work: AtWork):
    """Whoever dropped an empty file learns why nothing came of it."""
    job = at_work.done(at_work.upload(("empty.txt", b"")).json()["id"])
    assert job["state"] == "failed"
    assert "empty.txt: it is empty" in job["words"]


def test_a_request_without_files_is_refused(at_work: AtWork):
    """A form that lacks its files is out of form, and no job is made of it."""
    asked = at_work.post("/reports", files=[("other", ("x.txt", b"words"))])
    assert asked.status_code == 422
    assert asked.headers["content-type"] == "application/problem+json"
    assert at_work.get("/jobs").json()["items"] == []


def test_a_file_of_26_megabytes_is_refused(at_work: AtWork, tmp_path: Path, monkeypatch):
    """A bound on what one file may take, told before anything is kept."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    asked = at_work.upload(("large.txt", io.BytesIO(b"a" * 26_000_000)))
    assert asked.status_code == 413
    assert "25 MB" in asked.json()["detail"]
    assert not list(tmp_path.glob("vedette-*"))


def test_private_addresses_are_not_fetched(at_work: AtWork):
    """A server that fetches what it is told must not be a way into its own network."""
    for url in ("http://127.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/", "http://localhost/"):
        job = at_work.done(at_work.post("/reports/url", {"url": url}).json()["id"])
        assert job["state"] == "failed", url
        assert "cannot be fetched" in job["words"]
        assert "Traceback" not in job["words"]


def test_what_is_no_web_address_is_out_of_form(at_work: AtWork):
    """A path of the server's own disk is no URL."""
    for url in ("file:///etc/passwd", "ftp://example.org/x", "/etc/passwd", ""):
        assert at_work.post("/reports/url", {"url": url}).status_code == 422, url


def test_jobs_are_done_in_the_order_in_which_they_were_asked_for(at_work: AtWork):
    """Two people who add at once lose nothing, and the newest job stands first."""
    first = at_work.post("/reports/text", {"text": LATER, "title": "one"}).json()["id"]
    second = at_work.post("/reports/text", {"text": LATER.replace("Debaro", "Sotik"), "title": "two"}).json()["id"]
    assert [at_work.done(job)["state"] for job in (first, second)] == ["done", "done"]
    assert [job["id"] for job in at_work.get("/jobs").json()["items"]][:2] == [second, first]
    assert {"one", "two"} <= {report.title for report in at_work.picture().reports}


def test_a_report_that_is_held_already_is_told_as_known(at_work: AtWork):
    """Dropping a file twice changes nothing, and says so."""
    given = {"text": AID, "outlet": "Lake Post"}
    job = at_work.done(at_work.post("/reports/text", given).json()["id"])
    assert [one["new"] for one in job["came"]] == [False]
    assert job["words"] == "0 new, 1 known before; nothing changed"


def test_a_reader_may_not_add(at_work: AtWork):
    """Who may only read changes nothing."""
    at_work.you = type(at_work.you)("Rea", "reader", "", login=True)
    assert at_work.post("/reports/text", {"text": LATER}).status_code == 403
    assert at_work.upload(("later.txt", LATER.encode())).status_code == 403
    assert at_work.post("/reports/url", {"url": "http://example.org/"}).status_code == 403


def test_a_case_that_is_read_alone_takes_nothing(small_case: Path, tmp_path: Path):
    """A case that is served to be read says so, and what to do."""
    with served(Path(copy(small_case, tmp_path / "c.vedette")), readonly=True) as shown:
        asked = shown.post("/reports/text", {"text": LATER})
        assert asked.status_code == 409
        assert "--read-only" in asked.json()["detail"]


def test_what_another_program_drew_is_seen(at_work: AtWork):
    """A case is worked on by ``vedette watch`` as well; screens show what it brought without a reload."""
    with Workspace.open(at_work.location) as other:
        receive(other.store, [capture_of_text(LATER, Label(title="later"))], source=None)
        other.refresh()
    until(lambda: "later" in {report.title for report in at_work.picture().reports})
    assert at_work.get("/jobs").json()["items"] == []


def test_what_another_program_left_unread_is_read(at_work: AtWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """``vedette add --no-read`` in another process must not wait for the next person who adds something."""
    monkeypatch.setattr("vedette.surfaces.rest.live.worker.QUIET_S", 0.1)
    (tmp_path / "later.txt").write_text(LATER, encoding="utf-8")
    command = "import sys; from vedette.surfaces.cli.door import run; sys.exit(run(sys.argv[1:]))"
    given = ["add", str(at_work.location), str(tmp_path / "later.txt"), "-q", "--no-read"]
    subprocess.run([sys.executable, "-c", command, *given], check=True, timeout=60)
    until(lambda: "2025-03-08" in {str(report.published) for report in at_work.picture().reports})
    [job] = at_work.get("/jobs").json()["items"]
    assert job["what"] == "taking up what another program left"


def test_a_report_that_is_erased_is_soon_shown_no_more(at_work: AtWork, monkeypatch: pytest.MonkeyPatch):
    """Words that were taken out of a case must not live on in its server, however long others go on working."""
    monkeypatch.setattr("vedette.surfaces.rest.live.worker.QUIET_S", 3600)
    gone = at_work.picture().reports[0].id
    with Workspace.open(at_work.location) as other:
        other.forget(gone, "it names a witness", erase=True)
    until(lambda: gone not in {report.id for report in at_work.picture().reports})


def test_many_who_judge_and_add_at_once_lose_nothing(at_work: AtWork):
    """Four hands at one case: every judgement and every report is there in the end."""
    names = [f"Group {n}" for n in range(8)]

    def judged(name: str) -> str:
        about = [{"sort": "actor", "words": name}]
        return at_work.post("/judgements", {"verdict": "wrong", "why": "no", "about": about}).json()["job"]

    def added(place: str) -> str:
        return at_work.post("/reports/text", {"text": LATER.replace("Debaro", place)}).json()["id"]

    with ThreadPoolExecutor(4) as hands:
        jobs = [*hands.map(judged, names), *hands.map(added, ("Sotik", "Lodwa", "Maral"))]
    assert {at_work.done(job)["state"] for job in jobs} == {"done"}
    assert {p.words for one in at_work.case.store.judgements() for p in one.about} == set(names)
    assert len(at_work.picture().reports) == 5


def test_too_much_at_once_is_asked_to_come_again(at_work: AtWork):
    """What waits is bounded: a flood of uploads must not fill the disk."""
    for _ in range(MOST_WAITING):
        at_work.work.jobs.begin("adding")
    refused = at_work.post("/reports/text", {"text": LATER})
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == "10"


def test_a_fault_of_a_rule_ends_its_job_alone(at_work: AtWork, monkeypatch: pytest.MonkeyPatch):
    """The one thread that works must outlive whatever goes wrong in it, and tell no innards."""

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("/home/ana/secret")

    monkeypatch.setattr("vedette.surfaces.rest.live.tasks.receive", broken)
    job = at_work.done(at_work.post("/reports/text", {"text": LATER}).json()["id"])
    assert job["state"] == "failed"
    assert "secret" not in job["words"]
    monkeypatch.undo()
    assert at_work.done(at_work.post("/reports/text", {"text": LATER}).json()["id"])["state"] == "done"


def test_what_was_handed_in_is_kept_when_the_server_ends(small_case: Path, tmp_path: Path):
    """A job that was taken on is on the disk when the server is gone, however soon it was ended."""
    place = Path(copy(small_case, tmp_path / "c.vedette"))
    with served(place) as shown:
        shown.post("/reports/text", {"text": LATER})
        shown.post("/reports/text", {"text": LATER.replace("Debaro", "Sotik")})
    with served(place) as shown:
        until(lambda: len(shown.picture().reports) == 4)
