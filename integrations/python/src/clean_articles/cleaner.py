"""The client."""

from __future__ import annotations

import os
import threading
import weakref
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Callable, TypeVar

from .answers import Answer, RecordError, parse_answer
from .command import Command, find_command
from .conversation import Conversation
from .problems import CleanerError
from .requests import line_of

Item = TypeVar("Item")

ERRORS = ("return", "raise")


class Cleaner:
    """Cleans texts with a process of `clean-articles records`, which it starts when the first text comes.

    It may be pickled and forked: each process has its own. Each thread needs
    one of its own. Close it, or use it in a `with` statement.

    Args:
        command: the path of the command, or a sequence such as
            `["/opt/node/bin/node", "/opt/clean-articles/bin/clean-articles.js"]`;
            default: the environment's `CLEAN_ARTICLES_COMMAND`, else `clean-articles` on the PATH.
        fields: what comes with the text: some of `markdown`, `metadata`, `findings`, `changes`.
        options: those of the library, such as `{"script": "zh-TW"}`; they travel with each record.
        arguments: more of the command line, such as `["--timeout", "5s", "--site", "profile.json"]`. Without
            `--config` no configuration is read: which directory it runs in is chance.
        errors: `"return"`: a record that can't be cleaned is a `RecordError` among the answers; `"raise"`: it is raised.
        version: the version of the command that is wanted; default: one with the first two numbers of this package's.

    Raises:
        TypeError: an argument is not allowed.
    """

    def __init__(
        self,
        command: Command = None,
        *,
        fields: Sequence[str] = (),
        options: Mapping[str, Any] | None = None,
        arguments: Sequence[str] = (),
        errors: str = "return",
        version: str | None = None,
    ) -> None:
        if errors not in ERRORS:
            raise TypeError(f"errors: {errors!r} is not allowed; it must be one of {', '.join(ERRORS)}")
        if isinstance(fields, str) or isinstance(arguments, str):
            raise TypeError("fields and arguments must be lists of strings, not a string")
        self._settings: dict[str, Any] = {
            "command": command,
            "fields": tuple(fields),
            "options": dict(options or {}),
            "arguments": tuple(arguments),
            "errors": errors,
            "version": version,
        }
        self._options: Mapping[str, Any] = self._settings["options"]
        self._conversation: Conversation | None = None
        self._lock = threading.Lock()
        self._finalizer: Any | None = None
        _living.add(self)

    def clean(self, text: Any) -> Answer:
        """Cleans one text: a string, bytes whose charset is to be found, or a `Request`.

        Raises:
            CleanerError: the command can't be run.
            RecordError: it can't be cleaned, with `errors="raise"`.
        """
        [answer] = self.map([text])
        return answer

    def map(self, texts: Iterable[Any]) -> Iterator[Answer]:
        """The answer to each text, in order. Takes `texts` no further ahead than some hundred; memory is bounded.

        Raises:
            CleanerError: the command can't be run.
            RecordError: a text can't be cleaned, with `errors="raise"`.
        """
        return (answer for _, answer in self.pairs(texts, lambda text: text))

    def pairs(self, items: Iterable[Item], text_of: Callable[[Item], Any]) -> Iterator[tuple[Item, Answer]]:
        """Each item with the answer to its text, in order: `for row, answer in cleaner.pairs(rows, lambda row: row["text"])`."""
        # After a fork the attribute holds another one.
        lock = self._lock
        if not lock.acquire(blocking=False):
            raise CleanerError("this Cleaner is at work: finish its iteration first, or make another one")
        try:
            yield from self._pairs(items, text_of)
        finally:
            lock.release()

    def close(self) -> None:
        """Ends the process, at once if an iteration is not finished. The next text starts another."""
        if self._conversation is None:
            return
        if self._lock.locked():
            self._conversation.kill()
        else:
            self._conversation.close()

    @property
    def version(self) -> str:
        """Of the command, which is started for it."""
        return self._talk().start().version

    def __enter__(self) -> Cleaner:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __reduce__(self) -> Any:
        return _restore, (self._settings,)

    def _pairs(self, items: Iterable[Item], text_of: Callable[[Item], Any]) -> Iterator[tuple[Item, Answer]]:
        under_way: deque[tuple[int, Item]] = deque()
        conversation = self._talk()

        def lines() -> Iterator[bytes]:
            for number, item in enumerate(items):
                under_way.append((number, item))
                yield line_of(number, text_of(item), self._options)

        for reply in conversation.replies(lines()):
            if conversation is not self._conversation:
                raise CleanerError("this iteration was begun before a fork, in another process")
            number, item = under_way.popleft()
            yield item, self._answer(reply, number)

    def _answer(self, reply: Any, number: int) -> Answer:
        if isinstance(reply, RecordError):
            answer: Answer = reply
        else:
            found, answer = parse_answer(reply)
            # Of a line that is too large the command knows no id.
            if found != number and found is not None:
                raise CleanerError(f"the command answered record {found} where record {number} was due")
        if isinstance(answer, RecordError) and self._settings["errors"] == "raise":
            raise answer
        return answer

    def _talk(self) -> Conversation:
        if self._conversation is None:
            settings = self._settings
            words = [*find_command(settings["command"]), "records"]
            if "--config" not in settings["arguments"]:
                words.append("--no-config")
            if settings["fields"]:
                words += ["--fields", ",".join(settings["fields"])]
            self._conversation = Conversation([*words, *settings["arguments"]], settings["version"])
            # When the Cleaner is dropped without a word its process ends.
            self._finalizer = weakref.finalize(self, self._conversation.kill)
        return self._conversation

    def _after_fork(self) -> None:
        if self._conversation is not None:
            self._conversation.forget()
        if self._finalizer is not None:
            self._finalizer.detach()
        self._conversation = None
        self._lock = threading.Lock()


def _restore(settings: dict[str, Any]) -> Cleaner:
    return Cleaner(**settings)


_living: weakref.WeakSet[Cleaner] = weakref.WeakSet()


def _after_fork() -> None:
    for cleaner in list(_living):
        cleaner._after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
