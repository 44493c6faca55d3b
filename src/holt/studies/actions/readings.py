"""Readings of a pilot; every one is held against the stop rules, and people decide."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.studies import access, events, queries, rules
from holt.studies.actions.telling import tell_pilot, write
from holt.studies.asks import (
    AddPilotReadingAsk,
    ContinuePilotAsk,
    StopPilotAsk,
    TakeBackPilotReadingAsk,
)
from holt.studies.models import Alarm, Pilot, PilotReading

MET = _("Stop or go on? “%(title)s”")
MET_TEXT = _(
    "A reading has met a stop rule you set yourselves. Nothing stops by itself: please look at the "
    "figures and say whether it goes on, and why."
)
MOST_CENTS = 2_000_000_000


@verb("studies.add_pilot_reading", ask=AddPilotReadingAsk)
def add_pilot_reading(actor: Viewer, ask: AddPilotReadingAsk, *, now: datetime) -> PilotReading:
    """What was counted at a site by a day; the stop rules are looked at."""
    row = queries.pilot_to_change(actor, ask.pilot_id)
    site = queries.site_of(row, ask.site_id)
    access.require(access.may_count(actor, row.organization_id, site.organization_id), actor)
    rules.PILOT_STATES.after(row.state, "add_pilot_reading")
    if not row.starts_on <= ask.on <= timezone.localdate(now):
        raise Refused("reading_outside", "on")
    made, _is_new = PilotReading.objects.update_or_create(
        site=site, on=ask.on, defaults=_values(row, ask, actor, now)
    )
    tell_pilot(events.PilotReadingAdded, row, actor, now)
    _look_at_rules(row, made, now)
    return made


def _values(row: Pilot, ask: AddPilotReadingAsk, actor: Viewer, now: datetime) -> dict[str, object]:
    """A reading, as it is kept. Raises Refused."""
    count = checks.whole(ask.count, "count", most=10_000_000) or 0
    of = checks.whole(ask.of, "of", most=10_000_000) if row.measure == "share" else None
    rules.require_reading(row.measure, count, of)
    cost = checks.decimal(ask.cost, "cost", least=0, most=10_000_000, places=2)
    return {
        "pilot": row,
        "count": count,
        "of": of,
        "complaints": checks.whole(ask.complaints, "complaints", most=100_000) or 0,
        "cost_cents": int((cost or 0) * 100),
        "note": checks.text(ask.note, "note", most=500),
        "by_id": actor.person_id,
        "at": now,
    }


def _look_at_rules(row: Pilot, reading: PilotReading, now: datetime) -> None:
    """Ask people to decide when a rule is met; the pilot goes on until they have."""
    newest = rules.Counted(
        reading.on, reading.count, reading.of, reading.complaints, reading.cost_cents
    )
    before = queries.rules_met_before(row)
    waiting = set(Alarm.objects.filter(pilot=row, decided="").values_list("rule_id", flat=True))
    found = rules.met(queries.stop_rules_of(row), queries.readings_of(row), newest, before)
    new = [one for one in found if one.rule.id not in waiting]
    if not new:
        return
    Alarm.objects.bulk_create(
        Alarm(pilot=row, rule_id=one.rule.id, figure=one.figure, on=reading.on, at=now)
        for one in new
    )
    after = rules.PILOT_STATES.after(row.state, "meet_stop_rule")
    save_amended(row, "pilot", {"state": after}, None)
    write(queries.taking_part(row), MET, MET_TEXT, f"/pilots/{row.pk}/", now, title=row.title)
    tell_pilot(events.StopRuleMet, row, THE_HOUSE, now)


@verb("studies.take_back_pilot_reading", ask=TakeBackPilotReadingAsk)
def take_back_pilot_reading(actor: Viewer, ask: TakeBackPilotReadingAsk, *, now: datetime) -> Pilot:
    """Undo a reading that was a mistake. What it asked people to decide still waits for them."""
    reading = queries.pilot_reading_to_change(actor, ask.pilot_reading_id)
    row = reading.pilot
    home = reading.site.organization_id
    access.require(access.may_count(actor, row.organization_id, home), actor)
    rules.PILOT_STATES.after(row.state, "take_back_pilot_reading")
    reading.delete()
    tell_pilot(events.PilotReadingTakenBack, row, actor, now)
    return row


@verb("studies.continue_pilot", ask=ContinuePilotAsk)
def continue_pilot(actor: Viewer, ask: ContinuePilotAsk, *, now: datetime) -> Pilot:
    """It goes on although a stop rule was met; the reason stays with it."""
    row = _decided(actor, ask.pilot_id, "continue_pilot", ask.reason, now)
    tell_pilot(events.PilotContinued, row, actor, now)
    return row


@verb("studies.stop_pilot", ask=StopPilotAsk)
def stop_pilot(actor: Viewer, ask: StopPilotAsk, *, now: datetime) -> Pilot:
    """It stops, by a rule or before one; then its lesson is written."""
    row = _decided(actor, ask.pilot_id, "stop_pilot", ask.reason, now)
    tell_pilot(events.PilotStopped, row, actor, now)
    return row


def _decided(actor: Viewer, pilot_id: int, word: str, reason: str, now: datetime) -> Pilot:
    """Record what people decided about everything that waited."""
    row = queries.pilot_to_change(actor, pilot_id)
    access.require(access.may_decide(actor, queries.taking_part(row)), actor)
    after = rules.PILOT_STATES.after(row.state, word)
    why = checks.text(reason, "reason", most=1000, needed=True)
    choice = "stop" if after == "stopping" else "continue"
    Alarm.objects.filter(pilot=row, decided="").update(
        decided=choice, reason=why, decided_by_id=actor.person_id, decided_at=now
    )
    stopped = {"stopped_because": why} if choice == "stop" else {}
    save_amended(row, "pilot", {"state": after, **stopped}, None)
    return row
