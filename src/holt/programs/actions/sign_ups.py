"""Signing up without an account, and not coming after all."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, Viewer
from holt.people import throttle
from holt.programs import events, queries, rules
from holt.programs.actions.forgetting import leave_no_name
from holt.programs.actions.line import move_up, write_to
from holt.programs.asks import CancelSignUpAsk, SignUpAsk, SignUpSeriesAsk
from holt.programs.models import Session, SignUp

MOST_AN_HOUR = 10
COMING = _("You are coming: “%(title)s”")
COMING_TEXT = _("We look forward to seeing you. If you cannot come, cancel on this page.")
WAITING = _("You are on the waiting list: “%(title)s”")
WAITING_TEXT = _(
    "It is full for now. As soon as there is room for you we write to you. You can leave "
    "the list on this page."
)
ASKED = _("We have your request: “%(title)s”")
ASKED_TEXT = _(
    "You are a large group, so the people who run it look first whether there is room for all of "
    "you. They write to you. You can take the request back on this page."
)
FIRST_LETTER = {
    "coming": (COMING, COMING_TEXT),
    "waiting": (WAITING, WAITING_TEXT),
    "asked": (ASKED, ASKED_TEXT),
}


@verb("programs.sign_up", ask=SignUpAsk)
def sign_up(actor: Viewer, ask: SignUpAsk, *, now: datetime) -> SignUp:
    """Sign up for a session: coming, or waiting when it is full. A letter confirms it."""
    session = queries.session_to_join(ask.session_id)
    program = session.program
    is_open = bool(program and program.state == "published" and program.takes_sign_ups)
    rules.require_open(session.state, is_open)
    rules.require_not_begun(session.starts_at, now)
    row = row_of(ask, session, actor.language, now)
    require_once(row)
    throttle.admit(f"sign up {row.email or row.phone}", most=MOST_AN_HOUR, seconds=3600, now=now)
    row.state = rules.first_place(session.capacity, row.people, queries.line_of(session.pk))
    row.save()
    subject, text = FIRST_LETTER[row.state]
    tell_of(events.SignedUp, session, row, NOBODY if not actor.person_id else actor, now)
    write_to(
        row,
        session,
        subject=subject,
        text=text,
        now=now,
    )
    return row


def row_of(
    ask: SignUpAsk | SignUpSeriesAsk, session: Session, language: str, now: datetime
) -> SignUp:
    email = checks.email(ask.email, "email")
    phone = checks.text(ask.phone, "phone", most=60)
    if not (email or phone):
        raise Refused("how_to_reach_you", "email")
    answers = [checks.text(one, "answers", most=500) for one in ask.answers]
    people = checks.whole(ask.people, "people", least=1, most=rules.MOST_IN_PARTY) or 1
    return SignUp(
        session=session,
        name=checks.text(ask.name, "name", most=200, needed=True),
        email=email,
        phone=phone,
        people=people,
        children=checks.whole(ask.children, "children", most=people) or 0,
        group_name=checks.text(ask.group_name, "group_name", most=200),
        wishes=checks.text(ask.wishes, "wishes", most=500),
        answers=answers[: rules.MOST_QUESTIONS],
        language=language,
        signed_up_at=now,
    )


def require_once(row: SignUp) -> None:
    """One sign-up for each address: more people are added to the first."""
    rows = SignUp.objects.filter(session=row.session).exclude(state=SignUp.State.CANCELED)
    if row.email and rows.filter(email=row.email).exists():
        raise Refused("signed_up_already", "email")


@verb("programs.cancel_sign_up", ask=CancelSignUpAsk)
def cancel_sign_up(actor: Viewer, ask: CancelSignUpAsk, *, now: datetime) -> SignUp:
    """Not coming after all: the name is forgotten, and whoever is next in line moves up."""
    session, row = queries.sign_up_to_change(actor, ask.sign_up_id, ask.key)
    row.state = rules.SIGN_UP_STATES.after(row.state, "cancel_sign_up")
    row.save(update_fields=["state"])
    tell_of(events.SignUpCanceled, session, row, actor, now)
    leave_no_name([row.pk], now)
    move_up(session, "place_freed", now)
    return row


def tell_of(
    event: type[events.SignUpEvent], session: Session, row: SignUp, by: Viewer, now: datetime
) -> None:
    tell(
        event(session.pk, session.partnership_id, session.title, row.people),
        by=by,
        at=now,
        audience=Audience.only(queries.organizations_at(session)),
    )
