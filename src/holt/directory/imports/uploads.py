"""The files of an import: kept until it is done, then let go of unless something claimed them."""

from datetime import datetime
from typing import Any

from holt.directory.imports.engine import Part
from holt.directory.models import Import
from holt.kernel import files
from holt.kernel.errors import Refused
from holt.kernel.viewer import Viewer


def keep(actor: Viewer, parts: tuple[Part, ...], now: datetime) -> list[dict[str, Any]]:
    """Keep the files; returns what an import's options hold of them."""
    return [
        {"name": one.name, "file_id": files.keep_bytes(actor, one.name, one.data, now=now).pk}
        for one in parts
    ]


def parts(run: Import) -> tuple[Part, ...]:
    """The files with their content. Raises Refused "file_gone"."""
    kept = run.options.get("files", [])
    found = tuple(
        Part(one["name"], data, one["file_id"])
        for one in kept
        if (data := files.content(one["file_id"])) is not None
    )
    if not found or len(found) != len(kept):
        raise Refused("file_gone")
    return found


def let_go(run: Import) -> None:
    """Forget the files of an import that is over, those aside that something holds on to now."""
    claimed = set(run.options.get("claimed", []))
    for one in run.options.get("files", []):
        if one["file_id"] not in claimed:
            files.forget(one["file_id"])
