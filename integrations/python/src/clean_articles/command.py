"""Finds the command `clean-articles`."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Sequence
from typing import Union

from .problems import CommandError, here

#: Names the command where no argument does, such as `/opt/node/bin/node /opt/clean-articles/bin/clean-articles.js`.
VARIABLE = "CLEAN_ARTICLES_COMMAND"

#: What is told when there is none.
ADVICE = (
    "Install it with `npm install --global clean-articles` (Node 20.19 or later), or say where it is: "
    f"command=['/path/to/node', '/path/to/clean-articles/bin/clean-articles.js'], or the same in {VARIABLE}. "
    "Workers and executors don't inherit the PATH of the driver."
)

Command = Union[str, Sequence[str], None]


def find_command(command: Command = None) -> list[str]:
    """The words that start it: those that are given, those of `CLEAN_ARTICLES_COMMAND`, or what is on the PATH.

    A string is the path of the command, which may have blanks in it; a sequence holds its arguments too.

    Raises:
        CommandError: there is none.
    """
    if command is None:
        command = shlex.split(os.environ.get(VARIABLE, "")) or "clean-articles"
    words = [command] if isinstance(command, str) else [os.fspath(word) for word in command]
    found: str | None = shutil.which(words[0]) if words else None
    if found is None:
        raise CommandError(f"there is no command {words[0] if words else ''!r} {here()}. {ADVICE}")
    return [found, *words[1:]]
