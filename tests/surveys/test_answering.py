"""Answers come in, are kept without a way back to a person, and small groups are not shown."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.test import Client

from holt.kernel.errors import NotFound, Refused
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY
from holt.surveys import actions, asks, queries
from holt.surveys.actions.answering import NotComplete
from holt.surveys.models import Answer, Draft, Invitation, Survey, Tally
from holt.surveys.web import reporting
from holt.values.states import WrongState
from tests import make
from tests.make import NOON
from tests.make.surveys import AGREES

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Any:
    return make.organization("Marlow")


@pytest.fixture
def ines(home: Any) -> Any:
    return make.member_of(home, name="Ines")


def test_nobody_answers_a_draft_nor_a_closed_one(home: Any, ines: Any) -> None:
    row = make.surveys.survey(ines, home)
    with pytest.raises(WrongState):
        make.surveys.answered(row)
    with pytest.raises(NotFound):
        queries.asked(row.code)
    actions.open_survey(ines, asks.OpenSurveyAsk(row.pk), now=NOON)
    make.surveys.answered(row)
    actions.close_survey(ines, asks.CloseSurveyAsk(row.pk), now=NOON)
    with pytest.raises(WrongState):
        make.surveys.answered(row)


def test_an_answer_that_is_no_choice_is_refused_with_its_question(home: Any, ines: Any) -> None:
    row = make.surveys.opened(ines, home)
    with pytest.raises(NotComplete) as refusal:
        make.surveys.answered(row, values={"knowledge": "seven"})
    assert list(refusal.value.problems) == ["knowledge"]
    assert Answer.objects.count() == 0


def test_consent_is_needed_where_it_is_asked(home: Any, ines: Any) -> None:
    row = make.surveys.opened(ines, home, consent="We may show it in groups.")
    with pytest.raises(Refused) as refusal:
        make.surveys.answered(row)
    assert refusal.value.code == "needs_consent"
    make.surveys.answered(row, agreed=True)


def test_a_quota_is_kept(home: Any, ines: Any) -> None:
    row = make.surveys.opened(ines, home, quota=2)
    make.surveys.answered(row)
    make.surveys.answered(row)
    with pytest.raises(Refused) as refusal:
        make.surveys.answered(row)
    assert (refusal.value.code, Answer.objects.count()) == ("is_full", 2)


def key_in(letter: Letter) -> str:
    found = re.search(r"/s/[a-z0-9]+/([\w-]{20,})/", f"{letter.link} {letter.text}")
    assert found
    return found[1]


def invited(ines: Any, row: Survey, address: str = "ana@example.org") -> str:
    actions.invite(ines, asks.InviteAsk(row.pk, (f"{address}, Ana",)), now=NOON)
    return key_in(Letter.objects.get(to=address))


def test_a_key_answers_once(home: Any, ines: Any) -> None:
    row = make.surveys.opened(ines, home, by_invitation=True)
    key = invited(ines, row)
    with pytest.raises(Refused) as refusal:
        make.surveys.answered(row)
    assert refusal.value.code == "by_invitation_only"
    make.surveys.answered(row, key=key)
    with pytest.raises(Refused) as again:
        make.surveys.answered(row, key=key)
    assert (again.value.code, Answer.objects.count()) == ("answered_already", 1)


def reaches(model: Any) -> set[Any]:
    """Every model a row of this one leads to, through foreign keys there and on."""
    found: set[Any] = set()
    waiting = [model]
    while waiting:
        for field in waiting.pop()._meta.get_fields():
            if isinstance(field, models.ForeignKey) and field.related_model not in found:
                found.add(field.related_model)
                if field.related_model is not Survey:
                    waiting.append(field.related_model)
    return found


def test_no_path_leads_from_an_answer_to_a_person() -> None:
    """An answer knows its survey and nothing else; no other table knows an answer."""
    assert reaches(Answer) == {Survey}
    pointing = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey) and field.related_model is Answer
    ]
    assert pointing == []


def test_an_anonymous_answer_shares_no_value_with_who_gave_it(home: Any, ines: Any) -> None:
    """Key, address, name, the signed-in person and the instant stand nowhere in its row; the
    letter's row says only that it was used."""
    row = make.surveys.opened(ines, home)
    key = invited(ines, row)
    before = Invitation.objects.get()
    made = make.surveys.answered(row, by=ines, key=key, now=NOON + timedelta(hours=3))
    used = Invitation.objects.get()
    assert (used.email, used.name, used.is_used, used.sent_at) == ("", "", True, before.sent_at)
    row_kept = Answer.objects.filter(pk=made.pk).values().get()
    kept = {str(value) for name, value in row_kept.items() if name != "survey_id"}
    secret = {key, before.key_hash, "ana@example.org", "Ana", str(ines.person_id)}
    assert not kept & secret
    assert not any(isinstance(value, datetime) for value in row_kept.values())
    told = Happening.objects.filter(name="surveys.answered")
    assert [(one.actor_id, one.actor_name) for one in told] == [(None, "")]


def test_twin_the_database_itself_refuses_a_key_on_an_anonymous_answer(
    home: Any, ines: Any
) -> None:
    made = make.surveys.answered(make.surveys.opened(ines, home))
    with pytest.raises(IntegrityError), transaction.atomic():
        Answer.objects.filter(pk=made.pk).update(key_hash="x" * 64)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE surveys_answer DROP CONSTRAINT answer_anonymous_leads_nowhere")
    Answer.objects.filter(pk=made.pk).update(key_hash="x" * 64)


def test_adding_up_loses_the_order_and_changes_no_figure(home: Any, ines: Any) -> None:
    row = make.surveys.opened(ines, home, sites=("Main",))
    for number in range(40):
        values = {**AGREES, "best": f"{number:02d}"}
        make.surveys.answered(row, values=values, site="Main")
    page = queries.survey(ines, row.pk)
    before = reporting.report(page, "en")
    ids = set(Answer.objects.values_list("pk", flat=True))
    assert actions.tally_due() == 40
    assert reporting.report(page, "en") == before
    assert not ids & set(Answer.objects.values_list("pk", flat=True))
    order = [one["best"] for one in Answer.objects.order_by().values_list("values", flat=True)]
    assert sorted(order) == [f"{number:02d}" for number in range(40)]
    assert order != sorted(order)
    assert actions.tally_due() == 0


def test_a_confidential_answer_is_taken_back_and_out_of_the_counts(home: Any, ines: Any) -> None:
    row = make.surveys.opened(ines, home, privacy="confidential")
    key = invited(ines, row)
    make.surveys.answered(row, key=key)
    actions.tally_due()
    actions.take_back_answer(NOBODY, asks.TakeBackAsk(row.pk, key), now=NOON)
    assert Answer.objects.count() == 0
    assert set(Tally.objects.values_list("count", flat=True)) == {0}
    make.surveys.answered(row, key=key)


def test_nobody_takes_an_anonymous_answer_back(home: Any, ines: Any) -> None:
    row = make.surveys.opened(ines, home)
    key = invited(ines, row)
    make.surveys.answered(row, key=key)
    with pytest.raises(Refused) as refusal:
        actions.take_back_answer(NOBODY, asks.TakeBackAsk(row.pk, key), now=NOON)
    assert refusal.value.code == "nothing_to_take_back"


def test_fewer_than_five_are_not_shown_nor_by_subtracting_a_place(home: Any, ines: Any) -> None:
    row = make.surveys.opened(ines, home, sites=("Main", "West"))
    for _ in range(4):
        make.surveys.answered(row, site="Main")
    page = queries.survey(ines, row.pk)
    assert reporting.report(page, "en").answers is None
    for _ in range(6):
        make.surveys.answered(row, site="West")
    assert reporting.report(page, "en").answers == 10
    assert reporting.report(page, "en", site="Main").answers is None
    assert reporting.report(page, "en", site="West").answers is None


def test_reminders_are_few_and_carry_a_new_key(home: Any, ines: Any) -> None:
    row = make.surveys.opened(ines, home)
    key = invited(ines, row)
    with pytest.raises(Refused):
        actions.remind(ines, asks.RemindAsk(row.pk), now=NOON + timedelta(days=1))
    actions.remind(ines, asks.RemindAsk(row.pk), now=NOON + timedelta(days=4))
    newest = key_in(Letter.objects.filter(to="ana@example.org").latest("pk"))
    with pytest.raises(NotFound):
        make.surveys.answered(row, key=key)
    make.surveys.answered(row, key=newest)
    with pytest.raises(Refused) as refusal:
        actions.remind(ines, asks.RemindAsk(row.pk), now=NOON + timedelta(days=9))
    assert refusal.value.code == "nobody_to_remind"


def test_answered_on_a_phone_without_scripts(home: Any, ines: Any, client: Client) -> None:
    row = make.surveys.opened(ines, home)
    here = f"/s/{row.code}/"
    page = client.get(here).content.decode()
    assert "Anonymous" in page and 'name="q:knowledge"' in page
    kept = client.post(here, {"q:knowledge": "5", "keep": "1"})
    assert kept.status_code == 200 and Draft.objects.count() == 1
    assert 'value="5" checked' in client.get(here).content.decode()
    sent = client.post(here, {"q:knowledge": "5", "q:best": "The songs", "send": "1"})
    assert sent.status_code == 302
    assert Answer.objects.get().values == {"knowledge": "5", "best": "The songs"}
    assert Draft.objects.get().values == {}
    assert "Thank you" in client.get(sent["Location"]).content.decode()


def test_a_tablet_keeps_nothing_and_returns_to_the_start(
    home: Any, ines: Any, client: Client
) -> None:
    row = make.surveys.opened(ines, home)
    here = f"/s/{row.code}/kiosk/"
    client.post(here, {"q:knowledge": "5", "keep": "1"})
    assert Draft.objects.count() == 0 and not client.cookies.get(f"survey_{row.code}")
    sent = client.post(here, {"q:knowledge": "5", "send": "1"})
    assert Answer.objects.get().way == "kiosk"
    assert here in client.get(sent["Location"])["Refresh"]


def test_it_speaks_the_language_of_who_answers(home: Any, ines: Any, client: Client) -> None:
    row = make.surveys.opened(ines, home)
    page = client.get(f"/s/{row.code}/?language=es").content.decode()
    assert "Muy de acuerdo" in page and "Enviar mis respuestas" in page


def test_what_is_due_closes_and_drafts_are_forgotten(home: Any, ines: Any) -> None:
    row = make.surveys.opened(ines, home, closes_on=NOON.date())
    actions.keep_draft(row.pk, "k" * 30, {"knowledge": "5"}, NOON)
    assert actions.close_due(NOON) == 0
    later = NOON + timedelta(days=40)
    assert (actions.close_due(later), actions.forget_drafts(later)) == (1, 1)
    assert Survey.objects.get().state == "closed"


def test_paper_is_entered_after_it_closed_and_not_for_days_to_come(home: Any, ines: Any) -> None:
    row = make.surveys.opened(ines, home)
    actions.close_survey(ines, asks.CloseSurveyAsk(row.pk), now=NOON)
    late = asks.EnterAnswerAsk(row.pk, AGREES, day=NOON.date() - timedelta(days=3))
    assert actions.enter_answer(ines, late, now=NOON).way == "paper"
    early = asks.EnterAnswerAsk(row.pk, AGREES, day=NOON.date() + timedelta(days=3))
    with pytest.raises(Refused) as refusal:
        actions.enter_answer(ines, early, now=NOON)
    assert refusal.value.code == "in_the_future"


def test_a_closed_one_is_opened_again(home: Any, ines: Any) -> None:
    row = make.surveys.opened(ines, home)
    actions.close_survey(ines, asks.CloseSurveyAsk(row.pk), now=NOON)
    actions.reopen_survey(ines, asks.ReopenSurveyAsk(row.pk), now=NOON)
    assert make.surveys.answered(row).survey_id == row.pk
