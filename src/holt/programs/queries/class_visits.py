"""What is offered to classes, and the visits asked for: for everyone, for teachers, for staff."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from typing import Any

from django.db.models import Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotAllowed, NotFound
from holt.kernel.viewer import THE_HOUSE, Role, Viewer
from holt.partnerships import queries as partnerships
from holt.people import tokens
from holt.programs import access, rules
from holt.programs.models import ClassVisit, VisitOffer
from holt.programs.queries.inside import partnerships_inside, seats_of

KEY_LENGTH = 40
TIMES_SHOWN = 4


@dataclass(frozen=True)
class VisitOfferLine:
    """Something offered to classes, with the next free times."""

    id: int
    organization_id: int
    organization: str
    kind: str
    title: str
    description: str
    grades: str
    minutes: int
    largest_class: int
    place: str
    place_id: int | None
    weekdays: tuple[int, ...]
    hours: tuple[time, ...]
    not_on: tuple[date, ...]
    notice_days: int
    from_on: date | None
    until_on: date | None
    zone: str
    is_published: bool
    version: int
    free: tuple[rules.Begin, ...] = ()


@dataclass(frozen=True)
class ClassVisitPage:
    """A class visit; what names the teacher is for the library's staff and the teacher."""

    id: int
    visit_offer_id: int
    organization_id: int
    organization: str
    title: str
    minutes: int
    place: str
    school_id: int | None
    school: str
    class_size: int
    grade: str
    on: date
    begins: time
    starts_at: datetime
    zone: str
    wished_on: date | None
    wished_at: time | None
    state: str
    reason: str
    pupils: int | None
    adults: int | None
    partnership_id: int | None
    session_id: int | None
    asked_at: datetime
    version: int
    may_answer: bool
    is_teacher: bool
    name: str = ""
    email: str = ""
    phone: str = ""
    wish: str = ""


def visit_offers(viewer: Viewer) -> QuerySet[VisitOffer]:
    """What is offered by organizations the viewer may see; one's own in any state."""
    rows = VisitOffer.objects.order_by("title", "pk")
    if viewer.is_house:
        return rows
    known = directory.visible(viewer).order_by().values("pk")
    mine = [pk for pk, role in viewer.roles.items() if role >= Role.STAFF]
    published = Q(is_published=True, organization__in=known)
    return rows.filter(published | Q(organization__in=mine))


def with_home(rows: QuerySet[VisitOffer]) -> QuerySet[VisitOffer]:
    """The same with what a line shows, still one query."""
    return rows.select_related("organization", "place")


def offered(row: VisitOffer) -> rules.Offered:
    """An offer as rules look at it."""
    return rules.Offered(
        frozenset(row.weekdays),
        tuple(row.hours),
        row.minutes,
        frozenset(row.not_on),
        row.notice_days,
        row.from_on,
        row.until_on,
    )


def beginnings_taken(visit_offer_id: int, but: int | None = None) -> list[rules.Begin]:
    """The times that are kept for a class already."""
    rows = ClassVisit.objects.filter(offer_id=visit_offer_id, state__in=rules.VISITS_HELD)
    rows = rows if but is None else rows.exclude(pk=but)
    return list(rows.order_by("starts_at").values_list("on", "begins"))


def offer_line(row: Any, free: Iterable[rules.Begin] = ()) -> VisitOfferLine:
    """A row of `with_home` as pages show it."""
    copied = ("kind", "title", "description", "grades", "minutes", "largest_class", "place_id")
    more = ("notice_days", "from_on", "until_on", "zone", "is_published", "version")
    return VisitOfferLine(
        id=row.pk,
        organization_id=row.organization_id,
        organization=row.organization.name,
        place=row.place.name if row.place else "",
        weekdays=tuple(row.weekdays),
        hours=tuple(row.hours),
        not_on=tuple(row.not_on),
        free=tuple(free),
        **{name: getattr(row, name) for name in (*copied, *more)},
    )


def visit_offer(
    viewer: Viewer, visit_offer_id: int, today: date, most: int = 60, but: int | None = None
) -> VisitOfferLine:
    """One offer with its free times, soonest first. Raises NotFound."""
    row = with_home(visit_offers(viewer)).filter(pk=visit_offer_id).first()
    if row is None:
        raise NotFound
    taken = beginnings_taken(row.pk, but)
    return offer_line(row, islice(rules.beginnings(offered(row), taken, today), most))


def visit_offers_of(
    viewer: Viewer, organization_id: int, today: date
) -> tuple[VisitOfferLine, ...]:
    """What one organization offers to classes now, with the next free times. Raises NotFound."""
    if not directory.visible(viewer).filter(pk=organization_id).exists():
        raise NotFound
    rows = with_home(visit_offers(viewer)).filter(
        organization_id=organization_id, is_published=True
    )
    found = list(rows)
    kept: dict[int, list[rules.Begin]] = {one.pk: [] for one in found}
    taken = ClassVisit.objects.filter(offer__in=found, state__in=rules.VISITS_HELD)
    for pk, on, begins in taken.order_by("starts_at").values_list("offer_id", "on", "begins"):
        kept[pk].append((on, begins))
    return tuple(
        offer_line(one, islice(rules.beginnings(offered(one), kept[one.pk], today), TIMES_SHOWN))
        for one in found
    )


def offers_anything(viewer: Viewer, organization_id: int) -> bool:
    """Whether classes may ask to come there."""
    rows = visit_offers(viewer).filter(organization_id=organization_id, is_published=True)
    return rows.exists()


def visit_offer_to_change(viewer: Viewer, visit_offer_id: int) -> VisitOffer:
    """An offer of one's own, locked. Raises NotFound."""
    rows = VisitOffer.objects.select_for_update(no_key=True).filter(
        pk__in=visit_offers(viewer).order_by().filter(pk=visit_offer_id).values("pk")
    )
    row = rows.first()
    if row is None:
        raise NotFound
    return row


def visit_offer_to_ask(viewer: Viewer, visit_offer_id: int) -> VisitOffer:
    """A published offer, locked: whoever else asks now waits. Raises NotFound."""
    row = visit_offer_to_change(viewer, visit_offer_id)
    if not row.is_published:
        raise NotFound
    return row


def visit_key(row: ClassVisit) -> str:
    """The key in the teacher's letter: its number and a signature only this installation makes."""
    made = tokens.keyed_hash(str(row.pk), "programs.class_visit", row.asked_at.isoformat())
    return f"{row.pk}-{made[:KEY_LENGTH]}"


def _id_by_key(key: str) -> int:
    number, _dash, _signature = key.partition("-")
    known = number.isascii() and number.isdigit() and len(number) < 19
    row = ClassVisit.objects.filter(pk=int(number)).first() if known else None
    if row is None or not tokens.same(visit_key(row), key):
        raise NotFound
    return row.pk


def class_visits(viewer: Viewer) -> QuerySet[ClassVisit]:
    """Visits asked of one's own library, by one's own school, or by oneself; soonest first."""
    rows = ClassVisit.objects.order_by("starts_at", "pk")
    if viewer.is_house:
        return rows
    mine = [pk for pk, role in viewer.roles.items() if role >= Role.STAFF]
    seen = Q(offer__organization__in=mine) | Q(school__in=mine)
    if viewer.person_id is not None:
        seen |= Q(person_id=viewer.person_id)
    return rows.filter(seen)


def with_offers(rows: QuerySet[ClassVisit]) -> QuerySet[ClassVisit]:
    """The same with what a line shows, still one query."""
    return rows.select_related("offer__organization", "offer__place", "school")


def class_visits_of(viewer: Viewer, organization_id: int) -> QuerySet[ClassVisit]:
    """Those asked of one organization, or by it. Raises NotAllowed."""
    if not access.may_keep(viewer, organization_id):
        raise NotAllowed
    here = Q(offer__organization_id=organization_id) | Q(school_id=organization_id)
    return with_offers(class_visits(viewer).filter(here))


def class_visit(viewer: Viewer, class_visit_id: int) -> ClassVisitPage:
    """One visit. Raises NotFound."""
    row = with_offers(class_visits(viewer)).filter(pk=class_visit_id).first()
    if row is None:
        raise NotFound
    return _page(row, viewer, by_key=False)


def own_visit(key: str) -> ClassVisitPage:
    """The visit behind the link of a teacher's letter. Raises NotFound."""
    row = with_offers(ClassVisit.objects.filter(pk=_id_by_key(key))).get()
    return _page(row, Viewer(), by_key=True)


def _page(row: Any, viewer: Viewer, *, by_key: bool) -> ClassVisitPage:
    offer = row.offer
    may_answer = access.may_keep(viewer, offer.organization_id)
    own = viewer.person_id is not None and viewer.person_id == row.person_id
    copied = (
        *("class_size", "grade", "on", "begins", "starts_at", "wished_on", "wished_at", "state"),
        *("reason", "pupils", "adults", "partnership_id", "session_id", "asked_at", "version"),
        "school_id",
    )
    named = ("name", "email", "phone", "wish") if may_answer or own or by_key else ()
    return ClassVisitPage(
        id=row.pk,
        visit_offer_id=offer.pk,
        organization_id=offer.organization_id,
        organization=offer.organization.name,
        title=offer.title,
        minutes=offer.minutes,
        place=offer.place.name if offer.place else "",
        school=row.school.name if row.school else row.school_text,
        zone=offer.zone,
        may_answer=may_answer,
        is_teacher=own or by_key,
        **{name: getattr(row, name) for name in (*copied, *named)},
    )


def _locked(class_visit_id: int) -> ClassVisit:
    """A visit, its offer locked first: whoever else asks for a time waits."""
    offers = VisitOffer.objects.select_for_update(no_key=True, of=("self",))
    offer = offers.select_related("organization").get(visits=class_visit_id)
    row = ClassVisit.objects.select_for_update(no_key=True).get(pk=class_visit_id)
    row.offer = offer
    return row


def visit_to_answer(viewer: Viewer, class_visit_id: int) -> ClassVisit:
    """A visit asked of one's own library, locked. Raises NotFound."""
    row = ClassVisit.objects.filter(pk=class_visit_id).select_related("offer").first()
    if row is None or not access.may_keep(viewer, row.offer.organization_id):
        raise NotFound
    return _locked(class_visit_id)


def visit_of_teacher(viewer: Viewer, class_visit_id: int, key: str) -> ClassVisit:
    """A visit for whoever brings its key, or asked for it signed in; locked. Raises NotFound."""
    if key:
        if _id_by_key(key) != class_visit_id:
            raise NotFound
        return _locked(class_visit_id)
    person_id = viewer.person_id
    if person_id is None:
        raise NotFound
    if not ClassVisit.objects.filter(pk=class_visit_id, person_id=person_id).exists():
        raise NotFound
    return _locked(class_visit_id)


def seated(partnership_id: int, organization_id: int) -> int | None:
    """The organization, if it sits at this table."""
    seats = seats_of(partnership_id).seats
    at = {one.organization_id for one in seats if one.state == "accepted"}
    return organization_id if organization_id in at else None


def table_of_both(partnership_id: int, organization_id: int) -> int | None:
    """The partnership, if the organization sits at its table."""
    return partnership_id if seated(partnership_id, organization_id) else None


def plans_dates(partnership_id: int) -> bool:
    """Whether the partnership is at a stage at which dates are planned."""
    rows = partnerships.partnerships(THE_HOUSE).filter(pk=partnership_id)
    return rows.filter(state__in=rules.TIME_TO_SCHEDULE).exists()


def require_table(viewer: Viewer, partnership_id: int, organization_id: int) -> int:
    """A partnership of the library the viewer may work in. Raises NotFound."""
    if not access.may_work(viewer, seats_of(partnership_id)):
        raise NotFound("partnership_id")
    if seated(partnership_id, organization_id) is None:
        raise NotFound("partnership_id")
    return partnership_id


def table_choices(viewer: Viewer, organization_id: int) -> tuple[tuple[int, str], ...]:
    """(id, name) of the library's partnerships on whose calendar a visit may go."""
    rows = partnerships.partnerships(THE_HOUSE).filter(
        pk__in=partnerships_inside(viewer),
        state__in=rules.TIME_TO_SCHEDULE,
        parties__organization_id=organization_id,
        parties__state="accepted",
    )
    return tuple(rows.order_by("name", "pk").values_list("pk", "name").distinct())


def _search(rows: QuerySet[Any], value: str) -> QuerySet[Any]:
    found = Q(offer__title__icontains=value) | Q(school__name__icontains=value)
    return rows.filter(found | Q(school_text__icontains=value))


VISIT_FILTERS: Mapping[str, Callable[[QuerySet[Any], str], QuerySet[Any]]] = {
    "q": _search,
    "state": lambda rows, value: rows.filter(state=value),
}
VISIT_SORTS: Mapping[str, tuple[str, ...]] = {
    "starts_at": ("starts_at",),
    "state": ("state",),
    "class_size": ("class_size",),
}


def class_visit_line(row: Any) -> Mapping[str, Any]:
    """A row for the API: which class and when; the teacher is on the visit's own page."""
    return {
        "id": row.pk,
        "visit_offer_id": row.offer_id,
        "title": row.offer.title,
        "organization": row.offer.organization.name,
        "school": row.school.name if row.school else row.school_text,
        "class_size": row.class_size,
        "grade": row.grade,
        "starts_at": row.starts_at,
        "zone": row.offer.zone,
        "state": row.state,
        "pupils": row.pupils,
        "adults": row.adults,
        "version": row.version,
    }
