"""Builders of campaigns: an ask, a hearing, a speaker, words, a letter, a decision."""

from datetime import date, time, timedelta
from typing import Any

from holt.evaluation import actions, asks
from holt.evaluation.models import Campaign, CampaignLetter, Hearing, Speaker, Testimony
from holt.kernel.viewer import Viewer
from tests.make.directory import NOON
from tests.make.partnerships import Table

DAY = NOON.date() + timedelta(days=20)


def open_campaign_ask(at: Table, **changes: Any) -> asks.OpenCampaignAsk:
    """Keep the two evening teachers."""
    values: dict[str, Any] = {
        "title": "Evening teachers",
        "asks_for": "Keep the two evening teachers for three years",
        "body": "County legislature",
        "amount": "85,000",
        "decision_on": NOON.date() + timedelta(days=40),
        "partnership_ids": (at.id,),
    }
    return asks.OpenCampaignAsk(at.library.pk, **(values | changes))


def campaign(at: Table, *, joined: bool = False, **changes: Any) -> Campaign:
    """A campaign the library runs; `joined`: the employer stands behind it, too."""
    if joined:
        changes = {"invited_ids": (at.employer.pk,), **changes}
    row = actions.open_campaign(at.ines, open_campaign_ask(at, **changes), now=NOON)
    if joined:
        join = asks.JoinCampaignAsk(row.pk, at.employer.pk)
        actions.join_campaign(at.maya, join, now=NOON)
    return row


def hearing(at: Table, row: Campaign, *, on: date = DAY, **changes: Any) -> Hearing:
    values: dict[str, Any] = {"title": "Budget hearing", "at": time(19), "place": "County hall"}
    ask = asks.PlanHearingAsk(row.pk, on=on, **(values | changes))
    return actions.plan_hearing(at.ines, ask, now=NOON)


def speaker(at: Table, row: Hearing, email: str = "rosa@clinic.example", **more: Any) -> Speaker:
    """A nurse is asked by mail."""
    values = {"name": "Rosa Lind", "email": email, "role": "Nurse"} | more
    return actions.ask_speaker(at.ines, asks.AskSpeakerAsk(row.pk, **values), now=NOON)


def testimony(at: Table, row: Campaign, *, by: Viewer | None = None, **changes: Any) -> Testimony:
    """The employer's words, for hearings and letters."""
    values: dict[str, Any] = {
        "words": "Our night shift reads the rules now.",
        "name": "Maya Ortiz",
        "role": "HR manager",
        "named_as": "full",
        "uses": ("hearing", "letter"),
        "organization_id": at.employer.pk,
        "partnership_id": at.id,
    }
    ask = asks.OfferTestimonyAsk(row.pk, **(values | changes))
    return actions.offer_testimony(by or at.maya, ask, now=NOON)


def campaign_letter(at: Table, row: Campaign, **changes: Any) -> CampaignLetter:
    values: dict[str, Any] = {
        "to_name": "Ann Bell",
        "to_email": "ann.bell@county.example",
        "subject": "Before {body} decides",
        "text": "Dear {recipient},\n\n{ask}.\n\n{writer}",
    }
    ask = asks.WriteLetterAsk(row.pk, at.library.pk, **(values | changes))
    return actions.write_letter(at.ines, ask, now=NOON)


def decided(at: Table, row: Campaign, decision: str = "granted", **changes: Any) -> Campaign:
    ask = asks.RecordDecisionAsk(row.pk, decision, NOON.date(), **changes)
    return actions.record_decision(at.ines, ask, now=NOON)
