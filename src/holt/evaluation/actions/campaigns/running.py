"""A campaign is opened, said anew, joined, left, given up and closed."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from holt.directory import queries as directory
from holt.evaluation.access import campaigns as access
from holt.evaluation.actions.campaigns.telling import tell_of
from holt.evaluation.asks import (
    CancelCampaignAsk,
    CloseCampaignAsk,
    EditCampaignAsk,
    JoinCampaignAsk,
    LeaveCampaignAsk,
    OpenCampaignAsk,
)
from holt.evaluation.events import campaigns as events
from holt.evaluation.models import Campaign, CampaignMember
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.rules import campaigns as rules
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.happenings import save_amended
from holt.kernel.network import network
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships


@verb("evaluation.open_campaign", ask=OpenCampaignAsk)
def open_campaign(actor: Viewer, ask: OpenCampaignAsk, *, now: datetime) -> Campaign:
    """Begin a campaign: one ask, of whoever decides. For a coordinator's own organization."""
    access.require(access.may_open(actor, ask.organization_id), actor)
    if ask.decision_on and ask.decision_on < now.date():
        raise Refused("in_the_past", "decision_on")
    row = Campaign.objects.create(
        organization_id=ask.organization_id,
        opened_by_id=actor.person_id,
        opened_at=now,
        **_said(ask),
    )
    _tie(actor, row, ask)
    held = queries.HeldCampaign(row, queries.standing_of(row))
    tell_of(events.CampaignOpened, held, by=actor, at=now)
    return row


@verb("evaluation.edit_campaign", ask=EditCampaignAsk)
def edit_campaign(actor: Viewer, ask: EditCampaignAsk, *, now: datetime) -> Campaign:
    """Say the ask anew while nothing is decided. Raises WrongState, Stale."""
    held = queries.campaign_to_change(actor, ask.campaign_id)
    access.require(access.may_run(actor, held.standing), actor)
    rules.CAMPAIGN_STATES.after(held.campaign.state, "edit_campaign")
    changes = save_amended(held.campaign, "campaign", _said(ask), ask.version)
    _tie(actor, held.campaign, ask)
    at = held.campaign.version
    tell_of(events.CampaignEdited, held, by=actor, at=now, changes=changes, version=at)
    return held.campaign


def _said(ask: OpenCampaignAsk | EditCampaignAsk) -> dict[str, Any]:
    money = rules.amount(ask.amount, network().currency, "amount")
    return {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "asks_for": checks.text(ask.asks_for, "asks_for", most=300, needed=True),
        "body": checks.text(ask.body, "body", most=200, needed=True),
        "cents": money.cents if money else None,
        "decision_on": ask.decision_on,
        "openness": checks.choice(ask.openness, "openness", Campaign.Openness.values),
    }


def _tie(actor: Viewer, row: Campaign, ask: OpenCampaignAsk | EditCampaignAsk) -> None:
    """What it rests on, and who is invited; what the actor cannot see stays as it was."""
    seen_needs = needs.visible(actor).filter(pk__in=ask.need_ids)
    seen = partnerships.partnerships(actor).filter(pk__in=ask.partnership_ids)
    if seen_needs.count() != len(set(ask.need_ids)):
        raise Refused("not_a_choice", "need_ids")
    if seen.count() != len(set(ask.partnership_ids)):
        raise Refused("not_a_choice", "partnership_ids")
    hidden = row.needs.exclude(pk__in=needs.visible(actor).values("pk"))
    row.needs.set([*seen_needs, *hidden])
    row.partnerships.set(seen)
    _invite(actor, row, ask.invited_ids)


def _invite(actor: Viewer, row: Campaign, organization_ids: Iterable[int]) -> None:
    wanted = set(organization_ids) - {row.organization_id}
    if not directory.may_be_named(actor, wanted):
        raise Refused("not_a_choice", "invited_ids")
    row.members.filter(state="invited").exclude(organization__in=wanted).delete()
    known = dict(row.members.values_list("organization_id", "state"))
    row.members.filter(organization__in=wanted, state="left").update(state="invited")
    CampaignMember.objects.bulk_create(
        CampaignMember(campaign=row, organization_id=one, state=CampaignMember.State.INVITED)
        for one in sorted(wanted - known.keys())
    )


@verb("evaluation.join_campaign", ask=JoinCampaignAsk)
def join_campaign(actor: Viewer, ask: JoinCampaignAsk, *, now: datetime) -> CampaignMember:
    """Stand behind the ask, as an organization."""
    held = queries.campaign_to_change(actor, ask.campaign_id)
    if ask.organization_id in held.standing.inside:
        raise Refused("joined_already", "organization_id")
    access.require(access.may_join(actor, ask.organization_id, held.standing), actor)
    rules.require_state(held.campaign.state, rules.UNDER_WAY)
    row, _made = CampaignMember.objects.update_or_create(
        campaign=held.campaign,
        organization_id=ask.organization_id,
        defaults={"state": CampaignMember.State.JOINED, "joined_at": now},
    )
    _told(events.CampaignJoined, held, ask.organization_id, actor, now)
    return row


@verb("evaluation.leave_campaign", ask=LeaveCampaignAsk)
def leave_campaign(actor: Viewer, ask: LeaveCampaignAsk, *, now: datetime) -> CampaignMember:
    """No longer stand behind it."""
    held = queries.campaign_to_change(actor, ask.campaign_id)
    access.require(access.may_open(actor, ask.organization_id), actor)
    if ask.organization_id not in held.standing.joined:
        raise Refused("not_joined", "organization_id")
    rules.require_state(held.campaign.state, rules.LIVE)
    row = held.campaign.members.get(organization_id=ask.organization_id)
    row.state = CampaignMember.State.LEFT
    row.save(update_fields=["state"])
    _told(events.CampaignLeft, held, ask.organization_id, actor, now)
    return row


def _told(
    event: type[events.MemberEvent],
    held: queries.HeldCampaign,
    organization_id: int,
    by: Viewer,
    at: datetime,
) -> None:
    """Those inside afterwards, and whoever just left, hear of it."""
    after = queries.HeldCampaign(held.campaign, queries.standing_of(held.campaign))
    party = directory.organization_names([organization_id])[organization_id]
    tell_of(event, after, by=by, at=at, party=party)


@verb("evaluation.cancel_campaign", ask=CancelCampaignAsk)
def cancel_campaign(actor: Viewer, ask: CancelCampaignAsk, *, now: datetime) -> Campaign:
    """Give it up before anything was decided, and say why."""
    held = queries.campaign_to_change(actor, ask.campaign_id)
    access.require(access.may_run(actor, held.standing), actor)
    values = {
        "state": rules.CAMPAIGN_STATES.after(held.campaign.state, "cancel_campaign"),
        "canceled_because": checks.text(ask.because, "because", most=500, needed=True),
        "ended_at": now,
    }
    save_amended(held.campaign, "campaign", values, None)
    tell_of(events.CampaignCanceled, held, by=actor, at=now)
    return held.campaign


@verb("evaluation.close_campaign", ask=CloseCampaignAsk)
def close_campaign(actor: Viewer, ask: CloseCampaignAsk, *, now: datetime) -> Campaign:
    """Close what was decided, once all are thanked, or knowing who was not."""
    held = queries.campaign_to_change(actor, ask.campaign_id)
    access.require(access.may_run(actor, held.standing), actor)
    after = rules.CAMPAIGN_STATES.after(held.campaign.state, "close_campaign")
    waiting = [one.name for one in queries.to_thank(held.campaign) if one.thanked_at is None]
    if waiting and not ask.anyway:
        raise Refused("not_all_thanked", "anyway", {"names": ", ".join(waiting)})
    save_amended(held.campaign, "campaign", {"state": after, "ended_at": now}, None)
    tell_of(events.CampaignClosed, held, by=actor, at=now)
    return held.campaign
