"""Short reports of a war that there was not, as many as a test asks for, no two alike."""

from pathlib import Path

TOWNS = ("Ardel", "Brenna", "Corvat", "Dunmoor", "Eskil", "Farrow", "Galt", "Hollin")
SIDES = ("the Highland Front", "the Coastal Guard", "government troops")


def text(number: int) -> str:
    """Return a report of two sentences that the reader finds a place, a party and a figure in."""
    town, side = TOWNS[number % len(TOWNS)], SIDES[number % len(SIDES)]
    return (
        f"{town.upper()}, {1 + number % 28} March 2025 — Fighters of {side} shelled the town of {town} on Monday, "
        f"killing {2 + number} people, the mayor said. Some {number * 100 + 300} residents fled.\n"
    )


def write(folder: Path, numbers: range) -> Path:
    """Write a file for each number."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        (folder / f"report-{number:03}.txt").write_text(text(number), encoding="utf-8")
    return folder
