"""What those who booked a slot are written, each with their own link."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import translation
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.people import actions as people
from holt.programs import queries
from holt.programs.actions.line import where
from holt.programs.models import HelpTable, Session, Visit

TOPIC = "sign_ups"
Said = tuple[object, object]
BOOKED: Said = (
    gettext_lazy("Your time at “%(title)s”"),
    gettext_lazy("We expect you. If you cannot come, cancel or choose another time on this page."),
)
MOVED: Said = (
    gettext_lazy("Your new time at “%(title)s”"),
    gettext_lazy("We expect you at the new time. The one before is free again for somebody else."),
)
WAITS: Said = (
    gettext_lazy("You are waiting for a time at “%(title)s”"),
    gettext_lazy(
        "Every time is taken. When one becomes free, whoever waits longest gets it, and we write "
        "to you. You can leave the line on this page."
    ),
)
FREED: Said = (
    gettext_lazy("A time is free for you: “%(title)s”"),
    gettext_lazy(
        "Somebody else canceled, and you waited longest. This time is yours now. If you cannot "
        "come, please cancel on this page, so that the next in line may."
    ),
)
SOON: Said = (
    gettext_lazy("Soon: your time at “%(title)s”"),
    gettext_lazy("It is soon. If you cannot come, please cancel on this page."),
)
CHANGED: Said = (
    gettext_lazy("“%(title)s” has moved"),
    gettext_lazy(
        "It takes place at another time or in another place. Look at your own time on this page, "
        "and choose another one if it does not suit you."
    ),
)
CALLED_OFF: Said = (
    gettext_lazy("“%(title)s” is canceled"),
    gettext_lazy("It does not take place. We are sorry."),
)


def write_to(row: Visit, session: Session, table: HelpTable, said: Said, now: datetime) -> None:
    """A letter with one's own link, in the language one booked in; nothing without an address."""
    if not row.email:
        return
    with translation.override(row.language):
        facts = {"title": session.title, "name": row.name}
        subject, text = said
        lines = [_("Hello %(name)s,") % facts, str(text) % facts, _when(row, session)]
        if table.bring:
            lines.append(_("Please bring: %(what)s") % {"what": table.bring})
        people.notify(
            row.email,
            topic=TOPIC,
            subject=str(subject) % facts,
            text="\n\n".join(lines),
            link=f"/my-visit/{queries.help_visit_key(row)}/",
            language=row.language,
            now=now,
        )


def _when(row: Visit, session: Session) -> str:
    """Day and place as for everyone, and one's own hour."""
    at = queries.starts_at(session, row)
    if at is None:
        return where(session)
    hour = time_format(at.astimezone(ZoneInfo(session.zone)), "TIME_FORMAT")
    own = _("Your time: %(hour)s") % {"hour": hour}
    return f"{own}\n{where(session)}"


def write_to_visitors(session: Session, said: Said, now: datetime) -> None:
    """The same to everyone who has booked or waits."""
    table = HelpTable.objects.filter(session=session).first()
    if table is None or session.starts_at <= now:
        return
    for row in Visit.objects.filter(session=session, state__in=["booked", "waiting"]):
        write_to(row, session, table, said, now)
