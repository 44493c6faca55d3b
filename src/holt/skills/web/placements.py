"""Places to learn at: the list, one, offering, changing, answering."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.viewer import Role
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.kernel.web.vocabulary import language_names
from holt.skills import queries
from holt.skills.web import forms
from holt.skills.web.showing import homes_of, labels_now
from holt.skills.web.skills import insider
from holt.skills.web.tables import placements_table
from holt.skills.web.words import PLACEMENT_DIRECTIONS


def placements(request: HttpRequest) -> HttpResponse:
    """Every place that is open, and one's own library's."""
    insider(request)
    context = {"back": reverse("skills:skills"), "back_to": _("Skills")}
    return list_page(request, placements_table(), context=context)


def placement(request: HttpRequest, placement_id: int) -> HttpResponse:
    """One place, and the way to answer it."""
    viewer = insider(request)
    found = look(request, queries.placement, placement_id)
    labels = labels_now()
    others = [pk for pk, role in viewer.roles.items() if role >= Role.STAFF]
    context = {
        "title": found.title,
        "placement": found,
        "direction": PLACEMENT_DIRECTIONS[found.direction],
        "languages": language_names(found.languages),
        "subjects": ", ".join(labels.get(one, one) for one in found.subjects),
        "may_answer": found.is_open and any(pk != found.organization_id for pk in others),
    }
    return page(request, "skills/placement.html", context)


def offer_placement(request: HttpRequest) -> HttpResponse:
    """Offer a place, or look for one."""
    viewer = insider(request)
    access.require(any(one >= Role.STAFF for one in viewer.roles.values()), viewer)
    wanted = {"direction": "wanted"} if request.GET.get("direction") == "wanted" else {}
    return act(
        request,
        "skills.offer_placement",
        forms.OfferPlacementForm,
        title=_("Offer a place, or look for one"),
        why=_("A coordinator offers a place; whoever works at a library may look for one."),
        button=_("Put it on the list"),
        done=lambda row: reverse("skills:placement", args=[row.pk]),
        said=_("It is on the list."),
        initial=wanted,
        form_kwargs={"organizations": homes_of(viewer, Role.STAFF), "subjects": labels_now()},
        context={"back": reverse("skills:placements")},
    )


def edit_placement(request: HttpRequest, placement_id: int) -> HttpResponse:
    """Change it, or close it."""
    found = look(request, queries.placement, placement_id)
    access.require(found.may_edit, viewer_of(request))
    names = ("title", "what", "guide", "most", "days", "conditions", "is_open", "version")
    initial: dict[str, Any] = {name: getattr(found, name) for name in names}
    initial |= {"subjects": list(found.subjects), "languages": list(found.languages)}
    here = reverse("skills:placement", args=[placement_id])
    return act(
        request,
        "skills.edit_placement",
        forms.EditPlacementForm,
        title=_("Change this place"),
        why=found.title,
        button=_("Keep it"),
        done=lambda _row: here,
        said=_("Changed."),
        fixed={"placement_id": placement_id},
        initial=initial,
        form_kwargs={"subjects": labels_now()},
        context={"back": here},
    )


def propose_work_visit(request: HttpRequest, placement_id: int) -> HttpResponse:
    """May I come to you; or, to a place somebody looks for, come to us."""
    viewer = insider(request)
    found = look(request, queries.placement, placement_id)
    homes = [one for one in homes_of(viewer, Role.STAFF) if one[0] != found.organization_id]
    access.require(bool(homes), viewer)
    offered = found.direction == "offered"
    return act(
        request,
        "skills.propose_work_visit",
        forms.ProposeWorkVisitForm,
        title=_("Ask to come") if offered else _("Offer your library"),
        why=f"{found.title} – {found.organization}",
        button=_("Propose these days"),
        done=lambda row: reverse("skills:work_visit", args=[row.pk]),
        said=_("Proposed. Now both libraries look at it and say yes."),
        fixed={"placement_id": placement_id},
        form_kwargs={"organizations": homes},
        context={"back": reverse("skills:placement", args=[placement_id])},
    )
