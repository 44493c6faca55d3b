"""The web process."""

import gc
from collections.abc import Iterator

import pytest

from holt.kernel.management.serving import load_pages


@pytest.fixture
def thawed() -> Iterator[None]:
    gc.unfreeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("thawed")
def test_no_page_waits_while_all_that_is_loaded_is_looked_through() -> None:
    load_pages()
    assert len(gc.get_objects()) < gc.get_freeze_count() / 10
