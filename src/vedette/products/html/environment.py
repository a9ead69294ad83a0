"""The template engine: everything is escaped, what HTML cannot carry is replaced, and nothing undefined passes."""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from vedette.products.drawing.cleaning import clean
from vedette.products.drawing.wording import number, plural

_NOT_IN_SCRIPT = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


@cache
def environment() -> Environment:
    """Return the engine over the templates of this package."""
    engine = Environment(
        loader=PackageLoader("vedette.products.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_cleaned,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    engine.filters.update(number=number, plural=plural)
    return engine


@cache
def asset(name: str) -> Markup:
    """Return a style sheet or a script of this package, to stand in its element as it is."""
    return Markup(files("vedette.products.html").joinpath("assets", name).read_text(encoding="utf-8"))  # noqa: S704  # our own file


def policy(style: str, script: str) -> str:
    """Return the content policy: nothing may load, and only this style and this script may run."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def json_block(value: object) -> Markup:
    """Return JSON that can stand in a script element: no character in it can end the element or open a comment."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_NOT_IN_SCRIPT))  # noqa: S704


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _cleaned(value: object) -> object:
    return clean(value) if type(value) is str else value
