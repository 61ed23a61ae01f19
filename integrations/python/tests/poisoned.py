"""The poisoned set: some texts make the cleaner throw, loop, fill its heap or kill it; all others come out as they are."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

#: A copy of what is tested, where the build may write to the other.
PRODUCT = Path(os.environ.get("PRODUCT", ROOT))

NODE = os.environ.get("NODE", "node")

#: The product.
COMMAND = [NODE, str(PRODUCT / "bin/clean-articles.js")]

#: Its cleaner is tests/support/poison.js; a record may take 5 s and 1 MB.
POISONED_COMMAND = [NODE, str(PRODUCT / "tests/support/poisoned-records.js"), "5000", "1000000"]

#: The text, and the name of the error it must have.
POISONS = [
    ("poison: throw", "threw"),
    ("poison: loop", "timeout"),
    ("poison: heap", "out-of-memory"),
    ("poison: exit", "died"),
    ("poison: kill", "died"),
    (None, "no-text"),
]


def large() -> str:
    """A line of 30 MB."""
    return "x" * 30_000_000


def poisoned_texts(count: int) -> tuple[list[str | None], list[str | None]]:
    """Texts among which the poisons are spread, and the name of the error of each; None for those that must come out."""
    texts: list[str | None] = [f"第{number}篇" for number in range(count)]
    names: list[str | None] = [None] * count
    step = count // len(POISONS)
    for number, (text, name) in enumerate(POISONS):
        texts[number * step + step // 2] = text
        names[number * step + step // 2] = name
    return texts, names
