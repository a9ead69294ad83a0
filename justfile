# The one door that people and CI share. `just check` before each commit.

check: format lint types imports test docs

format:
    uv run ruff format .

lint:
    uv run ruff check .

# The API against its own description.
api:
    uv run python -m pytest -m api tests/surfaces/rest

types:
    uv run mypy

imports:
    uv run lint-imports

test:
    uv run pytest

docs:
    uv run python -m pytest docs/tests

# Make the pages of the reference that are made from the code.
pages:
    uv run python -m docs.generated

evals *ARGS:
    uv run python -m evals {{ARGS}}

# Build the workspace in the browser (needs Node 20 or later).
web:
    npm --prefix web ci --silent
    npm --prefix web run build

# What the workspace's code must hold: types, laws of its rooms, tests.
web-check:
    npm --prefix web run check

# Make the types of the API's client anew after a change of the API.
web-types:
    uv run python -m vedette.surfaces.rest.description web/openapi.json
    npm --prefix web run types

# The brief and the workspace in Chromium; VEDETTE_SLOW=4 slows its processor four times.
browser:
    uv run python -m pytest tests/browser -m browser

# Speed against the bare parser, and memory.
speed *ARGS:
    uv run python -m benchmarks.brief_speed {{ARGS}}

# Hostile input on every parser: --inputs 5000, nightly --inputs 100000; --engine atheris is guided by coverage.
fuzz *ARGS:
    uv run python -m tests.fuzz {{ARGS}}

# Pin every package with its hash after a change of dependencies.
lock:
    uv pip compile pyproject.toml --group dev --group browser --group fuzz --generate-hashes --no-emit-index-url --no-annotate --no-header --output-file requirements.lock
    uv run --no-project python scripts/pin.py
