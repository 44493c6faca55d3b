"""A week in which very much happens sends each person at most one digest."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from holt.kernel.models import Letter
from holt.kernel.viewer import Role
from holt.learning import actions
from holt.people.actions import notify, send_digests
from tests import make

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 20, tzinfo=UTC)
"""When it is past seven on Monday everywhere: from now on everything belongs to the coming letter."""
ZONES = ("Pacific/Kiritimati", "Europe/Paris", "America/New_York", "Pacific/Pago_Pago")


def people() -> list[int]:
    """One reader in each zone, with a need of their own that is open."""
    make.subject("english")
    found = []
    for zone in ZONES:
        home = make.organization(f"Library in {zone}")
        make.need(home, subjects=("english",), openness="network")
        found.append(make.membership(home, Role.STAFF, make.person(zone, zone=zone)).person_id)
    return found


def a_week(readers: list[int]) -> Counter[int]:
    """Fifty lessons and fifty things told weekly; the clock runs hour by hour, each job twice."""
    there = make.organization("There")
    for number in range(50):
        at = MONDAY + timedelta(hours=number * 2)
        make.lesson(there, title=f"Lesson {number}", now=at)
        for one in readers:
            notify(one, topic="needs", subject=f"Need {number}", text="x", now=at)
    for hour in range(7 * 24):
        now = MONDAY + timedelta(hours=hour)
        for _twice in range(2):
            if now.weekday() == 6 and now.hour in (12, 18):
                actions.write_digests(now)
            send_digests(now)
    return Counter(Letter.objects.filter(state="waiting").values_list("person_id", flat=True))


def test_each_gets_one_digest_whatever_happens() -> None:
    readers = people()
    sent = a_week(readers)
    assert sent == dict.fromkeys(readers, 1)


def test_twin_when_no_week_is_kept_they_get_more(monkeypatch: pytest.MonkeyPatch) -> None:
    readers = people()
    days = iter(range(10_000))
    monkeypatch.setattr(
        "holt.learning.rules.monday_of", lambda day: day + timedelta(days=7 * next(days))
    )
    a_week(readers)
    assert Letter.objects.filter(topic="lessons").count() > len(readers)
