"""How well articles are grouped by incident, and how many each incident killed and hurt in the end.

``grouping``: B-cubed of the picture's stories against the incidents of the Gun Violence Archive. ``killed`` and
``injured``: the share of incidents whose number is exactly right in the record of their happening: the main event of
the story that holds most of the incident's articles. A number that the record leaves open counts as none; an incident
whose story has no event is wrong, unless it is right that nobody was.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.ability import Ability, Metric, part
from evals.clustering import b_cubed, groups_of
from evals.pictured import pictured, story_by_report
from vedette.model.pictures import Picture, Toll

SET = "long-tail incidents"
ABILITY = Ability(
    ("longtail_gva",),
    {SET: "591 articles on 296 incidents"},
    {
        "grouping": Metric(SET, "articles by incident, B-cubed F1"),
        "grouping precision": part(SET, "precision of the same"),
        "grouping recall": part(SET, "recall of the same"),
        "killed": Metric(SET, "incidents with the right number of killed in their event"),
        "injured": Metric(SET, "incidents with the right number of injured in their event"),
    },
)
"""What is measured here, and how it is called in the table."""


def measure(bench: Path) -> dict[str, float]:
    """Return the measures by name; ``bench`` is the folder of the research data."""
    folder = bench / "longtail_gva"
    articles, incidents = (_rows(folder / f"{name}.jsonl") for name in ("documents", "incidents"))
    _, picture = pictured(
        {"id": a["id"], "text": a["content"], "title": a["title"], "published": a["dct"][:10]} for a in articles
    )
    incident = {a["id"]: a["incident_id"] for a in articles}
    right = {row["incident_id"]: (row["num_killed"], row["num_injured"]) for row in incidents}
    return {**grouping(incident, picture), **tolls(incident, right, picture)}


def _rows(path: Path) -> list[dict[str, Any]]:
    return list(map(json.loads, path.read_text(encoding="utf-8").splitlines()))


def grouping(incident: Mapping[str, str], picture: Picture) -> dict[str, float]:
    """Return B-cubed of the stories."""
    story = story_by_report(picture)
    given = {report: story.get(report, report) for report in incident}
    precision, recall, f1 = b_cubed(groups_of(incident), groups_of(given))
    return {"grouping": f1, "grouping precision": precision, "grouping recall": recall}


def tolls(incident: Mapping[str, str], right: Mapping[str, tuple[int, int]], picture: Picture) -> dict[str, float]:
    """Return the shares of incidents with the right numbers."""
    told = numbers_by_incident(incident, picture)
    return {
        name: sum(told[key][n] == right[key][n] for key in told) / max(len(told), 1)
        for n, name in enumerate(("killed", "injured"))
    }


def numbers_by_incident(incident: Mapping[str, str], picture: Picture) -> dict[str, tuple[int, int]]:
    """Return the killed and the injured in the main event of the story that holds most of an incident's reports."""
    story = story_by_report(picture)
    main = {s.id: s.event for s in picture.stories}
    events = {event.id: event for event in picture.events}
    reports: dict[str, list[str]] = defaultdict(list)
    for report, of in incident.items():
        reports[of].append(report)
    found = {}
    for of, told in reports.items():
        event = events.get(main.get(_most(story, told)) or "")
        found[of] = (_number(event.killed), _number(event.injured)) if event is not None else (0, 0)
    return found


def _most(story: Mapping[str, str], reports: Sequence[str]) -> str:
    held = Counter(story.get(report, "") for report in reports)
    return max(held, key=lambda s: (held[s], s))


def _number(toll: Toll | None) -> int:
    return 0 if toll is None else toll.best or 0
