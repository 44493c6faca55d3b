"""Names for a field in which an organization is chosen by typing."""

from django.http import HttpRequest, HttpResponse

from holt.directory import queries
from holt.kernel.errors import NotFound
from holt.kernel.web.pages import page, viewer_of


def names(request: HttpRequest) -> HttpResponse:
    """Options for what was typed so far, whatever the field is called; for htmx only."""
    viewer = viewer_of(request)
    if not getattr(request, "htmx", False):
        raise NotFound
    begun = str(next(iter(request.GET.values()), ""))[:255]
    return page(request, "directory/names.html", {"names": queries.labels_like(viewer, begun)})
