"""Who is told of what: the diary as far as a thing is open, and letters by everyone's wishes."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.utils.formats import date_format

from holt.directory import queries as directory
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.viewer import Role, Viewer
from holt.people import actions as people
from holt.studies import events, queries
from holt.studies.models import Pilot, Study

TOPIC = "messages"


def tell_study(
    event: type[events.StudyEvent], row: Study, actor: Viewer, now: datetime, *, inside: bool = True
) -> None:
    """For the partners alone; what belongs to the call or the result as openly as the study."""
    audience = Audience.only({row.organization_id, *queries.partner_ids(row.pk)})
    if not inside:
        audience = Audience.public() if row.openness == "public" else Audience.network()
    tell(event(row.pk, row.title), by=actor, at=now, audience=audience, version=row.version)


def tell_pilot(
    event: type[events.PilotEvent], row: Pilot, actor: Viewer, now: datetime, *, inside: bool = True
) -> None:
    """For those who take part; that it is planned, begun or ended as openly as the pilot."""
    audience = Audience.only(queries.taking_part(row))
    if not inside and row.openness == "network":
        audience = Audience.network()
    tell(event(row.pk, row.title), by=actor, at=now, audience=audience, version=row.version)


def write(
    organization_ids: Iterable[int],
    subject: object,
    text: object,
    link: str,
    now: datetime,
    *,
    title: str,
    but: int | None = None,
    **facts: object,
) -> None:
    """A letter to the coordinators of these organizations, but not to who did it."""
    for one in directory.staff_emails(set(organization_ids), Role.COORDINATOR):
        if one.person_id != but:
            write_to(one.person_id, subject, text, link, now, title=title, **facts)


def write_to(
    person_id: int, subject: object, text: object, link: str, now: datetime, **facts: object
) -> None:
    """A letter to one person; subject and text have the facts filled in, in their language."""
    people.notify(
        person_id,
        topic=TOPIC,
        subject=lambda: _said(subject, facts),
        text=lambda: _said(text, facts),
        link=link,
        now=now,
    )


def _said(text: object, facts: Mapping[str, object]) -> str:
    """The text with its facts, days as the reader writes them."""
    shown = {
        name: date_format(one, "DATE_FORMAT") if isinstance(one, date) else one
        for name, one in facts.items()
    }
    return str(text) % shown
