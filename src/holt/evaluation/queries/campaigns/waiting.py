"""What waits in campaigns: an answer of mine, the next hearing, a decision, thanks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from holt.evaluation.models import Campaign, Hearing, Speaker
from holt.evaluation.queries.campaigns.thanks import to_thank
from holt.evaluation.queries.campaigns.visible import inside
from holt.kernel.viewer import Role, Viewer

AHEAD = timedelta(days=30)
MOST = 8


@dataclass(frozen=True)
class CampaignWaits:
    """`code`: answer (of mine, `id` is the speaker's), unanswered (others', `id` the hearing's),
    hearing, decision or thanks (`id` is the campaign's)."""

    code: str
    id: int
    title: str
    at: datetime | None = None
    count: int = 0


def campaigns_waiting(viewer: Viewer, now: datetime) -> tuple[CampaignWaits, ...]:
    """Everything of campaigns that waits for the viewer, the most pressing first."""
    if viewer.person_id is None:
        return ()
    found = [*_mine(viewer.person_id, now), *_hearings(viewer, now), *_ends(viewer, now)]
    return tuple(found[:MOST])


def _mine(person_id: int, now: datetime) -> Iterator[CampaignWaits]:
    rows = Speaker.objects.filter(
        person_id=person_id, state="asked", hearing__canceled_at=None,
        hearing__starts_at__gt=now, hearing__campaign__state="open",
    ).select_related("hearing")  # fmt: skip
    for one in rows.order_by("hearing__starts_at", "pk"):
        yield CampaignWaits("answer", one.pk, one.hearing.title, _there(one.hearing))


def _there(one: Hearing) -> datetime:
    """When it begins, on the clock on the wall there."""
    return one.starts_at.astimezone(ZoneInfo(one.zone))


def _hearings(viewer: Viewer, now: datetime) -> Iterator[CampaignWaits]:
    """The next hearings, and how many have not answered yet."""
    rows = Hearing.objects.filter(
        campaign__in=inside(viewer).filter(state="open").order_by(), canceled_at=None,
        starts_at__gt=now, starts_at__lt=now + AHEAD,
    ).prefetch_related("speakers")  # fmt: skip
    for one in rows.order_by("starts_at", "pk"):
        silent = sum(who.state == "asked" for who in one.speakers.all())
        code = "unanswered" if silent else "hearing"
        yield CampaignWaits(code, one.pk, one.title, _there(one), silent)


def _ends(viewer: Viewer, now: datetime) -> Iterator[CampaignWaits]:
    """Decisions that were due, and thanks still to be said, for those who run the campaign."""
    led = [pk for pk, role in viewer.roles.items() if role >= Role.COORDINATOR]
    rows = Campaign.objects.filter(organization__in=led)
    for one in rows.filter(state="open", decision_on__lt=now.date()).order_by("decision_on", "pk"):
        yield CampaignWaits("decision", one.pk, one.title)
    for one in rows.filter(state="decided").order_by("decided_on", "pk")[:MOST]:
        left = sum(who.thanked_at is None for who in to_thank(one))
        if left:
            yield CampaignWaits("thanks", one.pk, one.title, None, left)
