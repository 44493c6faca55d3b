"""Every address of the house."""

from importlib.util import find_spec

from django.urls import include, path

from holt.kernel.web import health
from holt.site.web import network, pages, tour
from holt.site.web.api import api

ROOMS = (
    "people",
    "directory",
    "surveys",
    "needs",
    "partnerships",
    "spaces",
    "roads",
    "programs",
    "learning",
    "peers",
    "skills",
    "mentoring",
    "training",
    "studies",
    "evaluation",
)

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("api/v1/", api.urls),
    path("", pages.today, name="today"),
    path("activity/", pages.activity, name="activity"),
    path("parts/", pages.gallery, name="gallery"),
    path("practices/", tour.practices, name="practices"),
    path("story/", tour.story, name="story"),
    path("network/settle/", network.settle, name="settle"),
    path("", include("holt.people.web.sign_in_urls")),
    *(
        path("", include(f"holt.{room}.web.urls"))
        for room in ROOMS
        if find_spec(f"holt.{room}.web") and find_spec(f"holt.{room}.web.urls")
    ),
]
handler400 = "holt.site.web.errors.bad_request"
handler403 = "holt.site.web.errors.forbidden"
handler404 = "holt.site.web.errors.not_found"
handler500 = "holt.site.web.errors.server_error"
