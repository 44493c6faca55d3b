"""Outcomes: lists, one, one to be changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from holt.evaluation import access
from holt.evaluation.models import Outcome
from holt.kernel.errors import NotFound
from holt.kernel.viewer import THE_HOUSE, Role, Viewer
from holt.partnerships import queries as partnerships
from holt.partnerships.queries.held import seat_of
from holt.programs.queries import partnerships_inside

WITHDRAWN = Outcome.State.WITHDRAWN
DRAFT = Outcome.State.DRAFT


@dataclass(frozen=True)
class OutcomePage:
    """An outcome as lists and pages show it."""

    id: int
    partnership_id: int
    partnership: str
    need_id: int | None
    who_changed: str
    what_changed: str
    on: date
    where: str
    how_much: str
    figure: Decimal | None
    unit: str
    significance: str
    contribution: str
    evidence: str
    voice: str
    voice_by: str
    has_consent: bool
    season: int
    state: str
    recorded_party_id: int
    recorded_organization_id: int
    recorded_party: str
    recorded_by: str
    recorded_at: datetime
    asked_party: str
    asked_at: datetime | None
    confirmed_party: str
    confirmed_by_name: str
    confirmed_by_role: str
    confirmed_at: datetime | None
    withdrawn_reason: str
    version: int


def outcomes(viewer: Viewer) -> QuerySet[Outcome]:
    """Every outcome the viewer may read, latest first. Drafts only of their own organizations."""
    rows = Outcome.objects.exclude(state=WITHDRAWN).order_by("-on", "-pk")
    return rows if viewer.is_house else rows.filter(_readable(viewer))


def _readable(viewer: Viewer) -> Q:
    inside = Q(partnership__in=partnerships_inside(viewer))
    grant = viewer.grant
    if grant is not None and grant.subject_kind == "outcome":
        inside |= Q(pk=grant.subject_id) & Q(partnership__in=_tables_of(grant.organization_id))
    own = Q(recorded_party__organization_id__in=list(viewer.organization_ids))
    return inside & (~Q(state=DRAFT) | own)


def _tables_of(organization_id: int) -> QuerySet[Any]:
    """Partnerships at whose table an organization still sits."""
    return partnerships_inside(Viewer(roles={organization_id: Role.VIEWER}))


COPIED = (
    *("partnership_id", "need_id", "who_changed", "what_changed", "on", "where", "how_much"),
    *("figure", "unit", "significance", "contribution", "evidence", "voice", "voice_by"),
    *("has_consent", "season", "state", "recorded_party_id", "recorded_at", "asked_at"),
    *("confirmed_by_name", "confirmed_by_role", "confirmed_at", "withdrawn_reason", "version"),
)


NAMED = (
    "partnership__name",
    "recorded_by__name",
    "recorded_party__organization__name",
    "asked_party__organization__name",
    "confirmed_party__organization__name",
)


def with_details(rows: QuerySet[Outcome]) -> QuerySet[Outcome]:
    """The same with what a line shows, still one query."""
    with_names = rows.select_related(*(path.rpartition("__")[0] for path in NAMED))
    return with_names.only(*COPIED, *NAMED)


def line(row: Any) -> OutcomePage:
    """A row of `with_details` as pages show it."""
    return OutcomePage(
        id=row.pk,
        partnership=row.partnership.name,
        recorded_organization_id=row.recorded_party.organization_id,
        recorded_party=row.recorded_party.organization.name,
        recorded_by=row.recorded_by.name if row.recorded_by else "",
        asked_party=row.asked_party.organization.name if row.asked_party else "",
        confirmed_party=row.confirmed_party.organization.name if row.confirmed_party else "",
        **{name: getattr(row, name) for name in COPIED},
    )


def outcome(viewer: Viewer, outcome_id: int) -> OutcomePage:
    """One outcome, a withdrawn one included. Raises NotFound."""
    rows = with_details(Outcome.objects.filter(pk=outcome_id))
    row = (rows if viewer.is_house else rows.filter(_readable(viewer))).first()
    if row is None:
        raise NotFound
    return line(row)


def outcomes_of(viewer: Viewer, partnership_id: int) -> tuple[OutcomePage, ...]:
    """A partnership's outcomes: confirmed ones first, then the latest."""
    rows = with_details(outcomes(viewer)).filter(partnership_id=partnership_id)
    found = [line(one) for one in rows]
    return tuple(sorted(found, key=lambda one: one.state != "confirmed"))


def outcome_to_change(viewer: Viewer, outcome_id: int) -> tuple[partnerships.Held, Outcome]:
    """An outcome the viewer may read in its partnership, the partnership locked first.

    Raises NotFound.
    """
    seen = outcome(viewer, outcome_id)
    held = partnerships.to_change(THE_HOUSE, seen.partnership_id)
    if not access.may_see(viewer, outcome_id, held.seats):
        raise NotFound
    return held, Outcome.objects.get(pk=outcome_id)


@dataclass(frozen=True)
class Rights:
    """What the viewer may do with an outcome."""

    inside: bool
    change: bool
    confirm: bool


def rights(viewer: Viewer, one: OutcomePage) -> Rights:
    """What is offered on its page; the actions decide again."""
    parties = partnerships.parties_of(one.partnership_id)
    seats = access.Seats(one.partnership_id, False, tuple(seat_of(each) for each in parties))
    mine = access.may_confirm_for(viewer, one.id, seats)
    return Rights(
        inside=access.may_see_inside(viewer, seats),
        change=access.may_change(viewer, one.recorded_party_id, seats),
        confirm=any(seat.party_id != one.recorded_party_id for seat in mine),
    )


def others_to_ask(viewer: Viewer, one: OutcomePage) -> tuple[tuple[int, str], ...]:
    """(organization id, name) of the other parties at the table."""
    return tuple(
        (party.organization_id, party.organization.name)
        for party in partnerships.parties_of(one.partnership_id)
        if party.state == "accepted" and party.pk != one.recorded_party_id
    )


def confirmed_by(person_id: int) -> QuerySet[Outcome]:
    """For the house: every outcome a person confirmed."""
    return Outcome.objects.filter(confirmed_by_id=person_id).order_by("pk")


def _search(rows: QuerySet[Outcome], value: str) -> QuerySet[Outcome]:
    return rows.filter(
        Q(what_changed__icontains=value)
        | Q(who_changed__icontains=value)
        | Q(where__icontains=value)
        | Q(partnership__name__icontains=value)
    )


def _numbered(field: str) -> Callable[[QuerySet[Outcome], str], QuerySet[Outcome]]:
    """A filter by an id written as text; anything else finds nothing."""
    return lambda rows, value: (
        rows.filter(**{field: int(value)}) if value.isdigit() else rows.none()
    )


OUTCOME_FILTERS: Mapping[str, Callable[[QuerySet[Outcome], str], QuerySet[Outcome]]] = {
    "q": _search,
    "state": lambda rows, value: rows.filter(state=value),
    "partnership": _numbered("partnership_id"),
    "need": _numbered("need_id"),
}
OUTCOME_SORTS: Mapping[str, tuple[str, ...]] = {
    "on": ("on",),
    "state": ("state",),
    "recorded_at": ("recorded_at",),
}
