"""The frame of a page that does one verb to a study or a pilot, and of a button without a form."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from holt.kernel import access, clock
from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.studies import queries


def a_study(viewer: Viewer, study_id: int) -> queries.StudyPage:
    """A study as it stands today. Raises NotFound."""
    return queries.study(viewer, study_id, timezone.localdate(clock.now()))


def a_pilot(viewer: Viewer, pilot_id: int) -> queries.PilotPage:
    """A pilot as it stands today. Raises NotFound."""
    return queries.pilot(viewer, pilot_id, timezone.localdate(clock.now()))


def study_act(
    request: HttpRequest, found: queries.StudyPage, allowed: bool, verb: str, form: Any, **more: Any
) -> HttpResponse:
    """A form about a study; one goes back to it."""
    access.require(allowed, viewer_of(request))
    here = reverse("studies:study", args=[found.id])
    shown = {"why": found.title, "done": lambda _row: here, "context": {"back": here}, **more}
    fixed = {"study_id": found.id, **shown.pop("fixed", {})}
    return act(request, f"studies.{verb}", form, fixed=fixed, **shown)


def pilot_act(
    request: HttpRequest, found: queries.PilotPage, allowed: bool, verb: str, form: Any, **more: Any
) -> HttpResponse:
    """A form about a pilot; one goes back to it."""
    access.require(allowed, viewer_of(request))
    here = reverse("studies:pilot", args=[found.id])
    shown = {"why": found.title, "done": lambda _row: here, "context": {"back": here}, **more}
    return act(request, f"studies.{verb}", form, fixed={"pilot_id": found.id}, **shown)


def press(
    request: HttpRequest,
    verb: str,
    ask: object,
    *,
    title: object,
    why: object,
    back: str,
    said: object,
    text: object = "",
) -> HttpResponse:
    """A button: GET says what it does, POST does it."""
    if request.method == "POST":
        return do(request, f"studies.{verb}", ask, done=lambda _row: back, said=said)
    context = {"title": title, "why": why, "back": back, "text": text}
    return page(request, "kernel/button.html", context)


def led(request: HttpRequest, study_id: int) -> queries.StudyPage:
    """A study the viewer leads. Raises NotFound, NotAllowed."""
    found = look(request, a_study, study_id)
    access.require(found.may_lead, viewer_of(request))
    return found
