"""Today: what is near stands out, what is far does not."""

from datetime import timedelta

import pytest

from holt.site.web import today
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("days", "near"), [(295, False), (355, True)])
def test_the_end_of_an_agreement_stands_out_in_its_last_two_weeks(days: int, near: bool) -> None:
    at = make.table("active")
    rows = today.waiting(at.ines, NOON.date() + timedelta(days))
    found = [one for one in rows if one.url.endswith("/renew/")]
    assert [(one.title, one.is_near) for one in found] == [
        ("The agreement ends: English on the floor", near)
    ]


def test_a_need_nobody_works_on_says_where_it_was_heard() -> None:
    library = make.organization()
    make.need(library, heard_where="Comment cards at Eastside.")
    rows = today.waiting(make.member(library), NOON.date())
    assert [one.note for one in rows] == [
        "Nobody works on this need yet. Heard: Comment cards at Eastside."
    ]
