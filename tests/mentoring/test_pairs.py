"""A season of a pair: meetings, how it goes, thanks; and what nobody else reads."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from holt.kernel.errors import NotFound, Refused
from holt.kernel.models import Letter
from holt.kernel.viewer import Viewer
from holt.mentoring import actions, asks, queries, rules
from holt.mentoring.models import Application, HowItGoes, MentoringMeeting, Pair, Round
from holt.people.models import Person
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(days=30)


class Season:
    """A round of Marlow with one pair, Kim and Lee, under way."""

    def __init__(self) -> None:
        self.home = make.organization("Marlow")
        self.ines = make.member_of(self.home, name="Ines Duarte")
        self.kim = make.member_of(self.home, "staff", name="Kim Wu")
        self.lee = make.member_of(self.home, "viewer", name="Lee Ott")
        self.tom = make.member_of(self.home, "viewer", name="Tom Reed")
        self.row: Round = make.mentoring_round(self.ines, self.home)
        make.mentoring_application(self.kim, self.row, self.home)
        make.mentoring_application(self.lee, self.row, self.home, as_mentor=True)
        self.pair: Pair = make.mentoring_pairs(self.ines, self.row)[0]
        for who in (self.kim, self.lee):
            actions.accept(who, asks.PairAsk(self.pair.pk), now=NOON)

    def met(self, on: date = date(2026, 12, 10), line: str = "We laughed") -> MentoringMeeting:
        ask = asks.LogMentoringAsk(self.pair.pk, on, 45, line)
        return actions.log_mentoring(self.kim, ask, now=LATER)


@pytest.fixture
def season() -> Season:
    return Season()


def texts(client: Client, who: Viewer, *addresses: str) -> str:
    client.force_login(Person.objects.get(pk=who.person_id))
    return "\n".join(client.get(one).content.decode() for one in addresses)


def test_it_begins_with_the_second_yes(season: Season) -> None:
    season.pair.refresh_from_db()
    assert (season.pair.state, season.pair.began_at) == ("active", NOON)


def test_what_two_write_down_is_theirs(season: Season, client: Client) -> None:
    season.met()
    pair = f"/mentoring-pairs/{season.pair.pk}/"
    of_round = [f"/mentoring/{season.row.pk}/", f"/mentoring/{season.row.pk}/pairs/"]
    assert "We laughed" in texts(client, season.lee, pair)
    for who in (season.ines, season.tom):
        assert "We laughed" not in texts(client, who, pair, *of_round)
        with pytest.raises(NotFound):
            queries.pair(who, season.pair.pk)
    assert "0.8" in texts(client, season.ines, of_round[1])  # the hours, though, are counted


def test_only_the_two_write_down_meetings(season: Season) -> None:
    ask = asks.LogMentoringAsk(season.pair.pk, date(2026, 12, 10), 45)
    for who in (season.ines, season.tom):
        with pytest.raises(NotFound):
            actions.log_mentoring(who, ask, now=LATER)


@pytest.mark.parametrize(
    ("on", "code"),
    [(date(2027, 1, 30), "not_met_yet"), (date(2026, 11, 1), "met_before_it_began")],
)
def test_meetings_are_noted_after_they_were(season: Season, on: date, code: str) -> None:
    with pytest.raises(Refused, match=code):
        season.met(on)


def test_whoever_looks_after_it_sees_who_has_not_met_for_six_weeks(
    season: Season, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"/mentoring/{season.row.pk}/"
    season.met()
    for weeks, is_quiet in ((8, False), (12, True)):
        now = NOON + timedelta(weeks=weeks)
        monkeypatch.setattr("holt.kernel.clock.now", lambda now=now: now)
        assert ("Six weeks without a meeting" in texts(client, season.ines, address)) is is_quiet


def test_midway_both_are_asked_once(season: Season) -> None:
    middle = NOON + timedelta(days=130)
    assert actions.ask_midway(NOON + timedelta(days=30)) == 0
    assert [actions.ask_midway(middle), actions.ask_midway(middle)] == [1, 0]
    found = Letter.objects.filter(subject__startswith="Half of the season is over")
    assert {one.person_id for one in found} == {season.kim.person_id, season.lee.person_id}


def test_a_note_goes_to_the_coordinator_and_not_to_the_other(
    season: Season, client: Client
) -> None:
    said = asks.SayHowAsk(season.pair.pk, 2, "We never find an hour")
    actions.say_how(season.kim, said, now=LATER)
    pair, of_round = f"/mentoring-pairs/{season.pair.pk}/", f"/mentoring/{season.row.pk}/"
    assert "We never find an hour" in texts(client, season.ines, of_round)
    assert "We never find an hour" not in texts(client, season.lee, pair, of_round)
    with pytest.raises(Refused, match="not_a_choice"):
        actions.say_how(season.kim, asks.SayHowAsk(season.pair.pk, 5), now=LATER)


def test_ratings_of_fewer_than_five_are_not_told(season: Season) -> None:
    people = [make.person(f"P {number}") for number in range(5)]
    for number, person in enumerate(people):
        HowItGoes.objects.create(pair=season.pair, person=person, rating=3, at=NOON)
        told = queries.summary(season.ines, season.row.pk)
        assert (told.rating, told.raters) == ((3.0, 5) if number == 4 else (None, 0))


def test_a_pair_ends_early_without_blame_and_both_are_matched_again(season: Season) -> None:
    sue = make.member_of(season.home, "viewer", name="Sue Ray")
    actions.end_pair(season.kim, asks.PairAsk(season.pair.pk), now=LATER)
    letter = Letter.objects.filter(person_id=season.lee.person_id).latest("pk")
    assert letter.subject == "Your mentoring in “First steps” has ended early"
    assert "Kim" not in letter.text
    assert sue.person_id
    made = Application.objects.get(person_id=season.kim.person_id)
    Application.objects.create(
        **{
            "round": season.row, "person_id": sue.person_id, "organization": season.home,
            "as_mentor": True, "languages": ["en"], "zone": made.zone, "days": [0, 1, 2],
            "from_time": made.from_time, "to_time": made.to_time, "applied_at": LATER,
        }
    )  # fmt: skip
    actions.match(season.ines, asks.RoundAsk(season.row.pk), now=LATER)
    again = Pair.objects.get(state="proposed")
    assert again.mentor.person_id == sue.person_id


def test_the_end_thanks_and_begins_a_lesson(season: Season, client: Client) -> None:
    actions.close_round(season.ines, asks.RoundAsk(season.row.pk), now=LATER)
    ask = asks.ThankPairAsk(season.pair.pk, "You made me brave", "Ask before you plan")
    actions.thank_pair(season.kim, ask, now=LATER)
    pair = f"/mentoring-pairs/{season.pair.pk}/"
    theirs = texts(client, season.lee, pair)
    assert "You made me brave" in theirs
    assert "Ask before you plan" not in theirs
    mine = texts(client, season.kim, pair)
    address = mine.split('href="/lessons/write-lesson/')[1].split('"')[0].replace("&amp;", "&")
    assert "Ask before you plan" in client.get(f"/lessons/write-lesson/{address}").content.decode()


def test_a_message_goes_by_mail_and_is_not_kept(season: Season) -> None:
    actions.greet(season.kim, asks.GreetAsk(season.pair.pk, "Shall we talk?"), now=NOON)
    letter = Letter.objects.latest("pk")
    assert (letter.person_id, letter.text) == (season.lee.person_id, "Shall we talk?")


def test_an_erased_person_is_forgotten_and_the_hours_stay(season: Season) -> None:
    season.met(line="Kim said a secret")
    actions.say_how(season.kim, asks.SayHowAsk(season.pair.pk, 2, "secret"), now=LATER)
    actions.thank_pair(season.kim, asks.ThankPairAsk(season.pair.pk, "secret"), now=LATER)
    actions.forget(season.kim.person_id or 0, email="k@x.org", name="Kim Wu", now=LATER)
    assert not MentoringMeeting.objects.exclude(line="").exists()
    assert not HowItGoes.objects.exists()
    assert queries.summary(season.ines, season.row.pk).hours == 0.8
    season.pair.refresh_from_db()
    assert season.pair.state == "ended"
    assert not Application.objects.filter(person_id=season.kim.person_id).exists()
    page = queries.pair(season.lee, season.pair.pk)
    assert (page.other.name, page.other.want_words) == ("", "")


def test_the_round_is_walked_through_on_its_pages(client: Client) -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines Duarte")
    kim, lee = (make.member_of(home, "viewer", name=name) for name in ("Kim Wu", "Lee Ott"))
    texts(client, ines, "/")
    made = client.post(
        "/mentoring/open-round/",
        {
            "organization_id": home.pk, "name": "Spring", "apply_until": "2099-01-01",
            "starts_on": "2099-01-05", "ends_on": "2099-06-30", "capacity": 1,
            "meets_every": "month", "same_house": "on",
        },
    )  # fmt: skip
    here = made["Location"]
    for who, role in ((kim, "as_mentee"), (lee, "as_mentor")):
        texts(client, who, here)
        sent = client.post(
            f"{here}apply/",
            {
                "organization_id": home.pk, role: "on", "languages": ["en"], "days": ["0", "3"],
                "from_time": "09:00", "to_time": "12:00", "years": "2",
            },
        )  # fmt: skip
        assert (sent.status_code, sent["Location"]) == (302, here)
    texts(client, ines, here)
    assert client.post(f"{here}match/")["Location"] == f"{here}proposal/"
    shown = client.get(f"{here}proposal/").content.decode()
    assert "Kim Wu" in shown and "with Lee Ott as mentor" in shown
    two: dict[str, Any] = Pair.objects.values("mentee_id", "mentor_id").get()
    cost = client.get(f"{here}keep-apart/", two).content.decode()
    assert "1 pair fewer." in cost
    assert client.post(f"{here}announce/")["Location"] == here
    pair = f"/mentoring-pairs/{Pair.objects.get().pk}/"
    for who in (kim, lee):
        assert "You have been matched." in texts(client, who, "/")
        assert client.post(f"{pair}accept/")["Location"] == pair
    assert "We met" in texts(client, kim, pair)
    told = texts(client, ines, f"{here}pairs/?format=csv")
    assert "Kim Wu" in told


def test_six_weeks_are_forty_two_days() -> None:
    last = date(2026, 12, 1)
    assert [rules.is_quiet(last, last + timedelta(days=n)) for n in (41, 42)] == [False, True]
