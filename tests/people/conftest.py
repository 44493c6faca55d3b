"""Counts of one test do not reach the next."""

from collections.abc import Iterator

import pytest
from django.core.cache import caches


@pytest.fixture(autouse=True)
def fresh_counts(settings, tmp_path) -> Iterator[None]:
    """Caches of their own for every test; wrong guesses still outlive a rollback."""
    settings.CACHES = settings.CACHES | {
        "default": {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "LOCATION": str(tmp_path),
        },
        "tries": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": tmp_path / "tries",
        },
    }
    yield
    caches.close_all()
