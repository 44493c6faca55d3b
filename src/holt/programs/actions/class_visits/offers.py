"""What a library offers to classes: put up, changed, taken down."""

from datetime import datetime
from typing import Any

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.network import network
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import access, events, queries, rules
from holt.programs.asks import EditVisitOfferAsk, OfferVisitAsk
from holt.programs.models import VisitOffer


@verb("programs.offer_visit", ask=OfferVisitAsk)
def offer_visit(actor: Viewer, ask: OfferVisitAsk, *, now: datetime) -> VisitOffer:
    """Offer classes something to come for, on some weekdays at some hours."""
    home = directory.organization_to_change(actor, ask.organization_id)
    access.require(access.may_keep(actor, home.pk), actor)
    row = VisitOffer.objects.create(
        organization=home,
        zone=network().zone,
        **_values(home.pk, ask),
        offered_at=now,
        changed_at=now,
    )
    _tell(events.VisitOffered, row, actor, now, {})
    return row


@verb("programs.edit_visit_offer", ask=EditVisitOfferAsk)
def edit_visit_offer(actor: Viewer, ask: EditVisitOfferAsk, *, now: datetime) -> VisitOffer:
    """Change what is offered; visits that were asked for keep their times."""
    row = queries.visit_offer_to_change(actor, ask.visit_offer_id)
    access.require(access.may_keep(actor, row.organization_id), actor)
    values = _values(row.organization_id, ask)
    changes = save_amended(row, "visit_offer", values, ask.version)
    row.changed_at = now
    row.save(update_fields=["changed_at"])
    _tell(events.VisitOfferEdited, row, actor, now, changes)
    return row


def _values(organization_id: int, ask: OfferVisitAsk | EditVisitOfferAsk) -> dict[str, Any]:
    """What is offered, checked."""
    if not ask.weekdays or not set(ask.weekdays) <= set(range(7)):
        raise Refused("needed" if not ask.weekdays else "not_a_choice", "weekdays")
    if not 0 < len(ask.hours) <= rules.MOST_HOURS:
        raise Refused("needed" if not ask.hours else "too_many", "hours", {"most": 12})
    if ask.from_on and ask.until_on and ask.until_on < ask.from_on:
        raise Refused("ends_before_start", "until_on")
    if len(ask.not_on) > rules.MOST_DAYS_OFF:
        raise Refused("too_many", "not_on", {"most": rules.MOST_DAYS_OFF})
    minutes = checks.whole(ask.minutes, "minutes", least=10, most=480) or 60
    for one in ask.hours:
        rules.ends_at(one, minutes)
    most = rules.MOST_IN_CLASS
    return {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "kind": checks.choice(ask.kind, "kind", rules.OFFER_KINDS),
        "description": checks.text(ask.description, "description", most=4000),
        "grades": checks.text(ask.grades, "grades", most=60),
        "minutes": minutes,
        "largest_class": checks.whole(ask.largest_class, "largest_class", least=1, most=most),
        "weekdays": sorted(set(ask.weekdays)),
        "hours": sorted(set(ask.hours)),
        "not_on": sorted(set(ask.not_on)),
        "notice_days": checks.whole(ask.notice_days, "notice_days", most=180),
        "from_on": ask.from_on,
        "until_on": ask.until_on,
        "place_id": queries.require_place_of(organization_id, ask.place_id),
        "is_published": ask.is_published,
    }


def _tell(
    event: type[events.VisitOfferEvent],
    row: VisitOffer,
    actor: Viewer,
    now: datetime,
    changes: dict[str, Any],
) -> None:
    tell(
        event(row.pk, row.organization_id, row.title),
        by=actor,
        at=now,
        audience=Audience.only([row.organization_id]),
        changes=changes,
        version=row.version,
    )
