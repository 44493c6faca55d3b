"""`./holt check` and `./holt translations`: what can be known without running the program."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from holt.kernel.operators import Console, OperatorVerb, Report

CHECKOUT = Path(__file__).resolve().parents[4]
BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Step:
    """One check: what it is called, the program, and what to do when it fails."""

    name: str
    words: tuple[str, ...]
    cure: str


STEPS: tuple[Step, ...] = (
    Step(
        "style",
        (f"{BIN}/ruff", "check", ".", "holt"),
        "Run ruff check --fix for what it can mend by itself; the rest is named above.",
    ),
    Step("format", (f"{BIN}/ruff", "format", "--check", ".", "holt"), "Run ruff format . holt"),
    Step(
        "import contracts",
        (f"{BIN}/lint-imports", "--no-cache"),
        "A room reached where it may not; design and contracts are in pyproject.toml.",
    ),
    Step(
        "migrations",
        (sys.executable, "-W", "ignore", "-m", "django", "makemigrations", "--check", "--dry-run"),
        "Run ./holt makemigrations and commit what it writes.",
    ),
    Step(
        "translations",
        (sys.executable, "-m", "tools.translations", "check"),
        "Run ./holt translations, translate what is empty in src/holt/locale, run it again.",
    ),
    Step("types", (f"{BIN}/mypy",), "Each line above names a file, a line and what is wrong."),
)


def check(given: Mapping[str, Any], console: Console) -> Report:
    """Run every step, even after one failed, and say which did and what to do."""
    failed = []
    for step in STEPS:
        began = time.monotonic()
        done = run(step)
        took = time.monotonic() - began
        console.say(f"{step.name}: {'ok' if done.returncode == 0 else 'FAILED'} ({took:.0f} s)")
        if done.returncode:
            console.say((done.stdout + done.stderr).strip())
            failed.append(step)
    if not failed:
        return Report("Everything that can be checked is in order.", {"failed": []})
    cures = "\n".join(f"{step.name}: {step.cure}" for step in failed)
    return Report(cures, {"failed": [step.name for step in failed]}, 1)


def run(step: Step) -> subprocess.CompletedProcess[str]:
    """The step's program, in the checkout, its words kept."""
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "holt.settings",
        "PYTHONPATH": f"{CHECKOUT / 'src'}{os.pathsep}{CHECKOUT}",
    }
    return subprocess.run(step.words, cwd=CHECKOUT, env=env, capture_output=True, text=True)


def translations(given: Mapping[str, Any], console: Console) -> Report:
    """Collect the texts, update the Spanish catalog and compile it."""
    done = subprocess.run([sys.executable, "-m", "tools.translations", "update"], cwd=CHECKOUT)
    return Report("", status=done.returncode)


VERB = OperatorVerb(
    "check",
    "Check style, types, import contracts, migrations and translations.",
    check,
    uses_database=False,
)
TRANSLATIONS = OperatorVerb(
    "translations",
    "Collect the texts to translate and compile the Spanish; says what is missing.",
    translations,
    uses_database=False,
)
