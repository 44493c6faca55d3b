"""The demo's two ways in: the story to follow, and what libraries and partners do here."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from holt.kernel.errors import NotFound
from holt.kernel.network import network
from holt.kernel.web.pages import page
from holt.people import queries as people
from holt.site.demo import practices as kept_practices
from holt.site.demo import story as kept_story


def _require_demo() -> None:
    """These pages are about the demo network; elsewhere there is nothing here."""
    if not (settings.DEMO and network().is_demo):
        raise NotFound


def story(request: HttpRequest) -> HttpResponse:
    """One partnership from a need to its lesson, step by step, from every seat."""
    _require_demo()
    seats = {one.name: one.id for one in people.demo_people()}
    steps = [(step, seats.get(step.person_name)) for step in kept_story.story_steps()]
    context = {
        "title": _("From a need to a lesson"),
        "why": _("Follow “English on the floor” step by step, and change seats with one click."),
        "steps": steps,
    }
    return page(request, "site/story.html", context)


def practices(request: HttpRequest) -> HttpResponse:
    """Each practice with the page that serves it and an example, or plainly "not yet"."""
    _require_demo()
    context = {
        "title": _("What libraries and partners do here"),
        "why": _("Each practice, the page that serves it, and an example; or plainly: not yet."),
        "groups": kept_practices.practice_groups(),
    }
    return page(request, "site/practices.html", context)
