"""A library's year: which courses come that fit what it looks for, seats, who goes, what it costs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.needs import queries as needs
from holt.skills import queries as skills
from holt.training import access, rules
from holt.training.models import Course, Member
from holt.training.queries.courses import TAKEN, courses, seats_of

GOING = ("applied", "chosen", "waiting", "finished")


@dataclass(frozen=True)
class Going:
    """One of the library's people in a course; named where it sends or pays for them."""

    member_id: int
    name: str
    state: str
    library_pays: bool
    waits_for_yes: bool


@dataclass(frozen=True)
class YearLine:
    """A course of the year as one library sees it."""

    id: int
    kind: str
    title: str
    first_on: date
    last_on: date
    state: str
    left: int | None
    may_send: int | None
    fee: Decimal
    subjects: tuple[str, ...]
    fits: tuple[str, ...]
    going: tuple[Going, ...]

    @property
    def cost(self) -> Decimal:
        """What the library pays for those it has said it pays for."""
        paid = sum(one.library_pays and one.state in TAKEN for one in self.going)
        return self.fee * paid


@dataclass(frozen=True)
class YearPage:
    """A library's year of learning, month by month."""

    organization_id: int
    organization: str
    year: int
    months: Mapping[int, tuple[YearLine, ...]]
    wanted: tuple[str, ...]
    cost: Decimal


def year_of(viewer: Viewer, organization_id: int, year: int) -> YearPage:
    """The year of one library, for its coordinators. Raises NotFound, NotAllowed."""
    names = dict(directory.organization_choices(viewer, [organization_id]))
    if organization_id not in names:
        raise NotFound
    access.require(access.may_speak_for(viewer, organization_id), viewer)
    wanted = wanted_subjects(viewer, organization_id)
    rows = courses(viewer).exclude(state__in=("draft", "called_off"))
    of_year = rows.filter(first_on__lte=date(year, 12, 31), last_on__gte=date(year, 1, 1))
    months: dict[int, list[YearLine]] = {}
    for row in of_year.order_by("first_on", "title", "pk").prefetch_related("members__person"):
        one = _line(row, organization_id, wanted)
        months.setdefault(max(row.first_on, date(year, 1, 1)).month, []).append(one)
    found = {month: tuple(lines) for month, lines in months.items()}
    cost = sum((one.cost for lines in found.values() for one in lines), Decimal(0))
    return YearPage(organization_id, names[organization_id], year, found, wanted, cost)


def _line(row: Any, organization_id: int, wanted: tuple[str, ...]) -> YearLine:
    members = list(row.members.all())
    seats = seats_of(row, members)
    share = rules.shares(seats).get(organization_id, row.per_library)
    sent = seats.taken.get(organization_id, 0)
    return YearLine(
        id=row.pk,
        kind=row.kind,
        title=row.title,
        first_on=row.first_on,
        last_on=row.last_on,
        state=row.state,
        left=seats.left,
        may_send=None if share is None else max(0, share - sent),
        fee=row.fee,
        subjects=tuple(row.subjects),
        fits=tuple(one for one in row.subjects if one in wanted),
        going=tuple(_going(row, one) for one in members if _is_sent(one, organization_id)),
    )


def _is_sent(one: Member, organization_id: int) -> bool:
    """Applied through the library (it is asked for its yes), or sent or paid for by it."""
    return one.organization_id == organization_id and one.state in GOING


def _going(course: Course, one: Any) -> Going:
    waits = course.needs_yes and not one.supervisor_said and one.state in ("applied", "waiting")
    return Going(one.pk, one.person.name, one.state, one.library_pays, waits)


def wanted_subjects(viewer: Viewer, organization_id: int) -> tuple[str, ...]:
    """What a library looks for: subjects of its open needs, and what its people want to learn."""
    rows = needs.visible(viewer).filter(organization_id=organization_id, state="open")
    found = {one for subjects in rows.values_list("subjects", flat=True) for one in subjects}
    inside = {organization_id, *directory.part_ids(organization_id)}
    learns = skills.skills(viewer).filter(direction="learn", organization_id__in=inside)
    found.update(one for one in learns.values_list("said_subject", flat=True) if one)
    return tuple(sorted(found))


@dataclass(frozen=True)
class Against:
    """One thing the community's needs ask for, beside who of the library can teach it or wants to
    learn it, the year's courses its people take, and those they could still take.

    `state` is "missing", "thin" or "covered".
    """

    code: str
    is_language: bool
    needs: int
    state: str
    teaches: tuple[str, ...]
    learns: tuple[str, ...]
    taken: tuple[YearLine, ...]
    coming: tuple[YearLine, ...]


@dataclass(frozen=True)
class SkillsPage:
    """A library's skills against its community's needs, and what else its people want to learn."""

    lines: tuple[Against, ...]
    also_wanted: tuple[str, ...]


def skills_of_year(viewer: Viewer, year: YearPage, now: datetime) -> SkillsPage | None:
    """As it stands today, with the courses of a year; None for a year that is over."""
    if year.year < now.year:
        return None
    found = skills.year_of(viewer, year.organization_id, now)
    once = {one.id: one for month in sorted(year.months) for one in year.months[month]}
    wanted = (one.word for one in found.others if one.direction == "learn")
    return SkillsPage(
        tuple(_against(one, tuple(once.values()), now.date()) for one in found.lines),
        tuple(dict.fromkeys(wanted)),
    )


def _against(one: skills.YearLine, courses_: tuple[YearLine, ...], today: date) -> Against:
    of_it = [it for it in courses_ if not one.is_language and one.code in it.subjects]
    return Against(
        code=one.code,
        is_language=one.is_language,
        needs=one.needs,
        state=one.state,
        teaches=tuple(dict.fromkeys(it.person or it.organization for it in one.teaches)),
        learns=tuple(dict.fromkeys(it.person or it.organization for it in one.learns)),
        taken=tuple(it for it in of_it if it.going),
        coming=tuple(it for it in of_it if not it.going and it.last_on >= today),
    )


def may_plan_for(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of the libraries whose year the viewer may see."""
    return directory.own_choices(viewer, Role.COORDINATOR)


def to_answer(viewer: Viewer) -> tuple[tuple[int, str, str], ...]:
    """(member id, name, course) of own people who wait for their supervisor's yes."""
    ids = [one for one in viewer.roles if access.may_speak_for(viewer, one)]
    rows = Member.objects.filter(
        Q(organization__in=ids, state__in=("applied", "waiting"), supervisor_said=""),
        course__needs_yes=True,
        course__state__in=rules.OPEN,
    ).exclude(person_id=viewer.person_id or 0)
    return tuple(
        rows.order_by("applied_at", "pk").values_list("pk", "person__name", "course__title")
    )
