"""Who is asking, worked out once per request; problems become pages on the way back."""

import zoneinfo
from collections.abc import Callable
from dataclasses import replace

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.http import urlencode

from holt.directory import queries as directory
from holt.kernel import clock
from holt.kernel.errors import Problem, SignInNeeded
from holt.kernel.viewer import NOBODY, Viewer
from holt.kernel.web.words import sentence, status
from holt.people import queries as people
from holt.values.states import WrongState

LINK_IN_SESSION = "holt_link"


class ViewerMiddleware:
    """Sets `request.viewer`, the language and the time zone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        viewer = viewer_from(request)
        if viewer is NOBODY:
            viewer = replace(viewer, language=translation.get_language() or settings.LANGUAGE_CODE)
        request.viewer = viewer  # type: ignore[attr-defined]
        translation.activate(viewer.language)
        request.LANGUAGE_CODE = viewer.language
        with timezone.override(zoneinfo.ZoneInfo(viewer.zone or settings.TIME_ZONE)):
            return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """Turn a problem into a page with a sentence; anything else is a true error."""
        if isinstance(problem, SignInNeeded):
            here = urlencode({"next": request.get_full_path()})
            return HttpResponseRedirect(f"{settings.LOGIN_URL}?{here}")
        if not isinstance(problem, Problem | WrongState):
            return None
        code = status(problem)
        return render(
            request, "site/error.html", {"status": code, "sentence": sentence(problem)}, status=code
        )


def viewer_from(request: HttpRequest) -> Viewer:
    """The person of the session, or the holder of the link it carries, or nobody."""
    person_id = request.session.get("_auth_user_id")
    if person_id and request.user.is_authenticated:
        return directory.viewer_for(request.user)
    link_id = request.session.get(LINK_IN_SESSION)
    if link_id:
        return people.viewer_by_link(link_id, clock.now())
    return NOBODY
