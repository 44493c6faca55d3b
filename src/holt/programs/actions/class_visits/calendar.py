"""An accepted visit on the calendar of a partnership or a library: planned, called off, counted.

The session says what is offered and which grade comes, not who asked. Its program stays a draft:
where a class is at what hour is not for everyone.
"""

from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from holt.kernel.viewer import THE_HOUSE
from holt.programs import queries, rules
from holt.programs.actions.attending import hold
from holt.programs.actions.programs import start_own_program, start_program
from holt.programs.actions.sessions import add_dates, cancel_session
from holt.programs.asks import (
    AddDatesAsk,
    CancelSessionAsk,
    HoldAsk,
    StartOwnProgramAsk,
    StartProgramAsk,
)
from holt.programs.models import ClassVisit, Program, Session


def put_on(row: ClassVisit, now: datetime) -> None:
    """Plan the visit as a session: of its partnership where that plans dates, else of the library
    itself."""
    at = row.partnership_id
    if at is not None and not queries.plans_dates(at):
        at = None
    program = _program(at, None if at else row.offer.organization_id, now)
    ask = AddDatesAsk(
        program,
        row.on,
        row.begins,
        rules.ends_at(row.begins, row.offer.minutes),
        title=_title(row),
        host_id=queries.seated(at, row.offer.organization_id) if at else None,
        place_id=row.offer.place_id,
        zone=row.offer.zone,
    )
    row.session = add_dates(THE_HOUSE, ask, now=now)
    row.save(update_fields=["session"])


def _title(row: ClassVisit) -> str:
    """What comes, and which grade, if that was said."""
    facts = {"title": row.offer.title, "grade": row.grade}
    return _("%(title)s, grade %(grade)s") % facts if row.grade else row.offer.title


def _program(partnership_id: int | None, organization_id: int | None, now: datetime) -> int:
    """The class visits of a table or of one library, begun with the first one; never published."""
    of_table = Q(partnership_id=partnership_id or 0)
    theirs = of_table if partnership_id else Q(organization_id=organization_id or 0)
    known = Program.objects.filter(theirs, kind="class_visit", state=Program.State.DRAFT)
    found = known.order_by("pk").values_list("pk", flat=True).first()
    if found is not None:
        return found
    title, kind = _("Class visits"), "class_visit"
    if partnership_id is not None:
        ask = StartProgramAsk(partnership_id, title, kind, takes_sign_ups=False)
        return start_program(THE_HOUSE, ask, now=now).pk
    alone = StartOwnProgramAsk(organization_id or 0, title, kind, takes_sign_ups=False)
    return start_own_program(THE_HOUSE, alone, now=now).pk


def take_off(row: ClassVisit, now: datetime) -> None:
    """Call the session off, if it is planned."""
    if row.session_id and _is(row.session_id, Session.State.PLANNED):
        ask = CancelSessionAsk(row.session_id, _("The class comes at another time, or not at all."))
        cancel_session(THE_HOUSE, ask, now=now)


def count(row: ClassVisit, now: datetime) -> None:
    """The same count on the calendar."""
    if row.session_id and not _is(row.session_id, Session.State.CANCELED):
        came = (row.pupils or 0) + (row.adults or 0)
        hold(THE_HOUSE, HoldAsk(row.session_id, came), now=now)


def _is(session_id: int, state: str) -> bool:
    return Session.objects.filter(pk=session_id, state=state).exists()
