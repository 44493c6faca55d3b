"""Every page of a campaign opens for those it is for, and its forms do what they say."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from holt.evaluation import actions, asks
from holt.evaluation.models import Campaign, CampaignLetter, Hearing, Speaker, Testimony
from holt.kernel.viewer import Viewer
from holt.people.models import Person
from tests import make
from tests.make import campaigns as build

pytestmark = pytest.mark.django_db


def browser(viewer: Viewer) -> Client:
    found = Client()
    found.force_login(Person.objects.get(pk=viewer.person_id))
    return found


@pytest.fixture
def at() -> make.Table:
    return make.table("active", now=timezone.now())


def test_the_whole_way_by_forms(at: make.Table) -> None:
    ines = browser(at.ines)
    assert "No campaign yet" in ines.get("/campaigns/").text
    opened = {
        "organization_id": at.library.pk,
        "title": "Evening teachers",
        "asks_for": "Keep both teachers",
        "body": "County legislature",
        "amount": "85,000",
        "openness": "own",
        "partnership_ids": [at.id],
    }
    answer = ines.post("/campaigns/open-campaign/", opened, follow=True)
    row = Campaign.objects.get()
    assert answer.redirect_chain == [(f"/campaigns/{row.pk}/", 302)]
    planned = {
        "title": "Budget hearing",
        "on": (timezone.now() + timedelta(days=20)).date().isoformat(),
        "at": "19:00",
        "place": "County hall",
        "minutes_each": "3",
        "minutes_all": "3",
    }
    ines.post(f"/campaigns/{row.pk}/plan-hearing/", planned)
    hearing = Hearing.objects.get()
    asked = {"name": "Rosa Lind", "email": "r@x.example", "minutes": "5", "language": "en"}
    ines.post(f"/hearings/{hearing.pk}/ask-speaker/", asked)
    text = ines.get(f"/campaigns/{row.pk}/").text
    assert "That is 2 minutes too long: all of ours have 3." in text
    assert "1 has not answered yet." in text
    letter = {
        "organization_id": at.library.pk,
        "to_name": "Ann Bell",
        "subject": "Please",
        "text": "Dear {recipient}, {ask}.",
        "language": "en",
    }
    ines.post(f"/campaigns/{row.pk}/write-letter/", letter)
    kept = CampaignLetter.objects.get()
    assert "Dear Ann Bell, Keep both teachers." in ines.get(f"/campaign-letters/{kept.pk}/").text
    ines.post(f"/campaign-letters/{kept.pk}/mark-sent/")
    decided = {"decision": "in_part", "granted": "60,000", "on": timezone.localdate().isoformat()}
    ines.post(f"/campaigns/{row.pk}/record-decision/", decided)
    text = ines.get(f"/campaigns/{row.pk}/").text
    assert "Granted in part: $60,000 of $85,000" in text and "not thanked yet" in text
    answer = ines.post(f"/campaigns/{row.pk}/close-campaign/", {})
    assert answer.status_code == 422 and "Not thanked yet: Ines Duarte." in answer.text


@pytest.mark.parametrize("paper", ["docx", "pdf"])
def test_a_letter_is_taken_along(at: make.Table, paper: str) -> None:
    row = build.campaign_letter(at, build.campaign(at))
    answer = browser(at.ines).get(f"/campaign-letters/{row.pk}/letter.{paper}")
    assert answer.status_code == 200 and len(answer.content) > 1000


def test_templates_in_both_languages_and_the_same_to_somebody_else(at: make.Table) -> None:
    row = build.campaign(at)
    letter = build.campaign_letter(at, row, text="My very own words, {recipient}")
    ines = browser(at.ines)
    for kind in ("council", "board", "editor", "thanks", "own"):
        assert (
            ines.get(f"/campaigns/{row.pk}/write-letter/?from={kind}&language=es").status_code
            == 200
        )
    again = ines.get(f"/campaigns/{row.pk}/write-letter/?like={letter.pk}").text
    assert "My very own words" in again


def test_a_partner_gives_words_signed_in_and_takes_them_back(at: make.Table) -> None:
    row = build.campaign(at, joined=True)
    maya = browser(at.maya)
    words = {
        "words": "They read the rules now.",
        "name": "Maya Ortiz",
        "uses": ["hearing"],
        "named_as": "full",
        "organization_id": at.employer.pk,
    }
    maya.post(f"/campaigns/{row.pk}/offer-testimony/", words)
    found = Testimony.objects.get()
    hearing = build.hearing(at, row)
    ines = browser(at.ines)
    assert "They read the rules now." in ines.get(f"/hearings/{hearing.pk}/").text
    maya.post(f"/campaigns/{row.pk}/testimonies/{found.pk}/withdraw-testimony/")
    for address in (f"/hearings/{hearing.pk}/", f"/campaigns/{row.pk}/"):
        assert "They read the rules now." not in ines.get(address).text


def test_a_colleague_is_told_on_today_and_answers(at: make.Table) -> None:
    row = build.campaign(at, joined=True)
    hearing = build.hearing(at, row, on=(timezone.now() + timedelta(days=9)).date())
    ask = asks.AskSpeakerAsk(hearing.pk, person_id=at.maya.person_id)
    actions.ask_speaker(at.ines, ask, now=timezone.now())
    maya, speaker = browser(at.maya), Speaker.objects.get()
    assert f"/speaking/{speaker.pk}/answer-speaking/" in maya.get("/").text
    maya.post(f"/speaking/{speaker.pk}/answer-speaking/", {"answer": "yes"})
    speaker.refresh_from_db()
    assert speaker.state == "agreed"
    assert browser(at.ines).get(f"/speaking/{speaker.pk}/answer-speaking/").status_code == 404


def test_what_it_rests_on_says_so(at: make.Table) -> None:
    row = build.campaign(at)
    text = browser(at.ines).get(f"/partnerships/{at.id}/").text
    assert "A campaign rests on this" in text and f"/campaigns/{row.pk}/" in text
    assert "Evening teachers" not in browser(at.maya).get(f"/partnerships/{at.id}/").text


def test_the_forms_of_those_who_run_it_open(at: make.Table) -> None:
    row = build.campaign(at, joined=True)
    hearing = build.hearing(at, row)
    speaker = build.speaker(at, hearing)
    ines = browser(at.ines)
    for address in (
        "/campaigns/open-campaign/",
        f"/campaigns/{row.pk}/edit-campaign/",
        f"/campaigns/{row.pk}/cancel-campaign/",
        f"/campaigns/{row.pk}/ask-testimony/",
        f"/campaigns/{row.pk}/send-thanks/",
        f"/campaigns/{row.pk}/mark-thanked/",
        f"/hearings/{hearing.pk}/edit-hearing/",
        f"/hearings/{hearing.pk}/order-speakers/",
        f"/hearings/{hearing.pk}/speakers/{speaker.pk}/take-back-speaker/",
        "/campaigns/?format=csv",
        "/api/v1/campaigns",
    ):
        assert ines.get(address).status_code == 200, address
    leave = f"/campaigns/{row.pk}/leave-campaign/"
    answer = browser(at.maya).post(leave, {"organization_id": at.employer.pk})
    assert answer["Location"] == "/campaigns/"
