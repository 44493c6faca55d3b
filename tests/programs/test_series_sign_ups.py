"""A whole series in one go, groups and families, staff who move somebody, and the last places."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from django.db.models import Sum
from django.test import Client

from holt.kernel.errors import NotFound, Refused
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY
from holt.people.models import Person
from holt.programs import actions, asks, queries
from holt.programs.models import Session, SignUp
from tests import make
from tests.make import NOON
from tests.spaces.crowd import all_at_once

pytestmark = pytest.mark.django_db


def series(at: Any, count: int = 3, **more: Any) -> list[Session]:
    first = make.event(at, every="week", count=count, **more)
    return list(Session.objects.filter(program_id=first.program_id).order_by("starts_at"))


def series_ask(rows: list[Session], **changes: Any) -> asks.SignUpSeriesAsk:
    program_id = rows[0].program_id
    assert program_id is not None
    values: dict[str, Any] = {
        "session_ids": tuple(one.pk for one in rows),
        "name": "Rosa Lima",
        "email": "rosa@example.org",
    }
    return asks.SignUpSeriesAsk(program_id, **(values | changes))


def test_each_date_of_a_series_stands_by_itself_and_one_letter_tells_of_all() -> None:
    at = make.table("active")
    rows = series(at, capacity=2)
    make.sign_up(rows[1], "Ada Moss", 2)
    make.sign_up(rows[2], "Rosa Lima")
    before = Letter.objects.count()
    made = actions.sign_up_series(NOBODY, series_ask(rows, people=2, children=1), now=NOON)
    assert [one.state for one in made.rows] == ["coming", "waiting"]
    assert made.refused == ((rows[2].pk, "signed_up_already"),)
    assert Letter.objects.count() == before + 1
    letter = Letter.objects.latest("pk")
    assert letter.link.endswith(f"/my-sign-ups/{queries.key_of(made.rows[0])}/")
    assert "Dec. 1, 2026, 6 p.m.: you are coming" in letter.text
    assert "Dec. 8, 2026, 6 p.m.: you are on the waiting list" in letter.text
    told = Happening.objects.get(name="programs.series_signed_up")
    assert "Rosa" not in str(told.facts) and told.facts["dates"] == 2


def test_full_dates_can_be_left_out() -> None:
    at = make.table("active")
    rows = series(at, 2, capacity=1)
    make.sign_up(rows[0], "Ada Moss")
    made = actions.sign_up_series(NOBODY, series_ask(rows, only_free=True), now=NOON)
    assert [one.session_id for one in made.rows] == [rows[1].pk]
    with pytest.raises(Refused, match="no_date_left"):
        ask = series_ask(rows[:1], only_free=True, email="x@example.org")
        actions.sign_up_series(NOBODY, ask, now=NOON)
    with pytest.raises(Refused, match="no_date_chosen"):
        actions.sign_up_series(NOBODY, series_ask(rows, session_ids=()), now=NOON)


def test_dates_of_another_program_are_not_found() -> None:
    at = make.table("active")
    rows, others = series(at), series(at)
    with pytest.raises(NotFound):
        ask = series_ask(rows, session_ids=(rows[0].pk, others[0].pk))
        actions.sign_up_series(NOBODY, ask, now=NOON)
    assert SignUp.objects.count() == 0


def test_one_date_is_canceled_on_the_page_of_all(client: Client) -> None:
    at = make.table("active")
    rows = series(at)
    made = actions.sign_up_series(NOBODY, series_ask(rows), now=NOON)
    page = f"/my-sign-ups/{queries.key_of(made.rows[0])}/"
    assert client.get(page).content.decode().count("We cannot come") == 3
    client.post(page, {"sign_up_id": made.rows[1].pk})
    states = SignUp.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["coming", "canceled", "coming"]
    other = make.sign_up(rows[0], "Ada Moss")
    assert client.post(page, {"sign_up_id": other.pk}).status_code == 404


def test_a_series_is_signed_up_for_on_one_page(client: Client) -> None:
    at = make.table("active")
    rows = series(at, on=date(2030, 12, 3))
    here = f"/programs/{rows[0].program_id}/"
    assert "Sign up for several dates" in client.get(here).content.decode()
    page = f"{here}sign-up-series/"
    assert client.get(page).content.decode().count("checked") == 3
    sent = {"name": "Rosa", "phone": "555", "people": "3", "children": "2",
            "session_ids": [rows[0].pk, rows[2].pk], "wishes": "A ramp"}  # fmt: skip
    done = client.post(page, sent)
    first, last = SignUp.objects.order_by("pk")
    assert (first.children, first.wishes, last.first_of_batch_id) == (2, "A ramp", first.pk)
    assert done["Location"] == f"/my-sign-ups/{queries.key_of(first)}/"


def test_more_children_than_people_are_refused() -> None:
    at = make.table("active")
    with pytest.raises(Refused, match="out_of_range"):
        make.sign_up(make.event(at), people=2, children=3)


def test_a_large_group_asks_first_and_staff_let_it_in_with_a_reason() -> None:
    at = make.table("active")
    row = make.event(at, capacity=30)
    group = make.sign_up(row, people=22, children=20, group_name="Class 3b")
    assert group.state == "asked"
    assert make.sign_up(row, "Ada Moss", 9).state == "coming"
    ask = asks.MoveSignUpAsk(group.pk, "coming", "The large room is free")
    with pytest.raises(Refused, match="no_place_for_them"):
        actions.move_sign_up(at.ines, ask, now=NOON)
    Session.objects.filter(pk=row.pk).update(capacity=40)
    actions.move_sign_up(at.ines, ask, now=NOON)
    group.refresh_from_db()
    assert (group.state, group.moved_words) == ("coming", "The large room is free")
    letter = Letter.objects.filter(to="rosa@example.org").latest("pk")
    assert "Why: The large room is free" in letter.text


def test_whoever_is_put_back_waits_at_the_end_and_the_next_comes() -> None:
    at = make.table("active")
    row = make.event(at, capacity=2)
    rosa = make.sign_up(row, "Rosa Lima", 2)
    make.sign_up(row, "Ada Moss", 2)
    late = NOON + timedelta(minutes=1)
    ask = asks.MoveSignUpAsk(rosa.pk, "waiting", "Ada cannot come on any other day")
    actions.move_sign_up(at.maya, ask, now=late)
    states = dict(SignUp.objects.values_list("name", "state"))
    assert states == {"Rosa Lima": "waiting", "Ada Moss": "coming"}
    assert queries.own_sign_up(queries.key_of(rosa)).moved_words == ask.reason
    assert [one.id for one in queries.line_of(row.pk)][-1] == rosa.pk


def test_whoever_is_turned_down_is_told_and_forgotten() -> None:
    at = make.table("active")
    row = make.event(at)
    rosa = make.sign_up(row)
    ask = asks.MoveSignUpAsk(rosa.pk, "canceled", "It is for grown-ups only")
    actions.move_sign_up(at.ines, ask, now=NOON)
    rosa.refresh_from_db()
    assert (rosa.state, rosa.name, rosa.moved_words) == ("canceled", "", "")
    letter = Letter.objects.filter(to="rosa@example.org").latest("pk")
    assert "It is for grown-ups only" in letter.text


def test_staff_move_somebody_on_a_page_of_their_own(client: Client) -> None:
    at = make.table("active")
    rosa = make.sign_up(make.event(at))
    page = f"/sign-ups/{rosa.pk}/move-sign-up/"
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    assert client.get(page).status_code == 200
    assert client.post(page, {"to": "waiting"}).status_code == 422
    assert client.post(page, {"to": "waiting", "reason": "Snow"}).status_code == 302
    stranger = make.member_of(make.organization("Alder Library"), name="Tom Reed")
    other = Client()
    other.force_login(Person.objects.get(pk=stranger.person_id))
    assert other.get(page).status_code == 404


def crowd(row: Session) -> Counter[str]:
    """Fifty people want the last places at once."""
    tries = [lambda number=number: make.sign_up(row, f"Guest{number} Lima") for number in range(50)]
    return all_at_once(tries, at_once=10)


def coming(row: Session) -> int:
    rows = SignUp.objects.filter(session=row, state="coming")
    return int(rows.aggregate(sum=Sum("people"))["sum"] or 0)


@pytest.mark.django_db(transaction=True)
def test_fifty_at_once_for_the_last_three_places() -> None:
    at = make.table("active")
    row = make.event(at, capacity=5)
    make.sign_up(row, "Ada Moss", 2)
    crowd(row)
    states = Counter(SignUp.objects.values_list("state", flat=True))
    assert (coming(row), states) == (5, Counter(coming=4, waiting=47))


@pytest.mark.django_db(transaction=True)
def test_twin_without_the_lock_the_last_places_are_given_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = make.table("active")
    row = make.event(at, capacity=5)
    make.sign_up(row, "Ada Moss", 2)

    def unlocked(session_id: int) -> Session:
        return Session.objects.select_related("program").get(pk=session_id)

    monkeypatch.setattr(queries, "session_to_join", unlocked)
    crowd(row)
    assert coming(row) > 5
