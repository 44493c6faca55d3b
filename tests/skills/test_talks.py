"""Guest speakers: offered, asked for, answered in each way, thanked, put into a program."""

from datetime import timedelta

import pytest

from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Letter
from holt.kernel.viewer import NOBODY, Role, Viewer
from holt.programs.models import Provision
from holt.skills import actions, asks, queries, rules
from holt.skills.models import Speaking, Talk
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
DAY = NOON.date() + timedelta(days=20)


def two() -> tuple[Viewer, Viewer, Speaking]:
    """Ada offers a talk, Ines asks for it."""
    home, other = make.organization("Marlow"), make.organization("Alder")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(other, name="Ada")
    row = make.talk(ada, other)
    return ines, ada, make.speaking(ines, home, row, DAY)


def test_a_speaker_is_asked_by_letter_and_says_yes() -> None:
    ines, ada, row = two()
    assert "Seeds" in Letter.objects.get(person_id=ada.person_id).subject
    done = actions.accept_speaker(ada, asks.AcceptSpeakerAsk(row.pk, "Gladly"), now=NOON)
    assert (done.state, done.answer) == ("accepted", "Gladly")
    assert "Gladly" in Letter.objects.get(person_id=ines.person_id).text


def test_a_no_comes_with_a_kind_word() -> None:
    _ines, ada, row = two()
    with pytest.raises(Refused, match="needed"):
        actions.decline_speaker(ada, asks.DeclineSpeakerAsk(row.pk, " "), now=NOON)
    kind = asks.DeclineSpeakerAsk(row.pk, "Ask me again in spring")
    assert actions.decline_speaker(ada, kind, now=NOON).state == "declined"


def test_another_day_is_proposed_and_agreed_to() -> None:
    ines, ada, row = two()
    other = DAY + timedelta(days=7)
    actions.move_speaker(ada, asks.MoveSpeakerAsk(row.pk, other), now=NOON)
    assert [one.id for one in queries.speaking_to_answer(ines)] == [row.pk]
    with pytest.raises(NotAllowed):
        actions.agree_day(ada, asks.AgreeDayAsk(row.pk), now=NOON)
    done = actions.agree_day(ines, asks.AgreeDayAsk(row.pk), now=NOON)
    assert (done.state, done.on) == ("accepted", other)


def test_nobody_answers_for_the_speaker() -> None:
    ines, _ada, row = two()
    with pytest.raises(NotAllowed):
        actions.accept_speaker(ines, asks.AcceptSpeakerAsk(row.pk), now=NOON)


def test_twin_without_the_guard_whoever_asked_says_yes(monkeypatch: pytest.MonkeyPatch) -> None:
    ines, _ada, row = two()
    monkeypatch.setattr("holt.skills.access.is_speaker", lambda viewer, person_id: True)
    assert actions.accept_speaker(ines, asks.AcceptSpeakerAsk(row.pk), now=NOON).state == "accepted"


def test_what_was_asked_is_between_the_two() -> None:
    _ines, _ada, row = two()
    tom = make.member_of(make.organization("Cedar"), name="Tom")
    for viewer in (tom, NOBODY):
        with pytest.raises(NotFound):
            queries.speaking(viewer, row.pk)


def test_a_speaker_is_thanked_once_the_day_has_come() -> None:
    ines, ada, row = two()
    actions.accept_speaker(ada, asks.AcceptSpeakerAsk(row.pk), now=NOON)
    thanks = asks.ThankSpeakerAsk(row.pk, "Forty people came")
    with pytest.raises(Refused, match="not_begun_yet"):
        actions.thank_speaker(ines, thanks, now=NOON)
    done = actions.thank_speaker(ines, thanks, now=NOON + timedelta(days=21))
    assert (done.state, done.thanks) == ("thanked", "Forty people came")


def test_either_side_calls_it_off_with_a_word() -> None:
    ines, ada, row = two()
    actions.accept_speaker(ada, asks.AcceptSpeakerAsk(row.pk), now=NOON)
    off = asks.CallOffSpeakerAsk(row.pk, "The roof leaks")
    assert actions.call_off_speaker(ines, off, now=NOON).state == "called_off"
    with pytest.raises(WrongState):
        actions.call_off_speaker(ada, off, now=NOON)


def test_an_accepted_speaker_is_noted_in_a_program_with_the_fee() -> None:
    at = make.table("active")
    program = make.program(at)
    other = make.organization("Cedar")
    ada = make.member_of(other, name="Ada")
    talk = make.talk(ada, other, fee_cents=5000)
    row = make.speaking(at.ines, at.library, talk, DAY)
    put = asks.PutInProgramAsk(row.pk, program.pk)
    with pytest.raises(WrongState):
        actions.put_in_program(at.ines, put, now=NOON)
    actions.accept_speaker(ada, asks.AcceptSpeakerAsk(row.pk), now=NOON)
    actions.put_in_program(at.ines, put, now=NOON)
    noted = Provision.objects.get(program=program)
    assert (noted.kind, noted.what, noted.planned_cents, noted.by_on) == (
        "speaker",
        "Ada",
        5000,
        DAY,
    )
    with pytest.raises(Refused, match="in_this_program"):
        actions.put_in_program(at.ines, put, now=NOON)


def test_a_talk_is_hidden_and_shown_and_changed_by_its_speaker_only() -> None:
    home = make.organization("Marlow")
    ines, lead = make.member_of(home, name="Ines"), make.member(home, Role.DIRECTOR)
    row = make.talk(ines, home)
    with pytest.raises(NotFound):
        actions.hide_talk(lead, asks.HideTalkAsk(row.pk), now=NOON)
    actions.hide_talk(ines, asks.HideTalkAsk(row.pk), now=NOON)
    assert queries.talks(lead).count() == 0
    actions.show_talk(ines, asks.ShowTalkAsk(row.pk), now=NOON)
    actions.edit_talk(ines, asks.EditTalkAsk(row.pk, "Better seeds", fee_cents=100), now=NOON)
    assert [one.title for one in queries.talks(lead)] == ["Better seeds"]


def test_a_talk_that_is_only_online_is_not_asked_for_in_person() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.talk(ines, home, ways=("online",))
    with pytest.raises(Refused, match="not_offered_so"):
        make.speaking(ines, home, row, DAY)


def test_a_speaker_who_is_erased_leaves_no_talk() -> None:
    ines, ada, _row = two()
    actions.forget(ines.person_id or 0, email=ines.email, name=ines.name, now=NOON)
    assert Speaking.objects.get().asked_by_id is None
    actions.forget(ada.person_id or 0, email=ada.email, name=ada.name, now=NOON)
    assert (Talk.objects.count(), Speaking.objects.count()) == (0, 0)


def test_every_pair_of_state_and_verb_of_a_speaker_is_decided() -> None:
    table = rules.SPEAKING_STATES
    for state in table.states:
        for verb in table.verbs:
            if verb in table.allowed(state):
                assert table.after(state, verb) in table.states
            else:
                with pytest.raises(WrongState):
                    table.after(state, verb)
    assert set(table.states) == set(Speaking.State.values)
    assert set(table.reachable(table.start)) == set(table.states)
