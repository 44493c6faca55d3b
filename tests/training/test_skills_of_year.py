"""A library's year: what its people can teach and want to learn, against what the needs ask for."""

from datetime import date, datetime
from typing import Any

import pytest
from django.test import Client

from holt.directory.models import Organization
from holt.kernel.viewer import Viewer
from holt.people.models import Person
from holt.training import actions, asks, queries
from tests import make
from tests.make.directory import NOON
from tests.make.training import course

pytestmark = pytest.mark.django_db
NEXT_YEAR = datetime(NOON.year + 1, 1, 2, tzinfo=NOON.tzinfo)


class Alder:
    """A library whose community asks for grants; Ada can write them, Bo would like to learn."""

    def __init__(self) -> None:
        for slug in ("grants", "story"):
            make.subject(slug)
        self.home: Organization = make.organization("Alder")
        self.boss: Viewer = make.member_of(self.home, name="Bea")
        self.ada, self.bo = (make.member_of(self.home, name=one) for one in ("Ada", "Bo"))
        make.need(self.home, subjects=("grants",), openness="network", state="open")
        make.skill(self.ada, self.home, "Grants", subject="grants", kind="subject")
        make.skill(self.bo, self.home, "Excel", direction="learn", level="begins")

    def course(self, *subjects: str, **fields: Any) -> int:
        row = course(self.boss, self.home, subjects=subjects, **fields)
        return int(row.pk)

    def page(self, year: int = NOON.year, now: datetime = NOON) -> queries.SkillsPage | None:
        found = queries.year_of(self.boss, self.home.pk, year)
        return queries.skills_of_year(self.boss, found, now)


def test_needs_stand_beside_who_can_teach_it_and_what_is_wanted_besides() -> None:
    page = Alder().page()
    assert page is not None
    (line,) = page.lines
    assert (line.code, line.needs, line.state, line.teaches, line.learns) == (
        "grants",
        1,
        "thin",
        ("Ada",),
        (),
    )
    assert page.also_wanted == ("Excel",)


def test_courses_its_people_take_stand_beside_them_and_those_they_could_take() -> None:
    at = Alder()
    taken, _open = at.course("grants"), at.course("grants", title="Grants again")
    at.course("story", title="Another thing")
    ask = asks.NameMemberAsk(taken, at.bo.person_id or 0, at.home.pk)
    actions.name_member(at.boss, ask, now=NOON)
    page = at.page()
    assert page is not None
    (line,) = page.lines
    assert [(one.id, len(one.going)) for one in line.taken] == [(taken, 1)]
    assert [one.title for one in line.coming] == ["Grants again"]


def test_what_people_want_to_learn_is_looked_for_though_no_need_asks_for_it() -> None:
    at = Alder()
    make.skill(at.bo, at.home, "Stories", direction="learn", subject="story", kind="subject")
    at.course("story", first_on=date(NOON.year, 12, 1), last_on=date(NOON.year, 12, 2))
    found = queries.year_of(at.boss, at.home.pk, NOON.year)
    assert found.wanted == ("grants", "story")
    assert [one.fits for lines in found.months.values() for one in lines] == [("story",)]


def test_a_year_that_is_over_says_nothing_of_todays_skills() -> None:
    assert Alder().page(NOON.year, NEXT_YEAR) is None


def test_the_page_shows_it() -> None:
    at = Alder()
    browser = Client()
    browser.force_login(Person.objects.get(pk=at.boss.person_id))
    page = browser.get(f"/training/year/{at.home.pk}/").content.decode()
    assert "Your skills against your community" in page
    assert "One person only" in page and "Ada" in page
    assert "Your people also want to learn: Excel." in page
