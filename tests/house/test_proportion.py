"""Small files, small functions, plain names, and nothing that acts behind one's back."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median

import pytest

from tests.house.source import HOUSE, Source, dotted, imports, nodes, sources, written

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MEDIAN_FUNCTION = 12
# Longer than a sitting, and why that is so.
LONG_FILES = {
    "partnerships/asks.py": "one dataclass for each verb: a table",
    "programs/queries/__init__.py": "one line for each read that doors may use: a table",
    "partnerships/web/showing.py": "to be split: the page's parts, one file for each stage",
}
BANNED = {"utils", "helpers", "common", "misc", "services"}
BANNED |= {f"{one[:-1]}" for one in BANNED if one.endswith("s")} | {"signals", "admin", "mixins"}


def lines(source: Source) -> int:
    return source.text.count("\n")


def functions(source: Source) -> Iterator[tuple[str, int]]:
    """Every function and how many lines it has, decorators left out."""
    for node in nodes(source):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{source.path}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno


def test_no_file_outgrows_one_sitting() -> None:
    long = {one.path for one in sources() if lines(one) > LONGEST_FILE and not is_demo(one)}
    assert long - set(LONG_FILES) == set()


def is_demo(source: Source) -> bool:
    """The demo network is told in tables of its own."""
    return source.path.startswith("site/demo/")


def test_no_function_outgrows_a_page() -> None:
    long = [name for one in sources() for name, size in functions(one) if size > LONGEST_FUNCTION]
    assert long == []


def test_the_median_function_is_small() -> None:
    assert median(size for one in sources() for _name, size in functions(one)) < MEDIAN_FUNCTION


def test_nothing_is_called_utils() -> None:
    every = {Path(part).stem for one in HOUSE.rglob("*.py") for part in one.parts}
    assert every & BANNED == set()


def behind_ones_back(some: Iterable[Source]) -> list[str]:
    """Signals, `save()` and `delete()` overrides, the admin site."""
    found = []
    for one in some:
        found += [
            str(it)
            for it in imports(one)
            if ".".join(it.whole).startswith(("django.dispatch", "django.contrib.admin"))
            or "signals" in it.module.split(".")
        ]
        found += [
            f"{one.path}:{inner.lineno} {node.name}.{inner.name}"
            for node in nodes(one)
            if isinstance(node, ast.ClassDef) and is_model(node)
            for inner in node.body
            if isinstance(inner, ast.FunctionDef) and inner.name in {"save", "delete", "clean"}
        ]
    return found


def is_model(node: ast.ClassDef) -> bool:
    bases = {dotted(one) for one in node.bases}
    return bool(bases & {"models.Model", "AbstractBaseUser", "AbstractBaseSession"})


def test_nothing_acts_behind_ones_back() -> None:
    assert behind_ones_back(sources()) == []


@pytest.mark.parametrize(
    "text",
    [
        "from django.db.models.signals import post_save",
        "from django.dispatch import receiver",
        "from django.contrib import admin",
        "class Need(models.Model):\n    def save(self): ...",
    ],
)
def test_what_acts_behind_ones_back_is_caught(text: str) -> None:
    assert len(behind_ones_back([written(text)])) == 1


def test_nothing_is_printed_or_left_to_do() -> None:
    words = [
        f"{one.path}: {word}"
        for one in sources()
        for word in ("TODO", "FIXME", "XXX", "HACK")
        if word in one.text
    ]
    assert words == []
