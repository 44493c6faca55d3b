"""What a circle is about, and that its meetings count for it on a transcript."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from holt.kernel.errors import Refused
from holt.peers import actions, asks, queries
from holt.peers.models import Circle, Meeting
from holt.people.models import Person
from holt.training import queries as training
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db


def test_a_circle_says_what_it_is_about_and_only_known_subjects() -> None:
    make.subject("english")
    me = make.member_of(make.organization())
    with pytest.raises(Refused, match="not_a_choice"):
        make.circle(me, subjects=("nonsense",))
    row = make.circle(me, subjects=("english", "english"))
    assert queries.circle(me, row.pk, NOON).subjects == ("english",)


@pytest.mark.parametrize(("subjects", "topic"), [(("english",), "english"), ((), "")])
def test_its_meetings_count_for_its_subject(subjects: tuple[str, ...], topic: str) -> None:
    make.subject("english")
    me = make.member_of(make.organization())
    row = make.circle(me, subjects=subjects, credit_hours="1.5")
    meeting = Meeting.objects.create(
        circle=row,
        starts_at=NOON,
        planned_at=NOON,
        minutes=60,
        zone="UTC",
        state="held",
        credit_hours=Decimal("1.5"),
    )
    meeting.came.add(me.person_id)  # type: ignore[arg-type]
    found = training.transcript(me, date(2027, 1, 1))
    assert found.topics == ((topic, Decimal("1.5")),)


def test_the_pages_ask_for_it_and_show_it() -> None:
    make.subject("english")
    me = make.member_of(make.organization())
    browser = Client()
    browser.force_login(Person.objects.get(pk=me.person_id))
    given = {
        "name": "Teaching circle", "language": "en", "minutes": 60, "credit_hours": "0",
        "subjects": ["english"],
    }  # fmt: skip
    answer = browser.post("/circles/start-circle/", given)
    row = Circle.objects.get()
    assert (row.subjects, answer["Location"]) == (["english"], f"/circles/{row.pk}/")
    page = browser.get(answer["Location"]).content.decode()
    assert f"<dd>{make.subject('english').name_en}</dd>" in page
    browser.post(f"/circles/{row.pk}/edit-circle/", given | {"subjects": [], "version": 1})
    row.refresh_from_db()
    assert row.subjects == []


def test_a_mixed_circle_keeps_the_subject_it_was_suggested_for() -> None:
    make.subject("english")
    home = make.organization()
    me, *others = (make.member_of(home) for _ in range(3))
    for one in others:
        make.card(one, home)
    ids = tuple(one.person_id for one in others if one.person_id)
    ask = asks.StartMixedCircleAsk("Across", ids, subjects=("english",))
    assert actions.start_mixed_circle(me, ask, now=NOON).subjects == ["english"]
