"""How long each reading route of the API takes, on a made-up picture or on a case, and how that grows.

    python -m benchmarks.serving [--events 1000 10000] [--case FILE]

For each size a server is started in a process of its own, and each route asked three times: cold (nothing was made
yet), and warm, of which the quicker counts. Printed are milliseconds, bytes plain and packed, the warm time as a
multiple of that of GET /case in the same run (the figure that counts: times drift with the machine), and what the
largest size takes as a multiple of the smallest. A made-up picture has no figures and no disagreements; ``--case``
measures a case, served read-only.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx

BASE = "api/v1/"
LISTS = ("events", "events/rows", "events/ids", "claims", "actors", "places", "control", "tolls", "relations", "quotes",
         "services", "stories", "reports", "figures")  # fmt: skip
SCREENS = ("board", "brief", "disagreements", "figures/lines", "graph", "coverage", "review", "judgements", "jobs",
           "search?q=army", "events?q=army", "brief?from=2031-06-01&to=2031-06-30")  # fmt: skip
FILES = ("exports/brief.html", "exports/picture.json", "exports/events.csv", "exports/events.geojson")
OWN = {"actors": "actors/{}", "places": "places/{}", "reports": "reports/{}", "events": "evidence/event/{}"}
"""Routes of one record, by the list of which the first row is asked."""

Row = dict[str, float]


def measured(url: str) -> dict[str, Row]:
    """Return what each route takes at a server."""
    with httpx.Client(base_url=url + BASE, timeout=120) as client:
        rows = {route: _row(client, route) for route in ("case", *LISTS, *SCREENS, *FILES)}
        for name, route in OWN.items():
            items = client.get(name, params={"limit": 1}).json()["items"]
            if items:
                rows[route] = _row(client, route.format(items[0]["id"]))
    return rows


def _row(client: httpx.Client, route: str) -> Row:
    times = []
    for _ in range(3):
        began = time.perf_counter()
        answer = client.get(route)
        times.append(1000 * (time.perf_counter() - began))
    sent = float(answer.headers.get("content-length", 0)) or float(len(gzip.compress(answer.content, 5)))
    return {"status": answer.status_code, "cold_ms": times[0], "warm_ms": min(times[1:]),
            "bytes": len(answer.content), "sent": sent}  # fmt: skip


def serve_made_up(events: int) -> dict[str, Any]:
    """Serve a made-up picture in this process, and return what its routes take and the peak memory in MB."""
    from tests.browser.big import big_picture
    from tests.browser.serving_picture import ServedPicture

    with tempfile.TemporaryDirectory() as folder:
        server = ServedPicture(big_picture(events), Path(folder))
        try:
            rows = measured(server.url)
        finally:
            server.stop()
    return {"rows": rows, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def serve_case(case: Path) -> dict[str, Any]:
    """Serve a case read-only as the command does, and return what its routes take and the server's memory in MB."""
    command = [str(Path(sys.executable).with_name("vedette")), "serve", str(case), "--port", "0", "--read-only"]
    with ExitStack() as ending:
        server = ending.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
        ending.callback(server.terminate)
        assert server.stdout is not None
        url = server.stdout.readline().strip()
        while httpx.get(url + BASE + "case", timeout=60).json()["opening"]:
            time.sleep(0.2)
        httpx.get(url + BASE + "review?limit=1", timeout=60)  # the queue is made as soon as the case is open
        rows = measured(url)
        return {"rows": rows, "peak_mb": _resident_mb(server.pid)}


def _resident_mb(process: int) -> float:
    told = Path(f"/proc/{process}/status")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def show(name: str, found: dict[str, Any]) -> None:
    """Print the table of one size."""
    print(f"{name}: peak {found['peak_mb']:,.0f} MB")
    base = found["rows"]["case"]["warm_ms"]
    print(f"  {'route':<40} {'status':>6} {'cold ms':>9} {'warm ms':>9} {'x /case':>8} {'bytes':>11} {'sent':>10}")
    for route, row in found["rows"].items():
        told = f"{row['status']:>6.0f} {row['cold_ms']:>9,.0f} {row['warm_ms']:>9,.1f} {row['warm_ms'] / base:>8,.1f}"
        print(f"  {route:<40} {told} {row['bytes']:>11,.0f} {row['sent']:>10,.0f}")


def main() -> None:
    """Print a table for each size, and how the routes grow."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--events", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--case", type=Path)
    parser.add_argument("--run", type=int)
    given = parser.parse_args()
    if given.run is not None:
        print(json.dumps(serve_made_up(given.run)))
        return
    if given.case is not None:
        show(str(given.case.name), serve_case(given.case))
        return
    found = []
    for events in given.events:
        command = [sys.executable, "-m", "benchmarks.serving", "--run", str(events)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found.append(json.loads(done.stdout.splitlines()[-1]))
        show(f"{events:,} events", found[-1])
    if len(found) > 1:
        least, most = found[0]["rows"], found[-1]["rows"]
        grown = {route: most[route]["warm_ms"] / least[route]["warm_ms"] for route in least if route in most}
        worst = sorted(grown.items(), key=lambda one: -one[1])[:8]
        print("grows most: " + ", ".join(f"{route} {times:.1f}x" for route, times in worst))


if __name__ == "__main__":
    main()
