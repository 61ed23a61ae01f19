"""Lines sent, answers received, in order, whatever becomes of the process."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Union

from .answers import RecordError
from .child import Child, Died, Silent
from .hello import Hello, parse_hello
from .problems import CleanerError
from .requests import line_of

#: The answer to a line, or why the process has none.
Reply = Union[bytes, RecordError]

#: So many processes in a row may end before they have cleaned a text that is known to be good.
_STARTS = 3

#: So many times must a record end the process that has nothing else to do: the system may kill one, once, for another's memory.
_TRIES_ALONE = 2

#: For the program and its models, in seconds; on a loaded machine it takes some.
_START_PATIENCE = 120.0

#: The exit code of a command line that is wrong, or of a machine that lets it start no thread.
_MISUSED = 2


class Conversation:
    """Sends lines to a process, no more ahead of the answers than the window, and starts another when it ends or hangs.

    What it had not answered is then sent again one line at a time, with nothing else under way, and only what ends the process
    again, alone, gets a `RecordError` for its answer. So none is blamed for its neighbour.
    """

    def __init__(self, command: Sequence[str], version: str | None = None) -> None:
        self._command = command
        self._version = version
        self._child: Child | None = None
        self.hello: Hello | None = None

    def start(self) -> Hello:
        """Starts the process, unless it runs, and reads its hello.

        Raises:
            CleanerError: it ended before.
            VersionError: it is another program, or another version.
        """
        if self._child is not None and self.hello is not None:
            return self.hello
        self._child = child = Child(self._command)
        try:
            self.hello = parse_hello(self._first_line(child), self._version)
        except BaseException:
            self.kill()
            raise
        return self.hello

    def replies(self, lines: Iterable[bytes]) -> Iterator[Reply]:
        """The reply to each line, in order. Reads `lines` as far ahead as the window allows, and holds no more of them."""
        waiting: deque[bytes] = deque()
        size = 0
        try:
            for line in lines:
                hello = self.start()
                waiting.append(line)
                size += len(line)
                self._running().send(line)
                is_full = True
                while is_full and waiting:
                    is_full = len(waiting) >= hello.window_records or size >= hello.window_bytes
                    for reply in self._next(waiting, wait=is_full):
                        size -= len(waiting.popleft())
                        yield reply
            while waiting:
                for reply in self._next(waiting, wait=True):
                    waiting.popleft()
                    yield reply
        finally:
            # Nobody waits for these answers any more: they must not be taken for those to other lines.
            if waiting:
                self.kill()

    def close(self) -> None:
        if self._child is not None:
            self._child.close()
        self._child = None

    def kill(self) -> None:
        if self._child is not None:
            self._child.kill()
        self._child = None

    def forget(self) -> None:
        """In a forked process: leaves the process to its parent."""
        if self._child is not None:
            self._child.forget()
        self._child = None

    def _first_line(self, child: Child) -> bytes:
        try:
            return child.receive(_START_PATIENCE)[0]
        except (Died, Silent) as cause:
            raise CleanerError(f"{' '.join(self._command)}: {cause}") from None

    def _next(self, waiting: deque[bytes], wait: bool) -> Iterator[Reply]:
        """Replies to the first of those that wait: those that are there, or when the process is gone, to all."""
        child = self._running()
        replies: list[bytes] = []
        try:
            replies = child.receive(self._patience(), wait)
        except (Died, Silent) as cause:
            self._bury(cause)
        if self._child is not None:
            yield from replies
            return
        for line in list(waiting):
            yield self._alone(line)

    def _alone(self, line: bytes) -> Reply:
        """The reply to a line with nothing else under way."""
        cause: Exception = Died()
        for _ in range(_TRIES_ALONE):
            child = self._proven()
            child.send(line)
            try:
                return child.receive(self._patience())[0]
            except (Died, Silent) as death:
                cause = death
                self._bury(cause)
        return RecordError("timeout" if isinstance(cause, Silent) else "died", str(cause))

    def _proven(self) -> Child:
        """A process that has cleaned something: one that can't is not a record's fault.

        Raises:
            CleanerError: there is none.
        """
        if self._child is not None:
            return self._child
        cause: Exception = Died()
        for attempt in range(_STARTS):
            time.sleep(attempt)
            try:
                self.start()
                child = self._running()
                child.send(_PROBE)
                child.receive(_START_PATIENCE)
                return child
            except (Died, Silent, CleanerError) as problem:
                cause = problem
                self.kill()
        raise CleanerError(f"the command can clean nothing any more: {cause}")

    def _running(self) -> Child:
        if self._child is None:
            raise CleanerError("the process of this iteration is gone: the Cleaner was closed, or the process forked")
        return self._child

    def _patience(self) -> float:
        """How long there may be no answer: the command itself tries what takes too long again, alone, before it says so."""
        return 3 * (self.hello.timeout if self.hello else 0) + 60

    def _bury(self, cause: Exception) -> None:
        """What is left of a process that ended or hangs.

        Raises:
            CleanerError: it ended because it can't work here; no record is to blame.
        """
        code = self._child.exit_code if self._child is not None else None
        self.kill()
        if code == _MISUSED:
            raise CleanerError(f"{' '.join(self._command)}: {cause}")


#: A request that no version has trouble with.
_PROBE = line_of(0, "清晨的渡口没有人。", {})
