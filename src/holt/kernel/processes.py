"""Child processes that never outlive us, and trouble a person can be told in a sentence."""

import ctypes
import gc
import os
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

PR_SET_PDEATHSIG = 1
PR_SET_NAME = 15
MOST_OPEN = 1024


class Trouble(Exception):
    """Something an operator can be told in a sentence, with its cure. `status` is the exit's."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status


class Process(Protocol):
    """What we ask of a child, however it was started (subprocess.Popen has it too)."""

    pid: int

    def poll(self) -> int | None: ...
    def wait(self, timeout: float | None = None) -> int: ...
    def terminate(self) -> None: ...
    def kill(self) -> None: ...


@dataclass
class Forked:
    """A copy of this process that runs a function: started at once, sharing what is loaded."""

    pid: int
    status: int | None = None

    def poll(self) -> int | None:
        if self.status is None:
            pid, raw = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(raw)
        return self.status

    def wait(self, timeout: float | None = None) -> int:
        deadline = time.monotonic() + (timeout or float("inf"))
        while (status := self.poll()) is None:
            if time.monotonic() > deadline:
                raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
            time.sleep(0.02)
        return status

    def terminate(self) -> None:
        os.kill(self.pid, signal.SIGTERM)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)


def fork(
    run: Callable[[], None], name: str, log: Path, *, keep: Iterable[int] = (), to_terminal: bool
) -> Forked:
    """Run a function in a child of ours that ends when we do.

    The child has a session of its own (Ctrl-C is for us), its errors go to `log` and so does its
    output unless `to_terminal`; of our open files it keeps only `keep`. Only for a process
    without threads.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    gc.freeze()
    tie = die_with_parent()
    pid = os.fork()
    if pid:
        return Forked(pid)
    status = 1
    try:
        os.setsid()
        tie()
        _rename(name)
        _settle(log, set(keep), to_terminal)
        for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(one, signal.SIG_DFL)
        run()
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 (a child may not run on into its parent's cleaning up)
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def _rename(name: str) -> None:
    """What `ps -o comm` shows."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_NAME, name.encode())


def _settle(log: Path, keep: set[int], to_terminal: bool) -> None:
    """Errors to the log, input from nowhere; locks and sockets of the parent are let go."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    errors = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o640)
    os.dup2(nowhere, 0)
    os.dup2(errors, 2)
    if not to_terminal:
        os.dup2(errors, 1)
    for handle in range(3, MOST_OPEN):
        if handle in keep or handle == nowhere:
            continue
        try:
            os.fstat(handle)
        except OSError:
            continue
        os.dup2(nowhere, handle)  # not closed: the number must not come to mean something else


def die_with_parent(with_signal: int = signal.SIGTERM) -> Callable[[], None]:
    """What a child runs before its program: ask Linux to signal it when its parent ends.

    Covers `kill -9` of the parent. Other systems have no such thing: there a child of a killed
    parent is found and stopped at the next start.
    """
    parent = os.getpid()
    libc = ctypes.CDLL(None) if sys.platform == "linux" else None

    def ask() -> None:
        if libc is None:
            return
        libc.prctl(PR_SET_PDEATHSIG, with_signal)
        if os.getppid() != parent:
            os.kill(os.getpid(), with_signal)

    return ask


def give_up_without_parent(seconds: float) -> None:
    """In a child: when the parent is gone, end within so many seconds, whatever is going on."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1.0)
        time.sleep(seconds)
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="parent").start()
