"""Planning sessions, changing them, calling them off."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.network import network
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import access, events, queries, rules
from holt.programs.actions.amending import amend
from holt.programs.actions.help_tables import letters, write_to_visitors
from holt.programs.actions.line import move_up, write_to_line
from holt.programs.actions.telling import tell_table
from holt.programs.asks import AddDatesAsk, CancelSessionAsk, EditSessionAsk, ScheduleAsk
from holt.programs.models import Program, Session
from holt.programs.queries import Table
from holt.values.vocabulary import LANGUAGES

Dates = ScheduleAsk | AddDatesAsk


@verb("programs.schedule", ask=ScheduleAsk)
def schedule(actor: Viewer, ask: ScheduleAsk, *, now: datetime) -> Session:
    """Plan one session or a series; returns the first. The other parties are told."""
    held = queries.partnership_to_change(actor, ask.partnership_id)
    access.require(access.may_work(actor, held.seats), actor)
    return _plan(actor, held, queries.program_in(held, ask.program_id), ask, now)


@verb("programs.add_dates", ask=AddDatesAsk)
def add_dates(actor: Viewer, ask: AddDatesAsk, *, now: datetime) -> Session:
    """Plan dates of a program, whoever runs it; returns the first."""
    held, program = queries.program_to_change(actor, ask.program_id)
    access.require(access.may_work(actor, held.seats), actor)
    return _plan(actor, held, program, replace(ask, title=ask.title or program.title), now)


def _plan(
    actor: Viewer, held: Table, program: Program | None, ask: Dates, now: datetime
) -> Session:
    """Keep the sessions of a series, and tell those at the table."""
    if held.held:
        rules.require_stage(held.held.partnership.state)
    days = rules.dates(ask.on, ask.every, ask.count)
    kept = rules.without(days, ask.skipped)
    hosts = _hosts(held, ask, len(kept))
    places = _places(actor, held, ask, hosts)
    same = _same_for_all(held, ask, program, now) | {"scheduled_by_id": actor.person_id}
    rows = [
        Session(**same, **_when(day, ask, same["zone"]), place_id=place, host_id=host)
        for day, host, place in zip(kept, hosts, places, strict=True)
    ]
    rows[0].rule = rules.rule(ask.on, ask.every, ask.count)
    rows[0].skipped = sorted(set(ask.skipped))
    first = _keep(rows)
    tell(
        events.Scheduled(first.pk, held.partnership_id, first.title, len(rows)),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
    )
    tell_table(
        actor,
        held,
        subject=_("New dates for “%(partnership)s”"),
        text=_("%(who)s has planned new dates. When, where and who hosts is on this page."),
        now=now,
        path="sessions/",
    )
    return first


def _same_for_all(
    held: Table, ask: Dates, program: Program | None, now: datetime
) -> dict[str, Any]:
    """What every session of a series has in common."""
    capacity = ask.capacity if program is None else ask.capacity or program.capacity
    link = ask.online_link or (program.online_link if program else "")
    return {
        "partnership_id": held.partnership_id,
        "program": program,
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "zone": rules.require_zone(ask.zone or network().zone),
        "place_text": checks.text(ask.place_text, "place_text", most=300),
        "note": checks.text(ask.note, "note", most=4000),
        "capacity": checks.whole(capacity, "capacity", least=1, most=rules.MOST_PEOPLE),
        "online_link": checks.web_address(link, "online_link"),
        "language": checks.choice(ask.language, "language", LANGUAGES, needed=False),
        "scheduled_at": now,
        "changed_at": now,
    }


def _when(day: Any, ask: Dates, zone: str) -> dict[str, Any]:
    slot = rules.slot(day, ask.begins, ask.ends, zone)
    return {
        "on": day,
        "begins": ask.begins,
        "ends": ask.ends,
        "starts_at": slot.starts_at,
        "ends_at": slot.ends_at,
        "planned_for": slot.starts_at,
    }


def _keep(rows: Sequence[Session]) -> Session:
    """Save a series; all but the first point to the first."""
    first, *others = rows
    first.save()
    for one in others:
        one.first_of_series = first
    Session.objects.bulk_create(others)
    return first


def _hosts(held: Table, ask: Dates, count: int) -> list[int | None]:
    """The party that hosts each session."""
    if ask.by_turns and held.held:
        return rules.turns(queries.shares_of(held), count)
    return [_party_id(held, ask.host_id)] * count


def _party_id(held: Table, organization_id: int | None) -> int | None:
    return None if organization_id is None else held.party_id(organization_id, "host_id")


def _places(
    actor: Viewer, held: Table, ask: Dates, hosts: Sequence[int | None]
) -> "list[int | None]":
    """The place named; by turns and without one, each host's main place."""
    if ask.place_id is not None:
        return [queries.require_place(actor, ask.place_id)] * len(hosts)
    if not ask.by_turns or ask.place_text.strip():
        return [None] * len(hosts)
    mains = queries.main_places(held.organization_ids)
    parties = held.held.parties if held.held else ()
    homes = {one.pk: mains.get(one.organization_id) for one in parties}
    return [homes.get(one) if one else None for one in hosts]


@verb("programs.edit_session", ask=EditSessionAsk)
def edit_session(actor: Viewer, ask: EditSessionAsk, *, now: datetime) -> Session:
    """Change what a session says: title, time, place, host, note. Those coming are told of a new
    time or place; where more fit in, those who wait move up."""
    held, session = queries.session_to_change(actor, ask.session_id)
    access.require(access.may_work(actor, held.seats), actor)
    rules.STATES.after(session.state, "edit_session")
    before = (session.starts_at, session.place_id, session.place_text)
    values = _edited(actor, held, session, ask)
    amend(actor, held, session, values, ask.version, events.SessionEdited, now)
    move_up(session, "room_grew", now)
    if before != (session.starts_at, session.place_id, session.place_text):
        write_to_line(
            session,
            subject=_("“%(title)s” has moved"),
            text=_(
                "It takes place at another time or in another place. If that does not suit you, cancel on this page."
            ),
            now=now,
        )
        write_to_visitors(session, letters.CHANGED, now)
    return session


def _edited(actor: Viewer, held: Table, session: Session, ask: EditSessionAsk) -> dict[str, Any]:
    """What a session says from now on."""
    zone = rules.require_zone(ask.zone or session.zone)
    slot = rules.slot(ask.on, ask.begins, ask.ends, zone)
    place = ask.place_id
    if place is not None and place != session.place_id:
        place = queries.require_place(actor, place)
    return {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "on": ask.on,
        "begins": ask.begins,
        "ends": ask.ends,
        "starts_at": slot.starts_at,
        "ends_at": slot.ends_at,
        "zone": zone,
        "place_id": place,
        "place_text": checks.text(ask.place_text, "place_text", most=300),
        "host_id": _party_id(held, ask.host_id),
        "note": checks.text(ask.note, "note", most=4000),
        "capacity": checks.whole(ask.capacity, "capacity", least=1, most=rules.MOST_PEOPLE),
        "online_link": checks.web_address(ask.online_link, "online_link"),
        "language": checks.choice(ask.language, "language", LANGUAGES, needed=False),
    }


@verb("programs.cancel_session", ask=CancelSessionAsk)
def cancel_session(actor: Viewer, ask: CancelSessionAsk, *, now: datetime) -> Session:
    """Call a session off, with the reason. The other parties and those who signed up are told."""
    held, session = queries.session_to_change(actor, ask.session_id)
    access.require(access.may_work(actor, held.seats), actor)
    after = rules.STATES.after(session.state, "cancel_session")
    reason = checks.text(ask.reason, "reason", most=300, needed=True)
    values = {"state": after, "reason": reason}
    amend(actor, held, session, values, None, events.SessionCanceled, now)
    tell_table(
        actor,
        held,
        subject=_("A session of “%(partnership)s” is canceled"),
        text=_("%(who)s has called off a session. Which one and why is on this page."),
        now=now,
        path="sessions/",
    )
    write_to_line(
        session,
        subject=_("“%(title)s” is canceled"),
        text=_("It does not take place. We are sorry."),
        now=now,
    )
    write_to_visitors(session, letters.CALLED_OFF, now)
    return session
