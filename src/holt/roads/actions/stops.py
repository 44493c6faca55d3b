"""Stops: where they are, who lends the place, to whom their day was promised."""

from datetime import datetime
from typing import Any

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.roads import events, queries
from holt.roads.actions import telling
from holt.roads.actions.mobiles import minutes_of, position
from holt.roads.asks import AddStopAsk, CloseStopAsk, EditStopAsk, PromiseStopAsk
from holt.roads.models import Mobile, Stop


@verb("roads.add_stop", ask=AddStopAsk)
def add_stop(actor: Viewer, ask: AddStopAsk, *, now: datetime) -> Stop:
    """Another stop; when it is visited is said next."""
    mobile = queries.mobile_to_change(actor, ask.mobile_id)
    row = Stop.objects.create(**_checked(actor, ask, None), mobile=mobile, added_at=now)
    telling.outside(told(events.StopAdded, row, mobile), mobile, actor, now)
    return row


@verb("roads.edit_stop", ask=EditStopAsk)
def edit_stop(actor: Viewer, ask: EditStopAsk, *, now: datetime) -> Stop:
    """Change what a stop says of itself."""
    mobile, row = queries.stop_to_change(actor, ask.stop_id)
    save_amended(row, "stop", _checked(actor, ask, row), ask.version)
    telling.outside(told(events.StopEdited, row, mobile), mobile, actor, now)
    return row


def told(event: type[events.StopEvent], row: Stop, mobile: Mobile) -> events.StopEvent:
    """The event of one stop."""
    return event(row.pk, row.name, mobile.pk, mobile.name)


def _checked(actor: Viewer, ask: AddStopAsk | EditStopAsk, row: Stop | None) -> dict[str, Any]:
    """A stop as it is kept. Raises Refused "needed", "closes_before_opens" …, NotFound."""
    opens = None if ask.opens is None else minutes_of(ask.opens)
    closes = None if ask.closes is None else minutes_of(ask.closes) or 1440
    if opens is not None and closes is not None and closes <= opens:
        raise Refused("closes_before_opens", "closes")
    values = {
        "name": checks.text(ask.name, "name", most=200, needed=True),
        "kind": checks.choice(ask.kind, "kind", Stop.Kind.values),
        "lender_id": _lender(actor, ask.lender_id, row),
        "opens": opens,
        "closes": closes,
        "driver_note": checks.text(ask.driver_note, "driver_note", most=500),
    }
    return values | _where(actor, ask, row)


def _where(actor: Viewer, ask: AddStopAsk | EditStopAsk, row: Stop | None) -> dict[str, Any]:
    """A place of the network's says where it is, unless it was said otherwise."""
    lat, lon = position(ask.lat, ask.lon)
    address = checks.text(ask.address, "address", most=255)
    place_id = ask.place_id
    if place_id is not None and (row is None or place_id != row.place_id):
        known = queries.place(actor, place_id)
        address, lat, lon = address or known.address, known.lat, known.lon
    if lat is None or lon is None:
        raise Refused("needed", "lat")
    return {"place_id": place_id, "address": address[:255], "lat": lat, "lon": lon}


def _lender(actor: Viewer, lender_id: int | None, row: Stop | None) -> int | None:
    kept = row.lender_id if row else None
    if lender_id not in (None, kept) and not directory.may_be_named(actor, [lender_id]):
        raise NotFound("lender_id")
    return lender_id


@verb("roads.close_stop", ask=CloseStopAsk)
def close_stop(actor: Viewer, ask: CloseStopAsk, *, now: datetime) -> Stop:
    """It is no longer visited from a day on. Raises Refused "day_is_promised"."""
    mobile, row = queries.stop_to_change(actor, ask.stop_id)
    require_not_promised(row)
    row.closed_on, row.version = ask.closed_on, row.version + 1
    row.save(update_fields=["closed_on", "version"])
    telling.outside(told(events.StopClosed, row, mobile), mobile, actor, now)
    return row


def require_not_promised(row: Stop) -> None:
    """Raises Refused "day_is_promised"."""
    if row.promised_on is not None:
        raise Refused("day_is_promised", "", {"stop": row.name})


@verb("roads.promise_stop", ask=PromiseStopAsk)
def promise_stop(actor: Viewer, ask: PromiseStopAsk, *, now: datetime) -> Stop:
    """Promise somebody its day, or take the promise back."""
    mobile, row = queries.stop_to_change(actor, ask.stop_id)
    row.promised_to = checks.text(ask.promised_to, "promised_to", most=200)
    row.promised_why = checks.text(ask.promised_why, "promised_why", most=500)
    row.promised_on = now.date() if row.promised_to else None
    row.version += 1
    row.save(update_fields=["promised_to", "promised_why", "promised_on", "version"])
    event = events.StopPromised if row.promised_to else events.PromiseTakenBack
    telling.inside(told(event, row, mobile), mobile, actor, now)
    return row
