"""A form is built by hand: added, reworded, moved, translated, taken out."""

from typing import Any

import pytest
from django.test import Client

from holt.kernel.errors import NotAllowed, NotFound, Refused, Stale
from holt.people.models import Person
from holt.surveys import actions, asks, queries, rules
from holt.surveys.models import Survey
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Any:
    return make.organization("Marlow")


@pytest.fixture
def ines(home: Any) -> Any:
    return make.member_of(home, name="Ines")


def names(row: Survey) -> list[str]:
    return [one.name for one in queries.form_of(Survey.objects.get(pk=row.pk)).items]


def add(who: Any, row: Survey, label: str, kind: str = "text", **more: Any) -> None:
    actions.add_question(who, asks.AddQuestionAsk(row.pk, kind, label, **more), now=NOON)


def test_questions_are_added_moved_and_taken_out(home: Any, ines: Any) -> None:
    row = make.surveys.survey(ines, home, template="blank")
    add(ines, row, "Who came?")
    add(ines, row, "Was it good?", "select_one", choices=("Yes", "No"))
    add(ines, row, "Who came?")
    assert names(row) == ["who_came", "was_it_good", "who_came_2"]
    actions.move_question(ines, asks.MoveQuestionAsk(row.pk, "who_came_2", "up"), now=NOON)
    actions.drop_question(ines, asks.DropQuestionAsk(row.pk, "who_came"), now=NOON)
    assert names(row) == ["who_came_2", "was_it_good"]


def test_a_question_others_depend_on_is_not_taken_out(home: Any, ines: Any) -> None:
    row = make.surveys.survey(ines, home, template="blank")
    add(ines, row, "Age?", "integer")
    add(ines, row, "School?")
    ask = asks.EditQuestionAsk(row.pk, "school", "School?", relevant="${age} < 18")
    actions.edit_question(ines, ask, now=NOON)
    with pytest.raises(Refused) as refusal:
        actions.drop_question(ines, asks.DropQuestionAsk(row.pk, "age"), now=NOON)
    assert refusal.value.code == "others_need_it"


def test_a_condition_that_cannot_be_read_is_refused_with_the_place(home: Any, ines: Any) -> None:
    row = make.surveys.survey(ines, home)
    ask = asks.EditQuestionAsk(row.pk, "best", "Best?", relevant="${knowledge} = ")
    with pytest.raises(Refused) as refusal:
        actions.edit_question(ines, ask, now=NOON)
    assert (refusal.value.code, refusal.value.field) == ("not_a_condition", "relevant")


def test_reworded_choices_keep_their_names_and_other_languages(home: Any, ines: Any) -> None:
    row = make.surveys.survey(ines, home, template="blank")
    add(ines, row, "Good?", "select_one", choices=("Yes", "No"))
    keys = [key for key, _texts in rules.texts(queries.form_of(Survey.objects.get()))]
    said = asks.TranslateFormAsk(row.pk, "es", tuple(keys), ("¿Bueno?", "Sí", "No"))
    actions.translate_form(ines, said, now=NOON)
    again = asks.EditQuestionAsk(row.pk, "good", "Was it good?", choices=("Yes!", "No", "Maybe"))
    actions.edit_question(ines, again, now=NOON)
    form = queries.form_of(Survey.objects.get())
    (those,) = form.lists.values()
    assert [(one.name, one.label.get("en"), one.label.get("es")) for one in those] == [
        ("yes", "Yes!", "Sí"),
        ("no", "No", "No"),
        ("maybe", "Maybe", None),
    ]
    assert form.items[0].label == {"en": "Was it good?", "es": "¿Bueno?"}


def test_an_open_form_stays_as_it_is(home: Any, ines: Any) -> None:
    row = make.surveys.opened(ines, home)
    with pytest.raises(WrongState):
        add(ines, row, "One more?")
    with pytest.raises(Refused) as refusal:
        make.surveys.edited(ines, row, privacy="confidential")
    assert refusal.value.code == "was_promised"
    copy = actions.copy_survey(ines, asks.CopySurveyAsk(row.pk, "Again", True), now=NOON)
    assert (copy.state, copy.follows_id, copy.code != row.code) == ("draft", row.pk, True)


def test_an_empty_form_is_not_opened(home: Any, ines: Any) -> None:
    row = make.surveys.survey(ines, home, template="blank")
    with pytest.raises(Refused) as refusal:
        actions.open_survey(ines, asks.OpenSurveyAsk(row.pk), now=NOON)
    assert refusal.value.code == "asks_nothing"


def test_two_windows_do_not_overwrite_each_other(home: Any, ines: Any) -> None:
    row = make.surveys.survey(ines, home, template="blank")
    add(ines, row, "One?", version=1)
    with pytest.raises(Stale):
        add(ines, row, "Two?", version=1)


def test_it_is_of_its_organization_alone(home: Any, ines: Any) -> None:
    row = make.surveys.survey(ines, home)
    other = make.member_of(make.organization("Alder"), name="Ada")
    with pytest.raises(NotFound):
        queries.survey(other, row.pk)
    with pytest.raises(NotAllowed):
        make.surveys.survey(other, home)


@pytest.mark.parametrize("topic", sorted(rules.TOPICS))
@pytest.mark.parametrize("template", ["outcome", "follow_up"])
@pytest.mark.parametrize("audience", ["patrons", "partners"])
def test_every_topic_asks_the_four_in_both_languages(
    topic: str, template: str, audience: str
) -> None:
    form = rules.TEMPLATES[template](topic, audience)
    assert [one.name for one in form.items][:4] == [
        *("knowledge", "confidence", "application", "awareness"),
    ]
    assert all({"en", "es"} <= one.label.keys() for one in form.items)


def test_built_in_the_page(home: Any, ines: Any, client: Client) -> None:
    client.force_login(Person.objects.get(pk=ines.person_id))
    made = client.post(
        "/surveys/make-survey/",
        {"organization_id": home.pk, "title": "Hopes", "template": "blank", "audience": "patrons"},
    )
    row = Survey.objects.get()
    assert made["Location"] == f"/surveys/{row.pk}/form/"
    question = {"type": "select_one", "label": "Open on Sunday?", "choices": "Yes\nNo"}
    here = f"/surveys/{row.pk}/"
    assert client.post(here + "add-question/", {**question, "language": "en"}).status_code == 302
    form = client.get(here + "form/").content.decode()
    assert "Open on Sunday?" in form and "Yes · No" in form
    assert "Open on Sunday?" in client.get(here + "preview/").content.decode()
    assert client.get(here + "paper/").status_code == 200
    assert client.post(here + "open-survey/").status_code == 302
    assert f"/s/{row.code}/" in client.get(here).content.decode()
