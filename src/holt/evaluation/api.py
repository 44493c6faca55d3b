"""The evaluation room for programs: outcomes, mutual aid."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from holt.evaluation import queries
from holt.kernel.api import resource
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
