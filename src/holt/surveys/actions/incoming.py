"""Answers from elsewhere are counted among a survey's own, or taken back as a whole.

How a file is read is in importing.py; here is what is written. An imported answer is as anonymous
as any other: it stands in an order drawn by chance under a number drawn by chance, and knows its
import only while this can be taken back, and only among five or more.
"""

import random
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone

from holt.directory.imports import IMPORTERS, Given
from holt.directory.imports import actions as imports
from holt.directory.imports import queries as imported
from holt.directory.imports.bulk import add_rows
from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.surveys import access, events, queries, rules
from holt.surveys.actions.clockwork import add_up
from holt.surveys.actions.surveys import make_survey, own
from holt.surveys.actions.telling import tell_survey
from holt.surveys.asks import ImportAnswersAsk, MakeSurveyAsk
from holt.surveys.models import Answer, Survey

KIND = "answers"
AT_ONCE = 4_000
Step = Callable[[int, int], None]


@verb("surveys.import_answers", ask=ImportAnswersAsk, signed_in_only=True)
def import_answers(actor: Viewer, ask: ImportAnswersAsk, *, now: datetime) -> Any:
    """Hand in a file of answers; nothing of it is counted before it was looked at. Returns the
    import, whose next step is to say what its columns mean."""
    if len(ask.files) != 1:
        raise Refused("needed" if not ask.files else "too_many", "files", {"most": 1})
    if ask.day and ask.day > timezone.localdate(now):
        raise Refused("in_the_future", "day")
    row = own(actor, ask.survey_id, "import_answers") if ask.survey_id else _new(actor, ask, now)
    given = Given(
        actor,
        imports.came(ask.files),
        now,
        organization_id=row.organization_id,
        options={"survey_id": row.pk, "day": ask.day.isoformat() if ask.day else ""},
    )
    return imports.begin(given, IMPORTERS[KIND])


def _new(actor: Viewer, ask: ImportAnswersAsk, now: datetime) -> Survey:
    """A survey for what came from elsewhere: a draft until its answers are in."""
    if ask.organization_id is None:
        raise Refused("needed", "organization_id")
    made = MakeSurveyAsk(ask.organization_id, ask.title, ask.template, ask.topic)
    return make_survey(actor, made, now=now)


def add_imported(
    actor: Viewer,
    survey_id: int,
    taken: Sequence[rules.incoming.Taken],
    *,
    number: int,
    step: Step,
    now: datetime,
) -> None:
    """Add answers of a file and count them, inside the caller's transaction."""
    row = queries.survey_to_change(actor, survey_id)
    access.require(access.may_ask(actor, row.organization_id), actor)
    state = rules.STATES.after(row.state, "import_answers")
    if not taken:
        return
    batch = number if len(taken) >= rules.FEWEST else None
    answers = [_answer(row, one, batch) for one in taken]
    random.SystemRandom().shuffle(answers)
    for at in range(0, len(answers), AT_ONCE):
        add_rows(answers[at : at + AT_ONCE])
        step(min(at + AT_ONCE, len(answers)), len(answers))
    add_up(row, answers, 1)
    _settle(row, state, taken, actor, now)


def _answer(row: Survey, one: rules.incoming.Taken, batch: int | None) -> Answer:
    return Answer(
        survey_id=row.pk,
        is_anonymous=row.privacy == "anonymous",
        day=one.day,
        way="import",
        language=one.language,
        site=one.site,
        values=one.values,
        is_tallied=True,
        batch=batch,
    )


def _settle(
    row: Survey,
    state: str,
    taken: Sequence[rules.incoming.Taken],
    actor: Viewer,
    now: datetime,
) -> None:
    """The survey knows the places that came; a draft is closed: its form stays as it is now."""
    row.sites = list(dict.fromkeys([*row.sites, *sorted({one.site for one in taken if one.site})]))
    was_draft = row.state == "draft"
    if was_draft:
        row.state, row.opened_at, row.closed_at = state, now, now
    row.version += 1
    row.save(update_fields=["sites", "state", "opened_at", "closed_at", "version"])
    if was_draft:
        tell_survey(events.Closed, row, actor, now)


def take_back_imported(actor: Viewer, survey_id: int, number: int) -> int:
    """The answers of one import are gone and no longer counted; how many. Raises NotFound."""
    row = queries.survey_to_change(actor, survey_id)
    access.require(access.may_ask(actor, row.organization_id), actor)
    found = Answer.objects.filter(survey=row, batch=number)
    answers = list(found)
    if not answers:
        raise NotFound("import")
    add_up(row, [one for one in answers if one.is_tallied], -1)
    found.delete()
    return len(answers)


def forget_batches(now: datetime) -> int:
    """Forget which import answers came with, once it can no longer be taken back; how many."""
    kept = imported.numbers_undoable(KIND, now)
    rows = Answer.objects.filter(batch__isnull=False).exclude(batch__in=kept)
    return rows.update(batch=None)
