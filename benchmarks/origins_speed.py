"""How long it takes to find the reports of one origin among many, and how many of the copies are found.

    python -m benchmarks.origins_speed [--reports 100000] [--cores 2]

The reports are made of some 200 words each, drawn as often as words are in a text, with a sentence of background that
twenty reports share in one of ten; one report in ten is a copy of another: cut to a third or more, with a new top,
with a paragraph of its own, or one word in eight replaced. They are spread over the days of two years. Fingerprints are
taken report by report on all cores; comparing sorts them once, so that its cost grows with n log n, on one core.
Seconds are those of the processor: a busy machine would show its own load. The same is printed for a quarter and a
half of the reports, to show how it grows.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from multiprocessing import get_context

from vedette.documents import fingerprint_of
from vedette.model.documents import Block, Document
from vedette.model.forest import Forest
from vedette.reconciliation.origins.syndication import copies_among

VOCABULARY = 40_000
WORDS = 200
DAYS = 730
FIRST = date(2024, 1, 1)
COPIES = 0.1


def made(count: int, *, seed: int = 7) -> tuple[list[str], list[tuple[int, int]]]:
    """Return ``count`` texts, and the pairs of an original and its copy among them."""
    rng = random.Random(seed)  # noqa: S311 - a reproducible mix, no secret
    vocabulary = [_word(rng) for _ in range(VOCABULARY)]
    weights = [1 / (rank + 20) for rank in range(VOCABULARY)]
    originals = count - int(count * COPIES)
    stream = iter(rng.choices(vocabulary, weights, k=originals * WORDS))
    texts = [" ".join(next(stream) for _ in range(WORDS)) for _ in range(originals)]
    background = [" ".join(rng.choices(vocabulary, k=24)) for _ in range(max(originals // 200, 1))]
    for n in range(0, originals, 10):
        texts[n] += f". {rng.choice(background)}."
    pairs = []
    for n in range(count - originals):
        source = rng.randrange(originals)
        pairs.append((source, len(texts)))
        texts.append(_edited(texts[source].split(), n, vocabulary, rng))
    return texts, pairs


def _word(rng: random.Random) -> str:
    return "".join(rng.choices("aeiounrtslkmdbgz", k=rng.randint(2, 9)))


def _edited(words: list[str], n: int, vocabulary: list[str], rng: random.Random) -> str:
    own = rng.choices(vocabulary, k=30)
    if n % 4 == 0:
        return " ".join(words[: int(len(words) * rng.uniform(0.34, 0.8))])
    if n % 4 == 1:
        return " ".join([*own[:12], *words[12:]])
    if n % 4 == 2:
        half = len(words) // 2
        return " ".join([*words[:half], *own, *words[half:]])
    return " ".join(rng.choice(own) if rng.random() < 1 / 8 else word for word in words)


def _samples(texts: list[str]) -> tuple[list[tuple[int, ...]], float]:
    start = time.process_time()
    samples = [fingerprint_of(text, (Block(0, len(text), "paragraph"),)) for text in texts]
    return samples, time.process_time() - start


def measure(texts: Sequence[str], pairs: Sequence[tuple[int, int]], cores: int) -> Iterator[str]:
    """Yield what it took, and the part of the copies that were found."""
    rng = random.Random(9)  # noqa: S311
    parts = [list(texts[n : n + 500]) for n in range(0, len(texts), 500)]
    with get_context("fork").Pool(cores) as pool:
        done = pool.map(_samples, parts, chunksize=1)
    samples = [sample for part, _ in done for sample in part]
    fingerprinted = sum(seconds for _, seconds in done) / cores
    days = [FIRST + timedelta(days=rng.randrange(DAYS)) for _ in texts]
    for source, copied in pairs:
        days[copied] = days[source] + timedelta(days=rng.randrange(2))
    documents = [
        Document(str(n), str(n), text, str(n), outlet=f"Outlet {n % 40}", published=days[n], fingerprint=samples[n])
        for n, text in enumerate(texts)
    ]
    start = time.process_time()
    found = copies_among(documents)
    compared = time.process_time() - start
    groups: Forest[int] = Forest()
    for copy in found:
        groups.join(copy.left, copy.right)
    known = set(pairs)
    hit = sum(groups.root(a) == groups.root(b) for a, b in pairs)
    wrong = sum(
        1 for c in found if (c.left, c.right) not in known and not _of_one_source(c.left, c.right, pairs, known)
    )
    yield (
        f"{len(texts):,} reports: fingerprints {fingerprinted:.1f} s on {cores} cores, comparing {compared:.1f} s on "
        f"one, "
        f"{fingerprinted + compared:.1f} s in all; {hit / max(len(pairs), 1):.3f} of {len(pairs):,} copies found, "
        f"{wrong} pairs wrongly joined"
    )


def _of_one_source(a: int, b: int, pairs: Sequence[tuple[int, int]], known: set[tuple[int, int]]) -> bool:
    """Return whether both are copies of one report."""
    first = len(known) and pairs[0][1]
    return a >= first and b >= first and pairs[a - first][0] == pairs[b - first][0]


def main() -> None:
    """Print a line for a quarter, a half and all of the reports."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--cores", type=int, default=2)
    args = parser.parse_args()
    for share in (4, 2, 1):
        texts, pairs = made(args.reports // share)
        for line in measure(texts, pairs, args.cores):
            print(line, flush=True)


if __name__ == "__main__":
    main()
