"""Stays of an exhibition: asked for, agreed, moved, declined, called off."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import actions as people
from holt.programs import access, events, queries, rules
from holt.programs.asks import (
    AgreeStayAsk,
    AskStayAsk,
    CancelStayAsk,
    DeclineStayAsk,
    MoveStayAsk,
)
from holt.programs.models import Exhibition, Stay

EXCLUDED = "23P01"


@verb("programs.ask_stay", ask=AskStayAsk)
def ask_stay(actor: Viewer, ask: AskStayAsk, *, now: datetime) -> Stay:
    """Ask to show it; the owner's own staff write down what is agreed. Raises Clash "stay_taken"."""
    it = queries.exhibition_to_change(actor, ask.exhibition_id)
    is_owner = access.may_keep(actor, it.organization_id)
    access.require(is_owner or access.may_keep(actor, ask.venue_id), actor)
    venue = queries.require_venue(actor, ask.venue_id)
    days = rules.require_days(ask.first_on, ask.last_on)
    today = now.date()
    if not is_owner and days.first < today:
        raise Refused("in_the_past", "first_on")
    held = rules.require_free(days, it.days_before, it.days_after, queries.days_taken(it.pk), today)
    row = Stay(
        exhibition=it,
        venue=venue,
        place_id=queries.require_place_of(venue.pk, ask.place_id),
        place_text=checks.text(ask.place_text, "place_text", most=300),
        carried_by=checks.text(ask.carried_by, "carried_by", most=300),
        note=checks.text(ask.note, "note", most=4000),
        first_on=days.first,
        last_on=days.last,
        during=_range(held),
        state=Stay.State.AGREED if is_owner else Stay.State.PROPOSED,
        asked_by_id=actor.person_id,
        asked_at=now,
        changed_at=now,
    )
    with _no_other(it, days, now):
        row.save()
    announce(events.StayAgreed if is_owner else events.StayAsked, row, actor, now)
    write_about(row, actor, *(WRITTEN_DOWN if is_owner else ASKED), now=now)
    return row


@verb("programs.move_stay", ask=MoveStayAsk)
def move_stay(actor: Viewer, ask: MoveStayAsk, *, now: datetime) -> Stay:
    """Other days: while it is only asked for, by either side; once agreed, by the owner."""
    row, it = queries.stay_to_change(actor, ask.stay_id)
    after = rules.STAY_STATES.after(row.state, "move_stay")
    may = access.may_keep(actor, it.organization_id)
    access.require(may or (row.state == "proposed" and access.may_keep(actor, row.venue_id)), actor)
    days = rules.require_days(ask.first_on, ask.last_on)
    taken = queries.days_taken(it.pk, but=row.pk)
    held = rules.require_free(days, it.days_before, it.days_after, taken, now.date())
    values = {
        "first_on": days.first,
        "last_on": days.last,
        "during": _range(held),
        "state": after,
        "carried_by": checks.text(ask.carried_by, "carried_by", most=300),
        "arrival_reminded_at": None,
        "departure_reminded_at": None,
    }
    with _no_other(it, days, now, but=row.pk):
        amend_stay(row, values, actor, events.StayMoved, now, seen=ask.version)
    write_about(row, actor, *MOVED, now=now)
    return row


@verb("programs.agree_stay", ask=AgreeStayAsk)
def agree_stay(actor: Viewer, ask: AgreeStayAsk, *, now: datetime) -> Stay:
    """The owner says yes: from now on nobody else has it on these days."""
    row, it = queries.stay_to_change(actor, ask.stay_id)
    access.require(access.may_keep(actor, it.organization_id), actor)
    values: dict[str, Any] = {"state": rules.STAY_STATES.after(row.state, "agree_stay")}
    days, taken = rules.Days(row.first_on, row.last_on), queries.days_taken(it.pk, but=row.pk)
    held = rules.require_free(days, it.days_before, it.days_after, taken, now.date())
    values["during"] = _range(held)
    if ask.carried_by.strip():
        values["carried_by"] = checks.text(ask.carried_by, "carried_by", most=300)
    with _no_other(it, days, now, but=row.pk):
        amend_stay(row, values, actor, events.StayAgreed, now)
    write_about(row, actor, *AGREED, now=now)
    return row


@verb("programs.decline_stay", ask=DeclineStayAsk)
def decline_stay(actor: Viewer, ask: DeclineStayAsk, *, now: datetime) -> Stay:
    """The owner says no, and why."""
    row, it = queries.stay_to_change(actor, ask.stay_id)
    access.require(access.may_keep(actor, it.organization_id), actor)
    return _end(row, "decline_stay", ask.reason, events.StayDeclined, actor, now, DECLINED)


@verb("programs.cancel_stay", ask=CancelStayAsk)
def cancel_stay(actor: Viewer, ask: CancelStayAsk, *, now: datetime) -> Stay:
    """It does not come after all; either side may say so, with the reason. Its days are free."""
    row, _it = queries.stay_to_change(actor, ask.stay_id)
    return _end(row, "cancel_stay", ask.reason, events.StayCanceled, actor, now, CANCELED)


def _end(
    row: Stay,
    step: str,
    reason: str,
    event: type[events.StayEvent],
    actor: Viewer,
    now: datetime,
    words: tuple[object, object],
) -> Stay:
    values = {
        "state": rules.STAY_STATES.after(row.state, step),
        "reason": checks.text(reason, "reason", most=300, needed=True),
    }
    amend_stay(row, values, actor, event, now)
    write_about(row, actor, *words, now=now)
    return row


def _range(held: rules.Days) -> DateRange:
    after = held.around(0, 1)
    return DateRange(after.first, after.last, "[)")


@contextmanager
def _no_other(
    it: Exhibition, days: rules.Days, now: datetime, but: int | None = None
) -> Iterator[None]:
    """A savepoint in which a stay is written; the database's own no becomes Clash "stay_taken"."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if getattr(error.__cause__, "sqlstate", "") != EXCLUDED:
            raise
        taken = queries.days_taken(it.pk, but=but)
        raise rules.clash(days, it.days_before, it.days_after, taken, now.date()) from error


def amend_stay(
    row: Stay,
    values: Mapping[str, Any],
    actor: Viewer,
    event: type[events.StayEvent],
    now: datetime,
    *,
    seen: int | None = None,
) -> None:
    """Save what changed about a stay, and tell both sides."""
    changes = save_amended(row, "stay", values, seen)
    row.changed_at = now
    row.save(update_fields=["changed_at"])
    told = {name: one for name, one in changes.items() if name != "during"}
    announce(event, row, actor, now, changes=told)


def announce(
    event: type[events.StayEvent],
    row: Stay,
    actor: Viewer,
    now: datetime,
    *,
    changes: Mapping[str, Any] | None = None,
) -> None:
    """Tell the owner and the place."""
    it = row.exhibition
    tell(
        event(row.pk, it.pk, it.title, row.venue.name, row.first_on, row.last_on),
        by=actor,
        at=now,
        audience=Audience.only([it.organization_id, row.venue_id]),
        changes=changes,
        version=row.version,
    )


ASKED = (
    _("%(venue)s would like to show “%(title)s”"),
    _("They ask for %(days)s. Say yes or no on this page."),
)
WRITTEN_DOWN = (
    _("“%(title)s” is coming to you"),
    _("Its owner has put %(days)s on the calendar. What it needs and who carries it is here."),
)
MOVED = (
    _("Other days for “%(title)s”"),
    _("It is to be shown at %(venue)s: %(days)s. If that does not suit you, say so."),
)
AGREED = (
    _("“%(title)s” is coming"),
    _("%(venue)s shows it: %(days)s. The care sheet to print and who carries it is here."),
)
DECLINED = (
    _("“%(title)s” cannot come"),
    _("Its owner cannot lend it for %(days)s. Why, and when it is free, is on this page."),
)
CANCELED = (
    _("A stay of “%(title)s” is called off"),
    _("It is not shown at %(venue)s: %(days)s. Why is on this page."),
)


def write_about(row: Stay, actor: Viewer, subject: object, text: object, *, now: datetime) -> None:
    """Write to the staff of both sides, but not to whoever did it."""
    sides = [row.exhibition.organization_id, row.venue_id]
    write_to_sides(row, sides, subject, text, now=now, but=actor.person_id)


def write_to_sides(
    row: Stay,
    organization_ids: Sequence[int],
    subject: object,
    text: object,
    *,
    now: datetime,
    but: int | None = None,
) -> None:
    """Write to the staff of these organizations; the words may name title, venue and days."""

    def said(words: object) -> str:
        return str(words) % {
            "title": row.exhibition.title,
            "venue": row.venue.name,
            "days": queries.days_in_words(row.first_on, row.last_on),
        }

    for one in directory.staff_emails(organization_ids):
        if one.person_id != but:
            people.notify(
                one.person_id,
                topic="messages",
                subject=lambda: said(subject),
                text=lambda: said(text),
                link=f"/stays/{row.pk}/",
                now=now,
            )
