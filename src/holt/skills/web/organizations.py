"""A library's year: what it can teach and wants to learn."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel.web.pages import look, page
from holt.skills import queries
from holt.skills.access import may_say_for
from holt.skills.web.showing import shown_skills
from holt.skills.web.skills import insider


def organization(request: HttpRequest, organization_id: int) -> HttpResponse:
    """What the library says of itself."""
    viewer = insider(request)
    found = look(request, directory.organization, organization_id)
    rows = queries.skills_of_library(viewer, [organization_id])
    context = {
        "title": found.name,
        "organization": found,
        "teaches": shown_skills(rows, "teach"),
        "learns": shown_skills(rows, "learn"),
        "may_say": may_say_for(viewer, organization_id),
        "back": reverse("skills:skills"),
    }
    return page(request, "skills/organization.html", context)
