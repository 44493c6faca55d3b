"""A library's year: which courses come that fit what it looks for, seats, who goes, what it costs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.needs import queries as needs
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
    """The subjects of a library's open needs: what its people may have to learn about."""
    rows = needs.visible(viewer).filter(organization_id=organization_id, state="open")
    found = {one for subjects in rows.values_list("subjects", flat=True) for one in subjects}
    return tuple(sorted(found))


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
