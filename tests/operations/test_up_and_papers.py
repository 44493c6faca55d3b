"""The demo is built in a process of its own: what sets papers has threads, and a process that has
had threads must not be copied. Were it built here, no PDF would ever come from the web process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import os, sys
from pathlib import Path
import django
django.setup()
from holt.kernel.documents import pdf
from holt.kernel.management import demo, up
from holt.kernel.operators import Console
from holt.kernel.processes import fork

folder = Path(sys.argv[1])

def paper(name):
    (folder / name).write_bytes(pdf("Title", "Text", language="en"))

def build(console):
    console.say("Otter County stands.")
    paper("built.pdf")
    (folder / "built").write_text(str(os.getpid()))

demo.build = build
if sys.argv[2] == "here":
    build(Console())
else:
    up.build_demo(Console(), up.Signals())
served = fork(lambda: paper("served.pdf"), "served", folder / "served.log", to_terminal=False)
try:
    served.wait(float(sys.argv[3]))
finally:
    served.kill()
"""


def run(folder: Path, how: str, seconds: float) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": "holt.settings", "HOLT_HOME": str(folder)}
    words = [sys.executable, "-c", SCRIPT, str(folder), how, str(seconds)]
    return subprocess.run(words, env=env, capture_output=True, text=True, check=False)


@pytest.mark.skipif(sys.platform != "linux", reason="The house copies itself on Linux and macOS.")
def test_papers_come_from_a_house_that_has_just_built_its_demo(tmp_path: Path) -> None:
    done = run(tmp_path, "apart", 60)
    assert (tmp_path / "served.pdf").is_file(), done.stderr
    assert (tmp_path / "served.pdf").read_bytes().startswith(b"%PDF")
    assert "Otter County stands." in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="The house copies itself on Linux and macOS.")
def test_twin_that_builds_its_demo_where_it_is_copied_from(tmp_path: Path) -> None:
    run(tmp_path, "here", 8)
    assert (tmp_path / "built.pdf").is_file()
    assert not (tmp_path / "served.pdf").exists()
