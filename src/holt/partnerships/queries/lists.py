"""Lists of partnerships, introductions and rates."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from holt.kernel.gather import gather, scatter
from holt.kernel.kept import kept_for
from holt.kernel.viewer import Role, Viewer
from holt.needs import queries as needs
from holt.partnerships import rules
from holt.partnerships.models import (
    AgreementVersion,
    Commitment,
    Introduction,
    LedgerEntry,
    Partnership,
    Party,
    Rate,
    Review,
)

SOON = timedelta(days=120)
MOST_ORGANIZATIONS = 40
MOST_PROMISES = 40


@dataclass(frozen=True)
class PartyName:
    """A party in a list."""

    organization_id: int
    name: str
    state: str


@dataclass(frozen=True)
class PartnershipLine:
    """A partnership in a list."""

    id: int
    name: str
    state: str
    level: int | None
    season: int
    parties: tuple[PartyName, ...]
    need_id: int | None
    proposed_at: datetime
    starts_on: date | None
    ends_on: date | None
    review_on: date | None
    version: int

    @property
    def party_names(self) -> str:
        return ", ".join(one.name for one in self.parties if one.state != "left")


def partnerships(viewer: Viewer) -> QuerySet[Partnership]:
    """Every partnership whose name and parties the viewer may see, newest first."""
    rows = Partnership.objects.order_by("-proposed_at", "-pk")
    if viewer.is_member:
        return rows
    mine = Q(is_public=True)
    if viewer.grant and viewer.grant.subject_kind == "partnership":
        mine |= Q(pk=viewer.grant.subject_id)
    return rows.filter(mine)


def of_mine(viewer: Viewer) -> QuerySet[Partnership]:
    """Those the viewer's organizations sit in."""
    return _with_a_seat(viewer, viewer.organization_ids)


def run_by_me(viewer: Viewer) -> QuerySet[Partnership]:
    """Those the viewer runs for a party, as its coordinator or director (access.may_run)."""
    led = (one for one, role in viewer.roles.items() if role >= Role.COORDINATOR)
    return _with_a_seat(viewer, led)


def _with_a_seat(viewer: Viewer, organization_ids: Iterable[int]) -> QuerySet[Partnership]:
    seats = Party.objects.filter(
        partnership=OuterRef("pk"), organization_id__in=tuple(organization_ids)
    ).exclude(state="left")
    return partnerships(viewer).filter(Exists(seats))


def with_details(rows: QuerySet[Partnership]) -> QuerySet[Partnership]:
    """The same with what a list line shows, still one query."""
    parties = Party.objects.order_by("place_in_list", "pk")
    return rows.annotate(
        party_rows=gather(PartyName, parties, "partnership", name="organization__name")
    )


def line(row: Any) -> PartnershipLine:
    """A row of `with_details` as a list shows it."""
    return PartnershipLine(
        id=row.pk,
        name=row.name,
        state=row.state,
        level=row.level,
        season=row.season,
        parties=scatter(PartyName, row.party_rows),
        need_id=row.need_id,
        proposed_at=row.proposed_at,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        review_on=row.review_on,
        version=row.version,
    )


def _in_stage(rows: QuerySet[Partnership], value: str) -> QuerySet[Partnership]:
    return rows.filter(state__in=dict(rules.STAGES).get(value, ()))


def _with_organization(rows: QuerySet[Partnership], value: str) -> QuerySet[Partnership]:
    return rows.filter(parties__organization_id=int(value)) if value.isdigit() else rows.none()


def _search(rows: QuerySet[Partnership], value: str) -> QuerySet[Partnership]:
    named = Party.objects.filter(partnership=OuterRef("pk"), organization__name__icontains=value)
    return rows.filter(Q(name__icontains=value) | Q(summary__icontains=value) | Exists(named))


def _ends_before(rows: QuerySet[Partnership], value: str) -> QuerySet[Partnership]:
    try:
        return rows.filter(ends_on__lte=date.fromisoformat(value), state__in=rules.AT_WORK)
    except ValueError:
        return rows.none()


FILTERS: Mapping[str, Callable[[QuerySet[Partnership], str], QuerySet[Partnership]]] = {
    "q": _search,
    "stage": _in_stage,
    "state": lambda rows, value: rows.filter(state=value),
    "level": lambda rows, value: rows.filter(level=int(value)) if value.isdigit() else rows.none(),
    "organization": _with_organization,
    "need": lambda rows, value: rows.filter(need_id=int(value)) if value.isdigit() else rows.none(),
    "ends_before": _ends_before,
    "arrangement": lambda rows, value: rows.filter(arrangement__contains=[value]),
}
SORTS: Mapping[str, tuple[str, ...]] = {
    "name": ("name",),
    "state": ("state",),
    "level": ("level",),
    "proposed_at": ("proposed_at",),
    "starts_on": ("starts_on",),
    "ends_on": ("ends_on",),
    "review_on": ("review_on",),
}


@dataclass(frozen=True)
class Waiting:
    """Something in a partnership that waits for the viewer."""

    kind: str
    partnership_id: int
    name: str
    due_on: date | None
    detail: str = ""
    number: int = 0


def waiting_for(viewer: Viewer, today: date) -> tuple[Waiting, ...]:
    """What waits for an answer from the viewer's organizations: one query."""
    mine = Party.objects.filter(
        partnership=OuterRef("pk"),
        organization_id__in=viewer.organization_ids,
        state__in=["invited", "accepted"],
    )
    open_agreement = AgreementVersion.objects.filter(partnership=OuterRef("pk"), state="open")
    open_review = Review.objects.filter(partnership=OuterRef("pk"), complete_at=None)
    rows = (
        Partnership.objects.filter(state__in=rules.ALIVE)
        .filter(Exists(mine))
        .annotate(
            my_state=Subquery(mine.order_by("state").values("state")[:1]),
            agreement_number=Subquery(open_agreement.values("number")[:1]),
            i_signed=Exists(
                open_agreement.filter(
                    signatures__party__organization_id__in=viewer.organization_ids
                )
            ),
            review_number=Subquery(open_review.values("number")[:1]),
            review_due=Subquery(open_review.values("due_on")[:1]),
            i_answered=Exists(
                open_review.filter(answers__party__organization_id__in=viewer.organization_ids)
            ),
        )
        .order_by("review_on", "pk")
    )
    found = [one for row in rows for one in _waits(row, today)]
    return tuple(sorted(found, key=lambda one: (one.due_on or today, one.partnership_id)))


def _waits(row: Any, today: date) -> list[Waiting]:
    """What one partnership waits for."""
    soon_over = row.ends_on and row.ends_on - today <= SOON and row.state == "active"
    asks = (
        ("answer", row.my_state == "invited", None, 0),
        ("sign", row.agreement_number and not row.i_signed, None, row.agreement_number or 0),
        ("review", row.review_number and not row.i_answered, row.review_due, 0),
        ("open_review", _due(row.review_on, today) and not row.review_number
         and row.state in rules.AT_WORK, row.review_on, 0),
        ("plan", row.my_state == "accepted" and row.state == "talking", None, 0),
        ("renewal", bool(soon_over), row.ends_on, 0),
        ("resume", row.state == "paused" and _due(row.paused_until, today), row.paused_until, 0),
        ("ending", row.state == "ending", None, 0),
    )  # fmt: skip
    return [
        Waiting(kind, row.pk, row.name, due, number=number)
        for kind, holds, due, number in asks
        if holds
    ]


def _due(on: date | None, today: date, within: int = 7) -> bool:
    return on is not None and on <= today + timedelta(days=within)


@dataclass(frozen=True)
class PromiseLine:
    """A promise in a list of promises."""

    id: int
    partnership_id: int
    partnership: str
    party: str
    is_mine: bool
    what: str
    due_on: date


def promises(viewer: Viewer, until: date) -> tuple[PromiseLine, ...]:
    """Open promises due by a day in the viewer's partnerships, soonest first."""
    rows = (
        Commitment.objects.filter(
            state="open",
            due_on__lte=until,
            partnership__state__in=rules.AT_WORK | {"planning", "agreeing"},
            partnership__parties__organization_id__in=viewer.organization_ids,
        )
        .select_related("partnership", "party__organization")
        .order_by("due_on", "pk")
        .distinct()
    )
    return tuple(
        PromiseLine(
            one.pk,
            one.partnership_id,
            one.partnership.name,
            one.party.organization.name,
            one.party.organization_id in viewer.organization_ids,
            one.what,
            one.due_on,
        )
        for one in rows[:MOST_PROMISES]
    )


def introductions(viewer: Viewer) -> QuerySet[Introduction]:
    """Introductions the viewer's organizations made or were asked about, newest first."""
    mine = list(viewer.roles)
    rows = Introduction.objects.select_related(
        "first", "second", "made_by_organization", "need"
    ).order_by("-asked_at", "-pk")
    if viewer.is_house:
        return rows
    if viewer.grant:
        held = viewer.grant.subject_id if viewer.grant.subject_kind == "introduction" else 0
        return rows.filter(pk=held)
    about = Q(made_by_organization_id__in=mine) | Q(first_id__in=mine) | Q(second_id__in=mine)
    return rows.filter(about)


@dataclass(frozen=True)
class IntroductionPage:
    """An introduction as one viewer may see it: addresses only once both have said yes."""

    id: int
    first: str
    second: str
    made_by: str
    reason: str
    need_id: int | None
    need_statement: str
    state: str
    asked_at: datetime
    my_side: str
    my_answer: bool | None
    other_name: str
    other_email: str
    outcome: str
    may_follow: bool


def introduction_page(viewer: Viewer, row: Introduction) -> IntroductionPage:
    """What this viewer is shown; the row came from `introductions`."""
    mine = set(viewer.organization_ids)
    side = "first" if row.first_id in mine else "second" if row.second_id in mine else ""
    other = {"first": "second", "second": "first"}.get(side, "")
    need = needs.visible(viewer).filter(pk=row.need_id or 0).first()
    opened = row.state == Introduction.State.MADE and other
    return IntroductionPage(
        id=row.pk,
        first=row.first.name,
        second=row.second.name,
        made_by=row.made_by_organization.name,
        reason=row.reason,
        need_id=need.pk if need else None,
        need_statement=need.statement if need else "",
        state=row.state,
        asked_at=row.asked_at,
        my_side=side,
        my_answer=getattr(row, f"{side}_answer") if side else None,
        other_name=getattr(row, f"{other}_name") if opened else "",
        other_email=getattr(row, f"{other}_email") if opened else "",
        outcome=row.outcome,
        may_follow=bool(viewer.person_id),
    )


def ledger(viewer: Viewer, partnership_id: int) -> QuerySet[LedgerEntry]:
    """Every line of a ledger, newest first, for the parties."""
    mine = of_mine(viewer).filter(pk=partnership_id).values("pk")
    if viewer.holds_link("partnership", partnership_id):
        mine = Partnership.objects.filter(pk=partnership_id).values("pk")
    return (
        LedgerEntry.objects.filter(partnership__in=mine)
        .select_related("party__organization")
        .order_by("-on", "-pk")
    )


def organizations_with_partnerships(viewer: Viewer) -> list[tuple[int, str]]:
    """Those that sit in most partnerships the viewer may see, by name: enough to tick from."""
    return kept_for(viewer, "partnerships.organizations", lambda: _most_seated(viewer))


def _most_seated(viewer: Viewer) -> list[tuple[int, str]]:
    seen = partnerships(viewer).order_by().values("pk")
    rows = Party.objects.filter(partnership__in=seen).values_list(
        "organization_id", "organization__name"
    )
    most = rows.annotate(seats=Count("pk")).order_by("-seats", "organization_id")
    pairs = [(pk, name) for pk, name, _seats in most[:MOST_ORGANIZATIONS]]
    return sorted(pairs, key=lambda pair: pair[1])


def rates(viewer: Viewer) -> QuerySet[Rate]:
    """The network's rates."""
    return Rate.objects.order_by("kind") if viewer.is_member else Rate.objects.none()


def partnerships_of_needs(viewer: Viewer, need_id: int) -> tuple[PartnershipLine, ...]:
    """Partnerships that serve a need, newest first."""
    rows = with_details(partnerships(viewer).filter(need_id=need_id))
    return tuple(line(one) for one in rows)


def load_of(organization_ids: list[int]) -> dict[int, int]:
    """How many partnerships each organization is working in."""
    rows = (
        Party.objects.filter(
            organization_id__in=organization_ids,
            state="accepted",
            partnership__state__in=rules.AT_WORK,
        )
        .values("organization_id")
        .annotate(running=Count("pk"))
    )
    return {row["organization_id"]: row["running"] for row in rows}
