"""A calendar of a museum in the public one, with an event only it has."""

from datetime import timedelta

from holt.kernel.fetching import Fetched
from holt.programs import actions, asks
from holt.programs.models import OutsideCalendar, OutsideEvent
from tests.house.world.markers import PUBLIC, Garden, circle
from tests.house.world.network import World

FOLLOWERS = circle("the staff of who follows it", ("ines",), ("ines",))


def furnish_outside(world: World) -> None:
    """Followed and read once."""
    ask = asks.FollowOutsideAsk(world.library.pk, "x", "https://museum.example.org/x.ics")
    row = actions.follow_outside(world.ines, ask, now=world.now)
    starts = world.now + timedelta(days=9)
    lines = (
        *("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", "SUMMARY:x", "LOCATION:x"),
        *("URL:https://museum.example.org/1", f"DTSTART:{starts:%Y%m%dT%H%M%SZ}"),
        *("DURATION:PT1H", "END:VEVENT", "END:VCALENDAR"),
    )
    actions.keep_outside(row.pk, Fetched("\r\n".join(lines).encode()), world.now)
    OutsideCalendar.objects.update(tried_at=world.now - timedelta(hours=1))
    world.names["outside_id"] = row.pk


def plant_outside(garden: Garden) -> None:
    """Its events and its name are everyone's; its address is known to who follows it."""
    for row in OutsideCalendar.objects.all():
        garden.plant(row, circle(FOLLOWERS.name, FOLLOWERS.may), name=PUBLIC)
    for event in OutsideEvent.objects.all():
        garden.plant(event, PUBLIC)
