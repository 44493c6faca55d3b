"""An organization's logo: shown, set, taken away."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.directory import access, queries
from holt.directory.web.forms.logos import SetLogoForm
from holt.kernel import clock, files
from holt.kernel.web.pages import act, viewer_of


def logo(request: HttpRequest, organization_id: int) -> HttpResponseBase:
    """The logo itself."""
    return files.download(queries.logo(viewer_of(request), organization_id))


def set_logo(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Bring a logo, another one, or none."""
    viewer = viewer_of(request)
    found = queries.organization(viewer, organization_id)
    access.require(found.rights.edit, viewer)
    here = reverse("directory:organization", args=[organization_id])
    return act(
        request,
        "directory.set_logo",
        SetLogoForm,
        title=_("Logo of %(name)s") % {"name": found.name},
        why=_("It stands on this organization's page and on the posters of what it runs."),
        button=_("Save"),
        done=lambda _row: here,
        said=_("Saved."),
        fixed={"organization_id": organization_id},
        form_kwargs={
            "keep": lambda given: files.keep(viewer, given, now=clock.now()).pk,
            "logo_id": found.logo_id,
        },
        context={"back": here},
    )
