"""A `Cleaner` for each process of an engine: engines use a process for many partitions, and a start takes a second."""

from __future__ import annotations

import atexit
from typing import Any

from .cleaner import Cleaner

_latest: tuple[str, Cleaner] | None = None


def shared_cleaner(settings: dict[str, Any]) -> Cleaner:
    """The one with these arguments; it stays open until another is asked for or the process ends."""
    global _latest
    key = repr(sorted(settings.items()))
    if _latest is not None and _latest[0] == key:
        return _latest[1]
    if _latest is not None:
        _latest[1].close()
    _latest = (key, Cleaner(**settings))
    return _latest[1]


@atexit.register
def _close() -> None:
    if _latest is not None:
        _latest[1].close()
