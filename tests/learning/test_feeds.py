"""Resources taken in from a feed by its address: read by the worker, each thing once."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.test import Client

from holt.connectors.fetching import Allowed, Fetcher
from holt.kernel import fetching
from holt.kernel.errors import NotAllowed, NotFound, Refused, SignInNeeded
from holt.kernel.fetching import Fetched
from holt.kernel.models import Happening
from holt.kernel.viewer import NOBODY, THE_HOUSE, Role, Viewer
from holt.learning import actions, asks, jobs, queries
from holt.learning.models import Resource, ResourceFeed, ResourceImport
from tests import make
from tests.connectors.serving import Server, serving, text
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db
RSS = b"""<rss version="2.0"><channel><title>T</title><link>https://x.example.org</link>
<item><guid>1</guid><title>A plan</title><link>/plans/1</link><description>Good</description></item>
<item><guid>2</guid><title></title><link>https://x.example.org/2</link></item>
</channel></rss>"""
MORE = RSS.replace(
    b"<item><guid>2",
    b"<item><guid>3</guid><title>Slides</title><link>/3</link></item><item><guid>2",
)


def followed(*, is_kept: bool = True, came: Fetched | Refused | None = None) -> ResourceFeed:
    """A feed a library follows, read once."""
    home = make.organization()
    ask = asks.FollowFeedAsk(home.pk, "Museum", "feed://x.example.org/feed.xml", is_kept=is_kept)
    row = actions.follow_feed(Viewer(roles={home.pk: Role.STAFF}), ask, now=NOON)
    actions.keep_feed(row.pk, came or Fetched(RSS), NOON)
    row.refresh_from_db()
    return row


def outcomes(report: ResourceImport) -> list[tuple[str, str, str]]:
    return [(one["title"], one["outcome"], one["why"]) for one in report.lines]


def test_a_feed_says_what_it_brought_and_what_was_left() -> None:
    row = followed()
    report = ResourceImport.objects.get(feed=row)
    assert outcomes(report) == [("A plan", "added", ""), ("", "left", "needed")]
    made = Resource.objects.get()
    held = queries.resource_page(THE_HOUSE, made.pk)
    assert (made.license, made.openness, held.newest.url) == (
        "ask",
        "network",
        "https://x.example.org/plans/1",
    )
    told = Happening.objects.get(name="learning.resources_imported")
    assert (told.actor_name, told.facts["added"], told.facts["left"]) == (
        row.organization.name,
        1,
        1,
    )


def test_read_again_only_what_is_new_is_taken_and_told() -> None:
    row = followed()
    for _ in range(2):
        actions.keep_feed(row.pk, Fetched(RSS), NOON)
    assert ResourceImport.objects.count() == 1
    actions.keep_feed(row.pk, Fetched(MORE), NOON)
    newest = queries.last_import(row.pk)
    assert newest is not None
    assert outcomes(newest) == [("Slides", "added", ""), ("", "left", "needed")]
    assert Resource.objects.count() == 2


def test_what_somebody_corrected_stays_and_what_the_feed_changed_comes() -> None:
    row = followed()
    made, editor = Resource.objects.get(), make.member_of(row.organization)
    edit = asks.EditResourceAsk(made.pk, "A better name", "lesson_plan", "Good", is_unnamed=True)
    actions.edit_resource(editor, edit, now=NOON)
    changed = RSS.replace(b"Good", b"Very good").replace(b"/plans/1", b"/plans/one")
    actions.keep_feed(row.pk, Fetched(changed), NOON)
    page = queries.resource_page(editor, made.pk)
    assert (page.title, page.kind, page.about, page.is_unnamed) == (
        "A better name",
        "lesson_plan",
        "Very good",
        True,
    )
    assert [one.url for one in page.versions] == [
        "https://x.example.org/plans/one",
        "https://x.example.org/plans/1",
    ]


def test_what_was_withdrawn_does_not_come_back() -> None:
    row = followed()
    made, editor = Resource.objects.get(), make.member_of(row.organization)
    actions.withdraw_resource(editor, asks.WithdrawResourceAsk(made.pk, "Too old"), now=NOON)
    actions.keep_feed(row.pk, Fetched(RSS.replace(b"Good", b"New")), NOON)
    made.refresh_from_db()
    assert (made.state, made.about) == ("withdrawn", "Good")
    newest = queries.last_import(row.pk)
    assert newest is not None
    assert ("A plan", "left", "withdrawn_before") in outcomes(newest)


def test_what_is_no_feed_is_told_once_and_what_was_taken_stays() -> None:
    row = followed()
    for _ in range(2):
        actions.keep_feed(row.pk, Fetched(b"<html></html>"), NOON)
    row.refresh_from_db()
    assert (row.trouble, Resource.objects.count()) == ("not_a_feed_of_resources", 1)
    assert Happening.objects.filter(name="learning.feed_not_read").count() == 1


def test_the_night_reads_what_is_kept_and_what_never_came() -> None:
    kept = followed()
    once = ResourceFeed.objects.create(
        organization=kept.organization, name="Once", address="https://y.example.org/", is_kept=False,
        license="ask", openness="own", added_at=NOON,
    )  # fmt: skip
    assert set(queries.feeds_due(NOON + timedelta(days=1))) == {kept.pk, once.pk}
    actions.keep_feed(once.pk, Fetched(RSS), NOON)
    assert queries.feeds_due(NOON + timedelta(days=1)) == (kept.pk,)


def test_what_cannot_be_read_once_is_not_tried_for_ever() -> None:
    row = followed(is_kept=False, came=Refused("fetch_not_reached"))
    assert queries.feeds_due(NOON + timedelta(days=1)) == (row.pk,)
    assert queries.feeds_due(NOON + timedelta(days=8)) == ()


def test_only_staff_follow_and_only_they_see_the_address() -> None:
    row = followed()
    for viewer in (NOBODY, Viewer(person_id=1, roles={row.organization_id: Role.VIEWER})):
        ask = asks.FollowFeedAsk(row.organization_id, "x", "https://z.example.org/")
        with pytest.raises((NotAllowed, SignInNeeded)):
            actions.follow_feed(viewer, ask, now=NOON)
        for read in (queries.resource_feed, queries.feed_to_change):
            with pytest.raises(NotFound):
                read(viewer, row.pk)
        assert not queries.resource_feeds(viewer).exists()


def test_an_address_is_followed_once_by_an_organization_and_asked_with_patience() -> None:
    row = followed()
    editor = make.member_of(row.organization)
    ask = asks.FollowFeedAsk(row.organization_id, "Again", row.address)
    with pytest.raises(Refused, match="follows_feed_already"):
        actions.follow_feed(editor, ask, now=NOON)
    with pytest.raises(Refused, match="feed_read_just_now"):
        actions.read_feed_now(editor, asks.ReadFeedNowAsk(row.pk), now=NOON)


def test_no_longer_followed_what_was_taken_stays() -> None:
    row = followed()
    actions.unfollow_feed(make.member_of(row.organization), asks.UnfollowFeedAsk(row.pk), now=NOON)
    actions.keep_feed(row.pk, Fetched(MORE), NOON)
    assert (Resource.objects.count(), ResourceImport.objects.get().feed) == (1, None)


@pytest.fixture
def museum() -> Iterator[Server]:
    pages = {"/feed.xml": text(RSS, "application/rss+xml"), "/page": text(b"<p>", "text/html")}
    with serving(pages) as server:
        before = fetching.fill(Fetcher((Allowed.read(server.place),)))
        yield server
        fetching.fill(before)  # type: ignore[arg-type]


def test_the_pages_follow_and_the_worker_reads(museum: Server, work: Callable[[], int]) -> None:
    home = make.organization()
    browser = Client()
    browser.force_login(make.membership(home, Role.STAFF).person)
    given = {
        "organization_id": home.pk, "name": "Museum", "license": "ask", "openness": "network",
        "is_kept": "on", "address": f"http://{museum.place}/feed.xml",
    }  # fmt: skip
    answer = browser.post("/resources/feeds/follow/", given)
    work()
    page = browser.get(answer["Location"]).content.decode()
    assert "Taken in: 1. Brought up to date: 0. Left out: 1." in page
    assert "A plan" in browser.get("/resources/").content.decode()
    assert "127.0.0.1" in browser.get("/resources/feeds/").content.decode()


def test_a_page_instead_of_a_feed_is_said(museum: Server, work: Callable[[], int]) -> None:
    home = make.organization()
    ask = asks.FollowFeedAsk(home.pk, "Museum", f"http://{museum.place}/page")
    row = actions.follow_feed(make.member_of(home), ask, now=NOON)
    work()
    row.refresh_from_db()
    assert row.trouble == "fetch_wrong_kind"


def test_by_night_the_worker_reads_each(museum: Server, work: Callable[[], int]) -> None:
    row = ResourceFeed.objects.create(
        organization=make.organization(), name="Museum", license="ask", openness="network",
        address=f"http://{museum.place}/feed.xml", added_at=NOON, trouble="fetch_too_slow",
    )  # fmt: skip
    jobs.read_feeds(0)
    work()
    row.refresh_from_db()
    assert (row.trouble, Resource.objects.count()) == ("", 1)
