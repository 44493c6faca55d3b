"""Today: what is near stands out, what is far does not."""

from datetime import timedelta

import pytest
from django.core.cache import caches

from holt.site.web import today
from holt.site.web.first_steps import first_steps
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


def test_a_new_coordinator_is_led_through_the_first_hour() -> None:
    library = make.organization()
    ines = make.member_of(library)
    assert [one.is_done for one in first_steps(ines)] == [False] * 5
    make.place(library)
    make.need(library)
    caches["frame"].clear()
    done = {one.label for one in first_steps(ines) if one.is_done}
    assert done == {"Say where your library is", "Log a need you heard"}


def test_who_only_looks_on_is_given_no_first_steps() -> None:
    assert first_steps(make.member_of(make.organization(), "viewer")) == ()


def test_the_first_steps_are_gone_when_all_are_taken() -> None:
    at = make.table("active")
    library = at.library
    make.place(library)
    make.member_of(library, "staff")
    make.need(library)
    for name in ("Alder School", "Cedar Clinic", "Elm Museum"):
        make.organization(name)
    caches["frame"].clear()
    assert first_steps(at.ines) == ()
