"""The first line of the command, and what is expected of it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from .problems import VersionError, here
from .version import __version__

#: Of the lines between the command and its clients.
PROTOCOL = 1


@dataclass(frozen=True)
class Hello:
    """What the command says of itself."""

    version: str
    #: For one record, in seconds.
    timeout: float
    #: How many records it takes before it answers the first.
    window_records: int
    #: The same in bytes.
    window_bytes: int


def parse_hello(line: bytes, version: str | None = None) -> Hello:
    """Checks that both sides fit.

    The protocol is this one, and the version is `version`, or has the first two numbers of this package's.

    Raises:
        VersionError: they don't; it says what to install.
    """
    try:
        said = json.loads(line)
        protocol, found = said["protocol"], said["version"]
        window = said["window"]
        hello = Hello(found, said["timeout"] / 1000, window["records"], window["bytes"])
    except (ValueError, KeyError, TypeError):
        message = f"the command is no clean-articles that this package knows ({here()}); it said {line[:200]!r}."
        raise VersionError(f"{message} {_advice(version)}") from None
    if protocol != PROTOCOL:
        message = f"the command speaks protocol {protocol} (version {found}, {here()}), this package {PROTOCOL}."
        raise VersionError(f"{message} {_advice(version)}")
    if not _fits(found, version):
        message = f"the command has version {found} {here()}, and {version or __version__} is wanted."
        raise VersionError(f"{message} Results of two versions may differ. {_advice(version)}")
    return hello


def _fits(found: str, version: str | None) -> bool:
    if version is not None:
        return found == version
    return found.split(".")[:2] == __version__.split(".")[:2]


def _advice(version: str | None) -> str:
    wanted = version or __version__
    return f"Install `npm install --global clean-articles@{wanted}`, or the Python package of the command's version."
