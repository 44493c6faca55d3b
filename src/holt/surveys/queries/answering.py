"""What whoever answers sees, and what recording an answer has to know."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.people.tokens import hashed
from holt.standards.xlsform.running import Running
from holt.surveys.models import Answer, Draft, Invitation, Survey
from holt.surveys.queries.surveys import running


@dataclass(frozen=True)
class Asked:
    """A survey as the person who is asked sees it. `is_spent` when this key answered already."""

    id: int
    title: str
    organization: str
    privacy: str
    purpose: str
    running: Running
    languages: tuple[str, ...]
    welcome: str
    consent: str
    thanks: str
    sites: tuple[str, ...]
    state: str
    code: str
    closes_on: date | None
    by_invitation: bool
    may_quote: bool
    whom_to_ask: str
    one_at_a_time: bool
    is_spent: bool = False
    language: str = ""


def asked(code: str) -> Asked:
    """The survey of a short address; drafts are not there yet. Raises NotFound."""
    row = Survey.objects.select_related("organization").filter(code=code).first()
    if row is None or row.state == "draft":
        raise NotFound
    return _asked(row)


def _asked(row: Any, **more: Any) -> Asked:
    return Asked(
        id=row.pk,
        organization=row.organization.name,
        running=running(row),
        languages=tuple(row.languages),
        sites=tuple(row.sites),
        **{name: getattr(row, name) for name in PLAIN},
        **more,
    )


PLAIN = (
    *("title", "privacy", "purpose", "welcome", "consent", "thanks", "state", "code"),
    *("closes_on", "by_invitation", "may_quote", "whom_to_ask", "one_at_a_time"),
)


def asked_by_key(code: str, key: str) -> Asked:
    """The same by the personal key of a letter. Raises NotFound for a key of another survey."""
    rows = Invitation.objects.select_related("survey__organization")
    found = rows.filter(survey__code=code, key_hash=hashed(key)).first()
    if found is None or found.survey.state == "draft":
        raise NotFound
    return _asked(found.survey, is_spent=found.is_used, language=found.language)


def draft(survey_id: int, key: str) -> tuple[dict[str, Any], str]:
    """What was kept under this key and where somebody stopped: empty when there is nothing, SENT
    when it is in."""
    rows = Draft.objects.filter(survey_id=survey_id, key_hash=hashed(key)) if key else ()
    return next(((dict(one.values), one.at) for one in rows), ({}, ""))


def invitation_to_use(survey_id: int, key: str) -> Invitation | None:
    """The invitation of this key, locked; None when there is none."""
    rows = Invitation.objects.select_for_update(no_key=True)
    return rows.filter(survey_id=survey_id, key_hash=hashed(key)).first()


def has_answers_today(survey_id: int, day: date) -> bool:
    """Whether anybody's answer of this day is there already."""
    return Answer.objects.filter(survey_id=survey_id, day=day).exists()


def waiting_for(viewer: Viewer, survey_id: int, most_reminders: int) -> QuerySet[Invitation]:
    """Whoever was asked, has not answered and may be reminded once more."""
    rows = Invitation.objects.filter(survey_id=survey_id, is_used=False).exclude(email="")
    return rows.filter(reminded__lt=most_reminders).order_by("pk")


def untallied(most: int) -> tuple[int, ...]:
    """For the clock: surveys with answers that are not in the tallies yet."""
    rows = Answer.objects.filter(is_tallied=False).order_by().values_list("survey_id", flat=True)
    return tuple(rows.distinct()[:most])
