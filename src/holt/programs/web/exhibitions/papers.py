"""The care sheet for the crate, and the calendar of an exhibition."""

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.kernel import access, clock
from holt.kernel.documents.typeset import pdf
from holt.kernel.files import attachment
from holt.kernel.web.pages import look, viewer_of
from holt.programs import queries
from holt.programs.queries import ExhibitionPage
from holt.programs.web.exhibition_words import meters
from holt.programs.web.exhibitions import showing
from holt.standards.icalendar import Event, calendar


@require_safe
def care_sheet(request: HttpRequest, exhibition_id: int) -> HttpResponse:
    """What goes into the crate: what it needs, how it is cared for, where it goes next."""
    viewer = viewer_of(request)
    found = look(request, queries.exhibition, exhibition_id)
    access.require(found.sees_inside, viewer)
    made = pdf(
        found.title,
        sheet(found),
        language=viewer.language,
        subtitle=_("Care sheet: belongs into the crate"),
        facts=facts(found),
    )
    return attachment(made, f"{slugify(found.title) or 'care-sheet'}.pdf", "application/pdf")


def facts(found: ExhibitionPage) -> list[tuple[str, str]]:
    """The short answers, those that were given."""
    rows = (
        (_("Whose it is"), found.organization),
        (_("Crates"), str(found.crates or "")),
        (_("Space"), meters(found.square_meters, found.wall_meters)),
        (_("Light"), found.light),
        (_("Climate"), found.climate),
        (_("Security"), found.security),
        (_("Value to insure"), showing.insured(found)),
        (_("How it travels"), found.transport),
        (_("Kept in between"), found.home),
        (_("Known marks"), found.condition),
    )
    return [(label, value) for label, value in rows if value]


def sheet(found: ExhibitionPage) -> str:
    """The text of the sheet: care, and where it goes, with lines to sign on."""
    parts = [f"# {_('How it is cared for')}", plain(found.care) or _("Nothing was written down.")]
    coming = [one for one in found.stays if one.state in ("agreed", "there")]
    if coming:
        parts.append(f"# {_('Where it goes')}")
        parts += [f"- {plain(one.where)}: {days(one)}" for one in coming]
    parts += [
        f"# {_('On arrival and on departure')}",
        f"- {_('Count the crates.')}",
        f"- {_('Look at every piece in good light, and photograph what is not as it should be.')}",
        f"- {_('Report the condition on the page of the stay.')}",
    ]
    return "\n\n".join(parts)


def days(one: queries.StayLine) -> str:
    """The days of a stay."""
    return queries.days_in_words(one.first_on, one.last_on)


def plain(text: str) -> str:
    """What somebody wrote, so that none of its signs means anything in Markdown."""
    return "".join(f"\\{one}" if one in "\\`*_{}[]<>()#+!|~" else one for one in text)


@require_safe
def exhibition_calendar(request: HttpRequest, exhibition_id: int) -> HttpResponse:
    """Its stays as a calendar other programs can read; each on the days it is open."""
    found = look(request, queries.exhibition, exhibition_id)
    made = calendar(found.title, _events(found), stamp=clock.now())
    answer = HttpResponse(made, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="exhibition.ics"'
    return answer


def _events(found: ExhibitionPage) -> Iterator[Event]:
    """Each stay that is settled, on all the days it is open."""
    base = settings.ADDRESS.rstrip("/")
    host = base.partition("://")[2] or "holt"
    for one in found.stays:
        if one.state in queries.SHOWN_STATES:
            yield Event(
                uid=f"stay-{one.id}@{host}",
                summary=found.title,
                on=one.first_on,
                last_on=one.last_on,
                location=one.where,
                description=found.description,
                url=f"{base}{reverse('programs:exhibition', args=[found.id])}",
                sequence=one.version - 1,
                changed_at=one.changed_at,
            )
