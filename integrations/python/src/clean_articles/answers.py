"""What became of a record."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Union

from .problems import CleanerError


@dataclass(frozen=True)
class Cleaned:
    """A record that was cleaned."""

    #: The cleaned lines; the text that was given if nothing was changed.
    text: str
    #: Whether `text` differs from what was given.
    changed: bool
    #: The probability, 0 to 1, that the article is right.
    confidence: float
    #: What a person should know: `rule` and `line` of each; with the field `findings` also `severity`, `message` and more.
    findings: list[dict[str, Any]]
    #: Of the command.
    version: str
    #: Markdown with front matter, if the field was asked for.
    markdown: str | None = None
    #: `title`, `author`, `date`, …, if the field was asked for.
    metadata: dict[str, str] | None = None
    #: Every edit, if the field was asked for.
    changes: list[dict[str, Any]] | None = None
    #: The member `clean_articles` of the answer, as it came.
    summary: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)


class RecordError(Exception):
    """A record that can't be cleaned. A value in a list of answers; raised only with `errors="raise"`.

    Attributes:
        name: `not-json`, `no-text`, `bad-options`, `no-article`, `too-large`, `timeout`, `out-of-memory`, `died` or `threw`.
        message: what is wrong, for people.
    """

    def __init__(self, name: str, message: str) -> None:
        super().__init__(name, message)
        self.name = name
        self.message = message

    def __str__(self) -> str:
        return f"{self.name}: {self.message}"


Answer = Union[Cleaned, RecordError]


def parse_answer(line: bytes) -> tuple[Any, Answer]:
    """The id and what it says.

    Raises:
        CleanerError: it is no answer.
    """
    try:
        answer = json.loads(line)
        if "error" in answer:
            return answer["id"], RecordError(answer["error"]["name"], answer["error"]["message"])
        summary = answer["clean_articles"]
        return answer["id"], Cleaned(text=answer["text"], summary=summary, **_known(summary))
    except (ValueError, KeyError, TypeError) as error:
        raise CleanerError(f"the command answered what is no answer: {line[:200]!r}") from error


def _known(summary: dict[str, Any]) -> dict[str, Any]:
    known = {key: summary[key] for key in ("version", "changed", "findings", "confidence")}
    known.update((key, summary[key]) for key in ("markdown", "metadata", "changes") if key in summary)
    return known
