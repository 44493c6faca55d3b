"""Reminders by themselves: gently, twice at most, never to whoever answered or wants none."""

import threading
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from holt.kernel import clock
from holt.kernel.erasure import forget_everywhere
from holt.kernel.models import Letter
from holt.kernel.viewer import NOBODY
from holt.people.models import Person
from holt.surveys import actions, asks, queries, rules
from holt.surveys.actions import reminding
from holt.surveys.models import Invitation, Survey
from tests import make
from tests.make import NOON, surveys

pytestmark = pytest.mark.django_db
ANA = "ana@example.org"
SENT = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("waiting", "today", "day"),
    [
        (rules.Waiting(SENT), SENT, date(2026, 3, 8)),
        (rules.Waiting(SENT), date(2026, 3, 12), date(2026, 3, 12)),  # the clock stood still
        (rules.Waiting(SENT, 1, date(2026, 3, 8)), date(2026, 3, 9), date(2026, 3, 28)),
        (rules.Waiting(SENT, 1, date(2026, 3, 6)), date(2026, 3, 7), date(2026, 3, 9)),
        (rules.Waiting(SENT, 2, date(2026, 3, 8)), date(2026, 3, 9), None),
        (rules.Waiting(SENT, 1, date(2026, 3, 28)), date(2026, 3, 29), None),
        (rules.Waiting(date(2026, 3, 30)), date(2026, 3, 30), None),
    ],
)
def test_the_days_of_letters(waiting: rules.Waiting, today: date, day: date | None) -> None:
    """Asked on the first, by the 31st: on the 8th and the 28th, never within three days."""
    chosen = rules.Reminders(after=7, before=3, closes_on=date(2026, 3, 31))
    assert chosen.next_day(waiting, today) == day


@pytest.fixture
def home() -> Any:
    return make.organization("Marlow")


@pytest.fixture
def ines(home: Any) -> Any:
    return make.member_of(home, name="Ines")


@pytest.fixture
def row(home: Any, ines: Any) -> Survey:
    made = surveys.opened(ines, home, closes_on=NOON.date() + timedelta(days=30))
    actions.invite(ines, asks.InviteAsk(made.pk, (f"{ANA}, Ana",)), now=NOON)
    return made


def letters(to: str = ANA) -> int:
    return Letter.objects.filter(to=to).count()


def a_month(since: int = 0) -> list[int]:
    """Every day the clock strikes; the days on which letters went."""
    days = range(since, 32)
    return [one for one in days if actions.remind_due(NOON + timedelta(days=one))]


def newest_key(to: str = ANA) -> str:
    link = Letter.objects.filter(to=to).latest("pk").link
    return link.split("/?")[0].rpartition("/")[2]


def test_on_the_days_the_maker_chose_and_never_a_third(row: Survey) -> None:
    assert (a_month(), letters()) == ([7, 27], 3)
    assert Invitation.objects.get().reminded == 2


def test_twin_without_its_count_there_would_be_more(row: Survey) -> None:
    first = a_month()
    Invitation.objects.update(reminded=0, reminded_at=None)
    assert a_month() == first and letters() == 5


def test_by_hand_counts_too(row: Survey, ines: Any) -> None:
    actions.remind(ines, asks.RemindAsk(row.pk), now=NOON + timedelta(days=4))
    actions.remind(ines, asks.RemindAsk(row.pk), now=NOON + timedelta(days=8))
    assert (a_month(9), letters()) == ([], 3)


def test_never_to_one_who_answered(row: Survey) -> None:
    surveys.answered(row, key=newest_key())
    assert (a_month(), letters()) == ([], 1)


def test_twin_whoever_has_not_answered_is_written_to(row: Survey) -> None:
    assert a_month() != []


def test_never_after_it_closed(row: Survey, ines: Any) -> None:
    actions.close_survey(ines, asks.CloseSurveyAsk(row.pk), now=NOON)
    assert (a_month(), letters()) == ([], 1)


def test_never_to_one_who_was_erased(row: Survey) -> None:
    forget_everywhere(1, email=ANA, name="Ana", now=NOON)
    assert a_month() == []


def test_never_to_one_who_wants_none_but_the_link_still_answers(row: Survey) -> None:
    key = newest_key()
    here = f"/s/{row.code}/{key}/"
    client = Client()
    assert f"{here}stop-letters/" in client.get(here).content.decode()
    client.post(f"{here}stop-letters/")
    assert (a_month(), letters()) == ([], 1)
    surveys.answered(row, key=key)


def test_not_where_the_maker_wants_none(row: Survey, ines: Any) -> None:
    surveys.edited(ines, row, remind_after=None, remind_before=None)
    assert a_month() == []


def test_the_page_says_when_the_next_go(
    row: Survey, ines: Any, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = NOON.date() + timedelta(days=7)
    assert queries.next_reminders(ines, row.pk, NOON.date()) == first
    client.force_login(Person.objects.get(pk=ines.person_id))
    monkeypatch.setattr(clock, "now", lambda: NOON)
    page = client.get(f"/surveys/{row.pk}/").content.decode()
    assert "The next reminders go out by themselves on" in page and f"{first.day}" in page
    a_month()
    assert queries.next_reminders(ines, row.pk, NOON.date()) is None
    assert queries.next_reminders(NOBODY, row.pk, NOON.date()) is None


def test_addresses_are_forgotten_a_month_after_it_closed(row: Survey, ines: Any) -> None:
    actions.close_survey(ines, asks.CloseSurveyAsk(row.pk), now=NOON)
    assert actions.forget_asked(NOON + timedelta(days=29)) == 0
    assert actions.forget_asked(NOON + timedelta(days=31)) == 1
    assert (Invitation.objects.get().email, Invitation.objects.get().name) == ("", "")


@pytest.mark.django_db(transaction=True)
def test_two_workers_write_one_letter(row: Survey) -> None:
    """Both begin while the survey is locked; the second finds that it is done."""
    found: list[int] = []

    def strike() -> None:
        found.append(actions.remind_due(NOON + timedelta(days=7)))
        connections.close_all()

    workers = [threading.Thread(target=strike) for _ in range(2)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    assert (sorted(found), letters()) == ([0, 1], 2)


@pytest.mark.django_db(transaction=True)
def test_twin_without_the_lock_two_workers_write_two(
    row: Survey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both have read that she waits before either wrote that she was written to."""
    both = threading.Barrier(2, timeout=20)
    monkeypatch.setattr(
        reminding.queries,
        "survey_to_change",
        lambda _viewer, pk: Survey.objects.select_related("organization").get(pk=pk),
    )

    def unlocked(survey_id: int) -> list[Invitation]:
        some = list(Invitation.objects.filter(survey_id=survey_id))
        both.wait()
        return some

    monkeypatch.setattr(reminding.queries, "to_remind", unlocked)

    def strike() -> None:
        actions.remind_due(NOON + timedelta(days=7))
        connections.close_all()

    workers = [threading.Thread(target=strike) for _ in range(2)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    assert letters() == 3
