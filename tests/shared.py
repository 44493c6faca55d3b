"""Where real data written by others is found, for tests that want it."""

import os
from pathlib import Path

import pytest

SHARED = Path(
    os.environ.get("HOLT_SHARED_DATA", Path(__file__).resolve().parents[2] / "shared" / "data")
)


def shared_data(*parts: str) -> Path:
    """A file or folder of the shared data set; skips the test, in words, when it is absent."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"This test reads real data that is not here: {path.name}.")
    return path
