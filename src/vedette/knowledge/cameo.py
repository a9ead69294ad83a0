"""CAMEO: the code of an act, of two to four digits, and between whom it goes.

Source: the CAMEO codebook 1.1b3. The codes of who did it to whom are in ``vedette.knowledge.actors``.
"""

from __future__ import annotations

from vedette.knowledge.frames import coded
from vedette.model.words import UNREAL

ACTS = {
    "capture": "192", "withdrawal": "0874", "advance": "190", "reinforcement": "154", "mobilisation": "154",
    "offensive begins": "190", "siege": "191", "clash": "190", "air strike": "195", "drone strike": "1952",
    "shelling": "194", "grenade attack": "190", "bombing": "183", "suicide bombing": "1831", "chemical attack": "2041",
    "attack": "190", "execution": "186", "torture": "1822", "sexual violence": "1821", "abduction": "181",
    "destruction": "1712", "looting": "171", "arrest": "173", "deportation": "174", "curfew": "1723",
    "blockade": "191", "disrupted weapons use": "1711", "base established": "154", "prisoner release": "0841",
    "ceasefire": "0871", "agreement": "030", "talks": "040", "aid": "070", "support": "051", "accusation": "112",
    "demand": "020", "rejection": "120", "threat": "130", "sanction": "160", "protest": "141", "riot": "145",
    "uprising": "145", "emergency decree": "1724", "promise": "030", "concession": "080", "cooperation": "060",
    "investigation": "090", "constraint": "172", "evacuation": "073", "rescue": "073",
}  # fmt: skip
"""The code of each kind of event; a frame may have one of its own."""
PROMISED = {
    "06": "031", "07": "033", "05": "032", "04": "036", "08": "035", "03": "030", "16": "131", "17": "132",
    "14": "133", "18": "138", "19": "138", "20": "138",
}  # fmt: skip
"""What the intent to act is coded, by the first two digits of the act."""
BOTH_WAYS = frozenset({"talks", "agreement", "ceasefire", "clash", "cooperation"})
ONE_WAY = frozenset({"042", "043", "045"})
"""Visits, receptions and mediation: who goes is the source of the one, who receives of the other."""
EXCHANGED = frozenset({"swap prisoners", "share intelligence", "exchange fire"})
"""Frames whose object is what those who act give one another."""


def cameo_of(
    kind: str, *, frame: str = "", modality: str = "asserted", polarity: str = "yes", intended: bool = False
) -> str | None:
    """Return the CAMEO code of a claim, None where it is coded as no event.

    >>> cameo_of("aid", modality="expected", intended=True)
    '033'
    """
    own = coded().get(frame)
    act = own.cameo if own is not None and own.cameo and own.kind == kind else ACTS.get(kind)
    if act is None or polarity == "denied":
        return None
    if modality not in UNREAL:
        return act
    return PROMISED.get(act[:2]) if intended else None


def pairs(
    kind: str, sources: tuple[str, ...], targets: tuple[str, ...], *, code: str = "", frame: str = ""
) -> list[tuple[str, str]]:
    """Return every source with every target; of an act done together, every two who did it, both ways.

    ``code`` is the CAMEO code of the act and ``frame`` what found it: a visit goes one way, an exchange both.
    """
    found = [(s, t) for s in sources for t in targets if s != t]
    given = frame in EXCHANGED and len(sources) > 1
    if not given and (kind not in BOTH_WAYS or code in ONE_WAY):
        return found
    if given or not found:
        found = [(a, b) for n, a in enumerate(sources) for b in sources[n + 1 :] if a != b]
    return list(dict.fromkeys(p for a, b in found for p in ((a, b), (b, a))))
