"""Studies: calls, who answered, who does what, what was found."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.learning import queries as learning
from holt.studies import access, rules
from holt.studies.models import Finding, Study, StudyAnswer, StudyRole
from holt.studies.queries.data import DataPart, data_part
from holt.studies.queries.protocols import EthicsLine, ProtocolLine, ethics_of, protocols_of
from holt.studies.queries.seats import seats_of


def studies(viewer: Viewer) -> QuerySet[Study]:
    """Every study for the network, public ones for everybody; the latest call first."""
    rows = Study.objects.order_by("-called_at", "-pk")
    return rows if viewer.is_member else rows.filter(openness="public")


def with_study_details(rows: QuerySet[Study], viewer: Viewer) -> QuerySet[Any]:
    """The same with what a list line shows, still one query."""
    there = Q(roles__until=None)
    mine = StudyRole.objects.filter(
        study=OuterRef("pk"), until=None, organization_id__in=list(viewer.roles)
    )
    return rows.select_related("organization").annotate(
        partner_count=Count("roles__organization", filter=there, distinct=True),
        is_mine=Exists(mine),
    )


@dataclass(frozen=True)
class RoleLine:
    id: int
    role: str
    organization_id: int
    organization: str
    person_id: int | None
    person: str


@dataclass(frozen=True)
class AnswerLine:
    id: int
    organization_id: int
    organization: str
    brings: str
    state: str
    words: str
    answered_at: datetime
    may_withdraw: bool


@dataclass(frozen=True)
class FindingLine:
    """Where a result can be read, as far as the viewer may."""

    title: str
    url: str
    kind: str


@dataclass(frozen=True)
class StudyPage:
    """A study as its page shows it; protocol, ethics, data and answers are for its partners."""

    id: int
    title: str
    question: str
    why: str
    wanted_kinds: tuple[str, ...]
    would_do: str
    would_get: str
    answer_by: date | None
    openness: str
    subjects: tuple[str, ...]
    organization_id: int
    organization: str
    need_id: int | None
    state: str
    called_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    found: str
    authors: str
    reason: str
    sees_inside: bool
    may_lead: bool
    may_keep: bool
    is_open_call: bool
    roles: tuple[RoleLine, ...]
    answers: tuple[AnswerLine, ...]
    findings: tuple[FindingLine, ...]
    protocols: tuple[ProtocolLine, ...]
    ethics: EthicsLine | None
    data: DataPart
    version: int

    @property
    def partners(self) -> tuple[tuple[int, str], ...]:
        """Organizations that take part, the lead first, each once."""
        return tuple(dict.fromkeys((one.organization_id, one.organization) for one in self.roles))

    @property
    def protocol(self) -> ProtocolLine | None:
        """The newest version."""
        return self.protocols[0] if self.protocols else None


def study(viewer: Viewer, study_id: int, today: date) -> StudyPage:
    """One study. Raises NotFound."""
    rows: QuerySet[Any] = studies(viewer).select_related("organization")
    row = rows.filter(pk=study_id).first()
    if row is None:
        raise NotFound
    roles = roles_of(study_id)
    seats = _seats(roles)
    inside = access.may_see_inside(viewer, seats)
    leads, keeps = access.may_lead(viewer, row.organization_id), access.may_keep(viewer, seats)
    values = {one: getattr(row, one) for one in SAME}
    return StudyPage(
        **values,
        wanted_kinds=tuple(row.wanted_kinds),
        subjects=tuple(row.subjects),
        organization=row.organization.name,
        sees_inside=inside,
        may_lead=leads,
        may_keep=keeps,
        is_open_call=row.state == "calling" and (row.answer_by is None or today <= row.answer_by),
        roles=roles if inside else tuple(_unnamed(one) for one in roles),
        answers=answers_to(viewer, study_id, leads),
        findings=findings_of(viewer, study_id),
        protocols=protocols_of(viewer, study_id, seats) if inside else (),
        ethics=ethics_of(study_id) if inside else None,
        data=data_part(viewer, study_id, today, inside=inside, keeps=keeps, leads=leads),
    )


SAME = (
    *("id", "title", "question", "why", "would_do", "would_get", "answer_by", "openness"),
    *("organization_id", "need_id", "state", "called_at", "started_at", "ended_at", "found"),
    *("authors", "reason", "version"),
)


def _unnamed(one: RoleLine) -> RoleLine:
    """For outsiders: the organization, not the person."""
    return RoleLine(one.id, one.role, one.organization_id, one.organization, None, "")


def roles_of(study_id: int) -> tuple[RoleLine, ...]:
    """Who does what today, the lead first."""
    rows = StudyRole.objects.filter(study_id=study_id, until=None)
    rows = rows.select_related("organization", "person")
    order = {role: at for at, role in enumerate(rules.EVERY_ROLE)}
    found = sorted(rows, key=lambda one: (order[one.role], one.organization.name, one.pk))
    return tuple(_role(one) for one in found)


def _role(row: Any) -> RoleLine:
    person = row.person.name if row.person else ""
    return RoleLine(
        row.pk, row.role, row.organization_id, row.organization.name, row.person_id, person
    )


def _seats(roles: tuple[RoleLine, ...]) -> tuple[access.Seat, ...]:
    return tuple(access.Seat(one.organization_id, one.person_id, one.role) for one in roles)


def answers_to(viewer: Viewer, study_id: int, leads: bool) -> tuple[AnswerLine, ...]:
    """Answers to the call: all for the lead, one's own for everybody else."""
    rows = StudyAnswer.objects.filter(study_id=study_id).select_related("organization")
    if not leads:
        rows = rows.filter(organization_id__in=list(viewer.roles))
    return tuple(_answer(viewer, one) for one in rows.order_by("answered_at", "pk"))


def _answer(viewer: Viewer, row: Any) -> AnswerLine:
    return AnswerLine(
        row.pk,
        row.organization_id,
        row.organization.name,
        row.brings,
        row.state,
        row.words,
        row.answered_at,
        row.state == "waiting" and access.may_answer_call(viewer, row.organization_id),
    )


def findings_of(viewer: Viewer, study_id: int) -> tuple[FindingLine, ...]:
    """Lessons and resources of the result that this viewer may read."""
    rows = list(Finding.objects.filter(study_id=study_id).order_by("linked_at", "pk"))
    if not rows:
        return ()
    lessons = dict(
        learning.lessons(viewer)
        .filter(pk__in=[one.lesson_id for one in rows if one.lesson_id])
        .values_list("pk", "title")
    )
    shared = dict(
        learning.resources(viewer)
        .filter(pk__in=[one.resource_id for one in rows if one.resource_id])
        .values_list("pk", "title")
    )
    found = [
        *(("lesson", one.linked_at, one.lesson_id, lessons) for one in rows if one.lesson_id),
        *(("resource", one.linked_at, one.resource_id, shared) for one in rows if one.resource_id),
    ]
    return tuple(
        FindingLine(titles[pk], f"/{kind}s/{pk}/", kind)
        for kind, _at, pk, titles in sorted(found, key=lambda one: (one[1], one[2]))
        if pk in titles
    )


def study_to_change(viewer: Viewer, study_id: int) -> Study:
    """A study, locked. Raises NotFound."""
    rows = studies(viewer).select_for_update(no_key=True, of=("self",))
    row = rows.filter(pk=study_id).first()
    if row is None:
        raise NotFound
    return row


def study_answer_to_change(viewer: Viewer, study_answer_id: int) -> StudyAnswer:
    """An answer the viewer may see, its study locked first. Raises NotFound."""
    row = StudyAnswer.objects.filter(pk=study_answer_id).first()
    if row is None:
        raise NotFound
    study = study_to_change(viewer, row.study_id)
    if not (access.may_lead(viewer, study.organization_id) or row.organization_id in viewer.roles):
        raise NotFound
    rows = StudyAnswer.objects.select_for_update(no_key=True, of=("self",))
    return rows.select_related("study", "organization").get(pk=study_answer_id)


def study_answer(viewer: Viewer, study_answer_id: int) -> tuple[int, AnswerLine]:
    """(study id, answer) for its page. Raises NotFound."""
    row = (
        StudyAnswer.objects.filter(pk=study_answer_id)
        .select_related("study", "organization")
        .first()
    )
    if row is None or not studies(viewer).filter(pk=row.study_id).exists():
        raise NotFound
    leads = access.may_lead(viewer, row.study.organization_id)
    if not leads and row.organization_id not in viewer.roles:
        raise NotFound
    return row.study_id, _answer(viewer, row)


def role_to_change(viewer: Viewer, study_role_id: int) -> StudyRole:
    """A role that holds today, for people of its study. Raises NotFound."""
    rows = StudyRole.objects.filter(pk=study_role_id, until=None)
    row = rows.select_related("study", "organization").first()
    if row is None or not access.may_see_inside(viewer, seats_of(row.study_id)):
        raise NotFound
    return row


def partner_ids(study_id: int) -> tuple[int, ...]:
    """Organizations that take part today."""
    rows = StudyRole.objects.filter(study_id=study_id, until=None)
    return tuple(sorted(set(rows.values_list("organization_id", flat=True))))


def concerned(study_id: int) -> tuple[int, ...]:
    """Organizations to be told of the result: partners, and all who answered the call."""
    answered = StudyAnswer.objects.filter(study_id=study_id)
    return tuple(
        sorted({*partner_ids(study_id), *answered.values_list("organization_id", flat=True)})
    )


def people_there(viewer: Viewer, organization_ids: tuple[int, ...]) -> tuple[tuple[int, str], ...]:
    """(id, name) of the people of these organizations."""
    found: dict[int, str] = {}
    for one in organization_ids:
        found |= {it.person_id: it.name for it in directory.people_of(viewer, one)}
    return tuple(sorted(found.items(), key=lambda one: (one[1], one[0])))


def studies_of_need(viewer: Viewer, need_id: int) -> tuple[tuple[int, str, str], ...]:
    """(id, title, state) of the studies born from a need."""
    rows = studies(viewer).filter(need_id=need_id)
    return tuple(rows.values_list("pk", "title", "state")[:10])


def _in_state(rows: QuerySet[Any], value: str) -> QuerySet[Any]:
    return rows.filter(state=value)


def studies_saying(rows: QuerySet[Any], text: str) -> QuerySet[Any]:
    """Those whose call or result holds these words."""
    fields = ("title", "question", "why", "found")
    wanted = Q()
    for one in fields:
        wanted |= Q(**{f"{one}__icontains": text})
    return rows.filter(wanted)


STUDY_FILTERS = {"q": studies_saying, "state": _in_state}
STUDY_SORTS = {"called_at": ("called_at",), "title": ("title",)}
