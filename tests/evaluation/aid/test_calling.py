"""A call-out reaches those who could help; each answers for itself alone, and once."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from holt.directory.models import Organization
from holt.evaluation import access, actions, asks, queries, rules
from holt.evaluation.models import AidCalled, AidOffer, AidPromise, CallOut
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening, History, Letter
from holt.kernel.viewer import NOBODY, Role, Viewer
from holt.people import queries as links
from holt.people.models import SignedLink
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def library() -> Organization:
    return make.organization("Marlow City Library", county="36999")


@pytest.fixture
def ines(library: Organization) -> Viewer:
    return make.viewer(Role.COORDINATOR, library.pk)


@pytest.fixture
def church() -> Organization:
    row = make.outsider("First Church", county="36999")
    make.aid_offer(row)
    return row


def key(email: str = "rosa@church.example") -> str:
    """The key in the newest letter to this address."""
    letter = Letter.objects.filter(to=email).latest("pk")
    found = re.search(r"/l/([^/]+)/", letter.link)
    assert found is not None
    return found.group(1)


def holder(token: str, now: Any = NOON) -> Viewer:
    link = links.link_by_token(token, now)
    assert link is not None
    return links.viewer_by_link(link.link_id, now)


def test_who_offers_what_is_needed_is_written_to(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    make.aid_offer(make.outsider("Bus company"), "vehicles", contact_email="bus@bus.example")
    make.aid_offer(make.outsider("Far church", county="36001"), contact_email="far@far.example")
    row = make.call_out(library, ines, county="36999")
    assert [one.organization for one in row.called.all()] == [church]
    letter = Letter.objects.get(to="rosa@church.example")
    assert letter.subject == "Marlow City Library asks for help: Water in the basement"
    assert "Cots: 40" in letter.text and "555 0199" in letter.text


def test_picked_by_hand_only_they_are_asked(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    bus = make.outsider("Bus company")
    make.aid_offer(bus, "vehicles", contact_email="bus@bus.example")
    row = make.call_out(library, ines, organization_ids=(bus.pk,))
    assert [one.organization for one in row.called.all()] == [bus]
    with pytest.raises(NotFound):
        make.call_out(library, ines, title="Other", organization_ids=(library.pk,))


def test_an_organizations_own_people_get_the_page_and_the_contact_the_link(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    tom = make.person("Tom Reed", "tom@church.example")
    make.membership(church, Role.STAFF, tom)
    row = make.call_out(library, ines)
    called = row.called.get()
    page = f"/aid/call-outs/{row.pk}/answers/{called.pk}/answer-aid/"
    assert Letter.objects.get(to="tom@church.example").link.endswith(page)
    assert "/l/" in Letter.objects.get(to="rosa@church.example").link


def test_a_drill_says_so_first_and_last(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines, is_drill=True)
    letter = Letter.objects.get(to="rosa@church.example")
    assert letter.subject.startswith("DRILL, nothing has happened")
    assert letter.text.startswith("This is a drill.") and letter.text.endswith("This is a drill.")
    actions.answer_aid(holder(key()), make.aid_yes(row.called.get()), now=NOON)
    actions.close_call_out(ines, asks.CloseCallOutAsk(row.pk, "It works"), now=NOON)
    told = set(Happening.objects.filter(subject_kind="call_out").values_list("name", flat=True))
    assert told == {
        "evaluation.drill_called", "evaluation.drill_answered", "evaluation.drill_closed"
    }  # fmt: skip
    assert "drill" in Letter.objects.filter(to="rosa@church.example").latest("pk").subject


def test_needed_promised_and_still_missing(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    actions.answer_aid(holder(key()), make.aid_yes(row.called.get(), 25), now=NOON)
    (line,) = queries.call_out(ines, row.pk).wanted
    assert (line.amount, line.promised, line.missing) == (40, 25, 15)


def test_an_answer_may_change_until_it_is_over(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    called, rosa = row.called.get(), holder(key())
    for number, answer in enumerate(("yes", "no", "not_now", "yes")):
        ask = make.aid_yes(called, 10 + number)
        given = ask if answer == "yes" else asks.AnswerAidAsk(called.pk, answer, "Rosa Lind")
        actions.answer_aid(rosa, given, now=NOON + timedelta(minutes=number + 1))
    called.refresh_from_db()
    assert (called.answer, called.first_answered_at) == ("yes", NOON + timedelta(minutes=1))
    assert [one.amount for one in called.promises.all()] == [13]
    actions.close_call_out(ines, asks.CloseCallOutAsk(row.pk), now=NOON)
    with pytest.raises(Refused, match="call_out_over"):
        actions.answer_aid(rosa, make.aid_yes(called, 1), now=NOON)


def test_broken_twin_without_the_table_a_closed_call_out_would_take_answers(
    library: Organization, ines: Viewer, church: Organization, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = make.call_out(library, ines)
    actions.close_call_out(ines, asks.CloseCallOutAsk(row.pk), now=NOON)
    monkeypatch.setattr(rules, "call_out_after", lambda state, verb: state)
    assert actions.answer_aid(holder(key()), make.aid_yes(row.called.get()), now=NOON).answer


def test_the_same_answer_twice_counts_once(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    called, rosa = row.called.get(), holder(key())
    for minutes in (1, 2):
        at = NOON + timedelta(minutes=minutes)
        actions.answer_aid(rosa, make.aid_yes(called, 25), now=at)
    assert AidPromise.objects.count() == 1
    assert Happening.objects.filter(name="evaluation.aid_answered").count() == 1
    assert AidCalled.objects.get().answered_at == NOON + timedelta(minutes=1)


def test_a_second_press_calls_nobody_twice(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    make.call_out(library, ines)
    with pytest.raises(Refused, match="called_out_already"):
        make.call_out(library, ines)
    assert Letter.objects.filter(to="rosa@church.example").count() == 1


def two_called(library: Organization, ines: Viewer) -> tuple[AidCalled, Viewer]:
    """Another organization that was called, and the holder of the church's link."""
    school = make.outsider("A school")
    make.aid_offer(school, contact_email="kim@school.example")
    row = make.call_out(library, ines)
    return row.called.get(organization=school), holder(key())


def test_a_link_answers_for_its_own_organization_alone(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    other, rosa = two_called(library, ines)
    with pytest.raises(NotFound):
        actions.answer_aid(rosa, make.aid_yes(other), now=NOON)
    with pytest.raises(NotFound):
        queries.aid_asked(rosa, other.pk)
    for read in (queries.call_out, queries.aid_offer):
        with pytest.raises(NotFound):
            read(rosa, 1)


def test_broken_twin_without_the_guard_a_link_would_answer_for_another(
    library: Organization, ines: Viewer, church: Organization, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, rosa = two_called(library, ines)
    monkeypatch.setattr(access, "may_answer_aid", lambda *_args: True)
    assert actions.answer_aid(rosa, make.aid_yes(other), now=NOON).answer == "yes"


def test_a_link_made_for_another_organization_opens_nothing(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    called = row.called.get()
    link, _token = make.signed_link(
        purpose="answer_aid", subject_kind="aid_called", subject_id=called.pk,
        organization_id=library.pk, now=NOON,
    )  # fmt: skip
    with pytest.raises(NotFound):
        actions.answer_aid(make.link_holder(link), make.aid_yes(called), now=NOON)


def test_yes_promises_something_that_was_asked_for(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    called, rosa = row.called.get(), holder(key())
    with pytest.raises(Refused, match="promise_something"):
        actions.answer_aid(rosa, make.aid_yes(called, 0), now=NOON)
    with pytest.raises(Refused, match="not_wanted_here"):
        strange = (asks.Promise(999_999, 3),)
        actions.answer_aid(rosa, make.aid_yes(called, promises=strange), now=NOON)
    with pytest.raises(Refused, match="needed"):
        actions.answer_aid(rosa, make.aid_yes(called, ready=""), now=NOON)


def test_who_runs_it_writes_down_what_was_said_by_phone(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    actions.answer_aid(ines, make.aid_yes(row.called.get(), 5), now=NOON)
    (line,) = queries.call_out(ines, row.pk).called
    assert (line.answer, line.by_phone, line.answered_by) == ("yes", True, "Rosa Lind")


def test_who_may_call_out_and_run_it(library: Organization, church: Organization) -> None:
    staff = make.viewer(Role.STAFF, library.pk)
    other = make.viewer(Role.DIRECTOR, make.organization("Alder Library").pk)
    for viewer in (staff, other):
        with pytest.raises(NotAllowed):
            make.call_out(library, viewer)
    row = make.call_out(library, make.viewer(is_operator=True))
    for verb, ask in (
        (actions.close_call_out, asks.CloseCallOutAsk(row.pk)),
        (actions.cancel_call_out, asks.CancelCallOutAsk(row.pk, "Enough")),
        (actions.log_aid, asks.LogAidAsk(row.pk, "note", "x")),
    ):
        with pytest.raises(NotAllowed):
            verb(other, ask, now=NOON)
    assert actions.log_aid(staff, asks.LogAidAsk(row.pk, "sent", "10 cots"), now=NOON).pk


def test_others_of_the_network_see_the_gap_and_not_who_answered(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    actions.answer_aid(holder(key()), make.aid_yes(row.called.get()), now=NOON)
    actions.log_aid(ines, asks.LogAidAsk(row.pk, "sent", "10 cots"), now=NOON)
    other = make.viewer(Role.DIRECTOR, make.organization("Alder Library").pk)
    seen = queries.call_out(other, row.pk)
    assert (seen.called, seen.entries, seen.reads_board) == ((), (), False)
    assert [one.promised for one in seen.wanted] == [25]
    assert not queries.aid_log(other, row.pk).exists()
    with pytest.raises(NotFound):
        queries.call_out(NOBODY, row.pk)


def test_the_silent_are_reminded_once(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    make.call_out(library, ines)
    make.call_out(library, ines, title="Drill", is_drill=True)
    assert actions.remind_silent(NOON + timedelta(hours=1)) == 0
    assert actions.remind_silent(NOON + timedelta(hours=2)) == 1
    assert actions.remind_silent(NOON + timedelta(hours=3)) == 0
    assert actions.remind_silent(NOON + timedelta(hours=24)) == 1
    letter = Letter.objects.filter(to="rosa@church.example").latest("pk")
    assert letter.subject.startswith("Not answered yet. DRILL")
    later = NOON + timedelta(hours=25)
    assert holder(key(), later).grant is not None


def test_who_answered_is_not_reminded(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    no = asks.AnswerAidAsk(row.called.get().pk, "no", "Rosa Lind")
    actions.answer_aid(holder(key()), no, now=NOON)
    assert actions.remind_silent(NOON + timedelta(hours=2)) == 0


def test_called_off_everybody_hears_why(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    actions.cancel_call_out(ines, asks.CancelCallOutAsk(row.pk, "The pump works"), now=NOON)
    letter = Letter.objects.filter(to="rosa@church.example").latest("pk")
    assert letter.subject == "Called off: Water in the basement"
    assert "The pump works" in letter.text
    with pytest.raises(Refused, match="call_out_over"):
        actions.close_call_out(ines, asks.CloseCallOutAsk(row.pk), now=NOON)


def test_the_log_and_the_lesson_go_on_after_the_end(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    actions.close_call_out(ines, asks.CloseCallOutAsk(row.pk), now=NOON)
    late = NOON + timedelta(days=3)
    back = asks.LogAidAsk(row.pk, "returned", "All cots", church.pk)
    actions.log_aid(ines, back, now=late)
    actions.close_call_out(ines, asks.CloseCallOutAsk(row.pk, "Label the cots"), now=late)
    seen = queries.call_out(ines, row.pk)
    assert (seen.lesson, seen.row.ended_at) == ("Label the cots", NOON)
    assert [(one.kind, one.organization) for one in seen.entries] == [("returned", "First Church")]
    with pytest.raises(Refused, match="in_the_future"):
        ask = asks.LogAidAsk(row.pk, "sent", "x", at=late + timedelta(hours=1))
        actions.log_aid(ines, ask, now=late)


def test_times_to_answer(library: Organization, ines: Viewer, church: Organization) -> None:
    other, rosa = two_called(library, ines)
    first = AidCalled.objects.exclude(pk=other.pk).get()
    actions.answer_aid(rosa, make.aid_yes(first), now=NOON + timedelta(minutes=10))
    no = asks.AnswerAidAsk(other.pk, "no", "Kim")
    actions.answer_aid(holder(key("kim@school.example")), no, now=NOON + timedelta(minutes=30))
    row = queries.call_out(ines, first.call_out_id).row
    assert (row.called, row.minutes, rules.middle(row.minutes)) == (2, (10, 30), 20)


def test_nobody_offers_it(library: Organization, ines: Viewer, church: Organization) -> None:
    with pytest.raises(Refused, match="nobody_to_call"):
        make.call_out(library, ines, wanted=(asks.Wanted("power", "Generator", 1),))
    with pytest.raises(Refused, match="nothing_wanted"):
        make.call_out(library, ines, wanted=())


def test_without_an_address_they_are_to_be_called(library: Organization, ines: Viewer) -> None:
    make.aid_offer(make.outsider("Food bank"), contact_email="")
    row = make.call_out(library, ines)
    (line,) = queries.call_out(ines, row.pk).called
    assert (line.is_mailed, line.contact_phone) == (False, "555 0100")
    assert actions.remind_silent(NOON + timedelta(hours=2)) == 0


def found_anywhere(text: str) -> list[str]:
    from django.apps import apps

    return [
        model.__name__
        for model in apps.get_models()
        if model.__module__.startswith("holt.")
        and text.lower() in str(list(model._default_manager.values())).lower()
    ]


def test_whoever_is_erased_is_found_nowhere(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    ask = make.aid_yes(row.called.get(), words="Ring twice")
    actions.answer_aid(holder(key()), ask, now=NOON)
    assert "AidOffer" in found_anywhere("Rosa Lind")  # the twin: before, she is found
    from holt.kernel import erasure

    gone = {"email": "rosa@church.example", "name": "Rosa Lind"}
    erasure.forget_letters(0, **gone)
    erasure.forget_everywhere(0, **gone, now=NOON)
    for text in ("Rosa Lind", "rosa@church.example", "Ring twice", "555 0100"):
        assert found_anywhere(text) == []
    assert AidCalled.objects.get().answer == "yes"
    assert AidOffer.objects.get().what == "Camp beds in the cellar"


def test_half_a_year_after_the_end_people_are_forgotten(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    actions.answer_aid(holder(key()), make.aid_yes(row.called.get()), now=NOON)
    actions.close_call_out(ines, asks.CloseCallOutAsk(row.pk), now=NOON)
    assert actions.forget_helpers(NOON + rules.FORGET_AID) == 0
    late = NOON + rules.FORGET_AID + timedelta(minutes=1)
    assert (actions.forget_helpers(late), actions.forget_helpers(late)) == (1, 0)
    assert found_anywhere("Rosa Lind") == ["AidOffer"]
    assert not SignedLink.objects.filter(subject_kind="aid_called", state="open").exists()


def test_the_diary_never_learns_what_people_wrote(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    ask = make.aid_yes(row.called.get(), words="Ring twice")
    actions.answer_aid(holder(key()), ask, now=NOON)
    actions.log_aid(ines, asks.LogAidAsk(row.pk, "note", "Kept by Rosa"), now=NOON)
    told = str([*Happening.objects.values(), *History.objects.values()])
    words = ("Rosa", "Ring twice", "rosa@", "A pipe burst", "Water in the basement")
    assert [text for text in words if text in told] == []


def test_the_database_keeps_answers_whole(
    library: Organization, ines: Viewer, church: Organization
) -> None:
    row = make.call_out(library, ines)
    called = AidCalled.objects.filter(pk=row.called.get().pk)
    for wrong in ({"answer": "yes"}, {"answered_at": NOON}, {"ready": "now"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            called.update(**wrong)
    for wrong in ({"state": "closed"}, {"state": "cancelled", "ended_at": NOON}):
        with pytest.raises(IntegrityError), transaction.atomic():
            CallOut.objects.filter(pk=row.pk).update(**wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        AidCalled.objects.create(call_out=row, organization=church)
