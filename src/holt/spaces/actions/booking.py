"""Booking a space, once or as a series, and waiting for a time that is taken."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Clash, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import actions as people
from holt.spaces import access, events, queries, rules
from holt.spaces.actions.keeping import announce, claimed_ids, hold, require_free, with_ways_out
from holt.spaces.actions.letters import approvers, write_to_guest, write_to_keepers
from holt.spaces.asks import BookAsk, WaitAsk
from holt.spaces.models import Booking, Space
from holt.spaces.queries import Asker
from holt.spaces.rules import Guest, Slot, Terms

MOST_AN_HOUR = 20
MOST_PEOPLE = 100_000


@verb("spaces.book", ask=BookAsk)
def book(actor: Viewer, ask: BookAsk, *, now: datetime) -> Booking:
    """Book a space, once or as a series; returns the first date. Raises Refused, Clash (taken).

    A single wish is judged before anything is locked: most that are too late never wait.
    """
    space = _open_space(actor, ask.space_id, now)
    slots = rules.series(ask.on, ask.begins, ask.ends, space.zone, ask.every, ask.count)
    values = _values(actor, space, ask, now)
    asker = Asker(actor, values["email"], ask.people)
    if len(slots) == 1:
        require_free(asker, space, slots[0], now)
    _require_not_too_often(values, now)
    space, ids = _locked(space)
    terms = queries.terms_of([space], actor)[space.pk]
    free = _free(asker, space, slots, ask, now)
    rows = _keep(space, free, values | _on_terms(terms, ask), terms, now)
    hold(rows, space, ids)
    _tell(actor, rows, space, terms, now)
    return rows[0]


@verb("spaces.wait", ask=WaitAsk)
def wait(actor: Viewer, ask: WaitAsk, *, now: datetime) -> Booking:
    """Wait for a time that is taken. Raises Refused "it_is_free", "waits_already"."""
    space = _open_space(actor, ask.space_id, now)
    slot = rules.slot(ask.on, ask.begins, ask.ends, space.zone)
    values = _values(actor, space, ask, now)
    asker = Asker(actor, values["email"], ask.people)
    _require_not_too_often(values, now)
    space, _ids = _locked(space)
    at = queries.situations([space], asker, queries.around([slot]), now)[space.pk]
    no = rules.first_no(slot, at)
    if no is None:
        raise Refused("it_is_free", "begins")
    if not isinstance(no, Clash):
        raise with_ways_out(no, asker, space, slot, now)
    if queries.waits_already(space.pk, slot.starts_at, values["email"]):
        raise Refused("waits_already", "email")
    row = Booking.objects.create(
        **values,
        space=space,
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        state=Booking.State.WAITING,
        needs_approval=at.terms.needs_approval,
    )
    announce(events.Waited, row, space, actor, now)
    write_to_guest(
        actor,
        row,
        space,
        subject=_("You are on the waiting list for %(space)s"),
        text=_(
            "%(when)s is taken. If it becomes free, we offer it to whoever waits longest. This link takes you off the list."
        ),
        now=now,
    )
    return row


def _open_space(actor: Viewer, space_id: int, now: datetime) -> Space:
    """A space in use that the actor may know of. Raises NotFound, Refused "out_of_use"."""
    space = queries.space_to_book(actor, space_id)
    if space.closed_on is not None and space.closed_on <= now.date():
        raise Refused("out_of_use")
    return space


def _locked(space: Space) -> tuple[Space, tuple[int, ...]]:
    """The space and all it is made of, locked in the order of their ids."""
    ids = claimed_ids(space)
    rows = queries.lock(ids)
    again = claimed_ids(space)
    if again != ids:
        rows = queries.lock(again)
    return rows[space.pk], again


def _values(actor: Viewer, space: Space, ask: BookAsk | WaitAsk, now: datetime) -> dict[str, Any]:
    """Who books and what for, as it is kept. Guests without an account give name and address."""
    name = checks.text(ask.name, "name", most=200)
    email = checks.email(ask.email, "email")
    for_oneself = actor.person_id is not None and not (name or email)
    if actor.person_id is None and not actor.is_house:
        name = checks.text(ask.name, "name", most=200, needed=True)
        email = checks.email(ask.email, "email", needed=True)
    return {
        "guest": access.guest_of(actor, space.organization_id),
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "people": checks.whole(ask.people, "people", least=1, most=MOST_PEOPLE),
        "name": actor.name[:200] if for_oneself else name,
        "email": actor.email if for_oneself else email,
        "person_id": actor.person_id if for_oneself else None,
        "language": actor.language,
        "booked_at": now,
    }


def _require_not_too_often(values: dict[str, Any], now: datetime) -> None:
    """Nobody fills a stranger's letter box."""
    if values["guest"] == Guest.PUBLIC and values["email"]:
        people.admit(f"booking {values['email']}", most=MOST_AN_HOUR, seconds=3600, now=now)


def _free(
    asker: Asker, space: Space, slots: Sequence[Slot], ask: BookAsk, now: datetime
) -> list[Slot]:
    """The slots to be booked, judged under the lock. Raises the refusal of one, or of a series."""
    at = queries.situations([space], asker, queries.around(slots), now)[space.pk]
    judged = rules.judged(slots, at)
    free = [one for one, no in judged if no is None]
    refused = [(one, no) for one, no in judged if no is not None]
    if refused and len(slots) == 1:
        raise with_ways_out(refused[0][1], asker, space, slots[0], now)
    if refused and not (ask.take_free and free):
        raise _of_series(refused, len(free), len(slots), space)
    return free


def _of_series(
    refused: Sequence[tuple[Slot, Refused]], free: int, count: int, space: Space
) -> Refused:
    """The refusal of a series, with each date that is not to be had and why."""
    dates = [
        {"on": rules.local_minutes(one, space.zone)[0].isoformat(), "why": no.code, **_facts(no)}
        for one, no in refused
    ]
    facts = {"free": free, "count": count, "dates": dates}
    kind = Clash if any(isinstance(no, Clash) for _one, no in refused) else Refused
    return kind("some_dates_taken" if free else "no_date_free", "", facts)


def _facts(no: Refused) -> dict[str, object]:
    return {"facts": dict(no.facts)}


def _on_terms(terms: Terms, ask: BookAsk) -> dict[str, Any]:
    """What the terms ask of this booking. Raises Refused "must_be_signed"."""
    signed = checks.text(ask.signed_name, "signed_name", most=200)
    if terms.must_sign and not signed:
        raise Refused("must_be_signed", "signed_name")
    waiver = checks.text(ask.waiver, "waiver", most=300) if terms.cents_per_hour else ""
    return {
        "phone": checks.text(ask.phone, "phone", most=60),
        "note": checks.text(ask.note, "note", most=2000),
        "shows_title": ask.shows_title,
        "waiver": waiver,
        "signed_name": signed if terms.must_sign else "",
        "signed_text": terms.must_sign,
        "needs_approval": terms.needs_approval or bool(waiver),
    }


def _keep(
    space: Space, slots: Sequence[Slot], values: dict[str, Any], terms: Terms, now: datetime
) -> list[Booking]:
    """Save the dates of a series; all but the first point to the first."""
    state = Booking.State.REQUESTED if values["needs_approval"] else Booking.State.BOOKED
    rows = [
        Booking(
            **values,
            space=space,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            state=state,
            fee_cents=rules.cents(terms, one),
        )
        for one in slots
    ]
    first, *others = rows
    first.save()
    for one in others:
        one.first_of_series = first
    Booking.objects.bulk_create(others)
    return rows


def _tell(
    actor: Viewer, rows: Sequence[Booking], space: Space, terms: Terms, now: datetime
) -> None:
    """The diary, a letter to whoever booked, and one to those who have to answer."""
    first, count = rows[0], len(rows)
    if first.state == Booking.State.REQUESTED:
        announce(events.Requested, first, space, actor, now, count=count)
        write_to_keepers(
            approvers(space, terms.approver_id),
            first,
            subject=_("A booking waits for your answer"),
            text=_("Somebody would like to book one of your spaces. Say yes or no on this page."),
            now=now,
        )
        subject, text = ASKED
    else:
        announce(events.Booked, first, space, actor, now, count=count)
        subject, text = BOOKED if count == 1 else (BOOKED[0], BOOKED_SERIES)
    if first.guest != Guest.OWN or first.person_id is None:
        write_to_guest(actor, first, space, subject=subject, text=text, now=now, count=count)


ASKED = (
    _("We have your wish for %(space)s"),
    _(
        "%(when)s is kept for you until its staff have answered. This link shows, moves or cancels it."
    ),
)
BOOKED = (
    _("%(space)s is yours"),
    _("%(when)s is booked for you. This link shows the booking and lets you move or cancel it."),
)
BOOKED_SERIES = _(
    "%(count)s dates are booked for you, beginning with %(when)s (this link shows them all and lets you change them)."
)
