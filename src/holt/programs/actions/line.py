"""The line of those who signed up: who moves up, and what they are written.

The session's row is locked by whoever calls: two who sign up at once are seen one after the other.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import translation
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.people import actions as people
from holt.programs import queries, rules
from holt.programs.models import Session, SignUp

TOPIC = "sign_ups"
MOVED_UP = gettext_lazy("A place is free for you: “%(title)s”")
MOVED_UP_TEXT = {
    "place_freed": gettext_lazy(
        "Somebody else canceled, and you were next in line. You are coming now. If you cannot, "
        "please cancel on this page, so that the next in line may come."
    ),
    "room_grew": gettext_lazy(
        "There is room for more people than before, and you were next in line. You are coming "
        "now. If you cannot, please cancel on this page."
    ),
}


def move_up(session: Session, because: str, now: datetime, *, passing: int | None = None) -> None:
    """Let in who may come now, in the order of the line, and tell them why; not the one that was
    just put back by hand (`passing`)."""
    line = [one for one in queries.line_of(session.pk) if one.id != passing]
    ids = rules.let_in(session.capacity, line)
    if not ids or session.state != "planned" or session.starts_at <= now:
        return
    for row in SignUp.objects.filter(pk__in=ids).order_by("pk"):
        row.state = rules.SIGN_UP_STATES.after(row.state, "let_in")
        row.moved_because, row.moved_at = because, now
        row.save(update_fields=["state", "moved_because", "moved_at"])
        write_to(row, session, subject=MOVED_UP, text=MOVED_UP_TEXT[because], now=now)


def write_to_line(session: Session, *, subject: object, text: object, now: datetime) -> None:
    """Write the same to everyone who is coming or waits."""
    if session.starts_at <= now:
        return
    rows = SignUp.objects.filter(session=session).exclude(state=SignUp.State.CANCELED)
    for row in rows.exclude(email="").order_by("pk"):
        write_to(row, session, subject=subject, text=text, now=now)


def write_to(
    row: SignUp,
    session: Session,
    *,
    subject: object,
    text: object,
    now: datetime,
    reason: str = "",
) -> None:
    """A letter with one's own link, in the language one signed up in."""
    if not row.email:
        return
    with translation.override(row.language):
        facts = {"title": session.title, "name": row.name, "reason": reason}
        people.notify(
            row.email,
            topic=TOPIC,
            subject=str(subject) % facts,
            text="\n\n".join([_("Hello %(name)s,") % facts, str(text) % facts, where(session)]),
            link=f"/my-sign-up/{queries.key_of(row)}/",
            language=row.language,
            now=now,
        )


def where(session: Session) -> str:
    """When it is, by the clock on the wall there, and where."""
    here = session.starts_at.astimezone(ZoneInfo(session.zone))
    day, hour = date_format(here, "DATE_FORMAT"), time_format(here, "TIME_FORMAT")
    lines = [_("When: %(day)s, %(hour)s") % {"day": day, "hour": hour}]
    named = ", ".join(
        one for one in (session.place.name if session.place else "", session.place_text) if one
    )
    if named:
        lines.append(_("Where: %(place)s") % {"place": named})
    return "\n".join(lines)
