"""The pages of colleagues: a question becomes a lesson, and everything has its way back."""

import pytest
from django.test import Client

from holt.peers import actions, asks
from holt.people.models import Person
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def test_a_solved_question_begins_a_lesson_with_its_own_words(client: Client) -> None:
    home = make.organization("Marlow")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(make.organization("Alder"))
    row = make.question(ines, "Who repairs microfilm?")
    said = actions.answer(ada, asks.AnswerAsk(row.pk, "The state archive does"), now=NOON)
    actions.solve(ines, asks.SolveAsk(row.pk, said.pk), now=NOON)
    client.force_login(Person.objects.get(pk=ines.person_id))
    page = client.get(f"/questions/{row.pk}/").content.decode()
    address = page.split('href="/lessons/write-lesson/')[1].split('"')[0].replace("&amp;", "&")
    form = client.get(f"/lessons/write-lesson/{address}").content.decode()
    assert "Who repairs microfilm?" in form
    assert "The state archive does" in form


def test_colleagues_are_found_asked_and_met_on_pages(client: Client) -> None:
    home, other = make.organization("Marlow"), make.organization("Alder")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(other, name="Ada Moss")
    make.card(ada, other)
    client.force_login(Person.objects.get(pk=ines.person_id))
    shown = client.post(
        "/peers/show-card/", {"organization_id": home.pk, "work": "outreach", "ways": ["mail"]}
    )
    assert (shown.status_code, shown["Location"]) == (302, "/peers/")
    assert "Ada Moss" in client.get("/peers/").content.decode()
    hello = client.get(f"/peers/{ada.person_id}/say-hello/").content.decode()
    assert "Hello Ada," in hello
