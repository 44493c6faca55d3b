"""Rounds, who applied, and what came of them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.mentoring import access, rules
from holt.mentoring.models import Application, HowItGoes, MentoringMeeting, Pair, Round
from holt.peers import queries as peers


def rounds(viewer: Viewer) -> QuerySet[Any]:
    """Rounds the viewer may take part in or looks after, the latest season first."""
    if not access.may_apply(viewer):
        return Round.objects.none()
    rows = Round.objects.select_related("organization").order_by("-starts_on", "-pk")
    return rows if viewer.is_house else rows.filter(_reach(viewer))


def _reach(viewer: Viewer) -> Q:
    """The association's rounds, and those of one's own organization or what it is a part of."""
    own = list(viewer.roles)
    return (
        Q(organization_id__in=peers.associations())
        | Q(organization_id__in=own)
        | Q(organization__parts__id__in=own)
        | Q(organization__parts__parts__id__in=own)
    )


def listed(viewer: Viewer) -> QuerySet[Any]:
    """The same once each, with how many applied, how many pairs there are, and whether I am in it."""
    mine = Application.objects.filter(
        round=OuterRef("pk"), person_id=viewer.person_id or 0, withdrawn_at=None
    )
    rows = Round.objects.filter(pk__in=rounds(viewer).values("pk")).select_related("organization")
    there = Q(applications__withdrawn_at=None)
    return rows.annotate(
        is_mine=Exists(mine), applied=Count("applications", filter=there, distinct=True)
    ).order_by("-starts_on", "-pk")


@dataclass(frozen=True)
class Applied:
    """An application as the one who wrote it, and the coordinator, see it: nobody is named."""

    id: int
    person_id: int | None
    name: str
    organization_id: int
    organization: str
    as_mentor: bool
    as_mentee: bool
    offers: tuple[str, ...]
    wants: tuple[str, ...]
    offer_skills: tuple[int, ...]
    want_skills: tuple[int, ...]
    offer_words: str
    want_words: str
    languages: tuple[str, ...]
    zone: str
    days: tuple[int, ...]
    from_time: time
    to_time: time
    capacity: int
    years: int


@dataclass(frozen=True)
class RoundPage:
    """A round as its page shows it; figures are for those who look after it."""

    id: int
    organization_id: int
    organization: str
    name: str
    purpose: str
    subjects: tuple[str, ...]
    apply_until: date
    starts_on: date
    ends_on: date
    capacity: int
    meets_every: str
    same_house: bool
    state: str
    may_run: bool
    mine: Applied | None
    my_pairs: tuple[tuple[int, str, str], ...]
    mentors: int
    mentees: int
    pairs: dict[str, int]
    matched_at: datetime | None
    version: int


def round_page(viewer: Viewer, round_id: int) -> RoundPage:
    """One round. Raises NotFound."""
    row = _round(viewer, round_id)
    may_run = access.may_run(viewer, row)
    there = Application.objects.filter(round=row, withdrawn_at=None)
    mine = there.filter(person_id=viewer.person_id or 0).select_related("person", "organization")
    own = mine.first()
    counts = there.aggregate(
        mentors=Count("pk", filter=Q(as_mentor=True)), mentees=Count("pk", filter=Q(as_mentee=True))
    )
    return RoundPage(
        id=row.pk,
        organization_id=row.organization_id,
        organization=row.organization.name,
        name=row.name,
        purpose=row.purpose,
        subjects=tuple(row.subjects),
        apply_until=row.apply_until,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        capacity=row.capacity,
        meets_every=row.meets_every,
        same_house=row.same_house,
        state=row.state,
        may_run=may_run,
        mine=applied(own) if own else None,
        my_pairs=_my_pairs(viewer, row.pk),
        mentors=counts["mentors"] if may_run else 0,
        mentees=counts["mentees"] if may_run else 0,
        pairs=_pair_counts(row.pk) if may_run else {},
        matched_at=row.matched_at if may_run else None,
        version=row.version,
    )


def _round(viewer: Viewer, round_id: int) -> Any:
    row = rounds(viewer).filter(pk=round_id).first()
    if row is None:
        raise NotFound
    return row


def applied(row: Any) -> Applied:
    """An application as a frozen row."""
    return Applied(
        id=row.pk,
        person_id=row.person_id,
        name=row.person.name if row.person else "",
        organization_id=row.organization_id,
        organization=row.organization.name,
        as_mentor=row.as_mentor,
        as_mentee=row.as_mentee,
        offers=tuple(row.offers),
        wants=tuple(row.wants),
        offer_skills=tuple(row.offer_skills),
        want_skills=tuple(row.want_skills),
        offer_words=row.offer_words,
        want_words=row.want_words,
        languages=tuple(row.languages),
        zone=row.zone,
        days=tuple(row.days),
        from_time=row.from_time,
        to_time=row.to_time,
        capacity=row.capacity,
        years=row.years,
    )


def _my_pairs(viewer: Viewer, round_id: int) -> tuple[tuple[int, str, str], ...]:
    """(id, the other's name, state) of the viewer's own pairs, once they are announced."""
    me = viewer.person_id or 0
    rows = Pair.objects.filter(round_id=round_id).exclude(state="proposed")
    mine = rows.filter(Q(mentee__person_id=me) | Q(mentor__person_id=me)).order_by("pk")
    found = mine.values_list(
        "pk", "state", "mentee__person_id", "mentee__person__name", "mentor__person__name"
    )
    return tuple((pk, a if m != me else b, state) for pk, state, m, a, b in found)


def _pair_counts(round_id: int) -> dict[str, int]:
    rows = Pair.objects.filter(round_id=round_id).order_by("state").values("state")
    return dict(rows.annotate(count=Count("pk")).values_list("state", "count"))


def applications(viewer: Viewer, round_id: int) -> QuerySet[Any]:
    """Who applied, by name, for those who look after the round. Raises NotFound, NotAllowed."""
    row = _round(viewer, round_id)
    access.require(access.may_run(viewer, row), viewer)
    rows = Application.objects.filter(round=row, withdrawn_at=None)
    return rows.select_related("person", "organization").order_by("person__name", "pk")


def named_by(viewer: Viewer, round_id: int) -> dict[str, tuple[str, ...]]:
    """Whom the viewer named in their own application, by kind: shown to themselves alone."""
    rows = Application.objects.filter(
        round_id=round_id, person_id=viewer.person_id or 0, named__person__erased_at=None
    )
    found: dict[str, tuple[str, ...]] = {}
    for kind, name in rows.order_by("named__pk").values_list("named__kind", "named__person__name"):
        if kind:
            found[kind] = (*found.get(kind, ()), name)
    return found


@dataclass(frozen=True)
class Summary:
    """What became of a round: counts, and a mean only of five ratings or more."""

    pairs: int
    finished: int
    ended: int
    meetings: int
    hours: float
    rating: float | None
    raters: int
    thanked: int


def summary(viewer: Viewer, round_id: int) -> Summary:
    """The figures of a round, for those who look after it. Raises NotFound, NotAllowed."""
    row = _round(viewer, round_id)
    access.require(access.may_run(viewer, row), viewer)
    began = Pair.objects.filter(round=row, began_at__isnull=False)
    met = MentoringMeeting.objects.filter(pair__round=row).aggregate(
        count=Count("pk"), minutes=Sum("minutes")
    )
    ratings = list(HowItGoes.objects.filter(pair__round=row).values_list("rating", flat=True))
    states = began.aggregate(
        all=Count("pk", distinct=True),
        finished=Count("pk", filter=Q(state="finished"), distinct=True),
        ended=Count("pk", filter=Q(state="ended"), distinct=True),
        thanked=Count("farewells", distinct=True),
    )
    mean = rules.mean_rating(ratings)
    return Summary(
        pairs=states["all"],
        finished=states["finished"],
        ended=states["ended"],
        meetings=met["count"],
        hours=round((met["minutes"] or 0) / 60, 1),
        rating=mean,
        raters=len(ratings) if mean is not None else 0,
        thanked=states["thanked"],
    )


def round_to_change(viewer: Viewer, round_id: int) -> Round:
    """A round of the viewer's, locked. Raises NotFound."""
    locked = Round.objects.select_for_update(no_key=True)
    row = locked.filter(pk=round_id, pk__in=rounds(viewer).values("pk")).first()
    if row is None:
        raise NotFound
    return row


def round_to_run(viewer: Viewer, round_id: int) -> Round:
    """A round the viewer looks after, locked. Raises NotFound, NotAllowed."""
    row = round_to_change(viewer, round_id)
    access.require(access.may_run(viewer, row), viewer)
    return row


def to_ask_midway(today: date) -> tuple[int, ...]:
    """Running rounds past their middle whose people were not asked yet."""
    rows = Round.objects.filter(state="running", midway_asked_at=None, starts_on__lte=today)
    found = rows.values_list("pk", "starts_on", "ends_on")
    return tuple(pk for pk, first, last in found if rules.midway(first, last) <= today)


ROUND_FILTERS = {
    "q": lambda rows, value: rows.filter(name__icontains=value),
    "state": lambda rows, value: rows.filter(state=value),
}
ROUND_SORTS = {"name": ("name", "pk"), "starts_on": ("starts_on", "pk")}
