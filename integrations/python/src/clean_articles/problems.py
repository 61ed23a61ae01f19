"""What keeps all records from being cleaned. What keeps one from it is a `RecordError`."""

from __future__ import annotations

import platform
import sys


class CleanerError(RuntimeError):
    """The command can't be run, or no longer. Its message says what to do. Engines should fail the task and try it again."""


class CommandError(CleanerError):
    """The command was not found, or can't be started."""


class VersionError(CleanerError):
    """The command speaks another protocol, or is of another version."""


def here() -> str:
    """Where this code runs, for messages: of many machines one may lack something."""
    return f"on {platform.node() or 'this machine'}, in {sys.executable}"
