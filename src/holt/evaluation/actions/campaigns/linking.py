"""The signed link in a letter of a campaign: for one question to one person outside."""

from datetime import datetime

from holt.evaluation.models import Speaker, Testimony
from holt.evaluation.queries.campaigns import HeldCampaign
from holt.evaluation.rules import campaigns as rules
from holt.kernel.viewer import Viewer
from holt.people import actions as people

NO_ORGANIZATION = 0
"""Whoever is asked speaks for themselves."""


def link_to(
    actor: Viewer, purpose: str, kind: str, row: Speaker | Testimony, held: HeldCampaign,
    now: datetime,
) -> str:  # fmt: skip
    """Its address. Raises Refused "too_often" when an organization has sent too many today."""
    home = held.campaign.organization_id
    people.admit(f"campaign letters {home}", most=rules.MOST_A_DAY, seconds=86400, now=now)
    _kept, token = people.make_link(
        actor,
        purpose=purpose,
        subject_kind=kind,
        subject_id=row.pk,
        organization_id=NO_ORGANIZATION,
        email=row.email,
        language=row.language,
        now=now,
        days=rules.LINK_DAYS,
    )
    return people.address_of(token)
