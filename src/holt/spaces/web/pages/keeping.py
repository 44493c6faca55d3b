"""Looking after spaces: each verb of the keepers has its page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access, clock, files
from holt.kernel.errors import NotFound
from holt.kernel.network import network
from holt.kernel.web.forms import AskForm
from holt.kernel.web.pages import act, look, viewer_of
from holt.spaces import queries, rules
from holt.spaces.asks import ReopenAsk
from holt.spaces.queries import SpacePage
from holt.spaces.web import forms, showing
from holt.spaces.web.words import GUESTS


def add_space(request: HttpRequest) -> HttpResponse:
    """A new space of an organization one works for."""
    viewer = viewer_of(request)
    homes = queries.homes(viewer)
    access.require(bool(homes), viewer)
    asked = request.POST.get("organization_id") or request.GET.get("organization", "")
    home = next((pk for pk, _name in homes if str(pk) == asked), homes[0][0])
    return act(
        request,
        "spaces.add_space",
        forms.AddSpaceForm,
        title=_("Add a space"),
        why=_("A room, a desk, a computer, something to lend, or a place outdoors."),
        button=_("Add it"),
        done=lambda row: reverse("spaces:space", args=[row.pk]),
        said=_("It is on the list. Now say when it is open and on what terms it is booked."),
        initial={"organization_id": home, "zone": network().zone, "is_public": True},
        form_kwargs={"homes": homes, **_choices(request, home)},
        context={"back": "/spaces/"},
    )


def _choices(request: HttpRequest, organization_id: int, but: int | None = None) -> dict[str, Any]:
    """Places and parts to choose from, and how an uploaded picture is kept."""
    viewer = viewer_of(request)
    return {
        "places": queries.place_choices(viewer, organization_id),
        "parts": queries.part_choices(organization_id, but),
        "keep": lambda given: files.keep(viewer, given, now=clock.now()).pk,
    }


def kept_space(request: HttpRequest, space_id: int) -> SpacePage:
    """A space, for those who look after it."""
    viewer = viewer_of(request)
    found = look(request, lambda who, pk: queries.space(who, pk, clock.now()), space_id)
    access.require(found.may_keep, viewer)
    return found


def act_on(
    request: HttpRequest, found: SpacePage, verb: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    """A verb on one space: afterwards one is back at its page."""
    here = reverse("spaces:space", args=[found.id])
    more = {"why": found.name, "fixed": {"space_id": found.id}, "done": lambda _row: here, **said}
    return act(request, f"spaces.{verb}", form, context={"back": here}, **more)


def _after_closing(request: HttpRequest, found: SpacePage) -> str:
    """To the bookings that fall on closed times now, if there are any; else to the space."""
    clashing = queries.clashes(viewer_of(request), clock.now())
    mine = next((one.space_id for one in clashing if one.space_id == found.id), None)
    space_id = mine or next((one.space_id for one in clashing), None)
    if space_id is None:
        return reverse("spaces:space", args=[found.id])
    return reverse("spaces:settle_clashes", args=[space_id])


def edit_space(request: HttpRequest, space_id: int) -> HttpResponse:
    """Change what a space says of itself."""
    found = kept_space(request, space_id)
    copied = (
        *("name", "kind", "place_id", "zone", "description", "capacity", "accessibility"),
        *("part_ids", "setup_minutes", "cleanup_minutes", "is_public", "closed_on"),
        *("photo_text", "version"),
    )
    return act_on(
        request,
        found,
        "edit_space",
        forms.EditSpaceForm,
        title=_("Change this space"),
        button=_("Save"),
        said=_("Saved."),
        initial={one: getattr(found, one) for one in copied},
        form_kwargs={
            "photo_id": found.photo_id,
            **_choices(request, found.organization_id, but=space_id),
        },
    )


def set_hours(request: HttpRequest, space_id: int) -> HttpResponse:
    """The week."""
    found = kept_space(request, space_id)
    return act_on(
        request,
        found,
        "set_hours",
        forms.SetHoursForm,
        title=_("When is it open?"),
        why=_("One line for each opening; without any line it can be booked at any hour."),
        button=_("Save"),
        done=lambda _row: _after_closing(request, found),
        said=_("Saved. What is booked already stays until you move or cancel it."),
        rows=[forms.hours_rows()],
        rows_initial={"hours": forms.hours_initial(found.hours)},
    )


def set_terms(request: HttpRequest, space_id: int, guest: str) -> HttpResponse:
    """On what terms one kind of guest books."""
    found = kept_space(request, space_id)
    access.require(found.may_rule, viewer_of(request))
    if guest not in rules.GUESTS:
        raise NotFound
    terms = queries.kept_terms(viewer_of(request), space_id, guest)
    return act_on(
        request,
        found,
        "set_terms",
        forms.SetTermsForm,
        title=_("On what terms: %(guest)s") % {"guest": GUESTS[guest]},
        button=_("Save"),
        said=_("Saved. What is booked already stays."),
        fixed={"space_id": found.id, "guest": guest},
        initial={name: getattr(terms, name) for name in forms.SetTermsForm.base_fields
                 if name != "version"},
        form_kwargs={"approvers": queries.approver_choices(found.organization_id)},
    )  # fmt: skip


def close(request: HttpRequest, space_id: int) -> HttpResponse:
    """Closed days."""
    found = kept_space(request, space_id)
    return act_on(
        request,
        found,
        "close",
        forms.CloseForm,
        title=_("Close it for some days"),
        button=_("Close it"),
        done=lambda _row: _after_closing(request, found),
        said=_("It cannot be booked then. What was booked before stays until you decide."),
    )


def reopen(request: HttpRequest, closure_id: int) -> HttpResponse:
    """Take a closed day back."""
    closure = look(request, queries.closure_to_change, closure_id)
    found = kept_space(request, closure.space_id)
    return act_on(
        request,
        found,
        "reopen",
        forms.ButtonForm,
        title=_("Open it again"),
        why=_("%(space)s, closed %(when)s: %(reason)s")
        % {
            "space": found.name,
            "when": showing.when(closure.starts_at, closure.ends_at, found.zone),
            "reason": closure.reason,
        },
        button=_("Open it again"),
        said=_("It can be booked again."),
        fixed={"closure_id": closure_id},
        form_kwargs={"of": ReopenAsk},
    )


def bring_busy(request: HttpRequest, space_id: int) -> HttpResponse:
    """Another calendar's busy times, from a file."""
    return act_on(
        request,
        kept_space(request, space_id),
        "bring_busy",
        forms.BringBusyForm,
        title=_("Bring another calendar"),
        why=_("When that calendar is busy, this space is not booked here. Only times are read."),
        button=_("Bring it"),
        said=_("Its busy times are kept."),
    )
