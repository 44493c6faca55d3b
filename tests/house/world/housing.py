"""Spaces of the library: one for everyone, one of its own; a booking at each stage of its life."""

from datetime import time, timedelta

from holt.kernel import files
from holt.kernel.models import StoredFile
from holt.kernel.viewer import NOBODY, THE_HOUSE
from holt.spaces import actions, asks
from holt.spaces.models import Booking, Closure, FollowedCalendar, GuestTerms, Photo, Space
from tests.house.world import markers
from tests.house.world.markers import PUBLIC, Garden, circle
from tests.house.world.network import World

EVENING = (time(18), time(19))
KEEPERS = circle("the staff of the space's organization", ("ines",), ("ines",))
OF_OWN = circle("the library's own people", ("viewer", "ines"), ("ines",))


def furnish_spaces(world: World) -> None:
    """A room and its halves, hours, closed days, and who booked, wished, waits and was offered."""
    now = world.now
    half = _space(world, "Half", capacity=10)
    room = _space(world, "Room", part_ids=(half.pk,), description="x", accessibility="x")
    hidden = _space(world, "Back room", is_public=False)
    actions.set_hours(
        world.ines,
        asks.SetHoursAsk(half.pk, tuple(asks.HoursRow(d, time(0), time(0)) for d in range(7))),
        now=now,
    )
    for guest in ("partner", "public"):
        terms = asks.SetTermsAsk(room.pk, guest, must_sign="x", waived_for="x", cents_per_hour=1)
        actions.set_terms(world.ines, terms, now=now)
    closed = asks.CloseAsk(room.pk, world.day(40), world.day(41), "x")
    actions.close(world.ines, closed, now=now)
    booked = book(world, room, 5)
    world.names |= {
        "space_id": room.pk,
        "half_id": half.pk,
        "hidden_space": hidden.pk,
        "closure_id": Closure.objects.get().pk,
        "guest": "public",
        "booking_id": booked.pk,
        "requested_id": book(world, room, 6, waiver="x").pk,
        "waiting_id": _waiting(world, room, 5).pk,
        "offered_id": _offered(world, half).pk,
        "running_id": running(world, hidden).pk,
        "calendar_id": _followed(world, room).pk,
        "more_photo_id": _photo(world, room).pk,
    }
    world.others += [
        {"space_id": half.pk},
        {"space_id": hidden.pk},
        *({"booking_id": world.names[f"{one}_id"]} for one in ("requested", "waiting", "offered")),
    ]


def a_picture(world: World) -> StoredFile:
    """A small picture that Ines gave."""
    png = b"\x89PNG\r\n\x1a\n" + b"0" * 20
    return files.keep_bytes(world.ines, "x.png", png, now=world.now, content_type="image/png")


def _space(world: World, name: str, **values: object) -> Space:
    ask = asks.AddSpaceAsk(world.library.pk, name, zone="UTC", **values)  # type: ignore[arg-type]
    return actions.add_space(world.ines, ask, now=world.now)


def _followed(world: World, space: Space) -> FollowedCalendar:
    ask = asks.FollowCalendarAsk(space.pk, "x", "https://school.example.org/x.ics")
    return actions.follow_calendar(world.ines, ask, now=world.now)


def _photo(world: World, space: Space) -> Photo:
    ask = asks.AddPhotoAsk(space.pk, a_picture(world).pk, "x")
    return actions.add_photo(world.ines, ask, now=world.now)


def book(world: World, space: Space, days: int, **values: object) -> Booking:
    """A stranger books by the public page."""
    ask = asks.BookAsk(
        space.pk, world.day(days), *EVENING, "x", "x", "x@example.org", phone="x", note="x",
        signed_name="x", **values,
    )  # type: ignore[arg-type] # fmt: skip
    return actions.book(NOBODY, ask, now=world.now)


def _waiting(world: World, space: Space, days: int) -> Booking:
    ask = asks.WaitAsk(space.pk, world.day(days), *EVENING, "x", "x", "w@example.org")
    return actions.wait(NOBODY, ask, now=world.now)


def _offered(world: World, space: Space) -> Booking:
    """Somebody waited, the time became free, and they have not answered yet."""
    first = book(world, space, 8)
    waits = _waiting(world, space, 8)
    actions.cancel(THE_HOUSE, asks.CancelAsk(first.pk, "x"), now=world.now)
    return actions.offer(THE_HOUSE, asks.OfferAsk(waits.pk), now=world.now)


def running(world: World, space: Space) -> Booking:
    """One that has begun just now."""
    row = actions.book(
        world.ines,
        asks.BookAsk(space.pk, world.day(3), *EVENING, "x", "x", "x@example.org"),
        now=world.now,
    )
    Booking.objects.filter(pk=row.pk).update(
        starts_at=world.now - timedelta(minutes=5), ends_at=world.now + timedelta(minutes=55)
    )
    return row


def plant_spaces(world: World, garden: Garden) -> None:
    """What is published of a space is public; who booked it is its staff's and their own."""
    public = markers.circle(PUBLIC.name, PUBLIC.may)
    keepers = circle(KEEPERS.name, KEEPERS.may)
    for row in Space.objects.exclude(pk=world.names["hidden_space"]):
        garden.plant(row, public, name=PUBLIC)
    own = circle(OF_OWN.name, OF_OWN.may)
    garden.plant(Space.objects.get(pk=world.names["hidden_space"]), own, name=OF_OWN)
    for one in (*Closure.objects.all(), *GuestTerms.objects.all()):
        garden.plant(one, public)
    for calendar in FollowedCalendar.objects.all():
        garden.plant(calendar, keepers, name=KEEPERS)
    for photo in Photo.objects.all():
        garden.plant(photo, public)
    for booking in Booking.objects.all():
        garden.plant(booking, keepers, title=KEEPERS)
