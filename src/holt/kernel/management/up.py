"""`./holt up`: one command that brings up database, web and worker, and keeps them up."""

import fcntl
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from holt.kernel import embedded
from holt.kernel.embedded import Cluster
from holt.kernel.management import demo, prepare
from holt.kernel.management.serving import do_jobs, load_pages, serve
from holt.kernel.operators import Argument, Console, OperatorVerb, Report
from holt.kernel.processes import Process, Trouble, fork

SHORT_LIFE = 5.0
SHORT_LIVES = 4
STOP_SECONDS = 20.0
LOOK_EVERY = 0.1


@dataclass
class Child:
    """One process of ours: how to start it, how it is now, and how often it died young."""

    name: str
    start: Callable[[], Process]
    log: Path
    process: Process | None = None
    started: float = 0.0
    short_lives: int = 0

    def launch(self) -> None:
        self.started = time.monotonic()
        self.process = self.start()

    def has_died(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def relaunch(self, console: Console) -> None:
        """Start it again with a sentence; raises Trouble when it keeps dying at once."""
        lived = time.monotonic() - self.started
        self.short_lives = self.short_lives + 1 if lived < SHORT_LIFE else 0
        if self.short_lives >= SHORT_LIVES:
            raise Trouble(
                f"The {self.name} process ends as soon as it starts; {self.log} says why."
            )
        console.say(f"The {self.name} process ended unexpectedly; starting it again.")
        time.sleep(0.5 * self.short_lives)
        self.launch()

    def stop(self) -> None:
        """Ask it to end, wait, and insist."""
        if self.process is None:
            return
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def ask_to_stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()


@dataclass
class Signals:
    """Whether somebody asked us to stop: Ctrl-C, or SIGTERM from a service manager."""

    asked: bool = False
    before: dict[int, Any] = field(default_factory=dict)

    def __enter__(self) -> "Signals":
        for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            self.before[one] = signal.signal(one, self._ask)
        return self

    def __exit__(self, *_: object) -> None:
        for one, handler in self.before.items():
            signal.signal(one, handler)

    def _ask(self, *_: object) -> None:
        self.asked = True


def up(given: Mapping[str, Any], console: Console) -> Report:
    """Start everything, watch over it, and stop it cleanly."""
    host, port = given["host"], given["port"]
    with ExitStack() as stack, Signals() as signals:
        stack.enter_context(alone(address_of(host, port)))
        door = stack.enter_context(reserved(host, port))
        os.environ.setdefault("HOLT_ADDRESS", address_of(host, port))
        prepare.set_up_django()
        children = []
        database = stack.enter_context(database_child(console))
        if database:
            children.append(database)
        make_ready(given, console, signals)
        children += [web_child(door), worker_child()]
        stack.callback(stop_all, children[-2:])
        for child in children[-2:]:
            child.launch()
        door.close()
        if not signals.asked:
            wait_until_it_answers(host, port, children, signals)
            console.say(welcome(address_of(host, port)))
            watch(children, signals, console)
        console.say("Stopping.")
    return Report("Holt has stopped; everything is kept.")


# --- before anything runs -----------------------------------------------------------------------


def address_of(host: str, port: int) -> str:
    """What to type into a browser on this machine."""
    shown = "localhost" if host in {"127.0.0.1", "0.0.0.0", "::", "::1", "localhost"} else host
    return f"http://[{shown}]:{port}" if ":" in shown else f"http://{shown}:{port}"


@contextmanager
def alone(address: str) -> Iterator[None]:
    """Only one `./holt up` in a HOLT_HOME."""
    home = prepare.home()
    home.mkdir(parents=True, exist_ok=True)
    with (home / "up.json").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            file.seek(0)
            other = json.loads(file.read() or "{}")
            raise Trouble(
                f"Holt is already running here, at {other.get('address', 'an address unknown')} "
                f"(process {other.get('pid', '?')}). Open that, or stop it first."
            ) from taken
        file.truncate(0)
        file.write(json.dumps({"pid": os.getpid(), "address": address}))
        file.flush()
        yield


@contextmanager
def reserved(host: str, port: int) -> Iterator[socket.socket]:
    """The listening socket, taken before the work begins and handed to each web process."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError as error:
            raise Trouble(not_to_be_had(host, port, error)) from error
        yield door


def not_to_be_had(host: str, port: int, error: OSError) -> str:
    """Why the address cannot be taken, and the cure."""
    if isinstance(error, PermissionError):
        return f"Port {port} is for administrators. Choose one above 1023: ./holt up --port 8000"
    if isinstance(error, socket.gaierror) or error.errno == 99:
        return f"This machine has no address {host}. Leave --host out, or use --host 0.0.0.0."
    return (
        f"Port {port} is taken by another program. Stop it, or start Holt on another: "
        f"./holt up --port {port + 1}"
    )


def make_ready(given: Mapping[str, Any], console: Console, signals: Signals) -> None:
    """Tables, static files and, the first time, the demo network; then everything loaded."""
    from django.conf import settings
    from django.db import connections

    prepare.refuse_unsuitable()
    if prepare.is_behind():
        console.say("Bringing the database to this version.")
    prepare.migrate()
    prepare.collect_static()
    if not given["empty"] and demo.porch() and prepare.is_blank() and not signals.asked:
        console.say("Building the demo network.")
        build_demo(console, signals)
    if demo.is_shown():
        # The one place that switches the demo on: the network built by us says what it is.
        settings.DEMO = True
        settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    load_pages()
    connections.close_all()


def build_demo(console: Console, signals: Signals) -> None:
    """In a child of its own: what sets documents keeps threads, and a process that has had threads
    must not be copied. Raises Trouble when it fails; asked to stop, nothing of it is kept."""
    from django.db import connections

    connections.close_all()
    log = fresh_log("demo")
    told = Console(quiet=console.quiet, out=sys.stdout)
    child = fork(partial(demo.build, told), "holt-demo", log, to_terminal=True)
    while (status := child.poll()) is None:
        if signals.asked:
            child.terminate()
        time.sleep(LOOK_EVERY)
    if status and not signals.asked:
        raise Trouble(f"The demo network could not be built; {log} says why.")


# --- the children -------------------------------------------------------------------------------


@contextmanager
def database_child(console: Console) -> Iterator[Child | None]:
    """The embedded server as a child, unless HOLT_DATABASE_URL names another."""
    from django.conf import settings

    if not settings.EMBEDDED:
        yield None
        return
    cluster, log = Cluster(prepare.home()), fresh_log("database")
    if not cluster.data.exists():
        console.say("Making the database.")
    with embedded.owned(cluster, log) as servers:

        def start_again() -> Process:
            servers.append(embedded.start(cluster, with_parent=True, log=log))
            return servers[-1]

        yield Child("database", start_again, log, servers[0], time.monotonic())


def web_child(door: socket.socket) -> Child:
    """The web process; it inherits the listening socket, so a restart refuses nobody."""
    handle = os.dup(door.fileno())
    log = fresh_log("web")

    def start() -> Process:
        serve_here = partial(serve, f"fd://{handle}")
        return fork(serve_here, "holt-web", log, keep=[handle], to_terminal=False)

    return Child("web", start, log)


def worker_child() -> Child:
    """The worker; the letters it writes in the demo go to the terminal, its log to a file."""
    log = fresh_log("worker")
    return Child("worker", partial(fork, do_jobs, "holt-worker", log, to_terminal=True), log)


def fresh_log(name: str) -> Path:
    """HOLT_HOME/log/name.log, with the one of the run before kept as name.log.1."""
    folder = prepare.home() / "log"
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / f"{name}.log"
    if log.exists():
        log.replace(folder / f"{name}.log.1")
    log.touch()
    return log


# --- while it runs ------------------------------------------------------------------------------


def wait_until_it_answers(
    host: str, port: int, children: list[Child], signals: Signals, seconds: float = 60.0
) -> None:
    """Until /healthz answers; raises Trouble when a child gives up or time is up."""
    import http.client

    near = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    deadline = time.monotonic() + seconds
    while not signals.asked:
        for child in children:
            if child.has_died():
                raise Trouble(f"The {child.name} process did not start; {child.log} says why.")
        try:
            line = http.client.HTTPConnection(near, port, timeout=10)
            line.request("GET", "/healthz")
            line.getresponse().read()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


def welcome(address: str) -> str:
    """The address and whom to sign in as."""
    from django.conf import settings
    from django.db import connections

    rows = [f"Holt is at {address}"]
    if settings.DEMO:
        rows.append("This is the demo network: the sign-in page offers each person by one click.")
    elif prepare.is_blank():
        rows.append(
            "Nobody has an account yet. The first one: ./holt people add "
            "--email you@example.org --name Your-Name --operator"
        )
    rows.append("Ctrl-C stops it.")
    connections.close_all()
    return "\n".join(rows)


def watch(children: list[Child], signals: Signals, console: Console) -> None:
    """Until asked to stop: a child that ends is started again."""
    while not signals.asked:
        for child in children:
            if child.has_died() and not signals.asked:
                child.relaunch(console)
        time.sleep(LOOK_EVERY)


def stop_all(children: list[Child]) -> None:
    """Ask all of them, then wait for each."""
    for child in children:
        child.ask_to_stop()
    for child in children:
        child.stop()


def port(value: str) -> int:
    """A port number, 1 to 65535."""
    number = int(value)
    if not 0 < number < 65536:
        raise ValueError(value)
    return number


VERB = OperatorVerb(
    "up",
    "Set everything up and serve Holt on this machine. Ctrl-C stops it.",
    up,
    (
        Argument("--port", "the port to serve on", type=port, default=8000),
        Argument("--host", "the address to serve on; 0.0.0.0 for all", default="127.0.0.1"),
        Argument("--empty", "start without the demo network", flag=True),
    ),
    uses_database=False,
)
