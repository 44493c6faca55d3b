"""Secret addresses: one's own days, a place, a partnership, an organization, the network."""

import json
from datetime import date, timedelta
from typing import Any

import icalendar
import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening
from holt.kernel.viewer import NOBODY
from holt.kernel.web.requests import masked
from holt.people.models import Person
from holt.programs import actions, asks
from holt.programs.models import Feed, Session
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def soon(days: int = 20) -> date:
    return timezone.now().date() + timedelta(days=days)


def opened(by: Any, kind: str, subject_id: int | None = None) -> str:
    return str(actions.open_feed(by, asks.OpenFeedAsk(kind, subject_id), now=NOON).secret)


def titles(secret: str) -> list[str]:
    answer = Client().get(f"/calendar/feed/{secret}.ics")
    found = icalendar.Calendar.from_ical(answer.content).events
    return sorted(str(one["SUMMARY"]) for one in found if one["UID"].startswith("session-"))


def test_each_kind_shows_its_own() -> None:
    at, other = make.table("active"), make.table("active")
    hall = make.place(at.library, "Hall")
    make.event(at, on=soon(), title="Public here", place_id=hall.pk, host_id=at.library.pk)
    make.session(at, on=soon(), title="Planned by Maya", by=at.maya)
    make.session(at, on=soon(), title="Planned by Ines")
    make.event(other, on=soon(), title="Public elsewhere")
    make.session(other, on=soon(), title="Inside elsewhere")
    ours = ["Planned by Ines", "Planned by Maya", "Public here"]
    assert titles(opened(at.ines, "partnership", at.id)) == ours
    assert titles(opened(at.ines, "network")) == sorted([*ours, "Public elsewhere"])
    assert titles(opened(at.ines, "place", hall.pk)) == ["Public here"]
    assert titles(opened(other.ines, "place", hall.pk)) == ["Public here"]
    assert titles(opened(at.ines, "organization", other.library.pk)) == ["Public elsewhere"]
    assert titles(opened(at.maya, "person")) == ["Planned by Maya"]


def test_what_is_only_public_is_told_as_the_public_hears_it() -> None:
    """A session of another table: its note stays there."""
    at, other = make.table("active"), make.table("active")
    make.event(at, on=soon(), note="Bring the key")
    inside, outside = opened(at.ines, "network"), opened(other.ines, "network")
    assert b"Bring the key" in Client().get(f"/calendar/feed/{inside}.ics").content
    assert b"Bring the key" not in Client().get(f"/calendar/feed/{outside}.ics").content


def test_ones_own_days_are_in_it_in_three_forms() -> None:
    at = make.table("active", now=timezone.now())
    row = make.session(at, on=soon(3), place_text="Room 4")
    secret = opened(at.ines, "person")
    text = Client().get(f"/calendar/feed/{secret}.ics").content.decode()
    found = icalendar.Calendar.from_ical(text)
    kinds = {str(one["UID"]).split("-")[0] for one in found.events}
    assert kinds == {"agreement_ends", "commitment", "renewal_talk", "review", "session"}
    assert "TZID=America/New_York" in text and "BEGIN:VTIMEZONE" in text
    listed = json.loads(Client().get(f"/calendar/feed/{secret}.json").content)["itemListElement"]
    assert len(listed) == len(found.events)
    assert [one["location"] for one in listed if one["@id"].startswith("session-")] == ["Room 4"]
    rss = Client().get(f"/calendar/feed/{secret}.rss")
    assert (
        rss["Content-Type"].startswith("application/rss+xml") and row.title in rss.content.decode()
    )
    assert Client().get(f"/calendar/feed/{secret}.exe").status_code == 404


def test_a_reader_that_has_it_is_told_so_until_something_changes() -> None:
    at = make.table("active")
    row = make.session(at, on=soon())
    address = f"/calendar/feed/{opened(at.ines, 'partnership', at.id)}.ics"
    first = Client().get(address)
    same = {"if-none-match": first["ETag"]}
    assert Client().get(address, headers=same).status_code == 304
    actions.cancel_session(at.ines, asks.CancelSessionAsk(row.pk, "Snow"), now=NOON)
    assert Client().get(address, headers=same).status_code == 200


def test_it_shows_no_more_than_its_opener_may_see_today() -> None:
    at = make.table("active")
    make.session(at, on=soon())
    secrets = [opened(at.ines, "network"), opened(at.ines, "organization", at.library.pk)]
    secrets += [opened(at.ines, "person"), opened(at.ines, "partnership", at.id)]
    Session.objects.update(host=at.partnership.parties.get(organization=at.library))
    assert [titles(one) for one in secrets] == [["English class"]] * 4
    Person.objects.get(pk=at.ines.person_id).memberships.update(ended_at=NOON)
    assert [titles(one) for one in secrets] == [[]] * 4
    Person.objects.filter(pk=at.ines.person_id).update(is_active=False)
    assert Client().get(f"/calendar/feed/{secrets[0]}.ics").status_code == 404


def test_one_opens_only_what_one_may_see_and_closes_only_ones_own() -> None:
    at, other = make.table("active"), make.table("active")
    with pytest.raises(NotAllowed):
        opened(other.ines, "partnership", at.id)
    with pytest.raises(Refused, match="needed"):
        opened(at.ines, "place")
    with pytest.raises(Refused, match="not_a_choice"):
        opened(at.ines, "county", 1)
    with pytest.raises(NotFound):
        opened(at.ines, "place", 10**9)
    with pytest.raises(NotAllowed):
        opened(NOBODY, "network")
    opened(at.ines, "network")
    feed = Feed.objects.get()
    with pytest.raises(NotFound):
        actions.close_feed(at.maya, asks.CloseFeedAsk(feed.pk), now=NOON)
    actions.close_feed(at.ines, asks.CloseFeedAsk(feed.pk), now=NOON)
    with pytest.raises(NotFound):
        actions.close_feed(at.ines, asks.CloseFeedAsk(feed.pk), now=NOON)


def test_nobody_else_hears_of_ones_own_address() -> None:
    at = make.table("active")
    opened(at.ines, "place", make.place(at.library, "Hall").pk)
    told = Happening.objects.get(name="programs.own_feed_opened")
    assert (told.openness, told.seen_by) == ("parties", [])


def test_all_is_done_on_one_page() -> None:
    at = make.table("active")
    make.session(at, on=soon())
    browser = Client()
    browser.force_login(Person.objects.get(pk=at.ines.person_id))
    page = browser.post("/feeds/", {"about": f"partnership-{at.id}"}).content.decode()
    addresses = [one.split("</code>")[0] for one in page.split("<code>")[1:]]
    assert [one.rsplit(".", 1)[1] for one in addresses] == ["ics", "rss", "json"]
    path = "/" + addresses[0].split("/", 3)[3]
    assert "not read yet" in browser.get("/feeds/").content.decode()
    assert Client().get(path).status_code == 200
    assert "last read on" in browser.get("/feeds/").content.decode()
    assert addresses[0] not in browser.get("/feeds/").content.decode()
    feed = Feed.objects.get()
    browser.post(f"/feeds/{feed.pk}/close-feed/", {"from": "mine"})
    assert Client().get(path).status_code == 404
    wrong = browser.post("/feeds/", {"about": "partnership-99999"})
    assert wrong.status_code == 422
    assert Client().get("/feeds/").status_code == 302


def test_a_secret_is_in_no_log() -> None:
    for path in (
        "/calendar/SECRET.ics",
        "/calendar/feed/SECRET.rss",
        "/calendar/partnership/SECRET.ics",
    ):
        assert "SECRET" not in masked(path)


def test_a_feed_is_of_what_its_kind_says() -> None:
    at = make.table("active")
    opened(at.ines, "network")
    with pytest.raises(IntegrityError), transaction.atomic():
        Feed.objects.update(kind="place")
