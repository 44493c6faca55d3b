"""The pages of colleagues: a question becomes a lesson, and everything has its way back."""

import pytest
from django.test import Client

from holt.kernel.errors import Refused
from holt.kernel.models import Happening
from holt.kernel.viewer import Viewer
from holt.learning import actions as learning
from holt.learning.asks import PublishLessonAsk
from holt.peers import actions, asks, queries
from holt.peers.models import Question
from holt.people.models import Person
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def solved(asker: Viewer, helper: Viewer, **changes: object) -> Question:
    row = make.question(asker, "Who repairs microfilm?", **changes)
    said = actions.answer(helper, asks.AnswerAsk(row.pk, "The state archive does"), now=NOON)
    return actions.solve(asker, asks.SolveAsk(row.pk, said.pk), now=NOON)


def two() -> tuple[Viewer, Viewer]:
    return (
        make.member_of(make.organization("Marlow"), name="Ines"),
        make.member_of(make.organization("Alder"), name="Ada"),
    )


def test_one_click_makes_a_draft_of_question_and_answer(client: Client) -> None:
    ines, ada = two()
    row = solved(ines, ada)
    client.force_login(Person.objects.get(pk=ines.person_id))
    assert "Make a lesson of it" in client.get(f"/questions/{row.pk}/").content.decode()
    address = client.post(f"/questions/{row.pk}/turn-into-lesson/")["Location"]
    lesson = client.get(address).content.decode()
    assert "Who repairs microfilm?" in lesson and "The state archive does" in lesson
    assert "Publish it" in lesson
    page = client.get(f"/questions/{row.pk}/").content.decode()
    assert "The lesson made of it" in page and "Make a lesson of it" not in page


def test_once_only_and_only_when_it_is_solved() -> None:
    ines, ada = two()
    row, unsolved = solved(ines, ada), make.question(ines)
    actions.turn_into_lesson(ada, asks.TurnIntoLessonAsk(row.pk), now=NOON)
    with pytest.raises(Refused, match="lesson_of_it_already"):
        actions.turn_into_lesson(ines, asks.TurnIntoLessonAsk(row.pk), now=NOON)
    with pytest.raises(WrongState):
        actions.turn_into_lesson(ines, asks.TurnIntoLessonAsk(unsolved.pk), now=NOON)
    assert queries.question(ines, row.pk).lesson_id is None  # a draft of another library


def test_the_lesson_does_not_tell_who_asked_without_a_name() -> None:
    ines, ada = two()
    row = solved(ines, ada, is_unnamed=True)
    made = actions.turn_into_lesson(ines, asks.TurnIntoLessonAsk(row.pk), now=NOON)
    learning.publish_lesson(ines, PublishLessonAsk(made.pk, looked_at=True), now=NOON)
    assert queries.question(ines, row.pk).lesson_id == made.pk
    assert queries.question(ada, row.pk).lesson_id is None
    told = Happening.objects.get(name="peers.turned_into_lesson")
    assert (told.actor_id, told.actor_name) == (None, "")


def test_twin_under_their_own_name_it_is_shown() -> None:
    ines, ada = two()
    row = solved(ines, ada)
    made = actions.turn_into_lesson(ines, asks.TurnIntoLessonAsk(row.pk), now=NOON)
    learning.publish_lesson(ines, PublishLessonAsk(made.pk, looked_at=True), now=NOON)
    assert queries.question(ada, row.pk).lesson_id == made.pk


def test_colleagues_are_found_asked_and_met_on_pages(client: Client) -> None:
    home, other = make.organization("Marlow"), make.organization("Alder")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(other, name="Ada Moss")
    make.card(ada, other, hours="Tuesday mornings", phone="555 0134")
    client.force_login(Person.objects.get(pk=ines.person_id))
    shown = client.post(
        "/peers/show-card/", {"organization_id": home.pk, "work": "outreach", "ways": ["mail"]}
    )
    assert (shown.status_code, shown["Location"]) == (302, "/peers/")
    page = client.get("/peers/").content.decode()
    assert "Ada Moss" in page and "How to ask: in writing, Tuesday mornings" in page
    card = client.get(f"/peers/{ada.person_id}/").content.decode()
    assert 'href="tel:5550134"' in card
    hello = client.get(f"/peers/{ada.person_id}/say-hello/").content.decode()
    assert "Hello Ada," in hello
