"""Who fits me: swaps first, then rings of three, then who could teach me."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel.viewer import Viewer
from holt.kernel.web.distances import distance
from holt.kernel.web.pages import page
from holt.kernel.web.reasons import together
from holt.kernel.web.vocabulary import language_name
from holt.skills import queries
from holt.skills.web.showing import hello_urls, labels_now
from holt.skills.web.skills import insider
from holt.skills.web.words import called


def matches(request: HttpRequest) -> HttpResponse:
    """Everyone who fits what I can teach and want to learn, with reasons."""
    viewer = insider(request)
    found, labels = queries.my_matches(viewer), labels_now()
    shown = [_pair(one, labels) for one in found.pairs]
    texts = {one["pair"].person_id: _letter(viewer, one) for one in shown}
    urls = hello_urls(viewer, texts)
    for one in shown:
        one["hello_url"] = urls.get(one["pair"].person_id, "")
    context = {
        "title": _("Who fits me"),
        "why": _("Colleagues who teach what you want to learn, and want what you can teach."),
        "swaps": [one for one in shown if one["pair"].is_swap],
        "teachers": [one for one in shown if one["gives"] and not one["takes"]],
        "learners": [one for one in shown if one["takes"] and not one["gives"]],
        "rings": [_ring(one, labels) for one in found.rings],
        "said_anything": bool(queries.own_skills(viewer)),
        "back": reverse("skills:my_skills"),
    }
    return page(request, "skills/matches.html", context)


def _pair(one: queries.Pair, labels: dict[str, str]) -> dict[str, Any]:
    gives = together(called(it, it.word, labels) for it in one.gives)
    takes = together(called(it, it.word, labels) for it in one.takes)
    said = []
    if gives:
        said.append(_("You want to learn %(what)s; %(name)s can teach that.") % _of(one, gives))
    if takes:
        said.append(_("%(name)s wants to learn %(what)s; you can teach that.") % _of(one, takes))
    if one.languages:
        names = together(language_name(code) for code in one.languages)
        said.append(_("You share %(languages)s.") % {"languages": names})
    if one.km is not None and one.km < 1:
        said.append(_("You work in the same place."))
    elif one.km is not None:
        far = distance(one.km, directory.distance_unit())
        said.append(_("%(distance)s away.") % {"distance": far})
    return {"pair": one, "reasons": said, "gives": gives, "takes": takes}


def _of(one: queries.Pair, what: str) -> dict[str, str]:
    return {"name": one.person.split()[0], "what": what}


def _letter(viewer: Viewer, one: dict[str, Any]) -> str:
    """A first message that says what fits; its writer changes it or just sends it."""
    facts = {
        "name": one["pair"].person.split()[0],
        "me": viewer.name,
        "gives": one["gives"],
        "takes": one["takes"],
    }
    if one["pair"].is_swap:
        return (
            _(
                "Hello %(name)s,\n\nyou can teach %(gives)s, which I would like to learn, and I could "
                "show you %(takes)s. Shall we swap?\n\nWarm regards,\n%(me)s"
            )
            % facts
        )
    if one["gives"]:
        return (
            _(
                "Hello %(name)s,\n\nI would like to learn %(gives)s, and I read that you can teach it. "
                "Would you have an hour for me some day?\n\nWarm regards,\n%(me)s"
            )
            % facts
        )
    return (
        _(
            "Hello %(name)s,\n\nI read that you would like to learn %(takes)s. I can show you what I "
            "know. Shall we talk?\n\nWarm regards,\n%(me)s"
        )
        % facts
    )


def _ring(one: queries.Three, labels: dict[str, str]) -> list[tuple[str, str]]:
    """The three sentences of a ring, each with whom it leads to."""
    said = (
        (_("You teach %(name)s: %(what)s."), one.first, one.first.person),
        (_("%(name)s teaches %(other)s: %(what)s."), one.second, one.second.person),
        (_("%(name)s teaches you: %(what)s."), one.last, one.last.person),
    )
    return [
        (
            text % {"name": name, "other": one.last.person, "what": called(it, it.word, labels)},
            reverse("skills:person", args=[it.person_id]),
        )
        for text, it, name in said
    ]
