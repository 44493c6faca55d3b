"""What whoever answers sees, and what recording an answer has to know."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.kept import held, kept_if
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
    found = Survey.objects.filter(code=code).values_list("pk", "version", "state").first()
    if found is None or found[2] == "draft":
        raise NotFound
    return _held(*found)


def _held(survey_id: int, version: int, state: str) -> Asked:
    """As it was read a moment ago in this version, for thousands who answer at once; whether it
    is open is always as it is now."""
    rows = Survey.objects.select_related("organization")
    one = held(f"surveys.asked.{survey_id}.{version}", lambda: _asked(rows.get(pk=survey_id)))
    return replace(one, state=state)


def _asked(row: Any) -> Asked:
    return Asked(
        id=row.pk,
        organization=row.organization.name,
        running=running(row),
        languages=tuple(row.languages),
        sites=tuple(row.sites),
        **{name: getattr(row, name) for name in PLAIN},
    )


PLAIN = (
    *("title", "privacy", "purpose", "welcome", "consent", "thanks", "state", "code"),
    *("closes_on", "by_invitation", "may_quote", "whom_to_ask", "one_at_a_time"),
)


def asked_by_key(code: str, key: str) -> Asked:
    """The same by the personal key of a letter. Raises NotFound for a key of another survey."""
    rows = Invitation.objects.filter(survey__code=code, key_hash=hashed(key)).order_by()
    of_survey = ("survey_id", "survey__version", "survey__state")
    found = rows.values_list(*of_survey, "is_used", "language").first()
    if found is None or found[2] == "draft":
        raise NotFound
    return replace(_held(*found[:3]), is_spent=found[3], language=found[4])


def draft(survey_id: int, key: str) -> tuple[dict[str, Any], str]:
    """What was kept under this key and where somebody stopped: empty when there is nothing, SENT
    when it is in."""
    rows = Draft.objects.filter(survey_id=survey_id, key_hash=hashed(key)).order_by()
    found = rows.values_list("values", "at").first() if key else None
    return found or ({}, "")


def invitation_to_use(survey_id: int, key: str) -> Invitation | None:
    """The invitation of this key, locked; None when there is none."""
    rows = Invitation.objects.select_for_update(no_key=True)
    return rows.filter(survey_id=survey_id, key_hash=hashed(key)).first()


def has_answers_today(survey_id: int, day: date) -> bool:
    """Whether anybody's answer of this day is there already; asked no more once one is."""
    rows = Answer.objects.filter(survey_id=survey_id, day=day)
    return kept_if(bool, f"surveys.answered.{survey_id}.{day}", rows.exists)


def waiting_for(viewer: Viewer, survey_id: int, most_reminders: int) -> QuerySet[Invitation]:
    """Whoever was asked, has not answered and may be reminded once more."""
    rows = Invitation.objects.filter(survey_id=survey_id, is_used=False).exclude(email="")
    return rows.filter(reminded__lt=most_reminders).order_by("pk")


def untallied(most: int) -> tuple[int, ...]:
    """For the clock: surveys with answers that are not in the tallies yet."""
    rows = Answer.objects.filter(is_tallied=False).order_by().values_list("survey_id", flat=True)
    return tuple(rows.distinct()[:most])
