"""By the clock: whoever was asked by letter and has not answered is reminded, twice at most."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from holt.kernel.errors import NotFound
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, THE_HOUSE, Viewer
from holt.surveys import events, queries, rules
from holt.surveys.actions.reaching import remind_one
from holt.surveys.actions.surveys import by_id
from holt.surveys.actions.telling import tell_survey
from holt.surveys.asks import StopLettersAsk
from holt.surveys.models import Invitation, Survey

ADDRESS_DAYS = 30


def remind_due(now: datetime) -> int:
    """Write to everyone whose day has come; how many letters."""
    return sum(_remind(one, now) for one in queries.reminding())


@transaction.atomic
def _remind(survey_id: int, now: datetime) -> int:
    """Of one survey, locked: a second worker waits, and finds that it is done."""
    row = queries.survey_to_change(THE_HOUSE, survey_id)
    if row.state != "open":
        return 0
    today = timezone.localdate(now, timezone.get_default_timezone())
    chosen, count = queries.reminders_of(row), 0
    for one in queries.to_remind(survey_id):
        if chosen.is_due(queries.waiting_of(one), today):
            remind_one(row, one, now)
            count += 1
    if count:
        tell_survey(events.Reminded, row, THE_HOUSE, now, count=count)
    return count


@verb("surveys.stop_letters", ask=StopLettersAsk)
def stop_letters(actor: Viewer, ask: StopLettersAsk, *, now: datetime) -> Survey:
    """No more letters about this survey to whoever holds this one; the link still answers."""
    row = by_id(ask.survey_id)
    invitation = queries.invitation_to_use(row.pk, ask.key[:200])
    if invitation is None:
        raise NotFound("key")
    rules.STATES.after(row.state, "stop_letters")
    invitation.reminded = rules.MOST_REMINDERS
    invitation.save(update_fields=["reminded"])
    tell_survey(events.LettersStopped, row, NOBODY, now)
    return row


def forget_asked(now: datetime) -> int:
    """A month after a survey closed, forget the addresses of those who did not answer."""
    before = now - timedelta(days=ADDRESS_DAYS)
    rows = Invitation.objects.filter(survey__state="closed", survey__closed_at__lt=before)
    return rows.exclude(email="", name="").update(email="", name="")
