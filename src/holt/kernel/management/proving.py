"""`./holt test` and `./holt bench`: what they need, then the program that does it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from holt.kernel.operators import Argument, Console, OperatorVerb, Report
from holt.kernel.processes import Trouble

CHECKOUT = Path(__file__).resolve().parents[4]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PACKAGES = ("chromium", "fonts-dejavu-core")
PROCESSES = "2"
NO_BROWSER = (
    "There is no Chromium here, so the tests that drive a browser will be skipped. Install the "
    "package chromium (on Debian: apt-get install chromium) and run this again."
)


def test(given: Mapping[str, Any], console: Console) -> Report:
    """Run pytest with two processes, each with its own database; its words go to the terminal."""
    ensure_browser(console)
    words = [sys.executable, "-m", "pytest", *given["words"]]
    if not any(word.startswith(("-n", "--numprocesses")) for word in given["words"]):
        words += ["-n", PROCESSES, "--dist", "worksteal"]
    env = dict(os.environ)
    if given["long"]:
        env["HOLT_LONG"] = "1"
    done = subprocess.run(words, cwd=CHECKOUT, env=env)
    said = "" if done.returncode == 0 else "Some tests did not pass; their names are above."
    return Report(said, {"pytest": done.returncode}, min(done.returncode, 1))


def ensure_browser(console: Console) -> None:
    """Have Chromium from the system's packages when we may install it; else say what to do."""
    if any(shutil.which(name) for name in BROWSERS):
        return
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        console.say("Installing Chromium for the browser tests.")
        if install(PACKAGES):
            return
    console.say(NO_BROWSER)


def install(packages: tuple[str, ...]) -> bool:
    """Install packages with apt-get, without questions; says whether it worked."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(["apt-get", "-qq", *words], env=env, stdout=subprocess.DEVNULL)
        if done.returncode:
            return False
    return True


def bench(given: Mapping[str, Any], console: Console) -> Report:
    """Run bench/, which writes one JSON line per figure."""
    if not (CHECKOUT / "bench").is_dir() or find_spec("bench") is None:
        raise Trouble("There is nothing to measure yet: the folder bench is not here.")
    names = [given["name"]] if given["name"] else []
    done = subprocess.run([sys.executable, "-m", "bench", *names, *given["words"]], cwd=CHECKOUT)
    return Report("", status=done.returncode)


TEST = OperatorVerb(
    "test",
    "Run the tests, the browser's included. Other words go to pytest.",
    test,
    (Argument("--long", "the long proofs too", flag=True),),
    uses_database=False,
    passes_on=True,
)
BENCH = OperatorVerb(
    "bench",
    "Measure; one JSON line per figure, with its peer measured in the same run.",
    bench,
    (Argument("name", "one measurement; all of them without it", default=""),),
    uses_database=False,
    passes_on=True,
)
