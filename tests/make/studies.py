"""Builders of studies and pilots."""

from datetime import timedelta
from typing import Any

from holt.directory.models import Organization
from holt.kernel import files
from holt.kernel.viewer import Viewer
from holt.studies import actions, asks
from holt.studies.models import DataFile, Pilot, PilotReading, Study
from tests.make.directory import NOON

TODAY = NOON.date()
TABLE = b"week,visits\r\n1,12\r\n2,15\r\n"


def study(who: Viewer, home: Organization, title: str = "Who comes back?", **more: Any) -> Study:
    """An open call for partners."""
    ask = asks.CallPartnersAsk(home.pk, title, "What makes people come back?", **more)
    return actions.call_partners(who, ask, now=NOON)


def partner(lead: Viewer, row: Study, who: Viewer, home: Organization, role: str = "site") -> None:
    """An organization answers the call and is accepted."""
    answer = actions.answer_call(who, asks.AnswerCallAsk(row.pk, home.pk, "Two sites"), now=NOON)
    yes = asks.AcceptStudyAnswerAsk(answer.pk, role)
    actions.accept_study_answer(lead, yes, now=NOON)


def protocol(lead: Viewer, row: Study, number: int = 0, **more: Any) -> Any:
    """The next version of its protocol."""
    change = {"change": "A smaller sample"} if number else {}
    ask = asks.WriteProtocolAsk(
        row.pk, "What helps?", "We count for six weeks", number=number, **change, **more
    )
    return actions.write_protocol(lead, ask, now=NOON)


def ethics(lead: Viewer, row: Study, **more: Any) -> Any:
    """A whole note on ethics."""
    values: dict[str, Any] = {
        "harm": "Nobody, as far as we can see",
        "consent": "A sign at the door",
        "personal_data": "None is kept",
        "kept_until": TODAY + timedelta(days=400),
        "no_approval_because": "Only counts",
    } | more
    return actions.write_ethics(lead, asks.WriteEthicsAsk(row.pk, **values), now=NOON)


def running_study(lead: Viewer, home: Organization, **partners: Any) -> Study:
    """A study under way; `with_` are its partners as (viewer, home), who have signed too."""
    row = study(lead, home)
    for who, at in partners.get("with_", ()):
        partner(lead, row, who, at)
    made = protocol(lead, row)
    for who, at in ((lead, home), *partners.get("with_", ())):
        actions.sign_protocol(who, asks.SignProtocolAsk(made.pk, at.pk), now=NOON)
    ethics(lead, row)
    return actions.start_study(lead, asks.StartStudyAsk(row.pk), now=NOON)


def data(who: Viewer, row: Study, content: bytes = TABLE, name: str = "Counts") -> DataFile:
    """A table of its data, waiting to be looked at."""
    kept = files.keep_bytes(who, "counts.csv", content, now=NOON, content_type="text/csv")
    return actions.add_data(who, asks.AddDataAsk(row.pk, kept.pk, name), now=NOON)


def pilot(who: Viewer, home: Organization, *, begun: bool = True, **more: Any) -> Pilot:
    """A pilot that runs since four weeks and ends in eight."""
    values: dict[str, Any] = {
        "title": "Late Thursdays",
        "if_we": "open until nine on Thursdays",
        "then": "more people come after work",
        "because": "they have no other time",
        "counted": "Visitors after six",
        "starts_on": TODAY - timedelta(days=28),
        "ends_on": TODAY + timedelta(days=56),
    } | more
    row = actions.plan_pilot(who, asks.PlanPilotAsk(home.pk, **values), now=NOON)
    return actions.start_pilot(who, asks.StartPilotAsk(row.pk), now=NOON) if begun else row


def pilot_reading(
    who: Viewer, row: Pilot, count: int, *, ago: int = 0, **more: Any
) -> PilotReading:
    """What was counted at its first site, so many days ago."""
    site = more.pop("site", None) or row.sites.earliest("pk")
    day = TODAY - timedelta(days=ago)
    ask = asks.AddPilotReadingAsk(row.pk, site.pk, day, count, **more)
    return actions.add_pilot_reading(who, ask, now=NOON)


def lesson_of_pilot(row: Pilot, did_it: str = "yes", **more: Any) -> asks.EndPilotAsk:
    """The Ask that ends a pilot with its lesson."""
    values: dict[str, Any] = {
        "title": "Late evenings",
        "wanted": "People after work",
        "did": "Opened late",
        "happened": "Few came",
    } | more
    return asks.EndPilotAsk(row.pk, did_it, **values)
