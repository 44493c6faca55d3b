"""`./holt` before anything is installed: it needs only Python, and says what is missing."""

import importlib.machinery
import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.places import CHECKOUT


@pytest.fixture
def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, with a HOLT_HOME of its own."""
    loader = importlib.machinery.SourceFileLoader("front_door", str(CHECKOUT / "holt"))
    spec = importlib.util.spec_from_loader("front_door", loader)
    assert spec is not None
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    monkeypatch.setattr(module, "HOME", tmp_path)
    return module


def test_it_uses_the_standard_library_alone() -> None:
    text = (CHECKOUT / "holt").read_text("utf-8")
    imported = {line.split()[1].split(".")[0] for line in text.splitlines() if is_import(line)}
    assert imported <= set(sys.stdlib_module_names)


def is_import(line: str) -> bool:
    return line.strip().startswith(("import ", "from ")) and line.strip()[-1] not in ".,"


def test_an_old_python_is_told_so(door: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door.sys, "version_info", (3, 9, 2))
    with pytest.raises(
        door.Trouble, match=r"Holt needs Python 3\.11 or newer; this is Python 3\.9\.2"
    ):
        door.main(["up"])


def test_a_missing_venv_module_names_its_package(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(door.sys, "executable", "/bin/false")
    with pytest.raises(door.Trouble, match="apt-get install python3-venv"):
        door.make_venv(tmp_path / "venv")


def test_nothing_is_installed_twice(door: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_synced(door, "run")
    monkeypatch.setattr(door, "pinned_uv", must_not_be_called)
    door.install("run")


def test_a_venv_for_developers_is_never_taken_back(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_synced(door, "dev")
    monkeypatch.setattr(door, "pinned_uv", must_not_be_called)
    door.install("run")


def test_what_tests_need_is_added_to_a_venv_for_running(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_synced(door, "run")
    monkeypatch.setattr(door, "pinned_uv", must_not_be_called)
    with pytest.raises(AssertionError):
        door.install("dev")


def test_pip_s_mirror_is_uv_s_mirror(door: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = [("index-url", "https://mirror.example/simple"), ("cert", "/etc/ca.pem")]
    monkeypatch.setattr(door, "pip_settings", lambda: settings)
    monkeypatch.delenv("UV_DEFAULT_INDEX", raising=False)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    env = door.mirrored()
    assert (env["UV_DEFAULT_INDEX"], env["SSL_CERT_FILE"]) == (
        "https://mirror.example/simple",
        "/etc/ca.pem",
    )


def test_the_locks_name_no_place_to_download_from() -> None:
    locks = sorted((CHECKOUT / "requirements").glob("*.txt"))
    assert [path.name for path in locks] == ["dev.txt", "run.txt", "uv.txt"]
    assert [path.name for path in locks if "://" in path.read_text("utf-8")] == []


def test_the_developers_lock_contains_the_other() -> None:
    run, dev = (
        pins((CHECKOUT / "requirements" / name).read_text()) for name in ("run.txt", "dev.txt")
    )
    assert run - dev == set()


def pins(lock: str) -> set[str]:
    return {line.split(" \\")[0] for line in lock.splitlines() if "==" in line}


def pretend_synced(door: ModuleType, kind: str) -> None:
    """A venv that says it holds exactly this lock."""
    python = door.program(door.HOME / "venv", "python")
    python.parent.mkdir(parents=True)
    python.touch()
    (door.HOME / "venv" / "pyvenv.cfg").write_text("version_info = 3.0.0")
    said = f"{kind} {door.stamp(door.LOCKS / f'{kind}.txt')}"
    (door.HOME / "venv" / "holt-stamp").write_text(said)


def must_not_be_called(*_: Any) -> None:
    raise AssertionError("this installs something")
