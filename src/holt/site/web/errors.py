"""What is shown when something is not there, or went wrong: a sentence and the request's id."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from holt.kernel import api


def _page(request: HttpRequest, status: int, sentence: str) -> HttpResponse:
    shown = {
        "status": status,
        "sentence": sentence,
        "request_id": getattr(request, "id", ""),
    }
    return render(request, "site/error.html", shown, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    return _page(request, 400, _("This request could not be read."))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return _page(request, 403, _("This is not open to you."))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404; as JSON for programs."""
    if request.path.startswith("/api/"):
        return api.not_found(request)
    return _page(request, 404, _("There is nothing here, or it is not open to you."))


def server_error(request: HttpRequest) -> HttpResponse:
    """500."""
    return _page(request, 500, _("Something went wrong on our side. Nothing of yours was lost."))
