"""One small network for the whole folder; each test's changes are taken back."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from django.core.cache import caches
from django.db import transaction

if TYPE_CHECKING:
    from tests.house.world import World


@pytest.fixture(scope="package")
def network(django_db_setup: None, django_db_blocker: Any) -> "Iterator[World]":
    """Built once, in a transaction that is rolled back."""
    from tests.house.world import built  # rows can be named once Django is set up

    with django_db_blocker.unblock(), transaction.atomic():
        yield built()
        transaction.set_rollback(True)


@pytest.fixture
def world(network: "World") -> "Iterator[World]":
    """The same, for a test that changes something."""
    caches["frame"].clear()
    with transaction.atomic():
        yield network
        transaction.set_rollback(True)
    caches["frame"].clear()
