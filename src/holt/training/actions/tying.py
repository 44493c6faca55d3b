"""A course and the program that holds its dates, its door and its credit."""

from datetime import datetime

from holt.kernel.errors import NotFound
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import actions as programs
from holt.programs import asks as programs_asks
from holt.programs import queries as dates
from holt.training import events, queries, rules
from holt.training.actions.courses import led
from holt.training.actions.telling import tell_of
from holt.training.asks import TieProgramAsk
from holt.training.models import Course, Member

UNIT = "hours"


@verb("training.tie_program", ask=TieProgramAsk, signed_in_only=True)
def tie_program(actor: Viewer, ask: TieProgramAsk, *, now: datetime) -> Course:
    """Its dates are this program's from now on. Said again, what the course gives is offered anew."""
    row = led(actor, ask.course_id)
    rules.STATES.after(row.state, "edit_course")
    program_id = ask.program_id or row.program_id or _begin(actor, row, now)
    if program_id != row.program_id:
        known = dict(queries.program_choices(actor, row.lead_id))
        if ask.program_id is not None and program_id not in known:
            raise NotFound("program_id")
        save_amended(row, "course", {"program_id": program_id}, None)
    _offer(actor, row, now)
    list_everyone(row, now)
    tell_of(events.ProgramTied, row, actor, now)
    return row


def _begin(actor: Viewer, row: Course, now: datetime) -> int:
    """A program of the leading library; its sign-ups are the course's places."""
    ask = programs_asks.StartOwnProgramAsk(
        row.lead_id,
        row.title,
        "other",
        description=row.aims,
        languages=tuple(row.languages),
        capacity=row.seats,
        takes_sign_ups=False,
    )
    return int(programs.start_own_program(actor, ask, now=now).pk)


def _offer(actor: Viewer, row: Course, now: datetime) -> None:
    """What the whole course gives, offered by the program; certificates are granted there."""
    if not row.credit_hours or row.program_id is None:
        return
    known = dates.offer_for(actor, None, row.program_id)
    same = known and (known.amount, known.unit, known.scheme) == (
        row.credit_hours,
        UNIT,
        row.scheme,
    )
    if same:
        return
    ask = programs_asks.OfferCreditAsk(
        row.credit_hours, UNIT, row.scheme, row.lead_id, program_id=row.program_id
    )
    programs.offer_credit(actor, ask, now=now)


def list_everyone(row: Course, now: datetime) -> None:
    """Everyone who has a place is on the list of every date to come."""
    rows = Member.objects.filter(course=row, state=Member.State.CHOSEN).select_related("person")
    for one in rows.order_by("pk"):
        list_member(row, one, now)


def list_member(row: Course, member: Member, now: datetime) -> None:
    """Put a member on the list of every date to come."""
    if row.program_id is None:
        return
    person = member.person
    programs.put_on_list(
        row.program_id, name=person.name, email=person.email, language=person.language, now=now
    )
