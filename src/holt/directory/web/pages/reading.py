"""Reading: the list, one organization, the map, the taxonomy."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.directory import access, exports, queries
from holt.directory.web import showing
from holt.directory.web.pages.fact_sheets import address as fact_sheet_address
from holt.directory.web.tables import organizations_table
from holt.kernel import clock
from holt.kernel.web.feed import line
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import page, viewer_of
from holt.kernel.web.panels import panels_for
from holt.kernel.web.vocabulary import SECTOR_NAMES


def organizations(request: HttpRequest) -> HttpResponse:
    """Every organization the viewer may see; filters, views, exports and bulk changes."""
    closed = "1" in request.GET.getlist("closed")
    return list_page(
        request,
        organizations_table(viewer_of(request), closed=closed),
        template="directory/organizations.html",
    )


def organization(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Who they are, what they could bring and offer, where, whom to talk to, how well checked."""
    viewer = viewer_of(request)
    found = queries.organization(viewer, organization_id)
    shown = {
        "title": found.name,
        "organization": found,
        **showing.organization(found, timezone.localdate(clock.now())),
        "fact_sheet_url": fact_sheet_address(found.id) if viewer.is_member else "",
        "panels": panels_for("organization", viewer, found.id, found),
        "history": [line(one) for one in queries.history(viewer, found.id)],
    }
    return page(request, "directory/organization.html", shown)


def archive(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Everything Holt keeps of the organization, as one zip."""
    data = exports.archive(viewer_of(request), organization_id)
    answer = HttpResponse(data, content_type="application/zip")
    name = f"organization-{organization_id}.zip"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def taxonomy(request: HttpRequest) -> HttpResponse:
    """The kinds and subjects everybody uses, and how to add one."""
    viewer = viewer_of(request)
    kinds = queries.kinds(viewer.language)
    subjects = queries.subjects(viewer.language)
    shown = {
        "title": _("Kinds and subjects"),
        "why": _("The words by which organizations and what they bring are found."),
        "sectors": [
            (name, [one for one in kinds if one.sector == sector])
            for sector, name in SECTOR_NAMES.items()
        ],
        "subjects": [
            (top.name, [one for one in subjects if one.parent == top.slug])
            for top in subjects
            if not top.parent
        ],
        "may_add": access.may_extend_taxonomy(viewer),
    }
    return page(request, "directory/taxonomy.html", shown)
