import time, random
import pytest
from holt.people.models import Person
from holt.skills import queries
from holt.skills.models import Skill, SkillWord
from holt.skills.web.tables import skills_table
from tests import make
from tests.make import NOON
from holt.directory.models import Membership


@pytest.mark.django_db
def test_speed(client):
    r = random.Random(1)
    homes = [make.organization(f"L{n}") for n in range(60)]
    ines = make.member_of(homes[0], name="Ines")
    people = Person.objects.bulk_create(
        [
            Person(email=f"z{n}@e.org", name=f"P {n}", offer_consent_at=NOON, would_teach=True)
            for n in range(5000)
        ]
    )
    Membership.objects.bulk_create(
        [
            Membership(person=p, organization=r.choice(homes), role="staff", since=NOON)
            for p in people
        ]
    )
    words = SkillWord.objects.bulk_create(
        [
            SkillWord(kind="tool", name=f"Word{n}", folded=f"word{n}", added_at=NOON)
            for n in range(300)
        ]
    )
    rows = []
    for p in people:
        for k, w in enumerate(r.sample(words, 5)):
            rows.append(
                Skill(
                    word=w,
                    person=p,
                    organization=r.choice(homes),
                    direction="teach" if k < 3 else "learn",
                    level="shows",
                    said_at=NOON,
                )
            )
    Skill.objects.bulk_create(rows)
    make.skill(ines, homes[0], "Word1", is_new=True)
    make.skill(ines, homes[0], "Word2", "learn", is_new=True)
    need = make.need(homes[0], by=ines, statement="We want word3 and word4", languages=("es",))
    from holt.needs import queries as needs
    from django.db import connection

    with connection.cursor() as c:
        c.execute("ANALYZE")

    def t(name, f):
        f()
        a = time.perf_counter()
        f()
        print(name, round((time.perf_counter() - a) * 1000), "ms")

    t("matches", lambda: queries.my_matches(ines))
    page = needs.need(ines, need.pk)
    t("need", lambda: queries.teachers_for_need(ines, page))
    t("year", lambda: queries.year_of(ines, homes[0].pk, NOON))
    client.force_login(Person.objects.get(pk=ines.person_id))
    for url in (
        "/skills/",
        "/skills/?q=word12",
        "/skills/words/",
        f"/needs/{need.pk}/",
        "/skills/matches/",
    ):
        t(url, lambda: client.get(url))
