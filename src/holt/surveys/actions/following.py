"""Some weeks later: whoever left an address is asked again, and the address is gone."""

import random
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from holt.kernel import checks
from holt.kernel.erasure import forgets
from holt.kernel.errors import Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, THE_HOUSE, Viewer
from holt.surveys import events, queries, rules
from holt.surveys.actions.reaching import ask_one
from holt.surveys.actions.surveys import by_id
from holt.surveys.actions.telling import tell_survey
from holt.surveys.asks import WishFollowUpAsk
from holt.surveys.models import FollowUpWish, Invitation, Survey
from holt.values.vocabulary import LANGUAGES


@verb("surveys.wish_follow_up", ask=WishFollowUpAsk)
def wish_follow_up(actor: Viewer, ask: WishFollowUpAsk, *, now: datetime) -> Survey:
    """Keep an address until its week. Whether it was left before is not told, nor whether whoever
    leaves it answered."""
    row = by_id(ask.survey_id)
    rules.STATES.after(row.state, "wish_follow_up")
    if not queries.is_followed(row.pk):
        raise Refused("nothing_follows")
    weeks = random.SystemRandom().randint(rules.FIRST_WEEKS, rules.LAST_WEEKS)
    FollowUpWish.objects.get_or_create(
        survey=row,
        email=checks.email(ask.email, "email", needed=True),
        defaults={
            "language": checks.choice(ask.language, "language", LANGUAGES),
            "week": rules.due_week(timezone.localdate(now), weeks),
        },
    )
    tell_survey(events.FollowUpWished, row, NOBODY, now)
    return row


def follow_up_due(now: datetime) -> int:
    """Write to everyone whose week has come; how many letters."""
    today = timezone.localdate(now)
    return sum(_follow_up(one, now) for one in queries.wished_for(today))


@transaction.atomic
def _follow_up(survey_id: int, now: datetime) -> int:
    """Invite those who are due to what follows, each with a key of its own; their wishes are
    deleted. As long as nothing that follows is open they wait, but not for ever."""
    today = timezone.localdate(now)
    due = queries.due_wishes(survey_id, today)
    later = queries.open_follow_up(survey_id)
    if later is None:
        FollowUpWish.objects.filter(survey_id=survey_id, week__lt=today - rules.PATIENCE).delete()
        return 0
    found = list(due)
    for one in found:
        ask_one(later, one.email, "", one.language, now)
    FollowUpWish.objects.filter(pk__in=[one.pk for one in found]).delete()
    if found:
        tell_survey(events.FollowedUp, later, THE_HOUSE, now, count=len(found))
    return len(found)


@forgets
def forget_addresses(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Where somebody's address waits for a follow-up or an answer, it waits no longer."""
    if email:
        FollowUpWish.objects.filter(email__iexact=email).delete()
        Invitation.objects.filter(email__iexact=email, is_used=False).delete()
