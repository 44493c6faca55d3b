"""Planning sessions, holding them, calling them off."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.network import network
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.partnerships.actions.letters import tell_others
from holt.partnerships.queries import Held, to_change
from holt.programs import access, events, queries, rules
from holt.programs.asks import CancelSessionAsk, EditSessionAsk, HoldAsk, ScheduleAsk
from holt.programs.models import Session


@verb("programs.schedule", ask=ScheduleAsk)
def schedule(actor: Viewer, ask: ScheduleAsk, *, now: datetime) -> Session:
    """Plan one session or a series; returns the first. The other parties are told."""
    held = to_change(actor, ask.partnership_id)
    access.require(access.may_work(actor, held.seats), actor)
    rules.require_stage(held.partnership.state)
    zone = rules.require_zone(ask.zone or network().zone)
    slots = rules.series(ask.on, ask.begins, ask.ends, zone, ask.every, ask.count)
    hosts = _hosts(held, ask, len(slots))
    places = _places(actor, held, ask, hosts)
    rows = [
        Session(
            partnership=held.partnership,
            title=checks.text(ask.title, "title", most=200, needed=True),
            starts_at=slot.starts_at,
            ends_at=slot.ends_at,
            zone=zone,
            place_id=place,
            place_text=checks.text(ask.place_text, "place_text", most=300),
            host_id=host,
            note=checks.text(ask.note, "note", most=4000),
            scheduled_at=now,
            scheduled_by_id=actor.person_id,
        )
        for slot, host, place in zip(slots, hosts, places, strict=True)
    ]
    first = _keep(rows)
    tell(
        events.Scheduled(first.pk, held.partnership.pk, first.title, len(rows)),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
    )
    tell_others(
        actor,
        held,
        held.mine(actor),
        subject=_("New dates for “%(partnership)s”"),
        text=_("%(who)s has planned new dates. When, where and who hosts is on this page."),
        now=now,
        path="sessions/",
    )
    return first


def _keep(rows: Sequence[Session]) -> Session:
    """Save a series; all but the first point to the first."""
    first, *others = rows
    first.save()
    for one in others:
        one.first_of_series = first
    Session.objects.bulk_create(others)
    return first


def _hosts(held: Held, ask: ScheduleAsk, count: int) -> list[int | None]:
    """The party that hosts each session."""
    if ask.by_turns:
        return rules.turns(queries.shares_of(held), count)
    return [_party_id(held, ask.host_id)] * count


def _party_id(held: Held, organization_id: int | None) -> int | None:
    return None if organization_id is None else held.party_of(organization_id, "host_id").pk


def _places(
    actor: Viewer, held: Held, ask: ScheduleAsk, hosts: Sequence[int | None]
) -> "list[int | None]":
    """The place named; by turns and without one, each host's main place."""
    if ask.place_id is not None:
        return [queries.require_place(actor, ask.place_id)] * len(hosts)
    if not ask.by_turns or ask.place_text.strip():
        return [None] * len(hosts)
    mains = queries.main_places(held.organization_ids)
    homes = {one.pk: mains.get(one.organization_id) for one in held.parties}
    return [homes.get(one) if one else None for one in hosts]


@verb("programs.edit_session", ask=EditSessionAsk)
def edit_session(actor: Viewer, ask: EditSessionAsk, *, now: datetime) -> Session:
    """Change what a session says: title, time, place, host, note."""
    held, session = queries.session_to_change(actor, ask.session_id)
    access.require(access.may_work(actor, held.seats), actor)
    rules.STATES.after(session.state, "edit_session")
    zone = rules.require_zone(ask.zone or session.zone)
    slot = rules.slot(ask.on, ask.begins, ask.ends, zone)
    place = ask.place_id
    if place is not None and place != session.place_id:
        place = queries.require_place(actor, place)
    values = {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "starts_at": slot.starts_at,
        "ends_at": slot.ends_at,
        "zone": zone,
        "place_id": place,
        "place_text": checks.text(ask.place_text, "place_text", most=300),
        "host_id": _party_id(held, ask.host_id),
        "note": checks.text(ask.note, "note", most=4000),
    }
    return _amend(actor, held, session, values, ask.version, events.SessionEdited, now)


@verb("programs.hold", ask=HoldAsk)
def hold(actor: Viewer, ask: HoldAsk, *, now: datetime) -> Session:
    """It took place: count who came. Doing it again corrects the count."""
    held, session = queries.session_to_change(actor, ask.session_id)
    access.require(access.may_work(actor, held.seats), actor)
    after = rules.STATES.after(session.state, "hold")
    rules.require_begun(session.starts_at, now)
    rules.require_counts(ask.attended, ask.new_to_us)
    values = {
        "state": after,
        "attended": ask.attended,
        "new_to_us": ask.new_to_us,
        "note": checks.text(ask.note, "note", most=4000) or session.note,
    }
    return _amend(actor, held, session, values, ask.version, events.Held, now)


@verb("programs.cancel_session", ask=CancelSessionAsk)
def cancel_session(actor: Viewer, ask: CancelSessionAsk, *, now: datetime) -> Session:
    """Call a session off, with the reason. The other parties are told."""
    held, session = queries.session_to_change(actor, ask.session_id)
    access.require(access.may_work(actor, held.seats), actor)
    after = rules.STATES.after(session.state, "cancel_session")
    reason = checks.text(ask.reason, "reason", most=300, needed=True)
    values = {"state": after, "reason": reason}
    _amend(actor, held, session, values, None, events.SessionCanceled, now)
    tell_others(
        actor,
        held,
        held.mine(actor),
        subject=_("A session of “%(partnership)s” is canceled"),
        text=_("%(who)s has called off a session. Which one and why is on this page."),
        now=now,
        path="sessions/",
    )
    return session


def _amend(
    actor: Viewer,
    held: Held,
    session: Session,
    values: Mapping[str, object],
    seen: int | None,
    event: type[events.SessionEvent],
    now: datetime,
) -> Session:
    """Save what changed and tell the table."""
    changes = save_amended(session, "session", values, seen)
    tell(
        event(session.pk, held.partnership.pk, session.title),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
        changes=changes,
        version=session.version,
    )
    return session
