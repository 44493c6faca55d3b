"""`./holt where partnerships.sign`: every place a verb lives in, by reading the code.

A verb is two words, and the same two words name its page, template, API path and tests; so the
tour is a search. What is found depends on nothing but the files and the table of verbs.
"""

import ast
import difflib
import functools
import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from holt.kernel.operators import Argument, Console, OperatorVerb, Report
from holt.kernel.processes import Trouble
from holt.kernel.verbs import VERBS, Verb

CHECKOUT = Path(__file__).resolve().parents[3]
SOURCE = CHECKOUT / "src" / "holt"
TESTS = CHECKOUT / "tests"
MOST_TESTS = 12
GUARD = re.compile(r"\b(?:may|is|can)_\w+")
TEMPLATE = re.compile(r"""["']([\w/-]+\.(?:html|txt))["']""")
GENERAL_TEMPLATE = "kernel/act.html"


@dataclass(frozen=True)
class Place:
    """A line of a file. `what` is what stands there."""

    kind: str
    what: str
    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path.relative_to(CHECKOUT)}:{self.line}"


def where(name: str) -> list[Place]:
    """Every place of the verb, in the order of the way through; raises Trouble if unknown."""
    verb = VERBS.get(name)
    if verb is None:
        near = difflib.get_close_matches(name, VERBS, n=4, cutoff=0.4)
        hint = f" Did you mean {', '.join(near)}?" if near else ""
        raise Trouble(f"No verb is called {name}.{hint}", 2)
    action = inspect.unwrap(verb.action)
    pages = list(dict.fromkeys([*pages_of(verb), *(page for page, _ in views_of(verb))]))
    return [
        of_object("action", action),
        of_object("ask", verb.ask),
        *guards_of(verb, action),
        *rules_of(verb),
        *events_of(verb, action),
        *pages,
        *templates_of(verb, pages),
        *tests_of(verb),
    ]


def of_object(kind: str, thing: Any) -> Place:
    """Where a function or class is written."""
    thing = inspect.unwrap(thing)
    path = Path(inspect.getsourcefile(thing) or "")
    return Place(kind, thing.__qualname__, path, inspect.getsourcelines(thing)[1])


# --- by following the action ---------------------------------------------------------------------


def minutes_of(action: Any) -> str:
    """The text of the action and of the functions beside it that it calls."""
    text = inspect.getsource(action)
    module = inspect.getmodule(action)
    beside = {
        name: one
        for name, one in vars(module).items()
        if inspect.isfunction(one) and one.__module__ == action.__module__
    }
    called = [
        beside[name] for name in dict.fromkeys(re.findall(r"\b(\w+)\(", text)) if name in beside
    ]
    return "\n".join([text, *(inspect.getsource(inspect.unwrap(one)) for one in called)])


def guards_of(verb: Verb, action: Any) -> Iterator[Place]:
    """The functions of access.py that the action asks."""
    asked = set(GUARD.findall(minutes_of(action))) | {f"may_{verb.word}"}
    for path in files(SOURCE / verb.room, "access"):
        for node in functions(path):
            if node.name in asked:
                yield Place("access", node.name, path, node.lineno)


def rules_of(verb: Verb) -> Iterator[Place]:
    """The rows and functions of rules.py that name the verb."""
    words = re.compile(rf"""["']{verb.word}["']|\b{verb.word.upper()}\b|def {verb.word}\w*\(""")
    for path in files(SOURCE / verb.room, "rules"):
        yield from matching("rule", path, words)


def events_of(verb: Verb, action: Any) -> Iterator[Place]:
    """What the action announces, and who hears it."""
    told = set(re.findall(r"events\.(\w+)\(", minutes_of(action)))
    names = set()
    for path in files(SOURCE / verb.room, "events"):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ClassDef) and node.name in told:
                yield Place("happening", node.name, path, node.lineno)
                names |= set(re.findall(r'"(\w+\.\w+)"', ast.unparse(node)))
    heard = [re.compile(rf"hears\(.*{re.escape(name)}") for name in sorted(names)]
    for path in sorted(SOURCE.glob("*/reactions*")):
        for pattern in heard:
            yield from matching("reaction", path, pattern) if path.is_file() else ()


# --- by the verb's name --------------------------------------------------------------------------


def pages_of(verb: Verb) -> Iterator[Place]:
    """The views that do the verb."""
    said = f'"{verb.name}"'
    for path in sorted(SOURCE.glob("*/web/**/*.py")):
        if said not in text_of(path):
            continue
        for node in functions(path):
            if said in (ast.get_source_segment(text_of(path), node) or ""):
                yield Place("page", node.name, path, node.lineno)


def templates_of(verb: Verb, pages: list[Place]) -> Iterator[Place]:
    """The templates those views name, and those that name the verb."""
    named = {GENERAL_TEMPLATE} if pages else set()
    for page in pages:
        node = next(one for one in functions(page.path) if one.lineno == page.line)
        named |= set(TEMPLATE.findall(ast.unparse(node)))
    for path in sorted(SOURCE.glob("*/templates/**/*.html")):
        name = path.as_posix().partition("/templates/")[2]
        if name in named or verb.name in text_of(path):
            yield Place("template", name, path, 1)


def tests_of(verb: Verb) -> list[Place]:
    """The tests that name the verb or call its action."""
    pattern = re.compile(
        rf"{re.escape(verb.name)}\b|\bactions\.{verb.word}\(|\b{verb.room}\.{verb.word}\("
    )
    found = [place for path in sorted(TESTS.rglob("*.py")) for place in tests_in(path, pattern)]
    own = [place for place in found if place.path.parent.name == verb.room]
    return (own + [place for place in found if place not in own])[:MOST_TESTS]


def tests_in(path: Path, pattern: re.Pattern[str]) -> Iterator[Place]:
    """The test functions of a file in which the pattern stands."""
    text = text_of(path)
    if not pattern.search(text):
        return
    for node in functions(path):
        if node.name.startswith("test") and pattern.search(
            ast.get_source_segment(text, node) or ""
        ):
            yield Place("test", node.name, path, node.lineno)


def views_of(verb: Verb) -> Iterator[tuple[Place, str]]:
    """The views addressed by the verb's own word in its room, and where they answer."""
    for route, name, view in routes():
        code = getattr(view, "__code__", None)
        if code is None or not view.__module__.startswith(f"holt.{verb.room}.web"):
            continue
        if name == verb.word or verb.name in code.co_consts:
            yield Place("page", view.__name__, Path(code.co_filename), _def_line(view)), route


def routes() -> Iterator[tuple[str, str, Any]]:
    """(address, name, view) of every page."""
    from django.urls import URLPattern, get_resolver

    waiting: list[tuple[str, Any]] = [("/", one) for one in get_resolver().url_patterns]
    while waiting:
        before, one = waiting.pop(0)
        route = before + str(one.pattern)
        if isinstance(one, URLPattern):
            yield route, one.name or "", inspect.unwrap(one.callback)
        else:
            waiting += [(route, inner) for inner in one.url_patterns]


def _def_line(view: Any) -> int:
    """The line of `def`, below any decorators."""
    lines, first = inspect.getsourcelines(view)
    return first + next(at for at, line in enumerate(lines) if line.lstrip().startswith("def "))


# --- reading files -------------------------------------------------------------------------------


def files(room: Path, name: str) -> list[Path]:
    """name.py, or every file of the folder it grew into."""
    single = room / f"{name}.py"
    return [single] if single.exists() else sorted((room / name).glob("**/*.py"))


@functools.cache
def text_of(path: Path) -> str:
    """A file's text, read once."""
    return path.read_text("utf-8")


@functools.cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(text_of(path))


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    """Every function and method in a file."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef):
            yield node


def matching(kind: str, path: Path, pattern: re.Pattern[str]) -> Iterator[Place]:
    """Every line in which the pattern stands."""
    for at, line in enumerate(text_of(path).splitlines(), start=1):
        if pattern.search(line):
            yield Place(kind, line.strip(), path, at)


# --- the verb ------------------------------------------------------------------------------------


def run(given: Mapping[str, Any], console: Console) -> Report:
    """Show the places as a table, with the verb's addresses."""
    from holt.kernel.management.prepare import set_up_django

    set_up_django()
    name = given["name"]
    if not name:
        return Report("\n".join(sorted(VERBS)), {"verbs": sorted(VERBS)})
    places = where(name)
    addresses = [route for _, route in views_of(VERBS[name])]
    lines = [f"{place.kind:<10} {place!s:<58} {place.what[:60]}" for place in places]
    lines += [f"{'address':<10} {address}" for address in addresses]
    lines.append(f"{'API':<10} POST /api/v1{api_address(VERBS[name])}")
    facts = {
        "verb": name,
        "places": [{"kind": one.kind, "at": str(one), "what": one.what} for one in places],
        "addresses": addresses,
        "api": f"/api/v1{api_address(VERBS[name])}",
    }
    return Report("\n".join(lines), facts)


def api_address(verb: Verb) -> str:
    """The verb's path under /api/v1, with {} around its key."""
    from holt.kernel.api import address_of

    return address_of(verb).replace("int:", "")


VERB = OperatorVerb(
    "where",
    "Where a verb lives: action, Ask, access, rule, happening, page, template, address, API, "
    "tests. Without a name: every verb.",
    run,
    (Argument("name", "a verb, such as partnerships.sign", default=""),),
    uses_database=False,
)
