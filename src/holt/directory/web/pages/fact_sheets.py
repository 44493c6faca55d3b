"""An organization's fact sheet: read, said to be read, written anew."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.directory import access, asks, queries
from holt.directory.web.forms.organizations import FactSheetForm
from holt.kernel.documents import html
from holt.kernel.web.pages import act, do, page, viewer_of


def fact_sheet(request: HttpRequest, organization_id: int) -> HttpResponse:
    """What they want others to say about them, and who can."""
    found = queries.fact_sheet(viewer_of(request), organization_id)
    shown = {
        "title": _("Fact sheet of %(name)s") % {"name": found.organization},
        "why": _("For whoever speaks for several partners at one booth."),
        "sheet": found,
        "text": html(found.text),
    }
    return page(request, "directory/fact_sheet.html", shown)


def write_fact_sheet(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Write it anew; the one before is kept."""
    viewer = viewer_of(request)
    found = queries.fact_sheet(viewer, organization_id)
    access.require(found.may_write, viewer)
    return act(
        request,
        "directory.write_fact_sheet",
        FactSheetForm,
        title=_("Fact sheet of %(name)s") % {"name": found.organization},
        why=_("One page: what you do, for whom, how to reach you, what you are asked most."),
        button=_("Keep it"),
        done=lambda one: address(one.organization_id),
        said=_("It is kept. Whoever speaks for you is asked to read it again."),
        fixed={"organization_id": organization_id},
        initial={"text": found.text},
        context={"back": address(organization_id)},
    )


@require_POST
def mark_fact_sheet_read(
    request: HttpRequest, organization_id: int, fact_sheet_id: int
) -> HttpResponse:
    """I have read it: one press."""
    return do(
        request,
        "directory.mark_fact_sheet_read",
        asks.MarkFactSheetReadAsk(fact_sheet_id),
        done=lambda one: address(organization_id),
        said=_("Thank you. You can speak for them at a booth."),
    )


def address(organization_id: int) -> str:
    return reverse("directory:fact_sheet", args=[organization_id])
