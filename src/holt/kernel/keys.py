"""The secrets of one HOLT_HOME: made at the first start, readable by their owner alone."""

import json
import os
import secrets
from pathlib import Path

NAMES = ("secret_key", "database_password", "database_superuser_password")


def kept(home: Path) -> dict[str, str]:
    """The secrets kept in home/secrets.json, or none yet."""
    path = home / "secrets.json"
    return dict(json.loads(path.read_text("utf-8"))) if path.exists() else {}


def make(home: Path) -> dict[str, str]:
    """The secrets of this home; those that are missing are made and written, mode 600."""
    found = kept(home)
    missing = [name for name in NAMES if name not in found]
    if missing:
        home.mkdir(parents=True, exist_ok=True)
        found |= {name: secrets.token_urlsafe(48) for name in missing}
        _write(home / "secrets.json", json.dumps(found, indent=2))
    return found


def _write(path: Path, text: str) -> None:
    """Write a private file whole or not at all."""
    draft = path.with_suffix(f".{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
