"""Signing up without an account, the line, one's own link, who may see names, forgetting."""

import threading
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client

from holt.kernel.erasure import forget_everywhere
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY, Role
from holt.people.models import Person
from holt.programs import actions, asks, queries, rules
from holt.programs.models import Session, SignUp
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def line(row: Session) -> list[tuple[str, str]]:
    rows = SignUp.objects.filter(session=row).order_by("pk")
    return [(one.name, one.state) for one in rows]


def test_somebody_signs_up_and_a_letter_says_so() -> None:
    at = make.table("active")
    row = make.event(at, capacity=10)
    made = make.sign_up(row, people=3)
    letter = Letter.objects.get(to="rosa@example.org")
    assert (made.state, letter.subject) == ("coming", "You are coming: “English class”")
    assert letter.link.endswith(f"/my-sign-up/{queries.key_of(made)}/")
    told = Happening.objects.get(name="programs.signed_up")
    assert told.facts["people"] == 3 and "Rosa" not in str(told.facts) + told.actor_name


def test_a_full_session_has_a_line_and_nobody_passes_in_it() -> None:
    at = make.table("active")
    row = make.event(at, capacity=4)
    first = make.sign_up(row, "Rosa Lima", 4)
    make.sign_up(row, "Ada Moss", 3)
    make.sign_up(row, "Tom Reed", 1)
    assert [state for _name, state in line(row)] == ["coming", "waiting", "waiting"]
    actions.cancel_sign_up(NOBODY, asks.CancelSignUpAsk(first.pk, queries.key_of(first)), now=NOON)
    assert line(row) == [("", "canceled"), ("Ada Moss", "coming"), ("Tom Reed", "coming")]
    moved = SignUp.objects.get(name="Ada Moss")
    assert moved.moved_because == "place_freed"
    assert (
        "Somebody else canceled"
        in Letter.objects.get(to="ada@example.org", subject__contains="free").text
    )


@pytest.mark.parametrize(
    ("capacity", "waiting", "let_in"),
    [(4, [3, 1], [0, 1]), (4, [5, 1], []), (None, [5, 9], [0, 1]), (2, [1, 2, 1], [0])],
)
def test_who_may_come_now(capacity: int | None, waiting: list[int], let_in: list[int]) -> None:
    """A family too large for the room left keeps its turn: the small do not pass the large."""
    all_waiting = [rules.InLine(number, people, "waiting") for number, people in enumerate(waiting)]
    assert rules.let_in(capacity, all_waiting) == let_in


def test_more_room_lets_the_first_in_line_in() -> None:
    at = make.table("active")
    row = make.event(at, capacity=1)
    make.sign_up(row, "Rosa Lima")
    make.sign_up(row, "Ada Moss")
    ask = asks.EditSessionAsk(
        row.pk, row.title, row.on, row.begins, row.ends, zone=row.zone, capacity=5
    )
    actions.edit_session(at.ines, ask, now=NOON)
    assert SignUp.objects.get(name="Ada Moss").moved_because == "room_grew"


def test_only_ones_own_key_cancels() -> None:
    at = make.table("active")
    row = make.event(at)
    mine, other = make.sign_up(row), make.sign_up(row, "Ada Moss")
    for key in ("", "guess", f"{mine.pk}-{'0' * 40}", queries.key_of(other)):
        with pytest.raises(NotFound):
            actions.cancel_sign_up(NOBODY, asks.CancelSignUpAsk(mine.pk, key), now=NOON)
    assert [state for _name, state in line(row)] == ["coming", "coming"]


def test_opening_the_link_changes_nothing_and_the_button_cancels(client: Client) -> None:
    at = make.table("active")
    row = make.event(at, on=date(2030, 12, 1), online_link="https://meet.example.org/abc")
    mine = make.sign_up(row)
    page = f"/my-sign-up/{queries.key_of(mine)}/"
    text = client.get(page).content.decode()
    assert "You are coming" in text and "meet.example.org/abc" in text
    assert "meet.example.org" not in client.get(f"/events/{row.pk}/").content.decode()
    assert SignUp.objects.get().state == "coming"
    client.post(page)
    assert (SignUp.objects.get().state, SignUp.objects.get().name) == ("canceled", "")
    assert "meet.example.org" not in client.get(page).content.decode()


def test_one_signs_up_on_a_page_without_an_account(client: Client) -> None:
    at = make.table("active")
    program = make.program(at, questions=("Which shift?",))
    row = make.session(at, program_id=program.pk, on=date(2030, 12, 1))
    page = f"/events/{row.pk}/sign-up/"
    assert "Which shift?" in client.get(page).content.decode()
    refused = client.post(page, {"name": "Rosa", "people": "2"})
    assert refused.status_code == 422 and "phone number" in refused.content.decode()
    done = client.post(page, {"name": "Rosa", "people": "2", "phone": "555", "answer_0": "Late"})
    made = SignUp.objects.get()
    assert (made.answers, made.people) == (["Late"], 2)
    assert done["Location"] == f"/my-sign-up/{queries.key_of(made)}/"


def test_the_same_address_signs_up_once() -> None:
    at = make.table("active")
    row = make.event(at)
    make.sign_up(row)
    with pytest.raises(Refused, match="signed_up_already"):
        make.sign_up(row)


def test_nobody_signs_up_for_what_is_over_or_called_off() -> None:
    at = make.table("active")
    row = make.event(at)
    with pytest.raises(Refused, match="already_begun"):
        make.sign_up(row, now=row.starts_at)
    actions.cancel_session(at.ines, asks.CancelSessionAsk(row.pk, "Snow"), now=NOON)
    with pytest.raises(Refused, match="session_not_planned"):
        make.sign_up(row)


def test_those_coming_are_told_when_it_is_called_off_or_moves() -> None:
    at = make.table("active")
    row = make.event(at)
    make.sign_up(row)
    ask = asks.EditSessionAsk(
        row.pk, row.title, date(2026, 12, 3), row.begins, row.ends, zone=row.zone
    )
    actions.edit_session(at.ines, ask, now=NOON)
    actions.cancel_session(at.ines, asks.CancelSessionAsk(row.pk, "Snow"), now=NOON)
    told = Letter.objects.filter(to="rosa@example.org").order_by("pk")
    assert [one.subject for one in told][1:] == [
        "“English class” has moved",
        "“English class” is canceled",
    ]
    assert "When: Dec. 3, 2026" in told[1].text


def test_only_staff_at_the_table_read_names(client: Client) -> None:
    at = make.table("active")
    row = make.event(at)
    make.sign_up(row, phone="555 0100")
    assert [one.name for one in queries.sign_ups(at.maya, row.pk)] == ["Rosa Lima"]
    looker = make.viewer(Role.VIEWER, at.library.pk)
    for viewer in (NOBODY, looker):
        with pytest.raises(NotAllowed):
            queries.sign_ups(viewer, row.pk)
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    assert "555 0100" in client.get(f"/sessions/{row.pk}/sign-ups/").content.decode()
    assert Client().get(f"/sessions/{row.pk}/sign-ups/").status_code == 302


def test_people_are_checked_in_on_a_page_and_the_count_begins_there(client: Client) -> None:
    at = make.table("active")
    row = make.event(at)
    mine = make.sign_up(row, people=4)
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    page = f"/sessions/{row.pk}/check-in/"
    assert "Rosa Lima" in client.get(page).content.decode()
    client.post(page, {"sign_up_id": mine.pk, "came": "3"})
    assert queries.counts_of(row.pk) == queries.Counts(coming=4, waiting=0, here=3)
    assert 'value="3"' in client.get(f"/sessions/{row.pk}/hold/").content.decode()
    client.post(page, {"sign_up_id": mine.pk, "came": "0"})
    assert queries.counts_of(row.pk).here == 0


def test_who_came_is_counted_by_kind_without_names() -> None:
    at = make.table("active")
    row = make.session(at, on=date(2026, 11, 3))
    ask = asks.HoldAsk(row.pk, 12, 4, back_after_long=2, partner_people=5)
    actions.hold(at.ines, ask, now=NOON)
    shown = queries.session(at.ines, row.pk)
    assert (shown.back_after_long, shown.partner_people) == (2, 5)
    with pytest.raises(Refused, match="more_than_came"):
        actions.hold(at.ines, asks.HoldAsk(row.pk, 3, partner_people=5), now=NOON)


def test_a_reminder_goes_once() -> None:
    at = make.table("active")
    row = make.event(at)
    make.sign_up(row)
    soon = row.starts_at - timedelta(hours=20)
    assert [actions.remind_sign_ups(one) for one in (NOON, soon, soon)] == [0, 1, 0]
    assert Letter.objects.filter(subject__startswith="Soon").count() == 1


def test_names_are_forgotten_and_numbers_stay() -> None:
    at = make.table("active")
    row = make.event(at)
    make.sign_up(row, people=3, phone="555")
    assert actions.forget_sign_ups(row.ends_at + timedelta(days=29)) == 0
    assert actions.forget_sign_ups(row.ends_at + timedelta(days=31)) == 1
    kept = SignUp.objects.get()
    assert (kept.name, kept.email, kept.phone, kept.people) == ("", "", "", 3)


def test_who_is_erased_is_in_no_sign_up() -> None:
    at = make.table("active")
    row = make.event(at)
    make.sign_up(row)
    forget_everywhere(0, email="Rosa@example.org", name="Rosa Lima", now=NOON)
    assert SignUp.objects.get().email == ""


CROWD = 12


def crowd(sign_up: Callable[[int], None]) -> None:
    """So many people at once, each on a connection of their own."""
    gate = threading.Barrier(CROWD)

    def one(number: int) -> None:
        gate.wait()
        try:
            sign_up(number)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=[number]) for number in range(CROWD)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.django_db(transaction=True)
def test_a_crowd_at_once_fills_the_room_and_not_more() -> None:
    at = make.table("active")
    row = make.event(at, capacity=5)
    crowd(lambda number: make.sign_up(row, f"P{number} X") and None)
    assert queries.counts_of(row.pk) == queries.Counts(coming=5, waiting=7, here=0)


@pytest.mark.django_db(transaction=True)
def test_twin_without_the_lock_the_room_is_overfilled(monkeypatch: pytest.MonkeyPatch) -> None:
    at = make.table("active")
    row = make.event(at, capacity=5)
    gate = threading.Barrier(CROWD)

    def unlocked(session_id: int) -> Session:
        found = Session.objects.select_related("program").get(pk=session_id)
        queries.line_of(session_id)
        return found

    def together(session_id: int) -> list[rules.InLine]:
        line = real(session_id)
        gate.wait(timeout=20)
        return line

    real = queries.line_of
    monkeypatch.setattr(queries, "session_to_join", unlocked)
    monkeypatch.setattr(actions.sign_ups.queries, "line_of", together, raising=False)
    crowd(lambda number: make.sign_up(row, f"P{number} X") and None)
    assert queries.counts_of(row.pk).coming > 5
