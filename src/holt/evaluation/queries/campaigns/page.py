"""One campaign as its page tells it, and the campaigns that rest on a need or a partnership."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from holt.directory import queries as directory
from holt.evaluation.access import campaigns as access
from holt.evaluation.models import Campaign
from holt.evaluation.queries.campaigns.hearings import HearingRow, hearings_of
from holt.evaluation.queries.campaigns.letters import LetterLine, letters_of
from holt.evaluation.queries.campaigns.testimonies import TestimonyLine, lines_of
from holt.evaluation.queries.campaigns.thanks import Thankee, to_thank
from holt.evaluation.queries.campaigns.visible import campaigns, standing_of, visible
from holt.evaluation.rules import campaigns as rules
from holt.kernel import happenings
from holt.kernel.errors import NotFound
from holt.kernel.models import Happening
from holt.kernel.viewer import Role, Viewer
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships

MOST_HISTORY = 40


@dataclass(frozen=True)
class CampaignMemberRow:
    """An organization beside the one that runs it. States: invited, joined."""

    id: int
    name: str
    state: str


@dataclass(frozen=True)
class CampaignRights:
    """What the viewer may do here."""

    inside: bool
    work: bool
    run: bool
    offer: bool
    join: tuple[tuple[int, str], ...]
    leave: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class CampaignPage:
    """A campaign; what is inside is empty for whoever stands outside."""

    id: int
    title: str
    organization_id: int
    organization: str
    asks_for: str
    body: str
    cents: int | None
    decision_on: date | None
    openness: str
    state: str
    decision: str
    decided_on: date | None
    granted_cents: int | None
    source: str
    meaning: str
    learned: str
    canceled_because: str
    version: int
    members: tuple[CampaignMemberRow, ...]
    needs: tuple[tuple[int, str], ...]
    partnerships: tuple[tuple[int, str], ...]
    rights: CampaignRights
    hearings: tuple[HearingRow, ...] = ()
    testimonies: tuple[TestimonyLine, ...] = ()
    letters: tuple[LetterLine, ...] = ()
    thanks: tuple[Thankee, ...] = ()

    @property
    def is_live(self) -> bool:
        return self.state in rules.LIVE


@dataclass(frozen=True)
class CampaignShort:
    """A campaign in one line."""

    id: int
    title: str
    asks_for: str
    state: str


def campaign(viewer: Viewer, campaign_id: int) -> CampaignPage:
    """One campaign, as far as the viewer may see it. Raises NotFound."""
    row = campaigns(viewer).filter(pk=campaign_id).first()
    if row is None:
        raise NotFound
    standing = standing_of(row)
    sees = access.may_see_inside(viewer, standing)
    return CampaignPage(
        row.pk, row.title, row.organization_id, row.organization.name, row.asks_for, row.body,
        row.cents, row.decision_on, row.openness, row.state, row.decision, row.decided_on,
        row.granted_cents, row.source, row.meaning, row.learned if sees else "",
        row.canceled_because if sees else "", row.version,
        _members(row),
        tuple(needs.visible(viewer).filter(pk__in=row.needs.values("pk")).order_by("pk")
              .values_list("pk", "statement")),
        tuple(partnerships.partnerships(viewer).filter(pk__in=row.partnerships.values("pk"))
              .order_by("pk").values_list("pk", "name")),
        _rights(viewer, row, standing),
        *(_inside(viewer, row) if sees else ()),
    )  # fmt: skip


def _inside(
    viewer: Viewer, row: Campaign
) -> tuple[
    tuple[HearingRow, ...],
    tuple[TestimonyLine, ...],
    tuple[LetterLine, ...],
    tuple[Thankee, ...],
]:
    return hearings_of(viewer, row.pk), lines_of(viewer, row), letters_of(row.pk), to_thank(row)


def _members(row: Campaign) -> tuple[CampaignMemberRow, ...]:
    rows = row.members.exclude(state="left").order_by("joined_at", "pk")
    return tuple(
        CampaignMemberRow(*one)
        for one in rows.values_list("organization_id", "organization__name", "state")
    )


def _rights(viewer: Viewer, row: Campaign, standing: access.Standing) -> CampaignRights:
    live = row.state in rules.LIVE
    led = directory.own_choices(viewer, Role.COORDINATOR) if live and viewer.roles else ()
    works = any(one >= Role.STAFF for one in viewer.roles.values())
    return CampaignRights(
        inside=access.may_see_inside(viewer, standing),
        work=live and access.may_work(viewer, standing),
        run=access.may_run(viewer, standing),
        offer=row.state == "open" and works,
        join=tuple(one for one in led if access.may_join(viewer, one[0], standing)),
        leave=tuple(one for one in led if one[0] in standing.joined),
    )


def campaign_history(viewer: Viewer, campaign_id: int) -> QuerySet[Happening]:
    """What happened to the campaign, the latest first, as far as the viewer may read it."""
    about = happenings.about([("campaign", campaign_id)])
    return happenings.visible(viewer).filter(about)[:MOST_HISTORY]


def campaigns_resting_on(
    viewer: Viewer, *, need_id: int | None = None, partnership_id: int | None = None
) -> tuple[CampaignShort, ...]:
    """Campaigns the viewer may see that rest on this need or partnership, canceled ones aside."""
    rows = visible(viewer).exclude(state="canceled")
    if need_id is not None:
        rows = rows.filter(needs=need_id)
    if partnership_id is not None:
        rows = rows.filter(partnerships=partnership_id)
    return _short(rows)


def _short(rows: Iterable[Campaign]) -> tuple[CampaignShort, ...]:
    return tuple(CampaignShort(one.pk, one.title, one.asks_for, one.state) for one in rows)
