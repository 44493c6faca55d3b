import pytest
from django.test import Client
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from datetime import timedelta
from holt.people.models import Person
from tests import make
from tests.evaluation.test_brief import lived_in

@pytest.mark.django_db(transaction=True)
def test_shots(live, open_page):
    at = lived_in()
    make.lesson(title="It failed there", kind="failure", partnership_id=at.id)
    make.session(at, on=timezone.now().date()+timedelta(days=3), every="week", count=8, by_turns=True)
    o = make.outcome(at)
    c = Client(); c.force_login(Person.objects.get(pk=at.ines.person_id))
    sid = c.cookies["sessionid"].value
    c.get(f"/partnerships/{at.id}/")
    with CaptureQueriesContext(connection) as q:
        c.get(f"/partnerships/{at.id}/")
    print(len(q)); [print(x["sql"][:110]) for x in q]
    row=make.session(at)
    for vp,name in (({"width":1280,"height":900},"d"),({"width":320,"height":640},"p")):
        page = open_page(viewport=vp)
        page.context.add_cookies([{"name":"sessionid","value":sid,"url":live}])
        for n,u in (("part",f"/partnerships/{at.id}/"),("sess",f"/partnerships/{at.id}/sessions/"),("sched",f"/partnerships/{at.id}/schedule/"),("one",f"/sessions/{row.pk}/"),("out",f"/outcomes/{o.pk}/"),("outs","/outcomes/"),("rec",f"/partnerships/{at.id}/record/"),("health",f"/partnerships/{at.id}/health/"),("brief",f"/partnerships/{at.id}/brief/"),("less","/lessons/"),("write","/lessons/write-lesson/"),("conf",f"/outcomes/{o.pk}/confirm/")):
            page.goto(live+u)
            w = page.evaluate("document.documentElement.scrollWidth")
            print(name,n,w)
            page.screenshot(path=f"/tmp/shots-{name}-{n}.png", full_page=True)
