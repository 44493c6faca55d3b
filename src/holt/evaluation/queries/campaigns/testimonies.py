"""Partners' words for a campaign: the one door through which they are quoted anywhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from holt.evaluation.access import campaigns as access
from holt.evaluation.models import Campaign, Testimony
from holt.evaluation.queries.campaigns.visible import HeldCampaign, campaign_to_answer, inside
from holt.evaluation.rules import campaigns as rules
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer


@dataclass(frozen=True)
class TestimonyRow:
    """Words that may stand in this use: `by` and `party` are empty where their giver wished so."""

    id: int
    words: str
    by: str
    party: str
    use: str
    offered_on: date


@dataclass(frozen=True)
class TestimonyLine:
    """A testimony as the campaign's own page lists it."""

    id: int
    name: str
    role: str
    party: str
    words: str
    named_as: str
    uses: tuple[str, ...]
    state: str
    is_mine: bool


@dataclass(frozen=True)
class TestimonyPage:
    """What somebody who was asked for their words reads, and what they said already."""

    id: int
    campaign_id: int
    organization: str
    asks_for: str
    body: str
    name: str
    role: str
    party: str
    words: str
    uses: tuple[str, ...]
    state: str
    is_over: bool


def testimonies(
    viewer: Viewer,
    *,
    use: str,
    campaign_id: int | None = None,
    partnership_id: int | None = None,
) -> tuple[TestimonyRow, ...]:
    """What may be quoted in this use ("hearing", "letter", "report", "public"), the first first.

    Of one campaign, of one partnership, or both; for people inside the campaign only. Words that
    were not given for this use, or were taken back, are never among them.
    """
    rows = Testimony.objects.filter(campaign__in=inside(viewer).order_by().values("pk"))
    if campaign_id is not None:
        rows = rows.filter(campaign_id=campaign_id)
    if partnership_id is not None:
        rows = rows.filter(partnership_id=partnership_id)
    return consented(rows.select_related("organization"), use)


def consented(rows: QuerySet[Testimony], use: str) -> tuple[TestimonyRow, ...]:
    """Of these rows, what may be quoted in this use, named as each giver wished."""
    return tuple(
        _row(one, use)
        for one in rows.order_by("offered_at", "pk")
        if rules.may_quote(one.uses, one.state, use)
    )


def _row(row: Testimony, use: str) -> TestimonyRow:
    by, party = rules.named(row.named_as, row.name, row.role, party_of(row))
    day = timezone.localdate(row.offered_at or row.asked_at)
    return TestimonyRow(row.pk, row.words, by, party, use, day)


def party_of(row: Testimony) -> str:
    """Whom they belong to: an organization here, or as they wrote it."""
    return row.organization.name if row.organization else row.party


def quoted(ids: Iterable[int], use: str) -> tuple[TestimonyRow, ...]:
    """Those a letter quoted, as far as they may still be read; the caller has checked access."""
    return consented(Testimony.objects.filter(pk__in=list(ids)).select_related("organization"), use)


def lines_of(viewer: Viewer, campaign: Campaign) -> tuple[TestimonyLine, ...]:
    """Every testimony of a campaign the viewer is inside of; those taken back are left out."""
    rows = campaign.testimonies.exclude(state="withdrawn").select_related("organization")
    return tuple(
        TestimonyLine(
            one.pk, one.name, one.role, party_of(one), one.words, one.named_as,
            tuple(one.uses), one.state,
            one.person_id is not None and one.person_id == viewer.person_id,
        )
        for one in rows.order_by("offered_at", "asked_at", "pk")
    )  # fmt: skip


def testimony_page(viewer: Viewer, testimony_id: int) -> TestimonyPage:
    """For the holder of the letter's link, and whoever gave it signed in. Raises NotFound."""
    row = (
        Testimony.objects.filter(pk=testimony_id)
        .select_related("campaign__organization", "organization")
        .first()
    )
    own = row is not None and row.person_id is not None and row.person_id == viewer.person_id
    if row is None or not (own or viewer.holds_link("testimony", testimony_id)):
        raise NotFound
    campaign = row.campaign
    return TestimonyPage(
        row.pk, campaign.pk, campaign.organization.name, campaign.asks_for, campaign.body,
        row.name, row.role, party_of(row), row.words, tuple(row.uses), row.state,
        campaign.state not in rules.LIVE,
    )  # fmt: skip


def testimony_to_change(viewer: Viewer, testimony_id: int) -> tuple[HeldCampaign, Testimony]:
    """A testimony with its campaign locked first: for people inside, its giver, or their link.

    Raises NotFound.
    """
    found = Testimony.objects.filter(pk=testimony_id).first()
    if found is None:
        raise NotFound
    held = campaign_to_answer(found.campaign_id)
    own = found.person_id is not None and found.person_id == viewer.person_id
    by_link = viewer.holds_link("testimony", testimony_id)
    if not (own or by_link or access.may_see_inside(viewer, held.standing)):
        raise NotFound
    return held, Testimony.objects.select_for_update(no_key=True).get(pk=testimony_id)
