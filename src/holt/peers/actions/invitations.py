"""Circles mixed on purpose, and colleagues invited into circles."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.peers import access, events, queries, rules
from holt.peers.actions.circles import start_circle
from holt.peers.asks import (
    DeclineInvitationAsk,
    InviteAsk,
    StartCircleAsk,
    StartMixedCircleAsk,
)
from holt.peers.models import Circle, Invitation
from holt.people import actions as people

TOPIC = "messages"
INVITED = _("%(who)s invites you into the circle “%(circle)s”")
INVITED_TEXT = _(
    "What it is for and who is in it stands on this page. One button joins, another says no."
)


@verb("peers.start_mixed_circle", ask=StartMixedCircleAsk, signed_in_only=True)
def start_mixed_circle(actor: Viewer, ask: StartMixedCircleAsk, *, now: datetime) -> Circle:
    """Begin a circle of different kinds of libraries and invite everyone suggested for it."""
    others = [one for one in dict.fromkeys(ask.person_ids) if one != actor.person_id]
    if len(others) < rules.FEWEST_INVITED:
        raise Refused("too_few_invited", "person_ids", {"least": rules.FEWEST_INVITED})
    begun = StartCircleAsk(
        ask.name, ask.purpose, "", ask.language, is_mixed=True, subjects=ask.subjects
    )
    circle = start_circle(actor, begun, now=now)
    _invite(actor, circle, others, now)
    return circle


@verb("peers.invite", ask=InviteAsk, signed_in_only=True)
def invite(actor: Viewer, ask: InviteAsk, *, now: datetime) -> Circle:
    """Invite colleagues; who is in it or was invited already is left in peace."""
    circle = queries.circle_to_change(actor, ask.circle_id)
    members = {one.person_id for one in queries.members_of(circle.pk)}
    access.require(actor.is_house or actor.person_id in members, actor)
    if circle.is_closed:
        raise Refused("circle_is_closed")
    waiting = {one.person_id for one in queries.invited_to(circle.pk)}
    new = [one for one in dict.fromkeys(ask.person_ids) if one not in members | waiting]
    _invite(actor, circle, new, now)
    return circle


def _invite(actor: Viewer, circle: Circle, person_ids: Sequence[int], now: datetime) -> None:
    """A letter to each, with a page that has two buttons. Raises Refused, NotFound."""
    if len(person_ids) > rules.MOST_INVITED:
        raise Refused("too_many_invited", "person_ids", {"most": rules.MOST_INVITED})
    known = queries.cards(actor).filter(is_shown=True, person_id__in=person_ids)
    if known.count() != len(person_ids):
        raise NotFound("person_ids")
    said = {"who": actor.name, "circle": circle.name}
    for one in person_ids:
        Invitation.objects.create(circle=circle, person_id=one, by_id=actor.person_id, at=now)
        people.notify(
            one,
            topic=TOPIC,
            subject=lambda: str(INVITED) % said,
            text=lambda: str(INVITED_TEXT),
            link=f"/circles/{circle.pk}/",
            now=now,
        )
    _tell(events.Invited, circle, actor, now)


@verb("peers.decline_invitation", ask=DeclineInvitationAsk, signed_in_only=True)
def decline_invitation(actor: Viewer, ask: DeclineInvitationAsk, *, now: datetime) -> Invitation:
    """Say no, without a reason; nobody is written to."""
    row = queries.invitation_to_change(actor, ask.circle_invitation_id)
    row.state, row.answered_at = rules.INVITATION_STATES.after(row.state, "decline_invitation"), now
    row.save(update_fields=["state", "answered_at"])
    _tell(events.InvitationDeclined, row.circle, actor, now)
    return row


def _tell(event: type[events.CircleEvent], row: Circle, actor: Viewer, now: datetime) -> None:
    """Who was invited, and who said no, is nobody's business."""
    tell(event(row.pk, row.name), by=actor, at=now, audience=Audience.only([]))
