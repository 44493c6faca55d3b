"""The busy times of another calendar: a space that is used there is not booked here."""

from datetime import datetime, timedelta

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.spaces import access, events, queries
from holt.spaces.asks import BringBusyAsk
from holt.spaces.models import Closure, Space
from holt.standards.busytimes import NotACalendar, busy_times

AHEAD = timedelta(days=800)
MOST_TEXT, MOST_TIMES = 2_000_000, 5_000


@verb("spaces.bring_busy", ask=BringBusyAsk)
def bring_busy(actor: Viewer, ask: BringBusyAsk, *, now: datetime) -> Space:
    """Keep what an iCalendar file says is busy; what the same calendar said before goes.

    Raises Refused "not_a_calendar", "too_many", "not_understood".
    """
    space = queries.space_to_change(actor, ask.space_id)
    access.require(access.may_keep(actor, space.organization_id), actor)
    name = checks.text(ask.calendar, "calendar", most=120, needed=True)
    found = busy_of(ask.text, space, now)
    Closure.objects.filter(space=space, calendar=name, followed=None).delete()
    Closure.objects.bulk_create(
        Closure(space=space, starts_at=starts, ends_at=ends, reason=name, calendar=name)
        for starts, ends in found
    )
    tell(
        events.BusyBrought(space.pk, space.organization_id, space.name),
        by=actor,
        at=now,
        audience=Audience.only([space.organization_id]),
    )
    return space


def busy_of(text: str, space: Space, now: datetime) -> tuple[tuple[datetime, datetime], ...]:
    """The busy stretches from now on. Raises Refused."""
    if len(text) > MOST_TEXT:
        raise Refused("too_long", "text", {"most": MOST_TEXT, "length": len(text)})
    try:
        read = busy_times(text, zone=space.zone, since=now, until=now + AHEAD)
    except NotACalendar as error:
        raise Refused("not_a_calendar", "text", {"line": error.line, "why": error.why}) from error
    if len(read) > MOST_TIMES:
        raise Refused("too_many", "text", {"most": MOST_TIMES})
    return read
