"""By the clock: what is due closes, answers are added up, drafts are forgotten."""

import random
import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from holt.kernel.viewer import THE_HOUSE
from holt.surveys import queries, rules
from holt.surveys.actions.surveys import close_survey
from holt.surveys.asks import CloseSurveyAsk
from holt.surveys.models import Answer, Draft, Survey, Tally
from holt.surveys.queries.counting import tallied

DRAFT_DAYS = 30
AT_ONCE = 5_000


def close_due(now: datetime) -> int:
    """Close what was to be open until yesterday; how many."""
    due = queries.closing(timezone.localdate(now))
    for one in due:
        close_survey(THE_HOUSE, CloseSurveyAsk(one), now=now)
    return len(due)


def forget_drafts(now: datetime) -> int:
    """Forget answers that were begun a month ago and never sent, and used keys; how many."""
    today = timezone.localdate(now)
    sent = Q(at=rules.SENT, kept_on__lt=today - timedelta(days=1))
    due = Q(kept_on__lt=today - timedelta(days=DRAFT_DAYS)) | sent
    return Draft.objects.filter(due).delete()[0]


def tally_due(most: int = 20) -> int:
    """Add up what came in since; how many answers."""
    return sum(tally(one) for one in queries.untallied(most))


@transaction.atomic
def tally(survey_id: int) -> int:
    """Add some thousand answers of one survey to its tallies; how many.

    They are written anew under new numbers in an order drawn by chance: where they stand in the
    table tells nothing any more of when they came.
    """
    row = Survey.objects.select_for_update(no_key=True).get(pk=survey_id)
    waiting = Answer.objects.select_for_update(skip_locked=True).filter(
        survey=row, is_tallied=False
    )
    found = list(waiting[:AT_ONCE])
    if not found:
        return 0
    add_up(row, found, 1)
    Answer.objects.filter(pk__in=[one.pk for one in found]).delete()
    random.SystemRandom().shuffle(found)
    for one in found:
        one.pk, one.is_tallied = uuid.uuid4(), True
    Answer.objects.bulk_create(found, batch_size=1000)
    return len(found)


def add_up(row: Survey, answers: Sequence[Answer], by: int) -> None:
    """Add these answers to the tallies, or take them out (-1)."""
    form = queries.form_of(row)
    sums: Counter[tuple[str, str, str, str]] = Counter()
    for one in answers:
        month = one.day.replace(day=1).isoformat()
        sums["", "", one.site, month] += by
        for item, value in tallied(one.values, form):
            sums[item, value, one.site, month] += by
    _write(row.pk, sums.items())


def _write(survey_id: int, sums: Iterable[tuple[tuple[str, str, str, str], int]]) -> None:
    rows = sorted(sums)
    table = Tally._meta.db_table
    with connection.cursor() as cursor:
        cursor.executemany(
            f'INSERT INTO "{table}" (survey_id, item, value, site, month, count) '
            "VALUES (%s, %s, %s, %s, %s, GREATEST(%s, 0)) "
            "ON CONFLICT (survey_id, item, value, site, month) "
            f'DO UPDATE SET count = GREATEST("{table}".count + %s, 0)',
            [(survey_id, *key, count, count) for key, count in rows],
        )
