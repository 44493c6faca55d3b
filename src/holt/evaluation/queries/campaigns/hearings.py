"""Where and when a campaign is heard, and who speaks there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from holt.evaluation.access import campaigns as access
from holt.evaluation.models import Hearing, Speaker
from holt.evaluation.queries.campaigns.visible import (
    HeldCampaign,
    campaign_to_answer,
    campaign_to_change,
    inside,
)
from holt.evaluation.rules import campaigns as rules
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer

COUNTED = ("asked", "agreed")


@dataclass(frozen=True)
class SpeakerRow:
    """Somebody asked to speak. `is_me`: the viewer may answer."""

    id: int
    name: str
    role: str
    party: str
    about: str
    minutes: int
    turn: int
    state: str
    conditions: str
    is_me: bool


@dataclass(frozen=True)
class HearingRow:
    """One appearance with its speakers in their order.

    `planned` minutes of speakers are `over` what all are given; `too_long` of them speak longer
    than one may.
    """

    id: int
    campaign_id: int
    title: str
    starts_at: datetime
    zone: str
    place: str
    address: str
    minutes_each: int | None
    minutes_all: int | None
    note: str
    is_canceled: bool
    version: int
    speakers: tuple[SpeakerRow, ...]
    planned: int
    over: int
    too_long: int


@dataclass(frozen=True)
class SpeakerPage:
    """What somebody who is asked to speak reads, and what they answered."""

    id: int
    campaign_id: int
    organization: str
    asks_for: str
    body: str
    hearing: HearingRow
    name: str
    about: str
    minutes: int
    state: str
    conditions: str
    is_over: bool


def hearings_of(viewer: Viewer, campaign_id: int) -> tuple[HearingRow, ...]:
    """The hearings of a campaign the viewer is inside of, by date; the caller has checked."""
    rows = list(Hearing.objects.filter(campaign_id=campaign_id).order_by("starts_at", "pk"))
    speakers: dict[int, list[SpeakerRow]] = {}
    asked = Speaker.objects.filter(hearing__in=[one.pk for one in rows])
    for one in (
        asked.exclude(state="taken_back").select_related("organization").order_by("turn", "pk")
    ):
        speakers.setdefault(one.hearing_id, []).append(_speaker(one, viewer))
    return tuple(_hearing(one, speakers.get(one.pk, ())) for one in rows)


def _speaker(row: Speaker, viewer: Viewer) -> SpeakerRow:
    party = row.organization.name if row.organization else ""
    mine = row.person_id is not None and row.person_id == viewer.person_id
    return SpeakerRow(
        row.pk, row.name, row.role, party, row.about, row.minutes, row.turn, row.state,
        row.conditions, mine,
    )  # fmt: skip


def _hearing(row: Hearing, speakers: Iterable[SpeakerRow]) -> HearingRow:
    in_order = tuple(speakers)
    minutes = [one.minutes for one in in_order if one.state in COUNTED]
    over, too_long = rules.minutes_over(minutes, row.minutes_each, row.minutes_all)
    return HearingRow(
        row.pk, row.campaign_id, row.title, row.starts_at, row.zone, row.place, row.address,
        row.minutes_each, row.minutes_all, row.note, row.canceled_at is not None, row.version,
        in_order, sum(minutes), over, too_long,
    )  # fmt: skip


def hearing(viewer: Viewer, hearing_id: int) -> HearingRow:
    """One hearing of a campaign the viewer is inside of. Raises NotFound."""
    found = Hearing.objects.filter(pk=hearing_id, campaign__in=inside(viewer)).first()
    if found is None:
        raise NotFound
    return next(one for one in hearings_of(viewer, found.campaign_id) if one.id == hearing_id)


def speaker_page(viewer: Viewer, speaker_id: int) -> SpeakerPage:
    """For whoever is asked: signed in, or by the link in their letter. Raises NotFound."""
    row = (
        Speaker.objects.filter(pk=speaker_id)
        .exclude(state="taken_back")
        .select_related("hearing__campaign__organization")
        .first()
    )
    if row is None or not access.may_answer_for(viewer, speaker_id, row.person_id):
        raise NotFound
    campaign = row.hearing.campaign
    return SpeakerPage(
        row.pk, campaign.pk, campaign.organization.name, campaign.asks_for, campaign.body,
        _hearing(row.hearing, ()), row.name, row.about, row.minutes, row.state, row.conditions,
        campaign.state != "open" or row.hearing.canceled_at is not None,
    )  # fmt: skip


def hearing_to_change(viewer: Viewer, hearing_id: int) -> tuple[HeldCampaign, Hearing]:
    """A hearing, its campaign locked first, for people inside. Raises NotFound."""
    found = Hearing.objects.filter(pk=hearing_id).first()
    if found is None:
        raise NotFound
    held = campaign_to_change(viewer, found.campaign_id)
    if not access.may_see_inside(viewer, held.standing):
        raise NotFound
    return held, Hearing.objects.select_for_update(no_key=True).get(pk=hearing_id)


def speaker_to_change(viewer: Viewer, speaker_id: int) -> tuple[HeldCampaign, Speaker]:
    """A speaker, the campaign locked first: for people inside, or the speaker. Raises NotFound."""
    found = Speaker.objects.filter(pk=speaker_id).select_related("hearing").first()
    if found is None:
        raise NotFound
    held = campaign_to_answer(found.hearing.campaign_id)
    own = access.may_answer_for(viewer, speaker_id, found.person_id)
    if not (own or access.may_see_inside(viewer, held.standing)):
        raise NotFound
    rows = Speaker.objects.select_for_update(no_key=True, of=("self",))
    return held, rows.select_related("hearing").get(pk=speaker_id)
