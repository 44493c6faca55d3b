"""The pages of studies and pilots: everything has its way there and back."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from holt.kernel import clock
from holt.people.models import Person
from holt.studies import actions, asks
from holt.studies.models import DataFile, Download, Pilot, PilotReading, Study
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def signed_in(client: Client, who: object) -> Client:
    client.force_login(Person.objects.get(pk=who.person_id))  # type: ignore[attr-defined]
    return client


def test_from_a_call_to_a_study_under_way(client: Client) -> None:
    home, other = make.organization("Marlow"), make.organization("Alder")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(other, name="Ada")
    signed_in(client, ines)
    call = {
        "organization_id": home.pk,
        "title": "Who returns?",
        "question": "Why?",
        "openness": "network",
    }
    assert client.post("/studies/call-partners/", call).status_code == 302
    row = Study.objects.get()
    signed_in(client, ada)
    assert "Take part" in client.get(f"/studies/{row.pk}/").content.decode()
    answer = {"organization_id": other.pk, "brings": "Two sites"}
    client.post(f"/studies/{row.pk}/answer-call/", answer)
    signed_in(client, ines)
    waits = client.get("/").content.decode()
    assert "Alder would take part." in waits
    made = row.answers.get()
    client.post(f"/study-answers/{made.pk}/accept-study-answer/", {"role": "keeper"})
    text = {"question": "Why?", "method": "We count", "number": "0"}
    client.post(f"/studies/{row.pk}/write-protocol/", text)
    version = row.protocols.get()
    for who, at in ((ines, home), (ada, other)):
        signed_in(client, who)
        sign = {"organization_id": at.pk}
        client.post(f"/protocols/{version.pk}/sign-protocol/", sign)
    signed_in(client, ines)
    page = client.get(f"/studies/{row.pk}/").content.decode()
    assert "All partners have signed this version." in page
    client.post(f"/studies/{row.pk}/start-study/")
    assert Study.objects.get().state == "running"


def test_a_table_is_looked_at_before_it_is_shared(client: Client) -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    row = make.studies.running_study(ines, home)
    signed_in(client, ines)
    table = SimpleUploadedFile("counts.csv", b"name,visits\r\nAda,3\r\n", "text/csv")
    given = {"file": table, "name": "Counts", "license": "network"}
    added = client.post(f"/studies/{row.pk}/add-data/", given)
    made = DataFile.objects.get()
    assert added["Location"] == f"/study-data/{made.pk}/share-data/"
    form = client.get(added["Location"]).content.decode()
    assert "may hold names of people" in form
    rows = {
        "columns-TOTAL_FORMS": 2, "columns-INITIAL_FORMS": 2,
        "columns-0-name": "name", "columns-1-name": "visits", "columns-1-meaning": "How often",
    }  # fmt: skip
    refused = client.post(added["Location"], rows)
    assert refused.status_code == 422
    assert "These columns may tell who somebody is: name." in refused.content.decode()
    shared = client.post(added["Location"], rows | {"columns-0-take_out": "on"})
    assert shared.status_code == 302
    assert DataFile.objects.get().taken_out == ["name"]


def test_a_download_is_a_button_and_leaves_a_line(client: Client) -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    row = make.studies.running_study(ines, home)
    made = make.studies.data(ines, row)
    actions.share_data(ines, asks.ShareDataAsk(made.pk), now=NOON)
    signed_in(client, ines)
    address = f"/study-data/{made.pk}/download-data/"
    assert client.get(address).status_code == 403
    give = {"who": f"person.{ines.person_id}", "purpose": "To count", "until": "2199-01-01"}
    assert client.post(f"/studies/{row.pk}/give-access/", give).status_code == 302
    assert client.get(address).status_code == 200
    assert Download.objects.count() == 0
    taken = client.post(address)
    assert b"".join(taken.streaming_content) == make.studies.TABLE  # type: ignore[attr-defined]
    assert "attachment" in taken["Content-Disposition"]
    log = client.get(f"/studies/{row.pk}/").content.decode().split("Who took it")[1]
    assert "Ines" in log
    assert "Counts, version 1" in log


def test_a_count_takes_two_taps_and_a_pilot_ends_on_its_lesson(client: Client) -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    row = make.studies.pilot(ines, home, stop_rules=(asks.StopRuleAsk("below", "5"),))
    today = timezone.localdate(clock.now())
    Pilot.objects.update(starts_on=today - timedelta(days=30), ends_on=today + timedelta(days=30))
    signed_in(client, ines)
    assert "to be counted since" in client.get("/").content.decode()
    form = client.get(f"/pilots/{row.pk}/add-pilot-reading/").content.decode()
    day = form.split('name="on" value="')[1].split('"')[0]
    assert date.fromisoformat(day) in (today, today - timedelta(days=1))
    count = {"site_id": row.sites.get().pk, "on": day, "count": 3}
    assert client.post(f"/pilots/{row.pk}/add-pilot-reading/", count).status_code == 302
    page = client.get(f"/pilots/{row.pk}/").content.decode()
    assert "A stop rule was met." in page
    assert "<svg" in page
    client.post(f"/pilots/{row.pk}/stop-pilot/", {"reason": "Nobody came"})
    draft = client.get(f"/pilots/{row.pk}/end-pilot/").content.decode()
    assert "If we we open" not in draft
    assert "Nobody came" in draft
    whole = {"did_it": "no", "title": "Late", "wanted": "x", "did": "x", "happened": "x"}
    ended = client.post(f"/pilots/{row.pk}/end-pilot/", whole)
    lesson = Pilot.objects.get().lesson_id
    assert ended["Location"] == f"/lessons/{lesson}/"


def test_a_wrong_count_is_taken_back(client: Client) -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.pilot(ines, home)
    made = make.studies.pilot_reading(ines, row, 9)
    signed_in(client, ines)
    address = f"/pilot-readings/{made.pk}/take-back-pilot-reading/"
    assert client.get(address).status_code == 200
    assert PilotReading.objects.count() == 1
    client.post(address)
    assert PilotReading.objects.count() == 0


def test_a_pilot_is_planned_with_its_stop_rules(client: Client) -> None:
    home = make.organization("Marlow")
    signed_in(client, make.member_of(home))
    plan = {
        "organization_id": home.pk, "title": "Late", "if_we": "open late", "then": "more come",
        "because": "they work", "counted": "Visitors", "measure": "count", "direction": "up",
        "every_days": 7, "starts_on": "2026-01-01", "ends_on": "2026-04-01",
        "openness": "network", "sites": "North\nSouth",
        "stop_rules-TOTAL_FORMS": 2, "stop_rules-INITIAL_FORMS": 0,
        "stop_rules-0-kind": "complaints", "stop_rules-0-figure": "3",
    }  # fmt: skip
    answer = client.post("/pilots/plan-pilot/", plan)
    assert answer.status_code == 302, answer.content.decode()
    row = Pilot.objects.get()
    assert [one.name for one in row.sites.order_by("pk")] == ["North", "South"]
    assert [(one.kind, one.figure) for one in row.stop_rules.all()] == [("complaints", 3)]
    shown = client.get(f"/pilots/{row.pk}/edit-pilot/").content.decode()
    assert 'value="3.00"' in shown


def test_lists_are_searched_filtered_and_taken_along(client: Client) -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    make.studies.study(ines, home)
    make.studies.pilot(ines, home)
    signed_in(client, ines)
    for address, word in (
        ("/studies/?q=back&state=calling", "Who comes back?"),
        ("/pilots/?state=running&q=open", "Late Thursdays"),
    ):
        assert word in client.get(address).content.decode()
        assert word in client.get(f"{address}&format=csv").content.decode("utf-8-sig")


def test_a_public_call_is_open_to_everyone_and_no_other(client: Client) -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    shown = make.studies.study(ines, home, openness="public")
    inside = make.studies.study(ines, home, "Inside")
    assert client.get(f"/studies/{shown.pk}/").status_code == 200
    assert client.get(f"/studies/{inside.pk}/").status_code != 200
    assert "Inside" not in client.get("/studies/").content.decode()
