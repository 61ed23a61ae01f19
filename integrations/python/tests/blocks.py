"""The fenced blocks of pages."""

from __future__ import annotations

import re
from pathlib import Path

from poisoned import ROOT

_BLOCK = re.compile(r"^```(.+)\n([\s\S]*?)^```$", re.MULTILINE)


def blocks_in(page: str) -> dict[str, str]:
    """The fenced blocks of a page, by what their fences say."""
    return dict(_BLOCK.findall(Path(ROOT, page).read_text(encoding="utf-8")))
