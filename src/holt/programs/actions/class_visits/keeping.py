"""What every change of a class visit has in common: saving, telling, writing."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import translation
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.directory import queries as directory
from holt.kernel.errors import Clash
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.viewer import Viewer
from holt.people import actions as people
from holt.programs import events, queries, rules
from holt.programs.models import ClassVisit, VisitOffer

EXCLUDED = "23P01"
TOPIC = "class_visits"


def times(offer: VisitOffer, on: date, begins: time) -> dict[str, Any]:
    """A visit's day and hour as the row keeps them. Refuses what is no time there."""
    slot = rules.slot(on, begins, rules.ends_at(begins, offer.minutes), offer.zone)
    return {"on": on, "begins": begins, "starts_at": slot.starts_at, "ends_at": slot.ends_at}


@contextmanager
def no_other() -> Iterator[None]:
    """A savepoint in which a time is taken; the database's own no becomes Clash "visit_taken"."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if getattr(error.__cause__, "sqlstate", "") != EXCLUDED:
            raise
        raise Clash("visit_taken", "on") from error


def amend_visit(
    row: ClassVisit,
    values: Mapping[str, Any],
    actor: Viewer,
    event: type[events.ClassVisitEvent],
    now: datetime,
) -> None:
    """Save what changed about a visit, and tell the library and the school."""
    with no_other():
        changes = save_amended(row, "class_visit", values, None)
    announce(event, row, actor, now, {name: changes[name] for name in SHOWN & set(changes)})


SHOWN = {"state", "on", "begins", "pupils", "adults"}
"""What history keeps of a visit: nothing that a teacher wrote."""


def announce(
    event: type[events.ClassVisitEvent],
    row: ClassVisit,
    actor: Viewer,
    now: datetime,
    changes: Mapping[str, Any] | None = None,
) -> None:
    """Tell the library and the school; the facts say what and when, not who."""
    home = row.offer.organization_id
    tell(
        event(row.pk, home, row.offer.title, row.on),
        by=Viewer(person_id=actor.person_id, name=actor.name if actor.person_id else ""),
        at=now,
        audience=Audience.only([one for one in (home, row.school_id) if one]),
        changes=changes,
        version=row.version,
    )


def write_to_teacher(row: ClassVisit, subject: object, text: object, now: datetime) -> None:
    """A letter with one's own link, in the language one asked in."""
    if not row.email:
        return
    with translation.override(row.language):
        facts = {"title": row.offer.title, "reason": row.reason, "library": home_of(row)}
        greeting = _("Hello %(name)s,") % {"name": row.name}
        people.notify(
            row.email,
            topic=TOPIC,
            subject=str(subject) % facts,
            text="\n\n".join([greeting, str(text) % facts, when_in_words(row)]),
            link=f"/my-class-visit/{queries.visit_key(row)}/",
            language=row.language,
            now=now,
        )


def home_of(row: ClassVisit) -> str:
    """The library's name."""
    return row.offer.organization.name


def when_in_words(row: ClassVisit) -> str:
    """When it is, by the clock on the wall there."""
    day, hour = date_format(row.on, "DATE_FORMAT"), time_format(row.begins, "TIME_FORMAT")
    return _("When: %(day)s, %(hour)s") % {"day": day, "hour": hour}


def write_to_library(row: ClassVisit, subject: object, text: object, now: datetime) -> None:
    """The library's staff are told, each as often as they want mail; no name is in the letter."""
    facts = {"title": row.offer.title}
    for one in directory.staff_emails([row.offer.organization_id]):
        people.notify(
            one.person_id,
            topic="messages",
            subject=lambda: str(subject) % facts,
            text=lambda: "\n\n".join([str(text) % facts, when_in_words(row)]),
            link=f"/class-visits/{row.pk}/",
            now=now,
        )


HAVE_IT = (
    gettext_lazy("We have your wish: %(title)s"),
    gettext_lazy(
        "%(library)s has your request and answers soon. The time is kept for your class. This link "
        "shows it, and lets you move or cancel it."
    ),
)
ASKED = (
    gettext_lazy("A class would like to come: %(title)s"),
    gettext_lazy("Say yes, propose another time or say no on this page."),
)
COMING = (
    gettext_lazy("Your class is expected: %(title)s"),
    gettext_lazy("%(library)s looks forward to your class. This link lets you move or cancel it."),
)
OTHER_DATE = (
    gettext_lazy("Another time for your class: %(title)s"),
    gettext_lazy(
        "%(library)s cannot at the time you asked for, and proposes this one. One button on this "
        "page takes it. %(reason)s"
    ),
)
NOT_NOW = (
    gettext_lazy("We are sorry: %(title)s"),
    gettext_lazy("%(library)s cannot receive your class this time. %(reason)s"),
)
CALLED_OFF = (
    gettext_lazy("Your class visit is called off: %(title)s"),
    gettext_lazy("It does not take place. %(reason)s"),
)
TAKEN = (
    gettext_lazy("A teacher takes the time you proposed: %(title)s"),
    gettext_lazy("The class is coming."),
)
MOVED = (
    gettext_lazy("A class asks for another time: %(title)s"),
    gettext_lazy("Say yes, propose another time or say no on this page."),
)
NOT_COMING = (
    gettext_lazy("A class does not come after all: %(title)s"),
    gettext_lazy("The time is free again."),
)
SOON = (
    gettext_lazy("Soon: your class visit, %(title)s"),
    gettext_lazy("We look forward to your class. If it cannot come, cancel on this page."),
)
