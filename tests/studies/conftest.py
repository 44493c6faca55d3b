"""What is kept for some seconds is forgotten between tests."""

from collections.abc import Iterator

import pytest
from django.core.cache import caches


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    caches["frame"].clear()
    yield
    caches["frame"].clear()
