"""The evaluation room for programs: outcomes, measures, reports, mutual aid, campaigns."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from holt.evaluation import queries
from holt.evaluation.queries import campaigns, reports
from holt.kernel import clock
from holt.kernel.api import resource
from holt.kernel.errors import NotFound
from holt.kernel.viewer import NOBODY, Viewer


def _show(row: Any) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.line(row))


def _one(viewer: Viewer, outcome_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.outcome(viewer, outcome_id))


def _offer(row: queries.AidOfferRow) -> Mapping[str, Any]:
    """An offer, without what only this viewer may do to it."""
    left_out = {"may_change", "may_see_contact"}
    return {name: value for name, value in vars(row).items() if name not in left_out}


def _call_out(found: queries.CallOutPage) -> Mapping[str, Any]:
    whole = dataclasses.asdict(found)
    return whole.pop("row") | {"own": sorted(whole.pop("own"))} | whole


resource(
    "outcomes",
    read=lambda viewer: queries.with_details(queries.outcomes(viewer)),
    show=_show,
    filters=queries.OUTCOME_FILTERS,
    sorts=queries.OUTCOME_SORTS,
    one=_one,
)
resource(
    "aid-offers",
    read=queries.aid_offers,
    show=lambda row: _offer(queries.aid_row(NOBODY, row)),
    filters=queries.AID_FILTERS,
    sorts=queries.AID_SORTS,
    one=lambda viewer, aid_offer_id: _offer(queries.aid_offer(viewer, aid_offer_id)),
)
resource(
    "call-outs",
    read=queries.call_outs,
    show=lambda row: dataclasses.asdict(queries.call_out_row(row)),
    filters=queries.CALL_OUT_FILTERS,
    sorts=queries.CALL_OUT_SORTS,
    one=lambda viewer, call_out_id: _call_out(queries.call_out(viewer, call_out_id)),
)


TOLD_OF_A_CAMPAIGN = (
    *("id", "title", "organization_id", "organization", "asks_for", "body", "cents"),
    *("decision_on", "openness", "state", "decision", "decided_on", "granted_cents"),
    *("source", "meaning", "version"),
)


def _campaign_row(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.pk,
        "title": row.title,
        "asks_for": row.asks_for,
        "body": row.body,
        "cents": row.cents,
        "decision_on": row.decision_on,
        "state": row.state,
        "decision": row.decision,
        "organization_id": row.organization_id,
        "organization": row.organization.name,
        "next_hearing": row.heard_at,
        "joined": row.joined_count,
    }


def _campaign(viewer: Viewer, campaign_id: int) -> Mapping[str, Any]:
    """The ask and who stands behind it; words and names of those who help are for the page."""
    one = campaigns.campaign(viewer, campaign_id)
    return {name: getattr(one, name) for name in TOLD_OF_A_CAMPAIGN} | {
        "members": [dataclasses.asdict(it) for it in one.members],
        "need_ids": [pk for pk, _said in one.needs],
        "partnership_ids": [pk for pk, _said in one.partnerships],
    }


resource(
    "campaigns",
    read=campaigns.campaigns,
    show=_campaign_row,
    filters=campaigns.CAMPAIGN_FILTERS,
    sorts=campaigns.CAMPAIGN_SORTS,
    one=_campaign,
)


def _show_report(row: Any) -> Mapping[str, Any]:
    return dataclasses.asdict(reports.report_line(row))


def _one_report(viewer: Viewer, report_id: int) -> Mapping[str, Any]:
    """Without the rights and links, which are for the page."""
    shown = dataclasses.asdict(reports.report(viewer, report_id))
    return {name: value for name, value in shown.items() if name not in ("rights", "links")}


resource(
    "reports",
    read=lambda viewer: reports.with_organization(reports.reports(viewer)),
    show=_show_report,
    filters=reports.REPORT_FILTERS,
    sorts=reports.REPORT_SORTS,
    one=_one_report,
)
resource(
    "measure-notes",
    read=lambda viewer: queries.with_note_details(queries.notes(viewer)),
    show=lambda row: dataclasses.asdict(queries.note_line(row)),
    filters=queries.NOTE_FILTERS,
    sorts=queries.NOTE_SORTS,
    one=lambda viewer, pk: dataclasses.asdict(queries.note(viewer, pk)),
)


def _chosen(row: Any) -> Mapping[str, Any]:
    names = ("organization_id", "partnership_id", "measure", "aim", "why", "chosen_at")
    return {"id": row.pk} | {name: getattr(row, name) for name in names}


def _read(viewer: Viewer, chosen_id: int) -> Mapping[str, Any]:
    """A chosen measure with its figures of the twelve months that end today."""
    row = queries.chosen_measures(viewer).filter(pk=chosen_id).first()
    if row is None:
        raise NotFound
    today = timezone.localdate(clock.now())
    found = queries.readings(
        viewer,
        organization_id=row.organization_id,
        partnership_id=row.partnership_id,
        period=queries.period_of(None, today),
        measures=[row.measure],
    )
    return {**_chosen(row), "readings": [dataclasses.asdict(one) for one in found]}


resource(
    "measures",
    read=queries.chosen_measures,
    show=_chosen,
    sorts=queries.CHOSEN_SORTS,
    one=_read,
)
