"""One process of the command, with a thread that writes to it and one that reads from it."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from queue import Empty, SimpleQueue
from typing import IO, Any

from .problems import CommandError, here

#: Read at once, in bytes.
_CHUNK = 1 << 18

#: Sent at once, in bytes: what a pipe holds.
_BATCH = 1 << 16

#: What is kept of standard error for messages, in bytes.
_TAIL = 2000

#: How long an idle process may take to end, in seconds.
_GRACE = 10.0

logger = logging.getLogger("clean_articles")


class Died(Exception):
    """The process ended; the message says how."""


class Silent(Exception):
    """Nothing came for too long."""


class Child:
    """Takes lines and gives lines.

    Both pipes have a thread: whoever writes all and reads later waits for ever once they are full. The reader never waits for
    anything but the process, so the process never waits for it; what is kept of its lines is bounded by what was sent.

    Raises:
        CommandError: it can't be started.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self.pid = os.getpid()
        self._errors: IO[bytes] = tempfile.TemporaryFile()
        try:
            # Without buffers, so that a forked process can close its copies without locks.
            self._process = subprocess.Popen(command, bufsize=0, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors)
        except OSError as error:
            self._errors.close()
            raise CommandError(f"{command[0]} can't be started {here()}: {error}") from error
        self._out: SimpleQueue[bytes | None] = SimpleQueue()
        self._in: SimpleQueue[list[bytes] | None] = SimpleQueue()
        self._held: list[bytes] = []
        self._held_bytes = 0
        for work, pipe, queue in (
            (_write_all, self._process.stdin, self._out),
            (_read_all, self._process.stdout, self._in),
        ):
            threading.Thread(target=work, args=(pipe, queue), name="clean-articles", daemon=True).start()

    def send(self, line: bytes) -> None:
        """Never waits: who calls bounds what is under way. Lines go together, at the latest when an answer is waited for.

        A line alone wakes four threads on its way, which costs more than the line.
        """
        self._held.append(line)
        self._held_bytes += len(line)
        if self._held_bytes > _BATCH:
            self._flush()

    def receive(self, patience: float, wait: bool = True) -> list[bytes]:
        """The next lines without their ends, at least one; none if there are none yet and `wait` is false.

        A look at the clock that comes late counts no more than others: time in which this process was stopped is not the other's.

        Raises:
            Died: it ended, and all it said was received.
            Silent: nothing came for `patience` seconds.
        """
        if wait:
            self._flush()
        looks = 20
        for _ in range(looks if wait else 1):
            try:
                lines = self._in.get(timeout=patience / looks) if wait else self._in.get_nowait()
            except Empty:
                continue
            if lines is None:
                self._in.put(None)
                raise Died(self._how_it_ended())
            return lines
        if wait:
            raise Silent(f"it said nothing for {patience:g} s")
        return []

    @property
    def exit_code(self) -> int | None:
        """Negative for a signal; None while it runs."""
        return self._process.poll()

    def close(self) -> None:
        """Ends it: at the end of its input if it is idle, by force if it doesn't."""
        if self.pid != os.getpid():
            return
        self._out.put(None)
        try:
            self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            pass
        said = self._last_words()
        if said and self._process.poll() == 0:
            logger.warning("the command said: %s", said)
        self.kill()

    def kill(self) -> None:
        """Ends it at once. In a forked process, which has only copies of the pipes, does nothing."""
        if self.pid != os.getpid():
            return
        self._process.kill()
        self._process.wait()
        self._out.put(None)
        self._errors.close()

    def forget(self) -> None:
        """For a forked process: closes its copies of the pipes, else the process would never see the end of its input."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._errors.close()
        # Else `subprocess` warns that it still runs, or waits for what is not its child.
        self._process.returncode = 0

    def _flush(self) -> None:
        if self._held:
            self._out.put(b"".join(self._held))
        self._held.clear()
        self._held_bytes = 0

    def _how_it_ended(self) -> str:
        code = self._process.wait()
        said = self._last_words()
        how = f"with signal {_signal_name(-code)}" if code < 0 else f"with code {code}"
        return f"the process ended {how}" + (f": {said}" if said else "")

    def _last_words(self) -> str:
        if self._errors.closed:
            return ""
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - _TAIL))
        return self._errors.read().decode(errors="replace").strip()


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)


def _write_all(pipe: Any, queue: SimpleQueue[bytes | None]) -> None:
    try:
        while True:
            lines, is_last = _next_lines(queue)
            view = memoryview(lines)
            while view:
                view = view[pipe.write(view) :]
            if is_last:
                break
    except (OSError, ValueError):
        pass  # It ended; the reader tells.
    finally:
        pipe.close()


def _next_lines(queue: SimpleQueue[bytes | None]) -> tuple[bytes, bool]:
    """What waits, together: one write costs as much as one line. True: it is the last."""
    lines = []
    size = 0
    line = queue.get()
    while line is not None:
        lines.append(line)
        size += len(line)
        if size > _CHUNK or queue.empty():
            return b"".join(lines), False
        line = queue.get()
    return b"".join(lines), True


def _read_all(pipe: Any, queue: SimpleQueue[list[bytes] | None]) -> None:
    pieces: list[bytes] = []
    try:
        while chunk := pipe.read(_CHUNK):
            *lines, rest = chunk.split(b"\n")
            if lines:
                lines[0] = b"".join([*pieces, lines[0]])
                pieces = []
                queue.put(lines)
            pieces.append(rest)
    except (OSError, ValueError):
        pass
    finally:
        # A line without its end was not finished: it is no answer.
        queue.put(None)
        pipe.close()
