"""Booked without an account, one person to a helper at a time, moved, waited for, forgotten."""

import threading
from datetime import time, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from holt.kernel.erasure import forget_everywhere
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY
from holt.people.models import Person
from holt.programs import actions, asks, queries, rules
from holt.programs.models import Session, Visit
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
HALF = time(18, 30)
SEVEN = time(19)


def states(row: Session) -> list[tuple[str, object, str]]:
    rows = Visit.objects.filter(session=row).order_by("pk")
    return [(one.name, one.begins, one.state) for one in rows]


def test_somebody_books_and_a_letter_says_when_and_what_to_bring() -> None:
    row, _table = make.help_table(make.table("active"))
    made = make.help_visit(row)
    letter = Letter.objects.get(to="rosa@example.org")
    assert letter.link.endswith(f"/my-visit/{queries.help_visit_key(made)}/")
    assert "A photo ID" in letter.text and "6 p.m." in letter.text
    told = Happening.objects.get(name="programs.slot_booked")
    assert "Rosa" not in str(told.facts) + told.actor_name


def test_two_helpers_take_two_people_at_once_and_no_third() -> None:
    row, _table = make.help_table(make.table("active"), seats=2)
    first, second = make.help_visit(row), make.help_visit(row, name="Ada Moss")
    assert (first.seat, second.seat) == (1, 2)
    with pytest.raises(Refused, match="slot_taken"):
        make.help_visit(row, name="Tom Reed")


def test_twin_a_double_booking_cannot_be_written_even_without_the_guard(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row, _table = make.help_table(make.table("active"))
    make.help_visit(row)
    monkeypatch.setattr(rules, "require_slot", lambda *given: 1)
    with pytest.raises(IntegrityError, match="visit_alone_at_its_seat"), transaction.atomic():
        make.help_visit(row, name="Ada Moss")


@pytest.mark.django_db(transaction=True)
def test_of_ten_who_want_the_same_time_at_once_one_has_it() -> None:
    row, _table = make.help_table(make.table("active"))
    said: list[str] = []

    def book(number: int) -> None:
        try:
            make.help_visit(row, name=f"P{number} Lima")
            said.append("booked")
        except Refused as refused:
            said.append(str(refused))
        finally:
            connection.close()

    threads = [threading.Thread(target=book, args=(number,)) for number in range(10)]
    [one.start() for one in threads]  # type: ignore[func-returns-value]
    [one.join() for one in threads]  # type: ignore[func-returns-value]
    assert sorted(said) == ["booked"] + ["slot_taken"] * 9


def test_whoever_waits_longest_gets_the_freed_time() -> None:
    row, _table = make.help_table(make.table("active"))
    first = make.help_visit(row)
    with pytest.raises(Refused, match="slot_is_free"):
        make.help_visit(row, None, "Ada Moss")
    make.help_visit(row, HALF, "Tom Reed")
    make.help_visit(row, SEVEN, "Leo Park")
    with pytest.raises(Refused, match="waiting_needs_email"):
        make.help_visit(row, None, "Joy Mensah", email="", phone="555 0100")
    make.help_visit(row, None, "Ada Moss")
    key = queries.help_visit_key(first)
    actions.cancel_slot(NOBODY, asks.CancelSlotAsk(first.pk, key), now=NOON)
    assert states(row)[0] == ("", None, "canceled")
    assert states(row)[-1] == ("Ada Moss", time(18), "booked")
    assert Letter.objects.filter(to="ada@example.org", subject__contains="free for you").exists()


def test_a_second_helper_helps_those_who_wait() -> None:
    at = make.table("active")
    row, table = make.help_table(at, minutes=90)
    make.help_visit(row)
    make.help_visit(row, None, "Ada Moss")
    make.set_help_table(at, row, minutes=90, seats=2, version=table.version)
    assert states(row)[-1] == ("Ada Moss", time(18), "booked")


def test_a_time_too_near_is_not_given_to_whoever_waits() -> None:
    row, _table = make.help_table(make.table("active"))
    visits = [make.help_visit(row, at, f"P{at:%H%M} X") for at in (time(18), HALF, SEVEN)]
    make.help_visit(row, None, "Ada Moss")
    late = row.starts_at - timedelta(minutes=30)
    ask = asks.CancelSlotAsk(visits[0].pk, queries.help_visit_key(visits[0]))
    actions.cancel_slot(NOBODY, ask, now=late)
    assert states(row)[-1] == ("Ada Moss", None, "waiting")


def test_one_moves_by_ones_own_link_and_by_no_other() -> None:
    row, _table = make.help_table(make.table("active"))
    made, other = make.help_visit(row), make.help_visit(row, HALF, "Ada Moss")
    with pytest.raises(NotFound):
        ask = asks.MoveSlotAsk(made.pk, SEVEN, queries.help_visit_key(other))
        actions.move_slot(NOBODY, ask, now=NOON)
    moved = actions.move_slot(
        NOBODY, asks.MoveSlotAsk(made.pk, SEVEN, queries.help_visit_key(made)), now=NOON
    )
    assert moved.begins == SEVEN
    with pytest.raises(Refused, match="slot_taken"):
        actions.move_slot(
            NOBODY, asks.MoveSlotAsk(made.pk, HALF, queries.help_visit_key(made)), now=NOON
        )


def test_nobody_books_what_is_not_public_or_twice() -> None:
    at = make.table("active")
    hidden = make.session(at, program_id=make.program(at, published=False).pk)
    make.set_help_table(at, hidden)
    with pytest.raises(NotFound):
        make.help_visit(hidden)
    row, _table = make.help_table(make.table("active"))
    make.help_visit(row)
    with pytest.raises(Refused, match="booked_already"):
        make.help_visit(row, HALF)


def test_a_booked_time_is_not_changed_away() -> None:
    at = make.table("active")
    row, table = make.help_table(at)
    make.help_visit(row, HALF)
    with pytest.raises(Refused, match="slots_are_booked"):
        make.set_help_table(at, row, minutes=45, version=table.version)


def test_help_is_noted_and_counted_without_names() -> None:
    at = make.table("active")
    row, _table = make.help_table(at, drop_in=True, gives_numbers=True)
    made = make.help_visit(row)
    home = make.organization("Work Center").pk
    note = asks.NoteHelpAsk(made.pk, True, "A job application", home)
    actions.note_help(at.ines, note, now=NOON)
    for people in (1, 1, -1, 1):
        ask = asks.CountDropInAsk(row.pk, "A benefits form", people)
        table = actions.count_drop_in(at.ines, ask, now=NOON)
    assert table.numbers_given == 2
    assert actions.call_next(at.ines, asks.CallNextAsk(row.pk), now=NOON).number_called == 1
    actions.forget_help_visits(row.ends_at + timedelta(days=31))
    sums = queries.help_sums(at.ines, row.pk)
    assert dict(sums.topics) == {"A benefits form": 2, "A job application": 1}
    assert sums.referrals == (("Work Center", 1),)
    assert Visit.objects.get().name == ""


def test_a_press_too_many_back_and_an_empty_line_are_refused() -> None:
    at = make.table("active")
    row, _table = make.help_table(at, drop_in=True)
    with pytest.raises(Refused, match="nobody_to_take_back"):
        ask = asks.CountDropInAsk(row.pk, "A benefits form", -1)
        actions.count_drop_in(at.ines, ask, now=NOON)
    with pytest.raises(Refused, match="nobody_in_line"):
        actions.call_next(at.ines, asks.CallNextAsk(row.pk), now=NOON)


def test_names_are_for_staff_at_the_table_only() -> None:
    at = make.table("active")
    row, _table = make.help_table(at)
    made = make.help_visit(row)
    stranger = make.member_of(make.organization("Elsewhere"))
    for who in (stranger, NOBODY):
        with pytest.raises((NotFound, NotAllowed)):
            list(queries.visits(who, row.pk))
        with pytest.raises((NotFound, NotAllowed)):
            actions.note_help(who, asks.NoteHelpAsk(made.pk, True), now=NOON)
    assert [one.name for one in queries.visits(at.ines, row.pk)] == ["Rosa Lima"]


def test_one_is_reminded_once_and_told_when_it_moves_or_is_called_off() -> None:
    at = make.table("active")
    row, _table = make.help_table(at)
    make.help_visit(row)
    soon = row.starts_at - timedelta(hours=20)
    assert (actions.remind_help_visits(soon), actions.remind_help_visits(soon)) == (1, 0)
    actions.cancel_session(at.ines, asks.CancelSessionAsk(row.pk, "Snow"), now=NOON)
    subjects = Letter.objects.filter(to="rosa@example.org").values_list("subject", flat=True)
    assert {"Soon: your time at “English class”", "“English class” is canceled"} <= set(subjects)


def test_who_is_erased_is_in_no_visit() -> None:
    row, _table = make.help_table(make.table("active"))
    make.help_visit(row)
    forget_everywhere(0, email="rosa@example.org", name="Rosa Lima", now=NOON)
    assert Visit.objects.get().email == ""


def test_the_public_pages_book_move_and_cancel_without_script() -> None:
    row, _table = make.help_table(make.table("active"))
    browser = Client()
    event = browser.get(f"/events/{row.pk}/").content.decode()
    assert "By appointment: next free 6 p.m." in event
    assert "By appointment" in browser.get("/events/").content.decode()
    given = {"begins": "18:00", "topic": "A benefits form", "name": "Rosa", "email": "r@a.org"}
    answer = browser.post(f"/events/{row.pk}/book-slot/", given)
    own = answer["Location"]
    assert "A photo ID" in browser.get(own).content.decode()
    assert Visit.objects.get().state == "booked"  # opening it changed nothing
    assert browser.post(f"{own}move-slot/", {"begins": "19:00"}).status_code == 302
    browser.post(own)
    assert Visit.objects.get().state == "canceled"
    assert browser.get("/my-visit/1-guess/").status_code == 404


def test_staff_work_the_day_on_their_pages() -> None:
    at = make.table("active")
    row, _table = make.help_table(at, drop_in=True, gives_numbers=True)
    made = make.help_visit(row)
    browser = Client()
    browser.force_login(Person.objects.get(pk=at.ines.person_id))
    here = f"/sessions/{row.pk}"
    assert "Rosa Lima" in browser.get(f"{here}/help-day/").content.decode()
    browser.post(f"{here}/help-day/", {"help_visit_id": made.pk, "came": "1"})
    made.refresh_from_db()
    assert made.state == "came"
    browser.post(f"{here}/count-drop-in/", {"topic": "A benefits form"})
    browser.post(f"{here}/call-next/")
    assert "Number 1" in Client().get(f"/events/{row.pk}/number/").content.decode()
    assert "Who comes for help" in browser.get(f"{here}/").content.decode()
