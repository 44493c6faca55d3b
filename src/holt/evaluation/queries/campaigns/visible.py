"""Campaigns as far as the viewer may see them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Min, Q, QuerySet

from holt.evaluation.access import campaigns as access
from holt.evaluation.models import Campaign, CampaignMember
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer

GOING = ("open", "decided")


@dataclass(frozen=True)
class HeldCampaign:
    """A campaign locked to be changed, and how it stands to whoever changes it."""

    campaign: Campaign
    standing: access.Standing


def visible(viewer: Viewer) -> QuerySet[Campaign]:
    """Those inside or invited see it; the network if it is shared. The latest first."""
    rows = Campaign.objects.order_by("-opened_at", "-pk")
    if viewer.is_house:
        return rows
    own = list(viewer.roles)
    seen = Q(organization__in=own) | Q(pk__in=_with(own, ("joined", "invited")))
    if viewer.is_member:
        seen |= Q(openness="network")
    return rows.filter(seen)


def inside(viewer: Viewer) -> QuerySet[Campaign]:
    """Those the viewer's organizations run or joined."""
    rows = Campaign.objects.order_by("-opened_at", "-pk")
    if viewer.is_house:
        return rows
    own = list(viewer.roles)
    return rows.filter(Q(organization__in=own) | Q(pk__in=_with(own, ("joined",))))


def _with(organization_ids: Iterable[int], states: Iterable[str]) -> QuerySet[CampaignMember, int]:
    rows = CampaignMember.objects.filter(
        organization__in=list(organization_ids), state__in=list(states)
    )
    return rows.values_list("campaign_id", flat=True)


def campaigns(viewer: Viewer) -> QuerySet[Campaign]:
    """The list: whose it is, how many joined, and the next hearing."""
    return (
        visible(viewer)
        .select_related("organization")
        .annotate(
            joined_count=Count("members", filter=Q(members__state="joined"), distinct=True),
            heard_at=Min(
                "hearings__starts_at",
                filter=Q(hearings__canceled_at=None) & Q(state="open"),
            ),
        )
    )


def standing_of(row: Campaign) -> access.Standing:
    """Who runs it, who joined, who was invited."""
    members = list(row.members.values_list("organization_id", "state"))
    return access.Standing(
        row.organization_id,
        frozenset(pk for pk, state in members if state == "joined"),
        frozenset(pk for pk, state in members if state == "invited"),
        row.openness == Campaign.Openness.NETWORK,
    )


def campaign_to_change(viewer: Viewer, campaign_id: int) -> HeldCampaign:
    """The campaign, locked, for whoever sees it. Raises NotFound."""
    row = Campaign.objects.select_for_update(no_key=True).filter(pk=campaign_id).first()
    if row is None:
        raise NotFound
    standing = standing_of(row)
    if not access.may_see(viewer, standing):
        raise NotFound
    return HeldCampaign(row, standing)


def campaign_to_answer(campaign_id: int) -> HeldCampaign:
    """The same for the holder of a letter's link; the caller has checked the link. Raises
    NotFound."""
    row = Campaign.objects.select_for_update(no_key=True).filter(pk=campaign_id).first()
    if row is None:
        raise NotFound
    return HeldCampaign(row, standing_of(row))


def _saying(rows: QuerySet[Campaign], text: str) -> QuerySet[Campaign]:
    return rows.filter(
        Q(title__icontains=text) | Q(asks_for__icontains=text) | Q(body__icontains=text)
    )


CAMPAIGN_FILTERS = {
    "q": _saying,
    "state": lambda rows, value: rows.filter(state=value),
}
CAMPAIGN_SORTS = {"opened_at": ("opened_at", "pk"), "decision_on": ("decision_on", "pk")}
