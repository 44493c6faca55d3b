"""Booking: nobody else gets in, halls and their parts, series, terms, and the way out."""

from datetime import date, time, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from holt.kernel.errors import Clash, NotAllowed, NotFound, Refused
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY, THE_HOUSE, Role, Viewer
from holt.people import queries as people
from holt.people.models import SignedLink
from holt.spaces import actions, asks, queries, rules
from holt.spaces.models import Booking, Claim, Space
from tests import make
from tests.make import NOON, TUESDAY, ZONE

pytestmark = pytest.mark.django_db


def holder_of(row: Booking) -> Viewer:
    """Whoever was mailed the newest link to this booking."""
    link = SignedLink.objects.filter(subject_kind="booking", subject_id=row.pk).latest("pk")
    return people.viewer_by_link(link.pk, NOON)


def test_whoever_comes_second_is_told_what_is_free_instead() -> None:
    library = make.organization()
    room, small = make.space(library), make.space(library, "Study room", capacity=8)
    make.booking(room)
    with pytest.raises(Clash) as refused:
        actions.book(NOBODY, make.book_ask(room, begins=time(19), ends=time(20)), now=NOON)
    ways = refused.value.facts["alternatives"]
    assert refused.value.code == "taken"
    assert refused.value.facts["free"] == f"/spaces/{room.pk}/?on=2026-12-01"
    assert [(one["space"], one["starts_at"]) for one in ways] == [
        ("Community room", "2026-12-02T00:30:00+00:00"),
        ("Community room", "2026-12-02T01:00:00+00:00"),
        ("Study room", "2026-12-02T00:00:00+00:00"),
    ]
    assert small.capacity == 8


def test_times_that_only_touch_do_not_clash() -> None:
    room = make.space(make.organization())
    make.booking(room)
    row = make.booking(room, begins=time(19, 30), ends=time(21))
    assert row.state == "booked"


def test_the_database_itself_refuses_two_claims_on_one_moment() -> None:
    room = make.space(make.organization())
    first = make.booking(room)
    other = make.booking(room, begins=time(8), ends=time(9))
    during = DateTimeTZRange(first.starts_at, first.ends_at, "[)")
    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.create(booking=other, space=room, during=during)


def test_a_hall_and_its_parts_block_one_another_and_the_parts_do_not() -> None:
    library = make.organization()
    left, right = make.space(library, "Left half"), make.space(library, "Right half")
    hall = make.space(library, "Hall", part_ids=(left.pk, right.pk))
    make.booking(left)
    make.booking(right)
    with pytest.raises(Clash):
        make.booking(hall)
    whole = make.booking(hall, begins=time(8), ends=time(10))
    assert whole.claims.count() == 3
    with pytest.raises(Clash):
        make.booking(right, begins=time(9), ends=time(11))


def test_a_part_added_later_is_held_by_what_is_booked_already() -> None:
    library = make.organization()
    hall, stage = make.space(library, "Hall"), make.space(library, "Stage")
    make.booking(hall)
    edit = asks.EditSpaceAsk(hall.pk, "Hall", part_ids=(stage.pk,))
    actions.edit_space(THE_HOUSE, edit, now=NOON)
    with pytest.raises(Clash):
        make.booking(stage)


def test_a_part_that_is_booked_cannot_be_added_to_a_hall_booked_then() -> None:
    library = make.organization()
    hall, stage = make.space(library, "Hall"), make.space(library, "Stage")
    make.booking(hall)
    make.booking(stage)
    edit = asks.EditSpaceAsk(hall.pk, "Hall", part_ids=(stage.pk,))
    with pytest.raises(Refused, match="part_is_booked"), transaction.atomic():
        actions.edit_space(THE_HOUSE, edit, now=NOON)


def test_a_hall_is_no_part_of_itself() -> None:
    library = make.organization()
    part = make.space(library, "Part")
    hall = make.space(library, "Hall", part_ids=(part.pk,))
    with pytest.raises(Refused, match="part_of_itself"), transaction.atomic():
        actions.edit_space(
            THE_HOUSE, asks.EditSpaceAsk(part.pk, "Part", part_ids=(hall.pk,)), now=NOON
        )


def test_setting_up_and_cleaning_up_are_held_too() -> None:
    room = make.space(make.organization(), setup_minutes=30, cleanup_minutes=15)
    make.booking(room)
    with pytest.raises(Clash):
        make.booking(room, begins=time(19, 30), ends=time(20, 30))
    assert make.booking(room, begins=time(20, 15), ends=time(21)).state == "booked"


def test_a_series_says_which_dates_are_taken_and_takes_the_others_when_told() -> None:
    room = make.space(make.organization())
    make.booking(room, on=TUESDAY + timedelta(days=14), title="Budget hearing")
    weekly = make.book_ask(room, every="week", count=4)
    with pytest.raises(Clash) as refused, transaction.atomic():
        actions.book(NOBODY, weekly, now=NOON)
    assert refused.value.code == "some_dates_taken"
    assert refused.value.facts["dates"] == [{"on": "2026-12-15", "why": "taken", "facts": {}}]
    assert Booking.objects.count() == 1
    first = make.booking(room, NOBODY, every="week", count=4, take_free=True)
    days = [one.starts_at.day for one in Booking.objects.filter(first_of_series=first)]
    assert sorted(days) == [8, 22]


def test_a_series_keeps_the_clock_on_the_wall_across_the_change() -> None:
    room = make.space(make.organization())
    first = make.booking(room, on=date(2027, 3, 9), every="week", count=2)
    second = Booking.objects.get(first_of_series=first)
    assert (first.starts_at.hour, second.starts_at.hour) == (23, 22)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"on": date(2026, 11, 1)}, "time_has_passed"),
        ({"on": date(2026, 11, 20), "begins": time(20), "ends": time(21)}, "too_short_notice"),
        ({"on": date(2027, 4, 1)}, "too_far_ahead"),
        ({"ends": time(18, 15)}, "too_brief"),
        ({"begins": time(12), "ends": time(17)}, "longer_than_allowed"),
        ({"begins": time(7), "ends": time(9)}, "outside_hours"),
        ({"on": date(2026, 12, 6)}, "closed_that_day"),
        ({"on": date(2026, 12, 8)}, "closed_then"),
        ({"people": 41}, "too_many_people"),
        ({"signed_name": ""}, "must_be_signed"),
        ({"ends": time(17)}, "ends_before_begins"),
        ({"email": ""}, "needed"),
    ],
)
def test_each_rule_is_named_when_it_says_no(changes: dict, code: str) -> None:
    room = ruled()
    values = {"signed_name": "Rosa Lind"} | changes
    with pytest.raises(Refused, match=code) as refused, transaction.atomic():
        actions.book(NOBODY, make.book_ask(room, **values), now=NOON)
    assert ("alternatives" in refused.value.facts) == (
        code not in ("must_be_signed", "ends_before_begins", "needed")
    )


def ruled() -> Space:
    """A room with hours on six days, a closed Tuesday, and terms for the public."""
    room = make.space(make.organization())
    hours = tuple(asks.HoursRow(day, time(8), time(21)) for day in range(6))
    actions.set_hours(THE_HOUSE, asks.SetHoursAsk(room.pk, hours), now=NOON)
    closed = asks.CloseAsk(room.pk, date(2026, 12, 8), date(2026, 12, 8), "Floors are waxed")
    actions.close(THE_HOUSE, closed, now=NOON)
    terms = asks.SetTermsAsk(
        room.pk, "public", notice_least_hours=24, notice_most_days=90, shortest_minutes=30,
        longest_minutes=240, per_week=2, cents_per_hour=1500, must_sign="Leave it as you found it.",
    )  # fmt: skip
    actions.set_terms(THE_HOUSE, terms, now=NOON)
    return room


def test_enough_is_enough_in_one_week() -> None:
    room = ruled()
    for hour in (9, 11):
        make.booking(room, NOBODY, begins=time(hour), ends=time(hour + 1), signed_name="Rosa Lind")
    with pytest.raises(Refused, match="enough_this_week"), transaction.atomic():
        make.booking(room, NOBODY, begins=time(14), ends=time(15), signed_name="Rosa Lind")


def test_what_it_costs_and_what_was_signed_are_kept() -> None:
    row = make.booking(ruled(), NOBODY, signed_name="Rosa Lind")
    assert (row.fee_cents, row.signed_name, row.signed_text) == (
        2250,
        "Rosa Lind",
        "Leave it as you found it.",
    )


def test_a_fee_to_be_waived_waits_for_an_answer() -> None:
    row = make.booking(ruled(), NOBODY, signed_name="Rosa", waiver="We are a nonprofit")
    assert row.state == "requested"


def test_whoever_books_without_an_account_is_mailed_a_link() -> None:
    row = make.booking(make.space(make.organization()), NOBODY)
    letter = Letter.objects.get(to="rosa@example.org")
    assert "/l/" in letter.link
    assert queries.booking(holder_of(row), row.pk).is_own
    told = Happening.objects.get(name="spaces.booked")
    assert "Rosa" not in str(told.facts) + told.actor_name


def test_a_link_to_one_booking_opens_no_other() -> None:
    room = make.space(make.organization())
    mine, other = make.booking(room, NOBODY), make.booking(room, begins=time(8), ends=time(9))
    with pytest.raises(NotFound):
        queries.booking(holder_of(mine), other.pk)


def test_a_wish_is_kept_until_the_staff_have_answered() -> None:
    library = make.organization()
    room = make.space(library, is_open=False)
    ines = make.viewer(Role.COORDINATOR, library.pk)
    row = make.booking(room, NOBODY)
    assert (row.state, row.claims.count()) == ("requested", 1)
    actions.approve(ines, asks.ApproveAsk(row.pk), now=NOON)
    assert Booking.objects.get().state == "booked"


def test_a_no_gives_the_time_back() -> None:
    room = make.space(make.organization(), is_open=False)
    row = make.booking(room, NOBODY)
    actions.decline(THE_HOUSE, asks.DeclineAsk(row.pk, "The heating is being mended."), now=NOON)
    assert "heating" in Letter.objects.latest("pk").text
    assert make.booking(room).state == "booked"


def test_moving_gives_the_old_time_back_and_holds_the_new() -> None:
    room = make.space(make.organization())
    row = make.booking(room, NOBODY)
    move = asks.MoveAsk(row.pk, TUESDAY, time(19), time(20))
    actions.move(holder_of(row), move, now=NOON)
    assert make.booking(room, ends=time(19)).state == "booked"
    with pytest.raises(Clash):
        make.booking(room, begins=time(19), ends=time(20))


def test_moving_onto_somebody_else_is_refused_and_changes_nothing() -> None:
    room = make.space(make.organization())
    row, _other = make.booking(room), make.booking(room, begins=time(8), ends=time(9))
    with pytest.raises(Clash), transaction.atomic():
        actions.move(THE_HOUSE, asks.MoveAsk(row.pk, TUESDAY, time(8), time(9)), now=NOON)
    row.refresh_from_db()
    assert (row.starts_at.hour, row.claims.count()) == (23, 1)


def test_calling_off_a_series_from_one_date_on() -> None:
    room = make.space(make.organization())
    first = make.booking(room, NOBODY, every="week", count=4)
    second = Booking.objects.filter(first_of_series=first).earliest("starts_at")
    actions.cancel(holder_of(first), asks.CancelAsk(second.pk, whole_series=True), now=NOON)
    states = Booking.objects.order_by("starts_at").values_list("state", flat=True)
    assert list(states) == ["booked", *["canceled"] * 3]
    assert Claim.objects.count() == 1


def test_strangers_change_nothing() -> None:
    row = make.booking(make.space(make.organization()))
    stranger = make.viewer(Role.DIRECTOR, make.organization("Alder Library").pk)
    for verb, ask in (
        (actions.cancel, asks.CancelAsk(row.pk)),
        (actions.check_in, asks.CheckInAsk(row.pk)),
        (actions.approve, asks.ApproveAsk(row.pk)),
    ):
        with pytest.raises((NotFound, NotAllowed)), transaction.atomic():
            verb(stranger, ask, now=NOON)


def test_whoever_waits_longest_is_offered_what_becomes_free(work) -> None:
    room = make.space(make.organization())
    row = make.booking(room)
    wish = {"on": TUESDAY, "begins": time(18), "ends": time(19), "title": "Knitting", "name": "Al"}
    first = actions.wait(NOBODY, asks.WaitAsk(room.pk, **wish, email="al@example.org"), now=NOON)
    second = actions.wait(NOBODY, asks.WaitAsk(room.pk, **wish, email="bo@example.org"), now=NOON)
    actions.cancel(THE_HOUSE, asks.CancelAsk(row.pk), now=NOON)
    work()
    first.refresh_from_db(), second.refresh_from_db()
    assert (first.state, second.state) == ("offered", "waiting")
    actions.accept_offer(holder_of(first), asks.AcceptOfferAsk(first.pk), now=NOON)
    first.refresh_from_db()
    assert first.state == "booked"


def test_an_offer_nobody_answers_goes_to_the_next() -> None:
    room = make.space(make.organization())
    row = make.booking(room)
    wish = {"on": TUESDAY, "begins": time(18), "ends": time(19), "title": "Knitting", "name": "Al"}
    waiting = actions.wait(NOBODY, asks.WaitAsk(room.pk, **wish, email="al@example.org"), now=NOON)
    actions.cancel(THE_HOUSE, asks.CancelAsk(row.pk), now=NOON)
    actions.offer(THE_HOUSE, asks.OfferAsk(waiting.pk), now=NOON)
    assert queries.offers_run_out(NOON + timedelta(hours=25)) == (waiting.pk,)
    actions.lapse(THE_HOUSE, asks.LapseAsk(waiting.pk), now=NOON)
    assert make.booking(room).state == "booked"


def test_nobody_waits_for_what_is_free() -> None:
    room = make.space(make.organization())
    ask = asks.WaitAsk(room.pk, TUESDAY, time(18), time(19), "Knitting", "Al", "al@example.org")
    with pytest.raises(Refused, match="it_is_free"), transaction.atomic():
        actions.wait(NOBODY, ask, now=NOON)


def test_who_did_not_come_gives_the_rest_back() -> None:
    room = make.space(make.organization())
    row = make.booking(room)
    late = row.starts_at + timedelta(minutes=20)
    actions.no_show(THE_HOUSE, asks.NoShowAsk(row.pk), now=late)
    assert Claim.objects.count() == 0


def test_arriving_is_noted_from_an_hour_before() -> None:
    row = make.booking(make.space(make.organization()))
    with pytest.raises(Refused, match="too_early_to_arrive"), transaction.atomic():
        actions.check_in(THE_HOUSE, asks.CheckInAsk(row.pk), now=NOON)
    at = row.starts_at - timedelta(minutes=50)
    assert actions.check_in(THE_HOUSE, asks.CheckInAsk(row.pk), now=at).state == "arrived"


def test_guests_are_forgotten_after_a_month() -> None:
    row = make.booking(make.space(make.organization()), NOBODY)
    assert actions.forget_old(row.ends_at + timedelta(days=29)) == 0
    assert actions.forget_old(row.ends_at + timedelta(days=31)) == 1
    row.refresh_from_db()
    assert (row.name, row.email, row.title) == ("", "", "—")


def test_others_see_free_and_busy_only() -> None:
    library = make.organization()
    room = make.space(library)
    make.booking(room, title="Divorce counsel")
    make.booking(room, title="Chess, all welcome", begins=time(8), ends=time(9), shows_title=True)
    day = rules.day_slot(TUESDAY, ZONE)
    outside = queries.busy(NOBODY, room, day).entries
    inside = queries.busy(make.viewer(Role.STAFF, library.pk), room, day).entries
    assert [(one.id, one.title, one.who) for one in outside] == [
        (0, "Chess, all welcome", ""),
        (0, "", ""),
    ]
    assert [one.who for one in inside] == ["Rosa Lind", "Rosa Lind"]
