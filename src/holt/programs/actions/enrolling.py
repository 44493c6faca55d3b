"""People a room above has given a place: they stand on the list of each date, with one letter each
from whoever gave the place. Whether they may come was decided there."""

from datetime import datetime
from typing import Any

from holt.programs import rules
from holt.programs.actions.forgetting import leave_no_name
from holt.programs.actions.line import move_up
from holt.programs.models import Session, SignUp


def put_on_list(program_id: int, *, name: str, email: str, language: str, now: datetime) -> int:
    """Put somebody on the list of every date of a program that is still to come; how many."""
    rows = [
        SignUp(
            session=one,
            name=name,
            email=email,
            language=language,
            state=SignUp.State.COMING,
            signed_up_at=now,
        )
        for one in _to_come(program_id, now).exclude(pk__in=_standing(email).values("session"))
    ]
    return len(SignUp.objects.bulk_create(rows))


def take_off_list(program_id: int, *, email: str, now: datetime) -> int:
    """Take somebody off every date that is still to come; whoever waits moves up. How many."""
    rows = _standing(email).filter(session__in=_to_come(program_id, now)).select_related("session")
    for row in rows:
        row.state = rules.SIGN_UP_STATES.after(row.state, "cancel_sign_up")
        row.save(update_fields=["state"])
        move_up(row.session, "place_freed", now)
    leave_no_name([row.pk for row in rows], now)
    return len(rows)


def _to_come(program_id: int, now: datetime) -> Any:
    rows = Session.objects.filter(program_id=program_id, state=Session.State.PLANNED)
    return rows.filter(starts_at__gt=now)


def _standing(email: str) -> Any:
    return SignUp.objects.filter(email=email).exclude(state=SignUp.State.CANCELED)
