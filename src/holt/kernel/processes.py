"""Child processes that never outlive us, and trouble a person can be told in a sentence."""

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable

PR_SET_PDEATHSIG = 1


class Trouble(Exception):
    """Something an operator can be told in a sentence, with its cure. `status` is the exit's."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status


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
