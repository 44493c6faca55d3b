"""Meetings of a circle: by rule, by turns, at hours fair to the worst-placed."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.happenings import check_version
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.methods.hosting import Host, next_host
from holt.methods.scheduling.meetings import Choice, Member, best, series
from holt.peers import access, events, queries, rules
from holt.peers.actions.circles import tell_network
from holt.peers.asks import CancelMeetingAsk, HoldMeetingAsk, MoveMeetingAsk, PlanMeetingsAsk
from holt.peers.models import Circle, Meeting, Membership
from holt.peers.queries.circles import MemberLine
from holt.people import actions as people

TOPIC = "messages"
A_YEAR = timedelta(days=365)
PLANNED = _("“%(circle)s” meets: new dates")
PLANNED_TEXT = _("Dates, hours and whose turn it is to host are on this page.")
MOVED = _("“%(circle)s” meets at another time or place")
OFF = _("A meeting of “%(circle)s” is called off")


@verb("peers.plan_meetings", ask=PlanMeetingsAsk, signed_in_only=True)
def plan_meetings(actor: Viewer, ask: PlanMeetingsAsk, *, now: datetime) -> Circle:
    """Meetings once a month; hours and hosts go round, so that nobody always bears the worst."""
    circle, members = _mine(actor, ask.circle_id)
    days = rules.monthly(ask.first_on, ask.count)
    rules.require_near(days[0], timezone.localdate(now))
    people_there = _members(members)
    had = queries.borne_in(circle.pk, days[0] - A_YEAR)
    found = series(people_there, days, timedelta(minutes=circle.minutes), had).choices
    if not found:
        raise Refused("no_hour_for_all", "first_on")
    hosts = _hosts(circle.pk, members, len(found))
    for choice, host in zip(found, hosts, strict=True):
        _keep(circle, choice, people_there, host, ask.online_link, now)
    tell_network(events.MeetingsPlanned, circle, actor, now)
    _write(circle, members, actor, PLANNED, PLANNED_TEXT, now)
    return circle


@verb("peers.move_meeting", ask=MoveMeetingAsk, signed_in_only=True)
def move_meeting(actor: Viewer, ask: MoveMeetingAsk, *, now: datetime) -> Meeting:
    """Another day or place; on another day the hour is found anew."""
    row, members = _meeting(actor, ask.meeting_id)
    check_version(row, "meeting", ask.version)
    rules.MEETING_STATES.after(row.state, "move_meeting")
    rules.require_near(ask.on, timezone.localdate(now))
    row.place_text = checks.text(ask.place_text, "place_text", most=300)
    row.online_link = checks.web_address(ask.online_link, "online_link")
    if ask.on != timezone.localdate(row.starts_at, ZoneInfo(row.zone)):
        there = _members(members)
        found = best(there, ask.on, timedelta(minutes=row.minutes), 1)
        if not found:
            raise Refused("no_hour_for_all", "on")
        row.starts_at, row.burden = found[0].starts_at, _burden(found[0], there)
    row.version += 1
    row.save()
    tell_network(events.MeetingMoved, row.circle, actor, now)
    _write(row.circle, members, actor, MOVED, PLANNED_TEXT, now)
    return row


@verb("peers.hold_meeting", ask=HoldMeetingAsk, signed_in_only=True)
def hold_meeting(actor: Viewer, ask: HoldMeetingAsk, *, now: datetime) -> Meeting:
    """It took place: who came, and what others should know. Said again, it corrects."""
    row, members = _meeting(actor, ask.meeting_id)
    check_version(row, "meeting", ask.version)
    if row.starts_at > now:
        raise Refused("not_begun_yet")
    if row.state == Meeting.State.PLANNED:
        row.credit_hours = row.circle.credit_hours  # what is granted stays as it was granted
    row.state = rules.MEETING_STATES.after(row.state, "hold_meeting")
    row.notes = checks.text(ask.notes, "notes", most=20_000)
    row.version += 1
    row.save(update_fields=["state", "notes", "credit_hours", "version"])
    known = {one.person_id for one in members}
    row.came.set(known & set(ask.came))
    tell_network(events.MeetingHeld, row.circle, actor, now)
    return row


@verb("peers.cancel_meeting", ask=CancelMeetingAsk, signed_in_only=True)
def cancel_meeting(actor: Viewer, ask: CancelMeetingAsk, *, now: datetime) -> Meeting:
    """Call it off; members are told."""
    row, members = _meeting(actor, ask.meeting_id)
    row.state = rules.MEETING_STATES.after(row.state, "cancel_meeting")
    row.save(update_fields=["state"])
    tell_network(events.MeetingCanceled, row.circle, actor, now)
    _write(row.circle, members, actor, OFF, OFF, now)
    return row


def _mine(actor: Viewer, circle_id: int) -> tuple[Circle, tuple[MemberLine, ...]]:
    """A circle the actor is in, locked, and its members. Raises NotAllowed, NotFound."""
    circle = queries.circle_to_change(actor, circle_id)
    members = queries.members_of(circle_id)
    is_member = any(one.person_id == actor.person_id for one in members)
    access.require(is_member or actor.is_house, actor)
    return circle, members


def _meeting(actor: Viewer, meeting_id: int) -> tuple[Meeting, tuple[MemberLine, ...]]:
    row = queries.meeting_to_change(actor, meeting_id)
    return row, queries.members_of(row.circle_id)


def _members(members: Sequence[MemberLine]) -> list[Member]:
    return [Member(str(one.person_id), one.zone) for one in members]


def _hosts(circle_id: int, members: Sequence[MemberLine], count: int) -> list[int | None]:
    """Whose turn it is for each of the next meetings."""
    hosted = queries.hosted_in(circle_id)
    found: list[int | None] = []
    for _number in range(count):
        turn = next_host([Host(str(one.person_id), hosted[one.person_id], 1.0) for one in members])
        found.append(int(turn.id) if turn else None)
        if turn:
            hosted[int(turn.id)] += 1
    return found


def _keep(
    circle: Circle,
    choice: Choice,
    members: Sequence[Member],
    host_id: int | None,
    link: str,
    now: datetime,
) -> None:
    zone = next((one.zone for one in members if one.id == str(host_id)), members[0].zone)
    Meeting.objects.create(
        circle=circle,
        starts_at=choice.starts_at,
        minutes=circle.minutes,
        zone=zone,
        host_id=host_id,
        online_link=checks.web_address(link, "online_link"),
        burden=_burden(choice, members),
        planned_at=now,
    )


def _burden(choice: Choice, members: Sequence[Member]) -> dict[str, float]:
    """What the hour asks of each, by person."""
    return {one.id: pain for one, pain in zip(members, choice.pains, strict=True)}


def _write(
    circle: Circle,
    members: Sequence[MemberLine],
    actor: Viewer,
    subject: object,
    text: object,
    now: datetime,
) -> None:
    said: dict[str, Any] = {"circle": circle.name}
    for one in members:
        if one.person_id != actor.person_id:
            people.notify(
                one.person_id,
                topic=TOPIC,
                subject=lambda: str(subject) % said,
                text=lambda: str(text) % said,
                link=f"/circles/{circle.pk}/",
                now=now,
            )


def members_to_remind(meeting: Meeting) -> list[int]:
    """Everyone in the circle of a meeting."""
    rows = Membership.objects.filter(circle_id=meeting.circle_id, left_at=None)
    return list(rows.values_list("person_id", flat=True))
