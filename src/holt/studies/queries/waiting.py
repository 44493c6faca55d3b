"""What waits for the viewer: answers, signatures, readings, decisions, ends, data to be removed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max, Q

from holt.kernel.viewer import Role, Viewer
from holt.studies import rules
from holt.studies.models import (
    DataFile,
    Pilot,
    PilotSite,
    Protocol,
    SignOff,
    StudyAnswer,
    StudyRole,
)
from holt.studies.queries.pilots import UNDER_WAY

END_AHEAD = timedelta(days=14)
MOST = 8


@dataclass(frozen=True)
class Waiting:
    """`code` says what for; `about` is "study", "protocol" or "pilot", `id` its id."""

    code: str
    about: str
    id: int
    title: str
    day: date | None = None
    where: str = ""
    site_id: int | None = None


def waiting(viewer: Viewer, today: date) -> tuple[Waiting, ...]:
    """Everything of this room that waits for the viewer, the most pressing first."""
    staff = [one for one, role in viewer.roles.items() if role >= Role.STAFF]
    lead = [one for one, role in viewer.roles.items() if role >= Role.COORDINATOR]
    if not staff:
        return ()
    found = [
        *_pilots(staff, lead, today),
        *_answers(staff),
        *_signatures(lead),
        *_old(staff, today),
    ]
    return tuple(sorted(found, key=lambda one: (ORDER.index(one.code), one.day or today, one.id)))[
        :MOST
    ]


ORDER = ("decide", "overdue", "answer", "sign", "remove", "count", "ends")


def _pilots(staff: list[int], lead: list[int], today: date) -> Iterator[Waiting]:
    """Decisions and ends for who runs it, readings for who counts."""
    there = Q(organization_id__in=staff) | Q(sites__organization_id__in=staff)
    rows = Pilot.objects.filter(there, state__in=UNDER_WAY).distinct().prefetch_related("sites")
    for one in rows.order_by("pk"):
        owners = {one.organization_id, *(site.organization_id for site in one.sites.all())}
        if one.state == "deciding" and owners & set(lead):
            yield Waiting("decide", "pilot", one.pk, one.title)
        if one.organization_id in staff and today + END_AHEAD >= one.ends_on:
            code = "overdue" if today > one.ends_on else "ends"
            yield Waiting(code, "pilot", one.pk, one.title, one.ends_on)
    yield from _readings(staff, today)


def _readings(staff: list[int], today: date) -> Iterator[Waiting]:
    sites = PilotSite.objects.filter(
        organization_id__in=staff, pilot__state__in=("running", "deciding")
    )
    for one in sites.select_related("pilot").annotate(last=Max("readings__on")).order_by("pk"):
        pilot = one.pilot
        due = rules.next_due(pilot.starts_on, pilot.every_days, one.last)
        if due <= min(today, pilot.ends_on):
            yield Waiting("count", "pilot", pilot.pk, pilot.title, due, one.name, one.pk)


def _answers(staff: list[int]) -> Iterator[Waiting]:
    rows = StudyAnswer.objects.filter(
        state="waiting", study__organization_id__in=staff, study__state="calling"
    )
    for one in rows.select_related("study", "organization").order_by("answered_at", "pk"):
        yield Waiting("answer", "study", one.study_id, one.study.title, None, one.organization.name)


def _signatures(lead: list[int]) -> Iterator[Waiting]:
    """The newest protocol of each study one takes part in, unsigned by one's organization."""
    mine = StudyRole.objects.filter(
        organization_id__in=lead, until=None, study__state__in=("calling", "running")
    )
    pairs = set(mine.values_list("study_id", "organization_id"))
    rows = Protocol.objects.filter(study_id__in={study for study, _who in pairs})
    newest = {one.study_id: one for one in rows.select_related("study").order_by("number")}
    signed = set(
        SignOff.objects.filter(protocol__in=newest.values()).values_list(
            "protocol__study_id", "organization_id"
        )
    )
    for study_id in sorted({study for study, _who in pairs - signed} & set(newest)):
        one = newest[study_id]
        yield Waiting("sign", "protocol", one.pk, one.study.title)


def _old(staff: list[int], today: date) -> Iterator[Waiting]:
    """Studies whose data is kept longer than the note on ethics says."""
    rows = DataFile.objects.filter(
        study__roles__organization_id__in=staff,
        study__roles__until=None,
        study__roles__role__in=("lead", "keeper"),
        ethics__kept_until__lt=today,
    ).exclude(state="removed")
    found = rows.values_list("study_id", "study__title", "ethics__kept_until").distinct()
    for study_id, title, day in found:
        yield Waiting("remove", "study", study_id, title, day)
