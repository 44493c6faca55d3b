import pytest
from django.conf import settings
from django.test import Client
from holt.needs import actions
from holt.needs.asks import RequirementRow, SetMissionAsk
from tests import make
HERE = {"lat": 42.70, "lon": -73.70}
NEAR = {"lat": 42.72, "lon": -73.72}
@pytest.mark.django_db(transaction=True)
def test_shots(live, browser):
    from holt.directory import seed
    from holt.directory.models import Kind, Subject
    seed.plant(Kind, Subject)
    library = make.organization(county="36999", mission="A library that belongs to everyone who lives and works here.")
    make.place(library, **HERE)
    make.capability(library, what="Ana teaches English and Spanish", languages=["en", "es"], audience=["workers"], when=["tue_evening"])
    a = make.outsider("Kestrel Castings", "employer"); make.place(a, **NEAR)
    make.capability(a, brings="space", what="Break room", subject=None, capacity=30)
    b = make.outsider("Little Otters Childcare", "childcare-center"); make.place(b, **NEAR)
    make.capability(b, brings="childcare", what="Childcare in the evening", subject=None)
    g = make.goal(library, "Reach people who never come in", source="Plan for 2030"); make.goal(None, "Fewer people in poverty", source="County health plan, page 12")
    for c, v in (("poverty", 12.5), ("foreign_spoken_at_home", 18.4), ("median_household_income", 52301), ("pop", 152000), ("hs_grad", 81.2)):
        make.indicator(c, 2019, v); make.indicator(c, 2010, v * .9)
    m = make.membership(library); viewer = make.member(library)
    row = make.need(library, by=viewer, subjects=("english",), languages=("es",), audience=("workers",), heard_where="City council meeting", heard_by="meeting", heard_from="Dana Reyes, HR", population="Night-shift workers", people=40, area="The east side", requirements=(RequirementRow("space"), RequirementRow("childcare"), RequirementRow("transport")), goal_ids=(g.pk,), outside_library=True, other_agency=True, openness="public")
    make.evidence(row, unit="jobs", year=2026); make.evidence(row, kind="story", text="My daughter reads the safety notices to me when I get home.", voice="A worker, 41", has_consent=True, figure=None, source="")
    make.need(library, statement="A quiet place to do homework after school", population="Teens", people=120)
    client = Client(); client.force_login(m.person)
    cookie = client.cookies["sessionid"].value
    from axe_playwright_python.sync_playwright import Axe
    for name, size in (("desk", {"width": 1280, "height": 800}), ("phone", {"width": 320, "height": 640})):
        context = browser.new_context(viewport=size)
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": live}])
        page = context.new_page()
        for at, label in ((f"/needs/{row.pk}/", "need"), ("/needs/", "list"), ("/needs/log/", "log"), (f"/strategy/{library.pk}/", "strategy"), (f"/needs/{row.pk}/edit/", "edit"), (f"/needs/{row.pk}/add-evidence/", "evidence"), (f"/strategy/goals/{g.pk}/", "goal"), (f"/needs/{row.pk}/park/", "park")):
            page.goto(live + at)
            page.screenshot(path=f"/tmp/needs-shots/{label}-{name}.png", full_page=True)
            found = Axe().run(page).response["violations"]
            wide = page.evaluate("document.documentElement.scrollWidth")
            print(label, name, wide, [(v["id"], [n["html"][:120] for n in v["nodes"]][:3]) for v in found])
