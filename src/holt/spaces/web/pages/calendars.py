"""Calendars a space follows, and its further pictures: each verb's page."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import clock, files
from holt.kernel.files import download
from holt.kernel.web.pages import act, look, viewer_of
from holt.spaces import queries
from holt.spaces.asks import ReadCalendarNowAsk, RemovePhotoAsk, UnfollowCalendarAsk
from holt.spaces.web import forms
from holt.spaces.web.pages.keeping import act_on, kept_space


def follow_calendar(request: HttpRequest, space_id: int) -> HttpResponse:
    """Another calendar by its address, read every hour."""
    return act_on(
        request,
        kept_space(request, space_id),
        "follow_calendar",
        forms.FollowCalendarForm,
        title=_("Follow another calendar"),
        why=_(
            "When that calendar is busy, this space is not booked here. Only its times are read, every hour."
        ),
        button=_("Follow it"),
        said=_("It is followed. Its busy times are here in a moment."),
    )


def unfollow_calendar(request: HttpRequest, calendar_id: int) -> HttpResponse:
    """No longer."""
    found = look(request, queries.calendar, calendar_id)
    return act_on(
        request,
        kept_space(request, found.space_id),
        "unfollow_calendar",
        forms.ButtonForm,
        title=_("No longer follow “%(name)s”") % {"name": found.name},
        why=_("Its busy times go, and the space can be booked then. It was read from %(address)s.")
        % {"address": found.address},
        button=_("No longer follow it"),
        said=_("It is no longer followed."),
        fixed={"calendar_id": calendar_id},
        form_kwargs={"of": UnfollowCalendarAsk},
    )


def read_calendar_now(request: HttpRequest, calendar_id: int) -> HttpResponse:
    """Again, now."""
    found = look(request, queries.calendar, calendar_id)
    return act_on(
        request,
        kept_space(request, found.space_id),
        "read_calendar_now",
        forms.ButtonForm,
        title=_("Read “%(name)s” now") % {"name": found.name},
        why=_("It is read every hour by itself. This reads it in a moment."),
        button=_("Read it now"),
        said=_("It is read in a moment. Please open this page again."),
        fixed={"calendar_id": calendar_id},
        form_kwargs={"of": ReadCalendarNowAsk},
    )


def add_photo(request: HttpRequest, space_id: int) -> HttpResponse:
    """One more picture."""
    viewer = viewer_of(request)
    return act_on(
        request,
        kept_space(request, space_id),
        "add_photo",
        forms.AddPhotoForm,
        title=_("Add a picture"),
        button=_("Add it"),
        said=_("It is on the space's page."),
        form_kwargs={"keep": lambda given: files.keep(viewer, given, now=clock.now()).pk},
    )


def remove_photo(request: HttpRequest, more_photo_id: int) -> HttpResponse:
    """Take one away."""
    row = look(request, queries.photo_to_change, more_photo_id)
    here = reverse("spaces:space", args=[row.space_id])
    kept_space(request, row.space_id)
    return act(
        request,
        "spaces.remove_photo",
        forms.ButtonForm,
        title=_("Take this picture away"),
        why=row.text,
        button=_("Take it away"),
        done=lambda _row: here,
        said=_("It is gone."),
        fixed={"more_photo_id": more_photo_id},
        form_kwargs={"of": RemovePhotoAsk},
        context={"back": here},
    )


def more_photo(request: HttpRequest, more_photo_id: int) -> HttpResponseBase:
    """A further picture of a space."""
    return download(queries.more_photo(viewer_of(request), more_photo_id))
