"""Letters of a campaign: what stands in them, to whom, and who sent which when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from holt.evaluation.access import campaigns as access
from holt.evaluation.models import Campaign, CampaignLetter
from holt.evaluation.queries.campaigns.testimonies import TestimonyRow, quoted, testimonies
from holt.evaluation.queries.campaigns.visible import (
    HeldCampaign,
    campaign_to_change,
    inside,
    standing_of,
)
from holt.evaluation.queries.outcomes import outcomes
from holt.evaluation.rules import campaigns as rules
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships
from holt.people import queries as people

MOST_OUTCOMES = 5


@dataclass(frozen=True)
class LetterLine:
    """A letter as the campaign's page lists it."""

    id: int
    to_name: str
    to_role: str
    subject: str
    state: str
    how: str
    writer: str
    party: str
    written_at: datetime
    sent_at: datetime | None


@dataclass(frozen=True)
class LetterFacts:
    """What a letter's placeholders stand for, as it is known to whoever writes it.

    `outcomes` are confirmed changes: for whom, what, how much.
    """

    asks_for: str
    body: str
    cents: int | None
    decision_on: date | None
    decision: str
    granted_cents: int | None
    needs: tuple[str, ...]
    partnerships: tuple[str, ...]
    outcomes: tuple[tuple[str, str, str], ...]
    testimonies: tuple[TestimonyRow, ...]
    writer: str
    party: str


@dataclass(frozen=True)
class LetterPage:
    """A letter to read, edit and send. `filled` is what stood there when it was sent."""

    line: LetterLine
    campaign_id: int
    campaign: str
    to_name: str
    to_role: str
    to_email: str
    subject: str
    text: str
    language: str
    state: str
    filled: Mapping[str, str]
    facts: LetterFacts
    may_work: bool
    version: int


def letters_of(campaign_id: int) -> tuple[LetterLine, ...]:
    """The letters of a campaign the viewer is inside of, the latest first; the caller checked."""
    rows = list(
        CampaignLetter.objects.filter(campaign_id=campaign_id)
        .select_related("organization")
        .order_by("-written_at", "-pk")
    )
    names = people.names(one.written_by_id for one in rows)
    return tuple(_line(one, names) for one in rows)


def _line(row: CampaignLetter, names: Mapping[int, str]) -> LetterLine:
    return LetterLine(
        row.pk, row.to_name, row.to_role, row.subject, row.state, row.how,
        names.get(row.written_by_id or 0, ""), row.organization.name, row.written_at, row.sent_at,
    )  # fmt: skip


def letter_page(viewer: Viewer, campaign_letter_id: int) -> LetterPage:
    """For people inside. Raises NotFound."""
    row = (
        CampaignLetter.objects.filter(pk=campaign_letter_id, campaign__in=inside(viewer))
        .select_related("organization", "campaign")
        .first()
    )
    if row is None:
        raise NotFound
    names = people.names([row.written_by_id])
    return LetterPage(
        line=_line(row, names),
        campaign_id=row.campaign_id,
        campaign=row.campaign.title,
        to_name=row.to_name,
        to_role=row.to_role,
        to_email=row.to_email,
        subject=row.subject,
        text=row.text,
        language=row.language,
        state=row.state,
        filled=row.filled,
        facts=facts_for(viewer, row),
        may_work=row.campaign.state in rules.LIVE
        and access.may_work(viewer, standing_of(row.campaign)),
        version=row.version,
    )


def facts_for(viewer: Viewer, row: CampaignLetter) -> LetterFacts:
    """What is known for this letter; of one that was sent, only the words it quoted that may
    still be read."""
    names = people.names([row.written_by_id])
    said = (
        quoted(row.quoted, "letter")
        if row.state == CampaignLetter.State.SENT
        else testimonies(viewer, use="letter", campaign_id=row.campaign_id)
    )
    it = row.campaign
    return LetterFacts(
        it.asks_for, it.body, it.cents, it.decision_on, it.decision, it.granted_cents,
        tuple(_needs(viewer, it).values_list("statement", flat=True)),
        tuple(_partnerships(viewer, it).values_list("name", flat=True)),
        tuple(_outcomes(viewer, it)),
        said,
        names.get(row.written_by_id or 0, ""),
        row.organization.name,
    )  # fmt: skip


def _needs(viewer: Viewer, campaign: Campaign) -> QuerySet[Any]:
    return needs.visible(viewer).filter(pk__in=campaign.needs.values("pk")).order_by("pk")


def _partnerships(viewer: Viewer, campaign: Campaign) -> QuerySet[Any]:
    rows = partnerships.partnerships(viewer).filter(pk__in=campaign.partnerships.values("pk"))
    return rows.order_by("pk")


def _outcomes(viewer: Viewer, campaign: Campaign) -> Iterable[tuple[str, str, str]]:
    """Confirmed changes of the partnerships it rests on, as far as the writer may read them."""
    rows = outcomes(viewer).filter(
        state="confirmed", partnership__in=campaign.partnerships.values("pk")
    )
    in_order = rows.order_by("-on", "pk")
    return in_order.values_list("who_changed", "what_changed", "how_much")[:MOST_OUTCOMES]


def letter_to_change(
    viewer: Viewer, campaign_letter_id: int
) -> tuple[HeldCampaign, CampaignLetter]:
    """A letter, its campaign locked first, for people inside. Raises NotFound."""
    found = CampaignLetter.objects.filter(pk=campaign_letter_id).first()
    if found is None:
        raise NotFound
    held = campaign_to_change(viewer, found.campaign_id)
    if not access.may_see_inside(viewer, held.standing):
        raise NotFound
    rows = CampaignLetter.objects.select_for_update(no_key=True, of=("self",))
    return held, rows.select_related("organization", "campaign").get(pk=campaign_letter_id)
