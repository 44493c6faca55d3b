"""Verbs for operators: what `./holt ROOM VERB` runs, and how it talks to a terminal.

A room puts them in `holt/<room>/management/verbs.py` as `VERBS: tuple[OperatorVerb, ...]`.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn, TextIO

from holt.kernel.processes import Trouble

BAR_WIDTH = 30
SECONDS_BETWEEN_LINES = 5.0


@dataclass(frozen=True)
class Argument:
    """A word the verb takes: "file" is positional, "--dry-run" an option (key "dry_run")."""

    name: str
    help: str
    type: Callable[[str], Any] = str
    default: Any = None
    flag: bool = False
    choices: tuple[str, ...] = ()
    many: bool = False

    def add_to(self, parser: argparse.ArgumentParser) -> None:
        """Tell argparse about it."""
        if self.flag:
            parser.add_argument(self.name, help=self.help, action="store_true")
            return
        more: dict[str, Any] = {"help": self.help, "type": self.type, "default": self.default}
        if self.choices:
            more["choices"] = self.choices
        is_option = self.name.startswith("-")
        if self.many:
            more["nargs"] = "*" if is_option or self.default is not None else "+"
        elif not is_option and self.default is not None:
            more["nargs"] = "?"
        parser.add_argument(self.name, **more)


@dataclass(frozen=True)
class Report:
    """What came of it: a sentence for people, facts for --json, the exit status (0, 1 or 2)."""

    sentence: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    status: int = 0


class Console:
    """The terminal as a verb sees it. Silent under --json, where only the report is written."""

    def __init__(self, *, quiet: bool = False, out: TextIO | None = None) -> None:
        self.out = out or sys.stderr
        self.quiet = quiet
        self.is_terminal = self.out.isatty()
        self._said_at = 0.0

    def say(self, text: object) -> None:
        """One line."""
        if not self.quiet:
            self.out.write(f"{text}\n")
            self.out.flush()

    def progress(self, done: int, total: int, what: object) -> None:
        """How far long work is: a bar on a terminal, a line every few seconds elsewhere."""
        if self.quiet:
            return
        is_over = done >= total
        if not is_over and time.monotonic() - self._said_at < self._pause:
            return
        self._said_at = time.monotonic()
        if self.is_terminal:
            self.out.write(f"\r{_bar(done, total)} {what}\x1b[K" + ("\n" if is_over else ""))
        else:
            self.out.write(f"{what}: {done:,} of {total:,}\n")
        self.out.flush()

    @property
    def _pause(self) -> float:
        return 0.1 if self.is_terminal else SECONDS_BETWEEN_LINES


def _bar(done: int, total: int) -> str:
    share = min(1.0, done / total) if total else 1.0
    full = round(share * BAR_WIDTH)
    return f"[{'#' * full}{'.' * (BAR_WIDTH - full)}] {share:4.0%}"


Run = Callable[[Mapping[str, Any], Console], Report]


@dataclass(frozen=True)
class OperatorVerb:
    """One verb: `./holt ROOM name …`.

    `uses_database` is off for what needs none; `passes_on` puts the words it does not know under
    "words", for another program.
    """

    name: str
    summary: str
    run: Run
    arguments: tuple[Argument, ...] = ()
    uses_database: bool = True
    passes_on: bool = False

    def parse(self, words: Sequence[str], room: str = "") -> dict[str, Any]:
        """The words by argument; raises Trouble with status 2 for those it does not know."""
        if not self.passes_on:
            return vars(self.parser(room).parse_args(list(words)))
        known, others = self.parser(room).parse_known_args(list(words))
        return {**vars(known), "words": others}

    def parser(self, room: str = "") -> argparse.ArgumentParser:
        """Its words, as argparse knows them."""
        parser = Sentences(prog=f"./holt {room} {self.name}".replace("  ", " "))
        parser.description = self.summary
        for argument in self.arguments:
            argument.add_to(parser)
        parser.add_argument("--json", action="store_true", help="write the report as JSON")
        return parser


class Sentences(argparse.ArgumentParser):
    """argparse, whose complaint is a Trouble with status 2."""

    def error(self, message: str) -> NoReturn:
        raise Trouble(f"{message[:1].upper()}{message[1:]}.\n{self.format_usage().strip()}", 2)


def perform(verb: OperatorVerb, words: Sequence[str], room: str = "") -> int:
    """Parse the words, run the verb, write its report; returns the exit status."""
    given = verb.parse(words, room)
    as_json = given.pop("json")
    try:
        report = verb.run(given, Console(quiet=as_json))
    except Exception as problem:
        if not as_json or not in_words(problem):
            raise
        report = Report(in_words(problem), {}, status_of(problem))
    write(report, as_json=as_json)
    return report.status


def write(report: Report, *, as_json: bool) -> None:
    """The report, to stdout."""
    if as_json:
        shown = {"status": report.status, "sentence": str(report.sentence), **report.facts}
        sys.stdout.write(json.dumps(shown, ensure_ascii=False, default=str) + "\n")
    elif report.sentence:
        sys.stdout.write(f"{report.sentence}\n")
    sys.stdout.flush()


def in_words(problem: BaseException) -> str:
    """What went wrong as a sentence, or "" when nobody foresaw it."""
    if isinstance(problem, Trouble):
        return str(problem)
    if isinstance(problem, FileNotFoundError | IsADirectoryError | PermissionError):
        return f"{problem.filename} cannot be read: {(problem.strerror or '').lower()}."
    if isinstance(problem, BrokenPipeError):
        return "Nobody is reading the output any more."
    return _of_the_house(problem)


def _of_the_house(problem: BaseException) -> str:
    """The same for the house's own problems and the database's absence; these need Django."""
    if "django" not in sys.modules:
        return ""
    from django.db import OperationalError, ProgrammingError

    from holt.kernel.errors import Problem
    from holt.values.states import WrongState

    if isinstance(problem, Problem | WrongState):
        from holt.kernel.web.words import sentence

        return str(sentence(problem))  # type: ignore[arg-type]
    if isinstance(problem, OperationalError):
        return f"The database does not answer: {str(problem).strip().splitlines()[0]}"
    if isinstance(problem, ProgrammingError) and "does not exist" in str(problem):
        return "The database is not at this version of Holt. Run ./holt migrate, then try again."
    return ""


def status_of(problem: BaseException) -> int:
    """The exit status that says the same."""
    return problem.status if isinstance(problem, Trouble) else 1
