"""Builders of courses, their dates and who takes part."""

from datetime import date, datetime, time
from typing import Any

from holt.directory.models import Organization
from holt.kernel.viewer import Viewer
from holt.programs import actions as programs
from holt.programs import asks as programs_asks
from holt.programs.models import Session
from holt.training import actions, asks
from holt.training.models import Course, Member, Unit
from tests.make.directory import NOON


def course(lead: Viewer, home: Organization, *, announced: bool = True, **changes: Any) -> Course:
    """A course of six weeks, announced unless said otherwise."""
    values: dict[str, Any] = {
        "title": "Listening to a town",
        "lead_id": home.pk,
        "first_on": date(2026, 12, 1),
        "last_on": date(2027, 1, 12),
    } | changes
    row = actions.plan_course(lead, asks.PlanCourseAsk(**values), now=NOON)
    return announce(lead, row) if announced else row


def announce(lead: Viewer, row: Course) -> Course:
    return actions.announce_course(lead, asks.AnnounceCourseAsk(row.pk), now=NOON)


def tied(lead: Viewer, row: Course, dates: int = 4, on: date = date(2026, 12, 1)) -> list[Unit]:
    """A program of its own with weekly dates, each of them a unit."""
    row = actions.tie_program(lead, asks.TieProgramAsk(row.pk), now=NOON)
    plan = programs_asks.AddDatesAsk(
        row.program_id or 0, on, time(10), time(12), "week", dates, zone="America/New_York"
    )
    programs.add_dates(lead, plan, now=NOON)
    actions.take_dates(lead, asks.TakeDatesAsk(row.pk), now=NOON)
    return list(Unit.objects.filter(course=row).order_by("number"))


def member(who: Viewer, row: Course, home: Organization, **changes: Any) -> Member:
    """Somebody applies."""
    ask = asks.ApplyForAsk(row.pk, home.pk, **({"why": "I want to listen."} | changes))
    return actions.apply_for(who, ask, now=NOON)


def held_with(lead: Viewer, unit: Unit, came: list[str], now: datetime) -> Session:
    """The unit's date takes place; these addresses are checked in at the door."""
    session = Session.objects.get(pk=unit.session_id)
    for row in session.sign_ups.filter(email__in=came):
        programs.check_in(lead, programs_asks.CheckInAsk(row.pk, 1), now=now)
    return programs.hold(lead, programs_asks.HoldAsk(session.pk, len(came)), now=now)
