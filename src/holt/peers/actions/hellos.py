"""Contacts between colleagues: a light first message, a call or visit, thanks."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.peers import access, events, queries, rules
from holt.peers.asks import ArrangeVisitAsk, CallOffAsk, SayHelloAsk, ThankAsk
from holt.peers.models import Hello
from holt.people import actions as people

TOPIC = "messages"
HELLO = _("%(who)s says hello")
VISIT = _("%(who)s plans a %(way)s with you")
THANKS = _("%(who)s thanks you")
OFF = _("%(who)s has called off what you planned together")
WAYS = {"call": _("call"), "visit": _("visit")}


@verb("peers.say_hello", ask=SayHelloAsk, signed_in_only=True)
def say_hello(actor: Viewer, ask: SayHelloAsk, *, now: datetime) -> Hello:
    """Write to a colleague; the words go by mail and are not kept, the day is."""
    to = _colleague(actor, ask.person_id)
    today = timezone.localdate(now)
    if queries.hellos_today(actor.person_id or 0, today) >= rules.MOST_HELLOS_A_DAY:
        raise Refused("enough_hellos_today", "", {"most": rules.MOST_HELLOS_A_DAY})
    text = checks.text(ask.text, "text", most=2000, needed=True)
    row = Hello.objects.create(
        by_id=actor.person_id or 0,
        to_id=to.person_id,
        way="mail",
        on=today,
        state="sent",
        said_at=now,
    )
    _write(to.person_id, actor, HELLO, text, f"/peers/{actor.person_id}/", now)
    _tell(events.SaidHello, row, actor, now)
    return row


@verb("peers.arrange_visit", ask=ArrangeVisitAsk, signed_in_only=True)
def arrange_visit(actor: Viewer, ask: ArrangeVisitAsk, *, now: datetime) -> Hello:
    """A call or a visit to come, or one that was and is only noted."""
    to = _colleague(actor, ask.person_id)
    today = timezone.localdate(now)
    rules.require_near(ask.on, today)
    row = Hello.objects.create(
        by_id=actor.person_id or 0,
        to_id=to.person_id,
        way=checks.choice(ask.way, "way", rules.TO_MEET),
        on=ask.on,
        state="planned" if ask.on >= today else "took_place",
        note=checks.text(ask.note, "note", most=500),
        said_at=now,
    )
    if ask.on >= today:
        _write(to.person_id, actor, VISIT, row.note, "/peers/", now, way=WAYS[row.way])
    _tell(events.VisitArranged, row, actor, now)
    return row


@verb("peers.call_off", ask=CallOffAsk, signed_in_only=True)
def call_off(actor: Viewer, ask: CallOffAsk, *, now: datetime) -> Hello:
    """It does not take place; the other is told."""
    row = queries.hello_to_change(actor, ask.hello_id)
    row.state = rules.HELLO_STATES.after(row.state, "call_off")
    row.save(update_fields=["state"])
    _write(_other(row, actor), actor, OFF, "", "/peers/", now)
    _tell(events.CalledOff, row, actor, now)
    return row


@verb("peers.thank", ask=ThankAsk, signed_in_only=True)
def thank(actor: Viewer, ask: ThankAsk, *, now: datetime) -> Hello:
    """It took place: thank the other, and note what one takes home."""
    row = queries.hello_to_change(actor, ask.hello_id)
    row.state = rules.HELLO_STATES.after(row.state, "thank")
    row.note = checks.text(ask.note, "note", most=500) or row.note
    row.save(update_fields=["state", "note"])
    _write(_other(row, actor), actor, THANKS, row.note, "/peers/", now)
    _tell(events.Thanked, row, actor, now)
    return row


def _colleague(actor: Viewer, person_id: int) -> queries.CardPage:
    access.require(access.may_meet_colleagues(actor), actor)
    if actor.person_id is None:
        raise NotAllowed
    rules.require_another(actor.person_id, person_id)
    return queries.card(actor, person_id)


def _other(row: Hello, actor: Viewer) -> int:
    return row.to_id if row.by_id == actor.person_id else row.by_id


def _write(
    to: int, actor: Viewer, subject: object, text: str, link: str, now: datetime, **facts: object
) -> None:
    said = {"who": actor.name, **facts}
    people.notify(
        to,
        topic=TOPIC,
        subject=lambda: str(subject) % said,
        text=lambda: text or str(subject) % said,
        link=link,
        now=now,
    )


def _tell(event: type[events.HelloEvent], row: Hello, actor: Viewer, now: datetime) -> None:
    """Only the two of them: what colleagues do is nobody's business."""
    tell(event(row.pk, row.way), by=actor, at=now, audience=Audience.only([]))
