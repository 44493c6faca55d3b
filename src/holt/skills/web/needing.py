"""Who could teach what a need asks for: the choice of a need, and the answer with reasons."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel.web.distances import distance
from holt.kernel.web.pages import look, page
from holt.kernel.web.reasons import together
from holt.kernel.web.vocabulary import language_name
from holt.methods.reasons import Reason
from holt.needs import queries as needs
from holt.skills import queries
from holt.skills.web.showing import labels_now
from holt.skills.web.skills import insider
from holt.skills.web.words import LEVELS, called

MOST_NEEDS = 60


def choose_need(request: HttpRequest) -> HttpResponse:
    """The needs that are open, one's own library's first."""
    viewer = insider(request)
    ours = set(viewer.roles)
    rows = needs.visible(viewer).filter(state__in=("open", "matched")).order_by("-heard_on", "-pk")
    rows = rows.select_related("organization")[:MOST_NEEDS]
    context = {
        "title": _("Who could teach what a need asks for"),
        "why": _("Choose a need; you see who of the network could teach it, and why."),
        "needs": sorted(rows, key=lambda one: one.organization_id not in ours),
    }
    return page(request, "skills/choose_need.html", context)


def for_need(request: HttpRequest, need_id: int) -> HttpResponse:
    """Everyone who could teach what one need asks for."""
    viewer = insider(request)
    found = look(request, needs.need, need_id)
    context = {
        "title": _("Who could teach this"),
        "why": found.statement,
        "need": found,
        "rows": teacher_rows(queries.teachers_for_need(viewer, found, 30)),
    }
    return page(request, "skills/for_need.html", context)


def teacher_rows(found: Iterable[queries.Teacher]) -> list[dict[str, Any]]:
    """Teachers with their reasons in sentences."""
    labels, unit = labels_now(), directory.distance_unit()
    return [
        {
            "skill": one.skill,
            "name": called(one.skill, one.skill.word, labels),
            "level": LEVELS[one.skill.level],
            "url": _url(one.skill),
            "reasons": " ".join(_sentence(reason, labels, unit) for reason in one.reasons),
        }
        for one in found
    ]


def _url(skill: queries.SkillRow) -> str:
    if skill.person_id is None:
        return reverse("skills:organization", args=[skill.organization_id])
    return reverse("skills:person", args=[skill.person_id])


def _sentence(reason: Reason, labels: dict[str, str], unit: str) -> str:
    facts: Any = reason.facts
    if reason.code == "teaches_language":
        return _("The need asks for %(language)s.") % {"language": language_name(facts["language"])}
    if reason.code == "taught_in":
        names = together(language_name(one) for one in facts["languages"])
        return _("Taught in %(languages)s, which the need asks for.") % {"languages": names}
    if reason.code == "near":
        if facts["km"] < 1:
            return _("Right there.")
        return _("%(distance)s away.") % {"distance": distance(facts["km"], unit)}
    if reason.code == "is_named":
        return _("The need names it: “%(word)s”.") % facts
    named = {"subject": labels.get(facts["subject"], facts["subject"])}
    if reason.code == "teaches_close":
        return _("Close to what the need asks for: %(subject)s.") % named
    return _("The need asks for %(subject)s.") % named
