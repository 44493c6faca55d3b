"""Which verb the words on the command line mean: the house's own, a room's, or Django's."""

import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from holt.kernel import environment
from holt.kernel.operators import OperatorVerb, perform
from holt.kernel.processes import Trouble

HERE = "holt.kernel.management"


@dataclass(frozen=True)
class HouseVerb:
    """A verb of the whole house; `where` is "module:NAME" of its OperatorVerb, loaded when used."""

    name: str
    example: str
    summary: str
    where: str

    def load(self) -> OperatorVerb:
        module, _, name = self.where.partition(":")
        return getattr(import_module(module), name)  # type: ignore[no-any-return]


HOUSE: tuple[HouseVerb, ...] = (
    HouseVerb(
        "up",
        "up [--port 8000] [--host 127.0.0.1] [--empty]",
        "set everything up and serve Holt here; Ctrl-C stops it",
        f"{HERE}.up:VERB",
    ),
    HouseVerb(
        "test",
        "test [--long] [words for pytest]",
        "run the tests, the browser's included",
        f"{HERE}.proving:TEST",
    ),
    HouseVerb(
        "check",
        "check",
        "style, types, import contracts, migrations, translations",
        f"{HERE}.checking:VERB",
    ),
    HouseVerb("demo", "demo", "build the demo network anew", f"{HERE}.demo:VERB"),
    HouseVerb(
        "doctor",
        "doctor",
        "look at this machine and say what is missing",
        "holt.kernel.doctor:VERB",
    ),
    HouseVerb(
        "where",
        "where partnerships.sign",
        "file and line of a verb: action, rule, page, API, tests",
        "holt.kernel.where:VERB",
    ),
    HouseVerb(
        "bench",
        "bench [name]",
        "measure; one JSON line per figure, beside a peer",
        f"{HERE}.proving:BENCH",
    ),
    HouseVerb(
        "backup",
        "backup FILE",
        "write the database and the files into one archive",
        "holt.kernel.backup:BACKUP",
    ),
    HouseVerb(
        "restore",
        "restore FILE [--replace]",
        "bring an archive back, and check every table",
        "holt.kernel.backup:RESTORE",
    ),
    HouseVerb(
        "translations",
        "translations",
        "collect the texts to translate and compile the Spanish",
        f"{HERE}.checking:TRANSLATIONS",
    ),
    HouseVerb(
        "migrate", "migrate", "bring the database to this version", f"{HERE}.serving:MIGRATE"
    ),
    HouseVerb(
        "web", "web [--bind ADDRESS]", "the web process, for a service unit", f"{HERE}.serving:WEB"
    ),
    HouseVerb(
        "worker", "worker", "the worker process, for a service unit", f"{HERE}.serving:WORKER"
    ),
)


def dispatch(words: Sequence[str]) -> int:
    """Run what the words name; returns the exit status."""
    if not words or words[0] in {"-h", "--help", "help"}:
        sys.stdout.write(overview())
        return 0
    environment.read(os.environ)
    first, *rest = words
    for house_verb in HOUSE:
        if house_verb.name == first:
            return run(house_verb.load(), rest)
    if first in rooms():
        return run_in_room(first, rest)
    return run_django(words)


def run(verb: OperatorVerb, words: Sequence[str], room: str = "") -> int:
    """Run one verb, with the database at hand when it needs one."""
    if not verb.uses_database or {"-h", "--help"} & set(words):
        return perform(verb, words, room)
    verb.parse(words, room)  # a slip is told before the database is started
    from holt.kernel.management.prepare import database_at_hand

    with database_at_hand():
        return perform(verb, words, room)


# --- rooms --------------------------------------------------------------------------------------


def rooms() -> tuple[str, ...]:
    """Every room that has operators' verbs, by name."""
    import holt

    found = []
    for folder in sorted(entry.name for path in holt.__path__ for entry in _folders(path)):
        if _has_verbs(folder):
            found.append(folder)
    return tuple(found)


def verbs_of(room: str) -> tuple[OperatorVerb, ...]:
    """A room's verbs. Django must be set up."""
    return tuple(import_module(f"holt.{room}.management.verbs").VERBS)


def run_in_room(room: str, words: Sequence[str]) -> int:
    """`./holt ROOM VERB …`, or the list of the room's verbs."""
    from holt.kernel.management.prepare import set_up_django

    set_up_django()
    verbs = {verb.name: verb for verb in verbs_of(room)}
    if not words or words[0] in {"-h", "--help"}:
        sys.stdout.write(overview_of(room, tuple(verbs.values())))
        return 0
    if words[0] not in verbs:
        raise Trouble(
            f"The room {room} has no verb {words[0]}. It has: {', '.join(sorted(verbs))}.", 2
        )
    return run(verbs[words[0]], words[1:], room)


def _folders(path: str) -> list[Path]:
    return [entry for entry in Path(path).iterdir() if entry.is_dir()]


def _has_verbs(room: str) -> bool:
    if find_spec(f"holt.{room}") is None or find_spec(f"holt.{room}.management") is None:
        return False
    return find_spec(f"holt.{room}.management.verbs") is not None


# --- help and Django ----------------------------------------------------------------------------


def overview() -> str:
    """Everything `./holt` can do, in words."""
    width = max(len(verb.example) for verb in HOUSE) + 2
    lines = ["Holt: libraries working together and with their communities.", "", "./holt …"]
    lines += [f"  {verb.example:<{width}}{verb.summary}" for verb in HOUSE]
    lines += [f"  {f'{room} VERB …':<{width}}an operator's verb of {room}" for room in rooms()]
    lines += ["", "Each takes --help and --json. State lives in HOLT_HOME (default: var/).", ""]
    return "\n".join(lines)


def overview_of(room: str, verbs: Sequence[OperatorVerb]) -> str:
    """The verbs of one room, in words."""
    width = max((len(verb.name) for verb in verbs), default=0) + 2
    lines = [f"./holt {room} …"]
    lines += [f"  {verb.name:<{width}}{verb.summary}" for verb in verbs]
    return "\n".join([*lines, "", "Each takes --help and --json.", ""])


def run_django(words: Sequence[str]) -> int:
    """A command of Django's own, for developers (`./holt makemigrations`)."""
    from django.core.management import execute_from_command_line, get_commands

    from holt.kernel.management.prepare import set_up_django, started

    set_up_django()
    if words[0] not in get_commands():
        raise Trouble(f"Holt does not know the word {words[0]}. ./holt --help lists them all.", 2)
    with nullcontext() if words[0] in WITHOUT_DATABASE else started():
        execute_from_command_line(["holt", *words])
    return 0


WITHOUT_DATABASE = {"makemigrations", "check", "diffsettings", "makemessages", "compilemessages"}
