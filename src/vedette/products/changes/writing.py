"""A comparison written out: plain text for a terminal or a mail, and Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.products.brief.markdown import escaped
from vedette.products.brief.text import clean, wrapped
from vedette.products.changes.parts import Part


def plain_text(parts: Sequence[Part]) -> str:
    """Return the parts as plain text. Control characters of reports are dropped, so that none moves a cursor."""
    lines: list[str] = []
    for part in parts:
        lines += [clean(part.title).upper()]
        for block in part.blocks:
            if block.heading:
                lines += [clean(block.heading)]
            mark = "- " if block.heading else ""
            for line in block.lines:
                lines += wrapped(mark, clean(line.text))
                for quote in line.quotes:
                    lines += wrapped("    ", clean(quote))
        lines.append("")
    return "\n".join(lines)


def markdown(parts: Sequence[Part]) -> str:
    """Return the parts as Markdown. Reports' words are escaped, so that none becomes markup."""
    lines: list[str] = []
    for n, part in enumerate(parts):
        lines += [f"{'##' if n else '#'} {escaped(part.title)}", ""]
        for block in part.blocks:
            lines += [f"### {escaped(block.heading)}", ""] if block.heading else []
            for line in block.lines:
                lines.append(f"- {escaped(line.text)}")
                lines += [f"  - {escaped(quote)}" for quote in line.quotes]
            lines.append("")
    return "\n".join(lines)
