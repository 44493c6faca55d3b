"""What Holt knows already, filled in before somebody writes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone

from holt.directory import queries as directory
from holt.kernel import clock
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.learning import queries
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships
from holt.partnerships.queries import PartnershipPage
from holt.programs import queries as programs

DAYS_A_WEEK = 7


def inside(viewer: Viewer, partnership_id: int) -> PartnershipPage:
    """One partnership, for whoever may look into it. Raises NotFound, NotAllowed."""
    return programs.partnership_inside(viewer, partnership_id)


def filled_in(viewer: Viewer, source: Mapping[str, Any]) -> dict[str, Any]:
    """What the partnership or the need says of itself; nothing when the viewer may not see it."""
    try:
        if partnership_id := source.get("partnership_id"):
            return of_partnership(viewer, partnerships.partnership(viewer, partnership_id))
        if need_id := source.get("need_id"):
            found = needs.need(viewer, need_id)
            return {"wanted": found.statement, "subjects": found.subjects}
    except NotFound:
        return {}
    return {}


def of_partnership(viewer: Viewer, shown: PartnershipPage) -> dict[str, Any]:
    """What was wanted, done and given, as far as the viewer sees it."""
    others = [one.organization_id for one in shown.at_table if one.id != shown.my_party_id]
    lines = [one for one in shown.ledger if one.struck_at is None and one.direction == "gave"]
    hours = sum(one.quantity for one in lines if one.kind == "staff_time")
    cents = sum(one.cents or 0 for one in lines if one.kind == "money")
    goals = "\n".join(one.statement for one in shown.goals)
    return {
        "wanted": "\n".join(filter(None, (shown.need_statement, goals))),
        "did": shown.summary,
        "subjects": shown.need_subjects,
        "hours": int(hours) or None,
        "cost_cents": cents or None,
        "weeks": _weeks(shown.proposed_at, shown.starts_on),
        "partner_kinds": directory.kinds_of(others),
        "place_text": directory.town_of(shown.lead.organization_id),
        "evidence": _evidence(viewer, shown),
        **_whose(viewer, shown),
    }


def _whose(viewer: Viewer, shown: PartnershipPage) -> dict[str, int]:
    """Whose lesson it is: the side at the table the viewer works for."""
    sides = (one.organization_id for one in shown.at_table)
    mine = next((one for one in sides if viewer.acts_for(one, Role.STAFF)), None)
    return {"organization_id": mine} if mine else {}


def _evidence(viewer: Viewer, shown: PartnershipPage) -> str:
    """What is known to have come of it: goals as they were rated, outcomes rooms above tell of."""
    rated = [one for one in shown.goals if one.attained is not None and one.attained_note]
    lines = [f"{one.statement}: {one.attained_note}" for one in rated]
    return "\n".join([*lines, *queries.what_came(viewer, shown.id)])


def _weeks(proposed_at: datetime, starts_on: Any) -> int | None:
    if starts_on is None:
        return None
    return max(0, (starts_on - proposed_at.date()).days // DAYS_A_WEEK)


def today_number() -> int:
    """The day as a number: asking by hand happens at most once a day."""
    return timezone.localdate(clock.now()).toordinal()
