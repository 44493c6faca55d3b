"""What those who help are written, each with their own link.

What a session is called stands in the letter, not in its subject: others read what was sent when.
"""

from datetime import datetime

from django.utils import translation
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.people import actions as people
from holt.programs import queries
from holt.programs.actions.line import where
from holt.programs.models import Offer, Session, Shift

TOPIC = "sign_ups"
Said = tuple[object, object]
ASKED: Said = (
    gettext_lazy("When can you help?"),
    gettext_lazy(
        "We are looking for people to stand there in turns. Say on this page which shifts you "
        "could take: it is not a promise yet. When the roster is done, we write to you."
    ),
)
READ: Said = (
    gettext_lazy("Please read the partners' fact sheets"),
    gettext_lazy(
        "On each shift somebody should be able to speak for every partner. This page says which "
        "partners' fact sheets you have not read yet, with a link to each."
    ),
)
PUBLISHED: Said = (
    gettext_lazy("Your shifts"),
    gettext_lazy("Thank you for helping. If you cannot after all, say so on this page."),
)
CHANGED: Said = (
    gettext_lazy("Your shifts have changed"),
    gettext_lazy("This is how they are now. If that does not suit you, say so on this page."),
)
OPEN: Said = (
    gettext_lazy("A shift needs somebody"),
    gettext_lazy(
        "Somebody cannot come after all, and you are free then. Whoever takes it first on this "
        "page has it."
    ),
)
TAKEN: Said = (
    gettext_lazy("The shift is yours"),
    gettext_lazy("Thank you for stepping in. These are your shifts now."),
)


def write(offer: Offer, session: Session, said: Said, now: datetime) -> None:
    """A letter about the session, with one's own link."""
    _send(offer, session, said, "", now)


def write_shifts(offer: Offer, session: Session, said: Said, now: datetime) -> None:
    """A letter with one's shifts; whoever has none gets none, unless some were taken away."""
    shifts = Shift.objects.filter(duties__offer=offer).order_by("starts_at")
    if not shifts and said is not CHANGED:
        return
    with translation.override(_language(offer)):
        lines = "\n".join(line(one) for one in shifts)
    _send(offer, session, said, lines, now)


def line(shift: Shift) -> str:
    """ "December 5, 2026, 10 a.m. to noon: our table"."""
    facts = {
        "day": date_format(shift.on, "DATE_FORMAT"),
        "begins": time_format(shift.begins, "TIME_FORMAT"),
        "ends": time_format(shift.ends, "TIME_FORMAT"),
    }
    what = ", ".join(one for one in (shift.what, shift.where) if one)
    return f"{_('%(day)s, %(begins)s to %(ends)s') % facts}: {what}"


def _language(offer: Offer) -> str:
    hand = offer.hand
    return hand.person.language if hand.person else hand.language


def _send(offer: Offer, session: Session, said: Said, lines: str, now: datetime) -> None:
    hand = offer.hand
    to = hand.person_id or hand.email
    if not to:
        return
    with translation.override(_language(offer)):
        facts = {"name": hand.person.name if hand.person else hand.name}
        about = f"“{session.title}”\n{lines or where(session)}"
        parts = [_("Hello %(name)s,") % facts, str(said[1]), about]
        people.notify(
            to,
            topic=TOPIC,
            subject=str(said[0]),
            text="\n\n".join(parts),
            link=f"/my-shifts/{queries.offer_key(offer)}/",
            language=hand.language,
            now=now,
        )
