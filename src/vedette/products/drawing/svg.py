"""SVG elements as escaped markup.

A strict content policy forbids style attributes, so looks come from classes and from presentation attributes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from markupsafe import Markup, escape

from vedette.products.drawing.cleaning import label

type Value = str | float | None
type Opener = Callable[[Sequence[str], Sequence[str], str], Mapping[str, str]]
"""Takes claims, claims against and a label; gives the attributes of the link that opens their sentences."""


def el(name: str, attributes: Mapping[str, Value], *children: Markup | str) -> Markup:
    """Return ``<name …>children</name>``; attributes that are None are left out, plain strings are escaped."""
    given = "".join(f' {key}="{escape(_written(value))}"' for key, value in attributes.items() if value is not None)
    inner = "".join(child if isinstance(child, Markup) else str(escape(label(child))) for child in children)
    return Markup(f"<{name}{given}>{inner}</{name}>")  # noqa: S704  # every part above is escaped


def group(css: str, *children: Markup) -> Markup:
    """Return a ``g`` with a class, or nothing when it would be empty."""
    return el("g", {"class": css}, *children) if any(children) else Markup("")


def path_of(points: Sequence[tuple[float, float]], *, closed: bool = False) -> str:
    """Return path data through ``points`` in tenths of a unit, steps that do not show left out."""
    kept: list[str] = []
    last = None
    for x, y in points:
        at = f"{x:.1f} {y:.1f}"
        if at != last:
            kept.append(at)
        last = at
    if len(kept) < 2:
        return ""
    return "M" + "L".join(kept) + ("Z" if closed else "")


def opened(
    opener: Opener | None, claims: Sequence[str], against: Sequence[str], name: str, *children: Markup
) -> Markup:
    """Return ``children`` as a link that opens their evidence, or as a plain group where there is none."""
    attributes = dict(opener(claims, against, name)) if opener else {}
    title = el("title", {}, name)
    return el("a" if "href" in attributes else "g", {"class": "mark", **attributes}, title, *children)


def _written(value: Value) -> str:
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    return label(str(value))
