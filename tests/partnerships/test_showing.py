"""A partnership's page in words: promises told once, and what is asked of a plan's readers."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client

from holt.partnerships import actions, asks
from holt.partnerships.models import Commitment
from holt.partnerships.web import showing
from holt.people.models import Person
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db
ROOM = "A room on Tuesdays"


def settle(at: make.Table, state: str) -> None:
    """What became of the promise that is open now; it is due again a week later."""
    now = Commitment.objects.get(what=ROOM, state="open")
    actions.settle(at.maya, asks.SettleAsk(now.pk, state), now=NOON)


def test_a_promise_kept_again_and_again_is_one_line() -> None:
    at = make.table("active")
    for state in ("kept", "kept", "missed", "withdrawn"):
        settle(at, state)
    lines = showing.promises(at.page(), NOON.date() + timedelta(30))
    assert [one.told for one in lines if one.what == ROOM] == ["2 of 3 kept"]


def test_a_repeated_promise_that_is_open_is_told_where_it_is_open() -> None:
    at = make.table("active")
    settle(at, "kept")
    lines = showing.promises(at.page(), NOON.date())
    assert [one.can_settle for one in lines if one.what == ROOM] == [True]


def test_the_checklist_asks_each_question_as_its_answers_label() -> None:
    at = make.table("talking")
    client = Client()
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    page = client.get(f"/partnerships/{at.id}/plan/").content.decode()
    asked = "Does any patron&#x27;s data leave the library?"
    hidden = '<input type="hidden" name="consequences-1-question" value="patrons_data"'
    assert (asked in page, hidden in page) == (True, True)


def test_every_page_of_a_verb_says_whose_it_is_and_leads_back() -> None:
    at = make.table("active")
    client = Client()
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    back = f'<a href="/partnerships/{at.id}/">English on the floor</a>'
    paths = (
        "give",
        "write",
        "log-meeting",
        "ledger",
        "open-review",
        "schedule",
        "sessions",
        "record",
    )
    pages = {one: client.get(f"/partnerships/{at.id}/{one}/").content.decode() for one in paths}
    assert [one for one, page in pages.items() if back not in page] == []


def test_money_in_the_ledger_is_in_the_networks_currency() -> None:
    at = make.table("active")
    ask = asks.GiveAsk(at.id, "gave", "money", Decimal(640), NOON.date())
    actions.give(at.maya, ask, now=NOON)
    client = Client()
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    page = client.get(f"/partnerships/{at.id}/ledger/").content.decode()
    assert ("$640" in page, "$640.00" in page, "network’s currency" in page) == (True, True, False)


def test_whose_turn_it_is_to_host_is_said_in_the_plan() -> None:
    at = make.table("talking")
    client = Client()
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    shares = {"library": 4, "employer": 6}
    posted = {
        f"{rows}-{count}_FORMS": 0
        for rows in ("goals", "commitments", "exchanges", "risks", "consequences")
        for count in ("TOTAL", "INITIAL")
    }
    posted |= {"hosting-TOTAL_FORMS": 2, "hosting-INITIAL_FORMS": 2, "version": at.page().version}
    for number, (who, share) in enumerate(shares.items()):
        posted[f"hosting-{number}-organization_id"] = getattr(at, who).pk
        posted[f"hosting-{number}-hosts_per_ten"] = share
    answer = client.post(f"/partnerships/{at.id}/plan/", posted)
    assert answer.status_code == 302, answer.content.decode()
    hosts = {one.organization_id: one.hosts_per_ten for one in at.page().parties}
    assert hosts == {at.library.pk: 4, at.employer.pk: 6}
