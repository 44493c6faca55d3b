"""Circles: begun, changed, joined, left."""

from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.peers import access, events, queries, rules
from holt.peers.actions.subjects import named_subjects
from holt.peers.asks import EditCircleAsk, JoinCircleAsk, LeaveCircleAsk, StartCircleAsk
from holt.peers.models import Circle, Invitation, Membership
from holt.values.vocabulary import LANGUAGES


@verb("peers.start_circle", ask=StartCircleAsk, signed_in_only=True)
def start_circle(actor: Viewer, ask: StartCircleAsk, *, now: datetime) -> Circle:
    """Begin a circle; whoever begins it convenes it."""
    person_id = _me(actor)
    row = Circle.objects.create(**_values(ask), started_at=now)
    Membership.objects.create(circle=row, person_id=person_id, is_convener=True, joined_at=now)
    tell_network(events.CircleStarted, row, actor, now)
    return row


@verb("peers.edit_circle", ask=EditCircleAsk, signed_in_only=True)
def edit_circle(actor: Viewer, ask: EditCircleAsk, *, now: datetime) -> Circle:
    """Change what a circle says of itself, or close it."""
    row = queries.circle_to_change(actor, ask.circle_id)
    conveners = queries.conveners(queries.members_of(row.pk))
    access.require(access.may_convene(actor, conveners), actor)
    values = _values(ask) | {"is_closed": ask.is_closed}
    save_amended(row, "circle", values, ask.version)
    tell_network(events.CircleEdited, row, actor, now)
    return row


@verb("peers.join_circle", ask=JoinCircleAsk, signed_in_only=True)
def join_circle(actor: Viewer, ask: JoinCircleAsk, *, now: datetime) -> Membership:
    """Be part of it; nobody has to ask."""
    row = queries.circle_to_change(actor, ask.circle_id)
    if row.is_closed:
        raise Refused("circle_is_closed")
    known = Membership.objects.filter(circle=row, person_id=_me(actor), left_at=None).first()
    if known is not None:
        return known
    alone = not Membership.objects.filter(circle=row, left_at=None, is_convener=True).exists()
    made = Membership.objects.create(
        circle=row, person_id=_me(actor), is_convener=alone, joined_at=now
    )
    waiting = Invitation.objects.filter(circle=row, person_id=_me(actor), state="open")
    waiting.update(state=rules.INVITATION_STATES.after("open", "join_circle"), answered_at=now)
    tell_network(events.CircleJoined, row, actor, now)
    return made


@verb("peers.leave_circle", ask=LeaveCircleAsk, signed_in_only=True)
def leave_circle(actor: Viewer, ask: LeaveCircleAsk, *, now: datetime) -> Circle:
    """Leave it; when whoever convenes leaves, the member of longest standing takes over."""
    row = queries.circle_to_change(actor, ask.circle_id)
    mine = Membership.objects.filter(circle=row, person_id=_me(actor), left_at=None).first()
    if mine is None:
        raise Refused("not_in_this_circle")
    mine.left_at = now
    mine.save(update_fields=["left_at"])
    others = Membership.objects.filter(circle=row, left_at=None)
    if not others.filter(is_convener=True).exists():
        first = others.order_by("joined_at", "pk").values_list("pk", flat=True).first()
        Membership.objects.filter(pk=first or 0).update(is_convener=True)
    tell_network(events.CircleLeft, row, actor, now)
    return row


def _me(actor: Viewer) -> int:
    access.require(access.may_meet_colleagues(actor), actor)
    if actor.person_id is None:
        raise NotAllowed
    return actor.person_id


def _values(ask: StartCircleAsk | EditCircleAsk) -> dict[str, Any]:
    return {
        "name": checks.text(ask.name, "name", most=200, needed=True),
        "purpose": checks.text(ask.purpose, "purpose", most=1000),
        "work": checks.choice(ask.work, "work", rules.WORKS, needed=False),
        "subjects": named_subjects(ask.subjects),
        "language": checks.choice(ask.language, "language", LANGUAGES),
        "is_mixed": ask.is_mixed,
        "minutes": checks.whole(ask.minutes, "minutes", least=15, most=480),
        "credit_hours": checks.decimal(ask.credit_hours, "credit_hours", least=0, most=99, places=1)
        or 0,
    }


def tell_network(
    event: type[events.CircleEvent], row: Circle, actor: Viewer, now: datetime
) -> None:
    """Circles are the network's to see; what is said in them is not in here."""
    tell(event(row.pk, row.name), by=actor, at=now, audience=Audience.network())
