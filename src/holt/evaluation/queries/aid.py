"""What each organization could lend; people of the network read it, nobody else."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from holt.directory import queries as directory
from holt.evaluation import access, rules
from holt.evaluation.models import AidOffer
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer

ACTIVE = "active"


@dataclass(frozen=True)
class AidOfferRow:
    """An offer; the contact is empty for whoever may not see it."""

    id: int
    organization_id: int
    organization: str
    kind: str
    what: str
    how_much: str
    conditions: str
    ready: str
    contact_name: str
    contact_email: str
    contact_phone: str
    language: str
    confirmed_on: date
    version: int
    may_change: bool
    may_see_contact: bool


@dataclass(frozen=True)
class AidWhole:
    """What the network could lend together: kind → organizations, and offers nobody confirmed."""

    organizations: int
    by_kind: Mapping[str, int]
    unconfirmed: int

    @property
    def gaps(self) -> tuple[str, ...]:
        return tuple(one for one in rules.AID_KINDS if not self.by_kind.get(one))


def standing() -> QuerySet[AidOffer]:
    """For the house: offers that stand, of organizations that are neither closed nor gone."""
    rows = AidOffer.objects.filter(withdrawn_at__isnull=True, organization__status=ACTIVE)
    return rows.select_related("organization")


def aid_offers(viewer: Viewer) -> QuerySet[AidOffer]:
    """Every offer that stands, by organization; none for whoever is not of the network."""
    if not access.may_see_aid(viewer):
        return AidOffer.objects.none()
    return standing().order_by("organization__folded_name", "kind", "pk")


def aid_row(viewer: Viewer, row: AidOffer) -> AidOfferRow:
    """An offer the viewer may see, its contact as far as they may."""
    sees = access.may_see_aid_contact(viewer, row.organization_id)
    return AidOfferRow(
        row.pk, row.organization_id, row.organization.name, row.kind, row.what, row.how_much,
        row.conditions, row.ready,
        row.contact_name if sees else "",
        row.contact_email if sees else "",
        row.contact_phone if sees else "",
        row.language, row.confirmed_on, row.version,
        access.may_offer_aid(viewer, row.organization), sees,
    )  # fmt: skip


def aid_offer(viewer: Viewer, aid_offer_id: int) -> AidOfferRow:
    """One offer. Raises NotFound."""
    row = aid_offers(viewer).filter(pk=aid_offer_id).first()
    if row is None:
        raise NotFound
    return aid_row(viewer, row)


def aid_offers_of(viewer: Viewer, organization_id: int) -> tuple[AidOfferRow, ...]:
    """What one organization could lend."""
    rows = aid_offers(viewer).filter(organization_id=organization_id)
    return tuple(aid_row(viewer, one) for one in rows)


def aid_offer_to_change(viewer: Viewer, aid_offer_id: int) -> AidOffer:
    """An offer that stands, locked; the caller checks access. Raises NotFound."""
    rows = aid_offers(viewer).select_for_update(no_key=True, of=("self",))
    row = rows.filter(pk=aid_offer_id).first()
    if row is None:
        raise NotFound
    return row


def may_offer_for(viewer: Viewer, organization_id: int) -> bool:
    """Whether the viewer keeps the offers of an organization they can see."""
    row = directory.visible(viewer).filter(pk=organization_id).first()
    return row is not None and access.may_offer_aid(viewer, row)


def aid_whole(viewer: Viewer, today: date) -> AidWhole:
    """What can be lent altogether, and what nobody can."""
    rows = aid_offers(viewer).order_by()
    kinds = rows.values_list("kind").annotate(Count("organization_id", distinct=True))
    old = Q(confirmed_on__lt=today - rules.STILL_SO)
    found = rows.aggregate(all=Count("organization_id", distinct=True), old=Count("pk", filter=old))
    return AidWhole(found["all"], dict(kinds), found["old"])


def unconfirmed_of(viewer: Viewer, today: date) -> tuple[AidOfferRow, ...]:
    """Offers of the viewer's own organizations that nobody has confirmed for a year."""
    own = [one for one, role in viewer.roles.items() if role >= Role.STAFF]
    rows = aid_offers(viewer).filter(
        organization_id__in=own, confirmed_on__lt=today - rules.STILL_SO
    )
    return tuple(aid_row(viewer, one) for one in rows[:10])


def called_by_name(email: str, name: str) -> QuerySet[AidOffer]:
    """For the house: every offer, standing or not, with this contact."""
    named = Q(pk__in=[])
    if email:
        named |= Q(contact_email__iexact=email)
    if name:
        named |= Q(contact_name=name)
    return AidOffer.objects.filter(named)


def _in_kinds(rows: Any, values: Iterable[str]) -> Any:
    return rows.filter(kind__in=tuple(values))


def _in_counties(rows: Any, values: Iterable[str]) -> Any:
    return rows.filter(organization__county__in=tuple(values))


def _ready(rows: Any, values: Iterable[str]) -> Any:
    return rows.filter(ready__in=tuple(values))


def _saying(rows: Any, text: str) -> Any:
    return rows.filter(
        Q(what__icontains=text)
        | Q(how_much__icontains=text)
        | Q(conditions__icontains=text)
        | Q(organization__name__icontains=text)
    )


AID_NARROW: Mapping[str, Callable[[Any, Any], Any]] = {
    "q": _saying, "kind": _in_kinds, "county": _in_counties, "ready": _ready,
}  # fmt: skip
AID_FILTERS: Mapping[str, Callable[[Any, str], Any]] = {
    "q": _saying,
    "kind": lambda rows, value: _in_kinds(rows, [value]),
    "county": lambda rows, value: _in_counties(rows, [value]),
    "ready": lambda rows, value: _ready(rows, [value]),
}
AID_SORTS: Mapping[str, tuple[str, ...]] = {
    "organization": ("organization__folded_name",),
    "confirmed_on": ("confirmed_on",),
}


@dataclass(frozen=True)
class Reached:
    """An organization that can be called, and whom to reach there."""

    organization_id: int
    name: str
    contact_name: str
    email: str
    phone: str
    language: str
    kinds: tuple[str, ...]


def who_can_help(
    viewer: Viewer, kinds: Iterable[str] = (), county: str = "", leave_out: int | None = None
) -> tuple[Reached, ...]:
    """Organizations that offer one of the kinds (any, if none is named), each with the contact of
    its first such offer that has one."""
    rows = aid_offers(viewer)
    rows = rows.exclude(organization_id=leave_out) if leave_out else rows
    wanted = tuple(kinds)
    rows = rows.filter(kind__in=wanted) if wanted else rows
    rows = rows.filter(organization__county=county) if county else rows
    by_organization: dict[int, list[AidOffer]] = {}
    for one in rows:
        by_organization.setdefault(one.organization_id, []).append(one)
    return tuple(_reached(found) for found in by_organization.values())


def _reached(offers: list[AidOffer]) -> Reached:
    """The contact of the first offer that names an address, else a number; else the entry's own."""
    by_mail = [one for one in offers if one.contact_email]
    first = next(iter(by_mail or [one for one in offers if one.contact_phone]), None)
    home = offers[0].organization
    kinds = tuple(dict.fromkeys(one.kind for one in offers))
    if first is None:
        return Reached(home.pk, home.name, "", home.email, home.phone, "en", kinds)
    return Reached(
        home.pk, home.name, first.contact_name, first.contact_email, first.contact_phone,
        first.language, kinds,
    )  # fmt: skip
