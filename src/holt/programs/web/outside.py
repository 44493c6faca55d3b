"""Calendars of others: their events for everyone, and following them for staff."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, viewer_of
from holt.programs import queries
from holt.programs.web import forms
from holt.programs.web.tables import calendars_table, elsewhere_table


def elsewhere(request: HttpRequest) -> HttpResponse:
    """What other calendars announce, for everyone."""
    return list_page(request, elsewhere_table(viewer_of(request), clock.now()))


def calendars(request: HttpRequest) -> HttpResponse:
    """The calendars one's organizations follow, and how reading them goes."""
    viewer = viewer_of(request)
    access.require(bool(queries.followers(viewer)), viewer)
    return list_page(request, calendars_table(viewer))


def follow_outside(request: HttpRequest) -> HttpResponse:
    """Another one, by its address."""
    viewer = viewer_of(request)
    homes = list(queries.followers(viewer).items())
    access.require(bool(homes), viewer)
    return act(
        request,
        "programs.follow_outside",
        forms.FollowOutsideForm,
        title=_("Follow a calendar"),
        why=_(
            "Its events stand beside ours in the public calendar, named with where they are from. What both announce is shown once."
        ),
        button=_("Follow it"),
        done=_calendars,
        said=_("It is followed. Its events are here in a moment."),
        form_kwargs={"homes": homes},
        context={"back": _calendars()},
    )


def unfollow_outside(request: HttpRequest, outside_id: int) -> HttpResponse:
    """No longer."""
    found = look(request, queries.outside_to_change, outside_id)
    return act(
        request,
        "programs.unfollow_outside",
        forms.UnfollowOutsideForm,
        title=_("No longer follow “%(name)s”") % {"name": found.name},
        why=_("Its events go from the public calendar. It was read from %(address)s.")
        % {"address": found.address},
        button=_("No longer follow it"),
        done=_calendars,
        said=_("It is no longer followed."),
        fixed={"outside_id": outside_id},
        context={"back": _calendars()},
    )


def read_outside_now(request: HttpRequest, outside_id: int) -> HttpResponse:
    """Again, now."""
    found = look(request, queries.outside_to_change, outside_id)
    return act(
        request,
        "programs.read_outside_now",
        forms.ReadOutsideNowForm,
        title=_("Read “%(name)s” now") % {"name": found.name},
        why=_("It is read every hour by itself. This reads it in a moment."),
        button=_("Read it now"),
        done=_calendars,
        said=_("It is read in a moment. Please open this page again."),
        fixed={"outside_id": outside_id},
        context={"back": _calendars()},
    )


def _calendars(_row: Any = None) -> str:
    return reverse("programs:outside_calendars")
