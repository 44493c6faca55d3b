"""Joint research: a call, answers, a protocol everyone signs, a result everyone is told."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from holt.kernel.errors import Clash, NotAllowed, NotFound, Refused, Stale
from holt.kernel.models import Letter
from holt.kernel.viewer import NOBODY
from holt.studies import actions, asks, queries
from holt.studies.actions import forgetting
from holt.studies.models import Ethics, Protocol, Study
from holt.studies.queries.exporting import export_of
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
TODAY = NOON.date()


def two() -> tuple:
    """A lead and a partner to be, each with its people."""
    home, other = make.organization("Marlow"), make.organization("Alder")
    return make.member_of(home, name="Ines"), home, make.member_of(other, name="Ada"), other


def test_an_organization_answers_and_is_told_yes_with_a_role() -> None:
    ines, home, ada, other = two()
    row = make.studies.study(ines, home)
    made = actions.answer_call(ada, asks.AnswerCallAsk(row.pk, other.pk, "Two sites"), now=NOON)
    assert [(one.code, one.where) for one in queries.waiting(ines, TODAY)] == [("answer", "Alder")]
    yes = asks.AcceptStudyAnswerAsk(made.pk, "keeper", "Welcome")
    actions.accept_study_answer(ines, yes, now=NOON)
    page = queries.study(ada, row.pk, TODAY)
    assert [(one.role, one.organization) for one in page.roles] == [
        ("lead", "Marlow"),
        ("keeper", "Alder"),
    ]
    assert page.sees_inside
    assert Letter.objects.filter(person_id=ada.person_id).count() == 1


def test_a_no_needs_kind_words_and_stays_between_the_two() -> None:
    ines, home, ada, other = two()
    tom = make.member_of(make.organization("Third"))
    row = make.studies.study(ines, home)
    made = actions.answer_call(ada, asks.AnswerCallAsk(row.pk, other.pk, "Two sites"), now=NOON)
    with pytest.raises(Refused):
        actions.decline_study_answer(ines, asks.DeclineStudyAnswerAsk(made.pk, ""), now=NOON)
    no = asks.DeclineStudyAnswerAsk(made.pk, "Next year, gladly")
    actions.decline_study_answer(ines, no, now=NOON)
    seen = [queries.study(who, row.pk, TODAY).answers for who in (ines, ada, tom)]
    assert [[one.words for one in answers] for answers in seen] == [
        ["Next year, gladly"],
        ["Next year, gladly"],
        [],
    ]


def test_after_its_last_day_the_call_is_closed() -> None:
    ines, home, ada, other = two()
    row = make.studies.study(ines, home, answer_by=TODAY)
    ask = asks.AnswerCallAsk(row.pk, other.pk, "Two sites")
    actions.answer_call(ada, ask, now=NOON)
    with pytest.raises(Refused) as refusal:
        actions.answer_call(ada, ask, now=NOON + timedelta(days=1))
    assert refusal.value.code == "call_has_closed"


def test_it_begins_only_when_every_partner_has_signed_this_version() -> None:
    ines, home, ada, other = two()
    row = make.studies.study(ines, home)
    make.studies.partner(ines, row, ada, other)
    first = make.studies.protocol(ines, row)
    for who, at in ((ines, home), (ada, other)):
        actions.sign_protocol(who, asks.SignProtocolAsk(first.pk, at.pk), now=NOON)
    second = make.studies.protocol(ines, row, 1)
    actions.sign_protocol(ines, asks.SignProtocolAsk(second.pk, home.pk), now=NOON)
    with pytest.raises(Refused) as refusal:
        actions.start_study(ines, asks.StartStudyAsk(row.pk), now=NOON)
    assert (refusal.value.code, refusal.value.facts["who"]) == ("protocol_not_signed", "Alder")
    with pytest.raises(Refused):
        actions.sign_protocol(ada, asks.SignProtocolAsk(first.pk, other.pk), now=NOON)
    assert [one.code for one in queries.waiting(ada, TODAY)] == ["sign"]
    actions.sign_protocol(ada, asks.SignProtocolAsk(second.pk, other.pk), now=NOON)
    assert actions.start_study(ines, asks.StartStudyAsk(row.pk), now=NOON).state == "running"


def test_after_the_start_a_change_is_an_amendment_all_see() -> None:
    ines, home, ada, other = two()
    row = make.studies.running_study(ines, home, with_=((ada, other),))
    made = make.studies.protocol(ines, row, 1)
    seen = queries.protocol(ada, made.pk)
    assert (seen.is_amendment, seen.change, seen.written_by) == (True, "A smaller sample", "Ines")
    assert sorted(seen.waits) == sorted([home.pk, other.pk])
    assert Letter.objects.filter(person_id=ada.person_id, link__contains="/protocols/").count() == 2


def test_a_change_needs_a_reason_and_the_newest_version() -> None:
    ines, home, _ada, _other = two()
    row = make.studies.study(ines, home)
    make.studies.protocol(ines, row)
    with pytest.raises(Clash):
        make.studies.protocol(ines, row)
    with pytest.raises(Refused) as refusal:
        ask = asks.WriteProtocolAsk(row.pk, "What helps?", "We ask", number=1)
        actions.write_protocol(ines, ask, now=NOON)
    assert refusal.value.field == "change"
    with pytest.raises(IntegrityError), transaction.atomic():
        Protocol.objects.create(study=row, number=2, question="x", method="x", written_at=NOON)


def test_only_partners_read_protocol_and_ethics() -> None:
    ines, home, ada, _other = two()
    row = make.studies.running_study(ines, home)
    page = queries.study(ada, row.pk, TODAY)
    assert (page.protocols, page.ethics, page.data.files) == ((), None, ())
    with pytest.raises(NotFound):
        queries.protocol(ada, Protocol.objects.get().pk)
    with pytest.raises(NotFound):
        queries.study(NOBODY, row.pk, TODAY)


def test_half_a_note_on_ethics_cannot_be_written() -> None:
    ines, home, _ada, _other = two()
    row = make.studies.study(ines, home)
    with pytest.raises(Refused) as refusal:
        make.studies.ethics(ines, row, no_approval_because="")
    assert refusal.value.code == "approval_or_reason"
    with pytest.raises(IntegrityError), transaction.atomic():
        Ethics.objects.create(
            study=row, harm="", consent="x", personal_data="x", kept_until=TODAY,
            no_approval_because="x", written_at=NOON,
        )  # fmt: skip


def test_a_note_written_from_an_older_page_is_not_lost_silently() -> None:
    ines, home, _ada, _other = two()
    row = make.studies.study(ines, home)
    make.studies.ethics(ines, row, version=row.version)
    with pytest.raises(Stale):
        make.studies.ethics(ines, row, version=row.version)


def test_the_lead_is_one_and_stays() -> None:
    ines, home, ada, other = two()
    row = make.studies.study(ines, home)
    make.studies.partner(ines, row, ada, other)
    lead, theirs = queries.roles_of(row.pk)
    with pytest.raises(Refused):
        actions.end_study_role(ines, asks.EndStudyRoleAsk(lead.id), now=NOON)
    with pytest.raises(NotAllowed):
        actions.end_study_role(ada, asks.EndStudyRoleAsk(theirs.id), now=NOON)
    actions.end_study_role(ines, asks.EndStudyRoleAsk(theirs.id), now=NOON)
    assert not queries.study(ada, row.pk, TODAY).sees_inside


def test_a_person_takes_a_role_in_their_own_organization_only() -> None:
    ines, home, ada, other = two()
    row = make.studies.study(ines, home)
    make.studies.partner(ines, row, ada, other)
    ask = asks.GiveStudyRoleAsk(row.pk, other.pk, "adviser", ines.person_id)
    with pytest.raises(Refused) as refusal:
        actions.give_study_role(ines, ask, now=NOON)
    assert refusal.value.code == "not_their_person"
    right = asks.GiveStudyRoleAsk(row.pk, other.pk, "adviser", ada.person_id)
    assert actions.give_study_role(ines, right, now=NOON).person_id == ada.person_id


def test_the_result_is_told_to_all_who_took_part_or_offered() -> None:
    ines, home, ada, other = two()
    third = make.organization("Third")
    tom = make.member_of(third)
    row = make.studies.running_study(ines, home, with_=((ada, other),))
    Study.objects.filter(pk=row.pk).update(state="calling")
    actions.answer_call(tom, asks.AnswerCallAsk(row.pk, third.pk, "A site"), now=NOON)
    Study.objects.filter(pk=row.pk).update(state="running")
    ended = actions.end_study(ines, asks.EndStudyAsk(row.pk, "A greeting helps"), now=NOON)
    told = Letter.objects.filter(subject__startswith="What “").values_list("person_id", flat=True)
    assert (ended.state, set(told)) == ("ended", {ada.person_id, tom.person_id})


def test_a_result_leads_to_lessons_the_reader_may_see() -> None:
    ines, home, ada, _other = two()
    row = make.studies.running_study(ines, home)
    lesson = make.lesson(home, openness="own")
    actions.link_finding(ines, asks.LinkFindingAsk(row.pk, lesson_id=lesson.pk), now=NOON)
    seen = [len(queries.study(who, row.pk, TODAY).findings) for who in (ines, ada)]
    assert seen == [1, 0]
    with pytest.raises(NotFound):
        elsewhere = make.lesson(_other, openness="own")
        actions.link_finding(ines, asks.LinkFindingAsk(row.pk, lesson_id=elsewhere.pk), now=NOON)


def test_an_ended_study_is_not_called_off() -> None:
    ines, home, _ada, _other = two()
    row = make.studies.running_study(ines, home)
    actions.end_study(ines, asks.EndStudyAsk(row.pk, "A greeting helps"), now=NOON)
    with pytest.raises(WrongState):
        actions.call_off_study(ines, asks.CallOffStudyAsk(row.pk, "No"), now=NOON)


def test_an_answer_that_waits_can_be_taken_back_and_a_call_changed() -> None:
    ines, home, ada, other = two()
    row = make.studies.study(ines, home)
    made = actions.answer_call(ada, asks.AnswerCallAsk(row.pk, other.pk, "Two sites"), now=NOON)
    actions.withdraw_study_answer(ada, asks.WithdrawStudyAnswerAsk(made.pk), now=NOON)
    assert row.answers.count() == 0
    ask = asks.EditCallAsk(row.pk, "Who returns?", "Why?", version=row.version)
    assert actions.edit_call(ines, ask, now=NOON).title == "Who returns?"


def test_a_partner_takes_part_already() -> None:
    ines, home, ada, other = two()
    row = make.studies.study(ines, home)
    make.studies.partner(ines, row, ada, other)
    with pytest.raises(Refused) as refusal:
        actions.answer_call(ada, asks.AnswerCallAsk(row.pk, other.pk, "More"), now=NOON)
    assert refusal.value.code == "partner_already"


def test_an_erased_person_leaves_no_name() -> None:
    ines, home, ada, other = two()
    row = make.studies.running_study(ines, home, with_=((ada, other),))
    role = asks.GiveStudyRoleAsk(row.pk, other.pk, "adviser", ada.person_id)
    actions.give_study_role(ines, role, now=NOON)
    ended = asks.EndStudyAsk(row.pk, "A greeting helps", "Ines, Ada")
    actions.end_study(ines, ended, now=NOON)
    forgetting.forget(ada.person_id, email="ada@example.org", name="Ada", now=NOON)
    page = queries.study(ines, row.pk, TODAY)
    assert ("Ada" in str(page.roles), page.authors) == (False, "Ines, —")
    assert [one.by for one in page.protocols[0].signed] == ["Ines", ""]


def test_an_organization_takes_its_studies_along() -> None:
    ines, home, ada, other = two()
    make.studies.running_study(ines, home, with_=((ada, other),))
    make.studies.pilot(ines, home)
    tables = export_of(ines, (home.pk,))
    counts = {name: len(list(rows)) for name, rows in tables.items()}
    assert counts == {"studies": 1, "protocols": 1, "answers": 0, "pilots": 1, "readings": 0}
    with pytest.raises(NotAllowed):
        export_of(ada, (home.pk,))
