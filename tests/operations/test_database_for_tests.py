"""The tests' own ground: a database that is migrated, and jobs that can be done by hand."""

from collections.abc import Callable

import pytest
from django.db import connection

from holt.kernel.management import prepare


@pytest.mark.django_db
def test_each_test_process_has_a_migrated_database_of_its_own() -> None:
    assert connection.settings_dict["NAME"].startswith("test_")
    assert prepare.is_behind() is False


@pytest.mark.django_db
def test_the_application_s_role_is_no_superuser_of_the_embedded_database() -> None:
    prepare.refuse_unsuitable()


def test_work_that_is_due_can_be_done_by_hand(work: Callable[[], int]) -> None:
    assert work() == 0
