"""The source as the building code reads it: files, imports, names."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
HOUSE = CHECKOUT / "src" / "holt"
CELLAR = ("values", "standards", "methods")
NOT_ROOMS = {*CELLAR, "kernel", "site", "connectors"}


@dataclass(frozen=True, eq=False)
class Source:
    """One file of the program: its path below `holt`, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def parts(self) -> tuple[str, ...]:
        """("partnerships", "web", "pages", "caring")."""
        return tuple(self.path.removesuffix(".py").removesuffix("/__init__").split("/"))

    @property
    def room(self) -> str:
        return self.parts[0]

    @property
    def module(self) -> str:
        return ".".join(("holt", *self.parts))


@dataclass(frozen=True)
class Import:
    """One name that one file takes from a module: `from holt.needs import queries`."""

    source: Source
    line: int
    module: str
    name: str

    @property
    def whole(self) -> tuple[str, ...]:
        """The dotted name as a tuple; the name may be a module or something inside it."""
        return tuple(f"{self.module}.{self.name}".strip(".").split("."))

    def __str__(self) -> str:
        return f"{self.source.path}:{self.line} {'.'.join(self.whole)}"


@cache
def sources() -> tuple[Source, ...]:
    """Every Python file of the program, migrations left out."""
    found = (path for path in sorted(HOUSE.rglob("*.py")) if "migrations" not in path.parts)
    return tuple(read(path) for path in found)


def read(path: Path) -> Source:
    text = path.read_text()
    return Source(path.relative_to(HOUSE).as_posix(), text, ast.parse(text))


def written(text: str, path: str = "needs/sample.py") -> Source:
    """A file that is not there: for the broken twins."""
    return Source(path, text, ast.parse(text))


@cache
def rooms() -> tuple[str, ...]:
    """Every room, by the name of its folder."""
    folders = (one.parent.name for one in HOUSE.glob("*/__init__.py"))
    return tuple(sorted(set(folders) - NOT_ROOMS))


@cache
def imports(source: Source) -> tuple[Import, ...]:
    """Every import of a file, wherever in it it stands."""
    return tuple(_imports(source))


def _imports(source: Source) -> Iterator[Import]:
    for node in nodes(source):
        if isinstance(node, ast.Import):
            yield from (Import(source, node.lineno, one.name, "") for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            yield from (Import(source, node.lineno, module, one.name) for one in node.names)


@cache
def nodes(source: Source) -> tuple[ast.AST, ...]:
    """Every node of the file's tree."""
    return tuple(ast.walk(source.tree))


def dotted(node: ast.expr) -> str:
    """`a.b.c` of a chain of attributes; empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (before := dotted(node.value)):
        return f"{before}.{node.attr}"
    return ""
