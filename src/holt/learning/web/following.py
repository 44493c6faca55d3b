"""Pages of the feeds that resources are taken from."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.learning import queries
from holt.learning.web import forms, showing
from holt.learning.web.tables import feeds_table, how_it_goes
from holt.learning.web.words import LICENSES, OPENNESS


def resource_feeds(request: HttpRequest) -> HttpResponse:
    """The feeds one's organizations follow, and how reading them goes."""
    viewer = viewer_of(request)
    access.require(bool(showing.own_choices(viewer)), viewer)
    return list_page(request, feeds_table(viewer))


def resource_feed(request: HttpRequest, resource_feed_id: int) -> HttpResponse:
    """One, and what each reading took and what not."""
    found = look(request, queries.resource_feed, resource_feed_id)
    context = {
        "title": found.name,
        "feed": found,
        "state": how_it_goes(found),
        "license": LICENSES[found.license],
        "openness": OPENNESS[found.openness],
    }
    return page(request, "learning/resource_feed.html", context)


def follow_feed(request: HttpRequest) -> HttpResponse:
    """Another one, by its address."""
    viewer = viewer_of(request)
    own = showing.own_choices(viewer)
    access.require(bool(own), viewer)
    return act(
        request,
        "learning.follow_feed",
        forms.FollowFeedForm,
        title=_("Take in from an address"),
        why=_(
            "What the feed lists is taken in within a minute or two. Its page says what was taken and what not."
        ),
        button=_("Take it in"),
        done=_one,
        said=_("It is read in a moment. Please open this page again to see what was taken."),
        form_kwargs={"own": own},
        context={"back": reverse("learning:resource_feeds")},
    )


def unfollow_feed(request: HttpRequest, resource_feed_id: int) -> HttpResponse:
    """No longer."""
    found = look(request, queries.resource_feed, resource_feed_id)
    return act(
        request,
        "learning.unfollow_feed",
        forms.UnfollowFeedForm,
        title=_("No longer follow “%(name)s”") % {"name": found.name},
        why=_("What was taken in stays among the shared resources."),
        button=_("No longer follow it"),
        done=lambda _row: reverse("learning:resource_feeds"),
        said=_("It is no longer followed."),
        fixed={"resource_feed_id": resource_feed_id},
        context={"back": _one(found)},
    )


def read_feed_now(request: HttpRequest, resource_feed_id: int) -> HttpResponse:
    """Again, now."""
    found = look(request, queries.resource_feed, resource_feed_id)
    return act(
        request,
        "learning.read_feed_now",
        forms.ReadFeedNowForm,
        title=_("Read “%(name)s” now") % {"name": found.name},
        why=_("What is new in it is taken in; what you corrected here stays as you wrote it."),
        button=_("Read it now"),
        done=_one,
        said=_("It is read in a moment. Please open this page again to see what was taken."),
        fixed={"resource_feed_id": resource_feed_id},
        context={"back": _one(found)},
    )


def _one(row: Any) -> str:
    pk = row.id if isinstance(row, queries.FeedPage) else row.pk
    return reverse("learning:resource_feed", args=[pk])
