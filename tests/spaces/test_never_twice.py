"""Never a double booking: many at once, with either guard taken away, and the twin without both."""

import os
import random
import time as clock_time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import time, timedelta
from functools import partial

import pytest
from django.db import connection, transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from holt.kernel.errors import Clash, Refused
from holt.kernel.viewer import THE_HOUSE
from holt.spaces import actions, asks, queries
from holt.spaces.models import Booking, Space
from holt.values.states import WrongState
from tests import make
from tests.make import NOON, TUESDAY
from tests.spaces.crowd import all_at_once, overlaps, unheld

IS_LONG = os.environ.get("HOLT_LONG") == "1"
ATTEMPTS = 100_000 if IS_LONG else 400
EXAMPLES, STEPS = (200, 30) if IS_LONG else (25, 12)


def building() -> list[Space]:
    """A hall of three parts, one of them itself of two; a room with buffers, and a plain one."""
    library = make.organization()
    left, right = make.space(library, "Left"), make.space(library, "Right")
    stage = make.space(library, "Stage", part_ids=(left.pk, right.pk))
    floor = make.space(library, "Floor")
    hall = make.space(library, "Hall", part_ids=(stage.pk, floor.pk))
    kitchen = make.space(library, "Kitchen", setup_minutes=30, cleanup_minutes=15)
    return [left, right, stage, floor, hall, kitchen]


def attempt(dice: random.Random, spaces: list[Space]) -> Callable[[], object]:
    """Somebody books a time or a series somewhere, on one of few days."""
    hour, length = dice.randrange(8, 20), dice.choice((30, 60, 90, 120))
    ends = hour * 60 + length
    ask = asks.BookAsk(
        dice.choice(spaces).pk,
        TUESDAY + timedelta(days=dice.randrange(60 if IS_LONG else 5)),
        time(hour, dice.choice((0, 15)) if length < 60 else 0),
        time(ends // 60, ends % 60),
        "x",
        name="x",
        every=(every := dice.choice(("once", "once", "once", "week", "day"))),
        count=1 if every == "once" else dice.randrange(2, 6),
        take_free=dice.random() < 0.7,
    )
    return partial(actions.book, THE_HOUSE, ask, now=NOON)


@pytest.mark.django_db(transaction=True)
@pytest.mark.timeout(3 * 3600)
def test_many_at_once_over_single_series_composite_and_buffered_never_overlap() -> None:
    """100,000 attempts by --long."""
    spaces, dice = building(), random.Random(3)
    ended = all_at_once([attempt(dice, spaces) for _ in range(ATTEMPTS)])
    assert (overlaps(), unheld()) == (0, 0)
    assert ended["done"] > 20
    assert set(ended) <= {"done", "clash"}


@contextmanager
def without_constraint() -> Iterator[None]:
    """The database no longer minds; whatever was written is taken out before it minds again."""
    constraint = "claim_no_double_booking"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = %s", [constraint]
        )
        definition = cursor.fetchone()[0]
        cursor.execute(f"ALTER TABLE spaces_claim DROP CONSTRAINT {constraint}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM spaces_claim")
            cursor.execute(f"ALTER TABLE spaces_claim ADD CONSTRAINT {constraint} {definition}")


def unlocked(space_ids: object) -> dict[int, Space]:
    """The rows, and nobody waits."""
    return {one.pk: one for one in Space.objects.filter(pk__in=set(space_ids))}  # type: ignore[call-overload]


def one_slot_each_day(room: Space, days: int = 12, each: int = 8) -> list[Callable[[], object]]:
    """Every slot wanted by as many as there are threads, at the same moment."""
    return [
        partial(
            actions.book,
            THE_HOUSE,
            asks.BookAsk(
                room.pk, TUESDAY + timedelta(days=day), time(9), time(10), "x", name=str(who)
            ),
            now=NOON,
        )
        for day in range(days)
        for who in range(each)
    ]


@pytest.mark.django_db(transaction=True)
def test_the_constraint_alone_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    room = make.space(make.organization())
    monkeypatch.setattr(queries, "lock", unlocked)
    ended = all_at_once(one_slot_each_day(room))
    assert overlaps() == 0
    assert set(ended) <= {"done", "clash", "lost"}


@pytest.mark.django_db(transaction=True)
def test_the_lock_alone_is_enough() -> None:
    room = make.space(make.organization())
    with without_constraint():
        ended = all_at_once(one_slot_each_day(room))
        assert overlaps() == 0
    assert ended == {"done": 12, "clash": 84}


@pytest.mark.django_db(transaction=True)
def test_twin_without_constraint_and_lock_overlaps(monkeypatch: pytest.MonkeyPatch) -> None:
    room = make.space(make.organization())
    monkeypatch.setattr(queries, "lock", unlocked)
    with without_constraint():
        all_at_once(one_slot_each_day(room))
        assert overlaps() > 0


class Bookings(RuleBasedStateMachine):
    """Book, book again and again, move, cancel, in any order; each answer compared with a model
    that knows nothing but stretches of time."""

    def __init__(self) -> None:
        super().__init__()
        self.block = transaction.atomic()
        self.block.__enter__()
        self.spaces = building()
        left, right, stage, floor, hall, kitchen = (one.pk for one in self.spaces)
        self.held_by = {
            left: {left}, right: {right}, stage: {stage, left, right}, floor: {floor},
            hall: {hall, stage, floor, left, right}, kitchen: {kitchen},
        }  # fmt: skip
        self.held: dict[int, tuple[int, int, int]] = {}

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.block.__exit__(None, None, None)

    def is_free(self, space: int, begins: int, ends: int, but: int | None = None) -> bool:
        """In minutes from the first day; buffers belong to the kitchen alone."""
        kitchen = self.spaces[5].pk

        def wide(pk: int, first: int, last: int) -> tuple[int, int]:
            return (first - 30, last + 15) if pk == kitchen else (first, last)

        mine = wide(space, begins, ends)
        for booking, (other, first, last) in self.held.items():
            theirs = wide(other, first, last)
            shares = booking != but and self.held_by[space] & self.held_by[other]
            if shares and mine[0] < theirs[1] and theirs[0] < mine[1]:
                return False
        return True

    times = st.tuples(st.integers(0, 4), st.integers(16, 24), st.integers(1, 4))

    @rule(space=st.integers(0, 5), when=times)
    def book(self, space: int, when: tuple[int, int, int]) -> None:
        pk, (day, half, length) = self.spaces[space].pk, when
        begins = day * 1440 + half * 30
        try:
            with transaction.atomic():
                row = actions.book(THE_HOUSE, self.ask(pk, when), now=NOON)
        except Clash:
            assert not self.is_free(pk, begins, begins + length * 30)
        else:
            assert self.is_free(pk, begins, begins + length * 30)
            self.held[row.pk] = (pk, begins, begins + length * 30)

    def ask(self, pk: int, when: tuple[int, int, int], **more: object) -> asks.BookAsk:
        day, half, length = when
        return asks.BookAsk(
            pk, TUESDAY + timedelta(days=day), wall(half), wall(half + length), "x", name="x", **more
        )  # type: ignore[arg-type] # fmt: skip

    @rule(space=st.integers(0, 5), when=times, count=st.integers(2, 4))
    def recur(self, space: int, when: tuple[int, int, int], count: int) -> None:
        pk, (day, half, length) = self.spaces[space].pk, when
        dates = [(day + n) * 1440 + half * 30 for n in range(count)]
        free = [one for one in dates if self.is_free(pk, one, one + length * 30)]
        try:
            with transaction.atomic():
                ask = self.ask(pk, when, every="day", count=count, take_free=True)
                first = actions.book(THE_HOUSE, ask, now=NOON)
        except Refused as refused:
            assert (refused.code, free) == ("no_date_free", [])
            return
        rows = [first, *Booking.objects.filter(first_of_series=first).order_by("starts_at")]
        assert len(rows) == len(free)
        for row, begins in zip(rows, free, strict=True):
            self.held[row.pk] = (pk, begins, begins + length * 30)

    @rule(which=st.integers(0, 100), space=st.integers(0, 5), when=times)
    def move(self, which: int, space: int, when: tuple[int, int, int]) -> None:
        if not self.held:
            return
        booking = sorted(self.held)[which % len(self.held)]
        pk, (day, half, length) = self.spaces[space].pk, when
        begins = day * 1440 + half * 30
        ask = asks.MoveAsk(
            booking, TUESDAY + timedelta(days=day), wall(half), wall(half + length), pk
        )
        is_free = self.is_free(pk, begins, begins + length * 30, but=booking)
        try:
            with transaction.atomic():
                actions.move(THE_HOUSE, ask, now=NOON)
        except Clash:
            assert not is_free
        else:
            assert is_free
            self.held[booking] = (pk, begins, begins + length * 30)

    @rule(which=st.integers(0, 100))
    def cancel(self, which: int) -> None:
        if not self.held:
            return
        booking = sorted(self.held)[which % len(self.held)]
        try:
            with transaction.atomic():
                actions.cancel(THE_HOUSE, asks.CancelAsk(booking), now=NOON)
        except WrongState:
            raise AssertionError("what is held can be called off") from None
        del self.held[booking]

    @invariant()
    def nobody_overlaps(self) -> None:
        assert (overlaps(), unheld()) == (0, 0)


def wall(half_hours: int) -> time:
    return time(half_hours // 2, half_hours % 2 * 30)


@pytest.mark.django_db
@pytest.mark.timeout(1800)
def test_no_interleaving_of_book_recur_move_and_cancel_overlaps() -> None:
    """200 interleavings by --long."""
    run_state_machine_as_test(
        Bookings,
        settings=settings(max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None),
    )


@pytest.mark.django_db
def test_a_year_of_weeks_is_booked_in_half_a_second() -> None:
    took = []
    for number in range(3):
        room = make.space(make.organization(f"Library {number}"), setup_minutes=15)
        ask = make.book_ask(room, every="week", count=52, name="", email="")
        began = clock_time.perf_counter()
        actions.book(THE_HOUSE, ask, now=NOON)
        took.append(clock_time.perf_counter() - began)
    assert min(took) <= 0.5
    assert Booking.objects.count() == 156
