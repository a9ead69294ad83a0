"""How a claim was found, for a person: the sentence, the rule and its words, what it rests on, what was turned down."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.model.claims import Claim, Report
from vedette.model.decisions import Decision
from vedette.model.explanations import Basis, Explanation
from vedette.products.readings.table import claim_words

WIDTH = 10
"""Characters of the column that names each line."""


def explanation_text(explanation: Explanation, report: Report) -> str:
    """Return the explanation as indented plain text, ended by a line break."""
    claims: dict[str, Claim] = {claim.id: claim for claim in report.claims}
    claim = claims.get(explanation.claim or "")
    head = f"{claim.id}  {claim_words(claim)}" if claim else f"no claim from “{explanation.trigger}”"
    place = f"{report.document.input}, characters {explanation.start} to {explanation.end}"
    lines = [head, _line("sentence", f"“{' '.join(explanation.sentence.split())}” ({place})")]
    lines += [_line(name, words) for name, words in _told(explanation)]
    return "\n".join(lines) + "\n"


def _told(explanation: Explanation) -> Iterator[tuple[str, str]]:
    if explanation.claim is not None:
        asks = f": {explanation.asks}" if explanation.asks else ""
        yield "rule", f"{explanation.rule}{asks}"
        if explanation.trigger:
            yield "set off by", f"“{explanation.trigger}”"
    for basis in explanation.bases:
        yield basis.about, _basis(basis)
    for decision in explanation.rejected:
        yield "rejected", _decision(decision)
    for basis in explanation.untied:
        yield "not used", f"{basis.about} “{basis.words}”: {basis.why}"


def _basis(basis: Basis) -> str:
    words = f" ← “{' '.join(basis.words.split())}”" if basis.words and basis.words != basis.value else ""
    by = f" by {basis.rule}" if basis.rule else ""
    return f"{basis.value}{words}{by}{f': {basis.why}' if basis.why else ''}"


def _decision(decision: Decision) -> str:
    return f"{decision.about} “{decision.words}” by {decision.rule}: {decision.why}"


def _line(name: str, words: str) -> str:
    return f"  {name:<{WIDTH}} {words}"
