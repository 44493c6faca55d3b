"""The needs room's pages and its API, through their addresses."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from holt.directory.models import Organization
from holt.kernel.viewer import Role
from holt.needs.models import BulkPark, Evidence, Goal, Need
from holt.people.models import Person
from tests import make

pytestmark = pytest.mark.django_db
LOG = {
    "statement": "Workers need English",
    "kind": "need",
    "heard_on": "2026-11-03",
    "heard_by": "meeting",
    "radius_km": "9.3",
    "openness": "network",
    "outside_library": "yes",
    "other_agency": "",
    "from_assessment": "",
    "requirements": ["space", "childcare"],
    "languages": ["es"],
    "evidence-TOTAL_FORMS": "1",
    "evidence-INITIAL_FORMS": "0",
    "evidence-0-kind": "figure",
    "evidence-0-text": "Open jobs",
    "evidence-0-figure": "14",
    "evidence-0-source": "The foundry",
}


def seat(client: Client, organization: Organization, role: Role = Role.COORDINATOR) -> Person:
    """Sign somebody of the organization in."""
    person = make.membership(organization, role).person
    client.force_login(person)
    return person


def test_a_need_is_logged_on_one_page(client: Client) -> None:
    library = make.organization()
    seat(client, library)
    assert client.get("/needs/log/").status_code == 200
    answer = client.post("/needs/log/", LOG)
    row = Need.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/needs/{row.pk}/")
    assert (row.organization_id, row.radius_km, row.outside_library, row.other_agency) == (
        library.pk,
        15,
        True,
        None,
    )
    assert row.requirements == [{"kind": "space", "value": ""}, {"kind": "childcare", "value": ""}]
    assert Evidence.objects.get().source == "The foundry"


def test_what_is_wrong_is_said_at_its_field(client: Client) -> None:
    seat(client, make.organization())
    answer = client.post("/needs/log/", {**LOG, "county": "Otter"})
    assert answer.status_code == 422
    assert "A county is written with its five digits" in answer.content.decode()
    assert "<details open>" in answer.content.decode()
    assert not Need.objects.exists()


def test_a_form_saved_unchanged_changes_nothing(client: Client) -> None:
    library = make.organization()
    seat(client, library)
    row = make.need(library, radius_km=15.0, languages=("es",), county="36001", lat=42.0, lon=-73.0)
    form = client.get(f"/needs/{row.pk}/edit/").context["form"]
    names = [*form.fields]
    given = {one: form[one].value() for one in names if form[one].value() not in (None, "")}
    answer = client.post(f"/needs/{row.pk}/edit/", given)
    assert answer.status_code == 302
    row.refresh_from_db()
    assert (row.version, row.radius_km) == (1, 15.0)


def test_the_needs_page_shows_the_whole_need(client: Client) -> None:
    library = make.organization(county="36999")
    seat(client, library)
    make.indicator()
    row = make.need(library, subjects=("english",), goal_ids=(make.goal(library).pk,))
    make.evidence(row)
    make.evidence(row, kind="story", text="My daughter reads to me.", has_consent=True, figure=None)
    page = client.get(f"/needs/{row.pk}/").content.decode()
    for words in (
        make.STATEMENT,
        "Nobody nearby meets this yet",
        "Open jobs at the foundry",
        "My daughter reads to me.",
        "Reach workers",
        "Live in poverty",
        "logged a need",
    ):
        assert words in page


STEPS = {
    "publish": ("draft", {}, "open"),
    "park": ("open", {"reason": "No money"}, "parked"),
    "reopen": ("parked", {}, "open"),
    "meet": ("matched", {"how": "Classes"}, "met"),
    "match": ("open", {}, "matched"),
}


@pytest.mark.parametrize("step", STEPS)
def test_each_step_has_its_page(client: Client, step: str) -> None:
    before, given, after = STEPS[step]
    library = make.organization()
    seat(client, library)
    row = make.need(library, state=before)
    assert f"/needs/{row.pk}/{step}/" in client.get(f"/needs/{row.pk}/").content.decode()
    assert client.get(f"/needs/{row.pk}/{step}/").status_code == 200
    assert client.post(f"/needs/{row.pk}/{step}/", given).status_code == 302
    row.refresh_from_db()
    assert row.state == after


def test_evidence_and_goals_have_their_pages(client: Client) -> None:
    library = make.organization()
    seat(client, library)
    row, goal = make.need(library), make.goal(library)
    at = f"/needs/{row.pk}"
    given = {"kind": "figure", "text": "Open jobs", "figure": "14", "source": "The foundry"}
    assert client.post(f"{at}/add-evidence/", given).status_code == 302
    piece = Evidence.objects.get()
    assert client.get(f"{at}/withdraw-evidence/{piece.pk}/").status_code == 200
    assert client.post(f"{at}/withdraw-evidence/{piece.pk}/").status_code == 302
    assert client.get(f"{at}/set-goals/").status_code == 200
    assert client.post(f"{at}/set-goals/", {"goal_ids": [goal.pk]}).status_code == 302
    assert list(row.goals.all()) == [goal]


def test_the_list_narrows_and_exports(client: Client) -> None:
    library = make.organization()
    seat(client, library)
    goal = make.goal(library)
    make.need(library, subjects=("english",), goal_ids=(goal.pk,))
    make.need(library, statement="A place to print", state="met")
    page = client.get("/needs/?state=open&state=matched").content.decode()
    assert make.STATEMENT in page
    assert "A place to print" not in page
    for query in (
        "subject=english",
        "audience=workers",
        "language=es",
        f"organization={library.pk}",
        "heard_from=2026-01-01",
        f"goal={goal.pk}",
        "mine=1",
        "without_partner=1",
        "q=print",
        "sort=-people",
    ):
        assert client.get(f"/needs/?{query}").status_code == 200, query
    rows = client.get("/needs/?format=csv&state=met").content.decode("utf-8-sig").splitlines()
    assert len(rows) == 2
    assert client.get("/needs/?format=xlsx").status_code == 200


def test_the_list_costs_the_same_with_one_row_and_thirty(client: Client) -> None:
    library = make.organization()
    seat(client, library)
    make.need(library)
    client.get("/needs/")
    with CaptureQueriesContext(connection) as one:
        client.get("/needs/")
    for _ in range(29):
        make.need(library)
    with CaptureQueriesContext(connection) as thirty:
        client.get("/needs/")
    ours = [each for each in thirty.captured_queries if "needs_" in each["sql"]]
    assert (len(thirty), len(ours)) == (len(one), 2)


def test_several_are_parked_after_a_preview_and_taken_back(client: Client) -> None:
    library = make.organization()
    seat(client, library)
    row = make.need(library)
    chosen = {"chosen": [row.pk], "verb": "park_many"}
    assert row.statement in client.post("/needs/park-many/", chosen).content.decode()
    sure = {**chosen, "confirmed": "1"}
    assert client.post("/needs/park-many/", sure).status_code == 422
    answer = client.post("/needs/park-many/", {**sure, "reason": "No money"})
    at = f"/needs/park-many/{BulkPark.objects.get().pk}/undo/"
    assert answer["Location"] == at
    assert row.statement in client.get(at).content.decode()
    assert client.post(at).status_code == 302
    row.refresh_from_db()
    assert row.state == "open"


def test_the_strategy_has_its_pages(client: Client) -> None:
    library = make.organization()
    seat(client, library)
    at = f"/strategy/{library.pk}"
    assert client.get("/strategy/")["Location"] == f"{at}/"
    given = {"side": "library", "title": "Reach workers"}
    assert client.post(f"{at}/add-goal/", given).status_code == 302
    goal = Goal.objects.get()
    make.need(library, goal_ids=(goal.pk,))
    page = client.get(f"{at}/").content.decode()
    assert "Reach workers" in page
    assert "Heard, not yet served" in page
    assert client.post(f"{at}/set-mission/", {"mission": "For everyone"}).status_code == 302
    for address in (f"{at}/set-mission/", f"{at}/add-goal/", f"/strategy/goals/{goal.pk}/"):
        assert client.get(address).status_code == 200
    edit = f"/strategy/goals/{goal.pk}/edit/"
    assert client.post(edit, {"title": "Reach all", "place_in_list": "1"}).status_code == 302
    assert client.get(f"/strategy/goals/{goal.pk}/retire/").status_code == 200
    assert client.post(f"/strategy/goals/{goal.pk}/retire/").status_code == 302


def test_strangers_and_visitors_are_turned_away(client: Client) -> None:
    row = make.need(as_draft=True)
    seat(client, make.organization("Elm Library"))
    assert client.get(f"/needs/{row.pk}/").status_code == 404
    shown = make.need()
    for word in ("edit", "park", "meet"):
        assert client.post(f"/needs/{shown.pk}/{word}/", {"reason": "x"}).status_code == 403
        assert client.get(f"/needs/{shown.pk}/{word}/").status_code == 403
    client.logout()
    assert client.get(f"/needs/{shown.pk}/").status_code == 404
    assert client.get(f"/strategy/{row.organization_id}/").status_code == 302


def test_a_public_need_is_read_without_signing_in(client: Client) -> None:
    row = make.need(openness="public", heard_from="Dana Reyes")
    for address in ("/needs/", f"/needs/{row.pk}/"):
        page = client.get(address).content.decode()
        assert row.statement in page
        assert "Reyes" not in page


def test_every_page_is_spoken_in_spanish_too(client: Client) -> None:
    library = make.organization()
    person = seat(client, library)
    person.language = "es"
    person.save()
    row = make.need(library, subjects=("english",))
    assert client.get(f"/needs/{row.pk}/").status_code == 200


def test_programs_read_needs_goals_and_indicators() -> None:
    from holt.kernel.api import RESOURCES, narrowed, plain_row
    from holt.needs import api

    assert {"needs", "goals", "indicators"} <= set(RESOURCES)
    library = make.organization()
    ines = make.member(library)
    row, goal = make.need(library, heard_from="Dana Reyes"), make.goal(library)
    make.indicator()
    listed = plain_row(api.show_need(narrowed(RESOURCES["needs"], ines, {"state": "open"})[0]))
    assert "heard_from" not in listed
    assert json.loads(json.dumps(listed))["statement"] == row.statement
    assert plain_row(api.one_need(ines, row.pk))["heard_from"] == "Dana Reyes"
    assert plain_row(api.one_goal(ines, goal.pk))["title"] == "Reach workers"
    figures = narrowed(RESOURCES["indicators"], ines, {"county": "36999", "year": "2019"})
    assert [plain_row(api.show_indicator(one))["value"] for one in figures] == [12.5]
