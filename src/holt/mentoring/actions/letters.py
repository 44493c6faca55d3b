"""Letters of a round: who the other is, a first message ready to send, and what changed."""

from datetime import datetime
from typing import Any

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel.viewer import Role
from holt.mentoring.models import Application, Pair, Round
from holt.people import actions as people

TOPIC = "messages"
YOUR_MENTOR = gettext_lazy("Your mentor in “%(round)s”: %(name)s")
YOUR_MENTEE = gettext_lazy("Whom you mentor in “%(round)s”: %(name)s")


def announce_to(row: Round, pair: Pair, now: datetime) -> None:
    """Write to both: each other's card and a first message."""
    for me, other, subject in (
        (pair.mentee, pair.mentor, YOUR_MENTOR),
        (pair.mentor, pair.mentee, YOUR_MENTEE),
    ):
        said = {"round": row.name, "name": _name(other)}
        write(
            me.person_id,
            lambda subject=subject, said=said: str(subject) % said,  # type: ignore[misc]
            lambda me=me, other=other: _announcement(row, me, other),  # type: ignore[misc]
            f"/mentoring-pairs/{pair.pk}/",
            now,
        )


def write(to: int | None, subject: object, text: object, link: str, now: datetime) -> None:
    """A letter to one person, if they are still here."""
    if to is not None:
        people.notify(to, topic=TOPIC, subject=subject, text=text, link=link, now=now)


def write_to_coordinators(row: Round, subject: object, text: object, now: datetime) -> None:
    """A letter to those who look after the round."""
    for one in directory.staff_emails([row.organization_id], Role.COORDINATOR):
        write(one.person_id, subject, text, f"/mentoring/{row.pk}/", now)


def _announcement(row: Round, me: Application, other: Application) -> str:
    return "\n\n".join(
        (
            _("You have been matched in “%(round)s”. Say yes, or no, on the page below; a no needs "
              "no reason.") % {"round": row.name},
            card(other),
            _("A first message, if you like it:"),
            first_message(_name(me), _name(other)),
        )
    )  # fmt: skip


def card(one: Application) -> str:
    """Who somebody is, in a few lines, in the reader's language."""
    names = directory.subject_labels(get_language() or "en")
    about = [*one.offers, *one.wants]
    lines = [
        f"{_name(one)}, {one.organization.name}",  # type: ignore[attr-defined]
        ", ".join(str(names.get(slug, slug)) for slug in dict.fromkeys(about)),
        one.offer_words,
        one.want_words,
    ]
    return "\n".join(line for line in lines if line)


def first_message(me: str, other: str) -> str:
    """Light, and written already."""
    return _(
        "Hello %(other)s,\n\nwe have been matched, and I look forward to it. Shall we talk for half "
        "an hour in the next two weeks? Tell me which day suits you.\n\n%(me)s"
    ) % {"other": other.split(" ")[0], "me": me}


def _name(one: Any) -> str:
    return one.person.name if one.person else ""
