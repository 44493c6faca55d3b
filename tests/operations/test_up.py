"""`./holt up` as a person lives through it: a real start, real signals, real processes."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from holt.kernel.embedded import Cluster
from tests.places import CHECKOUT

PATIENCE = 300.0


class House:
    """One `./holt up` in a HOLT_HOME of its own."""

    def __init__(self, home: Path, port: int) -> None:
        self.home, self.port = home, port
        self.said = home / "said.txt"
        self.process: subprocess.Popen[bytes] | None = None

    def command(self, *words: str) -> tuple[list[str], dict[str, str]]:
        env = {key: value for key, value in os.environ.items() if not key.startswith("HOLT_")}
        env |= {"HOLT_HOME": str(self.home), "PYTHONPATH": f"{CHECKOUT / 'src'}"}
        env.pop("DJANGO_SETTINGS_MODULE", None)
        return [sys.executable, "-m", "holt", *words], env

    def up(self) -> None:
        self.home.mkdir(exist_ok=True)
        words, env = self.command("up", "--empty", "--port", str(self.port))
        with self.said.open("wb") as out:
            self.process = subprocess.Popen(words, env=env, stdout=out, stderr=out)
        self.wait_for(lambda: "Ctrl-C stops it." in self.said.read_text("utf-8"))

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        command, env = self.command(*words)
        return subprocess.run(command, env=env, capture_output=True, text=True)

    def ask(self, path: str) -> tuple[int, dict[str, object]]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as page:
                return page.status, json.load(page)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)
        except OSError:
            return 0, {}

    def is_ready(self) -> bool:
        return self.ask("/readyz")[0] == 200

    def children(self) -> dict[str, int]:
        """The processes whose parent is ours, by what they are."""
        assert self.process is not None
        listed = subprocess.run(
            ["ps", "-eo", "pid=,ppid=,comm="], capture_output=True, text=True, check=True
        )
        names = {"holt-web": "web", "holt-worker": "worker", "postgres": "database"}
        found = {}
        for line in listed.stdout.splitlines():
            pid, parent, name = line.split(maxsplit=2)
            if int(parent) == self.process.pid and name in names:
                found[names[name]] = int(pid)
        return found

    def left_over(self) -> list[str]:
        """Every process that still has to do with this home."""
        mark = f"HOLT_HOME={self.home}".encode()
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                environment = (process / "environ").read_bytes().split(b"\0")
                words = (process / "cmdline").read_bytes()
            except OSError:
                continue  # it has just ended
            if mark in environment or str(self.home).encode() in words:
                found.append(words.decode().replace("\0", " "))
        return found

    def wait_for(self, what: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not what():
            assert time.monotonic() < deadline, self.said.read_text("utf-8")
            assert self.process is None or self.process.poll() is None, self.said.read_text("utf-8")
            time.sleep(0.1)

    def stop(self, how: int = signal.SIGTERM) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        status = self.process.wait(PATIENCE)
        self.process = None
        return status


@pytest.fixture
def house() -> Iterator[House]:
    """Not in pytest's own folder: its next run closes that to the user PostgreSQL runs as."""
    folder = Path(tempfile.mkdtemp(prefix="holt-up-"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    one = House(folder / "home", port)
    yield one
    if one.process is not None:
        one.stop(signal.SIGKILL)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.skipif(sys.platform != "linux", reason="Reads the process list as Linux prints it.")
def test_a_day_in_the_life_of_a_house(house: House) -> None:
    house.up()
    house.wait_for(house.is_ready)

    # Somebody starts it a second time.
    again = house.run("up", "--port", str(house.port))
    assert again.returncode == 1
    assert f"Holt is already running here, at http://localhost:{house.port}" in again.stderr

    # Each of its processes is killed; each comes back, with a sentence.
    for name, pid in house.children().items():
        os.kill(pid, signal.SIGKILL)
        house.wait_for(lambda name=name, pid=pid: house.children().get(name, pid) != pid)
        house.wait_for(house.is_ready)
        assert (
            f"The {name} process ended unexpectedly; starting it again." in house.said.read_text()
        )

    # It is asked to stop.
    assert house.stop() == 0
    assert house.left_over() == []
    assert house.said.read_text().endswith("Holt has stopped; everything is kept.\n")


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux ends children with their parent.")
def test_nothing_outlives_a_killed_house_and_the_next_start_is_quick(house: House) -> None:
    house.up()
    house.stop(signal.SIGKILL)
    house.process = None
    house.wait_for(lambda: house.left_over() == [])

    began = time.monotonic()
    house.up()
    took = time.monotonic() - began
    assert house.stop(signal.SIGINT) == 0
    assert house.left_over() == []
    assert took <= 8.0, f"{took:.1f} s"


def test_a_port_that_is_taken_is_told_with_the_cure(house: House) -> None:
    with socket.create_server(("127.0.0.1", house.port)):
        done = house.run("up", "--port", str(house.port))
    assert (done.returncode, done.stderr) == (
        1,
        f"Port {house.port} is taken by another program. Stop it, or start Holt on another: "
        f"./holt up --port {house.port + 1}\n",
    )
    assert not Cluster(house.home).data.exists()
