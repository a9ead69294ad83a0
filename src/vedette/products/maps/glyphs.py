"""One small black mark for each group of event kinds, told apart by outline alone."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final, NamedTuple

from markupsafe import Markup

from vedette.products.drawing.svg import el


class Group(NamedTuple):
    """A group of event kinds: what the legend calls it, and the kinds in it."""

    key: str
    name: str
    kinds: tuple[str, ...]


GROUPS: Final = (
    Group("fight", "fighting", ("clash", "offensive begins", "siege", "attack on forces")),
    Group("take", "place taken", ("capture", "base established")),
    Group("move", "troops move", ("withdrawal", "advance", "reinforcement", "mobilisation")),
    Group("air", "air or drone strike", ("air strike", "drone strike")),
    Group(
        "blast", "shelling or bombing", ("shelling", "grenade attack", "bombing", "suicide bombing", "chemical attack")
    ),
    Group(
        "harm",
        "violence against people",
        (
            "attack",
            "execution",
            "torture",
            "sexual violence",
            "abduction",
            "arrest",
            "deportation",
            "massacre",
            "organised crime",
        ),
    ),
    Group(
        "ruin", "destruction, service out", ("destruction", "looting", "service disruption", "disrupted weapons use")
    ),
    Group("people", "people on the move", ("displacement", "evacuation", "return", "flight")),
    Group("crowd", "protest or unrest", ("protest", "riot", "uprising", "coup", "curfew", "emergency decree")),
    Group(
        "talk",
        "talks, truce, release",
        ("ceasefire", "agreement", "talks", "prisoner release", "aid", "support", "rescue"),
    ),
    Group("other", "other", ()),
)
_OF: Final = {kind: group for group in reversed(GROUPS) for kind in group.kinds}


def group_of(kind: str) -> Group:
    """Return the group of an event kind; kinds that no group lists are ``other``."""
    return _OF.get(kind, GROUPS[-1])


def glyph(key: str, x: float, y: float, size: float = 5.0) -> Markup:
    """Return the mark of a group centred on ``x, y``, within about ``size`` units of it."""
    return el("g", {"transform": f"translate({x:.1f} {y:.1f}) scale({size / 5:.2f})", "class": "glyph"}, _GLYPHS[key])


def _line(path: str) -> Markup:
    return el("path", {"d": path, "class": "gl"})


def _solid(path: str) -> Markup:
    return el("path", {"d": path, "class": "gs"})


def _star() -> str:
    rays = (((5.0 if at % 2 == 0 else 2.2), at * pi / 8) for at in range(16))
    return "M" + "L".join(f"{r * cos(a):.1f} {r * sin(a):.1f}" for r, a in rays) + "Z"


_GLYPHS: Final[dict[str, Markup]] = {
    "fight": _line("M-4 -4L4 4M4 -4L-4 4M-4.4 1.6L-1.6 4.4M4.4 1.6L1.6 4.4"),
    "take": _line("M-3 5V-5") + _solid("M-3 -5L4.5 -2.6L-3 0Z"),
    "move": _line("M-4.6 0H3") + _solid("M0.6 -3.6L5 0L0.6 3.6Z"),
    "air": _solid(
        "M0 -5.2L1.2 -1.4L5.2 1.2V2.4L1.1 1.2L0.8 3.4L2.2 4.6V5.2"
        "L0 4.6L-2.2 5.2V4.6L-0.8 3.4L-1.1 1.2L-5.2 2.4V1.2L-1.2 -1.4Z"
    ),
    "blast": _solid(_star()),
    "harm": el("circle", {"cx": 0, "cy": -3, "r": 1.9, "class": "gs"})
    + _solid("M-3.4 5C-3.4 1 -2 -0.4 0 -0.4S3.4 1 3.4 5Z"),
    "ruin": _line("M-4.4 4.6V-1L-2 -3.4L0 -0.8L1.6 -4.4L4.4 -1.4V4.6Z"),
    "people": el("circle", {"cx": -3, "cy": 0, "r": 1.7, "class": "gs"}) + _line("M-0.4 0H3.8M1.8 -2.6L4.4 0L1.8 2.6"),
    "crowd": _line("M0 5V0M-4 -4.8H4V0H-4Z"),
    "talk": _solid("M-5 -4H5V2H0L-3 5V2H-5Z"),
    "other": el("circle", {"cx": 0, "cy": 0, "r": 2.6, "class": "gs"}),
}
