"""Pages of assessments: from the plan to the report a resident reads."""

import pytest
from django.test import Client
from django.urls import reverse

from holt.directory.models import Organization
from holt.directory.queries import viewer_for
from holt.kernel.viewer import Role, Viewer
from holt.needs.models import Assessment, Need
from holt.people.models import Person
from holt.surveys.models import Survey
from tests import make
from tests.make import assessments as made

pytestmark = pytest.mark.django_db


def at(name: str, *ids: int) -> str:
    return reverse(f"needs:{name}", args=ids)


@pytest.fixture
def browser() -> Client:
    home = make.organization(county="36999")
    make.member(home, Role.COORDINATOR)
    client = Client()
    client.force_login(Person.objects.get(name="Ines Duarte"))
    return client


def ines_of() -> Viewer:
    return viewer_for(Person.objects.get(name="Ines Duarte"))


def test_a_coordinator_goes_all_the_way(browser: Client) -> None:
    """Plan, population, answers, board, weigh, draft, report; each by its form."""
    home = Organization.objects.get()
    plan = {"organization_id": home.pk, "title": "What Marlow needs", "drawn": "open"}
    browser.post(at("plan_assessment"), {**plan, "with_survey": "on"})
    row = Assessment.objects.get()
    lines = {"population-TOTAL_FORMS": "5", "population-INITIAL_FORMS": "5"}
    for number, (age, percent) in enumerate(made.AGES.items()):
        lines |= {
            f"population-{number}-question": "age",
            f"population-{number}-group": age,
            f"population-{number}-percent": str(percent),
        }
    assert browser.post(at("set_population", row.pk), lines).status_code == 302
    ines = ines_of()
    survey = made.asked(ines, row, made.crowd(_18_34=20, _35_54=20, _under_18=10))
    assert "Not heard" in browser.get(at("progress", row.pk)).content.decode()
    made.closed(ines, survey)
    first = row.candidates.earliest("pk")
    for seat in ("One", "Two", "Three"):
        rating = {
            "seat": seat,
            "ratings-TOTAL_FORMS": "1",
            "ratings-INITIAL_FORMS": "1",
            "ratings-0-candidate_id": first.pk,
            "ratings-0-size": "8",
            "ratings-0-seriousness": "12",
            "ratings-0-effectiveness": "6",
        }
        assert browser.post(at("rate_candidates", row.pk), rating).status_code == 302
    assert browser.post(at("weigh", row.pk)).status_code == 302
    shown = browser.get(at("results", row.pk)).content.decode()
    assert "Illustrative, not a probability sample" in shown
    assert "how many: 8; how serious: 12; what can be done: 6" in shown
    work = row.candidates.get(matters="matters_work")
    form = browser.get(at("draft_need", row.pk, work.pk)).content.decode()
    assert "illustrative, not a probability sample" in form
    draft = {"statement": "Help with finding work", "kind": "need"}
    rows = {"evidence-TOTAL_FORMS": "0", "evidence-INITIAL_FORMS": "0"}
    assert browser.post(at("draft_need", row.pk, work.pk), draft | rows).status_code == 302
    assert Need.objects.get().state == "draft"
    words = {"words": "People spoke of work.", "next_steps": "We meet in May."}
    assert browser.post(at("write_report", row.pk), words).status_code == 302
    assert Client().get(at("report", row.pk)).status_code in (302, 404)
    assert browser.post(at("publish_report", row.pk)).status_code == 302
    resident = Client()
    read = resident.get(at("report", row.pk)).content.decode()
    for one in ("People spoke of work.", "We meet in May.", "55 to 74", "50 people answered."):
        assert one in read
    assert "What Marlow needs" in resident.get(at("assessments")).content.decode()
    paper = resident.get(at("report_pdf", row.pk))
    assert (paper["Content-Type"], paper.content[:5]) == ("application/pdf", b"%PDF-")


def test_a_group_is_named_and_taken_out_again(browser: Client) -> None:
    home = Organization.objects.get()
    row = made.assessment(ines_of(), home)
    made.population(ines_of(), row)
    club = make.outsider("Walking Club")
    form = browser.get(at("name_group", row.pk)).content.decode()
    assert "Walking Club" in form
    named = {"organization_id": club.pk, "languages": ["es"], "reaches": "age=75_up"}
    assert browser.post(at("name_group", row.pk), named).status_code == 302
    shown = browser.get(at("assessment", row.pk)).content.decode()
    assert "75 or more" in shown
    group = row.groups.get()
    assert browser.post(at("drop_group", row.pk, group.pk)).status_code == 302
    assert not row.groups.exists()


def test_one_more_survey_is_about_the_assessment(browser: Client) -> None:
    home = Organization.objects.get()
    ines = ines_of()
    row = made.assessment(ines, home, with_survey=False)
    address = reverse("surveys:make_survey") + f"?assessment={row.pk}&template=assessment"
    asked = {"organization_id": home.pk, "title": "By phone", "template": "assessment"}
    browser.post(address, {**asked, "audience": "community"})
    assert Survey.objects.get().about_id == row.pk
    assert "By phone" in browser.get(at("assessment", row.pk)).content.decode()
