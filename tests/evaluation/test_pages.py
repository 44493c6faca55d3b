"""The evaluation room's pages, link, files and API, through their addresses."""

import csv
import io
import re

import pytest
from django.test import Client
from django.utils import timezone

from holt.evaluation import actions, asks
from holt.evaluation.models import Outcome
from holt.kernel.models import Letter
from holt.people.models import Person
from tests import make
from tests.make import NOON, Table

pytestmark = pytest.mark.django_db
RECORDED = {
    "who_changed": "Twelve workers",
    "what_changed": "They read the safety rules",
    "on": "2026-11-01",
    "how_much": "two of three",
    "figure": "12",
    "unit": "workers",
    "voice": "I asked my foreman.",
    "voice_by": "A student",
    "has_consent": "on",
}


def signed_in(client: Client, viewer: object) -> Client:
    client.force_login(Person.objects.get(pk=viewer.person_id))  # type: ignore[attr-defined]
    return client


def link_to_confirm(at: Table, row: Outcome) -> str:
    """The path of the link the employer gets by mail."""
    at.partnership.parties.filter(organization=at.employer).update(
        person=None, contact_email="maya@kestrel.example", contact_name="Maya Ortiz"
    )
    actions.ask_confirmation(
        at.ines, asks.AskConfirmationAsk(row.pk, at.employer.pk), now=timezone.now()
    )
    letter = Letter.objects.filter(to="maya@kestrel.example").latest("pk")
    found = re.search(r"/l/[^/]+/", letter.link)
    assert found is not None
    return found.group()


def test_an_outcome_is_recorded_on_one_page(client: Client) -> None:
    at = make.table("active")
    signed_in(client, at.ines)
    url = f"/partnerships/{at.id}/record/"
    assert client.get(url).status_code == 200
    answer = client.post(url, RECORDED)
    row = Outcome.objects.get()
    assert answer["Location"] == f"/outcomes/{row.pk}/"
    page = client.get(f"/outcomes/{row.pk}/").content.decode()
    assert "I asked my foreman." in page and "two of three (12 workers)" in page
    assert "Ask a partner to confirm it" in page


def test_words_without_consent_are_refused_at_their_field(client: Client) -> None:
    at = make.table("active")
    signed_in(client, at.ines)
    posted = {name: value for name, value in RECORDED.items() if name != "has_consent"}
    answer = client.post(f"/partnerships/{at.id}/record/", posted)
    assert answer.status_code == 422
    assert "only when they have agreed" in answer.content.decode()


def test_the_partner_confirms_by_link_without_an_account(client: Client) -> None:
    at = make.table("active")
    row = make.outcome(at)
    path = link_to_confirm(at, row)
    page = client.get(path)
    assert page.status_code == 200 and "They read the safety rules" in page.content.decode()
    assert Outcome.objects.get().state == "recorded"
    assert client.post(path, {"name": ""}).status_code == 422
    answer = client.post(path, {"name": "Maya Ortiz", "role": "HR manager"})
    row.refresh_from_db()
    assert (answer["Location"], row.state, row.confirmed_by_role) == (
        f"/outcomes/{row.pk}/",
        "confirmed",
        "HR manager",
    )
    seen = client.get(f"/outcomes/{row.pk}/")
    assert "Maya Ortiz, HR manager of Kestrel Castings confirmed it" in seen.content.decode()
    assert client.get(f"/partnerships/{at.id}/sessions/").status_code in (403, 404)
    assert client.get(path).status_code == 410


def test_a_link_to_what_was_withdrawn_says_so(client: Client) -> None:
    at = make.table("active")
    row = make.outcome(at)
    path = link_to_confirm(at, row)
    actions.withdraw_outcome(at.ines, asks.WithdrawOutcomeAsk(row.pk, "Twice"), now=NOON)
    page = client.get(path)
    assert (page.status_code, "nothing to confirm any more" in page.content.decode()) == (200, True)


def test_asking_confirming_correcting_withdrawing_on_their_pages(client: Client) -> None:
    at = make.table("active")
    row = make.outcome(at)
    signed_in(client, at.ines)
    here = f"/outcomes/{row.pk}"
    for path in ("ask-confirmation", "edit-outcome", "withdraw-outcome", "confirm"):
        assert client.get(f"{here}/{path}/").status_code == 200
    client.post(f"{here}/ask-confirmation/", {"organization_id": at.employer.pk})
    assert "was asked on" in client.get(f"{here}/").content.decode()
    assert client.post(f"{here}/confirm/", {"name": "Ines"}).status_code == 422
    signed_in(client, at.maya)
    assert "Confirm it" in client.get(f"{here}/").content.decode()
    client.post(f"{here}/confirm/", {"name": "Maya Ortiz", "role": "HR"})
    signed_in(client, at.ines)
    assert "confirm it anew" in client.get(f"{here}/edit-outcome/").content.decode()
    client.post(f"{here}/edit-outcome/", RECORDED | {"version": "2"})
    client.post(f"{here}/withdraw-outcome/", {"reason": "Counted twice"})
    row.refresh_from_db()
    assert (row.state, row.what_changed) == ("withdrawn", "They read the safety rules")


def test_the_list_and_its_file(client: Client) -> None:
    at = make.table("active")
    make.confirmed_outcome(at)
    make.outcome(at, what_changed="Fewer accidents")
    assert client.get("/outcomes/").status_code == 302
    signed_in(client, at.maya)
    assert client.get("/outcomes/").status_code == 200
    text = client.get("/outcomes/?state=confirmed&format=csv").content.decode("utf-8-sig")
    assert [one["What changed"] for one in csv.DictReader(io.StringIO(text))] == [
        "They read the safety rules on their own"
    ]


def test_the_partnerships_page_shows_outcomes_and_health(client: Client) -> None:
    at = make.table("active")
    make.confirmed_outcome(at)
    signed_in(client, at.maya)
    page = client.get(f"/partnerships/{at.id}/").content.decode()
    for words in (
        "They read the safety rules",
        "Confirmed by a partner",
        "How it is doing",
        "Make a one-page brief",
    ):
        assert words in page


def test_the_health_page_explains_every_part(client: Client) -> None:
    at = make.table("active")
    signed_in(client, at.ines)
    page = client.get(f"/partnerships/{at.id}/health/").content.decode()
    assert page.count('id="how-') == 9
    assert "untested" not in page and "not been tested on real endings" in page


def test_nothing_of_it_shows_to_the_network(client: Client) -> None:
    at = make.table("active")
    make.confirmed_outcome(at)
    signed_in(client, make.member_of(make.organization("Other"), name="Tom Reed"))
    page = client.get(f"/partnerships/{at.id}/").content.decode()
    assert "How it is doing" not in page and "safety rules" not in page
    assert client.get("/outcomes/?format=csv").content.decode("utf-8-sig").count("\n") == 1


def test_programs_read_outcomes(client: Client) -> None:
    at = make.table("active")
    row = make.outcome(at)
    signed_in(client, at.maya)
    items = client.get("/api/v1/outcomes?state=recorded").json()["items"]
    assert [(one["id"], one["who_changed"]) for one in items] == [
        (row.pk, "Twelve workers of the night shift")
    ]
    assert client.get(f"/api/v1/outcomes/{row.pk}")["ETag"] == '"1"'
