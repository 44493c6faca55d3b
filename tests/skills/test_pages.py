"""Pages of skills: said in one's own language, matched, found by a need, counted for a year."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from holt.kernel import clock
from holt.people.models import Person
from holt.skills import queries
from holt.skills.models import SkillWord
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def sit(client: Client, who: object) -> None:
    client.force_login(Person.objects.get(pk=getattr(who, "person_id", 0)))


def test_a_language_is_said_in_any_words_and_kept_as_one(client: Client) -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    make.skill(ines, home, "Spanish", language="es")
    ada = make.member_of(home, name="Ada")
    Person.objects.filter(pk=ada.person_id).update(language="es")
    sit(client, ada)
    said = client.post(
        "/skills/say-skill/",
        {
            "direction": "learn",
            "word": "español",
            "kind": "tool",
            "level": "begins",
            "organization_id": home.pk,
            "consent": "on",
        },
    )
    assert said.status_code == 302
    assert SkillWord.objects.count() == 1
    assert [one.language for one in queries.own_skills(ada)] == ["es"]


def test_a_near_word_is_proposed_on_the_form(client: Client) -> None:
    home = make.organization("Marlow")
    make.skill(make.member_of(home, name="Ines"), home, "Excel")
    sit(client, make.member_of(home, name="Ada"))
    data = {
        "direction": "teach",
        "word": "Excell",
        "kind": "tool",
        "level": "can",
        "organization_id": home.pk,
        "consent": "on",
    }
    asked = client.post("/skills/say-skill/", data)
    assert asked.status_code == 422
    assert "“Excel”" in asked.content.decode()
    assert client.post("/skills/say-skill/", {**data, "is_new": "on"}).status_code == 302


def test_words_of_others_are_offered_while_typing(client: Client) -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    make.skill(ines, home, "Excel")
    sit(client, ines)
    found = client.get("/skills/near/?word=exc", HTTP_HX_REQUEST="true").content.decode()
    assert '<option value="Excel">' in found


def test_a_swap_is_found_with_its_reasons_and_a_letter_already_written(client: Client) -> None:
    home, other = make.organization("Marlow"), make.organization("Alder")
    ines = make.member_of(home, name="Ines Duarte")
    ada = make.member_of(other, name="Ada Moss")
    make.card(ada, other)
    make.skill(ines, home, "Excel")
    make.skill(ines, home, "Lace", "learn")
    make.skill(ada, other, "Lace")
    make.skill(ada, other, "Excel", "learn")
    sit(client, ines)
    page = client.get("/skills/matches/").content.decode()
    assert "You want to learn Lace; Ada can teach that." in page
    assert "Ada wants to learn Excel; you can teach that." in page
    (address,) = re.findall(r'href="(/peers/\d+/say-hello/[^"]*)"', page)
    hello = client.get(address.replace("&amp;", "&")).content.decode()
    assert "I could show you Excel. Shall we swap?" in hello


def test_a_ring_of_three_is_shown(client: Client) -> None:
    home = make.organization("Marlow")
    ines, ada, tom = (make.member_of(home, name=name) for name in ("Ines", "Ada", "Tom"))
    for who, teaches, wants in ((ines, "A1", "C3"), (ada, "B2", "A1"), (tom, "C3", "B2")):
        make.skill(who, home, teaches)
        make.skill(who, home, wants, "learn")
    sit(client, ines)
    page = client.get("/skills/matches/").content.decode()
    for sentence in ("You teach Ada: A1.", "Ada teaches Tom: B2.", "Tom teaches you: C3."):
        assert sentence in page


def test_a_needs_page_shows_who_could_teach_it_and_why(client: Client) -> None:
    home, other = make.organization("Marlow"), make.organization("Alder")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(other, name="Ada Moss")
    need = make.need(home, by=ines, languages=("es",))
    make.skill(ada, other, "Spanish", language="es")
    sit(client, ines)
    for address in (f"/needs/{need.pk}/", f"/skills/for-need/{need.pk}/"):
        page = client.get(address).content.decode()
        assert "Ada Moss" in page
        assert "The need asks for Spanish." in page


def test_outsiders_see_no_teachers_on_a_public_need(client: Client) -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines Duarte")
    need = make.need(home, by=ines, languages=("es",), openness="public")
    make.skill(ines, home, "Spanish", language="es", note="my grandmother's")
    page = client.get(f"/needs/{need.pk}/").content.decode()
    assert "Who could teach" not in page


def test_a_librarys_year_says_what_is_covered_thin_and_missing(client: Client) -> None:
    home, other = make.organization("Marlow"), make.organization("Alder")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(other, name="Ada Moss")
    make.need(home, by=ines, languages=("es", "pl"), subjects=())
    make.skill(ines, home, "Spanish", language="es")
    make.skill(ada, other, "Polish", language="pl")
    year = queries.year_of(ines, home.pk, NOON)
    found = {one.code: (one.state, [it.person for it in one.elsewhere]) for one in year.lines}
    assert found == {"pl": ("missing", ["Ada Moss"]), "es": ("thin", [])}
    sit(client, ines)
    assert "One person only" in client.get(f"/skills/organizations/{home.pk}/").content.decode()
    file = client.get(f"/skills/organizations/{home.pk}/skills.csv")
    assert "Polish,1,Missing,,,,Ada Moss (Alder)" in file.content.decode("utf-8-sig")


def test_what_the_directory_says_a_library_brings_counts_as_one() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    subject = make.subject("gardening")
    make.capability(home, brings="teaching", subject=subject, what="Seeds")
    make.need(home, by=ines, subjects=("gardening",), languages=())
    (line,) = queries.year_of(ines, home.pk, NOON).lines
    assert (line.state, line.brings) == ("thin", ("Seeds",))


def test_a_report_begins_a_lesson_with_its_own_words(client: Client) -> None:
    home, host = make.organization("Marlow"), make.organization("Alder")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(host, name="Ada")
    place = make.placement(ada, host)
    day = NOON.date()
    row = make.work_visit(ines, home, place, day, day)
    type(row).objects.filter(pk=row.pk).update(
        state="reported", cover="Sam", home_yes_at=NOON, host_yes_at=NOON, report="I saw the mill"
    )
    sit(client, ines)
    page = client.get(f"/work-visits/{row.pk}/").content.decode()
    address = page.split('href="/lessons/write-lesson/')[1].split('"')[0].replace("&amp;", "&")
    form = client.get(f"/lessons/write-lesson/{address}").content.decode()
    assert "I saw the mill" in form
    days = client.get(f"/work-visits/{row.pk}/visit.ics").content.decode()
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}" in days


def test_costs_are_typed_as_amounts_and_kept_as_cents(client: Client) -> None:
    home, host = make.organization("Marlow"), make.organization("Alder")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(host, name="Ada")
    day = clock.now().date() + timedelta(days=30)
    row = make.work_visit(ines, home, make.placement(ada, host), day, day)
    sit(client, ines)
    rows = {"costs-TOTAL_FORMS": "1", "costs-INITIAL_FORMS": "0"}
    cost = {"costs-0-what": "travel", "costs-0-payer": "home", "costs-0-amount": "42.99"}
    plan = {"starts_on": day.isoformat(), "ends_on": day.isoformat(), **rows, **cost}
    answer = client.post(f"/work-visits/{row.pk}/plan-work-visit/", plan)
    assert answer.status_code == 302
    assert [one.cents for one in queries.work_visit(ines, row.pk).costs] == [4299]
    assert "$42.99" in client.get(f"/work-visits/{row.pk}/").content.decode()


def test_an_organizations_page_leads_to_its_skills_for_colleagues_only(client: Client) -> None:
    home = make.organization("Marlow", is_public=True)
    link = f"/skills/organizations/{home.pk}/"
    assert link not in client.get(f"/organizations/{home.pk}/").content.decode()
    sit(client, make.member_of(home, name="Ines"))
    assert link in client.get(f"/organizations/{home.pk}/").content.decode()
