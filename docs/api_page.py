"""The reference of the API as a page, made from its own description."""

from __future__ import annotations

from typing import Any, cast

from vedette.surfaces.rest.app import create_app
from vedette.surfaces.rest.describing import BASE, TAGS
from vedette.surfaces.rest.live.case import LiveCase
from vedette.surfaces.rest.problems import SAID

HEAD = """\
# The API

`vedette serve CASE` answers under `/api/v1`. The same description for programs, with an example of each answer, is at
`/api/v1/openapi.json` (OpenAPI 3.1). [How to use the API](../how-to/use-the-api.md) shows it with curl and Python.

Answers are JSON (UTF-8). A field that is not known is `null`. Days are `YYYY-MM-DD`; the board alone counts them from
1970-01-01. Ids are those of the [picture](picture.md).

`GET` can be asked as `HEAD`: the same answer without its body.

## Ids of what has none in the picture

Rows of control, tolls, relations, quotes and services have no id in the picture. Here each has one, by which
`GET /evidence/{sort}/{id}` gives its evidence: a letter, a hyphen and twelve hexadecimal digits of a digest of what it
is about. What may change while the thing stays the same (its claims, its standing) has no part in it, so that a link
outlives a new report. A program takes the `id` from the list.

| sort | letter | made from |
|---|---|---|
| `control` | `k` | place, holder, from whom, since when, extent |
| `toll` | `t` | measure, unit, place, span, kind, direction, by whose rules, and the days (not of the whole case) |
| `relation` | `r` | from, type, to, when |
| `quote` | `q` | the report, where it stands in it, the words |
| `service` | `s` | place, service, state, cause, the first claim |
| `expectation` | `x` | its words, the first claim |
| `sentence` | `b` | its words, its claims |

## Who asks

On this machine alone nobody logs in. Elsewhere a request carries `Authorization: Bearer TOKEN`, or the cookie that
`POST /session` gives; what writes with a cookie also sends `X-CSRF-Token` with the value that `GET /session` tells.
A reader reads, an analyst also adds and judges, an admin also grades outlets.

## Lists, page by page

A list answers with `items`, `total` and `next`. Send `next` as `cursor` with all else unchanged, until it is `null`.
A cursor is bound to the picture and to the question: once either is another, it is refused with 409
(`urn:vedette:problem:stale-cursor`), and the list is read again from its first page. So nothing is given twice or
left out.

## Answers that are kept

Each answer that is made of the picture has an `ETag`. Sent back as `If-None-Match`, it is answered with 304 and no
body while the picture and the question are the same. Outlines may be kept for a day without asking. What people change
from one moment to the next (`/review`, `/judgements`, `/jobs`, `/session`) and the stream have none, and are not kept
(`no-store`).

## While a case is opened

The picture of a large case is in memory some seconds after the server listens. Until then `GET /case` tells `opening`,
and what is made of the picture answers 503 (`urn:vedette:problem:opening`) with `Retry-After`; once it is there, the
stream tells `picture`. A request waits up to 1.5 seconds by itself, so that of a small case nothing is seen of it.

## Names of files

A report that came from a file is told by the file's name, here and in the files that are taken: folders tell of a
machine, and may name a person. What the command writes at the machine has paths as they were given.

## The picture of a day

With `as_of`, an answer is of the picture as it stood at the end of that day, from what was published by then. The
header `X-As-Of` tells how it was made: `drawn` anew from those reports, or, in a case of more than 400 reports,
`filtered`: the standing picture without what was told later. Its records go by the ids that they have in the picture
that stands. What no report had told of by then is answered with 404 (`urn:vedette:problem:not-yet-known`) where it is
asked for by its id; in a selection it holds nothing.

## Problems

Every error is `application/problem+json` (RFC 9457): `type`, `title`, `status`, `detail` (what was given, what is
wanted, what to do), `instance`, and `errors` with the fields that are out of form.

"""
WORDS = {
    "out-of-form": "a parameter or a field does not have its form, or there is no such parameter; `errors` names it",
    "stale-cursor": "a cursor of another list",
    "opening": "the case is being opened; `Retry-After` says when to ask again",
    "nothing-to-read": "the case holds no report yet, or none was published by the day that is asked for",
    "not-in-picture": "the picture holds no such record",
    "not-yet-known": "the picture of that day does not hold what the one that stands holds",
    "unknown-name": "a selection names a kind, an actor or a place that there is none of; `errors` names it",
    "not-in-case": "the case holds no such thing",
    "cannot-be-used": "it is in form, and means nothing: a judgement of one thing that needs two",
    "case": "the case cannot be written or used just now",
    "no-such-file": "there is no export of this name",
    "no-method": "no address takes this method",
    "no-such-job": "there is no job of this id",
    "read-only": "the case is served for reading alone",
    "too-long": "the request brings more than is taken",
    "too-many": "too many ask, listen or wait at once",
    "no-login": "nobody is logged in, or the token is none",
    "wrong-login": "the name with its password, or the token, is not known",
    "no-logins": "the list of users cannot be read just now",
    "too-many-logins": "it was tried too often",
    "role": "the role does not allow it",
    "no-csrf": "a request that writes came without its `X-CSRF-Token`",
    "cross-site": "a page of another site asked",
    "wrong-host": "the request names a host that this server does not go by",
}
SHARED = ("from", "to", "known_by", "kind", "actor", "place", "status", "q", "background", "as_of", "cursor", "limit")


def api_page() -> str:
    """Return the page of the API."""
    told = create_app(cast(LiveCase, None)).openapi()
    paths = told["paths"]
    parts = [HEAD, *_problems(), "\n", "## Parameters that many routes take\n\n", *_shared(paths)]
    for tag, words in TAGS.items():
        parts += [f"\n## {tag.capitalize()}\n\n{words}\n", *_routes(paths, tag)]
    parts += ["\n## Records\n", *_records(told["components"]["schemas"])]
    return "".join(parts)


def _problems() -> list[str]:
    lines = ["| status | what to do |\n|---|---|\n"]
    lines += [f"| {status} | {_cell(words)} |\n" for status, words in SAID.items() if status != 501]
    lines += ["\n| `type` | when |\n|---|---|\n"]
    return lines + [f"| `urn:vedette:problem:{word}` | {words} |\n" for word, words in WORDS.items()]


def _shared(paths: dict[str, Any]) -> list[str]:
    found: dict[str, str] = {}
    for by in paths.values():
        for operation in by.values():
            for one in operation.get("parameters", ()):
                found.setdefault(one["name"], one.get("description", ""))
    lines = ["| parameter | meaning |\n|---|---|\n"]
    lines += [f"| `{name}` | {_cell(found[name])} |\n" for name in SHARED]
    lines.append("\n`kind`, `actor`, `place` and `status` may be given several times; one of each must fit.\n")
    return lines


def _routes(paths: dict[str, Any], tag: str) -> list[str]:
    lines: list[str] = []
    for path, by in paths.items():
        for method, operation in by.items():
            if tag in operation["tags"]:
                lines += [f"\n### {method.upper()} {path.removeprefix(BASE)}\n\n", *_route(operation)]
    return lines


def _route(operation: dict[str, Any]) -> list[str]:
    lines = [operation.get("description", "").strip().replace("``", "`") + "\n"]
    parameters = operation.get("parameters", ())
    own = [one for one in parameters if one["name"] not in SHARED]
    if own:
        lines += ["\n| parameter | meaning |\n|---|---|\n"]
        lines += [f"| `{one['name']}` ({one['in']}) | {_cell(one.get('description', ''))} |\n" for one in own]
    if shared := [f"`{one['name']}`" for one in parameters if one["name"] in SHARED]:
        lines.append(f"\nTakes {', '.join(shared)}.\n")
    if body := _named(operation.get("requestBody", {}).get("content", {})):
        lines.append(f"\nSends: {body}.\n")
    good = {code: told for code, told in operation["responses"].items() if code < "300"}
    for code, told in good.items():
        if gives := _named(told.get("content", {})):
            lines.append(f"\nGives {code}: {gives}.\n")
    return lines


def _named(content: dict[str, Any]) -> str:
    found = []
    for media_type, told in content.items():
        name = told.get("schema", {}).get("$ref", "").rpartition("/")[2]
        found.append(f"[{name}](#{name.lower()})" if name and not name.startswith("Body_") else f"`{media_type}`")
    return ", ".join(found)


def _records(schemas: dict[str, Any]) -> list[str]:
    lines: list[str] = []
    for name in sorted(name for name in schemas if not name.startswith("Body_")):
        fields = schemas[name].get("properties", {})
        told = (schemas[name].get("description") or "").strip().replace("``", "`")
        listed = ", ".join(f"`{field}`" for field in fields)
        lines += [f"\n### {name}\n\n", f"{told}\n" if told else "", f"\nFields: {listed}.\n" if listed else ""]
    return lines


def _cell(words: str) -> str:
    return " ".join(words.replace("``", "`").replace("|", "\\|").split())
