"""Who speaks where and when: asked by a link that a GET never uses up, and the time adds up."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from holt.evaluation import actions, asks
from holt.evaluation.models import Speaker
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.rules import campaigns as rules
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Letter
from holt.kernel.viewer import NOBODY
from holt.values.states import WrongState
from tests import make
from tests.make import NOON
from tests.make import campaigns as build

pytestmark = pytest.mark.django_db
ROSA = "rosa@clinic.example"


def key(email: str = ROSA) -> str:
    letter = Letter.objects.filter(to=email).latest("pk")
    found = re.search(r"/l/([^/]+)/", letter.link)
    assert found is not None
    return found.group(1)


def test_a_nurse_says_yes_with_a_condition_by_her_link() -> None:
    at = make.table("active")
    hearing = build.hearing(at, build.campaign(at))
    row = build.speaker(at, hearing)
    rosa = make.guest_by_letter(ROSA)
    with pytest.raises(Refused, match="needed"):
        actions.answer_speaking(rosa, asks.AnswerSpeakingAsk(row.pk, "conditions"), now=NOON)
    ask = asks.AnswerSpeakingAsk(row.pk, "conditions", "Only before eight", "What I see at night")
    actions.answer_speaking(rosa, ask, now=NOON)
    (found,) = queries.hearing(at.ines, hearing.pk).speakers
    assert (found.state, found.conditions, found.about) == (
        "agreed",
        "Only before eight",
        "What I see at night",
    )
    with pytest.raises(Refused, match="link_used"):
        actions.answer_speaking(rosa, asks.AnswerSpeakingAsk(row.pk, "no"), now=NOON)


def test_opening_the_link_changes_nothing_and_the_button_does() -> None:
    at = make.table("active", now=timezone.now())
    hearing = build.hearing(at, build.campaign(at))
    ask = asks.AskSpeakerAsk(hearing.pk, name="Rosa Lind", email=ROSA)
    row = actions.ask_speaker(at.ines, ask, now=timezone.now())
    browser, address = Client(), f"/l/{key()}/"
    for _time in range(3):
        page = browser.get(address)
        assert page.status_code == 200 and "Keep the two evening teachers" in page.text
    row.refresh_from_db()
    assert row.state == "asked"
    assert browser.post(address, {}).status_code == 422
    assert "Thank you" in browser.post(address, {"answer": "yes"}).text
    row.refresh_from_db()
    assert row.state == "agreed"
    assert browser.get(address).status_code == 410


def test_a_link_answers_for_nobody_else() -> None:
    at = make.table("active")
    hearing = build.hearing(at, build.campaign(at))
    build.speaker(at, hearing)
    other = build.speaker(at, hearing, "tom@school.example", name="Tom Ely")
    rosa = make.guest_by_letter(ROSA)
    for viewer in (rosa, NOBODY, at.maya):
        with pytest.raises(NotFound):
            actions.answer_speaking(viewer, asks.AnswerSpeakingAsk(other.pk, "yes"), now=NOON)
    with pytest.raises(NotAllowed):  # nobody says yes for somebody else, inside either
        actions.answer_speaking(at.ines, asks.AnswerSpeakingAsk(other.pk, "yes"), now=NOON)


def test_broken_twin_without_the_guard_anyone_answers_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = make.table("active")
    row = build.speaker(at, build.hearing(at, build.campaign(at)))
    monkeypatch.setattr(
        "holt.evaluation.access.campaigns.may_answer_for", lambda viewer, speaker, person: True
    )
    actions.answer_speaking(at.maya, asks.AnswerSpeakingAsk(row.pk, "yes"), now=NOON)
    assert Speaker.objects.get(pk=row.pk).state == "agreed"


def test_a_colleague_is_asked_signed_in_and_changes_their_mind() -> None:
    at = make.table("active")
    hearing = build.hearing(at, build.campaign(at, joined=True))
    ask = asks.AskSpeakerAsk(hearing.pk, person_id=at.maya.person_id)
    row = actions.ask_speaker(at.ines, ask, now=NOON)
    for answer, state in (("yes", "agreed"), ("no", "declined"), ("yes", "agreed")):
        said = asks.AnswerSpeakingAsk(row.pk, answer)
        assert actions.answer_speaking(at.maya, said, now=NOON).state == state
    with pytest.raises(Refused, match="asked_already"):
        actions.ask_speaker(at.ines, ask, now=NOON)
    stranger = make.member_of(make.organization("Alder Library"), "director")
    with pytest.raises(Refused, match="not_a_choice"):
        someone = asks.AskSpeakerAsk(hearing.pk, person_id=stranger.person_id)
        actions.ask_speaker(at.ines, someone, now=NOON)


def test_taken_back_the_link_opens_nothing_and_the_address_is_gone() -> None:
    at = make.table("active")
    row = build.speaker(at, build.hearing(at, build.campaign(at)))
    token = key()
    actions.take_back_speaker(at.ines, asks.TakeBackSpeakerAsk(row.pk), now=NOON)
    assert Speaker.objects.get(pk=row.pk).email == ""
    assert not Letter.objects.filter(to=ROSA).exists()
    assert Client().get(f"/l/{token}/").status_code == 410
    with pytest.raises(WrongState):
        actions.take_back_speaker(at.ines, asks.TakeBackSpeakerAsk(row.pk), now=NOON)


def test_the_minutes_add_up_against_the_time_allowed() -> None:
    at = make.table("active")
    hearing = build.hearing(at, build.campaign(at), minutes_each=3, minutes_all=7)
    first = build.speaker(at, hearing, minutes=3)
    second = build.speaker(at, hearing, "tom@school.example", name="Tom Ely", minutes=5)
    found = queries.hearing(at.ines, hearing.pk)
    assert (found.planned, found.over, found.too_long) == (8, 1, 1)
    turns = (asks.Turn(second.pk, 1, 3), asks.Turn(first.pk, 2, 3))
    actions.order_speakers(at.ines, asks.OrderSpeakersAsk(hearing.pk, turns), now=NOON)
    found = queries.hearing(at.ines, hearing.pk)
    assert [one.name for one in found.speakers] == ["Tom Ely", "Rosa Lind"]
    assert (found.planned, found.over, found.too_long) == (6, 0, 0)


@pytest.mark.parametrize(
    ("minutes", "each", "in_all", "over"),
    [([], None, None, (0, 0)), ([3, 3], None, None, (0, 0)), ([3, 4], 3, 6, (1, 1))],
)
def test_minutes_over(
    minutes: list[int], each: int | None, in_all: int | None, over: tuple[int, int]
) -> None:
    assert rules.minutes_over(minutes, each, in_all) == over


def test_who_has_said_no_takes_no_time() -> None:
    at = make.table("active")
    hearing = build.hearing(at, build.campaign(at))
    row = build.speaker(at, hearing)
    rosa = make.guest_by_letter(ROSA)
    actions.answer_speaking(rosa, asks.AnswerSpeakingAsk(row.pk, "no"), now=NOON)
    assert queries.hearing(at.ines, hearing.pk).planned == 0


def test_the_dates_go_into_a_calendar() -> None:
    at = make.table("active")
    row = build.campaign(at)
    hearing = build.hearing(at, row, note="Sign in by 18:30")
    browser = Client()
    browser.force_login(make_user(at))
    text = browser.get(f"/campaigns/{row.pk}/dates.ics").text
    assert f"UID:hearing-{hearing.pk}@holt" in text and "SUMMARY:Budget hearing" in text
    assert text.count("BEGIN:VEVENT") == 2


def make_user(at: make.Table) -> object:
    from holt.people.models import Person

    return Person.objects.get(pk=at.ines.person_id)


def test_a_hearing_that_is_called_off_asks_nobody() -> None:
    at = make.table("active")
    hearing = build.hearing(at, build.campaign(at))
    ask = asks.EditHearingAsk(
        hearing.pk, "Budget hearing", build.DAY, hearing.starts_at.time(), "Hall", is_canceled=True
    )
    actions.edit_hearing(at.ines, ask, now=NOON)
    with pytest.raises(Refused, match="hearing_canceled"):
        build.speaker(at, hearing)
