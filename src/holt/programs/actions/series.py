"""Signing up for a whole series in one go, and moving somebody in the line by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import translation
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, Viewer
from holt.people import actions as people
from holt.people import throttle
from holt.programs import access, events, queries, rules
from holt.programs.actions.forgetting import leave_no_name
from holt.programs.actions.line import TOPIC, move_up, write_to
from holt.programs.actions.sign_ups import MOST_AN_HOUR, require_once, row_of, tell_of
from holt.programs.asks import MoveSignUpAsk, SignUpSeriesAsk
from holt.programs.models import Session, SignUp

SERIES = gettext_lazy("Your dates: “%(title)s”")
SERIES_TEXT = gettext_lazy(
    "Here is what became of each date. On this page you can cancel any of them, one by one."
)
ABOUT_A_DATE = frozenset(
    {"session_not_planned", "no_sign_ups", "already_begun", "signed_up_already", "it_is_full"}
)
"""Why one date cannot be had, while the others can."""
OUTCOMES = {
    "coming": gettext_lazy("%(when)s: you are coming"),
    "waiting": gettext_lazy("%(when)s: you are on the waiting list"),
    "asked": gettext_lazy("%(when)s: you have asked, and we answer you"),
}
MOVED = {
    "coming": gettext_lazy("You are coming now: “%(title)s”"),
    "waiting": gettext_lazy("You are on the waiting list now: “%(title)s”"),
    "canceled": gettext_lazy("There is no place for you: “%(title)s”"),
}
MOVED_TEXT = {
    "coming": gettext_lazy(
        "The people who run it have given you a place. Why: %(reason)s\n\nIf you cannot come, "
        "please cancel on this page."
    ),
    "waiting": gettext_lazy(
        "The people who run it have put you on the waiting list. Why: %(reason)s\n\nAs soon as "
        "there is room for you we write to you."
    ),
    "canceled": gettext_lazy("The people who run it cannot let you come. Why: %(reason)s"),
}


@dataclass(frozen=True)
class Batch:
    """What became of each date: the sign-ups that were made, and (session, why not)."""

    rows: tuple[SignUp, ...]
    refused: tuple[tuple[int, str], ...]

    @property
    def pk(self) -> int:
        """The first, whose key opens them all."""
        return self.rows[0].pk


@verb("programs.sign_up_series", ask=SignUpSeriesAsk)
def sign_up_series(actor: Viewer, ask: SignUpSeriesAsk, *, now: datetime) -> Batch:
    """Sign up for several dates: each is coming, waiting or refused by itself; one letter."""
    if not 0 < len(ask.session_ids) <= rules.MOST_DATES:
        raise Refused("no_date_chosen", "session_ids")
    sessions = queries.sessions_to_join(ask.program_id, ask.session_ids)
    rows: list[SignUp] = []
    refused = []
    for session in sessions:
        try:
            rows.append(_one(actor, ask, session, rows, now))
        except Refused as no:
            if no.code not in ABOUT_A_DATE:
                raise
            refused.append((session.pk, no.code))
    if not rows:
        raise Refused("no_date_left", "session_ids")
    who = rows[0].email or rows[0].phone
    throttle.admit(f"sign up {who}", most=MOST_AN_HOUR, seconds=3600, now=now)
    _tell_series(actor, sessions[0], rows, now)
    _write(rows, [one for one in sessions if one.pk in {row.session_id for row in rows}], now)
    return Batch(tuple(rows), tuple(refused))


def _one(
    actor: Viewer, ask: SignUpSeriesAsk, session: Session, before: Sequence[SignUp], now: datetime
) -> SignUp:
    """One date of it, saved; raises Refused when it cannot be had."""
    row = row_of(ask, session, actor.language, now)
    takes = bool(session.program and session.program.takes_sign_ups)
    rules.require_open(session.state, takes)
    rules.require_not_begun(session.starts_at, now)
    require_once(row)
    row.state = rules.first_place(session.capacity, row.people, queries.line_of(session.pk))
    if ask.only_free and row.state == SignUp.State.WAITING:
        raise Refused("it_is_full")
    row.first_of_batch = before[0] if before else None
    row.save()
    return row


def _tell_series(actor: Viewer, session: Session, rows: Sequence[SignUp], now: datetime) -> None:
    program = session.program
    assert program is not None  # sessions_to_join reads those of a program only
    tell(
        events.SeriesSignedUp(program.pk, program.title, rows[0].people, len(rows)),
        by=actor if actor.person_id else NOBODY,
        at=now,
        audience=Audience.only(queries.organizations_at(session)),
    )


def _write(rows: Sequence[SignUp], sessions: Sequence[Session], now: datetime) -> None:
    """One letter with every date and one link."""
    first, program = rows[0], sessions[0].program
    if not first.email or program is None:
        return
    states = {one.session_id: one.state for one in rows}
    with translation.override(first.language):
        lines = [str(OUTCOMES[states[one.pk]]) % {"when": _when(one)} for one in sessions]
        facts = {"title": program.title, "name": first.name}
        people.notify(
            first.email,
            topic=TOPIC,
            subject=str(SERIES) % facts,
            text="\n\n".join([_("Hello %(name)s,") % facts, str(SERIES_TEXT), "\n".join(lines)]),
            link=f"/my-sign-ups/{queries.key_of(first)}/",
            language=first.language,
            now=now,
        )


def _when(session: Session) -> str:
    """ "Dec. 1, 2026, 6 p.m.", by the clock on the wall there."""
    here = session.starts_at.astimezone(ZoneInfo(session.zone))
    return f"{date_format(here, 'DATE_FORMAT')}, {time_format(here, 'TIME_FORMAT')}"


@verb("programs.move_sign_up", ask=MoveSignUpAsk)
def move_sign_up(actor: Viewer, ask: MoveSignUpAsk, *, now: datetime) -> SignUp:
    """Move a sign-up by hand, never over the places there are; whoever is moved is told why."""
    held, session, row = queries.sign_up_to_check(actor, ask.sign_up_id)
    access.require(access.may_see_sign_ups(actor, held.seats), actor)
    rules.require_open(session.state, takes_sign_ups=True)
    to = checks.choice(ask.to, "to", rules.MOVES)
    reason = checks.text(ask.reason, "reason", most=300, needed=True)
    row.state = rules.SIGN_UP_STATES.after(row.state, rules.MOVES[to])
    if to == SignUp.State.COMING:
        rules.require_place(session.capacity, row.people, queries.line_of(session.pk))
    row.moved_because, row.moved_words, row.moved_at = "by_hand", reason, now
    row.put_back_at = now if to == SignUp.State.WAITING else None
    row.save(update_fields=["state", "moved_because", "moved_words", "moved_at", "put_back_at"])
    write_to(row, session, subject=MOVED[to], text=MOVED_TEXT[to], reason=reason, now=now)
    tell_of(events.SignUpMoved, session, row, actor, now)
    if to == SignUp.State.CANCELED:
        leave_no_name([row.pk], now)
    move_up(session, "place_freed", now, passing=row.pk)
    return row
