"""A query compiled once answers for every number, and only for those it was made for."""

import pytest
from django.db.models import F

from holt.directory.models import Organization
from holt.kernel.prepared import Prepared
from tests import make

pytestmark = pytest.mark.django_db


def test_one_text_answers_for_each_id() -> None:
    first, second = make.organization("First"), make.organization("Second")
    names = Prepared(lambda pk: Organization.objects.filter(pk=pk).values("name"))
    assert [names.read(one.pk) for one in (first, second)] == [
        {"name": "First"},
        {"name": "Second"},
    ]
    assert names.read(0) is None


def test_several_numbers_stand_where_each_was_meant() -> None:
    rows = [make.organization(name) for name in ("One", "Two", "Three")]
    between = Prepared(
        lambda least, most: (
            Organization.objects.filter(pk__gte=least, pk__lte=most).order_by("pk").values("name")
        ),
        numbers=2,
    )
    assert [one["name"] for one in between.rows(rows[1].pk, rows[2].pk)] == ["Two", "Three"]


def test_a_query_that_is_not_narrowed_is_not_prepared() -> None:
    everything = Prepared(lambda _pk: Organization.objects.filter(pk=F("pk")).values("name"))
    with pytest.raises(ValueError):
        everything.read(1)
