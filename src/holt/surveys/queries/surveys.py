"""Surveys: those of one's own organizations, one, one to be changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.kept import held
from holt.kernel.viewer import Viewer
from holt.standards.xlsform.model import ASKED, Form, questions
from holt.standards.xlsform.plain import from_plain
from holt.standards.xlsform.running import Running
from holt.surveys import access
from holt.surveys.models import Survey


def surveys(viewer: Viewer) -> QuerySet[Survey]:
    """Those of the viewer's organizations, the latest first; none for anybody else."""
    rows = Survey.objects.order_by("-made_at", "-pk")
    return rows if viewer.is_house else rows.filter(organization_id__in=list(viewer.roles))


def with_survey_details(rows: QuerySet[Survey]) -> QuerySet[Any]:
    """The same with what a list line shows, still one query."""
    return rows.select_related("organization").defer("form")


@dataclass(frozen=True)
class SurveyPage:
    """A survey as its own people see it."""

    id: int
    title: str
    organization_id: int
    organization: str
    purpose: str
    audience: str
    topic: str
    about_kind: str
    about_id: int | None
    privacy: str
    form: Form
    left_out: tuple[str, ...]
    languages: tuple[str, ...]
    welcome: str
    consent: str
    thanks: str
    sites: tuple[str, ...]
    state: str
    code: str
    closes_on: date | None
    quota: int | None
    by_invitation: bool
    may_quote: bool
    whom_to_ask: str
    one_at_a_time: bool
    remind_after: int | None
    remind_before: int | None
    follows_id: int | None
    question_count: int
    answer_count: int
    invited: int
    waiting: int
    made_at: datetime
    opened_at: datetime | None
    closed_at: datetime | None
    may_ask: bool
    version: int


def survey(viewer: Viewer, survey_id: int) -> SurveyPage:
    """One of one's own. Raises NotFound."""
    rows = surveys(viewer).filter(pk=survey_id).select_related("organization")
    row: Any = rows.annotate(
        invited=Count("invitations"),
        waiting=Count("invitations", filter=Q(invitations__is_used=False)),
    ).first()
    if row is None:
        raise NotFound
    form = form_of(row)
    return SurveyPage(
        id=row.pk,
        organization=row.organization.name,
        form=form,
        left_out=tuple(row.left_out),
        languages=tuple(row.languages),
        sites=tuple(row.sites),
        question_count=asked_count(form),
        answer_count=row.answers.count(),
        may_ask=access.may_ask(viewer, row.organization_id),
        **{name: getattr(row, name) for name in PLAIN},
    )


PLAIN = (
    *("title", "organization_id", "purpose", "audience", "topic", "about_kind", "about_id"),
    *("privacy", "welcome", "consent", "thanks", "state", "code", "closes_on", "quota"),
    *(
        "by_invitation",
        "may_quote",
        "whom_to_ask",
        "one_at_a_time",
        "remind_after",
        "remind_before",
        "follows_id",
        "invited",
        "waiting",
        "made_at",
        "opened_at",
        "closed_at",
    ),
    "version",
)


def form_of(row: Survey) -> Form:
    """The form a row keeps."""
    return from_plain(row.form)


def running(row: Survey) -> Running:
    """The form made ready for answering; held while it is asked, since then it does not change."""
    if row.state == "draft":
        return Running(form_of(row))
    return held(f"surveys.running.{row.pk}.{row.version}", lambda: Running(form_of(row)))


def asked_count(form: Form) -> int:
    """How many questions somebody answers."""
    return sum(one.type in ASKED for _path, one in questions(form.items))


def survey_to_change(viewer: Viewer, survey_id: int) -> Survey:
    """One of one's own, locked FOR NO KEY UPDATE. Raises NotFound."""
    rows = surveys(viewer).select_for_update(no_key=True, of=("self",))
    row = rows.select_related("organization").filter(pk=survey_id).first()
    if row is None:
        raise NotFound
    return row


def of_about(viewer: Viewer, kind: str, thing_id: int) -> QuerySet[Survey]:
    """One's own surveys about a thing of a room above."""
    return surveys(viewer).filter(about_kind=kind, about_id=thing_id)


def closing(today: date) -> tuple[int, ...]:
    """For the clock: open surveys whose last day is over."""
    rows = Survey.objects.filter(state="open", closes_on__lt=today)
    return tuple(rows.order_by("pk").values_list("pk", flat=True))


SURVEY_FILTERS: Mapping[str, Callable[[QuerySet[Survey], str], QuerySet[Survey]]] = {
    "q": lambda rows, value: rows.filter(title__icontains=value),
    "state": lambda rows, value: rows.filter(state=value),
    "purpose": lambda rows, value: rows.filter(purpose=value),
    "topic": lambda rows, value: rows.filter(topic=value),
}
SURVEY_SORTS: Mapping[str, tuple[str, ...]] = {"title": ("title",), "made_at": ("made_at",)}
